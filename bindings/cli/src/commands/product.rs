//! Products: what a label says. No database is needed for that.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use rollcare_core::guidance::{ProductReading, read_ingredients};

use super::{Reply, json};
use crate::{args::ProductCommand, error::Failure, show};

/// Runs a command about products.
pub fn run(command: &ProductCommand, as_json: bool) -> Reply {
    let ProductCommand::Read { file, lines } = command;
    let text = label(file.as_deref())?;
    if *lines {
        return text.lines().map(|line| one_line(&read_ingredients(line), as_json)).collect();
    }
    let reading = read_ingredients(&text);
    if as_json { json(&reading) } else { Ok(show::product(&reading)) }
}

fn one_line(reading: &ProductReading, as_json: bool) -> Reply {
    let line = if as_json { serde_json::to_string(reading)? } else { show::product_in_a_line(reading) };
    Ok(line + "\n")
}

/// The text of the file, or of standard input. Bytes that are no UTF-8 stay in it as unknown letters: a label from an
/// old scanner is better read in part than not at all.
fn label(file: Option<&Path>) -> Reply {
    let mut bytes = Vec::new();
    if let Some(path) = file.filter(|path| path.as_os_str() != "-") {
        let unread = |error| Failure::usage(format!("{}: {error}; name a file that can be read", path.display()));
        bytes = fs::read(path).map_err(unread)?;
    } else {
        let unread = |error| Failure::usage(format!("standard input: {error}"));
        io::stdin().lock().read_to_end(&mut bytes).map_err(unread)?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
