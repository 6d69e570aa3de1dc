//! Loop Habit Tracker's days as sessions.

use rollcare_core::{Area, Count, FactRef, ImportReport, LoopImport, RollCare, RollCareError, Seconds};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, roller_id, zone},
};

use crate::answers::counts;

fn now() -> rollcare_core::Timestamp {
    at("2026-11-23T21:00:00Z")
}

fn with(checkmarks: &str, habit: Option<&str>) -> LoopImport {
    LoopImport {
        checkmarks: checkmarks.into(),
        habit: habit.map(str::to_owned),
        roller: roller_id(1),
        areas: vec![Area::Lips],
        at: "20:00".parse().unwrap(),
        duration: Seconds::of_minutes(5),
        zone: zone("Europe/Berlin"),
    }
}

fn import(engine: &RollCare, from: LoopImport) -> Result<ImportReport, RollCareError> {
    let trial = engine.import_loop(from.clone(), true, now());
    let report = engine.import_loop(from, false, now());
    assert_eq!(trial.map(|trial| ImportReport { is_trial: false, ..trial }), report);
    report
}

fn engine(desk: &Desk) -> RollCare {
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", at("2026-11-23T20:00:00Z"));
    engine
}

fn days(engine: &RollCare) -> Vec<String> {
    engine.sessions(Count(99)).unwrap().iter().map(|session| session.started.to_string()).collect()
}

/// Rule: of one habit, a day that was ticked by hand is a session at the hour that was named, a skipped day a skip; the rest
/// says nothing. Notes come along.
#[test]
fn the_file_of_one_habit() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let text = "Date,Value,Notes\n2026-11-22,YES_MANUAL,\"red, a bit\"\n2026-11-21,YES_AUTO,\n2026-11-20,SKIP,ill\n\
                2026-11-19,NO,\n2026-11-18,UNKNOWN,\n2026-10-25,YES_MANUAL,\n";
    let report = import(&engine, with(text, None)).unwrap();
    assert_eq!(counts(&report), [3, 0, 0, 0]);
    assert_eq!(days(&engine), ["2026-11-22T19:00:00Z", "2026-10-25T19:00:00Z"]);
    let session = engine.sessions(Count(1)).unwrap().remove(0);
    assert_eq!((session.note.as_deref(), &session.areas[..]), (Some("red, a bit"), &[Area::Lips][..]));
    assert_eq!((session.ended, session.logged), (Some(at("2026-11-22T19:05:00Z")), now()));
    let skips = engine.skips("2026-01-01".parse().unwrap()).unwrap();
    assert_eq!((skips[0].date.to_string(), skips[0].note.as_deref()), ("2026-11-20".into(), Some("ill")));
}

/// Rule: files of older versions have numbers, and none had a header once.
#[test]
fn older_files_have_numbers() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let text = "2026-11-22,2\r\n2026-11-21,1\r\n2026-11-20,0\r\n2026-11-19,-1\r\n2026-11-18,3\r\n2026-11-17,1500\r\n";
    assert_eq!(counts(&import(&engine, with(text, None)).unwrap()), [3, 0, 0, 0]);
    assert_eq!(days(&engine), ["2026-11-22T19:00:00Z", "2026-11-17T19:00:00Z"]);
}

/// Rule: of the file of all habits, the habit that is named is taken.
#[test]
fn the_file_of_all_habits() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let text = "Date,Read,Roll lips,\n2026-11-22,2,2,\n2026-11-21,2,0,\n2026-11-20,0,YES_MANUAL,\n";
    assert_eq!(counts(&import(&engine, with(text, Some("Roll lips"))).unwrap()), [2, 0, 0, 0]);
    assert_eq!(days(&engine), ["2026-11-22T19:00:00Z", "2026-11-20T19:00:00Z"]);
    // A name with a comma tears the header: which column is which cannot be known.
    let torn = "Date,Read, slowly,Roll lips,\n2026-11-22,2,2,\n";
    let report = import(&engine, with(torn, Some("Roll lips"))).unwrap();
    assert_eq!((counts(&report), report.refused[0].id.as_str()), ([0, 0, 0, 1], "line 2"));
}

