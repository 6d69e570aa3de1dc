//! A rule: one cited statement with its parameters.

use serde::{Deserialize, Serialize};

use super::{
    asks::Asks,
    by_needle::ByNeedle,
    cleared_by::ClearedBy,
    kind::{OverrideClass, RuleKind, Topic, Urgency},
    met::Met,
    severity::Severity,
    text::{Arguments, Said, text},
};

use crate::{
    facts::{Area, Reply},
    time::LocalDate,
};

/// How good the best source of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[uniffi(name = "SourceGrade")]
pub enum Grade {
    /// A regulator, law, official guideline or peer-reviewed paper.
    A,
    /// A device manual, a professional body, or a clinician under their own name.
    B,
    /// A clinic, spa, maker or shop.
    C,
    /// A blog or an anonymous page.
    D,
}

/// A source that a rule names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Citation {
    /// Short key, such as `CDC-CHEM`.
    pub key: String,
    /// How good it is.
    pub grade: Grade,
    /// Title or author.
    pub title: String,
    /// Where it was read.
    pub address: String,
}

/// A published value and who publishes it: sources disagree, and the person may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "PublishedValue")]
pub struct Spread {
    /// The value in words, such as `5–10 min`.
    pub value: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Whether it is, or holds, what the rule itself says: the number where the rule has one; of two numbers, the one for
    /// short needles.
    #[serde(default)]
    pub supports: bool,
}

/// One cited statement with its parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id, such as `hyg.soak.min`.
    pub id: String,
    /// What it asks for when it applies.
    pub severity: Severity,
    /// Its kind and parameters.
    pub kind: RuleKind,
    /// The best grade among the sources that support its value; D where none does.
    pub grade: Grade,
    /// Keys of its sources; never empty.
    pub sources: Vec<String>,
    /// What is published, value by value.
    pub spread: Vec<Spread>,
    /// How its question is asked, where it asks one.
    #[serde(default)]
    pub asks: Asks,
    /// Where a person meets it, where its kind does not say.
    #[serde(default)]
    pub met: Option<Met>,
    /// Why nobody meets it, if so.
    #[serde(default)]
    pub nowhere: Option<String>,
    /// The areas of which it speaks, where its kind does not say; none means any.
    #[serde(default)]
    pub on: Vec<Area>,
    /// Whether the value is our own choice: none of the published ones supports it.
    #[serde(default)]
    pub our_choice: bool,
    /// Whether it has not been checked against a source.
    #[serde(default)]
    pub unverified: bool,
    /// Whether no override reaches it.
    #[serde(default)]
    pub fixed: bool,
    /// Who can override it, where it is not as usual for its kind.
    #[serde(default, rename = "override")]
    pub overriding: Option<OverrideClass>,
    /// What clears it, where its kind alone does not tell.
    #[serde(default)]
    pub cleared_by: Option<ClearedBy>,
    /// Rules with the same cause, or the beginnings of their ids: where one of them applies as well, this one is shown under
    /// the first of them.
    #[serde(default)]
    pub under: Vec<String>,
}

impl Rule {
    /// The rule in a sentence, with its numbers.
    pub fn statement(&self) -> String {
        text(&self.text_key(), &self.numbers(None))
    }

    /// The same for needles of one length: of two numbers it names the one that `of` picks.
    pub(crate) fn said_of_needle(&self, of: &dyn Fn(ByNeedle) -> u32) -> Said {
        Said { key: self.text_key().as_str().into(), arguments: self.numbers(Some(of)) }
    }

    /// Whether its words have two numbers, one of which holds for short needles.
    pub(crate) const fn is_by_needle(&self) -> bool {
        matches!(self.kind, RuleKind::Window { .. } | RuleKind::Aftercare { .. } | RuleKind::RedFlag { .. })
    }

    /// The day on which a treatment was done of which this reply speaks, if the rule is about one.
    pub(crate) const fn treated(&self, reply: Reply) -> Option<LocalDate> {
        match (&self.kind, reply) {
            (RuleKind::Procedure { .. }, Reply::On { date }) => Some(date),
            _ => None,
        }
    }

    /// Whether somebody can go on although it applies.
    pub fn can_be_overridden(&self) -> bool {
        matches!(self.override_class(), Some(OverrideClass::Today | OverrideClass::Clinician))
    }

