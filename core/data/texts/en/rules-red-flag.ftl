### Signs that something goes wrong.

rule-flag-spreading-redness = Redness that spreads, or still feels hot { $from_short } hours after a session, can be an infection. See a doctor today.
question-flag-spreading-redness = Is redness spreading beyond where you rolled, or does it feel hot?
rule-flag-streaks = Red streaks running from the skin can mean an infection is spreading. See a doctor today, even if the session was only hours ago.
question-flag-streaks = Are there red streaks running from where you rolled?
rule-flag-pus = Pus, a yellow crust or cloudy fluid can mean infection. Stop rolling and see a doctor today.
question-flag-pus = Is there pus, a yellow crust or cloudy fluid?
rule-flag-fever = Fever, chills, swollen glands or feeling ill after rolling can mean infection. Get medical help today.
question-flag-fever = Do you have a fever, chills or swollen glands, or feel ill?
rule-flag-swelling-grows = If swelling or pain is still growing { $from_short } hours after a session, see a doctor today.
question-flag-swelling-grows = Is swelling or pain getting worse instead of better?
rule-flag-bleeding = If it still bleeds after 15 minutes of steady pressure, end the session and see a doctor.
question-flag-bleeding = Is it still bleeding after 15 minutes of steady pressure?
rule-flag-blisters = A group of blisters can be a cold sore. Stop rolling, and ask a doctor soon about an antiviral.
question-flag-blisters = Is there a group of blisters, or a cold sore?
rule-flag-bumps-late = If itchy or tender bumps come days or weeks later, stop using acids, retinoids and vitamin C, and see a dermatologist.
question-flag-bumps-late = Are there itchy or tender bumps that came days or weeks after the session?
rule-flag-redness-long =
    { $needle ->
        [known] Redness or soreness has usually gone { $from_short } hours after a session. Look again tomorrow.
       *[any] Redness or soreness has usually gone { $from_short } hours after a session ({ $from_long } with longer needles). Look again tomorrow.
    }
question-flag-redness-long = Is the skin still red or sore?
rule-flag-redness-week = If redness or soreness lasts { $from_short_days } days, see a doctor.
question-flag-redness-week = Has the skin been red or sore the whole time since the session?
rule-flag-dark = If you see new dark patches or lines, stop rolling and see a dermatologist.
question-flag-dark = Are there new dark patches, or dark lines where you rolled?
rule-flag-eye = If an eye hurts or your vision changes after rolling near it, get urgent medical help.
question-flag-eye = Does an eye hurt, or has your vision changed?
rule-flag-allergy = If you have hives, trouble breathing, or a swollen face, lips or tongue, call the emergency services.
question-flag-allergy = Do you have hives, trouble breathing, or more swelling of the face, lips or tongue than is usual right after rolling?
rule-flag-numb = If skin stays numb for more than { $from_short } hours, see a doctor.
question-flag-numb = Is any of your skin numb?
rule-flag-early = If it's too early to tell, look again in { $hours } hours, and don't roll there until the sign is gone. If you have red streaks or a fever, see a doctor today.
