//! The picture of a group in every form. How pages and pictures look is tested in a browser.

use proptest::prelude::*;
use roxmltree::Document;
use rstest::rstest;

use super::*;
use crate::group::{Count, Ledger, Outcome, Part, Release, Shape};
use crate::pack::{Id, Pack, Starter, four_lessons, parse};
use crate::report::spreadsheet::text as cell;
use crate::summary::Glyphs;
use crate::text::width;

/// A group of the four lessons of so many people; `beliefs` says whether they handed in their answers. Only four of
/// them have a score on balance, so that it is withheld.
fn lessons(people: u64, beliefs: bool) -> (Release, Pack) {
    let pack = four_lessons().unwrap();
    let release = release(
        &pack,
        people,
        |axis, person| match axis {
            2 if person >= 4 => None,
            0 => Some(40 + person % 4 * 5),
            1 => Some(if person % 2 == 0 { 10 + person % 3 * 5 } else { 90 }),
            _ => Some(person * 13 % 15 * 5),
        },
        beliefs,
    );
    (release, pack)
}

/// A group of a pack of so many axes with long names.
fn long(axes: usize, people: u64) -> (Release, Pack) {
    const NAMES: [&str; 8] = [
        "Money and securities now",
        "Growth",
        "Balance of work and life",
        "WWWWWWWWWWWWWWWWWWWWWWWW",
        "Colleagues around us all",
        "Autonomy",
        "Health and enough rest",
        "自律と責任",
    ];
    let names = NAMES.iter().take(axes).map(|name| (*name).to_owned()).collect();
    let (id, title, language) = (Id::new("long").unwrap(), "Where we stand".to_owned(), "en".to_owned());
    let pack = parse(&Starter { id, title, axes: names, items: 6, language }.text()).unwrap();
    let release = release(&pack, people, |axis, person| Some((axis * 7 + person * 11) % 20 * 5), false);
    (release, pack)
}

/// What is published of people with these scores; nothing, as it may be shown, where they are too few.
fn release(pack: &Pack, people: u64, score: impl Fn(u64, u64) -> Option<u64>, beliefs: bool) -> Release {
    let shape = Shape::of(pack);
    let mut count = Count::new(&shape, None);
    for person in 0..people {
        let axes = (0..).zip(pack.axes()).map(|(at, axis)| {
            let score = score(at, person).map_or("null".to_owned(), |score| score.to_string());
            format!("\"{}\":{{\"score\":{score},\"answered\":6,\"of\":6}}", axis.id)
        });
        let axes = axes.collect::<Vec<_>>().join(",");
        let asked = pack.items().filter(|(_, item)| beliefs && item.scored.is_none()).zip(1_u64..);
        let items = asked.map(|((_, item), at)| format!("\"{}\":{}", item.id, 1 + (person * at) % 5));
        let items = items.collect::<Vec<_>>().join(",");
        let items = if items.is_empty() { items } else { format!(",\"items\":{{{items}}}") };
        let hand_in = format!(
            "{{\"hand_in\":1,\"id\":\"{person:016x}\",\"pack\":\"{}\",\"version\":\"{}\",\"week\":\"2026-W48\",\"axes\":{{{axes}}}{items}}}",
            pack.id(),
            pack.version()
        );
        count.take(hand_in.as_bytes()).unwrap();
    }
    match count.publish() {
        Ok(Outcome::First(ledger)) => Ledger::release(&ledger).clone(),
        Ok(Outcome::TooFew) => nothing(pack),
        other => panic!("{other:?}"),
    }
}

/// A release of too few.
fn nothing(pack: &Pack) -> Release {
    let part = |id: &Id| Part { id: id.clone(), people: 0, figures: None };
    let beliefs = pack.items().filter(|(_, item)| item.scored.is_none());
    Release {
        pack: pack.id().clone(),
        version: pack.version().to_owned(),
        people: 0,
        axes: pack.axes().iter().map(|axis| part(&axis.id)).collect(),
        beliefs: beliefs.map(|(_, item)| part(&item.id)).collect(),
    }
}

#[rstest]
#[case::too_few(3, false)]
#[case::seven(7, false)]
#[case::fourteen(14, true)]
#[case::forty(40, true)]
#[case::forty_without_beliefs(40, false)]
fn a_group_reads_as_a_whole(#[case] people: u64, #[case] beliefs: bool) {
    let (release, pack) = lessons(people, beliefs);
    let name = format!("{people}{}", if beliefs { "_with_beliefs" } else { "" });
    insta::assert_snapshot!(format!("text_{name}"), group_text(&release, &pack, 80, Glyphs::Braille));
    insta::assert_snapshot!(format!("sentences_{name}"), group_sentences(&release, &pack));
}

