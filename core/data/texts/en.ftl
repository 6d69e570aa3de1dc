### Steps, notifications and questions that belong to no rule. The texts of rules are in `en/`, one file a subject: their keys
### are "rule-" or "question-" and the rule's id with hyphens for dots.

## Checklists

checklist-new-roller = New roller
checklist-before-use = Before use
checklist-pre-use-soak = Soak before use
checklist-after-use = After use
checklist-weekly-case = Weekly case cleaning
checklist-dispose = Dispose of it
checklist-dispose-cartridge = Dispose of the cartridge

## Steps of a checklist

step-inspect = Check every needle in good light
step-rinse = Rinse under warm water
step-swish = Swish in soapy water, rinse
step-soak = Soak in { $percent }% alcohol
step-air-dry = Air-dry
step-store = Store in its case
step-known-clean = Check that it was cleaned after its last use
step-hands = Wash your hands and lay out a clean surface
step-skin = Clean your skin and let it dry
step-dry-roller = Check that the roller is dry: no wet alcohol on your skin
step-empty-case = Take the roller out of its case
step-wash-case = Wash the case in warm soapy water, rinse
step-wipe-case = Wipe the inside with { $percent }% alcohol
step-dry-case = Leave the case open to air-dry
step-container = Put it in a hard container that needles can't pierce
step-close = Close the lid
step-hand-in = Throw it away, following local rules for sharps
step-take-out = Take the cartridge out and put it in a hard container
step-wipe-pen = Wipe the pen body with { $percent }% alcohol

## Notifications

notify-disinfect-title = Disinfect { $roller }
notify-disinfect-body = Rinse it, swish it in soapy water, then soak it in { $percent }% alcohol for { $minutes } minutes.
notify-take-out-title = Take { $roller } out
notify-take-out-body = The soak is over. Take it out, don't rinse it, let it air-dry, then put it in its case.
notify-finish-title = Put { $roller } away
notify-finish-body = The soak is done. Let the roller air-dry, then put it in its case.
notify-soak-done-title = Soak done: { $roller }
notify-soak-done-body = It has soaked for { $minutes } minutes. Take it out, don't rinse it, and let it air-dry.
notify-clean-first-title = Clean { $roller } first
notify-clean-first-body = A session is due, but this roller isn't marked clean. Clean it before you use it.
notify-checklist-title = Checklist not done: { $roller }
notify-checklist-body = You started “{ $checklist }” but haven't finished it. Continue it or cancel it.
notify-session-title = Session with { $roller }
notify-session-body = Due today: { $areas }. Answer the check questions first, and roll only on healthy skin.
notify-session-soak-title = Session with { $roller }
notify-session-soak-body = Session due: { $areas }. First soak the roller for { $minutes } minutes and let it dry.
notify-session-soak-last-title = Session with { $roller }
notify-session-soak-last-body = Last day this week: { $areas }. First soak the roller for { $minutes } minutes and let it dry.
notify-session-later-title = Session with { $roller }
notify-session-later-body = You put this off: { $areas }. Answer the check questions first, and roll only on healthy skin.
notify-session-last-title = Session with { $roller }
notify-session-last-body = Last day this week: { $areas }. Skip it if your skin isn't ready.
notify-open-session-title = Session over? { $roller }
notify-open-session-body = You started a session ({ $areas }) but didn't end it. Log when it ended.
notify-no-roller-title = You need a new roller
notify-no-roller-body = None of your rollers is fit for { $areas }. Until you add a new one, no session is planned.
notify-red-flag-title = See a doctor: { $area }
notify-red-flag-body = Show the warning sign to a doctor. This stays until you record that a doctor has cleared it.
notify-look-again-title = Look again: { $area }
notify-look-again-body = You saw a possible warning sign. If you have red streaks or a fever, see a doctor today.
notify-replace-soon-title = Nearly worn out: { $roller }
notify-replace-soon-body = It needs replacing soon. Get a new one before your last sessions with it.
notify-replace-due-title = Replace { $roller }
notify-replace-due-body = It has reached its usual number of uses or days. Common practice is to replace it now.
notify-replace-stop-title = Throw { $roller } away
notify-replace-stop-body = It's worn out. Put it in a hard, closed container and use a new one.
notify-replace-cartridge-title = Throw { $roller } away
notify-replace-cartridge-body = A cartridge is for one use. Put it in a hard, closed container, then wipe the pen with alcohol.
notify-replace-shared-title = Throw { $roller } away
notify-replace-shared-body = Someone else used it. Put it in a hard, closed container and use another one.
notify-replace-defect-title = Throw { $roller } away
notify-replace-defect-body = It was dropped or is damaged. Put it in a hard, closed container and use another one.
notify-replace-infected-title = Throw { $roller } away
notify-replace-infected-body = It touched skin with signs of infection. Put it in a hard, closed container and use another one.
notify-visit-day-title = Appointment on { $date } at { $time }
notify-visit-day-body =
    { $away ->
        [yes] For { $areas } ({ $city } time).
       *[no] For { $areas }.
    }
