//! From the words of files to arrows: which file imports which.
//!
//! A name that a room exports counts as imported from the file that defines it. So a `mod.rs` that only exports what its
//! files define imports none of them.

use std::collections::{BTreeMap, BTreeSet};

use super::source::Sources;

/// The files that each file imports.
pub type Arrows = BTreeMap<String, BTreeSet<String>>;

/// A path from the root of the crate.
type Names = Vec<String>;

/// An import: a name for a path, or everything in it.
struct Import {
    /// The name that it has here; absent if it is everything.
    name: Option<String>,
    path: Names,
    is_export: bool,
}

struct Module<'a> {
    file: &'a str,
    words: &'a [String],
    imports: Vec<Import>,
}

/// The modules of a crate by their paths.
struct Crate<'a> {
    modules: BTreeMap<Names, Module<'a>>,
    paths: BTreeSet<Names>,
}

pub fn arrows(sources: &Sources) -> Arrows {
    let paths: BTreeSet<Names> = sources.0.keys().map(|file| path_of(file)).collect();
    let modules = sources.0.iter().map(|(file, words)| {
        let path = path_of(file);
        let imports = imports(words, &path, &paths);
        (path, Module { file, words, imports })
    });
    let modules = modules.collect();
    let all = Crate { modules, paths };
    let arrows = all.modules.iter().map(|(path, module)| {
        let mut to: BTreeSet<String> = all.needs(path, module).into_iter().map(str::to_owned).collect();
        to.remove(module.file);
        (module.file.to_owned(), to)
    });
    arrows.collect()
}

fn path_of(file: &str) -> Names {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// A path as it is written in a module, from the root of the crate; absent if it leads out of the crate.
fn absolute(written: &[String], here: &[String], paths: &BTreeSet<Names>) -> Option<Names> {
    let ups = written.iter().take_while(|name| *name == "super").count();
    let (base, rest) = match written.first()?.as_str() {
        "crate" => (&here[..0], &written[1..]),
        "self" => (here, &written[1..]),
        "super" => (&here[..here.len().checked_sub(ups)?], &written[ups..]),
        first => {
            let child: Names = here.iter().cloned().chain([first.to_owned()]).collect();
            paths.contains(&child).then_some((here, written))?
        }
    };
    Some(base.iter().chain(rest).cloned().collect())
}

/// What a file imports, from its `use` declarations.
fn imports(words: &[String], here: &[String], paths: &BTreeSet<Names>) -> Vec<Import> {
    let mut found = Vec::new();
    for (at, _) in words.iter().enumerate().filter(|(_, word)| *word == "use") {
        let is_export = at > 0 && matches!(words[at - 1].as_str(), "pub" | ")");
        let mut trees = Vec::new();
        tree(words, at + 1, &mut Vec::new(), &mut trees);
        for (written, name) in trees {
            if let Some(path) = absolute(&written, here, paths) {
                found.push(Import { name, path, is_export });
            }
        }
    }
    found
}

/// Reads one tree of a `use` declaration, and says where it ends.
fn tree(words: &[String], mut at: usize, path: &mut Names, trees: &mut Vec<(Names, Option<String>)>) -> usize {
    let depth = path.len();
    loop {
        match words.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while words.get(at).is_some_and(|word| word != "}") {
                    at = tree(words, at, path, trees);
                    at += usize::from(words.get(at).is_some_and(|word| word == ","));
                }
                at += 1;
                break;
            }
            Some("*") => {
                trees.push((path.clone(), None));
                at += 1;
                break;
            }
            Some(name) => {
                // `self` stands for the path so far, but for the module itself where it comes first.
                if name != "self" || path.is_empty() {
                    path.push(name.to_owned());
                }
                at += 1;
            }
            None => break,
        }
        match words.get(at).map(String::as_str) {
            Some("::") => at += 1,
            Some("as") => {
                trees.push((path.clone(), words.get(at + 1).cloned()));
                at += 2;
                break;
            }
            _ => {
                trees.push((path.clone(), path.last().cloned()));
                break;
            }
        }
    }
    path.truncate(depth);
    at
}

