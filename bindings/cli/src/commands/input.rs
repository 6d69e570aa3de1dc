//! What commands read beside the database.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use crate::error::Failure;

/// The bytes of a file; of standard input if none is named, or `-`.
pub fn bytes(file: Option<&Path>) -> Result<Vec<u8>, Failure> {
    if let Some(path) = file.filter(|path| path.as_os_str() != "-") {
        let unread = |error| Failure::usage(format!("{}: {error}; name a file that can be read", path.display()));
        return fs::read(path).map_err(unread);
    }
    let mut bytes = Vec::new();
    let unread = |error| Failure::usage(format!("standard input: {error}"));
    io::stdin().lock().read_to_end(&mut bytes).map_err(unread)?;
    Ok(bytes)
}

/// The same as text; anything else is refused.
pub fn text(file: &Path) -> Result<String, Failure> {
    let no_text = |_| Failure::usage(format!("{}: not UTF-8 text; name the file that was exported", file.display()));
    String::from_utf8(bytes(Some(file))?).map_err(no_text)
}
