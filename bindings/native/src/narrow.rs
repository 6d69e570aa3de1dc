//! Makes internal what UniFFI generates as public and no app may name: converters, buffers, the raw engine, free functions.
//! What stays public are the values, whose names the library's own descriptions give.
//!
//! UniFFI's templates write the declarations of a file at column 0 (but Kotlin's free functions, which are indented), so only
//! such lines change. Members keep what they have: Kotlin mangles the names of internal ones, and JNA would no longer find
//! them.

use std::collections::{BTreeSet, HashMap};

use anyhow::Result;
use uniffi_bindgen::{
    BindgenLoader, BindgenPaths, ComponentInterface, GlobalConfig,
    interface::{Type, rename},
};

/// The names that stay public: records, enums and custom types as the language calls them. An error is none, because its
/// companion implements an interface of UniFFI's; the facades have typed errors of their own.
#[derive(Default)]
pub struct Values {
    names: BTreeSet<String>,
    /// The free functions, which are none: their names without underscores, in small letters.
    functions: BTreeSet<String>,
}

impl Values {
    /// The values that the library describes, with the new names that the configuration gives them in this language.
    pub fn read(library: &str, config: &str, language: &str) -> Result<Self> {
        let (config, _) = GlobalConfig::from_file(config.into())?;
        let loader = BindgenLoader::new(BindgenPaths::default(), config);
        let interfaces = loader.load_cis(loader.load_metadata(library.into())?)?;
        let components = loader.load_components(interfaces, |_, config| Ok(renames_of(&config, language)))?;
        let renames: HashMap<_, _> =
            components.iter().map(|part| (part.ci.crate_name().to_owned(), part.config.clone())).collect();
        let mut values = Self::default();
        for mut part in components {
            rename(&mut part.ci, &renames);
            values.names.extend(values_of(&part.ci));
            values.functions.extend(part.ci.function_definitions().iter().map(|function| flat(function.name())));
        }
        Ok(values)
    }

    fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// A free function, with its body; the methods of interfaces have none, and those of classes override.
    fn is_free_function(&self, line: &str) -> bool {
        let name = line.split_once("fun `").and_then(|(_, rest)| rest.split_once('`')).map(|(name, _)| flat(name));
        line.ends_with('{') && !line.contains("override ") && name.is_some_and(|name| self.functions.contains(&name))
    }
}

fn renames_of(config: &toml::Value, language: &str) -> toml::Table {
    let table = config.get("bindings").and_then(|languages| languages.get(language)?.get("rename")?.as_table());
    table.cloned().unwrap_or_default()
}

/// The same for Rust's spelling of a name and for the languages'.
fn flat(name: &str) -> String {
    name.replace('_', "").to_lowercase()
}

fn values_of(interface: &ComponentInterface) -> impl Iterator<Item = String> {
    interface.iter_local_types().filter_map(|kind| match kind {
        Type::Record { name, .. } | Type::Enum { name, .. } | Type::Custom { name, .. } => {
            (!interface.is_name_used_as_error(name)).then(|| name.clone())
        }
        _ => None,
    })
}

/// What a module of explicit API warns of in members, whose visibility is not ours to change.
const SUPPRESSED: &str = r#"@file:Suppress("NAME_SHADOWING", "NO_EXPLICIT_VISIBILITY_IN_API_MODE_WARNING", "NO_EXPLICIT_RETURN_TYPE_IN_API_MODE_WARNING")"#;

/// The text of a generated Kotlin file with nothing public in it but values.
pub fn kotlin(text: &str, values: &Values) -> String {
    each_line(text, |line| {
        if line.starts_with("@file:Suppress(") {
            return SUPPRESSED.to_owned();
        }
        if values.is_free_function(line) {
            return line.replacen("fun `", "internal fun `", 1);
        }
        match Declaration::read(line) {
            Some(found) if !found.is_hidden && !found.is_value(values) => {
                format!("internal {}", line.strip_prefix("public ").unwrap_or(line))
            }
            _ => line.to_owned(),
        }
    })
}

/// The text of a generated Swift file with nothing public in it but values. What they are made of is Foundation's, which a
/// package that imports nothing publicly by default would not show.
pub fn swift(text: &str, values: &Values) -> String {
    let mut in_value = false; // methods stand at column 0 too
    let text = text.replace("\npublic \nenum ", "\npublic enum "); // so UniFFI writes an error
    let narrowed = each_line(&text, |line| {
        if line == "import Foundation" {
            return format!("public {line}");
        }
        let Some(found) = Declaration::read(line) else { return line.to_owned() };
        if !found.is_member() {
            in_value = found.is_value(values) && !line.ends_with('}');
        }
        let narrowed = line.strip_prefix("public ").or_else(|| line.strip_prefix("open "));
        if in_value || found.is_value(values) { line } else { narrowed.unwrap_or(line) }.to_owned()
    });
    spell_ids(&narrowed, values)
}

/// Swift writes ID where UniFFI, which knows no abbreviations, writes Id.
fn spell_ids(text: &str, values: &Values) -> String {
    let is_end = |letter: char| !letter.is_alphanumeric() && letter != '_';
    text.split_inclusive(is_end).fold(String::with_capacity(text.len()), |spelt, piece| {
        let word = piece.trim_end_matches(is_end);
        match word.strip_suffix("Id") {
            Some(stem) if values.has(word) => spelt + stem + "ID" + &piece[word.len()..],
            _ => spelt + piece,
        }
    })
}

/// Changes each line but comments, which lose the links that only rustdoc knows.
fn each_line(text: &str, mut change: impl FnMut(&str) -> String) -> String {
    let lines = text.split('\n').map(|line| {
        if line.trim_start().starts_with('*') { line.replace("[`", "`").replace("`]", "`") } else { change(line) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A declaration: its first words.
struct Declaration<'a> {
    is_hidden: bool,
    keyword: &'a str,
    name: &'a str,
}

const MODIFIERS: [&str; 19] = [
    "public",
    "private",
    "fileprivate",
    "internal",
    "open",
    "final",
    "abstract",
    "sealed",
    "data",
    "value",
    "inline",
    "const",
    "external",
    "static",
    "indirect",
    "convenience",
    "required",
    "annotation",
    "tailrec",
];
const KEYWORDS: [&str; 15] = [
    "class",
    "interface",
    "object",
    "fun",
    "typealias",
    "val",
    "var",
    "struct",
    "enum",
    "protocol",
    "extension",
    "func",
    "let",
    "init",
    "actor",
];

impl<'a> Declaration<'a> {
    /// The declaration at column 0 of this line.
    fn read(line: &'a str) -> Option<Self> {
        if !line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return None;
        }
        let words: Vec<_> = line
            .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .filter(|word| !word.is_empty())
            .collect();
        let at = words.iter().position(|word| !MODIFIERS.contains(word))?;
        let is_hidden = words[..at].iter().any(|word| ["private", "fileprivate", "internal"].contains(word));
        let at = if words[at..].starts_with(&["enum", "class"]) { at + 1 } else { at }; // Kotlin's
        let keyword = KEYWORDS.into_iter().find(|keyword| *keyword == words[at])?;
        Some(Self { is_hidden, keyword, name: words.get(at + 1).copied().unwrap_or_default() })
    }

    fn is_member(&self) -> bool {
        ["func", "var", "let", "init"].contains(&self.keyword)
    }

    fn is_value(&self, values: &Values) -> bool {
        !["func", "fun", "var", "val", "let"].contains(&self.keyword) && values.has(self.name)
    }
}

#[cfg(test)]
#[path = "narrow_tests.rs"]
mod tests;
