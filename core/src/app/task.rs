//! What to do with a roller next.

use super::views::RollerTask;
use crate::{
    facts::{Purpose, RetirementReason, RollerRecord},
    hygiene::{
        AFTER_USE, NEW_ROLLER, PRE_USE_SOAK, RetiredReason, RollerState, RunProgress, disposal, disposal_of, open_runs,
    },
    time::Timestamp,
    usage::Tier,
};

impl RollerTask {
    /// What comes first: a session that goes on, then the end of a roller's life, then cleaning, then all else.
    pub(super) fn of(record: &RollerRecord, state: &RollerState, tier: Tier, now: Timestamp) -> Self {
        let open = open_runs(record, now);
        let find = |purpose| open.iter().rfind(|run| run.purpose == purpose);
        let is_retired = matches!(state, RollerState::Retired { .. });
        match state {
            RollerState::InUse { session } => Self::FinishSession { session: *session },
            RollerState::Retired { reason: RetiredReason::Owner { reason: RetirementReason::Gone }, .. } => {
                Self::Nothing
            }
            _ if disposal(record, now).is_some() => Self::Nothing,
            _ if let Some(open) = find(Purpose::Dispose) => Self::go_on(open),
            _ if is_retired || tier == Tier::Stop => {
                Self::Dispose { checklist: disposal_of(record.roller.kind).to_owned() }
            }
            RollerState::Soaking { run, ends } if *ends > now => Self::Wait { run: *run, until: *ends },
            RollerState::Soaking { run, .. } | RollerState::Drying { run, .. }
                if let Some(open) = open.iter().find(|open| open.run == *run) =>
            {
                Self::go_on(open)
            }
            RollerState::NeedsSoak { .. } => {
                let soak = || Self::Clean { checklist: PRE_USE_SOAK.to_owned() };
                open.iter().rfind(|run| run.checklist == PRE_USE_SOAK).map_or_else(soak, Self::go_on)
            }
            RollerState::Clean { .. } | RollerState::Sterile => {
                let go_on = open.last().map(Self::go_on);
                go_on.unwrap_or(if tier == Tier::Due { Self::Replace } else { Self::Nothing })
            }
            _ => find(Purpose::Clean).map_or_else(|| Self::clean(record), Self::go_on),
        }
    }

    fn go_on(run: &RunProgress) -> Self {
        let step = run.current().map(|step| step.step.clone()).unwrap_or_default(); // an open run has one
        Self::GoOn { run: run.run, step }
    }

    fn clean(record: &RollerRecord) -> Self {
        let is_new = record.last_session.is_none() && record.roller.first_used.is_none();
        Self::Clean { checklist: if is_new { NEW_ROLLER } else { AFTER_USE }.to_owned() }
    }
}
