//! What is frozen: the names under which answers, facts and settings are written, stored and exported. A name that moves here
//! breaks an app, an older file or a document that somebody keeps.

use std::{collections::BTreeSet, fmt::Write, fs, path::PathBuf};

use rollcare_core::*;
use rollcare_tests::{
    desk::Desk,
    facts::{other_id, zone},
};
use rusqlite::{Connection, types::ValueRef};
use serde_json::Value;

use crate::life::{Act, Life};

/// Every deed six times, with numbers that pick something else each time; then the phone is asked.
fn live(engine: &RollCare) -> Timestamp {
    let start: Timestamp = "2026-11-02T19:00:00+01:00".parse().unwrap();
    let mut life = Life::new(engine, start, 0);
    let number = |deed: u8, factor: u8, round: u8| deed.wrapping_mul(factor).wrapping_add(round.wrapping_mul(41));
    let acts = |round: u8| (0..22_u8).map(move |deed| (deed, number(deed, 7, round), number(deed, 13, round)));
    let acts: Vec<Act> = (0..6).flat_map(acts).collect();
    life.live(&acts);
    life.live(&[(1, 3, 7), (0, 9, 9)]); // one roller is retired, another one is new
    let now = life.latest.plus_minutes(1);
    what_is_gone_and_still_named(engine, now);
    let asked = engine.reconcile(&PhoneHolds::AsRecorded, now, &Zone::UTC, &Capabilities::ANDROID).unwrap();
    let armed: Vec<_> = asked.add.iter().map(|item| item.id.clone()).collect();
    engine.confirm_armed(&armed[..armed.len() / 2], &[]).unwrap();
    engine.report_fired(&armed[0], now.plus_minutes(1)).unwrap();
    engine.report_backup(now).unwrap();
    now
}

/// A product that was used and left the shelf, and a checklist that was changed after a run; a soak in an agent, said later.
fn what_is_gone_and_still_named(engine: &RollCare, now: Timestamp) {
    let product = engine.products(now, &Zone::UTC).unwrap()[0].product.id;
    let used = NewProductUse { id: Some(other_id(9001)), product, at: now, areas: vec![Area::Lips] };
    engine.log_product_use(used, now, &Zone::UTC).unwrap();
    engine.delete(FactRef::Product { id: product }, now).unwrap();
    let roller = engine.rollers(now, &Zone::UTC).unwrap().last().unwrap().roller.id;
    let agent = Some(Agent { kind: AgentKind::Isopropyl, percent: Some(Count(70)) });
    let step = |title: &str, seconds, agent, part| CustomStep { title: title.into(), seconds, agent, part };
    let steps = vec![
        step("Rinse", Some(Seconds(60)), None, Some(CleaningPart::Rinse)),
        step("Soak", Some(Seconds(900)), agent, None),
        step("Dry", Some(Seconds(600)), None, Some(CleaningPart::Dry)),
    ];
    let checklist = |name: &str| NewChecklist {
        id: Some(other_id(9002)),
        name: name.into(),
        purpose: Purpose::Clean,
        steps: steps.clone(),
    };
    let checklist_id = engine.save_checklist(checklist("Mine"), now).unwrap().id;
    let (run, started) = (other_id(9003), Some(now.plus_minutes(1)));
    let new = NewChecklistRun { id: Some(run), roller, checklist: checklist_id.to_string(), started };
    let later = now.plus_minutes(30);
    engine.start_checklist(new, later).unwrap();
    let [rinse, step] = [0, 1].map(|place| engine.run(run, later).unwrap().steps[place].step.clone());
    let rinsed =
        NewStepTick { id: Some(other_id(9005)), run, step: rinse, kind: TickKind::Done, agent: None, at: started };
    engine.tick_step(rinsed, later).unwrap();
    let begun = NewStepTick { id: Some(other_id(9004)), run, step, kind: TickKind::Begun, agent, at: started };
    engine.tick_step(begun, later).unwrap();
    engine.save_checklist(checklist("Mine, changed"), later).unwrap();
}

/// The facts that are frozen are those of the file of version 4: it holds some that no command takes any more, such as one roller in
/// two sessions at once. It ends with a back-up, and with a soak that was begun a minute later.
fn desk() -> (Desk, RollCare, Timestamp) {
    desk_with(|_| ())
}

