//! Texts that many values share: a plan says the same of every rung of a ladder, and most of its cost would be copying.
//!
//! Instead of `smol_str` 0.3.7: it costs 32 % of a plan, and 12 KB less (scripts/libraries.sh, 2026-11-30).

use std::{borrow::Borrow, convert::Infallible, fmt, ops::Deref, str::FromStr, sync::Arc};

use arrayvec::ArrayString;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that never changes; a copy of it is as good as free. It is a `String` to Swift and Kotlin.
#[derive(Clone)]
pub struct SharedText(Kept);

#[derive(Clone)]
enum Kept {
    Built(&'static str),
    /// In place: ids and titles are short, and a plan has hundreds of them.
    Short(ArrayString<SHORT>),
    Long(Arc<str>),
}

/// The longest text that is kept in place, in bytes: nearly all ids of reminders are shorter.
const SHORT: usize = 60;

impl SharedText {
    /// A text that is part of the engine.
    pub const fn built(text: &'static str) -> Self {
        Self(Kept::Built(text))
    }

    /// These parts, one after the other.
    pub fn of(parts: &[&str]) -> Self {
        let mut short = ArrayString::new();
        if parts.iter().all(|part| short.try_push_str(part).is_ok()) {
            return Self(Kept::Short(short));
        }
        let mut making = Making::default();
        for part in parts {
            making.push(part);
        }
        making.as_str().into()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Kept::Built(text) => text,
            Kept::Short(text) => text,
            Kept::Long(text) => text,
        }
    }
}

/// Longer ones are put together on the heap.
const USUAL: usize = 512;

/// A text in the making: on the stack while it is no longer than usual.
#[derive(Default)]
pub(crate) struct Making {
    short: ArrayString<USUAL>,
    long: String,
}

impl Making {
    pub(crate) fn push(&mut self, part: &str) {
        if self.long.is_empty() {
            if self.short.try_push_str(part).is_ok() {
                return;
            }
            self.long.push_str(&self.short);
        }
        self.long.push_str(part);
    }

    /// What it is so far.
    pub(crate) fn as_str(&self) -> &str {
        if self.long.is_empty() { &self.short } else { &self.long }
    }
}

impl Default for SharedText {
    fn default() -> Self {
        Self::built("")
    }
}

impl Deref for SharedText {
    type Target = str;
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for SharedText {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for SharedText {
    fn borrow(&self) -> &str {
        self
    }
}

impl From<&str> for SharedText {
    fn from(text: &str) -> Self {
        Self(ArrayString::from(text).map_or_else(|_| Kept::Long(text.into()), Kept::Short))
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<u32> for SharedText {
    /// The number in digits. Nearly all are below a hundred, and their texts are there already.
    fn from(number: u32) -> Self {
        const PAIRS: [u8; 200] = {
            let mut pairs = [b'0'; 200];
            let mut number = 0;
            while number < 100 {
                pairs[2 * number as usize] += number / 10;
                pairs[2 * number as usize + 1] += number % 10;
                number += 1;
            }
            pairs
        };
        const TEXT: &str = match std::str::from_utf8(&PAIRS) {
            Ok(text) => text,
            Err(_) => panic!("digits are ASCII"), // only reached at compile time
        };
        let end = usize::try_from(number).map_or(usize::MAX, |number| number.saturating_mul(2).saturating_add(2));
        let text = TEXT.get(end.saturating_sub(if number < 10 { 1 } else { 2 })..end);
        text.map_or_else(|| number.to_string().into(), Self::built)
    }
}

impl FromStr for SharedText {
    type Err = Infallible;
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl From<SharedText> for String {
    fn from(text: SharedText) -> Self {
        text.as_str().to_owned()
    }
}

impl fmt::Debug for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Display for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), f)
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for SharedText {}

impl PartialEq<str> for SharedText {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for SharedText {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for SharedText {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl PartialOrd for SharedText {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SharedText {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl std::hash::Hash for SharedText {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Serialize for SharedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> Deserialize<'de> for SharedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

uniffi::custom_type!(SharedText, String, {
    lower: |text| text.into(),
    try_lift: |text| Ok(text.into()),
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_put_together() {
        assert_eq!(SharedText::of(&["replace:", "x", "/due"]), "replace:x/due");
        assert_eq!(SharedText::of(&[]), SharedText::built(""));
        let long = "\u{e4}".repeat(USUAL);
        assert_eq!(SharedText::of(&["a", &long, "b"]), ["a", &long, "b"].concat());
        let texts = [SharedText::from("a"), SharedText::built("b")];
        assert!(texts.is_sorted() && texts[0] != texts[1]);
    }

    #[test]
    fn numbers_are_written_in_digits() {
        for number in (0..=120).chain([999, 1_000, u32::MAX]) {
            assert_eq!(SharedText::from(number), number.to_string());
        }
    }
}
