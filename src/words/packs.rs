//! Owns the sentences of `fourfold pack`. What is handed in can be printed as it is.
//! Must not know files or columns.

/// `1 question`, `24 questions`.
#[must_use]
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What a pack holds: `24 questions on 4 axes, about 5 minutes`.
#[must_use]
pub fn extent(questions: usize, axes: usize, minutes: usize) -> String {
    let (questions, axes) = (counted(questions, "question", "questions"), counted(axes, "axis", "axes"));
    format!("{questions} on {axes}, about {}", counted(minutes, "minute", "minutes"))
}

/// Behind the verdict: what the pack holds, as [`extent`] tells it.
#[must_use]
pub fn holds(extent: &str) -> String {
    format!("It has {extent}.")
}

/// How a pack was found, after all its problems.
#[must_use]
pub fn verdict(name: &str, errors: usize, warnings: usize, strict: bool) -> String {
    let errors_told = counted(errors, "error", "errors");
    let warnings_told = counted(warnings, "warning", "warnings");
    match (errors, warnings) {
        (0, 0) => format!("{name}: nothing to mend."),
        (0, _) if strict => format!("{name}: {warnings_told}, and none is let pass here."),
        (0, _) => format!("{name}: can be used; {warnings_told} to think about."),
        (_, 0) => format!("{name}: cannot be used as it is; {errors_told} to mend."),
        (_, _) => format!("{name}: cannot be used as it is; {errors_told} to mend, {warnings_told}."),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, 0, false, "a: nothing to mend.")]
    #[case(0, 1, false, "a: can be used; 1 warning to think about.")]
    #[case(0, 2, true, "a: 2 warnings, and none is let pass here.")]
    #[case(1, 0, false, "a: cannot be used as it is; 1 error to mend.")]
    #[case(3, 1, true, "a: cannot be used as it is; 3 errors to mend, 1 warning.")]
    fn a_verdict_says_what_can_be_done_with_it(
        #[case] errors: usize,
        #[case] warnings: usize,
        #[case] strict: bool,
        #[case] text: &str,
    ) {
        assert_eq!(verdict("a", errors, warnings, strict), text);
    }
}
