//! What drawing costs, from the application's state to the bytes for the terminal: the result, radar and lesson
//! screens at two sizes, each whole onto an empty screen, which is the most a frame can be.
//! `cargo bench --bench drawing` prints the times; no frame should be above 300 µs, no key with its frame above 600 µs.
//! Must not judge them.

#![expect(clippy::expect_used, reason = "a benchmark that cannot be set up has to stop")]

use std::sync::Arc;

use divan::Bencher;
use fourfold::pack::{Axis, Id, Pack, Question, SectionKind, four_lessons};
use fourfold::session::{Answer, Choice, Guess, Moment, OptionKind, Percent, Place, Reply, Session};
use fourfold::summary::{Glyphs, summarize};
use fourfold::tui::keys::{KeyCode, KeyEvent, Keymap};
use fourfold::tui::theme::{Palette, Theme};
use fourfold::tui::widget::Radar;
use fourfold::tui::{App, Message, Screen, Start};
use fourfold::visit::{Found, Look, Now, Offer, Opened, Purpose};
use fourfold::words::result;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::widgets::Widget;

/// Columns and rows.
type Size = (u16, u16);

const SIZES: [Size; 2] = [(80, 24), (200, 60)];

fn main() {
    divan::main();
}

#[divan::bench(args = SIZES)]
fn result(bencher: Bencher<'_, '_>, size: Size) {
    draw(bencher, size, &finished());
}

#[divan::bench(args = SIZES)]
fn result_in_words(bencher: Bencher<'_, '_>, size: Size) {
    let mut app = finished();
    press(&mut app, 'v');
    draw(bencher, size, &app);
}

#[divan::bench(args = SIZES)]
fn result_with_eight_axes(bencher: Bencher<'_, '_>, size: Size) {
    draw(bencher, size, &opened(None, eight_axes()));
}

/// The widget alone, over the whole screen: larger than any screen of ours shows it.
#[divan::bench(args = SIZES)]
fn radar(bencher: Bencher<'_, '_>, size: Size) {
    draw_radar(bencher, size, &sitting(&pack(), Place::Result));
}

#[divan::bench(args = SIZES)]
fn radar_with_eight_axes(bencher: Bencher<'_, '_>, size: Size) {
    draw_radar(bencher, size, &eight_axes());
}

/// Four options on four axes as a table, with all that it says.
#[divan::bench(args = SIZES)]
fn options(bencher: Bencher<'_, '_>, size: Size) {
    draw(bencher, size, &side_by_side());
}

/// Two results as bars, with the radar beside them where there is room.
#[divan::bench(args = SIZES)]
fn then_and_now(bencher: Bencher<'_, '_>, size: Size) {
    draw(bencher, size, &two_results());
}

/// A number typed into the options: the table is added up anew, with a thousand draws of its weights.
#[divan::bench(args = SIZES)]
fn number_by_digit(bencher: Bencher<'_, '_>, size: Size) {
    let before = || {
        let (app, mut screen) = (at_page("option-role"), Screen::new(size));
        frame(&mut screen, &app);
        (app, screen)
    };
    bencher.with_inputs(before).bench_local_refs(|(app, screen)| {
        press(app, '7');
        frame(screen, app)
    });
}

/// A question with what was picked before it and the small radar of what is finished.
#[divan::bench(args = SIZES)]
fn lesson_question(bencher: Bencher<'_, '_>, size: Size) {
    let mut app = last_lesson();
    press(&mut app, '4');
    draw(bencher, size, &app);
}

#[divan::bench(args = SIZES)]
fn lesson_page(bencher: Bencher<'_, '_>, size: Size) {
    let pack = pack();
    let lesson =
        pack.sections().iter().rfind(|section| section.kind == SectionKind::Lesson).expect("lessons");
    let session = sitting(&pack, Place::Page(lesson.id.clone()));
    draw(bencher, size, &opened(Some(pack), session));
}

/// From the key to the bytes that it changes on the screen.
#[divan::bench(args = SIZES)]
fn answer_by_digit(bencher: Bencher<'_, '_>, size: Size) {
    let before = || {
        let (app, mut screen) = (last_lesson(), Screen::new(size));
        frame(&mut screen, &app);
        (app, screen)
    };
    bencher.with_inputs(before).bench_local_refs(|(app, screen)| {
        press(app, '4');
        frame(screen, app)
    });
}

fn draw(bencher: Bencher<'_, '_>, size: Size, app: &App) {
    bencher.with_inputs(|| Screen::new(size)).bench_local_refs(|screen| frame(screen, app));
}

/// The bytes of what is on the screen now.
fn frame(screen: &mut Screen, app: &App) -> String {
    let mut buf = Buffer::empty(screen.area());
    let cursor = app.draw(&mut buf);
    screen.frame(buf, cursor)
}

fn draw_radar(bencher: Bencher<'_, '_>, size: Size, session: &Session) {
    let summary = summarize(session);
    let theme = theme();
    bencher.with_inputs(|| Screen::new(size)).bench_local_refs(|screen| {
        let mut buf = Buffer::empty(screen.area());
        let chart = result::radar(&summary);
        Radar::new(&chart, &theme).render(buf.area, &mut buf);
        screen.frame(buf, Position::ORIGIN)
    });
}

