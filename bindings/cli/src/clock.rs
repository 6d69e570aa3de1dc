//! What only the machine knows: its clock, its zone and its folders. Everything else takes these as arguments.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use rollcare_core::{RollCareError, Timestamp, Zone};

use crate::error::Failure;

/// The machine's clock.
#[expect(clippy::disallowed_methods)]
pub fn now() -> Result<Timestamp, Failure> {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let ms = since_1970.and_then(|since| i64::try_from(since.as_millis()).ok());
    let read = ms.and_then(|ms| Timestamp::from_millis(ms).ok());
    read.ok_or_else(|| Failure::usage("the machine's clock is set to an impossible time; set it, or give --now"))
}

/// The machine's zone.
#[expect(clippy::disallowed_methods)]
pub fn zone() -> Result<Zone, Failure> {
    let name = iana_time_zone::get_timezone().ok();
    let zone = name.and_then(|name| name.parse().ok());
    zone.ok_or_else(|| Failure::usage("the machine does not say its zone; give --zone, like Europe/Berlin"))
}

/// `rollcare.db` in the platform's folder for data, which is made if it is not there.
pub fn default_database() -> Result<PathBuf, Failure> {
    let folders = directories::ProjectDirs::from("", "", "RollCare");
    let folders = folders.ok_or_else(|| Failure::usage("there is no home folder; say where to write with --db"))?;
    let folder = folders.data_dir();
    let made = make_private_folder(folder);
    made.map_err(|error| {
        let detail = format!("{} cannot be made ({error}); say where to write with --db", folder.display());
        RollCareError::Storage { detail, retryable: false }
    })?;
    Ok(folder.join("rollcare.db"))
}

/// Makes the folder if it is not there. Where files have rights, only its owner can look into it.
fn make_private_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    only_for_owner(folder, 0o700)
}

/// Makes the database file if it is not there, so that it is never anybody else's to read: it holds answers about health. One that
/// is there keeps its rights.
pub fn make_private_file(file: &Path) -> io::Result<()> {
    if file.exists() {
        return Ok(());
    }
    let mut new = fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    new.create_new(true).write(true).open(file).map(drop)
}

#[cfg(unix)]
fn only_for_owner(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn only_for_owner(_: &Path, _: u32) -> io::Result<()> {
    Ok(()) // a profile's folder is its owner's there
}