/// Rule: importing again changes nothing, also after a session was told otherwise; what was deleted stays deleted.
#[test]
fn the_same_file_again_changes_nothing() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let from = with("Date,Value\n2026-11-22,2\n2026-11-21,2\n", None);
    import(&engine, from.clone()).unwrap();
    let mut details = engine.sessions(Count(1)).unwrap().remove(0).details;
    details.passes = Some(Count(4));
    let id = engine.sessions(Count(1)).unwrap()[0].id;
    engine.edit_session(id, details, now(), false).unwrap();
    assert_eq!(counts(&import(&engine, from.clone()).unwrap()), [0, 0, 2, 0]);
    assert_eq!(engine.session(id).unwrap().passes, Some(Count(4)));
    engine.delete(FactRef::Session { id }, now()).unwrap();
    let report = import(&engine, from).unwrap();
    assert_eq!((counts(&report), report.refused[0].reason.as_str()), ([0, 0, 1, 1], "was deleted here"));
    let commands = [(); 3].map(|()| engine.undo(now()).unwrap().command);
    assert_eq!(commands, ["delete session", "edit session", "import"]);
    assert_eq!(days(&engine), Vec::<String>::new());
}

/// Rule: a line that cannot be read is refused with its number; the others go on. Nothing lies in the future.
#[test]
fn lines_that_cannot_be_read_are_refused() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let text = "Date,Value,Notes\n2026-11-24,2,\nyesterday,2,\n2026-11-21,perhaps,\n2026-11-20,2,\"two\nlines\"\n\n2026-11-19\n\
                2026-11-18,2,\n";
    let report = import(&engine, with(text, None)).unwrap();
    let refused: Vec<_> = report.refused.iter().map(|item| (item.id.as_str(), item.reason.as_str())).collect();
    let expected = [
        ("line 2", "started lies in the future; give the time it began"),
        ("line 3", "Date is not a date like 2026-11-23"),
        ("line 4", "Value is none that Loop writes"),
        ("line 8", "line does not have the columns of the first line; import the file of one habit alone"),
    ];
    assert_eq!(refused, expected);
    assert_eq!(days(&engine), ["2026-11-20T19:00:00Z", "2026-11-18T19:00:00Z"]);
}

/// Rule: a file that ends inside a quoted cell is refused as a whole: a quote too many makes one cell of all lines after it,
/// and nobody would be told that they are missing.
#[test]
fn a_file_that_ends_inside_a_quoted_cell_is_refused() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let lines = ["Date,Value", "2026-11-22,2", "2026-11-21,2", "2026-11-20,2", "2026-11-19,2"];
    assert_eq!(counts(&import(&engine, with(&lines.join("\n"), None)).unwrap()), [4, 0, 0, 0]);
    engine.undo(now()).unwrap();
    let refused = |text: &str| import(&engine, with(text, None)).unwrap_err().to_string();
    let expected = refused("Date,Value\n2026-11-22,\"");
    assert!(expected.contains("checkmarks end inside a quoted cell; export the file again"), "{expected}");
    let stray = ["Date,Value", "2026-11-22,2", "2026-11-21,\"2", "2026-11-20,2", "2026-11-19,2"];
    for text in [stray.join("\n"), stray.join("\r\n") + "\r\n", "Date,Value\n2026-11-22,\"2\"\"\n".into()] {
        assert_eq!(refused(&text), expected, "{text}");
    }
    assert_eq!(days(&engine), Vec::<String>::new());
    // The quote of the last cell may be the file's last letter.
    assert_eq!(counts(&import(&engine, with("2026-11-22,\"2\"", None)).unwrap()), [1, 0, 0, 0]);
}

/// Rule: what is asked for must make sense before anything is read.
#[test]
fn a_request_that_makes_no_sense_is_refused() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let good = || with("Date,A,B,B,\n2026-11-22,2,2,2,\n", Some("A"));
    let field = |from: LoopImport| match import(&engine, from) {
        Err(RollCareError::Invalid { field, .. }) => field,
        other => panic!("it was taken: {other:?}"),
    };
    assert_eq!(field(LoopImport { duration: Seconds(0), ..good() }), "minutes");
    assert_eq!(field(LoopImport { areas: Vec::new(), ..good() }), "areas");
    assert_eq!(field(LoopImport { habit: None, ..good() }), "habit");
    assert_eq!(field(LoopImport { habit: Some("C".into()), ..good() }), "habit");
    assert_eq!(field(LoopImport { habit: Some("B".into()), ..good() }), "habit");
    assert_eq!(field(LoopImport { roller: roller_id(2), ..good() }), "roller");
    for text in ["", "Name,Score\n1,2\n", "nothing"] {
        assert_eq!(field(with(text, None)), "checkmarks", "{text}");
    }
    assert!(import(&engine, good()).is_ok());
}
