//! The words of labels that are no names: sentences, headings, "free from", parts of plants.

/// What a word can be besides part of a name: one bit each.
pub(super) mod set {
    pub(in super::super) const PROSE: u16 = 1;
    /// All that follows in the sentence is not in the product.
    pub(in super::super) const WITHOUT: u16 = 1 << 1;
    /// What follows it up to the next comma is not in the product.
    pub(in super::super) const NONE_OF: u16 = 1 << 2;
    /// What stands right before it is not in the product: free, alternative.
    pub(in super::super) const AFTER: u16 = 1 << 3;
    /// Ingredients: a list begins.
    pub(in super::super) const HEADING: u16 = 1 << 4;
    /// And, et, und.
    pub(in super::super) const JOINS: u16 = 1 << 5;
    /// Water: nearly every list begins with it.
    pub(in super::super) const STARTS: u16 = 1 << 6;
    /// Used at one percent or less.
    pub(in super::super) const ONE_PERCENT: u16 = 1 << 7;
    /// A product so named is an acid peel.
    pub(in super::super) const PEELS: u16 = 1 << 8;
    pub(in super::super) const ABBREVIATION: u16 = 1 << 9;
    /// A part or product of a plant: oil, extract, seed.
    pub(in super::super) const PART: u16 = 1 << 10;
    pub(in super::super) const ACID: u16 = 1 << 11;
    /// Words beside which BHA is salicylic acid, not butylated hydroxyanisole.
    pub(in super::super) const MARKETING: u16 = 1 << 12;
    /// A plant's name begins with it.
    pub(in super::super) const PLANT: u16 = 1 << 13;
}

/// The bit of a set, by its name in the data.
pub(super) fn set_named(name: &str) -> Option<u16> {
    Some(match name {
        "prose" => set::PROSE,
        "without" => set::WITHOUT,
        "none of" => set::NONE_OF,
        "after" => set::AFTER,
        "headings" => set::HEADING,
        "joins" => set::JOINS,
        "starts" => set::STARTS,
        "one percent" => set::ONE_PERCENT,
        "peels" => set::PEELS,
        "abbreviations" => set::ABBREVIATION,
        "parts" => set::PART,
        "acids" => set::ACID,
        "marketing" => set::MARKETING,
        _ => return None,
    })
}
