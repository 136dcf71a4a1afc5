//! Owns the picture of a group as plain text. No escape sequence ever.
//! Must not compute a figure: a release holds all that may be shown.

use super::text::Page;
use crate::group::{Bin, Part, Release};
use crate::pack::Pack;
use crate::summary::Glyphs;
use crate::words::{group as words, result};

/// Columns of the longest bar.
const BAR: u64 = 24;

/// A release as text of at most `width` columns (of at least 20). Ends with a line feed.
#[must_use]
pub fn group_text(release: &Release, pack: &Pack, width: u16) -> String {
    let mut page = Page::new(width, Glyphs::Ascii);
    page.paragraph(pack.title());
    page.paragraph(&words::took_part(release.people));
    page.free();
    page.paragraph(words::AXES);
    let withheld = release.axes.iter().filter(|part| part.figures.is_none());
    for part in release.most_divided_first().into_iter().chain(withheld) {
        page.free();
        axis(&mut page, part, pack);
    }
    beliefs(&mut page, release, pack);
    page.listed(words::HOW_HEADING, &words::HOW.map(str::to_owned));
    page.free();
    page.paragraph(result::FOOTER);
    page.finish()
}

fn axis(page: &mut Page, part: &Part, pack: &Pack) {
    let name = pack.axis(&part.id).map_or(part.id.as_str(), |axis| &axis.name);
    let Some(figures) = &part.figures else {
        return page.paragraph(&format!("{name}: {}.", words::WITHHELD));
    };
    let spread = figures.spread.map(words::spread);
    let mean = figures.mean.map(|mean| words::mean(mean, part.people));
    let middle = figures.median.zip(figures.middle).map(|(median, middle)| words::middle(median, middle));
    let said: Vec<String> = [spread.map(str::to_owned), mean, middle, Some(words::answered(part.people))]
        .into_iter()
        .flatten()
        .collect();
    page.paragraph(&format!("{name}: {}.", said.join("; ")));
    bins(page, &figures.bins, |bin| words::scores(bin.low, bin.high));
}

fn beliefs(page: &mut Page, release: &Release, pack: &Pack) {
    if release.beliefs.is_empty() {
        return;
    }
    page.free();
    page.paragraph(words::BELIEFS);
    for part in &release.beliefs {
        let Some((_, item)) = pack.item(&part.id) else { continue };
        page.free();
        page.paragraph(&crate::words::plain::led_in(item.lead_in.as_deref(), &item.text));
        match &part.figures {
            None => page.paragraph(&format!("{}.", words::BELIEF_WITHHELD)),
            Some(figures) => bins(page, &figures.bins, |bin| {
                let label = |number: u8| {
                    item.scale.labels.get(usize::from(number).saturating_sub(1)).map_or("", String::as_str)
                };
                if bin.low == bin.high {
                    label(bin.low).to_owned()
                } else {
                    words::between(label(bin.low), label(bin.high))
                }
            }),
        }
    }
}

fn bins(page: &mut Page, bins: &[Bin], name: impl Fn(&Bin) -> String) {
    let most = bins.iter().map(|bin| bin.people).max().unwrap_or(1);
    for bin in bins {
        let length = usize::try_from(bin.people * BAR / most).unwrap_or(0).max(1);
        page.item(&format!("{}: {} {}", name(bin), "#".repeat(length), bin.people));
    }
}
