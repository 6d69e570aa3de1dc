//! Warning signs that stand: those that a clinician is to clear until one did, others until a later look finds them gone.

use crate::{
    facts::{Area, AreaSet, CheckIn, Clearance, FlagSeen, Reply},
    guidance::{ClearedBy, Meaning, Rule, RuleKind, RulesByKind, Severity, meaning},
    order,
    time::{LocalTime, Timestamp, Zone, resolve},
};

/// A warning sign that was seen, and that nothing has ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct StandingFlag<'a, 'f> {
    pub rule: &'a Rule,
    pub seen: &'f FlagSeen,
    /// When to look again, if it came too early to tell; absent if it means what its rule says.
    pub again: Option<Timestamp>,
}

/// The warning signs that stand.
///
/// One that a clinician is to clear stands until one did: good looks say nothing of what only a clinician can tell. One that
/// came too early to tell, and one that is only watched, stand until a later look at the same area finds them gone.
pub(super) fn standing<'a, 'f>(
    flags: &'f [FlagSeen],
    clearances: &[Clearance],
    rules: &RulesByKind<'a>,
) -> Vec<StandingFlag<'a, 'f>> {
    let stands = |seen: &'f FlagSeen| {
        let rule = rules.red_flags.iter().copied().find(|rule| rule.id == seen.question)?;
        if cleared_by(seen, clearances, rules).next().is_some() {
            return None;
        }
        let again = match meaning(rule, seen.at, seen.before, rules.pack) {
            Meaning::Expected => return None,
            Meaning::Early { again } => Some(again),
            Meaning::Sign => None,
        };
        let can_heal = again.is_some() || !rule.is_for_a_clinician();
        (!can_heal || seen.gone.is_none()).then_some(StandingFlag { rule, seen, again })
    };
    flags.iter().filter_map(stands).collect()
}

/// The clearances of a warning sign: on the same skin or of all of it, on the day on which it was seen or later, and recorded
/// after that.
fn cleared_by<'c>(
    seen: &FlagSeen,
    clearances: &'c [Clearance],
    rules: &RulesByKind<'_>,
) -> impl Iterator<Item = &'c Clearance> {
    let near = rules.together(&[seen.area]);
    let (day, at, question) = (seen.day(), seen.at, &seen.question);
    clearances.iter().filter(move |clearance| {
        let is_here = clearance.area.is_none_or(|area| near.contains(area));
        clearance.rule == *question && is_here && clearance.on >= day && clearance.at >= at
    })
}

/// Whether this clearance clears this sign.
pub(crate) fn clears(clearance: &Clearance, seen: &FlagSeen) -> bool {
    cleared_by(seen, std::slice::from_ref(clearance), RulesByKind::bundled()).next().is_some()
}

/// The warning signs that stand, by the bundled rules.
pub(crate) fn standing_flags<'f>(flags: &'f [FlagSeen], clearances: &[Clearance]) -> Vec<&'f FlagSeen> {
    standing(flags, clearances, RulesByKind::bundled()).into_iter().map(|flag| flag.seen).collect()
}

/// The rules of the warning signs for a clinician that stand on this skin since another look than this one, each once.
pub(crate) fn standing_since(look: &CheckIn, flags: &[FlagSeen], clearances: &[Clearance]) -> Vec<&'static Rule> {
    let rules = RulesByKind::bundled();
    let near = rules.together(&[look.area]);
    let standing = standing(flags, clearances, rules).into_iter();
    let others = standing.filter(|flag| {
        let is_near = near.contains(flag.seen.area) || flag.rule.is_of_the_whole_body();
        let is_here = is_near && flag.seen.look != look.id;
        is_here && flag.again.is_none() && flag.rule.is_for_a_clinician()
    });
    let mut found: Vec<&'static Rule> = others.map(|flag| flag.rule).collect();
    order::sort_by(&mut found, |a, b| a.id.cmp(&b.id));
    found.dedup_by(|a, b| a.id == b.id);
    found
}

/// For how long a rule applies once a warning sign is over that starts it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wait {
    pub reply: Reply,
    /// Up to then; absent while nobody says that the sign is over.
    pub until: Option<Timestamp>,
}

