//! Owns the table of keys itself: context, keys, action, label, and whether it stands in the footer.
//! Must not hold logic.

use super::{Binding, Context, Does, Key, KeyCode};

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

pub(super) const SITTING: &[Context] = &[
    Context::Welcome,
    Context::Matters,
    Context::Item,
    Context::Page,
    Context::Opener,
    Context::Review,
    Context::Result,
];
pub(super) const PLAN: &[Context] =
    &[Context::Choice, Context::CheckIn, Context::Form, Context::Grid, Context::Picture, Context::Said];
const PARTS: &[Context] = &[Context::Choice, Context::Form, Context::Grid, Context::Picture];
const MAPPED: &[Context] = &[Context::Choice, Context::Form, Context::Grid, Context::Picture, Context::Said];
pub(super) const ALL_BUT_TEXT: &[Context] = &[
    Context::Home,
    Context::Welcome,
    Context::Matters,
    Context::Item,
    Context::Page,
    Context::Opener,
    Context::Review,
    Context::Result,
    Context::Past,
    Context::Choice,
    Context::CheckIn,
    Context::Form,
    Context::Grid,
    Context::Picture,
    Context::Said,
    Context::History,
    Context::ThenAndNow,
    Context::Year,
    Context::Tutor,
];
/// Where letters are text.
pub(super) const TEXT: &[Context] = &[Context::Note, Context::Line, Context::Path, Context::Help];
const LISTS: &[Context] = &[
    Context::Home,
    Context::Welcome,
    Context::Matters,
    Context::Item,
    Context::Review,
    Context::Choice,
    Context::CheckIn,
    Context::Form,
    Context::Grid,
    Context::History,
];
const READING: &[Context] = &[
    Context::Page,
    Context::Opener,
    Context::Result,
    Context::Past,
    Context::Picture,
    Context::Said,
    Context::ThenAndNow,
    Context::Year,
];
const LONG: &[Context] = &[
    Context::Home,
    Context::Page,
    Context::Opener,
    Context::Review,
    Context::Result,
    Context::Past,
    Context::Form,
    Context::Picture,
    Context::Said,
    Context::History,
    Context::ThenAndNow,
    Context::Year,
];

