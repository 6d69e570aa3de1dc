//! The columns of a fact: one list from which reading, writing, the document, the sheets and the schema of the export follow.

use std::ops::RangeInclusive;

use super::{
    cell::{Cell, Cells, Stored},
    form::{Form, Schema},
};

/// Columns that only make sense together. Of two versions of a fact, a group is taken whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Group {
    /// Its name.
    pub name: &'static str,
    /// Whether a row has all of them or none.
    pub is_whole: bool,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    /// Its name in the table.
    pub name: &'static str,
    /// Its name in an export: the field's.
    pub key: &'static str,
    /// What it holds.
    pub form: Form,
    /// What an export says of it.
    pub schema: Schema,
    /// Whether it can be empty.
    pub is_optional: bool,
    /// Whether a document can lack it: older ones do.
    pub can_lack: bool,
    /// Whether it says what somebody found who looked: empty says that there was nothing.
    pub is_finding: bool,
    /// What the schema says of it in words; empty: nothing.
    pub about: &'static str,
    /// The columns that it belongs to.
    pub group: Group,
}

impl Column {
    /// The column of a field of this type.
    pub(super) const fn of<T: Stored>(key: &'static str) -> Self {
        Self {
            name: key,
            key,
            form: T::FORM,
            schema: T::SCHEMA,
            is_optional: T::IS_OPTIONAL,
            can_lack: false,
            is_finding: false,
            about: "",
            group: Group { name: key, is_whole: false },
        }
    }

    /// With another name in the table: SQL keeps some names for itself.
    pub(super) const fn column(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    /// With these words in the schema.
    pub(super) const fn about(self, about: &'static str) -> Self {
        Self { about, ..self }
    }

    /// With a definition of the schema.
    pub(super) const fn named(self, definition: &'static str) -> Self {
        Self { schema: Schema::Named(definition), ..self }
    }

    /// A list of these words.
    pub(super) const fn list_of(self, words: &'static [&'static str]) -> Self {
        Self { schema: Schema::ListOf(words), ..self }
    }

    /// With its schema in JSON.
    pub(super) const fn json(self, schema: &'static str) -> Self {
        Self { schema: Schema::Json(schema), ..self }
    }

    /// A number in this range.
    pub(super) const fn within(self, range: &RangeInclusive<u32>) -> Self {
        Self { schema: Schema::Number { least: *range.start(), most: *range.end() }, ..self }
    }

    /// A text of at most so many characters.
    pub(super) const fn at_most(self, most: usize) -> Self {
        Self { schema: Schema::Text { most }, ..self }
    }

    /// Says what somebody found who looked.
    pub(super) const fn finding(self) -> Self {
        Self { is_finding: true, ..self }
    }

    /// Can be absent from a document.
    pub(super) const fn lacking(self) -> Self {
        Self { can_lack: true, ..self }
    }

    /// Belongs to other columns.
    pub(super) const fn group(self, name: &'static str) -> Self {
        Self { group: Group { name, is_whole: false }, ..self }
    }

    /// Belongs to other columns, and is empty where they are.
    pub(super) const fn whole_group(self, name: &'static str) -> Self {
        Self { group: Group { name, is_whole: true }, ..self }
    }
}

/// A value that has a row of its own. [`columns`] writes all of it.
pub(crate) trait Columns: Sized {
    /// Its table.
    const TABLE: &'static str;
    /// Its columns, in the order in which an export has them.
    const COLUMNS: &'static [Column];

    /// Their names in a query, with the table named `f`.
    fn names() -> &'static str;
    /// A query of all rows, with the table named `f` and no `WHERE`.
    fn select() -> &'static str;
    /// The statement that writes a row: its revision, then its cells.
    fn insert() -> &'static str;
    /// The value in these cells.
    fn read(cells: &mut Cells<'_>) -> rusqlite::Result<Self>;
    /// Its cells.
    fn write(&self) -> Vec<Cell>;
}

/// Describes the columns of a type, after the name of its table: the name of each, which is the field's; its type; what else
/// there is to know of it, in brackets; and how it comes from the value, where it is no field. At the end, how the value is
/// made of all of them. A column that SQLite computes when a row is written is named after the table, with its expression.
macro_rules! columns {
    ($owner:ty: $table:literal $(, $computed:literal = $expression:expr)? => {
        $($key:ident: $type:ty $([$($method:ident $(($($argument:expr),*))?),+])? $(= $value:expr)?,)+
    } => $made:expr) => {
        impl $crate::store::column::Columns for $owner {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [$crate::store::column::Column] = &[
                $($crate::store::column::Column::of::<$type>(stringify!($key))
                    $($(.$method($($($argument),*)?))+)?),+
            ];

            fn names() -> &'static str {
                static NAMES: std::sync::OnceLock<String> = std::sync::OnceLock::new();
                NAMES.get_or_init(|| $crate::store::column::names(Self::COLUMNS))
            }

            fn select() -> &'static str {
                static SELECT: std::sync::OnceLock<String> = std::sync::OnceLock::new();
                SELECT.get_or_init(|| format!("SELECT {} FROM {} AS f", Self::names(), Self::TABLE))
            }

            fn insert() -> &'static str {
                static INSERT: std::sync::OnceLock<String> = std::sync::OnceLock::new();
                let computed: &[(&str, &str)] = &[$(($computed, $expression))?];
                INSERT.get_or_init(|| {
                    $crate::store::column::write_sql("INSERT", Self::TABLE, &["revision"], Self::COLUMNS, computed)
                })
            }

            #[inline(never)] // called from several places, each of which would carry a copy
            fn read(cells: &mut $crate::store::cell::Cells<'_>) -> rusqlite::Result<Self> {
                $(let $key: $type = cells.take()?;)+
                Ok($made)
            }

            #[inline(never)]
            fn write(&self) -> Vec<$crate::store::cell::Cell> {
                vec![$($crate::store::column::columns!(@write self $key $type $(, $value)?)),+]
            }
        }
    };
    (@write $owner:ident $key:ident $type:ty) => {
        $crate::store::cell::Stored::write(&$owner.$key)
    };
    (@write $owner:ident $key:ident $type:ty, $value:expr) => {{
        let value: fn(&Self) -> $type = $value;
        $crate::store::cell::Stored::write(&value($owner))
    }};
}
pub(super) use columns;

/// The names of columns in a query.
pub(super) fn names(columns: &[Column]) -> String {
    columns.iter().map(|column| format!("f.{}", column.name)).collect::<Vec<_>>().join(", ")
}

/// The statement that writes a row: the columns named first, its own, and what SQLite computes.
pub(super) fn write_sql(
    verb: &str,
    table: &str,
    first: &[&str],
    columns: &[Column],
    computed: &[(&str, &str)],
) -> String {
    let own = first.iter().copied().chain(columns.iter().map(|column| column.name));
    let names: Vec<&str> = own.chain(computed.iter().map(|(name, _)| *name)).collect();
    let places = vec!["?"; first.len() + columns.len()];
    let values: Vec<&str> = places.into_iter().chain(computed.iter().map(|(_, expression)| *expression)).collect();
    format!("{verb} INTO {table} ({}) VALUES ({})", names.join(", "), values.join(", "))
}
