//! Owns the paper form of a pack as plain text, to be printed as it is or filled in with an editor.
//! Must not use more than printable ASCII for boxes and lines, nor any character that steers a printer.

use super::{Paper, PaperAxis, Part, Question};
use crate::{
    pack::Pack,
    report::text::Page,
    session::{Field, Month},
    summary::{Glyphs, RadarForm},
    text::width,
    words::{self, paper as said, plain, plan, reading, result},
};

mod pen;

use pen::{APART, ROOMY, WIDEST_TRACK, boxes, line_to_100, lines, place};

/// Columns before what belongs to a question.
const INDENT: usize = 4;
/// A place for a number.
const PLACE: &str = "_____";
/// Lines to write on under what is to be thought about.
const LINES: usize = 3;

/// A pack on paper as text of at most `width` columns (of at least 20, and no more than 88), without spaces at the
/// ends of lines. Ends with a line feed.
#[must_use]
pub fn paper_text(pack: &Pack, width: u16) -> String {
    let paper = Paper::of(pack);
    let mut page = Page::new(width, Glyphs::Ascii);
    cover(&mut page, &paper);
    matters(&mut page, &paper);
    for part in &paper.parts {
        questions(&mut page, part);
    }
    scoring(&mut page, &paper);
    stand(&mut page, &paper);
    what_now(&mut page, &paper);
    page.finish()
}

/// A heading with a line under it.
fn heading(page: &mut Page, text: &str, under: &str) {
    page.free();
    page.line("");
    page.paragraph(text);
    page.line(&under.repeat(width(text).min(page.width())));
    page.free();
}

fn cover(page: &mut Page, paper: &Paper) {
    page.paragraph(&paper.title);
    page.line(&"=".repeat(width(&paper.title).min(page.width())));
    page.free();
    page.paragraph(&format!("{} {}", paper.what, said::LONGER));
    page.free();
    page.paragraph(said::YOURS);
    page.free();
    place(page, said::DATE, 24);
    if !paper.asks_month {
        return;
    }
    page.free();
    page.paragraph(words::welcome::MONTH);
    let months = Month::ALL.map(|month| plain::capital(words::month(month)));
    boxes(page, &months.each_ref().map(String::as_str), 0);
}

fn matters(page: &mut Page, paper: &Paper) {
    heading(page, words::matters::TITLE, "-");
    for asked in &paper.matters {
        page.paragraph(asked);
    }
    page.paragraph(said::MATTERS);
    let points = format!("{PLACE} {}", said::POINTS);
    let beside = width(&points) + APART;
    for axis in &paper.axes {
        page.free();
        page.paragraph(&format!("{}: {}", axis.name, axis.about));
        if page.width() >= ROOMY + beside {
            let line = line_to_100((page.width() - beside).min(WIDEST_TRACK));
            page.line(&format!("{line}{}{points}", " ".repeat(APART)));
        } else {
            page.line(&line_to_100(page.width()));
            page.line(&points);
        }
    }
    page.free();
    page.paragraph(said::TOGETHER);
    page.free();
    page.paragraph(said::HOW);
}

fn questions(page: &mut Page, part: &Part) {
    heading(page, &part.title, "-");
    if let Some(opener) = &part.opener {
        page.paragraph(opener);
        page.free();
    }
    for question in &part.questions {
        ask(page, question);
    }
    own_words(page, part);
}

fn ask(page: &mut Page, Question { number, text, labels, cannot_say }: &Question) {
    page.hanging(&format!("{number:>2}. "), text);
    boxes(page, &labels.each_ref().map(String::as_str), INDENT);
    let mut beside = vec![said::SKIP, said::DOES_NOT_APPLY];
    if *cannot_say {
        beside.push(words::CANNOT_SAY);
    }
    boxes(page, &beside, INDENT);
    page.free();
}

/// The page of a part, which stands behind its questions.
fn own_words(page: &mut Page, part: &Part) {
    for paragraph in &part.text {
        page.free();
        page.paragraph(paragraph);
    }
    if !part.reflections.is_empty() {
        page.listed(&plain::heading(plain::REFLECT), &part.reflections);
        lines(page, LINES);
    }
}

fn scoring(page: &mut Page, paper: &Paper) {
    page.free();
    page.line("");
    page.line(&"- ".repeat(page.width() / 2));
    heading(page, said::SCORING, "=");
    page.paragraph(said::LATER);
    for (step, number) in said::SCORE.iter().zip(1..) {
        page.free();
        page.hanging(&format!("{number}. "), step);
    }
    for axis in &paper.axes {
        page.free();
        page.line("");
        page.paragraph(&format!("{}: {}", axis.name, axis.least()));
        page.free();
        key(page, axis);
    }
}

/// The points of an axis's questions, and what to reckon with them.
fn key(page: &mut Page, axis: &PaperAxis) {
    let wide = width(said::QUESTION);
    let cells = |cells: [String; 5]| cells.map(|cell| format!("{cell:>6}")).concat();
    let free = " ".repeat(APART);
    let head = format!("{}{}{free}{}", said::QUESTION, cells(said::BOXES.map(str::to_owned)), said::OWN);
    let is_table = width(&head) <= page.width();
    if is_table {
        page.line(&head);
    }
    for (number, points) in &axis.key {
        let points = points.map(|points| points.to_string());
        if is_table {
            page.line(&format!("{number:>wide$}{}{free}{PLACE}", cells(points)));
        } else {
            page.hanging(&format!("{number:>2}. "), &points.join(" "));
            page.line(&format!("    {PLACE}"));
        }
    }
    page.free();
    let [sum, answered, mean] = [said::SUM, said::ANSWERED, said::MEAN].map(|name| format!("{name} {PLACE}"));
    page.paragraph(&format!("{sum}  / {answered}  = {mean}"));
}

fn stand(page: &mut Page, paper: &Paper) {
    heading(page, reading::STAND, "=");
    page.paragraph(said::MARK);
    page.free();
    let names = paper.names();
    let beside = names.iter().map(|name| width(name)).max().unwrap_or_default() + APART;
    for name in &names {
        if page.width() >= ROOMY + beside {
            let line = line_to_100((page.width() - beside).min(WIDEST_TRACK));
            let free = " ".repeat(beside.saturating_sub(width(name)));
            page.line(&format!("{name}{free}{line}"));
        } else {
            page.paragraph(name);
            page.line(&line_to_100(page.width()));
        }
        page.free();
    }
    page.paragraph(said::GAP);
    page.free();
    for sentence in said::HOW_SURE {
        page.item(sentence);
    }
    let radar = paper.radar();
    if radar.min_size(RadarForm::BesideBars, Glyphs::Ascii).0 <= columns_of(page) {
        heading(page, reading::RADAR, "-");
        page.paragraph(said::DRAW);
        page.free();
        page.radar(&radar, RadarForm::BesideBars);
    }
    page.free();
    page.paragraph(result::FOOTER);
}

fn what_now(page: &mut Page, paper: &Paper) {
    for part in &paper.after {
        heading(page, &part.title, "=");
        own_words(page, part);
        page.listed(&plain::heading(said::IDEAS), &part.steps);
    }
    heading(page, words::page::STEP_TITLE, "-");
    page.paragraph(said::STEP);
    page.free();
    for field in [Field::Cue, Field::Act] {
        place(page, &plan::label(field, ""), page.width());
        lines(page, 1);
    }
    place(page, said::AGAIN, 40);
    page.paragraph(said::WHEN);
}

fn columns_of(page: &Page) -> u16 {
    u16::try_from(page.width()).unwrap_or(u16::MAX)
}
