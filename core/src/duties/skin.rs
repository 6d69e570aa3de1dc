//! Duties about the skin: warning signs that nobody has cleared, and skin that heals.

use super::duty::{Duty, DutyKey, DutyKind, DutyTask};
use crate::{
    facts::AreaSet,
    precheck::{RaisedFlag, Recovering},
    shared_text::SharedText,
};

/// A warning sign is shown to a doctor until one cleared it; one that came too early to tell is looked at again.
pub(super) fn red_flag<'a>(flag: &RaisedFlag<'_>) -> Duty<'a> {
    let (area, at) = (flag.seen.area, flag.seen.at);
    let see_doctor = || DutyTask::SeeDoctor { area, rule: flag.rule.id.clone() };
    Duty {
        key: DutyKey { kind: DutyKind::RedFlag, subject: SharedText::built(area.as_str()) },
        since: at,
        known: at,
        task: if flag.is_for_a_clinician() { see_doctor() } else { DutyTask::Look { area } },
        muted_by: None,
        until: None,
        roller: None,
        areas: AreaSet::of(&[area]),
    }
}

pub(super) fn recovery<'a>(Recovering { state, .. }: &Recovering) -> Duty<'a> {
    Duty {
        key: DutyKey { kind: DutyKind::Recovery, subject: SharedText::built(state.area.as_str()) },
        since: state.started,
        known: state.started,
        task: DutyTask::Look { area: state.area },
        muted_by: None,
        until: None,
        roller: None,
        areas: AreaSet::of(&[state.area]),
    }
}
