//! The public error, and the one table that turns every inner failure into it.

use rusqlite::ErrorCode;

/// What can go wrong. Texts are fragments that say what to do, and hold nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
#[uniffi(name = "EngineError")]
pub enum RollCareError {
    /// There is no such fact, or it was deleted.
    #[error("no such {entity}; list what there is and choose one")]
    NotFound {
        /// What was looked for, such as `roller`.
        entity: String,
    },
    /// A value cannot be taken. Nothing was stored.
    #[error("{field} {detail}")]
    Invalid {
        /// The field's name.
        field: String,
        /// What is wrong and what to do.
        detail: String,
    },
    /// A value asks for more than a rule allows. Nothing was stored.
    #[error(
        "{field} asks for more than a rule allows: {statement} (rule {rule}); ask for less, or say that it is kept despite the rules"
    )]
    AgainstRule {
        /// The field's name.
        field: String,
        /// The rule's id.
        rule: String,
        /// The rule in a sentence, without the full stop.
        statement: String,
    },
    /// It contradicts what is stored. Nothing was changed.
    #[error("{detail}")]
    Conflict {
        /// What contradicts, and what to do.
        detail: String,
    },
    /// The file could not be read or written. Nothing was half-written.
    #[error("storage failed: {detail}")]
    Storage {
        /// What happened, and what to do.
        detail: String,
        /// Whether the same call may work later.
        retryable: bool,
    },
    /// The file is not a database of this engine, or it is damaged. It was not touched.
    #[error("the database is damaged or is another program's: {detail}")]
    Corrupt {
        /// What was seen.
        detail: String,
    },
    /// The file was written by a newer engine. It was not touched.
    #[error("the database has version {found}, this engine knows {supported}; update the app")]
    NewerSchema {
        /// The file's version.
        found: u32,
        /// The newest version that this engine knows.
        supported: u32,
    },
    /// The phone does not let the file be read yet: it was not unlocked since it started.
    #[error("the database is locked by the phone; try again after it was unlocked")]
    Locked,
    /// An observer failed. What it was told of is stored.
    #[error("an observer failed: {detail}")]
    Callback {
        /// What it said.
        detail: String,
    },
    /// A fault of this engine. Nothing was half-written.
    #[error("internal fault: {detail}; please report it")]
    Internal {
        /// What it was.
        detail: String,
    },
}

/// A result of this engine.
pub type Result<T, E = RollCareError> = std::result::Result<T, E>;

impl RollCareError {
    pub(crate) fn not_found(entity: &str) -> Self {
        Self::NotFound { entity: entity.to_owned() }
    }

    pub(crate) fn invalid(field: &str, detail: impl Into<String>) -> Self {
        Self::Invalid { field: field.to_owned(), detail: detail.into() }
    }

    pub(crate) fn against(field: &str, rule: &str, statement: &str) -> Self {
        let statement = statement.trim_end_matches('.').to_owned();
        Self::AgainstRule { field: field.to_owned(), rule: rule.to_owned(), statement }
    }

    pub(crate) fn conflict(detail: impl Into<String>) -> Self {
        Self::Conflict { detail: detail.into() }
    }

    pub(crate) fn storage(detail: impl Into<String>) -> Self {
        Self::Storage { detail: detail.into(), retryable: false }
    }

    fn retryable(detail: &str) -> Self {
        Self::Storage { detail: detail.to_owned(), retryable: true }
    }

    pub(crate) fn corrupt(detail: impl Into<String>) -> Self {
        Self::Corrupt { detail: detail.into() }
    }
}

/// The table: what SQLite reports, and what an app can do about it.
impl From<rusqlite::Error> for RollCareError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        if let Sql::FromSqlConversionFailure(column, ..)
        | Sql::IntegralValueOutOfRange(column, _)
        | Sql::InvalidColumnType(column, ..) = error
        {
            return Self::corrupt(format!("column {column} of a row holds a value that no engine writes"));
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                Self::retryable("another program is using the database; try again")
            }
            Some(ErrorCode::DiskFull) => Self::retryable("the disk is full; make room and try again"),
            Some(ErrorCode::SystemIoFailure) => Self::retryable("the disk did not answer; try again"),
            Some(ErrorCode::OutOfMemory) => Self::retryable("memory ran out; try again"),
            Some(ErrorCode::ReadOnly) => Self::storage("the file cannot be written; make it writable"),
            Some(ErrorCode::CannotOpen) => Self::storage("the file cannot be opened; check that its folder exists"),
            Some(ErrorCode::NotADatabase) => Self::corrupt("it is not a database"),
            Some(ErrorCode::DatabaseCorrupt) => Self::corrupt("its pages contradict each other"),
            Some(ErrorCode::AuthorizationForStatementDenied | ErrorCode::PermissionDenied) => Self::Locked,
            code => Self::storage(format!("unexpected answer from the database ({code:?})")),
        }
    }
}
