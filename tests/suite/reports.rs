//! Reports for reading as a browser shows and prints them. The second test command runs these, with Chromium, Node.js
//! and the packages of `tests/browser/package.json` in `target/browser`; `.ci/run` says how they come there. Without
//! them they fail. The pictures they leave in `target/browser` are for people to look at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fourfold::pack::{BUILT_IN, Id, Pack, Starter, parse};
use fourfold::report::{html, paper_html, radar_svg, then_now_svg};
use serde_json::Value;

mod groups;
mod samples;

/// An empty folder below `target`.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a browser finds in these files, by name.
#[expect(clippy::disallowed_methods, reason = "tests write files by hand")]
fn looked_at(name: &str, files: &[(&str, String)]) -> Value {
    let folder = folder(name);
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ended = Command::new("node")
        .arg(root.join("tests/browser/look.cjs"))
        .arg(&folder)
        .env("NODE_PATH", root.join("target/browser/node_modules"))
        .output()
        .expect("node is installed");
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    let found: Value = serde_json::from_slice(&ended.stdout).unwrap();
    assert_eq!(found.as_object().unwrap().len(), files.len(), "every file was looked at");
    found
}

/// That nothing was found where nothing may be.
fn assert_none(found: &Value, what: &[&str]) {
    for (file, found) in found.as_object().unwrap() {
        for what in what {
            assert_eq!(found[*what].as_array().map(Vec::len), Some(0), "{file}: {what}: {}", found[*what]);
        }
        let contrast = found["contrast"].as_f64().unwrap();
        assert!(
            (4.5..99.0).contains(&contrast),
            "{file}: texts of the drawing have a contrast of {contrast}"
        );
    }
}

#[test]
#[ignore = "needs chromium"]
fn pages_are_quiet_and_open_to_everyone() {
    let mut pages = vec![
        ("usual.html", samples::usual()),
        ("long.html", samples::long()),
        ("hostile.html", samples::hostile()),
        ("three.html", samples::of_axes(3)),
        ("eight.html", samples::of_axes(8)),
    ];
    let mut bare = samples::of_axes(4);
    for axis in &mut bare.axes {
        (axis.reading, axis.good_enough) = (None, None);
    }
    pages.push(("bare.html", bare));
    let pages: Vec<_> = pages.into_iter().map(|(name, summary)| (name, html(&summary).unwrap())).collect();
    let found = looked_at("pages", &pages);
    assert_none(&found, &["console", "requests", "violations", "incomplete", "collisions"]);
    for (file, found) in found.as_object().unwrap() {
        assert!(
            found["narrow"].as_u64().unwrap() <= 320,
            "{file} is {} wide on a telephone",
            found["narrow"]
        );
    }
}

#[test]
#[ignore = "needs chromium"]
fn pages_print_on_one_grey_sheet_however_much_was_written() {
    let mut pages = vec![("print-usual.html".to_owned(), samples::usual())];
    for (axes, notes) in [3, 4, 8].into_iter().flat_map(|axes| (0..=axes).map(move |notes| (axes, notes))) {
        let mut result = samples::long();
        result.axes.truncate(axes);
        result.notes.truncate(notes);
        pages.push((format!("print-{axes}-axes-{notes}-notes.html"), result));
    }
    let pages: Vec<_> = pages.iter().map(|(name, summary)| (name.as_str(), html(summary).unwrap())).collect();
    let found = looked_at("sheets", &pages);
    for (file, found) in found.as_object().unwrap() {
        assert_eq!(found["sheets"], 1, "{file}");
        assert_eq!(found["size"], serde_json::json!([0, 0, 595, 842]), "{file} is A4");
        assert_eq!(found["colours"], serde_json::json!([]), "{file} is grey on paper");
    }
}

