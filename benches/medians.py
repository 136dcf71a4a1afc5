"""Turns what divan prints into a table in Markdown: each benchmark with its median. Reads standard input."""

import re
import sys

# A name behind its branch; the fastest time follows it, then the slowest, the median and three more.
NAME = re.compile(r"^([│ ]*)[├╰]─ (\([^)]*\)|\S+)")


def medians(lines):
    """A benchmark with arguments gives one row for each."""
    above = ""
    for line in lines:
        found = NAME.match(line)
        if not found:
            continue
        inside, name = found.groups()
        fields = [field.strip() for field in line.split("│")]
        if not inside:
            above = name
        if len(fields) > 5 and fields[-4]:
            yield f"{above} {name}" if inside else name, fields[-4]


print("| of its parts | median |\n|---|---|")
for name, median in medians(sys.stdin):
    print(f"| {name.replace('_', ' ')} | {median} |")
