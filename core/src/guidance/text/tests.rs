use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::*;
use crate::facts::{Area, AreaSet};

/// The same by Fluent's own reckoning.
fn by_fluent(bundle: &FluentBundle<FluentResource>, key: &str, arguments: &[(&str, Value)]) -> String {
    let mut fluent = FluentArgs::new();
    for (name, value) in arguments {
        let value = match value {
            Value::Count(count) => FluentValue::from(*count),
            Value::Text(text) => FluentValue::from(text.as_str()),
            other => panic!("no such value: {other:?}"),
        };
        fluent.set((*name).to_owned(), value);
    }
    let pattern = bundle.get_message(key).and_then(|message| message.value()).expect("the text is there");
    bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
}

fn names(pieces: &[Piece]) -> Vec<&'static str> {
    let mut all = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(_) => {}
            Piece::Value(name) => all.push(*name),
            Piece::Choice { by, cases, other } => {
                all.push(by);
                all.extend(cases.iter().flat_map(|(_, pieces)| names(pieces)).chain(names(other)));
            }
        }
    }
    all
}

/// The words and numbers that a text chooses by.
fn cases(pieces: &[Piece]) -> Vec<&'static str> {
    let cases = pieces.iter().filter_map(|piece| match piece {
        Piece::Choice { cases, .. } => Some(cases.iter().map(|(case, _)| *case)),
        _ => None,
    });
    cases.flatten().collect()
}

#[test]
fn the_files_are_whole_and_say_what_fluent_says() {
    let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
    bundle.set_use_isolating(false); // invisible direction marks confuse notifications and searches
    let mut written = 0;
    for file in FILES {
        let text = data::file(file);
        assert!(!text.is_empty(), "{file}");
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|_| panic!("{file}"));
        written += resource.entries().filter(|entry| matches!(entry, fluent_syntax::ast::Entry::Message(_))).count();
        bundle.add_resource(resource).unwrap_or_else(|_| panic!("{file} has a text of another one"));
    }
    assert!(written > 400 && ENGLISH.each().count() == written, "{written} texts, and some are not understood");
    for (key, pieces) in ENGLISH.each() {
        let names = names(pieces);
        let words = cases(pieces);
        for turn in 0..4 {
            let value = |place: usize| match (place + turn) % 4 {
                0 => Value::Text("a { $b } \u{5d0}".into()),
                1 => Value::Count(1_234_567_890),
                2 => words.get(turn).map_or(Value::Count(1), |word| Value::Text((*word).into())),
                _ => Value::Count(0),
            };
            let all: Vec<(&'static str, Value)> =
                names.iter().enumerate().map(|(place, name)| (*name, value(place))).collect();
            let arguments = all.iter().fold(Arguments::new(), |all, (name, value)| all.and(name, value.clone()));
            assert_eq!(text(key, &arguments), by_fluent(&bundle, key, &all), "{key}");
        }
        if words.is_empty() {
            assert_eq!(text(key, &Arguments::new()), by_fluent(&bundle, key, &[]), "{key}");
        }
    }
}

#[test]
fn arguments_are_filled_in() {
    assert_eq!(text("notify-disinfect-title", &Arguments::new().with_text("roller", "Blue")), "Disinfect Blue");
    assert_eq!(
        text("notify-also", &Arguments::new().with_text("title", "Put \u{5d0} away")),
        "Also: Put \u{5d0} away."
    );
    assert_eq!(text("no-such-key", &Arguments::new()), "no-such-key");
}

/// Finding: dates in sentences were ISO, for everybody, and times had seconds.
#[test]
fn values_are_written_as_the_language_writes_them() {
    let written = |value: Value| text("notify-also", &Arguments::new().and("title", value));
    assert_eq!(written(Value::Date("2026-12-03".parse().unwrap())), "Also: Thu 3 Dec.");
    assert_eq!(written(Value::Time("08:05".parse().unwrap())), "Also: 08:05.");
    assert_eq!(written(Value::Time("20:15:59".parse().unwrap())), "Also: 20:15.");
    assert_eq!(
        [250, 1_500, 2_000, 5].map(|um| written(Value::Length(um))),
        ["Also: 0.25.", "Also: 1.5.", "Also: 2.", "Also: 0.005."]
    );
    let said = Said { key: "notify-disinfect-title".into(), arguments: Arguments::new().with_text("roller", "Blue") };
    assert_eq!(written(Value::Said(Box::new(said))), "Also: Disinfect Blue.");
}

#[test]
fn areas_fit_into_twenty_characters() {
    let written = |areas: AreaSet| {
        let words = text("notify-check-in-title", &Arguments::new().and("areas", Value::Areas(areas)));
        words.strip_prefix("Look at your skin: ").expect("so it begins").to_owned()
    };
    for bits in 1_u8..128 {
        let areas = Area::ALL.iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0).map(|(_, area)| *area);
        let words = written(areas.collect());
        assert!((3..=20).contains(&words.chars().count()), "{words:?}");
    }
    let of = |areas: &[Area]| written(AreaSet::of(areas));
    assert_eq!(of(&[Area::Lips, Area::Face]), "lips, face");
    assert_eq!(of(&[Area::Lips, Area::Face, Area::Neck]), "lips and 2 more");
    assert_eq!(of(&[Area::Lips, Area::Perioral]), "lips, mouth area");
    assert_eq!(of(&[Area::Perioral, Area::Eye]), "2 areas");
}
