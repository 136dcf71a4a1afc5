"""How programs leave a terminal: after their own way out, Ctrl-C, two signals, and a failure in mid-question.

Called by run.sh: `manners.py FOURFOLD DEBUG PLACE`; DEBUG is a build of Fourfold that can be made to fail. Prints a
table in Markdown. Restored is: the terminal's modes as before; alternate screen left, cursor shown, and whatever else
was turned on turned off again.
"""

import glob
import json
import os
import signal
import sys

from contenders import asks, contenders, of_fourfold, prepare

ANSWERED = 5
WAYS = {"its own way out": None, "Ctrl-C": None, "SIGTERM": signal.SIGTERM, "SIGHUP": signal.SIGHUP, "failure": None}


def kept(place):
    """Whether what had been answered is on the disk."""
    for file in glob.glob(f"{place}/now/sessions/*.json"):
        with open(file) as sitting:
            return len(json.load(sitting)["answers"]) == ANSWERED
    return os.path.exists(f"{place}/now/answers.txt")


def leave(contender, way, place):
    """The exit status, what is left on, and whether the answers are kept."""
    fails = {"PEERS_FAIL": "1", "FOURFOLD_TEST_PANIC": "update"} if way == "failure" else {}
    program = contender.start(place, **fails)
    program.until(asks(0))
    for number in range(1, ANSWERED + 1):
        for key in contender.keys[:-1]:
            changed = program.changed()
            program.press(key)
            program.until(changed)
        program.press(contender.keys[-1])
        program.until(asks(number))
    if WAYS[way]:
        os.kill(program.pid, WAYS[way])
    else:
        program.press({"Ctrl-C": b"\x03", "failure": contender.fail}.get(way, contender.leave))
    return program.end(), program.left, kept(place)


def shown(status, left):
    """One cell: whether it is restored, and how it ended."""
    if status is None:
        return "goes on"
    restored = f"no: {', '.join(left)}" if left else "yes"
    return f"{restored} ({signal.Signals(-status).name if status < 0 else status})"


def main(fourfold, debug, place):
    prepare(fourfold, place)
    print("| restored after (and exit status) | " + " | ".join(WAYS) + " | answers kept |")
    print("|---" * (len(WAYS) + 2) + "|")
    for contender in contenders(fourfold, place):
        if contender.name == "Fourfold, by digit":
            continue
        outcomes = []
        for way in WAYS:
            # Only a build for tests fails when it is asked to.
            failing = of_fourfold("", debug, place) if way == "failure" and not contender.ends else contender
            outcomes.append(leave(failing, way, place))
        times = sum(was_kept for *_, was_kept in outcomes)
        cells = [shown(status, left) for status, left, _ in outcomes] + [f"{times} of {len(outcomes)}"]
        print(f"| {contender.name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main(*sys.argv[1:])
