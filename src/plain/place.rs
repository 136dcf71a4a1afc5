//! Owns what is said at each place of a sitting: its text, its prompt, and what answers there.
//! Must not change anything.

use crate::interview::Interview;
use crate::pack::{Id, Item, Pack, Section, SectionKind};
use crate::session::{Month, Place, Session};
use crate::words::{self, matters, opener, page, plain, review};

/// Everything about the place, but for its prompt; ends without a line end.
pub(super) fn ask(interview: &Interview) -> String {
    match interview.place() {
        Place::Welcome => welcome(interview),
        Place::Matters => weigh(interview),
        Place::Opener(id) => section(interview, id).map_or_else(String::new, |s| opener::body(s.items.len())),
        Place::Item(id) => question(interview, id),
        Place::Page(id) => section(interview, id).map_or_else(String::new, |s| read(s, interview.session())),
        Place::Review => counts(interview),
        Place::Result => String::new(),
    }
}

/// What is asked for, behind which the cursor stays.
pub(super) fn prompt(interview: &Interview, whole: bool) -> String {
    let session = interview.session();
    match interview.place() {
        Place::Welcome if asks_month(interview) => plain::ask_number(Month::ALL.len()),
        Place::Welcome => plain::ASK_BEGIN.to_owned(),
        Place::Matters if whole => plain::ask_weights(&example(interview)),
        Place::Matters => plain::ASK_NEXT_AXIS.to_owned(),
        Place::Opener(_) => plain::ASK_OPENER.to_owned(),
        Place::Item(id) => plain::ask_number(options(interview.pack(), id)),
        Place::Page(id) if section(interview, id).is_some_and(|section| !section.steps.is_empty()) => {
            plain::ASK_STEP.to_owned()
        }
        Place::Page(_) => plain::ASK_PAGE.to_owned(),
        Place::Review => plain::ask_review(session.finished.is_some()).to_owned(),
        Place::Result => plain::ASK_RESULT.to_owned(),
    }
}

/// The same for whoever has heard it, where it can be shorter.
pub(super) fn prompt_again(interview: &Interview) -> Option<&'static str> {
    match interview.place() {
        Place::Item(_) => Some(plain::ASK_AGAIN),
        Place::Page(id) if section(interview, id).is_some_and(|section| section.steps.is_empty()) => {
            Some(plain::ASK_GO_ON)
        }
        Place::Welcome
        | Place::Matters
        | Place::Opener(_)
        | Place::Page(_)
        | Place::Review
        | Place::Result => None,
    }
}

/// What answers here, for whoever typed something else.
pub(super) fn range(interview: &Interview) -> String {
    match interview.place() {
        Place::Welcome if asks_month(interview) => plain::range_month(Month::ALL.len()),
        Place::Welcome => plain::RANGE_BEGIN.to_owned(),
        Place::Matters => plain::range_weights(&example(interview)),
        Place::Opener(_) => opener::choice("Enter", "s"),
        Place::Item(id) => plain::range(options(interview.pack(), id)),
        Place::Page(_) => plain::RANGE_PAGE.to_owned(),
        Place::Review => plain::range_review(interview.pack().items().count()),
        Place::Result => plain::RANGE_RESULT.to_owned(),
    }
}

/// Where one is: `Question 7 of 24, growth, in Keep learning`.
pub(super) fn here(interview: &Interview) -> String {
    let pack = interview.pack();
    let title = |id: &Id| pack.section(id).map_or("", |section| section.title.as_str()).to_owned();
    match interview.place() {
        Place::Welcome => plain::WELCOME.to_owned(),
        Place::Matters => matters::TITLE.to_owned(),
        Place::Opener(id) | Place::Page(id) => title(id),
        Place::Item(id) => {
            let scored = pack.item(id).filter(|(_, item)| item.scored.is_some());
            let part = scored.map_or_else(String::new, |(section, _)| plain::in_part(&section.title));
            heading(pack, id) + &part
        }
        Place::Review => review::TITLE.to_owned(),
        Place::Result => words::result_page::TITLE.to_owned(),
    }
}

/// All answers with the numbers that lead to them.
pub(super) fn list(interview: &Interview) -> String {
    let (pack, session) = (interview.pack(), interview.session());
    let mut lines = Vec::new();
    let points = session.points.values().map(|points| points.get()).sum();
    lines.push(format!("{}: {}.", review::MATTERS, review::matters(session.levels.len(), points)));
    let mut number = 0;
    for section in pack.sections().iter().filter(|section| !section.items.is_empty()) {
        let note = if session.notes.contains_key(&section.id) { plain::WITH_NOTE } else { "" };
        lines.push(format!("{}{note}", plain::sentence(&section.title)));
        for item in &section.items {
            number += 1;
            let reply = session.answers.get(&item.id).map(|answer| answer.reply);
            let said = reply.map_or(review::OPEN, |reply| words::reply_label(item, reply));
            lines.push(format!("{number}. {} {}", item.text, plain::sentence(said)));
        }
    }
    lines.join("\n")
}

