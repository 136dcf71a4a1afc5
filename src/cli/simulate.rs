//! Owns the words typed after `fourfold simulate`, which is for developers and stands in no help but its own.
//! Must not do anything about it.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// What the help of `fourfold simulate` says beyond its first line.
pub(super) const SIMULATE: &str = "\
Make simulated people, to try Fourfold out and to measure it: hand-ins, sittings or lines to type.

Their places are planted, and nobody answered like this; the id of each sitting says so. The same seed makes the same \
people, and person 7 is the same in a group of ten and of a million. Nothing is written into the data folder, nor over \
any file.";

/// How many simulated people, who they are, and what is made of them.
#[derive(Args, Clone, Debug)]
pub struct Simulate {
    /// How many people.
    #[arg(long, value_name = "N", default_value_t = 40, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    pub people: u64,
    /// Another seed makes other people.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// The pack that they answer, by name or a pack file; without it, that of the settings.
    #[arg(long, value_name = "PACK", value_hint = ValueHint::AnyPath)]
    pub pack: Option<PathBuf>,
    /// Where they stand.
    #[arg(long, value_name = "PROFILE", default_value = "even")]
    pub profile: ProfileName,
    /// How they answer.
    #[arg(long, value_name = "STYLE", default_value = "steady")]
    pub style: StyleName,
    /// A share of them, such as `3:even:random` beside `7:even:steady`; may be given more than once.
    #[arg(long = "part", value_name = "SHARE:PROFILE:STYLE", value_parser = part, conflicts_with_all = ["profile", "style"])]
    pub parts: Vec<CrowdPart>,
    /// How much of where somebody stands an answer shows, 0 to 1; the rest is noise.
    #[arg(long, value_name = "SHARE", default_value_t = 0.75, value_parser = share)]
    pub loading: f64,
    /// The same people again so many weeks later, such as `4w`.
    #[arg(long, value_name = "WEEKS", value_parser = weeks)]
    pub retest: Option<u32>,
    /// By how many points of 100 they stand elsewhere on an axis then, such as `growth=25`; may be given more than once.
    #[arg(long = "change", value_name = "AXIS=POINTS", value_parser = change, requires = "retest")]
    pub changes: Vec<(String, f64)>,
    /// How the places then and later correlate before that change, 0 to 1.
    #[arg(long, value_name = "SHARE", default_value_t = 1.0, value_parser = share)]
    pub stability: f64,
    /// What is made of them.
    #[arg(long = "as", value_name = "FORM", default_value = "hand-ins")]
    pub form: SimulatedForm,
    /// Where it goes: a file, or, for answers, a folder that is there; without it, to standard output.
    #[arg(long, short, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub output: Option<PathBuf>,
}

/// Where simulated people stand on the axes, in the order of the radar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProfileName {
    /// All kinds on every axis.
    Even,
    /// Close together on some axes, far apart on others.
    Varied,
    /// High on the first axis, low on the third.
    FirstHighThirdLow,
    /// Low on the first axis, high on the second.
    FirstLowSecondHigh,
}

/// How simulated people answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StyleName {
    /// Each answer shows where they stand, with noise.
    Steady,
    /// One label nearer to the last one, whichever way the question points.
    Acquiescent,
    /// The same key for every question.
    StraightLining,
    /// Any key.
    Random,
    /// Below two seconds a question, and more and more at random.
    Fast,
    /// Half of an axis is skipped, and some other questions do not apply.
    Skipping,
}

/// What is made of simulated people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SimulatedForm {
    /// One a line, for `fourfold group`.
    HandIns,
    /// An archive, for `fourfold import`.
    Sittings,
    /// The lines to type, for `fourfold take --plain`.
    Answers,
}

/// A share of simulated people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CrowdPart {
    /// Beside those of the other parts.
    pub share: f64,
    /// Where they stand.
    pub profile: ProfileName,
    /// How they answer.
    pub style: StyleName,
}

fn part(text: &str) -> Result<CrowdPart, String> {
    let read = || {
        let mut words = text.splitn(3, ':');
        let share = words.next()?.parse().ok().filter(|share: &f64| share.is_finite() && *share > 0.0)?;
        let profile = ProfileName::from_str(words.next()?, false).ok()?;
        let style = StyleName::from_str(words.next()?, false).ok()?;
        Some(CrowdPart { share, profile, style })
    };
    read().ok_or_else(|| "write a share, a profile and a style, such as `3:even:random`".to_owned())
}

fn share(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|share: &f64| (0.0..=1.0).contains(share));
    number.ok_or_else(|| "write a number from 0 to 1".to_owned())
}

fn weeks(text: &str) -> Result<u32, String> {
    let number = text.strip_suffix('w').and_then(|weeks| weeks.parse().ok());
    number.filter(|weeks| (1..=520).contains(weeks)).ok_or_else(|| "write 1w to 520w".to_owned())
}

fn change(text: &str) -> Result<(String, f64), String> {
    let read = || {
        let (axis, points) = text.split_once('=')?;
        let points = points.parse().ok().filter(|points: &f64| points.abs() <= 100.0)?;
        Some((axis.to_owned(), points))
    };
    read().ok_or_else(|| "write an axis and -100 to 100 points, such as `growth=25`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_a_share_a_profile_and_a_style() {
        let wanted = CrowdPart { share: 3.0, profile: ProfileName::Even, style: StyleName::StraightLining };
        assert_eq!(part("3:even:straight-lining"), Ok(wanted));
        for bad in ["", "3", "3:even", "0:even:random", "-1:even:random", "inf:even:random", "1:odd:random"] {
            assert!(part(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn numbers_outside_of_their_range_are_refused() {
        assert_eq!((share("0.5"), weeks("4w")), (Ok(0.5), Ok(4)));
        assert_eq!(change("growth=-25"), Ok(("growth".to_owned(), -25.0)));
        for bad in ["-0.1", "1.1", "NaN", "x"] {
            assert!(share(bad).is_err(), "{bad}");
        }
        for bad in ["4", "0w", "521w", "w"] {
            assert!(weeks(bad).is_err(), "{bad}");
        }
        for bad in ["growth", "growth=x", "growth=101", "growth=NaN"] {
            assert!(change(bad).is_err(), "{bad}");
        }
    }
}
