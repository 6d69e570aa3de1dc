//! A folder of a test's own, in memory where the machine has such a place: every command waits for the disk.

use std::path::{Path, PathBuf};

use rollcare_core::RollCare;
use tempfile::TempDir;

/// A folder that is gone when the test is over.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    /// An empty folder.
    #[expect(clippy::new_without_default)]
    pub fn new() -> Self {
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        Self { folder: folder.expect("a temporary folder") }
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The database file that most tests use.
    pub fn database(&self) -> PathBuf {
        self.path("rollcare.db")
    }

    /// Opens that file: what an app does whenever it starts.
    pub fn open(&self) -> RollCare {
        RollCare::open(&self.database()).expect("the file opens")
    }

    /// Opens a file that holds nothing, for the `n`th time. Copying one is faster than making one.
    pub fn open_fresh(&self, n: u64) -> (RollCare, PathBuf) {
        let template = self.path("template.db");
        if !template.exists() {
            drop(RollCare::open(&template).expect("the file is made"));
        }
        let path = self.path(&format!("case-{n}.db"));
        std::fs::copy(&template, &path).expect("the file is copied");
        (RollCare::open(&path).expect("the file opens"), path)
    }
}

/// Deletes a database with the two files that SQLite keeps beside it.
pub fn delete_database(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        std::fs::remove_file(PathBuf::from(name)).ok(); // the two are gone already when the engine closed the file
    }
}