impl Crate<'_> {
    /// The files that a module imports.
    fn needs(&self, here: &[String], module: &Module<'_>) -> Vec<&str> {
        let is_folder = module.file.ends_with("mod.rs") || module.file == "lib.rs";
        let imports = module.imports.iter().filter(|import| !(is_folder && import.is_export));
        let imported = imports.filter(|import| import.name.is_some()).filter_map(|import| self.file_of(&import.path));
        imported.chain(self.written_out(here, module)).collect()
    }

    /// The files that paths within the code lead to: `super::other::name`, and `other::name` where `other` is imported.
    fn written_out(&self, here: &[String], module: &Module<'_>) -> Vec<&str> {
        let mut found = Vec::new();
        let words = module.words;
        let mut at = 0;
        while at < words.len() {
            if words[at] == "use" {
                at += words[at..].iter().position(|word| word == ";").unwrap_or(words.len() - at);
            }
            let mut path = Vec::new();
            if at + 2 < words.len() && words[at + 1] == "::" && (at == 0 || words[at - 1] != "::") {
                path.push(words[at].clone());
                while at + 2 < words.len() && words[at + 1] == "::" && is_name(&words[at + 2]) {
                    path.push(words[at + 2].clone());
                    at += 2;
                }
            }
            at += 1;
            let path = path.as_slice();
            let absolute = match path.first().map(String::as_str) {
                Some("crate" | "super" | "self") => absolute(path, here, &self.paths),
                Some(first) => {
                    let imported = module.imports.iter().find(|import| import.name.as_deref() == Some(first));
                    let child = || self.child(here, first).map(|_| here.iter().chain(path).cloned().collect());
                    imported.map(|import| import.path.iter().chain(&path[1..]).cloned().collect()).or_else(child)
                }
                None => None,
            };
            found.extend(absolute.and_then(|path| self.file_of(&path)));
        }
        found
    }

    fn child(&self, path: &[String], name: &str) -> Option<Names> {
        let child: Names = path.iter().cloned().chain([name.to_owned()]).collect();
        self.modules.contains_key(&child).then_some(child)
    }

    /// The file that defines what a path leads to. A folder's own file is meant only where it defines the name.
    fn file_of(&self, path: &[String]) -> Option<&str> {
        let (module, rest) = self.follow(&[], path, 0)?;
        let module_itself = rest.is_empty();
        let file = self.modules.get(&module)?.file;
        let is_also_a_name = || {
            let (name, parent) = module.split_last()?;
            let exports = &self.modules.get(parent)?.imports;
            exports.iter().find(|import| import.is_export && import.name.as_ref() == Some(name))
        };
        (!module_itself || !file.ends_with("mod.rs") || is_also_a_name().is_some()).then_some(file)
    }

    /// Follows a path from a module through modules and exports: the last module, and what is left.
    fn follow(&self, from: &[String], path: &[String], depth: usize) -> Option<(Names, Names)> {
        assert!(depth < 50, "exports in a circle: {path:?}");
        let Some((first, rest)) = path.split_first() else { return Some((from.to_vec(), Vec::new())) };
        if let Some(child) = self.child(from, first) {
            return self.follow(&child, rest, depth + 1);
        }
        let module = self.modules.get(from)?;
        let named = module.imports.iter().find(|import| {
            import.name.as_ref() == Some(first) && import.path != [from, std::slice::from_ref(first)].concat()
        });
        if let Some(import) = named {
            let path: Names = import.path.iter().chain(rest).cloned().collect();
            return self.follow(&[], &path, depth + 1);
        }
        let all = module.imports.iter().filter(|import| import.name.is_none());
        for import in all {
            let (inner, _) = self.follow(&[], &import.path, depth + 1)?;
            let found = self.follow(&inner, path, depth + 1)?;
            if self.defines(&found.0, first) {
                return Some(found);
            }
        }
        Some((from.to_vec(), path.to_vec()))
    }

    /// Whether a module defines a name.
    fn defines(&self, module: &[String], name: &str) -> bool {
        const KEYWORDS: &[&str] =
            &["fn", "struct", "enum", "trait", "type", "const", "static", "mod", "!", "{", "macro_rules"];
        let words = self.modules.get(module).map_or(&[][..], |module| module.words);
        words.windows(2).any(|pair| pair[1] == name && KEYWORDS.contains(&pair[0].as_str()))
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}
