//! What becomes of imported facts: each is read, checked as a command would, and merged by its id.

use std::cell::RefCell;

use serde_json::value::RawValue;

use super::{
    schedules,
    session_faults::{is_new, is_possible},
    visits,
};
use crate::{
    error::{Result, RollCareError},
    exchange::{
        ImportItem, ImportKind, ImportReport, ImportWatch, Recheck,
        document::{self, Document},
        loop_habits::{Line, Mark},
    },
    facts::{
        CheckIn, ChecklistRun, Clearance, CustomChecklist, Declaration, Fault, Inspection, Pause, Photo, Product,
        ProductUse, ReminderAction, Roller, RollerId, RuleOverride, Schedule, Session, Settings, Skip, Visit,
    },
    guidance::{Rule, RulePack},
    hygiene::ChecklistView,
    store::{
        self, AnyFact, Cell, Change, Columns, FORMER_CHECKLISTS, FORMER_PRODUCTS, Fact, Import, Kind, Merged, SETTINGS,
        Stamp, StoredTick, View,
    },
    time::Timestamp,
};

/// Why a fact is not taken.
type Objection = Option<&'static str>;

/// Merges all facts of a document.
pub(super) fn import_document(
    change: &Change<'_>,
    document: &Document<'_>,
    watch: &ImportWatch,
    now: Timestamp,
) -> Result<ImportReport> {
    let entries = || document.kinds.iter().flat_map(|(_, entries)| entries);
    let journal = Journal::new(watch, entries().count() + usize::from(document.settings.is_some()));
    let stamps = entries().filter_map(|entry| document::stamp(entry)).collect();
    let importer =
        Importer { change, import: Import::new(change, stamps)?, now, journal, refused_versions: RefCell::default() };
    for (kind, entries) in &document.kinds {
        for (number, entry) in entries.iter().enumerate() {
            importer.entry(kind, number, entry)?;
        }
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
    watch: &ImportWatch,
) -> Result<ImportReport> {
    super::commands::known_roller(change, roller)?;
    let journal = Journal::new(watch, lines.len());
    for (number, mark) in lines {
        let place = format!("line {number}");
        match mark {
            Ok(Mark::Session(session)) => {
                journal.note(Session::TABLE, place, store::merge_now(change, session.as_ref())?)?;
            }
            Ok(Mark::Skip(skip)) => journal.note(Skip::TABLE, place, store::merge_now(change, skip)?)?,
            Err(fault) => journal.refuse(Session::TABLE, place, fault.to_string())?,
        }
    }
    Ok(journal.report.into_inner())
}

/// What is written down of an import while it runs.
struct Journal<'a> {
    report: RefCell<ImportReport>,
    watch: &'a ImportWatch,
}

impl<'a> Journal<'a> {
    fn new(watch: &'a ImportWatch, total: usize) -> Self {
        watch.begin(u64::try_from(total).unwrap_or(u64::MAX));
        let (kinds, changed, refused, conflicts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let report = ImportReport { is_trial: false, kinds, changed, refused, conflicts };
        Self { report: RefCell::new(report), watch }
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
            Merged::Added => counts.added.add_one(),
            Merged::Changed => counts.changed.add_one(),
            _ => counts.same.add_one(),
        })
    }

    fn conflict(&self, kind: &str, id: &str, reason: Option<String>) {
        let item = |reason| ImportItem { kind: kind.to_owned(), id: id.to_owned(), reason };
        self.report.borrow_mut().conflicts.extend(reason.map(item));
    }

    fn refuse(&self, kind: &str, id: String, reason: String) -> Result<()> {
        self.report.borrow_mut().refused.push(ImportItem { kind: kind.to_owned(), id, reason });
        self.count(kind, |counts| counts.refused.add_one())
    }

    fn count(&self, kind: &str, count: impl Fn(&mut ImportKind)) -> Result<()> {
        let mut report = self.report.borrow_mut();
        let place = report.kinds.iter().position(|counts| counts.kind == kind).unwrap_or(report.kinds.len());
        if place == report.kinds.len() {
            report.kinds.push(ImportKind { kind: kind.to_owned(), ..ImportKind::default() });
        }
        report.kinds.get_mut(place).into_iter().for_each(count);
        if self.watch.step() { Ok(()) } else { Err(store::cancelled()) }
    }
}

struct Importer<'a> {
    change: &'a Change<'a>,
    import: Import<'a>,
    now: Timestamp,
    journal: Journal<'a>,
    /// The versions of checklists that were not taken: a run of theirs would be read by other steps.
    refused_versions: RefCell<Vec<(String, u32)>>,
}

/// A fact of any kind on its way in.
trait Incoming: AnyFact {
    /// What a command would hold against it, or what it refers to and is not here.
    fn objection(&self, _: &Importer<'_>) -> Result<Objection> {
        Ok(None)
    }

