### Signs that something goes wrong.

rule-flag-spreading-redness = Redness that spreads, or still feels hot { $from_short } hours after a session, can be an infection: see a doctor today.
question-flag-spreading-redness = Does redness spread beyond where you rolled, or does it feel hot?
rule-flag-streaks = Red streaks that run from the skin can be an infection that spreads: see a doctor today, however soon after a session.
question-flag-streaks = Do red streaks run from where you rolled?
rule-flag-pus = Pus or a yellow crust can be an infection: stop and see a doctor today.
question-flag-pus = Is there pus, a yellow crust or cloudy fluid?
rule-flag-fever = Fever, chills or swollen glands after needling can mean infection: get medical help today.
question-flag-fever = Do you have fever, chills or swollen glands, or feel ill?
rule-flag-swelling-grows = Swelling or pain that still grows { $from_short } hours after a session: see a doctor today.
question-flag-swelling-grows = Does swelling or pain grow rather than fade?
rule-flag-bleeding = Bleeding that goes on after a quarter of an hour of steady pressure: stop the session and see a doctor.
question-flag-bleeding = Does it still bleed after a quarter of an hour of steady pressure?
rule-flag-blisters = Blisters in a group can be a cold sore: stop, and ask a doctor soon about an antiviral.
question-flag-blisters = Are there blisters in a group, or a cold sore?
rule-flag-bumps-late = Itchy or tender bumps days or weeks later: stop acids, retinoids and vitamin C, and see a dermatologist.
question-flag-bumps-late = Are there itchy or tender bumps that came days after the session?
rule-flag-redness-long =
    { $needle ->
        [known] Redness or soreness is mostly gone { $from_short } hours after a session. Look again tomorrow.
       *[any] Redness or soreness is mostly gone { $from_short } hours after a session, { $from_long } with longer needles. Look again tomorrow.
    }
question-flag-redness-long = Is the skin still red or sore?
rule-flag-redness-week = Redness or soreness that lasts { $from_short_days } days: see a doctor.
question-flag-redness-week = Has the skin stayed red or sore ever since the session?
rule-flag-dark = New dark patches or lines: stop rolling and see a dermatologist.
question-flag-dark = Are there new dark patches, or dark lines along the tracks?
rule-flag-eye = Eye pain or changed vision after rolling near the eye needs urgent medical help.
question-flag-eye = Does an eye hurt, or has your vision changed?
rule-flag-allergy = Hives, a swollen face, lips or tongue, or trouble breathing: call emergency services.
question-flag-allergy = Do you have hives, trouble breathing, or swelling of the face, lips or tongue that is more than right after rolling?
rule-flag-numb = Numbness that lasts more than { $from_short } hours: see a doctor.
question-flag-numb = Is any of the skin numb?
rule-flag-early = If it is too early to tell, look again in { $hours } hours, and do not roll there until the sign is gone. Red streaks or a fever: see a doctor today.
