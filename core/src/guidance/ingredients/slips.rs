//! Slips of spelling and of scanners: "Retin0l", "Salicyiic", "Hyaluornate".
//!
//! A word is mended only towards a word of a family, only if it is long, and only if no other known word is as near:
//! one acid must never turn into another.

use super::lexicon::{Lexicon, Spelling, letters};

const LONGEST: usize = 32;

/// What a word that no name holds was meant to be, if that is plain. `beside_acid` when the next word, or the one
/// before it, is "acid".
pub(super) fn mended<'l>(word: &str, beside_acid: bool, lexicon: &'l Lexicon) -> Option<&'l str> {
    if word.len() < 5 || word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    let (targets, known) = if beside_acid {
        (&lexicon.acid_targets, &lexicon.acid_spellings)
    } else {
        (&lexicon.targets, &lexicon.spellings)
    };
    let letters = letters(word);
    let best = nearest(word, letters, targets)?;
    // The cheap questions come first: this goes through all known words.
    let as_near = known.iter().any(|spelling| {
        spelling.text.len().abs_diff(word.len()) <= best.1
            && (spelling.letters ^ letters).count_ones() <= 2 * cost(best.1)
            && distance(word, &spelling.text) <= best.1
            && spelling.text != best.0.text
            && !is_kin(&spelling.text, &best.0.text)
    });
    (!as_near).then_some(best.0.text.as_str())
}

fn cost(distance: usize) -> u32 {
    u32::try_from(distance).unwrap_or(u32::MAX / 2)
}

fn nearest<'l>(word: &str, letters: u32, targets: &'l [Spelling]) -> Option<(&'l Spelling, usize)> {
    let mut best: Option<(&Spelling, usize)> = None;
    let shape = shape(word);
    for target in targets {
        let allowed = allowed(target.text.len());
        let may_be_misread = shape == target.shape;
        if !may_be_misread
            && (target.text.len().abs_diff(word.len()) > allowed
                || (target.letters ^ letters).count_ones() > 2 * cost(allowed))
        {
            continue;
        }
        let distance = if may_be_misread { 0 } else { distance(word, &target.text) };
        if (may_be_misread || distance <= allowed) && best.is_none_or(|(_, least)| distance < least) {
            best = Some((target, distance));
        }
    }
    best
}

/// How many slips a word of this length may have.
fn allowed(length: usize) -> usize {
    match length {
        0..6 => 0,
        6..9 => 1,
        _ => 2,
    }
}

/// Words of one family beside each other in spelling are no rivals: whichever was meant, the family is the same.
fn is_kin(a: &str, b: &str) -> bool {
    let stems = ["peptid", "retin", "ceramid", "aluron", "ascorb", "glycoli", "salicyli"];
    stems.into_iter().any(|stem| a.contains(stem) && b.contains(stem))
}

/// A number that is the same for words that a scanner confuses: 0 and o, 1, l and i, 5 and s, rn and m, vv and w.
pub(super) fn shape(word: &str) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut bytes = word.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let next = bytes.peek().copied();
        let seen = match (byte, next) {
            (b'r', Some(b'n')) => {
                bytes.next();
                b'm'
            }
            (b'v', Some(b'v')) => {
                bytes.next();
                b'w'
            }
            (b'0', _) => b'o',
            (b'1' | b'i', _) => b'l',
            (b'5', _) => b's',
            (b'8', _) => b'b',
            (byte, _) => byte,
        };
        hash = (hash ^ u64::from(seen)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    hash
}

/// How many letters must be added, left out, replaced or swapped with their neighbour. Misread letters count as one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() > LONGEST || b.len() > LONGEST {
        return usize::MAX;
    }
    let mut rows = [[0_usize; LONGEST + 1]; 3];
    for (column, cell) in rows[0].iter_mut().enumerate().take(b.len() + 1) {
        *cell = column;
    }
    for i in 1..=a.len() {
        let (now, last, before) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        rows[now][0] = i;
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = (rows[last][j] + 1).min(rows[now][j - 1] + 1).min(rows[last][j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(rows[before][j - 2] + 1);
            }
            rows[now][j] = fewest;
        }
    }
    rows[a.len() % 3][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        assert_eq!(distance("retinol", "retinol"), 0);
        assert_eq!(distance("retionl", "retinol"), 1);
        assert_eq!(distance("lactic", "malic"), 3);
        assert_eq!(distance("hyalronat", "hyaluronate"), 2);
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn plain_slips_are_mended() {
        let lexicon = Lexicon::bundled();
        let mend = |word| mended(word, false, lexicon).unwrap_or("-");
        assert_eq!(mend("retin0l"), "retinol");
        assert_eq!(mend("sa1icy1ic"), "salicylic");
        assert_eq!(mend("cerarnide"), "ceramide");
        assert_eq!(mend("niacinarnide"), "niacinamide");
        assert_eq!(mended("glycolc", true, lexicon), Some("glycolic"));
        assert_eq!(mended("ma1ic", true, lexicon), Some("malic"));
    }

    #[test]
    fn what_may_be_something_else_is_left() {
        let lexicon = Lexicon::bundled();
        for word in ["lautic", "laktik", "maelic", "malc", "glycol", "sorbi", "maleec", "lauirc"] {
            assert_eq!(mended(word, true, lexicon), None, "{word}");
        }
    }
}
