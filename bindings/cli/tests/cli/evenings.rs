//! Evenings by hand, command by command, where clocks change and where they do not.

use crate::common::Person;

#[test]
fn an_evening_in_berlin() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.tell(-30, &["today"]);
    anna.tell(-30, &["roller", "add", "Blue", "--needle", "0.25 mm"]);
    anna.tell(
        -29,
        &["roller", "add", "Old stamp", "--needle", "500um", "--kind", "stamp", "--first-used", "2026-09-01"],
    );
    anna.tell(-28, &["roller", "edit", "old stamp", "--name", "Stamp"]);
    anna.tell(-27, &["roller", "list", "--explain"]);
    anna.tell(-26, &["roller", "inspect", "stamp", "--defect", "bent,rusty"]);
    let session = ["session", "log", "--area", "lips", "--started", "20:00", "--passes", "4"];
    anna.tell(5, &[&session[..], &["--product", "Serum", "--skin-before", "none", "--skin-after", "pink"]].concat());
    anna.tell(6, &["session", "edit", "last", "--minutes", "4", "--note", "felt fine"]);
    anna.tell(6, &["undo"]);
    anna.tell(7, &["session", "list"]);
    anna.tell(16, &["plan", "--explain"]);
    anna.tell(17, &["clean", "start"]);
    anna.tell(18, &["clean", "tick"]);
    anna.tell(19, &["clean", "tick", "soak"]);
    anna.tell(19, &["clean", "tick"]);
    anna.tell(20, &["clean", "tick", "--begin"]);
    anna.tell(23, &["clean", "status"]);
    anna.tell(23, &["today"]);
    anna.tell(24, &["clean", "tick"]);
    anna.tell(25, &["clean", "tick"]);
    anna.tell(26, &["plan", "--explain"]);
    anna.tell(35, &["clean", "tick", "soak"]);
    anna.tell(45, &["clean", "tick"]);
    anna.tell(46, &["clean", "tick"]);
    anna.tell(47, &["today"]);
    anna.tell(47, &["plan"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn quiet_hours_and_answers() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T21:50:00+01:00");
    let id = "019a0000-0000-7000-8000-00000000beef";
    anna.tell(0, &["settings"]);
    anna.tell(0, &["settings", "--urgent-in-quiet-hours", "false", "--quiet-from", "22:30", "--daily-at", "08:15"]);
    anna.tell(0, &["roller", "add", "Blue", "--needle", "0.25mm"]);
    anna.tell(0, &["session", "log", "--area", "lips,perioral", "--minutes", "5", "--id", id]);
    anna.tell(0, &["plan", "--explain"]);
    for answer in [
        &["snooze", "tonight"][..],
        &["snooze", "--until", "22:25"],
        &["snooze", "10-min"],
        &["skip"],
        &["dismiss"],
        &["done"],
    ] {
        let (answered, rung) = if answer == ["skip"] { ("2026-11-24", 2) } else { ("10", 1) };
        anna.tell(rung, &[&["answer", &format!("disinfect:0000beef:{answered}")], answer].concat());
    }
    anna.tell(3, &["plan", "--explain", "--platform", "android"]);
    anna.tell(4, &["settings", "--off", "session,check-in"]);
    anna.tell(4, &["plan", "--explain"]);
    anna.tell(5, &["settings", "--off", "disinfect"]);
    anna.tell(5, &["settings", "--on", "session"]);
    insta::assert_snapshot!(anna.transcript());
}

/// A session that ends at `ended`, the reminders it causes, and a soak that begins ten minutes later.
fn around(zone: &'static str, ended: &str) -> String {
    let mut person = Person::new(zone, ended);
    person.tell(-20, &["roller", "add", "Blue", "--needle", "0.25mm"]);
    person.tell(0, &["session", "log", "--area", "lips", "--minutes", "5"]);
    person.tell(0, &["plan"]);
    person.tell(5, &["clean", "start"]);
    person.tell(6, &["clean", "tick"]);
    person.tell(7, &["clean", "tick"]);
    person.tell(10, &["clean", "tick"]);
    person.tell(12, &["plan"]);
    person.tell(20, &["clean", "tick"]);
    person.tell(20, &["session", "list"]);
    person.transcript()
}

#[test]
fn clocks_change_in_berlin() {
    insta::assert_snapshot!("berlin_gap", around("Europe/Berlin", "2026-03-29T01:55:00+01:00"));
    insta::assert_snapshot!("berlin_fold", around("Europe/Berlin", "2026-10-25T02:55:00+02:00"));
    insta::assert_snapshot!("berlin_evening_before_fold", around("Europe/Berlin", "2026-10-24T20:00:00+02:00"));
}

#[test]
fn clocks_change_in_new_york() {
    insta::assert_snapshot!("new_york_gap", around("America/New_York", "2026-03-08T01:55:00-05:00"));
    insta::assert_snapshot!("new_york_fold", around("America/New_York", "2026-11-01T01:55:00-04:00"));
}

#[test]
fn clocks_change_by_half_an_hour_on_lord_howe() {
    insta::assert_snapshot!("lord_howe_gap", around("Australia/Lord_Howe", "2026-10-04T01:55:00+10:30"));
    insta::assert_snapshot!("lord_howe_fold", around("Australia/Lord_Howe", "2026-04-05T01:55:00+11:00"));
}

#[test]
fn clocks_never_change_in_kathmandu() {
    insta::assert_snapshot!("kathmandu", around("Asia/Kathmandu", "2026-11-23T20:05:00+05:45"));
}
