//! What holds for every label, real or not.

use proptest::prelude::*;
use rollcare_core::guidance::{Family, ProductReading, read_ingredients};
use rollcare_tests::chance::config;

const NAMES: [&str; 24] = [
    "Aqua",
    "Glycerin",
    "Retinol",
    "Retinyl Palmitate",
    "Ascorbic Acid",
    "Sodium Ascorbyl Phosphate",
    "Lactic Acid",
    "Glycolic Acid",
    "Citric Acid",
    "Salicylic Acid",
    "Salix Alba (Willow) Bark Extract",
    "Gluconolactone",
    "Benzoyl Peroxide",
    "Sodium Hyaluronate",
    "Ceramide NP",
    "Palmitoyl Tripeptide-1",
    "Parfum (Fragrance)",
    "Alcohol Denat.",
    "1,2-Hexanediol",
    "Caprylic/Capric Triglyceride",
    "Sodium Lactate",
    "Cetearyl Alcohol",
    "BHA",
    "Menthol",
];
const HARMLESS: [&str; 6] = ["Xanthan Gum", "Talc", "Mica", "Glyceryl Stearate", "PEG-40 Stearate", "Disodium EDTA"];
const DISCLAIMERS: [&str; 6] = [
    "Free from retinol, AHAs and parfum.",
    "Without alcohol or salicylic acid.",
    "Does not contain benzoyl peroxide.",
    "Sans parfum ni alcool.",
    "Ohne Duftstoffe.",
    "Fragrance-free.",
];

fn families(reading: &ProductReading) -> Vec<Family> {
    reading.families.iter().map(|found| found.family).collect()
}

fn label() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(&NAMES[..]), 1..20)
}

fn share_is_sound(reading: &ProductReading) -> bool {
    (0.0..=1.0).contains(&reading.unknown_share) && (!reading.tokens.is_empty() || reading.unknown_share > 0.99)
}

proptest! {
    #![proptest_config(config())]

    /// Any text is read; each family has words, and each token some text.
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let reading = read_ingredients(&text);
        prop_assert!(share_is_sound(&reading));
        prop_assert!(reading.families.iter().all(|found| !found.words.is_empty()));
    }

    /// A label with letters lost, doubled, swapped and strewn in is read too, and nothing is out of bounds.
    #[test]
    fn any_damage_is_survived(
        names in label(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), 0..4_u8, any::<char>()), 0..12),
    ) {
        let mut letters: Vec<char> = names.join(", ").chars().collect();
        for (place, kind, strange) in damage {
            if letters.len() < 2 {
                continue;
            }
            let at = place.index(letters.len() - 1);
            match kind {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at, letters[at]),
                2 => letters.swap(at, at + 1),
                _ => letters.insert(at, strange),
            }
        }
        prop_assert!(share_is_sound(&read_ingredients(&letters.iter().collect::<String>())));
    }

    /// Another harmless ingredient, wherever it stands, takes no family away and adds none that acts.
    #[test]
    fn a_harmless_ingredient_changes_no_family(
        names in label(),
        harmless in prop::sample::select(&HARMLESS[..]),
        place in any::<prop::sample::Index>(),
    ) {
        let before = families(&read_ingredients(&names.join(", ")));
        let mut more = names.clone();
        more.insert(place.index(names.len() + 1), harmless);
        prop_assert_eq!(before, families(&read_ingredients(&more.join(", "))));
    }

    /// What a label says not to hold adds nothing, before the list or after it.
    #[test]
    fn a_disclaimer_adds_nothing(names in label(), said in prop::sample::select(&DISCLAIMERS[..])) {
        let list = names.join(", ");
        let before = families(&read_ingredients(&list));
        prop_assert_eq!(&before, &families(&read_ingredients(&format!("{list}. {said}"))));
        prop_assert_eq!(&before, &families(&read_ingredients(&format!("{said} Ingredients: {list}"))));
    }

    /// Capitals mean nothing.
    #[test]
    fn capitals_mean_nothing(names in label(), separator in prop::sample::select(&[", ", "; ", " \u{2022} ", ". ", "\n"][..])) {
        let list = names.join(separator);
        let upper = families(&read_ingredients(&list.to_uppercase()));
        prop_assert_eq!(&upper, &families(&read_ingredients(&list.to_lowercase())));
        prop_assert_eq!(&upper, &families(&read_ingredients(&list)));
    }

    /// Whichever separator a label has, its families are the same; and so in whatever order its names stand.
    #[test]
    fn order_and_separators_change_no_family(
        names in label().prop_shuffle(),
        separator in prop::sample::select(&["; ", " \u{2022} ", ",", "\n", " | ", ". "][..]),
    ) {
        let mut sorted = names.clone();
        sorted.sort_unstable();
        let wanted = families(&read_ingredients(&sorted.join(", ")));
        prop_assert_eq!(wanted, families(&read_ingredients(&names.join(separator))));
    }

    /// Letters that are no names are never taken for a label that was read.
    #[test]
    fn garbage_is_unknown(words in prop::collection::vec("[qxzjkvw]{4,12}", 1..8)) {
        prop_assert!(read_ingredients(&words.join(", ")).unknown_share > 0.99);
    }
}
