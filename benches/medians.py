"""Turns what divan prints into a table in Markdown: each benchmark with its medians. Reads standard input."""

import re
import sys

# A name behind its branch; the fastest time follows it, then the slowest, the median and three more.
NAME = re.compile(r"^([│ ]*)[├╰]─ (\([^)]*\)|\S+)")


def medians(lines):
    """By name; one with arguments has a median for each of them."""
    told = {}
    for line in lines:
        found = NAME.match(line)
        if not found:
            continue
        inside, name = found.groups()
        if not inside:
            of_this = told.setdefault(name.replace("_", " "), [])
        fields = [field.strip() for field in line.split("│")]
        if len(fields) > 5 and fields[-4]:
            of_this.append(f"{fields[-4]} at {name}" if inside else fields[-4])
    return told


print("| of its parts | median |\n|---|---|")
for name, times in medians(sys.stdin).items():
    print(f"| {name} | {', '.join(times)} |")
