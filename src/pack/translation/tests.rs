//! What is taken of a translation, what is left in the language of the pack, and what is said of both.

use rstest::rstest;

use super::*;
use crate::form::Severity;
use crate::pack::{BUILT_IN, Item, four_lessons, parse};
use crate::words::translating::translation_template;

const SMALL: &str = include_str!("../../../tests/fixtures/packs/good.toml");

fn small() -> Pack {
    parse(SMALL).unwrap()
}

/// Fills every empty text of a template with `words`, and gives each scale five labels.
fn filled(pack: &Pack, words: &str) -> String {
    let labels = "labels = [\"nie\", \"selten\", \"manchmal\", \"oft\", \"immer\"]";
    let text = translation_template(pack, "de").replace("labels = [\"\", \"\", \"\", \"\", \"\"]", labels);
    let text = text.replace("\"\"\"\n\"\"\"", &format!("\"\"\"\n{words}\n\"\"\""));
    let mut number = 0;
    let lines = text.lines().map(|line| match line.trim_end() {
        line if line.starts_with('#') || !(line.ends_with("= \"\"") || line.trim() == "\"\",") => {
            line.to_owned()
        }
        line => {
            // No two questions are the same.
            number += 1;
            let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
            line.replace("\"\"", &format!("\"{words} {}{}\"", letter(number / 26), letter(number)))
        }
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn item<'a>(pack: &'a Pack, id: &str) -> &'a Item {
    pack.items().find(|(_, item)| item.id.as_str() == id).unwrap().1
}

/// The names of the warnings, each with the line that it is about.
fn warned(pack: &Pack, text: &str) -> Vec<String> {
    let problems = check_translation(pack, text);
    assert!(!problems.has_errors(), "{problems:?}");
    let told = problems.iter().map(|problem| {
        let line = text.get(..problem.span.start).unwrap().lines().count().max(1);
        let line = text.lines().nth(line - 1).unwrap_or_default();
        format!("{}: {} [{line}]", problem.check.unwrap(), problem.title)
    });
    told.collect()
}

#[test]
fn an_empty_translation_leaves_the_pack_as_it_is_and_names_all_that_is_missing() {
    let (pack, text) = (small(), translation_template(&small(), "de"));
    let translated = translate(&pack, &text).unwrap();
    assert_eq!(translated.language(), "de");
    assert_eq!(translated.questions(), pack.questions());
    assert!(translated.sections().iter().eq(pack.sections()));
    let scales = 2;
    let parts = 3 + pack.axes().len() + scales + pack.sections().len() + pack.items().count();
    let prompts = pack.sections().iter().flat_map(|part| [&part.reflections, &part.steps]);
    let prompts = prompts.filter(|prompts| !prompts.is_empty()).count();
    let named = warned(&pack, &text);
    assert_eq!(named.len(), parts + prompts, "{named:#?}");
    assert!(named.iter().all(|told| told.starts_with("untranslated: ")), "{named:#?}");
    insta::assert_snapshot!(text);
}

#[test]
fn every_text_of_a_pack_can_be_translated_and_nothing_else_changes() {
    for built_in in BUILT_IN {
        let pack = built_in.pack().unwrap();
        let text = filled(&pack, "wort");
        assert_eq!(warned(&pack, &text), Vec::<String>::new());
        let translated = translate(&pack, &text).unwrap();
        assert_ne!((translated.title(), translated.notes()), (pack.title(), pack.notes()));
        assert_ne!(translated.importance(), pack.importance());
        for (own, other) in pack.axes().iter().zip(translated.axes()) {
            assert!(own.id == other.id && own.name != other.name && own.about != other.about);
        }
        for (own, other) in pack.sections().iter().zip(translated.sections()) {
            assert!(own.id == other.id && own.title != other.title && own.text != other.text);
            let prompts =
                |part: &crate::pack::Section| [part.reflections.clone(), part.steps.clone()].concat();
            let (own, other) = (prompts(own), prompts(other));
            assert!(
                own.iter()
                    .zip(&other)
                    .all(|(own, other)| own.text != other.text && own.claims == other.claims)
            );
            assert_eq!(own.len(), other.len());
        }
        for ((_, own), (_, other)) in pack.items().zip(translated.items()) {
            assert_eq!((&own.id, &own.scored, &own.claims), (&other.id, &other.scored, &other.claims));
            assert_eq!(own.scale.cannot_say, other.scale.cannot_say);
            assert_eq!(other.original.as_deref(), Some(&crate::pack::Wording::of(own)));
        }
        for (own, other) in pack.questions().items.iter().zip(&translated.questions().items) {
            assert!(own.asks_the_same(other) && other.asks_the_same(own), "{own:?} {other:?}");
            assert_ne!(own.text, other.text);
        }
    }
}

/// One part is missing or does not fit: the whole question stays in the language of the pack.
#[rstest]
#[case::text("text = \"Wie oft?\"", "text = \"\"", "untranslated: Question `m1`")]
#[case::lead_in("lead_in = \"Zuletzt:\"", "lead_in = \"\"", "untranslated: Question `m1`")]
#[case::no_lead_in("lead_in = \"Zuletzt:\"", "", "untranslated: Question `m1`")]
#[case::one_label("\"oft\"", "\"\"", "untranslated: Scale `freq`")]
#[case::other_words("\"In the last four weeks,\", ", "\"Last year,\", ", "outdated: `m1`")]
#[case::other_labels("original = [\"Never\"", "original = [\"Hardly\"", "outdated: `freq`")]
#[case::gone("[items.m1]", "[items.m9]", "outdated: The pack has no question `m9`")]
fn a_question_is_never_half_translated(#[case] good: &str, #[case] bad: &str, #[case] told: &str) {
    let pack = small();
    let text = filled(&pack, "wort");
    let start = text.find("[items.m1]").unwrap();
    let end = start + text.get(start..).unwrap().find("\n\n").unwrap();
    let own = text.get(start..end).unwrap();
    let lines = own.lines().take(2).collect::<Vec<_>>().join("\n");
    let text = text.replace(own, &format!("{lines}\nlead_in = \"Zuletzt:\"\ntext = \"Wie oft?\""));
    let whole = translate(&pack, &text).unwrap();
    assert_eq!(
        (item(&whole, "m1").text.as_str(), item(&whole, "m1").scale.labels[3].as_str()),
        ("Wie oft?", "oft")
    );
    let spoilt = text.replacen(good, bad, 1);
    assert_ne!(spoilt, text, "{text}");
    let half = translate(&pack, &spoilt).unwrap();
    assert_eq!(item(&half, "m1"), item(&pack, "m1"));
    assert_eq!(half.questions().get(&item(&pack, "m1").id).unwrap().translated, None);
    let warned = warned(&pack, &spoilt);
    assert!(warned.iter().any(|warning| warning.starts_with(told)), "{warned:#?}");
}

#[rstest]
#[case::other_pack("translation_of = \"", "translation_of = \"other-", "This translates `other-")]
#[case::own_language("language = \"de\"", "language = \"en\"", "This is the language of the pack itself")]
#[case::no_language("language = \"de\"", "language = \"Deutsch\"", "`Deutsch` is no language tag")]
#[case::no_format("format = 1\n", "", "`format` is missing")]
#[case::newer("format = 1\n", "format = 2\n", "The translation is of another format")]
#[case::unknown_field("[importance]\n", "[importance]\nlevel = \"x\"\n", "Unknown field `level`")]
#[case::four_labels("\"selten\", ", "", "Scale `freq` has 4 labels")]
#[case::wide_name("name = \"wort", "name = \"ein Name, der auf keinem Bildschirm Platz hat", "columns wide")]
#[case::not_toml("[importance]", "[importance", "Not valid TOML")]
#[case::number("title = \"wort", "title = 1 # \"", "`title` is a number, where text belongs")]
fn what_cannot_be_used_is_refused_with_its_place(#[case] good: &str, #[case] bad: &str, #[case] told: &str) {
    let text = filled(&small(), "wort");
    let spoilt = text.replacen(good, bad, 1);
    assert_ne!(spoilt, text);
    let problems = translate(&small(), &spoilt).unwrap_err();
    assert!(problems.iter().any(|problem| problem.title.contains(told)), "{problems:#?}");
    let checked = check_translation(&small(), &spoilt);
    assert!(checked.has_errors());
    for problem in &problems {
        assert!(checked.iter().any(|other| other == problem), "check says the same");
    }
}

#[rstest]
#[case::length(
    "Wie oft hast du in den letzten vier Wochen an vielen langen Tagen in der Firma bis spät am Abend noch Briefe und Zahlen gelesen?",
    "length"
)]
#[case::digit("labels", "labels")]
#[case::order("order", "order")]
#[case::version("version", "outdated")]
#[case::prompts("prompts", "outdated")]
fn the_words_of_a_translation_are_judged_too(#[case] what: &str, #[case] check: &str) {
    let pack = small();
    let text = filled(&pack, "wort");
    let spoilt = match what {
        "labels" => text.replacen("\"immer\"", "\"5 mal\"", 1),
        "order" => text.replacen("\"oft\", \"immer\"", "\"immer\", \"oft\"", 1),
        "version" => text.replacen("version = \"1.0.0\"", "version = \"0.9.0\"", 1),
        "prompts" => text.replacen("steps = [", "steps = [\n    \"noch eine\",", 1),
        long => text.replacen("text = \"wort", &format!("text = \"{long}\" # \""), 1),
    };
    assert_ne!(spoilt, text, "{text}");
    let problems = check_translation(&pack, &spoilt);
    assert!(problems.iter().any(|problem| problem.check == Some(check)), "{problems:#?}");
    assert_eq!(problems.count(Severity::Error), 0);
    let allowed = format!("{spoilt}\n[[allow]]\ncheck = \"{check}\"\nreason = \"for once\"\n");
    assert_eq!(check_translation(&pack, &allowed).len(), 0, "{:#?}", check_translation(&pack, &allowed));
}

