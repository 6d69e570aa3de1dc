//! The facts as a test remembers them, and a second opinion on what they allow. Written without the engine's code.

use rollcare_core::{
    Agent, AgentKind, CleaningPart, Count, CustomStep, FactRef, Purpose, RollerId, RunId, Seconds, SessionId, Settings,
    TickKind, Timestamp,
};

/// Ten minutes: less alcohol does not count.
const CONTACT_MS: i64 = 600_000;
/// So long something is rinsed at least.
const RINSE_MS: i64 = 60_000;
/// And so long it dries.
const DRY_MS: i64 = 600_000;

/// A roller.
#[derive(Debug, Clone, PartialEq)]
pub struct RollerFact {
    /// Its id.
    pub id: RollerId,
    /// Whether its owner retired it, or somebody saw a defect.
    pub is_out: bool,
}

/// A session.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionFact {
    /// Its id.
    pub id: SessionId,
    /// The roller that was used.
    pub roller: RollerId,
    /// When it began.
    pub started: Timestamp,
    /// When it ended, if it did.
    pub ended: Option<Timestamp>,
}

/// A checklist.
#[derive(Debug, Clone, PartialEq)]
pub struct ListFact {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Its steps.
    pub steps: Vec<StepFact>,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq)]
pub struct StepFact {
    /// Its id.
    pub name: String,
    /// Milliseconds for which something must act, and what it is.
    pub contact: Option<(i64, Agent)>,
    /// Milliseconds that it takes at least if its timer is started: of other steps of what cleans.
    pub least_ms: Option<i64>,
    /// Whether it rinses or dries.
    pub part: Option<CleaningPart>,
}

/// A run of a checklist.
#[derive(Debug, Clone, PartialEq)]
pub struct RunFact {
    /// Its id.
    pub id: RunId,
    /// The roller it is done for.
    pub roller: RollerId,
    /// The checklist as it was.
    pub list: ListFact,
    /// When it was begun.
    pub started: Timestamp,
    /// What the clock showed when that was said.
    pub logged: Timestamp,
    /// The ticks that were taken, in the order of recording.
    pub ticks: Vec<TickFact>,
}

/// A tick.
#[derive(Debug, Clone, PartialEq)]
pub struct TickFact {
    /// The place of its step.
    pub step: usize,
    /// What it says.
    pub kind: TickKind,
    /// What it says to disinfect.
    pub agent: Option<Agent>,
    /// When.
    pub at: Timestamp,
    /// What the clock showed when that was said.
    pub logged: Timestamp,
}

/// All that was done and stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The rollers.
    pub rollers: Vec<RollerFact>,
    /// The sessions.
    pub sessions: Vec<SessionFact>,
    /// The checklists that the person wrote.
    pub lists: Vec<ListFact>,
    /// The runs.
    pub runs: Vec<RunFact>,
    /// The settings.
    pub settings: Settings,
    /// How many looks at needles and answers to reminders there were: each is a fact of its own.
    pub others: usize,
}

/// The checklists that everybody has.
pub fn bundled() -> Vec<ListFact> {
    let alcohol = (CONTACT_MS, Agent { kind: AgentKind::Isopropyl, percent: Some(Count(70)) });
    let list = |id: &str, purpose, steps: &[&str]| ListFact {
        id: id.to_owned(),
        purpose,
        steps: steps
            .iter()
            .map(|&name| {
                let (least_ms, part) = match name {
                    "rinse" => (Some(RINSE_MS), Some(CleaningPart::Rinse)),
                    "air-dry" => (Some(DRY_MS), Some(CleaningPart::Dry)),
                    _ => (None, None),
                };
                StepFact { name: name.to_owned(), contact: (name == "soak").then_some(alcohol), least_ms, part }
            })
            .collect(),
    };
    vec![
        list("after-use", Purpose::Clean, &["rinse", "swish", "soak", "air-dry", "store"]),
        list("new-roller", Purpose::Clean, &["inspect", "rinse", "soak", "air-dry", "store"]),
        list("before-use", Purpose::Prepare, &["known-clean", "hands", "inspect", "skin", "dry-roller"]),
        list("pre-use-soak", Purpose::Prepare, &["soak", "air-dry"]),
        list("weekly-case", Purpose::Case, &["empty-case", "wash-case", "wipe-case", "dry-case"]),
        list("dispose", Purpose::Dispose, &["container", "close", "hand-in"]),
        list("dispose-cartridge", Purpose::Dispose, &["take-out", "close", "wipe-pen", "hand-in"]),
    ]
}

