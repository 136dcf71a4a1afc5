//! Owns the picture of a group as one page for a browser and for paper: what stands in which place of the template
//! `assets/templates/group.html`. Nothing in it is run, and nothing is fetched.
//! Must not decide what is said (`words`) or where a value lies (`summary`).

use askama::Template;

use super::{
    picture::{Axis, Picture},
    svg,
};
use crate::{
    group::Release,
    pack::Pack,
    report::{
        html::{place, ticks},
        svg::{Mark, mark},
    },
    words::{
        group::{self as group, picture as words},
        result,
    },
};

/// The length of a bar of counts.
const LENGTH: u64 = 200;

/// A release as a page.
///
/// # Errors
/// When the template cannot be filled, which no release brings about.
pub fn group_html(release: &Release, pack: &Pack) -> Result<String, askama::Error> {
    let picture = Picture::of(release, pack);
    let axes = picture.divided();
    let counted =
        || axes.iter().map(|axis| &axis.bins).chain(picture.beliefs.iter().map(|belief| &belief.bins));
    let most = counted().flatten().map(|(_, people)| *people).max().unwrap_or(0).max(1);
    let shown = axes.iter().filter(|axis| picture.has_bins() && axis.figures.is_some());
    let page = Page {
        name: words::picture(&picture.title),
        language: pack.language(),
        title: &picture.title,
        people: picture.people.map(group::took_part),
        too_few: Picture::too_few(),
        ticks: ticks(),
        rows: axes.iter().map(|axis| Row::of(axis)).collect(),
        halves: picture.has_halves(),
        marks: svg::marks(&picture)
            .into_iter()
            .map(|(sign, name)| (mark(sign, (11.0, 11.0)), name))
            .collect(),
        radar: svg::radar(&picture).in_page(),
        to_ask: picture.to_ask(),
        counts: shown
            .map(|axis| (axis.name.as_str(), axis.said_or_why(), counts(&axis.bins, most)))
            .collect(),
        beliefs: picture
            .beliefs
            .iter()
            .map(|belief| (belief.question.as_str(), counts(&belief.bins, most)))
            .collect(),
        has_beliefs: picture.has_beliefs(),
        how: picture.how(),
    };
    page.render()
}

/// What the template shows. Whatever is not marked `safe` there is escaped.
#[derive(Template)]
#[template(path = "group.html", config = "assets/templates/askama.toml")]
struct Page<'a> {
    name: String,
    /// That of the pack's own texts.
    language: &'a str,
    title: &'a str,
    /// How many took part; none when nothing may be shown.
    people: Option<String>,
    too_few: String,
    /// Place and value.
    ticks: [(u16, u8); 5],
    rows: Vec<Row<'a>>,
    /// Whether there is a column of middle halves.
    halves: bool,
    /// Mark and meaning.
    marks: Vec<(String, String)>,
    radar: String,
    /// About what, and the questions.
    to_ask: Vec<(String, &'a [String; 2])>,
    /// Name, figures, counts.
    counts: Vec<(&'a str, String, Vec<Count<'a>>)>,
    /// Question and counts.
    beliefs: Vec<(&'a str, Vec<Count<'a>>)>,
    /// Whether one of those is shown.
    has_beliefs: bool,
    how: Vec<String>,
}

/// A row of the table of axes.
struct Row<'a> {
    name: &'a str,
    about: &'a str,
    mean: Option<u8>,
    /// The filled mark.
    filled: String,
    word: &'static str,
    half: Option<String>,
    /// First and last place of the middle half.
    band: Option<(u16, u16)>,
    people: String,
}

impl<'a> Row<'a> {
    fn of(axis: &'a Axis) -> Self {
        let filled = |mean| mark(Mark::Filled, (f64::from(place(mean)), 12.0));
        Self {
            name: &axis.name,
            about: &axis.about,
            mean: axis.mean(),
            filled: axis.mean().map(filled).unwrap_or_default(),
            word: axis.word(),
            half: axis.half().map(words::half),
            band: axis.half().map(|(low, high)| (place(low), place(high))),
            people: if axis.figures.is_some() { axis.people.to_string() } else { words::FEWER.to_owned() },
        }
    }
}

/// A bar of counts.
struct Count<'a> {
    label: &'a str,
    people: u64,
    length: u64,
}

impl<'a> Count<'a> {
    fn of((label, people): &'a (String, u64), most: u64) -> Self {
        Self { label, people: *people, length: (people.saturating_mul(LENGTH) / most).max(2) }
    }
}

fn counts(bins: &[(String, u64)], most: u64) -> Vec<Count<'_>> {
    bins.iter().map(|bin| Count::of(bin, most)).collect()
}
