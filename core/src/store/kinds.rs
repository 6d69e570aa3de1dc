//! The kinds of facts as they leave and come back: their lists in an export, and what their columns hold. One table
//! serves documents and spreadsheets in both directions, where code for every type would be ten times as large.

use super::{
    checklist_run::StoredTick,
    fact::{Fact, STANDING},
};
use crate::facts::{
    CheckIn, ChecklistRun, CustomChecklist, Declaration, Inspection, Pause, Photo, Product, ProductUse, ReminderAction,
    Roller, RuleOverride, Schedule, Session, Skip, Visit,
};

/// One list of an export.
pub(crate) struct Kind {
    /// Its name in the export, such as `sessions`.
    pub list: &'static str,
    /// The table.
    pub table: &'static str,
    /// Its columns, with spaces between: a name, and a mark for each thing to know of it. See [`Form`].
    columns: &'static str,
    /// A query of all versions.
    pub(super) select: &'static str,
    /// Which of them it holds.
    pub(super) condition: &'static str,
    /// Whether each version has a place of its own in the order of recording; otherwise the first has it.
    pub(super) is_by_version: bool,
}

/// What a column holds, with its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A text; no mark.
    Text,
    /// A whole number: `#`.
    Number,
    /// Yes or no, stored as 1 or 0: `!`.
    Flag,
    /// UTC milliseconds, shown as RFC 3339: `@`.
    Instant,
    /// Words with spaces between, shown as a list: `*`.
    Words,
    /// Answers, one a line: `=`.
    Answers,
    /// Texts, each after its length in bytes and a colon, shown as a list: `+`.
    Texts,
    /// JSON: `{`.
    Json,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// Its name in the table.
    pub name: &'static str,
    /// What it holds.
    pub form: Form,
    /// Whether it can be empty: `?`.
    pub is_optional: bool,
}

impl Column {
    fn read(word: &'static str) -> Self {
        let name = word.trim_end_matches(|mark: char| !mark.is_ascii_alphanumeric());
        let (_, marks) = word.split_at(name.len());
        let forms = [
            ('#', Form::Number),
            ('!', Form::Flag),
            ('@', Form::Instant),
            ('*', Form::Words),
            ('=', Form::Answers),
            ('+', Form::Texts),
            ('{', Form::Json),
        ];
        let form = forms.iter().find(|(mark, _)| marks.contains(*mark)).map_or(Form::Text, |(_, form)| *form);
        Self { name, form, is_optional: marks.contains('?') }
    }

    /// Its name in an export: the field's. Three fields have names that SQL keeps for itself.
    pub(crate) fn key(&self) -> &'static str {
        self.name.strip_suffix("_day").unwrap_or(self.name)
    }

    /// Whether it says what somebody found who looked.
    pub(crate) fn is_finding(&self) -> bool {
        matches!(self.name, "signs" | "defects" | "skin_before" | "skin_after")
    }
}

impl Kind {
    pub(crate) fn columns(&self) -> Vec<Column> {
        self.columns.split(' ').map(Column::read).collect()
    }
}

const fn kind<T: Fact>(list: &'static str, columns: &'static str) -> Kind {
    Kind { list, table: T::TABLE, columns, select: T::SELECT, condition: STANDING, is_by_version: false }
}

/// All that stands, and what it refers to that does not stand any more. What is referred to comes before what refers to it.
pub(crate) const KINDS: [Kind; 19] = [
    kind::<Roller>("rollers", "id name kind needle_um# added@ first_used? retired_at@? retired_reason?"),
    kind::<Product>("products", "id name kind ingredients? opened? months_after_opening#? added@"),
    Kind {
        condition: "WHERE f.id IN (SELECT product FROM product_use WHERE gone IS NULL)
            AND NOT EXISTS (SELECT 1 FROM product AS s WHERE s.id = f.id AND s.gone IS NULL)
            AND f.revision = (SELECT max(revision) FROM product AS l WHERE l.id = f.id)",
        is_by_version: true,
        ..kind::<Product>(FORMER_PRODUCTS, "id name kind ingredients? opened? months_after_opening#? added@")
    },
    Kind { is_by_version: true, ..kind::<CustomChecklist>("custom_checklists", CHECKLIST) },
    Kind {
        condition: "WHERE (f.id, f.version) IN (SELECT checklist, version FROM checklist_run WHERE gone IS NULL)
            AND NOT EXISTS (SELECT 1 FROM custom_checklist AS s
                WHERE s.id = f.id AND s.version = f.version AND s.gone IS NULL)
            AND f.revision = (SELECT max(revision) FROM custom_checklist AS l
                WHERE l.id = f.id AND l.version = f.version)",
        is_by_version: true,
        ..kind::<CustomChecklist>(FORMER_CHECKLISTS, CHECKLIST)
    },
    kind::<Session>(
        "sessions",
        "id roller started@ ended@? zone areas* passes#? pressure_note? products+ skin_before*? skin_after*? note? logged@",
    ),
    kind::<Inspection>("inspections", "id roller at@ defects* note?"),
    kind::<ChecklistRun>("checklist_runs", "id roller checklist version# started@ logged@?"),
    Kind {
        // A run that was deleted takes its ticks along.
        condition: "WHERE f.gone IS NULL
            AND EXISTS (SELECT 1 FROM checklist_run AS c WHERE c.id = f.run AND c.gone IS NULL)",
        ..kind::<StoredTick>("step_ticks", "id run step kind agent? at@ logged@?")
    },
    kind::<ReminderAction>("reminder_actions", "id notification kind until@? at@"),
    kind::<Declaration>("declarations", "id at@ answers="),
    kind::<CheckIn>("check_ins", "id at@ zone area signs* answers= note?"),
    kind::<ProductUse>("product_uses", "id product at@ areas*"),
    kind::<RuleOverride>("rule_overrides", "id rule reason note at@"),
    kind::<Schedule>("schedules", "id areas* roller? rhythm at from_day until_day? added@"),
    kind::<Pause>("pauses", "id areas* from_day to_day? reason note? added@"),
    kind::<Skip>("skips", "id areas* date note? added@"),
    kind::<Visit>("visits", "id at zone areas* treatment note? added@"),
    kind::<Photo>("photos", "id taken@ zone area file sha256"),
];

/// Products that left the shelf and were used.
pub(crate) const FORMER_PRODUCTS: &str = "former_products";
/// Versions of checklists that do not stand any more and that runs were begun with.
pub(crate) const FORMER_CHECKLISTS: &str = "former_checklists";

const CHECKLIST: &str = "id version# name purpose steps{ saved@";

/// The settings: one row without an id.
pub(crate) const SETTINGS: Kind = Kind {
    list: "settings",
    table: "settings",
    columns: "quiet_from quiet_to urgent_in_quiet_hours! daily_at day_starts week_starts reminders_off*?",
    select: "SELECT f.* FROM settings AS f",
    condition: STANDING,
    is_by_version: true,
};
