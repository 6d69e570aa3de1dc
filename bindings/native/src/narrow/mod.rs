//! Makes internal what UniFFI generates as public and no app may name: converters, buffers, the raw engine, free functions.
//! What stays public are the values.
//!
//! UniFFI's templates write the declarations of a file at column 0 (but Kotlin's free functions, which are indented), so only
//! such lines change. Members keep what they have: Kotlin mangles the names of internal ones, and JNA would no longer find
//! them.

use crate::names::{Names, flat};

/// What a module of explicit API warns of in members, whose visibility is not ours to change.
const SUPPRESSED: &str = r#"@file:Suppress("NAME_SHADOWING", "NO_EXPLICIT_VISIBILITY_IN_API_MODE_WARNING", "NO_EXPLICIT_RETURN_TYPE_IN_API_MODE_WARNING")"#;

/// The text of a generated Kotlin file with nothing public in it but values.
pub fn kotlin(text: &str, names: &Names) -> String {
    each_line(text, |line| {
        let line = each_word(line, "_.", |word| names.places.get(word).cloned());
        if line.starts_with("@file:Suppress(") {
            return SUPPRESSED.to_owned();
        }
        if is_free_function(&line, names) {
            return line.replacen("fun `", "internal fun `", 1);
        }
        match Declaration::read(&line) {
            Some(found) if !found.is_hidden && !found.is_value(names) => {
                format!("internal {}", line.strip_prefix("public ").unwrap_or(&line))
            }
            _ => line,
        }
    })
}

/// A free function has its annotation in the same line, or a body; the methods of interfaces have neither, and those of
/// classes override.
fn is_free_function(line: &str, names: &Names) -> bool {
    let Some((before, name)) = line.split_once("fun `") else { return false };
    let is_own = !before.contains("override") && (before.contains('@') || line.ends_with('{'));
    is_own && name.split_once('`').is_some_and(|(name, _)| names.functions.contains(&flat(name)))
}

/// The text of a generated Swift file with nothing public in it but values. What they are made of is Foundation's, which a
/// package that imports nothing publicly by default would not show.
pub fn swift(text: &str, names: &Names) -> String {
    let mut in_value = false; // methods stand at column 0 too
    let text = text.replace("\npublic \nenum ", "\npublic enum "); // so UniFFI writes an error
    each_line(&text, |line| {
        if line == "import Foundation" {
            return format!("public {line}");
        }
        let Some(found) = Declaration::read(line) else { return spell_ids(line, names) };
        if !found.is_member() {
            in_value = found.is_value(names) && !line.ends_with('}');
        }
        let narrowed = line.strip_prefix("public ").or_else(|| line.strip_prefix("open ")).unwrap_or(line);
        spell_ids(if in_value || found.is_value(names) { line } else { narrowed }, names)
    })
}

/// Swift writes ID where UniFFI, which knows no abbreviations, writes Id.
fn spell_ids(line: &str, names: &Names) -> String {
    each_word(line, "_", |word| match word.strip_suffix("Id") {
        Some(stem) if names.values.contains(word) => Some(format!("{stem}ID")),
        _ => None,
    })
}

/// Changes each line but those inside comments, which lose the links that only rustdoc knows.
fn each_line(text: &str, mut change: impl FnMut(&str) -> String) -> String {
    let lines = text.split('\n').map(|line| {
        let start = line.trim_start();
        if start.starts_with('*') && !start.starts_with("*/") {
            line.replace("[`", "`").replace("`]", "`")
        } else {
            change(line)
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Replaces words; a word is made of letters, digits and the characters of `more`.
fn each_word(line: &str, more: &str, replace: impl Fn(&str) -> Option<String>) -> String {
    let is_end = |letter: char| !letter.is_alphanumeric() && !more.contains(letter);
    let pieces = line.split_inclusive(is_end).map(|piece| {
        let word = piece.trim_end_matches(is_end);
        replace(word).map_or_else(|| piece.to_owned(), |new| new + &piece[word.len()..])
    });
    pieces.collect()
}

/// A declaration at column 0: its first words.
struct Declaration<'a> {
    is_hidden: bool,
    keyword: &'a str,
    name: String,
}

const MODIFIERS: &str = "public private fileprivate internal open final abstract sealed data value inline const static \
                         indirect convenience required";
const TYPES: &str = "class interface object typealias struct enum protocol extension";
const MEMBERS: &str = "fun val func var let init";

impl<'a> Declaration<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let is_in = |list: &str, word: &str| list.split(' ').any(|each| each == word);
        if !line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return None;
        }
        let words: Vec<_> = line.split([' ', '<', '(', ':']).collect();
        let at = words.iter().position(|word| !is_in(MODIFIERS, word))?;
        let is_hidden = words[..at].iter().any(|word| is_in("private fileprivate internal", word));
        let at = if words[at..].starts_with(&["enum", "class"]) { at + 1 } else { at }; // Kotlin's
        let name = words.get(at + 1).copied().unwrap_or_default().to_owned();
        (is_in(TYPES, words[at]) || is_in(MEMBERS, words[at])).then_some(Self { is_hidden, keyword: words[at], name })
    }

    fn is_member(&self) -> bool {
        MEMBERS.split(' ').any(|each| each == self.keyword)
    }

    fn is_value(&self, names: &Names) -> bool {
        !self.is_member() && names.values.contains(&self.name)
    }
}

#[cfg(test)]
mod tests;
