//! Single cases, each with its number.

use rstest::rstest;

use super::*;

#[rstest]
fn any_one_key_alone_is_50_on_every_axis(#[values(1, 2, 3, 4, 5)] key: u8) {
    let questions = questions();
    assert_eq!(means(&questions, &answered(&questions, |_| key)), [Some(50.0); 4]);
}

#[rstest]
#[case::best(1, 5, 100.0, Band { low: 90, high: 100 })]
#[case::worst(5, 1, 0.0, Band { low: 0, high: 10 })]
fn best_and_worst_by_key(#[case] reversed: u8, #[case] straight: u8, #[case] mean: f64, #[case] band: Band) {
    let questions = questions();
    let answers = answered(&questions, |item| if item.reversed { reversed } else { straight });
    for axis in score(&questions, &answers) {
        let measured = axis.measured.unwrap();
        assert_eq!((measured.mean, measured.sd, measured.se, measured.band), (mean, 0.0, 5.0, band));
    }
}

#[rstest]
#[case::all("333333", 6, Some(50.0))]
#[case::five("33333s", 5, Some(50.0))]
#[case::four("3333sx", 4, Some(50.0))]
#[case::four_unevenly("5.5.55", 4, Some(75.0))]
#[case::three_skipped("333sss", 3, None)]
#[case::three_do_not_apply("333xxx", 3, None)]
#[case::three_never_asked("333...", 3, None)]
#[case::one_direction_only("3s3s3s", 3, None)]
#[case::nothing("......", 0, None)]
#[case::cannot_say("333??.", 3, None)]
fn missing_answers(#[case] keys: &str, #[case] answered: usize, #[case] mean: Option<f64>) {
    let questions = questions();
    let axes = score(&questions, &keyed("balance", keys));
    let names: Vec<_> = axes.iter().map(|axis| axis.axis.as_str()).collect();
    assert_eq!(names, AXES, "in the order of the axes");
    assert_eq!((axes[2].answered, axes[2].of), (answered, 6));
    assert_eq!(axes[2].measured.map(|measured| measured.mean), mean);
    assert_eq!((axes[0].answered, axes[0].measured), (0, None), "a missing axis is none, not nought");
}

#[test]
fn one_direction_only_is_none_even_with_two_thirds_of_the_items() {
    let mut questions = questions();
    for item in questions.items.iter_mut().filter(|item| item.section == id("money")) {
        item.reversed = item.id == id("money5");
    }
    assert_eq!(means(&questions, &keyed("money", "55555s"))[0], None);
    assert_eq!(means(&questions, &keyed("money", "5555s1"))[0], Some(100.0));
}

#[test]
fn one_better_step_on_one_item_of_six_is_a_twenty_fourth_of_100() {
    let questions = questions();
    let before = means(&questions, &keyed("money", "343231"))[0].unwrap();
    for better in ["443231", "333231", "344231"] {
        let after = means(&questions, &keyed("money", better))[0].unwrap();
        assert!((after - before - 100.0 / 24.0).abs() < 1e-9, "{better}: {before} to {after}");
    }
}

#[test]
fn the_numbers_of_one_axis() {
    // Points 75, 25, 50, 75, 100, 50: mean 62.5, squares 3437.5 over 5 make 687.5.
    let axis = &score(&questions(), &keyed("growth", "443253"))[1];
    let measured = axis.measured.unwrap();
    assert!((measured.mean - 62.5).abs() < 1e-9);
    assert!((measured.sd - 687.5_f64.sqrt()).abs() < 1e-9);
    assert!((measured.se - (687.5_f64 / 6.0).sqrt()).abs() < 1e-9);
    // 2.015 * 10.70 is 21.6: from 40.9 to 84.1.
    assert_eq!(measured.band, Band { low: 40, high: 85 });
}

#[test]
fn the_order_of_items_changes_nothing() {
    let questions = questions();
    let answers = answered(&questions, |item| u8::try_from(item.id.as_str().len() % 5).unwrap() + 1);
    let mut backwards = questions.clone();
    backwards.items.reverse();
    assert_eq!(score(&questions, &answers), score(&backwards, &answers));
}

#[test]
fn hot_take_answers_change_no_axis() {
    let questions = questions();
    let mut answers = answered(&questions, |item| if item.reversed { 2 } else { 3 });
    let before = score(&questions, &answers);
    for n in 0..7 {
        answers.insert(id(&format!("hot{n}")), chose(5));
    }
    assert_eq!(score(&questions, &answers), before);
}

#[rstest]
#[case::five_items_by_exactly_20("33333.", "51333.", Some(true))]
#[case::a_fall_counts_as_well("51333.", "33333.", Some(true))]
#[case::six_items_by_four_steps("333333", "513333", Some(false))]
#[case::six_items_by_five_steps("333333", "514333", Some(true))]
#[case::four_shared("3333ss", "3333xx", Some(false))]
#[case::three_shared("333s33", "3333ss", None)]
fn change_needs_20_points(#[case] then: &str, #[case] now: &str, #[case] clear: Option<bool>) {
    let questions = questions();
    let (then, now) = (keyed("money", then), keyed("money", now));
    let changes = change((&questions, &then), (&questions, &now));
    assert_eq!(changes.len(), 4);
    assert_eq!(changes[0].shift.map(|shift| shift.clear), clear);
    assert_eq!(changes[1], AxisChange { axis: id("growth"), shared: 0, shift: None });
}

