"""Asks the questions of a file on the full screen with textual: a label, a list of options, a footer.

Writes what was answered when all of it is. `with_textual.py QUESTIONS ANSWERS`; the first line of the file holds
the labels. With PEERS_FAIL set, the letter x raises in the middle of a question.
"""

import os
import sys

from textual.app import App
from textual.widgets import Footer, Label, OptionList

with open(sys.argv[1]) as file:
    labels, *questions = file.read().splitlines()


class Asking(App):
    BINDINGS = [("q", "quit", "Quit")] + [("x", "fail", "Fail")] * ("PEERS_FAIL" in os.environ)

    def compose(self):
        self.answered = []
        yield Label(questions[0])
        yield OptionList(*labels.split("\t"))
        yield Footer()

    def on_option_list_option_selected(self, event):
        self.answered.append(event.option.prompt)
        if len(self.answered) == len(questions):
            self.exit(self.answered)
            return
        self.query_one(Label).update(questions[len(self.answered)])
        event.option_list.highlighted = 0

    def action_fail(self):
        raise RuntimeError("asked for")


app = Asking()
answered = app.run()
if answered:
    with open(sys.argv[2], "w") as file:
        file.write("\n".join(map(str, answered)))
sys.exit(app.return_code or 0)
