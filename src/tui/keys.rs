//! Owns the one table of keys: the handler, the footer, the help and the README are made from it.
//! Must not act on anything: it only says what a key means where.

use crossterm::event::{KeyCode, KeyModifiers};

pub use crossterm::event::KeyEvent;

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// The first screen: sittings and results.
    Home,
    /// What this is; was the month usual?
    Welcome,
    /// Good-enough levels and 100 points.
    Matters,
    /// A question.
    Item,
    /// The page of a section.
    Page,
    /// The page before a section that may be passed over.
    Opener,
    /// The map of all answers.
    Review,
    /// Bars, radar and words.
    Result,
    /// A result of another day.
    Past,
    /// A note is being written.
    Note,
    /// Something could not be saved.
    Unsaved,
    /// The path of another place to write to is being typed.
    Path,
    /// The help.
    Help,
    /// Everything is hidden.
    Hidden,
}

impl Context {
    /// Every context, in the order of the help.
    pub const ALL: [Self; 14] = [
        Self::Home,
        Self::Welcome,
        Self::Matters,
        Self::Item,
        Self::Page,
        Self::Opener,
        Self::Review,
        Self::Result,
        Self::Past,
        Self::Note,
        Self::Unsaved,
        Self::Path,
        Self::Help,
        Self::Hidden,
    ];

    /// Its heading in the help and in the README.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "Home",
            Self::Welcome => "Welcome",
            Self::Matters => "What matters",
            Self::Item => "A question",
            Self::Page => "A page to read",
            Self::Opener => "Before the hot take",
            Self::Review => "Review",
            Self::Result => "Result",
            Self::Past => "A past result",
            Self::Note => "A note",
            Self::Unsaved => "Not saved",
            Self::Path => "Another place",
            Self::Help => "Help",
            Self::Hidden => "Hidden",
        }
    }

    /// Whether letters are text here.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Self::Note | Self::Path | Self::Help)
    }
}

/// A key, as the table names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A printable character.
    Char(char),
    /// Any character of a range, both ends included.
    Range(char, char),
    /// Control and a letter.
    Ctrl(char),
    /// A function key.
    F(u8),
    /// Any other key that has a name.
    Named(KeyCode),
}

const UP: Key = Key::Named(KeyCode::Up);
const DOWN: Key = Key::Named(KeyCode::Down);
const LEFT: Key = Key::Named(KeyCode::Left);
const RIGHT: Key = Key::Named(KeyCode::Right);
const ENTER: Key = Key::Named(KeyCode::Enter);
const ESC: Key = Key::Named(KeyCode::Esc);
const BACKSPACE: Key = Key::Named(KeyCode::Backspace);
const TAB: Key = Key::Named(KeyCode::Tab);
const PAGE_UP: Key = Key::Named(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::Named(KeyCode::PageDown);

impl Key {
    fn matches(self, event: &KeyEvent) -> bool {
        let control = event.modifiers.contains(KeyModifiers::CONTROL);
        let plain = !control && !event.modifiers.contains(KeyModifiers::ALT);
        match (self, event.code) {
            (Self::Char(want), KeyCode::Char(got)) => plain && want == got,
            (Self::Range(low, high), KeyCode::Char(got)) => plain && (low..=high).contains(&got),
            (Self::Ctrl(want), KeyCode::Char(got)) => control && want == got.to_ascii_lowercase(),
            (Self::F(want), KeyCode::F(got)) => want == got,
            (Self::Named(want), got) => plain && want == got,
            (Self::Char(_) | Self::Range(..) | Self::Ctrl(_) | Self::F(_), _) => false,
        }
    }

    /// How the key is written for people.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Char(' ') => "Space".to_owned(),
            Self::Char(character) => character.to_string(),
            Self::Range(low, high) => format!("{low}-{high}"),
            Self::Ctrl(letter) => format!("Ctrl-{}", letter.to_ascii_uppercase()),
            Self::F(number) => format!("F{number}"),
            Self::Named(KeyCode::Up) => "↑".to_owned(),
            Self::Named(KeyCode::Down) => "↓".to_owned(),
            Self::Named(KeyCode::Left) => "←".to_owned(),
            Self::Named(KeyCode::Right) => "→".to_owned(),
            Self::Named(KeyCode::PageUp) => "PgUp".to_owned(),
            Self::Named(KeyCode::PageDown) => "PgDn".to_owned(),
            Self::Named(code) => format!("{code}"),
        }
    }
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Answer with that digit, or type it.
    Digit,
    /// Move the focus up.
    Up,
    /// Move the focus down.
    Down,
    /// A screenful up.
    PageUp,
    /// A screenful down.
    PageDown,
    /// Take what is focused; go on.
    Confirm,
    /// One step back.
    Back,
    /// One step on, over what is answered.
    Forward,
    /// Answer that it cannot be said.
    CannotSay,
    /// Pass over the question.
    Skip,
    /// The question has nothing to do with this life.
    DoesNotApply,
    /// Pass over the whole section.
    PassOver,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Write a note.
    Note,
    /// Write it in an editor of one's own.
    Editor,
    /// The map of all answers.
    Map,
    /// From the levels to the points and back.
    OtherColumn,
    /// Five less.
    Less,
    /// Five more.
    More,
    /// Rub out a digit.
    Erase,
    /// Leave blank.
    Blank,
    /// Picture or words.
    OtherView,
    /// Show or hide the small radar.
    SmallRadar,
    /// Hide everything, or bring it back.
    Hide,
    /// The help.
    Help,
    /// What could not be saved.
    ShowUnsaved,
    /// Try to save again.
    Retry,
    /// Save in another place.
    Elsewhere,
    /// Close what is open.
    Close,
    /// Save and leave.
    Leave,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where it holds.
    pub contexts: &'static [Context],
    /// The keys, any of which will do.
    pub keys: &'static [Key],
    /// What they ask for.
    pub does: Does,
    /// For the help: what happens.
    pub label: &'static str,
    /// For the footer: a word or two; empty when it is not shown there.
    pub short: &'static str,
}

