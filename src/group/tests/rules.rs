//! What is shown of how many, to the figure.

use rstest::rstest;

use super::*;

fn bins(figures: &Figures) -> Vec<(u8, u8, u64)> {
    figures.bins.iter().map(|bin| (bin.low, bin.high, bin.people)).collect()
}

#[test]
fn below_five_nothing_is_published() {
    for count in 0..5 {
        let group: Vec<_> = (0..count).map(|name| even(name, 100)).collect();
        assert_eq!(publish(&group, None), Ok(Outcome::TooFew));
    }
}

#[test]
fn from_five_people_on_it_is_said_how_many_they_are() {
    let five: Vec<_> = (0..5).map(|name| even(name, 50)).collect();
    let ledger = first(&five);
    assert_eq!((ledger.release().people, ledger.release().is_withheld()), (5, false));
    let mut four = Tally::new(&SHAPE);
    five[1..].iter().for_each(|hand_in| four.add(&SHAPE, hand_in).unwrap());
    let release = disclosure::release(&SHAPE, &four, None);
    assert_eq!((release.people, release.is_withheld()), (0, true));
    assert!(
        release.axes.iter().chain(&release.beliefs).all(|part| part.people == 0 && part.figures.is_none())
    );
}

#[rstest]
#[case::mean_rounded_to_five(&[50, 50, 50, 50, 65], 55, Spread::Close)]
#[case::half_goes_up(&[50, 50, 50, 55, 55, 55], 55, Spread::Close)]
#[case::deviation_of_15_is_mixed(&[35, 35, 50, 65, 65], 50, Spread::Mixed)]
#[case::mixed(&[30, 30, 50, 70, 70], 50, Spread::Mixed)]
#[case::deviation_of_25_is_mixed(&[25, 25, 50, 75, 75], 50, Spread::Mixed)]
#[case::wide(&[0, 20, 50, 80, 100], 50, Spread::Wide)]
#[case::nine(&[0, 0, 0, 0, 50, 100, 100, 100, 100], 50, Spread::Wide)]
fn from_five_a_mean_and_a_word(#[case] scores: &[u8], #[case] mean: u8, #[case] spread: Spread) {
    let figures = shown(scores).unwrap();
    let expected =
        Figures { mean: Some(mean), spread: Some(spread), bins: Vec::new(), median: None, middle: None };
    assert_eq!(figures, expected, "and no dots, no bins, no quartiles");
}

#[rstest]
#[case::each_large_enough(&[0, 10, 30, 35, 50, 65, 70, 90, 100, 100], &[(0, 30, 3), (35, 65, 3), (70, 100, 4)])]
#[case::two_go_to_the_smaller_neighbour(&[0, 0, 0, 50, 50, 80, 80, 80, 80, 80], &[(0, 65, 5), (70, 100, 5)])]
#[case::nobody_is_like_too_few(&[0, 0, 0, 80, 80, 80, 80, 80, 80, 80], &[(0, 65, 3), (70, 100, 7)])]
#[case::everybody_in_one_bin(&[0, 0, 5, 5, 10, 10, 15, 20, 25, 30], &[])]
#[case::nearly_everybody(&[0, 0, 5, 5, 10, 10, 15, 20, 50, 80], &[])]
fn from_ten_three_bins(#[case] scores: &[u8], #[case] expected: &[(u8, u8, u64)]) {
    let figures = shown(scores).unwrap();
    assert_eq!(bins(&figures), expected);
    assert_eq!((figures.median, figures.middle), (None, None));
}

#[test]
fn from_twenty_five_bins_and_from_them_alone_the_middle() {
    let scores: Vec<u8> = (0..20).map(|at| at * 5).collect();
    let figures = shown(&scores).unwrap();
    assert_eq!(bins(&figures), [(0, 20, 5), (25, 40, 4), (45, 60, 4), (65, 80, 4), (85, 100, 3)]);
    assert_eq!((figures.median, figures.middle), (Some(50), Some((20, 75))));
    // Whoever moves within a bin changes nothing but the mean.
    let mut moved = scores.clone();
    moved[9] = 60;
    let other = shown(&moved).unwrap();
    assert_eq!((other.median, other.middle, other.bins), (figures.median, figures.middle, figures.bins));
    let alike = shown(&[50; 30]).unwrap();
    assert_eq!((alike.median, alike.middle, alike.bins), (None, None, Vec::new()), "all alike");
}

