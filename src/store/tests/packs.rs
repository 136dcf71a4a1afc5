//! Copies of packs, so that a draft can go on without the file.

use super::{Place, id, overwrite};
use crate::store::SaveError;

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
