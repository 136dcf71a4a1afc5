"""Asks the questions of a file with questionary, as its manual shows it: one select after the other.

Writes what was answered when all of it is. `with_questionary.py QUESTIONS ANSWERS`; the first line of the file holds
the labels. With PEERS_FAIL set, the letter x raises in the middle of a question.
"""

import os
import sys

import questionary

with open(sys.argv[1]) as file:
    labels, *questions = file.read().splitlines()


def fail(_):
    raise RuntimeError("asked for")


answered = []
for text in questions:
    question = questionary.select(text, choices=labels.split("\t"), use_jk_keys=False)
    if "PEERS_FAIL" in os.environ:
        question.application.key_bindings.add("x", eager=True)(fail)
    answered.append(question.unsafe_ask())
with open(sys.argv[2], "w") as file:
    file.write("\n".join(answered))
