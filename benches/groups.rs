//! What it costs to put a group together: streams of 100,000 hand-ins in our own layout and in another one, and a folder
//! of 10,000 files, by the program itself, with its start. `cargo bench --bench groups` prints the times, and
//! `cargo bench --bench groups -- write FILE COUNT` writes such a stream for `benches/groups.sh`. Must not judge them.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use divan::{Bencher, counter::ItemsCount};
use fourfold::pack::{Pack, four_lessons};
use tempfile::TempDir;

/// Bytes of a hand-in with all its answers: a little more than it takes without the pad.
const LENGTH: usize = 700;

const LINES: usize = 100_000;
const FILES: usize = 10_000;

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let ["write", file, count, ..] = words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        let count = count.parse().map_err(io::Error::other)?;
        return stream(Path::new(file), count, |line| line);
    }
    divan::main();
    Ok(())
}

#[divan::bench]
fn our_own_layout(bencher: Bencher<'_, '_>) {
    lines(bencher, |line| line);
}

/// With a space behind each colon, as many programs write it.
#[divan::bench]
fn another_layout(bencher: Bencher<'_, '_>) {
    lines(bencher, |line| line.replace("\":", "\": "));
}

#[divan::bench(sample_count = 20)]
fn files(bencher: Bencher<'_, '_>) {
    let home = folder();
    let team = home.path().join("team");
    let written = fs::create_dir(&team).and_then(|()| {
        let people = People::new();
        (0..FILES).try_for_each(|at| {
            stream_of(&people, &team.join(format!("{at:05}.json")), at..at + 1, |line| line)
        })
    });
    assert!(written.is_ok());
    bencher.counter(ItemsCount::new(FILES)).bench_local(|| group(home.path(), "team"));
}

fn lines(bencher: Bencher<'_, '_>, layout: fn(String) -> String) {
    let home = folder();
    let written = stream(&home.path().join("all.ndjson"), LINES, layout);
    assert!(written.is_ok());
    bencher.counter(ItemsCount::new(LINES)).bench_local(|| group(home.path(), "all.ndjson"));
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap_or_else(|error| unreachable!("a folder for the bench: {error}"))
}

/// Counts, and publishes nothing.
fn group(home: &Path, input: &str) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_fourfold"));
    program.current_dir(home).arg("--home").arg(home).args(["group", input, "--dry-run"]);
    let ended = program.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(ended.is_ok_and(|status| status.success()));
}

fn stream(file: &Path, count: usize, layout: fn(String) -> String) -> io::Result<()> {
    stream_of(&People::new(), file, 0..count, layout)
}

fn stream_of(
    people: &People,
    file: &Path,
    which: std::ops::Range<usize>,
    layout: fn(String) -> String,
) -> io::Result<()> {
    let mut to = BufWriter::new(File::create(file)?);
    for person in which {
        to.write_all(layout(people.line(person as u64)).as_bytes())?;
    }
    to.flush()
}

/// Made-up people, the same each time: each is of one of three kinds, content, stretched or torn, and answers by it.
struct People {
    pack: Pack,
}

/// What each kind tends to on the four axes, as labels.
const KINDS: [[u64; 4]; 3] = [[4, 4, 4, 4], [5, 3, 2, 3], [4, 2, 3, 1]];

impl People {
    fn new() -> Self {
        Self { pack: four_lessons().unwrap_or_else(|_| unreachable!("it comes along")) }
    }

    /// As the program writes it, but with a shorter pad.
    fn line(&self, person: u64) -> String {
        let mut dice = Dice(person);
        let name = dice.roll();
        let kind = KINDS.get(usize::try_from(dice.roll() % 3).unwrap_or(0)).copied().unwrap_or([3; 4]);
        let tends = |axis: &str| {
            let at = self.pack.axes().iter().position(|known| known.id.as_str() == axis);
            at.and_then(|at| kind.get(at)).copied().unwrap_or(3)
        };
        let mut items = Vec::new();
        for (_, item) in self.pack.items() {
            let axis = item.scored.as_ref().map_or("", |scored| scored.axis.as_str());
            // One label up or down for every other answer.
            let label = (tends(axis)
                + [1, 1, 0, 2].get(usize::try_from(dice.roll() % 4).unwrap_or(0)).copied().unwrap_or(1))
            .clamp(2, 6)
                - 1;
            items.push((item.id.as_str(), axis, label));
        }
        items.sort_unstable();
        let mut axes: Vec<&str> = self.pack.axes().iter().map(|axis| axis.id.as_str()).collect();
        axes.sort_unstable();
        let axes = axes.iter().map(|axis| {
            let of: Vec<u64> = items.iter().filter(|item| item.1 == *axis).map(|item| item.2 - 1).collect();
            let count = of.len() as u64;
            let score = (of.iter().sum::<u64>() * 10 + count) / (2 * count) * 5;
            format!("\"{axis}\":{{\"score\":{score},\"answered\":{count},\"of\":{count}}}")
        });
        let axes = axes.collect::<Vec<_>>().join(",");
        let items =
            items.iter().map(|(id, _, label)| format!("\"{id}\":{label}")).collect::<Vec<_>>().join(",");
        let (pack, version, week) = (self.pack.id(), self.pack.version(), person % 52 + 1);
        let mut line = format!(
            "{{\"hand_in\":1,\"id\":\"{name:016x}\",\"pack\":\"{pack}\",\"version\":\"{version}\",\
             \"week\":\"2026-W{week:02}\",\"axes\":{{{axes}}},\"items\":{{{items}}},\"pad\":\""
        );
        line.extend(std::iter::repeat_n(' ', LENGTH.saturating_sub(line.len() + 3)));
        line + "\"}\n"
    }
}

/// `SplitMix64`: numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
