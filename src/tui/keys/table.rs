//! Owns the table of keys itself: context, keys, action, label, and whether it stands in the footer.
//! Must not hold logic, nor words: the labels are in `words`.

use super::{Binding, Context, Does, Key, KeyCode};
use crate::words::labels::{self, footer};

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
    row(&[Context::Item], &[Key::Range('1', '5')], Does::Digit, labels::ANSWER_AND_MOVE_ON, footer::ANSWER),
    row(&[Context::Tutor], &[Key::Range('1', '5')], Does::Digit, labels::ANSWER_AND_MOVE_ON, ""),
    row(&[Context::Item], &[Key::Char('6')], Does::CannotSay, labels::CANNOT_SAY, ""),
    row(
        &[Context::Welcome],
        &[Key::Range('1', '4')],
        Does::Digit,
        labels::SAY_HOW_THE_MONTH_WAS,
        footer::MONTH,
    ),
    row(&[Context::Choice], &[Key::Range('1', '9')], Does::Digit, labels::CHOOSE_AND_MOVE_ON, footer::CHOOSE),
    row(
        &[Context::CheckIn],
        &[Key::Range('1', '3')],
        Does::Digit,
        labels::CHOOSE_AND_MOVE_ON,
        footer::CHOOSE,
    ),
    row(NUMBERS, &[Key::Range('0', '9')], Does::Digit, labels::TYPE_A_NUMBER, footer::SET),
    row(NUMBERS, &[Key::Char('-')], Does::Less, labels::FIVE_LESS, ""),
    row(NUMBERS, &[Key::Char('+'), Key::Char('=')], Does::More, labels::FIVE_MORE, ""),
    row(DAYS, &[Key::Char('-')], Does::Less, labels::A_DAY_LESS, ""),
    row(DAYS, &[Key::Char('+'), Key::Char('=')], Does::More, labels::A_DAY_MORE, ""),
    row(&[Context::Matters], &[TAB], Does::OtherColumn, labels::TO_THE_POINTS_AND_BACK, footer::COLUMN),
    row(&[Context::Grid], &[TAB], Does::OtherColumn, labels::TO_THE_NEXT_COLUMN, footer::COLUMN),
    row(NUMBERS, &[BACKSPACE], Does::Erase, labels::RUB_OUT_A_DIGIT, ""),
    row(NUMBERS, &[Key::Char('x')], Does::Blank, labels::LEAVE_IT_BLANK, footer::BLANK),
    row(DAYS, &[Key::Char('x')], Does::Blank, labels::TAKE_BACK_WHAT_IS_MARKED, ""),
    row(LISTS, &[UP, Key::Char('k')], Does::Up, labels::MOVE_UP, ""),
    row(LISTS, &[DOWN, Key::Char('j')], Does::Down, labels::MOVE_DOWN, ""),
    row(READING, &[UP, Key::Char('k')], Does::Up, labels::SCROLL_UP, ""),
    row(READING, &[DOWN, Key::Char('j')], Does::Down, labels::SCROLL_DOWN, ""),
    row(LONG, &[PAGE_UP], Does::PageUp, labels::A_SCREENFUL_UP, ""),
    row(LONG, &[PAGE_DOWN, Key::Char(' ')], Does::PageDown, labels::A_SCREENFUL_DOWN, ""),
    row(&[Context::Item], &[ENTER], Does::Confirm, labels::TAKE_WHAT_IS_MARKED, ""),
    row(&[Context::Choice, Context::CheckIn], &[ENTER], Does::Confirm, labels::TAKE_WHAT_IS_MARKED, ""),
    row(
        &[Context::Home, Context::Review, Context::History],
        &[ENTER],
        Does::Confirm,
        labels::TAKE_WHAT_IS_MARKED,
        footer::CHOOSE,
    ),
    row(&[Context::Form], &[ENTER], Does::Confirm, labels::WRITE_OR_OPEN_OR_GO_ON, footer::CHOOSE),
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
        labels::GO_ON,
        footer::GO_ON,
    ),
    row(&[Context::Tutor], &[ENTER], Does::Confirm, labels::GO_ON, ""),
    row(&[Context::Item], &[LEFT, BACKSPACE, Key::Char('b')], Does::Back, labels::GO_BACK, footer::BACK),
    row(&[Context::Item], &[Key::Char('s')], Does::Skip, labels::SKIP_THE_QUESTION, footer::SKIP),
    row(
        &[Context::Item],
        &[Key::Char('x')],
        Does::DoesNotApply,
        labels::DOES_NOT_APPLY_TO_ME,
        footer::DOES_NOT_APPLY,
    ),
    row(
        &[Context::Opener],
        &[Key::Char('s')],
        Does::PassOver,
        labels::PASS_OVER_THIS_PART,
        footer::PASS_OVER,
    ),
    row(PARTS, &[Key::Char('s')], Does::PassOver, labels::PASS_OVER_THIS_PART, footer::PASS_OVER),
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
        labels::GO_BACK,
        footer::BACK,
    ),
    row(&[Context::Tutor], &[LEFT, BACKSPACE, Key::Char('b')], Does::Back, labels::GO_BACK, ""),
    row(NUMBERS, &[LEFT, Key::Char('b')], Does::Back, labels::GO_BACK, footer::BACK),
    row(
        &[Context::Past, Context::History, Context::ThenAndNow, Context::Year],
        &[LEFT, BACKSPACE, Key::Char('b'), ESC],
        Does::Back,
        labels::BACK_TO_WHERE_YOU_CAME_FROM,
        footer::BACK,
    ),
    row(SITTING, &[RIGHT], Does::Forward, labels::GO_ON_OVER_ANSWERS, ""),
    row(PLAN, &[RIGHT], Does::Forward, labels::ON_TO_THE_NEXT_PART, ""),
    row(
        &[Context::Item, Context::Page, Context::Result],
        &[Key::Char('n')],
        Does::Note,
        labels::WRITE_A_NOTE_TO_SELF,
        footer::NOTE,
    ),
    row(
        &[Context::Item, Context::Page, Context::Result],
        &[Key::Char('e')],
        Does::Editor,
        labels::NOTE_IN_OWN_EDITOR,
        "",
    ),
    row(&[Context::Form], &[Key::Char('n')], Does::Note, labels::WRITE_OR_NAME, ""),
    row(&[Context::Grid], &[Key::Char('n')], Does::Note, labels::NAME_THE_OPTION, footer::NAME),
    row(&[Context::Form], &[Key::Char('e')], Does::Editor, labels::WRITE_IN_OWN_EDITOR, ""),
    row(
        &[Context::Result, Context::Past],
        &[TAB, Key::Char('v')],
        Does::OtherView,
        labels::PICTURE_OR_WORDS,
        footer::VIEW,
    ),
    row(&[Context::Picture], &[TAB, Key::Char('v')], Does::OtherView, labels::TABLE_OR_BARS, footer::VIEW),
    row(
        &[Context::ThenAndNow],
        &[TAB, Key::Char('v')],
        Does::OtherView,
        labels::BARS_RADAR_OR_WORDS,
        footer::VIEW,
    ),
    row(
        &[Context::Result, Context::Past],
        &[Key::Char('d')],
        Does::WhatNow,
        labels::WHAT_NOW,
        footer::WHAT_NOW,
    ),
    row(
        &[Context::Result, Context::Past],
        &[Key::Char('t')],
        Does::ThenAndNow,
        labels::BESIDE_THE_ONE_BEFORE,
        footer::THEN_AND_NOW,
    ),
    row(
        &[Context::Result, Context::Past, Context::ThenAndNow],
        &[Key::Char('c')],
        Does::Copy,
        labels::COPY_WITHOUT_NOTES,
        "",
    ),
    row(&[Context::Said], &[Key::Char('c')], Does::Copy, labels::COPY_THE_STEP, ""),
    row(UNDOES, &[Key::Char('u')], Does::Undo, labels::UNDO, footer::UNDO),
    row(&[Context::Tutor], &[Key::Char('u')], Does::Undo, labels::UNDO, ""),
    row(UNDOES, &[Key::Char('U')], Does::Redo, labels::REDO, ""),
    row(
        &[Context::Welcome, Context::Matters, Context::Item, Context::Page, Context::Opener, Context::Result],
        &[Key::Char('m')],
        Does::Map,
        labels::MAP_OF_ANSWERS,
        footer::MAP,
    ),
    row(&[Context::Review], &[Key::Char('m')], Does::Map, labels::BACK_TO_WHERE_YOU_WERE, ""),
    row(MAPPED, &[Key::Char('m')], Does::Map, labels::MAP_OF_PARTS, footer::MAP),
    row(&[Context::Item, Context::Page], &[Key::Char('r')], Does::SmallRadar, labels::SMALL_RADAR, ""),
    row(ALL_BUT_TEXT, &[Key::Char('!')], Does::ShowUnsaved, labels::WHAT_IS_NOT_SAVED, ""),
    row(&[Context::Note], &[ESC], Does::Close, labels::KEEP_THE_NOTE, footer::KEEP_AND_CLOSE),
    row(&[Context::Line], &[ENTER], Does::Confirm, labels::KEEP_THE_LINE, footer::KEEP),
    row(&[Context::Line], &[ESC], Does::Close, labels::KEEP_THE_LINE_AND_CLOSE, footer::KEEP_AND_CLOSE),
    row(&[Context::Path], &[ENTER], Does::Confirm, labels::WRITE_THERE, footer::WRITE_THERE),
    row(&[Context::Path], &[ESC], Does::Close, labels::CLOSE_WITHOUT_WRITING, footer::CLOSE),
    row(&[Context::Unsaved], &[Key::Char('r'), ENTER], Does::Retry, labels::TRY_AGAIN, footer::TRY_AGAIN),
    row(
        &[Context::Unsaved],
        &[Key::Char('w')],
        Does::Elsewhere,
        labels::WRITE_ELSEWHERE,
        footer::WRITE_ELSEWHERE,
    ),
    row(&[Context::Unsaved], &[ESC], Does::Close, labels::GO_ON_UNSAVED, footer::GO_ON_UNSAVED),
    row(
        &[Context::Unsaved],
        &[Key::Char('q'), Key::Ctrl('c')],
        Does::Leave,
        labels::LEAVE_UNSAVED,
        footer::LEAVE_UNSAVED,
    ),
    row(&[Context::Help], &[UP], Does::Up, labels::SCROLL_UP, ""),
    row(&[Context::Help], &[DOWN], Does::Down, labels::SCROLL_DOWN, ""),
    row(&[Context::Help], &[PAGE_UP], Does::PageUp, labels::A_SCREENFUL_UP, ""),
    row(&[Context::Help], &[PAGE_DOWN], Does::PageDown, labels::A_SCREENFUL_DOWN, ""),
    row(&[Context::Help], &[BACKSPACE], Does::Erase, labels::RUB_OUT_A_LETTER, ""),
    row(&[Context::Help], &[ESC, ENTER], Does::Close, labels::CLOSE_THE_HELP, footer::CLOSE),
    row(&[Context::Tutor], &[ESC], Does::Close, labels::CLOSE_THE_PRACTICE, footer::CLOSE),
    row(SITTING, &[ESC], Does::Close, labels::CLOSE_THE_SITTING, ""),
    row(PLAN, &[ESC], Does::Close, labels::CLOSE_WHAT_IS_OPEN, ""),
    row(ALL_BUT_TEXT, &[Key::Char('h'), Key::F(2)], Does::Hide, labels::HIDE_EVERYTHING_AT_ONCE, ""),
    row(
        &[Context::Note, Context::Line, Context::Path, Context::Help],
        &[Key::F(2)],
        Does::Hide,
        labels::HIDE_EVERYTHING_AT_ONCE,
        footer::HIDE,
    ),
    row(&[Context::Unsaved], &[Key::Char('h'), Key::F(2)], Does::Hide, labels::HIDE_EVERYTHING_AT_ONCE, ""),
    row(&[Context::Hidden], &[Key::Char('h'), Key::F(2)], Does::Hide, labels::BRING_IT_BACK, ""),
    row(ALL_BUT_TEXT, &[Key::Char('?'), Key::F(1)], Does::Help, labels::HELP, footer::HELP),
    row(&[Context::Unsaved], &[Key::Char('?'), Key::F(1)], Does::Help, labels::HELP, ""),
    row(ALL_BUT_TEXT, &[Key::Char('q'), Key::Ctrl('c')], Does::Leave, labels::SAVE_AND_LEAVE, footer::LEAVE),
    row(
        &[Context::Note, Context::Line, Context::Path, Context::Help, Context::Hidden],
        &[Key::Ctrl('c')],
        Does::Leave,
        labels::SAVE_AND_LEAVE,
        "",
    ),
];
