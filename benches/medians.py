"""Turns what divan prints into a table in Markdown: each benchmark with its median. Reads standard input."""

import re
import sys

LINE = re.compile(r"^(?P<indent>[│ ]*)[├╰]─ (?P<name>\(?\w[\w, ]*?\)?) +(?P<figures>[\d.].*)?$")


def rows(lines):
    """Name and median; a benchmark with arguments gives one row for each."""
    above = ""
    for line in lines:
        fields = [part.strip() for part in line.rstrip().split("│")]
        found = re.match(r"^([│ ]*)[├╰]─ (.+)$", line.rstrip())
        if not found:
            continue
        name = re.split(r"  +|(?<=\)) ", found[2])[0].strip()
        median = fields[-4] if len(fields) >= 5 else ""
        if not found[1]:
            above = name
        if median:
            yield above if not found[1] else f"{above} {name}", median


print("| of its parts | median |")
print("|---|---|")
for name, median in rows(sys.stdin):
    print(f"| {name.replace('_', ' ')} | {median} |")
