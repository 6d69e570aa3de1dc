//! A person and an engine: every deed is done to the engine and, if it was taken, remembered apart from it.

use rollcare_core::{
    Agent, Answer, Area, Capabilities, CustomStep, Defect, FactRef, NewCheckIn, NewChecklist, NewDeclaration,
    NewInspection, NewOverride, NewProduct, NewProductUse, NewReminderAction, NewRoller, NewSession, NewStepTick,
    OverrideReason, ProductDetails, ProductKind, Purpose, ReminderActionKind, ReminderKind, Reply, Result,
    RetirementReason, RollCare, SkinSign, TickKind, Timestamp, Zone,
};

use crate::{
    facts::{agent, checklist_id, custom_step, dry, new_roller, new_run, new_session, new_tick, rinse},
    oracle::{Facts, ListFact, RollerFact, RunFact, SessionFact, TickFact, bundled},
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

    /// Whether there is a command of this play to take back.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
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
            Deed::Add => engine.add_roller(NewRoller { confirmed: true, ..new_roller(n, "Blue") }, now).map(|roller| {
                facts.rollers.push(RollerFact { id: roller.id, is_out: false });
            }),
            Deed::Log(roller, ago, lasts) => {
                let roller = pick(&facts.rollers, *roller)?.id;
                let (started, ended) = self.span(*ago, *lasts);
                let new = new_session(n, roller, started, ended, &self.zone);
                engine.log_session(NewSession { is_another: true, confirmed: true, ..new }, now).map(|session| {
                    facts.sessions.push(SessionFact { id: session.id, roller, started, ended });
                })
            }
            Deed::Edit(session, roller, ago, lasts) => {
                let roller = pick(&facts.rollers, *roller)?.id;
                let (started, ended) = self.span(*ago, *lasts);
                let session = pick_mut(&mut facts.sessions, *session)?;
                let details = new_session(n, roller, started, ended, &self.zone).details;
                engine.edit_session(session.id, details, now, true).map(|_| {
                    *session = SessionFact { id: session.id, roller, started, ended };
                })
            }
            Deed::Delete(session) => {
                let id = pick(&facts.sessions, *session)?.id;
                self.delete(FactRef::Session { id }, facts)
            }
            Deed::Start(roller) => return self.start(*roller, bundled().first()?, None, facts),
            Deed::StartAny(roller, list, ago) => {
                let lists: Vec<_> = bundled().into_iter().chain(facts.lists.iter().cloned()).collect();
                return self.start(*roller, pick_or_last(&lists, *list)?, *ago, facts);
            }
            Deed::TickRight => return self.tick_right(None, None, facts),
            Deed::TickLate(ago) => return self.tick_right(Some(*ago), None, facts),
            Deed::TickWith(n) => return self.tick_right(None, Some(agent(pick(AGENTS, *n)?)), facts),
            Deed::TickAny(run, step, begun) => {
                let run = pick_mut_or_last(&mut facts.runs, *run)?;
                let step = usize::from(*step).checked_rem(run.list.steps.len())?;
                let kind = if *begun { TickKind::Begun } else { TickKind::Done };
                self.tick(run, step, kind, None, None)
            }
            Deed::Rest(run, kind) => {
                let run = pick_mut_or_last(&mut facts.runs, *run)?;
                let step = run.steps_done().min(run.list.steps.len() - 1);
                self.tick(run, step, *kind, None, None)
            }
            Deed::Write(like, list) => {
                let id = list.and_then(|list| pick(&facts.lists, list)).map(|list| list.id.clone());
                let id = id.map_or(checklist_id(n), |id| id.parse().expect("an id"));
                let (purpose, steps) = like_this(*like);
                let fact = ListFact::written(id.to_string(), purpose, &steps);
                engine.save_checklist(NewChecklist { id: Some(id), name: "Mine".into(), purpose, steps }, now).map(
                    |_| match facts.lists.iter_mut().find(|known| known.id == fact.id) {
                        Some(known) => *known = fact,
                        None => facts.lists.push(fact),
                    },
                )
            }
            Deed::Drop(n, true) => self.delete(FactRef::Run { id: pick(&facts.runs, *n)?.id }, facts),
            Deed::Drop(n, false) => {
                let id = pick(&facts.lists, *n)?.id.parse().expect("an id");
                self.delete(FactRef::Checklist { id }, facts)
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
                facts.settings = settings.clone();
                engine.save_settings(settings.clone(), now)
            }
            Deed::Undo => return None, // taken care of by `step`
        })
    }

    fn start(&self, roller: u8, list: &ListFact, ago: Option<u32>, facts: &mut Facts) -> Option<Result<()>> {
        let roller = pick(&facts.rollers, roller)?.id;
        let said = ago.map(|ago| self.ago(ago));
        let new = new_run(self.used_ids, roller, &list.id, said);
        Some(self.engine.start_checklist(new, self.now).map(|run| {
            let (id, list, logged) = (run.run, list.clone(), self.now);
            let started = said.unwrap_or(logged);
            facts.runs.push(RunFact { id, roller, list, started, logged, ticks: Vec::new() });
        }))
    }

    fn tick_right(&self, ago: Option<u32>, agent: Option<Agent>, facts: &mut Facts) -> Option<Result<()>> {
        let run = facts.runs.last_mut()?;
        let (step, kind) = (run.steps_done(), run.right_tick()?);
        Some(self.tick(run, step, kind, ago, agent))
    }

    fn tick(
        &self,
        run: &mut RunFact,
        step: usize,
        kind: TickKind,
        ago: Option<u32>,
        agent: Option<Agent>,
    ) -> Result<()> {
        let said = ago.map(|ago| self.ago(ago));
        let tick = NewStepTick { agent, at: said, ..new_tick(run.id, &run.list.steps[step].name, kind) };
        let (at, logged) = (said.unwrap_or(self.now), self.now);
        self.engine.tick_step(tick, self.now).map(|_| run.ticks.push(TickFact { step, kind, agent, at, logged }))
    }

    fn delete(&self, fact: FactRef, facts: &mut Facts) -> Result<()> {
        self.engine.delete(fact, self.now).map(|()| facts.forget(fact))
    }

    fn ago(&self, seconds: u32) -> Timestamp {
        self.now.plus_millis(i64::from(seconds) * -1000)
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
        let item = pick(&plan.notifications, item)?;
        // That a roller was cleaned is no answer.
        let is_unclean = item.kind == ReminderKind::Disinfect && kind == ReminderActionKind::Done;
        let kind = if is_unclean { ReminderActionKind::Dismiss } else { kind };
        facts.others += 1;
        let new = NewReminderAction { id: None, notification: item.id.clone().into(), kind };
        Some(self.engine.answer_reminder(new, self.now, &self.zone).map(drop))
    }

    fn span(&self, ago_s: u32, lasts_s: Option<u32>) -> (Timestamp, Option<Timestamp>) {
        let started = self.ago(ago_s);
        (started, lasts_s.map(|lasts| started.plus_millis(i64::from(lasts) * 1000)))
    }
}

