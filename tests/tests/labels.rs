//! Real and odd labels, each ingredient with what it is.

#![allow(clippy::expect_used)]

use std::{fmt::Write, fs, path::Path};

use rollcare_core::guidance::{Family, read_ingredients};

/// The families that are held against the labels, token by token.
const HELD: [Family; 9] = [
    Family::Retinoid,
    Family::VitaminC,
    Family::Aha,
    Family::Bha,
    Family::Pha,
    Family::BenzoylPeroxide,
    Family::Hyaluronic,
    Family::Peptide,
    Family::Ceramide,
];

/// A line of a fixture: the label, and behind which words which family stands.
fn parse(line: &str) -> (String, Vec<(String, String)>) {
    let mut label = String::new();
    let mut expected = Vec::new();
    for piece in line.replace("\\n", "\n").split_inclusive('}') {
        let (text, family) = piece.strip_suffix('}').and_then(|piece| piece.split_once('{')).unwrap_or((piece, ""));
        label.push_str(text);
        if !family.is_empty() {
            let last_word = label.split(|c: char| !c.is_alphanumeric()).rfind(|word| !word.is_empty());
            expected.push((last_word.unwrap_or_default().to_owned(), family.to_owned()));
        }
    }
    (label, expected)
}

fn check(file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/labels").join(file);
    let text = fs::read_to_string(path).expect("a fixture");
    let mut wrong = String::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (label, expected) = parse(line);
        let reading = read_ingredients(&label);
        let mut found = Vec::new();
        for token in &reading.tokens {
            let held = token.families.iter().filter(|family| HELD.contains(family));
            found.extend(held.map(|family| (token.text.clone(), family.as_str().to_owned())));
        }
        let families = |list: &[(String, String)]| list.iter().map(|(_, family)| family.clone()).collect::<Vec<_>>();
        let words_fit = found
            .iter()
            .zip(&expected)
            .all(|((token, _), (word, _))| token.contains(word.as_str()) || file == "odd.txt");
        if families(&found) != families(&expected) || !words_fit {
            writeln!(wrong, "{label}\n  expected {expected:?}\n  found    {found:?}").expect("memory");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn lists_of_the_west() {
    check("bottles.txt");
}

#[test]
fn lists_of_the_east() {
    check("seoul.txt");
}

#[test]
fn drugs() {
    check("drugs.txt");
}

#[test]
fn odd_labels() {
    check("odd.txt");
}
