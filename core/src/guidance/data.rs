//! The files under `core/data/`, compiled in. `build.rs` packs them.

use std::sync::LazyLock;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/guidance.packed"));

// Everything below reads what `build.rs` wrote, and the tests of every build read every file.
static FILES: LazyLock<String> = LazyLock::new(|| {
    let bytes = miniz_oxide::inflate::decompress_to_vec(PACKED).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
});

/// The text of the file with this name below `core/data/`; empty if there is none.
pub(crate) fn file(name: &str) -> &'static str {
    let mut rest = FILES.as_str();
    while let Some((found, text, others)) = next(rest) {
        if found == name {
            return text;
        }
        rest = others;
    }
    ""
}

/// The name and the text of the first file, and what comes after it.
fn next(files: &str) -> Option<(&str, &str, &str)> {
    let (name, rest) = files.split_once('\n')?;
    let (length, rest) = rest.split_once('\n')?;
    let (text, others) = rest.split_at_checked(length.parse().ok()?)?;
    Some((name, text, others))
}
