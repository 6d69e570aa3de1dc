//! What can go wrong, in one line, and the exit code that says which kind it was.

use std::{fmt, io};

use rollcare_core::RollCareError;

/// The exit codes, as `--help` shows them.
pub const EXIT_CODES: &str = "\
Exit codes:
  0  done
  2  wrong usage, or a value that cannot be taken
  3  no such roller, session, checklist, reminder or anything else by that name
  4  contradicts what is recorded
  5  the database or a file cannot be read or written, is damaged, newer than this tool, or locked

Times are RFC 3339 (2026-11-23T20:15:00+01:00), a date and time on the wall of the zone (\"2026-11-23 20:15\"), or, where
something happened or is to happen, a time of day alone (20:15). Where clocks fall back and a dated time comes twice,
the first is meant; give an offset for the second. Things go by id, by either end of one, or by name where they have one.

Common practice, not medical advice.";

/// A failure of a command.
#[derive(Debug)]
pub enum Failure {
    /// The engine refused.
    Engine(RollCareError),
    /// An argument cannot be taken.
    Usage(String),
    /// Nothing goes by that name.
    NotFound(String),
    /// It contradicts what is recorded.
    Conflict(String),
    /// The answer could not be made or written.
    Output(io::Error),
}

impl Failure {
    /// An argument that cannot be taken, with what to do.
    pub fn usage(text: impl Into<String>) -> Self {
        Self::Usage(text.into())
    }

    /// As listed in [`EXIT_CODES`].
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Engine(RollCareError::Invalid { .. } | RollCareError::AgainstRule { .. }) => 2,
            Self::NotFound(_) | Self::Engine(RollCareError::NotFound { .. }) => 3,
            Self::Conflict(_) | Self::Engine(RollCareError::Conflict { .. }) => 4,
            Self::Engine(_) | Self::Output(_) => 5,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(RollCareError::Invalid { field, detail }) => {
                write!(f, "{} {detail}", field.replace('_', " "))
            }
            Self::Engine(RollCareError::AgainstRule { field, rule, statement }) => {
                let field = field.replace('_', " ");
                write!(
                    f,
                    "{field} asks for more than a rule allows: {statement} (rule {rule}); ask for less, or add one with --despite-rules"
                )
            }
            Self::Engine(error) => write!(f, "{error}"),
            Self::Usage(text) | Self::NotFound(text) | Self::Conflict(text) => f.write_str(text),
            Self::Output(error) => write!(f, "the answer could not be written: {error}"),
        }
    }
}

impl From<RollCareError> for Failure {
    fn from(error: RollCareError) -> Self {
        Self::Engine(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}
