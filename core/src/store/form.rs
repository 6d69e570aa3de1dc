//! How values are kept in cells, and what an export says of them.

/// What a cell holds, and how an export shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// Yes or no, kept as 1 or 0.
    Flag,
    /// UTC milliseconds, shown as RFC 3339.
    Instant,
    /// Words with spaces between, shown as a list.
    Words,
    /// Answers, one a line.
    Answers,
    /// Texts, each after its length in bytes and a colon, shown as a list.
    Texts,
    /// JSON.
    Json,
}

/// What the schema of the export says of a value.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Schema {
    /// A definition of the schema.
    Named(&'static str),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of these words, each once.
    ListOf(&'static [&'static str]),
    /// A whole number in this range.
    Number { least: u32, most: u32 },
    /// A text of at least one character and at most so many.
    Text { most: usize },
    /// The steps of a checklist.
    Steps,
    /// Said in JSON.
    Json(&'static str),
}
