//! A hash table from the letters of a name to a small number.
//!
//! The key is the hash itself: with a few thousand names and 64 bits, two that meet are not to be expected. The hash
//! can be built word by word, so that every run of words in a label is looked up without copying letters.
//!
//! Instead of fnv 1.0.7: no version of it is younger than 2020, and it would save five lines (2026-11-30).

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The hash of a text (FNV-1a).
pub(super) fn hash(text: &str) -> u64 {
    hash_on(SEED, text)
}

/// The hash of a text after that of what stood before it.
#[inline]
pub(super) fn hash_on(before: u64, text: &str) -> u64 {
    text.bytes().fold(before, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// Open addressing, never more than half full.
pub(super) struct Table {
    slots: Vec<(u64, u16)>,
    used: usize,
}

impl Table {
    pub(super) fn with_room_for(count: usize) -> Self {
        Self { slots: vec![(0, 0); (count.max(4) * 2).next_power_of_two()], used: 0 }
    }

    /// Adds a key unless it is there. Says whether it was added.
    pub(super) fn insert(&mut self, key: u64, value: u16) -> bool {
        if (self.used + 1) * 2 > self.slots.len() {
            self.grow();
        }
        let at = self.find(key);
        match self.slots.get_mut(at) {
            Some(slot) if slot.0 == 0 => {
                *slot = (key, value);
                self.used += 1;
                true
            }
            _ => false,
        }
    }

    /// Adds bits to the value of a key.
    pub(super) fn add_bit(&mut self, key: u64, bit: u16) {
        if !self.insert(key, bit) {
            let at = self.find(key);
            if let Some(slot) = self.slots.get_mut(at) {
                slot.1 |= bit;
            }
        }
    }

    #[inline]
    pub(super) fn get(&self, key: u64) -> Option<u16> {
        self.slots.get(self.find(key)).filter(|slot| slot.0 == key).map(|slot| slot.1)
    }

    /// The slot of the key, or the free one where it belongs.
    #[inline]
    fn find(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        #[expect(clippy::cast_possible_truncation)] // the mask keeps less than that
        let mut at = (key ^ key >> 32) as usize & mask;
        while self.slots[at].0 != 0 && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![(0, 0); old.len() * 2];
        for slot in old.into_iter().filter(|slot| slot.0 != 0) {
            let at = self.find(slot.0);
            self.slots[at] = slot;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_found() {
        let mut table = Table::with_room_for(1);
        for number in 0..1000_u16 {
            assert!(table.insert(hash(&number.to_string()), number));
            assert!(!table.insert(hash(&number.to_string()), 7));
        }
        assert!((0..1000).all(|number| table.get(hash(&number.to_string())) == Some(number)));
        assert_eq!(table.get(hash("1000")), None);
        assert_eq!(hash_on(hash("lactic"), "acid"), hash("lacticacid"));
    }
}
