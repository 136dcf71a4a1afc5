//! Packs in other languages than their own: which one is asked, what is kept, what compares, and what a translator does.

use std::os::unix::fs::PermissionsExt;

use super::*;

/// Answers everything of a pack of four lessons and a hot take with the same key, and finishes.
fn whole(key: u8) -> String {
    let lesson = format!("{}\n", format!("{key}\n").repeat(6));
    format!("usual\n\n{}\n{}\nf\nq\n", lesson.repeat(4), "3\n".repeat(7))
}

/// The small pack with a translation of its first question and its first scale beside it.
fn beside(home: &Home) {
    pack_file(home, "small.toml", GOOD);
    home.run(&["pack", "translate", "small.toml", "de"]).ends(0).says("Wrote small.de.toml.");
    let file = home.path().join("small.de.toml");
    let text = fs::read_to_string(&file).unwrap();
    let text = text
        .replacen("title = \"\"", "title = \"Ein kleiner Fragebogen\"", 1)
        .replacen(
            "labels = [\"\", \"\", \"\", \"\", \"\"]",
            "labels = [\"Nie\", \"Selten\", \"Manchmal\", \"Oft\", \"Immer\"]",
            1,
        )
        .replacen(
            "lead_in = \"\"\ntext = \"\"",
            "lead_in = \"In den letzten vier Wochen:\"\ntext = \"Wie oft hat das Geld gereicht?\"",
            1,
        );
    write(&file, text);
}

const GERMAN: &str = "In den letzten vier Wochen: Wie oft hat dein Gehalt";
const ENGLISH: &str = "In the last four weeks, how often did your pay cover";

#[test]
fn a_sitting_is_asked_in_the_language_of_the_flag_the_settings_or_the_locale() {
    let asked = |args: &[&str], settings: &str, variables: &[(&str, &str)]| {
        let home = Home::new();
        fs::create_dir_all(home.data()).unwrap();
        write(&home.data().join("config.toml"), settings);
        let typed = answer_with(&home, args, "usual\n\n", variables);
        let languages = [(GERMAN, "de"), (ENGLISH, "en")];
        let found: Vec<_> = languages.iter().filter(|(text, _)| typed.out.contains(text)).collect();
        assert_eq!(found.len(), 1, "{}", typed.out);
        found[0].1
    };
    let german: &[(&str, &str)] = &[("LANG", "de_AT.UTF-8")];
    assert_eq!(asked(&["take"], "", &[]), "en");
    assert_eq!(asked(&["take"], "", german), "de");
    assert_eq!(asked(&["take"], "language = \"en\"", german), "en");
    assert_eq!(asked(&["take"], "language = \"de\"", &[]), "de");
    assert_eq!(asked(&["take", "--lang", "en"], "language = \"de\"", german), "en");
    assert_eq!(asked(&["take", "--lang", "de"], "language = \"en\"", &[]), "de");
    assert_eq!(asked(&["take", "--lang", "fr"], "", german), "en", "no French, so its own");
    assert_eq!(asked(&["take"], "", &[("LANG", "fr_FR.UTF-8"), ("LANGUAGE", "fr:de")]), "de");
    assert_eq!(asked(&["take"], "", &[("LC_ALL", "C"), ("LANG", "de_DE.UTF-8")]), "en");
}

#[test]
fn a_language_that_is_not_there_is_named_with_those_that_are() {
    let taken = |language: &str| answer(&Home::new(), &["take", "--lang", language], "usual\n\n").out;
    let french = taken("fr");
    assert!(french.contains("There is no fr of these questions. There is en, de."), "{french}");
    assert!(!taken("de-AT").contains("of these questions"), "German will do");
}

