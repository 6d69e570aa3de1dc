### For how long somebody can go on although a rule says otherwise.

rule-override-today = If you choose to continue despite a rule, that counts for your next session only, and for { $hours } hours at most.
rule-override-clinician = What a doctor has agreed to counts for { $days } days. After that, ask again.
