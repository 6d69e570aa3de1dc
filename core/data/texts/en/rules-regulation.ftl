### What regulators say.

rule-reg-home = These numbers are common practice, not medical advice. We found no regulator that approves microneedling at home.
rule-reg-fda-otc = In the United States, no microneedling device is authorised for sale to the public. Those for professionals are for wrinkles, and for scars on the face and belly, in adults.
rule-reg-fda-not-device = In the United States, rollers with short, blunt needles that only claim smoother skin are usually not medical devices. Claims and needle length can make them one.
rule-reg-fda-no-mm = We found no needle limit in millimetres from the US regulator. Pages that name one don't show where it comes from.
rule-reg-fda-delivery = The US device class leaves out devices made to carry products through the skin: using a serum under the needles is outside what was cleared.
rule-reg-fda-rf = Microneedling with radiofrequency is a medical procedure. It isn't for home use.
rule-reg-ca-none = Canada has authorised no microneedling device for home use. Pens and cartridges need a licence there.
rule-reg-au-risk = Australia rates devices as higher risk if they go through the skin or claim to treat a condition.
rule-reg-uk = England is still working on its licensing scheme. We found no UK needle limit for home use.
rule-reg-eu = A European risk study says that microneedling by untrained people doesn't guarantee their safety.
rule-reg-us-states = How deep US estheticians may needle differs from state to state. Many stay with very short needles.