#[test]
fn a_result_is_kept_as_it_was_asked_and_reads_in_either_language() {
    let home = Home::new();
    answer(&home, &["take", "--lang", "de"], &whole(4)).ends(0).says(GERMAN).says("Leidenschaft");
    let [name] = home.names().try_into().unwrap();
    let kept = fs::read(home.session(&name)).unwrap();
    let session: Value = serde_json::from_slice(&kept).unwrap();
    let first = &session["questions"]["items"][0];
    assert_eq!((&session["pack"]["language"], &first["labels"][3]), (&json!("de"), &json!("Oft")));
    assert_eq!(first["translated"]["language"], "de");
    assert_eq!(first["translated"]["original"]["labels"][3], "Often");
    home.run(&["show"]).ends(0).says("Leidenschaft");
    home.run(&["show", "--lang", "en"]).ends(0).says("Passion").says("Four lessons");
    home.run(&["export", "--lang", "en", "--format", "md"]).ends(0).says("Passion");
    let archive = home.run(&["export", "--lang", "en", "--format", "json"]).ends(0).json();
    assert_eq!(archive["sessions"][0]["questions"], session["questions"], "what travels is what was asked");
    // Without a wish of the person's own it reads as it was answered.
    let mut english = home.command(&["show"]);
    ran(english.env("LANG", "en_GB.UTF-8")).ends(0).says("Leidenschaft");
    assert_eq!(fs::read(home.session(&name)).unwrap(), kept, "reading changes nothing");
}

#[test]
fn results_in_two_languages_compare_question_by_question() {
    let home = Home::new();
    answer(&home, &["take", "--lang", "de"], &whole(4)).ends(0);
    answer(&home, &["take", "--lang", "en"], &whole(2)).ends(0);
    let told = home.run(&["compare"]).ends(0);
    assert!(!told.out.contains("reworded") && !told.out.contains("other words"), "{}", told.out);
    let json = home.run(&["compare", "--json"]).ends(0).json();
    assert_eq!((&json["shared"], &json["questions"]), (&json!(24), &json!(24)), "{json}");
    home.run(&["compare", "--lang", "de"]).ends(0).says("Leidenschaft");
    home.run(&["compare", "--lang", "en"]).ends(0).says("Passion");
}

#[test]
fn an_open_sitting_goes_on_in_its_language_and_changes_it_only_when_told() {
    let home = Home::new();
    answer(&home, &["take", "--lang", "en"], "usual\n\n4\n").ends(0).says(ENGLISH);
    let mut go_on = home.command(&["take", "--plain"]);
    go_on.env("LANG", "de_DE.UTF-8");
    ran(&mut go_on).says("how often did money worries").ends(0);
    home.run(&["take", "--lang", "de"]).ends(0).says("Wie oft haben Geldsorgen");
    let [name] = home.names().try_into().unwrap();
    let session: Value = serde_json::from_slice(&fs::read(home.session(name)).unwrap()).unwrap();
    assert_eq!(session["answers"]["m1"]["reply"], 4, "{session}");
    assert!(session.get("set_aside").is_none(), "an answer is an answer in every language");
}

#[test]
fn what_is_not_translated_as_a_whole_is_asked_in_the_packs_own_language() {
    let home = Home::new();
    beside(&home);
    let asked = answer(&home, &["take", "./small.toml", "--lang", "de"], "usual\n\n4\n3\n").ends(0);
    asked.says("Wie oft hat das Geld gereicht?\n1. Nie\n");
    let asked = answer(&home, &["take", "./small.toml"], "").ends(0);
    assert!(asked.out.contains("how often did your pay feel fair?\n1. Never\n"), "{}", asked.out);
    let checked = home
        .run(&["pack", "check", "small.toml"])
        .ends(0)
        .says("small.toml: nothing to mend.")
        .says("small.de.toml: can be used;")
        .says("Question `m2` is not translated");
    assert!(!checked.out.contains("Question `m1`"), "{}", checked.out);
    home.run(&["list"]).says("Ein kleiner Fragebogen");
    home.run(&["pack", "check", "--strict", "small.de.toml"])
        .ends(65)
        .says("Question `m2` is not translated");
}

