### Every sentence a person reads. Keys of rules are "rule-" and the rule's id with hyphens for dots.

## Rules

rule-hyg-when = Clean and disinfect the roller after each use, and have it clean before the next. A roller that is not known to be clean is not used.
rule-hyg-rinse = Rinse it under warm running water for { $seconds } seconds at once, before anything dries on. Alcohol disinfects; it does not clean.
rule-hyg-soap = Swish it in warm water with mild soap, then rinse. Do not brush the needles.
rule-hyg-soak-min = Soak the head in fresh alcohol for { $minutes } minutes, covered and away from flames. A shorter soak does not count.
rule-hyg-conc = Use { $use } % isopropyl or ethyl alcohol. Under { $from } %, or { $below } % and more, does not count.
rule-hyg-final-rinse = Do not rinse it with tap water after the soak: tap water can carry germs.
rule-hyg-dry = Let it dry in the open air for { $minutes } minutes on a clean surface, without a towel.
rule-hyg-store = Store it dry, in its own closed case.
rule-hyg-not-sterile = A home soak disinfects; it does not sterilise. Health care asks for sterile needles.
rule-life-bent = Bent, missing, rusty or dull needles tear the skin: discard the roller.
rule-life-drop = A roller that fell on something hard is discarded: a bent tip is easily overlooked.
rule-life-retired = This roller is retired: use another one.
rule-life-uses = Replace the roller after { $due } uses; after { $stop } it is not used any more.
rule-life-days = Replace the roller { $due } days after its first use; after { $stop } days it is not used any more.
rule-life-ge-0-5 = Needles of 0.5 mm and more are for a single use; after { $stop } uses they are not used any more.
rule-life-cartridge = A pen cartridge is for a single use and is not cleaned for another.
rule-remind-disinfect = Reminders to disinfect come a few times in the first hours after a session, then daily for { $days } days, until the checklist is done.

## Steps of a checklist

step-rinse = Rinse under warm water
step-swish = Swish in soapy water, rinse
step-soak = Soak in { $percent } % alcohol
step-air-dry = Air-dry
step-store = Store in its case

## Notifications

notify-disinfect-title = Disinfect { $roller }
notify-disinfect-body = Rinse, swish in soapy water, then soak it in { $percent } % alcohol for { $minutes } minutes.
notify-take-out-title = Take { $roller } out of the alcohol
notify-take-out-body = Its soak is over. Take it out, do not rinse it with tap water, let it dry in the air, then store it in its case.
notify-finish-title = Put { $roller } away
notify-finish-body = The soak is done. Let it dry in the air, then store it in its case.
notify-soak-done-title = { $roller }: the soak is done
notify-soak-done-body = { $minutes } minutes are over. Take it out, do not rinse it with tap water, and let it dry in the air.
notify-also = Also: { $title }.
