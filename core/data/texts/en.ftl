### Steps, notifications and questions that belong to no rule. The texts of rules are in `en/`, one file a subject: their keys
### are "rule-" or "question-" and the rule's id with hyphens for dots.

## Checklists

checklist-new-roller = New roller
checklist-before-use = Before use
checklist-pre-use-soak = Soak before use
checklist-after-use = After use
checklist-weekly-case = Weekly case clean
checklist-dispose = Dispose of it
checklist-dispose-cartridge = Dispose of the cartridge

## Steps of a checklist

step-inspect = Look at all needles in good light
step-rinse = Rinse under warm water
step-swish = Swish in soapy water, rinse
step-soak = Soak in { $percent }% alcohol
step-air-dry = Air-dry
step-store = Store in its case
step-known-clean = Make sure that it was cleaned since its last use
step-hands = Wash your hands, lay out a clean surface
step-skin = Clean the skin, let it dry
step-dry-roller = Make sure that the roller is dry: no alcohol on the skin
step-empty-case = Take the roller out
step-wash-case = Wash the case in warm soapy water, rinse
step-wipe-case = Wipe it with { $percent }% alcohol inside
step-dry-case = Air-dry the case, open
step-container = Put it into a hard container that needles cannot pierce
step-close = Close the lid
step-hand-in = Throw it away, following your local rules for sharps
step-take-out = Take the cartridge out, into a hard container that needles cannot pierce
step-wipe-pen = Wipe the body of the pen with { $percent }% alcohol

## Notifications

notify-disinfect-title = Disinfect { $roller }
notify-disinfect-body = Rinse, swish in soapy water, then soak it in { $percent }% alcohol for { $minutes } minutes.
notify-take-out-title = Take { $roller } out
notify-take-out-body = The soak is over. Take it out, don't rinse it, let it air-dry, then put it in its case.
notify-finish-title = Put { $roller } away
notify-finish-body = The soak is done. Let it dry in the air, then store it in its case.
notify-soak-done-title = { $roller }: the soak is done
notify-soak-done-body = { $minutes } minutes are over. Take it out, do not rinse it, and let it dry in the air.
notify-clean-first-title = Clean { $roller } first
notify-clean-first-body = A session is due, but this roller isn't marked clean. Clean it before you use it.
notify-checklist-title = { $roller }: open checklist
notify-checklist-body = You started { $checklist } but haven't finished it. Continue it, or give it up.
notify-session-title = Session with { $roller }
notify-session-body = Due today: { $areas }. Answer the questions before it, and begin only on healthy skin.
notify-session-soak-title = Session with { $roller }
notify-session-soak-body = Session due: { $areas }. First soak it for { $minutes } minutes, then let it dry.
notify-session-soak-last-title = Session with { $roller }
notify-session-soak-last-body = The last day for this week's sessions: { $areas }. First soak it for { $minutes } minutes, then let it dry.
notify-session-later-title = Session with { $roller }
notify-session-later-body = You put it off: { $areas }. Answer the questions before it, and begin only on healthy skin.
notify-session-last-title = Session with { $roller }
notify-session-last-body = The last day for this week's sessions: { $areas }. Leave it out if the skin is not ready.
notify-open-session-title = Session with { $roller } over?
notify-open-session-body = { $areas }: it was begun, and not ended. Say when it ended.
notify-no-roller-title = No roller is fit for your sessions
notify-no-roller-body = { $areas }: get a new one, and add it. Until then no session is planned.
notify-red-flag-title = Have your skin looked at: { $area }
notify-red-flag-body = Show the warning sign to a doctor. It stays until you record that one has cleared it.
notify-look-again-title = Look at your skin again: { $area }
notify-look-again-body = You saw what may be a warning sign. Red streaks or a fever: see a doctor today.
notify-replace-soon-title = Nearly worn out: { $roller }
notify-replace-soon-body = Its life is nearly over. Get the next one before the last sessions.
notify-replace-due-title = Replace { $roller }
notify-replace-due-body = Its needles have done most of their life. By common practice it is replaced now.
notify-replace-stop-title = Throw { $roller } away
notify-replace-stop-body = It is worn out. Put it in a sharps container and use a new one.
notify-replace-cartridge-title = Throw { $roller } away
notify-replace-cartridge-body = A cartridge is for one use. Take it out, put it into a hard container, and wipe the pen with alcohol.
notify-replace-shared-title = Throw { $roller } away
notify-replace-shared-body = Somebody else used it. Put it into a hard container, and use another one.
notify-replace-defect-title = Throw { $roller } away
notify-replace-defect-body = A defect was seen on it. Put it into a hard container, and use another one.
notify-replace-infected-title = Throw { $roller } away
notify-replace-infected-body = It was on skin that showed an infection. Put it into a hard container, and use another one.
notify-visit-day-title = Visit on { $date } at { $time }
notify-visit-day-body =
    { $away ->
        [yes] Areas: { $areas }. The time is that of { $city }.
       *[no] Areas: { $areas }.
    }
notify-visit-soon-title = Visit at { $time }
notify-visit-soon-body =
    { $away ->
        [yes] Areas: { $areas }. In { $before } minutes; the time is that of { $city }.
       *[no] Areas: { $areas }. In { $before } minutes.
    }
