#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline's tables as scripts meet them, against the bundled package read by other means."""

import re
import unittest

from command_line import CommandLine, bundled

TIMELINE = "nameplate:partnerships"


def rivals(event):
    return [link.split(":")[1] for link in event["links"].split(";")
            if link.startswith("rival-of:")]


class Timeline(CommandLine):
    @classmethod
    def setUpClass(cls):
        cls.events = [event for event in bundled("events.csv") if event["kind"] != "era"]
        cls.parties = {row["id"]: row["parties"].split(";") for row in bundled("partnerships.csv")}
        cls.names = {row["id"]: row["name"] for row in bundled("partnerships.csv")}
        cls.used = [event for event in cls.events if not rivals(event)]

    def in_use(self, matches):
        """The ids of events of which some report matches."""
        found = {event["id"] for event in self.used if matches(event)}
        found.update(other for event in self.events if matches(event) for other in rivals(event))
        return found

    def read(self, query=""):
        rows, _ = self.table(TIMELINE + query)
        return rows

    def assert_events(self, query, matches):
        rows = self.read(query)
        ids = {row["id"] for row in rows if not row["report-of"]}
        self.assertEqual(ids, self.in_use(matches), query)
        self.assertTrue(ids, query)
        # What else is reported of an event follows it.
        event = None
        for row in rows:
            if row["report-of"]:
                self.assertEqual(row["report-of"], event, query)
            else:
                event = row["id"]

    def test_all(self):
        rows = self.read()
        self.assertEqual({row["id"] for row in rows}, {event["id"] for event in self.events})
        self.assertEqual(len(rows), len(self.events))
        by_id = {event["id"]: event for event in self.events}
        for row in rows:
            event = by_id[row["id"]]
            for column in ("date", "kind", "title", "planned", "end", "companies", "plant",
                           "links"):
                self.assertEqual(row[column], event[column], (row["id"], column))
            self.assertEqual(row["brands"], event["brands"])
            self.assertEqual(row["lane"], event["partnership"])
            self.assertEqual([row["report-of"]] if row["report-of"] else [], rivals(event))

    def test_company(self):
        """One row for each company that an event names, and for its other reports."""
        rows = self.read("?by=company")
        lanes = {}
        for row in rows:
            if not row["report-of"]:
                lanes.setdefault(row["id"], []).append(row["lane"])
        for event in self.used:
            companies = event["companies"].split(";")
            self.assertEqual(len(lanes[event["id"]]), len(companies), event["id"])
            self.assertEqual({lane.split(".")[1] for lane in lanes[event["id"]]},
                             {event["partnership"]})
            self.assertEqual({lane.split(".")[0] for lane in lanes[event["id"]]},
                             {re.sub("[^a-z0-9]+", "-", company.lower())
                              for company in companies})

    def test_plant(self):
        rows = self.read("?by=plant")
        shown = [row for row in rows if not row["report-of"]]
        self.assertEqual({row["id"] for row in shown},
                         {event["id"] for event in self.used if event["plant"]})
        for row in shown:
            self.assertEqual(row["lane"], row["plant"])

    def test_kind(self):
        rows = self.read("?by=kind")
        self.assertEqual(len(rows), len(self.events))
        for row in rows:
            if not row["report-of"]:
                self.assertEqual(row["lane"], row["kind"])

    def test_filters(self):
        def is_of(event, company):
            return company in event["companies"] or company in self.parties[event["partnership"]]

        def tells(event, *words):
            text = " ".join([event["title"], event["summary"], event["companies"],
                             event["kind"].replace("-", " "), self.names[event["partnership"]]])
            told = re.split(r"[^\w]+", text.lower())
            return all(any(one.startswith(word) for one in told) for word in words)

        for by in ("", "&by=company", "&by=kind"):
            self.assert_events("?company=chery" + by, lambda event: is_of(event, "Chery"))
            self.assert_events("?kind=talks,sale" + by,
                               lambda event: event["kind"] in ("talks", "sale"))
            self.assert_events("?kind=plant-opening&company=BMW" + by,
                               lambda event: event["kind"] == "plant-opening"
                               and is_of(event, "BMW"))
            self.assert_events("?find=freelander" + by, lambda event: tells(event, "freelander"))
            self.assert_events("?find=volvo%20geely&company=Ford" + by,
                               lambda event: tells(event, "volvo", "geely")
                               and is_of(event, "Ford"))
            # "2026" reaches into every month of it.
            self.assert_events("?from=2026" + by,
                               lambda event: max(event["date"], event["end"]) >= "2026")
            self.assert_events("?to=2010-03" + by, lambda event: event["date"] < "2010-04")
            self.assert_events("?select=chery-jlr&kind=talks" + by,
                               lambda event: event["partnership"] == "chery-jlr"
                               and event["kind"] == "talks")

    def test_pace(self):
        rows, header = self.table(TIMELINE + "?align=founding")
        self.assertEqual(header,
                         "partnership,talks,agreement,first-car,years-min,years-max,event,sources")
        years = {row["partnership"]: (row["years-min"], row["years-max"]) for row in rows}
        self.assertEqual(years["chery-jlr"], ("1.9220", "1.9220"))
        self.assertEqual(years["chery-ebro"], ("0.5667", "0.6461"))
        self.assertEqual(years["honda-rover"], ("1.0212", "2.0178"))
        self.assertEqual(years["bmw-gwm"], ("", ""))

    def test_refused(self):
        for query, named in (("?company=Moon", "Moon"), ("?kind=dance", "dance"),
                             ("?kind=era", "era"), ("?event=no-event", "no-event")):
            _, err = self.run_nameplate("--table", TIMELINE + query, status=2)
            self.assertIn(named, err)
        _, err = self.run_nameplate("--table", TIMELINE + "?by=kind&align=founding", status=2)
        self.assertIn("partnerships only", err)


if __name__ == "__main__":
    unittest.main()
