//! A random life in which every field of every fact has any value that it can have.

use proptest::prelude::*;
use rollcare_core::{
    guidance::{AskedDate, Question},
    *,
};
use rollcare_tests::facts::{other_id, zone};

/// What is done: which deed, and two numbers that pick among what there is.
pub type Act = (u8, u8, u8);

/// A few deeds.
pub fn acts(deeds: std::ops::Range<u8>, how_many: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec((deeds, any::<u8>(), any::<u8>()), how_many)
}

/// The deeds that two people can do apart and still agree on: nothing is deleted, taken back or in the other's way.
pub const PEACEFUL: std::ops::Range<u8> = 0..16;
/// All deeds.
pub const ALL: std::ops::Range<u8> = 0..24;

/// A life in progress.
pub struct Life<'a> {
    /// Whose it is.
    pub engine: &'a RollCare,
    /// The phone's clock.
    pub now: Timestamp,
    /// The latest that the clock ever showed.
    pub latest: Timestamp,
    /// The runs that were begun.
    pub runs: Vec<RunId>,
    next_id: u64,
}

const TEXTS: [&str; 8] = [
    "plain",
    "Röd 😀, \"quoted\"\nand a second line",
    "=1+1",
    "'@SUM(A1)",
    "7:colon; and; semicolons",
    "\u{ff1d}cmd|' /C calc'!A0",
    "{\"json\": [true]}\\",
    "a\u{0}b\u{7f}\u{200b}c",
];

impl<'a> Life<'a> {
    /// Begins; ids are counted from `next_id` on.
    pub fn new(engine: &'a RollCare, now: Timestamp, next_id: u64) -> Self {
        Self { engine, now, latest: now, runs: Vec::new(), next_id }
    }

    /// Does all of it.
    pub fn live(&mut self, acts: &[Act]) {
        for act in acts {
            let wait = i64::from(act.1) * 61_001 + i64::from(act.2) * 977;
            self.now = self.now.plus_millis(wait);
            self.latest = self.latest.max(self.now);
            self.act(*act);
        }
    }

    #[expect(clippy::unnecessary_wraps)] // as the new facts want it
    fn id<T: std::str::FromStr>(&mut self) -> Option<T> {
        self.next_id += 1;
        Some(other_id(self.next_id))
    }

    /// A deed that cannot be done is left out.
    fn act(&mut self, (deed, a, b): Act) {
        let now = self.now;
        match deed {
            0 => {
                let id = self.id();
                let kind = pick(RollerKind::ALL, a);
                let first_used = (b.is_multiple_of(2)).then(|| LocalDate::new(2025, 1 + u32::from(b % 12), 3).unwrap());
                let needle_um = 50 + u32::from(a) * 11;
                let new = NewRoller {
                    details: RollerDetails { name: text(b), kind, needle_um: needle_um.into(), first_used },
                    id,
                    confirmed: true,
                };
                self.engine.add_roller(new, now).unwrap();
            }
            1 => self.change_roller(a, b),
            2 | 3 => self.log(a, b),
            4 => self.edit_session(a, b),
            5 => {
                let Some(roller) = self.roller(a) else { return };
                let defects =
                    if b.is_multiple_of(5) { Defect::ALL[..=usize::from(a % 5)].to_vec() } else { Vec::new() };
                let look = NewInspection { id: self.id(), roller, defects, note: note(b) };
                self.engine.inspect_roller(look, now).unwrap();
            }
            6 => self.start(a, b),
            7 => self.clean(a, b),
            8 => self.answer(a, b),
            9 => {
                let asked = self.engine.set_up().unwrap().questions;
                let answers = vec![answer(&pick(&asked, a), b), answer(&pick(&asked, b), a)];
                self.engine.declare(NewDeclaration { id: self.id(), answers }, now).unwrap();
            }
            10 => {
                let (zone, area) = (place(a), pick(Area::ALL, b));
                let signs = SkinSign::ALL[..usize::from(a % 4)].to_vec();
                let pus = a.is_multiple_of(5).then(|| Answer::new("flag.pus", Reply::Yes));
                let answers = pus.into_iter().collect();
                let new = NewCheckIn { id: self.id(), zone: zone.clone(), area, signs, answers, note: note(a) };
                self.engine.check_in(new, now).unwrap();
                if b.is_multiple_of(2) {
                    let (rule, on) = ("flag.pus".to_owned(), zone.date(now));
                    let area = (!a.is_multiple_of(3)).then_some(area);
                    let new = NewClearance { id: self.id(), rule, area, on, by: note(b), note: note(a) };
                    self.engine.record_clearance(new, now, &zone).ok(); // nobody may have seen pus there
                }
            }
            11 => self.product(a, b),
            12 => self.use_product(a, b),
            13 => {
                let reason = pick(OverrideReason::ALL, a);
                let is_cleared = reason == OverrideReason::ClearedByClinician;
                let rule = if is_cleared { "med.diabetes" } else { "gap.lips" }.to_owned();
                let agreed = is_cleared.then(|| Zone::UTC.date(now).minus_days(u32::from(b / 2)));
                let new = NewOverride { id: self.id(), rule, reason, note: text(b), agreed };
                self.engine.override_rule(new, now).unwrap();
            }
            14 => self.pause(a, b),
            15 => {
                let (at, treatment) = (LocalDate::new(2027, 2, 3).unwrap(), "proc.pro-needling".to_owned());
                let at = at.at(LocalTime::new(u32::from(a % 24), u32::from(b % 60)).unwrap());
                let details = VisitDetails { at, zone: place(a), areas: areas(b), treatment, note: note(b) };
                self.engine.add_visit(NewVisit { id: self.id(), details }, now).ok();
            }
            16 => self.schedule(a, b),
            17 => {
                let (file, sha256) = (format!("{}/{}.jpg", a % 9, b), format!("{a:064x}"));
                let new =
                    NewPhoto { id: self.id(), taken: now, zone: place(b), area: pick(Area::ALL, a), file, sha256 };
                self.engine.add_photo(new, now).ok();
            }
            18 => self.checklist(a, b),
            19 => self.engine.save_settings(settings(a, b), now).unwrap(),
            20 => self.delete(a, b),
            21 => drop(self.engine.undo(now)),
            22 => self.now = now.plus_minutes(-i64::from(a) * 3), // the clock is set back
            _ => {
                let details =
                    |life: &mut Self, n| Some(NewSession { id: life.id(), ..NewSession::new(life.session(a, n)?) });
                let both = [details(self, b), details(self, a)];
                self.engine.log_sessions(both.into_iter().flatten().collect(), now).ok(); // no roller is in two places
            }
        }
    }

