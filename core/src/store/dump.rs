//! Facts on their way out: rows as they stand, with what their recording says.

use super::{
    View,
    cell::{Cell, at},
    column,
    fact::first_recorded,
    kinds::{KINDS, Kind, SETTINGS},
};
use crate::{error::Result, order, time::Timestamp};

/// A row with its place among all that was recorded.
pub(crate) struct Row {
    /// Its columns, in the kind's order.
    pub cells: Vec<Cell>,
    /// Its place in the order of recording, from 1 on; what was recorded in one command has one place.
    pub recorded: u32,
    /// Whose clock it was recorded by, numbered in the order in which they appear.
    pub source: u32,
    /// When the version that stands was recorded.
    pub edited: Timestamp,
    first: i64,
}

/// All that an export holds.
pub(crate) struct Dump {
    /// The settings, if they were ever set.
    pub settings: Option<Row>,
    /// The rows of each kind, in the order of recording.
    pub kinds: Vec<(&'static Kind, Vec<Row>)>,
}

impl View<'_> {
    /// Everything that stands.
    pub(crate) fn dump(&self) -> Result<Dump> {
        let rows = |kind: &'static Kind| Ok((kind, self.rows(kind)?));
        let mut kinds: Vec<(&Kind, Vec<Row>)> = KINDS.iter().map(rows).collect::<Result<_>>()?;
        self.number(&mut kinds)?;
        Ok(Dump { settings: self.rows(&SETTINGS)?.pop(), kinds })
    }

    fn rows(&self, kind: &Kind) -> Result<Vec<Row>> {
        let columns = kind.columns;
        let select = format!(
            "SELECT {}, {} AS first_recorded, (SELECT at FROM revision WHERE number = f.revision) AS edited
             FROM {} AS f {} ORDER BY first_recorded, edited, {}",
            column::names(columns),
            if kind.is_by_version { "f.revision".to_owned() } else { first_recorded(kind.table) },
            kind.table,
            kind.condition,
            columns.first().map_or("1", |column| column.name),
        );
        let mut query = self.0.prepare(&select)?;
        let mut found = query.query([])?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let cells = (0..columns.len()).map(|column| row.get(column)).collect::<rusqlite::Result<_>>()?;
            let (first, edited) = (row.get(columns.len())?, at(row, columns.len() + 1)?);
            rows.push(Row { cells, recorded: 0, source: 0, edited, first });
        }
        Ok(rows)
    }

    /// Numbers places and sources by what stands alone, so that a file that was imported gives the same numbers.
    fn number(&self, kinds: &mut [(&Kind, Vec<Row>)]) -> Result<()> {
        let all = kinds.iter().flat_map(|(_, rows)| rows);
        let mut places: Vec<(i64, Timestamp)> = all.map(|row| (row.first, row.edited)).collect();
        order::sort(&mut places);
        places.dedup();
        let mut source_of = self.0.prepare("SELECT source FROM revision WHERE number = ?")?;
        let (mut numbers, mut sources) = (Vec::new(), Vec::<i64>::new());
        for (first, _) in &places {
            let source = source_of.query_row([first], |row| row.get(0))?;
            let number = sources.iter().position(|known| *known == source).unwrap_or(sources.len());
            if number == sources.len() {
                sources.push(source);
            }
            numbers.push(u32::try_from(number).unwrap_or(u32::MAX));
        }
        for row in kinds.iter_mut().flat_map(|(_, rows)| rows) {
            let place = places.binary_search(&(row.first, row.edited)).unwrap_or_default();
            row.recorded = u32::try_from(place + 1).unwrap_or(u32::MAX);
            row.source = numbers.get(place).copied().unwrap_or_default();
        }
        Ok(())
    }
}
