//! What duties follow from.

use super::roller::RollerNow;
use crate::{
    precheck::{RaisedFlag, Recovering},
    time::Timestamp,
    usage::{Due, WeekFacts},
};

/// What duties follow from.
pub(crate) struct DutyFacts<'f, 'a> {
    pub rollers: &'f [RollerNow<'a>],
    pub due: &'f [Due<'a, 'static>],
    pub weeks: WeekFacts<'a>,
    pub flags: &'f [RaisedFlag<'a>],
    pub recoveries: &'f [Recovering],
    /// When a roller was retired last by its owner.
    pub last_retired: Option<Timestamp>,
}
