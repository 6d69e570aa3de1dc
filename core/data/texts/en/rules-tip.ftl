### Care of the lips between sessions. Tips that can be switched on.

rule-tip-drink = Drink enough water through the day: dry lips heal less well.
rule-tip-balm = Wear a lip balm with SPF during the day: sun harms lips.
rule-tip-cold = In cold, dry air or wind, use a plain balm before you go out.
rule-tip-smoking = If you smoke, giving up comes first in caring for your lips.
rule-tip-food = Vitamin C in food is fine. It's vitamin C on the skin that you leave out after a session.
rule-tip-shape = Rolling doesn't change the shape of your lips. Any fullness lasts a few days.
rule-tip-healthy = Healthy lips are soft and smooth, in their own natural colour.
rule-tip-care = On days without a session, plain balms, masks and hyaluronic acid suit your lips.
rule-tip-scrub = A gentle lip scrub now and then is fine on healthy lips, well before or after a session.
