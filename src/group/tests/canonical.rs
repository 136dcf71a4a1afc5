//! The scan of our own layout beside the parser: it takes only what the parser takes, and counts the same.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rstest::rstest;

use super::*;
use crate::session::Reply;

/// What is counted, whole.
type Counted = (u64, u64, Vec<[u64; 21]>, Vec<[u64; 5]>, Vec<u64>, u128, u64, u128);

/// Of whom the release before is made up, so that the roll looks somebody up.
static BEFORE: LazyLock<Ledger> =
    LazyLock::new(|| first(&(0..20).map(|name| even(name, 50)).collect::<Vec<_>>()));

fn count() -> Count<'static> {
    Count::new(&SHAPE, Some(&BEFORE))
}

fn all(count: &Count<'_>) -> Counted {
    let (tally, roll) = (&count.tally, &count.roll);
    let sums = (roll.content, roll.seen, roll.seen_content);
    (
        tally.people,
        tally.notes,
        tally.axes.clone(),
        tally.items.clone(),
        roll.names.clone(),
        sums.0,
        sums.1,
        sums.2,
    )
}

/// Holds the scan against the parser: whether it took the text that begins with a hand-in.
fn agrees(text: &[u8]) -> bool {
    let (mut scanned, mut parsed) = (count(), count());
    let Some(length) = scanned.take_canonical(text) else {
        assert_eq!(all(&scanned), all(&count()), "nothing was counted");
        return false;
    };
    let line = &text[..length];
    assert!(line.ends_with(b"\n") || length == text.len(), "a whole line");
    assert_eq!(parsed.take(line), Ok(()), "{}", String::from_utf8_lossy(line));
    assert_eq!(all(&scanned), all(&parsed), "{}", String::from_utf8_lossy(line));
    true
}

fn reply() -> impl Strategy<Value = Reply> {
    let words = select(vec![Reply::Skipped, Reply::DoesNotApply, Reply::CannotSay]);
    prop_oneof![4 => (1_u8..=5).prop_map(|n| Reply::Chose(n.try_into().unwrap())), 1 => words]
}

/// Hand-ins with and without answers, a few with a note.
fn person() -> impl Strategy<Value = HandIn> {
    let score = prop_oneof![4 => (0_u8..=20).prop_map(|step| Some(step * 5)), 1 => Just(None)];
    let ids: Vec<_> = SHAPE.items.iter().map(|(id, _)| id.clone()).collect();
    let items = prop_oneof![1 => Just(0..1), 3 => Just(0..ids.len() * 2)];
    let items = items.prop_flat_map(move |size| btree_map(select(ids.clone()), reply(), size));
    let name = prop_oneof![any::<u64>(), 0_u64..30];
    let notes = prop_oneof![9 => Just(None), 1 => Just(Some("A \"note\"\n".to_owned()))];
    (name, vec((score, 0_u16..=6), 4), items, notes).prop_map(|(name, axes, items, note)| {
        let mut hand_in = even(name, 50);
        for (axis, (score, answered)) in hand_in.axes.values_mut().zip(axes) {
            (axis.score, axis.answered) = (score, if score.is_some() { answered.max(1) } else { answered });
        }
        hand_in.items = items;
        hand_in.notes.extend(note.map(|note| (id("money"), note)));
        hand_in
    })
}

/// Pieces that other writers of JSON, careless ones and hostile ones may put there.
const PIECES: &[&str] = &[
    " ",
    "\n",
    "\r\n",
    "\t",
    ",",
    ":",
    "{",
    "}",
    "\"",
    "\\",
    "\\u0061",
    "\\u006d1",
    "\u{e9}",
    "\0",
    "0",
    "00",
    "05",
    "1",
    "5",
    "6",
    "7",
    "10",
    "100",
    "105",
    "255",
    "256",
    "65536",
    "99999",
    "-0",
    "-5",
    "5.0",
    "1e1",
    "1E2",
    "null",
    "true",
    "[]",
    "\"skipped\"",
    "\"cannot-say\"",
    "\"does-not-apply\"",
    "\"Skipped\"",
    "\"m1\":3,",
    "\"zz\":3,",
    "\"items\":{},",
    "\"items\":{\"m1\":1},",
    "\"notes\":{},",
    "\"notes\":{\"money\":\"x\"},",
    "\"pad\":\"\",",
    "\"score\":5,",
    "\"week\":\"2026-W01\",",
    "\"of\":6,",
    "\"money\":{\"score\":0,\"answered\":6,\"of\":6},",
    "2026-W48",
    "ABCDEF",
    "four-lessons",
    "1.0.0",
    "1.1.0",
];

