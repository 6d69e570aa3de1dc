//! What befalls a phone, one thing at a time.

use rollcare_core::{
    Area, Count, MissedCause, NewSchedule, Notification, PlanDiff, Platform, ReminderKind, Rhythm, RollCare,
    ScheduleDetails, ScheduleId, Timestamp, Weekday, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, other_id, roller_id, session_id, use_roller, wash, zone},
};

use crate::phone::Phone;

/// Monday, eight in the evening in Berlin.
pub fn evening() -> Timestamp {
    at("2026-11-23T20:00:00+01:00")
}

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

/// A clean roller, and a session each day at 20:00.
fn with_schedule(desk: &Desk) -> RollCare {
    let engine = desk.open();
    begin(&engine);
    engine
}

pub fn begin(engine: &RollCare) {
    add_roller(engine, 1, "Blue", evening().plus_minutes(-60));
    use_roller(engine, 1, evening().plus_minutes(-50), &berlin());
    wash(engine, 1, roller_id(1), evening().plus_minutes(-49));
    let details = ScheduleDetails {
        areas: vec![Area::Lips],
        roller: None,
        rhythm: Rhythm::Weekdays { days: Weekday::ALL.to_vec() },
        at: "20:00".parse().unwrap(),
        from: "2026-11-23".parse().unwrap(),
        until: None,
        rings_in_quiet_hours: false,
    };
    engine.add_schedule(NewSchedule { id: Some(other_id(1)), details, despite_rules: true }, evening()).unwrap();
}

/// A roller that is dirty since ten past seven.
fn with_dirty_roller(desk: &Desk) -> RollCare {
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", evening().plus_minutes(-60));
    use_roller(&engine, 1, evening().plus_minutes(-50), &berlin());
    engine
}

fn session_on(day: &str) -> String {
    format!("session:{}/{day}", other_id::<ScheduleId>(1))
}

fn phone(engine: &RollCare, platform: Platform) -> Phone<'_> {
    let mut phone = Phone::new(engine, platform, evening(), &berlin());
    phone.agree();
    phone
}

fn is_content(phone: &Phone<'_>) -> bool {
    phone.ask() == PlanDiff::default()
}

/// Rule: what a clock that ran ahead missed is not made up for when it is to come again by the clock that was set right.
#[test]
fn a_clock_set_back_to_before_what_it_missed_changes_nothing_twice() {
    let desk = Desk::new();
    let engine = with_dirty_roller(&desk);
    let mut phone = phone(&engine, Platform::Ios);
    phone.pass_to(at("2026-11-25T20:00:00+01:00"));
    for clock in ["2026-11-26T12:00:00+01:00", "2026-11-26T08:59:00+01:00", "2026-11-26T12:00:00+01:00"] {
        phone.set_clock(at(clock));
        phone.agree();
        assert!(is_content(&phone), "by a clock at {clock}");
    }
}

/// Rule: once the phone has said what it did, there is nothing more to do, on both systems.
#[test]
fn a_phone_that_obeyed_has_nothing_more_to_do() {
    for platform in [Platform::Android, Platform::Ios] {
        let desk = Desk::new();
        let engine = with_schedule(&desk);
        let phone = phone(&engine, platform);
        assert!(is_content(&phone));
        let plan = engine.plan(phone.now, &phone.zone, phone.capabilities()).unwrap();
        let held: Vec<_> = phone.pending.values().map(|item| item.content_hash).collect();
        assert_eq!(held.len(), plan.notifications.len());
        assert!(plan.notifications.iter().all(|item| held.contains(&item.content_hash)));
    }
}

/// Rule: a phone that dies before it says what it did is asked for all of it again.
#[test]
fn a_phone_that_died_half_way_is_asked_again() {
    let desk = Desk::new();
    let engine = with_dirty_roller(&desk);
    let mut phone = Phone::new(&engine, Platform::Android, evening(), &berlin());
    let asked = phone.ask();
    phone.obey(&asked, 3);
    assert_eq!(phone.ask(), asked, "also the three that it may hold");
    phone.agree();
    wash(&engine, 1, roller_id(1), evening().plus_minutes(1));
    phone.now = evening().plus_minutes(25);
    phone.agree_by_half(0);
    let again = phone.ask().cancel;
    let dirty = format!("disinfect:{}:2026-11-24", session_id(1));
    assert!(again.iter().any(|withdrawal| withdrawal.id == dirty), "it may still hold it: {again:?}");
    phone.agree();
    assert!(is_content(&phone) && !phone.pending.contains_key(dirty.as_str()));
    assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 0, "what a deed withdrew was not missed");
}