    /// Who can override it, and for how long; absent for a rule that decides nothing of a session.
    ///
    /// The state of today and what time alone ends are the person's to judge, for one session. What is asked of health, of
    /// diseases of the skin and of treatments is for a clinician to clear. What can do lasting harm is never overridden.
    pub fn override_class(&self) -> Option<OverrideClass> {
        use OverrideClass::{Clinician, Never, Today};
        use RuleKind as Kind;
        let usual = match &self.kind {
            Kind::Statement
            | Kind::StepTime { .. }
            | Kind::ContactTime { .. }
            | Kind::LongestSoak { .. }
            | Kind::StrongAlcohol { .. }
            | Kind::Strength { .. }
            | Kind::Agent { .. }
            | Kind::Remind { .. }
            | Kind::ShortNeedle { .. }
            | Kind::Passes { .. }
            | Kind::Duration { .. }
            | Kind::Aftercare { .. }
            | Kind::LookAgain { .. }
            | Kind::Results { .. }
            | Kind::Course { .. }
            | Kind::OverrideTerm { .. }
            // What counts for the skin next to it is overridden by its own rule.
            | Kind::Neighbours { .. }
            // It makes gaps longer: the gap is what is overridden.
            | Kind::SlowHealing { .. } => return None,
            Kind::DirtyRoller
            | Kind::CleanAge { .. }
            | Kind::RetiredRoller
            | Kind::Defect { .. }
            | Kind::Age { .. }
            | Kind::RedFlag { .. }
            | Kind::InfectedRoller { .. }
            | Kind::LongestNeedle { .. }
            | Kind::Life { only: Some(_), .. } => Never,
            Kind::Life { .. }
            | Kind::Quota { .. }
            | Kind::Gap { .. }
            | Kind::Signs { .. }
            | Kind::Recovery { .. }
            | Kind::Window { .. }
            | Kind::UnderNeedles
            | Kind::UnknownLabel { .. }
            | Kind::Condition { topic: Topic::Skin, .. } => Today,
            Kind::Condition { .. } | Kind::Procedure { .. } if self.severity >= Severity::Ask => Clinician,
            // A warning stops nobody.
            Kind::Condition { .. } | Kind::Procedure { .. } => Today,
        };
        Some(if self.fixed { Never } else { self.overriding.unwrap_or(usual) })
    }

    /// Whether it is a warning sign of the whole body, such as a fever.
    pub(crate) const fn is_of_the_whole_body(&self) -> bool {
        matches!(self.kind, RuleKind::RedFlag { whole_body: true, .. })
    }

    /// Whether a clinician is to clear it: a warning sign to be shown to a doctor, or an emergency.
    pub(crate) fn is_for_a_clinician(&self) -> bool {
        matches!(self.kind, RuleKind::RedFlag { urgency, .. } if urgency >= Urgency::SeeDoctor)
    }

    fn text_key(&self) -> String {
        format!("rule-{}", self.id.replace('.', "-"))
    }

    /// The parameters that a text can name. Lengths are in millimetres, as `…_mm`; hours also in days, as `…_days`. Where the
    /// length of the needles is known, `needle` is `known`, and both of two numbers are the one that holds.
    fn numbers(&self, of: Option<&dyn Fn(ByNeedle) -> u32>) -> Arguments {
        let by = Arguments::new().with_text("needle", if of.is_some() { "known" } else { "any" });
        numbers(&self.kind, by, &|numbers| match of.map(|of| of(numbers)) {
            Some(number) => ByNeedle { short: number, long: number },
            None => numbers,
        })
    }
}

