//! Photos: the tool hashes files and walks the folder; the engine keeps where they lie.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Component, Path, PathBuf},
};

use rollcare_core::{NewPhoto, SeenFile};
use sha2::{Digest, Sha256};

use super::{Context, Reply, delete};
use crate::{args::PhotoCommand, error::Failure, parse, show};

pub fn run(context: &Context, command: PhotoCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        PhotoCommand::Add { file, area, taken, folder, id } => {
            let id = parse::id(id.as_deref())?;
            let taken = context.past("--taken", taken.as_deref())?;
            let name = relative(&file, &folder_or_default(context, folder))?;
            let sha256 = hash(&file)?;
            let zone = context.zone.clone();
            let photo = engine.add_photo(NewPhoto { id, taken, zone, area, file: name, sha256 }, now)?;
            context.reply(&photo, || Ok(show::photos(std::slice::from_ref(&photo), context.view())))
        }
        PhotoCommand::List(days) => {
            let span = parse::span(&days, context.today()?, |_| context.first_day())?;
            let until = span.to.plus_days(1).begins(&context.zone);
            let photos = engine.photos(span.from.begins(&context.zone), until)?;
            context.reply(&photos, || Ok(show::photos(&photos, context.view())))
        }
        PhotoCommand::Check { folder } => {
            let seen = seen(&folder_or_default(context, folder))?;
            let report = engine.check_photos(&seen)?;
            context.reply(&report, || Ok(show::photo_report(&report, context.view())))
        }
        PhotoCommand::Delete { photo } => delete::by_kind(context, "photo", &photo),
    }
}

fn folder_or_default(context: &Context, folder: Option<PathBuf>) -> PathBuf {
    folder.unwrap_or_else(|| context.database.with_file_name("photos"))
}

/// The file's name from the folder on, with `/` between folders.
fn relative(file: &Path, folder: &Path) -> Result<String, Failure> {
    let unread = |path: &Path, error: io::Error| Failure::usage(format!("{}: {error}", path.display()));
    let whole = file.canonicalize().map_err(|error| unread(file, error))?;
    let root = folder.canonicalize().map_err(|error| unread(folder, error))?;
    let inside = whole.strip_prefix(&root).map_err(|_| {
        let folder = folder.display();
        Failure::usage(format!(
            "{} lies outside {folder}; put it there, or name its folder with --folder",
            file.display()
        ))
    })?;
    let parts = inside.components().map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    let parts: Option<Vec<&str>> = parts.collect();
    let no_text = || Failure::usage(format!("{}: its name is no text; give it another one", file.display()));
    parts.map(|parts| parts.join("/")).ok_or_else(no_text)
}

/// The SHA-256 of a file's bytes in hexadecimal digits.
fn hash(file: &Path) -> Result<String, Failure> {
    let unread =
        |error: io::Error| Failure::usage(format!("{}: {error}; name a file that can be read", file.display()));
    let mut opened = File::open(file).map_err(unread)?;
    let (mut hasher, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        let length = opened.read(&mut piece).map_err(unread)?;
        if length == 0 {
            return Ok(hex(&hasher.finalize()));
        }
        hasher.update(&piece[..length]);
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// All files below the folder, with their hashes. Hidden ones and links are no photos.
fn seen(folder: &Path) -> Result<Vec<SeenFile>, Failure> {
    let mut seen = Vec::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((path, prefix)) = open.pop() {
        let unread = |error: io::Error| Failure::usage(format!("{}: {error}; name it with --folder", path.display()));
        for entry in fs::read_dir(&path).map_err(unread)? {
            let entry = entry.map_err(unread)?;
            let (kind, name) = (entry.file_type().map_err(unread)?, entry.file_name());
            let name = format!("{prefix}{}", name.to_string_lossy());
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            if kind.is_dir() {
                open.push((entry.path(), name + "/"));
            } else if kind.is_file() {
                seen.push(SeenFile { file: name, sha256: Some(hash(&entry.path())?) });
            }
        }
    }
    Ok(seen)
}