    fn roller(&self, n: u8) -> Option<RollerId> {
        let rollers = self.engine.rollers(self.now, &Zone::UTC).unwrap();
        (!rollers.is_empty()).then(|| rollers[usize::from(n) % rollers.len()].roller.id)
    }

    fn change_roller(&self, a: u8, b: u8) {
        let Some(id) = self.roller(a) else { return };
        if b.is_multiple_of(7) {
            self.engine.retire_roller(id, pick(RetirementReason::ALL, a), self.now).unwrap();
        } else {
            let stored = self.engine.roller(id).unwrap().details;
            let details = RollerDetails { name: text(b), first_used: None, ..stored };
            self.engine.edit_roller(id, details, self.now).ok(); // the name may be in use
        }
    }

    fn session(&self, a: u8, b: u8) -> Option<SessionDetails> {
        let started = self.now.plus_minutes(-i64::from(b));
        let skin = |n: u8| {
            (!n.is_multiple_of(3)).then(|| SkinCheck { signs: SkinSign::ALL[..usize::from(n % 3) - 1].to_vec() })
        };
        Some(SessionDetails {
            roller: self.roller(a)?,
            started,
            ended: (!b.is_multiple_of(8)).then(|| started.plus_minutes(i64::from(b / 2))),
            zone: place(a),
            areas: areas(b),
            passes: (!a.is_multiple_of(2)).then_some((1 + b % 30).into()),
            pressure_note: note(a),
            products: (0..a % 4).map(text).collect(),
            skin_before: skin(a),
            skin_after: skin(b),
            note: note(b),
        })
    }

    fn log(&mut self, a: u8, b: u8) {
        let Some(details) = self.session(a, b) else { return };
        let id = self.id();
        let new = NewSession { id, is_another: true, confirmed: true, details };
        self.engine.log_session(new, self.now).ok(); // no roller is in two places
    }

    fn edit_session(&self, a: u8, b: u8) {
        let sessions = self.engine.sessions(Count::MOST).unwrap();
        let (Some(details), false) = (self.session(b, a), sessions.is_empty()) else { return };
        self.engine.edit_session(sessions[usize::from(a) % sessions.len()].id, details, self.now, true).ok();
    }

    fn start(&mut self, a: u8, b: u8) {
        let Some(roller) = self.roller(a) else { return };
        let id: RunId = self.id().unwrap();
        let started = (b.is_multiple_of(3)).then(|| self.now.plus_minutes(-i64::from(b)));
        let new = NewChecklistRun { id: Some(id), roller, checklist: AFTER_USE.into(), started };
        if self.engine.start_checklist(new, self.now).is_ok() {
            self.runs.push(id);
        }
    }