impl Wait {
    /// Whether it still applies.
    pub(super) fn lasts(self, at: Timestamp) -> bool {
        self.until.is_none_or(|until| at < until)
    }

    /// What ends it.
    pub(super) fn cleared_by(self) -> ClearedBy {
        self.until.map_or(ClearedBy::Healing, |at| ClearedBy::Time { at })
    }
}

/// The rules that warning signs on this skin, or skin next to it, start: each with the wait that lasts longest. A sign is over
/// on the day on which a look found it gone, or a clinician cleared it, whichever was later.
pub(super) fn waits<'a>(
    flags: &[FlagSeen],
    clearances: &[Clearance],
    on: AreaSet,
    (day_starts, zone): (LocalTime, &Zone),
    rules: &RulesByKind<'a>,
) -> Vec<(&'a Rule, Wait)> {
    let mut waits: Vec<(&'a Rule, Wait)> = Vec::new();
    for seen in flags {
        let Some(flag) = rules.red_flags.iter().find(|rule| rule.id == seen.question) else { continue };
        let RuleKind::RedFlag { starts: Some(starts), .. } = &flag.kind else { continue };
        let Some(rule) = rules.pack.rule(starts) else { continue };
        let RuleKind::Condition { wait_days, .. } = rule.kind else { continue };
        let is_meant = meaning(flag, seen.at, seen.before, rules.pack) == Meaning::Sign;
        if !is_meant || !rules.infected_with(&[seen.area]).meets(on) {
            continue;
        }
        let cleared = cleared_by(seen, clearances, rules).map(|clearance| clearance.on).min();
        let ended = cleared.into_iter().chain(seen.gone.map(|gone| gone.on)).max();
        let wait = match ended {
            None => Wait { reply: seen.reply, until: None },
            Some(date) => {
                Wait { reply: Reply::On { date }, until: Some(resolve(date.plus_days(wait_days).at(day_starts), zone)) }
            }
        };
        waits.push((rule, wait));
    }
    let lasts = |wait: Wait| (wait.until.is_none(), wait.until);
    order::sort_by(&mut waits, |(a, a_wait), (b, b_wait)| a.id.cmp(&b.id).then(lasts(*b_wait).cmp(&lasts(*a_wait))));
    waits.dedup_by(|(later, _), (first, _)| later.id == first.id);
    waits
}

/// A warning sign that somebody has to do something about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RaisedFlag<'f> {
    /// Where it was seen, and at which look.
    pub seen: &'f FlagSeen,
    /// The rule that says what it means: of several the most severe, then the first by id.
    pub rule: &'static Rule,
    /// When to look again, if it came too early to tell.
    pub again: Option<Timestamp>,
}

impl RaisedFlag<'_> {
    /// Whether a clinician is to look at it; otherwise the person looks again.
    pub(crate) fn is_for_a_clinician(&self) -> bool {
        self.again.is_none() && self.rule.is_for_a_clinician()
    }
}

/// The warning signs that stand, one for each area: one for a clinician before others.
pub(crate) fn raised_flags<'f>(
    flags: &'f [FlagSeen],
    clearances: &[Clearance],
    rules: &RulesByKind<'static>,
) -> Vec<RaisedFlag<'f>> {
    let standing = standing(flags, clearances, rules);
    let raised = |flag: &StandingFlag<'static, 'f>| RaisedFlag { seen: flag.seen, rule: flag.rule, again: flag.again };
    let severity = |flag: &RaisedFlag<'_>| if flag.again.is_some() { Severity::Stop } else { flag.rule.severity };
    let first = |area: &Area| {
        let here = standing.iter().filter(|flag| flag.seen.area == *area).map(raised);
        here.max_by(|a, b| {
            let rank = |flag: &RaisedFlag<'_>| (flag.is_for_a_clinician(), severity(flag));
            rank(a).cmp(&rank(b)).then_with(|| b.rule.id.cmp(&a.rule.id)).then(a.seen.at.cmp(&b.seen.at))
        })
    };
    Area::ALL.iter().filter_map(first).collect()
}
