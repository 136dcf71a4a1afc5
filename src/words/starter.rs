//! Owns the text of a pack to begin with: commented, valid, balanced, and its author's to rewrite.
//! Must not be taken for good questions: they are general, so that they fit any axis.

use std::fmt::Write as _;

use crate::pack::{Starter, quoted};

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
    /// The text of its file. Whether it is a pack is for [`crate::pack::parse`] to say: names may be too long, say.
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
}

const HEAD: &str = "\
# A pack of questions for Fourfold. Lines that begin with # are for you and are not read.
#
# Rewrite the questions: they are general, so that they fit any axis. Then look it over and try it:
#   fourfold pack check {id}.toml
#   fourfold pack preview {id}.toml
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

# The first page asks whether the last four weeks were usual. Take the # away where your questions are not about them.
# asks_month = false

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
