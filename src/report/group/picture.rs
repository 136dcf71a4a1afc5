//! Owns a release beside the words of its pack: names that are safe to show, in the order in which they are shown.
//! Must not know a form, nor compute a figure.

use crate::{
    group::{Bin, Figures, Part, Release, Spread, Uncertainty},
    pack::{Id, Item, Pack},
    report::seen::one_line,
    summary::{AxisLabel, Bar, BarChart, Outline, RadarChart},
    words::{
        group::{self as words, picture},
        plain::{capital, led_in, sentence},
        result,
    },
};

/// What a picture of a group is made of.
pub(super) struct Picture<'a> {
    pub(super) title: String,
    /// How many took part; none when nothing may be shown.
    pub(super) people: Option<u64>,
    /// In the order of the radar.
    pub(super) axes: Vec<Axis<'a>>,
    /// In the order asked.
    pub(super) beliefs: Vec<Belief>,
}

/// An axis of a group.
pub(super) struct Axis<'a> {
    pub(super) name: String,
    pub(super) about: String,
    pub(super) people: u64,
    pub(super) figures: Option<&'a Figures>,
    /// Where, and how many people.
    pub(super) bins: Vec<(String, u64)>,
    /// Its place when the most divided come first; those that are not shown come last.
    place: usize,
    asked: [String; 2],
}

/// A question that is on no axis.
pub(super) struct Belief {
    pub(super) question: String,
    /// Which answer, and how many people; none where nothing may be shown.
    pub(super) bins: Vec<(String, u64)>,
}

impl<'a> Picture<'a> {
    pub(super) fn of(release: &'a Release, pack: &Pack) -> Self {
        let order: Vec<&Id> = release.most_divided_first().into_iter().map(|part| &part.id).collect();
        let axis = |part: &'a Part| {
            let known = pack.axis(&part.id);
            let figures = part.figures.as_ref();
            let bins = figures.map_or(&[][..], |figures| &figures.bins);
            Axis {
                name: one_line(known.map_or(part.id.as_str(), |axis| &axis.name)),
                about: one_line(known.map_or("", |axis| &axis.about)),
                people: part.people,
                figures,
                bins: bins.iter().map(|bin| (result::range(bin.low, bin.high), bin.people)).collect(),
                place: order.iter().position(|id| **id == part.id).unwrap_or(usize::MAX),
                asked: asked(pack, &part.id),
            }
        };
        let belief = |part: &Part| {
            let (_, item) = pack.item(&part.id)?;
            let bins = part.figures.as_ref().map_or(&[][..], |figures| &figures.bins);
            let question = one_line(&led_in(item.lead_in.as_deref(), &item.text));
            Some(Belief { question, bins: bins.iter().map(|bin| (labels(item, bin), bin.people)).collect() })
        };
        Self {
            title: one_line(pack.title()),
            people: (!release.is_withheld()).then_some(release.people),
            axes: release.axes.iter().map(axis).collect(),
            beliefs: release.beliefs.iter().filter_map(belief).collect(),
        }
    }

    /// The axes, the most divided first, and those that are not shown at the end.
    pub(super) fn divided(&self) -> Vec<&Axis<'a>> {
        let mut axes: Vec<_> = self.axes.iter().collect();
        axes.sort_by_key(|axis| axis.place);
        axes
    }

    /// Those that are the most divided, each with two questions; none when people are close together on all.
    pub(super) fn to_ask(&self) -> Vec<(String, &[String; 2])> {
        let most = self.axes.iter().filter_map(Axis::spread).max();
        let most = most.filter(|spread| *spread != Spread::Close);
        let axes = self.divided().into_iter().filter(|axis| most.is_some() && axis.spread() == most);
        axes.map(|axis| (picture::ask_about(&axis.name, axis.spread()), &axis.asked)).collect()
    }

    /// Whether there are counts of an axis to be shown.
    pub(super) fn has_bins(&self) -> bool {
        self.axes.iter().any(|axis| !axis.bins.is_empty())
    }

    /// Whether there is a middle half to be shown.
    pub(super) fn has_halves(&self) -> bool {
        self.axes.iter().any(|axis| axis.half().is_some())
    }

    /// Whether there are counts of a question on no axis to be shown.
    pub(super) fn has_beliefs(&self) -> bool {
        self.beliefs.iter().any(|belief| !belief.bins.is_empty())
    }

    /// Why there is no picture.
    pub(super) fn too_few() -> String {
        sentence(&capital(words::TOO_FEW))
    }

    /// What the figures are, and how sure.
    pub(super) fn how(&self) -> Vec<String> {
        let shown = || self.axes.iter().filter(|axis| axis.mean().is_some());
        let off = || shown().filter_map(|axis| Uncertainty::of(axis.people)).map(Uncertainty::points);
        let off = off().min().zip(off().max()).map(|(least, most)| picture::off(least, most));
        picture::how(off, self.has_halves())
    }

    /// Bars with the means, the most divided first.
    pub(super) fn bars(&self) -> BarChart {
        let bar = |axis: &Axis<'a>| {
            let is_shown = axis.mean().is_some();
            Bar {
                name: axis.name.clone(),
                word: axis.word().to_owned(),
                value: axis.mean().map(|mean| mean.to_string()).unwrap_or_default(),
                range: axis.half().map(picture::half).unwrap_or_default(),
                answered: axis.answered(),
                count: if is_shown { axis.people.to_string() } else { String::new() },
                point: axis.mean(),
                band: axis.half(),
                good_enough: None,
            }
        };
        let [mean, half] = picture::MARKS.map(str::to_owned);
        let legend = [mean, half, String::new(), String::new()];
        BarChart { bars: self.divided().into_iter().map(bar).collect(), legend }
    }

    /// The means as an outline, in the order of the pack.
    pub(super) fn radar(&self) -> RadarChart {
        let label = |axis: &Axis<'a>| {
            let (value, word) = match axis.mean() {
                Some(mean) => (mean.to_string(), axis.word().to_owned()),
                None => (axis.word().to_owned(), String::new()),
            };
            AxisLabel { name: axis.name.clone(), value, range: String::new(), word }
        };
        let [name, _] = picture::MARKS.map(str::to_owned);
        RadarChart {
            labels: self.axes.iter().map(label).collect(),
            solid: Outline {
                name,
                values: self.axes.iter().map(|axis| axis.mean().map(f64::from)).collect(),
            },
            dotted: None,
            both: String::new(),
        }
    }

    /// The radar in sentences, each as the axis stands on it.
    pub(super) fn radar_told(&self) -> Vec<String> {
        let spokes = self.axes.iter().map(|axis| picture::spoke(&axis.name, axis.said().as_deref()));
        std::iter::once(result::CLOCKWISE.to_owned()).chain(spokes).collect()
    }
}

