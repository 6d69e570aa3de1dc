//! The checks that every fact passes before it is stored. Each failure names the field and says what to do.

use std::ops::RangeInclusive;

use crate::{
    error::RollCareError,
    order,
    time::Timestamp,
    units::{Count, Micrometres},
};

/// Longest text, in characters (Unicode scalar values).
pub const LONGEST_TEXT: usize = 2_000;
/// Needle lengths that exist, in micrometres.
pub const NEEDLE_UM: RangeInclusive<u32> = 50..=3_000;
/// Passes per direction that one can have made.
pub(crate) const PASSES: RangeInclusive<u32> = 1..=30;
const MOST_PRODUCTS: usize = 50;

/// A field that cannot be stored as given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field} {detail}")]
pub struct Fault {
    /// The field's name, as in the type.
    pub field: &'static str,
    /// What is wrong and what to do, without any of the input.
    pub detail: &'static str,
}

impl Fault {
    pub(crate) const fn new(field: &'static str, detail: &'static str) -> Self {
        Self { field, detail }
    }
}

impl From<Fault> for RollCareError {
    fn from(fault: Fault) -> Self {
        Self::invalid(fault.field, fault.detail)
    }
}

pub(crate) type Checked<T> = Result<T, Fault>;

pub(crate) fn needle_length(length: Micrometres) -> Checked<()> {
    let fault = Fault::new("needle_um", "must be from 50 to 3000 micrometres (0.25 mm is 250)");
    NEEDLE_UM.contains(&length.get()).then_some(()).ok_or(fault)
}

pub(crate) fn passes(passes: Option<Count>) -> Checked<Option<Count>> {
    let in_range = passes.is_none_or(|count| PASSES.contains(&count.get()));
    in_range.then_some(passes).ok_or(Fault::new("passes", "must be from 1 to 30, or left out"))
}

/// An optional text: trimmed; blank is the same as none.
pub(crate) fn text(field: &'static str, text: Option<String>) -> Checked<Option<String>> {
    let Some(text) = text else { return Ok(None) };
    if text.chars().count() > LONGEST_TEXT {
        return Err(Fault::new(field, "is longer than 2000 characters; shorten it"));
    }
    let trimmed = text.trim();
    Ok((!trimmed.is_empty()).then(|| trimmed.to_owned()))
}

/// A text that must be there.
pub(crate) fn required(field: &'static str, value: String) -> Checked<String> {
    text(field, Some(value))?.ok_or(Fault::new(field, "is empty; give it a value"))
}

pub(crate) fn name(name: String) -> Checked<String> {
    required("name", name)
}

pub(crate) fn products(products: Vec<String>) -> Checked<Vec<String>> {
    if products.len() > MOST_PRODUCTS {
        return Err(Fault::new("products", "are more than 50; name the ones used in this session"));
    }
    products.into_iter().map(|product| required("products", product)).collect()
}

/// A span that lies in the past and does not run backwards.
pub(crate) fn span(started: Timestamp, ended: Option<Timestamp>, now: Timestamp) -> Checked<()> {
    if started > now {
        return Err(Fault::new("started", "lies in the future; give the time it began"));
    }
    match ended {
        Some(ended) if ended < started => Err(Fault::new("ended", "lies before the start; give the time it ended")),
        Some(ended) if ended > now => Err(Fault::new("ended", "lies in the future; leave it out while it goes on")),
        _ => Ok(()),
    }
}

/// A list that names at least one thing, each once, in the set's own order.
pub(crate) fn some_of<T: Ord>(field: &'static str, list: Vec<T>) -> Checked<Vec<T>> {
    if list.is_empty() {
        return Err(Fault::new(field, "are missing; name at least one"));
    }
    Ok(each_once(list))
}

/// The same list, each thing once, in the set's own order.
pub(crate) fn each_once<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    order::sort(&mut list);
    list.dedup();
    list
}