/// The same with something changed in the file.
fn desk_with(change: impl Fn(&Connection)) -> (Desk, RollCare, Timestamp) {
    let desk = Desk::new();
    fs::copy(fixture_of_version_4(), desk.database()).unwrap();
    change(&Connection::open(desk.database()).unwrap());
    let engine = desk.open();
    let file = Connection::open(desk.database()).unwrap();
    let asked: i64 = file.query_row("SELECT backed_up FROM device", [], |row| row.get(0)).unwrap();
    (desk, engine, Timestamp::from_millis(asked).unwrap().plus_minutes(2))
}

fn fixture_of_version_4() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/v4.db"))
}

#[test]
#[ignore = "makes the fixture again, by an engine that still writes version 4; the file in the repository counts"]
fn make_the_fixture_of_version_4() {
    let desk = Desk::new();
    live(&desk.open());
    Connection::open(desk.database()).unwrap().execute_batch("VACUUM").unwrap();
    fs::copy(desk.database(), fixture_of_version_4()).unwrap();
}

/// Rule: the same facts give the same bytes, in every version of the engine. Only `exported_at` and what the engine says of
/// itself are left out.
#[test]
fn the_document_and_the_sheets_keep_their_bytes() {
    let (_desk, engine, now) = desk();
    insta::assert_snapshot!("the_document", document(&engine, now));
    let sheets = engine.export_csv(&zone("Asia/Kathmandu")).unwrap();
    let sheets: Vec<_> = sheets.into_iter().map(|file| format!("{}\n{}\n", file.name, file.text)).collect();
    let sheets = sheets.concat();
    insta::assert_snapshot!("the_sheets", sheets.replace('\r', "␍").replace('\0', "␀"));
}

/// Rule: a file of version 4 exports what it exported when it was written: the same facts as today, but that nobody was asked
/// whether a schedule may ring in quiet hours.
#[test]
fn a_file_of_version_4_exports_the_same_document() {
    let desk = Desk::new();
    fs::copy(fixture_of_version_4(), desk.database()).unwrap();
    let engine = desk.open();
    let (_todays_desk, todays, now) = self::desk();
    let today = document(&todays, now).replace("\"rings_in_quiet_hours\":true", "\"rings_in_quiet_hours\":false");
    assert_eq!(document(&engine, "2027-01-01T00:00:00Z".parse().unwrap()), today);
    let commands = std::iter::from_fn(|| engine.undo("2027-01-01T00:00:00Z".parse().unwrap()).ok()).count();
    assert!(commands > 90, "every command of that file can be undone: {commands}");
    assert!(engine.sessions(Count::MOST).unwrap().is_empty());
}

fn document(engine: &RollCare, now: Timestamp) -> String {
    let document = engine.export_json(now).unwrap();
    let of_the_build = ["\"engine\"", "\"rule_pack\"", "\"zone_database\"", "\"exported_at\""];
    let lines = document.lines().filter(|line| !of_the_build.iter().any(|name| line.starts_with(name)));
    lines.collect::<Vec<_>>().join("\n")
}

/// Rule: the schema of the export says the same.
#[test]
fn the_schema_says_the_same() {
    let mut schema: Value = serde_json::from_str(&export_schema().unwrap()).unwrap();
    let definitions = schema["$defs"].take();
    let mut lines = format!("{schema}\n");
    for (name, definition) in definitions.as_object().unwrap() {
        writeln!(lines, "{name}: {definition}").unwrap();
    }
    insta::assert_snapshot!("the_schema", lines);
}

