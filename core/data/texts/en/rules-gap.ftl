### How far apart sessions lie.

rule-quota-lips = Lips and the skin around them: at most { $sessions } sessions in { $days } days.
rule-gap-lips = Leave at least { $hard } days between lip sessions; { $plan } is usual. Both the days and their full hours have to pass.
rule-gap-le-0-30-face = Leave at least { $hard } days between sessions on your face; { $plan } is safer.
rule-gap-le-0-30-neck = Leave at least { $hard } days between sessions on your neck; { $plan } is safer.
rule-gap-le-0-30-eye = Leave at least { $hard } days between sessions under the eye; { $plan } is safer.
rule-gap-le-0-30-scalp = Leave at least { $hard } days between sessions on your scalp; { $plan } is safer.
rule-gap-le-0-30-body = Leave at least { $hard } days between sessions on your body; { $plan } is safer.
rule-gap-0-5 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions; { $plan } is safer. Sources differ widely.
rule-gap-0-75 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions. These needles are for professionals.
rule-gap-1-0 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions; { $plan } is safer. These needles are for professionals.
rule-gap-1-5 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, leave at least { $hard } days between sessions. These needles are for professionals.
rule-gap-2-0 = Needles over { $above_mm } mm are for professionals alone. Leave at least { $hard } days after them.
rule-gap-until-healed = Leave skin alone while it is red, flaking, cracked, sore, swollen, bleeding or scabbed, even if the days of rest are over.
rule-gap-age65 = From { $years }, skin takes longer to heal: waiting times are multiplied by { $factor }.
rule-gap-cross-area = Each area has its own rest time. Lips and the skin around them count as one.
