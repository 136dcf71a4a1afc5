//! Owns the dates of a result as iCalendar (RFC 5545): the day to look again, and the time of the experiment.
//! Must not hold anything that was written but the step.

use icalendar::{Calendar, Component, Event, Property};
use jiff::civil::Date;

use crate::session::Session;
use crate::summary::{OpenStep, open_step};
use crate::text::visible;
use crate::words::travel as words;

/// The longest line in bytes, the line end not counted.
const LONGEST_LINE: usize = 75;

/// One day or several, the last not included.
struct Span {
    from: Date,
    until: Option<Date>,
}

/// The open dates of these sittings as a calendar; none when there is none. The same sitting gives the same events,
/// under the same names, so that a calendar that has them takes over what has changed.
#[must_use]
pub fn calendar(sessions: &[Session]) -> Option<String> {
    let events: Vec<Event> = sessions.iter().flat_map(events).collect();
    if events.is_empty() {
        return None;
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Fourfold//Fourfold//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.extend(events);
    Some(folded(&calendar.done().to_string()))
}

/// The experiment first: it comes first in time.
fn events(session: &Session) -> Vec<Event> {
    let Some(open) = open_step(&session.without_notes()) else { return Vec::new() };
    let OpenStep { session: _, step, begun, ends, revisit } = &open;
    let said = words::step(step);
    let trial = step.experiment.as_deref().map_or_else(|| said.clone(), str::to_owned);
    let span = Span { from: *begun, until: (ends > begun).then_some(*ends) };
    let day = Span { from: *revisit, until: revisit.tomorrow().ok() };
    vec![
        event(session, "experiment", words::EXPERIMENT, &trial, &span),
        event(session, "revisit", words::LOOK_AGAIN, &said, &day),
    ]
}

fn event(session: &Session, name: &str, title: &str, step: &str, span: &Span) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{}-{name}@fourfold", session.id));
    event.add_property("DTSTAMP", session.updated.in_calendars());
    event.append_property(day("DTSTART", span.from));
    if let Some(until) = span.until {
        event.append_property(day("DTEND", until));
    }
    event.summary(title);
    event.description(&readable(step));
    // It takes no time from the day, and is nobody else's business.
    event.add_property("TRANSP", "TRANSPARENT");
    event.add_property("CLASS", "PRIVATE");
    event.done()
}

fn day(name: &str, date: Date) -> Property {
    Property::new(name, date.strftime("%Y%m%d").to_string()).append_parameter(("VALUE", "DATE")).done()
}

/// A text without what a calendar may not hold.
fn readable(text: &str) -> String {
    visible(&text.replace("\r\n", "\n").replace('\t', " "), |c| format!("\\u{{{:x}}}", u32::from(c)))
        .into_owned()
}

/// Lines of at most 75 bytes: the library counts one too many where it folds.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.split_inclusive("\r\n") {
        let mut rest = line;
        let mut room = LONGEST_LINE;
        while rest.trim_end_matches(['\r', '\n']).len() > room {
            let end = (0..=room).rev().find(|end| rest.is_char_boundary(*end)).unwrap_or(rest.len());
            let (now, later) = rest.split_at(end);
            folded.push_str(now);
            folded.push_str("\r\n ");
            rest = later;
            room = LONGEST_LINE - 1;
        }
        folded.push_str(rest);
    }
    folded
}

#[cfg(test)]
mod tests;
