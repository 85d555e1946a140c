#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every SMMT figure of 2024 and 2025 stands unchanged in the bundled dataset.

The figures are kept a second time in tests/data/smmt-2024-2025.csv, as they were read from the
workbook and the monthly tables and under the names used there, so that an edit of the package
that changes, drops or adds one is seen.

Usage: smmt-figures.py SRCDIR
"""

import csv
import pathlib
import sys

SOURCES = {"smmt-2025-12", "smmt-oev", "smmt-oev-derived"}
YEARS = {"2024", "2025"}


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def is_covered(row):
    """Whether the fixture has to have the row."""
    if row["source"] not in SOURCES:
        return False
    return row["source"] == "smmt-2025-12" or row["period"][:4] in YEARS


def main():
    if len(sys.argv) != 2:
        print(__doc__.strip().splitlines()[-1], file=sys.stderr)
        return 2
    srcdir = pathlib.Path(sys.argv[1])
    package = srcdir / "resources" / "datasets" / "uk-car-market"

    names = {row["id"]: row["name"] for row in read(package / "brands.csv")}
    # The workbook's own rows that are not brands.
    names["not-itemised"] = "*OTHER*"

    found = {}
    problems = []
    rows = [(names.get(row["brand"], row["brand"]), row)
            for row in read(package / "registrations.csv")]
    rows += [("*TOTAL*", row) for row in read(package / "market-totals.csv")]
    for name, row in rows:
        key = (name, row["period"], row["source"])
        if row["market"] != "uk" or not is_covered(row):
            continue
        if key in found:
            problems.append(f"{key}: stands twice in the package")
        found[key] = row["units"]

    expected = {(row["brand"], row["period"], row["source"]): row["units"]
                for row in read(srcdir / "tests" / "data" / "smmt-2024-2025.csv")}
    if not expected:
        problems.append("the fixture holds no figure, so nothing was checked")
    for key, units in expected.items():
        if key not in found:
            problems.append(f"{key}: {units} is missing from the package")
        elif found[key] != units:
            problems.append(f"{key}: the package has {found[key]}, the SMMT {units}")
    for key in found.keys() - expected.keys():
        problems.append(f"{key}: the package has {found[key]}, the fixture nothing")

    for problem in sorted(problems):
        print(problem)
    if not problems:
        print(f"{len(expected)} figures stand unchanged")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
