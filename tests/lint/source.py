# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: which files there are, and C without its comments and strings."""

import pathlib
import re
import sys

ROOMS = ("model", "load", "analysis", "chart", "figures", "views", "export", "shell")

# A document's and a build's own folders; everything else in a checkout is somebody's build folder.
FOLDERS = ("app", "ui", "resources", "po", "tests", "flatpak", ".ci")

TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)


def read(path):
    # Test data is not always text.
    return path.read_text(encoding="utf-8", errors="replace")


def files(srcdir, *suffixes, folders=FOLDERS):
    """The files of some folders that end in one of suffixes (all when none is named), sorted."""
    found = [path for folder in folders for path in (srcdir / folder).rglob("*")
             if path.is_file() and "__pycache__" not in path.parts]
    return sorted(path for path in found if not suffixes or path.suffix in suffixes)


def without_comments(text, keep_strings=False):
    """C with every line where it was, but no comments, and strings emptied unless kept."""
    def blank(match):
        token = match[0]
        if token[0] != "/":
            return token if keep_strings else token[0] * 2
        return " " + "\n" * token.count("\n")
    return TOKEN.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def self_test(cases):
    """Runs (name, what was found, what should be found) and says which differ."""
    bad = [(name, found, expected) for name, found, expected in cases if found != expected]
    for name, found, expected in bad:
        print(f"self-test: {name}: found {found!r}, expected {expected!r}")
    return 1 if bad else 0


def main(doc, check, test):
    """Runs a lint: check(srcdir) gives its problems and what to say when there are none."""
    if sys.argv[1:] == ["--self-test"]:
        return test()
    if len(sys.argv) != 2:
        print(doc.strip().splitlines()[-1], file=sys.stderr)
        return 2
    problems, said = check(pathlib.Path(sys.argv[1]))
    for problem in problems:
        print(problem)
    print(said if not problems else f"{len(problems)} problems")
    return 1 if problems else 0
