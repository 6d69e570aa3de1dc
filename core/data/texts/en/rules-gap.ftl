### How far apart sessions lie.

rule-quota-lips = Lips and the skin around them: at most { $sessions } sessions in { $days } days.
rule-gap-lips = Two sessions on or around the lips lie at least { $hard } days apart; { $plan } is the usual plan.
rule-gap-le-0-30-face = With needles of up to { $up_to_mm } mm the face rests for { $hard } days; { $plan } days is the careful plan.
rule-gap-le-0-30-neck = With needles of up to { $up_to_mm } mm the neck rests for { $hard } days; { $plan } days is the careful plan.
rule-gap-le-0-30-eye = Under the eye, leave { $hard } days between sessions; { $plan } days is the careful plan.
rule-gap-le-0-30-scalp = With needles of up to { $up_to_mm } mm the scalp rests for { $hard } days; { $plan } days is the careful plan.
rule-gap-le-0-30-body = With needles of up to { $up_to_mm } mm the body rests for { $hard } days; { $plan } days is the careful plan.
rule-gap-0-5 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, an area rests for { $hard } days; { $plan } is the careful plan. Sources differ widely.
rule-gap-0-75 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, an area rests for { $hard } days. They are for professionals.
rule-gap-1-0 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, an area rests for { $hard } days, better { $plan }. They are for professionals.
rule-gap-1-5 = After needles over { $above_mm } mm, up to { $up_to_mm } mm, an area rests for { $hard } days. They are for professionals.
rule-gap-2-0 = Needles over { $above_mm } mm are for professionals alone; an area rests for { $hard } days after them.
rule-gap-until-healed = Skin that is red, flaking, cracked, sore, swollen, bleeding or scabbed is left alone until it has healed, whatever the calendar says.
rule-gap-age65 = From { $years } years on skin closes more slowly: rest times are multiplied by { $factor }.
rule-gap-cross-area = Each area has its own rest time. Lips and the skin around them count as one.
