//! A life to measure: somebody who rolls for years.
#![allow(dead_code)] // each benchmark uses a part

use rollcare_core::{
    AFTER_USE, Area, Count, Micrometres, NewCheckIn, NewChecklistRun, NewDeclaration, NewProduct, NewProductUse,
    NewReminderAction, NewRoller, NewSchedule, NewSession, NewStepTick, NewVisit, ProductDetails, ProductId,
    ProductKind, Question, ReminderActionKind, RetirementReason, Rhythm, RollCare, RollerDetails, RollerId, RollerKind,
    ScheduleDetails, SessionDetails, SkinSign, TickKind, Timestamp, VisitDetails, Zone, guidance::AskedDate,
};
use tempfile::TempDir;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 1_440 * MINUTE_MS;
/// Sessions before a roller is replaced. Both histories end in the last of a roller.
const LIFE: usize = 10;
const AREAS: [Area; 2] = [Area::Lips, Area::Face];

/// Somebody who rolls lips and face in turn, three evenings a week, with a roller for each; cleans it every time, answers a
/// reminder, looks at the skin the day after, and uses a serum then. The last evening has both.
pub struct Life {
    pub engine: RollCare,
    pub zone: Zone,
    pub evening: Timestamp,
    _folder: TempDir,
}

impl Life {
    pub fn live(sessions: usize) -> Self {
        let folder = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        let engine = RollCare::open(&folder.path().join("rollcare.db")).unwrap();
        let zone: Zone = "Europe/Berlin".parse().unwrap();
        let evening: Timestamp = "2026-11-23T20:15:00+01:00".parse().unwrap();
        let life = Self { engine, zone, evening, _folder: folder };
        // 0, 2 and 4 days into each week.
        let before = |evening: usize| {
            let back = sessions - 1 - evening;
            let days = i64::try_from(back / 3 * 7 + back % 3 * 2).unwrap();
            life.evening.plus_millis(-days * DAY_MS - 15 * MINUTE_MS)
        };
        let serum = life.set_up(before(0).plus_millis(-DAY_MS));
        let mut rollers = Vec::new();
        for evening in 0..sessions {
            let began = before(evening);
            if evening % (2 * LIFE) == 0 {
                for roller in rollers.drain(..) {
                    life.engine.retire_roller(roller, RetirementReason::WornOut, began).unwrap();
                }
                rollers = ["Blue", "Red"].map(|name| life.add_roller(name, began)).to_vec();
            }
            let in_turn = evening % 2;
            life.roll(rollers[in_turn], AREAS[in_turn], began);
            if evening + 1 < sessions {
                life.clean_up(rollers[in_turn], serum, began.plus_minutes(6));
            } else {
                life.wash(rollers[in_turn], began.plus_minutes(6), 3); // it soaks until 20:19
                life.roll(rollers[1 - in_turn], AREAS[1 - in_turn], began);
            }
        }
        life
    }

    /// A schedule for each area, some answers about health, and a serum.
    fn set_up(&self, now: Timestamp) -> ProductId {
        for area in AREAS {
            let details = ScheduleDetails {
                areas: vec![area],
                roller: None,
                rhythm: Rhythm::PerWeek { least: Count(2), most: Count(3) },
                at: "20:00".parse().unwrap(),
                from: self.zone.date(now),
                until: None,
                rings_in_quiet_hours: false,
            };
            self.engine.add_schedule(NewSchedule { id: None, details, despite_rules: true }, now).unwrap();
        }
        let asked = self.engine.set_up().unwrap().questions;
        let no = |id: String| rollcare_core::Answer::new(id, rollcare_core::Reply::No);
        let takes_no = |question: &Question| question.date != AskedDate::Born;
        let answers = asked.into_iter().filter(takes_no).skip(2).map(|question| no(question.id)).collect();
        self.engine.declare(NewDeclaration { id: None, answers }, now).unwrap();
        let (kind, ingredients) = (ProductKind::Serum, Some("Aqua, Sodium Hyaluronate".into()));
        let details =
            ProductDetails { name: "Serum".into(), kind, ingredients, opened: None, months_after_opening: None };
        self.engine.add_product(NewProduct { id: None, details }, now).unwrap().id
    }

    fn add_roller(&self, name: &str, now: Timestamp) -> RollerId {
        let (kind, needle_um) = (RollerKind::Roller, 250);
        self.engine
            .add_roller(
                NewRoller {
                    details: RollerDetails {
                        name: name.into(),
                        kind,
                        needle_um: Micrometres(needle_um),
                        first_used: None,
                    },
                    id: None,
                    confirmed: false,
                },
                now,
            )
            .unwrap()
            .id
    }

