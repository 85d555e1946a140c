#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files, functions and comments stay within the house's budgets.

A function is measured from the line of its name to its closing brace; a comment's share is that
of lines with nothing but a comment among those that aren't empty, the licence's line left out.

Usage: budgets.py SRCDIR | --self-test
"""

import re
import sys

import source

FILE = 600
FUNCTION = 50
CLASS_INIT = 90
COMMENTS = (5, 35)  # per cent, of a room

# (file, function or None for the file itself): (lines, why). One that is no longer needed fails.
EXCEPTIONS = {
}

NAME = re.compile(r"^(\w+) ?\([^;{}]*\)\s*\{", re.M)


def functions(code):
    """(name, first line, lines) of each function of C without comments."""
    for match in NAME.finditer(code):
        end = code.find("\n}", match.end() - 1)
        if end < 0:
            continue
        first = source.line_of(code, match.start())
        yield match[1], first, source.line_of(code, end + 1) - first + 1


def limit(name):
    return CLASS_INIT if name.endswith("_class_init") else FUNCTION


def count_comments(text):
    """(lines of comment, lines of code)."""
    code = source.without_comments(text).split("\n")
    comments = lines = 0
    for raw, rest in zip(text.split("\n"), code):
        if rest.strip():
            lines += 1
        elif raw.strip() and "SPDX-License-Identifier" not in raw:
            comments += 1
    return comments, lines


def check_lengths(name, text, exceptions, used):
    """The problems of one file; the exceptions that it needs are added to used."""
    found = [(None, 1, text.count("\n"), FILE)]
    if name.endswith((".c", ".h")):
        found += [(function, first, lines, limit(function))
                  for function, first, lines in functions(source.without_comments(text))]
    problems = []
    for function, first, lines, most in found:
        allowed = most
        if lines > most and (name, function) in exceptions:
            used.add((name, function))
            allowed = exceptions[name, function][0]
        if lines > allowed:
            what = f"{function}()" if function else "the file"
            problems.append(f"{name}:{first}: {what} has {lines} lines; {allowed} are allowed")
    return problems


def check_room(room, comments, lines):
    share = 100 * comments / max(comments + lines, 1)
    print(f"{room:<9}{lines:>7} lines of code{share:>6.1f} % comments")
    # A handful of lines has no meaningful share.
    if lines < 100 or COMMENTS[0] <= share <= COMMENTS[1]:
        return []
    return [f"{room}: {share:.1f} % of the lines are comments; "
            f"{COMMENTS[0]} to {COMMENTS[1]} % are allowed"]


def check(srcdir):
    problems = []
    used = set()
    paths = source.files(srcdir, ".c", ".h", ".blp", ".py", ".css") + [srcdir / "dev"]
    for path in paths:
        problems += check_lengths(str(path.relative_to(srcdir)), source.read(path), EXCEPTIONS,
                                  used)
    for name, function in sorted(EXCEPTIONS.keys() - used, key=str):
        problems.append(f"{name}: the exception for {function or 'the file'} isn't needed any more")
    for room in source.ROOMS:
        counts = [count_comments(source.read(path))
                  for path in source.files(srcdir, ".c", ".h", folders=(f"app/{room}",))]
        problems += check_room(room, sum(c for c, _ in counts), sum(n for _, n in counts))
    return problems, f"{len(paths)} files are within budget"


def self_test():
    sample = ("/* SPDX-License-Identifier: X */\n/* why\n * so */\nstatic int\nfoo (int a,\n"
              "     const char *b)\n{\n  if (a) /* } */\n    {\n    }\n}\n\nint bar (void);\n")
    long = "void\nfoo (void)\n{\n" + "  x ();\n" * 60 + "}\n"
    used = set()
    return source.self_test([
        ("functions", list(functions(source.without_comments(sample))), [("foo", 5, 7)]),
        ("comments", count_comments(sample), (2, 9)),
        ("long function", check_lengths("a.c", long, {}, used),
         ["a.c:2: foo() has 63 lines; 50 are allowed"]),
        ("long class_init", check_lengths("a.c", long.replace("foo", "np_a_class_init"), {}, used),
         []),
        ("long file", check_lengths("a.blp", "\n" * 601, {}, used),
         ["a.blp:1: the file has 601 lines; 600 are allowed"]),
        ("exception", check_lengths("a.c", long, {("a.c", "foo"): (63, "")}, used), []),
        ("outgrown", check_lengths("a.c", long, {("a.c", "foo"): (62, "")}, used),
         ["a.c:2: foo() has 63 lines; 62 are allowed"]),
        ("used", used, {("a.c", "foo")}),
        ("few comments", len(check_room("sample", 1, 99)), 0),
        ("too few comments", len(check_room("sample", 4, 100)), 1),
        ("too many comments", len(check_room("sample", 60, 100)), 1),
    ])


if __name__ == "__main__":
    sys.exit(source.main(__doc__, check, self_test))
