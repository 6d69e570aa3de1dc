//! Duties about rollers: not clean, in a session that nobody ended, worn or damaged, in a checklist that is not done.

use super::{
    duty::{Duty, DutyKey, DutyKind, DutyTask},
    worn::end,
};
use crate::{
    facts::{AreaSet, KnownUnclean, Purpose, RollerKind, RollerRecord, RunId, Session},
    hygiene::{RetiredReason, RollerState, RunProgress, disposal, disposal_of, open_runs, roller_state},
    shared_text::SharedText,
    time::{LocalTime, Timestamp, Zone, resolve},
};

/// A roller as it stands.
pub(crate) struct RollerNow<'a> {
    pub record: &'a RollerRecord,
    pub state: RollerState,
    /// The runs that can go on.
    pub open_runs: Vec<RunProgress>,
}

impl<'a> RollerNow<'a> {
    /// The rollers with their states, as planned sessions look at them.
    pub(crate) fn states<'s>(rollers: &'s [Self]) -> impl Iterator<Item = (&'a RollerRecord, &'s RollerState)> {
        rollers.iter().map(|roller| (roller.record, &roller.state))
    }

    pub(crate) fn of(record: &'a RollerRecord, now: Timestamp) -> Self {
        Self { record, state: roller_state(record, now), open_runs: open_runs(record, now) }
    }

    /// Whether it was used and is not known to be clean. One in a session that nobody ended is spoken of by the session.
    pub(crate) fn is_not_clean(&self) -> bool {
        let is_clean = self.state.is_clean()
            || self.is_refreshed()
            || matches!(self.state, RollerState::Retired { .. } | RollerState::InUse { .. });
        !is_clean && (self.record.last_session.is_some() || self.record.roller.first_used.is_some())
    }

    /// Whether it is clean, and in its soak before use.
    pub(crate) fn is_refreshed(&self) -> bool {
        let (RollerState::Soaking { run, .. } | RollerState::Drying { run, .. }) = self.state else { return false };
        self.open_runs.iter().any(|open| open.run == run && open.purpose == Purpose::Prepare)
    }

    /// What its duty to be cleaned is about: its last session, and which time of that where it became not clean again without
    /// another one.
    pub(crate) fn unclean_subject(&self) -> SharedText {
        let Some(session) = &self.record.last_session else {
            return SharedText::of(&[&self.record.roller.id.text()]);
        };
        match self.record.known.and_then(|known| known.episode) {
            None => SharedText::of(&[&session.id.text()]),
            Some(episode) => SharedText::of(&[&session.id.text(), "/", &SharedText::from(episode)]),
        }
    }

    /// Since when it is known here that it is not clean: its last contact, or later.
    pub(crate) fn unclean_since(&self) -> Timestamp {
        let Some(session) = &self.record.last_session else { return self.record.roller.added };
        let known = self.record.known.map_or(session.logged, |KnownUnclean { at, .. }| at);
        session.last_contact().max(known)
    }

    /// Whether a run is spoken of by another duty: the one to clean the roller.
    pub(crate) fn is_its_cleaning(&self, run: &RunProgress) -> bool {
        run.purpose == Purpose::Clean && self.is_not_clean()
    }

    pub(super) fn add_duties(&self, to: &mut Vec<Duty<'a>>, day_starts: LocalTime, now: Timestamp, zone: &Zone) {
        to.extend(self.not_clean(now));
        to.extend(self.open_session());
        to.extend(self.throw_away(day_starts, now, zone));
        to.extend(self.open_runs.iter().filter_map(|run| self.checklist(run)));
    }

    fn duty(&self, kind: DutyKind, subject: SharedText, at: (Timestamp, Timestamp), task: DutyTask) -> Duty<'a> {
        Duty {
            key: DutyKey { kind, subject },
            since: at.0,
            known: at.1,
            task,
            muted_by: None,
            until: None,
            roller: Some(&self.record.roller),
            areas: AreaSet::default(),
        }
    }

    fn not_clean(&self, now: Timestamp) -> Option<Duty<'a>> {
        if !self.is_not_clean() {
            return None;
        }
        let roller = self.record.roller.id;
        let cleaning = self.open_runs.iter().rfind(|run| run.purpose == Purpose::Clean);
        let task = match (&self.state, cleaning) {
            (RollerState::Soaking { run, ends }, _) if *ends > now => DutyTask::Wait { run: *run, until: *ends },
            (_, Some(run)) => go_on(run),
            (_, None) => DutyTask::Clean { roller },
        };
        let since = self.record.last_contact().unwrap_or(self.record.roller.added);
        Some(self.duty(DutyKind::NotClean, self.unclean_subject(), (since, self.unclean_since()), task))
    }

    fn open_session(&self) -> Option<Duty<'a>> {
        let session: &Session = self.record.open_session.as_ref()?;
        if matches!(self.state, RollerState::Retired { .. }) {
            return None;
        }
        let (subject, task) = (SharedText::of(&[&session.id.text()]), DutyTask::FinishSession { session: session.id });
        let at = (session.started, session.logged.max(session.started));
        let duty = self.duty(DutyKind::OpenSession, subject, at, task);
        Some(Duty { areas: AreaSet::of(&session.areas), ..duty })
    }

    /// A roller with a defect, a cartridge after its use, or one whose life is over, from then on until somebody says that it is
    /// gone.
    fn throw_away(&self, day_starts: LocalTime, now: Timestamp, zone: &Zone) -> Option<Duty<'a>> {
        if disposal(self.record, now).is_some() {
            return None;
        }
        let at = match &self.state {
            RollerState::Retired { at, reason: RetiredReason::Inspection { .. } | RetiredReason::Infected { .. } } => {
                (*at, *at)
            }
            RollerState::Retired { at, reason: RetiredReason::SingleUse } => (*at, self.unclean_since()),
            RollerState::Retired { .. } => return None,
            // Its one use is not over: until then the session is what is unmet.
            RollerState::InUse { .. } if self.record.roller.kind == RollerKind::PenCartridge => return None,
            _ => {
                let end = end(self.record, |life| life.stop, day_starts)?;
                // What had passed when the roller was added was never said before.
                let known = resolve(end.date.at(day_starts), zone).max(self.record.roller.added);
                // One that is used up stops with its last session.
                let since = self.record.last_contact().filter(|_| end.by_uses).unwrap_or(known);
                (since.min(known), known)
            }
        };
        let roller = self.record.roller.id;
        let task = self.open_runs.iter().rfind(|run| run.purpose == Purpose::Dispose).map(go_on);
        let checklist = disposal_of(self.record.roller.kind).to_owned();
        let task = task.unwrap_or(DutyTask::ThrowAway { roller, checklist });
        Some(self.duty(DutyKind::ThrowAway, SharedText::of(&[&roller.text()]), at, task))
    }

    fn checklist(&self, run: &RunProgress) -> Option<Duty<'a>> {
        if self.is_its_cleaning(run) {
            return None;
        }
        let touched = self.last_touched(run.run)?;
        let step = run.current().map_or("", |step| step.step.as_str());
        // What was answered at one step is no answer at the next.
        let subject = SharedText::of(&[&run.run.text(), "/", step]);
        // A soak is spoken of when it is over.
        let known = run.running_contact().map_or(touched, |(ends, _)| ends.max(touched));
        Some(self.duty(DutyKind::Checklist, subject, (run.started, known), go_on(run)))
    }

    /// When somebody last did something in a run.
    fn last_touched(&self, id: RunId) -> Option<Timestamp> {
        let runs = self.record.runs.iter().chain(&self.record.case_runs).chain(&self.record.disposals);
        let run = &runs.into_iter().find(|recorded| recorded.run.id == id)?.run;
        run.ticks.iter().map(|tick| tick.at).chain([run.started]).max()
    }
}

fn go_on(run: &RunProgress) -> DutyTask {
    let step = run.current().map(|step| step.step.clone()).unwrap_or_default(); // an open run has one
    DutyTask::GoOn { run: run.run, step }
}
