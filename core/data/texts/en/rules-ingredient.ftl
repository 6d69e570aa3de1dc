### What goes on the skin.

rule-ing-retinoid-rx = Prescribed retinoids do not go with needling. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-retinoid-otc = Retinol and retinal do not go with needling. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-retinoid-low = Vitamin A esters are weak retinoids; leave them out too. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-aha = AHAs, such as glycolic or lactic acid, irritate needled skin. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-aha-trace = Late in a list an AHA mostly sets the pH; better leave it out. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-bha = BHAs, such as salicylic acid, irritate needled skin. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-bha-trace = Even a little BHA is better left out. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-pha = PHAs are mild acids; better leave them out. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-vitc = Vitamin C never goes under the needles: lumps in the skin were reported. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-vitc-trace = A trace of vitamin C mostly protects the product. Careful days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-bpo = Benzoyl peroxide irritates needled skin. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-fragrance = Nothing with fragrance goes under the needles. Days without it after a session: { $after_short }; with longer needles { $after_long }.
rule-ing-alcohol-drying = Drying alcohols sting needled skin. Days without them after a session: { $after_short }; with longer needles { $after_long }.
rule-ing-exfoliant-other = Azelaic acid, enzymes, scrubs, sulphur and the like irritate. Days without: { $before_short } before, { $after_short } after; with longer needles { $before_long } and { $after_long }.
rule-ing-plumper = Lip plumpers work by irritating. Days without: { $before_short } before, { $after_short } after.
rule-ing-minoxidil = Minoxidil is usually left out on the day of a session. Days without it after: { $after_short }.
rule-ing-spf-chem = Chemical and tinted sunscreens wait; mineral ones are milder. Days without them after a session: { $after_short }; with longer needles { $after_long }.
rule-ing-numbing = Short needles need no numbing cream. If you think you need one, the needles are too long for home.
rule-ing-safe = Hyaluronic acid, peptides, ceramides, panthenol, glycerin and squalane go well with needling, after the session.
rule-ing-any-serum-before = Needles can push in whatever lies on the skin. Roll it clean and dry, care for it after, and test new products first.
rule-ing-occlusive = Thick balms and films keep the channels open. Hours to wait, then a thin layer: { $until_short }.
rule-ing-unknown = At least { $from } % of this label is unknown. What cannot be read is not called safe.
rule-ing-pos-acid = Acids late in an ingredient list mostly set the pH. They weigh less here, but are still named.
rule-ing-pos-trace-active = Retinoids and vitamin C work in small amounts, so their place in the list does not excuse them.
