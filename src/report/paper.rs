//! Owns what stands on a pack's paper form, in the order of the sheets: how questions are numbered, and how each of
//! them counts. Its two forms are below.
//! Must not decide what is said (`words`), nor show how a question counts before all of them are asked.

use super::seen::{one_line, seen};
use crate::{
    pack::{Axis, Item, Pack, Prompt, Section, SectionKind},
    scoring::{fewest, worth},
    summary::{AxisLabel, Outline, RadarChart},
    text::columns,
    words::{opener, paper as said, plain, welcome},
};

mod html;
mod text;

pub use html::paper_html;
pub use text::paper_text;

/// The columns of the widest word beside a box, in a row of seven.
const BOX: u16 = 12;
/// The same in a row of eight.
const NARROW_BOX: u16 = 9;

/// A pack on paper. Its texts are safe to show.
struct Paper {
    title: String,
    /// What it is and how long it takes.
    what: String,
    /// Whether the last four weeks were usual is asked.
    asks_month: bool,
    axes: Vec<PaperAxis>,
    /// What is asked of the levels and of the points.
    matters: [String; 2],
    /// Lessons and hot takes.
    parts: Vec<Part>,
    /// Pages after the result.
    after: Vec<Part>,
}

/// An axis with the key to its questions.
struct PaperAxis {
    name: String,
    about: String,
    /// The number of each of its questions, and what its five boxes are worth.
    key: Vec<(usize, [i32; 5])>,
    /// How many answers it needs.
    fewest: usize,
}

/// A section: its questions, then its page.
struct Part {
    title: String,
    /// What is said before the questions of a hot take.
    opener: Option<String>,
    questions: Vec<Question>,
    text: Vec<String>,
    reflections: Vec<String>,
    steps: Vec<String>,
}

/// A question with its answers.
struct Question {
    /// From 1, through the whole pack.
    number: usize,
    text: String,
    labels: [String; 5],
    cannot_say: bool,
}

impl Paper {
    fn of(pack: &Pack) -> Self {
        let (after, parts): (Vec<_>, Vec<_>) =
            pack.sections().iter().partition(|section| section.kind == SectionKind::WhatNow);
        let mut asked = 0;
        let mut part = |section: &Section| {
            let part = Part::of(section, asked);
            asked += section.items.len();
            part
        };
        let parts = parts.into_iter().map(&mut part).collect();
        let importance = pack.importance();
        Self {
            title: one_line(pack.title()),
            what: one_line(&welcome::what(pack)),
            asks_month: pack.asks_month(),
            axes: axes(pack),
            matters: [&importance.levels, &importance.points].map(|text| one_line(text)),
            parts,
            after: after.into_iter().map(part).collect(),
        }
    }

    fn names(&self) -> Vec<&str> {
        self.axes.iter().map(|axis| axis.name.as_str()).collect()
    }

    /// A radar with nothing on it but the names.
    fn radar(&self) -> RadarChart {
        let label = |axis: &PaperAxis| AxisLabel {
            name: axis.name.clone(),
            value: String::new(),
            range: String::new(),
            word: String::new(),
        };
        RadarChart {
            labels: self.axes.iter().map(label).collect(),
            solid: Outline { name: String::new(), values: vec![None; self.axes.len()] },
            dotted: None,
            both: String::new(),
        }
    }
}

fn axes(pack: &Pack) -> Vec<PaperAxis> {
    let questions = pack.questions();
    let axis = |axis: &Axis| {
        let items = questions.items.iter().zip(1..);
        let own = items.filter(|(item, _)| item.axis.as_ref() == Some(&axis.id));
        let key: Vec<_> = own.map(|(item, number)| (number, worth(item.reversed))).collect();
        let fewest = fewest(key.len());
        PaperAxis { name: one_line(&axis.name), about: one_line(&axis.about), key, fewest }
    };
    pack.axes().iter().map(axis).collect()
}

impl Part {
    /// A section before whose questions so many are `asked`.
    fn of(section: &Section, asked: usize) -> Self {
        let texts = |prompts: &[Prompt]| prompts.iter().map(|prompt| one_line(&prompt.text)).collect();
        let opener = match section.kind {
            SectionKind::HotTake => Some(opener::body(section.items.len())),
            SectionKind::Lesson | SectionKind::WhatNow => None,
        };
        Self {
            title: one_line(&section.title),
            opener,
            questions: section.items.iter().zip(asked + 1..).map(Question::of).collect(),
            text: section.text.iter().map(|text| seen(text)).collect(),
            reflections: texts(&section.reflections),
            steps: texts(&section.steps),
        }
    }
}

impl PaperAxis {
    /// How many answers it needs, in words.
    fn least(&self) -> String {
        said::least(self.fewest, self.key.len())
    }
}

impl Part {
    /// Whether a question of it can be left open.
    fn cannot_say(&self) -> bool {
        self.questions.iter().any(|question| question.cannot_say)
    }

    /// Whether a word of an answer is too wide for a row of all boxes: what is no answer stands below them then.
    fn has_long_words(&self) -> bool {
        let room = if self.cannot_say() { NARROW_BOX } else { BOX };
        let labels = self.questions.iter().flat_map(|question| &question.labels);
        labels.flat_map(|label| label.split_whitespace()).any(|word| columns(word) > room)
    }
}

impl Question {
    fn of((item, number): (&Item, usize)) -> Self {
        Self {
            number,
            text: one_line(&plain::led_in(item.lead_in.as_deref(), &item.text)),
            labels: item.scale.labels.each_ref().map(|label| one_line(label)),
            cannot_say: item.scale.cannot_say,
        }
    }
}

#[cfg(test)]
mod tests;
