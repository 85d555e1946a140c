#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants' tables and scenarios as scripts meet them, against the bundled package read by other means."""

import csv
import unittest
import zipfile

from command_line import CommandLine, bundled

PLANTS = "nameplate:plants"
COLUMNS = ("plant,name,period,unit,capacity,basis,measure,produced,utilisation,scenario,"
           "scenario_produced,scenario_utilisation,sources")
BROMWICH = "chery-at-castle-bromwich"

# A scenario of the user's own as the window keeps it, but written by other means.
OWN = "own-half-a-plant"
OWN_FILES = {
    "datapackage.json": """{
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "own-half-a-plant",
  "nameplate:format": 1,
  "resources": [
    { "name": "scenarios", "type": "table", "path": "scenarios.csv", "encoding": "utf-8" },
    { "name": "scenario-changes", "type": "table", "path": "scenario-changes.csv",
      "encoding": "utf-8" }
  ]
}
""",
    "scenarios.csv": """id,name,market,period,source,note,dataset,dataset-version
own-half-a-plant,Half a plant,uk,2025,,,,
""",
    "scenario-changes.csv": """scenario,kind,plant,subject,amount,unit,low,high,from,note
own-half-a-plant,open,castle-bromwich,,,,,,,
own-half-a-plant,build,castle-bromwich,group:chery,45000,cars,,,,
""",
}


