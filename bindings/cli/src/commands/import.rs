//! Facts taken in: tried first, and done only when somebody says so. A bar shows how far it has come.

use std::{
    sync::{
        Arc,
        mpsc::{RecvTimeoutError, channel},
    },
    thread,
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rollcare_core::{ImportProgress, ImportReport, LoopImport, RollCareError};

use super::{Context, Reply, input};
use crate::{
    args::{ImportFlags, LoopFlags},
    error::Failure,
    parse, show,
};

/// A document of `rollcare export json`.
pub fn document(context: &Context, flags: &ImportFlags) -> Reply {
    let text = input::text(&flags.file)?;
    let import = |is_trial, progress| context.engine.import_json(&text, is_trial, progress, context.now);
    run(context, flags.yes, import)
}

/// Checkmarks of Loop Habit Tracker.
pub fn from_loop(context: &Context, flags: LoopFlags) -> Reply {
    let from = LoopImport {
        checkmarks: input::text(&flags.file)?,
        habit: flags.habit,
        roller: context.roller(flags.roller.as_deref())?.roller.id,
        areas: flags.area,
        at: parse::time("--at", &flags.at)?,
        minutes: flags.minutes,
        zone: context.zone.clone(),
    };
    let import = |is_trial, progress| context.engine.import_loop(from.clone(), is_trial, progress, context.now);
    run(context, flags.yes, import)
}

fn run<F>(context: &Context, is_wanted: bool, import: F) -> Reply
where
    F: Fn(bool, Option<Arc<ImportProgress>>) -> Result<ImportReport, RollCareError>,
{
    let words = if is_wanted { "Importing" } else { "Trying" };
    let report = with_bar(words, |progress| import(!is_wanted, Some(progress)))?;
    context.reply(&report, || Ok(show::import_report(&report)))
}

/// Does the work while another thread shows on standard error how far it has come, if that is a terminal.
fn with_bar<T>(
    words: &'static str,
    work: impl FnOnce(Arc<ImportProgress>) -> Result<T, RollCareError>,
) -> Result<T, Failure> {
    let progress = ImportProgress::new()?;
    let (done, is_done) = channel::<()>();
    thread::scope(|scope| {
        let seen = Arc::clone(&progress);
        scope.spawn(move || {
            let bar = bar(words);
            while is_done.recv_timeout(Duration::from_millis(50)) == Err(RecvTimeoutError::Timeout) {
                bar.set_length(seen.total().unwrap_or_default());
                bar.set_position(seen.done().unwrap_or_default());
            }
            bar.finish_and_clear();
        });
        let outcome = work(progress);
        drop(done);
        Ok(outcome?)
    })
}

fn bar(words: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {bar:40} {pos} of {len}");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("██░");
    ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr()).with_style(style).with_message(words)
}
