//! How long it takes to read a label of 3,000 characters. The aim: under 200 µs on one core.

use divan::{Bencher, counter::BytesCount};
use rollcare_core::guidance::read_ingredients;

const CREAM: &str = "Aqua (Water), Glycerin, Caprylic/Capric Triglyceride, Niacinamide, Cetearyl Alcohol, \
    Butyrospermum Parkii (Shea) Butter, Glyceryl Stearate, PEG-100 Stearate, Retinol, Sodium Hyaluronate, \
    Palmitoyl Tripeptide-1, Palmitoyl Tetrapeptide-7, Ceramide NP, 3-O-Ethyl Ascorbic Acid, Lactic Acid, 1,2-Hexanediol, \
    Salix Alba (Willow) Bark Extract, Lactobacillus Ferment Lysate, Acrylates/C10-30 Alkyl Acrylate Crosspolymer, \
    Xanthan Gum, Phenoxyethanol, Disodium EDTA, Citric Acid, Parfum (Fragrance), Limonene, Linalool, CI 77891. ";
const SCANNED: &str = "lNGREDIENTS: AQUA/WATER/EAU. GLYCERlN. CETEARYL ALCOH0L. SALlCYLIC ACID. RETlNYL PALMlTATE. \
    S0DIUM HYALURONAT. ASCORBYL GLUC0SIDE. TOCOPHERYL ACETAT. CITRUS AURANTIUM BERGAMIA FRUIT 0IL. PHEN0XYETHANOL. \
    Free from parabens, AHAs and alcohol. \u{2022} Hyaluronic acid plumps the skin \u{2022} Vitamin C brightens\n";
const UNKNOWN: &str = "Lorem ipsumque dolorem, sitamet consectet, adipiscing elitandi, seddoloris eiusmodo tempora, \
    incididunt utlabore, etdolore magnaliqua, utenimad minimveniam, quisnostrud exercitati, ullamcoris laboramus. ";

fn main() {
    let _ = read_ingredients("Aqua"); // the names are read once
    divan::main();
}

#[divan::bench(args = ["cream", "scanned", "unknown"])]
fn label_of_3000_characters(bencher: Bencher<'_, '_>, kind: &str) {
    let sample = match kind {
        "cream" => CREAM,
        "scanned" => SCANNED,
        _ => UNKNOWN,
    };
    let label: String = sample.chars().cycle().take(3_000).collect();
    bencher.counter(BytesCount::of_str(&label)).bench(|| read_ingredients(divan::black_box(&label)));
}
