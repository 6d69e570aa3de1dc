//! CSV files: RFC 4180, for spreadsheets, and what other programs write.
//!
//! A spreadsheet takes a cell that begins like a formula for one, and a formula can send what stands in other cells
//! anywhere. Such a cell gets an apostrophe before it. Files are UTF-8 without a byte order mark; an app that hands them to
//! a program that guesses otherwise puts one before the text.

use ::csv::{ReaderBuilder, StringRecord, Terminator};

use super::{
    document::{instant, texts, unexpected},
    report::ExportFile,
};
use crate::{
    error::Result,
    store::{Cell, Column, Dump, Form, Kind, Row, SETTINGS},
    time::Zone,
};

/// A file for each kind, with the walls of `zone` beside each instant. Facts that only others refer to are left out.
pub(crate) fn write(dump: &Dump, zone: &Zone) -> Result<Vec<ExportFile>> {
    let settings = std::slice::from_ref(&dump.settings).iter().flatten();
    let kinds = dump.kinds.iter().filter(|(kind, _)| !kind.is_former());
    let mut files = vec![file(&SETTINGS, &mut settings.into_iter(), zone)?];
    for (kind, rows) in kinds {
        files.push(file(kind, &mut rows.iter(), zone)?);
    }
    Ok(files)
}

fn file(kind: &Kind, rows: &mut dyn Iterator<Item = &Row>, zone: &Zone) -> Result<ExportFile> {
    let columns = kind.columns;
    let mut text = String::new();
    let header = columns.iter().flat_map(|column| {
        let local = (column.form == Form::Instant).then(|| format!("{}_local", column.key));
        [Some(column.key.to_owned()), local].into_iter().flatten()
    });
    line(&mut text, &header.collect::<Vec<_>>());
    for row in rows {
        let mut cells = Vec::new();
        for (column, cell) in columns.iter().zip(&row.cells) {
            cells.push(safe(cell_text(*column, cell)?, column.form));
            if column.form == Form::Instant {
                cells.push(local(cell, zone)?);
            }
        }
        line(&mut text, &cells);
    }
    Ok(ExportFile { name: format!("{}.csv", kind.list), text })
}

fn local(cell: &Cell, zone: &Zone) -> Result<String> {
    match cell {
        Cell::Integer(ms) => Ok(zone.civil(instant(*ms)?).to_string()),
        _ => Ok(String::new()),
    }
}

fn cell_text(column: Column, cell: &Cell) -> Result<String> {
    Ok(match (cell, column.form) {
        (Cell::Null, _) => String::new(),
        (Cell::Integer(number), Form::Flag) => if *number == 0 { "no" } else { "yes" }.to_owned(),
        (Cell::Integer(ms), Form::Instant) => instant(*ms)?.to_string(),
        (Cell::Integer(number), _) => number.to_string(),
        // Looked and found none is not the same as not looked.
        (Cell::Text(words), Form::Words) if words.is_empty() && column.is_finding => "none".to_owned(),
        (Cell::Text(lines), Form::Answers) => lines.lines().collect::<Vec<_>>().join("; "),
        (Cell::Text(list), Form::Texts) => texts(list)?.join("; "),
        (Cell::Text(text), _) => text.clone(),
        _ => return Err(unexpected()),
    })
}

/// The text with an apostrophe before it if a spreadsheet would take it for a formula.
fn safe(text: String, form: Form) -> String {
    let begins = text.trim_start().chars().next();
    let is_formula = begins.is_some_and(|first| "=+-@＝＋－＠".contains(first));
    let is_control = text.starts_with(['\t', '\r', '\n']);
    if form != Form::Number && (is_formula || is_control) { format!("'{text}") } else { text }
}

fn line(text: &mut String, cells: &[String]) {
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            text.push(',');
        }
        if cell.contains(['"', ',', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}

/// The records of a file, each with the number of its first line. None of a file that ends inside a quoted cell: a quote too
/// many makes one cell of all lines after it.
pub(super) fn read(text: &str) -> Option<Vec<(usize, Vec<String>)>> {
    // One record more tells whether the file ends inside a quoted cell: it is a part of that cell then.
    let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = format!("{plain}\n\0");
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).terminator(Terminator::Any(b'\n'));
    let (mut reader, mut read) = (reader.from_reader(text.as_bytes()), StringRecord::new());
    let (mut records, mut begin, mut first) = (Vec::new(), 0, 1);
    while reader.read_record(&mut read).ok()? {
        let mut record: Vec<_> = read.iter().map(str::to_owned).collect();
        let end = usize::try_from(reader.position().byte()).ok()?;
        let done = text.get(begin..end)?;
        // A carriage return before the line break belongs to it; others are letters.
        if let Some(last) = record.last_mut().filter(|_| done.ends_with("\r\n") && end <= plain.len()) {
            last.pop();
        }
        // The record's first line comes after the empty ones, which are left out.
        let empty = done.bytes().take_while(|byte| *byte == b'\n').count();
        records.push((first + empty, record));
        (begin, first) = (end, usize::try_from(reader.position().line()).ok()?);
    }
    records.pop().filter(|(_, end)| end == &["\0"])?;
    records.retain(|(_, record)| record.iter().any(|cell| !cell.is_empty()));
    Some(records)
}
