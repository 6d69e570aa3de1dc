//! A past to measure after.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use divan::Bencher;
use rollcare_core::{RollerId, Timestamp};
use tempfile::TempDir;

use super::{Diary, Engine};
use crate::by_hand::ByHand;

const DAY_MS: i64 = 86_400_000;

/// So many evenings with one roller, three a week, each with the whole checklist: in one file of the engine, and in one
/// by hand. The last of them is missing in the files: it warms a copy up.
pub struct Past {
    folder: TempDir,
    roller: RollerId,
    pub tonight: Timestamp,
}

/// Those that were lived so far.
static LIVED: Mutex<Vec<(usize, Arc<Past>)>> = Mutex::new(Vec::new());

/// Deletes the files of all of them.
pub fn forget() {
    LIVED.lock().unwrap().clear();
}

impl Past {
    /// A past is lived once.
    pub fn of(evenings: usize) -> Arc<Self> {
        let mut lived = LIVED.lock().unwrap();
        if let Some((_, past)) = lived.iter().find(|(known, _)| *known == evenings) {
            return Arc::clone(past);
        }
        let past = Arc::new(Self::live(evenings));
        lived.push((evenings, Arc::clone(&past)));
        past
    }

    fn live(evenings: usize) -> Self {
        let folder = TempDir::new_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
        let tonight: Timestamp = "2026-11-23T20:15:00+01:00".parse().unwrap();
        let mut engine = Engine::open(&file::<Engine>(&folder));
        let roller = engine.add_roller(before(tonight, evenings + 1));
        for back in (2..=evenings).rev() {
            engine.evening(roller, before(tonight, back));
        }
        ByHand::open(&file::<ByHand>(&folder)).import(&engine.export(tonight), tonight);
        drop(engine); // closed, the file is whole
        let past = Self { folder, roller, tonight };
        past.is_the_same(evenings);
        past
    }

    /// A copy after the last evening: what that needed is prepared and read.
    pub fn warm<D: Diary>(&self) -> Copy<D> {
        let mut copy = self.cold::<D>();
        copy.diary.evening(self.roller, before(self.tonight, 1));
        copy
    }

    /// A copy that was opened a moment ago.
    pub fn cold<D: Diary>(&self) -> Copy<D> {
        let folder = TempDir::new_in(self.folder.path()).unwrap();
        std::fs::copy(file::<D>(&self.folder), file::<D>(&folder)).unwrap();
        Copy { diary: D::open(&file::<D>(&folder)), _folder: folder }
    }

    /// An empty store.
    pub fn fresh<D: Diary>(&self) -> Copy<D> {
        let folder = TempDir::new_in(self.folder.path()).unwrap();
        Copy { diary: D::open(&file::<D>(&folder)), _folder: folder }
    }

    /// Measures what is written tonight: each time into a new copy, after what has to come before it.
    pub fn measure<D: Diary, T>(
        &self,
        bencher: Bencher<'_, '_>,
        copy: impl Fn() -> Copy<D>,
        before: impl Fn(&mut D, RollerId, Timestamp) -> T,
        run: impl Fn(&mut D, RollerId, Timestamp, &T),
    ) {
        let inputs = || {
            let mut copy = copy();
            let state = before(&mut copy.diary, self.roller, self.tonight);
            (copy, state)
        };
        bencher
            .with_inputs(inputs)
            .bench_local_refs(|(copy, state)| run(&mut copy.diary, self.roller, self.tonight, state));
    }

    /// Fails unless both sides come to the same rows and to a clean roller, also through a document.
    fn is_the_same(&self, evenings: usize) {
        let sum = ([evenings, evenings, 6 * evenings], true);
        let (mut engine, mut by_hand) = (self.warm::<Engine>().diary, self.warm::<ByHand>().diary);
        assert_eq!(engine.sum(self.roller, self.tonight), sum);
        assert_eq!(by_hand.sum(self.roller, self.tonight), sum);
        let document = engine.export(self.tonight);
        let (mut engine, mut by_hand) = (self.fresh::<Engine>(), self.fresh::<ByHand>());
        engine.diary.import(&document, self.tonight);
        by_hand.diary.import(&document, self.tonight);
        assert_eq!(engine.diary.sum(self.roller, self.tonight), sum);
        assert_eq!(by_hand.diary.sum(self.roller, self.tonight), sum);
    }
}

/// A copy of a file, open.
pub struct Copy<D> {
    pub diary: D,
    _folder: TempDir,
}

/// When so many evenings before tonight began.
fn before(tonight: Timestamp, evenings: usize) -> Timestamp {
    let days = evenings / 3 * 7 + evenings % 3 * 2;
    tonight.plus_millis(-i64::try_from(days).unwrap() * DAY_MS)
}

fn file<D: Diary>(folder: &TempDir) -> PathBuf {
    folder.path().join(D::NAME)
}