    /// What it contradicts of what stands here, though it is taken.
    fn conflict(&self, _: &Importer<'_>) -> Result<Option<String>> {
        Ok(None)
    }

    /// A checklist is merged in its own way.
    fn as_checklist(&self) -> Option<&CustomChecklist> {
        None
    }
}

/// A fact that could be read, with its id; whether a command would take it.
type Read = (String, Result<Box<dyn Incoming>, Fault>);

impl Importer<'_> {
    fn entry(&self, kind: &Kind, number: usize, entry: &RawValue) -> Result<()> {
        let (id, fact) = match document::cells(kind, entry).and_then(|cells| self.read_any(kind, &cells)) {
            Ok(read) => read,
            Err(fault) => (format!("{}[{number}]", kind.list), Err(fault)),
        };
        match fact.and_then(|fact| Ok((fact, self.stamp(entry)?))) {
            Err(fault) => self.journal.refuse(kind.table, id, fault.to_string()),
            Ok((fact, stamp)) => {
                let merged = self.take(kind, fact.as_ref(), stamp)?;
                if matches!(merged, Merged::Added | Merged::Changed) {
                    self.journal.conflict(kind.table, &id, fact.conflict(self)?);
                }
                self.journal.note(kind.table, id, merged)
            }
        }
    }

    fn read_any(&self, kind: &Kind, cells: &[Cell]) -> Result<Read, Fault> {
        match kind.table {
            Roller::TABLE => self.read::<Roller>(cells),
            Product::TABLE => self.read::<Product>(cells),
            CustomChecklist::TABLE => self.read::<CustomChecklist>(cells),
            Session::TABLE => self.read::<Session>(cells),
            Inspection::TABLE => self.read::<Inspection>(cells),
            ChecklistRun::TABLE => self.read::<ChecklistRun>(cells),
            StoredTick::TABLE => self.read::<StoredTick>(cells),
            ReminderAction::TABLE => self.read::<ReminderAction>(cells),
            Declaration::TABLE => self.read::<Declaration>(cells),
            CheckIn::TABLE => self.read::<CheckIn>(cells),
            Clearance::TABLE => self.read::<Clearance>(cells),
            ProductUse::TABLE => self.read::<ProductUse>(cells),
            RuleOverride::TABLE => self.read::<RuleOverride>(cells),
            Schedule::TABLE => self.read::<Schedule>(cells),
            Pause::TABLE => self.read::<Pause>(cells),
            Skip::TABLE => self.read::<Skip>(cells),
            Visit::TABLE => self.read::<Visit>(cells),
            _ => self.read::<Photo>(cells),
        }
    }

    #[inline(never)] // or `read_any` would be as large as all of them at once
    fn read<T: Fact + Recheck + Incoming + 'static>(&self, cells: &[Cell]) -> Result<Read, Fault> {
        let fact = store::value_of::<T>(cells)?;
        let id = fact.id();
        Ok((id, fact.recheck(self.now).map(|fact| Box::new(fact) as Box<dyn Incoming>)))
    }

    fn take(&self, kind: &Kind, fact: &dyn Incoming, stamp: Stamp) -> Result<Merged> {
        if let Some(checklist) = fact.as_checklist() {
            return self.checklist(checklist, stamp, kind.list == FORMER_CHECKLISTS);
        }
        if kind.list == FORMER_PRODUCTS {
            let is_known = self.change.has_ever(kind.table, &fact.id_text())?;
            return if is_known { Ok(Merged::Same) } else { self.import.add_former(fact, stamp) };
        }
        fact.objection(self)?.map_or_else(|| self.import.merge(fact, stamp), |reason| Ok(Merged::Refused(reason)))
    }

    fn settings(&self, entry: &RawValue) -> Result<()> {
        let read = || -> Result<_, Fault> {
            let cells = document::cells(&SETTINGS, entry)?;
            Ok((store::value_of::<Settings>(&cells)?.check()?, self.stamp(entry)?.edited))
        };
        let kind = SETTINGS.list;
        match read() {
            Err(fault) => self.journal.refuse(kind, kind.to_owned(), fault.to_string()),
            Ok((settings, edited)) => {
                self.journal.note(kind, kind.to_owned(), self.import.merge_settings(&settings, edited)?)
            }
        }
    }

    fn stamp(&self, entry: &RawValue) -> Result<Stamp, Fault> {
        let stamp = document::stamp(entry).ok_or(Fault::new("recorded", "is not written as the schema says"))?;
        let fault = Fault::new("edited", "lies in the future; set the phone's clock right");
        (stamp.edited <= self.now).then_some(stamp).ok_or(fault)
    }

    /// Versions that runs refer to come along also where another version stands here.
    fn checklist(&self, checklist: &CustomChecklist, stamp: Stamp, is_former: bool) -> Result<Merged> {
        let (id, version) = (checklist.id.to_string(), checklist.version);
        let there = self.change.version_there(&id, version.get())?;
        let says_otherwise = |there: &CustomChecklist| {
            (&there.name, there.purpose, &there.steps) != (&checklist.name, checklist.purpose, &checklist.steps)
        };
        if there.as_ref().is_some_and(says_otherwise) {
            self.refused_versions.borrow_mut().push((id, version.get()));
            return Ok(Merged::Refused("has a version with this number and other steps here"));
        }
        if is_former {
            return if there.is_some() { Ok(Merged::Same) } else { self.import.add_former(checklist, stamp) };
        }
        let merged = self.import.merge(checklist, stamp)?;
        if matches!(merged, Merged::Refused(_)) && there.is_none() {
            self.import.add_former(checklist, stamp)?;
        }
        Ok(merged)
    }

    fn not_here(&self, table: &str, id: &str, reason: &'static str) -> Result<Objection> {
        Ok((!self.change.has(table, id)?).then_some(reason))
    }

    fn no_roller(&self, roller: RollerId) -> Result<Objection> {
        self.not_here(Roller::TABLE, &roller.to_string(), "is of a roller that is not here")
    }
}

