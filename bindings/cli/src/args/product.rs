//! Products and their uses.

use std::path::PathBuf;

use clap::Subcommand;
use rollcare_core::{Area, ProductKind};

/// Commands about products.
#[derive(Debug, Subcommand)]
pub enum ProductCommand {
    /// Put a product on the shelf
    Add {
        /// Its name
        name: String,
        /// What kind of product it is
        #[arg(long, default_value = "other", value_parser = word!(ProductKind))]
        kind: ProductKind,
        /// The file with the ingredient text, or - for standard input
        #[arg(long, value_name = "FILE|-")]
        ingredients: Option<PathBuf>,
        /// The day it was opened
        #[arg(long, value_name = "DATE")]
        opened: Option<String>,
        /// For how many months it keeps after that
        #[arg(long, value_name = "N")]
        months: Option<u8>,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// Say what a product is; only what is given is changed
    Edit {
        /// Its name or id
        product: String,
        /// Its new name
        #[arg(long)]
        name: Option<String>,
        /// What kind of product it is
        #[arg(long, value_parser = word!(ProductKind))]
        kind: Option<ProductKind>,
        /// The file with the ingredient text, or - for standard input
        #[arg(long, value_name = "FILE|-")]
        ingredients: Option<PathBuf>,
        /// The day it was opened, or none
        #[arg(long, value_name = "DATE|none")]
        opened: Option<String>,
        /// For how many months it keeps after that
        #[arg(long, value_name = "N")]
        months: Option<u8>,
    },
    /// List the uses of products
    Uses {
        /// The first day [default: four weeks ago]
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
    },
    /// List the shelf with what the labels say
    List,
    /// Take a product off the shelf; undo brings it back
    Remove {
        /// Its name or id
        product: String,
    },
    /// Log that a product was used
    Use {
        /// Its name or id
        product: String,
        /// When, like 20:00 [default: now]
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
        /// Where; may be given several times [default: anywhere]
        #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
        area: Vec<Area>,
    },
    /// Read the ingredients of a label; needs no database
    Read {
        /// The file with the ingredient text; - or nothing for standard input
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// Each line is a label of its own; its answer is one line
        #[arg(long)]
        lines: bool,
    },
}
