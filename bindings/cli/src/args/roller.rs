//! Rollers.

use clap::Subcommand;
use rollcare_core::{Defect, RetirementReason, RollerKind};

/// Commands about rollers.
#[derive(Debug, Subcommand)]
pub enum RollerCommand {
    /// Add a roller
    Add {
        /// Your name for it
        name: String,
        /// Needle length with its unit, like 0.25mm or 250um
        #[arg(long, value_name = "LENGTH")]
        needle: String,
        /// What kind of tool it is
        #[arg(long, default_value = "roller", value_parser = word!(RollerKind))]
        kind: RollerKind,
        /// The day of its first use, if that was before today, like 2026-11-01
        #[arg(long, value_name = "DATE")]
        first_used: Option<String>,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
        /// It is right as I say, although a roller in use has the same name
        #[arg(long)]
        yes: bool,
    },
    /// List all rollers
    List,
    /// Record a look at the needles; a defect retires the roller, and so does somebody else's use (shared)
    Inspect {
        /// Name or id [default: the only one in use]
        roller: Option<String>,
        /// What was found; leave it out if all is well
        #[arg(long, value_delimiter = ',', value_parser = word!(Defect))]
        defect: Vec<Defect>,
        /// Free text
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Retire a roller for good
    Retire {
        /// Name or id [default: the only one in use]
        roller: Option<String>,
        /// Why
        #[arg(long, default_value = "other", value_parser = word!(RetirementReason))]
        reason: RetirementReason,
    },
    /// Change a roller's name or first use
    Edit {
        /// Name or id [default: the only one in use]
        roller: Option<String>,
        /// The new name
        #[arg(long)]
        name: Option<String>,
        /// The day of its first use, or none
        #[arg(long, value_name = "DATE|none")]
        first_used: Option<String>,
    },
}
