//! The JSON Schema of the document: from the columns of the facts, so that it says what is written and read.

use std::fmt::Write;

use super::document::{FORMAT, VERSION, quoted};
use crate::{
    facts::{AgentKind, Area, CleaningPart, SkinSign, Word},
    store::{Column, KINDS, Kind, SETTINGS, Schema},
};

/// What the columns name, apart from sets of words. The text of each is JSON.
const DEFINITIONS: [(&str, &str); 9] = [
    (
        "id",
        r#"{"description": "A version 7 UUID.", "type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}"#,
    ),
    (
        "instant",
        r#"{"description": "RFC 3339, in UTC.", "type": "string", "pattern": "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{3})?Z$"}"#,
    ),
    ("date", r#"{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}"#),
    (
        "time",
        r#"{"description": "A time of day on the wall.", "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{3})?)?$"}"#,
    ),
    (
        "wall",
        r#"{"description": "A date and a time of day on the wall.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{3})?)?$"}"#,
    ),
    ("zone", r#"{"description": "The IANA name of a zone.", "type": "string", "minLength": 1}"#),
    ("text", r#"{"type": "string", "minLength": 1, "maxLength": 2000}"#),
    (
        "answers",
        r##"{"type": "array", "maxItems": 200, "items": {"type": "object", "properties": {"question": {"description": "The id of the rule that asks.", "type": "string", "pattern": "^[A-Za-z0-9.-]{1,100}$"}, "reply": {"description": "no, yes, or the day until which or on which it was.", "type": "string", "pattern": "^(no|yes|[0-9]{4}-[0-9]{2}-[0-9]{2})$"}, "area": {"description": "Where it is so; missing for a question about the person, and for one answered of no area.", "$ref": "#/$defs/area"}}, "required": ["question", "reply"], "additionalProperties": false}}"##,
    ),
    ("version", r#"{"type": "integer", "minimum": 1, "maximum": 4294967295}"#),
];

/// What each entry says of its recording, and each settings of theirs.
const RECORDED: &str = r#""recorded": {"description": "Its place in the order of recording; what one command recorded has one place.", "type": "integer", "minimum": 1, "maximum": 4294967295},
        "source": {"description": "Whose clock it was recorded by. The order of recording says something of clocks only within one source.", "type": "integer", "minimum": 0, "maximum": 4294967295},
        "#;
const EDITED: &str = r##""edited": {"description": "When this version was recorded. Of two versions, the later one stands.", "$ref": "#/$defs/instant"}"##;

/// Its text.
pub(crate) fn schema() -> String {
    let lists = KINDS.iter().map(|kind| {
        format!(
            "        {list}: {{\"type\": \"array\", \"items\": {{\"$ref\": \"#/$defs/{}\"}}}}",
            kind.list,
            list = quoted(kind.list)
        )
    });
    let definitions = DEFINITIONS.iter().map(|(name, json)| (*name, (*json).to_owned())).chain(words());
    let definitions = definitions.map(|(name, json)| format!("    {}: {json}", quoted(name)));
    let kinds = KINDS.iter().chain([&SETTINGS]).map(definition);
    format!(
        r##"{{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "RollCare export, version {VERSION}",
  "description": "All facts that stand, each once. Answers are not in it: they are computed.",
  "type": "object",
  "properties": {{
    "format": {{"const": {}}},
    "version": {{"const": {VERSION}}},
    "engine": {{"type": "string"}},
    "rule_pack": {{"type": "string"}},
    "zone_database": {{"type": "string"}},
    "exported_at": {{"$ref": "#/$defs/instant"}},
    "settings": {{"description": "Null: never set.", "anyOf": [{{"$ref": "#/$defs/settings"}}, {{"type": "null"}}]}},
    "facts": {{
      "type": "object",
      "properties": {{
{}
      }},
      "required": {},
      "additionalProperties": false
    }}
  }},
  "required": ["format", "version", "engine", "rule_pack", "zone_database", "exported_at", "settings", "facts"],
  "additionalProperties": false,
  "$defs": {{
{}
  }}
}}
"##,
        quoted(FORMAT),
        lists.collect::<Vec<_>>().join(",\n"),
        list(KINDS.iter().map(|kind| kind.list)),
        definitions.chain(kinds).collect::<Vec<_>>().join(",\n"),
    )
}

/// The definitions of words that several columns hold.
fn words() -> [(&'static str, String); 5] {
    let (areas, signs) = (one_of(Area::WORDS), one_of(SkinSign::WORDS));
    let agents = AgentKind::WORDS.join("|");
    [
        ("area", areas),
        ("areas", r##"{"type": "array", "items": {"$ref": "#/$defs/area"}, "uniqueItems": true}"##.to_owned()),
        (
            "some_areas",
            r##"{"type": "array", "items": {"$ref": "#/$defs/area"}, "uniqueItems": true, "minItems": 1}"##.to_owned(),
        ),
        (
            "signs",
            format!(
                r#"{{"description": "What was seen or felt; none: somebody looked and found none.", "type": "array", "items": {signs}, "uniqueItems": true}}"#
            ),
        ),
        (
            "agent",
            format!(
                r#"{{"description": "What disinfects, and its strength in percent where it is known, such as \"isopropyl 70\".", "type": "string", "pattern": "^({agents})( ([1-9][0-9]?|100))?$"}}"#
            ),
        ),
    ]
}

fn definition(kind: &Kind) -> String {
    let is_settings = kind.list == SETTINGS.list;
    let recorded = if is_settings { "" } else { RECORDED };
    let mut properties = format!("{recorded}{EDITED}");
    let mut required = if is_settings { vec!["edited"] } else { vec!["recorded", "source", "edited"] };
    for column in kind.columns {
        let (key, value) = (quoted(column.key), property(column));
        write!(properties, ",\n        {key}: {value}").unwrap_or_default(); // a String takes all
        if !column.can_lack {
            required.push(column.key);
        }
    }
    format!(
        r#"    {}: {{
      "description": {},
      "type": "object",
      "properties": {{
        {properties}
      }},
      "required": {},
      "additionalProperties": false
    }}"#,
        quoted(kind.list),
        quoted(kind.about),
        list(required.into_iter()),
    )
}

fn property(column: &Column) -> String {
    let value = match column.schema {
        Schema::Named(name) => format!("{{\"$ref\": \"#/$defs/{name}\"}}"),
        Schema::OneOf(words) => one_of(words),
        Schema::ListOf(words) => {
            format!("{{\"type\": \"array\", \"items\": {}, \"uniqueItems\": true}}", one_of(words))
        }
        Schema::Number { least, most } => {
            format!("{{\"type\": \"integer\", \"minimum\": {least}, \"maximum\": {most}}}")
        }
        Schema::Text { most } => format!("{{\"type\": \"string\", \"minLength\": 1, \"maxLength\": {most}}}"),
        Schema::Steps => steps(),
        Schema::Json(json) => json.to_owned(),
    };
    let value = if column.is_optional { format!("{{\"anyOf\": [{value}, {{\"type\": \"null\"}}]}}") } else { value };
    match value.strip_prefix('{').filter(|_| !column.about.is_empty()) {
        Some(rest) => format!("{{\"description\": {}, {rest}", quoted(column.about)),
        None => value,
    }
}

/// The steps of a checklist that somebody wrote.
fn steps() -> String {
    let (agents, parts) = (one_of(AgentKind::WORDS), one_of(CleaningPart::WORDS));
    format!(
        r##"{{"type": "array", "minItems": 1, "maxItems": 30, "items": {{"type": "object", "properties": {{"title": {{"$ref": "#/$defs/text"}}, "seconds": {{"anyOf": [{{"type": "integer", "minimum": 1, "maximum": 86400}}, {{"type": "null"}}]}}, "agent": {{"anyOf": [{{"type": "object", "properties": {{"kind": {agents}, "percent": {{"anyOf": [{{"type": "integer", "minimum": 1, "maximum": 100}}, {{"type": "null"}}]}}}}, "required": ["kind", "percent"], "additionalProperties": false}}, {{"type": "null"}}]}}, "part": {parts}}}, "required": ["title", "seconds", "agent"], "additionalProperties": false}}}}"##
    )
}

fn one_of(words: &[&str]) -> String {
    format!("{{\"enum\": {}}}", list(words.iter().copied()))
}

fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", words.map(quoted).collect::<Vec<_>>().join(", "))
}