fn theme() -> Theme {
    Theme::new(Palette::Standard, Glyphs::Braille)
}

fn pack() -> Arc<Pack> {
    Arc::new(four_lessons().expect("the built-in pack has no problems"))
}

fn now() -> Now {
    let moment: Moment = "2026-11-23T22:54:28+01:00".parse().expect("a moment");
    Now { ms: 0, moment }
}

/// The application with a sitting open.
fn opened(pack: Option<Arc<Pack>>, session: Session) -> App {
    opened_for(pack, session, Purpose::Answer)
}

fn opened_for(pack: Option<Arc<Pack>>, session: Session, purpose: Purpose) -> App {
    let mut app = App::new(Start {
        theme: theme(),
        keys: Keymap::default(),
        folder: "~/.local/share/fourfold".to_owned(),
        size: (200, 60),
        motion: false,
    });
    let opened = Opened { pack, session, remark: None, from_file: false, purpose, notes: Vec::new() };
    for message in
        [Message::Ready { offer: Offer::default(), read_only: None }, Message::Opened(Box::new(opened))]
    {
        drop(app.update(message, now()));
    }
    app
}

fn press(app: &mut App, key: char) {
    drop(app.update(Message::Key(KeyEvent::from(KeyCode::Char(key))), now()));
}

fn finished() -> App {
    let pack = pack();
    let session = Session { finished: Some(now().moment), ..sitting(&pack, Place::Result) };
    opened(Some(pack), session)
}

/// A finished sitting with four options.
fn planned() -> Session {
    let mut session = Session { finished: Some(now().moment), ..sitting(&pack(), Place::Result) };
    let axes: Vec<Id> = session.questions.axes.iter().map(|axis| axis.id.clone()).collect();
    let plan = session.plan_mut();
    for (option, likely) in [(OptionKind::Role, 55), (OptionKind::Company, 60), (OptionKind::Path, 40)] {
        let guess = |place: usize| Guess {
            low: Some(Percent::at_most_100(likely - 15)),
            likely: Some(Percent::at_most_100(likely + u8::try_from(place).unwrap_or(0) * 3)),
            high: Some(Percent::at_most_100(likely + 25)),
            ..Guess::default()
        };
        let guesses = axes.iter().enumerate().map(|(place, axis)| (axis.clone(), guess(place)));
        plan.options.insert(option.id(), guesses.collect());
    }
    session
}

fn at_page(page: &str) -> App {
    let mut session = planned();
    session.plan_mut().at = Some(Id::new(page).expect("an id"));
    opened_for(None, session, Purpose::WhatNow)
}

fn side_by_side() -> App {
    at_page("picture")
}

fn two_results() -> App {
    let (then, mut later) = (planned(), planned());
    later.id = Id::new("s00002-20261207-k3f9").expect("an id");
    let look = Look::ThenAndNow(later.id.clone());
    let mut app = finished();
    let found =
        Found { look, sessions: vec![then, later], open: Vec::new(), notes: Vec::new(), unreadable: 0 };
    drop(app.update(Message::Found(Box::new(found)), now()));
    app
}

/// In the middle of the last lesson: the other three stand in the small radar.
fn last_lesson() -> App {
    let pack = pack();
    let place = pack
        .sections()
        .iter()
        .rfind(|section| section.kind == SectionKind::Lesson)
        .map(|lesson| Place::Item(lesson.items.get(2).expect("six questions").id.clone()));
    let mut session = sitting(&pack, place.expect("lessons"));
    let Place::Item(here) = &session.place else { return opened(None, session) };
    let open: Vec<Id> =
        session.questions.items.iter().map(|item| item.id.clone()).skip_while(|id| id != here).collect();
    session.answers.retain(|id, _| !open.contains(id));
    opened(Some(pack), session)
}

/// A sitting with every question answered, levels and points.
fn sitting(pack: &Pack, place: Place) -> Session {
    let id = Id::new("s00001-20261123-k3f9").expect("an id");
    let mut session = Session { place, ..Session::begin(id, pack, now().moment) };
    answer_all(&mut session);
    session
}

fn answer_all(session: &mut Session) {
    for (number, item) in (0_u8..).zip(&session.questions.items) {
        let choice = Choice::try_from(number * 7 % 5 + 1).expect("1 to 5");
        session.answers.insert(item.id.clone(), Answer::new(Reply::Chose(choice), Some(2_000)));
    }
    for axis in &session.questions.axes {
        session.levels.insert(axis.id.clone(), Percent::at_most_100(60));
        session.points.insert(axis.id.clone(), Percent::at_most_100(12));
    }
}

/// A result on twice as many axes as the built-in pack has.
fn eight_axes() -> Session {
    let mut session = sitting(&pack(), Place::Result);
    let twin = |id: &Id| Id::new(&format!("{id}-2")).expect("an id");
    let axes: Vec<Axis> =
        session.questions.axes.iter().map(|axis| Axis { id: twin(&axis.id), ..axis.clone() }).collect();
    let items: Vec<Question> = session
        .questions
        .items
        .iter()
        .map(|item| Question { id: twin(&item.id), axis: item.axis.as_ref().map(twin), ..item.clone() })
        .collect();
    session.questions.axes.extend(axes);
    session.questions.items.extend(items);
    session.finished = Some(now().moment);
    answer_all(&mut session);
    session
}