impl Axis<'_> {
    pub(super) fn mean(&self) -> Option<u8> {
        self.figures.and_then(|figures| figures.mean)
    }

    pub(super) fn half(&self) -> Option<(u8, u8)> {
        self.figures.and_then(|figures| figures.middle)
    }

    fn spread(&self) -> Option<Spread> {
        self.figures.and_then(|figures| figures.spread)
    }

    /// How far apart people lie, or that it is not shown.
    pub(super) fn word(&self) -> &'static str {
        self.spread().map_or(picture::NONE, words::spread)
    }

    /// How many answered.
    pub(super) fn answered(&self) -> String {
        if self.figures.is_some() { words::answered(self.people) } else { picture::FEWER.to_owned() }
    }

    /// All figures but the counts, in a line; none where nothing is shown.
    pub(super) fn said(&self) -> Option<String> {
        let figures = self.figures?;
        let halves = figures.median.zip(figures.middle);
        Some(picture::stands(figures.mean?, figures.spread, halves, self.people))
    }

    /// The same, or why there are none.
    pub(super) fn said_or_why(&self) -> String {
        self.said().unwrap_or_else(|| words::WITHHELD.to_owned())
    }
}

/// The labels of an answer, or from one to another.
fn labels(item: &Item, bin: &Bin) -> String {
    let label = |number: u8| {
        one_line(item.scale.labels.get(usize::from(number).saturating_sub(1)).map_or("", String::as_str))
    };
    if bin.low == bin.high { label(bin.low) } else { words::between(&label(bin.low), &label(bin.high)) }
}

/// Two questions about an axis: those of the part of the pack that asks about it, else general ones.
fn asked(pack: &Pack, axis: &Id) -> [String; 2] {
    let own = pack.items().find(|(_, item)| item.scored.as_ref().is_some_and(|scored| scored.axis == *axis));
    let mut own =
        own.into_iter().flat_map(|(section, _)| &section.reflections).map(|prompt| one_line(&prompt.text));
    picture::ASKED.map(|general| own.next().unwrap_or_else(|| general.to_owned()))
}
