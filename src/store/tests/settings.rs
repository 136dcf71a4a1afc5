//! Files that a person writes by hand: made once, for their owner only, and replaced only where that was meant.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use tempfile::TempDir;

use super::overwrite;
use crate::store::{
    SaveError, create_pack_file, create_settings_file, is_there, read_settings_file, replace_settings_file,
};

#[test]
fn settings_are_made_with_their_folders_and_never_over_what_is_there() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("new/config.toml");
    assert_eq!(read_settings_file(&path).unwrap(), None);
    assert!(create_settings_file(&path, "one").unwrap().is_durable());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    for create in [create_settings_file, create_pack_file] {
        let error = create(&path, "two").unwrap_err();
        assert!(matches!(&error, SaveError::Exists(there) if *there == path), "{error}");
    }
    assert_eq!(read_settings_file(&path).unwrap().as_deref(), Some("one"));
}

#[test]
fn a_place_where_nothing_can_be_made_is_not_one_that_is_taken() {
    let folder = TempDir::new().unwrap();
    let long = folder.path().join("x".repeat(300));
    let error = create_pack_file(&long, "text").unwrap_err();
    assert!(matches!(error, SaveError::Disk(_)), "{error}");
}

#[test]
fn what_is_replaced_is_whole_and_a_link_stays_a_link() {
    let folder = TempDir::new().unwrap();
    let (real, link) = (folder.path().join("real.toml"), folder.path().join("config.toml"));
    overwrite(&real, "old");
    symlink(&real, &link).unwrap();
    assert!(replace_settings_file(&link, "new").unwrap().is_durable());
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(real).unwrap(), "new");
    let error = replace_settings_file(folder.path(), "new").unwrap_err();
    assert!(matches!(error, SaveError::NotAFile { .. }), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing is left beside it");
}

#[test]
fn a_link_that_leads_nowhere_stands_in_the_way_too() {
    let folder = TempDir::new().unwrap();
    let (file, link) = (folder.path().join("file"), folder.path().join("link"));
    symlink("nowhere", &link).unwrap();
    assert!(!is_there(&file) && is_there(&link) && is_there(folder.path()));
}
