//! What it costs to look over a pack: the largest that comes along, and one of a thousand questions, which is
//! meant to take under 50 ms. `cargo bench --bench packs` prints the times. Must not judge them.

use divan::{Bencher, black_box};
use fourfold::pack::{FOUR_LESSONS, Id, Starter, check_craft};

fn main() {
    divan::main();
}

/// A pack that comes along: nothing is wrong with it.
#[divan::bench]
fn check_four_lessons(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| check_craft(black_box(FOUR_LESSONS)));
}

/// A pack of that many questions, far more than anybody answers, with something wrong in each tenth.
#[divan::bench(args = [200, 1_000])]
fn check_many_questions(bencher: Bencher<'_, '_>, questions: usize) {
    let text = pack_of(questions);
    bencher.bench_local(|| check_craft(black_box(&text)));
}

fn pack_of(questions: usize) -> String {
    let axes = ["Trust", "Pace", "Care", "Craft"].map(str::to_owned).to_vec();
    let id = Id::new("many").unwrap_or_else(|_| unreachable!("an id"));
    let starter = Starter { id, title: "Many".to_owned(), axes, items: 6, language: "en".to_owned() };
    let mut text = starter.text();
    let item = |at: usize| {
        let and = if at.is_multiple_of(10) { " and more" } else { "" };
        let direction = if at.is_multiple_of(2) { "+" } else { "-" };
        let counts_on = ["trust", "pace", "care", "craft"].get(at / 2 % 4).copied().unwrap_or_default();
        format!(
            "[[sections.items]]\nid = \"q{at}\"\naxis = \"{counts_on}\"\ndirection = \"{direction}\"\nscale = \"freq\"\n\
             claims = [\"{counts_on}\"]\nconstruct = \"x\"\nlead_in = \"In the last four weeks,\"\n\
             text = \"How often did thing number {at}{and} go the way you wanted?\"\n\n"
        )
    };
    let more: String = (24..questions).map(item).collect();
    if let Some(place) = text.find("[[sections.items]]") {
        text.insert_str(place, &more);
    }
    text
}
