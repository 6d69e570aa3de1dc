//! What a person is told who hopes for something.

use super::{pack::RulePack, remark::Remark, rule::Rule};
use crate::facts::Goal;

/// The ids of the rules that speak of a goal, what matters most first.
const fn about(goal: Goal) -> &'static [&'static str] {
    match goal {
        Goal::Softness | Goal::FineLines | Goal::Hair => &["pro.when"],
        Goal::FullerLips => &["pro.lips-plump", "tip.shape", "pro.when"],
        Goal::LipLines => &["pro.refer", "pro.lips-lines"],
        Goal::DeepWrinkles | Goal::Scars | Goal::StretchMarks | Goal::DarkMarks => &["pro.refer", "pro.general"],
    }
}

/// Whether a rule is told to somebody who hopes for something.
pub(crate) fn is_of_a_goal(rule: &Rule) -> bool {
    Goal::ALL.iter().any(|goal| about(*goal).contains(&rule.id.as_str()))
}

impl RulePack {
    /// What a person is told who hopes for this: what it takes, and who does it better.
    pub(crate) fn goal_advice(&self, goal: Goal) -> Vec<Remark> {
        about(goal).iter().filter_map(|id| self.rule(id)).map(|rule| self.remark(rule)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_goal_has_something_to_say() {
        let pack = RulePack::bundled();
        for goal in Goal::ALL {
            assert_eq!(pack.goal_advice(*goal).len(), about(*goal).len(), "{goal}");
        }
        let referred = Goal::ALL.iter().filter(|goal| about(**goal).contains(&"pro.refer")).count();
        assert_eq!(referred, 5, "lip lines, deep wrinkles, scars, stretch marks, dark marks");
    }
}
