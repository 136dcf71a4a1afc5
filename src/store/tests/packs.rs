//! Copies of packs, so that a draft can go on without the file.

use super::{Place, id, overwrite};
use crate::store::{SaveError, Translation, read_translations};

#[test]
fn a_pack_is_kept_by_version_and_the_latest_text_wins() {
    let mut place = Place::new();
    let pack = id("mine");
    for text in ["one", "two"] {
        assert!(place.store.keep_pack((&pack, "1.0.0"), None, text).unwrap().is_durable());
    }
    let _ = place.store.keep_pack((&pack, "1.1.0"), None, "three").unwrap();
    place.restart();
    assert_eq!(place.store.kept_pack((&pack, "1.0.0"), None).unwrap().as_deref(), Some("two"));
    assert_eq!(place.store.kept_pack((&pack, "1.1.0"), None).unwrap().as_deref(), Some("three"));
    assert_eq!(place.store.kept_pack((&pack, "9.0.0"), None).unwrap(), None);
}

#[test]
fn versions_that_would_be_paths_and_packs_that_are_too_large_are_refused() {
    let mut place = Place::new();
    let error = place.store.keep_pack((&id("mine"), "../../1"), None, "x").unwrap_err();
    assert!(matches!(error, SaveError::BadVersion(_)), "{error}");
    assert_eq!(place.store.kept_pack((&id("mine"), "../../1"), None).unwrap(), None);
    let error = place.store.keep_pack((&id("mine"), "1.0.0"), None, &"x".repeat(1 << 21)).unwrap_err();
    assert!(matches!(error, SaveError::TooLarge { .. }), "{error}");
    assert!(!place.store.home().exists());
}

#[test]
fn a_damaged_copy_is_told() {
    let mut place = Place::new();
    let _ = place.store.keep_pack((&id("mine"), "1.0.0"), None, "x").unwrap();
    overwrite(&place.store.packs().join("mine@1.0.0.toml"), b"\xff");
    assert!(place.store.kept_pack((&id("mine"), "1.0.0"), None).is_err());
}

fn pair(language: &str, text: &str) -> Translation {
    (language.to_owned(), text.to_owned())
}

#[test]
fn translations_are_kept_and_installed_beside_their_own_pack() {
    let mut place = Place::new();
    let (mine, version) = (id("mine"), "1.0.0");
    for (language, text) in [(None, "Hello"), (Some("de"), "Hallo"), (Some("fr"), "Bonjour")] {
        let _ = place.store.keep_pack((&mine, version), language, text).unwrap();
    }
    for (language, text) in [(None, "Hi"), (Some("de"), "Na")] {
        let _ = place.store.install_pack(&mine, language, text).unwrap();
    }
    let _ = place.store.install_pack(&id("other"), Some("it"), "Ciao").unwrap();
    place.restart();
    let kept = place.store.kept_translations((&mine, version)).unwrap();
    assert_eq!(kept, [pair("de", "Hallo"), pair("fr", "Bonjour")]);
    assert_eq!(place.store.installed_translations(&mine).unwrap(), [pair("de", "Na")]);
    assert!(place.store.kept_translations((&mine, "9.0.0")).unwrap().is_empty());
}

#[test]
fn translations_beside_a_pack_file_anywhere_are_found_by_name_and_text() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["a.toml", "a.de.toml", "a.fr.toml", "b.de.toml", "a.de.txt", "a.de.toml~"] {
        overwrite(&at(name), name);
    }
    let found = read_translations(&at("a.toml"), |text| text != "a.fr.toml").unwrap();
    assert_eq!(found, [(at("a.de.toml"), pair("de", "a.de.toml"))]);
    overwrite(&at("a.it.toml"), b"\xff");
    assert!(read_translations(&at("a.toml"), |_| true).is_err());
}
