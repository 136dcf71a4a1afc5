//! Keys that sentences name are those that hold: the same sitting with two sets of keys says the same, but for the
//! names of keys, and no sentence names a key that does something else.

use rstest::rstest;

use super::super::Message;
use super::super::keys::{Change, Context, Does, Key, KeyCode, KeyEvent, KeyModifiers, KeySet, Keymap};
use super::super::testing::{BEGIN, LESSONS, Played, script};

/// What words beside a letter alone may name a key.
const NAMES: &[&str] = &["Enter", "Esc", "Tab", "Backspace", "Space", "PgUp", "PgDn", "←", "→", "↑", "↓"];

/// One person with two keyboards.
struct Two {
    usual: Played,
    other: Played,
    keys: Keymap,
    /// How many names of keys were told apart.
    told_apart: usize,
    seen: Vec<Context>,
}

impl Two {
    fn new(size: (u16, u16), keys: Keymap) -> Self {
        let (usual, mut other) = (Played::new(size), Played::new(size));
        other.app.start.keys = keys.clone();
        Self { usual, other, keys, told_apart: 0, seen: Vec::new() }
    }

    /// Presses the keys of the usual set, and on the other keyboard those that do the same.
    fn keys(&mut self, keys: &str) {
        for key in script(keys) {
            let context = self.usual.app.context();
            assert_eq!(context, self.other.app.context());
            let does = Keymap::default().lookup(context, &key);
            let same = does.filter(|does| !matches!(does, Does::Digit | Does::CannotSay));
            if does.is_none() && !context.is_text() {
                // It may well do something on the other keyboard.
                continue;
            }
            let row = self.keys.rows(context).find(|row| Some(row.does) == same);
            let pressed = row.and_then(|row| row.keys.first()).map_or(key, |key| event(*key));
            self.usual.key(key);
            self.other.key(pressed);
            self.compare();
        }
    }

    fn tell(&mut self, message: impl Fn() -> Message) {
        self.usual.tell(message());
        self.other.tell(message());
        self.compare();
    }

    /// Both start again on another day.
    fn on(&mut self, day: &str) {
        self.usual.on(day);
        self.other.on(day);
        self.other.app.start.keys = self.keys.clone();
        self.compare();
    }

    fn breaks(&mut self, why: Option<&str>) {
        for played in [&mut self.usual, &mut self.other] {
            played.disk.broken = why.map(str::to_owned);
        }
    }

    /// Word by word, what stands above the footer.
    fn compare(&mut self) {
        let context = self.usual.app.context();
        if !self.seen.contains(&context) {
            self.seen.push(context);
        }
        // There the footer takes many lines, or all of it is a list of keys.
        if matches!(context, Context::Help | Context::Unsaved | Context::Path) {
            return;
        }
        let usual = Keymap::default();
        let (one, other) = (words(&mut self.usual), words(&mut self.other));
        assert_eq!(one.len(), other.len(), "{one:?}\n{other:?}");
        for (one, other) in one.iter().zip(&other) {
            if one != other {
                let does = (named(&usual, context, one), named(&self.keys, context, other));
                let screens = || format!("{}\n{}", self.usual.text(), self.other.text());
                assert!(does.0.is_some() && does.0 == does.1, "{one} {other} in {context:?}\n{}", screens());
                self.told_apart += 1;
            } else if is_a_key(one)
                && let Some(does) = named(&usual, context, one)
            {
                let meant = named(&self.keys, context, other);
                assert_eq!(meant, Some(does), "`{other}` in {context:?}\n{}", self.other.text());
            }
        }
    }
}

fn event(key: Key) -> KeyEvent {
    match key {
        Key::Char(letter) | Key::Range(letter, _) => KeyEvent::from(KeyCode::Char(letter)),
        Key::Ctrl(letter) => KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL),
        Key::F(number) => KeyEvent::from(KeyCode::F(number)),
        Key::Named(code) => KeyEvent::from(code),
    }
}

fn words(played: &mut Played) -> Vec<String> {
    let rows = played.frame().rows();
    let above = rows.iter().take(rows.len().saturating_sub(2)).flat_map(|row| row.split_whitespace());
    above.map(|word| word.trim_matches(|c| ".,:;()".contains(c)).to_owned()).collect()
}

/// What the key of that name does there.
fn named(keymap: &Keymap, context: Context, name: &str) -> Option<Does> {
    let mut rows = keymap.rows(context);
    rows.find(|row| row.keys.iter().any(|key| key.label() == name)).map(|row| row.does)
}

/// Whether a word that both say alike is the name of a key: "a" is a word of its own.
fn is_a_key(word: &str) -> bool {
    let mut letters = word.chars();
    let letter =
        letters.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && letters.next().is_none();
    (letter && !matches!(word, "a" | "A" | "I")) || NAMES.contains(&word)
}

