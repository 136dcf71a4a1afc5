//! Then and now as a person reads it.

use rstest::rstest;

use super::*;
use crate::history::{compare, testing};
use crate::pack::sample::id;
use crate::session::{Month, Session};
use crate::text::columns;

/// A reworded question, an axis that came, a month that was busier.
fn pair() -> (Session, Session) {
    let mut then = testing::result("s00001-a", "2026-01-01T10:00:00+00:00", "242424");
    then.month = Some(Month::Busier);
    then.notes.insert(id("balance"), "Tuesday ended well:\nI cooked.".to_owned());
    then.notes.insert(id("steps"), "Walk at noon.".to_owned());
    let now = testing::result("s00002-b", "2026-04-01T10:00:00+00:00", "333333");
    let mut now = testing::with_axis(now, "team", "444444");
    testing::keyed(&mut now, "balance", "151515");
    now.questions.items[1].text = "How often did you worry about money?".to_owned();
    (then, now)
}

#[rstest]
fn every_line_fits_and_none_ends_in_spaces(
    #[values(20, 31, 40, 57, 80, 120, 500)] width: u16,
    #[values(Glyphs::Braille, Glyphs::Block, Glyphs::Ascii)] glyphs: Glyphs,
) {
    let (then, now) = pair();
    let text = then_now(&compare(&then, &now), width, glyphs);
    for line in text.lines() {
        assert!(columns(line) <= width, "{line:?}");
        assert_eq!(line, line.trim_end());
    }
    assert!(text.ends_with(".\n") && !text.contains("\n\n\n"), "{text}");
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "no escapes");
    assert!(glyphs != Glyphs::Ascii || text.is_ascii(), "{text}");
}

#[test]
fn a_comparison_reads_as_a_whole() {
    let (then, now) = pair();
    let text = then_now(&compare(&then, &now), 72, Glyphs::Braille);
    assert_eq!(text, WHOLE, "{text}");
}

#[test]
fn nothing_shared_is_said_without_an_empty_drawing() {
    let (then, mut now) = pair();
    now.questions.items.iter_mut().for_each(|item| item.text.push('!'));
    let text = then_now(&compare(&then, &now), 60, Glyphs::Ascii);
    assert!(text.contains("No question is the same in both.") && !text.contains('@'), "{text}");
}

const WHOLE: &str = "\
Then and now: Four lessons
Then: 1 January 2026, a busier month.
Now: 1 April 2026.

Money    may have changed: about 25 up
then ├╌╌╌╌╌━━━━◇━━━━╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┤   25 (15 to 35)
now  ├─────────┼─────━━━━●━━━━─────┼─────────┤   50 (40 to 60)

Growth   may have changed: about 25 up
then ├╌╌╌╌╌━━━━◇━━━━╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┤   25 (15 to 35)
now  ├─────────┼─────━━━━●━━━━─────┼─────────┤   50 (40 to 60)

Balance  may have changed: about 25 up
then ├╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌━━━━◇━━━━╌╌╌╌╌┤   75 (65 to 85)
now  ├─────────┼─────────┼─────────┼─────━━━━●  100 (90 to 100)

Passion  may have changed: about 25 up
then ├╌╌╌╌╌━━━━◇━━━━╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌┤   25 (15 to 35)
now  ├─────────┼─────━━━━●━━━━─────┼─────────┤   50 (40 to 60)

TEAM     not asked then
     0        25        50        75       100

◇ then  ● now  ━ likely range

Likely range, from how your own answers vary.
50 is the middle of the answer scale, not an average person.

                                Money
                   50 (40 to 60)  may have changed
                                  ⠠
                                  ⠨
                                 ⢀⠨⢀
                            ⠄ ⠂⠈  ⠨  ⠈ ⠂ ⠄
                         ⡀⠈       ⢀       ⠈ ⡀        Growth
            TEAM       ⠠     ⢀ ⠐ ⠈●⠛⢦⣄ ⢀     ⠠       50 (40 to 60)
  not asked then  ⡀   ⠐     ⠂     ⠨  ⠈⠳⢦⡀⠂    ⠐    ⡀ may have changed
                   ⠁⠁⠂⠄⢄   ⠁    ⡀⠐◇⠠ ⡀ ⠈⠙⠶⣄⡀ ⢀⠄⠄⠂⠁⠁
                     ⠈  ⠈⠈⠐⠠⠠⢀⢀⠂  ⠨ ⠈⠐⢀◇⠠⠠⢸●⠈  ⠈
                     ⠁   ⠈    ⠁⠈⠐⠐⠨⠐⠐⠈ ⢂   ⣿    ⠁
                     ⠁   ⠈    25 ⠄⠁⠁⠄ ⡀⠐⡀  ⣿    ⠁
                     75   50   ⠠◇⡀ ⢀⠈⠠  ⢂  ⢸⡇  ⡈
                      ⢀    ⠁⡀ ⠠⠁  ⠑⢀  ⠡  ⡂⠁⢸⡇ ⢀
                       ⠠    ⡀●⠳⢦⣄⡀  ⠈⠐⢀⠈⠄⢐ ⠈⣷⠠
                         ⠂⢀⠐    ⠈⠙⠳⠶⣤⣀ ⠈⠐⢀⢂ ⣿
                         ⢀⠂ ⠄ ⡀      ⠉⠛⠶⣤⣄◇⢂⢻⡄
                Passion ⡐      ⠈ ⠐ ⠐ ⠈   ⠈⠙⠳⢾● Balance
          50 (40 to 60)                        100 (90 to 100)
       may have changed                        may have changed

                             ● now   ◇ then

Money may have changed: about 25 up (25 then, 50 now).
Growth may have changed: about 25 up (25 then, 50 now).
Balance may have changed: about 25 up (75 then, 100 now).
Passion may have changed: about 25 up (25 then, 50 now).
TEAM cannot be compared: it was not asked then.

\"May have changed\" is said from 20 points on, over the questions that
both share. Less than that can come from how answers vary from one day
to the next. Neither up nor down is a grade.
23 of the 30 questions are the same in both, and only those count here:
the numbers can differ from each result.

Not compared:
- Reworded: In the last four weeks, how often did you worry about money?
  Then it was: In the last four weeks, how often did money worries weigh
  on your mood?
- New: Question 0 of team?
- New: Question 1 of team?
- New: Question 2 of team?
- New: Question 3 of team?
- New: Question 4 of team?
- New: Question 5 of team?

What you wrote to yourself then:
- Your note on Balance: Tuesday ended well: I cooked.

What you set out to try then:
- Your step: Walk at noon.

This is for reflection. It is not a health test, career advice or
financial advice. If work is affecting your health, consider talking to
a doctor or someone you trust.
";
