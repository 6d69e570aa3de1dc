//! The seed's statements, each with a request that meets it and one that breaks it.

use rollcare_core::{
    Area, Outcome, RulePack, Severity, SkinSign,
    guidance::{Family, Level},
};

use crate::{pack::pack, scene::Scene};

/// One statement.
struct Row {
    statement: &'static str,
    meets: Scene,
    breaks: Scene,
    /// The rule that says so.
    rule: &'static str,
}

fn lips(pack: &RulePack) -> Scene {
    Scene::with_pack(250, &[Area::Lips], pack.clone())
}

/// With three sessions in the last seven days, the last one three days ago.
fn three_a_week(pack: &RulePack, first: &str) -> Scene {
    let lips =
        lips(pack).session(&[Area::Lips], 250, first).session(&[Area::Perioral], 250, "2026-11-18T20:00:00+01:00");
    lips.session(&[Area::Lips], 250, "2026-11-20T20:00:00+01:00")
}

fn serum(pack: &RulePack, name: &str, family: Family) -> Scene {
    lips(pack).product(7, name, Some((family, Level::Active))).planned(7, None)
}

fn table(pack: &RulePack) -> Vec<Row> {
    let mut unclean = lips(pack);
    unclean.roller.runs.clear();
    let row = |statement, meets, breaks, rule| Row { statement, meets, breaks, rule };
    vec![
        row(
            "needles of at most 0.25 mm on lips",
            lips(pack),
            Scene::with_pack(300, &[Area::Lips], pack.clone()),
            "needle.max.lips",
        ),
        row(
            "two to three sessions a week",
            three_a_week(pack, "2026-11-16T23:50:00+01:00"),
            three_a_week(pack, "2026-11-17T00:10:00+01:00"),
            "quota.lips",
        ),
        row(
            "two days of the calendar between them",
            lips(pack).session(&[Area::Lips], 250, "2026-11-21T19:50:00+01:00"),
            lips(pack).session(&[Area::Lips], 250, "2026-11-22T00:10:00+01:00"),
            "gap.lips",
        ),
        row(
            "lips and the skin around them are one",
            lips(pack).session(&[Area::Neck], 250, "2026-11-22T20:00:00+01:00"),
            lips(pack).session(&[Area::Perioral], 250, "2026-11-22T20:00:00+01:00"),
            "gap.lips",
        ),
        row("clean and disinfect after each use", lips(pack), unclean, "hyg.when"),
        row(
            "hyaluronic acid fits, retinoids do not",
            serum(pack, "Plump", Family::Hyaluronic),
            serum(pack, "Retinol", Family::Retinoid),
            "ing.retinoid",
        ),
        row(
            "peptides fit, vitamin C does not",
            serum(pack, "Peptides", Family::Peptide),
            serum(pack, "Ascorbic", Family::VitaminC),
            "ing.vitc",
        ),
        row(
            "ceramides fit, lactic acid does not",
            serum(pack, "Cream", Family::Ceramide),
            serum(pack, "Lactic", Family::Aha),
            "ing.aha",
        ),
        row(
            "salicylic acid does not fit",
            serum(pack, "Plump", Family::Hyaluronic),
            serum(pack, "Salicylic", Family::Bha),
            "ing.bha",
        ),
        row("cracked lips first recover", lips(pack), lips(pack).signs(&[SkinSign::Cracked]), "nurse-back.lips"),
        row("dry lips first recover", lips(pack), lips(pack).signs(&[SkinSign::Dry]), "nurse-back.lips"),
    ]
}

/// Holds the table against a pack. Which rule says it, is known by the begin of its id.
fn each_is_kept(pack: &RulePack) {
    for Row { statement, meets, breaks, rule } in table(pack) {
        let good = meets.precheck();
        // A serum under the needles gets a word, whatever is in it.
        let is_serum = !meets.request.planned.is_empty() && pack.rule("ing.any-serum-before").is_some();
        let best = if is_serum { Outcome::Warn } else { Outcome::Allow };
        assert_eq!(good.verdict.outcome, best, "{statement}: {good:#?}");
        assert_eq!((good.questions.len(), good.earliest), (0, meets.request.at), "{statement}");
        assert_eq!(breaks.outcome(), Outcome::Stop, "{statement}");
        let said = breaks.precheck().verdict.findings.into_iter().filter(|finding| finding.severity == Severity::Stop);
        assert!(said.into_iter().any(|finding| finding.rule.starts_with(rule)), "{statement}");
    }
}

#[test]
fn each_statement_is_kept() {
    each_is_kept(&pack());
}

#[test]
fn each_statement_is_kept_by_the_bundled_pack() {
    each_is_kept(RulePack::bundled());
}
