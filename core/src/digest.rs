//! A number that stands for a lot of contents.
//!
//! Instead of `rustc-hash` 2.1.3: it costs 1 KB and takes 2 % off a plan (scripts/libraries.sh, 2026-11-30), but its formula
//! has changed between its versions, and phones hold these numbers for ever.

/// The step of `FxHash` with the golden ratio for its factor, from where FNV begins: eight bytes at a time, and the same number
/// in every build and on every phone. Contents that differ can have the same number, by chance one pair in 2^64; it is no
/// defence against somebody who looks for such a pair.
pub(crate) struct Digest(u64);

impl Digest {
    pub(crate) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(crate) const fn number(self, number: u64) -> Self {
        Self((self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(crate) const fn value(self) -> u64 {
        self.0
    }

    /// A text and its length.
    pub(crate) fn text(self, text: &str) -> Self {
        let (whole, rest) = text.as_bytes().as_chunks::<8>();
        let digest = whole.iter().fold(self, |digest, bytes| digest.number(u64::from_le_bytes(*bytes)));
        let last = rest.iter().rfold(0, |last, byte| last << 8 | u64::from(*byte));
        digest.number(last).number(text.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_differ_little_differ_in_their_digests() {
        let texts = ["", "a", "b", "aaaaaaaa", "aaaaaaab", "aaaaaaaaa", "aaaaaaaa\0", "\0", "\0\0"];
        let digests = texts.map(|text| Digest::new().text(text).0);
        for (place, digest) in digests.iter().enumerate() {
            assert!(!digests[..place].contains(digest), "{:?}", texts[place]);
        }
    }
}
