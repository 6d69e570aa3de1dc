//! Sessions as they happen: begun and finished, logged again, several in one evening, and corrected.

use crate::common::{DAY, Person, text};

#[test]
fn sessions_as_they_happen() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (-59, "roller add Green --needle 0.5mm --kind stamp")]);
    anna.tell(0, &["session", "finish"]);
    anna.tell(0, &["session", "start", "--area", "lips"]);
    anna.tell(0, &["session", "start", "--area", "lips", "--roller", "blue", "--skin-before", "none"]);
    anna.tell(1, &["session", "again"]);
    anna.tell(3, &["roller", "list"]);
    anna.tell(6, &["session", "finish", "--passes", "4", "--skin-after", "pink", "--ended", "20:05"]);
    anna.tell(7, &["session", "finish", "last", "--note", "felt fine"]);
    let both = ["session", "log", "--area", "face", "--minutes", "10", "--roller", "blue", "--roller"];
    anna.tell(DAY, &[&both[..], &["red"]].concat());
    anna.tell(DAY, &[&both[..], &["Blue"]].concat());
    anna.tell(3 * DAY, &["session", "again"]);
    anna.tell(3 * DAY, &["session", "edit", "last", "--roller", "blue", "--minutes", "3"]);
    anna.tell(3 * DAY, &["session", "delete", "last"]);
    anna.tell(3 * DAY, &["session", "list"]);
    anna.tell(3 * DAY, &["undo"]);
    anna.tell(3 * DAY, &["session", "list", "--limit", "1"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn an_evening_with_two_rollers_is_one_command_to_take_back() {
    let anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (-59, "roller add Green --needle 0.5mm")]);
    let both = anna.run(0, &["session", "log", "--area", "lips", "--roller", "Blue", "--roller", "Green"]);
    let seen = text(&both.stdout);
    let rows: Vec<_> = seen.lines().skip(1).take(2).map(|row| row.split_whitespace().rev().nth(1)).collect();
    assert_eq!(rows, [Some("Blue"), Some("Green")], "{seen}");
    anna.quietly(&[(1, "undo")]);
    let left = anna.run(2, &["session", "list", "--json"]);
    assert_eq!(left.stdout, b"[]\n");
}