/// Answering, with every sentence that tells what to press, and a disk that fails.
fn answer(two: &mut Two) {
    two.tell(|| Message::Paste("text".to_owned()));
    two.keys(&format!("{BEGIN} <Right>"));
    two.tell(|| Message::Paste("text".to_owned()));
    two.keys(
        "4 u U u s x n words <Esc> e ? <Esc> <F2> <F2> <Left> <Left> <Left> <Right> <Right> <Enter> <Right>",
    );
    two.keys("m <Right> m");
    two.breaks(Some("The disk is full."));
    two.keys("4 <Esc> <Left> <Right> ! w <Esc>");
    two.breaks(None);
    two.keys("r 5");
}

/// From the first question over the result to the end of what now, and to what is looked back at.
fn finish(two: &mut Two) {
    two.keys(&format!("{BEGIN} {LESSONS} <Right> <Enter> <Tab> <Tab> n <Esc> e d"));
    two.keys("3 u U u 3 2 s s s s s s <Enter> 50 u U <Esc> s s s s");
    two.keys("<Down> <Down> + - - x + s s s");
    // No step, half of one, and all of it.
    two.keys("<Left> <Left> <Enter> monday <Enter> <Right> <Right> m <Esc>");
    two.keys("<Left> <Left> <Enter> ask <Enter> <Right> <Right> <Esc>");
    let down = |rows: usize| "<Down> ".repeat(rows);
    two.keys(&format!("{} <Enter> <Enter> <Left> <Left> {} <Enter> <Left>", down(3), down(4)));
    two.keys(&format!("{} <Enter> <Left>", down(5)));
    two.on("2027-01-20T20:00:00+01:00");
    two.keys("<Enter> 9 <Right> 1 <Enter> words <Enter> <Right> <Right> 3 <Esc>");
}

fn each_other() -> Vec<Keymap> {
    let give = |does, key| Change { does, context: None, keys: vec![key] };
    let own = [
        give(Does::Redo, Key::Ctrl('x')),
        give(Does::Skip, Key::Char('ø')),
        give(Does::Map, Key::F(7)),
        give(Does::Note, Key::Char('ä')),
        give(Does::Hide, Key::Ctrl('l')),
    ];
    vec![Keymap::of(KeySet::OneHand), Keymap::of(KeySet::Vi), Keymap::new(KeySet::Arrows, &own).unwrap()]
}

#[test]
fn no_sentence_names_a_key_that_does_something_else() {
    let size = (80, 24);
    for keys in each_other() {
        let mut two = Two::new(size, keys.clone());
        answer(&mut two);
        let mut later = Two::new(size, keys);
        finish(&mut later);
        assert!(two.told_apart > 0 && later.told_apart > 0, "names of keys were seen");
        let seen = |context: &Context| two.seen.contains(context) || later.seen.contains(context);
        let missed: Vec<_> =
            Context::ALL.into_iter().filter(|at| !seen(at) && !at.is_before_room()).collect();
        assert_eq!(
            missed,
            [Context::ThenAndNow, Context::Tutor],
            "one takes two results, one has tests of its own"
        );
    }
}

#[rstest]
#[case::undone(&format!("{BEGIN} 4 z"), "Z makes it again")]
#[case::open(&format!("{BEGIN} d"), "g skips it, x says it does not apply")]
#[case::review(&format!("{BEGIN} v d"), "f on the first line shows where you stand")]
#[case::welcome("f", "a goes back, q saves and leaves")]
#[case::hidden("<F2>", "F2")]
fn sentences_name_the_keys_of_the_set(#[case] keys: &str, #[case] said: &str) {
    let mut played = Played::new((80, 24));
    played.set(KeySet::OneHand);
    played.keys(&keys.replace("<Enter>", "f"));
    let text = played.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(said), "{text}");
}

#[test]
fn keys_of_ones_own_stand_in_footer_help_and_sentences() {
    let mut played = Played::new((80, 24));
    played.app.start.keys = each_other().pop().unwrap();
    played.keys(&format!("{BEGIN} 4"));
    assert!(played.text().contains("ø skip"), "{}", played.text());
    played.keys("u");
    assert!(played.text().contains("Ctrl-X makes it again"), "{}", played.text());
    played.key(KeyEvent::new(KeyCode::Char('x'), KeyModifiers::CONTROL));
    assert!(played.text().contains("Made again"), "{}", played.text());
    played.keys("?");
    let text = played.text();
    assert!(text.contains("ø") && text.contains("skip the question"), "{text}");
    played.keys("redo");
    assert!(played.text().contains("Ctrl-X"), "{}", played.text());
}

#[test]
fn what_is_pasted_where_nothing_is_typed_is_told_the_key_of_a_note() {
    for (keys, said) in
        [(BEGIN, "Pasting works inside a note: n opens one."), ("", "Pasting works inside a note.")]
    {
        let mut played = Played::new((80, 24));
        played.keys(keys);
        played.tell(Message::Paste("text".to_owned()));
        assert!(played.text().contains(said), "{}", played.text());
    }
}