#[derive(Clone, Debug)]
enum Change {
    Byte(Index, u8),
    Delete(Index, usize),
    Insert(Index, &'static str),
    /// A number or a word by another piece.
    Value(Index, &'static str),
    /// A field to another place, or once more.
    Move(Index, Index, bool),
    /// A letter by its escape.
    Escape(Index),
    End(&'static str),
}

fn change() -> impl Strategy<Value = Change> {
    let piece = || select(PIECES);
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (any::<Index>(), 1_usize..12).prop_map(|(at, count)| Change::Delete(at, count)),
        (any::<Index>(), piece()).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (any::<Index>(), piece()).prop_map(|(at, piece)| Change::Value(at, piece)),
        (any::<Index>(), any::<Index>(), any::<bool>())
            .prop_map(|(from, to, keep)| Change::Move(from, to, keep)),
        any::<Index>().prop_map(Change::Escape),
        select(vec!["", "\r\n", " \n", "\n\n", "\n{", "}\n", "x"]).prop_map(Change::End),
    ]
}

/// Where the bytes stand for which that holds.
fn places(text: &[u8], is_one: impl Fn(u8) -> bool) -> Vec<usize> {
    (0..text.len()).filter(|at| is_one(text[*at])).collect()
}

/// Puts a field elsewhere; the first one stays too when it is to be kept.
fn move_field(text: &mut Vec<u8>, (from, to): (&Index, &Index), keep: bool) {
    let commas = places(text, |byte| b",{}".contains(&byte));
    if commas.len() > 2 {
        let from = from.index(commas.len() - 1);
        let (start, end) = (commas[from] + 1, commas[from + 1]);
        let mut field = text[start..end].to_vec();
        field.push(b',');
        let to = commas[to.index(commas.len())] + 1;
        let taken = end + 1;
        text.splice(to..to, field);
        if !keep && to >= taken {
            text.drain(start..taken);
        }
    }
}

fn apply(text: &mut Vec<u8>, change: &Change) {
    // The pad is the longest part, and the dullest.
    let length = text
        .windows(8)
        .position(|part| part == b"\"pad\":\" ")
        .map_or(text.len(), |pad| pad + 10)
        .min(text.len());
    if length == 0 {
        return;
    }
    match change {
        Change::Byte(at, byte) => text[at.index(length)] = *byte,
        Change::Delete(at, count) => drop(text.drain(at.index(length)..).take(*count).collect::<Vec<_>>()),
        Change::Insert(at, piece) => drop(text.splice(at.index(length)..at.index(length), piece.bytes())),
        Change::Value(at, piece) => {
            let colons = places(text, |byte| byte == b':');
            if !colons.is_empty() {
                let from = colons[at.index(colons.len())] + 1;
                let end = text[from..]
                    .iter()
                    .position(|byte| b",}".contains(byte))
                    .map_or(text.len(), |end| from + end);
                text.splice(from..end, piece.bytes());
            }
        }
        Change::Move(from, to, keep) => move_field(text, (from, to), *keep),
        Change::Escape(at) => {
            let letters = places(text, |byte| byte.is_ascii_alphanumeric());
            if !letters.is_empty() {
                let at = letters[at.index(letters.len())];
                let escape = format!("\\u{:04x}", text[at]);
                text.splice(at..=at, escape.bytes());
            }
        }
        Change::End(end) => {
            text.pop();
            text.extend(end.bytes());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn what_we_write_is_taken(person in person()) {
        prop_assert_eq!(agrees(person.line().as_bytes()), person.notes.is_empty());
    }

    #[test]
    fn whatever_is_changed_the_parser_agrees(person in person(), changes in vec(change(), 1..4)) {
        let mut text = person.line().into_bytes();
        for change in &changes { apply(&mut text, change); }
        agrees(&text);
    }

    /// The whole count is that of the parser, with what follows on the next lines.
    #[test]
    fn a_stream_counts_as_the_parser_counts_it(people in vec((person(), vec(change(), 0..2)), 0..8)) {
        let mut lines: Vec<Vec<u8>> = Vec::new();
        for (person, changes) in people {
            let mut text = person.line().into_bytes();
            for change in &changes { apply(&mut text, change); }
            lines.extend(text.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec));
        }
        let (mut quick, mut slow) = (count(), count());
        let text = lines.concat();
        let mut rest = text.as_slice();
        while !rest.is_empty() {
            let line = rest.split_inclusive(|byte| *byte == b'\n').next().unwrap();
            let parsed = slow.take(line);
            if let Some(length) = quick.take_canonical(rest) {
                prop_assert_eq!((length, parsed), (line.len(), Ok(())));
            } else {
                prop_assert_eq!(quick.take(line), parsed);
            }
            rest = &rest[line.len()..];
        }
        prop_assert_eq!(all(&quick), all(&slow));
    }
}

#[rstest]
#[case::spaces("\":", "\": ")]
#[case::fraction("\"score\":50", "\"score\":50.0")]
#[case::not_rounded("\"score\":50", "\"score\":51")]
#[case::too_high("\"score\":50", "\"score\":105")]
#[case::zero_in_front("\"score\":50", "\"score\":050")]
#[case::too_many("\"answered\":6", "\"answered\":7")]
#[case::nothing_answered("\"answered\":6", "\"answered\":0")]
#[case::other_pack("four-lessons", "an-offer")]
#[case::other_size("\"of\":6", "\"of\":8")]
#[case::capitals("000000000007", "00000000000A")]
#[case::pad("\"pad\":\" ", "\"pad\":\"x")]
#[case::windows("\"}\n", "\"}\r\n")]
#[case::no_week("2026-W48", "")]
#[case::long_week("2026-W48", "2026-W48-2026-W48-2026-W48-2026-W48")]
#[case::escape("money", "m\\u006fney")]
#[case::no_items("},\"pad\"", "},\"items\":{},\"pad\"")]
#[case::order("},\"pad\"", "},\"items\":{\"m2\":1,\"m1\":1},\"pad\"")]
#[case::twice("},\"pad\"", "},\"items\":{\"m1\":1,\"m1\":1},\"pad\"")]
#[case::unknown("},\"pad\"", "},\"items\":{\"m1\":1,\"zz\":1},\"pad\"")]
#[case::no_label("},\"pad\"", "},\"items\":{\"m1\":6},\"pad\"")]
#[case::last_comma("},\"pad\"", "},\"items\":{\"m1\":1,},\"pad\"")]
fn what_is_laid_out_otherwise_is_left_to_the_parser(#[case] from: &str, #[case] to: &str) {
    let line = even(7, 50).line();
    assert!(agrees(line.as_bytes()) && line.contains(from));
    assert!(!agrees(line.replacen(from, to, 1).as_bytes()));
}

#[test]
fn no_beginning_of_a_line_is_a_hand_in() {
    let mut hand_in = even(7, 50);
    hand_in.items.extend([(id("m1"), Reply::Skipped), (id("m2"), Reply::CannotSay)]);
    let line = hand_in.line();
    for end in 0..line.len() - 1 {
        assert!(!agrees(&line.as_bytes()[..end]));
    }
    assert!(agrees(line.trim_end().as_bytes()), "the last line of a file may lack its end");
    assert!(agrees(format!("{line}{line}").as_bytes()), "the next line is not looked at");
}

/// Each thing that is said has its part in the number, and what is moved from one place to another changes it.
#[test]
fn any_change_of_what_is_said_is_another_number() {
    let mut hand_in = even(7, 50);
    hand_in.items.extend([(id("m1"), Reply::Skipped), (id("m2"), Reply::CannotSay)]);
    let mut numbers = vec![hand_in.content()];
    let mut also = |change: &dyn Fn(&mut HandIn)| {
        let mut other = hand_in.clone();
        change(&mut other);
        numbers.push(other.content());
    };
    also(&|it| it.week = "2026-W49".to_owned());
    also(&|it| it.axes.get_mut(&id("money")).unwrap().score = Some(55));
    also(&|it| it.axes.get_mut(&id("growth")).unwrap().score = Some(55));
    also(&|it| it.axes.get_mut(&id("growth")).unwrap().score = None);
    also(&|it| it.axes.get_mut(&id("money")).unwrap().answered = 5);
    also(&|it| it.items.retain(|item, _| *item != id("m1")));
    also(&|it| it.items.extend([(id("m1"), Reply::CannotSay)]));
    also(&|it| it.items.extend([(id("m3"), Reply::CannotSay)]));
    also(&|it| it.notes.extend([(id("money"), "x".to_owned())]));
    also(&|it| it.notes.extend([(id("money"), "y".to_owned())]));
    also(&|it| it.notes.extend([(id("growth"), "x".to_owned())]));
    let count = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), count);
}
