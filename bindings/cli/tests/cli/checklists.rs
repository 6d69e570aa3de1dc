//! Checklists beside the one after use: others, one's own, paused, given up, told afterwards.

use crate::common::{DAY, Person};

#[test]
fn checklists_of_all_kinds() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (0, "session log --area lips --minutes 5")]);
    anna.tell(0, &["checklist", "list"]);
    anna.tell(0, &["checklist", "list", "after-use"]);
    anna.tell(0, &["checklist", "list", "before breakfast"]);
    anna.tell(1, &["clean", "start", "--started", "20:00"]);
    anna.tell(2, &["clean", "tick", "--at", "20:01"]);
    anna.tell(3, &["clean", "tick"]);
    anna.tell(4, &["clean", "tick", "--agent", "vinegar"]);
    anna.tell(4, &["clean", "tick", "--agent", "isopropyl 40"]);
    anna.tell(15, &["clean", "tick"]);
    anna.tell(16, &["clean", "tick", "--agent", "isopropyl 70"]);
    anna.tell(17, &["clean", "tick"]);
    anna.tell(18, &["clean", "pause"]);
    anna.tell(20, &["clean", "status"]);
    anna.tell(25, &["clean", "resume"]);
    anna.tell(26, &["clean", "abandon"]);
    anna.tell(27, &["clean", "status"]);
    anna.tell(30, &["roller", "list"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_checklist_of_ones_own() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (0, "session log --area lips --minutes 5")]);
    let save = ["checklist", "save", "My cleaning", "--purpose", "clean", "--step", "Rinse|1min|rinse"];
    anna.tell(0, &save);
    anna.tell(0, &[&save[..], &["--step", "Soak|10|isopropyl 70"]].concat());
    anna.tell(0, &[&save[..], &["--step", "Soak|10min|isopropyl 70", "--step", "Let it dry|15min|dry"]].concat());
    anna.tell(0, &["checklist", "list"]);
    anna.tell(1, &["clean", "start", "--checklist", "my cleaning"]);
    anna.tell(2, &["clean", "tick"]);
    anna.tell(3, &["clean", "tick"]);
    anna.tell(13, &["clean", "tick"]);
    anna.tell(28, &["clean", "tick"]);
    let soak = ["--step", "Soak|12min|isopropyl 70", "--step", "Let it dry|10min|dry", "--changes", "my cleaning"];
    anna.tell(DAY, &[&save[..], &soak].concat());
    anna.tell(DAY, &["checklist", "delete", "after-use"]);
    anna.tell(DAY, &["checklist", "delete", "My cleaning"]);
    anna.tell(DAY, &["clean", "start", "--checklist", "My cleaning"]);
    anna.tell(DAY, &["roller", "list"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_roller_is_disposed_of() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (0, "roller retire --reason worn-out")]);
    anna.tell(1, &["roller", "list"]);
    anna.tell(1, &["clean", "start", "--roller", "Blue", "--checklist", "dispose"]);
    anna.tell(2, &["clean", "tick"]);
    anna.tell(3, &["clean", "status"]);
    anna.quietly(&[(4, "clean tick"), (5, "clean tick")]);
    anna.tell(6, &["roller", "list"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_cartridge_is_used_once() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.tell(0, &["roller", "add", "Pen", "--kind", "pen-cartridge", "--needle", "0.25mm"]);
    anna.tell(0, &["clean", "start"]);
    anna.tell(20, &["session", "log", "--area", "face", "--minutes", "4"]);
    anna.tell(21, &["today"]);
    anna.tell(22, &["check", "--roller", "Pen", "--area", "face", "--signs", "none", "--no-to-the-rest"]);
    anna.tell(23, &["clean", "start", "--roller", "Pen"]);
    anna.quietly(&[(24, "clean tick"), (25, "clean tick"), (26, "clean tick"), (27, "clean tick")]);
    anna.tell(28, &["roller", "list"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn what_was_cut_short_too_strong_or_long_ago() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (0, "session log --area lips --minutes 1")]);
    anna.quietly(&[(1, "clean start"), (1, "clean tick --begin")]);
    anna.tell(1, &["clean", "tick"]);
    anna.quietly(&[(2, "clean tick"), (3, "clean tick")]);
    anna.tell(4, &["clean", "tick", "--agent", "isopropyl 99"]);
    anna.tell(5, &["clean", "tick", "--agent", "isopropyl 93"]);
    anna.tell(80, &["clean", "tick"]);
    anna.quietly(&[(90, "clean tick"), (91, "clean tick")]);
    anna.tell(92, &["roller", "list"]);
    anna.tell(8 * DAY, &["check", "--area", "lips", "--signs", "none", "--no-to-the-rest"]);
    anna.tell(8 * DAY, &["clean", "start"]);
    anna.quietly(&[(8 * DAY + 1, "clean tick"), (8 * DAY + 11, "clean tick"), (8 * DAY + 21, "clean tick")]);
    anna.tell(8 * DAY + 22, &["roller", "list"]);
    anna.tell(8 * DAY + 23, &["roller", "inspect", "--defect", "shared"]);
    insta::assert_snapshot!(anna.transcript());
}
