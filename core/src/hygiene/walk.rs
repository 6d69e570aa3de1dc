//! From ticks to progress: each tick in turn, in the order in which they were recorded.

use std::borrow::Cow;

use super::{
    agent::against,
    checklist::{ChecklistView, StepView},
    progress::{RunProgress, StepProgress, StepState},
};
use crate::{
    facts::{Agent, ChecklistRun, RecordedRun, StepTick, TickKind},
    time::Timestamp,
    units::Seconds,
};

/// How a run stands at `now`. A run of a checklist that this engine does not know has no steps and is never complete.
///
/// Ticks count in the order in which they were recorded. A contact time counts from its begin tick as it was said; but
/// if that was recorded by a clock that showed less than the run had seen before, from the latest instant that it had
/// seen. So a clock that is set back between two ticks can make a soak look too short, never long enough.
///
/// A contact time is not broken: a pause before it was full ends it, and it begins anew. Any other timer only stands still.
pub fn progress(recorded: &RecordedRun, now: Timestamp) -> RunProgress {
    let walked = Walked::of(recorded);
    let (run, checklist) = (&recorded.run, &*walked.checklist);
    let steps = checklist.steps.iter().enumerate().map(|(index, step)| {
        let (state, said) = match walked.done.get(index) {
            Some(&DoneStep { at, said }) => (StepState::Done { at }, said),
            None if walked.is_at(index) => (walked.current.state(step, now), walked.current.agent),
            None => (StepState::Waiting, None),
        };
        let (id, title) = (step.step.clone(), step.title.clone());
        StepProgress { step: id, title, timer: step.timer, agent: said.or(step.agent), state }
    });
    RunProgress {
        run: run.id,
        roller: run.roller,
        steps: steps.collect(),
        paused: walked.paused.filter(|_| walked.abandoned.is_none()),
        abandoned: walked.abandoned,
        completed: walked.completed(),
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
        let since = if clock_went_back { self.seen_by_clock } else { self.seen };
        let Some(step) = self.steps.get(self.done.len()).filter(|_| self.abandoned.is_none()) else { return };
        let is_its_turn = self.paused.is_none() && tick.step == step.step; // out of turn it says nothing of the step
        match tick.kind {
            // Whatever step they name: less is done then, never more.
            TickKind::Abandoned => self.abandoned = Some(tick.at),
            TickKind::Paused if self.paused.is_none() => {
                self.paused = Some(tick.at);
                self.current.hold(step, tick.at);
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
        let fault = wrong_agent(step, agent).or_else(|| self.current.shortfall(step.contact_ms()?, tick.at));
        self.current = Current { fault, ..Current::default() };
        if self.current.fault.is_none() {
            self.done.push(DoneStep { at: tick.at, said: agent });
        }
    }
}

/// The step that is due: whether it was begun, stands still, or went wrong.
#[derive(Default)]
struct Current {
    /// Since when it takes its time without a break.
    begun: Option<Timestamp>,
    /// Milliseconds that it took before it was paused; nothing for a contact time.
    before_ms: i64,
    /// Milliseconds that are left of it, while it is paused.
    held_ms: Option<i64>,
    /// What was said to disinfect in it.
    agent: Option<Agent>,
    fault: Option<StepState>,
}

impl Current {
    fn begun(step: &StepView, agent: Option<Agent>, since: Timestamp) -> Self {
        match wrong_agent(step, agent) {
            Some(fault) => Self { fault: Some(fault), ..Self::default() },
            None => Self { begun: Some(since), agent, ..Self::default() },
        }
    }

    fn hold(&mut self, step: &StepView, at: Timestamp) {
        let (Some(begun), Some(needs_ms)) = (self.begun, timer_ms(step)) else { return };
        let had_ms = self.before_ms + at.millis_since(begun).max(0);
        let left_ms = (needs_ms - had_ms).max(0);
        *self = match step.contact_ms() {
            Some(needs_ms) if left_ms > 0 => Self { held_ms: Some(needs_ms), ..Self::default() },
            Some(_) => Self { held_ms: Some(0), ..std::mem::take(self) },
            None => Self { before_ms: needs_ms - left_ms, held_ms: Some(left_ms), ..Self::default() },
        };
    }

    /// A contact time that was broken begins anew when somebody says so; any other goes on at once.
    fn go_on(&mut self, step: &StepView, since: Timestamp) {
        let was_held = self.held_ms.take().is_some();
        if was_held && step.contact_ms().is_none() {
            self.begun = Some(since);
        }
    }

    /// What is missing of a contact time that ends at `until`, if anything is.
    fn shortfall(&self, needs_ms: i64, until: Timestamp) -> Option<StepState> {
        let had_ms = self.begun.map_or(0, |begun| until.millis_since(begun));
        (had_ms < needs_ms).then_some(StepState::TooShort {
            had_s: seconds(had_ms),
            needs_s: seconds(needs_ms),
            clock_went_back: had_ms < 0,
        })
    }

    fn state(&self, step: &StepView, now: Timestamp) -> StepState {
        if let Some(fault) = &self.fault {
            return fault.clone();
        }
        if let Some(held_ms) = self.held_ms {
            return StepState::Held { remaining_s: seconds(held_ms + 999) };
        }
        let (Some(begun), Some(needs_ms)) = (self.begun, timer_ms(step)) else { return StepState::Due };
        let begun = begun.min(now); // after the clock was set back, nothing is known to have acted yet
        let ends = begun.plus_millis(needs_ms - self.before_ms);
        StepState::Running { ends, remaining_s: seconds(ends.millis_since(now) + 999) }
    }
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
