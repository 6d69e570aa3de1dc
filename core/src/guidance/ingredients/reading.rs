//! A label's words put together to what the product is.

use super::{
    FamilyReading, IngredientToken, ProductReading,
    disclaim::without_disclaimers,
    family::{Families, Family, Level},
    glue,
    language::set,
    lexicon::Lexicon,
    scan::{Hit, mend_slips, scan},
    sift::{Ingredient, level},
    split::{Context, Piece, is_vitamin, pieces},
    words::{Words, gap, words},
};

/// A piece of more words than this without a comma is several ingredients.
const LONG_PIECE: usize = 8;

/// Reads a label.
pub(super) fn read(label: &str) -> ProductReading {
    let lexicon = Lexicon::bundled();
    let mut words = words(label);
    glue::part(&mut words, lexicon);
    let sets: Vec<u16> = (0..words.list.len()).map(|at| lexicon.sets(words.key(at))).collect();
    let pieces = pieces(&words, &sets, lexicon);
    let pieces = without_disclaimers(&words, &sets, &pieces);
    let mut reader = Reader { sets, ..Reader::new(lexicon) };
    let mut hits = Vec::new();
    for piece in pieces {
        scan(&words, piece.from, piece.to, lexicon, &mut hits);
        if mend_slips(&mut words, piece.from, piece.to, lexicon, &hits) {
            scan(&words, piece.from, piece.to, lexicon, &mut hits);
            (piece.from..piece.to).for_each(|at| reader.sets[at] = lexicon.sets(words.key(at)));
        }
        match piece.context {
            Context::List => reader.list(&words, piece, &hits),
            Context::Name | Context::Prose => reader.text(&words, piece, &hits),
        }
    }
    reader.finish()
}

/// How far the present list has been read.
#[derive(Default)]
struct List {
    /// How many ingredients it has had.
    place: u32,
    /// Whether something was seen that is used at one percent or less.
    below_line: bool,
    /// Whether it is of active ingredients.
    is_active: bool,
}

struct Reader<'a> {
    lexicon: &'a Lexicon,
    sets: Vec<u16>,
    tokens: Vec<IngredientToken>,
    families: Vec<FamilyReading>,
    unknown: u32,
    present: List,
    /// Whether the name says that this is an acid product.
    is_peel: bool,
    /// Whether the last token was "vitamin A" or the like, so that a letter may follow.
    after_vitamin: bool,
}

impl<'a> Reader<'a> {
    fn new(lexicon: &'a Lexicon) -> Self {
        Self {
            lexicon,
            sets: Vec::new(),
            tokens: Vec::with_capacity(64),
            families: Vec::new(),
            unknown: 0,
            present: List::default(),
            is_peel: false,
            after_vitamin: false,
        }
    }

    /// A name, a heading or a sentence: only the families in it count.
    fn text(&mut self, words: &Words<'_>, piece: Piece, hits: &[Hit]) {
        let Piece { from, to, context, .. } = piece;
        let has = |wanted: u16| (from..to).any(|at| self.sets[at] & wanted != 0);
        if context == Context::Name {
            self.is_peel |= has(set::PEELS);
            let mut texts = (from..to).map(|at| words.text(at));
            let is_active = texts.clone().any(|text| matches!(text, "active" | "actif" | "actifs" | "wirkstoff"))
                && !texts.any(|text| matches!(text, "inactive" | "in"));
            self.present = List { is_active, ..List::default() };
        }
        let ingredient = Ingredient { words, sets: &self.sets, lexicon: self.lexicon, from, to, hits, context };
        for hit in ingredient.findings() {
            let text = slice(words, hit.from, hit.to);
            self.count(&text, &hit, hit.entry.level);
            self.tokens.push(IngredientToken { text, families: hit.entry.families.to_vec() });
        }
        self.after_vitamin = false;
    }

    /// One ingredient of a list, or several without commas between them.
    fn list(&mut self, words: &Words<'_>, piece: Piece, hits: &[Hit]) {
        let mut from = piece.from;
        for cut in cuts(words, piece, hits) {
            let inside: Vec<Hit> = hits.iter().filter(|hit| hit.from >= from && hit.to <= cut).copied().collect();
            self.ingredient(words, from, cut, &inside);
            from = cut;
        }
    }

    fn ingredient(&mut self, words: &Words<'_>, from: usize, to: usize, hits: &[Hit]) {
        if !(from..to).any(|at| words.text(at).bytes().any(|byte| !byte.is_ascii_digit())) {
            return; // a number alone: a line's number, a percentage
        }
        let is_says_nothing = (from..to).all(|at| self.sets[at] & (set::PROSE | set::HEADING | set::JOINS) != 0);
        let letter = self.vitamin_letter(words, from, to);
        if is_says_nothing && letter.is_none() {
            return;
        }
        let ingredient =
            Ingredient { words, sets: &self.sets, lexicon: self.lexicon, from, to, hits, context: Context::List };
        let found = letter.map_or_else(|| ingredient.findings(), |hit| vec![hit]);
        let surely = ingredient.has_percent() || self.is_peel || self.present.is_active;
        if found.is_empty() && ingredient.is_disclaimer() {
            return;
        }
        let is_known = letter.is_some() || ingredient.is_known();
        self.present.place += 1;
        let text = slice(words, from, to);
        let mut families = Families::NONE;
        for hit in &found {
            families = families.and(hit.entry.families);
            self.count(&text, hit, level(&hit.entry, self.present.place, self.present.below_line, surely));
        }
        let is_known = !families.is_empty() || is_known;
        self.unknown += u32::from(!is_known);
        self.tokens.push(IngredientToken { text, families: families.to_vec() });
        self.present.below_line |= self.present.place > 1 && (from..to).any(|at| self.sets[at] & set::ONE_PERCENT != 0);
        self.after_vitamin = letter.is_some() || is_vitamin(words.text(from)) && to - from == 2;
    }

