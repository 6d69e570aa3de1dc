### How long needles may be.

rule-needle-short = Needles of up to { $up_to_mm } mm count as short here. After longer ones all waits are longer.
rule-needle-max-lips = On the lips, use { $stop_mm } mm or shorter. Longer needles are refused there.
rule-needle-lips-disputed = Some experts advise against rolling the lips at all. If in doubt, don't.
rule-needle-max-perioral = Around the lips, use { $warn_mm } mm or shorter. Longer than { $stop_mm } mm is refused. See a professional for lip lines.
rule-needle-max-face = For the face, use { $warn_mm } mm or shorter. Longer than { $stop_mm } mm isn't for home use.
rule-needle-max-eye = Under the eye, roll on bone only, with { $stop_mm } mm or shorter. Leaving this area out is safest.
rule-needle-eye-rim = Never roll eyelids or anything inside the bony rim of the eye.
rule-needle-max-neck = For neck, chest and hands, use { $warn_mm } mm or shorter. Longer than { $stop_mm } mm isn't for home use.
rule-needle-max-scalp = On the scalp, take care with needles over { $warn_mm } mm. Longer than { $stop_mm } mm isn't for home use.
rule-needle-max-body = On the body, take care with needles over { $warn_mm } mm. Longer than { $stop_mm } mm isn't for home use.
rule-needle-pro-only = Needles over { $stop_mm } mm belong in professional hands, on every area.
