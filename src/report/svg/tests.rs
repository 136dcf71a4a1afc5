//! Radars as pictures: what is written into them. How they look is tested in a browser.

use proptest::prelude::*;
use roxmltree::Document;
use rstest::rstest;

use super::*;
use crate::report::sample;
use crate::summary::testing::{NAMES, USUAL, summary};

/// How many elements of that class there are.
fn count(picture: &str, class: &str) -> usize {
    picture.matches(&format!("class=\"{class}\"")).count()
}

#[test]
fn the_radar_of_a_result_is_written_as_a_whole() {
    insta::assert_snapshot!(radar_svg(&sample::written()));
}

#[test]
fn then_and_now_is_written_as_a_whole() {
    insta::assert_snapshot!(then_now_svg(&sample::then_now()));
}

#[test]
fn what_is_not_known_has_no_mark_and_leaves_the_shape_open() {
    let picture = radar_svg(&sample::written());
    let document = Document::parse(&picture).unwrap();
    let course = document.descendants().find(|node| node.attribute("class") == Some("now-line")).unwrap();
    assert_eq!(course.attribute("d").unwrap().matches('M').count(), 2, "two sides of four are drawn");
    // One of each kind stands in the legend.
    assert_eq!(["now-mark", "band", "hollow-mark"].map(|class| count(&picture, class)), [4, 4, 4]);
}

#[test]
fn without_levels_the_legend_has_no_hollow_mark() {
    let bare: Vec<_> = USUAL.iter().map(|(range, _)| (*range, None)).collect();
    let picture = radar_svg(&summary(&bare));
    assert_eq!((count(&picture, "hollow-mark"), picture.matches("good enough").count()), (0, 0));
}

#[test]
fn notes_and_steps_are_on_no_picture() {
    let (picture, then_now) = (radar_svg(&sample::written()), then_now_svg(&sample::then_now()));
    for private in ["cooked", "Ana", "desk", "Your step"] {
        assert!(!picture.contains(private) && !then_now.contains(private), "{private}");
    }
}

#[rstest]
fn every_axis_is_told_to_those_who_do_not_see_it(#[values(3, 4, 5, 8)] axes: usize) {
    let stands: Vec<_> = USUAL.into_iter().cycle().take(axes).collect();
    let picture = radar_svg(&summary(&stands));
    let document = Document::parse(&picture).unwrap();
    let root = document.root_element();
    let named: Vec<_> = root.attribute("aria-labelledby").unwrap().split(' ').collect();
    let told: Vec<_> = root
        .children()
        .filter(|node| node.attribute("id").is_some_and(|id| named.contains(&id)))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!((root.attribute("role"), told.len()), (Some("img"), 2));
    assert!(NAMES.iter().take(axes).all(|name| told[1].contains(name)), "{told:?}");
}

#[test]
fn a_pack_without_axes_is_an_empty_drawing() {
    let picture = radar_svg(&summary(&[]));
    assert!(Document::parse(&picture).is_ok() && !picture.contains("NaN"), "{picture}");
}

proptest! {
    #[test]
    fn any_name_is_nothing_but_text(name in any::<String>(), title in any::<String>()) {
        let mut result = summary(&USUAL);
        result.axes[1].name.clone_from(&name);
        result.title.clone_from(&title);
        let picture = radar_svg(&result);
        let document = Document::parse(&picture).unwrap();
        let told = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
        let expected = format!("Radar: {}, 23 November 2026", seen::one_line(&title));
        prop_assert_eq!(told.text(), Some(expected.as_str()));
        let known = ["svg", "title", "desc", "rect", "circle", "path", "g", "text", "tspan"];
        let elements = document.descendants().filter(roxmltree::Node::is_element);
        prop_assert!(elements.into_iter().all(|node| known.contains(&node.tag_name().name())));
    }
}
