### What was done to the area.

rule-proc-botox = After botulinum toxin, wait { $wait } days, and be careful until { $warn } days have passed.
question-proc-botox = Have you had botulinum toxin (such as Botox) in the area? If so, when was the last time?
rule-proc-filler = After a filler, wait { $wait } days. Until { $warn } days have passed, ask your injector.
question-proc-filler = Have you had a filler in the area? If so, when was the last time?
rule-proc-peel-light = After a light peel, wait { $wait } days.
question-proc-peel-light = Have you had a light chemical peel in the area? If so, when was the last time?
rule-proc-peel-deep = After a medium or deep peel or dermabrasion, wait { $wait } days.
question-proc-peel-deep = Have you had a medium or deep peel or dermabrasion in the area? If so, when was the last time?
rule-proc-ipl = After IPL or laser hair removal, wait { $wait } days.
question-proc-ipl = Have you had IPL or laser hair removal in the area? If so, when was the last time?
rule-proc-laser-nonabl = After a laser that leaves the surface whole, or radiofrequency, wait { $wait } days.
question-proc-laser-nonabl = Have you had a non-ablative laser or radiofrequency treatment in the area? If so, when was the last time?
rule-proc-laser-abl = After an ablative laser, wait { $wait } days.
question-proc-laser-abl = Have you had an ablative laser treatment in the area? If so, when was the last time?
rule-proc-surgery = After surgery in the area, wait { $wait } days before rolling at home.
question-proc-surgery = Have you had surgery in the area? If so, when was the last time?
rule-proc-pro-needling = After needling by a professional, wait { $wait } days.
question-proc-pro-needling = Have you had the area needled by a professional? If so, when was the last time?
rule-proc-tattoo = After a new tattoo or permanent make-up, keep off the skin next to it for { $wait } days, too.
question-proc-tattoo = Have you had a tattoo or permanent make-up done in or next to the area? If so, when was the last time?
rule-proc-wax = After waxing, threading or a hair removal cream, wait { $wait } days.
question-proc-wax = Have you waxed or threaded the area, or used a hair removal cream on it? If so, when was the last time?
rule-proc-shave = Don't roll on the day you shave the area. The next day is fine.
question-proc-shave = Have you shaved the area? If so, when was the last time?
rule-proc-scrub = Wait { $wait } days after a scrub, an enzyme mask or an exfoliating brush.
question-proc-scrub = Have you used a scrub, an enzyme mask or an exfoliating brush on the area? If so, when was the last time?
