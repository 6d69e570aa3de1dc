//! What is asked before a session, and what people say of themselves.

use clap::{Args, Subcommand};
use rollcare_core::Area;

/// A session that somebody would like to have.
#[derive(Debug, Args)]
pub struct CheckFlags {
    /// The roller's name or id [default: the only one in use]
    #[arg(long, value_name = "NAME-OR-ID")]
    pub roller: Option<String>,
    /// Where; may be given several times
    #[arg(long, required = true, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// When, like 20:00 or "2026-11-24 20:00" [default: now]
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// Signs of the skin there today, with commas between them, or none; pink means pinker than usual
    #[arg(long, value_name = "SIGNS|none")]
    pub signs: Option<String>,
    /// An answer of today; may be given several times
    #[arg(long, value_name = "QUESTION[@AREA]=no|yes|DATE")]
    pub answer: Vec<String>,
    /// Answer every question that is not answered otherwise with no, for this check alone
    #[arg(long)]
    pub no_to_the_rest: bool,
    /// Say that what you answered with no before is still not so; it is kept
    #[arg(long)]
    pub still_none: bool,
    /// A product for the session itself, by name or id; may be given several times
    #[arg(long, alias = "product", value_name = "PRODUCT")]
    pub with: Vec<String>,
    /// A product for later, with its time; may be given several times
    #[arg(long, value_name = "PRODUCT@TIME")]
    pub then: Vec<String>,
}

/// What somebody says of themselves.
#[derive(Debug, Args)]
pub struct DeclareFlags {
    /// Answers, such as med.keloid=no, proc.filler=2026-11-01 or skin.tattoo@face=yes; none shows what is asked
    #[arg(value_name = "QUESTION[@AREA]=no|yes|DATE")]
    pub answers: Vec<String>,
    /// Where you roll, with commas between them: for --no-to-the-rest
    #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// Answer every question that you never answered with no, those about the skin there for each --area
    #[arg(long, requires = "area")]
    pub no_to_the_rest: bool,
}

/// A look at the skin, or a command about them.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct CheckInOr {
    /// The look
    #[command(flatten)]
    pub flags: Option<CheckInFlags>,
    /// The command
    #[command(subcommand)]
    pub command: Option<CheckInCommand>,
}

/// Commands about looks at the skin.
#[derive(Debug, Subcommand)]
pub enum CheckInCommand {
    /// List the last looks at an area, the last one at the bottom
    List {
        /// Where
        #[arg(long, value_parser = word!(Area))]
        area: Area,
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
    },
    /// Delete a look at the skin; undo brings it back
    Delete {
        /// Its id or either end of it
        check_in: String,
    },
}

/// A look at the skin.
#[derive(Debug, Args)]
pub struct CheckInFlags {
    /// Where
    #[arg(long, required = true, value_parser = word!(Area))]
    pub area: Area,
    /// Signs of the skin there, with commas between them, or none; pink means pinker than usual
    #[arg(long, required = true, value_name = "SIGNS|none")]
    pub signs: String,
    /// An answer to the question after a red flag; may be given several times
    #[arg(long, value_name = "QUESTION=no|yes")]
    pub answer: Vec<String>,
    /// Answer every red flag that is not answered otherwise with no
    #[arg(long)]
    pub no_to_the_rest: bool,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// Commands about overrides.
#[derive(Debug, Subcommand)]
pub enum OverrideCommand {
    /// Go on although a rule says otherwise: for the next session, or for as long as a clinician's word holds
    Add {
        /// The rule's id
        rule: String,
        /// Why, in your words
        #[arg(long, value_name = "TEXT")]
        because: String,
        /// A clinician looked at it and cleared it
        #[arg(long)]
        cleared_by_clinician: bool,
        /// The day on which the clinician agreed [default: today]
        #[arg(long, value_name = "DATE", requires = "cleared_by_clinician")]
        on: Option<String>,
    },
    /// List the overrides with the end of each
    List,
    /// Take one back
    Remove {
        /// The rule's id
        rule: String,
    },
}

/// Commands about clearances.
#[derive(Debug, Subcommand)]
pub enum ClearanceCommand {
    /// Record that a clinician looked at a warning sign and cleared it
    Add {
        /// The warning sign: the rule's id, such as flag.pus
        rule: String,
        /// Where [default: everywhere]
        #[arg(long, value_parser = word!(Area))]
        area: Option<Area>,
        /// The day on which the clinician looked at it
        #[arg(long, value_name = "DATE")]
        on: String,
        /// Who it was
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
        /// Free text
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// List the clearances
    List,
}
