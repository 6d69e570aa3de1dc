//! What the person says of themselves: age, health, skin and procedures.

use super::{
    answers::{Known, Said, day_of},
    case::Case,
};
use crate::{
    facts::{Area, Reply, RollerKind},
    guidance::{AskGroup, ClearedBy, Deciding, Question, Rule, RuleKind, Severity, Topic, concerns, hit::Hit},
    time::{LocalDate, LocalTime, Timestamp, Zone, resolve},
};

/// Something that is asked for, and for how long it matters after it ended.
pub(super) struct Asked {
    topic: Topic,
    pub wait_days: u32,
    warn_days: u32,
    /// What would clear it while it is so.
    cleared_by: ClearedBy,
}

impl<'a> Case<'a> {
    /// The rules that an answer makes apply at `at`.
    pub(super) fn answered(&self, at: Timestamp, hits: &mut Vec<Hit<'a>>) {
        for rule in &self.pack.rules {
            if let RuleKind::Age { stop_below_years, info_below_years } = rule.kind {
                hits.extend(self.too_young(rule, stop_below_years, info_below_years, at));
            } else if let Some(asked) = self.asked(rule) {
                hits.extend(self.applies(rule, &asked, at));
            }
        }
    }

    /// The questions that are not answered, or whose answer is too old, in the pack's order, each with its line.
    pub(super) fn open_questions(&self) -> Vec<(AskGroup, Question)> {
        let open = self.pack.rules.iter().filter_map(|rule| {
            let group = rule.ask_group()?;
            if matches!(rule.kind, RuleKind::Age { .. }) {
                return self.births(rule).next().is_none().then(|| (group, Question::of(rule, Topic::Health)));
            }
            let asked = self.asked(rule)?;
            let Known { is_open, open_areas, before, .. } = self.known(rule);
            let question = || Question { areas: open_areas, before, ..Question::of(rule, asked.topic) };
            is_open.then(|| (group, question()))
        });
        open.collect()
    }

    /// Whether nobody looked at the skin.
    pub(super) fn is_unseen(&self) -> bool {
        self.request.signs.is_none()
    }

    /// The day of birth that makes the person oldest, of those that were answered.
    pub(super) fn born(&self) -> Option<LocalDate> {
        let ages = self.pack.rules.iter().filter(|rule| matches!(rule.kind, RuleKind::Age { .. }));
        ages.flat_map(|rule| self.births(rule)).min()
    }

    fn asked(&self, rule: &Rule) -> Option<Asked> {
        asked(rule, Some(self.facts.roller.roller.kind), &self.areas)
    }

    /// What the answers make of a rule: of several the strongest, then the one that lasts longest.
    fn applies(&self, rule: &'a Rule, asked: &Asked, at: Timestamp) -> Option<Hit<'a>> {
        let said = self.known(rule).said;
        // What was so before was so when a clinician agreed, as far as anybody knows.
        let is_new = said.iter().all(|said| !said.is_declared);
        let today = self.zone.day(self.now, self.facts.day_starts);
        let hits = said.into_iter().filter_map(|Said { reply, on, at_most, .. }| {
            let severity = rule.severity.min(at_most);
            let Some(date) = day_of(rule, reply, on) else { return Some((severity, None, reply)) };
            let until = |days| over(date, days, self.facts.day_starts, self.zone);
            let (waits_until, warns_until) = (until(asked.wait_days), until(asked.warn_days));
            if at < waits_until {
                return Some((severity, Some(waits_until), reply));
            }
            // It never asks for more than it did before.
            let is_warned = asked.warn_days > 0 && at < warns_until;
            is_warned.then(|| (severity.min(Severity::Warn), Some(warns_until), reply))
        });
        let (severity, until, reply) =
            hits.max_by_key(|(severity, until, reply)| (*severity, until.is_none(), *until, *reply))?;
        let cleared_by = until.map_or(asked.cleared_by, |at| ClearedBy::Time { at });
        let said = is_new.then(|| resolve(today.at(self.facts.day_starts), self.zone));
        Some(Hit { said, ..Hit::new(rule, severity, Deciding::Answer { reply }, cleared_by) })
    }

    fn too_young(&self, rule: &'a Rule, stop_below: u32, info_below: u32, at: Timestamp) -> Option<Hit<'a>> {
        let born = self.births(rule).max()?; // of two answers the more careful
        let count = self.zone.date(at).years_since(born);
        let (severity, until) = match count {
            _ if count < stop_below => (Severity::Stop, stop_below),
            _ if count < info_below => (Severity::Info, info_below),
            _ => return None,
        };
        let cleared_by = ClearedBy::Time { at: born.plus_years(until).begins(self.zone) };
        Some(Hit::new(rule, severity, Deciding::Count { count: count.into() }, cleared_by))
    }

    /// The dates of birth that were answered. One that is still to come is no answer.
    fn births(&self, rule: &Rule) -> impl Iterator<Item = LocalDate> {
        let today = self.zone.date(self.now);
        let born = move |reply| match reply {
            Reply::On { date } if date <= today => Some(date),
            _ => None,
        };
        let of_today = self.request.answers.iter();
        let answers = of_today.chain(self.facts.declared.iter().map(|declared| &declared.answer));
        answers.filter(|answer| answer.question == rule.id).filter_map(move |answer| born(answer.reply))
    }
}

/// What a rule asks for before a session on these areas with this kind of tool. A rule for one kind alone says nothing of
/// a session with any.
pub(super) fn asked(rule: &Rule, tool: Option<RollerKind>, on: &[Area]) -> Option<Asked> {
    match &rule.kind {
        RuleKind::Condition { topic, areas, only, wait_days, warn_days } => {
            let is_mine = only.is_none_or(|only| tool == Some(only));
            if *topic == Topic::RedFlag || !is_mine || !concerns(areas, on) {
                return None;
            }
            let usual = match (topic, only, rule.severity) {
                (Topic::Skin, ..) => ClearedBy::Healing,
                (_, Some(_), _) => ClearedBy::OtherRoller,
                // Once it has ended, the days to wait count; whether it may, is for a clinician to say.
                (.., Severity::Ask) => ClearedBy::Clinician,
                _ if *wait_days > 0 => ClearedBy::Clinician,
                _ => ClearedBy::Nothing,
            };
            let cleared_by = rule.cleared_by.unwrap_or(usual);
            Some(Asked { topic: *topic, wait_days: *wait_days, warn_days: *warn_days, cleared_by })
        }
        RuleKind::Procedure { wait_days, warn_days } => Some(Asked {
            topic: Topic::Procedure,
            wait_days: *wait_days,
            warn_days: *warn_days,
            cleared_by: ClearedBy::Clinician, // nobody knows when it was
        }),
        _ => None,
    }
}

/// When what ended on `date` is over for so many days: when the person's day begins that comes so many days after it.
pub(super) fn over(date: LocalDate, days: u32, day_starts: LocalTime, zone: &Zone) -> Timestamp {
    resolve(date.plus_days(days).at(day_starts), zone)
}
