//! Facts taken in: tried first, and done only when somebody says so. A bar shows how far it has come.

use std::{
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rollcare_core::{ImportReport, LoopImport, RollCareError, Seconds};

use super::{Context, Reply, input};
use crate::{
    args::{ImportFlags, LoopFlags},
    error::Failure,
    parse, show,
};

/// A document of `rollcare export json`.
pub fn document(context: &Context, flags: &ImportFlags) -> Reply {
    let text = input::text(&flags.file)?;
    let import = |is_trial| context.engine.import_json(&text, is_trial, context.now);
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
        duration: Seconds::of_minutes(flags.minutes.into()),
        zone: context.zone.clone(),
    };
    let import = |is_trial| context.engine.import_loop(from.clone(), is_trial, context.now);
    run(context, flags.yes, import)
}

fn run<F>(context: &Context, is_wanted: bool, import: F) -> Reply
where
    F: Fn(bool) -> Result<ImportReport, RollCareError>,
{
    let words = if is_wanted { "Importing" } else { "Trying" };
    let report = with_bar(context, words, || import(!is_wanted))?;
    context.reply(&report, || Ok(show::import_report(&report)))
}

/// Does the work while another thread shows on standard error how far it has come, if that is a terminal.
fn with_bar<T>(
    context: &Context,
    words: &'static str,
    work: impl FnOnce() -> Result<T, RollCareError>,
) -> Result<T, Failure> {
    let (done, is_done) = channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let bar = bar(words);
            while is_done.recv_timeout(Duration::from_millis(50)) == Err(RecvTimeoutError::Timeout) {
                if let Ok(progress) = context.engine.import_progress() {
                    bar.set_length(progress.total.into());
                    bar.set_position(progress.done.into());
                }
            }
            bar.finish_and_clear();
        });
        let outcome = work();
        drop(done);
        Ok(outcome?)
    })
}

fn bar(words: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {bar:40} {pos} of {len}");
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("██░");
    ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr()).with_style(style).with_message(words)
}
