//! Sessions as they happen: begun and finished, logged again, several in one evening, and corrected.

use crate::common::{DAY, Person};

#[test]
fn sessions_as_they_happen() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (-60, "roller add Green --needle 0.5mm --kind stamp")]);
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
    anna.tell(DAY, &[&both[..], &["green"]].concat());
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
    anna.quietly(&[
        (-60, "roller add Blue --needle 0.25mm"),
        (-60, "roller add Green --needle 0.5mm"),
        (0, "session log --area lips --roller Blue --roller Green"),
        (1, "undo"),
    ]);
    let left = anna.run(2, &["session", "list", "--json"]);
    assert_eq!(left.stdout, b"[]\n");
}
