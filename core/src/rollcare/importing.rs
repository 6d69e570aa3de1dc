//! What becomes of imported facts: each is read, checked as a command would, and merged by its id.

use std::{cell::RefCell, collections::BTreeSet};

use serde_json::value::RawValue;

use super::{schedules, visits};
use crate::{
    error::Result,
    exchange::{
        ImportItem, ImportKind, ImportProgress, ImportReport, Recheck,
        document::{self, Document},
        loop_habits::{Line, Mark},
    },
    facts::{
        CheckIn, ChecklistRun, CustomChecklist, Declaration, Fault, Inspection, Pause, Photo, Product, ProductUse,
        ReminderAction, Roller, RollerId, RuleOverride, Schedule, Session, Skip, Visit,
    },
    guidance::RulePack,
    hygiene::Checklist,
    store::{self, Change, Fact, Import, Kind, Merged, SETTINGS, Stamp, StoredTick},
    time::Timestamp,
};

/// Why a fact is not taken.
type Objection = Option<&'static str>;

/// Merges all facts of a document.
pub(super) fn import_document(
    change: &Change<'_>,
    document: &Document<'_>,
    progress: Option<&ImportProgress>,
    now: Timestamp,
) -> Result<ImportReport> {
    let entries = || document.kinds.iter().flat_map(|(_, entries)| entries);
    let journal = Journal::new(progress, entries().count() + usize::from(document.settings.is_some()));
    let stamps = entries().filter_map(|entry| document::stamp(entry)).collect();
    let importer =
        Importer { change, import: Import::new(change, stamps)?, now, journal, refused_versions: RefCell::default() };
    for (kind, entries) in &document.kinds {
        importer.kind(kind, entries)?;
    }
    if let Some(settings) = document.settings {
        importer.settings(settings)?;
    }
    importer.import.finish()?;
    Ok(importer.journal.report.into_inner())
}

/// Merges what lines of a foreign file say.
pub(super) fn import_lines(
    change: &Change<'_>,
    lines: &[Line],
    roller: RollerId,
    progress: Option<&ImportProgress>,
) -> Result<ImportReport> {
    super::commands::known_roller(change, roller)?;
    let journal = Journal::new(progress, lines.len());
    for (number, mark) in lines {
        let place = format!("line {number}");
        match mark {
            Ok(Mark::Session(session)) => {
                journal.note(Session::TABLE, place, store::merge_now(change, Session::clone(session))?)?;
            }
            Ok(Mark::Skip(skip)) => journal.note(Skip::TABLE, place, store::merge_now(change, skip.clone())?)?,
            Err(fault) => journal.refuse(Session::TABLE, place, fault.to_string())?,
        }
    }
    Ok(journal.report.into_inner())
}

/// What is written down of an import while it runs.
struct Journal<'a> {
    report: RefCell<ImportReport>,
    progress: Option<&'a ImportProgress>,
}

impl<'a> Journal<'a> {
    fn new(progress: Option<&'a ImportProgress>, total: usize) -> Self {
        if let Some(progress) = progress {
            progress.begin(u64::try_from(total).unwrap_or(u64::MAX));
        }
        let report = ImportReport { is_trial: false, kinds: Vec::new(), changed: Vec::new(), refused: Vec::new() };
        Self { report: RefCell::new(report), progress }
    }

    fn note(&self, kind: &str, id: String, merged: Merged) -> Result<()> {
        if let Merged::Refused(reason) = merged {
            return self.refuse(kind, id, reason.to_owned());
        }
        if merged == Merged::Changed {
            let reason = "was changed there later than here".to_owned();
            self.report.borrow_mut().changed.push(ImportItem { kind: kind.to_owned(), id, reason });
        }
        self.count(kind, |counts| match merged {
            Merged::Added => counts.added += 1,
            Merged::Changed => counts.changed += 1,
            _ => counts.same += 1,
        })
    }

    fn refuse(&self, kind: &str, id: String, reason: String) -> Result<()> {
        self.report.borrow_mut().refused.push(ImportItem { kind: kind.to_owned(), id, reason });
        self.count(kind, |counts| counts.refused += 1)
    }

