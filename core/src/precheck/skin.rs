//! What was seen on the skin: signs of today, ongoing recoveries, warning signs that nobody cleared.

use super::{case::Case, flags::StandingFlag, recovery::recoveries};
use crate::{
    facts::SkinSign,
    guidance::{ClearedBy, Deciding, Rule, RuleKind, Severity, concerns, flag_cleared_by, hit::Hit, meet, seen},
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
                RuleKind::RedFlag { .. } => hits.extend(self.flagged(rule)),
                _ => {}
            }
        }
    }

    /// The warning sign of a rule that stands near the session: one that means something before one that came too early to
    /// tell, then the last one seen.
    fn flagged(&self, rule: &'a Rule) -> Option<Hit<'a>> {
        let is_here = |flag: &StandingFlag<'_, '_>| self.near.contains(flag.seen.area) || rule.is_of_the_whole_body();
        let mine = self.standing.iter().filter(|flag| flag.rule.id == rule.id && is_here(flag));
        let StandingFlag { rule, seen, again } = *mine.max_by_key(|flag| (flag.again.is_none(), flag.seen.at))?;
        let value = Deciding::Answer { reply: seen.reply };
        Some(match (again, &rule.kind) {
            (Some(at), _) => Hit::new(rule, Severity::Stop, value, ClearedBy::Look { at }),
            (None, RuleKind::RedFlag { urgency, .. }) => {
                Hit::new(rule, rule.severity, value, flag_cleared_by(*urgency))
            }
            (None, _) => return None,
        })
    }

    /// What a warning sign goes on to stop for days once it is over, as blisters do that can be a cold sore; unless an answer
    /// says that it lasts longer.
    pub(super) fn after_flags(&self, at: Timestamp, hits: &mut Vec<Hit<'a>>) {
        for (rule, wait) in self.waits.iter().filter(|(_, wait)| wait.lasts(at)) {
            let lasts = |hit: &Hit<'_>| match hit.cleared_by {
                ClearedBy::Time { at } => (false, Some(at)),
                _ => (true, None),
            };
            let hit = Hit::new(rule, rule.severity, Deciding::Answer { reply: wait.reply }, wait.cleared_by());
            match hits.iter_mut().find(|known| known.rule.id == rule.id) {
                None => hits.push(hit),
                Some(known) if known.severity < hit.severity || lasts(known) < lasts(&hit) => *known = hit,
                Some(_) => {}
            }
        }
    }

    /// Which of these signs were seen today.
    fn signs_of_today(&self, signs: &[SkinSign]) -> Option<Vec<SkinSign>> {
        let seen = seen(signs, self.request.signs.as_deref()?);
        (!seen.is_empty()).then_some(seen)
    }
}
