//! Asks the questions of a file on the full screen with `ratatui` and nothing else: the least that such a program
//! costs. Writes what was answered when all of it is. `with_ratatui QUESTIONS ANSWERS`; the first line of the file
//! holds the labels. With `PEERS_FAIL` set, the letter x makes it panic in the middle of a question.

use std::error::Error;
use std::{env, fs, io};

use crossterm::event::{self, Event, KeyCode, KeyModifiers};
use ratatui::DefaultTerminal;
use ratatui::layout::{Constraint, Layout};
use ratatui::style::Stylize;
use ratatui::text::Line;
use ratatui::widgets::{List, ListState};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (questions, answers) = args.next().zip(args.next()).ok_or("with_ratatui QUESTIONS ANSWERS")?;
    let text = fs::read_to_string(questions)?;
    let mut lines = text.lines();
    let labels: Vec<&str> = lines.next().unwrap_or_default().split('\t').collect();
    let questions: Vec<&str> = lines.collect();
    if let Some(answered) = ratatui::run(|terminal| ask(terminal, &questions, &labels))? {
        fs::write(answers, answered.join("\n"))?;
    }
    Ok(())
}

/// One question after the other; nothing when the person leaves.
fn ask<'a>(
    terminal: &mut DefaultTerminal,
    questions: &[&str],
    labels: &[&'a str],
) -> io::Result<Option<Vec<&'a str>>> {
    let fails = env::var_os("PEERS_FAIL").is_some();
    let mut answered = Vec::new();
    let mut marked = ListState::default().with_selected(Some(0));
    while let Some(question) = questions.get(answered.len()) {
        terminal.draw(|frame| {
            let rows = [1, 2, 6, 1].map(Constraint::Length);
            let [place, title, list, keys] = Layout::vertical(rows).areas(frame.area());
            frame.render_widget(format!("Question {} of {}", answered.len() + 1, questions.len()), place);
            frame.render_widget(Line::from(*question).bold(), title);
            let rows = (1..).zip(labels).map(|(number, label)| format!("{number} {label}"));
            frame.render_stateful_widget(List::new(rows).highlight_symbol("> "), list, &mut marked);
            frame.render_widget(Line::from("1-5 answer  ↑↓ move  Enter confirm  q quit").dim(), keys);
        })?;
        let Event::Key(key) = event::read()? else { continue };
        match key.code {
            KeyCode::Up => marked.select_previous(),
            KeyCode::Down => marked.select_next(),
            KeyCode::Enter => answered.extend(marked.selected().and_then(|row| labels.get(row))),
            KeyCode::Char(digit @ '1'..='5') => {
                answered.extend(digit.to_digit(10).and_then(|digit| labels.get(digit as usize - 1)));
            }
            KeyCode::Char('q') => return Ok(None),
            KeyCode::Char('c') if key.modifiers == KeyModifiers::CONTROL => return Ok(None),
            KeyCode::Char('x') if fails => panic!("asked for"),
            _ => continue,
        }
        if matches!(key.code, KeyCode::Enter | KeyCode::Char(_)) {
            marked.select_first();
        }
    }
    Ok(Some(answered))
}
