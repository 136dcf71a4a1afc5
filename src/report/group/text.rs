//! Owns the picture of a group as plain text: bars, radar, counts, questions. No escape sequence ever.
//! Must not decide what is said (`words`) or where a drawing lies (`summary`).

use super::picture::Picture;
use crate::{
    group::Release,
    pack::Pack,
    report::text::Page,
    summary::{Glyphs, RadarForm},
    text::{columns, width},
    words::{
        group::{self as words, picture as said},
        result,
    },
};

/// Columns of the longest and of the shortest bar of counts, where there is room.
const LONGEST: usize = 40;
const SHORTEST: usize = 8;
/// Columns on the left of counts, and between two of their columns.
const GAP: usize = 2;

/// A release as text of at most `width` columns (of at least 20), drawn with `glyphs`. Ends with a line feed.
#[must_use]
pub fn group_text(release: &Release, pack: &Pack, width: u16, glyphs: Glyphs) -> String {
    let picture = Picture::of(release, pack);
    let mut page = Page::new(width, glyphs);
    page.paragraph(&picture.title);
    match picture.people {
        None => page.paragraph(&Picture::too_few()),
        Some(people) => {
            page.paragraph(&words::took_part(people));
            shown(&mut page, &picture);
        }
    }
    page.free();
    page.paragraph(result::FOOTER);
    page.finish()
}

fn shown(page: &mut Page, picture: &Picture) {
    page.free();
    page.paragraph(said::DIVIDED);
    page.paragraph(said::CAPTION);
    page.free();
    stand(page, picture);
    page.paragraph(result::MIDDLE);
    page.free();
    page.radar(&picture.radar(), RadarForm::BesideBars);
    counts(page, picture);
    ask(page, picture);
    beliefs(page, picture);
    page.listed(said::HOW, &picture.how());
}

/// The bars.
pub(super) fn stand(page: &mut Page, picture: &Picture) {
    let bars = picture.bars();
    let form = bars.form(u16::try_from(page.width()).unwrap_or(u16::MAX), u16::MAX);
    page.bar_chart(&bars, form);
}

/// Each axis in a line, which says what narrow bars leave out, with its counts where there are some.
fn counts(page: &mut Page, picture: &Picture) {
    let axes = picture.divided();
    let size = Size::of(axes.iter().map(|axis| &*axis.bins), page.width());
    page.free();
    if picture.has_bins() {
        page.paragraph(said::STANDS);
    }
    for axis in axes {
        if picture.has_bins() {
            page.free();
        }
        page.paragraph(&format!("{}: {}.", axis.name, axis.said_or_why()));
        if picture.has_bins() && axis.figures.is_some() && axis.bins.is_empty() {
            page.paragraph(said::NO_BINS);
        }
        size.draw(page, &axis.bins);
    }
    page.free();
}

fn ask(page: &mut Page, picture: &Picture) {
    page.free();
    let to_ask = picture.to_ask();
    if to_ask.is_empty() {
        return page.paragraph(said::ALL_CLOSE);
    }
    page.paragraph(said::ASK);
    for (about, asked) in to_ask {
        page.listed(&about, asked);
    }
    page.free();
}

fn beliefs(page: &mut Page, picture: &Picture) {
    if picture.beliefs.is_empty() {
        return;
    }
    page.free();
    page.paragraph(said::BESIDE);
    if !picture.has_beliefs() {
        return page.paragraph(said::NO_BELIEFS);
    }
    let size = Size::of(picture.beliefs.iter().map(|belief| &*belief.bins), page.width());
    for belief in &picture.beliefs {
        page.free();
        page.paragraph(&belief.question);
        if belief.bins.is_empty() {
            page.paragraph(words::BELIEF_WITHHELD);
        }
        size.draw(page, &belief.bins);
    }
    page.free();
}

/// How wide the columns of counts are: the same for all that stand under each other, so that bars compare.
struct Size {
    label: usize,
    bar: usize,
    count: usize,
    /// The most people in one place.
    most: u64,
    /// Whether labels stand over their bars: there is no room beside them.
    over: bool,
}

impl Size {
    fn of<'b>(all: impl Iterator<Item = &'b [(String, u64)]>, room: usize) -> Self {
        let wider = |(label, most): (usize, u64), (name, people): &(String, u64)| {
            (label.max(width(name)), most.max(*people))
        };
        let (label, most) = all.flatten().fold((0, 1), wider);
        let count = most.to_string().len();
        let beside = room.checked_sub(GAP + label + GAP + GAP + count).filter(|bar| *bar >= SHORTEST);
        let over = room.saturating_sub(GAP + GAP + count).max(1);
        Self { label, bar: beside.unwrap_or(over).min(LONGEST), count, most, over: beside.is_none() }
    }

    fn draw(&self, page: &mut Page, bins: &[(String, u64)]) {
        let glyph = match page.glyphs() {
            Glyphs::Braille | Glyphs::Block => "█",
            Glyphs::Ascii => "#",
        };
        let free = " ".repeat(GAP);
        for (label, people) in bins {
            let length = self.length(*people);
            let bar = glyph.repeat(length) + &" ".repeat(self.bar - length);
            let count = format!("{people:>width$}", width = self.count);
            if self.over {
                page.hanging(&free, label);
                page.line(&format!("{free}{bar}{free}{count}"));
            } else {
                let before = " ".repeat(self.label.saturating_sub(columns(label).into()));
                page.line(&format!("{free}{before}{label}{free}{bar}{free}{count}"));
            }
        }
    }

    /// At least one column for those who are there.
    fn length(&self, people: u64) -> usize {
        let whole = u64::try_from(self.bar).unwrap_or(u64::MAX);
        let length = people.saturating_mul(whole) / self.most;
        usize::try_from(length).unwrap_or(self.bar).clamp(1, self.bar)
    }
}
