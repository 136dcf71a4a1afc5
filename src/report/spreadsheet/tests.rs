//! Tables as spreadsheets take them: numbers are numbers, texts are texts, and no text is a formula.

use rstest::rstest;

use super::*;
use crate::history::testing::{keyed, result, with_axis};
use crate::session::{Answer, Percent};

fn two() -> [Session; 2] {
    let mut first = result("s00001-a", "2026-11-24T20:00:00+01:00", "42424s");
    first.month = Some(Month::OnLeave);
    first.levels.clear();
    first.levels.insert(Id::new("money").unwrap(), Percent::at_most_100(70));
    keyed(&mut first, "growth", "ssssss");
    let mut second = with_axis(result("s00002-a", "2026-12-24T20:00:00+01:00", "333333"), "team", "454545");
    second.answers.insert(Id::new("m1").unwrap(), Answer::new(Reply::DoesNotApply, Some(5)));
    [first, second]
}

/// Rows of cells, as a reader of such files has them.
fn cells(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn one_row_a_result() {
    insta::assert_snapshot!("results", results(&two()).unwrap());
}

#[test]
fn one_row_an_item() {
    let text = items(&two()).unwrap();
    let some: Vec<&str> =
        text.lines().filter(|line| line.contains("money,m") || line.contains("label")).collect();
    insta::assert_snapshot!("items", some.join("\n"));
    let asked: usize = two().iter().map(|session| session.questions.items.len()).sum();
    assert_eq!(cells(&text).len(), asked + 1);
}

#[test]
fn an_axis_that_a_result_lacks_is_blank_and_not_zero() {
    let rows = cells(&results(&two()).unwrap());
    let at = |name: &str| rows[0].iter().position(|cell| cell == name).unwrap();
    assert_eq!(rows[1][at("team_value")], "");
    assert_eq!(rows[1][at("team_of")], "");
    assert_eq!(rows[1][at("growth_value")], "", "too few answers");
    assert_eq!(rows[1][at("growth_of")], "6");
    assert_ne!(rows[2][at("team_value")], "");
}

#[rstest]
#[case("=1+1", true)]
#[case("+1", true)]
#[case("-1", true)]
#[case("@SUM(A1)", true)]
#[case("\tx", true)]
#[case("\rx", true)]
#[case("\n=1", true)]
#[case("  =1", true)]
#[case("\"=1", true)]
#[case("' \"\u{a0}=1", true)]
#[case("\u{feff}=1", true)]
#[case("\u{200b}=1", false)]
#[case("＝1+1", true)]
#[case("a=1", false)]
#[case("How often?", false)]
#[case("", false)]
fn no_text_is_a_formula(#[case] typed: &str, #[case] guarded: bool) {
    let [mut session, _] = two();
    typed.clone_into(&mut session.pack.version);
    session.questions.items[0].text = typed.to_owned();
    session.questions.items[0].lead_in = None;
    session.questions.items[0].labels = [typed; 5].map(str::to_owned);
    for text in
        [results(std::slice::from_ref(&session)).unwrap(), items(std::slice::from_ref(&session)).unwrap()]
    {
        assert!(text.lines().all(|line| line.starts_with("date,") || line.starts_with("2026-")), "{text}");
        for cell in cells(&text).iter().flatten() {
            let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
            assert!(!bare.starts_with(['=', '+', '-', '@', '＝']), "{cell:?}");
        }
    }
    let seen = &cells(&items(&[session]).unwrap())[1][9];
    assert_eq!(seen.starts_with('\''), guarded, "{seen:?}");
    assert!(!seen.chars().any(crate::text::is_hidden), "{seen:?}");
}

#[test]
fn numbers_are_not_guarded() {
    let rows = cells(&results(&two()).unwrap());
    for (name, cell) in rows[0].iter().zip(&rows[2]).skip(6).filter(|(_, cell)| !cell.is_empty()) {
        assert!(cell.parse::<u8>().is_ok_and(|number| number <= 100), "{name}: {cell}");
    }
}
