//! Everything written out. A file is whole or not there: it is written beside its place and then moved.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use rollcare_core::export_schema;
use serde_json::json;

use super::{Context, Reply};
use crate::{args::ExportCommand, error::Failure, show};

pub fn run(context: &Context, command: ExportCommand) -> Reply {
    match command {
        ExportCommand::Json { to, .. } if to.as_os_str() == "-" => document(context),
        ExportCommand::Json { to, force } => {
            write(&to, &document(context)?, force)?;
            context.engine.report_backup(context.now)?; // CSV files cannot be taken in again, so they are none
            context.reply(&json!({ "written": [to] }), || Ok(show::exported(&[to.display().to_string()])))
        }
        ExportCommand::Csv { folder, force } => {
            let files = context.engine.export_csv(&context.zone)?;
            fs::create_dir_all(&folder).map_err(|error| unwritten(&folder, &error))?;
            let paths: Vec<_> = files.iter().map(|file| folder.join(&file.name)).collect();
            if let Some(there) = paths.iter().find(|path| !force && path.exists()) {
                return Err(taken(there));
            }
            for (path, file) in paths.iter().zip(&files) {
                write(path, &file.text, force)?;
            }
            let names: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
            context.reply(&json!({ "written": names }), || Ok(show::exported(&names)))
        }
        ExportCommand::Schema => schema(),
    }
}

/// The JSON Schema of the document. Needs no database.
pub fn schema() -> Reply {
    Ok(with_newline(export_schema()?))
}

fn document(context: &Context) -> Reply {
    Ok(with_newline(context.engine.export_json(context.now)?))
}

fn with_newline(mut text: String) -> String {
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn write(path: &Path, text: &str, force: bool) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(unwritten(folder, &io::Error::other("no such folder; make it, or name another one")));
    }
    let unwritten = |error: io::Error| unwritten(path, &error);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(unwritten)?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(unwritten)?;
    let moved = if force { file.persist(path) } else { file.persist_noclobber(path) };
    moved.map(drop).map_err(|failed| match failed.error.kind() {
        io::ErrorKind::AlreadyExists => taken(path),
        _ => unwritten(failed.error),
    })
}

fn taken(path: &Path) -> Failure {
    Failure::usage(format!("{} is there already; name another place, or overwrite it with --force", path.display()))
}

fn unwritten(path: &Path, error: &io::Error) -> Failure {
    Failure::Output(io::Error::other(format!("{}: {error}", path.display())))
}
