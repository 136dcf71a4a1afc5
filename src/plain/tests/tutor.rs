//! The practice, line by line: what it waits for, what it says to other lines, where it leads, and when it is offered.

use rstest::rstest;

use super::super::Input;
use super::super::testing::Talk;

#[test]
fn it_reads_well_from_the_first_menu_to_the_next() {
    let mut talk = Talk::first();
    talk.lines("2|x|4|3|b|n|?||q");
    assert!(talk.left && talk.sessions.is_empty());
    insta::assert_snapshot!(talk.out);
}

#[rstest]
#[case::number("4", "Often.")]
#[case::word("often", "Often.")]
#[case::beginning("nev", "Never.")]
fn an_answer_is_a_number_or_its_word(#[case] line: &str, #[case] said: &str) {
    let mut talk = Talk::first();
    talk.line("2");
    let heard = talk.line(line);
    assert!(heard.starts_with(said) && heard.contains("Key 2 of 3."), "{heard}");
}

#[rstest]
#[case::back("b", "Your answer: Often.")]
#[case::undo("u", "No answer.")]
#[case::word("undo", "No answer.")]
fn going_back_and_undo_both_do(#[case] line: &str, #[case] stands: &str) {
    let mut talk = Talk::first();
    talk.lines("2|4");
    let heard = talk.line(line);
    assert!(heard.contains("Key 3 of 3.") && heard.contains(stands), "{heard}");
}

#[rstest]
#[case("2", "Type a number from 1 to 5: ")]
#[case("2|4", "Type b: ")]
#[case("2|4|b", "Type ?: ")]
fn any_other_line_names_the_one_that_is_meant(#[case] way: &str, #[case] prompt: &str) {
    for line in ["", "0", "6", "x", "s", "l", "n", "d", "f", "save", "save /a/path", "g 12", "zz", "U"] {
        let mut talk = Talk::first();
        talk.lines(way);
        assert_eq!(talk.line(line), format!("Not that one.\n{prompt}"), "`{line}` after `{way}`");
        assert!(talk.elsewhere.is_empty());
    }
}

#[rstest]
#[case("2")]
#[case("2|4")]
#[case("2|4|b")]
#[case("2|4|b|?")]
fn it_can_be_left_at_any_moment(#[case] way: &str) {
    let mut talk = Talk::first();
    talk.lines(way);
    let menu = talk.line("home");
    assert!(menu.contains("1. Start a new sitting") && menu.ends_with("Your choice, 1: "), "{menu}");
    let mut talk = Talk::first();
    talk.lines(way);
    talk.line("q");
    assert!(talk.left && talk.sessions.is_empty());
}

#[test]
fn a_step_can_be_heard_again_and_tells_where_one_is() {
    let mut talk = Talk::first();
    talk.lines("2|4");
    let again = talk.line("r");
    assert!(again.contains("Key 2 of 3. b goes back; nothing is final."), "{again}");
    assert_eq!(talk.line("w"), "Key 2 of 3.\nType b: ");
}

#[test]
fn it_is_offered_by_a_first_menu_once_and_not_where_nothing_can_be_written() {
    let mut talk = Talk::first();
    assert!(talk.out.contains("\n2. Learn three keys: twenty seconds, nothing is kept.\n"), "{}", talk.out);
    assert_eq!(talk.offered, 1);
    talk.lines("1|home|r");
    assert_eq!(talk.offered, 1, "once for each start");
    assert_eq!(Talk::new().offered, 0, "later starts do not");
    let mut looking = Talk::first_reading_only("Fourfold is open elsewhere.");
    assert!(!looking.line("r").contains("Learn"), "{}", looking.out);
    assert_eq!(looking.offered, 0);
}

#[test]
fn asked_for_by_name_it_comes_before_anything_is_known_of_the_disk() {
    let mut talk = Talk::first();
    talk.out.clear();
    talk.feed(Input::Practise);
    assert!(talk.out.trim_start().starts_with("This is practice; nothing is kept."), "{}", talk.out);
    talk.lines("4|b|?|");
    assert!(talk.out.ends_with("Your choice, 1: "), "{}", talk.out);
}

#[test]
fn what_is_not_saved_can_be_saved_from_there() {
    let mut talk = Talk::first();
    talk.broken = Some("not saved: the disk is full".to_owned());
    talk.lines("1|1|home|2");
    assert!(talk.out.ends_with("Type a number from 1 to 5: "), "{}", talk.out);
    talk.broken = None;
    assert!(talk.line("save").starts_with("Everything is saved."), "{}", talk.out);
    assert_eq!(talk.sessions.len(), 1);
}
