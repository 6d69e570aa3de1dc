### How far apart sessions lie.

rule-quota-lips = On and around the lips, have no more than { $sessions } sessions in { $days } days.
rule-gap-lips = Leave at least { $hard } days, to the full hour, between sessions on and around the lips; { $plan } is usual.
rule-gap-le-0-30-face = Leave at least { $hard } days between sessions on your face; { $plan } is safer.
rule-gap-le-0-30-neck = Leave at least { $hard } days between sessions on your neck; { $plan } is safer.
rule-gap-le-0-30-eye = Leave at least { $hard } days between sessions under the eyes; { $plan } is safer.
rule-gap-le-0-30-scalp = Leave at least { $hard } days between sessions on your scalp; { $plan } is safer.
rule-gap-le-0-30-body = Leave at least { $hard } days between sessions on your body; { $plan } is safer.
rule-gap-0-5 = With needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions; { $plan } is safer. Sources differ widely.
rule-gap-0-75 = With needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions. These needles are for professionals.
rule-gap-1-0 = With needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions; { $plan } is safer. These needles are for professionals.
rule-gap-1-5 = With needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions. These needles are for professionals.
rule-gap-2-0 = Needles over { $above_mm } mm are for professionals only. Leave at least { $hard } days after a session with them.
rule-gap-until-healed = Don't roll skin that is red, flaking, cracked, sore, swollen, bleeding or scabbed, even if the days of rest are over.
rule-gap-age65 = From the age of { $years }, skin takes longer to recover, so waiting times are { $factor } times as long.
rule-gap-cross-area = Each area has its own rest time. The lips and the skin around them count as one area.
