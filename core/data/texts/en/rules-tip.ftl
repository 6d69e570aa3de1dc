### Care of the lips between sessions. Tips that can be switched on.

rule-tip-drink = Drink enough water through the day: dry lips heal more slowly.
rule-tip-balm = Wear a lip balm with SPF by day: sun damages lips.
rule-tip-cold = In cold, dry air or wind, put on a plain balm before you go out.
rule-tip-smoking = Giving up smoking is the first thing to do for your lips.
rule-tip-food = Vitamin C in food is fine. It is vitamin C on the skin that stays off after a session.
rule-tip-shape = Rolling does not change the shape of your lips. Any fullness lasts a few days.
rule-tip-healthy = Healthy lips are soft and smooth, in their own shade of pink. That is the sign to go by.
rule-tip-care = On days without a session, plain balms, masks and hyaluronic acid are good for lips.
rule-tip-scrub = A gentle lip scrub now and then is fine on calm lips, on days well away from a session.
