//! What counts and what does not, name by name.

use super::*;

/// The families of a whole label, by name.
fn families(label: &str) -> Vec<&'static str> {
    read_ingredients(label).families.iter().map(|reading| reading.family.as_str()).collect()
}

/// The families that keep a product away from a session, or are the reason to use it there.
fn acting(label: &str) -> Vec<&'static str> {
    let bland = ["hydrator", "barrier", "occlusive"];
    families(label).into_iter().filter(|family| !bland.contains(family)).collect()
}

fn level(label: &str, family: Family) -> Option<Level> {
    read_ingredients(label).families.iter().find(|reading| reading.family == family).map(|reading| reading.level)
}

/// A list in which what is asked about stands at a place, counted from 1, after harmless names.
fn at_place(name: &str, place: usize) -> String {
    let harmless = ["Aqua", "Squalane", "Cetearyl Alcohol", "Glyceryl Stearate", "Panthenol", "Isohexadecane", "Talc"];
    let before: Vec<_> = harmless.iter().cycle().take(place - 1).copied().collect();
    format!("{}, {name}", before.join(", "))
}

#[test]
fn what_only_looks_like_a_family() {
    let traps = "stearic acid; palmitic acid; oleic acid; linoleic acid; myristic acid; lauric acid; caprylic acid;
        ferulic acid; tranexamic acid; kojic acid; phytic acid; benzoic acid; sorbic acid; folic acid; pantothenic acid;
        amino acids; aspartic acid; glutamic acid; polyglutamic acid; alginic acid; acrylic acid; sodium lactate;
        calcium lactate; lactobacillus ferment lysate; lactococcus ferment; lactose; lactoferrin; lactis proteinum;
        sodium stearoyl lactylate; caproyl lactylate; lactic acid/glycolic acid copolymer; polylactic acid; PLLA;
        sodium citrate; triethyl citrate; citrus limon fruit extract; propylene glycol; butylene glycol; caprylyl glycol;
        pentylene glycol; glycolipids; glyceryl stearate; glycol distearate; maleic acid; malonic acid; malachite extract;
        tartrazine; mandarin extract; prunus amygdalus dulcis oil; malus domestica fruit extract;
        salicornia herbacea extract; epilobium angustifolium extract; willowherb extract; BHA; BHT; BHA (preservative);
        ascophyllum nodosum extract; erythorbic acid; sodium erythorbate; isoascorbic acid; bakuchiol; beta-carotene;
        rosa canina seed oil; retinol alternative; bakuchiol (natural retinol alternative); retinol-free;
        retinol-like; hydrogen peroxide; carbamide peroxide; sodium benzoate; cetyl alcohol; cetearyl alcohol;
        stearyl alcohol; behenyl alcohol; myristyl alcohol; lauryl alcohol; arachidyl alcohol; oleyl alcohol;
        lanolin alcohol; C12-16 alcohols; batyl alcohol; benzyl alcohol; phenethyl alcohol; dichlorobenzyl alcohol;
        polyvinyl alcohol; panthenol; tocopherol; tocopheryl acetate; hamamelis virginiana leaf water; sapindus mukorossi;
        mapa; alpha-arbutin; palmitoyl proline; carnosine; glutathione; peptidoglycan; hyaluronidase;
        salix alba (willow) leaf extract; vitamin e; provitamin a; thioglycolic acid; ammonium thioglycolate;
        citric acid esters; lactic acid bacteria; gluconates; potassium azeloyl diglycinate";
    for trap in traps.split(';').map(|trap| trap.split_whitespace().collect::<Vec<_>>().join(" ")) {
        assert_eq!(acting(&format!("Aqua, {trap}, Talc")), Vec::<&str>::new(), "{trap}");
        assert_eq!(acting(&trap.to_uppercase()), Vec::<&str>::new(), "{trap} alone");
    }
}

