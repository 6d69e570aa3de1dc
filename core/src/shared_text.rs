//! Texts that many values share: a plan says the same of every rung of a ladder, and most of its cost would be copying.

use std::{borrow::Borrow, convert::Infallible, fmt, ops::Deref, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that never changes; a copy of it is as good as free. It is a `String` to Swift and Kotlin.
#[derive(Clone)]
pub struct SharedText(Kept);

#[derive(Clone)]
enum Kept {
    Built(&'static str),
    Made(Arc<str>),
}

/// Longer ones are put together on the heap.
const USUAL: usize = 192;

impl SharedText {
    /// A text that is part of the engine.
    pub const fn built(text: &'static str) -> Self {
        Self(Kept::Built(text))
    }

    /// These parts, one after the other.
    pub fn of(parts: &[&str]) -> Self {
        let mut together = [0; USUAL];
        let mut end = 0;
        for part in parts {
            let Some(place) = together.get_mut(end..end + part.len()) else { return Self::from(parts.concat()) };
            place.copy_from_slice(part.as_bytes());
            end += part.len();
        }
        let text = together.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok());
        text.map_or_else(|| Self::from(parts.concat()), Self::from)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Kept::Built(text) => text,
            Kept::Made(text) => text,
        }
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
        Self(Kept::Made(text.into()))
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        Self(Kept::Made(text.into()))
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
}