#[test]
#[ignore = "needs chromium"]
fn labels_of_a_radar_never_touch_and_are_read_on_light_and_dark_slides() {
    const SHORT: [&str; 8] = ["Money", "Growth", "Balance", "Passion", "Team", "Health", "Meaning", "Say"];
    let mut pictures: Vec<_> = (3..=8)
        .flat_map(|count| {
            let (short, long) = (samples::plain(&SHORT[..count]), samples::of_axes(count));
            [
                (format!("short-{count}.svg"), radar_svg(&short)),
                (format!("long-{count}.svg"), radar_svg(&long)),
            ]
        })
        .collect();
    pictures.push(("wide.svg".to_owned(), radar_svg(&samples::plain(&["WWWWWWWWWWWWWWWWWWWWWWWW"; 8]))));
    pictures.push(("usual.svg".to_owned(), radar_svg(&samples::usual())));
    pictures.push(("hostile.svg".to_owned(), radar_svg(&samples::hostile())));
    pictures.push(("then-now.svg".to_owned(), then_now_svg(&samples::then_now())));
    let pictures: Vec<_> = pictures.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    let found = looked_at("pictures", &pictures);
    assert_none(&found, &["console", "requests", "collisions"]);
}

/// A pack of so many axes with names as long as they may be, and answers that need several lines in their column.
fn long_pack(axes: usize) -> Pack {
    const NAMES: [&str; 8] = [
        "Money and securities now",
        "Growth",
        "Balance of work and life",
        "WWWWWWWWWWWWWWWWWWWWWWWW",
        "Colleagues around us all",
        "Autonomy",
        "Health and enough rest",
        "自律と責任",
    ];
    let axes = NAMES.iter().take(axes).map(|name| (*name).to_owned()).collect();
    let (id, title, language) = (Id::new("long").unwrap(), "Where we stand".to_owned(), "de".to_owned());
    let text = Starter { id, title, axes, items: 6, language }.text();
    parse(&text.replace("\"Rarely\"", "\"Rarely, in a week or two of all those weeks\"")).unwrap()
}

/// A built-in pack on paper.
fn built_in(id: &str) -> String {
    paper_html(&BUILT_IN.iter().find(|pack| pack.id == id).unwrap().pack().unwrap()).unwrap()
}

#[test]
#[ignore = "needs chromium"]
fn a_pack_on_paper_is_quiet_and_open_to_everyone() {
    let small = parse(include_str!("../fixtures/packs/good.toml")).unwrap();
    let pages = [
        ("four-lessons.html", built_in("four-lessons")),
        ("small.html", paper_html(&small).unwrap()),
        ("long.html", paper_html(&long_pack(8)).unwrap()),
    ];
    let found = looked_at("paper", &pages);
    assert_none(&found, &["console", "requests", "violations", "incomplete", "collisions"]);
    for (file, found) in found.as_object().unwrap() {
        assert!(found["narrow"].as_u64().unwrap() <= 320, "{file}: {} on a telephone", found["narrow"]);
    }
}

#[test]
#[ignore = "needs chromium"]
fn a_pack_on_paper_takes_few_grey_sheets_of_a4_and_of_letter() {
    let long = (3..=8).map(|axes| (format!("print-long-{axes}.html"), paper_html(&long_pack(axes)).unwrap()));
    let known = BUILT_IN.iter().map(|pack| (format!("print-{}.html", pack.id), built_in(pack.id)));
    let pages: Vec<_> = known.chain(long).collect();
    let pages: Vec<_> = pages.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    let found = looked_at("paper-sheets", &pages);
    for (file, found) in found.as_object().unwrap() {
        assert_eq!(found["colours"], serde_json::json!([]), "{file} is grey on paper");
        // The page asks for no size, so it takes the paper that there is.
        assert_eq!(found["size"], serde_json::json!([0, 0, 596, 843]), "{file} is A4");
    }
    let sheets = |file: &str| ["sheets", "letterSheets"].map(|paper| found[file][paper].as_u64().unwrap());
    assert_eq!(sheets("print-four-lessons.html"), [7, 7]);
    assert!(sheets("print-long-8.html").into_iter().all(|count| count <= 12), "{found}");
}
