//! How the data of a rule becomes its kind. Serde's own reader of the same enum adds 34 KB to a phone's download: it has code for
//! each kind, as a map and as a list. This one asks for one parameter after the other.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A kind as the data has it: its word, and the parameters that are not taken yet.
pub(super) struct Parameters {
    word: String,
    left: Map<String, Value>,
}

impl Parameters {
    /// Of `"word"` or `{"word": {…}}`.
    pub(super) fn of(value: Value) -> Result<Self, String> {
        let fields = match value {
            Value::String(word) => return Ok(Self { word, left: Map::new() }),
            Value::Object(fields) if fields.len() == 1 => fields,
            _ => return Err("name one kind of rule, with its parameters".to_owned()),
        };
        match fields.into_iter().next() {
            Some((word, Value::Object(left))) => Ok(Self { word, left }),
            _ => Err("write the parameters of a kind of rule as an object".to_owned()),
        }
    }

    /// The kind's word.
    pub(super) fn word(&self) -> &str {
        &self.word
    }

    /// Takes a parameter out, or its default where there is one.
    pub(super) fn take<T: DeserializeOwned>(&mut self, name: &str, default: Option<T>) -> Result<T, String> {
        match self.value(name) {
            Some(value) => T::deserialize(value).map_err(|error| self.misread(name, &error)),
            None => default.ok_or_else(|| self.lacks(name)),
        }
    }

    #[inline(never)] // or every kind of parameter would carry a copy, as of the two below
    fn value(&mut self, name: &str) -> Option<Value> {
        self.left.remove(name)
    }

    #[inline(never)]
    fn misread(&self, name: &str, error: &serde_json::Error) -> String {
        format!("{}, {name}: {error}", self.word)
    }

    #[inline(never)]
    fn lacks(&self, name: &str) -> String {
        format!("{} lacks {name}", self.word)
    }

    /// Refuses what nobody took.
    pub(super) fn end(&self) -> Result<(), String> {
        let unknown = self.left.keys().next().map(|name| format!("{} has no {name}", self.word));
        unknown.map_or(Ok(()), Err)
    }
}

/// An enum of kinds, each with its word in the data and its parameters; one with `= …` may be left out there.
macro_rules! kinds {
    ($(#[$meta:meta])* $name:ident { $(
        $(#[$kind_meta:meta])*
        $kind:ident = $word:literal $({ $(
            $(#[$field_meta:meta])*
            $field:ident: $type:ty $(= $default:expr)?
        ),+ $(,)? })?
    ),+ $(,)? }) => {
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        $(#[$meta])*
        pub enum $name { $(
            $(#[$kind_meta])*
            #[serde(rename = $word)]
            $kind $({ $( $(#[$field_meta])* $field: $type ),+ })?
        ),+ }

        impl $name {
            fn read(value: serde_json::Value) -> Result<Self, String> {
                let mut given = $crate::guidance::parameters::Parameters::of(value)?;
                let kind = match given.word() {
                    $($word => Self::$kind $({ $(
                        $field: given.take(stringify!($field), kinds!(@default $($default)?))?
                    ),+ })?,)+
                    other => return Err(format!("{other} is no kind of rule")),
                };
                given.end().map(|()| kind)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(deserializer)?;
                Self::read(value).map_err(serde::de::Error::custom)
            }
        }
    };
    (@default $default:expr) => { Some($default) };
    (@default) => { None };
}
pub(super) use kinds;
