//! Photos.

use std::path::PathBuf;

use clap::Subcommand;
use rollcare_core::Area;

use super::Days;

/// Commands about photos. The database holds where they lie and their hash, never the pictures.
#[derive(Debug, Subcommand)]
pub enum PhotoCommand {
    /// Add a photo that lies in the folder of photos
    Add {
        /// The file
        file: PathBuf,
        /// What it shows
        #[arg(long, value_parser = word!(Area))]
        area: Area,
        /// When it was taken, like 20:00 [default: now]
        #[arg(long, value_name = "TIME")]
        taken: Option<String>,
        /// The folder of photos [default: photos, beside the database]
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// List the photos [default: all]
    List(Days),
    /// Hold the photos against their files: missing ones, changed ones, and files that no photo names
    Check {
        /// The folder of photos [default: photos, beside the database]
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
    },
    /// Delete a photo's entry; the file stays, and undo brings the entry back
    Delete {
        /// Its id or either end of it
        photo: String,
    },
}
