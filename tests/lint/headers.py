#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sources begin with their licence, headers are guarded, and what they declare is there.

A function that a header declares and no file of its room defines links only as long as nobody
calls it. Notes to oneself belong in the issues, not in the code.

Usage: headers.py SRCDIR | --self-test
"""

import re
import sys

import source

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED = (".c", ".h", ".blp", ".py", ".sh", ".css")

# Spelt so that this file does not find itself.
NOTE = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")

DECLARATION = re.compile(r"^(?!typedef\b)[A-Za-z_][\w \t*]*?[ \t*\n](np_\w+)[ \t]*\([^;{}]*\)"
                         r"[^;{}()]*(?:G_GNUC_\w+[^;{}]*)?;", re.M)
DEFINITION = re.compile(r"^(np_\w+) ?\([^;{}]*\)\s*\{", re.M)
# Macros that define a function under a name that they make up.
MACRO = re.compile(r"^(G_(?:DEFINE|DECLARE)_\w+) \((.*?)\)$", re.M | re.S)


def made_by_macros(code):
    for macro, arguments in MACRO.findall(code):
        words = [word.strip() for word in arguments.split(",")]
        if macro == "G_DEFINE_QUARK":
            yield words[1] + "_quark"
        elif macro.startswith("G_DEFINE_") and len(words) > 1:
            yield words[1] + "_get_type"


def missing(headers, sources):
    """The functions that the text of headers declares and that of sources doesn't define."""
    code = [source.without_comments(text) for text in sources]
    defined = {name for text in code for name in DEFINITION.findall(text)}
    defined |= {name for text in code for name in made_by_macros(text)}
    declared = [name for text in headers
                for name in DECLARATION.findall(source.without_comments(text))]
    return sorted(set(declared) - defined), len(declared)


def check_text(name, text):
    problems = []
    if name.endswith(LICENSED) or text.startswith("#!"):
        if LICENCE not in "".join(text.splitlines(keepends=True)[:2]):
            problems.append(f"{name}:1: lacks the line {LICENCE}")
    if name.endswith(".h") and "#pragma once\n" not in text:
        problems.append(f"{name}:1: lacks #pragma once")
    # clang-format takes the dashes of a quark's usual name for minus signs.
    problems += [f"{name}:{source.line_of(text, match.start())}: the error domain has spaces in "
                 "its name" for match in re.finditer(r"^G_DEFINE_QUARK \(\w+ -", text, re.M)]
    problems += [f"{name}:{source.line_of(text, match.start())}: {match[0]} belongs in an issue"
                 for match in NOTE.finditer(text)]
    return problems


def check(srcdir):
    problems = []
    declared = 0
    paths = source.files(srcdir, *LICENSED, "", ".build", ".in", ".xml")
    paths += [srcdir / "dev", srcdir / "meson.build"]
    for path in paths:
        problems += check_text(str(path.relative_to(srcdir)), source.read(path))
    for room in source.ROOMS:
        folder = srcdir / "app" / room
        absent, count = missing([source.read(path) for path in sorted(folder.glob("*.h"))],
                                [source.read(path) for path in sorted(folder.glob("*.[ch]"))])
        problems += [f"app/{room}: {name}() is declared and not defined" for name in absent]
        declared += count
    return problems, f"{len(paths)} files are in order, {declared} declared functions are there"


def self_test():
    header = ("int np_a (int b);\nconst char *np_b (void); /* np_c (x); */\nNpX *\nnp_d (int a,\n"
              "  void (*f) (int));\nGQuark np_e_error_quark (void);\nGType np_f_get_type (void);\n"
              "typedef int (*NpG) (int np_g (void));\nvoid np_h (const char *x, ...)"
              " G_GNUC_PRINTF (1, 2);\n")
    code = ("int\nnp_a (int b)\n{\n}\n\nG_DEFINE_QUARK (np-e-error-quark, np_e_error)\n"
            "G_DEFINE_FINAL_TYPE (NpF, np_f, G_TYPE_OBJECT)\n")
    good = "/* " + LICENCE + " */\n#pragma once\n"
    return source.self_test([
        ("missing", missing([header], [code]), (["np_b", "np_d", "np_h"], 6)),
        ("good", check_text("a.h", good), []),
        ("no licence", check_text("a.blp", "x\n"), [f"a.blp:1: lacks the line {LICENCE}"]),
        ("licence of a script", check_text("dev", "#!/bin/sh\n# " + LICENCE + "\n"), []),
        ("no guard", check_text("a.h", "/* " + LICENCE + " */\n"),
         ["a.h:1: lacks #pragma once"]),
        ("quark", check_text("a.c", good + "G_DEFINE_QUARK (np - a, np_a)\n"),
         ["a.c:3: the error domain has spaces in its name"]),
        ("note", check_text("a.h", good + "/* TO" + "DO: more */\n"),
         ["a.h:3: TO" + "DO belongs in an issue"]),
    ])


if __name__ == "__main__":
    sys.exit(source.main(__doc__, check, self_test))
