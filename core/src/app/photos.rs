//! Photos: references, never pixels.

use super::RollCare;
use crate::{
    error::{Result, RollCareError},
    exchange::{PhotoReport, SeenFile, photo_report},
    facts::{IdSource, NewPhoto, Photo},
    store,
    time::Timestamp,
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Adds the reference of a photo. No two name the same file.
    pub fn add_photo(&self, new: NewPhoto, now: Timestamp) -> Result<Photo> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let photo = new.check(id, now)?;
        self.write("add photo", now, |change| {
            if change.photo_in(&photo.file)?.is_some_and(|known| known.id != photo.id) {
                return Err(RollCareError::conflict("another photo names this file; store it under a new name"));
            }
            store::insert(change, photo)
        })
    }

    /// The photos taken from `since` up to but not including `until`, in the order of taking.
    pub fn photos(&self, since: Timestamp, until: Timestamp) -> Result<Vec<Photo>> {
        self.read(|view| view.photos_between(since, until))
    }

    /// Which photos have no file or another one, and which files no photo names. `seen` are all files in the app's folder
    /// of photos.
    pub fn check_photos(&self, seen: &[SeenFile]) -> Result<PhotoReport> {
        self.read(|view| Ok(photo_report(view.photos_between(Timestamp::FIRST, Timestamp::LAST)?, seen)))
    }
}