/// Whether it disinfects: alcohol of 60 to 95 percent.
pub fn counts(agent: Agent) -> bool {
    matches!(agent.kind, AgentKind::Isopropyl | AgentKind::Ethanol)
        && agent.percent.is_some_and(|percent| (60..=95).contains(&percent.get()))
}

impl Facts {
    /// Whether anything could allow this roller to be used: it is not out, no session goes on, and after the last time
    /// it touched skin all steps of one run that cleans were done in order, each soak for its full time.
    pub fn may_be_usable(&self, roller: RollerId) -> bool {
        let is_out = self.rollers.iter().any(|known| known.id == roller && known.is_out);
        let mut sessions = self.sessions.iter().filter(|session| session.roller == roller);
        let goes_on = sessions.clone().any(|session| session.ended.is_none());
        let contact = sessions.clone().filter_map(|session| session.ended).max();
        let is_after = |at: Timestamp| contact.is_none_or(|contact| at >= contact);
        let mut runs = self.runs.iter().filter(|run| run.roller == roller && run.is_done());
        let is_disposed_of = runs.clone().any(|run| run.list.purpose == Purpose::Dispose);
        let was_cleaned = runs.any(|run| {
            run.list.cleans() && is_after(run.started) && (0..run.ticks.len()).all(|n| is_after(run.place_of(n)))
        });
        let exists = self.rollers.iter().any(|known| known.id == roller) || sessions.next().is_some();
        exists && !is_out && !goes_on && !is_disposed_of && was_cleaned
    }

    /// The session that had this roller on the skin last.
    pub fn last_session(&self, roller: RollerId) -> Option<&SessionFact> {
        let sessions = self.sessions.iter().filter(|session| session.roller == roller);
        let contact = |session: &SessionFact| session.ended.unwrap_or(session.started);
        sessions.max_by_key(|session| (session.ended.is_none(), contact(session), session.id))
    }

    /// Forgets a session or a run.
    pub fn forget(&mut self, fact: FactRef) {
        match fact {
            FactRef::Session { id } => self.sessions.retain(|session| session.id != id),
            FactRef::Run { id } => self.runs.retain(|run| run.id != id),
            FactRef::Checklist { id } => self.lists.retain(|list| list.id != id.to_string()),
            _ => {}
        }
    }
}

impl ListFact {
    /// A checklist that somebody wrote.
    pub fn written(id: String, purpose: Purpose, steps: &[CustomStep]) -> Self {
        let step = |(place, step): (usize, &CustomStep)| {
            let ms = i64::from(step.seconds.unwrap_or(Seconds(0))) * 1000;
            let is_least = purpose == Purpose::Clean && step.agent.is_none() && step.seconds.is_some();
            StepFact {
                name: (place + 1).to_string(),
                contact: step.agent.map(|agent| (ms, agent)),
                least_ms: is_least.then_some(ms),
                part: step.part,
            }
        };
        Self { id, purpose, steps: steps.iter().enumerate().map(step).collect() }
    }

    /// Whether it asks for enough to clean a roller.
    pub fn cleans(&self) -> bool {
        let is_enough = |step: &StepFact| step.contact.is_some_and(|(ms, agent)| ms >= CONTACT_MS && counts(agent));
        let Some(soak) = self.steps.iter().position(is_enough) else { return false };
        let last = self.steps.iter().rposition(|step| step.contact.is_some()).unwrap_or(soak);
        let does = |steps: &[StepFact], part, ms| {
            steps.iter().any(|step| step.part == Some(part) && step.least_ms.is_some_and(|least| least >= ms))
        };
        let is_rinsed = does(&self.steps[..soak], CleaningPart::Rinse, RINSE_MS);
        self.purpose == Purpose::Clean && is_rinsed && does(&self.steps[last..], CleaningPart::Dry, DRY_MS)
    }
}

impl RunFact {
    /// Whether all its steps are done.
    pub fn is_done(&self) -> bool {
        self.steps_done() == self.list.steps.len()
    }

    /// How many steps are done, one after the other.
    pub fn steps_done(&self) -> usize {
        let mut done = 0;
        for (index, tick) in self.ticks.iter().enumerate() {
            let Some(step) = self.list.steps.get(done) else { break };
            let acted = step.contact.is_none_or(|(needs, agent)| self.acted(index, needs, agent))
                && step.least_ms.is_none_or(|needs| self.lasted(index, needs));
            if tick.step == done && tick.kind == TickKind::Done && !self.rests(index) && acted {
                done += 1;
            }
        }
        done
    }