/// What somebody may put a roller into.
const AGENTS: &[&str] =
    &["isopropyl 70", "isopropyl 60", "isopropyl 59", "ethanol 95", "ethanol 96", "isopropyl", "peroxide 3", "uv"];

/// Checklists that somebody may write; those that cannot do what they are for are refused.
fn like_this(like: u8) -> (Purpose, Vec<CustomStep>) {
    let soak = |seconds, agent| custom_step("Soak", Some(seconds), Some(agent));
    let wash = custom_step("Wash", None, None);
    match like % 8 {
        0 => (Purpose::Clean, vec![rinse(), wash, soak(600, "isopropyl 70"), dry()]),
        1 => (Purpose::Clean, vec![rinse(), soak(700, "ethanol 80"), wash]),
        2 => {
            let soaks = [soak(300, "peroxide 3"), soak(601, "isopropyl 90"), soak(60, "ethanol 70")];
            (Purpose::Clean, [vec![rinse()], soaks.to_vec(), vec![dry()]].concat())
        }
        3 => (Purpose::Clean, vec![rinse(), soak(599, "isopropyl 70"), soak(599, "isopropyl 70"), dry()]),
        4 => (Purpose::Clean, vec![soak(3_600, "isopropyl 70"), rinse(), dry()]),
        5 => (Purpose::Prepare, vec![soak(600, "isopropyl 70")]),
        6 => (Purpose::Case, vec![wash, soak(600, "isopropyl 70")]),
        _ => (Purpose::Dispose, vec![wash]),
    }
}

/// Says it; none if there is nothing to say it of.
fn tell(engine: &RollCare, telling: Telling, now: Timestamp, zone: &Zone) -> Option<Result<()>> {
    let shelf = engine.products(now, zone).expect("products");
    Some(match telling {
        Telling::Declare(question, is_so) => {
            let asked = engine.set_up().expect("questions").questions;
            let reply = if is_so { Reply::Yes } else { Reply::No };
            let answers = vec![Answer::new(pick(&asked, question)?.id.clone(), reply)];
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
            let details = ProductDetails { name, kind, ingredients, opened, months_after_opening };
            engine.add_product(NewProduct { id: None, details }, now).map(drop)
        }
        Telling::RemoveProduct(product) => {
            engine.delete(FactRef::Product { id: pick(&shelf, product)?.product.id }, now)
        }
        Telling::UseProduct(product) => {
            let product = pick(&shelf, product)?.product.id;
            engine
                .log_product_use(NewProductUse { id: None, product, at: now, areas: Vec::new() }, now, &Zone::UTC)
                .map(drop)
        }
        Telling::Override => {
            let (rule, note) = ("med.diabetes".to_owned(), "a doctor agreed".to_owned());
            let reason = OverrideReason::ClearedByClinician;
            engine.override_rule(NewOverride { id: None, rule, reason, note, agreed: None }, now).map(drop)
        }
    })
}

fn pick<T>(list: &[T], n: u8) -> Option<&T> {
    list.get(usize::from(n).checked_rem(list.len())?)
}

/// The greatest number means the last one.
fn pick_or_last<T>(list: &[T], n: u8) -> Option<&T> {
    if n == u8::MAX { list.last() } else { pick(list, n) }
}

fn pick_mut_or_last<T>(list: &mut [T], n: u8) -> Option<&mut T> {
    if n == u8::MAX { list.last_mut() } else { pick_mut(list, n) }
}

fn pick_mut<T>(list: &mut [T], n: u8) -> Option<&mut T> {
    let index = usize::from(n).checked_rem(list.len())?;
    list.get_mut(index)
}
