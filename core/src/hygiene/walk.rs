//! From ticks to progress: each tick in turn, in the order in which they were recorded.

use std::borrow::Cow;

use super::{
    agent::against,
    checklist::{ChecklistView, PRE_USE_SOAK, StepView},
    progress::{RunProgress, StepProgress, StepState},
    remarks::against_step,
};
use crate::{
    facts::{Agent, ChecklistRun, Purpose, RecordedRun, StepTick, TickKind},
    guidance::Finding,
    time::Timestamp,
    units::Seconds,
};

/// How a run stands at `now`. A run of a checklist that this engine does not know has no steps and is never complete.
///
/// Ticks count in the order in which they were recorded. A contact time counts from its begin tick as it was said. If that
/// was recorded by a clock that showed less than the run had seen before, it is measured by that clock while it still shows
/// less, and from the latest instant that the run had seen once it shows more: nobody knows whether it was put right since.
/// A clock that shows less than at the begin says nothing of the time between. So a clock that is set back can make a soak look
/// too short, never long enough.
///
/// A contact time is not broken: a pause before it was full ends it, and it begins anew. Any other timer only stands still. What
/// cleans a roller and was begun, such as a rinse or drying, is not done before its time is over; what was never begun is done by the
/// person's word.
pub fn progress(recorded: &RecordedRun, now: Timestamp) -> RunProgress {
    let walked = Walked::of(recorded);
    let (run, checklist) = (&recorded.run, &*walked.checklist);
    let mut findings: Vec<Finding> = Vec::new();
    let steps = checklist.steps.iter().enumerate().map(|(index, step)| {
        let (state, said, took_ms) = match walked.done.get(index) {
            Some(&DoneStep { at, said, took_ms }) => (StepState::Done { at }, said, took_ms),
            None if walked.is_at(index) => {
                let current = &walked.current;
                (current.state(step, now), current.agent, current.begun.map(|begun| begun.until(now, now)))
            }
            None => (StepState::Waiting, None, None),
        };
        for finding in against_step(step, &state, said, took_ms) {
            if findings.iter().all(|known| known.rule != finding.rule) {
                findings.push(finding);
            }
        }
        let is_current = !matches!(state, StepState::Waiting | StepState::Done { .. });
        let advice = if is_current { step.advice.clone() } else { Vec::new() };
        let (id, title) = (step.step.clone(), step.title.clone());
        StepProgress { step: id, title, timer: step.timer, agent: said.or(step.agent), state, advice }
    });
    RunProgress {
        run: run.id,
        roller: run.roller,
        steps: steps.collect(),
        paused: walked.paused.filter(|_| walked.abandoned.is_none()),
        abandoned: walked.abandoned,
        completed: walked.completed(),
        findings,
        checklist: checklist.id.clone(),
        title: checklist.title.clone(),
        purpose: checklist.purpose,
        started: run.started,
    }
}

/// A step that was done.
struct DoneStep {
    at: Timestamp,
    /// What was said to disinfect in it.
    said: Option<Agent>,
    /// Milliseconds that it took since it was begun, if it was.
    took_ms: Option<i64>,
}

/// A run after its last tick, without a word: what a roller's state looks at.
pub(crate) struct Walked {
    pub checklist: Cow<'static, ChecklistView>,
    done: Vec<DoneStep>,
    current: Current,
    paused: Option<Timestamp>,
    pub abandoned: Option<Timestamp>,
}

impl Walked {
    pub(crate) fn of(recorded: &RecordedRun) -> Self {
        let checklist = ChecklistView::of_run(recorded);
        let Walk { done, current, paused, abandoned, .. } = walk(&recorded.run, &checklist);
        Self { checklist, done, current, paused, abandoned }
    }

    /// When its last step was done, if all are.
    pub(super) fn completed(&self) -> Option<Timestamp> {
        let is_whole = !self.done.is_empty() && self.done.len() == self.checklist.steps.len();
        self.done.last().filter(|_| is_whole).map(|step| step.at)
    }

    /// Whether the step that is due takes its time. What the clock shows does not matter.
    pub(crate) fn is_under_way(&self) -> bool {
        self.current.begun.is_some()
    }

    /// Whether it can go on: there is a step left, and nobody gave it up.
    pub(super) fn is_open(&self) -> bool {
        self.done.len() < self.checklist.steps.len() && self.abandoned.is_none()
    }

    /// When the soak ends that is under way.
    pub(super) fn soaks_until(&self, now: Timestamp) -> Option<Timestamp> {
        let step = self.checklist.steps.get(self.done.len()).filter(|_| self.abandoned.is_none())?;
        step.contact_ms()?;
        match self.current.state(step, now) {
            StepState::Running { ends, .. } => Some(ends),
            _ => None,
        }
    }

