//! What is promised of colours: they can be read, they stay apart, and nothing needs them.
//! Contrast is that of WCAG 2.2: (lighter + 0.05) / (darker + 0.05) of relative luminances, 1 to 21.

use rstest::rstest;

use super::*;

type Rgb = (u8, u8, u8);

const BLACK: Rgb = (0, 0, 0);
const WHITE: Rgb = (255, 255, 255);

/// The least contrast of text (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// A colour as xterm shows it, and as VGA and the Linux console do.
fn shown(colour: Color) -> [Rgb; 2] {
    match colour {
        Color::Red => [(205, 0, 0), (170, 0, 0)],
        Color::Blue => [(0, 0, 238), (0, 0, 170)],
        Color::Magenta => [(205, 0, 205), (170, 0, 170)],
        Color::Cyan => [(0, 205, 205), (0, 170, 170)],
        Color::LightRed => [(255, 0, 0), (255, 85, 85)],
        Color::LightMagenta => [(255, 0, 255), (255, 85, 255)],
        Color::LightYellow => [(255, 255, 0), (255, 255, 85)],
        Color::Rgb(r, g, b) => [(r, g, b); 2],
        other => panic!("{other} is not measured yet"),
    }
}

fn linear((r, g, b): Rgb) -> [f64; 3] {
    [r, g, b].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

fn luminance([r, g, b]: [f64; 3]) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(linear(one)), luminance(linear(other)));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every style that carries something to read, but not what nothing depends on.
fn read(theme: &Theme) -> [Style; 11] {
    let Theme { body, muted, strong, title, key, selected, picked, warning, now, band, good_enough, .. } =
        *theme;
    [body, muted, strong, title, key, selected, picked, warning, now, band, good_enough]
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast(BLACK, WHITE) - 21.0).abs() < 1e-9);
    assert!((contrast((119, 119, 119), WHITE) - 4.48).abs() < 0.01, "the grey that just fails");
    assert!(contrast((85, 85, 85), BLACK) < 3.0, "why no text is grey: the grey of VGA");
}

#[rstest]
#[case::standard(Palette::Standard, Depth::Sixteen, &[BLACK])]
#[case::light(Palette::Light, Depth::Sixteen, &[WHITE])]
#[case::light_of_eight(Palette::Light, Depth::Eight, &[WHITE])]
#[case::high_contrast(Palette::HighContrast, Depth::Full, &[BLACK, WHITE])]
#[case::monochrome(Palette::Monochrome, Depth::Full, &[BLACK, WHITE])]
#[case::colour_safe(Palette::ColourSafe, Depth::Full, &[BLACK, WHITE])]
#[case::colour_safe_of_sixteen(Palette::ColourSafe, Depth::Sixteen, &[BLACK])]
fn everything_can_be_read(#[case] palette: Palette, #[case] depth: Depth, #[case] backgrounds: &[Rgb]) {
    for style in read(&Theme::of_depth(palette, depth, Glyphs::Braille)) {
        for (colour, background) in
            style.fg.iter().flat_map(|it| backgrounds.iter().map(move |on| (*it, *on)))
        {
            for shown in shown(colour) {
                let found = contrast(shown, background);
                assert!(
                    found >= READABLE,
                    "{palette:?}: {colour} as {shown:?} on {background:?} is {found:.2}"
                );
            }
        }
    }
}

/// What eyes without one kind of cone see, in linear light (Machado, Oliveira and Fernandes 2009, severity 1).
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

/// CIE L*a*b* of a colour as those eyes see it, under D65.
fn seen(colour: Rgb, eyes: &[[f64; 3]; 3]) -> [f64; 3] {
    let channels = linear(colour);
    let [r, g, b] = eyes.map(|row| {
        row.iter().zip(channels).map(|(share, channel)| share * channel).sum::<f64>().clamp(0.0, 1.0)
    });
    let curve = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let across = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
    let light = curve(luminance([r, g, b]));
    let deep = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
    [116.0 * light - 16.0, 500.0 * (across - light), 200.0 * (light - deep)]
}

#[rstest]
#[case(Depth::Full)]
#[case(Depth::Sixteen)]
fn the_safe_hues_stay_apart_for_every_eye(#[case] depth: Depth) {
    let theme = Theme::of_depth(Palette::ColourSafe, depth, Glyphs::Braille);
    let hues = [theme.now, theme.good_enough, theme.warning].map(|style| shown(style.fg.unwrap())[0]);
    for eyes in &EYES {
        for (at, one) in hues.iter().enumerate() {
            for other in &hues[at + 1..] {
                let (one, other) = (seen(*one, eyes), seen(*other, eyes));
                let apart = one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                assert!(apart > 20.0, "{one:?} and {other:?}: {apart:.0}");
            }
        }
    }
}

#[test]
fn monochrome_and_high_contrast_name_no_colour() {
    for palette in [Palette::Monochrome, Palette::HighContrast] {
        let theme = Theme::new(palette, Glyphs::Braille);
        for style in read(&theme).into_iter().chain([theme.rule]) {
            assert_eq!((style.fg, style.bg), (None, None), "{palette:?}");
        }
    }
}

#[test]
fn no_palette_sets_a_background() {
    for palette in Palette::ALL {
        for style in read(&Theme::of_depth(palette, Depth::Full, Glyphs::Braille)) {
            assert_eq!(style.bg, None, "a background of our own would fight the terminal's");
        }
    }
}

#[test]
fn eight_colours_are_made_brighter_by_bold_and_nothing_else() {
    for palette in Palette::ALL {
        let theme = Theme::of_depth(palette, Depth::Eight, Glyphs::Ascii);
        for colour in read(&theme).into_iter().chain([theme.rule]).filter_map(|style| style.fg) {
            let plain =
                matches!(colour, Color::Red | Color::Yellow | Color::Blue | Color::Magenta | Color::Cyan);
            assert!(plain, "{palette:?}: {colour}");
        }
    }
    let theme = Theme::of_depth(Palette::Standard, Depth::Eight, Glyphs::Ascii);
    assert!(theme.good_enough.add_modifier.contains(Modifier::BOLD));
}

#[test]
fn what_was_picked_stands_out_without_colour() {
    let theme = Theme::new(Palette::Monochrome, Glyphs::Ascii);
    assert_ne!(theme.picked, theme.body);
    assert_ne!(theme.selected, theme.body);
    assert_ne!(theme.warning, theme.body);
}