/// Rule: after a restart everything is asked for again, and comes once.
#[test]
fn a_restart_loses_nothing() {
    for platform in [Platform::Android, Platform::Ios] {
        let desk = Desk::new();
        let engine = with_schedule(&desk);
        let mut phone = phone(&engine, platform);
        phone.pass_to(at("2026-11-25T12:00:00+01:00"));
        phone.restart();
        phone.agree();
        assert!(is_content(&phone));
        phone.pass_to(at("2026-11-27T12:00:00+01:00"));
        phone.agree();
        assert_eq!(phone.times(&session_on("2026-11-25")), 1);
        assert_eq!(phone.times(&session_on("2026-11-26")), 1);
        assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 0);
    }
}

/// Rule: what a forced stop took away is counted when the app is opened, and the cause named; then all is well again.
#[test]
fn a_forced_stop_is_found_out() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let mut phone = phone(&engine, Platform::Android);
    phone.pass_to(at("2026-11-24T12:00:00+01:00"));
    phone.stop_by_force();
    phone.pass_to(at("2026-11-26T21:30:00+01:00"));
    phone.agree();
    let missed = engine.missed_reminders(phone.now).unwrap();
    assert_eq!(
        (missed.count, missed.cause),
        (Count(3), Some(MissedCause::ForceStop)),
        "two sessions and a look at the skin"
    );
    assert_eq!(missed.since, Some(at("2026-11-25T20:00:00+01:00")));
    assert_eq!(engine.home(phone.now, &phone.zone).unwrap().missed, missed);

    engine.acknowledge_missed(phone.now).unwrap();
    assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 0);
    phone.pass_to(at("2026-11-27T21:30:00+01:00"));
    assert_eq!(phone.times(&session_on("2026-11-27")), 1);
    assert!(is_content(&phone));
}

/// Rule: one reminder that did not come can be chance; of two, the battery manager is told.
#[test]
fn a_battery_manager_is_found_out() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let mut phone = phone(&engine, Platform::Android);
    let causes = ["2026-11-25", "2026-11-26"].map(|day| {
        phone.loses(&session_on(day));
        phone.pass_to(at(&format!("{day}T21:30:00+01:00")));
        phone.agree();
        let missed = engine.missed_reminders(phone.now).unwrap();
        (missed.count, missed.cause)
    });
    assert_eq!(causes, [(Count(1), None), (Count(2), Some(MissedCause::BatteryManager))]);
    let at_last = phone.now.plus_minutes(1);
    engine.report_fired(&session_on("2026-11-26"), at_last).unwrap();
    engine.report_fired(&session_on("2026-11-26"), at_last).unwrap();
    engine.report_fired("session:nobody/2026-11-26", at_last).unwrap();
    assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 1, "it came very late");
}

/// Rule: an alarm that is late by less than an hour is waited for; it is neither withdrawn nor missed.
#[test]
fn a_dozing_phone_is_given_an_hour() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let mut phone = phone(&engine, Platform::Android);
    phone.pass_to(at("2026-11-25T19:59:00+01:00"));
    phone.now = at("2026-11-25T20:59:00+01:00"); // it dozes
    phone.agree();
    assert!(phone.pending.contains_key(session_on("2026-11-25").as_str()));
    assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 0);
    phone.now = at("2026-11-25T21:00:00+01:00");
    phone.agree();
    assert!(!phone.pending.contains_key(session_on("2026-11-25").as_str()));
    assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 1);
}

/// Rule: while the person allows no notifications the phone holds none; what was due then is counted with that cause, and
/// all comes back with the permission.
#[test]
fn a_permission_comes_and_goes() {
    for platform in [Platform::Android, Platform::Ios] {
        let desk = Desk::new();
        let engine = with_schedule(&desk);
        let mut phone = phone(&engine, platform);
        phone.pass_to(at("2026-11-24T12:00:00+01:00"));
        phone.agree();
        let before = phone.pending.len();
        phone.allows = false;
        phone.agree();
        assert!(phone.pending.is_empty() && is_content(&phone));
        phone.pass_to(at("2026-11-26T22:00:00+01:00"));
        phone.agree();
        phone.allows = true;
        phone.agree();
        assert!(phone.pending.len() + 3 >= before && is_content(&phone));
        let missed = engine.missed_reminders(phone.now).unwrap();
        assert_eq!((missed.count, missed.cause), (Count(3), Some(MissedCause::NoPermission)), "{platform}");
        phone.pass_to(at("2026-11-27T22:00:00+01:00"));
        assert_eq!(phone.times(&session_on("2026-11-27")), 1);
    }
}

/// Rule: the same where the app was not opened while the permission was away: iOS says nothing of what it let pass.
#[test]
fn a_permission_that_was_taken_away_silently_is_found_out() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let mut phone = phone(&engine, Platform::Ios);
    phone.pass_to(at("2026-11-25T12:00:00+01:00"));
    phone.agree();
    phone.allows = false;
    phone.pass_to(at("2026-11-26T22:00:00+01:00"));
    phone.agree();
    let missed = engine.missed_reminders(phone.now).unwrap();
    assert_eq!((missed.count, missed.cause), (Count(3), Some(MissedCause::NoPermission)));
}

