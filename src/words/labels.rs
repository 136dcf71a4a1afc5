//! Owns what the keys of the full screen are said to do, and where: for its footer, its help and the README.
//! Must not know which key does it. Each name says what its words say.

/// The key that Ctrl-J is, too.
pub(crate) const LINE_END: &str = "a line end";

/// Above the table of the README.
pub(crate) const TABLE_HEAD: &str = "| keys | what they do | where |\n|---|---|---|\n";

pub(crate) const ANSWER_AND_MOVE_ON: &str = "answer and move on";
pub(crate) const CANNOT_SAY: &str = "cannot say, where that is offered";
pub(crate) const SAY_HOW_THE_MONTH_WAS: &str = "say how the month was";
pub(crate) const CHOOSE_AND_MOVE_ON: &str = "choose and move on";
pub(crate) const TYPE_A_NUMBER: &str = "type a number";
pub(crate) const FIVE_LESS: &str = "five less";
pub(crate) const FIVE_MORE: &str = "five more";
pub(crate) const A_DAY_LESS: &str = "a day less";
pub(crate) const A_DAY_MORE: &str = "a day more";
pub(crate) const TO_THE_POINTS_AND_BACK: &str = "to the points and back";
pub(crate) const TO_THE_NEXT_COLUMN: &str = "to the next column";
pub(crate) const RUB_OUT_A_DIGIT: &str = "rub out a digit";
pub(crate) const LEAVE_IT_BLANK: &str = "leave it blank";
pub(crate) const TAKE_BACK_WHAT_IS_MARKED: &str = "take back what is marked";
pub(crate) const MOVE_UP: &str = "move up";
pub(crate) const MOVE_DOWN: &str = "move down";
pub(crate) const SCROLL_UP: &str = "scroll up";
pub(crate) const SCROLL_DOWN: &str = "scroll down";
pub(crate) const A_SCREENFUL_UP: &str = "a screenful up";
pub(crate) const A_SCREENFUL_DOWN: &str = "a screenful down";
pub(crate) const TAKE_WHAT_IS_MARKED: &str = "take what is marked";
pub(crate) const WRITE_OR_OPEN_OR_GO_ON: &str = "write or open what is marked, or go on";
pub(crate) const GO_ON: &str = "go on";
pub(crate) const GO_BACK: &str = "go back; never refused";
pub(crate) const SKIP_THE_QUESTION: &str = "skip the question";
pub(crate) const DOES_NOT_APPLY_TO_ME: &str = "does not apply to me";
pub(crate) const PASS_OVER_THIS_PART: &str = "pass over this part";
pub(crate) const BACK_TO_WHERE_YOU_CAME_FROM: &str = "back to where you came from";
pub(crate) const GO_ON_OVER_ANSWERS: &str = "go on over what is answered";
pub(crate) const ON_TO_THE_NEXT_PART: &str = "on to the next part";
pub(crate) const WRITE_A_NOTE_TO_SELF: &str = "write a note to self";
pub(crate) const NOTE_IN_OWN_EDITOR: &str = "write the note in your own editor";
pub(crate) const WRITE_OR_NAME: &str = "write what is marked, or name the option";
pub(crate) const NAME_THE_OPTION: &str = "name the option";
pub(crate) const WRITE_IN_OWN_EDITOR: &str = "write it in your own editor";
pub(crate) const PICTURE_OR_WORDS: &str = "picture or words";
pub(crate) const TABLE_OR_BARS: &str = "table or bars";
pub(crate) const BARS_RADAR_OR_WORDS: &str = "bars, radar or words";
pub(crate) const WHAT_NOW: &str = "what now: from a gap to one small step";
pub(crate) const BESIDE_THE_ONE_BEFORE: &str = "this result beside the one before it";
pub(crate) const COPY_WITHOUT_NOTES: &str = "copy it to the clipboard, without notes";
pub(crate) const COPY_THE_STEP: &str = "copy the step to the clipboard";
pub(crate) const UNDO: &str = "undo, as often as you like";
pub(crate) const REDO: &str = "redo";
pub(crate) const MAP_OF_ANSWERS: &str = "map of all answers";
pub(crate) const BACK_TO_WHERE_YOU_WERE: &str = "back to where you were";
pub(crate) const MAP_OF_PARTS: &str = "map of all parts, and back";
pub(crate) const SMALL_RADAR: &str = "show or hide the small radar";
pub(crate) const WHAT_IS_NOT_SAVED: &str = "what is not saved, and what to do";
pub(crate) const KEEP_THE_NOTE: &str = "keep the note and close it";
pub(crate) const KEEP_THE_LINE: &str = "keep the line";
pub(crate) const KEEP_THE_LINE_AND_CLOSE: &str = "keep the line and close it";
pub(crate) const WRITE_THERE: &str = "write there";
pub(crate) const CLOSE_WITHOUT_WRITING: &str = "close without writing";
pub(crate) const TRY_AGAIN: &str = "try again";
pub(crate) const WRITE_ELSEWHERE: &str = "write it in another place";
pub(crate) const GO_ON_UNSAVED: &str = "go on; the answers stay in memory";
pub(crate) const LEAVE_UNSAVED: &str = "leave, losing what is not saved";
pub(crate) const RUB_OUT_A_LETTER: &str = "rub out a letter of the search";
pub(crate) const CLOSE_THE_HELP: &str = "close the help";
pub(crate) const CLOSE_THE_PRACTICE: &str = "close the practice and show home";
pub(crate) const CLOSE_THE_SITTING: &str = "close the sitting and show home; it is saved";
pub(crate) const CLOSE_WHAT_IS_OPEN: &str = "close what is open, last the plan; it is saved";
pub(crate) const HIDE_EVERYTHING_AT_ONCE: &str = "hide everything at once";
pub(crate) const BRING_IT_BACK: &str = "bring it back";
pub(crate) const HELP: &str = "help, with search";
pub(crate) const SAVE_AND_LEAVE: &str = "save and leave";
pub(crate) const STEP_ON: &str = "one step on";
pub(crate) const STEP_BACK: &str = "one step back";
pub(crate) const JUMP_TO_PART: &str =
    "jump to a part: example, who, radar, bars, most divided, hot take, close";
