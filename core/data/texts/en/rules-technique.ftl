### How to roll.

rule-tech-pressure = Don't press: the roller's own weight is enough.
rule-tech-passes = Roll each direction about { $usual } times, and no more than { $most }.
rule-tech-passes-lips = On and around the lips, roll each direction no more than { $most } times.
rule-tech-directions = Roll down, across, and along one diagonal. On the lips, two directions are enough.
rule-tech-lift = Lift the roller between strokes and keep it flat. Never turn it on the skin.
rule-tech-minutes = Stop after { $minutes } minutes on the face.
rule-tech-minutes-lips = Stop after { $minutes } minute on and around the lips.
rule-tech-no-bleed = Stop when your skin turns slightly pink. Blood means too much pressure: end the session.
rule-tech-lips = Roll bare, healthy lips, gently stretched, and never over cracked or sore spots. Hyaluronic acid or a plain balm comes afterwards.
rule-tech-skin-dry = Start with clean, completely dry skin and a dry roller. Lips may be moist, but with nothing on them.
rule-tech-evening = Evening is the best time: your skin can rest overnight, out of the sun.
rule-tech-one-area = Roll each area once. Don't go back to it in the same session.
rule-tech-first = The first time, try short needles on a small area, and watch it for two days.