/// Rule: a clock that is set back brings no reminder twice, and one that is set forward loses none.
#[test]
fn a_clock_is_set() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let mut phone = phone(&engine, Platform::Android);
    phone.pass_to(at("2026-11-25T20:30:00+01:00"));
    phone.set_clock(at("2026-11-25T18:00:00+01:00"));
    phone.pass_to(at("2026-11-25T21:00:00+01:00"));
    assert_eq!(phone.times(&session_on("2026-11-25")), 1);
    phone.set_clock(at("2026-11-26T23:00:00+01:00"));
    assert_eq!(phone.times(&session_on("2026-11-26")), 1);
    assert!(is_content(&phone));
    assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 0);
}

/// Rule: a journey round the world brings each reminder once: what floats comes by the wall, and what the wall has skipped
/// comes on arrival.
#[test]
fn a_journey_brings_each_reminder_once() {
    for platform in [Platform::Android, Platform::Ios] {
        let desk = Desk::new();
        let engine = with_schedule(&desk);
        let mut phone = phone(&engine, platform);
        phone.pass_to(at("2026-11-26T13:30:00+01:00"));
        phone.travel(&zone("Asia/Tokyo")); // where it is half past nine in the evening
        phone.agree();
        phone.pass_to(at("2026-11-26T14:00:00+01:00"));
        phone.agree();
        assert_eq!(phone.times(&session_on("2026-11-26")), 1, "{platform}: it was eight already: at once");
        phone.travel(&zone("America/New_York")); // where it is eight in the morning of the same day
        phone.agree();
        phone.pass_to(at("2026-11-27T21:00:00-05:00"));
        phone.agree();
        assert_eq!(phone.times(&session_on("2026-11-26")), 1, "{platform}: not once more");
        assert_eq!(phone.times(&session_on("2026-11-27")), 1, "{platform}");
        assert_eq!(phone.times(&format!("check-in:{}/3", session_id(1))), 1, "{platform}");
        assert!(is_content(&phone));
        assert_eq!(engine.missed_reminders(phone.now).unwrap().count, 0, "{platform}");
    }
}

/// Rule: what was shown before a journey west does not come again there.
#[test]
fn a_journey_west_repeats_nothing() {
    for platform in [Platform::Android, Platform::Ios] {
        let desk = Desk::new();
        let engine = with_schedule(&desk);
        let mut phone = phone(&engine, platform);
        phone.pass_to(at("2026-11-25T20:30:00+01:00"));
        phone.travel(&zone("America/New_York"));
        phone.agree();
        phone.pass_to(at("2026-11-25T21:00:00-05:00"));
        assert_eq!(phone.times(&session_on("2026-11-25")), 1, "{platform}");
    }
}

/// Rule: what a list shows that nobody knows of is withdrawn.
#[test]
fn a_stranger_is_withdrawn() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let mut phone = phone(&engine, Platform::Ios);
    let stranger =
        Notification { id: "session:of-an-older-app".into(), ..phone.pending.values().next().unwrap().clone() };
    phone.pending.insert(stranger.id.clone(), stranger);
    let diff = phone.ask();
    assert!(diff.add.is_empty() && diff.replace.is_empty());
    assert_eq!(diff.cancel[0].id, "session:of-an-older-app");
    phone.agree();
    assert!(is_content(&phone));
}

/// Rule: what the phone does is no fact: nothing of it can be undone, nobody is told, and no export holds it.
#[test]
fn a_phone_leaves_no_facts() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let before = engine.export_json(evening()).unwrap();
    let mut phone = phone(&engine, Platform::Android);
    phone.pass_to(at("2026-11-26T12:00:00+01:00"));
    engine.report_backup(phone.now).unwrap();
    engine.acknowledge_missed(phone.now).unwrap();
    assert_eq!(engine.export_json(evening()).unwrap(), before);
    assert_eq!(engine.undo(phone.now).unwrap().command, "add schedule");
}

/// Rule: a back-up puts off the reminder to make one.
#[test]
fn a_backup_is_remembered() {
    let desk = Desk::new();
    let engine = with_schedule(&desk);
    let phone = phone(&engine, Platform::Ios);
    let asks = || engine.plan(phone.now, &phone.zone, phone.capabilities()).unwrap();
    let is_backup = |item: &Notification| item.kind == ReminderKind::BackupDue;
    assert!(asks().notifications.iter().any(is_backup));
    engine.report_backup(phone.now).unwrap();
    assert!(!asks().notifications.iter().any(is_backup), "nothing was logged since");
}