    /// When the last of its disinfectants had acted its full time.
    pub(crate) fn contact_done(&self) -> Option<Timestamp> {
        let last = self.checklist.steps.iter().rposition(|step| step.contact_ms().is_some())?;
        let contacts = self.checklist.steps.iter().zip(&self.done).filter(|(step, _)| step.contact_ms().is_some());
        contacts.map(|(_, done)| done.at).max().filter(|_| last < self.done.len())
    }

    /// Whether this step is the one to do.
    fn is_at(&self, index: usize) -> bool {
        index == self.done.len() && self.abandoned.is_none()
    }
}

fn walk<'a>(run: &ChecklistRun, checklist: &'a ChecklistView) -> Walk<'a> {
    let mut walk = Walk {
        steps: &checklist.steps,
        is_to_clean: checklist.purpose == Purpose::Clean || checklist.id == PRE_USE_SOAK,
        done: Vec::with_capacity(checklist.steps.len()),
        current: Current::default(),
        seen: run.started,
        seen_by_clock: run.logged,
        paused: None,
        abandoned: None,
    };
    run.ticks.iter().for_each(|tick| walk.take(tick));
    walk
}

/// A run on its way from tick to tick.
struct Walk<'a> {
    steps: &'a [StepView],
    /// Whether less than the time of a timer that was begun does not count.
    is_to_clean: bool,
    done: Vec<DoneStep>,
    current: Current,
    /// The latest instant that was said.
    seen: Timestamp,
    /// The latest instant that the clock showed.
    seen_by_clock: Timestamp,
    paused: Option<Timestamp>,
    abandoned: Option<Timestamp>,
}

impl Walk<'_> {
    fn take(&mut self, tick: &StepTick) {
        let clock_went_back = tick.logged < self.seen_by_clock;
        self.seen = self.seen.max(tick.at);
        self.seen_by_clock = self.seen_by_clock.max(tick.logged);
        let by_this = (clock_went_back && tick.at == tick.logged).then_some(tick.at);
        let since = Since { at: if clock_went_back { self.seen_by_clock } else { self.seen }, by_this };
        let Some(step) = self.steps.get(self.done.len()).filter(|_| self.abandoned.is_none()) else { return };
        let is_its_turn = self.paused.is_none() && tick.step == step.step; // out of turn it says nothing of the step
        match tick.kind {
            // Whatever step they name: less is done then, never more.
            TickKind::Abandoned => self.abandoned = Some(tick.at),
            TickKind::Paused if self.paused.is_none() => {
                self.paused = Some(tick.at);
                self.current.hold(step, tick);
            }
            TickKind::Resumed if self.paused.is_some() => {
                self.paused = None;
                self.current.go_on(step, since);
            }
            TickKind::Begun if is_its_turn => self.current = Current::begun(step, tick.agent, since),
            TickKind::Done if is_its_turn => self.finish(step, tick),
            TickKind::Begun | TickKind::Done | TickKind::Paused | TickKind::Resumed => {}
        }
    }

    fn finish(&mut self, step: &StepView, tick: &StepTick) {
        let agent = tick.agent.or(self.current.agent);
        let fault = wrong_agent(step, agent).or_else(|| match step.contact_ms() {
            Some(needs_ms) => self.current.shortfall(needs_ms, tick),
            // What was done without a timer is done by the person's word.
            None if self.is_to_clean && self.current.was_begun() => self.current.shortfall(timer_ms(step)?, tick),
            None => None,
        });
        let took_ms = self.current.begun.map(|begun| begun.until(tick.at, tick.logged));
        // A tick that came too soon does not break a rinse or drying: their time continues.
        let continues = fault.is_some() && step.contact_ms().is_none();
        let current = std::mem::take(&mut self.current);
        self.current = Current { fault, ..if continues { current } else { Current::default() } };
        if self.current.fault.is_none() {
            self.done.push(DoneStep { at: tick.at, said: agent, took_ms });
        }
    }
}

/// Since when something takes its time.
#[derive(Clone, Copy)]
struct Since {
    /// As far as can be believed: no earlier than anything that the run had seen.
    at: Timestamp,
    /// What a clock that showed less than that showed, if it was said at once.
    by_this: Option<Timestamp>,
}

impl Since {
    /// Milliseconds from then until an instant, by a clock that shows `now`.
    fn until(self, at: Timestamp, now: Timestamp) -> i64 {
        at.millis_since(self.by_this.filter(|_| now < self.at).unwrap_or(self.at))
    }

