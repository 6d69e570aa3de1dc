### How long a roller lasts.

rule-life-bent = Bent, missing, rusty or dull needles tear the skin: discard the roller.
rule-life-drop = A roller that fell on something hard is discarded: a bent tip is easily overlooked.
rule-life-retired = This roller is retired: use another one.
rule-life-uses = Replace the roller after { $due } uses; after { $stop } it is not used any more.
rule-life-days = Replace the roller { $due } days after its first use; after { $stop } days it is not used any more.
rule-life-ge-0-5 = Needles of { $from_mm } mm and more are for a single use; after { $stop } uses they are not used any more.
rule-life-cartridge = A pen cartridge is for a single use and is not cleaned for another.
rule-life-stamp = Nothing special is known of stamps: treat one like a roller.
rule-life-inspect = Look at all needles in good light before each use.
rule-life-infected = A roller that touched infected skin or a cold sore is thrown away, not disinfected. One used there in the { $days } days before counts as well.
rule-life-dispose = Throw needles away in a hard, closed container, as your town asks for sharps.
