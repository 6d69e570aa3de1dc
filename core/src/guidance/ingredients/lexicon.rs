//! The names that the engine knows, ready for looking up. Built once from the data under `core/data/ingredients/`.

use std::sync::LazyLock;

use super::{
    data::{self, Row},
    entry::{Entry, Plant},
    language::{set, set_named},
    slips::{Spellings, mended},
    table::{Table, hash},
    words::words,
};

/// Everything that is looked up.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    names: Table,
    words: Table,
    sets: Table,
    plants: Vec<Plant>,
    plant_words: Table,
    /// Words of families that matter most: slips are mended towards them.
    targets: Spellings,
    /// The same for words that stand beside "acid".
    acid_targets: Spellings,
    /// All known words, which a slip must not be as near to.
    spellings: Spellings,
    /// All words that are known to stand beside "acid".
    acid_spellings: Spellings,
}

/// All words of names, while they are read.
#[derive(Default)]
struct Heard {
    words: Vec<String>,
    /// Those that stand beside "acid".
    acids: Vec<String>,
}

static BUNDLED: LazyLock<Lexicon> = LazyLock::new(|| {
    // The data is compiled in; faulty data only loses names, and `the_data_is_sound` would fail.
    Lexicon::read().unwrap_or_else(|_| Lexicon::empty())
});

impl Lexicon {
    /// The one that this engine was built with.
    pub(super) fn bundled() -> &'static Self {
        &BUNDLED
    }

    fn empty() -> Self {
        Self {
            entries: Vec::new(),
            names: Table::with_room_for(0),
            words: Table::with_room_for(0),
            sets: Table::with_room_for(0),
            plants: Vec::new(),
            plant_words: Table::with_room_for(0),
            targets: Spellings::default(),
            acid_targets: Spellings::default(),
            spellings: Spellings::default(),
            acid_spellings: Spellings::default(),
        }
    }

    fn read() -> serde_json::Result<Self> {
        let mut lexicon = Self::empty();
        let mut heard = Heard::default();
        // A trap wins over a class of the same name, and a class over a harmless name: the first one stays.
        for row in &data::rows(data::TRAPS)? {
            data::names(row).for_each(|name| lexicon.add_name(name, Entry::HARMLESS, &mut heard));
        }
        for row in &data::rows(data::CLASSES)? {
            if let Some(entry) = data::entry(data::heading(row)) {
                data::names(row).for_each(|name| lexicon.add_name(name, entry, &mut heard));
            }
        }
        for row in &data::rows(data::KNOWN)? {
            let are_words = data::heading(row) == "words";
            for name in data::names(row) {
                if are_words {
                    lexicon.add_word(name, &mut heard);
                } else {
                    lexicon.add_name(name, Entry::HARMLESS, &mut heard);
                }
            }
        }
        data::rows(data::PLANTS)?.iter().filter_map(data::plant).for_each(|plant| lexicon.add_plant(plant, &mut heard));
        data::rows(data::LANGUAGE)?.iter().for_each(|row| lexicon.add_set(row, &mut heard));
        lexicon.spellings = Spellings::of(heard.words);
        lexicon.acid_spellings = Spellings::of(heard.acids);
        Ok(lexicon)
    }

    fn add_plant(&mut self, plant: Plant, heard: &mut Heard) {
        plant.all.iter().chain(&plant.any).for_each(|word| self.add_word(word, heard));
        if let Some(first) = plant.all.first() {
            self.plant_words.insert(hash(first), small(self.plants.len()));
            self.sets.add_bit(hash(first), set::PLANT);
        }
        self.plants.push(plant);
    }

    fn add_set(&mut self, row: &Row, heard: &mut Heard) {
        data::names(row).for_each(|word| self.add_word(word, heard));
        let words = || data::names(row).map(str::to_owned).collect();
        match (data::heading(row), set_named(data::heading(row))) {
            ("slips", _) => self.targets = Spellings::of(words()),
            ("acid slips", _) => self.acid_targets = Spellings::of(words()),
            (_, Some(bit)) => data::names(row).for_each(|word| self.sets.add_bit(hash(word), bit)),
            _ => {}
        }
    }

    fn add_name(&mut self, name: &str, entry: Entry, heard: &mut Heard) {
        let read = words(name);
        let mut key = String::with_capacity(name.len());
        for index in 0..read.list.len() {
            let word = read.text(index);
            key.push_str(word);
            self.add_word(word, heard);
            let beside_acid = is_acid(read.text(index + 1)) || index > 0 && is_acid(read.text(index - 1));
            if beside_acid && !is_acid(word) {
                heard.acids.push(word.to_owned());
            }
        }
        let index = small(self.entries.len());
        if self.names.insert(hash(&key), index) {
            self.entries.push(entry);
        }
    }

    fn add_word(&mut self, word: &str, heard: &mut Heard) {
        if word.bytes().any(|byte| byte.is_ascii_alphabetic()) && self.words.insert(hash(word), 0) {
            heard.words.push(word.to_owned());
        }
    }

    /// The entry of a name, by the hash of its folded letters.
    pub(super) fn name(&self, key: u64) -> Option<&Entry> {
        self.entries.get(usize::from(self.names.get(key)?))
    }

    /// Whether this is a word of any name, by its hash.
    pub(super) fn knows(&self, key: u64) -> bool {
        self.words.get(key).is_some()
    }

    /// What a word is besides part of a name, by its hash.
    pub(super) fn sets(&self, key: u64) -> u16 {
        self.sets.get(key).unwrap_or(0)
    }

    /// What a word that no name holds was meant to be, if that is plain. `beside_acid` when the next word, or the one
    /// before it, is "acid".
    pub(super) fn mended(&self, word: &str, beside_acid: bool) -> Option<&str> {
        if beside_acid {
            mended(word, &self.acid_targets, &self.acid_spellings)
        } else {
            mended(word, &self.targets, &self.spellings)
        }
    }

    /// The plants whose name begins with this word.
    pub(super) fn plants(&self, word: &str) -> &[Plant] {
        let Some(first) = self.plant_words.get(hash(word)) else { return &[] };
        let from = self.plants.get(usize::from(first)..).unwrap_or_default();
        let count = from.iter().take_while(|plant| plant.all.first() == Some(&word)).count();
        &from[..count]
    }
}

