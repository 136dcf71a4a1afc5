//! The vector of the notes, to the last digit, and its flip points by hand.

use rstest::rstest;

use super::*;

#[rstest]
#[case(Stay, 50.5)]
#[case(Role, 57.0)]
#[case(Company, 60.25)]
fn values_are_the_weighted_sums(#[case] option: OptionKind, #[case] expected: f64) {
    let value = analyse(&vector()).main.value(option).unwrap();
    assert!(near(value.likely, expected) && near(value.low, expected) && near(value.high, expected));
}

#[test]
fn company_leads_role_by_three_and_a_quarter() {
    let analysis = analyse(&vector());
    let Lead::One { leader, runner_up, margin, overlap } = analysis.main.lead else { panic!("no leader") };
    assert_eq!((leader, runner_up, overlap), (Company, Role, false));
    assert!(near(margin, 3.25));
    assert_eq!(analysis.equal.leader(), Some(Company));
    assert_eq!((analysis.main.source, analysis.exact), (WeightSource::Points, 12));
    assert_eq!(analysis.dominance, []);
    assert_eq!((analysis.main.value(Path), analysis.other), (None, None));
}

/// Company is above role by -20, 5, 20 and 15.
#[test]
fn flips_are_those_worked_out_by_hand() {
    let flips = analyse(&vector()).main.flips;
    let money = (0.25 * 5.0 + 0.25 * 20.0 + 0.20 * 15.0) / 0.70;
    let balance = (0.30 * -20.0 + 0.25 * 5.0 + 0.20 * 15.0) / 0.75;
    assert!(near(money, 9.25 / 0.7) && near(balance, -1.75 / 0.75));
    let [of_money, of_growth, of_balance, of_passion] = &flips[..] else { panic!("{flips:?}") };
    let above = of_money.above.unwrap();
    assert!(near(above.weight, money / (money + 20.0)) && above.to == Role);
    assert_eq!(format!("{:.3}", above.weight), "0.398");
    let below = of_balance.below.unwrap();
    assert!(near(below.weight, balance / (balance - 20.0)) && below.to == Role);
    assert_eq!(format!("{:.3}", below.weight), "0.104");
    assert_eq!((of_money.below, of_balance.above), (None, None));
    for none in [of_growth, of_passion] {
        assert_eq!((none.below, none.above), (None, None));
    }
    assert!(flips.iter().zip([0.30, 0.25, 0.25, 0.20]).all(|(flips, weight)| near(flips.weight, weight)));
}

/// Without role, company meets stay: differences -35, 25, 40 and 20, so `R` of money is 20.25 / 0.7.
#[test]
fn against_stay_alone_money_flips_later() {
    let mut table = vector();
    table.rows.retain(|row| row.option != Role);
    let above = analyse(&table).main.flips[0].above.unwrap();
    let rest = 20.25 / 0.70;
    assert!(near(above.weight, rest / (rest + 35.0)) && above.to == Stay);
}

/// The lead moves by about 1.9 points (one standard deviation) and is 3.25: it holds in most draws.
#[test]
fn the_lead_holds_in_most_draws_and_the_same_ones_every_time() {
    let holds = analyse(&vector()).main.holds.unwrap();
    assert!((930..990).contains(&holds), "{holds}");
    assert_eq!(holds, 956, "the draws depend on nothing but the axes");
}