#[test]
fn files_read_as_a_whole() {
    let (release, pack) = lessons(40, true);
    insta::assert_snapshot!("markdown", group_markdown(&release, &pack));
    insta::assert_snapshot!("page", group_html(&release, &pack).unwrap());
    insta::assert_snapshot!("radar", group_svg(&release, &pack));
    insta::assert_snapshot!("rows", group_rows(&release).unwrap());
}

#[rstest]
#[case::narrow(4, 40, Glyphs::Ascii)]
#[case::three(3, 80, Glyphs::Block)]
#[case::eight(8, 120, Glyphs::Braille)]
fn long_names_find_their_place(#[case] axes: usize, #[case] width: u16, #[case] glyphs: Glyphs) {
    let (release, pack) = long(axes, 25);
    insta::assert_snapshot!(format!("long_{axes}_at_{width}"), group_text(&release, &pack, width, glyphs));
}

#[rstest]
fn lines_fit_every_width(#[values(20, 21, 30, 40, 43, 44, 60, 80, 120, 200)] room: u16) {
    for (release, pack) in [lessons(3, false), lessons(14, true), lessons(40, true), long(3, 9), long(8, 40)]
    {
        let text = group_text(&release, &pack, room, Glyphs::Ascii);
        for line in text.lines() {
            assert!(width(line) <= room.into() && !line.ends_with(' '), "{room}: {line:?}");
        }
        assert!(text.ends_with('\n') && !text.contains("\n\n\n"), "{text}");
    }
}

/// Bars leave words out where there is no room for them; the lines under them do not.
#[rstest]
fn no_width_loses_a_word(#[values(20, 44, 200)] room: u16, #[values(7, 14, 40)] people: u64) {
    let (release, pack) = lessons(people, false);
    let text = group_text(&release, &pack, room, Glyphs::Ascii);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in ["Growth: mean ", ", far apart; ", "Balance: not shown, since fewer than five answered."] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

/// Below five, the same whoever they are, in every form.
#[test]
fn of_too_few_nothing_is_shown() {
    let pack = four_lessons().unwrap();
    let release = nothing(&pack);
    let forms = [
        group_text(&release, &pack, 80, Glyphs::Ascii),
        group_sentences(&release, &pack),
        group_markdown(&release, &pack),
        group_html(&release, &pack).unwrap(),
    ];
    for form in forms {
        let form = form.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            form.contains("fewer here") && !form.contains("0 people") && !form.contains("To ask"),
            "{form}"
        );
    }
    let radar = group_svg(&release, &pack);
    assert!(!radar.contains("now-mark\" fill=\"#0b4f94\" cx") && radar.contains("not shown"), "{radar}");
    for row in group_rows(&release).unwrap().lines().skip(1) {
        assert!(row.ends_with(",,,,,,,,,"), "{row}");
    }
}

/// What each form shows is what the release holds, and all of it.
#[test]
fn every_form_has_every_figure() {
    let (release, pack) = lessons(40, true);
    let forms = [
        group_text(&release, &pack, 88, Glyphs::Ascii),
        group_sentences(&release, &pack),
        group_markdown(&release, &pack),
        group_html(&release, &pack).unwrap(),
    ];
    for part in release.axes.iter().filter(|part| part.figures.is_some()) {
        let figures = part.figures.as_ref().unwrap();
        let (low, high) = figures.middle.unwrap();
        let halves = format!("median {}, the middle half {low} to {high}", figures.median.unwrap());
        let mean = format!("mean {}, ", figures.mean.unwrap());
        for form in &forms {
            assert!(form.contains(&halves) && form.contains(&mean), "{} {form}", part.id);
            for bin in &figures.bins {
                assert!(form.contains(&format!("{} to {}", bin.low, bin.high)), "{bin:?} {form}");
            }
        }
    }
    let rows = group_rows(&release).unwrap();
    let bins = release.axes.iter().chain(&release.beliefs);
    let expected: usize =
        bins.map(|part| part.figures.as_ref().map_or(1, |figures| figures.bins.len().max(1))).sum();
    assert_eq!(rows.lines().count(), 1 + expected);
}