const SITTING: &[Context] = &[
    Context::Welcome,
    Context::Matters,
    Context::Item,
    Context::Page,
    Context::Opener,
    Context::Review,
    Context::Result,
];
const ALL_BUT_TEXT: &[Context] = &[
    Context::Home,
    Context::Welcome,
    Context::Matters,
    Context::Item,
    Context::Page,
    Context::Opener,
    Context::Review,
    Context::Result,
    Context::Past,
];
const LISTS: &[Context] =
    &[Context::Home, Context::Welcome, Context::Matters, Context::Item, Context::Review];
const READING: &[Context] = &[Context::Page, Context::Opener, Context::Result, Context::Past];
const LONG: &[Context] = &[Context::Home, Context::Review, Context::Result, Context::Past];

const fn row(
    contexts: &'static [Context],
    keys: &'static [Key],
    does: Does,
    label: &'static str,
    short: &'static str,
) -> Binding {
    Binding { contexts, keys, does, label, short }
}

/// Every key of the full screen. The order is that of the footer and of the help.
pub const BINDINGS: &[Binding] = &[
    row(&[Context::Item], &[Key::Range('1', '5')], Does::Digit, "answer and move on", "answer"),
    row(&[Context::Item], &[Key::Char('6')], Does::CannotSay, "cannot say, where that is offered", ""),
    row(&[Context::Welcome], &[Key::Range('1', '4')], Does::Digit, "say how the month was", "month"),
    row(&[Context::Matters], &[Key::Range('0', '9')], Does::Digit, "type a number", "type"),
    row(&[Context::Matters], &[Key::Char('-')], Does::Less, "five less", "less"),
    row(&[Context::Matters], &[Key::Char('+'), Key::Char('=')], Does::More, "five more", "more"),
    row(&[Context::Matters], &[TAB], Does::OtherColumn, "to the points and back", "column"),
    row(&[Context::Matters], &[BACKSPACE], Does::Erase, "rub out a digit", ""),
    row(&[Context::Matters], &[Key::Char('x')], Does::Blank, "leave it blank", "blank"),
    row(LISTS, &[UP, Key::Char('k')], Does::Up, "move up", ""),
    row(LISTS, &[DOWN, Key::Char('j')], Does::Down, "move down", ""),
    row(READING, &[UP, Key::Char('k')], Does::Up, "scroll up", ""),
    row(READING, &[DOWN, Key::Char('j')], Does::Down, "scroll down", ""),
    row(LONG, &[PAGE_UP], Does::PageUp, "a screenful up", ""),
    row(LONG, &[PAGE_DOWN, Key::Char(' ')], Does::PageDown, "a screenful down", ""),
    row(
        &[Context::Home, Context::Review, Context::Item],
        &[ENTER],
        Does::Confirm,
        "take what is marked",
        "choose",
    ),
    row(
        &[Context::Welcome, Context::Matters, Context::Page, Context::Opener, Context::Result],
        &[ENTER],
        Does::Confirm,
        "go on",
        "go on",
    ),
    row(&[Context::Item], &[Key::Char('s')], Does::Skip, "skip the question", "skip"),
    row(&[Context::Item], &[Key::Char('x')], Does::DoesNotApply, "does not apply to me", "does not apply"),
    row(&[Context::Opener], &[Key::Char('s')], Does::PassOver, "pass over this part", "pass over"),
    row(
        &[Context::Welcome, Context::Item, Context::Page, Context::Opener, Context::Review, Context::Result],
        &[LEFT, BACKSPACE, Key::Char('b')],
        Does::Back,
        "go back; never refused",
        "back",
    ),
    row(&[Context::Matters], &[LEFT, Key::Char('b')], Does::Back, "go back; never refused", "back"),
    row(&[Context::Past], &[LEFT, BACKSPACE, Key::Char('b'), ESC], Does::Back, "back to home", "back"),
    row(SITTING, &[RIGHT], Does::Forward, "go on over what is answered", ""),
    row(
        &[Context::Item, Context::Page, Context::Result],
        &[Key::Char('n')],
        Does::Note,
        "write a note to self",
        "note",
    ),
    row(
        &[Context::Item, Context::Page, Context::Result],
        &[Key::Char('e')],
        Does::Editor,
        "write the note in your own editor",
        "",
    ),
    row(
        &[Context::Result, Context::Past],
        &[TAB, Key::Char('v')],
        Does::OtherView,
        "picture or words",
        "words",
    ),
    row(SITTING, &[Key::Char('u')], Does::Undo, "undo, as often as you like", "undo"),
    row(SITTING, &[Key::Char('U')], Does::Redo, "redo", ""),
    row(
        &[Context::Welcome, Context::Matters, Context::Item, Context::Page, Context::Opener, Context::Result],
        &[Key::Char('m')],
        Does::Map,
        "map of all answers",
        "map",
    ),
    row(&[Context::Review], &[Key::Char('m')], Does::Back, "back to where you were", ""),
    row(
        &[Context::Item, Context::Page],
        &[Key::Char('r')],
        Does::SmallRadar,
        "show or hide the small radar",
        "",
    ),
    row(ALL_BUT_TEXT, &[Key::Char('!')], Does::ShowUnsaved, "what is not saved, and what to do", ""),
    row(&[Context::Note], &[ESC], Does::Close, "keep the note and close it", "keep and close"),
    row(&[Context::Path], &[ENTER], Does::Confirm, "write there", "write there"),
    row(&[Context::Path], &[ESC], Does::Close, "close without writing", "close"),
    row(&[Context::Unsaved], &[Key::Char('r'), ENTER], Does::Retry, "try again", "try again"),
    row(
        &[Context::Unsaved],
        &[Key::Char('w')],
        Does::Elsewhere,
        "write it in another place",
        "write elsewhere",
    ),
    row(&[Context::Unsaved], &[ESC], Does::Close, "go on; the answers stay in memory", "go on unsaved"),
    row(
        &[Context::Unsaved],
        &[Key::Char('q')],
        Does::Leave,
        "leave, losing what is not saved",
        "leave unsaved",
    ),
    row(&[Context::Help], &[UP], Does::Up, "scroll up", ""),
    row(&[Context::Help], &[DOWN], Does::Down, "scroll down", ""),
    row(&[Context::Help], &[PAGE_UP], Does::PageUp, "a screenful up", ""),
    row(&[Context::Help], &[PAGE_DOWN], Does::PageDown, "a screenful down", ""),
    row(&[Context::Help], &[BACKSPACE], Does::Erase, "rub out a letter of the search", ""),
    row(&[Context::Help], &[ESC, ENTER], Does::Close, "close the help", "close"),
    row(SITTING, &[ESC], Does::Close, "close the sitting and show home; it is saved", ""),
    row(ALL_BUT_TEXT, &[Key::Char('h'), Key::F(2)], Does::Hide, "hide everything at once", ""),
    row(
        &[Context::Note, Context::Path, Context::Help],
        &[Key::F(2)],
        Does::Hide,
        "hide everything at once",
        "hide",
    ),
    row(&[Context::Hidden], &[Key::Char('h'), Key::F(2)], Does::Hide, "bring it back", ""),
    row(ALL_BUT_TEXT, &[Key::Char('?'), Key::F(1)], Does::Help, "help, with search", "help"),
    row(ALL_BUT_TEXT, &[Key::Char('q'), Key::Ctrl('c')], Does::Leave, "save and leave", "leave"),
    row(
        &[Context::Note, Context::Path, Context::Help, Context::Hidden],
        &[Key::Ctrl('c')],
        Does::Leave,
        "save and leave",
        "",
    ),
];

