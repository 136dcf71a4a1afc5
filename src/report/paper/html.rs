//! Owns the paper form of a pack as one page for a browser to print: what stands in which place of the template
//! `assets/templates/paper.html`. Nothing in it is run, and nothing is fetched.
//! Must not decide what is said (`words`).

use askama::Template;

use super::Paper;
use crate::{
    pack::Pack,
    report::{
        html::{place, ticks},
        svg,
    },
    session::{Field, Month},
    words::{self as all, matters, page, paper as words, plain, plan, reading, result, welcome},
};

/// Lines to write on under what is to be thought about.
const LINES: usize = 3;
/// Between two small ticks of a line.
const SMALL: usize = 5;

/// A pack on paper as a page.
///
/// # Errors
/// When the template cannot be filled, which no pack brings about.
pub fn paper_html(pack: &Pack) -> Result<String, askama::Error> {
    let paper = Paper::of(pack);
    let names = paper.names();
    let sheet = Sheet {
        language: pack.language(),
        months: Month::ALL.map(|month| plain::capital(all::month(month))),
        ticks: ticks(),
        small: (0..=100).step_by(SMALL).map(place).collect(),
        columns: if paper.axes.len() > 6 { 3 } else { 2 },
        radar: svg::empty_radar(&paper.radar(), reading::RADAR, &words::radar(&names)),
        cue: plan::label(Field::Cue, ""),
        act: plan::label(Field::Act, ""),
        paper: &paper,
    };
    sheet.render()
}

/// What the template shows. Whatever is not marked `safe` there is escaped.
#[derive(Template)]
#[template(path = "paper.html", config = "assets/templates/askama.toml")]
struct Sheet<'a> {
    paper: &'a Paper,
    /// That of the pack's own texts.
    language: &'a str,
    months: [String; 4],
    /// Place and value.
    ticks: [(u16, u8); 5],
    /// The places of small ticks.
    small: Vec<u16>,
    /// Tables of the key side by side.
    columns: usize,
    radar: String,
    /// What stands before the cue of a step.
    cue: String,
    /// The same before its action.
    act: String,
}
