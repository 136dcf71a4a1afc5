//! Owns what a table of options says. Must not advise: it says what the guesses add up to, and what would
//! change that.

mod cells;
mod lead;
mod names;

use crate::{
    decision::{
        Analysis, BelowFloor, DRAWS, Disagreement, Evaluation, Lead, OptionValue, Value, WeightSource,
    },
    session::OptionKind,
    summary::{Bar, BarChart},
};

pub use cells::{cell, flips_heading, flips_of, weight_of};
pub use lead::lead;
pub use names::{Names, option_name};

/// Under every table of options.
pub const CAPTION: &str = "Your guesses; what is marked * is measured from your answers. A picture to think with, \
                           not an answer.";

/// Behind a number of the table that comes from the answers.
pub const MEASURED_MARK: &str = "*";

/// Over the weighted sums.
pub const SUM: &str = "Sum";

/// The row of the weights at which the lead flips.
pub const FLIPS_AT: &str = "lead flips at";

/// The same under the weights by swing.
const FLIPS_AT_BY_SWING: &str = "flips by swing at";

/// An axis whose weight alone never flips the lead.
pub const NEVER: &str = "never";

/// The row of the floors.
pub const FLOOR: &str = "your floor";

/// What is ahead and another option are too near one another.
const TOO_CLOSE: &str = "Too close to call: the ranges overlap.";

/// A weighted sum of 0 to 100, with one decimal or two: `50.5`, `57.0`, `60.25`.
#[must_use]
pub fn value(value: f64) -> String {
    let two = format!("{value:.2}");
    two.strip_suffix('0').map_or_else(|| two.clone(), str::to_owned)
}

/// The row of the weights, by where they come from.
#[must_use]
pub fn weighed(source: WeightSource) -> &'static str {
    match source {
        WeightSource::Points => "weight",
        WeightSource::Swing => "by swing",
        WeightSource::Equal => "equal weight",
    }
}

/// The weighted sums as bars, each with its interval.
#[must_use]
pub fn bars(analysis: &Analysis, names: &Names) -> BarChart {
    let bars = analysis.main.values.iter().map(|OptionValue { option, value: of }| Bar {
        name: names.option(*option).to_owned(),
        word: if is_set_aside(analysis, *option) { SET_ASIDE.to_owned() } else { String::new() },
        value: value(of.likely),
        range: if of.low < of.high { interval(*of) } else { String::new() },
        answered: String::new(),
        count: String::new(),
        point: Some(whole(of.likely)),
        band: Some((whole(of.low), whole(of.high))),
        good_enough: None,
    });
    let legend = ["likely sum", "from low to high", "", ""].map(str::to_owned);
    BarChart { bars: bars.collect(), legend }
}

/// Whether a floor sets an option aside.
#[must_use]
pub fn is_set_aside(analysis: &Analysis, option: OptionKind) -> bool {
    analysis.knocked_out.iter().any(|below| below.option == option)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 100")]
fn whole(points: f64) -> u8 {
    points.round().clamp(0.0, 100.0) as u8
}

/// From the low to the high sum: `48.0 to 66.25`.
#[must_use]
pub fn interval(of: Value) -> String {
    format!("{} to {}", value(of.low), value(of.high))
}

/// A share of 0 to 1 in points of 100, with one decimal: `39.8`.
#[must_use]
pub fn flip_value(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

/// A share of 0 to 1 in whole points of 100: `30`.
#[must_use]
pub fn weight(share: f64) -> String {
    format!("{:.0}", (share * 100.0).round())
}

/// Where the weights come from.
#[must_use]
pub fn source(source: WeightSource) -> &'static str {
    match source {
        WeightSource::Points => "Weighed by your 100 points, over the axes that count here.",
        WeightSource::Swing => "Weighed by your swings, from the worst to the best option on each axis.",
        WeightSource::Equal => "Every axis that counts here weighs the same: none of them was given points.",
    }
}

/// Whether the two that are ahead are too close to call.
#[must_use]
pub fn too_close(lead: &Lead) -> Option<&'static str> {
    match lead {
        Lead::One { overlap, .. } => overlap.then_some(TOO_CLOSE),
        Lead::None | Lead::Level(_) => None,
    }
}

/// All that a table says: how sure it is comes before what leads.
#[must_use]
pub fn sentences(analysis: &Analysis, names: &Names) -> Vec<String> {
    let mut said: Vec<String> = too_close(&analysis.main.lead).map(str::to_owned).into_iter().collect();
    said.push(lead(&analysis.main, names));
    said.extend(knocked_out(analysis, names));
    said.extend(may_fall(analysis, names));
    said.extend(dominated(analysis, names));
    said.extend(equal_weights(analysis, names));
    said.extend(wobble(&analysis.main));
    said.extend(disagreement(analysis, names));
    said.extend(by_swing(analysis, names));
    said.extend(unfinished_swing(analysis).map(str::to_owned));
    said.extend(left_out(analysis, names));
    said.extend(exact(analysis.exact));
    if !matches!(analysis.main.lead, Lead::None) {
        said.push(source(analysis.main.source).to_owned());
    }
    said.push(CAPTION.to_owned());
    said
}