#[test]
fn what_comes_with_the_program_is_complete_in_german() {
    for built_in in BUILT_IN {
        let pack = built_in.pack().unwrap();
        for (language, text) in built_in.translations {
            assert_eq!(
                check_translation(&pack, text).iter().collect::<Vec<_>>(),
                Vec::<&crate::form::Problem>::new()
            );
            let translated = translate(&pack, text).unwrap();
            assert_eq!(translated.language(), *language);
            assert!(translated.items().all(|(_, item)| item.original.is_some()));
        }
        assert!(built_in.translations.iter().any(|(language, _)| *language == "de"), "{}", built_in.id);
    }
}

/// The short form asks the same questions as the long one, and in German in the same words.
#[test]
fn the_short_form_compares_in_german_too() {
    let german = |place: usize| {
        let built_in = BUILT_IN[place];
        translate(&built_in.pack().unwrap(), built_in.translations[0].1).unwrap().questions()
    };
    let (long, short) = (german(0), german(1));
    for item in &short.items {
        assert!(long.get(&item.id).unwrap().asks_the_same(item), "{}", item.id);
    }
}

#[test]
fn a_file_tells_what_it_is() {
    assert_eq!(translation_of(&translation_template(&small(), "de")).as_deref(), Some(small().id().as_str()));
    assert_eq!(translation_of(SMALL), None);
    assert!(!is_translation(SMALL) && is_translation("not toml ["), "mistakes are to be seen");
}

/// Two people may read one pack in two languages; within one language other words are another question.
#[test]
fn questions_are_compared_by_what_was_translated() {
    let pack = four_lessons().unwrap();
    let read = |words: &str| translate(&pack, &filled(&pack, words)).unwrap().questions().items[0].clone();
    let (own, one, other) = (pack.questions().items[0].clone(), read("wort"), read("anders"));
    assert!(own.asks_the_same(&one) && one.asks_the_same(&own));
    assert!(!one.asks_the_same(&other), "the translation was reworded");
    let mut spanish = other.clone();
    spanish.translated.as_mut().unwrap().language = "es".to_owned();
    assert!(one.asks_the_same(&spanish) && spanish.asks_the_same(&one));
    let mut older = spanish;
    older.translated.as_mut().unwrap().original.text.push('!');
    assert!(!older.asks_the_same(&one) && !own.asks_the_same(&older));
}
