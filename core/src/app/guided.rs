//! A guided session: begun, led through, ended and cleaned up after.

use super::{FinishSession, RollCare};
use crate::{
    error::Result,
    facts::{Area, NewSession, RollerId, Session, SessionDetails, SessionId},
    guidance::{Remark, RulePack, Verdict},
    precheck::{Guide, GuideStep, GuidedArea},
    store,
    time::{Timestamp, Zone},
};

/// A session to begin now and be led through.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
pub struct NewGuidedSession {
    /// With which roller.
    pub roller: RollerId,
    /// Where: at least one area, each once, in the order of rolling.
    pub areas: Vec<Area>,
    /// The zone it is logged in.
    pub zone: Zone,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<SessionId>,
}

/// A session under way, as a screen leads through it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
pub struct GuidedSession {
    /// The session: a fact, stored since it began.
    pub session: Session,
    /// What the rules say of it, as of any session that is recorded.
    pub verdict: Option<Verdict>,
    /// What to know before the first stroke.
    pub card: Vec<Remark>,
    /// The areas in turn, each with its time and passes.
    pub areas: Vec<GuidedArea>,
    /// What to do now.
    pub step: GuideStep,
    /// The log, filled in: as if it ended now with the usual passes. Let the person correct it, then finish the session with it;
    /// the answer says how to clean the roller.
    pub finish: FinishSession,
}

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Begins a session now and says what to do. It is stored as ongoing, as any that is logged without an end, and as any it is
    /// refused where it cannot be; ask the precheck first.
    pub fn start_guided_session(&self, new: NewGuidedSession, now: Timestamp) -> Result<GuidedSession> {
        let NewGuidedSession { roller, areas, zone, id } = new;
        let details = SessionDetails { ended: None, ..SessionDetails::new(roller, areas, now, now, zone) };
        let recorded = self.log_session(NewSession { id, ..NewSession::new(details) }, now)?;
        self.guide(recorded.fact, recorded.verdict, now)
    }

    /// The ongoing session, with what to do now; of several the one that began last. Absent while there is none. It is computed
    /// from the session alone: ask again at any time, also after the app was closed.
    pub fn guided_session(&self, now: Timestamp) -> Result<Option<GuidedSession>> {
        let ongoing = self.read(|view| {
            let ids = view.going_on()?.into_iter();
            let sessions: Vec<Session> = ids.map(|id| store::standing(view, &id.to_string())).collect::<Result<_>>()?;
            Ok(sessions.into_iter().max_by_key(|session| (session.started, session.id)))
        })?;
        let led = |session: Session| {
            let (verdict, _) = self.said_of_sessions(std::slice::from_ref(&session), now);
            self.guide(session, verdict, now)
        };
        ongoing.map(led).transpose()
    }
}

impl RollCare {
    fn guide(&self, session: Session, verdict: Option<Verdict>, now: Timestamp) -> Result<GuidedSession> {
        let is_first = self.read(|view| Ok(view.latest_sessions(2)?.len() < 2))?;
        let Guide { card, areas, step, usual_passes } = Guide::of(&session, is_first, RulePack::bundled(), now);
        let finish = FinishSession {
            ended: Some(now),
            passes: session.passes.or(usual_passes),
            ..FinishSession::now(session.id)
        };
        Ok(GuidedSession { session, verdict, card, areas, step, finish })
    }
}
