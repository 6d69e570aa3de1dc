### How to roll.

rule-tech-pressure = No pressure: the roller's own weight does the work.
rule-tech-passes = Roll each direction about { $usual } times, and no more than { $most }.
rule-tech-passes-lips = On and around the lips, roll each direction { $most } times at most.
rule-tech-directions = Roll down, across, and along one diagonal. Two directions are enough for lips.
rule-tech-lift = Lift the roller between strokes and keep it flat. Never turn it on the skin.
rule-tech-minutes = For the face, { $minutes } minutes are enough.
rule-tech-minutes-lips = Stop after { $minutes } minute on and around the lips.
rule-tech-no-bleed = Stop when the skin turns light pink. Blood means too much: end the session.
rule-tech-lips = Roll bare, healthy lips, gently stretched, and never a cracked or sore spot. Hyaluronic acid or a bland balm comes after.
rule-tech-skin-dry = Start with clean, completely dry skin and a dry roller. Lips may be moist, but bare.
rule-tech-evening = Evening is the best time: the skin rests overnight, out of the sun.
rule-tech-one-area = Finish an area once; do not come back to it in the same session.
rule-tech-first = The first time, try short needles on a small patch, and look at it for two days.
