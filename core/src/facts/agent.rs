//! Agents: what a roller was put into to disinfect it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Fault, UnknownWord, validate::Checked, words};

use crate::units::Count;

words! {
    /// What kind of agent it is. Whether it disinfects is for the rules to say.
    AgentKind {
        /// Isopropyl alcohol.
        Isopropyl = "isopropyl",
        /// Ethyl alcohol.
        Ethanol = "ethanol",
        /// Hydrogen peroxide.
        Peroxide = "peroxide",
        /// Chlorhexidine.
        Chlorhexidine = "chlorhexidine",
        /// Denture tablets.
        DentureTablets = "denture-tablets",
        /// Household bleach.
        Bleach = "bleach",
        /// A UV light box.
        Uv = "uv",
        /// Boiling water.
        BoilingWater = "boiling-water",
        /// A dishwasher.
        Dishwasher = "dishwasher",
        /// A microwave oven.
        Microwave = "microwave",
        /// Soap and water.
        Soap = "soap",
        /// Anything else.
        Other = "other",
    }
}

/// An agent with its strength.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)] // an import loses nothing silently
pub struct Agent {
    /// What it is.
    pub kind: AgentKind,
    /// Its strength in percent, 1 to 100; absent if nobody knows.
    pub percent: Option<Count>,
}

impl Agent {
    pub(crate) fn check(self) -> Checked<Self> {
        let is_strength = self.percent.is_none_or(|percent| (1..=100).contains(&percent.get()));
        is_strength.then_some(self).ok_or(Fault::new("percent", "must be from 1 to 100, or left out"))
    }
}

impl fmt::Display for Agent {
    /// `isopropyl 70`, or `uv` where no strength is known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.percent {
            Some(percent) => write!(f, "{} {percent}", self.kind),
            None => write!(f, "{}", self.kind),
        }
    }
}

impl FromStr for Agent {
    type Err = UnknownWord;
    /// Reads what is printed.
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        let (kind, percent) = text.split_once(' ').map_or((text, None), |(kind, percent)| (kind, Some(percent)));
        let percent = percent.map(str::parse).transpose().map_err(|_| UnknownWord { known: &["KIND PERCENT"] })?;
        Ok(Self { kind: kind.parse()?, percent })
    }
}
