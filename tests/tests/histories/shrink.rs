//! A failing history is made small: facts are left out one by one while it still fails.

use rollcare_core::PlanFacts;

use crate::{laws, tally::Tally, world::History};

/// The least facts that still break this law, and how.
pub fn shrink(mut history: History, law: &'static str) -> (History, String) {
    let breaks = |history: &History| {
        let mut broken = laws::check(history, &mut Tally::default()).into_iter();
        broken.find(|(name, _)| *name == law).map(|(_, how)| how)
    };
    let mut how = breaks(&history).unwrap();
    loop {
        let smaller = (0..).map_while(|n| without(&history, n)).find_map(|less| Some((breaks(&less)?, less)));
        let Some((still, less)) = smaller else { return (history, how) };
        (history, how) = (less, still);
    }
}

/// The history without its `n`th fact; none if it has not so many.
fn without(history: &History, mut n: usize) -> Option<History> {
    let mut less = history.clone();
    let PlanFacts {
        rollers,
        sessions,
        schedules,
        pauses,
        skips,
        visits,
        declared,
        overrides,
        check_ins,
        seen,
        uses,
        products,
        actions,
        device,
        ..
    } = &mut less.facts;
    if n < sessions.len() {
        let gone = sessions.remove(n).id;
        less.sessions.retain(|session| session.id != gone);
        seen.retain(|session| session.id != gone);
        rollers.retain(|record| record.last_session.as_ref().is_none_or(|session| session.id != gone));
        return Some(less);
    }
    n -= sessions.len();
    macro_rules! leave_out {
        ($($list:ident),*) => {$(
            if n < $list.len() {
                drop($list.remove(n));
                return Some(less);
            }
            n -= $list.len();
        )*};
    }
    leave_out!(
        rollers, schedules, pauses, skips, visits, declared, overrides, check_ins, seen, uses, products, actions,
        device
    );
    let runs: usize = rollers.iter().map(|record| record.runs.len()).sum();
    if n < runs {
        let mut seen = 0;
        for record in rollers {
            let mine = record.runs.len();
            if n < seen + mine {
                drop(record.runs.remove(n - seen));
                break;
            }
            seen += mine;
        }
        return Some(less);
    }
    (n == runs && less.facts.backup_from.take().is_some()).then_some(less)
}