    /// Ticks what is due in a run, once or to the end.
    fn clean(&mut self, a: u8, b: u8) {
        let Some(run) = self.runs.get(usize::from(a) % self.runs.len().max(1)).copied() else { return };
        for _ in 0..=b % 7 {
            let Ok(progress) = self.engine.run(run, self.now) else { break };
            let Some(step) = progress.current() else { break };
            let kind = if step.timer.is_some_and(|timer| timer.is_contact_time) && step.state == StepState::Due {
                TickKind::Begun
            } else {
                TickKind::Done
            };
            let (id, step) = (self.id(), step.step.clone());
            self.engine.tick_step(NewStepTick { id, run, step, kind, agent: None, at: None }, self.now).ok();
            self.now = self.now.plus_minutes(11);
        }
        self.latest = self.latest.max(self.now);
    }

    fn answer(&mut self, a: u8, b: u8) {
        let (now, plan) = (self.now, self.engine.plan(self.now, &Zone::UTC, Capabilities::IOS).unwrap());
        let planned = plan.notifications.get(usize::from(a) % plan.notifications.len().max(1));
        let notification = planned.map_or_else(|| text(a), |planned| planned.id.to_string());
        let kind = match b % 4 {
            0 => ReminderActionKind::Snooze { until: now.plus_minutes(1 + i64::from(b)) },
            1 => ReminderActionKind::Skip,
            2 => ReminderActionKind::Dismiss,
            // That a roller was cleaned is no answer.
            _ if notification.starts_with("disinfect:") => ReminderActionKind::Dismiss,
            _ => ReminderActionKind::Done,
        };
        self.engine.answer_reminder(NewReminderAction { id: self.id(), notification, kind }, now, &Zone::UTC).unwrap();
    }

    fn product(&mut self, a: u8, b: u8) {
        let opened = (a.is_multiple_of(2)).then(|| LocalDate::new(2026, 1 + u32::from(b % 12), 9).unwrap());
        let months_after_opening = (b.is_multiple_of(2)).then_some((1 + a % 120).into());
        let (name, kind, ingredients) = (text(a), pick(ProductKind::ALL, b), note(a));
        let details = ProductDetails { name, kind, ingredients, opened, months_after_opening };
        match self.shelved(b) {
            Some(id) if a.is_multiple_of(3) => drop(self.engine.edit_product(id, details, self.now).unwrap()),
            _ => drop(self.engine.add_product(NewProduct { id: self.id(), details }, self.now).unwrap()),
        }
    }

    fn shelved(&self, n: u8) -> Option<ProductId> {
        let products = self.engine.products(self.now, &Zone::UTC).unwrap();
        (!products.is_empty()).then(|| products[usize::from(n) % products.len()].product.id)
    }

    fn use_product(&mut self, a: u8, b: u8) {
        let Some(product) = self.shelved(a) else { return };
        let areas = if b.is_multiple_of(2) { Vec::new() } else { areas(b) };
        let used = NewProductUse { id: self.id(), product, at: self.now.plus_minutes(-i64::from(b)), areas };
        self.engine.log_product_use(used, self.now, &Zone::UTC).unwrap();
    }

    fn pause(&mut self, a: u8, b: u8) {
        let from = LocalDate::new(2026, 12, 1 + u32::from(a % 28)).unwrap();
        let areas = if a.is_multiple_of(2) { Vec::new() } else { areas(a) };
        if b.is_multiple_of(2) {
            let skip = NewSkip { id: self.id(), areas, date: from, note: note(b) };
            self.engine.skip_day(skip, self.now).unwrap();
            return;
        }
        let (to, reason) = ((b.is_multiple_of(3)).then(|| from.plus_days(b.into())), pick(PauseReason::ALL, b));
        let details = PauseDetails { areas, from, to, reason, note: note(a) };
        self.engine.add_pause(NewPause { id: self.id(), details }, self.now).unwrap();
    }

    fn schedule(&mut self, a: u8, b: u8) {
        let rhythm = match b % 3 {
            0 => Rhythm::PerWeek { least: (1 + a % 3).into(), most: (4 + a % 4).into() },
            1 => Rhythm::Weekdays { days: Weekday::ALL[usize::from(a % 6)..].to_vec() },
            _ => Rhythm::EveryDays { days: (1 + u16::from(a)).into() },
        };
        let at = LocalTime::new(u32::from(b % 24), u32::from(a % 60)).unwrap();
        let from = LocalDate::new(2026, 11, 1).unwrap().plus_days(b.into());
        let until = (a.is_multiple_of(4)).then(|| from.plus_days(1 + u32::from(a)));
        let roller = self.roller(a).filter(|_| b.is_multiple_of(2));
        let rings_in_quiet_hours = b % 24 < 7 || b % 24 > 21 || b.is_multiple_of(5);
        let details = ScheduleDetails { areas: areas(a), roller, rhythm, at, from, until, rings_in_quiet_hours };
        self.engine.add_schedule(NewSchedule { id: self.id(), details, despite_rules: true }, self.now).ok();
    }

