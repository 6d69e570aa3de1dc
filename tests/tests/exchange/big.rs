//! A long history: measured by hand, `cargo test --release --test exchange -- --ignored --nocapture`.

use std::{fmt::Write, thread, time::Duration};

use rollcare_core::Count;
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, roller_id, session_id},
};

use crate::answers::counts;

/// Rule: 100,000 sessions come in, in one command, while another thread watches.
#[test]
#[ignore = "takes half a minute"]
fn a_hundred_thousand_sessions_come_in() {
    let desk = Desk::new();
    let (engine, now) = (desk.open(), at("2026-11-23T20:00:00Z"));
    add_roller(&engine, 1, "Blue", now);
    let mut sessions = String::new();
    for n in 0..100_000_u32 {
        let started = now.plus_minutes(-i64::from(n) * 60 - 60);
        let (ended, comma) = (started.plus_minutes(5), if n == 0 { "" } else { "," });
        write!(
            sessions,
            r#"{comma}{{"recorded":{},"source":0,"edited":"{ended}","id":"{}","roller":"{}","started":"{started}",
            "ended":"{ended}","zone":"Europe/Berlin","areas":["lips"],"passes":4,"pressure_note":null,
            "products":["Serum"],"skin_before":[],"skin_after":["pink"],"note":"as usual","logged":"{ended}"}}"#,
            n + 1,
            session_id(u64::from(n)),
            roller_id(1),
        )
        .unwrap();
    }
    let document = format!(
        r#"{{"format":"rollcare-export","version":1,"engine":"","rule_pack":"","zone_database":"","exported_at":"{now}",
        "settings":null,"facts":{{"sessions":[{sessions}]}}}}"#
    );
    thread::scope(|scope| {
        let import = scope.spawn(|| engine.import_json(&document, false, now).unwrap());
        let mut seen = 0;
        while !import.is_finished() {
            seen += u32::from(engine.import_progress().unwrap().done > 0);
            thread::sleep(Duration::from_millis(20));
        }
        assert_eq!(counts(&import.join().unwrap()), [100_000, 0, 0, 0]);
        assert!(seen > 3, "nobody saw it under way");
    });
    let out = engine.export_json(now).unwrap();
    println!("{} MB in, {} MB out", document.len() >> 20, out.len() >> 20);
    let again = engine.import_json(&out, false, now).unwrap();
    assert_eq!(counts(&again), [0, 0, 100_001, 0]);
    engine.undo(now).unwrap();
    assert!(engine.sessions(Count(1)).unwrap().is_empty());
}
