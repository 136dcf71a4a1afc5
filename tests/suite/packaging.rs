//! The program as it is handed out: its size, `cargo install`, and the Debian package with man pages and completions. The
//! second test command runs these: `cargo test --test suite -- --ignored`. Without the tools they fail.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The largest binary that is handed out, in bytes.
const BUDGET: u64 = 8_000_000;

/// What a command prints; it must end well.
#[track_caller]
fn run(program: impl AsRef<OsStr>, words: &[&str]) -> String {
    let program = program.as_ref();
    let output = Command::new(program).args(words).current_dir(ROOT).output();
    let output = output.unwrap_or_else(|error| panic!("{} is needed: {error}", program.display()));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{} {words:?}\n{said}\n{complained}", program.display());
    said
}

/// Everything that cargo builds.
fn target() -> PathBuf {
    Path::new(env!("CARGO_BIN_EXE_fourfold")).ancestors().nth(2).unwrap().to_owned()
}

/// The program as it is handed out: it knows what it was made of.
fn release() -> PathBuf {
    let target = target();
    run(
        "cargo-auditable",
        &["auditable", "build", "--release", "--locked", "--target-dir", target.to_str().unwrap()],
    );
    target.join("release/fourfold")
}

#[test]
#[ignore = "needs a release build"]
fn a_release_keeps_within_its_budget() {
    let size = fs::metadata(release()).unwrap().len();
    assert!((1_000_000..BUDGET).contains(&size), "{size} bytes");
}

/// The list is compressed by zlib, in a section of its own.
const TELL: &str =
    "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(open(sys.argv[1], 'rb').read()))";

#[test]
#[ignore = "needs a release build, cargo-auditable, objcopy and python3"]
fn a_release_tells_what_it_was_made_of() {
    let folder = TempDir::new().unwrap();
    let [section, copy] = ["list", "copy"].map(|name| folder.path().join(name));
    let dumped = format!(".dep-v0={}", section.display());
    run("objcopy", &["--dump-section", &dumped, release().to_str().unwrap(), copy.to_str().unwrap()]);
    let list = run("python3", &["-c", TELL, section.to_str().unwrap()]);
    let list: serde_json::Value = serde_json::from_str(&list).unwrap();
    let packages = list["packages"].as_array().unwrap();
    let has = |name: &str| packages.iter().any(|package| package["name"] == name);
    assert!(["fourfold", "ratatui", "serde_json", "toml", "age"].into_iter().all(has), "{list}");
    assert!(!has("proptest"), "what only tests need is not in it");
    let fourfold = packages.iter().find(|package| package["name"] == "fourfold").unwrap();
    assert_eq!(fourfold["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
#[ignore = "needs some time"]
fn it_can_be_installed_from_its_folder() {
    let root = TempDir::new().unwrap();
    let (target, folder) = (target(), root.path().to_str().unwrap());
    let words = [
        "install",
        "--debug",
        "--path",
        ".",
        "--locked",
        "--root",
        folder,
        "--target-dir",
        target.to_str().unwrap(),
    ];
    run(env!("CARGO"), &words);
    let said = run(root.path().join("bin/fourfold"), &["--version"]);
    assert_eq!(said.trim(), concat!("fourfold ", env!("CARGO_PKG_VERSION")));
}

/// As the README tells it.
fn package(into: &Path) -> PathBuf {
    let release = release();
    let share = Path::new(ROOT).join("target/share");
    run(&release, &["man", "--out", share.join("man/man1").to_str().unwrap()]);
    fs::create_dir_all(share.join("completions")).unwrap();
    for shell in ["bash", "zsh", "fish"] {
        let script = File::create(share.join("completions").join(shell)).unwrap();
        let made = Command::new(&release).args(["completions", shell]).stdout(script).status().unwrap();
        assert!(made.success(), "{shell}");
    }
    let package = into.join("fourfold.deb");
    run("cargo-deb", &["--no-build", "--locked", "--output", package.to_str().unwrap()]);
    package
}

#[test]
#[ignore = "needs a release build, cargo-deb and dpkg"]
fn the_package_holds_all_that_belongs_to_it_and_works_where_it_is_unpacked() {
    let folder = TempDir::new().unwrap();
    let package = package(folder.path());
    let listed = run("dpkg", &["-c", package.to_str().unwrap()]);
    for path in [
        "./usr/bin/fourfold",
        "./usr/share/man/man1/fourfold.1",
        "./usr/share/man/man1/fourfold-show.1",
        "./usr/share/bash-completion/completions/fourfold",
        "./usr/share/zsh/vendor-completions/_fourfold",
        "./usr/share/fish/vendor_completions.d/fourfold.fish",
        "./usr/share/doc/fourfold/README.md",
        "./usr/share/doc/fourfold/copyright",
    ] {
        assert!(listed.contains(path), "{path} in\n{listed}");
    }
    let fields = run("dpkg", &["-f", package.to_str().unwrap()]);
    assert!(fields.contains("Package: fourfold") && fields.contains("Section: utils"), "{fields}");
    let depends = fields.lines().find_map(|line| line.strip_prefix("Depends: ")).unwrap_or_default();
    for needed in depends.split(", ") {
        assert!(needed.starts_with("libc6") || needed.starts_with("libgcc-s1"), "{depends}");
    }

    let root = folder.path().join("root");
    run("dpkg", &["-x", package.to_str().unwrap(), root.to_str().unwrap()]);
    let home = folder.path().join("home");
    let mut program = Command::new(root.join("usr/bin/fourfold"));
    program.env_clear().env("HOME", &home).arg("list");
    let listed = program.output().unwrap();
    assert!(listed.status.success() && !listed.stdout.is_empty(), "{listed:?}");
    assert!(!home.exists(), "looking makes nothing");
    let script = fs::read_to_string(root.join("usr/share/zsh/vendor-completions/_fourfold")).unwrap();
    assert!(script.starts_with("#compdef fourfold"), "{script}");
}