/// Options that a floor sets aside: `Stay is set aside: Growth is below your floor of 50.`
#[must_use]
pub fn knocked_out(analysis: &Analysis, names: &Names) -> Vec<String> {
    let floors = |below: &BelowFloor| {
        let floors = below.floors.iter();
        let said =
            floors.map(|one| format!("{} is below your floor of {}", names.axis(&one.axis), one.floor));
        listed(said)
    };
    let said =
        |below: &BelowFloor| format!("{} is set aside: {}.", names.option(below.option), floors(below));
    analysis.knocked_out.iter().map(said).collect()
}

/// Options that may fall below a floor: `Stay may fall below your floor of 50 on Growth.`
#[must_use]
pub fn may_fall(analysis: &Analysis, names: &Names) -> Vec<String> {
    let said = |below: &BelowFloor| {
        let floors = below.floors.iter();
        let floors = floors.map(|one| format!("your floor of {} on {}", one.floor, names.axis(&one.axis)));
        format!("{} may fall below {}.", names.option(below.option), listed(floors))
    };
    analysis.may_fall.iter().map(said).collect()
}

/// Options that another one dominates: `Stay is nowhere above Another company, so it never leads.`
#[must_use]
pub fn dominated(analysis: &Analysis, names: &Names) -> Vec<String> {
    let said = |option: &OptionKind| {
        let pairs = analysis.dominance.iter().filter(|pair| pair.dominated == *option);
        let by: Vec<_> = pairs.map(|pair| names.option(pair.by)).collect();
        let one = names.option(*option);
        (!by.is_empty())
            .then(|| format!("{one} is nowhere above {}, so it never leads.", by.join(", nor above ")))
    };
    analysis.standing.iter().filter_map(said).collect()
}

/// What equal weights would say; none when the weights are equal as it is, or nothing is compared.
fn equal_weights(analysis: &Analysis, names: &Names) -> Option<String> {
    let said = match (&analysis.main.source, &analysis.equal) {
        (WeightSource::Equal, _) | (_, Lead::None) => return None,
        _ if analysis.counted.len() < 2 => return None,
        (WeightSource::Points | WeightSource::Swing, Lead::Level(options)) => {
            format!("{} are level", names.options(options))
        }
        (WeightSource::Points | WeightSource::Swing, Lead::One { leader, .. }) => {
            let how = match analysis.main.lead.leader() {
                Some(main) if main == *leader => " too",
                Some(_) => " instead",
                None => "",
            };
            format!("{} leads{how}", names.option(*leader))
        }
    };
    Some(format!("With equal weights, {said}."))
}

/// How steady the lead is; none when no option leads alone. Only a lead that never fell holds in all of 100.
#[must_use]
pub fn wobble(evaluation: &Evaluation) -> Option<String> {
    // With one axis alone there is nothing to wobble.
    let holds = evaluation.holds.filter(|_| evaluation.weights.len() > 1)?;
    let most = if holds < DRAWS { 99 } else { 100 };
    let of_100 = (holds.saturating_mul(10).saturating_add(DRAWS / 20) / (DRAWS / 10)).min(most);
    Some(format!("When each weight wobbles by up to 10 points, the lead holds in {of_100} of 100 draws."))
}

/// Axes that do not count: `Growth is left out: Another role has no value there.`
#[must_use]
pub fn left_out(analysis: &Analysis, names: &Names) -> Vec<String> {
    let with_missing = analysis.left_out.iter().filter(|left_out| !left_out.missing.is_empty());
    let said = with_missing.map(|left_out| {
        let have = if left_out.missing.len() == 1 { "has" } else { "have" };
        let missing = names.options(&left_out.missing);
        format!("{} is left out: {missing} {have} no value there.", names.axis(&left_out.axis))
    });
    said.collect()
}

/// How many guesses count as exact; none when all have a range.
#[must_use]
pub fn exact(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 guess has no range: it counts as exact.".to_owned()),
        _ => Some(format!("{count} guesses have no range: they count as exact.")),
    }
}

/// What swings come to, beside the points: `By swing: Stay 52.0, Another role 49.25. Stay leads ...`
#[must_use]
pub fn by_swing(analysis: &Analysis, names: &Names) -> Option<String> {
    let other = analysis.other.as_ref().filter(|other| !matches!(other.lead, Lead::None))?;
    let sums =
        other.values.iter().map(|one| format!("{} {}", names.option(one.option), value(one.value.likely)));
    let close = too_close(&other.lead).map_or_else(String::new, |close| format!(" {close}"));
    Some(format!("By swing: {}. {}{close}", sums.collect::<Vec<_>>().join(", "), lead(other, names)))
}

/// That swings do not count yet; none when they do, or none was given.
fn unfinished_swing(analysis: &Analysis) -> Option<&'static str> {
    let said = "Swing counts once every axis on which the options differ has a number.";
    analysis.swing_unfinished.then_some(said)
}

/// In place of the interval of an option that a floor sets aside.
pub const SET_ASIDE: &str = "set aside";

/// Where points and swings disagree; none when they do not, or one of them is missing.
fn disagreement(analysis: &Analysis, names: &Names) -> Option<String> {
    let said = |one: &Disagreement| {
        format!("{} ({} and {})", names.axis(&one.axis), weight(one.points), weight(one.swing))
    };
    let axes = listed(analysis.disagreements.iter().map(said));
    let says = format!("Your points and your swings disagree by more than 15 on {axes}, so here are both.");
    (!axes.is_empty()).then_some(says)
}

fn listed(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<_> = parts.collect();
    super::and(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests;