    fn count(&self, kind: &str, count: impl Fn(&mut ImportKind)) -> Result<()> {
        let mut report = self.report.borrow_mut();
        let place = report.kinds.iter().position(|counts| counts.kind == kind).unwrap_or(report.kinds.len());
        if place == report.kinds.len() {
            report.kinds.push(ImportKind { kind: kind.to_owned(), added: 0, changed: 0, same: 0, refused: 0 });
        }
        report.kinds.get_mut(place).into_iter().for_each(count);
        let Some(progress) = self.progress else { return Ok(()) };
        progress.step();
        if progress.is_cancelled() { Err(store::cancelled()) } else { Ok(()) }
    }
}

struct Importer<'a> {
    change: &'a Change<'a>,
    import: Import<'a>,
    now: Timestamp,
    journal: Journal<'a>,
    /// The versions of checklists that were not taken: a run of theirs would be read by other steps.
    refused_versions: RefCell<BTreeSet<(String, u32)>>,
}

impl Importer<'_> {
    fn kind(&self, kind: &Kind, entries: &[&RawValue]) -> Result<()> {
        match kind.list {
            "rollers" => self.merge_all(kind, entries, |roller: &Roller| self.other_needles(roller)),
            "products" => self.merge_all::<Product>(kind, entries, |_| Ok(None)),
            "former_products" => self.each(kind, entries, |product: Product, stamp| {
                let is_known = self.change.has_ever(Product::TABLE, &product.id())?;
                if is_known { Ok(Merged::Same) } else { self.import.add_former(product, stamp) }
            }),
            "custom_checklists" => self.each(kind, entries, |checklist, stamp| self.checklist(checklist, stamp, false)),
            "former_checklists" => self.each(kind, entries, |checklist, stamp| self.checklist(checklist, stamp, true)),
            "sessions" => self.merge_all(kind, entries, |session: &Session| self.no_roller(Some(session.roller))),
            "inspections" => self.merge_all(kind, entries, |look: &Inspection| self.no_roller(Some(look.roller))),
            "checklist_runs" => self.merge_all(kind, entries, |run| self.no_checklist(run)),
            "step_ticks" => self.merge_all(kind, entries, |tick: &StoredTick| {
                let is_known = self.change.has(ChecklistRun::TABLE, &tick.run.to_string())?;
                Ok((!is_known).then_some("belongs to a run that is not here"))
            }),
            "reminder_actions" => self.merge_all::<ReminderAction>(kind, entries, |_| Ok(None)),
            "declarations" => self.merge_all::<Declaration>(kind, entries, |_| Ok(None)),
            "check_ins" => self.merge_all::<CheckIn>(kind, entries, |_| Ok(None)),
            "product_uses" => self.merge_all(kind, entries, |used: &ProductUse| {
                let is_known = self.change.has_ever(Product::TABLE, &used.product.to_string())?;
                Ok((!is_known).then_some("is of a product that is not here"))
            }),
            "rule_overrides" => self.merge_all(kind, entries, |wish: &RuleOverride| {
                let can_be = RulePack::bundled().rule(&wish.rule).is_some_and(|rule| rule.can_be_overridden());
                Ok((!can_be).then_some("is of a rule that is not known here, or that nobody can override"))
            }),
            "schedules" => self.merge_all(kind, entries, |schedule| self.rivalry(schedule)),
            "pauses" => self.merge_all::<Pause>(kind, entries, |_| Ok(None)),
            "skips" => self.merge_all::<Skip>(kind, entries, |_| Ok(None)),
            "visits" => self.merge_all(kind, entries, |visit: &Visit| {
                Ok(visits::is_treatment(visit).is_err().then_some("is for a treatment that is not known here"))
            }),
            _ => self.merge_all(kind, entries, |photo: &Photo| {
                let is_taken = self.change.photo_in(&photo.file)?.is_some_and(|known| known.id != photo.id);
                Ok(is_taken.then_some("names a file that another photo names here"))
            }),
        }
    }

    fn merge_all<T: Fact + Recheck>(
        &self,
        kind: &Kind,
        entries: &[&RawValue],
        objection: impl Fn(&T) -> Result<Objection>,
    ) -> Result<()> {
        self.each(kind, entries, |fact: T, stamp| match objection(&fact)? {
            Some(reason) => Ok(Merged::Refused(reason)),
            None => self.import.merge(fact, stamp),
        })
    }

    fn each<T: Fact + Recheck>(
        &self,
        kind: &Kind,
        entries: &[&RawValue],
        take: impl Fn(T, Stamp) -> Result<Merged>,
    ) -> Result<()> {
        for (number, entry) in entries.iter().enumerate() {
            let fact = document::cells(kind, entry).and_then(|cells| self.change.fact_of::<T>(kind, &cells));
            let id = fact.as_ref().map_or_else(|_| format!("{}[{number}]", kind.list), Fact::id);
            let checked = fact.and_then(|fact| Ok((fact.recheck(self.now)?, self.stamp(entry)?)));
            match checked {
                Err(fault) => self.journal.refuse(T::TABLE, id, fault.to_string())?,
                Ok((fact, stamp)) => self.journal.note(T::TABLE, id, take(fact, stamp)?)?,
            }
        }
        Ok(())
    }

    fn settings(&self, entry: &RawValue) -> Result<()> {
        let read = || -> Result<_, Fault> {
            let cells = document::cells(&SETTINGS, entry)?;
            Ok((self.change.settings_of(&SETTINGS, &cells)?.check()?, self.stamp(entry)?.edited))
        };
        let kind = SETTINGS.list;
        match read() {
            Err(fault) => self.journal.refuse(kind, kind.to_owned(), fault.to_string()),
            Ok((settings, edited)) => {
                self.journal.note(kind, kind.to_owned(), self.import.merge_settings(settings, edited)?)
            }
        }
    }

    fn stamp(&self, entry: &RawValue) -> Result<Stamp, Fault> {
        let stamp = document::stamp(entry).ok_or(Fault::new("recorded", "is not written as the schema says"))?;
        let fault = Fault::new("edited", "lies in the future; set the phone's clock right");
        (stamp.edited <= self.now).then_some(stamp).ok_or(fault)
    }

    /// Versions that runs refer to come along also where another version stands here.
    fn checklist(&self, checklist: CustomChecklist, stamp: Stamp, is_former: bool) -> Result<Merged> {
        let (id, version) = (checklist.id.to_string(), checklist.version);
        let there = self.change.version_there(&id, version)?;
        let says = |list: &CustomChecklist| (list.name.clone(), list.purpose, list.steps.clone());
        if there.as_ref().is_some_and(|there| says(there) != says(&checklist)) {
            self.refused_versions.borrow_mut().insert((id, version));
            return Ok(Merged::Refused("has a version with this number and other steps here"));
        }
        if is_former {
            return if there.is_some() { Ok(Merged::Same) } else { self.import.add_former(checklist, stamp) };
        }
        let merged = self.import.merge(checklist.clone(), stamp)?;
        if matches!(merged, Merged::Refused(_)) && there.is_none() {
            self.import.add_former(checklist, stamp)?;
        }
        Ok(merged)
    }

    fn other_needles(&self, roller: &Roller) -> Result<Objection> {
        let here = store::current::<Roller>(self.change, &roller.id.to_string())?;
        let is_other = here.is_some_and(|here| (here.kind, here.needle_um) != (roller.kind, roller.needle_um));
        Ok(is_other.then_some("has other needles here; other needles are another roller"))
    }

    fn no_roller(&self, roller: Option<RollerId>) -> Result<Objection> {
        let Some(roller) = roller else { return Ok(None) };
        let is_known = self.change.has(Roller::TABLE, &roller.to_string())?;
        Ok((!is_known).then_some("is of a roller that is not here"))
    }

    fn no_checklist(&self, run: &ChecklistRun) -> Result<Objection> {
        let key = (run.checklist.clone(), run.version);
        let is_known = Checklist::find(&run.checklist, run.version).is_some()
            || self.change.version_there(&run.checklist, run.version)?.is_some();
        if !is_known || self.refused_versions.borrow().contains(&key) {
            return Ok(Some("is of a checklist that is not here"));
        }
        self.no_roller(Some(run.roller))
    }

    fn rivalry(&self, schedule: &Schedule) -> Result<Objection> {
        let rivals = schedules::rivals(self.change, schedule)?;
        if rivals.iter().any(|rival| schedules::overlap(rival, schedule)) {
            return Ok(Some("meets another schedule on the same areas here"));
        }
        self.no_roller(schedule.roller)
    }
}