class Plants(CommandLine):
    @classmethod
    def setUpClass(cls):
        cls.plants = {row["id"]: row for row in bundled("plants.csv") if row["scope"] == "plant"}

    def read(self, query):
        rows, header = self.table(PLANTS + query)
        return rows, header

    def ids(self, query):
        return [row["plant"] for row in self.read(query)[0]]

    def test_each_once(self):
        # A plant of a joint venture stands in two sections of a picture, and in one row.
        for by in ["product", "country", "operator", "group", "partnership"]:
            rows, header = self.read(f"?period=2025&by={by}")
            self.assertEqual(header, COLUMNS, by)
            self.assertEqual(sorted(row["plant"] for row in rows), sorted(self.plants), by)

    def test_country(self):
        rows, _ = self.read("?period=2025&by=country")
        countries = [self.plants[row["plant"]]["country"] for row in rows]
        runs = [country for i, country in enumerate(countries)
                if i == 0 or countries[i - 1] != country]
        self.assertEqual(len(runs), len(set(countries)))
        self.assertEqual(runs[0], "United Kingdom")
        closed = next(row for row in rows if row["plant"] == "castle-bromwich")
        self.assertEqual(closed["capacity"], "")

    def test_filters(self):
        jlr = {row["plant"] for row in bundled("operators.csv")
               if "jlr" in row["groups"].split(";") and not row["to"]}
        self.assertEqual(set(self.ids("?period=2025&company=JLR")), jlr)
        self.assertEqual(set(self.ids("?period=2025&product=engines")),
                         {key for key, row in self.plants.items() if row["makes"] == "engines"})
        named = {row["plant"] for row in bundled("events.csv")
                 if row["partnership"] == "chery-nissan" and row["plant"]}
        self.assertEqual(set(self.ids("?period=2025&partnership=chery-nissan")), named)
        self.assertEqual(self.ids("?period=2025&find=halew"), ["halewood"])
        self.assertEqual(self.ids("?period=2025&find=nowhere"), [])

    def test_sorts(self):
        rows, _ = self.read("?period=2024&product=vehicles&sort=capacity")
        capacities = [int(row["capacity"] or -1) for row in rows]
        self.assertEqual(capacities, sorted(capacities, reverse=True))
        rows, _ = self.read("?period=2025&product=vehicles&sort=name")
        names = [row["name"] for row in rows]
        self.assertEqual(names, sorted(names))

    def test_scenario(self):
        rows, _ = self.read(f"?scenario={BROMWICH}")
        self.assertEqual({row["scenario"] for row in rows}, {BROMWICH})
        base, _ = self.read("?period=2025")
        plain = {row["plant"]: row for row in base}
        chery = sum(int(row["units"]) for row in bundled("registrations.csv")
                    if row["source"] == "smmt-2025-12" and row["period"] == "2025"
                    and row["brand"] in ("chery", "omoda", "jaecoo"))
        for row in rows:
            # What the data say is as it was.
            for column in ("capacity", "basis", "measure", "produced", "utilisation"):
                self.assertEqual(row[column], plain[row["plant"]][column], row)
            if row["plant"] == "castle-bromwich":
                self.assertEqual(row["scenario_produced"], str(chery))
                self.assertEqual(row["scenario_utilisation"], f"{chery / 90000:.4f}")
            elif row["measure"] == "output":
                self.assertEqual(row["scenario_produced"], row["produced"])
            else:
                self.assertEqual(row["scenario_produced"], "")

    def test_side_by_side(self):
        rows, _ = self.read(f"?mode=compare&scenario={BROMWICH},chery-at-sunderland")
        self.assertEqual(len(rows), 2 * len(self.plants))
        use = {(row["plant"], row["scenario"]): row["scenario_utilisation"] for row in rows}
        self.assertEqual(use["sunderland", BROMWICH], f"{273087 / 600000:.4f}")
        self.assertEqual(use["sunderland", "chery-at-sunderland"],
                         f"{(273087 + 53604) / 600000:.4f}")

    def test_sensitivity(self):
        rows, header = self.read("?mode=sensitivity&scenario=chery-at-sunderland")
        self.assertEqual(header, "scenario,plant,input,unit,low,value,high,use_low,use,use_high")
        inputs = {row["input"]: row for row in rows}
        self.assertEqual(inputs["capacity"]["low"], "500000")
        self.assertEqual(inputs["change-1:build"]["unit"], "permille")
        for row in rows:
            self.assertEqual(row["plant"], "sunderland")
            self.assertEqual(row["use"], f"{(273087 + 53604) / 600000:.4f}")

    def test_over_time(self):
        rows, header = self.read("?mode=use&select=sunderland&from=2020")
        self.assertEqual(header, COLUMNS)
        self.assertEqual([row["period"] for row in rows],
                         ["2020", "2021", "2022", "2023", "2024", "2025"])
        rows, header = self.read("?mode=output")
        self.assertEqual(header, "period,id,name,units,sources")
        units = {row["period"]: row["units"] for row in rows}
        self.assertEqual(units["2025"], "717371")

    def test_files_say_so(self):
        location = f"{PLANTS}?scenario={BROMWICH}"
        banner = "Scenario: 2 changes"
        for name in ["figure.svg", "figure.csv"]:
            self.run_nameplate("--export", name, location)
            text = (self.folder / name).read_text("utf-8")
            self.assertIn(banner, text, name)
        with open(self.folder / "figure.csv", encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                self.assertIn("opens again with its last capacity", row["figure_source"])
        out, _ = self.run_nameplate("--table", location, "--behind")
        rows = list(csv.DictReader(out.splitlines()))
        self.assertIn("scenario", {row["fact"] for row in rows})
        # What is built is what these brands register, by every source that says so.
        said = {(row["source"], row["brand"], row["units"])
                for row in bundled("registrations.csv")
                if row["market"] == "uk" and row["period"] == "2025"
                and row["brand"] in ("chery", "omoda", "jaecoo")}
        registered = [row for row in rows if row["fact"] == "registrations"]
        self.assertEqual({(row["source"], row["brand"], row["units"]) for row in registered
                          if row["brand"] in ("chery", "omoda", "jaecoo")}, said)
        self.assertEqual(sum(int(row["units"]) for row in registered if row["in_use"] == "yes"),
                         53604)
        self.assertEqual({row["plant"] for row in registered}, {""})

    def write_own(self):
        """Writes the user's own scenario where the window keeps them."""
        folder = self.folder / "home" / "nameplate" / "scenarios"
        folder.mkdir(parents=True)
        with zipfile.ZipFile(folder / f"{OWN}.nameplate", "w") as package:
            for name, text in OWN_FILES.items():
                package.writestr(name, text)
        return self.folder / "home"

    def test_own(self):
        location = f"{PLANTS}?scenario={OWN}"
        home = self.write_own()
        out, _ = self.run_nameplate("--table", location, XDG_DATA_HOME=str(home))
        rows = {row["plant"]: row for row in csv.DictReader(out.splitlines())}
        self.assertEqual({row["scenario"] for row in rows.values()}, {OWN})
        self.assertEqual(rows["castle-bromwich"]["scenario_produced"], "45000")
        self.assertEqual(rows["castle-bromwich"]["scenario_utilisation"], "0.5000")
        # Beside one that came with the dataset.
        out, _ = self.run_nameplate("--table", f"{location},{BROMWICH}&mode=compare",
                                    XDG_DATA_HOME=str(home))
        self.assertEqual({row["scenario"] for row in csv.DictReader(out.splitlines())},
                         {OWN, BROMWICH})
        # It is somebody's own: who has none of that name is told so.
        _, err = self.run_nameplate("--table", location, status=2,
                                    XDG_DATA_HOME=str(self.folder / "other"))
        self.assertIn(OWN, err)

    def test_refused(self):
        for query, words in [
            ("?company=Nisan", "Nissan"),
            ("?scenario=chery-at-halewod", "chery-at-halewood"),
            ("?partnership=nothing", "nothing"),
            ("?mode=compare", "no scenario"),
            ("?mode=sensitivity", "scenario"),
        ]:
            _, err = self.run_nameplate("--table", PLANTS + query, status=2)
            self.assertIn(words, err, query)


if __name__ == "__main__":
    unittest.main()
