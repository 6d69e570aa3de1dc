//! What lies ahead: the main screen, and the next session of each area.

use rollcare_core::Area;

use super::{Context, Reply};
use crate::show;

pub fn today(context: &Context) -> Reply {
    let home = context.engine.home(context.now, &context.zone)?;
    context.reply(&home, || Ok(show::today(&home, context.view())))
}

pub fn next(context: &Context) -> Reply {
    let areas = context.engine.home(context.now, &context.zone)?.areas;
    context.reply(&areas, || {
        if areas.is_empty() {
            return Ok("No session is planned, and none was lately. Plan sessions with: rollcare schedule add\n".into());
        }
        let rollers = context.rollers()?;
        let shown = areas.iter().map(|area| show::outlook(area, &rollers, context.view()));
        Ok(shown.collect::<Vec<_>>().join("\n") + &format!("\n{}\n", show::ADVICE))
    })
}

/// What lies ahead for these areas.
pub fn of(context: &Context, areas: &[Area]) -> Reply {
    let mut ahead = context.engine.home(context.now, &context.zone)?.areas;
    ahead.retain(|outlook| outlook.areas.iter().any(|area| areas.contains(area)));
    let rollers = context.rollers()?;
    let shown = ahead.iter().map(|outlook| "\n".to_owned() + &show::outlook(outlook, &rollers, context.view()));
    Ok(shown.collect())
}
