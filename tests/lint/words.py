#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file names a folder of somebody's machine, and documents link only to what is there.

Usage: words.py SRCDIR | --self-test
"""

import re
import sys
import urllib.parse

import source

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "resources/datasets/README.md")
TEXTS = (".c", ".h", ".blp", ".py", ".sh", ".css", ".md", ".xml", ".in", ".json", ".build", ".csv",
         ".yml", ".supp", "")

# What is there to be bad.
BAD_INPUT = ("tests/data/", "tests/fuzz/corpus/")

# A path below a folder in which people keep their own things. ${X:-/tmp}/… has no name after it,
# and a name that is made up each time is nobody's.
MACHINE = re.compile(r"(?<![\w.}:/])/(?:home|root|Users|work|tmp|mnt|media|srv|build)/"
                     r"(?![\w.-]*XXXXXX)[\w.]+")
LINK = re.compile(r"\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)|<img[^>]*\bsrc=\"([^\"]+)\"|"
                  r"<(?:a|source)[^>]*\b(?:href|srcset)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ +(.+?) *$", re.M)


def anchors(text):
    """The names that a document's headings have in links."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            for heading in HEADING.findall(text)}


def links(text):
    """The targets within the tree, without those in code."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    text = re.sub(r"`[^`\n]*`", "", text)
    for groups in LINK.findall(text):
        target = urllib.parse.unquote(next(filter(None, groups)))
        if not re.match(r"[a-z][a-z+.-]*:", target):
            yield target


def check_links(path, text, srcdir):
    problems = []
    for target in links(text):
        name, _, anchor = target.partition("#")
        found = path.parent / name if name else path
        if not found.exists() or not found.resolve().is_relative_to(srcdir.resolve()):
            problems.append(f"{path.relative_to(srcdir)}: links to {target}, which isn't there")
        elif anchor and anchor not in anchors(source.read(found)):
            problems.append(f"{path.relative_to(srcdir)}: {name or 'it'} has no heading #{anchor}")
    return problems


def check(srcdir):
    problems = []
    paths = source.files(srcdir, *TEXTS)
    paths += [path for path in sorted(srcdir.iterdir())
              if path.is_file() and path.suffix in TEXTS and path.name != "LICENSE"]
    for path in paths:
        name = str(path.relative_to(srcdir))
        # Its own samples; the file that a worktree has for a folder.
        if name.startswith(BAD_INPUT) or name in ("tests/lint/words.py", ".git"):
            continue
        text = source.read(path)
        problems += [f"{name}:{source.line_of(text, match.start())}: {match[0]} is a folder of "
                     "somebody's machine" for match in MACHINE.finditer(text)]
        if name in DOCUMENTS:
            problems += check_links(path, text, srcdir)
    problems += [f"{name} is missing" for name in DOCUMENTS if not (srcdir / name).exists()]
    return problems, f"{len(paths)} files name no machine; the documents' links lead somewhere"


def self_test():
    return source.self_test([
        ("machine", MACHINE.findall("see /home/me/x and '/tmp/y'"), ["/home/me", "/tmp/y"]),
        ("no machine", MACHINE.findall("${TMPDIR:-/tmp}/x /tmp/x-XXXXXX https://a.b/home/x app/build/y"), []),
        ("links", list(links("[a](b.md) [c](https://d) `[e](f)` <img src=\"g.png\">"
                             " [h](i.md#j \"k\")")), ["b.md", "g.png", "i.md#j"]),
        ("anchors", anchors("# A house: its rooms\n\n## `x` and y\n"),
         {"a-house-its-rooms", "x-and-y"}),
    ])


if __name__ == "__main__":
    sys.exit(source.main(__doc__, check, self_test))
