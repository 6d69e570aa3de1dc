//! Photos: references to files that the app keeps.
#![allow(clippy::unwrap_used)]

use rollcare_core::{Area, FactRef, NewPhoto, Photo, PhotoId, Result, RollCare, SeenFile, Timestamp};
use rollcare_tests::{
    desk::Desk,
    facts::{at, other_id, zone},
    refusal::{field, is_conflict, now},
};

fn photo(n: u64, file: &str) -> NewPhoto {
    NewPhoto {
        id: Some(other_id(n)),
        taken: now().plus_minutes(-60 + i64::try_from(n).unwrap()),
        zone: zone("Europe/Berlin"),
        area: Area::Lips,
        file: file.into(),
        sha256: "Ab".repeat(32),
    }
}

fn add(engine: &RollCare, n: u64, file: &str) -> Result<Photo> {
    engine.add_photo(photo(n, file), now())
}

fn all(engine: &RollCare) -> Vec<String> {
    let photos = engine.photos(Timestamp::FIRST, Timestamp::LAST).unwrap();
    photos.into_iter().map(|photo| photo.file).collect()
}

fn seen(file: &str, sha256: Option<&str>) -> SeenFile {
    SeenFile { file: file.into(), sha256: sha256.map(str::to_owned) }
}

/// Rule: a photo was taken in the past, names a file below the app's folder, and has the hash of its bytes.
#[test]
fn a_photo_is_refused_with_the_name_of_the_field() {
    let engine = Desk::new().open();
    let refused = |change: &dyn Fn(&mut NewPhoto)| {
        let mut new = photo(1, "lips.jpg");
        change(&mut new);
        field(engine.add_photo(new, now()))
    };
    assert_eq!(refused(&|it| it.taken = now().plus_millis(1)), "taken");
    let long = "a".repeat(256);
    for file in [
        "",
        " ",
        "/etc/passwd",
        "../a.jpg",
        "a/../../b.jpg",
        "a//b.jpg",
        "./a.jpg",
        "a/",
        "C:a.jpg",
        "a\\b",
        "a\0",
        &long,
    ] {
        assert_eq!(refused(&|it| it.file = file.into()), "file", "{file:?}");
    }
    for sha256 in ["", "ab", &"g".repeat(64), &"a".repeat(63), &"a".repeat(65), &"ä".repeat(32)] {
        assert_eq!(refused(&|it| it.sha256 = sha256.into()), "sha256", "{sha256:?}");
    }
    assert!(all(&engine).is_empty(), "what is refused leaves nothing");
    for (n, file) in (1..).zip(["lips.jpg", "2026/11/üñí 😀.heic", " spaced .jpg", "..jpg", &long[1..]]) {
        assert_eq!(add(&engine, n, file).unwrap().file, file);
    }
    assert_eq!(engine.photos(now().plus_minutes(-59), now().plus_minutes(-58)).unwrap()[0].sha256, "ab".repeat(32));
}

/// Rule: the same photo again is the same fact; no two photos that stand name one file; a file is free again when its photo
/// is gone.
#[test]
fn a_file_belongs_to_one_photo() {
    let engine = Desk::new().open();
    let first = add(&engine, 1, "a.jpg").unwrap();
    assert_eq!(add(&engine, 1, "a.jpg").unwrap(), first);
    assert!(is_conflict(&add(&engine, 1, "b.jpg")) && is_conflict(&add(&engine, 2, "a.jpg")));
    assert_eq!(all(&engine), ["a.jpg"]);
    engine.delete(FactRef::Photo { id: first.id }, now()).unwrap();
    assert!(is_conflict(&add(&engine, 1, "a.jpg")), "it was deleted; a new one needs a new id");
    add(&engine, 2, "a.jpg").unwrap();
    assert_eq!(all(&engine), ["a.jpg"]);
}

/// Rule: undo takes every step back, also where two photos had the same file one after the other.
#[test]
fn undo_never_meets_a_file_that_is_taken() {
    let engine = Desk::new().open();
    let (first, second): (PhotoId, PhotoId) = (other_id(1), other_id(2));
    add(&engine, 1, "a.jpg").unwrap();
    engine.delete(FactRef::Photo { id: first }, now()).unwrap();
    add(&engine, 2, "a.jpg").unwrap();
    engine.delete(FactRef::Photo { id: second }, now()).unwrap();
    let standing = |engine: &RollCare| -> Vec<PhotoId> {
        let photos = engine.photos(Timestamp::FIRST, Timestamp::LAST).unwrap();
        photos.into_iter().map(|photo| photo.id).collect()
    };
    let mut stood = Vec::new();
    for _ in 0..4 {
        engine.undo(now()).unwrap();
        stood.push(standing(&engine));
    }
    assert_eq!(stood, [vec![second], vec![], vec![first], vec![]]);
    assert!(add(&engine, 3, "a.jpg").is_ok());
}

/// Rule: photos without a file, with another one, and files without a photo are told of; a file that was not hashed is taken
/// for the right one.
#[test]
fn photos_and_files_are_held_against_each_other() {
    let engine = Desk::new().open();
    for (n, file) in (1..).zip(["gone.jpg", "changed.jpg", "good.jpg", "unread.jpg", "deleted.jpg"]) {
        add(&engine, n, file).unwrap();
    }
    engine.delete(FactRef::Photo { id: other_id(5) }, now()).unwrap();
    let (right, wrong) = ("AB".repeat(32), "cd".repeat(32));
    let files = [
        seen("stray.jpg", None),
        seen("deleted.jpg", Some(&right)),
        seen("unread.jpg", None),
        seen("good.jpg", Some(&right)),
        seen("changed.jpg", Some(&wrong)),
        seen("Gone.jpg", Some(&right)),
    ];
    let report = engine.check_photos(&files).unwrap();
    let names = |photos: Vec<Photo>| photos.into_iter().map(|photo| photo.file).collect::<Vec<_>>();
    assert_eq!(names(report.missing), ["gone.jpg"]);
    assert_eq!(names(report.changed), ["changed.jpg"]);
    assert_eq!(report.orphans, ["Gone.jpg", "deleted.jpg", "stray.jpg"]);
    let empty = engine.check_photos(&[]).unwrap();
    assert_eq!((empty.missing.len(), empty.changed.len(), empty.orphans.len()), (4, 0, 0));
    assert!(engine.photos(at("2026-11-23T00:00:00Z"), at("2026-11-23T00:00:00Z")).unwrap().is_empty());
}
