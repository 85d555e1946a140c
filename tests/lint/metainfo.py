#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""appstreamcli has nothing to say about the metainfo, however pedantic it is asked to be.

By itself it passes what it only hints at.

Usage: metainfo.py FILE | --self-test
"""

import re
import shutil
import subprocess
import sys

import source

# What can't be met, and has to be said: else it is to be taken from here, or reports look otherwise now.
KNOWN = {
    # GNOME's applications are named so, and the name is on the bus, in files and in settings.
    "cid-contains-uppercase-letter",
}
# YAML as AppStream 1.0 writes it; 1.2 writes it as JSON.
TAG = re.compile(r"^[ -]*\"?tag\"?: \"?([\w-]+)", re.M)
PASSED = re.compile(r"^ *\"?Passed\"?: \"?yes\"?$", re.M)


def problems_of(report):
    if not PASSED.search(report):
        return ["it doesn't pass"]
    said = TAG.findall(report)
    return ([f"{tag} is said" for tag in said if tag not in KNOWN]
            + [f"{tag} isn't said any more" for tag in sorted(KNOWN - set(said))])


def check(path):
    if shutil.which("appstreamcli") is None:
        return ["appstreamcli isn't installed"], ""
    call = ["appstreamcli", "validate", "--no-net", "--pedantic", "--format", "yaml", str(path)]
    report = subprocess.run(call, capture_output=True, check=False, encoding="utf-8").stdout
    problems = problems_of(report)
    return problems + ([report] if problems else []), "nothing is said that isn't known"


def self_test():
    known = "".join(f"- tag: {tag}\n  severity: pedantic\n" for tag in sorted(KNOWN))
    return source.self_test([
        ("known", problems_of(f"Issues:\n{known}Passed: yes\n"), []),
        ("hint", problems_of(f"Issues:\n{known}- tag: x-y\n  severity: pedantic\nPassed: yes\n"),
         ["x-y is said"]),
        ("json", problems_of('    "tag": "x-y",\n    "tag": "z"\n  "Passed": "yes"\n')[:2],
         ["x-y is said", "z is said"]),
        ("failed", problems_of(f"Issues:\n{known}Passed: no\n"), ["it doesn't pass"]),
        ("empty", problems_of(""), ["it doesn't pass"]),
        ("nothing said", problems_of("Passed: yes\n"),
         [f"{tag} isn't said any more" for tag in sorted(KNOWN)]),
    ])


if __name__ == "__main__":
    sys.exit(source.main(__doc__, check, self_test))
