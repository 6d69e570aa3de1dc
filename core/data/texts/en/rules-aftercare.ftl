### After a session.

rule-after-redness =
    { $needle ->
        [known] Light redness is common for { $until_short } hours after a session.
       *[any] Light redness is common for { $until_short } hours after a session ({ $until_long } with longer needles).
    }
rule-after-touch =
    { $needle ->
        [known] Keep your hands off the skin for { $until_short } hours.
       *[any] Keep your hands off the skin for { $until_short } hours ({ $until_long } with longer needles).
    }
rule-after-cleanse = From { $from_short } hours after a session, you can wash again: lukewarm water and a gentle cleanser.
rule-after-moisturise = Use a thin layer of something plain and fragrance-free, such as hyaluronic acid or ceramides.
rule-after-sunscreen-start =
    { $needle ->
        [known] No sunscreen for { $until_short } hours after a session. Stay out of the sun until then.
       *[any] No sunscreen for { $until_short } hours after a session ({ $until_long } with longer needles). Stay out of the sun until then.
    }
rule-after-spf =
    { $needle ->
        [known] Wear mineral sunscreen, SPF 30 or higher (50 is better), for { $until_short_days } days after a session.
       *[any] Wear mineral sunscreen, SPF 30 or higher (50 is better), for { $until_short_days } days after a session ({ $until_long_days } with longer needles).
    }
rule-after-sun =
    { $needle ->
        [known] No direct sun or tanning for { $until_short_days } days. The first days matter most.
       *[any] No direct sun or tanning for { $until_short_days } days ({ $until_long_days } with longer needles). The first days matter most.
    }
rule-after-makeup =
    { $needle ->
        [known] No make-up or lipstick for { $until_short } hours.
       *[any] No make-up or lipstick for { $until_short } hours ({ $until_long } with longer needles).
    }
rule-after-exercise =
    { $needle ->
        [known] No exercise that makes you sweat for { $until_short } hours.
       *[any] No exercise that makes you sweat for { $until_short } hours ({ $until_long } with longer needles).
    }
rule-after-heat-water =
    { $needle ->
        [known] No sauna, hot tub, pool or sea for { $until_short_days } days.
       *[any] No sauna, hot tub, pool or sea for { $until_short_days } days ({ $until_long_days } with longer needles).
    }
rule-after-actives =
    { $needle ->
        [known] No retinoids, acids, vitamin C or benzoyl peroxide on the skin for { $until_short_days } days. Some products need longer.
       *[any] No retinoids, acids, vitamin C or benzoyl peroxide on the skin for { $until_short_days } days ({ $until_long_days } with longer needles). Some products need longer.
    }
rule-after-lips-food =
    { $needle ->
        [known] For your lips: no spicy, hot or salty food, no kissing and no shared cups for { $until_short } hours.
       *[any] For your lips: no spicy, hot or salty food, no kissing and no shared cups for { $until_short } hours ({ $until_long } with longer needles).
    }
rule-after-pick = Don't pick or rub off flakes for { $until_short_days } days.
rule-after-pillow = Use a clean pillowcase and clean brushes.
rule-after-alcohol-smoke =
    { $needle ->
        [known] Don't drink alcohol or smoke for { $until_short } hours. Smoking harms your skin's collagen.
       *[any] Don't drink alcohol or smoke for { $until_short } hours ({ $until_long } with longer needles). Smoking harms your skin's collagen.
    }
rule-remind-check-in = Look at your skin the morning after a session, and again { $last } days after it.
rule-remind-nurse-back = While your skin recovers, look at it every day. After a week, look less often, until it's good.
