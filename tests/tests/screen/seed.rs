//! The seed's statements, each with a request that meets it and one that breaks it.

use rollcare_core::{
    Area, Outcome, SkinSign,
    guidance::{Family, Level},
};

use crate::scene::Scene;

/// One statement.
struct Row {
    statement: &'static str,
    meets: Scene,
    breaks: Scene,
    /// The rule that says so.
    rule: &'static str,
}

fn lips() -> Scene {
    Scene::new(250, &[Area::Lips])
}

/// With three sessions in the last seven days, the last one three days ago.
fn three_a_week(first: &str) -> Scene {
    let lips = lips().session(&[Area::Lips], 250, first).session(&[Area::Perioral], 250, "2026-11-18T20:00:00+01:00");
    lips.session(&[Area::Lips], 250, "2026-11-20T20:00:00+01:00")
}

fn serum(name: &str, family: Family) -> Scene {
    lips().product(7, name, Some((family, Level::Active))).planned(7, None)
}

fn table() -> Vec<Row> {
    let mut unclean = lips();
    unclean.roller.runs.clear();
    let row = |statement, meets, breaks, rule| Row { statement, meets, breaks, rule };
    vec![
        row("needles of at most 0.25 mm on lips", lips(), Scene::new(300, &[Area::Lips]), "needle.max.lips"),
        row(
            "two to three sessions a week",
            three_a_week("2026-11-16T20:00:00+01:00"),
            three_a_week("2026-11-16T20:01:00+01:00"),
            "quota.lips",
        ),
        row(
            "two days of the calendar between them",
            lips().session(&[Area::Lips], 250, "2026-11-21T23:50:00+01:00"),
            lips().session(&[Area::Lips], 250, "2026-11-22T00:10:00+01:00"),
            "gap.lips",
        ),
        row(
            "lips and the skin around them are one",
            lips().session(&[Area::Face], 250, "2026-11-22T20:00:00+01:00"),
            lips().session(&[Area::Perioral], 250, "2026-11-22T20:00:00+01:00"),
            "gap.lips",
        ),
        row("clean and disinfect after each use", lips(), unclean, "hyg.when"),
        row(
            "hyaluronic acid fits, retinoids do not",
            serum("Plump", Family::Hyaluronic),
            serum("Retinol", Family::Retinoid),
            "ing.retinoid",
        ),
        row(
            "peptides fit, vitamin C does not",
            serum("Peptides", Family::Peptide),
            serum("Ascorbic", Family::VitaminC),
            "ing.vitc",
        ),
        row(
            "ceramides fit, lactic acid does not",
            serum("Cream", Family::Ceramide),
            serum("Lactic", Family::Aha),
            "ing.aha",
        ),
        row(
            "salicylic acid does not fit",
            serum("Plump", Family::Hyaluronic),
            serum("Salicylic", Family::Bha),
            "ing.bha",
        ),
        row(
            "cracked lips first recover",
            lips().signs(&[SkinSign::Pink]),
            lips().signs(&[SkinSign::Cracked]),
            "nurse-back.lips",
        ),
        row("dry lips first recover", lips(), lips().signs(&[SkinSign::Dry]), "nurse-back.lips"),
    ]
}

#[test]
fn each_statement_is_kept() {
    for Row { statement, meets, breaks, rule } in table() {
        let good = meets.screen();
        assert_eq!(good.verdict.outcome, Outcome::Allow, "{statement}: {good:#?}");
        assert_eq!((good.questions.len(), good.earliest), (0, meets.request.at), "{statement}");
        assert_eq!(breaks.outcome(), Outcome::Stop, "{statement}");
        assert_eq!(breaks.finding(rule).rule, rule, "{statement}");
    }
}