notify-check-in-title = Look at your skin: { $areas }
notify-check-in-body = Write down what you see, and answer whether anything is not as it should be.
notify-nurse-back-title = Look at healing skin: { $area }
notify-nurse-back-body = { $good } of { $needed } good check-ins. Wait with the roller until you have them all.
notify-aftercare-title = Aftercare: { $areas }
notify-aftercare-body = { $statement }
notify-actives-title = Actives may return: { $areas }
notify-actives-body = Most active products are fine again. Check each one; prescription retinoids wait longer.
notify-outcome-title = Time to compare: { $areas }
notify-outcome-body = Enough weeks to judge a result, if there is one. Take a photo in the same light as the first.
notify-fading-title = Results may fade now: { $areas }
notify-fading-body = A result lasts about this long after your last visit. To keep it, ask your practice for another.
notify-backup-title = Make a back-up
notify-backup-body = Nothing was saved outside this phone since { $date }. A lost phone loses your log.
notify-open-app-title = Open RollCare
notify-open-app-body = This phone plans reminders only while the app is open. Open it once, so that they go on.
notify-also = Also: { $title }.
notify-more = And { $count } more.

## Buttons of notifications and duties

button-clean = Clean it
button-did-it = I did it
button-threw-away = Threw it away
button-go-on = Continue
button-log = Log it
button-check = Check first
button-finish = End it
button-look = Check in
button-cleared = A doctor cleared it
button-add-roller = Add a roller
button-open = Open
button-done = Done
button-snooze = Later
button-skip = Skip
button-undo = Undo

## What a button did

pressed-did-it-title = { $roller } is clean
pressed-did-it-body = Its whole checklist is recorded as done by { $time }.
pressed-too-early-title = Not clean yet: { $roller }
pressed-too-early-body = Its checklist takes { $minutes } minutes at least, until { $time }. Let it soak, then say it again.
pressed-in-session-title = Session ongoing: { $roller }
pressed-in-session-body = Say when the session ended, then clean it.
pressed-retired-title = { $roller } is retired
pressed-retired-body = Nothing has to be cleaned any more. Throw it away.
pressed-gone-title = No longer in the log
pressed-gone-body = What this was about was deleted. Nothing was recorded.
pressed-threw-away-title = { $roller } is retired
pressed-threw-away-body = You threw it away. Nothing reminds you of it any more.
pressed-logged-title = Session logged
pressed-logged-body = { $areas }, with { $roller }, as the last time. Now clean it.
pressed-check-title = Not logged: check first
pressed-check-body = Something speaks against it, or is not known. Open the app, and check before you roll.
pressed-later-title = Put off
pressed-later-body = It asks again on { $date } at { $time }.
pressed-skip-title = Left out
pressed-skip-body = This one is left out. The next one comes.
pressed-done-title = Done
pressed-done-body = Noted.
pressed-undone-title = Undone
pressed-undone-body = It is as it was before.
pressed-undo-late-title = Not undone
pressed-undo-late-body = Too much has happened since. Open the app to correct it.

## Duties

duty-red-flag = You saw a warning sign ({ $areas }). Show it to a doctor.
duty-look-again = You saw what may be a warning sign ({ $areas }). Look again.
duty-not-clean = { $roller } is not clean.
duty-cleaning = { $roller } is not clean yet: its checklist is not done.
duty-soaking = { $roller } is in the disinfectant.
duty-open-session = Your session with { $roller } is still ongoing.
duty-cartridge = { $roller } was used once. Throw the cartridge away, and wipe the pen.
duty-throw-away = { $roller } is not to be used any more. Throw it away.
duty-no-roller = No roller is fit for your sessions ({ $areas }).
duty-checklist = A checklist of { $roller } is not done.
duty-recovery = Your skin is healing ({ $areas }). Look at it.

## What to do now, after an act

next-press = Stop, and press a clean, cool, damp cloth on it until the bleeding ends.
next-clean = Clean { $roller }: rinse it, swish it in soapy water, then soak it in { $percent }% alcohol for { $minutes } minutes.
next-new-roller = Do the checklist for a new roller before the first use of { $roller }.
next-finish = Say when the session with { $roller } ends, then clean it.
next-cartridge = Take the cartridge { $roller } out of the pen, throw it away as a sharp, and wipe the body of the pen with { $percent }% alcohol.
next-finish-cartridge = Say when the session with { $roller } ends, then throw the cartridge away.
next-go-on = Go on with the checklist of { $roller }.
next-dispose = { $roller } is retired: dispose of it, and use another one.
next-leave-product = Leave { $product } out until the skin has had its rest.
next-look-again = Look at the skin again tomorrow, and write down what you see.
next-look-soon = Look again at { $time }, and answer the same questions. Red streaks or a fever: see a doctor today.
next-doctor = See a doctor. No session there until a clinician has cleared it.
next-still-flagged = A warning sign still stands there, however good the skin looks. Show it to a doctor, and record that one has cleared it.
next-infected = Throw { $roller } away, and do not disinfect it for another use: it was on that skin.
next-infected-ask = { $roller } was on that skin in the last { $days } days. If the skin was already like this, throw it away.
next-emergency = Get medical help now.
next-answer = Answer the questions that are still open: what nobody answered is no pass.
next-rest-after-visit = No home session there for { $days } days after the visit.

## Warning signs

flag-too-early = Too early to tell. { $statement }

## Lines on which questions are asked together: "does any of this apply?", "is it still so that none of it does?"

group-cold-sore = A cold sore: one now, one on its way, or one ever before
group-wounds = On the skin there: a cut or wound, an infection, sunburn, or skin that stings or peels
group-flares = Eczema, psoriasis, rosacea or dermatitis: now, or before
group-marks = On the skin there: a mole, a wart, a new scar, a tattoo, permanent make-up or a piercing
group-home = Done at home there: shaving, waxing, a scrub, an enzyme mask or an exfoliating brush
group-treatments = Done there by a professional: filler, botulinum toxin, a peel, laser, IPL, surgery or needling
group-health = Health: pregnancy or nursing, an illness, an allergy to metal, or a medicine that you take

## Questions of the screen

question-signs = How does the skin of the area look and feel today: pinker than usual, red, dry, sore?
