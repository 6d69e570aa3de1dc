### How long needles may be.

rule-needle-short = Needles of up to { $up_to_mm } mm count as short here. After longer ones all waits are longer.
rule-needle-max-lips = On the lips needles of up to { $stop_mm } mm are common practice at home; longer ones are refused.
rule-needle-lips-disputed = Some experts advise against any rolling of lips. If in doubt, leave it.
rule-needle-max-perioral = Around the lips { $warn_mm } mm is the longest usual needle at home; over { $stop_mm } mm is refused. Lip lines themselves are work for a clinic.
rule-needle-max-face = On the face { $warn_mm } mm is the longest usual needle at home; over { $stop_mm } mm is not for home.
rule-needle-max-eye = Under the eye, roll on bone only, with needles of up to { $stop_mm } mm. Leaving this area out is safest.
rule-needle-eye-rim = Eyelids and everything inside the bony rim of the eye are never rolled.
rule-needle-max-neck = On neck, chest and hands { $warn_mm } mm is a careful limit at home; over { $stop_mm } mm is not for home.
rule-needle-max-scalp = On the scalp needles over { $warn_mm } mm call for care; over { $stop_mm } mm is not for home.
rule-needle-max-body = On the body needles over { $warn_mm } mm call for care; over { $stop_mm } mm is not for home.
rule-needle-pro-only = Needles over { $stop_mm } mm belong in professional hands, on every area.
