//! Warning signs: early ones, one that a clinician clears, and the roller that was on that skin.

use crate::common::Person;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

#[test]
fn pus_after_a_session() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T09:00:00+01:00");
    anna.quietly(&[(-DAY - 2, "roller add Blue --needle 0.25mm"), (-DAY - 1, "roller add Red --needle 0.25mm")]);
    anna.cleans(-DAY, "Blue");
    anna.cleans(-DAY, "Red");
    anna.quietly(&[(0, "session log --roller Blue --area lips --minutes 1"), (1, "declare med.age=1990-05-17")]);
    let look =
        |yes: &'static str| ["check-in", "--area", "lips", "--signs", "none", "--no-to-the-rest", "--answer", yes];
    let check = ["check", "--roller", "Red", "--area", "lips", "--signs", "none", "--no-to-the-rest"];
    anna.tell(5 * HOUR, &look("flag.swelling-grows=yes"));
    anna.tell(5 * HOUR, &["today"]);
    anna.tell(3 * DAY, &check);
    anna.tell(3 * DAY, &look("flag.pus=yes"));
    anna.tell(3 * DAY, &["roller", "list"]);
    anna.tell(3 * DAY, &["today"]);
    anna.tell(3 * DAY, &["check", "--roller", "Blue", "--area", "scalp", "--signs", "none", "--no-to-the-rest"]);
    anna.tell(4 * DAY, &["check-in", "--area", "lips", "--signs", "none", "--no-to-the-rest"]);
    anna.tell(4 * DAY, &check);
    anna.tell(4 * DAY, &["clearance", "list"]);
    anna.tell(4 * DAY, &["clearance", "add", "flag.pus", "--area", "lips", "--on", "2026-11-25"]);
    anna.tell(4 * DAY, &["clearance", "add", "flag.pus", "--area", "face", "--on", "2026-11-27"]);
    anna.tell(4 * DAY, &["clearance", "add", "gap.lips", "--on", "2026-11-27"]);
    let (by, note) = (["--by", "Dr. X"], ["--note", "a blocked pore"]);
    let cleared = ["clearance", "add", "flag.pus", "--area", "lips", "--on", "2026-11-27"];
    anna.tell(4 * DAY, &[&cleared[..], &by, &note].concat());
    anna.tell(4 * DAY, &check);
    anna.tell(4 * DAY, &["undo"]);
    anna.tell(4 * DAY, &["clearance", "list"]);
    insta::assert_snapshot!(anna.transcript());
}