#[test]
fn what_looks_like_one_family_and_is_another() {
    for (name, family) in [
        ("hyaluronic acid", "hyaluronic"),
        ("HA", "hyaluronic"),
        ("ethylhexyl salicylate", "chemical_sunscreen"),
        ("homosalate", "chemical_sunscreen"),
        ("TEA-salicylate", "chemical_sunscreen"),
        ("benzyl salicylate", "fragrance"),
        ("methyl salicylate", "fragrance"),
        ("hexyl salicylate", "fragrance"),
        ("salicylaldehyde", "fragrance"),
        ("benzyl benzoate", "fragrance"),
        ("azelaic acid", "exfoliant"),
        ("ascorbyl palmitate", "vitamin_c"),
        ("sodium retinoyl hyaluronate", "retinoid"),
        ("betaine salicylate", "bha"),
        ("sodium lactobionate", "pha"),
    ] {
        assert_eq!(acting(name), [family], "{name}");
    }
    assert_eq!(families("menthol"), ["fragrance", "plumper"]);
}

#[test]
fn bha_is_an_acid_only_in_advertising() {
    assert_eq!(acting("2% BHA Liquid"), ["bha"]);
    assert_eq!(acting("AHA/BHA Clarifying Toner"), ["aha", "bha"]);
    assert_eq!(acting("BHA Serum: Aqua, Glycerin"), ["bha"]);
    assert_eq!(acting("Aqua, BHA, BHT"), Vec::<&str>::new());
    assert_eq!(acting("Aqua, BHT, BHA (antioxidant)"), Vec::<&str>::new());
}

#[test]
fn what_is_said_not_to_be_inside() {
    for label in [
        "Free from AHAs, parfum and retinol",
        "without retinol",
        "no parfum",
        "sans parfum, sans alcool",
        "ohne Duftstoffe und Alkohol",
        "frei von Salicylsäure",
        "fragrance-free",
        "alcohol free, fragrance free",
        "AHA/BHA-free",
        "does not contain retinol, AHA or BHA",
        "0% alcohol, 0% parfum",
        "no parabens, sulfates, or fragrance",
        "Do not use with retinoids or benzoyl peroxide.",
        "Free from:\nParabens\nAlcohol\nRetinol",
        "an alternative to retinol",
        "plant-based retinol",
    ] {
        assert_eq!(acting(label), Vec::<&str>::new(), "{label}");
        let with_list = format!("{label}. Ingredients: Aqua, Lactic Acid, Ceramide NP");
        assert_eq!(acting(&with_list), ["aha", "ceramide"], "{with_list}");
    }
    assert_eq!(acting("FD&C Red No. 4, Retinol"), ["retinoid"], "a number, not a no");
}

#[test]
fn place_decides_the_level_of_acids_only() {
    use Level::{Active, Low, Prescription, Trace};
    for (name, family, place, wanted) in [
        ("Glycolic Acid", Family::Aha, 10, Active),
        ("Glycolic Acid", Family::Aha, 11, Trace),
        ("Salicylic Acid", Family::Bha, 11, Trace),
        ("Salicylic Acid 2%", Family::Bha, 11, Active),
        ("Citric Acid", Family::Aha, 5, Active),
        ("Citric Acid", Family::Aha, 6, Trace),
        ("Phenoxyethanol, Lactic Acid", Family::Aha, 4, Trace),
        ("Retinol", Family::Retinoid, 30, Active),
        ("Retinyl Palmitate", Family::Retinoid, 2, Low),
        ("Tretinoin", Family::Retinoid, 30, Prescription),
        ("Ascorbic Acid", Family::VitaminC, 30, Active),
        ("Sodium Ascorbyl Phosphate", Family::VitaminC, 30, Low),
        ("Ascorbyl Palmitate", Family::VitaminC, 20, Trace),
        ("Ascorbyl Palmitate", Family::VitaminC, 3, Low),
    ] {
        assert_eq!(level(&at_place(name, place), family), Some(wanted), "{name} at {place}");
    }
}

#[test]
fn a_name_beats_the_place() {
    let list = at_place("Glycolic Acid", 14);
    assert_eq!(level(&format!("Exfoliating Toner: {list}"), Family::Aha), Some(Level::Active));
    assert_eq!(level(&format!("Hand Cream: {list}"), Family::Aha), Some(Level::Trace));
    assert_eq!(level(&format!("Step 1 Cleanser Ingredients: {list}. Step 2: Aqua"), Family::Aha), Some(Level::Trace));
    let second = format!("Step 1: {}. Step 2 Ingredients: Aqua, Lactic Acid", at_place("Talc", 12));
    assert_eq!(level(&second, Family::Aha), Some(Level::Active), "places start anew");
}

