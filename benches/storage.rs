//! What the disk costs: a durable save, a load and the list of a hundred sittings, in a folder that is deleted
//! afterwards. `cargo bench --bench storage` prints the times; set `TMPDIR` to a folder on the disk that is to
//! be measured, since memory confirms every write at once. Must not judge them.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up has to stop")]

use divan::Bencher;
use fourfold::pack::four_lessons;
use fourfold::session::Session;
use fourfold::simulate::{Crowd, Profile, Style};
use fourfold::store::{DiskFs, Store};
use tempfile::TempDir;

fn main() {
    divan::main();
}

/// From the answer to "saved": it is on the disk for good.
#[divan::bench]
fn save_durably(bencher: Bencher<'_, '_>) {
    let (_folder, mut store) = home();
    let session = sitting(1);
    bencher.bench_local(|| store.save(&session));
}

#[divan::bench]
fn load(bencher: Bencher<'_, '_>) {
    let (_folder, mut store) = home();
    let session = sitting(1);
    drop(store.save(&session).expect("a save"));
    bencher.bench_local(|| store.load(&session.id));
}

#[divan::bench(args = [1, 100])]
fn list(bencher: Bencher<'_, '_>, sessions: u64) {
    let (_folder, mut store) = home();
    for number in 1..=sessions {
        drop(store.save(&sitting(number)).expect("a save"));
    }
    bencher.bench_local(|| store.list());
}

fn home() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(folder.path(), DiskFs);
    (folder, store)
}

/// A finished sitting of the built-in pack with every question answered, by another simulated person for each number.
fn sitting(number: u64) -> Session {
    let pack = four_lessons().expect("the built-in pack has no problems");
    let now = "2026-11-23T22:54:28+01:00".parse().expect("a moment");
    let crowd = Crowd::of(&pack, 1, (Profile::Even, Style::Steady));
    crowd.person(number).sitting(0, now).expect("an id")
}
