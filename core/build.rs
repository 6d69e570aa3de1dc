//! Packs everything under `guidance/` into one compressed file: a phone downloads a quarter of it.

use std::{env, error::Error, fs, io, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("guidance");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut plain = String::new();
    pack(folder, folder, &mut plain)?;
    let packed = miniz_oxide::deflate::compress_to_vec(plain.as_bytes(), 10);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("guidance.packed"), packed)?;
    Ok(())
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
        *plain += &format!("{name}\n{}\n{text}", text.len());
    }
    Ok(())
}
