//! Deleting facts.

use rollcare_core::{Area, Count, FactRef, Timestamp};
use serde_json::json;

use super::{Context, Reply};
use crate::{error::Failure, find, parse};

/// Anything by its kind and id.
pub fn by_kind(context: &Context, kind: &str, name: &str) -> Reply {
    let id = find::id(known(context, kind)?, name, kind)?;
    fact(context, parse::fact(kind, &id)?, kind, &id)
}

/// A fact that was found.
pub fn fact(context: &Context, fact: FactRef, kind: &str, id: &str) -> Reply {
    context.engine.delete(fact, context.now)?;
    context.reply(&json!({ "deleted": id }), || {
        Ok(format!("Deleted {kind} {}. Bring it back with: rollcare undo\n", find::short(id)))
    })
}

/// The ids of a kind, as far as they can be listed.
fn known(context: &Context, kind: &str) -> Result<Vec<String>, Failure> {
    let (engine, first) = (&context.engine, context.first_day());
    let (now, zone) = (context.now, &context.zone);
    Ok(match kind {
        "session" => ids(&engine.sessions(Count::MOST)?, |known| known.id),
        "run" => ids(&engine.runs(Timestamp::FIRST, now)?, |known| known.run),
        "checklist" => ids(&engine.checklists()?, |known| known.id.clone()),
        "check-in" => {
            let looks: Result<Vec<_>, _> = Area::ALL.iter().map(|area| engine.check_ins(*area, Count::MOST)).collect();
            ids(&looks?.concat(), |known| known.id)
        }
        "product" => ids(&engine.products(now, zone)?, |known| known.product.id),
        "use" => ids(&engine.product_uses(Timestamp::FIRST)?, |known| known.id),
        "override" => ids(&engine.overrides()?, |known| known.id),
        "clearance" => ids(&engine.clearances()?, |known| known.id),
        "schedule" => ids(&engine.schedules(first)?, |known| known.id),
        "pause" => ids(&engine.pauses(first)?, |known| known.id),
        "skip" => ids(&engine.skips(first)?, |known| known.id),
        "visit" => ids(&engine.visits(first)?, |known| known.id),
        "photo" => ids(&engine.photos(Timestamp::FIRST, Timestamp::LAST)?, |known| known.id),
        _ => Vec::new(),
    })
}

fn ids<T, I: ToString>(facts: &[T], id_of: impl Fn(&T) -> I) -> Vec<String> {
    facts.iter().map(|fact| id_of(fact).to_string()).collect()
}