#[test]
fn each_axis_is_counted_by_itself() {
    let mut group: Vec<_> = (0..6).map(|name| even(name, 50)).collect();
    for hand_in in &mut group[..2] {
        *hand_in = super::hand_in(hand_in.id.0, [None, Some(50), Some(50), Some(50)]);
    }
    let ledger = first(&group);
    let axes: Vec<_> =
        ledger.release().axes.iter().map(|part| (part.people, part.figures.is_some())).collect();
    assert_eq!(axes, [(0, false), (6, true), (6, true), (6, true)]);
}

#[test]
fn an_axis_is_renewed_only_when_five_more_answered_it() {
    let scores = [20, 40, 60, 80].map(Some);
    let mut group: Vec<_> = (0..5).map(|name| super::hand_in(name, scores)).collect();
    let before = first(&group);
    group.extend((5..10).map(|name| super::hand_in(name, [None, Some(100), Some(100), Some(100)])));
    let Ok(Outcome::Replaced { ledger, joined }) = publish(&group, Some(&before)) else { panic!() };
    assert_eq!(joined, 5);
    let axes = &ledger.release().axes;
    assert_eq!((axes[0].people, axes[0].figures.as_ref().unwrap().mean), (5, Some(20)), "as it was");
    assert_eq!((axes[1].people, axes[1].figures.as_ref().unwrap().mean), (10, Some(70)));
}

#[test]
fn another_release_needs_five_more_and_nobody_less() {
    let mut group: Vec<_> = (0..8).map(|name| even(name, 40)).collect();
    let before = first(&group);
    assert_eq!(publish(&group, Some(&before)), Ok(Outcome::Same));
    group.rotate_left(3);
    assert_eq!(publish(&group, Some(&before)), Ok(Outcome::Same), "in any order");
    for joined in 1..5 {
        group.push(even(100 + joined, 80));
        assert_eq!(publish(&group, Some(&before)), Err(Refused::TooFewJoined(joined)));
    }
    group.push(even(105, 80));
    let Ok(Outcome::Replaced { joined: 5, ledger }) = publish(&group, Some(&before)) else { panic!() };
    assert_eq!(ledger.release().people, 13);
    assert_eq!(publish(&group[1..], Some(&ledger)), Err(Refused::Missing(1)));
    group[0] = even(group[0].id.0, 45);
    assert_eq!(publish(&group, Some(&ledger)), Err(Refused::Changed));
}

#[test]
fn beliefs_are_shown_in_bins_alone_and_from_ten_on() {
    let belief = |name: u64, label: u8| {
        let mut hand_in = even(name, 50);
        let reply = crate::session::Reply::Chose(label.try_into().unwrap());
        hand_in.items.insert(id("h1"), reply);
        hand_in
    };
    let group: Vec<_> =
        [1, 1, 1, 2, 4, 4, 5, 5, 5].into_iter().zip(1..).map(|(label, name)| belief(name, label)).collect();
    assert_eq!(first(&group).release().beliefs[0].figures, None, "nine");
    let group: Vec<_> = [1, 1, 1, 2, 4, 4, 5, 5, 5, 5]
        .into_iter()
        .zip(1..)
        .map(|(label, name)| belief(name, label))
        .collect();
    let ledger = first(&group);
    let part = &ledger.release().beliefs[0];
    assert_eq!((part.id.as_str(), part.people), ("h1", 10));
    assert_eq!(bins(part.figures.as_ref().unwrap()), [(1, 1, 3), (2, 4, 3), (5, 5, 4)]);
    assert!(ledger.release().beliefs[1..].iter().all(|part| part.figures.is_none()), "nobody said anything");
}

#[rstest]
#[case(5, 25)]
#[case(12, 13)]
#[case(30, 8)]
#[case(100, 4)]
#[case(1_000_000, 1)]
fn a_mean_says_how_far_it_may_be_off(#[case] people: u64, #[case] points: u8) {
    assert_eq!(Uncertainty::of(people).unwrap().points(), points);
    assert_eq!(Uncertainty::of(4), None);
}

#[test]
fn the_most_divided_axis_comes_first_and_ties_keep_the_order_of_the_radar() {
    let spread = [0, 20, 50, 80, 100];
    let group: Vec<_> = spread
        .iter()
        .zip(1..)
        .map(|(score, name)| super::hand_in(name, [Some(50), Some(*score), Some(50), Some(*score)]))
        .collect();
    let ledger = first(&group);
    let order: Vec<_> = ledger.release().most_divided_first().iter().map(|part| part.id.as_str()).collect();
    assert_eq!(order, ["growth", "passion", "money", "balance"]);
}
