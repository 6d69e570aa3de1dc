//! Source files as lists of words: comments, texts and tests are left out.

use std::{collections::BTreeMap, fs, io, path::Path};

/// The words of each file, by its path within the crate.
pub struct Sources(pub BTreeMap<String, Vec<String>>);

impl Sources {
    /// All files below a folder but those of tests.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        read_below(root, root, &mut files)?;
        Ok(Self(files))
    }

    /// These files.
    pub fn of<const N: usize>(files: [(&str, &str); N]) -> Self {
        Self(files.into_iter().map(|(name, text)| (name.to_owned(), words(text))).collect())
    }
}

fn read_below(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<String>>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_below(root, &path, files)?;
        } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.insert(name, words(&fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

/// Names, `::`, and every other sign alone, up to the tests at the end.
fn words(text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '"' {
            text_length(rest)
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
            words.push(rest[..length].to_owned());
            length
        } else {
            let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            if !first.is_whitespace() {
                words.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    lift_inner_modules(&mut words);
    words
}

/// In a module within a file `super` is that file: what it imports counts as the file's.
fn lift_inner_modules(words: &mut [String]) {
    let mut depth = 0;
    let mut inner = Vec::new(); // how deep the braces are around each open one
    for at in 2..words.len() {
        match words[at].as_str() {
            "{" => {
                if words[at - 2] == "mod" {
                    inner.push(depth);
                }
                depth += 1;
            }
            "}" => {
                depth -= 1;
                inner.pop_if(|around| *around == depth);
            }
            "super" if !inner.is_empty() && words[at - 1] != "::" => "self".clone_into(&mut words[at]),
            _ => {}
        }
    }
}

/// How long the text is that begins here, with its quotation marks.
fn text_length(rest: &str) -> usize {
    let mut is_escaped = false;
    let end = rest.char_indices().skip(1).find(|(_, sign)| {
        let ends = *sign == '"' && !is_escaped;
        is_escaped = *sign == '\\' && !is_escaped;
        ends
    });
    end.map_or(rest.len(), |(at, _)| at + 1)
}
