//! Photos: where the pictures lie, never the pictures themselves.

use serde::{Deserialize, Serialize};

use super::{Area, Fault, PhotoId, validate::Checked};
use crate::time::{Timestamp, Zone};

/// Longest path of a photo, in bytes.
pub(crate) const LONGEST_PATH: usize = 255;

/// A photo as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Photo {
    /// Its id.
    pub id: PhotoId,
    /// When it was taken; not in the future.
    pub taken: Timestamp,
    /// The zone it was taken in: it counts for the day that this zone had.
    pub zone: Zone,
    /// What it shows.
    pub area: Area,
    /// The file, relative to the app's folder of photos, with `/` between folders, 1 to 255 bytes.
    pub file: String,
    /// The SHA-256 of the file's bytes, 64 hexadecimal digits in lower case.
    pub sha256: String,
}

/// A photo to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewPhoto {
    /// When it was taken; not in the future.
    pub taken: Timestamp,
    /// The zone it was taken in: it counts for the day that this zone had.
    pub zone: Zone,
    /// What it shows.
    pub area: Area,
    /// The file, relative to the app's folder of photos, with `/` between folders, 1 to 255 bytes.
    pub file: String,
    /// The SHA-256 of the file's bytes, 64 hexadecimal digits in lower case; upper case is taken too.
    pub sha256: String,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<PhotoId>,
}

impl NewPhoto {
    pub(crate) fn check(self, id: PhotoId, now: Timestamp) -> Checked<Photo> {
        if self.taken > now {
            return Err(Fault::new("taken", "lies in the future; give the time it was taken"));
        }
        // Kept letter by letter: trimmed, it would name another file.
        let file = self.file;
        if file.trim().is_empty() {
            return Err(Fault::new("file", "is empty; name the file relative to the folder of photos"));
        }
        if !stays_in_folder(&file) {
            return Err(Fault::new("file", "is no path of 1 to 255 bytes below the folder of photos; name it so"));
        }
        let sha256 = self.sha256.to_ascii_lowercase();
        if sha256.len() != 64 || !sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(Fault::new("sha256", "is not 64 hexadecimal digits; hash the file's bytes"));
        }
        Ok(Photo { id, taken: self.taken, zone: self.zone, area: self.area, file, sha256 })
    }
}

/// Whether a path names a file below the folder it starts from, on every system.
fn stays_in_folder(path: &str) -> bool {
    let is_name = |part: &str| !part.is_empty() && part != "." && part != "..";
    path.len() <= LONGEST_PATH && !path.contains(['\\', ':', '\0']) && path.split('/').all(is_name)
}
