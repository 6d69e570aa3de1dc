//! What was seen on the skin: signs of today, recoveries that go on, red flags that were raised.

use super::{case::Case, recovery::recoveries};
use crate::{
    facts::{Area, AreaSet, CheckIn, NeedledSession, Reply, SkinSign},
    guidance::{
        ClearedBy, Deciding, Rule, RuleKind, RulePack, RulesByKind, concerns, flag_cleared_by, hit::Hit, meet, raises,
        seen,
    },
    time::Timestamp,
};

impl<'a> Case<'a> {
    /// The rules that what was seen makes apply. Waiting alone clears none of them.
    pub(super) fn on_the_skin(&self, hits: &mut Vec<Hit<'a>>) {
        let recoveries = recoveries(self.facts.check_ins, self.facts.sessions, self.pack);
        for rule in &self.pack.rules {
            match &rule.kind {
                RuleKind::Signs { areas, signs } if concerns(areas, &self.areas) => {
                    hits.extend(
                        self.signs_of_today(signs)
                            .map(|signs| Hit::new(rule, rule.severity, Deciding::Signs { signs }, ClearedBy::Healing)),
                    );
                }
                RuleKind::Recovery { areas, signs, good_check_ins } if meet(areas, &self.areas) => {
                    let today = self.signs_of_today(signs).map(|signs| (*good_check_ins, Deciding::Signs { signs }));
                    let mine = recoveries.iter().filter(|state| state.rule == rule.id);
                    let before = mine
                        .map(|state| (state.needed.get() - state.good.get(), Deciding::Count { count: state.good }));
                    // The areas count as one, so the one that is furthest from good decides; today's signs before all.
                    if let Some((left, value)) = today.or_else(|| before.max_by_key(|(left, _)| *left)) {
                        hits.push(Hit::new(rule, rule.severity, value, ClearedBy::CheckIns { left: left.into() }));
                    }
                }
                RuleKind::RedFlag { urgency, .. } => {
                    let raised = raised(rule, self.near, self.facts.check_ins, self.facts.sessions, self.pack)
                        .filter(|reply| *reply != Reply::No);
                    let value = raised.map(|reply| Deciding::Answer { reply });
                    hits.extend(value.map(|value| Hit::new(rule, rule.severity, value, flag_cleared_by(*urgency))));
                }
                _ => {}
            }
        }
    }

    /// Which of these signs were seen today.
    fn signs_of_today(&self, signs: &[SkinSign]) -> Option<Vec<SkinSign>> {
        let seen = seen(signs, self.request.signs.as_deref()?);
        (!seen.is_empty()).then_some(seen)
    }
}

/// The newest answer to a red flag's question of a check-in `near` the session; of two at once the more careful.
pub(super) fn raised(
    rule: &Rule,
    near: AreaSet,
    check_ins: &[CheckIn],
    sessions: &[NeedledSession],
    pack: &RulePack,
) -> Option<Reply> {
    let answers = check_ins.iter().filter(|check_in| near.contains(check_in.area)).filter_map(|check_in| {
        let mut mine = check_in.answers.iter().filter(|answer| answer.question == rule.id);
        // Only what is there can belong to a session.
        let complains = mine.any(|answer| answer.reply != Reply::No);
        let session = if complains { last_session_before(check_in, sessions) } else { None };
        Some((check_in.at, raises(rule, check_in, session, pack)?))
    });
    answers.max().map(|(_, reply)| reply)
}

fn last_session_before<'a>(check_in: &CheckIn, sessions: &'a [NeedledSession]) -> Option<&'a NeedledSession> {
    let mine = sessions
        .iter()
        .filter(|session| session.areas.contains(&check_in.area) && session.last_contact() <= check_in.at);
    mine.max_by_key(|session| (session.last_contact(), session.needle_um))
}

/// A warning sign that was seen and that nobody has cleared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RaisedFlag {
    /// Where it was seen.
    pub area: Area,
    /// At which look.
    pub at: Timestamp,
    /// The rule that says what it means: of several the most severe, then the first by id.
    pub rule: &'static Rule,
}

/// The warning signs that stop sessions, one for each area on which one was seen.
pub(crate) fn raised_flags(
    check_ins: &[CheckIn],
    sessions: &[NeedledSession],
    rules: &RulesByKind<'static>,
) -> Vec<RaisedFlag> {
    let complaints = |area: Area| {
        let here = check_ins.iter().filter(move |check_in| check_in.area == area);
        here.filter(|check_in| check_in.answers.iter().any(|answer| answer.reply != Reply::No))
    };
    let flag = |area: &Area| {
        let at = complaints(*area).map(|check_in| check_in.at).max()?;
        let near = rules.together(&[*area]);
        let is_raised =
            |rule: &&Rule| raised(rule, near, check_ins, sessions, rules.pack).is_some_and(|reply| reply != Reply::No);
        let raised = rules.red_flags.iter().copied().filter(is_raised);
        let rule = raised.max_by(|a, b| a.severity.cmp(&b.severity).then_with(|| b.id.cmp(&a.id)))?;
        Some(RaisedFlag { area: *area, at, rule })
    };
    Area::ALL.iter().filter_map(flag).collect()
}