    /// A session of five minutes.
    fn roll(&self, roller: RollerId, area: Area, began: Timestamp) {
        let ended = began.plus_minutes(5);
        let details = SessionDetails::new(roller, vec![area], began, ended, self.zone.clone());
        self.engine.log_session(NewSession::new(details), ended).unwrap();
    }

    /// What follows an evening.
    fn clean_up(&self, roller: RollerId, serum: ProductId, from: Timestamp) {
        self.wash(roller, from, 6);
        let session = self.engine.sessions(Count(1)).unwrap()[0].id;
        let (notification, kind) = (format!("aftercare:{session}/after.cleanse"), ReminderActionKind::Done);
        self.engine
            .answer_reminder(NewReminderAction { id: None, notification, kind }, from.plus_minutes(25), &Zone::UTC)
            .unwrap();
        let (next_day, zone) = (from.plus_millis(DAY_MS / 2), self.zone.clone());
        for area in AREAS {
            let (signs, answers, note) = (vec![SkinSign::Pink], Vec::new(), None);
            let look = NewCheckIn { id: None, zone: zone.clone(), area, signs, answers, note };
            self.engine.check_in(look, next_day).unwrap();
        }
        let used = NewProductUse { id: None, product: serum, at: next_day, areas: vec![Area::Face] };
        self.engine.log_product_use(used, next_day, &Zone::UTC).unwrap();
    }

    /// Does so many ticks of the checklist after use.
    fn wash(&self, roller: RollerId, from: Timestamp, ticks: usize) {
        let new = NewChecklistRun { id: None, roller, checklist: AFTER_USE.into(), started: Some(from) };
        let run = self.engine.start_checklist(new, from).unwrap().run;
        let (begun, done) = (TickKind::Begun, TickKind::Done);
        let all = [
            ("rinse", done, 1),
            ("swish", done, 2),
            ("soak", begun, 3),
            ("soak", done, 13),
            ("air-dry", done, 23),
            ("store", done, 24),
        ];
        for (step, kind, minute) in all.into_iter().take(ticks) {
            let tick = NewStepTick { id: None, run, step: step.into(), kind, agent: None, at: None };
            self.engine.tick_step(tick, from.plus_minutes(minute)).unwrap();
        }
    }

    /// Everything else that asks for reminders: a look that saw cracked lips, a visit to come, a case that nobody finished
    /// to clean, a back-up some time ago, and a body that is rolled once a week, up to the day on which results show.
    pub fn ask_for_everything(&self) {
        let now = self.evening;
        self.roll_the_body();
        self.engine.report_backup(now.plus_millis(-10 * DAY_MS)).unwrap();
        let signs = vec![SkinSign::Cracked];
        let (area, answers, note) = (Area::Lips, Vec::new(), None);
        let look = NewCheckIn { id: None, zone: self.zone.clone(), area, signs, answers, note };
        self.engine.check_in(look, now).unwrap();
        let details = VisitDetails {
            at: "2026-12-15T15:00".parse().unwrap(),
            zone: "Europe/London".parse().unwrap(),
            areas: vec![Area::Neck],
            treatment: "proc.pro-needling".into(),
            note: None,
        };
        self.engine.add_visit(NewVisit { id: None, details }, now).unwrap();
        let roller = self.add_roller("Green", now);
        let new = NewChecklistRun { id: None, roller, checklist: "weekly-case".into(), started: None };
        self.engine.start_checklist(new, now).unwrap();
    }

    /// Four weeks with a session each, the last one this morning, with a roller that is clean.
    fn roll_the_body(&self) {
        let days = [20, 13, 6, 0].map(|days| self.evening.plus_millis(-days * DAY_MS).plus_minutes(-600));
        let gold = self.add_roller("Gold", days[0]);
        let details = ScheduleDetails {
            areas: vec![Area::Body],
            roller: Some(gold),
            rhythm: Rhythm::PerWeek { least: Count(1), most: Count(1) },
            at: "20:00".parse().unwrap(),
            from: self.zone.date(days[0]).minus_days(1),
            until: None,
            rings_in_quiet_hours: false,
        };
        self.engine.add_schedule(NewSchedule { id: None, details, despite_rules: true }, days[0]).unwrap();
        for began in days {
            self.roll(gold, Area::Body, began);
            self.wash(gold, began.plus_minutes(6), 6);
        }
    }
}
