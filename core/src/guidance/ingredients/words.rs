//! A label as words: lower case, accents folded, each with what stood before it.
//!
//! Spaces and hyphens inside a name carry no meaning on real labels ("Sodium-Hyaluronate", "hyalu-\nronic"), so names
//! are compared as their letters alone; what stands between two words only decides where one ingredient ends.

use super::{
    letters::{fold, is_plain_sign, is_silent},
    table::hash,
};

/// What stood between a word and the one before it; several at once.
pub(super) mod gap {
    pub(in super::super) const SPACE: u16 = 1;
    pub(in super::super) const HYPHEN: u16 = 1 << 1;
    pub(in super::super) const SLASH: u16 = 1 << 2;
    pub(in super::super) const COMMA: u16 = 1 << 3;
    /// A bullet, semicolon, bar, tab, or a dash or plus with spaces around it.
    pub(in super::super) const HARD: u16 = 1 << 4;
    pub(in super::super) const STOP: u16 = 1 << 5;
    pub(in super::super) const COLON: u16 = 1 << 6;
    pub(in super::super) const OPEN: u16 = 1 << 7;
    pub(in super::super) const CLOSE: u16 = 1 << 8;
    pub(in super::super) const LINE: u16 = 1 << 9;
    /// An empty line.
    pub(in super::super) const BLANK: u16 = 1 << 10;
    pub(in super::super) const AND: u16 = 1 << 11;
    /// Nothing at all: two words that were written as one.
    pub(in super::super) const GLUED: u16 = 1 << 12;
    /// A percent sign, with the number before it.
    pub(in super::super) const PERCENT: u16 = 1 << 13;
}

/// One word of a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Where it is in the label, in bytes.
    pub start: usize,
    /// Where it ends in the label, in bytes.
    pub end: usize,
    /// Where its folded letters are in [`Words::folded`].
    pub from: usize,
    /// Where they end.
    pub to: usize,
    /// What stood before it: a sum of [`gap`]s.
    pub gap: u16,
    /// The hash of its folded letters.
    pub key: u64,
    /// Whether its spelling was mended.
    pub mended: bool,
}

/// A label as words.
pub(super) struct Words<'a> {
    pub label: &'a str,
    pub folded: String,
    pub list: Vec<Word>,
    /// What stood after the last word.
    pub tail: u16,
}

impl Words<'_> {
    /// The folded letters of a word.
    #[inline]
    pub(super) fn text(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |word| &self.folded[word.from..word.to])
    }

    /// What stood before a word; after the last one, what stood there.
    #[inline]
    pub(super) fn gap(&self, index: usize) -> u16 {
        self.list.get(index).map_or(self.tail, |word| word.gap)
    }

    /// The hash of the folded letters of a word.
    #[inline]
    pub(super) fn key(&self, index: usize) -> u64 {
        self.list.get(index).map_or(0, |word| word.key)
    }

    pub(super) fn is_number(&self, index: usize) -> bool {
        let text = self.text(index);
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Replaces the spelling of a word.
    pub(super) fn mend(&mut self, index: usize, spelling: &str) {
        let from = self.folded.len();
        self.folded.push_str(spelling);
        if let Some(word) = self.list.get_mut(index) {
            *word = Word { from, to: from + spelling.len(), key: hash(spelling), mended: true, ..*word };
        }
    }
}

/// Reads a label into words.
pub(super) fn words(label: &str) -> Words<'_> {
    let mut reader = Reader {
        out: Words { label, folded: String::with_capacity(label.len()), list: Vec::with_capacity(64), tail: 0 },
        gap: 0,
        in_word: false,
        after_lower: false,
    };
    let mut at = 0;
    while let Some(c) = label[at..].chars().next() {
        let plain = plain_run(&label.as_bytes()[at..]);
        if plain > 1 {
            reader.run(at, &label[at..at + plain]);
            at += plain;
            continue;
        }
        let after = at + c.len_utf8();
        reader.take(at, c, &label[after..]);
        at = after;
    }
    reader.out.tail = reader.gap;
    for word in &mut reader.out.list {
        word.key = hash(&reader.out.folded[word.from..word.to]);
    }
    reader.out
}

/// How many letters and digits follow that need no thought: nearly all of a label.
fn plain_run(bytes: &[u8]) -> usize {
    let mut lower = false;
    let is_plain = |&byte: &u8| {
        let glued = lower && byte.is_ascii_uppercase();
        lower = byte.is_ascii_lowercase();
        byte.is_ascii_alphanumeric() && !glued
    };
    bytes.iter().copied().take_while(is_plain).count()
}

struct Reader<'a> {
    out: Words<'a>,
    gap: u16,
    in_word: bool,
    after_lower: bool,
}

