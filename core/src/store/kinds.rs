//! The kinds of facts as they leave and come back: their lists in an export. One table serves documents and spreadsheets in both
//! directions, where code for every type would be ten times as large.

use super::{
    checklist_run::StoredTick,
    column::{Column, Columns},
    fact::{Fact, STANDING},
};
use crate::facts::{
    ChangeScope, CheckIn, ChecklistRun, Clearance, CustomChecklist, Declaration, Inspection, Pause, Photo, Product,
    ProductUse, ReminderAction, Roller, RuleOverride, Schedule, Session, Settings, Skip, Visit,
};

/// One list of an export.
pub(crate) struct Kind {
    /// Its name in the export, such as `sessions`.
    pub list: &'static str,
    /// What one of them is, for the schema of the export.
    pub about: &'static str,
    /// The table.
    pub table: &'static str,
    /// What a change of it is called in a notice.
    pub scope: ChangeScope,
    /// Its columns.
    pub columns: &'static [Column],
    /// Which versions it holds.
    pub(super) condition: &'static str,
    /// Whether each version has a place of its own in the order of recording; otherwise the first has it.
    pub(super) is_by_version: bool,
}

impl Kind {
    /// Whether it holds what is gone and still referred to. What is current of the same table is another kind.
    pub(crate) fn is_former(&self) -> bool {
        self.list.starts_with("former_")
    }
}

const fn kind<T: Fact>(list: &'static str, about: &'static str) -> Kind {
    let (table, scope, columns) = (T::TABLE, T::SCOPE, T::COLUMNS);
    Kind { list, about, table, scope, columns, condition: STANDING, is_by_version: false }
}

/// All that is current, and what it refers to that is gone. What is referred to comes before what refers to it.
pub(crate) const KINDS: [Kind; 20] = [
    kind::<Roller>("rollers", "A roller."),
    kind::<Product>("products", "A product."),
    Kind {
        // A session holds few ids, and an export reads every session anyway.
        condition: "WHERE (f.id IN (SELECT product FROM product_use WHERE gone IS NULL) OR EXISTS (
                SELECT 1 FROM session AS u WHERE u.gone IS NULL AND u.shelf_products <> '' AND instr(u.shelf_products, f.id) > 0))
            AND NOT EXISTS (SELECT 1 FROM product AS s WHERE s.id = f.id AND s.gone IS NULL)
            AND f.revision = (SELECT max(revision) FROM product AS l WHERE l.id = f.id)",
        is_by_version: true,
        ..kind::<Product>(FORMER_PRODUCTS, "A product that left the shelf, and that was used.")
    },
    Kind { is_by_version: true, ..kind::<CustomChecklist>("custom_checklists", "A checklist that somebody wrote.") },
    Kind {
        condition: "WHERE (f.id, f.version) IN (SELECT checklist, version FROM checklist_run WHERE gone IS NULL)
            AND NOT EXISTS (SELECT 1 FROM custom_checklist AS s
                WHERE s.id = f.id AND s.version = f.version AND s.gone IS NULL)
            AND f.revision = (SELECT max(revision) FROM custom_checklist AS l
                WHERE l.id = f.id AND l.version = f.version)",
        is_by_version: true,
        ..kind::<CustomChecklist>(
            FORMER_CHECKLISTS,
            "A version of a checklist that does not stand any more, and that a run was begun with.",
        )
    },
    kind::<Session>("sessions", "A session."),
    kind::<Inspection>("inspections", "A look at the needles."),
    kind::<ChecklistRun>("checklist_runs", "One time a checklist was done."),
    Kind {
        // A run that was deleted takes its ticks along.
        condition: "WHERE f.gone IS NULL
            AND EXISTS (SELECT 1 FROM checklist_run AS c WHERE c.id = f.run AND c.gone IS NULL)",
        ..kind::<StoredTick>("step_ticks", "A tick of a step.")
    },
    kind::<ReminderAction>("reminder_actions", "An answer to a reminder."),
    kind::<Declaration>("declarations", "Answers about health and procedures."),
    kind::<CheckIn>("check_ins", "A look at the skin."),
    kind::<Clearance>("clearances", "A warning sign that a clinician cleared."),
    kind::<ProductUse>("product_uses", "A use of a product."),
    kind::<RuleOverride>("rule_overrides", "A decision to go on although a rule says otherwise."),
    kind::<Schedule>("schedules", "A schedule."),
    kind::<Pause>("pauses", "A pause."),
    kind::<Skip>("skips", "A day on which a session is left out on purpose."),
    kind::<Visit>("visits", "An appointment with a professional."),
    kind::<Photo>("photos", "Where a picture lies."),
];

/// Products that left the shelf and were used.
pub(crate) const FORMER_PRODUCTS: &str = "former_products";
/// Versions of checklists that are gone and that runs were begun with.
pub(crate) const FORMER_CHECKLISTS: &str = "former_checklists";

/// The settings: one row without an id.
pub(crate) const SETTINGS: Kind = Kind {
    list: "settings",
    about: "Hours and habits.",
    table: Settings::TABLE,
    scope: ChangeScope::Settings,
    columns: Settings::COLUMNS,
    condition: STANDING,
    is_by_version: true,
};
