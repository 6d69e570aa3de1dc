//! Random numbers that are the same on every machine: a seed names a history for ever.

use rand_xoshiro::{
    SplitMix64,
    rand_core::{Rng, SeedableRng},
};

/// Quick, and good enough to throw dice.
pub struct Dice(SplitMix64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(SplitMix64::seed_from_u64(seed.wrapping_mul(0x2545_f491_4f6c_dd1d).wrapping_add(0x9e37_79b9)))
    }

    pub fn number(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// From 0 up to `end`, without it.
    pub fn below(&mut self, end: u64) -> u64 {
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
    pub fn percent(&mut self, percent: u64) -> bool {
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

/// A seed names a history for ever: these numbers never change.
#[test]
fn the_numbers_of_a_seed_stay() {
    let numbers = |seed| {
        let mut dice = SplitMix64::seed_from_u64(seed);
        [dice.next_u64(), dice.next_u64(), dice.next_u64()]
    };
    assert_eq!(numbers(7), [0x63cb_e1e4_5932_0dd7, 0x044c_3cd7_f43c_661c, 0xe698_4080_bab1_2a02]);
}
