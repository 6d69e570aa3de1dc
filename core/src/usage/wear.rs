//! Wear: how much of a roller's life is used. The earliest limit wins; the limits are rules.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Roller, RollerRecord, words},
    guidance::{Finding, LifeUnit, Rule, RuleKind, RulePack, Severity},
    time::{LocalDate, Timestamp, Zone},
};

words! {
    /// How worn a roller is.
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
    pub uses: u32,
    /// Its first use: as declared, or the first session's date, whichever is earlier.
    pub first_used: Option<LocalDate>,
    /// Civil days since the first use.
    pub days: u32,
    /// What they come to.
    pub tier: Tier,
    /// The limits of its life, in the order of their rules.
    pub limits: Vec<LifeLimit>,
    /// The rule that binds: the one that ends its life first, or has ended it.
    pub bound_by: Option<String>,
    /// When it is due for replacement if sessions go on as scheduled; absent where nobody knows.
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
    pub used: u32,
    /// From how many on it is due for replacement.
    pub due: u32,
    /// From how many on it is not used any more.
    pub stop: u32,
    /// How much is left until it is due.
    pub left: u32,
    /// When it is due if sessions go on as scheduled; absent where nobody knows.
    pub due_on: Option<LocalDate>,
}

/// The wear of a roller on the day that `now` is in `zone`.
pub fn wear(record: &RollerRecord, now: Timestamp, zone: &Zone) -> Wear {
    let first_used = [record.roller.first_used, record.first_session].into_iter().flatten().min();
    let days = first_used.map_or(0, |first| zone.date(now).days_since(first));
    let days = u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    let mut wear = Wear {
        uses: record.uses,
        first_used,
        days,
        tier: Tier::Fresh,
        limits: Vec::new(),
        bound_by: None,
        replace_on: None,
    };
    let unused = record.uses == 0 && first_used.is_none();
    let worst = limits_reached(&record.roller, &wear).map(|(_, tier)| tier).max();
    wear.tier = worst.unwrap_or(if unused { Tier::Fresh } else { Tier::Fine });
    wear
}

/// The rules of a roller's life that have something to say.
pub fn wear_findings(roller: &Roller, wear: &Wear) -> Vec<Finding> {
    let severity = |tier| if tier == Tier::Stop { Severity::Stop } else { Severity::Warn };
    limits_reached(roller, wear).map(|(rule, tier)| Finding::new(rule, severity(tier))).collect()
}

fn limits_reached(roller: &Roller, wear: &Wear) -> impl Iterator<Item = (&'static Rule, Tier)> {
    let (needle_um, tool) = (roller.needle_um, roller.kind);
    let (uses, days) = (wear.uses, wear.days);
    RulePack::bundled().rules.iter().filter_map(move |rule| {
        let RuleKind::Life { unit, due, stop, from_um, only } = rule.kind else { return None };
        if needle_um < from_um || only.is_some_and(|only| only != tool) {
            return None;
        }
        let reached = match unit {
            LifeUnit::Uses => uses,
            LifeUnit::Days => days,
        };
        let tier = if reached >= stop { Tier::Stop } else { Tier::Due };
        (reached >= due).then_some((rule, tier))
    })
}
