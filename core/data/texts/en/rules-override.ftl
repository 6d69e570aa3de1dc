### For how long somebody can go on although a rule says otherwise.

rule-override-today = Going on by your own choice holds for your next session, and for { $hours } hours at most.
rule-override-clinician = What a clinician has agreed to holds for { $days } days. Then ask again.
