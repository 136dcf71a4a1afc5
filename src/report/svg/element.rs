//! Owns how the parts of a picture are written: escaped text, numbers, marks, colours. Each part has its colour as an
//! attribute, for what stands alone, and a class, by which a page gives it another.
//! Must not know where a part lies.

use std::fmt;

use crate::summary::{Ink, LabelSide};

/// Colours on light paper: text has a contrast of at least 5 to 1.
pub(super) mod colour {
    pub(in crate::report::svg) const PAPER: &str = "#ffffff";
    pub(in crate::report::svg) const RING: &str = "#c9d1d9";
    pub(in crate::report::svg) const NOW: &str = "#0b4f94";
    pub(in crate::report::svg) const BAND: &str = "#a9c8e8";
    pub(in crate::report::svg) const HOLLOW: &str = "#944600";
    pub(super) const BODY: &str = "#1f2328";
    pub(super) const MUTED: &str = "#57606a";
}

/// A mark of a drawing. They differ without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Mark {
    /// The person's own point: filled, round.
    Filled,
    /// The likely range: a broad line.
    Band,
    /// What is held against it: hollow, pointed, large enough to be seen around the filled one.
    Hollow,
}

impl Mark {
    /// In the order of a legend.
    pub(in crate::report) const ALL: [Self; 3] = [Self::Filled, Self::Band, Self::Hollow];
}

/// A mark with its middle there.
pub(in crate::report) fn mark(mark: Mark, (x, y): (f64, f64)) -> String {
    const DIAMOND: f64 = 9.5;
    let at = |across: f64, down: f64| format!("{} {}", number(x + across), number(y + down));
    let attributes = match mark {
        Mark::Filled => {
            let attributes = Attributes::default().with("cx", &number(x)).with("cy", &number(y));
            let attributes = attributes.with("r", "5.5").with("class", "now-mark").with("fill", colour::NOW);
            return format!("<circle{attributes}/>\n");
        }
        Mark::Band => band_style().with("d", &format!("M{}L{}", at(-5.0, 0.0), at(5.0, 0.0))),
        Mark::Hollow => {
            let corners = [at(0.0, -DIAMOND), at(DIAMOND, 0.0), at(0.0, DIAMOND), at(-DIAMOND, 0.0)];
            Attributes::default()
                .with("d", &format!("M{}Z", corners.join("L")))
                .with("class", "hollow-mark")
                .with("fill", colour::PAPER)
                .with("stroke", colour::HOLLOW)
                .with("stroke-width", "2.2")
        }
    };
    format!("<path{attributes}/>\n")
}

/// How a range is drawn.
pub(super) fn band_style() -> Attributes {
    let band = Attributes::default().with("class", "band").with("stroke", colour::BAND);
    band.with("stroke-width", "11").with("stroke-linecap", "round")
}

/// A line of text whose foot is there: flush left, flush right or in the middle, by its side.
pub(super) fn text((x, y): (f64, f64), flush: LabelSide, size: f64, parts: &[(String, Ink)]) -> String {
    let anchor = match flush {
        LabelSide::Above | LabelSide::Below => "middle",
        LabelSide::Right => "start",
        LabelSide::Left => "end",
    };
    let attributes = Attributes::default()
        .with("x", &number(x))
        .with("y", &number(y))
        .with("text-anchor", anchor)
        .with("font-size", &number(size));
    let parts: String = parts.iter().map(|(part, ink)| span(part, *ink)).collect();
    format!("<text{attributes}>{parts}</text>\n")
}

fn span(text: &str, ink: Ink) -> String {
    let (class, colour, weight) = match ink {
        Ink::Strong => ("strong", colour::BODY, "bold"),
        Ink::Body => ("body", colour::BODY, "normal"),
        Ink::Now | Ink::Band => ("now-text", colour::NOW, "bold"),
        Ink::GoodEnough => ("hollow-text", colour::HOLLOW, "normal"),
        Ink::Muted | Ink::Rule => ("muted", colour::MUTED, "normal"),
    };
    let attributes =
        Attributes::default().with("class", class).with("fill", colour).with("font-weight", weight);
    format!("<tspan{attributes}>{}</tspan>", escaped(text))
}

/// The attributes of an element, each with a space before it.
#[derive(Clone, Default)]
pub(super) struct Attributes(String);

impl Attributes {
    /// One more.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        for part in [" ", name, "=\"", &escaped(value), "\""] {
            self.0.push_str(part);
        }
        self
    }
}

impl fmt::Display for Attributes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `text` as text of XML and HTML, between tags and in an attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A length with at most one decimal; never a negative zero.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([1.0, -0.04, 2.25, -3.96].map(number), ["1", "0", "2.2", "-4"]);
    }

    #[test]
    fn text_never_becomes_an_element() {
        let text = span("</tspan><script>\"'&", Ink::Body);
        assert!(text.contains("&lt;/tspan&gt;&lt;script&gt;&quot;&#39;&amp;</tspan>"), "{text}");
    }
}