/// Rule: a word that is stored stays: an older file holds it.
#[test]
fn the_stored_words_stay() {
    let (desk, engine, _) = desk();
    drop(engine);
    let file = Connection::open(desk.database()).unwrap();
    let columns = [
        "armed.kind armed.state armed.merged check_in.area check_in.signs checklist_run.checklist custom_checklist.purpose",
        "custom_checklist.steps fact.kind inspection.defects pause.areas pause.reason photo.area product.kind",
        "product_use.areas reminder_action.kind revision.command roller.kind roller.retired_reason rule_override.reason",
        "schedule.areas schedule.rhythm session.areas session.skin_after session.zone settings.quiet_from",
        "settings.reminders_off settings.week_starts skip.date step_tick.agent step_tick.kind step_tick.step visit.at",
    ];
    let mut words = String::new();
    for name in columns.iter().flat_map(|line| line.split(' ')) {
        let (table, column) = name.split_once('.').unwrap();
        let mut query = file.prepare(&format!("SELECT DISTINCT {column} FROM {table} ORDER BY 1")).unwrap();
        let mut rows = query.query([]).unwrap();
        writeln!(words, "{name}").unwrap();
        while let Some(row) = rows.next().unwrap() {
            match row.get_ref_unwrap(0) {
                ValueRef::Null => writeln!(words, "  NULL").unwrap(),
                value => writeln!(words, "  {:?}", value.as_str().unwrap()).unwrap(),
            }
        }
    }
    insta::assert_snapshot!("the_stored_words", words);
}

/// Rule: the field names and words of every answer stay. The cartridge of that file is used up: where it is in a session and in its
/// bath, it is a stamp here, and what is said of cartridges is asked besides.
#[test]
fn the_names_in_every_answer_stay() {
    let (_desk, engine, now) = desk_with(|file| {
        file.execute("UPDATE roller SET kind = 'stamp' WHERE kind = 'pen-cartridge'", []).unwrap();
    });
    soak_again(&engine, now);
    let (zone, day) = (zone("Europe/Berlin"), "2026-11-01".parse().unwrap());
    let span = Span { from: day, to: "2026-12-06".parse().unwrap() };
    let sessions = engine.sessions(Count::MOST).unwrap();
    let (roller, first) = (sessions[0].roller, &sessions[0]);
    let mut shapes = Shapes::default();
    macro_rules! add {
        ($shapes:ident, $question:literal, $answer:expr) => {
            $shapes.add($question, &serde_json::to_string(&$answer).unwrap())
        };
    }
    add!(shapes, "home", engine.home(now, &zone).unwrap());
    add!(shapes, "rollers", engine.rollers(now, &zone).unwrap());
    add!(shapes, "sessions", sessions);
    add!(shapes, "checklists", engine.checklists().unwrap());
    add!(shapes, "settings", engine.settings().unwrap());
    add!(shapes, "plan", engine.plan(now, &zone, Capabilities::ANDROID).unwrap());
    add!(shapes, "reconcile", engine.reconcile(&PhoneHolds::AsRecorded, now, &zone, &Capabilities::IOS).unwrap());
    add!(shapes, "missed_reminders", engine.missed_reminders(now.plus_minutes(90_000)).unwrap());
    add!(shapes, "preview_zone_change", engine.preview_zone_change(&zone, &Zone::UTC, now).unwrap());
    add!(shapes, "snooze_choices", engine.snooze_choices(now, &zone).unwrap());
    add!(shapes, "set_up", engine.set_up().unwrap());
    add!(shapes, "overrides", engine.overrides().unwrap());
    add!(shapes, "clearances", engine.clearances().unwrap());
    add!(shapes, "recoveries", engine.recoveries(now).unwrap());
    add!(shapes, "products", engine.products(now, &zone).unwrap());
    add!(shapes, "product_uses", engine.product_uses(Timestamp::FIRST).unwrap());
    add!(shapes, "aftercare", engine.aftercare(first.id).unwrap());
    for area in Area::ALL {
        let check_ins = engine.check_ins(*area, Count::MOST).unwrap();
        add!(shapes, "check_ins", check_ins);
        for check_in in check_ins {
            add!(shapes, "check_in_result", engine.check_in_result(check_in.id).unwrap());
        }
        add!(shapes, "skin_trend", engine.skin_trend(*area, span, &zone).unwrap());
    }
    let request = PrecheckRequest { roller, areas: vec![Area::Lips, Area::Face], ..ask(now, roller) };
    add!(shapes, "screen", engine.precheck(&request, now, &zone).unwrap());
    add!(shapes, "schedules", engine.schedules(day).unwrap());
    add!(shapes, "pauses", engine.pauses(day).unwrap());
    add!(shapes, "skips", engine.skips(day).unwrap());
    add!(shapes, "visits", engine.visits(day).unwrap());
    add!(shapes, "courses", engine.courses(now, &zone).unwrap());
    add!(shapes, "photos", engine.photos(Timestamp::FIRST, now.plus_minutes(1)).unwrap());
    add!(shapes, "check_photos", engine.check_photos(&[]).unwrap());
    add!(shapes, "adherence", engine.adherence(Area::ALL, span, now, &zone).unwrap());
    add!(shapes, "calendar", engine.calendar(span, &zone).unwrap());
    add!(shapes, "hygiene_record", engine.hygiene_record(span, &zone).unwrap());
    add!(shapes, "wear_history", engine.wear_history(roller, span, &zone).unwrap());
    add!(shapes, "product_record", engine.product_record(span, &zone).unwrap());
    add!(shapes, "rule_pack", engine.rule_pack().unwrap());
    add!(shapes, "read_ingredients", read_ingredients("Aqua, Retinol 0.3%, Parfum"));
    add!(shapes, "import_json", engine.import_json(&engine.export_json(now).unwrap(), true, now).unwrap());
    add!(shapes, "undo", engine.undo(now).unwrap());
    let (_desk, engine, now) = desk();
    add!(shapes, "home with a cartridge", engine.home(now, &zone).unwrap());
    add!(shapes, "rollers with a cartridge", engine.rollers(now, &zone).unwrap());
    insta::assert_snapshot!("the_names_in_every_answer", shapes.0);
}

