//! A small checked pack for tests: three axes with two items each, a hot take of two, and a what-now page.
//! Must not grow with a single test's wishes: what is special to a test is built there.

pub(crate) mod edited;

use std::sync::Arc;

use super::{
    Axis, Claim, Direction, Id, Importance, Item, Pack, Prompt, Scale, Scored, Section, SectionKind,
};

/// An id, from a text that is one.
pub(crate) fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Lessons `work` (`w1`, `w2`), `rest` (`r1`, `r2`) and `play` (`p1`, `p2`), each on the axis of its name with
/// the second item reversed; the hot take `myths` (`h1`, `h2`, with "Cannot say"); the what-now `steps`.
pub(crate) fn small() -> Pack {
    let often = scale("often", ["Never", "Rarely", "Sometimes", "Often", "Always"], false);
    let close = scale("close", ["Not at all", "A little", "Fairly", "Very", "Exactly"], true);
    let lessons = [("work", "w"), ("rest", "r"), ("play", "p")].map(|(axis, letter)| {
        let items = vec![
            item(&format!("{letter}1"), Some((axis, Direction::Straight)), &often),
            item(&format!("{letter}2"), Some((axis, Direction::Reversed)), &often),
        ];
        section(axis, SectionKind::Lesson, items)
    });
    let myths =
        section("myths", SectionKind::HotTake, vec![item("h1", None, &close), item("h2", None, &close)]);
    let steps = section("steps", SectionKind::WhatNow, Vec::new());
    Pack {
        id: id("small"),
        version: "1.0.0".to_owned(),
        title: "A small pack".to_owned(),
        language: "en".to_owned(),
        licence: "MIT".to_owned(),
        notes: "For tests.".to_owned(),
        asks_month: true,
        axes: ["Work", "Rest", "Play"].map(axis).to_vec(),
        claims: vec![Claim { id: id("c"), text: "Days have parts".to_owned() }],
        importance: Importance {
            levels: "What would be good enough?".to_owned(),
            points: "Spread 100 points.".to_owned(),
        },
        sections: lessons.into_iter().chain([myths, steps]).collect(),
    }
}

/// The same about something else than the last four weeks.
pub(crate) fn without_month() -> Pack {
    Pack { asks_month: false, ..small() }
}

fn axis(name: &str) -> Axis {
    Axis { id: id(&name.to_lowercase()), name: name.to_owned(), about: format!("{name} as you like it") }
}

fn scale(name: &str, labels: [&str; 5], cannot_say: bool) -> Arc<Scale> {
    Arc::new(Scale { id: id(name), labels: labels.map(str::to_owned), cannot_say })
}

fn item(name: &str, scored: Option<(&str, Direction)>, scale: &Arc<Scale>) -> Item {
    Item {
        id: id(name),
        scored: scored.map(|(axis, direction)| Scored { axis: id(axis), direction }),
        scale: Arc::clone(scale),
        claims: vec![id("c")],
        construct: name.to_owned(),
        lead_in: Some("In the last four weeks,".to_owned()),
        text: format!("how was {name}?"),
        original: None,
    }
}

fn section(name: &str, kind: SectionKind, items: Vec<Item>) -> Section {
    let prompt = |text: &str| Prompt { text: text.to_owned(), claims: vec![id("c")] };
    let steps = if kind == SectionKind::WhatNow { vec![prompt("Try one thing.")] } else { Vec::new() };
    Section {
        id: id(name),
        kind,
        title: name.to_owned(),
        text: vec![format!("A page about {name}.")],
        items,
        reflections: vec![prompt("What comes to mind?")],
        steps,
    }
}
