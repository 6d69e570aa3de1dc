//! One evening on a temporary database with a simulated clock. Apart from headings it prints only the engine's answers.

use rollcare_core::{
    AFTER_USE, Area, Capabilities, LocalTime, Micrometres, NewChecklistRun, NewRoller, NewSession, NewStepTick,
    RollCare, RollCareError, RollerDetails, RollerKind, RunProgress, SessionDetails, TickKind, Timestamp, Zone,
    time::resolve,
};

use crate::{
    args::Global,
    commands::Reply,
    error::Failure,
    parse,
    show::{self, FAINT, View},
};

const ZONE: &str = "Europe/Berlin";
const EVENING: &str = "2026-11-23 20:00";
/// For how long ahead reminders are shown; the others are counted.
const SHOWN_MIN: i64 = 2 * 24 * 60;

/// Plays the evening and tells it.
pub fn play(global: &Global) -> Reply {
    let zone = parse::zone("--zone", global.zone.as_deref().unwrap_or(ZONE))?;
    let day = zone.date(parse::dated("--now", global.now.as_deref().unwrap_or(EVENING), &zone)?);
    let evening = LocalTime::new(20, 0).map_err(|error| Failure::usage(error.to_string()))?;
    let folder = tempfile::tempdir().map_err(|error| RollCareError::Storage {
        detail: format!("no temporary folder can be made ({error}); make room in it"),
        retryable: true,
    })?;
    let engine = RollCare::open(&folder.path().join("rollcare.db"))?;
    let start = resolve(day.at(evening), &zone);
    let mut stage = Stage { engine, zone, start, now: start, explain: global.explain, told: String::new() };
    stage.use_it()?;
    let run = stage.clean_it()?;
    stage.change_of_mind(&run)?;
    stage.told.extend(["\n", &show::paint(FAINT, show::ADVICE), "\n"]);
    Ok(stage.told)
}

/// The simulated evening.
struct Stage {
    engine: RollCare,
    zone: Zone,
    /// 20:00 that evening.
    start: Timestamp,
    now: Timestamp,
    explain: bool,
    told: String,
}

impl Stage {
    fn use_it(&mut self) -> Result<(), Failure> {
        self.at(-10, "A new roller");
        let (kind, needle_um, first_used) = (RollerKind::Roller, 250, None);
        let new = NewRoller {
            details: RollerDetails { name: "Blue".to_owned(), kind, needle_um: Micrometres(needle_um), first_used },
            id: None,
            confirmed: false,
        };
        let roller = self.engine.add_roller(new, self.now)?;
        self.tell_roller()?;

        self.at(5, "A session on the lips, logged when it is over");
        let zone = self.zone.clone();
        let details = SessionDetails::new(roller.id, vec![Area::Lips], self.start, self.now, zone);
        let session = self.engine.log_session(NewSession::new(details), self.now)?;
        let rollers = self.engine.rollers(self.now, &self.zone)?;
        self.tell(&show::sessions(&[session.fact], &rollers, self.view()));
        self.tell_roller()?;
        self.tell_plan()
    }

    fn clean_it(&mut self) -> Result<RunProgress, Failure> {
        self.at(6, "Cleaning begins");
        let rollers = self.engine.rollers(self.now, &self.zone)?;
        let roller = rollers.first().ok_or_else(|| RollCareError::NotFound { entity: "roller".to_owned() })?.roller.id;
        let new = NewChecklistRun { id: None, roller, checklist: AFTER_USE.to_owned(), started: None };
        let run = self.engine.start_checklist(new, self.now)?;
        self.tell_run(&run);

        self.at(7, "Rinsed");
        self.tick(&run, "rinse", TickKind::Done)?;
        self.at(9, "Swished in soapy water");
        self.tick(&run, "swish", TickKind::Done)?;
        self.at(10, "Into the alcohol");
        self.tick(&run, "soak", TickKind::Begun)?;
        self.tell_plan()?;
        self.at(14, "Taken out too early");
        self.tick(&run, "soak", TickKind::Done)?;
        self.tell_roller()?;
        self.tell_plan()?;
        self.at(15, "Into the alcohol again");
        self.tick(&run, "soak", TickKind::Begun)?;
        self.at(20, "Half way through the soak");
        self.tell_roller()?;
        self.tell_plan()?;
        self.at(25, "Taken out in time");
        self.tick(&run, "soak", TickKind::Done)?;
        self.at(35, "Dried in the air");
        self.tick(&run, "air-dry", TickKind::Done)?;
        self.tell_plan()?;
        self.at(36, "Stored in its case");
        self.tick(&run, "store", TickKind::Done)?;
        self.tell_roller()?;
        self.tell_plan()?;
        Ok(run)
    }

    fn change_of_mind(&mut self, run: &RunProgress) -> Result<(), Failure> {
        self.at(37, "That was too fast: undo");
        let undone = self.engine.undo(self.now)?;
        let when = show::moment(undone.at, self.view());
        self.tell(&format!("Taken back: {}, from {when}.\n", undone.command));
        self.tell_roller()?;
        self.tell_plan()?;
        self.at(38, "Now it is in its case");
        self.tick(run, "store", TickKind::Done)?;
        self.tell_roller()?;
        self.tell_plan()
    }

    /// Sets the clock to `minutes` after 20:00.
    fn at(&mut self, minutes: i64, heading: &str) {
        self.now = self.start.plus_minutes(minutes);
        let gap = if self.told.is_empty() { "" } else { "\n" };
        let clock = show::moment(self.now, self.view());
        self.told.extend([gap, &show::heading(&format!("{clock}  {heading}"))]);
    }

    fn tick(&mut self, run: &RunProgress, step: &str, kind: TickKind) -> Result<(), Failure> {
        let new = NewStepTick { id: None, run: run.run, step: step.to_owned(), kind, agent: None, at: None };
        let run = self.engine.tick_step(new, self.now)?;
        self.tell_run(&run);
        Ok(())
    }

    fn tell_run(&mut self, run: &RunProgress) {
        self.tell(&show::steps(run, self.view()));
    }

    fn tell_roller(&mut self) -> Result<(), Failure> {
        for seen in self.engine.rollers(self.now, &self.zone)? {
            let state = show::roller_state(&seen.state, self.view());
            let verdict = show::findings(&seen.verdict, self.view());
            self.tell(&format!("{} is {state}. {verdict}", seen.roller.name));
        }
        Ok(())
    }

    fn tell_plan(&mut self) -> Result<(), Failure> {
        let plan = self.engine.plan(self.now, &self.zone, Capabilities::IOS)?;
        let until = self.now.plus_minutes(SHOWN_MIN);
        let (soon, later) = plan.notifications.split_at(plan.notifications.partition_point(|item| item.at <= until));
        let mut text = show::reminders(soon, self.view());
        if let Some(last) = later.last() {
            let last = show::moment(last.at, self.view());
            text.extend([format!("and {} later ones up to {last}\n", later.len())]);
        }
        self.tell(&text);
        Ok(())
    }

    fn tell(&mut self, text: &str) {
        self.told += &show::indent(text);
    }

    fn view(&self) -> View<'_> {
        View { now: self.now, zone: &self.zone, explain: self.explain }
    }
}
