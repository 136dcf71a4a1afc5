//! Asks the questions of a file with `inquire`, as its manual shows it: one `Select` after the other. Writes what was
//! answered when all of it is. `with_inquire QUESTIONS ANSWERS`; the first line of the file holds the labels. With
//! `PEERS_FAIL` set, the letter x makes it panic in the middle of a question.

use std::error::Error;
use std::{env, fs};

use inquire::Select;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (questions, answers) = args.next().zip(args.next()).ok_or("with_inquire QUESTIONS ANSWERS")?;
    let text = fs::read_to_string(questions)?;
    let mut lines = text.lines();
    let labels: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let fails = env::var_os("PEERS_FAIL").is_some();
    let scorer = |typed: &str, _: &&str, _: &str, _: usize| {
        assert!(!(fails && typed == "x"), "asked for");
        Some(0)
    };
    let mut answered = String::new();
    for question in lines {
        let answer = Select::new(question, labels.clone()).with_scorer(&scorer).prompt()?;
        answered.push_str(answer);
        answered.push('\n');
    }
    fs::write(answers, answered)?;
    Ok(())
}
