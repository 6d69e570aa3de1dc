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
notify-also = Also: { $title }.

## Questions of the screen

question-signs = How does the skin of the area look and feel today?
