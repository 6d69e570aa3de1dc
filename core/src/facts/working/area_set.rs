//! Areas as a set, where hundreds of sessions are looked at.

use super::super::Area;

/// Areas without an order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AreaSet(u8);

const _: () = assert!(Area::ALL.len() <= u8::BITS as usize);

impl AreaSet {
    /// These areas.
    pub fn of(areas: &[Area]) -> Self {
        areas.iter().copied().collect()
    }

    /// Whether an area is one of them.
    pub const fn contains(self, area: Area) -> bool {
        self.0 & Self::bit(area) != 0
    }

    /// Whether the two have an area in common.
    pub const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// All of both.
    #[must_use]
    pub const fn with(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The areas, in the order of [`Area::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Area> {
        Area::ALL.iter().copied().filter(move |area| self.contains(*area))
    }

    const fn bit(area: Area) -> u8 {
        1 << area as u8
    }
}

impl FromIterator<Area> for AreaSet {
    fn from_iter<T: IntoIterator<Item = Area>>(areas: T) -> Self {
        Self(areas.into_iter().fold(0, |bits, area| bits | Self::bit(area)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_in() {
        for area in Area::ALL {
            let set = AreaSet::of(&[*area]);
            assert_eq!(set.iter().collect::<Vec<_>>(), [*area]);
            assert!(Area::ALL.iter().all(|other| set.contains(*other) == (area == other)));
        }
        let (face, both) = (AreaSet::of(&[Area::Face]), AreaSet::of(&[Area::Face, Area::Lips]));
        assert!(face.meets(both) && !face.meets(AreaSet::of(&[Area::Lips])) && !both.meets(AreaSet::default()));
        assert_eq!(face.with(AreaSet::of(&[Area::Lips])), both);
        assert_eq!(both.iter().collect::<Vec<_>>(), [Area::Lips, Area::Face]);
    }
}
