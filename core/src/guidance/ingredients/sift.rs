//! What the names in one ingredient come to, when its other words are heard as well.

use super::{
    entry::{Entry, Kind, Plant},
    family::{Families, Family, Level},
    language::set,
    lexicon::Lexicon,
    scan::Hit,
    split::Context,
    words::{Words, gap},
};

const ACIDS: [Family; 3] = [Family::Aha, Family::Bha, Family::Pha];

/// One ingredient: its words and the names in them.
pub(super) struct Ingredient<'a> {
    pub words: &'a Words<'a>,
    pub sets: &'a [u16],
    pub lexicon: &'a Lexicon,
    pub from: usize,
    pub to: usize,
    pub hits: &'a [Hit],
    pub context: Context,
}

impl Ingredient<'_> {
    /// What counts: the names that belong to families, and the plants.
    pub(super) fn findings(&self) -> Vec<Hit> {
        let mut found: Vec<Hit> = Vec::new();
        let mut refused_at = self.to + 1;
        for hit in self.hits.iter().rev() {
            if self.is_said_to_be_absent(hit) || hit.to == refused_at && self.gap(hit.to) & gap::SLASH != 0 {
                refused_at = hit.from; // "AHA/BHA-free" is free from both
                continue;
            }
            let families = self.families(hit);
            if !families.is_empty() {
                found.push(Hit { entry: Entry { families, ..hit.entry }, ..*hit });
            }
        }
        found.reverse();
        self.add_plants(&mut found);
        found
    }

    fn gap(&self, at: usize) -> u16 {
        self.words.gap(at)
    }

    fn has(&self, wanted: &[&str]) -> bool {
        (self.from..self.to).any(|at| wanted.contains(&self.words.text(at)))
    }

    fn families(&self, hit: &Hit) -> Families {
        let families = hit.entry.families;
        match hit.entry.kind {
            Kind::Known => Families::NONE,
            Kind::Alone if self.context == Context::List && !self.is_alone(hit) => Families::NONE,
            Kind::Marketing if !self.is_advertised(hit) => Families::NONE,
            _ if ACIDS.iter().any(|&acid| families.has(acid)) && self.is_only_made_of_acid(hit) => {
                families.without(Families::of(&ACIDS))
            }
            _ => families,
        }
    }

    /// "retinol-free", "retinol alternative".
    fn is_said_to_be_absent(&self, hit: &Hit) -> bool {
        let plain = self.gap(hit.to) & !(gap::SPACE | gap::HYPHEN | gap::LINE | gap::GLUED) == 0;
        hit.to < self.to && plain && self.sets[hit.to] & set::AFTER != 0
    }

    /// "fragrance-free" is no ingredient.
    pub(super) fn is_disclaimer(&self) -> bool {
        self.hits.iter().any(|hit| self.is_said_to_be_absent(hit)) || self.has(&["free", "frei"])
    }

    fn is_alone(&self, hit: &Hit) -> bool {
        (self.from..self.to).all(|at| (hit.from..hit.to).contains(&at) || self.words.is_number(at))
    }

    /// BHA is salicylic acid in "2% BHA" and "AHA/BHA"; alone in a list it is butylated hydroxyanisole.
    fn is_advertised(&self, hit: &Hit) -> bool {
        if self.has(&["bht", "preservative", "antioxidant", "tocopherol", "butylated"]) {
            return false;
        }
        let beside = |at: usize| !(hit.from..hit.to).contains(&at) && self.sets[at] & set::MARKETING != 0;
        self.context != Context::List || self.has_percent() || (self.from..self.to).any(beside)
    }

    /// Polymers, ferments and esters of an acid do not peel.
    fn is_only_made_of_acid(&self, hit: &Hit) -> bool {
        let after = |wanted: &[&str]| (hit.to..self.to).any(|at| wanted.contains(&self.words.text(at)));
        self.context == Context::List
            && after(&["copolymer", "polymer", "crosspolymer", "polyester", "ester", "esters"])
            || hit.entry.families.has(Family::Aha) && self.has(&["ferment", "bacteria", "lysate", "bacillus"])
    }

    /// Whether a percentage is given.
    pub(super) fn has_percent(&self) -> bool {
        (self.from + 1..=self.to).any(|at| self.gap(at) & gap::PERCENT != 0)
    }

    fn add_plants(&self, found: &mut Vec<Hit>) {
        for at in self.from..self.to {
            if self.sets[at] & set::PLANT == 0 {
                continue;
            }
            for plant in self.lexicon.plants(self.words.text(at)).iter().filter(|plant| self.is_plant(plant)) {
                let known = found.iter().fold(Families::NONE, |all, hit| all.and(hit.entry.families));
                let families = plant.entry.families.without(known);
                let to = (at + plant.all.len()).min(self.to);
                let hit = Hit { from: at, to, entry: Entry { families, ..plant.entry }, whole: true };
                if !families.is_empty() && !self.is_said_to_be_absent(&hit) {
                    found.push(hit);
                }
            }
        }
    }

    fn is_plant(&self, plant: &Plant) -> bool {
        let has = |wanted: &&str| (self.from..self.to).any(|at| self.words.text(at) == *wanted);
        plant.all.iter().all(has) && (plant.any.is_empty() || plant.any.iter().any(has)) && !plant.not.iter().any(has)
    }

    /// Whether every word is known, or it is a part of some plant.
    pub(super) fn is_known(&self) -> bool {
        let covered = |at: usize| self.hits.iter().any(|hit| (hit.from..hit.to).contains(&at));
        let is_small = |text: &str| text.len() <= 2 || text.bytes().all(|byte| byte.is_ascii_digit());
        let mut known = 0;
        let mut foreign = 0;
        let mut parts = 0;
        for at in self.from..self.to {
            let text = self.words.text(at);
            if self.sets[at] & set::PART != 0 {
                parts += 1;
            } else if covered(at) || self.lexicon.knows(self.words.key(at)) {
                known += 1;
            } else if !is_small(text) {
                foreign += 1;
            }
        }
        foreign == 0 && known + parts > 0 || parts > 0 && known + foreign > 0
    }
}

/// How much an ingredient matters at its place in the list.
pub(super) fn level(entry: &Entry, place: u32, below_line: bool, surely: bool) -> Level {
    let is_late = entry.late > 0 && place > entry.late || entry.below_line && below_line;
    if is_late && !surely { Level::Trace } else { entry.level }
}
