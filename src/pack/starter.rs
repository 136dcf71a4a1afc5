//! Owns the text of a pack to begin with: commented, valid, balanced, and its author's to rewrite.
//! Must not be taken for good questions: they are general, so that they fit any axis.

use std::fmt::Write as _;

use super::Id;

/// What a pack to begin with is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// Its id, which is the name of its file too.
    pub id: Id,
    /// One line for lists and headings.
    pub title: String,
    /// The names of its axes; 3 to 8 for a pack that can be read.
    pub axes: Vec<String>,
    /// Questions on each axis: 4, 6, 8, 10 or 12.
    pub items: usize,
    /// A language tag such as `en`.
    pub language: String,
}

/// The number of questions that there are for an axis.
const MOST_ITEMS: usize = 12;

/// Questions in turn, `+` and `-`: the scale, what it measures, and the text with `{axis}` for the axis.
#[rustfmt::skip]
const QUESTIONS: [(&str, &str, &str); MOST_ITEMS] = [
    ("freq", "going well", "How often did {axis} go the way you wanted?"),
    ("freq", "weight", "How often did {axis} weigh on your mood?"),
    ("degree", "content", "How content are you with {axis} just now?"),
    ("freq", "wish for change", "How often did you wish for a change in {axis}?"),
    ("freq", "looking forward", "How often did {axis} give you something to look forward to?"),
    ("freq", "cost", "How often did {axis} cost you more than it gave?"),
    ("amount", "say", "How much say do you have in {axis}?"),
    ("freq", "crowding out", "How often did {axis} crowd out your rest?"),
    ("freq", "good days", "How often did {axis} make a good day better?"),
    ("freq", "tired", "How often did {axis} leave you tired?"),
    ("fit", "fit with life", "How well does {axis} fit with the rest of your life?"),
    ("freq", "put off", "How often did you put off something about {axis}?"),
];

