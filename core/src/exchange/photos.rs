//! Photos and their files: which are missing, which belong to nobody.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::facts::Photo;

/// A file that the app found in its folder of photos.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SeenFile {
    /// Its path relative to that folder, with `/` between folders.
    pub file: String,
    /// The SHA-256 of its bytes in hexadecimal digits, if the app took it.
    #[uniffi(default)]
    pub sha256: Option<String>,
}

/// What is wrong between photos and files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PhotoReport {
    /// Photos whose file is not there.
    pub missing: Vec<Photo>,
    /// Photos whose file holds something else now.
    pub changed: Vec<Photo>,
    /// Files that no photo names, in the order of their names.
    pub orphans: Vec<String>,
}

/// Holds photos and files against each other. Of a file that was given twice the last one counts.
pub fn photo_report(photos: Vec<Photo>, seen: &[SeenFile]) -> PhotoReport {
    let files: BTreeMap<&str, Option<&str>> =
        seen.iter().map(|seen| (seen.file.as_str(), seen.sha256.as_deref())).collect();
    let mut orphans: BTreeSet<&str> = files.keys().copied().collect();
    let mut report = PhotoReport::default();
    for photo in photos {
        orphans.remove(photo.file.as_str());
        match files.get(photo.file.as_str()) {
            None => report.missing.push(photo),
            Some(Some(sha256)) if !photo.sha256.eq_ignore_ascii_case(sha256) => report.changed.push(photo),
            Some(_) => {}
        }
    }
    report.orphans = orphans.into_iter().map(str::to_owned).collect();
    report
}
