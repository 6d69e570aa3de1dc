//! The JSON Schema of the document, compiled in. `build.rs` packs it; the tests read it in every build.

use crate::error::{Result, RollCareError};

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/exchange.packed"));

/// Its text.
pub(crate) fn schema() -> Result<String> {
    let damaged = |_| RollCareError::Internal { detail: "the schema of the export is damaged".to_owned() };
    Ok(String::from_utf8_lossy(&miniz_oxide::inflate::decompress_to_vec(PACKED).map_err(damaged)?).into_owned())
}
