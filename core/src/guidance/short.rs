//! Names short enough for a notification.

use crate::shared_text::SharedText;

/// The longest name that a title has room for, in characters.
const NAME: usize = 20;

/// A name of at most 20 characters: what is longer ends in `…`.
pub(crate) fn short_name(name: &str) -> SharedText {
    match name.char_indices().nth(NAME - 1) {
        Some((end, _)) if name.chars().nth(NAME).is_some() => SharedText::of(&[name[..end].trim_end(), "…"]),
        _ => name.into(),
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
}
