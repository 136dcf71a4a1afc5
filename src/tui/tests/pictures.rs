//! Every screen as a picture: at 80x24 with its styles, and at 40x12.
//! A changed picture is looked at by a person before it is taken: `INSTA_UPDATE=always cargo test pictures`.

mod screens;

pub(super) use screens::{SCREENS, twice};

use screens::{Play, TO_OPTIONS, finish, plan, tutor};

use super::super::testing::{BEGIN, Played};
use super::super::theme::{Glyphs, Palette};
use super::planning::VECTOR;

pub(super) fn settings() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}

fn play(size: (u16, u16), play: Play) -> Played {
    let mut played = Played::new(size);
    play(&mut played);
    played
}

#[test]
fn every_screen_looks_as_it_was_approved() {
    for (name, keys) in SCREENS {
        let wide = play((80, 24), *keys).frame();
        let small = play((40, 12), *keys).frame();
        let picture = format!("{}\n{}\n{}", wide.picture(), wide.styles(), small.picture());
        settings().bind(|| insta::assert_snapshot!(*name, picture));
    }
}

#[test]
fn the_result_has_room_on_a_large_screen() {
    let played = play((120, 40), finish);
    settings().bind(|| insta::assert_snapshot!("large-result", played.frame().picture()));
}

#[test]
fn options_and_then_and_now_have_room_on_a_large_screen() {
    let pages: [(&str, Play); 2] = [
        ("large-picture", |played| {
            plan(played, TO_OPTIONS);
            played.keys(VECTOR);
            played.keys("<Enter>");
        }),
        ("large-then-and-now", |played| {
            twice(played);
            played.keys("<Down> <Down> <Enter> <Enter> <Down> <Enter>");
        }),
    ];
    for (name, keys) in pages {
        let played = play((120, 40), keys);
        settings().bind(|| insta::assert_snapshot!(name, played.frame().picture()));
    }
}

#[test]
fn the_practice_has_room_on_a_large_screen_and_needs_no_colour() {
    let played = play((120, 40), |played| tutor(played, "4"));
    settings().bind(|| insta::assert_snapshot!("large-tutor", played.frame().picture()));
    let mut played = play((80, 24), |played| tutor(played, "4 <Left>"));
    played.theme(Palette::Monochrome, Glyphs::Ascii);
    let frame = played.frame();
    let picture = format!("{}\n{}", frame.picture(), frame.styles());
    settings().bind(|| insta::assert_snapshot!("monochrome-tutor", picture));
}

#[test]
fn what_now_and_looking_back_need_no_colour_and_no_drawing_characters() {
    let pages: [(&str, Play); 2] = [
        ("monochrome-picture", |played| {
            plan(played, TO_OPTIONS);
            played.keys(VECTOR);
            played.keys("<Enter>");
        }),
        ("monochrome-then-and-now", |played| {
            twice(played);
            played.keys("<Down> <Down> <Enter> <Enter> <Down> <Enter>");
        }),
    ];
    for (name, keys) in pages {
        let mut played = play((80, 24), keys);
        played.theme(Palette::Monochrome, Glyphs::Ascii);
        let frame = played.frame();
        let picture = format!("{}\n{}", frame.picture(), frame.styles());
        settings().bind(|| insta::assert_snapshot!(name, picture));
    }
}

#[test]
fn the_result_needs_no_colour_and_no_drawing_characters() {
    let mut played = play((80, 24), finish);
    played.theme(Palette::Monochrome, Glyphs::Braille);
    let frame = played.frame();
    let picture = format!("{}\n{}", frame.picture(), frame.styles());
    settings().bind(|| insta::assert_snapshot!("monochrome-result", picture));
    played.theme(Palette::Monochrome, Glyphs::Ascii);
    settings().bind(|| insta::assert_snapshot!("ascii-result", played.frame().picture()));
}

#[test]
fn below_the_least_size_one_line_says_so() {
    let mut played = play((40, 12), |played| played.keys(BEGIN));
    let mut pictures = String::new();
    for size in [(39, 12), (40, 11), (20, 5), (1, 1)] {
        played.resize(size);
        pictures.push_str(&played.frame().picture());
    }
    settings().bind(|| insta::assert_snapshot!("too-small", pictures));
}
