//! Which agents disinfect, and for how long: as the rules say.

use crate::{
    facts::{Agent, AgentKind},
    guidance::{Rule, RuleKind, RulePack},
};

/// The rule that says that this does not disinfect; none if it does. What no rule knows, and alcohol of which nobody knows
/// the strength, does not.
pub(super) fn against(agent: Agent) -> Option<&'static Rule> {
    let pack = RulePack::bundled();
    let about = pack.rules.iter().find_map(|rule| match rule.kind {
        RuleKind::Agent { agent: known, disinfects } if known == agent.kind => Some((rule, disinfects)),
        _ => None,
    });
    let strengths = pack.rules.iter().find_map(|rule| match rule.kind {
        RuleKind::Strength { from_percent, below_percent, .. } => Some((rule, from_percent..below_percent)),
        _ => None,
    });
    let Some((by_strength, counts)) = strengths else { return pack.rules.first() }; // there is one: tested
    match about {
        Some((rule, false)) => Some(rule),
        Some((_, true)) if agent.percent.is_some_and(|percent| counts.contains(&percent.into())) => None,
        _ => Some(by_strength),
    }
}

/// What is to be said of it as so strong an alcohol; whether it counts or not.
pub(super) fn too_strong(agent: Agent) -> Option<&'static Rule> {
    let is_alcohol = matches!(agent.kind, AgentKind::Isopropyl | AgentKind::Ethanol);
    let percent = agent.percent.filter(|_| is_alcohol)?.get();
    let said = RulePack::bundled().rules.iter().filter_map(|rule| match rule.kind {
        RuleKind::StrongAlcohol { from_percent } if from_percent <= percent => Some((from_percent, rule)),
        _ => None,
    });
    said.max_by_key(|(from, _)| *from).map(|(_, rule)| rule)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Count;

    fn says_no(kind: AgentKind, percent: Option<u8>) -> Option<&'static str> {
        against(Agent { kind, percent: percent.map(Into::into) }).map(|rule| rule.id.as_str())
    }

    /// Rule: alcohol from 60 % and below 96 % counts, of no other strength and of none that nobody knows.
    #[test]
    fn alcohol_counts_by_its_strength() {
        for kind in [AgentKind::Isopropyl, AgentKind::Ethanol] {
            for percent in 1..=100 {
                let expected = (!(60..96).contains(&percent)).then_some("hyg.conc");
                assert_eq!(says_no(kind, Some(percent)), expected, "{kind} {percent}");
            }
            assert_eq!(says_no(kind, None), Some("hyg.conc"));
        }
    }

    /// Rule: nothing else counts, in any strength, and each says by which rule.
    #[test]
    fn nothing_but_alcohol_counts() {
        for &kind in AgentKind::ALL {
            if matches!(kind, AgentKind::Isopropyl | AgentKind::Ethanol) {
                continue;
            }
            for percent in [None, Some(3), Some(70), Some(100)] {
                let rule = says_no(kind, percent);
                assert!(
                    rule.is_some_and(|id| id.starts_with("agent.") || kind == AgentKind::Other),
                    "{kind}: {rule:?}"
                );
            }
        }
    }

    /// Rule: from 91 % on it is said that weaker alcohol is better, from 96 % on that it does not count.
    #[test]
    fn strong_alcohol_is_said() {
        for (percent, rule) in [
            (70, None),
            (90, None),
            (91, Some("hyg.conc.high")),
            (95, Some("hyg.conc.high")),
            (96, Some("agent.ipa99")),
        ] {
            let agent = |kind| Agent { kind, percent: Some(Count(percent)) };
            for kind in [AgentKind::Isopropyl, AgentKind::Ethanol] {
                assert_eq!(too_strong(agent(kind)).map(|rule| rule.id.as_str()), rule, "{percent}");
            }
            assert_eq!(too_strong(agent(AgentKind::Bleach)), None);
        }
    }
}
