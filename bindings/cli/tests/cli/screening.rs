//! May I roll tonight: questions, answers, products, check-ins and overrides, as they are seen.

use std::fs;

use crate::common::{Person, rollcare, text};

/// Cleans the only roller, from the minute before on.
fn clean(anna: &Person, from: i64) {
    for (minute, arguments) in [
        (0, vec!["clean", "start"]),
        (1, vec!["clean", "tick"]),
        (2, vec!["clean", "tick"]),
        (2, vec!["clean", "tick"]),
        (12, vec!["clean", "tick"]),
        (22, vec!["clean", "tick"]),
        (23, vec!["clean", "tick"]),
    ] {
        let output = anna.run(from + minute, &arguments);
        assert!(output.status.success(), "{}", text(&output.stderr));
    }
}

#[test]
fn may_i_roll_tonight() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    let label = anna.database().with_file_name("label.txt");
    fs::write(&label, "Aqua, Glycerin, Retinol, Tocopherol, Phenoxyethanol").expect("written");
    let well = ["check", "--area", "lips", "--signs", "none", "--no-to-the-rest", "--answer", "med.age=1990-05-17"];
    anna.run(-60, &["roller", "add", "Blue", "--needle", "0.25mm"]);
    clean(&anna, -50);
    anna.tell(0, &["check", "--area", "lips"]);
    anna.tell(0, &well);
    anna.run(
        -10,
        &["product", "add", "Night serum", "--kind", "serum", "--ingredients", label.to_str().expect("UTF-8")],
    );
    anna.tell(-9, &["product", "list"]);
    anna.tell(-8, &["product", "use", "night serum"]);
    anna.tell(0, &well);
    anna.tell(1, &["declare", "med.diabetes=yes"]);
    anna.tell(2, &["override", "add", "med.diabetes", "--because", "my doctor agreed", "--cleared-by-clinician"]);
    anna.tell(2, &["override", "add", "needle.max.lips", "--because", "I know better"]);
    anna.tell(
        3 * 24 * 60,
        &["check", "--area", "lips", "--signs", "cracked", "--no-to-the-rest", "--answer", "med.age=1990-05-17"],
    );
    anna.tell(3 * 24 * 60, &["check-in", "--area", "lips", "--signs", "cracked", "--no-to-the-rest"]);
    anna.tell(
        3 * 24 * 60 + 1,
        &["check-in", "--area", "lips", "--signs", "none", "--answer", "flag.pus=yes", "--no-to-the-rest"],
    );
    anna.run(4 * 24 * 60, &["session", "log", "--area", "lips", "--minutes", "5"]);
    anna.tell(4 * 24 * 60, &["aftercare"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn an_override_has_an_end() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    let label = anna.database().with_file_name("label.txt");
    fs::write(&label, "Aqua, Ascorbic Acid, Glycerin, Phenoxyethanol").expect("written");
    let well = ["check", "--area", "lips", "--signs", "pink", "--no-to-the-rest", "--answer", "med.age=1990-05-17"];
    let label = label.to_str().expect("UTF-8");
    anna.run(-60, &["roller", "add", "Blue", "--needle", "0.25mm"]);
    clean(&anna, -50);
    anna.run(-10, &["product", "add", "Bright", "--kind", "serum", "--ingredients", label]);
    anna.run(-9, &["declare", "proc.shave=2026-11-23"]);
    anna.tell(0, &well);
    anna.tell(1, &["override", "add", "proc.shave", "--because", "one hair"]);
    anna.tell(1, &["override", "add", "skin.infection", "--because", "a small one"]);
    anna.tell(1, &["override", "add", "med.keloid", "--because", "I want it"]);
    anna.tell(
        1,
        &["override", "add", "med.keloid", "--because", "she agreed", "--cleared-by-clinician", "--on", "2026-11-20"],
    );
    anna.tell(2, &well);
    anna.tell(10, &["session", "log", "--area", "lips", "--minutes", "5"]);
    anna.tell(11, &["override", "list"]);
    anna.tell(30, &["product", "use", "bright"]);
    anna.tell(31, &["check", "--area", "face", "--signs", "none", "--no-to-the-rest", "--with", "bright"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_rule_with_all_that_is_published() {
    let output = rollcare().args(["rules", "quota.lips"]).output().expect("runs");
    insta::assert_snapshot!(text(&output.stdout));
    let output = rollcare().args(["rules", "no.such.rule"]).output().expect("runs");
    assert_eq!(output.status.code(), Some(3));
}
