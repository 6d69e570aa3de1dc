//! What a label says is *not* in the product, or should not be used with it: "free from retinol", "sans parfum".

use super::{
    language::set,
    split::Piece,
    words::{Words, gap},
};

/// How far a "without" reaches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Nothing,
    /// To the next comma.
    Item,
    /// To the end of the sentence, or to where a list begins.
    Sentence,
    /// To the end of a list that has "free from:" as its heading.
    Block,
}

/// Takes away all that is said not to be in the product.
pub(super) fn without_disclaimers(words: &Words<'_>, sets: &[u16], pieces: &[Piece]) -> Vec<Piece> {
    let mut kept = Vec::with_capacity(pieces.len());
    let mut reach = Reach::Nothing;
    for index in 0..pieces.len() {
        let mut piece = pieces[index];
        let begins_list = (piece.from..piece.to).any(|at| sets[at] & (set::STARTS | set::HEADING) != 0);
        let goes_on = match reach {
            Reach::Nothing => false,
            Reach::Sentence => !piece.fresh && !begins_list,
            Reach::Block => words.gap(piece.from) & (gap::STOP | gap::BLANK) == 0 && !begins_list,
            Reach::Item => !piece.fresh && !begins_list && goes_on_to_or(words, pieces, index),
        };
        if goes_on {
            continue;
        }
        reach = Reach::Nothing;
        let trigger = (piece.from..piece.to).map(|at| (at, trigger(words, sets, at)));
        if let Some((at, found)) = trigger.into_iter().find(|(_, reach)| *reach != Reach::Nothing) {
            let is_heading = words.gap(piece.to) & gap::COLON != 0 && found == Reach::Sentence;
            reach = if is_heading { Reach::Block } else { found };
            piece.to = at;
        }
        if piece.from < piece.to {
            kept.push(piece);
        }
    }
    kept
}

fn trigger(words: &Words<'_>, sets: &[u16], at: usize) -> Reach {
    let (word, next) = (words.text(at), words.text(at + 1));
    if sets[at] & (set::PROSE | set::WITHOUT | set::NONE_OF | set::AFTER) == 0 && word != "0" {
        return Reach::Nothing;
    }
    if matches!((word, next), ("free", "from" | "of") | ("frei", "von" | "aus") | ("alternative", "to" | "zu")) {
        return Reach::Sentence;
    }
    let companion = matches!(word, "pair" | "pairs" | "paired" | "layer" | "combine" | "combined" | "compatible");
    if companion && (next == "with" || words.text(at + 2) == "with") {
        return Reach::Sentence;
    }
    let zero = word == "0" && words.gap(at + 1) & gap::PERCENT != 0 && words.gap(at) & gap::STOP == 0;
    let numbered = words.is_number(at + 1); // "Red No. 33"
    if zero || sets[at] & set::NONE_OF != 0 && !numbered && at + 1 < words.list.len() {
        return Reach::Item;
    }
    if sets[at] & set::WITHOUT != 0 { Reach::Sentence } else { Reach::Nothing }
}

/// "no parabens, sulfates, or fragrance": the list goes on as long as an "or" is to come.
fn goes_on_to_or(words: &Words<'_>, pieces: &[Piece], index: usize) -> bool {
    let is_or = |piece: &Piece| {
        let join = piece.from.checked_sub(1).map_or("", |at| words.text(at));
        matches!(join, "or" | "ou" | "oder") || matches!(words.text(piece.from), "nor" | "no")
    };
    let ahead = pieces.iter().skip(index).take(6);
    let mut ahead = ahead.take_while(|piece| !piece.fresh && piece.to - piece.from <= 3);
    ahead.any(is_or)
}
