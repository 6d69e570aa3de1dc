//! `uniffi-bindgen LIBRARY CONFIG OUT`: generates OUT/kotlin and OUT/swift from the descriptions in the library, and
//! leaves nothing public in them but values.

mod names;
mod narrow;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use names::Names;
use uniffi::{GenerateOptions, SwiftBindingsOptions, TargetLanguage};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [library, config, out] = &arguments[..] else {
        bail!("usage: uniffi-bindgen LIBRARY CONFIG OUT");
    };
    let [kotlin, swift] = ["kotlin", "swift"].map(|language| format!("{out}/{language}"));
    uniffi::generate(GenerateOptions {
        languages: vec![TargetLanguage::Kotlin],
        source: library.into(),
        out_dir: (&kotlin).into(),
        config_override: Some(config.into()),
        metadata_no_deps: true,
        ..GenerateOptions::default()
    })?;
    uniffi::generate_swift_bindings(SwiftBindingsOptions {
        generate_swift_sources: true,
        generate_headers: true,
        source: library.into(),
        out_dir: (&swift).into(),
        config: Some(config.into()),
        metadata_no_deps: true,
        ..SwiftBindingsOptions::default()
    })?;
    let names = Names::read(library, config, "kotlin")?;
    rewrite(Path::new(&kotlin), "kt", &|text| narrow::kotlin(text, &names))?;
    let names = Names::read(library, config, "swift")?;
    rewrite(Path::new(&swift), "swift", &|text| narrow::swift(text, &names))
}

/// Rewrites each file with this extension, at any depth.
fn rewrite(folder: &Path, extension: &str, change: &dyn Fn(&str) -> String) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            rewrite(&path, extension, change)?;
        } else if path.extension().is_some_and(|found| found == extension) {
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            fs::write(&path, change(&text))?;
        }
    }
    Ok(())
}
