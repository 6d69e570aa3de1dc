### After a session.

rule-after-redness =
    { $needle ->
        [known] Light redness is common for { $until_short } hours.
       *[any] Light redness is common for { $until_short } hours; with longer needles for { $until_long }.
    }
rule-after-touch =
    { $needle ->
        [known] Keep your hands off for { $until_short } hours.
       *[any] Keep your hands off for { $until_short } hours; with longer needles for { $until_long }.
    }
rule-after-cleanse = From { $from_short } hours after a session you can wash again: lukewarm water, gentle cleanser.
rule-after-moisturise = Use a thin layer of something bland without fragrance, such as hyaluronic acid or ceramides.
rule-after-sunscreen-start =
    { $needle ->
        [known] No sunscreen for { $until_short } hours. Stay out of the sun until then.
       *[any] No sunscreen for { $until_short } hours ({ $until_long } with longer needles). Stay out of the sun until then.
    }
rule-after-spf =
    { $needle ->
        [known] Wear mineral sunscreen, SPF 30 or higher (50 is better), for { $until_short_days } days after a session.
       *[any] Wear mineral sunscreen, SPF 30 or higher (50 is better), for { $until_short_days } days after a session ({ $until_long_days } with longer needles).
    }
rule-after-sun =
    { $needle ->
        [known] No direct sun and no tanning for { $until_short_days } days; the first days matter most.
       *[any] No direct sun and no tanning for { $until_short_days } days, { $until_long_days } with longer needles; the first days matter most.
    }
rule-after-makeup =
    { $needle ->
        [known] No make-up and no lipstick for { $until_short } hours.
       *[any] No make-up and no lipstick for { $until_short } hours; with longer needles for { $until_long }.
    }
rule-after-exercise =
    { $needle ->
        [known] No sport that makes you sweat for { $until_short } hours.
       *[any] No sport that makes you sweat for { $until_short } hours; with longer needles for { $until_long }.
    }
rule-after-heat-water =
    { $needle ->
        [known] No sauna, hot tub, pool or sea for { $until_short_days } days.
       *[any] No sauna, hot tub, pool or sea for { $until_short_days } days; with longer needles for { $until_long_days }.
    }
rule-after-actives =
    { $needle ->
        [known] No retinoids, acids, vitamin C or benzoyl peroxide for { $until_short_days } days. Some need longer.
       *[any] No retinoids, acids, vitamin C or benzoyl peroxide for { $until_short_days } days; with longer needles for { $until_long_days }. Some need longer.
    }
rule-after-lips-food =
    { $needle ->
        [known] Lips: nothing spicy, hot or salty, no kissing and no shared cups for { $until_short } hours.
       *[any] Lips: nothing spicy, hot or salty, no kissing and no shared cups for { $until_short } hours; with longer needles for { $until_long }.
    }
rule-after-pick = Do not pick or rub off flakes for { $until_short_days } days.
rule-after-pillow = Use a fresh pillowcase and clean brushes.
rule-after-alcohol-smoke =
    { $needle ->
        [known] Avoid alcohol and smoking for { $until_short } hours. Giving up smoking helps your skin most.
       *[any] Avoid alcohol and smoking for { $until_short } hours ({ $until_long } with longer needles). Giving up smoking helps your skin most.
    }
rule-remind-check-in = Look at the skin the morning after a session, and once more { $last } days after it.
rule-remind-nurse-back = While skin heals, look at it every day, and after a week less often, until it is good.
