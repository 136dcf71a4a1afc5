//! The printed result as a person reads it.

use rstest::rstest;

use super::*;
use crate::summary::testing::{NAMES, USUAL, summary};

#[rstest]
fn every_line_fits_and_none_ends_in_spaces(
    #[values(20, 31, 40, 57, 80, 120, 500)] width: u16,
    #[values(Glyphs::Braille, Glyphs::Block, Glyphs::Ascii)] glyphs: Glyphs,
    #[values(3, 4, 8)] axes: usize,
) {
    let stands: Vec<_> = USUAL.into_iter().chain([(None, Some(50))]).cycle().take(axes).collect();
    let text = text(&summary(&stands), width, glyphs);
    for line in text.lines() {
        assert!(columns(line) <= width, "{line:?}");
        assert_eq!(line, line.trim_end());
    }
    assert!(text.ends_with(".\n") && !text.contains("\n\n\n"), "{text}");
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "no escapes");
    let own = NAMES.iter().take(axes).any(|name| !name.is_ascii());
    assert!(own || glyphs != Glyphs::Ascii || text.is_ascii());
}

#[test]
fn a_result_reads_as_a_whole() {
    let mut result = summary(&[USUAL[0], (None, Some(70)), USUAL[2], USUAL[3]]);
    result.month = Some(crate::session::Month::Usual);
    let text = text(&result, 60, Glyphs::Braille);
    assert_eq!(text, WHOLE, "{text}");
}

#[test]
fn below_the_radars_least_width_bars_and_words_remain() {
    let text = text(&summary(&USUAL), 30, Glyphs::Ascii);
    assert_eq!(text.matches("Balance").count(), 4, "bar, words, gap, question:\n{text}");
    assert!(text.lines().count() < 45, "{text}");
}

const WHOLE: &str = "\
The four lessons
Answered on 23 November 2026. 18 of 24 answered.

Money    leans high                          71 (55 to 85)
├──────────┼─────────┼─━━◇━━━━●━┿━━━━─────┤  5 of 6 answered

Growth   not enough answers
├╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌◇╌╌┼╌╌╌╌╌╌╌╌╌┤  3 of 6 answered

Balance  leans low                           25 (10 to 40)
├───━━━━━━━●━━━━━━───┼───◇──────┼─────────┤  5 of 6 answered

Passion  mixed                               38 (20 to 55)
├───────━━━┿━━━━●━━━━┿━━────────┼─────────┤  5 of 6 answered
0         25        50         75       100

● now  ━ likely range  ◇ good enough

Likely range, from how your own answers vary.
50 is the middle of the answer scale, not an average person.

                          Money
                71 (55 to 85)  leans high
                            ⠠
                            ⠨
                       ⢀ ⠠ ⢀●⠐ ⠠ ⢀
                      ⠄   ⢀⡾◇⢀     75
                    ⠐    ⢀⡾⠁⠨⠈⠐⠠ 50 ⠐
                   ⠁   ⠈⢀⡾⠁⢀⠨⢀  ⠈⠠⢀   ⠁
      Passion     ⠈   ⠈⢠⡞⠁⠂ ⠨ 25  ⠈⠐⢀ ⠈     Growth
           38 ⠠⠠⠠⠠⠠⠠⠠⠠⠠●⣄⠠⠠⠠⠨⠠⠠⠠⠠⠠⠠⠠⠠⠈◇⠠⠠⠠⠠ not enough
     20 to 55     ⠁  ⠈  ⠈⠛⠶⣄⡀  ⡀⠁  ⢀⠐⠈ ⠁    answers
        mixed     ⠈   ⠈    ⠈●⠐   ⠠⠐   ⠈
                   ⠁⢀  ⠈ ⠠  ⠨ ⢀⠠⠈⠈  ⢀ ⠁
                      ⠄    ⠈◇⠐     ⠄
                       ⠐ ⠠ ⢀⠨⢀ ⠠ ⠐
                            ⠨
                            ⠨
                         Balance
                 25 (10 to 40)  leans low

Money: leans high (about 55 to 85), 5 of 6 answered.
Growth: not enough answers, 3 of 6 answered.
Balance: leans low (about 10 to 40), 5 of 6 answered.
Passion: mixed (about 20 to 55), 5 of 6 answered.

Balance: about 35 below your good enough (60).
Money: about where you want it (60).
Balance leans low in your answers. What would make it good
enough?

You called the last four weeks usual.

This is for reflection. It is not a health test, career
advice or financial advice. If work is affecting your
health, consider talking to a doctor or someone you trust.
";

#[rstest]
fn in_short_every_axis_has_one_line_with_its_value_and_its_word(
    #[values(20, 40, 80, 200)] width: u16,
    #[values(Glyphs::Braille, Glyphs::Ascii)] glyphs: Glyphs,
) {
    let text = in_short(&summary(&USUAL), width, glyphs);
    assert!(text.lines().all(|line| columns(line) <= width && line == line.trim_end()), "{text}");
    assert!(text.ends_with("\n\n") && !text.contains("\n\n\n"), "{text:?}");
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "no escapes");
    for name in NAMES.iter().take(USUAL.len()) {
        let first: String = name.chars().take(4).collect();
        assert_eq!(text.lines().filter(|line| line.starts_with(&first)).count(), 1, "{name} in\n{text}");
    }
    assert_eq!(text.contains("leans high"), width >= 40, "{text}");
}