    /// The C of "vitamins A, C and E".
    fn vitamin_letter(&self, words: &Words<'_>, from: usize, to: usize) -> Option<Hit> {
        if !self.after_vitamin || to - from != 1 {
            return None;
        }
        let key = super::table::hash(&format!("vitamin{}", words.text(from)));
        let entry = *self.lexicon.name(key)?;
        (words.text(from).len() <= 2).then_some(Hit { from, to, entry, whole: true })
    }

    /// Adds a finding to its families.
    fn count(&mut self, decided: &str, hit: &Hit, level: Level) {
        for family in hit.entry.families.to_vec() {
            match self.families.iter_mut().find(|reading| reading.family == family) {
                Some(reading) => {
                    reading.level = reading.level.max(level);
                    if !reading.words.iter().any(|word| word == decided) {
                        reading.words.push(decided.to_owned());
                    }
                }
                None => self.families.push(FamilyReading { family, level, words: vec![decided.to_owned()] }),
            }
        }
    }

    fn finish(mut self) -> ProductReading {
        let count = u32::try_from(self.tokens.len()).unwrap_or(u32::MAX);
        let unknown_share = if count == 0 { 1.0 } else { f64::from(self.unknown) / f64::from(count) };
        let mut families = Vec::with_capacity(self.families.len());
        for family in Family::ALL {
            let place = self.families.iter().position(|reading| reading.family == family);
            families.extend(place.map(|place| self.families.swap_remove(place)));
        }
        ProductReading { tokens: self.tokens, families, unknown_share }
    }
}

/// Where the ingredients of a piece end. Most pieces are one; a piece is cut between whole names if nothing else is in
/// it, or if it is too long to be one.
fn cuts(words: &Words<'_>, piece: Piece, hits: &[Hit]) -> Vec<usize> {
    let Piece { from, to, .. } = piece;
    let may_cut = |at: usize| words.gap(at) & (gap::SLASH | gap::HYPHEN | gap::OPEN) == 0 && !words.is_number(at);
    let covered = |at: usize| hits.iter().any(|hit| (hit.from..hit.to).contains(&at));
    let is_long = to - from > LONG_PIECE;
    let all_covered = (from..to).all(|at| covered(at) || words.is_number(at));
    let mut cuts = Vec::new();
    if hits.len() > 1 && (all_covered || is_long) {
        for (index, hit) in hits.iter().enumerate().filter(|(_, hit)| hit.whole) {
            let follows_other = index > 0 || is_long;
            if hit.from > from && follows_other && may_cut(hit.from) && cuts.last() != Some(&hit.from) {
                cuts.push(hit.from);
            }
            if is_long && hit.to < to && may_cut(hit.to) {
                cuts.push(hit.to);
            }
        }
    }
    cuts.push(to);
    cuts
}

/// The label from one word to another, with the brackets and percent sign that belong to it.
fn slice(words: &Words<'_>, from: usize, to: usize) -> String {
    let (Some(first), Some(last)) = (words.list.get(from), words.list.get(to.saturating_sub(1))) else {
        return String::new();
    };
    let (start, mut end) = (first.start, last.end.max(first.start));
    let (open, mut closed) = brackets(words.label.get(start..end).unwrap_or_default());
    let rest = words.label.get(end..).unwrap_or_default();
    for (at, c) in rest.char_indices().take(6) {
        match c {
            ' ' => continue,
            '.' if open > closed => continue,
            '%' => {}
            ')' | ']' if open > closed => closed += 1,
            _ => break,
        }
        end = last.end.max(first.start) + at + c.len_utf8();
    }
    let mut text = words.label.get(start..end).unwrap_or_default();
    if closed > open && words.label.get(..start).unwrap_or_default().ends_with(['(', '[']) {
        text = words.label.get(start - 1..end).unwrap_or(text);
    }
    let is_space = |byte: u8| byte.is_ascii_whitespace();
    if !text.as_bytes().windows(2).any(|pair| is_space(pair[1]) && (pair[1] != b' ' || is_space(pair[0]))) {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many brackets open and close.
fn brackets(text: &str) -> (usize, usize) {
    text.bytes().fold((0, 0), |(open, closed), byte| match byte {
        b'(' | b'[' => (open + 1, closed),
        b')' | b']' => (open, closed + 1),
        _ => (open, closed),
    })
}