/// The scales of those questions, low to high.
const SCALES: [(&str, &str); 4] = [
    ("freq", r#"["Never", "Rarely", "Sometimes", "Often", "Always"]"#),
    ("degree", r#"["Not at all", "A little", "Moderately", "Quite", "Very"]"#),
    ("amount", r#"["None", "A little", "Some", "Quite a lot", "A great deal"]"#),
    ("fit", r#"["Not well at all", "Not very well", "Fairly well", "Very well", "Perfectly"]"#),
];

impl Starter {
    /// The text of its file. Whether it is a pack is for [`super::parse`] to say: names may be too long, say.
    #[must_use]
    pub fn text(&self) -> String {
        let ids = self.axis_ids();
        let mut text = self.head();
        let axes = || ids.iter().zip(&self.axes);
        for (id, name) in axes() {
            let about = quoted(&format!("{name} as you would have it"));
            let _ = write!(text, "[[axes]]\nid = \"{id}\"\nname = {}\nabout = {about}\n\n", quoted(name));
        }
        text += CLAIMS;
        for (id, name) in axes() {
            let _ = writeln!(text, "{id} = {}", quoted(&format!("{name} counts.")));
        }
        text += SCALES_HEAD;
        let asked = QUESTIONS.iter().take(self.items);
        for (scale, labels) in SCALES.iter().filter(|(id, _)| asked.clone().any(|(scale, ..)| scale == id)) {
            let _ = write!(text, "[scales.{scale}]\nlabels = {labels}\n\n");
        }
        text += MATTERS;
        for (place, (id, name)) in axes().enumerate() {
            text += &self.lesson(place, id, name);
        }
        let claims: Vec<_> = ids.iter().map(|id| format!("\"{id}\"")).collect();
        text + &WHAT_NOW.replace("{claims}", &claims.join(", "))
    }

    fn head(&self) -> String {
        let mut text = HEAD
            .replace("{id}", self.id.as_str())
            .replace("{language}", &quoted(&self.language))
            .replace("{title}", &quoted(&self.title));
        if self.items < 6 {
            text += ALLOW;
        }
        text + AXES
    }

    fn lesson(&self, place: usize, id: &str, name: &str) -> String {
        let mut text = LESSON.replace("{id}", id).replace("{name}", &quoted(name));
        let spoken = if self.language.starts_with("en") { name.to_lowercase() } else { name.to_owned() };
        for (at, (scale, construct, question)) in QUESTIONS.iter().take(self.items).enumerate() {
            if place == 0 && at < 2 {
                text += if at == 0 { FIRST } else { SECOND };
            }
            let direction = if at % 2 == 0 { "+" } else { "-" };
            let lead_in = if question.starts_with("How often") {
                "lead_in = \"In the last four weeks,\"\n"
            } else {
                ""
            };
            let question = quoted(&question.replace("{axis}", &spoken));
            let _ = write!(
                text,
                "[[sections.items]]\nid = \"{id}-{}\"\naxis = \"{id}\"\ndirection = \"{direction}\"\nscale = \
                 \"{scale}\"\nclaims = [\"{id}\"]\nconstruct = \"{construct}\"\n{lead_in}text = {question}\n\n",
                at + 1
            );
        }
        let reflection = quoted(&format!("What comes to mind about {spoken}?"));
        text + &format!("[[sections.reflections]]\ntext = {reflection}\nclaims = [\"{id}\"]\n\n\n")
    }

    /// An id for each axis, from its name where that has letters for one, and each its own.
    fn axis_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for (place, name) in self.axes.iter().enumerate() {
            let slug: Vec<_> = name
                .to_lowercase()
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect();
            let slug = slug.join("-");
            let taken = slug.is_empty() || slug.len() > 24 || ids.contains(&slug) || slug == "next";
            ids.push(if taken { format!("axis-{}", place + 1) } else { slug });
        }
        ids
    }
}

/// `text` as a TOML string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

const HEAD: &str = "\
# A pack of questions for Fourfold. Lines that begin with # are for you and are not read.
#
# Rewrite the questions: they are general, so that they fit any axis. Then look it over and try it:
#   fourfold pack check {id}.toml
#   fourfold take ./{id}.toml

# The format of this file. It stays 1.
format = 1
# The name that results are kept under. Keep it once somebody has answered.
id = \"{id}\"
title = {title}
# Raise the first number when old results compare no more, the second when questions are added or reworded, the
# third for all else. fourfold pack diff OLD NEW says what compares still.
version = \"1.0.0\"
language = {language}
licence = \"CC-BY-4.0\"

# Say where the questions come from, and what is weak about them. People see this before they answer.
notes = \"Home-made questions, not validated.\"

";

const ALLOW: &str = "\
# A check that you break knowingly, with your reason. Without `item` it is allowed everywhere.
[[allow]]
check = \"few-questions\"
reason = \"A short form on purpose: wider ranges are the price.\"

";

const AXES: &str = "\
# The radar: 3 to 8 axes, clockwise from the top. `about` says what a high score means.
";

const CLAIMS: &str = "\
# What the questions come from: a book, an article, a principle of yours. Every question names one.
[claims]
";

const SCALES_HEAD: &str = "
# Five answers each, low to high, in words.
";

const MATTERS: &str = "\
# The page before the lessons.
[importance]
levels = \"What level would be good enough for you?\"
points = \"Spread 100 points over what matters to you just now.\"


";

const LESSON: &str = "\
[[sections]]
id = \"{id}\"
kind = \"lesson\"
title = {name}
# Read after its questions, so that it does not steer them. Blank lines part paragraphs.
text = \"\"\"
Write a few sentences here that describe, in your own words, why this counts.
\"\"\"

";

const FIRST: &str = "\
# One idea a question, at most 18 words, without \"not\". `+`: the last answer is high on the axis.
";

const SECOND: &str = "\
# `-`: the first answer is high. Half of an axis is `-`, in turn, so that always pressing one key lands in the middle.
";

const WHAT_NOW: &str = "\
# After the result: ideas for a small step, never advice.
[[sections]]
id = \"next\"
kind = \"what-now\"
title = \"What now?\"
text = \"\"\"
One small step is enough.
\"\"\"

[[sections.steps]]
text = \"Try one thing for a week, and write down what you notice.\"
claims = [{claims}]
";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pack::{Problems, check_craft, parse};

    fn starter(axes: &[&str], items: usize, language: &str) -> Starter {
        Starter {
            id: Id::new("team").unwrap(),
            title: "Our \"team\" \\ now".to_owned(),
            axes: axes.iter().map(|&axis| axis.to_owned()).collect(),
            items,
            language: language.to_owned(),
        }
    }

    #[test]
    fn the_starting_point_has_nothing_to_mend_whatever_its_size() {
        let axes = ["Trust", "Pace", "Care", "Craft", "Say", "Pay", "Rest", "Fun"];
        for count in 3..=8 {
            for items in [4, 6, 8, 10, 12] {
                let text = starter(&axes[..count], items, "en").text();
                let warned: Vec<_> = check_craft(&text).iter().map(|problem| problem.check).collect();
                // A pack of many axes with many questions is honestly called long.
                let long = count * items > 80;
                assert!(
                    warned.is_empty() || (long && warned == [Some("time")]),
                    "{count}, {items}: {warned:?}"
                );
                let pack = parse(&text).unwrap();
                assert_eq!((pack.axes().len(), pack.items().count()), (count, count * items));
                assert_eq!(pack.title(), "Our \"team\" \\ now");
            }
        }
    }

    #[test]
    fn names_without_latin_letters_and_names_alike_have_ids_of_their_own() {
        for axes in [["信頼", "Pace!", "pace"], ["next", "Next", "Über uns"]] {
            for language in ["ja", "en"] {
                assert!(parse(&starter(&axes, 6, language).text()).is_ok(), "{axes:?}");
            }
        }
    }

    #[test]
    fn the_file_reads_as_a_whole() {
        let text = starter(&["Trust", "Pace", "Care"], 4, "en").text();
        assert_eq!(check_craft(&text), Problems::default());
        insta::assert_snapshot!(text);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_typed_as_a_name_never_breaks_the_file(
            title in "\\PC{1,40}|[\"\\\\\n\t'#=\\[\\]]{1,9}",
            axes in prop::collection::vec("\\PC{1,12}|[\"\\\\\n'#=]{1,5}", 3..8),
        ) {
            let axes: Vec<_> = axes.iter().map(String::as_str).collect();
            let text = Starter { title, ..starter(&axes, 6, "en") }.text();
            // What is refused is a name that cannot be seen, never the syntax.
            if let Err(problems) = parse(&text) {
                prop_assert!(problems.iter().all(|problem| !problem.title.contains("TOML")), "{problems:?}");
            }
        }
    }
}
