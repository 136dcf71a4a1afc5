//! Whatever happens to a pack's text, it is a sound pack or a list of problems, and never a panic.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::pack::*;
use crate::text::is_hidden;

const SMALL: &str = include_str!("../../../tests/fixtures/packs/good.toml");

/// One thing that can happen to a text.
#[derive(Clone, Debug)]
enum Mishap {
    DropLine(Index),
    SwapLines(Index, Index),
    CopyLine(Index, Index),
    Type(Index, String),
    Cut(Index),
    TurnRound(Index),
    Allow(&'static str),
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let at = any::<Index>;
    let typed = prop_oneof![
        "[\"\\[\\]{}=#'.,\\\\\n]{1,2}",
        "\\PC{1,3}",
        Just("\u{1b}[31m".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}".to_owned()),
    ];
    prop_oneof![
        at().prop_map(Mishap::DropLine),
        (at(), at()).prop_map(|(from, to)| Mishap::SwapLines(from, to)),
        (at(), at()).prop_map(|(from, to)| Mishap::CopyLine(from, to)),
        (at(), typed).prop_map(|(at, typed)| Mishap::Type(at, typed)),
        at().prop_map(Mishap::Cut),
        at().prop_map(Mishap::TurnRound),
        prop::sample::select(vec!["balance", "length", "x", ""]).prop_map(Mishap::Allow),
    ]
}

fn befall(text: &str, mishap: &Mishap) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let mut chars: Vec<char> = text.chars().collect();
    let count = lines.len();
    if count == 0 {
        return String::new();
    }
    match mishap {
        Mishap::DropLine(at) => drop(lines.remove(at.index(count))),
        Mishap::SwapLines(from, to) => lines.swap(from.index(count), to.index(count)),
        Mishap::CopyLine(from, to) => lines.insert(to.index(count), lines[from.index(count)]),
        Mishap::Type(at, typed) => {
            let at = at.index(chars.len());
            chars.splice(at..at, typed.chars());
            return chars.iter().collect();
        }
        Mishap::Cut(at) => return chars[..at.index(chars.len())].iter().collect(),
        Mishap::Allow(check) => {
            let allow = format!("[[allow]]\ncheck = \"{check}\"\nreason = \"x\"\n\n[[axes]]");
            return text.replacen("[[axes]]", &allow, 1);
        }
        Mishap::TurnRound(at) => {
            let nth = at.index(18);
            let turned = text.split("direction = \"+\"").collect::<Vec<_>>();
            let signs =
                (0..turned.len()).map(|at| if at == nth { "direction = \"-\"" } else { "direction = \"+\"" });
            return turned.iter().zip(signs).fold(String::new(), |all, (part, sign)| all + part + sign)
                + "\n";
        }
    }
    lines.join("\n")
}

fn holds(pack: &Pack) {
    assert!((3..=8).contains(&pack.axes().len()));
    for axis in pack.axes() {
        let scored = pack.items().filter_map(|(_, item)| item.scored.as_ref());
        let directions: Vec<_> =
            scored.filter(|scored| scored.axis == axis.id).map(|s| s.direction).collect();
        let reversed = directions.iter().filter(|direction| **direction == Direction::Reversed).count();
        assert!(directions.len() >= 4 && reversed * 2 == directions.len(), "{}: {directions:?}", axis.id);
    }
    for (at, (_, item)) in pack.items().enumerate() {
        assert!(!pack.items().skip(at + 1).any(|(_, other)| other.id == item.id), "{} twice", item.id);
        assert!(item.claims.iter().all(|claim| pack.claims().iter().any(|known| known.id == *claim)));
        assert!(!item.claims.is_empty() && !item.text.is_empty() && !item.text.contains(is_hidden));
        assert!(item.scored.iter().all(|scored| pack.axis(&scored.axis).is_some()));
    }
    for section in pack.sections() {
        assert_eq!(section.items.is_empty(), section.kind == SectionKind::WhatNow);
        assert!(!section.text.is_empty() && section.text.iter().all(|text| !text.contains(is_hidden)));
    }
}

fn stands(text: &str) {
    let problems = match parse(text) {
        Ok(pack) => {
            holds(&pack);
            check_craft(text)
        }
        Err(problems) => {
            assert!(problems.has_errors());
            problems
        }
    };
    assert!(problems.iter().all(|problem| text.get(problem.span.clone()).is_some()), "{problems:#?}");
}

/// A translation of the small pack: spoilt, it is refused, or a pack that is scored as before.
fn translation_stands(text: &str) {
    let pack = parse(SMALL).unwrap();
    let problems = check_translation(&pack, text);
    assert!(problems.iter().all(|problem| text.get(problem.span.clone()).is_some()), "{problems:#?}");
    match translate(&pack, text) {
        Err(refused) => assert!(refused.has_errors() && problems.has_errors()),
        Ok(translated) => {
            assert!(!problems.has_errors());
            holds(&translated);
            assert_eq!((translated.id(), translated.version()), (pack.id(), pack.version()));
            let scored = |pack: &Pack| -> Vec<_> {
                pack.items()
                    .map(|(_, item)| (item.id.clone(), item.scored.clone(), item.scale.cannot_say))
                    .collect()
            };
            assert_eq!(scored(&translated), scored(&pack));
            for (own, item) in pack.items().zip(translated.items()) {
                let whole = item.1.original.is_some();
                assert!(whole || own.1 == item.1, "half translated: {:?}", item.1);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_pack_is_sound_or_refused(mishaps in prop::collection::vec(mishap(), 1..4)) {
        stands(&mishaps.iter().fold(SMALL.to_owned(), |text, mishap| befall(&text, mishap)));
    }

    #[test]
    fn a_spoilt_translation_is_sound_or_refused(mishaps in prop::collection::vec(mishap(), 1..4)) {
        let text = crate::words::translating::translation_template(&parse(SMALL).unwrap(), "de")
            .replace("labels = [\"\", \"\", \"\", \"\", \"\"]", "labels = [\"nie\", \"selten\", \"mal\", \"oft\", \"immer\"]")
            .replace("lead_in = \"\"\ntext = \"\"", "lead_in = \"Zuletzt:\"\ntext = \"Wie oft?\"");
        translation_stands(&mishaps.iter().fold(text, |text, mishap| befall(&text, mishap)));
    }

    #[test]
    fn any_text_at_all_is_refused_without_a_panic(text in "\\PC{0,200}|([a-z]{1,5} ?[=.\\[\\]{}\"'#]{1,3}\n?){0,30}") {
        prop_assert!(parse(&text).is_err());
        stands(&text);
    }
}