#[rstest]
#[case::text(|item: &mut Question| item.text.push('!'))]
#[case::labels(|item: &mut Question| item.labels[2].push('!'))]
#[case::direction(|item: &mut Question| item.reversed = !item.reversed)]
#[case::lead_in(|item: &mut Question| item.lead_in = Some("Last year,".to_owned()))]
#[case::axis(|item: &mut Question| item.axis = Some(id("growth")))]
#[case::name(|item: &mut Question| item.id = id("other"))]
fn change_is_only_over_items_that_ask_the_same(#[case] alter: fn(&mut Question)) {
    let then = questions();
    let mut now = questions();
    alter(&mut now.items[0]);
    let before = answered(&then, |_| 3);
    let mut after = answered(&now, |item| if item.reversed { 2 } else { 3 });
    // What no longer asks the same would be far away.
    after.insert(now.items[0].id.clone(), chose(5));
    let money = &change((&then, &before), (&now, &after))[0];
    assert_eq!(money.shared, 5);
    let (then_band, now_band) = (Band { low: 40, high: 60 }, Band { low: 50, high: 80 });
    let expected = Shift { then: 50.0, now: 65.0, then_band, now_band, clear: false };
    assert_eq!(money.shift.unwrap(), expected);
}

#[test]
fn an_item_that_moved_to_another_section_still_compares() {
    let (then, mut now) = (questions(), questions());
    now.items[0].section = id("elsewhere");
    let answers = answered(&then, |_| 3);
    assert_eq!(change((&then, &answers), (&now, &answers))[0].shared, 6);
}

#[rstest]
#[case::under_two_seconds(&[1_000, 1_999, 9_000], true)]
#[case::two_seconds(&[1_000, 2_000, 9_000], false)]
#[case::between_two(&[1_000, 1_998, 2_001, 9_000], true)]
#[case::the_third_of_five(&[1_000, 1_000, 2_500, 9_000, 9_000], false)]
#[case::unknown(&[], false)]
fn the_median_time_hints_at_haste(#[case] times: &[u32], #[case] fast: bool) {
    let questions = questions();
    let timed = |(n, ms): (usize, &u32)| (id(&format!("money{n}")), Answer { ms: Some(*ms), ..chose(3) });
    let answers: Answers = times.iter().enumerate().map(timed).collect();
    assert_eq!(hints(&questions, &answers).fast, fast);
}

#[test]
fn skipping_quickly_is_no_haste() {
    let answers = [(id("money0"), Answer::new(Reply::Skipped, Some(10)))].into();
    assert_eq!(hints(&questions(), &answers), Hints::default());
}

#[rstest]
#[case::twelve("333333", "333333", true)]
#[case::eleven("333333", "333332", false)]
#[case::a_skip_between("333s33", "333333", false)]
#[case::missing_is_no_choice("ssssss", "ssssss", false)]
fn twelve_in_a_row(#[case] money: &str, #[case] growth: &str, #[case] same: bool) {
    let mut answers = keyed("money", money);
    answers.extend(keyed("growth", growth));
    assert_eq!(hints(&questions(), &answers).same_in_a_row, same);
}

#[rstest]
#[case::both_ways_alike("515151", false)]
#[case::straight_and_reversed_apart("555555", true)]
#[case::by_33("433444", false)]
#[case::by_42("443444", true)]
#[case::one_direction("5.5.5.", false)]
fn contradiction_above_40(#[case] keys: &str, #[case] contradictory: bool) {
    assert_eq!(hints(&questions(), &keyed("passion", keys)).contradictory, contradictory, "{keys}");
}

/// What the axes say is averaged, and 40 itself is not over 40.
#[rstest]
#[case::one_of_four(4, 1, false)]
#[case::two_of_four(4, 2, true)]
#[case::two_of_five(5, 2, false)]
fn contradictions_are_averaged_over_the_axes(
    #[case] axes: usize,
    #[case] contradictory: usize,
    #[case] hinted: bool,
) {
    let names: Vec<String> = (0..axes).map(|n| format!("axis{n}")).collect();
    let axis = |name: &String| Axis { id: id(name), name: name.clone(), about: String::new() };
    let pair =
        |name: &String| [false, true].map(|reversed| question(name, reversed.into(), Some(name), reversed));
    let questions =
        Questions { axes: names.iter().map(axis).collect(), items: names.iter().flat_map(pair).collect() };
    let apart =
        |question: &Question| names.iter().position(|name| *name == question.section.as_str()).unwrap();
    let key = |question: &Question| if apart(question) < contradictory { 5 } else { 3 };
    assert_eq!(hints(&questions, &answered(&questions, key)).contradictory, hinted);
}