/// The labels of an item, in the order of their numbers.
pub(super) fn labels(item: &Item) -> Vec<&str> {
    let cannot_say = item.scale.cannot_say.then_some(words::CANNOT_SAY);
    item.scale.labels.iter().map(String::as_str).chain(cannot_say).collect()
}

/// What is said of an axis that matters: `Money: good enough 65, 30 points.`
pub(super) fn weighed(interview: &Interview, axis: &Id) -> String {
    let session = interview.session();
    let name = interview.pack().axis(axis).map_or(axis.as_str(), |axis| axis.name.as_str());
    let level = session.levels.get(axis).map(|level| level.get());
    plain::weighed(name, level, session.points.get(axis).map(|points| points.get()))
}

fn welcome(interview: &Interview) -> String {
    let pack = interview.pack();
    let notes = pack.notes().lines().next().unwrap_or_default();
    let mut lines = vec![
        words::welcome::what(pack),
        words::welcome::NOT_A_TEST.to_owned(),
        notes.split_inclusive(". ").next().unwrap_or_default().trim_end().to_owned(),
        plain::HOW.to_owned(),
    ];
    if !pack.asks_month() {
        return lines.join("\n");
    }
    lines.extend([String::new(), words::welcome::MONTH.to_owned()]);
    lines.extend(plain::numbered(Month::ALL.iter().map(|month| words::month(*month))));
    lines.extend(interview.session().month.map(|month| plain::answer_now(words::month(month))));
    lines.join("\n")
}

fn weigh(interview: &Interview) -> String {
    let pack = interview.pack();
    let importance = pack.importance();
    let mut lines = vec![
        plain::sentence(matters::TITLE),
        format!("{} {}", importance.levels, plain::FROM_0_TO_100),
        importance.points.clone(),
    ];
    lines.extend(pack.axes().iter().map(|axis| weighed(interview, &axis.id)));
    lines.push(plain::points(interview.points_left()));
    lines.push(matters::blank("Enter"));
    lines.join("\n")
}

fn question(interview: &Interview, id: &Id) -> String {
    let pack = interview.pack();
    let Some((_, item)) = pack.item(id) else { return String::new() };
    let text = plain::led_in(item.lead_in.as_deref(), &item.text);
    let mut lines = vec![format!("{}. {text}", heading(pack, id))];
    lines.extend(plain::numbered(labels(item).into_iter()));
    let reply = interview.session().answers.get(id).map(|answer| answer.reply);
    lines.extend(reply.map(|reply| plain::answer_now(words::reply_label(item, reply))));
    lines.join("\n")
}

/// `Question 7 of 24, growth`; a question that does not count is one behind those.
fn heading(pack: &Pack, id: &Id) -> String {
    let number = pack.items().position(|(_, item)| item.id == *id).map_or(0, |at| at + 1);
    let Some((section, item)) = pack.item(id) else { return String::new() };
    let part = |name: &str| words::in_sentence(name, pack.language());
    match &item.scored {
        Some(scored_on) => {
            let axis = pack.axis(&scored_on.axis).map_or("", |axis| axis.name.as_str());
            plain::question(number, Some(scored(pack)), &part(axis))
        }
        None => plain::question(number, None, &part(&section.title)),
    }
}

fn read(section: &Section, session: &Session) -> String {
    let mut lines = vec![plain::sentence(&section.title)];
    lines.extend(section.text.iter().cloned());
    let (heading, prompts, note) = match section.kind {
        SectionKind::Lesson | SectionKind::HotTake => (plain::REFLECT, &section.reflections, page::NOTE),
        SectionKind::WhatNow => (page::STEP_TITLE, &section.steps, page::STEP),
    };
    if !prompts.is_empty() {
        lines.push(format!("{heading}:"));
        lines.extend(prompts.iter().map(|prompt| prompt.text.clone()));
    }
    if let Some(text) = session.notes.get(&section.id) {
        lines.push(format!("{note}: {text}"));
    }
    lines.join("\n")
}

fn counts(interview: &Interview) -> String {
    let [answered, missing, open] = interview.reply_counts();
    format!("{}: {}.", review::TITLE, review::counts(answered, missing, open))
}

fn section<'a>(interview: &'a Interview, id: &Id) -> Option<&'a Section> {
    interview.pack().section(id)
}

fn scored(pack: &Pack) -> usize {
    pack.items().filter(|(_, item)| item.scored.is_some()).count()
}

fn options(pack: &Pack, id: &Id) -> usize {
    pack.item(id).map_or(0, |(_, item)| labels(item).len())
}

fn asks_month(interview: &Interview) -> bool {
    interview.pack().asks_month()
}

/// The first axis, for an example.
fn example(interview: &Interview) -> String {
    let pack = interview.pack();
    pack.axes().first().map_or_else(String::new, |axis| words::in_sentence(&axis.name, pack.language()))
}
