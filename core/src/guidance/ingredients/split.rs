//! Where one ingredient of a label ends and the next begins.

use super::{
    language::set,
    lexicon::Lexicon,
    table::{hash, hash_on},
    words::{Words, gap},
};

/// A piece is never longer than this, in words, so that a long text without commas costs no more than a list.
const LONGEST: usize = 200;

/// What kind of text a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// One ingredient of a list, or several without commas.
    List,
    /// A product's name or a heading: a list begins after it.
    Name,
    /// A sentence.
    Prose,
}

/// Words that belong together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Its first word.
    pub from: usize,
    /// The word after its last one.
    pub to: usize,
    pub context: Context,
    /// Whether a sentence ended, or something else began, before it.
    pub fresh: bool,
}

/// How this label separates its ingredients.
struct Layout {
    /// Each line is one ingredient.
    by_line: bool,
    /// " / " stands where others have commas.
    by_slash: bool,
    /// "1. Water 2. Glycerin".
    by_number: bool,
    /// The first word after a first line that is a name.
    after_name: Option<usize>,
}

/// Cuts a label into pieces.
pub(super) fn pieces(words: &Words<'_>, sets: &[u16], lexicon: &Lexicon) -> Vec<Piece> {
    let layout = layout(words, sets);
    let mut pieces: Vec<Piece> = Vec::with_capacity(words.list.len() / 2 + 1);
    let (mut from, mut fresh) = (0, true);
    for at in 1..=words.list.len() {
        let joins = sets.get(at).is_some_and(|bits| bits & set::JOINS != 0);
        let begins = at < words.list.len() && (joins || at - from >= LONGEST || breaks(words, sets, &layout, from, at));
        if at < words.list.len() && !begins {
            continue;
        }
        let is_join = sets[from] & set::JOINS != 0;
        let first = if is_join { from + 1 } else { from };
        if first < at {
            let context = context(words, sets, &layout, first, at);
            pieces.push(Piece { from: first, to: at, context, fresh });
        }
        fresh = is_fresh(words.gap(at), &layout) || is_heading(sets, at);
        from = at;
    }
    mend_stray_commas(words, lexicon, &mut pieces);
    pieces
}

fn layout(words: &Words<'_>, sets: &[u16]) -> Layout {
    let (mut separators, mut lines, mut slashes) = (0, 0, 0);
    let (mut first_line_separators, mut after_first_line) = (0, None);
    for (at, word) in words.list.iter().enumerate().skip(1) {
        let counts = word.gap & (gap::COMMA | gap::HARD) != 0 && !is_number_comma(words, at);
        separators += u32::from(counts);
        slashes += u32::from(word.gap & gap::SLASH != 0 && word.gap & gap::SPACE != 0);
        if word.gap & (gap::LINE | gap::BLANK) != 0 {
            lines += 1;
            after_first_line = after_first_line.or(Some(at));
        } else if after_first_line.is_none() {
            first_line_separators += u32::from(counts || word.gap & gap::COLON != 0);
        }
    }
    let begins_list = sets.first().is_some_and(|bits| bits & set::STARTS != 0);
    let is_name = separators > 0 && first_line_separators == 0 && !begins_list;
    Layout {
        by_line: lines > 0 && lines >= separators,
        by_slash: slashes >= 3 && separators * 3 < slashes,
        by_number: words.text(0) == "1" && is_list_number(words, 0),
        after_name: after_first_line.filter(|&at| is_name && words.gap(at) & (gap::OPEN | gap::COMMA) == 0),
    }
}

/// Whether one piece ends and another begins before the word at `at`. The present piece began at `from`.
fn breaks(words: &Words<'_>, sets: &[u16], layout: &Layout, from: usize, at: usize) -> bool {
    let gap = words.gap(at);
    let (before, after) = (words.text(at - 1), words.text(at));
    let spaced = gap & (gap::SPACE | gap::LINE) != 0;
    if gap & (gap::HARD | gap::BLANK) != 0 || sets[at - 1] & set::HEADING != 0 || sets[at - 1] & set::JOINS != 0 {
        let hyphen_before_join = sets[at - 1] & set::JOINS != 0 && at >= 2 && words.gap(at - 1) & gap::HYPHEN != 0;
        return !hyphen_before_join || gap & (gap::HARD | gap::BLANK) != 0;
    }
    if gap & gap::LINE != 0 {
        let begins_list = sets[at] & (set::STARTS | set::HEADING) != 0;
        if layout.by_line || layout.after_name == Some(at) || begins_list {
            return true;
        }
    }
    if layout.by_number && is_list_number(words, at) {
        return true;
    }
    if gap & gap::COLON != 0 {
        return !(words.is_number(at - 1) && words.is_number(at));
    }
    if gap & gap::COMMA != 0 {
        return !is_number_comma(words, at) && !is_lone_digit(words, from, at) && !is_inside_name(words, sets, at);
    }
    if gap & gap::STOP != 0 {
        let between_digits = !spaced && words.is_number(at - 1) && after.starts_with(|c: char| c.is_ascii_digit());
        let after_vitamin = at >= 2 && (is_vitamin(words.text(at - 2)) || sets[at - 2] & set::JOINS != 0);
        let is_initial = before.len() == 1 && !words.is_number(at - 1) && !after_vitamin;
        let is_short = sets[at - 1] & set::ABBREVIATION != 0 && !words.is_number(at);
        return !between_digits && !is_initial && !is_short && !is_lone_digit(words, from, at);
    }
    if gap & gap::AND != 0 {
        return spaced || gap & gap::OPEN != 0 || before.len() > 2 && after.len() > 2;
    }
    gap & gap::SLASH != 0 && layout.by_slash && spaced
}