pub(crate) const BLACK_SCREEN: &str = "black screen";
pub(crate) const STEP_BACK_ON: &str = "bring the step back";
pub(crate) const ALL_KEYS: &str = "help: all keys";
pub(crate) const LEAVE_PRESENTATION: &str = "leave; nothing is kept";
pub(crate) const HIDE_NOTES: &str = "hide the notes, and bring them back";

/// What keys do, in the word or two that the footer has room for.
pub(crate) mod footer {
    pub(crate) const ANSWER: &str = "answer";
    pub(crate) const MONTH: &str = "month";
    pub(crate) const CHOOSE: &str = "choose";
    pub(crate) const SET: &str = "set";
    pub(crate) const COLUMN: &str = "column";
    pub(crate) const BLANK: &str = "blank";
    pub(crate) const GO_ON: &str = "go on";
    pub(crate) const BACK: &str = "back";
    pub(crate) const SKIP: &str = "skip";
    pub(crate) const DOES_NOT_APPLY: &str = "does not apply";
    pub(crate) const PASS_OVER: &str = "pass over";
    pub(crate) const NOTE: &str = "note";
    pub(crate) const NAME: &str = "name";
    pub(crate) const VIEW: &str = "view";
    pub(crate) const WHAT_NOW: &str = "what now";
    pub(crate) const THEN_AND_NOW: &str = "then and now";
    pub(crate) const UNDO: &str = "undo";
    pub(crate) const MAP: &str = "map";
    pub(crate) const KEEP_AND_CLOSE: &str = "keep and close";
    pub(crate) const KEEP: &str = "keep";
    pub(crate) const WRITE_THERE: &str = "write there";
    pub(crate) const CLOSE: &str = "close";
    pub(crate) const TRY_AGAIN: &str = "try again";
    pub(crate) const WRITE_ELSEWHERE: &str = "write elsewhere";
    pub(crate) const GO_ON_UNSAVED: &str = "go on unsaved";
    pub(crate) const LEAVE_UNSAVED: &str = "leave unsaved";
    pub(crate) const HIDE: &str = "hide";
    pub(crate) const HELP: &str = "help";
    pub(crate) const LEAVE: &str = "leave";
    pub(crate) const ON: &str = "on";
    pub(crate) const PART: &str = "part";
    pub(crate) const BLACK: &str = "black";
}

/// Where keys hold: the screens by name.
pub(crate) mod place {
    pub(crate) const HOME: &str = "Home";
    pub(crate) const WELCOME: &str = "Welcome";
    pub(crate) const MATTERS: &str = "What matters";
    pub(crate) const ITEM: &str = "A question";
    pub(crate) const PAGE: &str = "A page to read";
    pub(crate) const OPENER: &str = "Before the hot take";
    pub(crate) const REVIEW: &str = "Review";
    pub(crate) const RESULT: &str = "Result";
    pub(crate) const PAST: &str = "A past result";
    pub(crate) const CHOICE: &str = "What now: choosing";
    pub(crate) const CHECK_IN: &str = "Check-in";
    pub(crate) const FORM: &str = "What now: writing";
    pub(crate) const GRID: &str = "What now: numbers";
    pub(crate) const PICTURE: &str = "What now: side by side";
    pub(crate) const SAID: &str = "What now: your step";
    pub(crate) const HISTORY: &str = "History";
    pub(crate) const THEN_AND_NOW: &str = "Then and now";
    pub(crate) const YEAR: &str = "The year";
    pub(crate) const TUTOR: &str = "Practice";
    pub(crate) const NOTE: &str = "A note";
    pub(crate) const LINE: &str = "A line";
    pub(crate) const UNSAVED: &str = "Not saved";
    pub(crate) const PATH: &str = "Another place";
    pub(crate) const HELP: &str = "Help";
    pub(crate) const HIDDEN: &str = "Hidden";
    pub(crate) const PRESENTING: &str = "Presenting";
    pub(crate) const BLACK: &str = "Black screen";
    pub(crate) const NOTES: &str = "Presenter notes";

    pub(crate) const EVERY_SCREEN: &str = "every screen";
    pub(crate) const EVERY_SCREEN_OF_A_SITTING: &str = "every screen of a sitting";
    pub(crate) const EVERY_PAGE_OF_WHAT_NOW: &str = "every page of what now";

    /// Every screen of a sitting but one.
    pub(crate) fn every_screen_but(name: &str) -> String {
        format!("{EVERY_SCREEN_OF_A_SITTING} but {name}")
    }
}
