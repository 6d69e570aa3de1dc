//! Labels at a terminal.

use std::fmt::Write;

use serde_json::Value;

use crate::common::{rollcare, text};

const SERUM: &str = "AHA Night Serum: Aqua (Water), Glycolic Acid 5%, Sodium Hyaluronate, Retinyl Palmitate, \
    Blorpium Xanthate, Phenoxyethanol, Citric Acid, Parfum (Fragrance). Free from alcohol.";

#[test]
fn a_label_in_words() {
    let mut seen = String::new();
    for label in [SERUM, "Aqua, Xanthan Gum", "", "\u{ff}"] {
        let output = rollcare().args(["product", "read"]).write_stdin(label).output().expect("runs");
        assert!(output.status.success() && output.stderr.is_empty());
        writeln!(seen, "$ rollcare product read\n{}", text(&output.stdout)).expect("memory");
    }
    let lines = format!("{SERUM}\nAqua, Glyceryl Stearate\n");
    let output = rollcare().args(["product", "read", "--lines", "-"]).write_stdin(lines).output().expect("runs");
    writeln!(seen, "$ rollcare product read --lines -\n{}", text(&output.stdout)).expect("memory");
    insta::assert_snapshot!(seen);
}

#[test]
fn a_label_in_json() {
    let output = rollcare().args(["product", "read", "--json", "-"]).write_stdin(SERUM).output().expect("runs");
    let reading: Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    insta::assert_json_snapshot!(reading);
}

#[test]
fn many_labels_in_order() {
    let mut labels = String::new();
    for index in 0..10_000 {
        writeln!(labels, "Aqua, Name {index}, Retinol").expect("memory");
    }
    let output = rollcare().args(["product", "read", "--json", "--lines"]).write_stdin(labels).output().expect("runs");
    let lines = text(&output.stdout);
    assert_eq!(lines.lines().count(), 10_000);
    for (index, line) in lines.lines().enumerate() {
        let reading: Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(reading["tokens"][1]["text"], format!("Name {index}"));
        assert_eq!(reading["families"][0]["family"], "retinoid");
    }
}

#[test]
fn an_empty_line_is_a_label_that_cannot_be_read() {
    let output = rollcare().args(["product", "read", "--json", "--lines"]).write_stdin("\nRetinol\n").output();
    let lines = text(&output.expect("runs").stdout);
    let first = lines.lines().next().expect("a line");
    assert_eq!(first, r#"{"tokens":[],"families":[],"unknown_share":1.0}"#);
}

#[test]
fn bytes_that_are_no_text_are_unknown() {
    let label = b"Aqua, Gl\xffcer\xfe, Retinol".to_vec();
    let output = rollcare().args(["product", "read", "--json"]).write_stdin(label).output().expect("runs");
    let reading: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(reading["families"][0]["family"], "retinoid");
    assert!(reading["unknown_share"].as_f64().expect("a number") > 0.0);
}

#[test]
fn a_file_is_read_and_a_missing_one_is_wrong_usage() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("label.txt");
    std::fs::write(&path, "Tretinoin 0.025%").expect("written");
    let output = rollcare().args(["product", "read"]).arg(&path).output().expect("runs");
    assert!(text(&output.stdout).contains("prescription"));
    let missing = rollcare().args(["product", "read", "/nonexistent/label.txt"]).output().expect("runs");
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).starts_with("error: /nonexistent/label.txt: "));
}
