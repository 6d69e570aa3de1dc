//! Names in a run of words: the longest known name at each place, and stems that always mean the same.

use super::{
    entry::{Entry, Kind},
    family::{Families, Family, Level},
    lexicon::Lexicon,
    table::{hash, hash_on},
    words::Words,
};

/// No name has more words.
const MOST_WORDS: usize = 9;
/// A key this short must be one word: "ha" is no name in "h a".
const SHORT_KEY: usize = 3;

/// A name that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    /// Its first word.
    pub from: usize,
    /// The word after its last one.
    pub to: usize,
    pub entry: Entry,
    /// Whether the name is whole, so that another ingredient may follow without a comma.
    pub whole: bool,
}

/// The names in the words from `from` to `to`, in order.
pub(super) fn scan(words: &Words<'_>, from: usize, to: usize, lexicon: &Lexicon, hits: &mut Vec<Hit>) {
    hits.clear();
    let mut at = from;
    while at < to {
        let found = longest(words, at, to, lexicon).or_else(|| {
            let earliest = hits.last().map_or(from, |hit| hit.to);
            stem(words, earliest, at, to, lexicon)
        });
        if let Some(hit) = found {
            at = hit.to;
            hits.push(hit);
        } else {
            at += 1;
        }
    }
}

fn longest(words: &Words<'_>, from: usize, to: usize, lexicon: &Lexicon) -> Option<Hit> {
    let mut key = 0;
    let mut letters = 0;
    let mut best = None;
    for end in from..to.min(from + MOST_WORDS) {
        let text = words.text(end);
        key = if end == from { words.key(from) } else { hash_on(key, text) };
        letters += text.len();
        if end > from && letters <= SHORT_KEY {
            continue;
        }
        if let Some(&entry) = lexicon.name(key) {
            let only_mended = end == from && words.list.get(from).is_some_and(|word| word.mended);
            if !(only_mended && entry.kind == Kind::Alone) {
                best = Some(Hit { from, to: end + 1, entry, whole: true });
            }
        }
    }
    best
}

/// Words that belong to a family by their stem, such as every "…peptide-8". The words around it that no other name
/// holds are part of it.
fn stem(words: &Words<'_>, earliest: usize, at: usize, to: usize, lexicon: &Lexicon) -> Option<Hit> {
    let (family, level) = family_of_stem(words.text(at))?;
    let mut from = at;
    while from > earliest && at - from < 4 && lexicon.knows(words.key(from - 1)) {
        from -= 1;
    }
    let mut end = at + 1;
    while end < to && words.is_number(end) {
        end += 1;
    }
    let families = Families::NONE.with(family);
    let entry = Entry { families, level, kind: Kind::Class, ..Entry::HARMLESS };
    Some(Hit { from, to: end, entry, whole: true })
}

fn family_of_stem(word: &str) -> Option<(Family, Level)> {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() < 6 {
        return None;
    }
    let holds = |stem: &str| bare.contains(stem);
    if bare.ends_with("peptide") || bare.ends_with("peptides") || bare.ends_with("peptid") {
        Some((Family::Peptide, Level::Active))
    } else if holds("hyaluron") && !holds("hyaluronidas") {
        Some((Family::Hyaluronic, Level::Active))
    } else if holds("ceramid") && !holds("ceramidase") {
        Some((Family::Ceramide, Level::Active))
    } else if (holds("ascorbi") || holds("ascorba") || holds("ascorby")) && !holds("isoascorb") {
        Some((Family::VitaminC, Level::Low))
    } else if bare.starts_with("retinyl") || bare.ends_with("retinoate") || bare.ends_with("retinol") {
        Some((Family::Retinoid, Level::Active))
    } else if holds("salicylsaure") {
        Some((Family::Bha, Level::Active))
    } else {
        None
    }
}

/// Mends the spelling of words that no name holds. Says whether any was mended.
pub(super) fn mend_slips(words: &mut Words<'_>, from: usize, to: usize, lexicon: &Lexicon, hits: &[Hit]) -> bool {
    let mut mended = false;
    for at in from..to {
        let covered = hits.iter().any(|hit| (hit.from..hit.to).contains(&at));
        let text = words.text(at);
        if covered || text.len() < 3 || lexicon.knows(words.key(at)) {
            continue;
        }
        let beside = |at: usize| is_acid(words.text(at));
        let beside_acid = at + 1 < to && beside(at + 1) || at > from && beside(at - 1);
        let spelling = if nearly_acid(text) && at > from && is_of_acid(words.text(at - 1), lexicon) {
            Some("acid")
        } else {
            lexicon.mended(text, beside_acid)
        };
        if let Some(spelling) = spelling {
            words.mend(at, spelling);
            mended = true;
        }
    }
    mended
}

fn is_acid(word: &str) -> bool {
    matches!(word, "acid" | "acide" | "acido" | "acld" | "ac1d" | "aicd" | "acd" | "aci" | "acdi")
}

/// Slips of "acid" itself, which is too short to be mended as other words are.
fn nearly_acid(word: &str) -> bool {
    matches!(word, "acld" | "ac1d" | "aicd" | "acd" | "acdi" | "aciid" | "accid" | "acidd" | "aeid" | "acicl" | "ocid")
}

/// Whether this is the first half of a known acid's name.
fn is_of_acid(word: &str, lexicon: &Lexicon) -> bool {
    word.ends_with("ic") && lexicon.name(hash_on(hash(word), "acid")).is_some()
}
