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
        [known] Late in a list, an AHA mostly sets the pH. To be careful: leave it out for { $before_short } days before and { $after_short } days after a session.
       *[any] Late in a list, an AHA mostly sets the pH. To be careful: leave it out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-bha =
    { $needle ->
        [known] BHAs, such as salicylic acid, irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] BHAs, such as salicylic acid, irritate needled skin. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-bha-trace =
    { $needle ->
        [known] Even a little BHA can irritate needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session.
       *[any] Even a little BHA can irritate needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
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
        [known] A trace of vitamin C mostly protects the product. To be careful, leave it out for { $after_short } days after a session.
       *[any] A trace of vitamin C mostly protects the product. To be careful, leave it out for { $after_short } days after a session ({ $after_long } with longer needles).
    }
rule-ing-bpo =
    { $needle ->
        [known] Benzoyl peroxide irritates needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session.
       *[any] Benzoyl peroxide irritates needled skin. Leave it out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-fragrance = Nothing with fragrance goes under the needles. Leave it out for { $after_short } days after a session.
rule-ing-alcohol-drying =
    { $needle ->
        [known] Drying alcohols sting needled skin. Leave them out for { $after_short } days after a session.
       *[any] Drying alcohols sting needled skin. Leave them out for { $after_short } days after a session ({ $after_long } with longer needles).
    }
rule-ing-exfoliant-other =
    { $needle ->
        [known] Azelaic acid, enzymes, scrubs, sulphur and the like irritate. Leave them out for { $before_short } days before and { $after_short } days after a session.
       *[any] Azelaic acid, enzymes, scrubs, sulphur and the like irritate. Leave them out for { $before_short } days before and { $after_short } days after a session ({ $before_long } and { $after_long } with longer needles).
    }
rule-ing-plumper = Lip plumpers work by irritating. Leave them out on the day of a session and for { $after_short } days after.
rule-ing-minoxidil = Leave minoxidil out until the day after a session.
rule-ing-spf-chem = Leave chemical and tinted sunscreens out until the day after a session, longer with longer needles. Mineral ones are milder.
rule-ing-numbing = Short needles need no numbing cream. If you think you need one, the needles are too long for home.
rule-ing-safe = Hyaluronic acid, peptides, ceramides, panthenol, glycerin and squalane go well with needling, after the session.
rule-ing-any-serum-before = Roll on clean, dry skin: needles can push in whatever lies on it. Put serum on afterwards, and patch-test new products.
rule-ing-occlusive = Wait an hour before a balm or another thick layer, then use a thin one: covered skin closes more slowly.
rule-ing-unknown = We could not read enough of this label to call it safe.
rule-ing-unknown-no-label = No label: we cannot call it safe.
rule-ing-pos-acid = Acids late in an ingredient list mostly set the pH. They weigh less here, but are still named.
rule-ing-pos-trace-active = Retinoids and vitamin C can work in small amounts, so their place in the list does not excuse them.
