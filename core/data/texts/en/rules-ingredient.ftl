### What goes on the skin.

rule-ing-retinoid-rx =
    { $needle ->
        [known] Don't combine prescription retinoids with needling. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] Don't combine prescription retinoids with needling. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-retinoid-otc =
    { $needle ->
        [known] Don't combine retinol or retinal with needling. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] Don't combine retinol or retinal with needling. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-retinoid-low =
    { $needle ->
        [known] Vitamin A esters are weak retinoids. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] Vitamin A esters are weak retinoids. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-aha =
    { $needle ->
        [known] AHAs, such as glycolic or lactic acid, irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] AHAs, such as glycolic or lactic acid, irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-aha-trace =
    { $needle ->
        [known] Late in an ingredient list, an AHA usually only adjusts the pH. To be careful, leave it out for { $before_short } days before and { $after_short } days after a session.
       *[any] Late in an ingredient list, an AHA usually only adjusts the pH. To be careful, leave it out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-bha =
    { $needle ->
        [known] BHAs, such as salicylic acid, irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] BHAs, such as salicylic acid, irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-bha-trace =
    { $needle ->
        [known] Even a little BHA (salicylic acid) can irritate needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session.
       *[any] Even a little BHA (salicylic acid) can irritate needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-pha =
    { $needle ->
        [known] PHAs are mild acids. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] PHAs are mild acids. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-vitc =
    { $needle ->
        [known] Keep vitamin C off needled skin: it has been linked to lasting skin reactions. Leave it out on the day of a session and for { $after_short } days after. Vitamin C in food is fine.
       *[any] Keep vitamin C off needled skin: it has been linked to lasting skin reactions. Leave it out on the day of a session and for { $after_short } days after ({ $after_long } with longer needles). Vitamin C in food is fine.
    }
rule-ing-vitc-trace =
    { $needle ->
        [known] A trace of vitamin C usually just protects the product. To be careful, leave it out for { $after_short } days after a session.
       *[any] A trace of vitamin C usually just protects the product. To be careful, leave it out for { $after_short } days after a session ({ $after_long } with longer needles).
    }
rule-ing-bpo =
    { $needle ->
        [known] Benzoyl peroxide irritates needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session.
       *[any] Benzoyl peroxide irritates needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-fragrance = Don't roll with anything that has fragrance on your skin. Leave fragrance out for { $after_short } days after a session.
rule-ing-alcohol-drying =
    { $needle ->
        [known] Drying alcohols sting needled skin. Leave them out for { $after_short } days after a session.
       *[any] Drying alcohols sting needled skin. Leave them out for { $after_short } days after a session ({ $after_long } with longer needles).
    }
rule-ing-exfoliant-other =
    { $needle ->
        [known] Azelaic acid, enzymes, scrubs, sulphur and similar products can irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] Azelaic acid, enzymes, scrubs, sulphur and similar products can irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-plumper = Lip plumpers work by irritating the lips. Leave them out on the day of a session and for { $after_short } days after.
rule-ing-minoxidil = Leave minoxidil out until the day after a session.
rule-ing-spf-chem = Leave chemical and tinted sunscreens out until the day after a session, or longer with longer needles. Mineral sunscreens are milder.
rule-ing-numbing = Short needles don't need numbing cream. If you think you need it, your needles are too long for home use.
rule-ing-safe = Hyaluronic acid, peptides, ceramides, panthenol, glycerin and squalane suit the skin after a session.
rule-ing-any-serum-before = Roll on clean, dry skin: needles can push in what is on it. Put serum on afterwards, and test new products on a small area first.
rule-ing-occlusive = Wait an hour before a balm or another thick layer, then use a thin one. Covered skin closes more slowly.
rule-ing-unknown = We couldn't read enough of this label to call the product safe.
rule-ing-unknown-no-label = There's no label, so we can't call this product safe.
rule-ing-pos-acid = Acids late in an ingredient list usually only adjust the pH. They count for less here, but we still name them.
rule-ing-pos-trace-active = Retinoids and vitamin C can work in small amounts, so they count here even late in an ingredient list.
