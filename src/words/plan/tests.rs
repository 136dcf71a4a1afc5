//! What the words of a plan keep to, whatever was said.

use rstest::rstest;

use super::*;
use crate::interview::{PlanWay, way};

fn every_text() -> Vec<String> {
    let plan = |reach| Plan { reach: Some(reach), ..Plan::default() };
    let pages = Reach::ALL.into_iter().flat_map(|reach| way(PlanWay::WhatNow, &plan(reach)));
    let pages = pages.chain(way(PlanWay::CheckIn, &Plan::default()));
    let texts = pages.flat_map(|page| [title(page).to_owned(), asks(page).to_owned()]);
    let fields = Field::ALL.into_iter().flat_map(|field| {
        let ideas = ideas(field).iter().map(ToString::to_string);
        [label(field, ANOTHER_WAY)].into_iter().chain(ideas)
    });
    let rows = Reach::ALL.map(reach).into_iter().chain(Next::ALL.map(next));
    texts.chain(fields).chain(rows.flat_map(|(a, b)| [a.to_owned(), b.to_owned()])).collect()
}

#[test]
fn nothing_advises_or_judges() {
    let banned = ["quit", "resign", "leave your job", "should", "best choice", "must", "fail", "lazy"];
    for text in every_text() {
        let lower = text.to_lowercase();
        assert!(!banned.iter().any(|word| lower.contains(word)), "{text}");
    }
}

#[test]
fn headings_fit_a_small_screen() {
    for page in way(PlanWay::WhatNow, &Plan::default()) {
        assert!(title(page).len() <= 24, "{}", title(page));
    }
}

#[rstest]
#[case(None, "two or more")]
#[case(Some("one\n \n"), "1 so far, two or more")]
#[case(Some("one\ntwo\nthree"), "3 lines")]
fn lists_count_their_lines(#[case] text: Option<&str>, #[case] said: &str) {
    assert_eq!(lines(Field::StayFor, text).as_deref(), Some(said));
    assert_eq!(lines(Field::Trade, text), None);
}
