//! Answers in words and tables. Nothing here decides anything: it prints what the engine said.

mod ahead;
mod calendar;
mod checklist;
mod exchange;
mod fate;
mod guide;
mod journey;
mod life;
mod phone;
mod photo;
mod plan;
mod precheck;
mod product;
mod record;
mod roller;
mod rules;
mod run;
mod said;
mod schedule;
mod session;
mod today;
mod visit;
mod words;

use anstyle::{AnsiColor, Style};
use comfy_table::{Cell, ContentArrangement, Table, presets};
use rollcare_core::{Timestamp, Zone};

pub use ahead::outlook;
pub use calendar::calendar;
pub use checklist::{checklist, checklists};
pub use exchange::{exported, import_report};
pub use guide::{first_steps, guided, remarks};
pub use journey::journey;
pub use phone::synced;
pub use photo::{photo_report, photos};
pub use plan::{next_reminder, plan, plan_explained, reminders};
pub use precheck::{aftercare, check_in, check_ins, clearances, overrides, precheck, set_up};
pub use product::{product, product_in_a_line, product_uses, shelf};
pub use record::{hygiene, products_used, skin, wear_history, weeks};
pub use roller::{findings, roller, rollers, rollers_with_life};
pub use rules::{rule, rules};
pub use run::{run, runs, steps};
pub use said::said;
pub use schedule::{pauses, schedules, skips};
pub use session::sessions;
pub use today::{missed, settings, today, versions};
pub use visit::{courses, visits};
pub use words::{moment, one_line, roller_state};

/// For headings.
pub const HEADING: Style = Style::new().bold();
/// For what is less important.
pub const FAINT: Style = Style::new().dimmed();
/// For what is well.
pub const GOOD: Style = AnsiColor::Green.on_default();
/// For what wants attention.
pub const WATCH: Style = AnsiColor::Yellow.on_default();
/// For what is not allowed.
pub const BAD: Style = AnsiColor::Red.on_default().bold();

/// Said once wherever guidance is shown.
pub const ADVICE: &str = "Common practice, not medical advice.";

/// When and where something is shown.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// What time it is.
    pub now: Timestamp,
    /// The zone that times are shown in.
    pub zone: &'a Zone,
    /// Whether every reason is shown, with its sources.
    pub explain: bool,
}

/// Text in a style; a terminal that shows none gets the text alone.
pub fn paint(style: Style, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}

/// A heading on its own line.
pub fn heading(text: &str) -> String {
    format!("{}\n", paint(HEADING, text))
}

/// Lines, each moved in by two spaces.
pub fn indent(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") }).collect()
}

/// A table without lines. Only its last column may hold styles: they would count as width.
fn table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(header.map(Cell::new));
    for row in rows {
        table.add_row(row.map(Cell::new_owned));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    let mut lines = table.lines();
    let head = lines.next().map(|line| paint(FAINT, line.trim_end()));
    head.into_iter().chain(lines.map(|line| line.trim_end().to_owned())).map(|line| line + "\n").collect()
}
