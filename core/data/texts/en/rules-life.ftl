### How long a roller lasts.

rule-life-bent = Throw away a roller with bent, missing, rusty or dull needles: they can tear the skin.
rule-life-drop = Throw away a roller that fell on something hard: a bent tip is easy to miss.
rule-life-retired = This roller is retired. Use another one.
rule-life-uses = Replace the roller after { $due } uses. Stop using it after { $stop }.
rule-life-days = Replace the roller { $due } days after its first use. Stop using it after { $stop } days.
rule-life-ge-0-5 = Needles of { $from_mm } mm and longer are for a single use. Never use them more than { $stop } times.
rule-life-cartridge = A pen cartridge is sterile until you open it. Use it once, then throw it away: you can't clean it for another use.
rule-life-pen-body = Wipe the pen body with disinfecting alcohol after each session. Never put the pen in water.
rule-life-stamp = Treat a needle stamp like a roller.
rule-life-inspect = Check every needle in good light before each use.
rule-life-infected = If a roller touched infected skin or a cold sore, throw it away; don't disinfect it. This also counts for one used there in the { $days } days before.
rule-life-dispose = Throw needles away in a hard, closed container, following local rules for sharps (used needles).
