//! Whatever lines come, nothing panics, nothing is lost, and back always leads out.

use proptest::prelude::*;

use super::super::testing::{BEGIN, LESSONS, Talk};

/// Lines that mean something somewhere, parted by `|`.
const KNOWN: &str = "|1|2|3|4|5|6|12|99|b|s|x|l|g 3|g 40|w|u|U|n|.|-|r|f|t|v|d|?|home|save|often|money 40 30\
                     |growth 40 65 80|floor money 20|1 a text|2 -|3 7|2 1|2027-01-01|never ending";

fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(KNOWN.split('|').collect::<Vec<_>>());
    prop_oneof![6 => known.prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_panics_and_no_answer_is_lost(
        start in prop::sample::select(vec![0_usize, 1, 2, 3, 4]),
        lines in prop::collection::vec(line(), 0..60),
    ) {
        let first = start == 4;
        let start = match start {
            0 => "r".to_owned(),
            4 => "2".to_owned(),
            1 => BEGIN.to_owned(),
            2 => format!("{BEGIN}|{LESSONS}|f"),
            _ => format!("{BEGIN}|{LESSONS}|f||"),
        };
        let mut talk = if first { Talk::first() } else { Talk::new() };
        talk.lines(&start);
        for line in lines.iter().filter(|line| !matches!(line.trim(), "q" | "quit" | "Q")) {
            let line = line.replace('\n', " ");
            talk.line(&line);
            let open = talk.dialogue.session().filter(|_| talk.dialogue.is_stored()).cloned();
            if let Some(open) = open {
                let on_disk = talk.sessions.iter().find(|session| session.id == open.id).unwrap();
                prop_assert_eq!(on_disk, &open);
            }
        }
        // A text that is open ends first, and the practice is left; then back leads to the menu from wherever one is.
        talk.line(".");
        if first {
            talk.line("home");
        }
        talk.lines(&["b"; 80].join("|"));
        prop_assert!(talk.line("r").contains("Fourfold."), "{}", talk.out);
    }
}
