### What regulators say.

rule-reg-home = These numbers are common practice, not medical advice. We found no regulator that approves needling at home.
rule-reg-fda-otc = In the United States no needling device is authorised for sale to the public. Those for clinics are meant for wrinkles and for scars of face and belly, in adults.
rule-reg-fda-not-device = In the United States short, blunt rollers that only claim smoother skin are mostly not medical devices. Claims and depth can make them one.
rule-reg-fda-no-mm = No limit in millimetres from the US regulator was found. Pages that name one do not show where it comes from.
rule-reg-fda-delivery = The US device class leaves out devices made to carry products through the skin: a serum under needles is outside what was cleared.
rule-reg-fda-rf = Needling with radiofrequency is a medical procedure. It is not for home use.
rule-reg-ca-none = Canada has authorised no needling device for use at home. Pens and cartridges need a licence there.
rule-reg-au-risk = Australia sees more risk in devices that go through the skin or claim to treat something.
rule-reg-uk = England is still working on its licence scheme. No British needle limit for home use was found.
rule-reg-eu = A European risk study finds needling unsafe in untrained hands.
rule-reg-us-states = How deep US estheticians may needle differs by state. Many stay with very short needles.
