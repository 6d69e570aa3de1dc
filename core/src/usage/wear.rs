//! Wear: how much of a roller's life is used. The limit that is reached first binds; the limits are rules.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Roller, RollerRecord, words},
    guidance::{Finding, LifeUnit, Rule, RuleKind, RulePack, RulesByKind, Severity},
    time::{LocalDate, Timestamp, Zone},
    units::Count,
};

words! {
    /// How worn a roller is.
    #[uniffi(name = "WearTier")]
    Tier {
        /// Not used yet.
        Fresh = "fresh",
        /// Within its life.
        Fine = "fine",
        /// Due for replacement.
        Due = "due",
        /// Not to be used any more.
        Stop = "stop",
    }
}

/// How worn a roller is, and from what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Wear {
    /// Sessions it was used in, as logged here.
    pub uses: Count,
    /// Its first use: as declared, or the first session's date, whichever is earlier.
    pub first_used: Option<LocalDate>,
    /// Civil days since the first use.
    pub days: Count,
    /// What they come to.
    pub tier: Tier,
    /// The limits of its life, in the order of their rules. Of two that are due at as many of the same, the stricter one.
    pub limits: Vec<LifeLimit>,
    /// The rule that binds: of those that make it as worn as it is, the one that did so first; while none does, the one that
    /// will; absent where nobody knows.
    pub bound_by: Option<String>,
    /// When it is due for replacement if sessions continue as scheduled; absent where nobody knows.
    pub replace_on: Option<LocalDate>,
}

/// One limit of a roller's life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct LifeLimit {
    /// The rule behind it.
    pub rule: String,
    /// What it counts.
    pub unit: LifeUnit,
    /// How much is used.
    pub used: Count,
    /// From how many on it is due for replacement.
    pub due: Count,
    /// From how many on it is not used any more.
    pub stop: Count,
    /// How much is left until it is due.
    pub left: Count,
    /// When it is due if sessions continue as scheduled; absent where nobody knows.
    pub due_on: Option<LocalDate>,
}

/// The wear of a roller on the day that `now` is in `zone`, as far as it can be told without a schedule.
pub fn wear(record: &RollerRecord, now: Timestamp, zone: &Zone) -> Wear {
    wear_ahead(record, &[], now, zone)
}

/// The same, with the dates of the next sessions that are planned with it, sorted.
///
/// What is due already is due today. A defect that somebody saw ends the roller's life whatever the limits say.
pub fn wear_ahead(record: &RollerRecord, planned: &[LocalDate], now: Timestamp, zone: &Zone) -> Wear {
    let today = zone.date(now);
    let first_used = [record.roller.first_used, record.first_session].into_iter().flatten().min();
    let days = first_used.map_or(0, |first| today.days_since(first));
    let days = u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    let all: Vec<LifeLimit> = limits(&record.roller, record.uses, days).map(|(_, limit)| limit).collect();
    let mut limits = each_once(&all);
    for limit in &mut limits {
        limit.due_on = match (limit.left.get().checked_sub(1), limit.unit) {
            (None, _) => Some(today),
            (Some(others), LifeUnit::Uses) => usize::try_from(others).ok().and_then(|at| planned.get(at)).copied(),
            (Some(_), LifeUnit::Days) => {
                first_used.or(planned.first().copied()).map(|first| first.plus_days(limit.due.get()))
            }
        };
    }
    let is_unused = record.uses == 0 && first_used.is_none();
    let at_least = if is_unused { Tier::Fresh } else { Tier::Fine };
    let by_limits = limits.iter().filter_map(LifeLimit::reached).max().unwrap_or(at_least);
    let soonest = limits.iter().filter_map(|limit| Some((limit.due_on?, &limit.rule))).min();
    let worst = limits.iter().filter(|limit| limit.reached() == Some(by_limits));
    let worst = worst.min_by_key(|limit| {
        let on = limit.reached_on(by_limits, first_used, &record.early_uses);
        (on.is_none(), on, limit.stop, &limit.rule)
    });
    let defect = defect(record);
    Wear {
        uses: record.uses.into(),
        first_used,
        days: days.into(),
        tier: if defect.is_some() { Tier::Stop } else { by_limits },
        bound_by: defect
            .map(|rule| &rule.id)
            .or(worst.map(|limit| &limit.rule))
            .or(soonest.map(|(_, rule)| rule))
            .cloned(),
        replace_on: if defect.is_some() { Some(today) } else { soonest.map(|(date, _)| date) },
        limits,
    }
}

/// The first day on which a roller is not to be used any more, as far as the facts tell: by days since its first use, or one
/// that has passed where its uses are up. Sessions that are only planned do not count.
pub(crate) fn worn_from(record: &RollerRecord) -> Option<LocalDate> {
    let used_up = lives(&record.roller).any(|life| life.unit == LifeUnit::Uses && record.uses >= life.stop);
    if used_up {
        return Some(record.first_session?.minus_days(2)); // it has passed in every zone: they differ by more than a day
    }
    let first = [record.roller.first_used, record.first_session].into_iter().flatten().min()?;
    let by_days = lives(&record.roller).filter(|life| life.unit == LifeUnit::Days);
    by_days.map(|life| first.plus_days(life.stop)).min()
}