/// What `event` means in `context`; none when it means nothing there.
#[must_use]
pub fn lookup(context: Context, event: &KeyEvent) -> Option<Does> {
    bindings(context).find(|binding| binding.keys.iter().any(|key| key.matches(event))).map(|b| b.does)
}

/// The digit of a key, when it is one.
#[must_use]
pub fn digit(event: &KeyEvent) -> Option<u8> {
    match event.code {
        KeyCode::Char(character) => character.to_digit(10).and_then(|digit| u8::try_from(digit).ok()),
        _ => None,
    }
}

/// The character that a key types, when it types one.
#[must_use]
pub fn character(event: &KeyEvent) -> Option<char> {
    match event.code {
        KeyCode::Char(c) if !event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => Some(c),
        _ => None,
    }
}

/// The rows that hold in `context`, in the order of the table.
pub fn bindings(context: Context) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.contexts.contains(&context))
}

/// The keys of a row as one text: `← Backspace b`.
#[must_use]
pub fn keys_label(binding: &Binding) -> String {
    binding.keys.iter().map(|key| key.label()).collect::<Vec<_>>().join(" ")
}

/// The first key of a row, for the footer.
#[must_use]
pub fn first_key(binding: &Binding) -> String {
    binding.keys.first().map(|key| key.label()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every event that a key of the table stands for.
    fn events(key: Key) -> Vec<KeyEvent> {
        let event = |code, modifiers| KeyEvent::new(code, modifiers);
        match key {
            Key::Char(c) => vec![event(KeyCode::Char(c), KeyModifiers::NONE)],
            Key::Range(low, high) => {
                (low..=high).map(|c| event(KeyCode::Char(c), KeyModifiers::NONE)).collect()
            }
            Key::Ctrl(c) => vec![event(KeyCode::Char(c), KeyModifiers::CONTROL)],
            Key::F(n) => vec![event(KeyCode::F(n), KeyModifiers::NONE)],
            Key::Named(code) => vec![event(code, KeyModifiers::NONE)],
        }
    }

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for context in Context::ALL {
            for binding in bindings(context) {
                for event in binding.keys.iter().flat_map(|key| events(*key)) {
                    let rows = bindings(context).filter(|b| b.keys.iter().any(|key| key.matches(&event)));
                    assert_eq!(rows.count(), 1, "{event:?} in {context:?}");
                }
            }
        }
    }

    #[test]
    fn every_action_stands_once_in_the_help_of_a_context() {
        for context in Context::ALL {
            for binding in bindings(context) {
                let same = bindings(context).filter(|other| other.does == binding.does).count();
                let twice_on_purpose = context == Context::Review && binding.does == Does::Back;
                assert!(same == 1 || twice_on_purpose, "{:?} in {context:?}", binding.does);
                assert!(!binding.label.is_empty());
            }
        }
    }

    #[test]
    fn letters_are_never_commands_where_they_are_text() {
        for context in Context::ALL.into_iter().filter(|context| context.is_text()) {
            for key in bindings(context).flat_map(|binding| binding.keys) {
                assert!(!matches!(key, Key::Char(_) | Key::Range(..)), "{key:?} in {context:?}");
            }
        }
    }

    #[test]
    fn help_leaving_and_hiding_are_reached_from_everywhere() {
        for context in Context::ALL {
            let has = |does| bindings(context).any(|binding| binding.does == does);
            assert!(has(Does::Leave), "{context:?}");
            assert!(has(Does::Hide) || context == Context::Unsaved, "{context:?}");
            assert!(
                has(Does::Help) || context.is_text() || has(Does::Close) || has(Does::Hide),
                "{context:?}"
            );
        }
    }

    #[test]
    fn back_is_bound_on_every_screen_of_a_sitting() {
        for context in SITTING {
            assert!(bindings(*context).any(|binding| binding.does == Does::Back), "{context:?}");
        }
    }

    #[test]
    fn control_c_leaves_even_in_a_note() {
        let event = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(lookup(Context::Note, &event), Some(Does::Leave));
        assert_eq!(lookup(Context::Item, &event), Some(Does::Leave));
    }
}
