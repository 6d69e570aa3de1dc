### What was done to the area.

rule-proc-botox = After botulinum toxin (such as Botox), wait { $wait } days, and be careful until { $warn } days have passed.
question-proc-botox = Have you had botulinum toxin (such as Botox) in the area? If so, when was the last time?
rule-proc-filler = After a filler, wait { $wait } days. Until { $warn } days have passed, ask the person who injected it before you roll.
question-proc-filler = Have you had filler in the area? If so, when was the last time?
rule-proc-peel-light = After a light chemical peel, wait { $wait } days.
question-proc-peel-light = Have you had a light chemical peel in the area? If so, when was the last time?
rule-proc-peel-deep = After a medium or deep chemical peel, or dermabrasion, wait { $wait } days.
question-proc-peel-deep = Have you had a medium or deep chemical peel, or dermabrasion, in the area? If so, when was the last time?
rule-proc-ipl = After IPL or laser hair removal, wait { $wait } days.
question-proc-ipl = Have you had IPL or laser hair removal in the area? If so, when was the last time?
rule-proc-laser-nonabl = After a non-ablative laser (one that leaves the skin surface whole) or radiofrequency, wait { $wait } days.
question-proc-laser-nonabl = Have you had a laser that leaves the skin surface whole (non-ablative), or radiofrequency, in the area? If so, when was the last time?
rule-proc-laser-abl = After an ablative laser (one that removes the skin surface), wait { $wait } days.
question-proc-laser-abl = Have you had a laser that removes the skin surface (ablative) in the area? If so, when was the last time?
rule-proc-surgery = After surgery in the area, wait { $wait } days before you roll at home.
question-proc-surgery = Have you had surgery in the area? If so, when was the last time?
rule-proc-pro-needling = After microneedling by a professional, wait { $wait } days.
question-proc-pro-needling = Have you had microneedling by a professional in the area? If so, when was the last time?
rule-proc-tattoo = After a new tattoo or permanent make-up, also leave the skin next to it alone for { $wait } days.
question-proc-tattoo = Have you had a tattoo or permanent make-up done in or next to the area? If so, when was the last time?
rule-proc-wax = After waxing, threading or hair removal cream, wait { $wait } days.
question-proc-wax = Have you waxed or threaded the area, or used hair removal cream on it? If so, when was the last time?
rule-proc-shave = Don't roll on the day you shave the area. The next day is fine.
question-proc-shave = Have you shaved the area? If so, when was the last time?
rule-proc-scrub = After a scrub, an enzyme mask or an exfoliating brush, wait { $wait } days.
question-proc-scrub = Have you used a scrub, an enzyme mask or an exfoliating brush on the area? If so, when was the last time?
