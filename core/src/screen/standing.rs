//! temporary stub
use crate::{facts::*, guidance::*, time::*, screen::*};
pub(crate) struct StandingFacts<'a> { pub declared: &'a [Answer], pub overrides: &'a [RuleOverride], pub check_ins: &'a [CheckIn], pub sessions: &'a [SessionTrace], pub seen: &'a [(Session,u32)], pub products: &'a [ReadProduct], pub uses: &'a [ProductUse], pub zone: &'a Zone }
pub(crate) struct Standing<'a>(&'a RulePack);
impl<'a> Standing<'a> { pub(crate) fn stops(&self, _at: Timestamp) -> Option<&'a Rule> { self.0.rules.first().filter(|_| false) } }
pub(crate) fn standing<'a>(_areas: &[Area], _roller: Option<&Roller>, _needle_um: u32, _facts: StandingFacts<'_>, pack: &'a RulePack) -> Standing<'a> { Standing(pack) }
pub(crate) fn longest_before(_needle_um: u32, _pack: &RulePack) -> i64 { 7 * DAY_MS }
pub(crate) fn recoveries_with_days(c: &[CheckIn], s: &[(Session,u32)], pack: &RulePack) -> Vec<(RecoveryState, LocalDate)> { recoveries(c, s, pack).into_iter().map(|r| { let d = Zone::UTC.date(r.started); (r, d) }).collect() }