    /// When it has taken so many milliseconds, by a clock that shows `now`.
    fn ends(self, needs_ms: i64, now: Timestamp) -> Timestamp {
        let by_this = self.by_this.filter(|_| now < self.at).map(|begun| begun.plus_millis(needs_ms));
        by_this.filter(|ends| *ends < self.at).unwrap_or(self.at.plus_millis(needs_ms))
    }

    /// Whether a clock that shows `now` shows less than it did then.
    fn is_ahead_of(self, now: Timestamp) -> bool {
        now < self.by_this.unwrap_or(self.at)
    }
}

/// The step that is due: whether it was begun, stands still, or went wrong.
#[derive(Default)]
struct Current {
    /// Since when it takes its time without a break.
    begun: Option<Since>,
    /// Milliseconds that it took before it was paused; nothing for a contact time.
    before_ms: i64,
    /// Milliseconds that are left of it, while it is paused.
    held_ms: Option<i64>,
    /// What was said to disinfect in it.
    agent: Option<Agent>,
    fault: Option<StepState>,
}

impl Current {
    fn begun(step: &StepView, agent: Option<Agent>, since: Since) -> Self {
        match wrong_agent(step, agent) {
            Some(fault) => Self { fault: Some(fault), ..Self::default() },
            None => Self { begun: Some(since), agent, ..Self::default() },
        }
    }

    fn hold(&mut self, step: &StepView, tick: &StepTick) {
        let (Some(begun), Some(needs_ms)) = (self.begun, timer_ms(step)) else { return };
        let had_ms = self.before_ms + begun.until(tick.at, tick.logged).max(0);
        let left_ms = (needs_ms - had_ms).max(0);
        *self = match step.contact_ms() {
            Some(needs_ms) if left_ms > 0 => Self { held_ms: Some(needs_ms), ..Self::default() },
            Some(_) => Self { held_ms: Some(0), ..std::mem::take(self) },
            None => Self { before_ms: needs_ms - left_ms, held_ms: Some(left_ms), ..Self::default() },
        };
    }

    /// A contact time that was broken begins anew when somebody says so; any other goes on at once.
    fn go_on(&mut self, step: &StepView, since: Since) {
        let was_held = self.held_ms.take().is_some();
        if was_held && step.contact_ms().is_none() {
            self.begun = Some(since);
        }
    }

    /// Whether it was begun, however often it was paused since.
    const fn was_begun(&self) -> bool {
        self.begun.is_some() || self.before_ms > 0
    }

    /// What is missing of a time that ends with this tick, if anything is.
    fn shortfall(&self, needs_ms: i64, tick: &StepTick) -> Option<StepState> {
        let had_ms = self.before_ms + self.begun.map_or(0, |begun| begun.until(tick.at, tick.logged));
        (had_ms < needs_ms).then(|| too_short(had_ms, needs_ms))
    }

    fn state(&self, step: &StepView, now: Timestamp) -> StepState {
        if let Some(fault) = &self.fault {
            return fault.clone();
        }
        if let Some(held_ms) = self.held_ms {
            return StepState::Held { remaining_s: seconds(held_ms + 999) };
        }
        let (Some(begun), Some(needs_ms)) = (self.begun, timer_ms(step)) else { return StepState::Due };
        if begun.is_ahead_of(now) && step.contact_ms().is_some() {
            return too_short(-1, needs_ms); // nobody knows how long it acted
        }
        let needs_ms = needs_ms - self.before_ms;
        let ends = if begun.is_ahead_of(now) { now.plus_millis(needs_ms) } else { begun.ends(needs_ms, now) };
        // A clock that had been set back by less than the step takes is waited for a little longer.
        let left_ms = ends.millis_since(now).min(needs_ms);
        StepState::Running { ends, remaining_s: seconds(left_ms + 999) }
    }
}

fn too_short(had_ms: i64, needs_ms: i64) -> StepState {
    StepState::TooShort { had_s: seconds(had_ms), needs_s: seconds(needs_ms), clock_went_back: had_ms < 0 }
}

/// That what was said does not disinfect, where the checklist asks for something that does. What nobody said is as the
/// checklist asks.
fn wrong_agent(step: &StepView, said: Option<Agent>) -> Option<StepState> {
    let agent = said?;
    let needs_one_that_counts = step.agent.is_some_and(|asked| against(asked).is_none());
    let rule = against(agent).filter(|_| needs_one_that_counts)?;
    Some(StepState::WrongAgent { agent, rule: rule.id.clone() })
}

fn timer_ms(step: &StepView) -> Option<i64> {
    step.timer.map(|timer| i64::from(timer.seconds) * 1000)
}

/// Whole seconds, not below zero.
fn seconds(ms: i64) -> Seconds {
    Seconds::of_millis(ms)
}
