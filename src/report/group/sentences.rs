//! Owns the picture of a group in sentences alone, for those who hear it: a line each, without a drawing.
//! Must not leave out anything that the other forms show.

use super::picture::Picture;
use crate::{
    group::Release,
    pack::Pack,
    words::{
        group::{self as words, picture as said},
        plain, result,
    },
};

/// A release in sentences; ends without a line feed.
#[must_use]
pub fn group_sentences(release: &Release, pack: &Pack) -> String {
    let picture = Picture::of(release, pack);
    let mut lines = vec![plain::sentence(&picture.title)];
    match picture.people {
        None => lines.push(Picture::too_few()),
        Some(people) => {
            lines.push(words::took_part(people));
            lines.extend(shown(&picture));
        }
    }
    lines.push(result::FOOTER.to_owned());
    lines.join("\n")
}

fn shown(picture: &Picture) -> Vec<String> {
    let mut lines = vec![plain::sentence(said::DIVIDED), said::CAPTION.to_owned()];
    for axis in picture.divided() {
        lines.push(format!("{}: {}.", axis.name, axis.said_or_why()));
        if !axis.bins.is_empty() {
            lines.push(said::counts(&axis.bins));
        } else if axis.figures.is_some() {
            lines.push(said::NO_BINS.to_owned());
        }
    }
    lines.push(result::MIDDLE.to_owned());
    let to_ask = picture.to_ask();
    lines.push(if to_ask.is_empty() { said::ALL_CLOSE.to_owned() } else { plain::sentence(said::ASK) });
    for (about, asked) in to_ask {
        lines.push(plain::sentence(&about));
        lines.extend_from_slice(asked);
    }
    beliefs(&mut lines, picture);
    lines.extend(picture.how());
    lines
}

fn beliefs(lines: &mut Vec<String>, picture: &Picture) {
    if picture.beliefs.is_empty() {
        return;
    }
    lines.push(plain::sentence(said::BESIDE));
    if !picture.has_beliefs() {
        return lines.push(said::NO_BELIEFS.to_owned());
    }
    for belief in &picture.beliefs {
        lines.push(belief.question.clone());
        lines.push(if belief.bins.is_empty() {
            words::BELIEF_WITHHELD.to_owned()
        } else {
            said::answers(&belief.bins)
        });
    }
}