/// The limits without those that another one makes useless: of limits that are due at as many of the same, the one that stops
/// first stays, then the first by its rule.
fn each_once(limits: &[LifeLimit]) -> Vec<LifeLimit> {
    let order = |limit: &LifeLimit| (limit.stop, limit.rule.clone());
    let is_useless = |limit: &LifeLimit| {
        let same = limits.iter().filter(|other| (other.unit, other.due) == (limit.unit, limit.due));
        same.map(order).min().is_some_and(|first| first != order(limit))
    };
    limits.iter().filter(|limit| !is_useless(limit)).cloned().collect()
}

/// How many uses a roller has left at most before one of these is due for replacement.
pub(super) fn most_left(records: &[RollerRecord]) -> usize {
    let left = records.iter().flat_map(|record| {
        let by_uses = lives(&record.roller).filter(|life| life.unit == LifeUnit::Uses);
        by_uses.map(|life| life.due.saturating_sub(record.uses))
    });
    left.max().and_then(|left| usize::try_from(left).ok()).unwrap_or(0)
}

/// The rules of a roller's life that have something to say.
pub fn wear_findings(roller: &Roller, wear: &Wear) -> Vec<Finding> {
    let severity = |tier| if tier == Tier::Stop { Severity::Stop } else { Severity::Warn };
    let reached =
        limits(roller, wear.uses.get(), wear.days.get()).filter_map(|(rule, limit)| Some((rule, limit.reached()?)));
    reached.map(|(rule, tier)| Finding::new(rule, severity(tier))).collect()
}

impl LifeLimit {
    /// What it makes of the roller, if it is due.
    fn reached(&self) -> Option<Tier> {
        let tier = if self.used >= self.stop { Tier::Stop } else { Tier::Due };
        (self.used >= self.due).then_some(tier)
    }

    /// The date on which it made that of a roller which was used first on `first_used`, and then on those dates. Absent
    /// where nobody knows.
    fn reached_on(&self, tier: Tier, first_used: Option<LocalDate>, uses: &[LocalDate]) -> Option<LocalDate> {
        let from = if tier == Tier::Stop { self.stop } else { self.due };
        match self.unit {
            LifeUnit::Uses => uses.get(usize::try_from(from.get().checked_sub(1)?).ok()?).copied(),
            LifeUnit::Days => Some(first_used?.plus_days(from.get())),
        }
    }
}

/// The rule behind a defect that somebody saw: of several the first by its id.
fn defect(record: &RollerRecord) -> Option<&'static Rule> {
    let seen = &record.failed_inspection.as_ref()?.defects;
    let rules = RulePack::bundled().rules.iter().filter(|rule| match &rule.kind {
        RuleKind::Defect { defects } => defects.iter().any(|defect| seen.contains(defect)),
        _ => false,
    });
    rules.min_by(|a, b| a.id.cmp(&b.id))
}

/// A limit of a roller's life.
pub(crate) struct Life {
    pub rule: &'static Rule,
    pub unit: LifeUnit,
    /// So many, and it is due for replacement …
    pub due: u32,
    /// … or not to be used any more.
    pub stop: u32,
}

/// The limits of this roller's life, in the order of their rules: where one is for its kind of tool, only such; of those that
/// count the same, only the one for the longest needles.
pub(crate) fn lives(roller: &Roller) -> impl Iterator<Item = Life> {
    let (needle_um, tool) = (roller.needle_um, roller.kind);
    let all = move || {
        RulesByKind::bundled().lives.iter().filter_map(move |rule| match rule.kind {
            RuleKind::Life { unit, due, stop, from_um, only }
                if needle_um >= from_um && only.is_none_or(|only| only == tool) =>
            {
                Some((Life { rule, unit, due, stop }, (only.is_some(), from_um)))
            }
            _ => None,
        })
    };
    let is_said_closer = move |life: &Life, (is_of_tool, from_um): (bool, u32)| {
        all().any(|(other, (others_is, others_um))| match (others_is, is_of_tool) {
            (true, false) => true,
            (false, true) => false,
            _ => other.unit == life.unit && others_um > from_um,
        })
    };
    all().filter(move |(life, of)| !is_said_closer(life, *of)).map(|(life, _)| life)
}

/// The same with what is used of each, without the dates on which they are due.
fn limits(roller: &Roller, uses: u32, days: u32) -> impl Iterator<Item = (&'static Rule, LifeLimit)> {
    lives(roller).map(move |Life { rule, unit, due, stop }| {
        let spent = match unit {
            LifeUnit::Uses => uses,
            LifeUnit::Days => days,
        };
        let (left, id) = (due.saturating_sub(spent), rule.id.clone());
        (
            rule,
            LifeLimit {
                rule: id,
                unit,
                used: spent.into(),
                due: due.into(),
                stop: stop.into(),
                left: left.into(),
                due_on: None,
            },
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::EARLY_USES;

    #[test]
    fn the_dates_of_all_uses_that_a_limit_counts_are_known() {
        let counts = RulesByKind::bundled().lives.iter().filter_map(|rule| match rule.kind {
            RuleKind::Life { unit: LifeUnit::Uses, due, stop, .. } => Some(due.max(stop)),
            _ => None,
        });
        assert_eq!(counts.max(), Some(EARLY_USES));
    }
}
