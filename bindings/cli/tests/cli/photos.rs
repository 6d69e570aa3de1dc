//! Photos: hashed here, kept where they lie.

use std::fs;

use crate::common::Person;

#[test]
fn photos_and_their_files() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    let home = anna.home();
    let path = |name: &str| format!("{home}/{name}");
    anna.tell(0, &["photo", "check"]);
    fs::create_dir_all(path("photos/2026")).expect("a folder");
    for (name, bytes) in [("photos/2026/lips.jpg", "abc"), ("photos/face.jpg", "face"), ("elsewhere.jpg", "x")] {
        fs::write(path(name), bytes).expect("written");
    }
    fs::write(path("photos/.nomedia"), "").expect("written");
    anna.tell(0, &["photo", "add", &path("photos/2026/lips.jpg"), "--area", "lips", "--taken", "19:00"]);
    anna.tell(0, &["photo", "add", &path("photos/2026/lips.jpg"), "--area", "lips"]);
    anna.tell(0, &["photo", "add", &path("elsewhere.jpg"), "--area", "lips"]);
    anna.tell(0, &["photo", "add", &path("nowhere.jpg"), "--area", "lips"]);
    anna.tell(0, &["photo", "check"]);
    anna.tell(0, &["photo", "add", &path("photos/face.jpg"), "--area", "face"]);
    anna.tell(0, &["photo", "check"]);
    fs::write(path("photos/face.jpg"), "another face").expect("written");
    fs::remove_file(path("photos/2026/lips.jpg")).expect("removed");
    anna.tell(0, &["photo", "check"]);
    anna.tell(0, &["photo", "list"]);
    anna.tell(0, &["photo", "list", "--from", "2026-11-24", "--to", "2026-11-25"]);
    anna.tell(0, &["photo", "check", "--folder", "/nonexistent"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_photo_is_known_by_the_hash_of_its_bytes() {
    let anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    let file = format!("{}/photos/lips.jpg", anna.home());
    fs::create_dir(format!("{}/photos", anna.home())).expect("a folder");
    fs::write(&file, "abc").expect("written");
    // The published test vector of SHA-256.
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert!(anna.json(0, &format!("photo add {file} --area lips")).contains(hash));
}
