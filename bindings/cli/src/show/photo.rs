//! Photos and their files.

use rollcare_core::{Photo, PhotoReport};

use super::{BAD, GOOD, View, WATCH, heading, paint, table, words};
use crate::find::short;

/// A table of photos.
pub fn photos(photos: &[Photo], view: View<'_>) -> String {
    if photos.is_empty() {
        return "No photos. Add one with: rollcare photo add FILE --area lips\n".to_owned();
    }
    let rows = photos.iter().map(|photo| {
        let id = short(&photo.id.to_string()).to_owned();
        [id, words::moment(photo.taken, view), photo.area.to_string(), words::one_line(&photo.file)]
    });
    table(["Id", "Taken", "Area", "File"], rows)
}

/// What is wrong between photos and files.
pub fn photo_report(report: &PhotoReport, view: View<'_>) -> String {
    let PhotoReport { missing, changed, orphans } = report;
    if missing.is_empty() && changed.is_empty() && orphans.is_empty() {
        return paint(GOOD, "Every photo has its file, and every file its photo.") + "\n";
    }
    let mut parts = Vec::new();
    if !missing.is_empty() {
        let head = heading(&paint(BAD, "The file is not there: put it back, or delete the photo"));
        parts.push(head + &photos(missing, view));
    }
    if !changed.is_empty() {
        parts.push(
            heading(&paint(BAD, "The file holds something else now: put the first one back")) + &photos(changed, view),
        );
    }
    if !orphans.is_empty() {
        let names: String = orphans.iter().map(|file| words::one_line(file) + "\n").collect();
        parts.push(heading(&paint(WATCH, "No photo names these files: add them, or delete them")) + &names);
    }
    parts.join("\n")
}