/// The checklist by which something soaks in that file lacks a rinse and drying, and cleans nothing by today's rules: it is given up
/// for one that does.
fn soak_again(engine: &RollCare, now: Timestamp) {
    let open = engine.home(now, &Zone::UTC).unwrap().open_runs;
    let open = open.iter().find(|run| run.run == other_id(9003)).unwrap();
    let tick = |run, step: &str, kind| {
        let tick = NewStepTick { id: None, run, step: step.to_owned(), kind, agent: None, at: None };
        engine.tick_step(tick, now).unwrap();
    };
    tick(open.run, &open.current().unwrap().step, TickKind::Abandoned);
    let (roller, checklist) = (open.roller, AFTER_USE.to_owned());
    let new = NewChecklistRun { id: None, roller, checklist, started: None };
    let run = engine.start_checklist(new, now).unwrap().run;
    tick(run, "rinse", TickKind::Done);
    tick(run, "swish", TickKind::Done);
    tick(run, "soak", TickKind::Begun);
}

fn ask(at: Timestamp, roller: RollerId) -> PrecheckRequest {
    PrecheckRequest { roller, areas: Vec::new(), at, answers: Vec::new(), planned: Vec::new(), signs: None }
}

/// The paths of all fields, in the order in which they are written, with the words that stand there.
#[derive(Default)]
struct Shapes(String);

impl Shapes {
    fn add(&mut self, question: &str, text: &str) {
        let mut paths: Vec<(String, BTreeSet<String>)> = Vec::new();
        collect(question.to_owned(), &serde_json::from_str(text).unwrap(), &mut paths);
        for (path, words) in paths {
            let words: Vec<_> = words.into_iter().collect();
            writeln!(self.0, "{path}: {}", if words.len() > 12 { "text".to_owned() } else { words.join(" ") }).unwrap();
        }
    }
}

fn collect(path: String, value: &Value, paths: &mut Vec<(String, BTreeSet<String>)>) {
    let leaf = match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                collect(format!("{path}.{name}"), value, paths);
            }
            return;
        }
        Value::Array(items) => {
            for item in items {
                collect(format!("{path}[]"), item, paths);
            }
            return;
        }
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "bool".to_owned(),
        Value::Number(_) => "number".to_owned(),
        Value::String(text) if is_word(text) => format!("{text:?}"),
        Value::String(_) => "text".to_owned(),
    };
    let place = paths.iter().position(|(known, _)| *known == path).unwrap_or(paths.len());
    if place == paths.len() {
        paths.push((path, BTreeSet::new()));
    }
    paths[place].1.insert(leaf);
}

/// Whether it can be a word of a fixed set. A rule's id has a point in it.
fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}
