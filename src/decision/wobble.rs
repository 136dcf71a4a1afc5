//! Owns how often a lead holds when the weights are not quite what was said.
//! Must not draw from anything but the ids of the axes: the same table gives the same share for ever.

use super::{
    contest::Contest,
    value::{TIE, sum},
    weights::{Weight, normalised},
};
use crate::{pack::Id, session::OptionKind};

/// How many sets of weights are drawn.
pub const DRAWS: u16 = 1_000;

/// How far a share moves, either way.
const REACH: f64 = 0.10;

/// In how many of [`DRAWS`] sets of weights `leader` stays alone in the lead. Every share moves evenly by up
/// to 10 of 100 points either way, not below 0, and all are divided by their sum.
pub(super) fn holds(contest: &Contest<'_>, weights: &[Weight], leader: OptionKind) -> u16 {
    let differences = contest.differences(leader);
    let mut streams: Vec<_> = weights.iter().map(|weight| Stream::of(&weight.axis)).collect();
    let mut draw = || {
        let moved = weights.iter().zip(&mut streams);
        let moved = moved.map(|(weight, stream)| (weight.share + REACH * stream.next()).max(0.0));
        normalised(moved.collect()).unwrap_or_default()
    };
    let held = (0..DRAWS).filter(|_| {
        let drawn = draw();
        differences.iter().all(|(_, difference)| sum(&drawn, difference) > TIE)
    });
    held.map(|_| 1).sum()
}

/// Even numbers from -1 to 1 that depend on the axis alone, so that the order of axes changes nothing.
/// `SplitMix64` (Steele, Lea & Flood, Fast Splittable Pseudorandom Number Generators, 2014), begun at the
/// FNV-1a hash of the id (Fowler, Noll & Vo, 64 bits).
struct Stream(u64);

impl Stream {
    fn of(axis: &Id) -> Self {
        Self(fnv_1a(axis.as_str()))
    }

    fn next(&mut self) -> f64 {
        let [a, b, c, d, ..] = self.bits().to_be_bytes();
        f64::from(u32::from_be_bytes([a, b, c, d])) / f64::from(u32::MAX) * 2.0 - 1.0
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

fn fnv_1a(text: &str) -> u64 {
    let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        let mut stream = Stream(1_234_567);
        let drawn = [stream.bits(), stream.bits(), stream.bits()];
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
        assert_eq!(fnv_1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv_1a("a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn draws_are_even_over_the_whole_reach() {
        let mut stream = Stream::of(&Id::new("money").unwrap());
        let drawn: Vec<_> = (0..10_000).map(|_| stream.next()).collect();
        assert!(drawn.iter().all(|one| (-1.0..=1.0).contains(one)));
        assert!(drawn.iter().sum::<f64>().abs() < 200.0, "no side is favoured");
        for tenth in -10..10_i32 {
            let (from, to) = (f64::from(tenth) / 10.0, f64::from(tenth + 1) / 10.0);
            let there = drawn.iter().filter(|one| (from..to).contains(one)).count();
            assert!((400..600).contains(&there), "{there} from {from}");
        }
    }

    #[test]
    fn axes_have_streams_of_their_own() {
        let first = |axis| Stream::of(&Id::new(axis).unwrap()).bits();
        assert_ne!(first("money"), first("growth"));
    }
}
