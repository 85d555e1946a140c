# SPDX-License-Identifier: GPL-3.0-or-later
"""ranking.py CSV SVG: the same as ranking.gnuplot, with matplotlib."""

import csv
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.fonttype"] = "none"  # text stays text, as in the others

import matplotlib.pyplot as plt  # noqa: E402

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = [row for row in csv.DictReader(file) if row["units"]]
figure, axes = plt.subplots(figsize=(9.6, 14), dpi=100)
bars = axes.barh([row["name"] for row in rows], [int(row["units"]) for row in rows], color="#b8b8b8")
axes.bar_label(bars, fmt="{:,.0f}", padding=4)
axes.invert_yaxis()
axes.grid(axis="x")
axes.set_title("New cars registered in the UK, 2025")
figure.savefig(sys.argv[2])
