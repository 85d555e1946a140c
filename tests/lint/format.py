#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""C and Blueprint files stand as clang-format and blueprint-compiler would write them.

`./dev format` writes them so. Other versions of clang-format write some things differently, so that
only one says what is right: that of the oldest system that Nameplate is developed on, Debian 13.

Usage: format.py SRCDIR
"""

import collections
import pathlib
import re
import shutil
import subprocess
import sys

import source

SKIPPED = 77
CLANG_FORMAT = 19

def get_version():
    """The major version of clang-format; 0 when there is none."""
    if shutil.which("clang-format") is None:
        return 0
    said = subprocess.run(["clang-format", "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"version (\d+)", said.stdout)
    return int(found[1]) if found else 0


def check_c(srcdir, tool):
    paths = source.files(srcdir, ".c", ".h", folders=("app", "tests"))
    done = subprocess.run([tool, "--dry-run", "-Werror", "--ferror-limit=0",
                           *map(str, paths)],
                          capture_output=True, text=True, check=False)
    where = re.findall(r"^(.+?):(\d+):\d+: error: code should be clang-formatted", done.stderr,
                       re.M)
    first = {}
    for name, line in where:
        first.setdefault(name, line)
    counts = collections.Counter(name for name, _ in where)
    problems = [f"{name}:{first[name]}: {count} places aren't as clang-format writes them"
                for name, count in counts.items()]
    if done.returncode != 0 and not problems:
        problems.append(done.stderr or f"{tool} failed with {done.returncode}")
    return problems, len(paths)


def check_blueprint(srcdir, tool):
    paths = source.files(srcdir, ".blp", folders=("ui",))
    done = subprocess.run([tool, "format", "--no-diff", *map(str, paths)],
                          capture_output=True, text=True, check=False)
    said = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    return (said.strip().splitlines() if done.returncode != 0 else []), len(paths)


def main():
    if len(sys.argv) != 2:
        print(__doc__.strip().splitlines()[-1], file=sys.stderr)
        return 2
    srcdir = pathlib.Path(sys.argv[1])
    version = get_version()
    if version != CLANG_FORMAT:
        print(f"needs clang-format {CLANG_FORMAT}; there is {version or 'none'}")
        return SKIPPED if version else 1
    problems, n_c = check_c(srcdir, "clang-format")
    wrong, n_blueprint = check_blueprint(srcdir, "blueprint-compiler")
    for problem in problems + wrong:
        print(problem)
    print("`./dev format` would change this" if problems + wrong
          else f"{n_c} C and {n_blueprint} Blueprint files are formatted")
    return 1 if problems + wrong else 0


if __name__ == "__main__":
    sys.exit(main())
