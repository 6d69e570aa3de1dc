//! Random numbers that are the same on every machine: a seed names a history for ever.

/// `SplitMix64`, public domain, by Sebastiano Vigna: quick, and good enough to throw dice.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_f491_4f6c_dd1d).wrapping_add(0x9e37_79b9))
    }

    pub const fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to `end`, without it.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.number() % end
    }

    /// From `least` to `most`, with both.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = u64::try_from(most - least).unwrap() + 1;
        least + i64::try_from(self.below(width)).unwrap()
    }

    /// The same for numbers that are never negative.
    pub fn count(&mut self, least: u32, most: u32) -> u32 {
        u32::try_from(self.between(least.into(), most.into())).unwrap()
    }

    /// True so many times in a hundred.
    pub const fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        self.place(list.len()).map(|place| list[place].clone()).unwrap()
    }

    /// A place in a list of this length; none if it is empty.
    pub fn place(&mut self, length: usize) -> Option<usize> {
        let length = u64::try_from(length).unwrap();
        (length > 0).then(|| usize::try_from(self.below(length)).unwrap())
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            let other = self.place(end + 1).unwrap();
            list.swap(end, other);
        }
    }
}
