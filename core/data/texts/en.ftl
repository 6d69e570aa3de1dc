### Steps, notifications and questions that belong to no rule. The texts of rules are in `en/`, one file a subject: their keys
### are "rule-" or "question-" and the rule's id with hyphens for dots.

## Checklists

checklist-new-roller = New roller
checklist-before-use = Before use
checklist-after-use = After use
checklist-weekly-case = Weekly case clean
checklist-dispose = Dispose of it

## Steps of a checklist

step-inspect = Look at all needles in good light
step-rinse = Rinse under warm water
step-swish = Swish in soapy water, rinse
step-soak = Soak in { $percent } % alcohol
step-air-dry = Air-dry
step-store = Store in its case
step-known-clean = Make sure that it was cleaned since its last use
step-hands = Wash your hands, lay out a clean surface
step-skin = Clean the skin, let it dry
step-dry-roller = Make sure that the roller is dry: no alcohol on the skin
step-empty-case = Take the roller out
step-wash-case = Wash the case in warm soapy water, rinse
step-wipe-case = Wipe it with { $percent } % alcohol inside
step-dry-case = Air-dry the case, open
step-container = Put it into a hard container that needles cannot pierce
step-close = Close the lid
step-hand-in = Throw it away as your town asks for sharps

## Notifications

notify-disinfect-title = Disinfect { $roller }
notify-disinfect-body = Rinse, swish in soapy water, then soak it in { $percent } % alcohol for { $minutes } minutes.
notify-take-out-title = Take { $roller } out of the alcohol
notify-take-out-body = Its soak is over. Take it out, do not rinse it with tap water, let it dry in the air, then store it in its case.
notify-finish-title = Put { $roller } away
notify-finish-body = The soak is done. Let it dry in the air, then store it in its case.
notify-soak-done-title = { $roller }: the soak is done
notify-soak-done-body = { $minutes } minutes are over. Take it out, do not rinse it with tap water, and let it dry in the air.
notify-clean-first-title = Clean { $roller } first
notify-clean-first-body = A session is due, and nothing says that it is clean. Do its checklist before you use it.
notify-checklist-title = { $roller }: go on with the checklist
notify-checklist-body = { $checklist } was begun and is not done.
notify-session-title = Session with { $roller }
notify-session-body = Due today: { $areas }. Answer the questions before it, and begin only on healthy skin.
notify-session-last-title = Session with { $roller }
notify-session-last-body = The last day for this week's sessions: { $areas }. Leave it out if the skin is not ready.
notify-replace-due-title = Get another roller for { $roller }
notify-replace-due-body = Its needles have done most of their life. By common practice it is replaced now.
notify-replace-stop-title = Do not use { $roller } any more
notify-replace-stop-body = Its life is over. Dispose of it, and use another one.
notify-replace-defect-title = Dispose of { $roller }
notify-replace-defect-body = A defect was seen on it. Put it into a hard container, and use another one.
notify-visit-day-title = A visit on { $date } at { $time }
notify-visit-day-body = { $areas }, by the time of { $zone }.
notify-visit-soon-title = A visit at { $time }
notify-visit-soon-body = { $areas }, in { $before } minutes by the time of { $zone }.
notify-check-in-title = Look at your skin: { $areas }
notify-check-in-body = Write down what you see, and answer whether anything is not as it should be.
notify-nurse-back-title = Look at healing skin: { $area }
notify-nurse-back-body = Good looks in a row so far: { $good } of { $needed }. No session on it before that.
notify-aftercare-title = Aftercare: { $areas }
notify-aftercare-body = { $statement }
notify-actives-title = Active ingredients may come back: { $areas }
notify-actives-body = By common practice the skin has had its rest. Look up each product first.
notify-outcome-title = Time to compare: { $areas }
notify-outcome-body = Enough weeks to judge a result, if there is one. Take a photo in the same light as the first.
notify-backup-title = Make a back-up
notify-backup-body = Nothing was saved outside this phone since { $date }. A lost phone loses your log.
notify-open-app-title = Open RollCare
notify-open-app-body = This phone plans reminders only while the app is open. Open it once, so that they go on.
notify-also = Also: { $title }.

## Buttons of notifications

button-clean = Clean it
button-go-on = Go on
button-start = Start
button-look = Check in
button-open = Open
button-done = Done
button-snooze = Later
button-skip = Skip
button-about = { $button }: { $title }

## Questions of the screen

question-signs = How does the skin of the area look and feel today?