const UNDOES: &[Context] = &[
    Context::Welcome,
    Context::Matters,
    Context::Item,
    Context::Page,
    Context::Opener,
    Context::Review,
    Context::Result,
    Context::Choice,
    Context::CheckIn,
    Context::Form,
    Context::Grid,
    Context::Picture,
    Context::Said,
];
const NUMBERS: &[Context] = &[Context::Matters, Context::Grid];
const DAYS: &[Context] = &[Context::Choice, Context::Form];

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
    row(&[Context::Tutor], &[Key::Range('1', '5')], Does::Digit, "answer and move on", ""),
    row(&[Context::Item], &[Key::Char('6')], Does::CannotSay, "cannot say, where that is offered", ""),
    row(&[Context::Welcome], &[Key::Range('1', '4')], Does::Digit, "say how the month was", "month"),
    row(&[Context::Choice], &[Key::Range('1', '9')], Does::Digit, "choose and move on", "choose"),
    row(&[Context::CheckIn], &[Key::Range('1', '3')], Does::Digit, "choose and move on", "choose"),
    row(NUMBERS, &[Key::Range('0', '9')], Does::Digit, "type a number", "set"),
    row(NUMBERS, &[Key::Char('-')], Does::Less, "five less", ""),
    row(NUMBERS, &[Key::Char('+'), Key::Char('=')], Does::More, "five more", ""),
    row(DAYS, &[Key::Char('-')], Does::Less, "a day less", ""),
    row(DAYS, &[Key::Char('+'), Key::Char('=')], Does::More, "a day more", ""),
    row(&[Context::Matters], &[TAB], Does::OtherColumn, "to the points and back", "column"),
    row(&[Context::Grid], &[TAB], Does::OtherColumn, "to the next column", "column"),
    row(NUMBERS, &[BACKSPACE], Does::Erase, "rub out a digit", ""),
    row(NUMBERS, &[Key::Char('x')], Does::Blank, "leave it blank", "blank"),
    row(DAYS, &[Key::Char('x')], Does::Blank, "take back what is marked", ""),
    row(LISTS, &[UP, Key::Char('k')], Does::Up, "move up", ""),
    row(LISTS, &[DOWN, Key::Char('j')], Does::Down, "move down", ""),
    row(READING, &[UP, Key::Char('k')], Does::Up, "scroll up", ""),
    row(READING, &[DOWN, Key::Char('j')], Does::Down, "scroll down", ""),
    row(LONG, &[PAGE_UP], Does::PageUp, "a screenful up", ""),
    row(LONG, &[PAGE_DOWN, Key::Char(' ')], Does::PageDown, "a screenful down", ""),
    row(&[Context::Item], &[ENTER], Does::Confirm, "take what is marked", ""),
    row(&[Context::Choice, Context::CheckIn], &[ENTER], Does::Confirm, "take what is marked", ""),
    row(
        &[Context::Home, Context::Review, Context::History],
        &[ENTER],
        Does::Confirm,
        "take what is marked",
        "choose",
    ),
    row(&[Context::Form], &[ENTER], Does::Confirm, "write or open what is marked, or go on", "choose"),
    row(
        &[
            Context::Welcome,
            Context::Matters,
            Context::Page,
            Context::Opener,
            Context::Result,
            Context::Grid,
            Context::Picture,
            Context::Said,
        ],
        &[ENTER],
        Does::Confirm,
        "go on",
        "go on",
    ),
    row(&[Context::Tutor], &[ENTER], Does::Confirm, "go on", ""),
    row(&[Context::Item], &[LEFT, BACKSPACE, Key::Char('b')], Does::Back, "go back; never refused", "back"),
    row(&[Context::Item], &[Key::Char('s')], Does::Skip, "skip the question", "skip"),
    row(&[Context::Item], &[Key::Char('x')], Does::DoesNotApply, "does not apply to me", "does not apply"),
    row(&[Context::Opener], &[Key::Char('s')], Does::PassOver, "pass over this part", "pass over"),
    row(PARTS, &[Key::Char('s')], Does::PassOver, "pass over this part", "pass over"),
    row(
        &[
            Context::Welcome,
            Context::Page,
            Context::Opener,
            Context::Review,
            Context::Result,
            Context::Choice,
            Context::CheckIn,
            Context::Form,
            Context::Picture,
            Context::Said,
        ],
        &[LEFT, BACKSPACE, Key::Char('b')],
        Does::Back,
        "go back; never refused",
        "back",
    ),
    row(&[Context::Tutor], &[LEFT, BACKSPACE, Key::Char('b')], Does::Back, "go back; never refused", ""),
    row(NUMBERS, &[LEFT, Key::Char('b')], Does::Back, "go back; never refused", "back"),
    row(
        &[Context::Past, Context::History, Context::ThenAndNow, Context::Year],
        &[LEFT, BACKSPACE, Key::Char('b'), ESC],
        Does::Back,
        "back to where you came from",
        "back",
    ),
    row(SITTING, &[RIGHT], Does::Forward, "go on over what is answered", ""),
    row(PLAN, &[RIGHT], Does::Forward, "on to the next part", ""),
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
    row(&[Context::Form], &[Key::Char('n')], Does::Note, "write what is marked, or name the option", ""),
    row(&[Context::Grid], &[Key::Char('n')], Does::Note, "name the option", "name"),
    row(&[Context::Form], &[Key::Char('e')], Does::Editor, "write it in your own editor", ""),
    row(
        &[Context::Result, Context::Past],
        &[TAB, Key::Char('v')],
        Does::OtherView,
        "picture or words",
        "view",
    ),
    row(&[Context::Picture], &[TAB, Key::Char('v')], Does::OtherView, "table or bars", "view"),
    row(&[Context::ThenAndNow], &[TAB, Key::Char('v')], Does::OtherView, "bars, radar or words", "view"),
    row(
        &[Context::Result, Context::Past],
        &[Key::Char('d')],
        Does::WhatNow,
        "what now: from a gap to one small step",
        "what now",
    ),
    row(
        &[Context::Result, Context::Past],
        &[Key::Char('t')],
        Does::ThenAndNow,
        "this result beside the one before it",
        "then and now",
    ),
    row(
        &[Context::Result, Context::Past, Context::ThenAndNow],
        &[Key::Char('c')],
        Does::Copy,
        "copy it to the clipboard, without notes",
        "",
    ),
    row(&[Context::Said], &[Key::Char('c')], Does::Copy, "copy the step to the clipboard", ""),
    row(UNDOES, &[Key::Char('u')], Does::Undo, "undo, as often as you like", "undo"),
    row(&[Context::Tutor], &[Key::Char('u')], Does::Undo, "undo, as often as you like", ""),
    row(UNDOES, &[Key::Char('U')], Does::Redo, "redo", ""),
    row(
        &[Context::Welcome, Context::Matters, Context::Item, Context::Page, Context::Opener, Context::Result],
        &[Key::Char('m')],
        Does::Map,
        "map of all answers",
        "map",
    ),
    row(&[Context::Review], &[Key::Char('m')], Does::Map, "back to where you were", ""),
    row(MAPPED, &[Key::Char('m')], Does::Map, "map of all parts, and back", "map"),
    row(
        &[Context::Item, Context::Page],
        &[Key::Char('r')],
        Does::SmallRadar,
        "show or hide the small radar",
        "",
    ),
    row(ALL_BUT_TEXT, &[Key::Char('!')], Does::ShowUnsaved, "what is not saved, and what to do", ""),
    row(&[Context::Note], &[ESC], Does::Close, "keep the note and close it", "keep and close"),
    row(&[Context::Line], &[ENTER], Does::Confirm, "keep the line", "keep"),
    row(&[Context::Line], &[ESC], Does::Close, "keep the line and close it", "keep and close"),
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
        &[Key::Char('q'), Key::Ctrl('c')],
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
    row(&[Context::Tutor], &[ESC], Does::Close, "close the practice and show home", "close"),
    row(SITTING, &[ESC], Does::Close, "close the sitting and show home; it is saved", ""),
    row(PLAN, &[ESC], Does::Close, "close what is open, last the plan; it is saved", ""),
    row(ALL_BUT_TEXT, &[Key::Char('h'), Key::F(2)], Does::Hide, "hide everything at once", ""),
    row(
        &[Context::Note, Context::Line, Context::Path, Context::Help],
        &[Key::F(2)],
        Does::Hide,
        "hide everything at once",
        "hide",
    ),
    row(&[Context::Unsaved], &[Key::Char('h'), Key::F(2)], Does::Hide, "hide everything at once", ""),
    row(&[Context::Hidden], &[Key::Char('h'), Key::F(2)], Does::Hide, "bring it back", ""),
    row(ALL_BUT_TEXT, &[Key::Char('?'), Key::F(1)], Does::Help, "help, with search", "help"),
    row(&[Context::Unsaved], &[Key::Char('?'), Key::F(1)], Does::Help, "help, with search", ""),
    row(ALL_BUT_TEXT, &[Key::Char('q'), Key::Ctrl('c')], Does::Leave, "save and leave", "leave"),
    row(
        &[Context::Note, Context::Line, Context::Path, Context::Help, Context::Hidden],
        &[Key::Ctrl('c')],
        Does::Leave,
        "save and leave",
        "",
    ),
];
