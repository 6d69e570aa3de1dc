### How long a roller lasts.

rule-life-bent = Bent, missing, rusty or dull needles tear the skin: discard the roller.
rule-life-drop = Discard a roller that fell on something hard: a bent tip is easy to miss.
rule-life-retired = This roller is retired: use another one.
rule-life-uses = Replace the roller after { $due } uses. Stop using it after { $stop }.
rule-life-days = Replace the roller { $due } days after its first use. Stop using it after { $stop } days.
rule-life-ge-0-5 = Needles of { $from_mm } mm and longer are for a single use. Stop using them after { $stop } uses.
rule-life-cartridge = A pen cartridge is sterile until you open it. Use it once, then throw it away: it cannot be cleaned for another use.
rule-life-pen-body = Wipe the body of the pen with 70% alcohol after each session. Never put the pen into water.
rule-life-stamp = Treat a stamp like a roller.
rule-life-inspect = Look at all needles in good light before each use.
rule-life-infected = A roller that touched infected skin or a cold sore is thrown away, not disinfected. One used there in the { $days } days before counts as well.
rule-life-dispose = Throw needles away in a hard, closed container, following your local rules for sharps.
