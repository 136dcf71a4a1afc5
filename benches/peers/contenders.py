"""Who is measured: the same thirty questions, asked by Fourfold and by programs that others' libraries make."""

import os
import shutil
import tomllib
from dataclasses import dataclass

from terminal import Program

DOWN, ENTER, ESCAPE, INTERRUPT = b"\x1b[B", b"\r", b"\x1b", b"\x03"
HERE = os.path.dirname(os.path.abspath(__file__))
PACK = f"{HERE}/thirty-questions.toml"


def questions():
    """The texts of all questions, and their labels."""
    with open(PACK, "rb") as file:
        pack = tomllib.load(file)
    texts = [item["text"] for section in pack["sections"] for item in section.get("items", [])]
    return texts, pack["scales"]["freq"]["labels"]


TEXTS, LABELS = questions()
# Enough of each text to know it by; the rest may stand on a second line, for the small radar takes its room.
BEGINNINGS = [text[:46].rsplit(" ", 1)[0] for text in TEXTS]
assert all(sum(text.startswith(beginning) for text in TEXTS) == 1 for beginning in BEGINNINGS)


def asks(number):
    """What a screen is that asks the question of that number and shows all its labels below."""

    def seen(screen):
        lines = screen.display
        here = [row for row, line in enumerate(lines) if BEGINNINGS[number] in line]
        below = "\n".join(lines[here[-1] + 1 :]) if here else ""
        return all(label in below for label in LABELS)

    return seen


@dataclass
class Contender:
    """A program, and the keys that answer it, leave it and make it fail."""

    name: str
    command: list
    installed: list
    leave: bytes = INTERRUPT
    keys: tuple = (DOWN, ENTER)
    fail: bytes = b"x"
    # Whether it ends of itself behind the last question.
    ends: bool = True

    def start(self, place, **more):
        """Begins it at the first question, with no answer yet."""
        shutil.rmtree(f"{place}/now", ignore_errors=True)
        shutil.copytree(f"{place}/begun", f"{place}/now")
        env = {"PATH": os.environ["PATH"], "HOME": f"{place}/now", "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        return Program(self.command, env | {"COLORTERM": "truecolor"} | more)


def prepare(fourfold, place):
    """Writes the questions for the others, and a sitting that stands at the first one for Fourfold."""
    with open(f"{place}/questions.txt", "w") as file:
        file.write("\n".join(["\t".join(LABELS), *TEXTS]) + "\n")
    for folder in ("begun", "now"):
        shutil.rmtree(f"{place}/{folder}", ignore_errors=True)
    os.mkdir(f"{place}/begun")
    begun = of_fourfold("begun", fourfold, place, keys=(b"1",)).start(place)
    for heading in ("Thirty questions", "What matters"):
        begun.until(lambda screen, heading=heading: any(heading in line for line in screen.display))
        begun.press(ENTER)
    begun.until(asks(0))
    begun.press(b"q")
    assert begun.end() == 0
    shutil.rmtree(f"{place}/begun")
    os.rename(f"{place}/now", f"{place}/begun")


def of_fourfold(name, fourfold, place, **more):
    command = [fourfold, "--home", f"{place}/now", "take", PACK]
    return Contender(name, command, [fourfold], leave=b"q", fail=b"\x1b[24~", ends=False, **more)


def contenders(fourfold, place):
    files = [f"{place}/questions.txt", f"{place}/now/answers.txt"]
    python, node = [f"{place}/python/bin/python", "-s"], [shutil.which("node")]

    def rust(name, title, leave):
        program = f"{place}/rust/release/with_{name}"
        return Contender(f"{title} (Rust)", [program, *files], [program], leave)

    def script(name, title, runtime, ending, leave):
        folder = f"{place}/{name}"
        return Contender(title, [*runtime, f"{folder}/with_{name}.{ending}", *files], [folder], leave)

    with open(f"{HERE}/Cargo.toml", "rb") as file:
        crates = {name: version.strip("=") for name, version in tomllib.load(file)["dependencies"].items()}
    others = dict(pair.split("==") for pair in os.environ["PEERS"].split())
    return [
        of_fourfold("Fourfold", fourfold, place),
        of_fourfold("Fourfold, by digit", fourfold, place, keys=(b"2",)),
        rust("ratatui", f"ratatui {crates['ratatui']} alone", b"q"),
        rust("inquire", f"inquire {crates['inquire']}", ESCAPE),
        script("questionary", f"questionary {others['questionary']} (Python)", python, "py", INTERRUPT),
        script("textual", f"textual {others['textual']} (Python)", python, "py", b"q"),
        script("inquirer", f"@inquirer/prompts {others['inquirer']} (Node)", node, "mjs", INTERRUPT),
        script("enquirer", f"enquirer {others['enquirer']} (Node)", node, "mjs", ESCAPE),
    ]
