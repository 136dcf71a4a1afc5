//! Owns what the frame says of a sitting: where one is, how far, and which axes may be drawn.
//! Must not draw.

use super::chrome::{Chrome, Mark};
use crate::pack::{Item, SectionKind};
use crate::session::{Place, Reply};
use crate::tui::sitting::Sitting;
use crate::words;

/// Says in `chrome` where in the sitting one is.
pub(super) fn chrome<'a>(chrome: &mut Chrome<'a>, sitting: &'a Sitting) {
    let interview = sitting.interview();
    let (pack, session, place) = (interview.pack(), interview.session(), interview.place());
    let title = match place {
        Place::Welcome => pack.title(),
        Place::Matters => words::matters::TITLE,
        Place::Item(id) => pack.item(id).map_or("", |(section, _)| section.title.as_str()),
        Place::Opener(id) | Place::Page(id) => pack.section(id).map_or("", |section| section.title.as_str()),
        Place::Review => words::review::TITLE,
        Place::Result if sitting.words => words::result_page::IN_WORDS,
        Place::Result => words::result_page::TITLE,
    };
    chrome.title = title.into();
    let progress = interview.progress();
    chrome.count = match place {
        Place::Item(_) => words::question_number(&progress).unwrap_or_default(),
        Place::Review => review_counts(sitting),
        Place::Welcome | Place::Matters | Place::Opener(_) | Place::Page(_) => String::new(),
        Place::Result => words::date(session.finished.unwrap_or(session.updated)),
    };
    if matches!(place, Place::Result) {
        let summary = sitting.summary();
        chrome.time = words::result_page::counts(summary.answered, summary.of, summary.month);
    }
    if matches!(place, Place::Result) || session.finished.is_some() {
        return;
    }
    let seconds = interview.seconds_left();
    // The welcome says how long all of it takes, reading included.
    if seconds > 0 && !matches!(place, Place::Welcome) {
        chrome.time = words::minutes(seconds);
    }
    chrome.marks = marks(sitting);
}

/// A mark for each question, lesson by lesson.
fn marks(sitting: &Sitting) -> Vec<Vec<Mark>> {
    let (session, place) = (sitting.session(), sitting.interview().place());
    let mark = |item: &Item| match session.answers.get(&item.id).map(|answer| answer.reply) {
        _ if matches!(place, Place::Item(id) if *id == item.id) => Mark::Here,
        Some(Reply::Chose(_) | Reply::CannotSay) => Mark::Answered,
        Some(Reply::Skipped | Reply::DoesNotApply) => Mark::Missing,
        None => Mark::Open,
    };
    let sections = sitting.interview().pack().sections().iter();
    let lessons = sections.filter(|section| section.kind == SectionKind::Lesson);
    lessons.map(|section| section.items.iter().map(mark).collect()).collect()
}

fn review_counts(sitting: &Sitting) -> String {
    let [answered, missing, open] = sitting.interview().reply_counts();
    words::review::counts(answered, missing, open)
}

/// The axes whose every question has been answered or passed over: only they are drawn while answering, so
/// that a half-drawn picture does not steer.
pub(super) fn finished_axes(sitting: &Sitting) -> Vec<bool> {
    let session = sitting.session();
    let axes = session.questions.axes.iter();
    axes.map(|axis| session.questions.on_axis(&axis.id).all(|item| session.answers.contains_key(&item.id)))
        .collect()
}
