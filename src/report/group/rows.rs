//! Owns a release as comma-separated values: one row a part and bin. UTF-8, lines ended by a line feed.
//! Must not hold a text that a spreadsheet would take for a formula.

use crate::{
    group::{Figures, Part, Release, Spread},
    report::spreadsheet::{table, text},
};

const HEAD: [&str; 13] = [
    "pack",
    "version",
    "kind",
    "part",
    "people",
    "mean",
    "spread",
    "median",
    "middle_low",
    "middle_high",
    "bin_low",
    "bin_high",
    "bin_people",
];

/// One row a bin of every axis and belief, and one row for each without bins. Cells of what is not shown are empty.
///
/// # Errors
/// In the words of the writer; none is known.
pub fn group_rows(release: &Release) -> Result<String, String> {
    let axes = release.axes.iter().map(|part| ("axis", part));
    let parts = axes.chain(release.beliefs.iter().map(|part| ("belief", part)));
    let rows = parts.flat_map(|(kind, part)| {
        let first = first(release, kind, part);
        bins(part.figures.as_ref()).into_iter().map(move |bin| first.iter().cloned().chain(bin).collect())
    });
    table(HEAD.map(str::to_owned).to_vec(), rows)
}

fn first(release: &Release, kind: &str, part: &Part) -> [String; 10] {
    let figures = part.figures.as_ref();
    let number = |number: Option<u8>| number.map(|number| number.to_string()).unwrap_or_default();
    let middle = figures.and_then(|figures| figures.middle);
    [
        release.pack.to_string(),
        text(&release.version),
        kind.to_owned(),
        part.id.to_string(),
        figures.map(|_| part.people.to_string()).unwrap_or_default(),
        number(figures.and_then(|figures| figures.mean)),
        figures.and_then(|figures| figures.spread).map(spread).unwrap_or_default().to_owned(),
        number(figures.and_then(|figures| figures.median)),
        number(middle.map(|(low, _)| low)),
        number(middle.map(|(_, high)| high)),
    ]
}

fn bins(figures: Option<&Figures>) -> Vec<[String; 3]> {
    let bins = figures.map_or(&[][..], |figures| &figures.bins);
    if bins.is_empty() {
        return vec![Default::default()];
    }
    bins.iter().map(|bin| [bin.low.to_string(), bin.high.to_string(), bin.people.to_string()]).collect()
}

/// As in JSON.
fn spread(spread: Spread) -> &'static str {
    match spread {
        Spread::Close => "close",
        Spread::Mixed => "mixed",
        Spread::Wide => "wide",
    }
}
