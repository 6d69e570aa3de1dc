//! Names and lists short enough for a notification.

use crate::{
    facts::{Area, AreaSet},
    shared_text::SharedText,
};

use super::text::{Arguments, TextKey};

/// The longest name that a title has room for, in characters.
const NAME: usize = 20;

/// A name of at most 20 characters: what is longer ends in `…`.
pub(crate) fn short_name(name: &str) -> SharedText {
    match name.char_indices().nth(NAME - 1) {
        Some((end, _)) if name.chars().nth(NAME).is_some() => SharedText::of(&[name[..end].trim_end(), "…"]),
        _ => name.into(),
    }
}

/// These areas in words, at most 20 characters: two of them by name, or one with how many more there are.
pub(crate) fn area_words(areas: AreaSet) -> SharedText {
    static MORE: TextKey = TextKey::new("areas-more");
    let mut all = areas.iter().map(Area::as_str);
    match (all.next(), all.next(), u32::try_from(all.count()).unwrap_or(u32::MAX)) {
        (None, ..) => SharedText::default(),
        (Some(first), None, _) => SharedText::built(first),
        (Some(first), Some(second), 0) => SharedText::of(&[first, ", ", second]),
        (Some(first), Some(_), more) => {
            MORE.text(&Arguments::new().with_text("first", SharedText::built(first)).with("more", more + 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_where_it_is_too_long() {
        assert_eq!(short_name("Blue").as_str(), "Blue");
        assert_eq!(short_name("12345678901234567890").as_str(), "12345678901234567890");
        assert_eq!(short_name("123456789012345678901").as_str(), "1234567890123456789…");
        assert_eq!(short_name("Der grüne Dermaroller von Oma").as_str(), "Der grüne Dermaroll…");
    }

    #[test]
    fn areas_fit_into_twenty_characters() {
        for bits in 1_u8..128 {
            let areas = Area::ALL.iter().enumerate().filter(|(n, _)| bits & (1 << n) != 0).map(|(_, area)| *area);
            let words = area_words(areas.collect());
            assert!((3..=20).contains(&words.chars().count()), "{words:?}");
        }
        assert_eq!(area_words([Area::Lips, Area::Face].into_iter().collect()).as_str(), "lips, face");
        assert_eq!(area_words(AreaSet::of(&[Area::Lips, Area::Face, Area::Neck])).as_str(), "lips and 2 more");
    }
}