fn numbers(kind: &RuleKind, by: Arguments, of: &dyn Fn(ByNeedle) -> ByNeedle) -> Arguments {
    use RuleKind as Kind;
    match *kind {
        Kind::Remind { ref minutes, ref days, .. } => {
            let count = |list: &[u32]| u32::try_from(list.len()).unwrap_or(u32::MAX);
            let last = days.last().copied().unwrap_or(0);
            by.with("times", count(minutes)).with("mornings", count(days)).with("last", last)
        }
        Kind::CleanAge { days } => by.with("days", days),
        Kind::StepTime { seconds } | Kind::ContactTime { seconds } | Kind::LongestSoak { seconds } => {
            by.with("seconds", seconds).with("minutes", seconds / 60)
        }
        Kind::Strength { use_percent, from_percent, below_percent } => {
            by.with("use", use_percent).with("from", from_percent).with("below", below_percent)
        }
        Kind::Life { due, stop, from_um, .. } => by.with("due", due).with("stop", stop).with_length("from_mm", from_um),
        Kind::ShortNeedle { up_to_um } => by.with_length("up_to_mm", up_to_um),
        Kind::LongestNeedle { warn_above_um, stop_above_um, .. } => {
            by.with_length("warn_mm", warn_above_um).with_length("stop_mm", stop_above_um)
        }
        Kind::Quota { sessions, days, .. } => by.with("sessions", sessions).with("days", days),
        Kind::Gap { above_um, up_to_um, hard_days, plan_days, .. } => by
            .with_length("above_mm", above_um)
            .with_length("up_to_mm", up_to_um)
            .with("hard", hard_days)
            .with("plan", plan_days),
        Kind::SlowHealing { from_years, factor } => by.with("years", from_years).with("factor", factor),
        Kind::Age { stop_below_years, info_below_years } => {
            by.with("stop", stop_below_years).with("info", info_below_years)
        }
        Kind::Recovery { good_check_ins, .. } => by.with("good", good_check_ins),
        Kind::Condition { wait_days, warn_days, .. } | Kind::Procedure { wait_days, warn_days } => {
            by.with("wait", wait_days).with("warn", warn_days)
        }
        Kind::Window { before_days, after_days, .. } => {
            by.with_needle("before", of(before_days)).with_needle("after", of(after_days))
        }
        Kind::OverrideTerm { hours, .. } => by.with("hours", hours).with("days", hours / 24),
        Kind::UnknownLabel { from_percent } | Kind::StrongAlcohol { from_percent } => by.with("from", from_percent),
        Kind::Passes { usual, most, .. } => by.with("usual", usual).with("most", most),
        Kind::Duration { minutes, .. } => by.with("minutes", minutes),
        Kind::Aftercare { from_hours, until_hours, .. } => {
            by.with_hours("from", of(from_hours)).with_hours("until", of(until_hours))
        }
        Kind::RedFlag { from_hours, .. } => by.with_hours("from", of(from_hours)),
        Kind::LookAgain { hours } => by.with("hours", hours),
        Kind::InfectedRoller { days, ask_days, .. } => by.with("days", days).with("ask", ask_days),
        Kind::Results { weeks } => by.with("weeks", weeks),
        Kind::Course { visits, months_apart, fades_after_months, .. } => {
            by.with("visits", visits).with("apart", months_apart).with("fades", fades_after_months)
        }
        Kind::Statement
        | Kind::DirtyRoller
        | Kind::RetiredRoller
        | Kind::Neighbours { .. }
        | Kind::UnderNeedles
        | Kind::Agent { .. }
        | Kind::Defect { .. }
        | Kind::Signs { .. } => by,
    }
}

impl Arguments {
    /// The same with two numbers set: `…_short` and `…_long`.
    #[must_use]
    fn with_needle(self, name: &'static str, numbers: ByNeedle) -> Self {
        self.with_number((name, "_short"), numbers.short).with_number((name, "_long"), numbers.long)
    }

    /// The same with two numbers of hours set, and the whole days in them: `…_short_days` and `…_long_days`.
    #[must_use]
    fn with_hours(self, name: &'static str, hours: ByNeedle) -> Self {
        self.with_number((name, "_short_days"), hours.short / 24)
            .with_number((name, "_long_days"), hours.long / 24)
            .with_needle(name, hours)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::Value;

    #[test]
    fn a_name_is_taken_whole() {
        let hours = ByNeedle { short: 48, long: 72 };
        let all = Arguments::new().with_hours("gap", hours);
        let number = |name| all.get(name).expect("it was set").clone();
        let numbers = ["gap_short", "gap_long", "gap_short_days", "gap_long_days"].map(number);
        assert_eq!(numbers, [48, 72, 2, 3].map(Value::Count));
        assert!(all.get("gap").is_none() && all.get("gap_short_").is_none());
    }
}
