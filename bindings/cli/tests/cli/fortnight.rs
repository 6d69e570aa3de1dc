//! A fortnight and what is left of it: weeks, a map of the days, hygiene, wear, skin and products.

use crate::common::{DAY, Person};

/// Anna's fortnight from Monday the 9th on: five sessions, one left out, one cleaned too late, one not at all, a short
/// holiday, a visit, looks at the skin and a serum.
pub fn live_through() -> Person {
    let anna = Person::new("Europe/Berlin", "2026-11-09T20:00:00+01:00");
    anna.quietly(&[
        (-60, "roller add Blue --needle 0.25mm"),
        (-60, "schedule add --area lips --per-week 2-3 --roller Blue"),
        (-60, "product add Serum --kind serum"),
    ]);
    anna.cleans(-50, "Blue");
    let day = |number: i64, delay: Option<i64>| {
        let evening = (number - 9) * DAY;
        anna.quietly(&[(evening + 5, "session log --area lips --minutes 5 --passes 4 --skin-after pink")]);
        if let Some(delay) = delay {
            anna.cleans(evening + 5 + delay, "Blue");
        }
        anna.quietly(&[(evening + DAY / 2, "check-in --area lips --signs dry --no-to-the-rest")]);
    };
    day(9, Some(5));
    day(11, Some(20));
    day(14, Some(180));
    day(17, Some(5));
    day(20, None);
    let at = |number: i64| (number - 9) * DAY;
    anna.quietly(&[
        (at(12), "product use Serum --area lips"),
        (at(15), "product use Serum"),
        (at(18), "skip --area lips"),
        (at(19), "visit add --at 2026-11-19T10:00 --area face --treatment proc.peel-light"),
        (at(21), "pause add --from 2026-11-21 --to 2026-11-22 --reason holiday"),
        (at(22), "check-in --area lips --signs none --no-to-the-rest"),
        (at(23) - 30, "check-in --area lips --signs none --answer flag.dark=yes --no-to-the-rest"),
    ]);
    anna
}

#[test]
fn a_fortnight_looked_back_at() {
    let mut anna = live_through();
    let now = 14 * DAY;
    anna.tell(now, &["today"]);
    anna.tell(now, &["next"]);
    anna.tell(now, &["roller", "list"]);
    anna.tell(now, &["record", "weeks", "--from", "2026-11-09"]);
    anna.tell(now, &["record", "calendar"]);
    anna.tell(now, &["record", "calendar", "--from", "2026-11-09", "--to", "2026-11-22"]);
    anna.tell(now, &["record", "hygiene"]);
    anna.tell(now, &["record", "wear"]);
    anna.tell(now, &["record", "skin", "--area", "lips"]);
    anna.tell(now, &["record", "products"]);
    anna.tell(now, &["product", "uses"]);
    anna.tell(now, &["check-in", "list", "--area", "lips"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn nothing_to_look_back_at() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(0, "roller add Blue --needle 0.25mm")]);
    anna.tell(0, &["record", "weeks"]);
    anna.tell(0, &["record", "calendar", "--from", "2026-11-16"]);
    anna.tell(0, &["record", "hygiene"]);
    anna.tell(0, &["record", "wear"]);
    anna.tell(0, &["record", "skin", "--area", "lips"]);
    anna.tell(0, &["record", "products"]);
    anna.tell(0, &["record", "calendar", "--from", "2026-11-24", "--to", "2026-11-23"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_week_starts_when_it_is_said_to() {
    let mut anna = live_through();
    anna.quietly(&[(14 * DAY, "settings --week-starts sun")]);
    anna.tell(14 * DAY, &["record", "calendar", "--from", "2026-11-01"]);
    insta::assert_snapshot!(anna.transcript());
}
