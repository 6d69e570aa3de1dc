//! Slips of spelling and of scanners: "Retin0l", "Salicyiic", "Hyaluornate".
//!
//! A word is mended only towards a word of a family, only if it is long, and only if no other known word is as near:
//! one acid must never turn into another.

const LONGEST: usize = 32;

/// A word that slips of spelling are held against.
pub(super) struct Spelling {
    pub text: String,
    /// Which letters it has, a bit each: words whose letters differ much cannot be near each other.
    letters: u32,
    /// The same number for words that a scanner confuses.
    shape: u64,
}

/// Words by their length.
#[derive(Default)]
pub(super) struct Spellings(Vec<Vec<Spelling>>);

impl Spellings {
    pub(super) fn of(words: Vec<String>) -> Self {
        let mut by_length = Vec::new();
        by_length.resize_with(LONGEST + 1, Vec::new);
        for text in words {
            if let Some(same) = by_length.get_mut(text.len()) {
                same.push(Spelling { letters: letters(&text), shape: shape(&text), text });
            }
        }
        Self(by_length)
    }

    /// Those whose length is at most `reach` letters off.
    fn near(&self, length: usize, reach: usize) -> impl Iterator<Item = &Spelling> {
        let shortest = length.saturating_sub(reach).min(self.0.len());
        self.0.iter().skip(shortest).take(length + reach + 1 - shortest).flatten()
    }

    #[cfg(test)]
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flatten().map(|spelling| spelling.text.as_str())
    }
}

fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        _ => set | 1 << 26,
    })
}

/// Which of `targets` a word was meant to be, if that is plain. `known` are the words that it must not be as near to.
pub(super) fn mended<'l>(word: &str, targets: &'l Spellings, known: &Spellings) -> Option<&'l str> {
    if word.len() < 5 || word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    let letters = letters(word);
    let (best, slips) = nearest(word, letters, targets)?;
    if slips == 0 {
        return Some(best.text.as_str()); // only misread, letter for letter: nothing else can be nearer
    }
    // The cheap questions come first: this goes through all known words of about that length.
    let as_near = known.near(word.len(), slips).any(|spelling| {
        may_be_near(spelling, word, letters, slips)
            && distance(word, &spelling.text, slips) <= slips
            && spelling.text != best.text
            && !is_kin(&spelling.text, &best.text)
    });
    (!as_near).then_some(best.text.as_str())
}

/// A word with slips at both its ends is not mended: that is too little to go by.
fn shares_an_end(word: &str, target: &str) -> bool {
    let (word, target) = (word.as_bytes(), target.as_bytes());
    word.first() == target.first() || word.last() == target.last()
}

/// Whether the letters alone leave it open that two words are that near. A letter put in or left out shows once, a
/// letter replaced twice.
fn may_be_near(spelling: &Spelling, word: &str, letters: u32, slips: usize) -> bool {
    let longer = spelling.text.len().abs_diff(word.len());
    let differing = (spelling.letters ^ letters).count_ones();
    longer <= slips && differing as usize + longer <= 2 * slips
}

fn nearest<'l>(word: &str, letters: u32, targets: &'l Spellings) -> Option<(&'l Spelling, usize)> {
    let mut best: Option<(&Spelling, usize)> = None;
    let shape = shape(word);
    for target in targets.near(word.len(), 2) {
        let allowed = allowed(target.text.len());
        let may_be_misread = shape == target.shape;
        if !may_be_misread && (!shares_an_end(word, &target.text) || !may_be_near(target, word, letters, allowed)) {
            continue;
        }
        let distance = if may_be_misread { 0 } else { distance(word, &target.text, allowed) };
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
fn shape(word: &str) -> u64 {
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

/// How many letters must be added, left out, replaced or swapped with their neighbour; more than `enough` is not
/// counted to the end.
fn distance(a: &str, b: &str, enough: usize) -> usize {
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
        let mut least_of_row = i;
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut fewest = (rows[last][j] + 1).min(rows[now][j - 1] + 1).min(rows[last][j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                fewest = fewest.min(rows[before][j - 2] + 1);
            }
            rows[now][j] = fewest;
            least_of_row = least_of_row.min(fewest);
        }
        // A swap reaches back two rows, but never to less than this row and one more.
        if least_of_row > enough + 1 {
            return usize::MAX;
        }
    }
    rows[a.len() % 3][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        assert_eq!(distance("retinol", "retinol", 9), 0);
        assert_eq!(distance("retionl", "retinol", 9), 1);
        assert_eq!(distance("lactic", "malic", 9), 3);
        assert_eq!(distance("hyalronat", "hyaluronate", 9), 2);
        assert_eq!(distance("", "abc", 9), 3);
    }
}
