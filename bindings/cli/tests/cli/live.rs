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

/// What cannot have happened is refused, and what looks odd is asked about, each with what to do.
#[test]
fn what_cannot_have_been() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm --id 019ab000-0000-7000-8000-00000000b001")]);
    anna.tell(-59, &["roller", "add", "blue", "--needle", "0.2mm"]);
    anna.quietly(&[(0, "session start --area lips --id 019ab000-0000-7000-8000-00000000a001")]);
    anna.tell(1, &["session", "start", "--area", "face"]);
    anna.tell(700, &["session", "finish"]);
    anna.quietly(&[(700, "session finish --ended 20:05")]);
    anna.tell(701, &["clean", "start", "--started", "20:02"]);
    let id = "019ab000-0000-7000-8000-00000000a002";
    anna.tell(DAY, &["session", "log", "--area", "lips", "--minutes", "1", "--id", id]);
    anna.tell(DAY + 1, &["session", "log", "--area", "lips", "--minutes", "1"]);
    anna.quietly(&[(DAY + 1, "session log --area lips --minutes 1 --another")]);
    anna.tell(2 * DAY, &["session", "log", "--area", "face", "--minutes", "200"]);
    anna.quietly(&[(2 * DAY, "session log --area face --minutes 200 --yes")]);
    anna.tell(3 * DAY, &["session", "again"]);
    insta::assert_snapshot!(anna.transcript());
}

/// A run that is done goes by a part of its id too, and the list of runs shows it.
#[test]
fn a_run_that_is_done_is_found() {
    let anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (0, "session log --area lips --minutes 1")]);
    anna.cleans(1, "Blue");
    let list = text(&anna.run(60, &["clean", "list"]).stdout);
    let row = list.lines().nth(1).expect("a run");
    assert!(row.contains("Blue") && row.contains("done "), "{list}");
    let id = row.split_whitespace().next().expect("an id");
    anna.quietly(&[(61, &format!("delete run {id}"))]);
    assert!(text(&anna.run(62, &["clean", "list"]).stdout).starts_with("No checklist"));
}

/// The file holds answers about health: nobody else can read it.
#[cfg(unix)]
#[test]
fn the_database_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let rights = |path: &std::path::Path| std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    let anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(0, "roller add Blue --needle 0.25mm")]);
    assert_eq!(rights(&anna.database()), 0o600);
    let home = tempfile::tempdir().expect("a folder");
    let mut command = crate::common::rollcare();
    command
        .env("HOME", home.path())
        .env_remove("XDG_DATA_HOME")
        .args(["roller", "list", "--zone", "UTC"])
        .assert()
        .success();
    let folder = home.path().join(".local/share/rollcare");
    if folder.is_dir() {
        assert_eq!((rights(&folder), rights(&folder.join("rollcare.db"))), (0o700, 0o600));
    }
}
