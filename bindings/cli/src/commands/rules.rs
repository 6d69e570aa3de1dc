//! The rule pack.

use rollcare_core::{Citation, RulePack, guidance::Rule};
use serde::Serialize;

use super::{Reply, json};
use crate::{error::Failure, show};

/// A rule with its sources, as JSON shows it.
#[derive(Serialize)]
struct Cited<'a> {
    rule: &'a Rule,
    statement: String,
    sources: Vec<Citation>,
}

/// All rules in a table, or those whose ids begin with `id` in full. Needs no database.
pub fn rules(id: Option<&str>, as_json: bool) -> Reply {
    let pack = RulePack::bundled();
    let chosen: Vec<&Rule> = match (id, id.and_then(|id| pack.rule(id))) {
        (_, Some(rule)) => vec![rule],
        (id, None) => pack.rules.iter().filter(|rule| rule.id.starts_with(id.unwrap_or_default())).collect(),
    };
    let Some(id) = id else {
        return if as_json { json(pack) } else { Ok(show::rules(pack)) };
    };
    if chosen.is_empty() {
        return Err(Failure::NotFound(format!("no rule begins with {id}; list them with: rollcare rules")));
    }
    if as_json {
        let cited = |rule| Cited { rule, statement: rule.statement(), sources: pack.citations(rule) };
        return json(&chosen.into_iter().map(cited).collect::<Vec<_>>());
    }
    Ok(chosen.into_iter().map(|rule| show::rule(rule, pack)).collect::<Vec<_>>().join("\n"))
}
