//! That every picture that is kept is one that a test makes.

use std::collections::BTreeSet;
use std::path::Path;

use super::axes::PICTURES;
use super::pictures::SCREENS;

#[test]
fn no_picture_is_left_over() {
    let others = [
        "large-result",
        "large-tutor",
        "monochrome-tutor",
        "large-picture",
        "large-then-and-now",
        "monochrome-result",
        "monochrome-picture",
        "monochrome-then-and-now",
        "ascii-result",
        "scripts-120",
        "scripts-80",
        "scripts-40",
        "too-small",
    ];
    let named: BTreeSet<String> = SCREENS
        .iter()
        .map(|(name, _)| *name)
        .chain(others)
        .chain(PICTURES)
        .map(|name| format!("{name}.snap"))
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui/snapshots");
    let kept: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".snap.new"))
        .collect();
    assert_eq!(kept, named);
}