/// "2." or "2)".
fn is_list_number(words: &Words<'_>, at: usize) -> bool {
    let after = words.gap(at + 1);
    words.is_number(at) && after & (gap::STOP | gap::CLOSE) != 0 && after & (gap::SPACE | gap::LINE) != 0
}

pub(super) fn is_vitamin(word: &str) -> bool {
    word == "vitamin"
}

/// "1,2-hexanediol", "10,000 ppm"; but "Ceteareth-20,1,2-hexanediol" ends a name at its first comma.
fn is_number_comma(words: &Words<'_>, at: usize) -> bool {
    let tight = |at: usize| words.gap(at) == gap::COMMA;
    let digit_after = words.text(at).starts_with(|c: char| c.is_ascii_digit());
    let digit_before = words.text(at - 1).ends_with(|c: char| c.is_ascii_digit());
    let ends_a_name = tight(at + 1) && at >= 2 && words.gap(at - 1) & (gap::HYPHEN | gap::SPACE) != 0;
    let ends_a_name = ends_a_name && words.gap(at - 1) & gap::COMMA == 0;
    tight(at) && digit_after && digit_before && !ends_a_name
}

/// "1, 2-hexanediol": a digit alone is no ingredient.
fn is_lone_digit(words: &Words<'_>, from: usize, at: usize) -> bool {
    from + 1 == at
        && words.is_number(from)
        && words.text(from).len() == 1
        && words.is_number(at)
        && words.gap(at + 1) & gap::HYPHEN != 0
}

/// "Citrus Sinensis (Orange, Sweet) Peel Oil": the name goes on after the bracket.
fn is_inside_name(words: &Words<'_>, sets: &[u16], at: usize) -> bool {
    let opens = (at.saturating_sub(4)..at).rev().find(|&at| words.gap(at) & (gap::OPEN | gap::CLOSE) != 0);
    let Some(opens) = opens.filter(|&opens| words.gap(opens) & gap::OPEN != 0) else { return false };
    let closes = (at + 1..at + 4).find(|&at| words.gap(at) & gap::CLOSE != 0);
    let plain = |at: usize| words.gap(at) & !(gap::CLOSE | gap::SPACE | gap::LINE) == 0;
    opens > 0 && closes.is_some_and(|at| plain(at) && sets.get(at).is_some_and(|bits| bits & set::PART != 0))
}

fn is_fresh(gap: u16, layout: &Layout) -> bool {
    gap & (gap::STOP | gap::BLANK | gap::HARD) != 0 || gap & gap::LINE != 0 && layout.by_line
}

fn is_heading(sets: &[u16], at: usize) -> bool {
    at > 0 && sets[at - 1] & set::HEADING != 0
}

fn context(words: &Words<'_>, sets: &[u16], layout: &Layout, from: usize, to: usize) -> Context {
    let count = to - from;
    let colon = words.gap(to) & gap::COLON != 0 && to < words.list.len();
    let prose = (from..to).filter(|&at| sets[at] & set::PROSE != 0).count();
    if colon || is_heading(sets, to) || layout.after_name == Some(to) {
        return Context::Name;
    }
    let is_prose = (prose >= 2 || prose == 1 && count >= 5) && prose * 6 >= count;
    if is_prose { Context::Prose } else { Context::List }
}

/// "Sodium, Hyaluronate": a comma inside a name, when the halves are no names of their own.
fn mend_stray_commas(words: &Words<'_>, lexicon: &Lexicon, pieces: &mut Vec<Piece>) {
    let is_name = |from: usize, to: usize| {
        let key = (from..to).fold(hash(""), |key, at| hash_on(key, words.text(at)));
        lexicon.name(key).is_some()
    };
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    for right in pieces.drain(..) {
        let joined = kept.last().is_some_and(|left| {
            let near = left.to == right.from && right.to - right.from <= 2 && left.to - left.from <= 3;
            let both_lists = left.context == Context::List && right.context == Context::List;
            let by_comma = words.gap(right.from) & (gap::HARD | gap::LINE | gap::BLANK | gap::AND) == 0;
            let two_names = || is_name(left.from, left.to) && is_name(right.from, right.to);
            near && both_lists && by_comma && is_name(left.from, right.to) && !two_names()
        });
        match kept.last_mut().filter(|_| joined) {
            Some(left) => left.to = right.to,
            None => kept.push(right),
        }
    }
    *pieces = kept;
}