fn is_acid(word: &str) -> bool {
    matches!(word, "acid" | "acide" | "acido" | "saure" | "zuur")
}

fn small(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guidance::ingredients::table::hash_on;

    fn hash_of_acid(word: &str) -> u64 {
        hash_on(hash(word), "acid")
    }

    #[test]
    fn the_data_is_sound() {
        let lexicon = Lexicon::read().unwrap();
        for row in data::rows(data::CLASSES).unwrap() {
            assert!(data::entry(data::heading(&row)).is_some(), "{}", data::heading(&row));
        }
        assert!(data::rows(data::PLANTS).unwrap().iter().all(|row| data::plant(row).is_some()));
        let is_slips = |name: &str| matches!(name, "slips" | "acid slips");
        for row in data::rows(data::LANGUAGE).unwrap() {
            let name = data::heading(&row);
            assert!(set_named(name).is_some() || is_slips(name), "{name}");
        }
        assert!(lexicon.entries.len() > 1000 && lexicon.entries.len() < usize::from(u16::MAX));
        for word in lexicon.acid_targets.texts().filter(|word| word.ends_with("ic")) {
            assert!(lexicon.name(hash_of_acid(word)).is_some(), "{word} acid is no name");
        }
        for plant in &lexicon.plants {
            let first = plant.all.first().expect("a plant has a name");
            assert!(lexicon.plants(first).iter().any(|found| std::ptr::eq(found, plant)), "{first} stands apart");
        }
    }

    #[test]
    fn plain_slips_are_mended() {
        let lexicon = Lexicon::bundled();
        let mend = |word| lexicon.mended(word, false).unwrap_or("-");
        assert_eq!(mend("retin0l"), "retinol");
        assert_eq!(mend("sa1icy1ic"), "salicylic");
        assert_eq!(mend("cerarnide"), "ceramide");
        assert_eq!(mend("niacinarnide"), "niacinamide");
        assert_eq!(lexicon.mended("glycolc", true), Some("glycolic"));
        assert_eq!(lexicon.mended("ma1ic", true), Some("malic"));
    }

    #[test]
    fn what_may_be_something_else_is_left() {
        let lexicon = Lexicon::bundled();
        for word in ["lautic", "laktik", "maelic", "malc", "glycol", "sorbi", "maleec", "lauirc"] {
            assert_eq!(lexicon.mended(word, true), None, "{word}");
        }
    }
}
