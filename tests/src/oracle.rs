//! The facts as a test remembers them, and a second opinion on what they allow. Written without the engine's code.

use rollcare_core::{RollerId, RunId, SessionId, Settings, TickKind, Timestamp};

use crate::facts::STEPS;

/// Ten minutes: less alcohol does not count.
const CONTACT_MS: i64 = 600_000;
/// Where the soak stands among the steps.
const SOAK: usize = 2;

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

/// A run of the checklist after use.
#[derive(Debug, Clone, PartialEq)]
pub struct RunFact {
    /// Its id.
    pub id: RunId,
    /// The roller it cleans.
    pub roller: RollerId,
    /// When it was begun.
    pub started: Timestamp,
    /// The ticks that were taken, in the order of recording: place of the step, kind, instant.
    pub ticks: Vec<(usize, TickKind, Timestamp)>,
}

/// All that was done and stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The rollers.
    pub rollers: Vec<RollerFact>,
    /// The sessions.
    pub sessions: Vec<SessionFact>,
    /// The runs.
    pub runs: Vec<RunFact>,
    /// The settings.
    pub settings: Settings,
    /// How many looks at needles and answers to reminders there were: each is a fact of its own.
    pub others: usize,
}

impl Facts {
    /// Whether anything could allow this roller to be used: it is not out, no session goes on, and after the last time
    /// it touched skin all steps of one run were done in order, the soak for its full time.
    pub fn may_be_usable(&self, roller: RollerId) -> bool {
        let is_out = self.rollers.iter().any(|known| known.id == roller && known.is_out);
        let mut sessions = self.sessions.iter().filter(|session| session.roller == roller);
        let goes_on = sessions.clone().any(|session| session.ended.is_none());
        let contact = sessions.clone().filter_map(|session| session.ended).max();
        let is_after = |at: Timestamp| contact.is_none_or(|contact| at >= contact);
        let was_cleaned = self.runs.iter().any(|run| {
            let all_after = is_after(run.started) && run.ticks.iter().all(|(_, _, at)| is_after(*at));
            run.roller == roller && all_after && run.steps_done() == STEPS.len()
        });
        let exists = self.rollers.iter().any(|known| known.id == roller) || sessions.next().is_some();
        exists && !is_out && !goes_on && was_cleaned
    }

    /// The session that had this roller on the skin last.
    pub fn last_session(&self, roller: RollerId) -> Option<&SessionFact> {
        let sessions = self.sessions.iter().filter(|session| session.roller == roller);
        let contact = |session: &SessionFact| session.ended.unwrap_or(session.started);
        sessions.max_by_key(|session| (session.ended.is_none(), contact(session), session.id))
    }
}

impl RunFact {
    /// How many steps are done, one after the other.
    pub fn steps_done(&self) -> usize {
        let mut done = 0;
        for (index, &(step, kind, _)) in self.ticks.iter().enumerate() {
            if step == done && kind == TickKind::Done && (step != SOAK || self.soaked_long_enough(index)) {
                done += 1;
            }
        }
        done
    }

    /// Whether the done tick at `index` ends a soak of the full time: the tick of the soak before it is its begin, and
    /// every instant that the run had seen by then lies the full time back.
    fn soaked_long_enough(&self, index: usize) -> bool {
        let ended = self.ticks[index].2;
        let before = &self.ticks[..index];
        let Some(begun) = before.iter().rposition(|(step, _, _)| *step == SOAK) else { return false };
        let mut seen = before[..=begun].iter().map(|(_, _, at)| *at).chain([self.started]);
        before[begun].1 == TickKind::Begun && seen.all(|at| ended.millis_since(at) >= CONTACT_MS)
    }

    /// The tick that somebody who does all right would make next; none if all is done.
    pub fn right_tick(&self) -> Option<(usize, TickKind)> {
        let step = self.steps_done();
        let soaks = self.ticks.last().is_some_and(|(last, kind, _)| *last == SOAK && *kind == TickKind::Begun);
        let kind = if step == SOAK && !soaks { TickKind::Begun } else { TickKind::Done };
        (step < STEPS.len()).then_some((step, kind))
    }
}
