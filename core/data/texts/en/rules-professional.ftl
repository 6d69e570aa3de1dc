### What professionals do.

rule-pro-lips-lines = For lip lines, clinics plan up to { $visits } treatments, about a month apart. Results can last up to { $fades } months.
rule-pro-general = Clinics usually plan three to six treatments, a month or more apart, and repeat one after some months.
rule-pro-when = Some people see a result after about { $weeks } weeks of regular sessions, others after months. A result is never certain.
rule-pro-lips-plump = After rolling at home, fuller lips last a few days at most. It's mainly swelling.
rule-pro-refer = See a professional for deep scars, lines, stretch marks and melasma.
