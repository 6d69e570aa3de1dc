//! Deleting facts.

use rollcare_core::FactRef;
use serde_json::json;

use super::{Context, Reply};
use crate::{find, parse};

/// Anything by its kind and whole id.
pub fn by_kind(context: &Context, kind: &str, id: &str) -> Reply {
    fact(context, parse::fact(kind, id)?, kind, id)
}

/// A fact that was found.
pub fn fact(context: &Context, fact: FactRef, kind: &str, id: &str) -> Reply {
    context.engine.delete(fact, context.now)?;
    context.reply(&json!({ "deleted": id }), || {
        Ok(format!("Deleted {kind} {}. Bring it back with: rollcare undo\n", find::short(id)))
    })
}
