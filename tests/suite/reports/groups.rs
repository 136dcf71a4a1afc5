//! The picture of a group as a browser shows and prints it.

use fourfold::group::{Bin, Figures, Part, Release, Spread};
use fourfold::pack::{Id, Pack, four_lessons};
use fourfold::report::{group_html, group_svg};

use super::{assert_none, long_pack, looked_at};

/// The last axis but one is not shown, nor is the last belief.
fn release(pack: &Pack, people: u64, spread: Spread) -> Release {
    let beliefs: Vec<_> =
        pack.items().filter(|(_, item)| item.scored.is_none()).map(|(_, item)| &item.id).collect();
    let last = pack.axes().len() - 1;
    let axis = |(at, id): (usize, &Id)| {
        let at = u8::try_from(at).unwrap();
        let bins = bins(&[(0, 20), (25, 40), (45, 60), (65, 80), (85, 100)], people, at);
        let low = 10 + at * 5;
        let (median, middle) =
            if people < 20 { (None, None) } else { (Some(low + 20), Some((low, low + 40))) };
        let figures = Figures { mean: Some(low + 15), spread: Some(spread), bins, median, middle };
        part(id, people, (usize::from(at) + 1 != last).then_some(figures))
    };
    let belief = |(at, id): (usize, &&Id)| {
        let bins = bins(&[(1, 1), (2, 2), (3, 3), (4, 5)], people, u8::try_from(at).unwrap());
        let figures = Figures { mean: None, spread: None, bins, median: None, middle: None };
        part(
            id,
            people,
            (at + 1 != beliefs.len()).then_some(figures).filter(|figures| !figures.bins.is_empty()),
        )
    };
    Release {
        pack: pack.id().clone(),
        version: pack.version().to_owned(),
        people,
        axes: pack.axes().iter().map(|axis| &axis.id).enumerate().map(axis).collect(),
        beliefs: beliefs.iter().enumerate().map(belief).collect(),
    }
}

fn part(id: &Id, people: u64, figures: Option<Figures>) -> Part {
    Part { id: id.clone(), people: if figures.is_some() { people } else { 0 }, figures }
}

/// At least three people in each, in another one most of them.
fn bins(ends: &[(u8, u8)], people: u64, most: u8) -> Vec<Bin> {
    let places = u64::try_from(ends.len()).unwrap();
    if people < 3 * places {
        return Vec::new();
    }
    let rest = people - 3 * places;
    let most = usize::from(most) % ends.len();
    let bin = |(at, &(low, high)): (usize, &(u8, u8))| Bin {
        low,
        high,
        people: if at == most { 3 + rest } else { 3 },
    };
    ends.iter().enumerate().map(bin).collect()
}

fn groups() -> Vec<(String, Release, Pack)> {
    let lessons = four_lessons().unwrap();
    let mut groups: Vec<_> = [7, 14, 40]
        .map(|people| (format!("lessons-{people}"), release(&lessons, people, Spread::Wide), lessons.clone()))
        .into();
    groups.push(("close".to_owned(), release(&lessons, 40, Spread::Close), lessons));
    for axes in [3, 8] {
        let pack = long_pack(axes);
        groups.push((format!("long-{axes}"), release(&pack, 1_000, Spread::Mixed), pack));
    }
    groups
}

#[test]
#[ignore = "needs chromium"]
fn a_group_as_a_page_is_quiet_and_open_to_everyone() {
    let pages: Vec<_> = groups()
        .iter()
        .map(|(name, release, pack)| (format!("{name}.html"), group_html(release, pack).unwrap()))
        .collect();
    let pages: Vec<_> = pages.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    let found = looked_at("group", &pages);
    assert_none(&found, &["console", "requests", "violations", "incomplete", "collisions"]);
    for (file, found) in found.as_object().unwrap() {
        assert!(found["narrow"].as_u64().unwrap() <= 320, "{file}: {} on a telephone", found["narrow"]);
        assert_eq!(found["colours"], serde_json::json!([]), "{file} is grey on paper");
        assert_eq!(found["size"], serde_json::json!([0, 0, 595, 842]), "{file} is A4");
        let sheets = if file == "long-8.html" { 3 } else { 2 };
        assert!(found["sheets"].as_u64().unwrap() <= sheets, "{file}: {} sheets", found["sheets"]);
    }
}

#[test]
#[ignore = "needs chromium"]
fn labels_of_a_group_never_touch_and_are_read_on_light_and_dark_slides() {
    let pictures: Vec<_> = groups()
        .iter()
        .map(|(name, release, pack)| (format!("{name}.svg"), group_svg(release, pack)))
        .collect();
    let pictures: Vec<_> = pictures.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    assert_none(&looked_at("group-pictures", &pictures), &["console", "requests", "collisions"]);
}
