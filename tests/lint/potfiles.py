#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in lists every file with words for translators, in order, and no other.

Usage: potfiles.py SRCDIR | --write SRCDIR | --self-test
"""

import pathlib
import re
import sys

import source

MARK = re.compile(r"\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(")
# Their words are found by the kind of file.
ALWAYS = (".desktop.in", ".metainfo.xml.in", ".gschema.xml")


def has_words(name, text):
    if name.endswith(ALWAYS):
        return True
    return name.endswith((".c", ".h", ".blp")) and MARK.search(source.without_comments(text))


def compare(listed, expected):
    problems = [f"{name} has words for translators and isn't listed"
                for name in sorted(expected - set(listed))]
    problems += [f"{name} is listed and has no words for translators"
                 for name in sorted(set(listed) - expected)]
    if listed != sorted(set(listed)):
        wrong = next(pair for pair in zip(listed, listed[1:]) if pair[0] >= pair[1])
        problems.append(f"{wrong[1]} is listed after {wrong[0]}")
    return problems


def find(srcdir):
    return {str(path.relative_to(srcdir))
            for path in source.files(srcdir, folders=("app", "ui", "resources"))
            if path.name.endswith((".c", ".h", ".blp", *ALWAYS))
            and has_words(path.name, source.read(path))}


def write(srcdir):
    text = "".join(name + "\n" for name in sorted(find(srcdir)))
    (srcdir / "po" / "POTFILES.in").write_text(text, encoding="utf-8")


def check(srcdir):
    path = srcdir / "po" / "POTFILES.in"
    if not path.exists():
        return ["po/POTFILES.in is missing"], ""
    listed = [line for line in source.read(path).splitlines()
              if line and not line.startswith("#")]
    expected = find(srcdir)
    problems = [f"po/POTFILES.in: {problem}" for problem in compare(listed, expected)]
    return problems, f"{len(listed)} files are listed"


def self_test():
    return source.self_test([
        ("word", bool(has_words("a.c", 'x = _("y");')), True),
        ("other name", bool(has_words("a.c", 'x = foo_ ("y"); /* _("z") */')), False),
        ("context", bool(has_words("a.blp", 'label: C_("x", "y");')), True),
        ("desktop", bool(has_words("a.desktop.in", "")), True),
        ("missing", compare(["a", "c"], {"a", "b", "c"}),
         ["b has words for translators and isn't listed"]),
        ("too much", compare(["a", "b"], {"a"}), ["b is listed and has no words for translators"]),
        ("order", compare(["b", "a"], {"a", "b"}), ["a is listed after b"]),
        ("twice", compare(["a", "a"], {"a"}), ["a is listed after a"]),
    ])


if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"] and len(sys.argv) == 3:
        sys.exit(write(pathlib.Path(sys.argv[2])))
    sys.exit(source.main(__doc__, check, self_test))