#[test]
fn one_acid_never_turns_into_another() {
    let others = "lauric maleic malonic caprylic capric caproic stearic oleic ferulic kojic phytic sorbic folic benzoic \
        gallic acetic formic succinic fumaric adipic boric silicic aspartic glutamic alginic sebacic azelaic nicotinic \
        lipoic erythorbic tranexamic pantothenic undecylenic glycyrrhetinic linoleic propionic levulinic anisic";
    for name in others.split_whitespace() {
        let found = acting(&format!("{name} acid"));
        assert!(found.is_empty() || found == ["exfoliant"], "{name} acid: {found:?}");
        // One letter lost: still not one of the acids that matter.
        for at in 0..name.len() {
            let slip = format!("{}{} acid", &name[..at], &name[at + 1..]);
            let found = acting(&slip);
            if slip == "malic acid" {
                continue; // that is its name
            }
            assert!(!found.contains(&"bha") && !found.contains(&"aha"), "{slip}: {found:?}");
        }
    }
    for word in ["glycol", "glycols", "lactose", "lactis", "salicin", "malt", "retinue", "ceramic", "peptone", "malic"]
    {
        let found = acting(&format!("Aqua, {word} extract"));
        assert_eq!(found, Vec::<&str>::new(), "{word}");
    }
}

#[test]
fn slips_are_read() {
    for (label, family) in [
        ("Retin0l", "retinoid"),
        ("Retionl", "retinoid"),
        ("Retinyl Palmltate", "retinoid"),
        ("Sal1cylic Acid", "bha"),
        ("Salicyclic Acid", "bha"),
        ("Salicylic Aicd", "bha"),
        ("Glycolic Acld", "aha"),
        ("Glycollic Acid", "aha"),
        ("Lactlc Acid", "aha"),
        ("Cerarnide NP", "ceramide"),
        ("Sodium Hyalouronate", "hyaluronic"),
        ("Hyalu ronic Acid", "hyaluronic"),
        ("Palmitoyl Trlpeptide-1", "peptide"),
        ("Acetyl Hexapeptlde-8", "peptide"),
        ("Benzoyl Peroxlde", "benzoyl_peroxide"),
        ("Ascorbyl Gluc0side", "vitamin_c"),
        ("Ascobic Acid", "vitamin_c"),
    ] {
        assert_eq!(acting(label), [family], "{label}");
    }
}

#[test]
fn what_cannot_be_read_is_unknown() {
    for label in ["", "   ", ",,,;;", "\u{0}\u{1}", "()[]{}%", "12, 5%, 3"] {
        let reading = read_ingredients(label);
        assert!(reading.tokens.is_empty() && reading.families.is_empty(), "{label:?}");
        assert!((reading.unknown_share - 1.0).abs() < f64::EPSILON, "{label:?}");
    }
    assert!(read_ingredients("정제수, 글리세린").unknown_share > 0.99);
    assert!((read_ingredients("Aqua, Blorpium, Retinol, Fnord").unknown_share - 0.5).abs() < f64::EPSILON);
    assert!(read_ingredients("Proprietary Zorblax Blend").unknown_share > 0.99);
}

#[test]
fn tokens_are_as_on_the_label() {
    let texts =
        |label: &str| -> Vec<String> { read_ingredients(label).tokens.into_iter().map(|token| token.text).collect() };
    assert_eq!(
        texts(
            " Aqua/Water/Eau,  1,2-Hexanediol, C12-15 Alkyl Benzoate*, Retinal (retinaldehyde), Glycerin (humectant "
        ),
        ["Aqua/Water/Eau", "1,2-Hexanediol", "C12-15 Alkyl Benzoate", "Retinal (retinaldehyde)", "Glycerin (humectant"]
    );
    assert_eq!(texts("Caprylic/Capric\nTriglyceride, Acrylates/C10-30 Alkyl Acrylate Crosspolymer").len(), 2);
    assert_eq!(texts("Salicylic Acid 2 %, Niacinamide 10,000 ppm"), ["Salicylic Acid 2 %", "Niacinamide 10,000 ppm"]);
    assert_eq!(texts("1. Water 2. Glycerin 3. Retinol"), ["Water", "Glycerin", "Retinol"]);
    assert_eq!(texts("GlycerinNiacinamide"), ["Glycerin", "Niacinamide"]);
}
