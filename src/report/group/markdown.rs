//! Owns the picture of a group as Markdown for minutes: front matter, bars and radar as text, tables, questions.
//! Must not decide what is said (`words`).

use super::{picture::Picture, text};
use crate::{
    group::Release,
    pack::Pack,
    report::markdown::{Markdown, drawn, inline, quoted},
    summary::RadarForm,
    words::{
        group::{self as words, picture as said},
        result,
    },
};

/// A release as Markdown. Ends with a line feed.
#[must_use]
pub fn group_markdown(release: &Release, pack: &Pack) -> String {
    let picture = Picture::of(release, pack);
    let mut sheet = Markdown { text: front_matter(release, &picture) };
    sheet.heading(1, &said::picture(&picture.title));
    match picture.people {
        None => sheet.paragraph(&Picture::too_few()),
        Some(people) => {
            sheet.paragraph(&words::took_part(people));
            shown(&mut sheet, &picture);
        }
    }
    sheet.text.push_str("\n---\n");
    sheet.paragraph(result::FOOTER);
    sheet.text
}

/// What journals file and search by, as YAML.
fn front_matter(release: &Release, picture: &Picture) -> String {
    let mut lines = vec!["---".to_owned(), format!("title: {}", quoted(&said::picture(&picture.title)))];
    lines.extend(["tags:", "  - fourfold"].map(str::to_owned));
    lines.push(format!("pack: {}", quoted(release.pack.as_str())));
    lines.push(format!("version: {}", quoted(&release.version)));
    lines.extend(picture.people.map(|people| format!("people: {people}")));
    lines.push("---\n".to_owned());
    lines.join("\n")
}

fn shown(sheet: &mut Markdown, picture: &Picture) {
    sheet.heading(2, said::DIVIDED);
    sheet.paragraph(said::CAPTION);
    sheet.drawing(&drawn(|page| text::stand(page, picture)));
    let axes = picture.divided();
    sheet
        .list(&axes.iter().map(|axis| format!("{}: {}.", axis.name, axis.said_or_why())).collect::<Vec<_>>());
    sheet.paragraph(result::MIDDLE);
    let radar = drawn(|page| page.radar(&picture.radar(), RadarForm::BesideBars));
    if !radar.is_empty() {
        sheet.heading(2, said::RADAR);
        sheet.drawing(&radar);
    }
    if picture.has_bins() {
        sheet.heading(2, said::STANDS);
    }
    for axis in axes.iter().filter(|axis| picture.has_bins() && axis.figures.is_some()) {
        sheet.heading(3, &axis.name);
        if axis.bins.is_empty() {
            sheet.paragraph(said::NO_BINS);
        } else {
            table(sheet, said::STANDS_COLUMNS, &axis.bins);
        }
    }
    ask(sheet, picture);
    beliefs(sheet, picture);
    sheet.listed(said::HOW, &picture.how());
}

fn ask(sheet: &mut Markdown, picture: &Picture) {
    let to_ask = picture.to_ask();
    sheet.heading(2, said::ASK);
    if to_ask.is_empty() {
        sheet.paragraph(said::ALL_CLOSE);
    }
    for (about, asked) in to_ask {
        sheet.heading(3, &about);
        sheet.list(asked);
    }
}

fn beliefs(sheet: &mut Markdown, picture: &Picture) {
    if picture.beliefs.is_empty() {
        return;
    }
    sheet.heading(2, said::BESIDE);
    if !picture.has_beliefs() {
        return sheet.paragraph(said::NO_BELIEFS);
    }
    for belief in &picture.beliefs {
        sheet.heading(3, &belief.question);
        if belief.bins.is_empty() {
            sheet.paragraph(words::BELIEF_WITHHELD);
        } else {
            table(sheet, said::ANSWERS_COLUMNS, &belief.bins);
        }
    }
}

/// Places or answers, each with its people, both flush right.
fn table(sheet: &mut Markdown, [place, people]: [&str; 2], bins: &[(String, u64)]) {
    sheet.line(&format!("\n| {place} | {people} |\n|---:|---:|"));
    for (name, people) in bins {
        sheet.line(&format!("| {} | {people} |", inline(name)));
    }
}
