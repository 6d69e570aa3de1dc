### How long needles may be.

rule-needle-short = Here, needles up to { $up_to_mm } mm count as short. With longer ones, most waiting times are longer.
rule-needle-max-lips = On the lips, use { $stop_mm } mm or shorter. Don't use longer needles there.
rule-needle-lips-disputed = Some experts advise against rolling the lips at all. If in doubt, don't.
rule-needle-max-perioral = Around the lips, use { $warn_mm } mm or shorter, and never longer than { $stop_mm } mm. See a professional for lip lines.
rule-needle-max-face = On the face, use { $warn_mm } mm or shorter. Longer than { $stop_mm } mm isn't for home use.
rule-needle-max-eye = Under the eyes, use { $stop_mm } mm or shorter, and roll only on bone. Leaving this area out is safest.
rule-needle-eye-rim = Never roll your eyelids, or anything inside the bony rim around the eye.
rule-needle-max-neck = On the neck, chest and hands, use { $warn_mm } mm or shorter. Longer than { $stop_mm } mm isn't for home use.
rule-needle-max-scalp = On the scalp, take care with needles over { $warn_mm } mm. Longer than { $stop_mm } mm isn't for home use.
rule-needle-max-body = On the body, take care with needles over { $warn_mm } mm. Longer than { $stop_mm } mm isn't for home use.
rule-needle-pro-only = Needles over { $stop_mm } mm are for professionals only, on every area.
