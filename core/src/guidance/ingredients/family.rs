//! The families of ingredients that matter around a session, and how much of one a product holds.

use serde::{Deserialize, Serialize};

/// A class of ingredients that the rules speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[uniffi(name = "IngredientFamily")]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Vitamin A and its relatives: tretinoin, retinol, retinal, the esters.
    Retinoid,
    /// L-ascorbic acid, its salts and derivatives.
    VitaminC,
    /// Alpha hydroxy acids: glycolic, lactic, mandelic, malic, tartaric, citric.
    Aha,
    /// Salicylic acid, its salts, and willow bark.
    Bha,
    /// Polyhydroxy and bionic acids: gluconolactone, lactobionic acid.
    Pha,
    /// Benzoyl peroxide.
    BenzoylPeroxide,
    /// What else peels, bleaches or is an acne drug: azelaic acid, enzymes, scrubs, sulfur, hydroquinone, antibiotics.
    Exfoliant,
    /// Alcohols and solvents that dry the skin out; not the fatty alcohols.
    DryingAlcohol,
    /// Perfume, essential oils and their allergens.
    Fragrance,
    /// What swells lips by irritating them: capsicum, cinnamon, menthol, ginger.
    Plumper,
    /// Minoxidil, for the scalp.
    Minoxidil,
    /// Sunscreen filters that absorb; not zinc oxide and titanium dioxide.
    ChemicalSunscreen,
    /// Local anaesthetics.
    Numbing,
    /// Hyaluronic acid, its salts and forms.
    Hyaluronic,
    /// Peptides.
    Peptide,
    /// Ceramides.
    Ceramide,
    /// What binds water or soothes: glycerin, panthenol, squalane, centella, allantoin.
    Hydrator,
    /// What else the skin's barrier is made of or mended with: cholesterol, phytosphingosine, niacinamide.
    Barrier,
    /// What seals: petrolatum, lanolin, thick waxes.
    Occlusive,
}

impl Family {
    /// All families, in order.
    pub const ALL: [Self; 19] = [
        Self::Retinoid,
        Self::VitaminC,
        Self::Aha,
        Self::Bha,
        Self::Pha,
        Self::BenzoylPeroxide,
        Self::Exfoliant,
        Self::DryingAlcohol,
        Self::Fragrance,
        Self::Plumper,
        Self::Minoxidil,
        Self::ChemicalSunscreen,
        Self::Numbing,
        Self::Hyaluronic,
        Self::Peptide,
        Self::Ceramide,
        Self::Hydrator,
        Self::Barrier,
        Self::Occlusive,
    ];

    /// Its name in JSON, such as `vitamin_c`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Retinoid => "retinoid",
            Self::VitaminC => "vitamin_c",
            Self::Aha => "aha",
            Self::Bha => "bha",
            Self::Pha => "pha",
            Self::BenzoylPeroxide => "benzoyl_peroxide",
            Self::Exfoliant => "exfoliant",
            Self::DryingAlcohol => "drying_alcohol",
            Self::Fragrance => "fragrance",
            Self::Plumper => "plumper",
            Self::Minoxidil => "minoxidil",
            Self::ChemicalSunscreen => "chemical_sunscreen",
            Self::Numbing => "numbing",
            Self::Hyaluronic => "hyaluronic",
            Self::Peptide => "peptide",
            Self::Ceramide => "ceramide",
            Self::Hydrator => "hydrator",
            Self::Barrier => "barrier",
            Self::Occlusive => "occlusive",
        }
    }
}

/// How much a family matters in a product. Later ones are stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[uniffi(name = "IngredientLevel")]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Its place in the list says that it only adjusts the acidity, keeps the product, or dissolves something.
    Trace,
    /// A mild form, such as retinyl palmitate, a vitamin C derivative or willow bark.
    Low,
    /// It is there to act.
    Active,
    /// A medicine that is prescribed in most countries.
    Prescription,
}

impl Level {
    /// Its name in JSON, such as `prescription`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trace => "trace",
            Self::Low => "low",
            Self::Active => "active",
            Self::Prescription => "prescription",
        }
    }
}

/// A small set of families.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Families(u32);

impl Families {
    pub(super) const NONE: Self = Self(0);

    pub(super) fn of(families: &[Family]) -> Self {
        families.iter().fold(Self::default(), |set, &family| set.with(family))
    }

    pub(super) fn with(self, family: Family) -> Self {
        Self(self.0 | 1 << family as u32)
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) fn has(self, family: Family) -> bool {
        self.0 & 1 << family as u32 != 0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn to_vec(self) -> Vec<Family> {
        Family::ALL.into_iter().filter(|&family| self.has(family)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_json() {
        for (index, family) in Family::ALL.into_iter().enumerate() {
            assert_eq!(family as usize, index);
            assert_eq!(serde_json::to_value(family).unwrap(), family.as_str());
        }
        for level in [Level::Trace, Level::Low, Level::Active, Level::Prescription] {
            assert_eq!(serde_json::to_value(level).unwrap(), level.as_str());
        }
    }
}