#[test]
fn a_withheld_axis_leaves_the_outline_open() {
    let (release, pack) = lessons(40, false);
    assert!(release.axes[2].figures.is_none());
    let picture = group_svg(&release, &pack);
    let document = Document::parse(&picture).unwrap();
    let course = document.descendants().find(|node| node.attribute("class") == Some("now-line")).unwrap();
    assert_eq!(course.attribute("d").unwrap().matches('M').count(), 2, "two sides of four are drawn");
    assert!(group_sentences(&release, &pack).contains("Balance: not shown, since fewer than five answered."));
    assert!(picture.contains("Balance: not shown, since fewer than five answered. The shape is open here."));
}

/// Two questions for each axis on which people lie furthest apart, from the part of the pack about it.
#[test]
fn the_room_is_asked_about_what_divides_it() {
    let (release, pack) = lessons(14, false);
    let text = group_sentences(&release, &pack);
    let own = pack.sections().iter().find(|section| {
        section
            .items
            .iter()
            .any(|item| item.scored.as_ref().is_some_and(|scored| scored.axis.as_str() == "growth"))
    });
    for prompt in own.unwrap().reflections.iter().take(2) {
        assert!(text.contains(&prompt.text), "{text}");
    }
    assert!(text.contains("Growth, far apart.") && !text.contains("Money, close together"), "{text}");
    let close = super::picture::Picture::of(&release, &pack);
    assert_eq!(close.to_ask().len(), 1);
    // Where all are close together, that is said.
    let alike = self::release(&pack, 14, |_, person| Some(50 + person % 2 * 5), false);
    assert!(group_text(&alike, &pack, 80, Glyphs::Ascii).contains("close together on every axis"));
}

/// Of whom the files speak, and to whom they are confidential.
#[test]
fn nobody_is_promised_what_does_not_hold() {
    let (release, pack) = lessons(40, true);
    for form in [group_text(&release, &pack, 200, Glyphs::Ascii), group_html(&release, &pack).unwrap()] {
        let form = form.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(form.contains("confidential to whoever holds the files"), "{form}");
        assert!(!form.to_lowercase().contains("anonym"), "{form}");
        assert_eq!(form.matches("may be off by about").count(), 1, "uncertainty is said once");
    }
}

#[test]
fn a_page_asks_for_nothing() {
    let (release, pack) = lessons(40, true);
    let page = group_html(&release, &pack).unwrap();
    let without = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
    for asks in
        ["http:", "https:", "//", "url(", "src=", "href=", "@import", "<link", "<form", "<base", "<script"]
    {
        assert!(!without.contains(asks), "{asks}");
    }
    let policy = page.find("Content-Security-Policy").unwrap();
    assert!(policy < page.find("<style>").unwrap(), "the policy holds for what follows it");
}

proptest! {
    #[test]
    fn any_version_is_nothing_but_a_cell(version in any::<String>()) {
        let (mut release, _) = lessons(7, false);
        release.version.clone_from(&version);
        let rows = group_rows(&release).unwrap();
        let mut reader = csv::Reader::from_reader(rows.as_bytes());
        for row in reader.records() {
            let (row, version) = (row.unwrap(), cell(&version));
            prop_assert_eq!(row.get(1), Some(version.as_str()));
        }
    }
}

/// Titles and names that would like to be more.
#[test]
fn names_are_nothing_but_text() {
    let evil = "<script>alert(1)</script> `e` | *x*";
    let (id, language) = (Id::new("evil").unwrap(), "en".to_owned());
    let names = ["<b>x</b> | *y* `z`", "Growth", "# Balance"].map(str::to_owned).to_vec();
    let pack =
        parse(&Starter { id, title: evil.to_owned(), axes: names, items: 6, language }.text()).unwrap();
    let release = self::release(&pack, 20, |axis, person| Some((axis * 7 + person * 11) % 20 * 5), false);
    let page = group_html(&release, &pack).unwrap();
    assert!(
        !page.contains("<script") && !page.contains("<b>") && page.contains("&#60;script&#62;"),
        "{page}"
    );
    assert!(Document::parse(&group_svg(&release, &pack)).is_ok());
    let minutes = group_markdown(&release, &pack);
    let events: Vec<_> = pulldown_cmark::Parser::new_ext(&minutes, pulldown_cmark::Options::all()).collect();
    for event in &events {
        let is_markup = matches!(
            event,
            pulldown_cmark::Event::Html(_)
                | pulldown_cmark::Event::InlineHtml(_)
                | pulldown_cmark::Event::Code(_)
                | pulldown_cmark::Event::Start(pulldown_cmark::Tag::Emphasis)
        );
        assert!(!is_markup, "{event:?}");
    }
}