    /// Whether it was given up, or paused and not resumed, in its first `count` ticks.
    fn rests(&self, count: usize) -> bool {
        let kinds = || self.ticks[..count].iter().map(|tick| tick.kind);
        let last = kinds().rfind(|kind| matches!(kind, TickKind::Paused | TickKind::Resumed));
        kinds().any(|kind| kind == TickKind::Abandoned) || last == Some(TickKind::Paused)
    }

    /// Whether the done tick at `index` ends a soak of the full time in something that counts, if that is asked for: the
    /// tick of the step before it is its begin, and nothing broke it off before it was full.
    fn acted(&self, index: usize, needs_ms: i64, asked: Agent) -> bool {
        let (done, before) = (&self.ticks[index], &self.ticks[..index]);
        let is_of_it =
            |tick: &TickFact| tick.step == done.step && matches!(tick.kind, TickKind::Begun | TickKind::Done);
        let Some(begun) = before.iter().rposition(is_of_it) else { return false };
        let said = [before[begun].agent, done.agent].into_iter().flatten();
        let is_right = !counts(asked) || said.into_iter().all(counts);
        let broken_off = before[begun..].iter().find(|tick| tick.kind == TickKind::Paused);
        let is_full = |until: &TickFact| until.at.millis_since(self.begin_of(begun, until)) >= needs_ms;
        before[begun].kind == TickKind::Begun && is_right && is_full(done) && broken_off.is_none_or(is_full)
    }

    /// Whether the done tick at `index` ends a step that took its least time, where its timer was started: pauses do not count
    /// for it. What nobody timed is done by the person's word.
    fn lasted(&self, index: usize, needs_ms: i64) -> bool {
        let (done, before) = (&self.ticks[index], &self.ticks[..index]);
        let is_begin = |tick: &TickFact| tick.step == done.step && tick.kind == TickKind::Begun;
        let Some(begun) = before.iter().rposition(is_begin) else { return true };
        let (mut had_ms, mut since) = (0, Some(begun));
        for (place, tick) in before.iter().enumerate().skip(begun + 1) {
            match (tick.kind, since) {
                (TickKind::Paused, Some(from)) => {
                    had_ms = needs_ms.min(had_ms + tick.at.millis_since(self.begin_of(from, tick)).max(0));
                    since = None;
                }
                (TickKind::Resumed, None) => since = Some(place),
                _ => {}
            }
        }
        had_ms + since.map_or(0, |from| done.at.millis_since(self.begin_of(from, done))) >= needs_ms
    }

    /// From when on the begin tick at `index` can be believed when it ends with `until`: no earlier than anything that was said
    /// before it. If the clock showed less than it had shown before, it counts by that clock as long as that still shows less,
    /// and no earlier than anything that it had shown once it does not.
    fn begin_of(&self, index: usize, until: &TickFact) -> Timestamp {
        let (tick, before) = (&self.ticks[index], &self.ticks[..index]);
        let shown = self.shown_before(index);
        let said = before.iter().map(|tick| tick.at).fold(self.started, Timestamp::max);
        match tick.logged < shown {
            false => said.max(tick.at),
            true if until.logged < shown && tick.at == tick.logged => tick.at,
            true => shown,
        }
    }

    /// The latest that the clock had shown before the tick at `index`.
    fn shown_before(&self, index: usize) -> Timestamp {
        self.ticks[..index].iter().map(|tick| tick.logged).fold(self.logged, Timestamp::max)
    }

    /// Where the tick at `index` lies in time: what a clock that was set back shows says nothing, it comes after all before it.
    fn place_of(&self, index: usize) -> Timestamp {
        let (tick, shown) = (&self.ticks[index], self.shown_before(index));
        if tick.logged < shown { shown } else { tick.at }
    }

    /// The step that is due, if any is.
    pub fn due(&self) -> Option<&StepFact> {
        self.list.steps.get(self.steps_done())
    }

    /// The tick that somebody who does all right would make next; none if all is done or it was given up.
    pub fn right_tick(&self) -> Option<TickKind> {
        let due = self.due()?;
        if self.rests(self.ticks.len()) {
            return Some(TickKind::Resumed);
        }
        let step = self.steps_done();
        let last = self.ticks.iter().rev().find(|tick| tick.kind != TickKind::Resumed);
        let soaks = last.is_some_and(|tick| tick.step == step && tick.kind == TickKind::Begun);
        Some(if due.contact.is_some() && !soaks { TickKind::Begun } else { TickKind::Done })
    }
}
