//! A person and an engine: every deed is done to the engine and, if it was taken, remembered apart from it.

use rollcare_core::{
    Answer, Area, Capabilities, Defect, EditProduct, FactRef, NewCheckIn, NewDeclaration, NewInspection, NewOverride,
    NewProduct, NewProductUse, NewReminderAction, OverrideReason, ProductKind, ReminderActionKind, Reply, Result,
    RetirementReason, RollCare, SkinSign, TickKind, Timestamp, Zone,
};

use crate::{
    facts::{STEPS, new_roller, new_session, start, tick},
    oracle::{Facts, RollerFact, RunFact, SessionFact},
    person::{Deed, Step, Telling},
};

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// There was nothing to do it to, it was refused, or it changed nothing.
    None,
    /// A command changed the facts.
    Changed,
    /// The last command was taken back.
    Undone,
}

/// A play in progress.
pub struct Play<'a> {
    engine: &'a RollCare,
    /// Where it plays.
    pub zone: Zone,
    /// The phone's clock.
    pub now: Timestamp,
    /// What stands.
    pub facts: Facts,
    before: Vec<Facts>,
    used_ids: u64,
}

impl<'a> Play<'a> {
    /// Before the first step.
    pub fn new(engine: &'a RollCare, zone: Zone, now: Timestamp) -> Self {
        Self { engine, zone, now, facts: Facts::default(), before: Vec::new(), used_ids: 0 }
    }

    /// Does one step.
    pub fn step(&mut self, step: &Step) -> Effect {
        self.now = self.now.plus_millis(i64::from(step.wait_s) * 1000);
        if matches!(step.deed, Deed::Undo) {
            let undone = self.engine.undo(self.now).is_ok();
            let facts = self.before.pop();
            assert_eq!(undone, facts.is_some(), "undo works as long as there is a command");
            self.facts = facts.unwrap_or_default();
            return if undone { Effect::Undone } else { Effect::None };
        }
        let mut facts = self.facts.clone();
        self.used_ids += 1;
        match self.deed(&step.deed, &mut facts) {
            Some(Ok(())) if facts != self.facts => {
                self.before.push(std::mem::replace(&mut self.facts, facts));
                Effect::Changed
            }
            _ => Effect::None,
        }
    }

    /// Does the deed and changes `facts` accordingly; none if there is nothing to do it to.
    fn deed(&self, deed: &Deed, facts: &mut Facts) -> Option<Result<()>> {
        let (now, n, engine) = (self.now, self.used_ids, self.engine);
        Some(match deed {
            Deed::Add => engine.add_roller(new_roller(n, "Blue"), now).map(|roller| {
                facts.rollers.push(RollerFact { id: roller.id, is_out: false });
            }),
            Deed::Log(roller, ago, lasts) => {
                let roller = pick(&facts.rollers, *roller)?.id;
                let (started, ended) = self.span(*ago, *lasts);
                engine.log_session(new_session(n, roller, started, ended, &self.zone), now).map(|session| {
                    facts.sessions.push(SessionFact { id: session.id, roller, started, ended });
                })
            }
            Deed::Edit(session, roller, ago, lasts) => {
                let roller = pick(&facts.rollers, *roller)?.id;
                let (started, ended) = self.span(*ago, *lasts);
                let session = pick_mut(&mut facts.sessions, *session)?;
                let details = new_session(n, roller, started, ended, &self.zone).details;
                engine.edit_session(session.id, details, now).map(|_| {
                    *session = SessionFact { id: session.id, roller, started, ended };
                })
            }
            Deed::Delete(session) => {
                let id = pick(&facts.sessions, *session)?.id;
                engine
                    .delete(FactRef::Session { id: id }, now)
                    .map(|()| facts.sessions.retain(|session| session.id != id))
            }
            Deed::Start(roller) => {
                let roller = pick(&facts.rollers, *roller)?.id;
                start(engine, n, roller, now).map(|run| {
                    facts.runs.push(RunFact { id: run.run, roller, started: now, ticks: Vec::new() });
                })
            }
            Deed::TickRight => {
                let run = facts.runs.last_mut()?;
                let (step, kind) = run.right_tick()?;
                tick(engine, run.id, STEPS[step], kind, now).map(|_| run.ticks.push((step, kind, now)))
            }
            Deed::TickAny(run, step, begun) => {
                let run = pick_mut(&mut facts.runs, *run)?;
                let (step, kind) =
                    (usize::from(*step) % STEPS.len(), if *begun { TickKind::Begun } else { TickKind::Done });
                tick(engine, run.id, STEPS[step], kind, now).map(|_| run.ticks.push((step, kind, now)))
            }
            Deed::Inspect(roller, is_bad) => {
                let roller = pick_mut(&mut facts.rollers, *roller)?;
                let defects = if *is_bad { vec![Defect::Bent] } else { Vec::new() };
                let look = NewInspection { id: None, roller: roller.id, defects, note: None };
                roller.is_out |= is_bad;
                facts.others += 1;
                engine.inspect_roller(look, now).map(drop)
            }
            Deed::Retire(roller) => return self.retire(*roller, facts),
            Deed::Snooze(item, minutes) => {
                let until = now.plus_minutes((*minutes).into());
                return self.answer(*item, ReminderActionKind::Snooze { until }, facts);
            }
            Deed::Skip(item) => return self.answer(*item, ReminderActionKind::Skip, facts),
            Deed::Tell(telling) => {
                facts.others += 1;
                return tell(engine, *telling, now, &self.zone);
            }
            Deed::Set(settings) => {
                facts.settings = *settings;
                engine.save_settings(*settings, now)
            }
            Deed::Undo => return None, // taken care of by `step`
        })
    }