impl Reader<'_> {
    /// Takes several letters and digits at once.
    fn run(&mut self, at: usize, text: &str) {
        let (first, rest) = text.split_at(1);
        self.letter(at, char::from(first.as_bytes()[0]));
        let from = self.out.folded.len();
        self.out.folded.push_str(rest);
        self.out.folded[from..].make_ascii_lowercase();
        self.after_lower = text.as_bytes()[text.len() - 1].is_ascii_lowercase();
        if let Some(word) = self.out.list.last_mut() {
            word.end = at + text.len();
            word.to = self.out.folded.len();
        }
    }

    fn take(&mut self, at: usize, c: char, rest: &str) {
        if is_silent(c) {
            if self.in_word && matches!(c, '\'' | '’') && self.is_elided() {
                self.in_word = false;
                self.gap |= gap::SPACE;
            }
            return;
        }
        // What could not be decoded was a letter too.
        if c.is_alphanumeric() || c == '\u{fffd}' {
            self.letter(at, c);
        } else {
            self.in_word = false;
            self.after_lower = false;
            self.between(c, rest);
        }
    }

    fn letter(&mut self, at: usize, c: char) {
        // A capital I inside a word is mostly a misread l; any other capital begins a new word.
        let begins_glued = self.in_word && self.after_lower && c.is_uppercase() && c != 'I';
        if !self.in_word || begins_glued {
            let gap = if begins_glued { gap::GLUED } else { self.gap };
            if !self.joins(gap, c) {
                let from = self.out.folded.len();
                self.out.list.push(Word { start: at, end: at, from, to: from, gap, key: 0, mended: false });
            }
            self.gap = 0;
            self.in_word = true;
        }
        fold(c, &mut self.out.folded);
        self.after_lower = c.is_lowercase();
        if let Some(word) = self.out.list.last_mut() {
            word.end = at + c.len_utf8();
            word.to = self.out.folded.len();
        }
    }

    /// The l of "l'acide" and the d of "d'ascorbyle" are words of their own.
    fn is_elided(&self) -> bool {
        self.out.list.last().is_some_and(|word| matches!(&self.out.folded[word.from..word.to], "l" | "d"))
    }

    /// A hyphen at the end of a line joins the two halves of a word.
    fn joins(&self, gap: u16, c: char) -> bool {
        let split_by_line = gap & gap::LINE != 0 && gap & !(gap::LINE | gap::HYPHEN | gap::SPACE) == 0;
        let hyphen = gap & gap::HYPHEN != 0;
        let after_letter = self.out.folded.bytes().last().is_some_and(|byte| byte.is_ascii_alphabetic());
        split_by_line && hyphen && after_letter && c.is_alphabetic()
    }

    fn between(&mut self, c: char, rest: &str) {
        let spaced = self.gap & (gap::SPACE | gap::LINE) != 0;
        let space_follows = rest.is_empty() || rest.starts_with(char::is_whitespace);
        self.gap |= match c {
            '\n' | '\u{2028}' | '\u{2029}' if self.gap & gap::LINE != 0 => gap::BLANK,
            '\n' | '\u{2028}' | '\u{2029}' => gap::LINE,
            '\t' | ';' | '|' | '；' | '、' | '，' | '。' => gap::HARD,
            ',' => gap::COMMA,
            '.' | '!' | '?' => gap::STOP,
            ':' | '：' => gap::COLON,
            '(' | '[' | '{' | '（' => gap::OPEN,
            ')' | ']' | '}' | '）' => gap::CLOSE,
            '&' => gap::AND,
            '%' | '％' => gap::PERCENT,
            '+' if spaced && space_follows => gap::HARD,
            '/' | '\\' | '+' => gap::SLASH,
            '-' | '–' | '—' | '‑' | '‐' | '−' if spaced && self.gap & gap::LINE != 0 && self.gap & gap::HYPHEN == 0 =>
            {
                gap::HARD // a bullet at the start of a line
            }
            '-' | '–' | '—' | '‑' | '‐' | '−' if spaced && space_follows => gap::HARD,
            '-' | '–' | '—' | '‑' | '‐' | '−' => gap::HYPHEN,
            _ if is_plain_sign(c) => gap::SPACE,
            _ => gap::HARD, // bullets of every kind, check marks, emoji
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(label: &str) -> Vec<String> {
        let words = words(label);
        (0..words.list.len()).map(|index| words.text(index).to_owned()).collect()
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(read("Acide rétinoïque"), ["acide", "retinoique"]);
        assert_eq!(read("Salicylsäure GROẞ"), ["salicylsaure", "gross"]);
        assert_eq!(read("Re\u{301}tinol™ 2%"), ["retinol", "2"]);
        assert_eq!(read("ÉCORCE ŒUF ŽÁDNÝ Ｒ"), ["ecorce", "oeuf", "zadny", "r"]);
        assert_eq!(read("Β-Glucan, ω ΩX"), ["beta", "glucan", "omega", "omegax"]);
        assert_eq!(read("β-Glucan"), ["beta", "glucan"]);
        assert_eq!(read("Ｒｅｔｉｎｏｌ"), ["retinol"]);
        assert_eq!(read("l’acide d'ascorbyle, skin's"), ["l", "acide", "d", "ascorbyle", "skins"]);
    }

    #[test]
    fn halves_of_a_word_are_joined() {
        assert_eq!(read("hyalu-\nronic acid"), ["hyaluronic", "acid"]);
        assert_eq!(read("hyalu-  \r\n ronic"), ["hyaluronic"]);
        assert_eq!(read("PEG-\n100"), ["peg", "100"]);
        assert_eq!(read("Aqua\n- Glycerin"), ["aqua", "glycerin"]);
    }

    #[test]
    fn glued_words_part_at_capitals() {
        assert_eq!(read("SodiumHyaluronate"), ["sodium", "hyaluronate"]);
        assert_eq!(read("HyaIuronic"), ["hyaiuronic"]);
    }
}
