//! The JSON Schema of the document, compiled in. `build.rs` packs it; the tests read it in every build.

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/exchange.packed"));

/// Its text.
pub(crate) fn schema() -> String {
    String::from_utf8(miniz_oxide::inflate::decompress_to_vec(PACKED).unwrap_or_default()).unwrap_or_default()
}