    fn checklist(&mut self, a: u8, b: u8) {
        let part =
            |title: String, seconds: u32, part| CustomStep { title, seconds: Some(seconds.into()), agent: None, part };
        let agent =
            Agent { kind: pick(AgentKind::ALL, a), percent: (b.is_multiple_of(2)).then_some((1 + b % 100).into()) };
        let soak = CustomStep {
            title: text(a),
            seconds: Some((1 + u32::from(b) * 300).into()),
            agent: Some(agent),
            part: None,
        };
        let rest = CustomStep { title: text(b), seconds: None, agent: None, part: None };
        let (name, purpose) = (text(b), pick(Purpose::ALL, a));
        let new = NewChecklist {
            id: self.id(),
            name,
            purpose,
            steps: vec![
                part(text(a), 60, Some(CleaningPart::Rinse)),
                soak,
                rest,
                part(text(b), 600 + u32::from(a), Some(CleaningPart::Dry)),
            ],
        };
        self.engine.save_checklist(new, self.now).ok();
    }

    fn delete(&self, a: u8, b: u8) {
        let day = LocalDate::new(2000, 1, 1).unwrap();
        let nth = |length: usize| usize::from(a).checked_rem(length);
        let sessions = self.engine.sessions(Count::MOST).unwrap();
        let (skips, pauses) = (self.engine.skips(day).unwrap(), self.engine.pauses(day).unwrap());
        let schedules = self.engine.schedules(day).unwrap();
        let fact = match b % 6 {
            0 => nth(sessions.len()).map(|n| FactRef::Session { id: sessions[n].id }),
            1 => nth(self.runs.len()).map(|n| FactRef::Run { id: self.runs[n] }),
            2 => self.shelved(a).map(|id| FactRef::Product { id }),
            3 => nth(skips.len()).map(|n| FactRef::Skip { id: skips[n].id }),
            4 => nth(pauses.len()).map(|n| FactRef::Pause { id: pauses[n].id }),
            _ => nth(schedules.len()).map(|n| FactRef::Schedule { id: schedules[n].id }),
        };
        fact.map(|fact| self.engine.delete(fact, self.now).ok());
    }
}

fn pick<T: Clone>(list: &[T], n: u8) -> T {
    list[usize::from(n) % list.len()].clone()
}

fn text(n: u8) -> String {
    pick(&TEXTS, n).to_owned()
}

fn note(n: u8) -> Option<String> {
    (!n.is_multiple_of(3)).then(|| text(n / 3))
}

fn place(n: u8) -> Zone {
    zone(pick(&["Europe/Berlin", "Asia/Kathmandu", "UTC", "America/St_Johns"], n))
}

fn areas(n: u8) -> Vec<Area> {
    Area::ALL[usize::from(n % 5)..=usize::from(n % 5) + usize::from(n % 2)].to_vec()
}

/// An answer of a kind that its question takes.
fn answer(question: &Question, n: u8) -> Answer {
    let date = LocalDate::new(2020, 1 + u32::from(n % 12), 7).unwrap();
    let reply = match (question.date, pick(&[Reply::No, Reply::On { date }, Reply::Yes], n)) {
        (AskedDate::Born, _) => Reply::On { date },
        (AskedDate::None, Reply::On { .. }) => Reply::Yes,
        (_, reply) => reply,
    };
    Answer::new(&*question.id, reply)
}

fn settings(a: u8, b: u8) -> Settings {
    let time = |n: u8| LocalTime::new(u32::from(n % 24), u32::from(n % 60)).unwrap();
    // Those of version 4, which wrote the file that is compared with this life.
    let later = [ReminderKind::RedFlag, ReminderKind::OpenSession, ReminderKind::NoRoller];
    let is_old = |kind: &&ReminderKind| kind.can_be_switched_off() && !later.contains(kind);
    let can_be_off = ReminderKind::ALL.iter().filter(is_old);
    Settings {
        quiet_from: time(a),
        quiet_to: time(b),
        urgent_in_quiet_hours: a.is_multiple_of(2),
        daily_at: time(a ^ b),
        day_starts: LocalTime::new(u32::from(b % 6), u32::from(a % 60)).unwrap(),
        week_starts: pick(Weekday::ALL, b),
        reminders_off: can_be_off.copied().take(usize::from(a % 4)).collect(),
        stopped: None,
        goal: None,
        tips: false,
    }
}