notify-visit-soon-title = Appointment at { $time }
notify-visit-soon-body =
    { $away ->
        [yes] For { $areas }, in { $before } minutes ({ $city } time).
       *[no] For { $areas }, in { $before } minutes.
    }
notify-check-in-title = Look at your skin: { $areas }
notify-check-in-body = Write down what you see, and say whether anything seems wrong.
notify-nurse-back-title = Recovering skin: { $area }
notify-nurse-back-body = { $good } of { $needed } good check-ins so far. Don't roll here until you have them all.
notify-aftercare-title = Aftercare: { $areas }
notify-aftercare-body = { $statement }
notify-actives-title = Active products: { $areas }
notify-actives-body = Most active products are fine again. Check each one; prescription retinoids wait longer.
notify-outcome-title = Time to compare: { $areas }
notify-outcome-body = Take a photo in the same light as your first one. Some see a change by now, others later or not at all.
notify-fading-title = Results may fade: { $areas }
notify-fading-body = Results can last about this long after the last treatment. To keep them, ask your clinic about another.
notify-backup-title = Make a backup
notify-backup-body = Nothing has been saved outside this phone since { $date }. If you lose the phone, you lose your log.
notify-open-app-title = Open RollCare
notify-open-app-body = This phone plans reminders only while the app is open. Open it once to keep them coming.
notify-also = Also: { $title }.
notify-more = And { $count } more.

## Buttons of notifications and duties

button-clean = Clean it
button-did-it = I did it
button-threw-away = Threw it away
button-go-on = Continue
button-log = Log it
button-check = Check first
button-finish = End session
button-look = Check in
button-cleared = Doctor cleared it
button-add-roller = Add roller
button-open = Open
button-done = Done
button-snooze = Later
button-skip = Skip
button-undo = Undo

## What a button did

pressed-did-it-title = { $roller } is clean
pressed-did-it-body = All its steps are recorded as done by { $time }.
pressed-too-early-title = Not clean yet: { $roller }
pressed-too-early-body = The checklist takes at least { $minutes } minutes, until { $time }. Let it soak, then confirm again.
pressed-in-session-title = Still in a session: { $roller }
pressed-in-session-body = Log when the session ended, then clean the roller.
pressed-retired-title = { $roller } is retired
pressed-retired-body = You don't need to clean it any more. Throw it away.
pressed-gone-title = No longer in your log
pressed-gone-body = This entry was deleted, so nothing was recorded.
pressed-threw-away-title = { $roller } is retired
pressed-threw-away-body = You threw it away. You won't get reminders about it any more.
pressed-logged-title = Session logged
pressed-logged-body = Logged like last time: { $areas }, with { $roller }. Now clean it.
pressed-check-title = Not logged: check first
pressed-check-body = There's a reason not to roll, or an answer is missing. Open the app and check before you roll.
pressed-later-title = Postponed
pressed-later-body = You'll get this reminder again on { $date } at { $time }.
pressed-skip-title = Skipped
pressed-skip-body = You skipped this one. You'll still get the next one.
pressed-done-title = Done
pressed-done-body = It's noted.
pressed-undone-title = Undone
pressed-undone-body = Everything is as it was before.
pressed-undo-late-title = Can't undo this
pressed-undo-late-body = Too much has changed since. Open the app to correct it.

