//! Duties about the skin: warning signs that nobody has cleared, and skin that heals.

use super::duty::{Duty, DutyKey, DutyKind, DutyTask};
use crate::{
    facts::AreaSet,
    precheck::{RaisedFlag, Recovering},
    shared_text::SharedText,
};

pub(super) fn red_flag<'a>(flag: &RaisedFlag) -> Duty<'a> {
    let &RaisedFlag { area, at, .. } = flag;
    Duty {
        key: DutyKey { kind: DutyKind::RedFlag, subject: SharedText::built(area.as_str()) },
        since: at,
        known: at,
        task: DutyTask::SeeDoctor { area },
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
