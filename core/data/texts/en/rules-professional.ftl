### What professionals do.

rule-pro-lips-lines = For lip lines, clinics plan up to { $visits } treatments, about a month apart. Results can last up to { $fades } months.
rule-pro-general = Clinics mostly plan three to six treatments, a month or more apart, and repeat one after some months.
rule-pro-when = Some see a result after about { $weeks } weeks of regular sessions, others after months. None is certain.
rule-pro-lips-plump = Fuller lips after rolling at home last a few days at most, and are mostly swelling.
rule-pro-refer = See a professional for deep scars, lines, stretch marks and melasma.