## Duties

duty-red-flag = You saw a warning sign ({ $areas }). Show it to a doctor.
duty-look-again = You saw a possible warning sign ({ $areas }). Look again.
duty-not-clean = { $roller } isn't clean.
duty-cleaning = { $roller } isn't clean yet: its checklist isn't finished.
duty-soaking = { $roller } is soaking.
duty-open-session = Your session with { $roller } hasn't ended yet.
duty-cartridge = { $roller } has been used once. Throw the cartridge away and wipe the pen.
duty-throw-away = Don't use { $roller } any more. Throw it away.
duty-no-roller = None of your rollers is fit for your sessions ({ $areas }).
duty-checklist = A checklist for { $roller } isn't finished.
duty-recovery = Your skin is recovering ({ $areas }). Look at it.

## What to do now, after an act

next-press = Stop, and press a clean, cool, damp cloth on the skin until the bleeding stops.
next-clean = Clean { $roller }: rinse it, swish it in soapy water, then soak it in { $percent }% alcohol for { $minutes } minutes.
next-new-roller = Before you first use { $roller }, go through the checklist for a new roller.
next-finish = Log when the session with { $roller } ends, then clean the roller.
next-cartridge = Take the cartridge { $roller } out of the pen, put it in a hard, closed container, and wipe the pen body with { $percent }% alcohol.
next-finish-cartridge = Log when the session with { $roller } ends, then throw the cartridge away.
next-go-on = Continue the checklist for { $roller }.
next-dispose = { $roller } is retired. Throw it away safely and use another one.
next-leave-product = Leave { $product } out until your skin has had its rest.
next-look-again = Look at your skin again tomorrow, and write down what you see.
next-look-soon = Look again at { $time }, and answer the same questions. If you have red streaks or a fever, see a doctor today.
next-doctor = See a doctor. Don't roll there until a doctor has cleared it.
next-still-flagged = You recorded a warning sign there. Even if your skin looks fine now, show it to a doctor, then record that the doctor cleared it.
next-infected = Throw { $roller } away. It touched that skin, so don't disinfect it to use again.
next-infected-ask = You used { $roller } on that skin in the last { $days } days. If the skin was already like this, throw it away.
next-emergency = Get urgent medical help now.
next-answer = Answer the open questions: a question without an answer doesn't count as a pass.
next-rest-after-visit = Don't roll there at home for { $days } days after the appointment.

## Warning signs

flag-too-early = Too early to tell. { $statement }

## Lines on which questions are asked together: "does any of this apply?", "is it still so that none of it does?"

group-cold-sore = Cold sores: one now, one coming, or one in the past
group-wounds = On the skin there: a cut or wound, an infection, sunburn, or skin that stings or peels
group-flares = Eczema, psoriasis, rosacea or dermatitis: now or in the past
group-marks = On the skin there: a mole, a wart, a new scar, a tattoo, permanent make-up or a piercing
group-home = Done at home there: shaving, waxing, a scrub, an enzyme mask or an exfoliating brush
group-treatments = Done there by a professional: filler, botulinum toxin, a peel, laser, IPL, surgery or microneedling
group-health = Health: pregnancy or breastfeeding, an illness, a metal allergy, or a medicine you take

## Questions of the screen

question-signs = How does your skin look and feel there today: pinker than usual, red, dry, sore?
