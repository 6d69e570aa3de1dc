//! Words that were written as one, "SODIUMHYALURONATEGLYCERIN", and the plain variants of a few.

use super::{
    lexicon::Lexicon,
    table::{hash, hash_on},
    words::{Word, Words, gap},
};

const SHORTEST_PART: usize = 4;
const LONGEST_PART: usize = 24;
const LONGEST: usize = 90;

/// Parts long words that no name holds, where known words make up all of it; and spells "acids" and "säure" one way.
pub(super) fn part(words: &mut Words<'_>, lexicon: &Lexicon) {
    for index in 0..words.list.len() {
        if let Some(plain) = plain(words.text(index)) {
            words.mend(index, &plain);
        }
    }
    let needs_parting = |word: &Word| {
        let text = &words.folded[word.from..word.to];
        (10..=LONGEST).contains(&text.len()) && text.is_ascii() && !lexicon.knows(word.key)
    };
    if !words.list.iter().any(needs_parting) {
        return;
    }
    let mut list = Vec::with_capacity(words.list.len() + 8);
    for word in &words.list {
        let ends = if needs_parting(word) { parts(&words.folded[word.from..word.to], lexicon) } else { Vec::new() };
        if ends.len() > 1 {
            add_parts(word, &ends, &words.folded, &mut list);
        } else {
            list.push(*word);
        }
    }
    words.list = list;
}

/// The one spelling of a word that labels spell in several ways.
fn plain(word: &str) -> Option<String> {
    match word {
        "acids" => Some("acid".to_owned()),
        "acides" => Some("acide".to_owned()),
        "acidos" => Some("acido".to_owned()),
        // Else "vitamina c" would read like "vitamin a c".
        "vitamins" | "vitamine" | "vitamines" | "vitamina" | "vitaminas" | "vitaminen" | "vit" => {
            Some("vitamin".to_owned())
        }
        _ => {
            let stem = word.strip_suffix("saeuren").or_else(|| word.strip_suffix("saeure"))?;
            Some(format!("{stem}saure"))
        }
    }
}

/// Where each part ends; empty if known words do not make up the whole.
fn parts(word: &str, lexicon: &Lexicon) -> Vec<usize> {
    let length = word.len();
    // For each place: the fewest parts up to it, and where the last of them begins.
    let mut best = [None::<(usize, usize)>; LONGEST + 1];
    best[0] = Some((0, 0));
    for from in 0..length {
        let Some((count, _)) = best[from] else { continue };
        let mut key = hash("");
        for to in from + 1..=length.min(from + LONGEST_PART) {
            key = hash_on(key, &word[to - 1..to]);
            let is_better = best[to].is_none_or(|(least, _)| count + 1 < least);
            if to - from >= SHORTEST_PART && is_better && lexicon.knows(key) {
                best[to] = Some((count + 1, from));
            }
        }
    }
    let mut ends = Vec::new();
    let mut at = length;
    while let Some((_, from)) = best[at].filter(|_| at > 0) {
        ends.push(at);
        at = from;
    }
    if at > 0 {
        return Vec::new();
    }
    ends.reverse();
    ends
}

fn add_parts(whole: &Word, ends: &[usize], folded: &str, list: &mut Vec<Word>) {
    // Letters that are folded to two cannot be told apart in the label: then every part shows the whole.
    let same_length = whole.end - whole.start == whole.to - whole.from;
    let mut begin = 0;
    for &end in ends {
        let (from, to) = (whole.from + begin, whole.from + end);
        let (start, stop) =
            if same_length { (whole.start + begin, whole.start + end) } else { (whole.start, whole.end) };
        let gap = if begin == 0 { whole.gap } else { gap::GLUED };
        list.push(Word { start, end: stop, from, to, gap, key: hash(&folded[from..to]), mended: false });
        begin = end;
    }
}
