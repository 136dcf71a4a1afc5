//! Packs that a person installed: one for each id, durable, and apart from what open sittings go on with.

use std::os::unix::fs::PermissionsExt;

use super::{Place, id, overwrite};
use crate::store::SaveError;

#[test]
fn an_installed_pack_is_there_after_a_restart_for_its_owner_only() {
    let mut place = Place::new();
    for text in ["one", "two"] {
        assert!(place.store.install_pack(&id("mine"), None, text).unwrap().is_durable());
    }
    place.restart();
    assert_eq!(place.store.installed_pack(&id("mine")).unwrap().as_deref(), Some("two"));
    assert_eq!(place.store.installed_pack(&id("other")).unwrap(), None);
    let facts = std::fs::metadata(place.store.packs().join("mine.toml")).unwrap();
    assert_eq!(facts.permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_kept_copy_is_not_installed_and_outlives_the_installed_one() {
    let mut place = Place::new();
    let _ = place.store.keep_pack((&id("kept"), "1.0.0"), None, "kept").unwrap();
    let _ = place.store.keep_pack((&id("mine"), "1.0.0"), None, "copy").unwrap();
    let _ = place.store.install_pack(&id("mine"), None, "installed").unwrap();
    let ids: Vec<_> = place.store.installed_packs().unwrap().packs;
    assert_eq!(ids, [(id("mine"), "installed".to_owned())]);
    let plan = place.store.plan_remove_pack(&id("mine")).unwrap();
    assert_eq!(plan.files.len(), 1);
    let _ = place.store.carry_out(plan);
    assert_eq!(place.store.installed_pack(&id("mine")).unwrap(), None);
    assert_eq!(place.store.kept_pack((&id("mine"), "1.0.0"), None).unwrap().as_deref(), Some("copy"));
}

#[test]
fn what_cannot_be_read_hides_no_other() {
    let mut place = Place::new();
    assert!(place.store.installed_packs().unwrap().packs.is_empty());
    let _ = place.store.install_pack(&id("a"), None, "a").unwrap();
    let _ = place.store.install_pack(&id("b"), None, "b").unwrap();
    overwrite(&place.store.packs().join("a.toml"), b"\xff");
    let all = place.store.installed_packs().unwrap();
    assert_eq!((all.packs.len(), all.unreadable.len()), (1, 1));
    assert_eq!(all.unreadable[0].name, "a.toml");
}

#[test]
fn what_is_too_large_is_refused() {
    let mut place = Place::new();
    let error = place.store.install_pack(&id("mine"), None, &"x".repeat(1 << 21)).unwrap_err();
    assert!(matches!(error, SaveError::TooLarge { .. }), "{error}");
    assert!(!place.store.home().exists());
}
