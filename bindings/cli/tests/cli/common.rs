//! A person at a terminal with a database of their own, and a transcript of what they saw.

use std::{fmt::Write, path::PathBuf, process::Output};

use assert_cmd::Command;
use rollcare_core::Timestamp;
use tempfile::TempDir;

/// The tool, untouched by the settings of the machine that tests it.
pub fn rollcare() -> Command {
    let mut command = Command::cargo_bin("rollcare").expect("the tool is built");
    for variable in ["ROLLCARE_DB", "ROLLCARE_ZONE", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}

/// A person in a zone.
pub struct Person {
    folder: TempDir,
    zone: &'static str,
    start: Timestamp,
    seen: String,
}

impl Person {
    /// In `zone`, at the instant `start`, with an empty database.
    pub fn new(zone: &'static str, start: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        Self { folder, zone, start: start.parse().expect("an instant"), seen: String::new() }
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("rollcare.db")
    }

    /// Lands in another zone.
    pub fn lands_in(&mut self, zone: &'static str) {
        self.zone = zone;
    }

    /// Runs a command some minutes after the start.
    pub fn run(&self, minutes: i64, arguments: &[&str]) -> Output {
        let now = self.start.plus_minutes(minutes).to_string();
        let mut command = rollcare();
        command.arg("--db").arg(self.database()).args(["--zone", self.zone, "--now", &now]).args(arguments);
        command.output().expect("the tool runs")
    }

    /// The same, and keeps what was seen.
    pub fn tell(&mut self, minutes: i64, arguments: &[&str]) {
        let output = self.run(minutes, arguments);
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        writeln!(self.seen, "{minutes:+} min $ rollcare {}\n{out}{err}", arguments.join(" ")).expect("memory");
        if let Some(code @ 1..) = output.status.code() {
            writeln!(self.seen, "exit code {code}\n").expect("memory");
        }
    }

    /// All that was seen, with ids numbered in the order in which they came.
    pub fn transcript(&self) -> String {
        number_ids(&self.seen.replace(&self.home(), "~"))
    }

    /// The folder that everything of theirs lies in.
    pub fn home(&self) -> String {
        self.folder.path().to_str().expect("UTF-8").to_owned()
    }

    /// Runs commands that must work, each some minutes after the start.
    pub fn quietly(&self, commands: &[(i64, &str)]) {
        for (minutes, line) in commands {
            let output = self.run(*minutes, &line.split(' ').collect::<Vec<_>>());
            assert!(output.status.success(), "{line}: {}", text(&output.stderr));
        }
    }

    /// Cleans a roller, from this minute on, which takes 24 minutes.
    pub fn cleans(&self, from: i64, roller: &str) {
        self.quietly(&[(from, &format!("clean start --roller {roller}"))]);
        for minute in [1, 2, 3, 13, 23, 24] {
            self.quietly(&[(from + minute, &format!("clean tick --roller {roller}"))]);
        }
    }

    /// The same as one JSON document, without what is different in every run.
    pub fn json(&self, minutes: i64, line: &str) -> String {
        let output = self.run(minutes, &[line.split(' ').collect(), vec!["--json"]].concat());
        assert!(output.status.success(), "{line}: {}", text(&output.stderr));
        format!("$ rollcare {line} --json\n{}\n", number_whole_ids(&text(&output.stdout)))
    }
}

/// A day in minutes.
pub const DAY: i64 = 24 * 60;

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// Replaces whole ids by numbers in the order in which they came, and what is made of ids by a dash.
fn number_whole_ids(text: &str) -> String {
    let is_id = |word: &str| word.len() == 36 && word.bytes().filter(|byte| *byte == b'-').count() == 4;
    let mut known: Vec<String> = Vec::new();
    let mut numbered = String::new();
    for line in text.lines() {
        let name = line.trim_start().split(':').next().unwrap_or_default();
        if ["\"content_hash\"", "\"request_code\"", "\"pack_version\""].contains(&name) {
            writeln!(numbered, "{}: -", line.split(':').next().unwrap_or_default()).expect("memory");
            continue;
        }
        for piece in line.split_inclusive(['"', ':', '/']) {
            let word = piece.trim_end_matches(['"', ':', '/']);
            if is_id(word) && !known.iter().any(|id| id == word) {
                known.push(word.to_owned());
            }
            match known.iter().position(|id| id == word) {
                Some(at) => write!(numbered, "uuid-{}{}", at + 1, &piece[word.len()..]).expect("memory"),
                None => numbered.push_str(piece),
            }
        }
        numbered.push('\n');
    }
    numbered
}

/// Replaces every word of eight hexadecimal digits, which is how ids are shown, by `id-00001` and so on.
pub fn number_ids(text: &str) -> String {
    let mut known: Vec<String> = Vec::new();
    let mut numbered = String::new();
    for piece in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        let is_part_of_more = piece.ends_with('-'); // a whole id, or an address
        if is_part_of_more || word.len() != 8 || !word.chars().all(|c| c.is_ascii_hexdigit()) {
            numbered.push_str(piece);
            continue;
        }
        let known_at = known.iter().position(|id| id == word);
        let number = known_at.unwrap_or_else(|| {
            known.push(word.to_owned());
            known.len() - 1
        });
        write!(numbered, "id-{:05}{}", number + 1, &piece[word.len()..]).expect("memory");
    }
    numbered
}