/// The German words travel with the pack: into the installed ones, into the copy of an open sitting, and elsewhere.
#[test]
fn translations_are_installed_kept_and_removed_with_their_pack() {
    let home = Home::new();
    beside(&home);
    home.run(&["pack", "install", "small.toml"]).ends(0).says("With its translations into de.");
    home.run(&["pack", "install", "small.toml"]).ends(0).says("word for word");
    for file in ["small.toml", "small.de.toml"] {
        fs::remove_file(home.path().join(file)).unwrap();
        assert_eq!(
            fs::metadata(home.data().join("packs").join(file)).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let asked = answer(&home, &["take", "small", "--lang", "de"], "usual\n\n4\n").ends(0);
    asked.says("Wie oft hat das Geld gereicht?");
    home.run(&["pack", "show", "small", "--lang", "de"]).ends(0).says("Nie / Selten");
    home.run(&["pack", "check", "small"]).ends(0).says("small.de: can be used");
    let archive = home.run(&["export", "--all", "--format", "json"]).ends(0);
    let other = Home::new();
    write(&other.path().join("all.json"), &archive.out);
    other.run(&["import", "all.json", "--yes"]).ends(0);
    other.run(&["take", "small"]).ends(1).complains("there is no pack");
    let gone_on = other.run::<&str>(&["--plain"]).ends(0);
    gone_on.says("how often did you worry about bills?");
    let session = |home: &Home| fs::read_to_string(home.session(&home.names()[0])).unwrap();
    assert!(session(&other).contains("Wie oft hat das Geld gereicht?"));
    fs::remove_file(home.session(&home.names()[0])).unwrap();
    home.run(&["pack", "remove", "small", "--yes"]).ends(0);
    let left = fs::read_dir(home.data().join("packs")).unwrap().map(|file| file.unwrap().file_name());
    let mut left: Vec<_> = left.map(|name| name.into_string().unwrap()).collect();
    left.sort();
    assert_eq!(left, ["small@1.0.0.de.toml", "small@1.0.0.toml"], "copies of sittings stay");
}

#[test]
fn a_broken_translation_is_refused_with_its_place_where_it_would_be_read() {
    let home = Home::new();
    beside(&home);
    let file = home.path().join("small.de.toml");
    let broken = fs::read_to_string(&file).unwrap().replacen("[importance]", "[importance", 1);
    write(&file, broken);
    home.run(&["take", "small.toml", "--lang", "de"])
        .ends(65)
        .complains("small.de.toml")
        .complains("[importance");
    answer(&home, &["take", "./small.toml"], "usual\n\n").ends(0).says("how often was your pay enough?");
    home.run(&["pack", "check", "small.toml"]).ends(65).says("small.de.toml: cannot be used as it is");
    home.run(&["pack", "install", "small.toml"]).ends(65).complains("small.de.toml");
    assert!(!home.data().join("packs/small.toml").exists(), "nothing is installed by halves");
}

#[test]
fn a_translation_begins_with_an_empty_file_that_is_never_overwritten() {
    let home = Home::new();
    home.run(&["pack", "translate", "an-offer", "es"]).ends(0).says("Wrote an-offer.es.toml.");
    let file = home.path().join("an-offer.es.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("language = \"es\"") && text.contains("# An offer on the table\ntitle = \"\""),
        "{text}"
    );
    home.run(&["pack", "translate", "an-offer", "es"])
        .ends(73)
        .complains("is there already, and was left alone");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    let checked = home.run(&["pack", "check", "an-offer.es.toml"]).ends(0);
    checked.says("is not translated").says("It translates `an-offer` into `es`.");
    home.run(&["pack", "translate", "an-offer", "en"]).ends(2).complains("Name another language");
    home.run(&["pack", "translate", "an-offer", "../x"]).ends(2);
    home.run(&["pack", "translate", "nopack", "es"]).ends(1).complains("there is no pack `nopack`");
    pack_file(&home, "stray.toml", &text.replacen("\"an-offer\"", "\"gone\"", 1));
    home.run(&["pack", "check", "stray.toml"]).ends(1).complains("translates the pack `gone`");
}
