//! Which names of the generated code are which: read from the descriptions in the library and from the configuration.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use uniffi_bindgen::{
    BindgenLoader, BindgenPaths, ComponentInterface, GlobalConfig,
    interface::{Type, rename},
};

/// The names of one language.
#[derive(Default)]
pub struct Names {
    /// Records, enums and custom types. An error is none of them: its companion implements an interface of UniFFI's, and
    /// the facades have typed errors of their own.
    pub values: BTreeSet<String>,
    /// Free functions, [`flat`].
    pub functions: BTreeSet<String>,
    /// Where custom types without an alias are, by the place in the generated package where UniFFI looks for them.
    pub places: BTreeMap<String, String>,
}

impl Names {
    /// All that the library describes, with the new names of this language.
    pub fn read(library: &str, config: &str, language: &str) -> Result<Self> {
        let (config, _) = GlobalConfig::from_file(config.into())?;
        let loader = BindgenLoader::new(BindgenPaths::default(), config);
        let interfaces = loader.load_cis(loader.load_metadata(library.into())?)?;
        let parts = loader.load_components(interfaces, |_, config| {
            Ok(config.get("bindings").and_then(|all| all.get(language)?.as_table()).cloned().unwrap_or_default())
        })?;
        let renames: HashMap<_, _> =
            parts.iter().map(|part| (part.ci.crate_name().to_owned(), table(&part.config, "rename"))).collect();
        let mut names = Self::default();
        for mut part in parts {
            rename(&mut part.ci, &renames);
            names.values.extend(values_of(&part.ci));
            names.functions.extend(part.ci.function_definitions().iter().map(|function| flat(function.name())));
            names.places.extend(places(&part.config));
        }
        Ok(names)
    }
}

/// The same for Rust's spelling of a name and for the languages'.
pub fn flat(name: &str) -> String {
    name.replace('_', "").to_lowercase()
}

fn table(config: &toml::Table, key: &str) -> toml::Table {
    config.get(key).and_then(toml::Value::as_table).cloned().unwrap_or_default()
}

fn values_of(interface: &ComponentInterface) -> impl Iterator<Item = String> {
    interface.iter_local_types().filter_map(|kind| match kind {
        Type::Record { name, .. } | Type::Enum { name, .. } | Type::Custom { name, .. } => {
            (!interface.is_name_used_as_error(name)).then(|| name.clone())
        }
        _ => None,
    })
}

/// What the configuration imports for a custom type is the type.
fn places(config: &toml::Table) -> impl Iterator<Item = (String, String)> {
    let package = config.get("package_name").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    table(config, "custom_types").into_iter().filter_map(move |(name, custom)| {
        let place = custom.get("imports")?.get(0)?.as_str()?;
        Some((format!("{package}.{name}"), place.to_owned()))
    })
}