impl Incoming for Roller {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        let here = store::current::<Self>(importer.change, &self.id.to_string())?;
        let is_other = here.is_some_and(|here| (here.kind, here.needle_um) != (self.kind, self.needle_um));
        Ok(is_other.then_some("has other needles here; other needles are another roller"))
    }
}

impl Incoming for Session {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        importer.no_roller(self.roller)
    }

    /// What a command would refuse: see [`is_possible`] and [`is_new`].
    fn conflict(&self, importer: &Importer<'_>) -> Result<Option<String>> {
        let view: &View<'_> = importer.change;
        Ok(is_possible(view, self, None).and_then(|()| is_new(view, self)).err().and_then(|error| match error {
            RollCareError::Conflict { detail } => Some(detail),
            _ => None,
        }))
    }
}

impl Incoming for Inspection {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        importer.no_roller(self.roller)
    }
}

impl Incoming for ChecklistRun {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        let is_known = ChecklistView::is_known(&self.checklist, self.version)
            || importer.change.version_there(&self.checklist, self.version.get())?.is_some();
        let refused = importer.refused_versions.borrow();
        if !is_known || refused.iter().any(|(id, version)| *id == self.checklist && self.version == *version) {
            return Ok(Some("is of a checklist that is not here"));
        }
        importer.no_roller(self.roller)
    }
}

impl Incoming for StoredTick {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        importer.not_here(ChecklistRun::TABLE, &self.run.to_string(), "belongs to a run that is not here")
    }
}

impl Incoming for ProductUse {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        let is_known = importer.change.has_ever(Product::TABLE, &self.product.to_string())?;
        Ok((!is_known).then_some("is of a product that is not here"))
    }
}

impl Incoming for RuleOverride {
    fn objection(&self, _: &Importer<'_>) -> Result<Objection> {
        // One that nobody can override any more is kept as a fact, and never holds.
        let decides = RulePack::bundled().rule(&self.rule).is_some_and(|rule| rule.override_class().is_some());
        Ok((!decides).then_some("is of a rule that is not known here, or that decides nothing"))
    }
}

impl Incoming for Clearance {
    fn objection(&self, _: &Importer<'_>) -> Result<Objection> {
        let can_be = RulePack::bundled().rule(&self.rule).is_some_and(Rule::is_for_a_clinician);
        Ok((!can_be).then_some("is of a rule that is not known here, or that no clinician clears"))
    }
}

impl Incoming for Schedule {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        let rivals = schedules::rivals(importer.change, self)?;
        if rivals.iter().any(|rival| schedules::overlap(rival, self)) {
            return Ok(Some("meets another schedule on the same areas here"));
        }
        self.roller.map_or(Ok(None), |roller| importer.no_roller(roller))
    }
}

impl Incoming for Visit {
    fn objection(&self, _: &Importer<'_>) -> Result<Objection> {
        Ok(visits::is_treatment(self).is_err().then_some("is for a treatment that is not known here"))
    }
}

impl Incoming for Photo {
    fn objection(&self, importer: &Importer<'_>) -> Result<Objection> {
        let is_taken = importer.change.photo_in(&self.file)?.is_some_and(|known| known.id != self.id);
        Ok(is_taken.then_some("names a file that another photo names here"))
    }
}

impl Incoming for CustomChecklist {
    fn as_checklist(&self) -> Option<&CustomChecklist> {
        Some(self)
    }
}

impl Incoming for Product {}
impl Incoming for ReminderAction {}
impl Incoming for Declaration {}
impl Incoming for CheckIn {}
impl Incoming for Pause {}
impl Incoming for Skip {}
