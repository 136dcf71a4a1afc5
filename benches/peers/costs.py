"""What thirty questions cost: start, key to frame, bytes a key, memory, CPU time and size, of each program in turns.

Called by run.sh: `costs.py FOURFOLD PLACE RUNS`. Prints a table in Markdown, with ratios to Fourfold in the same runs.
"""

import os
import statistics
import sys

from contenders import TEXTS, asks, contenders, prepare


def sitting(contender, place):
    """One whole sitting: seconds to the first question, of each arrow and each answer; bytes, memory, CPU seconds."""
    program = contender.start(place)
    start, _ = program.until(asks(0))
    before = len(program.said)
    arrows, answers, drawn = [], [], []
    for number in range(1, len(TEXTS)):
        *moves, answer = contender.keys
        for key in moves:
            changed = program.changed()
            program.press(key)
            arrows.append(program.until(changed)[0])
        program.press(answer)
        came, last = program.until(asks(number))
        answers.append(came)
        drawn.append(last)
    size = (len(program.said) - before) / (len(answers) + len(arrows))
    memory = program.memory()
    for key in contender.keys:
        changed = program.changed()
        program.press(key)
        if not contender.ends or key != contender.keys[-1]:
            program.until(changed)
    if not contender.ends:
        program.press(contender.leave)
    assert program.end() == 0, (contender.name, program.screen.display)
    cpu = program.used.ru_utime + program.used.ru_stime
    keys = {"arrows": arrows, "answers": answers, "drawn": drawn}
    return {"start": start, "bytes": size, "memory": memory, "cpu": cpu} | keys


def installed(paths):
    """Bytes of all files, each counted once."""
    sizes = {}
    for path in paths:
        inside = [os.path.join(at, name) for at, _, names in os.walk(path) for name in names]
        files = inside or [path]
        for file in files:
            state = os.lstat(file)
            sizes[state.st_ino] = state.st_size
    return sum(sizes.values())


def of_hundred(values, part):
    return sorted(values)[min(len(values) - 1, len(values) * part // 100)]


def row(contender, runs):
    """One figure for each column: medians over the runs, of keys over all keys of all runs."""
    keys = {kind: [value for run in runs for value in run[kind]] for kind in ("arrows", "answers", "drawn")}
    median = lambda kind: statistics.median(run[kind] for run in runs)
    arrow = statistics.median(keys["arrows"]) * 1e3 if keys["arrows"] else None
    return {
        "first question, ms": median("start") * 1e3,
        "next question, ms": statistics.median(keys["answers"]) * 1e3,
        "its p99, ms": of_hundred(keys["answers"], 99) * 1e3,
        "last byte, ms": statistics.median(keys["drawn"]) * 1e3,
        "arrow, ms": arrow,
        "bytes a key": median("bytes"),
        "memory, MB": median("memory") / 1e6,
        "CPU, ms": median("cpu") * 1e3,
        "installed, MB": installed(contender.installed) / 1e6,
    }


def shown(value, least):
    if value is None:
        return "-"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    text = f"{value:.{digits}f}"
    return text if value is least else f"{text} ({float(f'{value / least:.2g}'):g}x)"


def main(fourfold, place, runs):
    prepare(fourfold, place)
    everyone = contenders(fourfold, place)
    measured = {contender.name: [] for contender in everyone}
    for turn in range(int(runs) + 1):
        for contender in everyone:
            figures = sitting(contender, place)
            # The first turn warms the caches.
            if turn:
                measured[contender.name].append(figures)
        print(f"turn {turn} of {runs}", file=sys.stderr)
    rows = {contender.name: row(contender, measured[contender.name]) for contender in everyone}
    ours = rows["Fourfold"]
    print("| of thirty questions | " + " | ".join(ours) + " |")
    print("|---" * (len(ours) + 1) + "|")
    for name, figures in rows.items():
        print(f"| {name} | " + " | ".join(shown(value, ours[column]) for column, value in figures.items()) + " |")


if __name__ == "__main__":
    main(*sys.argv[1:])
