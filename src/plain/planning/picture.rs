//! Owns the options side by side, without drawings: a table in plain columns, and what it says in sentences.
//! Must not add anything up.

use super::Planning;
use crate::decision::{Analysis, Table, analyse, table};
use crate::plain::result::grid;
use crate::words::decision::{self as words, Names};
use crate::words::plain;

impl Planning {
    /// What the guesses add up to, the most important first, then the table.
    pub(super) fn picture(&self) -> Vec<String> {
        let names = Names::of(self.session());
        let table = table(self.session());
        let analysis = analyse(&table);
        let said = words::sentences(&analysis, &names).into_iter();
        let mut lines: Vec<String> = said.map(|line| plain::aloud(&line)).collect();
        lines.push(grid(&rows(&table, &analysis, &names)));
        lines
    }
}

fn rows(table: &Table, analysis: &Analysis, names: &Names) -> Vec<Vec<String>> {
    let axes = || table.columns.iter().map(|column| &column.axis);
    let row = |name: &str, cells: Vec<String>| [vec![name.to_owned()], cells].concat();
    let mut head: Vec<String> = axes().map(|axis| names.axis(axis).to_owned()).collect();
    head.push(words::SUM.to_owned());
    let mut rows = vec![row("", head)];
    for option in &table.rows {
        let value = analysis.main.value(option.option);
        let mut cells: Vec<String> = axes().map(|axis| words::cell(option, axis)).collect();
        cells.push(value.map_or_else(String::new, |value| words::value(value.likely)));
        let interval = value.filter(|value| value.low < value.high);
        let aside = words::is_set_aside(analysis, option.option);
        let interval = interval.map_or_else(String::new, words::interval);
        cells.push(if aside { words::SET_ASIDE.to_owned() } else { interval });
        rows.push(row(names.option(option.option), cells));
    }
    for evaluation in std::iter::once(&analysis.main).chain(&analysis.other) {
        let weights = axes().map(|axis| words::weight_of(evaluation, axis)).collect();
        rows.push(row(words::weighed(evaluation.source), weights));
        if !evaluation.flips.is_empty() {
            rows.push(row(
                words::flips_heading(evaluation, analysis),
                axes().map(|axis| words::flips_of(evaluation, axis)).collect(),
            ));
        }
    }
    if table.columns.iter().any(|column| column.floor.is_some()) {
        let floors = table.columns.iter().map(|column| column.floor.map_or(String::new(), |f| f.to_string()));
        rows.push(row(words::FLOOR, floors.collect()));
    }
    rows
}