    /// Retiring an inspected-out roller is a fact of its own; retiring one twice is none.
    fn retire(&self, roller: u8, facts: &mut Facts) -> Option<Result<()>> {
        let roller = pick_mut(&mut facts.rollers, roller)?;
        let known = self.engine.rollers(self.now, &self.zone).expect("rollers");
        let is_retired = known.iter().any(|view| view.roller.id == roller.id && view.roller.retired.is_some());
        roller.is_out = true;
        facts.others += usize::from(!is_retired);
        Some(self.engine.retire_roller(roller.id, RetirementReason::Other, self.now).map(drop))
    }

    fn answer(&self, item: u8, kind: ReminderActionKind, facts: &mut Facts) -> Option<Result<()>> {
        let plan = self.engine.plan(self.now, &self.zone, Capabilities::IOS).expect("a plan");
        let notification = pick(&plan.notifications, item)?.id.clone();
        facts.others += 1;
        Some(self.engine.answer_reminder(NewReminderAction { id: None, notification, kind }, self.now).map(drop))
    }

    fn span(&self, ago_s: u32, lasts_s: Option<u32>) -> (Timestamp, Option<Timestamp>) {
        let started = self.now.plus_millis(i64::from(ago_s) * -1000);
        (started, lasts_s.map(|lasts| started.plus_millis(i64::from(lasts) * 1000)))
    }
}

/// Says it; none if there is nothing to say it of.
fn tell(engine: &RollCare, telling: Telling, now: Timestamp, zone: &Zone) -> Option<Result<()>> {
    let shelf = engine.products(now, zone).expect("products");
    Some(match telling {
        Telling::Declare(question, is_so) => {
            let asked = engine.set_up().expect("questions").questions;
            let reply = if is_so { Reply::Yes } else { Reply::No };
            let answers = vec![Answer { question: pick(&asked, question)?.id.clone(), reply }];
            engine.declare(NewDeclaration { id: None, answers }, now).map(drop)
        }
        Telling::CheckIn(is_cracked) => {
            let signs = if is_cracked { vec![SkinSign::Cracked] } else { Vec::new() };
            let (area, answers) = (Area::Lips, Vec::new());
            engine
                .check_in(NewCheckIn { id: None, zone: zone.clone(), area, signs, answers, note: None }, now)
                .map(drop)
        }
        Telling::AddProduct => {
            let (name, ingredients) = ("Serum".to_owned(), Some("Aqua, Retinol".to_owned()));
            let (kind, opened, months_after_opening) = (ProductKind::Serum, None, None);
            let details = EditProduct { name, kind, ingredients, opened, months_after_opening };
            engine.add_product(NewProduct { id: None, details }, now).map(drop)
        }
        Telling::RemoveProduct(product) => {
            engine.delete(FactRef::Product { id: pick(&shelf, product)?.product.id }, now)
        }
        Telling::UseProduct(product) => {
            let product = pick(&shelf, product)?.product.id;
            engine.log_product_use(NewProductUse { id: None, product, at: now, areas: Vec::new() }, now).map(drop)
        }
        Telling::Override => {
            let (rule, note) = ("med.diabetes".to_owned(), "a doctor agreed".to_owned());
            let reason = OverrideReason::ClearedByClinician;
            engine.override_rule(NewOverride { id: None, rule, reason, note }, now).map(drop)
        }
    })
}

fn pick<T>(list: &[T], n: u8) -> Option<&T> {
    list.get(usize::from(n).checked_rem(list.len())?)
}

fn pick_mut<T>(list: &mut [T], n: u8) -> Option<&mut T> {
    let index = usize::from(n).checked_rem(list.len())?;
    list.get_mut(index)
}
