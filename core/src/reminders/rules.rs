//! When reminders come, as the bundled rules say.

use std::sync::LazyLock;

use crate::{
    facts::ReminderKind,
    guidance::{Rule, RuleKind, RulePack},
};

/// What is left of a roller's life.
pub(super) struct Left {
    pub days: u32,
    pub uses: u32,
}

/// When reminders of a kind come.
#[derive(Clone, Copy)]
pub(super) struct Timing {
    /// The rule behind it; none where it has nothing to do with skin or needles.
    pub rule: Option<&'static Rule>,
    /// Minutes after what they count from; before it, for a visit.
    pub minutes: &'static [u32],
    /// Days after it, at the person's hour; before it, for a visit.
    pub days: &'static [u32],
}

static TIMINGS: LazyLock<Vec<(ReminderKind, Timing)>> = LazyLock::new(|| {
    let timings = RulePack::bundled().rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Remind { of, minutes, days } => Some((*of, Timing { rule: Some(rule), minutes, days })),
        _ => None,
    });
    timings.collect()
});

/// The timing of a kind by its rule; nothing for kinds without one. Those of the bundled pack are there: tested.
pub(super) fn timing(kind: ReminderKind) -> Timing {
    let found = TIMINGS.iter().find(|(of, _)| *of == kind).map(|(_, timing)| *timing);
    found.unwrap_or(Timing { rule: None, minutes: &[], days: &[] })
}

// After the last day of a duty come weeks, for as long as it is unmet. When is our own choice.

/// A checklist that somebody left: soon, and the next morning.
pub(super) const CHECKLIST: Timing = Timing { rule: None, minutes: &[30], days: &[1] };
/// A session that nobody ended.
pub(super) const OPEN_SESSION: Timing = Timing { rule: None, minutes: &[120], days: &[1, 2, 3] };
/// A warning sign that nobody cleared.
pub(super) const RED_FLAG: Timing = Timing { rule: None, minutes: &[], days: &[1, 2, 3] };
/// Days after which a roller is to be thrown away: what it says on the first day comes from the day on which its life ended.
pub(super) const THROW_AWAY_DAYS: &[u32] = &[1, 8];
/// Minutes after its use, for a cartridge.
pub(super) const CARTRIDGE_MINUTES: &[u32] = &[30];
/// How much of a roller's life is left when somebody is told to get another one: time for a parcel to come.
pub(super) const REPLACE_SOON: Left = Left { days: 14, uses: 2 };
/// Before a visit: the day before, and in time to set out.
pub(super) const VISIT: Timing = Timing { rule: None, minutes: &[120], days: &[1] };
/// After the last back-up.
pub(super) const BACKUP: Timing = Timing { rule: None, minutes: &[], days: &[30, 37, 44] };

static CLEAN: LazyLock<Option<&'static Rule>> =
    LazyLock::new(|| RulePack::bundled().find(|kind| *kind == RuleKind::DirtyRoller).next());

/// The rule that a roller is clean before it is used.
pub(super) fn clean_before_use() -> Option<&'static Rule> {
    *CLEAN
}

static SOAK: LazyLock<Option<&'static Rule>> =
    LazyLock::new(|| RulePack::bundled().find(|kind| matches!(kind, RuleKind::CleanAge { .. })).next());

/// The rule that one that was cleaned long ago is soaked before it is used.
pub(super) fn soak_before_use() -> Option<&'static Rule> {
    *SOAK
}
