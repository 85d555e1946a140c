#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as users and scripts meet it: the real binary, no display, no bus, no settings.

Expected figures are the ones of the sources, or are read from the bundled package by other means than
Nameplate's.
"""

import csv
import os
import re
import subprocess
import unittest
import xml.etree.ElementTree as ET
import zipfile
import zlib

from command_line import BUNDLED, NAMEPLATE, CommandLine, bundled

SVG = "{http://www.w3.org/2000/svg}"
DC = "{http://purl.org/dc/elements/1.1/}"

BY_GROUP = "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking"
BY_BRAND = "nameplate:registrations?market=uk&period=2025&by=brand&mode=ranking"
TREND = "nameplate:registrations?market=uk&by=brand&mode=trend&select=jaecoo,omoda,chery"
VENTURE = "nameplate:partnerships?select=chery-jlr"
CHANGSHU = "nameplate:plants?select=changshu"
PLANTS = "nameplate:plants?period=2025"
ALL = [BY_GROUP, BY_BRAND, TREND, VENTURE, CHANGSHU, PLANTS]


class Tables(CommandLine):
    def test_headers(self):
        ranking = "rank,id,name,units,share"
        plants = ("plant,name,period,unit,capacity,basis,measure,produced,utilisation,scenario,"
                  "scenario_produced,scenario_utilisation,sources")
        headers = [ranking, ranking, "period,id,name,units,share",
                   "id,partnership,date,kind,title,sources,lane,planned,end,companies,plant,brands,"
                   "links,report-of", plants, plants]
        for location, header in zip(ALL, headers):
            rows, first = self.table(location)
            self.assertEqual(first, header, location)
            self.assertTrue(rows, location)

    def test_groups(self):
        rows, _ = self.table(BY_GROUP)
        units = {row["id"]: int(row["units"]) for row in rows if row["units"]}
        self.assertEqual(units["chery"], 5517 + 19855 + 28232)
        self.assertEqual(units["jlr"], 60720 + 1725)
        ids = [row["id"] for row in rows]
        self.assertEqual(ids.index("jlr") + 1, ids.index("chery"))
        ranks = {row["id"]: int(row["rank"]) for row in rows if row["rank"]}
        self.assertEqual(ranks["chery"], ranks["jlr"] + 1)
        self.assertEqual(sum(units.values()), 2020520)
        chery = next(row for row in rows if row["id"] == "chery")
        self.assertEqual(chery["share"], f"{53604 / 2020520:.4f}")

    def test_brands(self):
        rows, _ = self.table(BY_BRAND)
        units = {row["id"]: row["units"] for row in rows}
        self.assertEqual(units["jaecoo"], "28232")
        # Each figure that the society of manufacturers gives stands in the table unchanged.
        given = {row["brand"]: row["units"] for row in bundled("registrations.csv")
                 if (row["source"], row["period"]) == ("smmt-2025-12", "2025")}
        self.assertGreater(len(given), 40)
        for brand, count in given.items():
            self.assertEqual(units[brand], count, brand)
        # Pools of brands ("Other imports") count, and have no rank.
        counts = [int(row["units"]) for row in rows if row["rank"]]
        self.assertEqual(counts, sorted(counts, reverse=True))
        self.assertEqual(sum(int(row["units"] or 0) for row in rows), 2020520)
        for row in rows:
            if row["units"]:
                self.assertRegex(row["share"], r"^[01]\.\d{4}$")

    def test_trend(self):
        rows, _ = self.table(TREND)
        self.assertLessEqual({row["id"] for row in rows}, {"jaecoo", "omoda", "chery"})
        units = {(row["id"], row["period"]): row["units"] for row in rows}
        self.assertEqual(units["jaecoo", "2025"], "28232")
        self.assertEqual(units["omoda", "2025"], "19855")
        self.assertEqual(units["chery", "2025"], "5517")
        # Nobody counted them then, which is not a zero.
        for row in rows:
            if row["period"] < "2024":
                self.assertEqual(row["units"], "", row)
                self.assertEqual(row["share"], "", row)

    def test_partnership(self):
        rows, _ = self.table(VENTURE)
        self.assertEqual({row["partnership"] for row in rows}, {"chery-jlr"})
        dates = [row["date"] for row in rows]
        for date in ["2012-11-18", "2014-10-21", "2017-07-21", "2018-06", "2024-06-19"]:
            self.assertIn(date, dates)
        self.assertTrue(any(date.startswith("2026") for date in dates))
        self.assertTrue(all(row["sources"] for row in rows))

    def test_changshu(self):
        rows, _ = self.table(CHANGSHU)
        self.assertEqual({row["plant"] for row in rows}, {"changshu"})
        year = [row for row in rows if row["period"] == "2024-04/2025-03"]
        self.assertEqual(len(year), 1)
        year = year[0]
        self.assertEqual(year["unit"], "vehicles")
        self.assertEqual(year["capacity"], "200000")
        self.assertEqual(year["basis"], "nameplate")
        self.assertEqual(year["measure"], "sales")
        self.assertEqual(year["produced"], "34000")
        self.assertEqual(year["utilisation"], "0.1700")
        # Cars sold are never called output.
        self.assertNotIn("output", {row["measure"] for row in rows})

    def test_plants(self):
        rows, _ = self.table(PLANTS)
        # A financial year is listed under the year in which it ends.
        self.assertIn(("changshu", "34000"), {(row["plant"], row["produced"]) for row in rows})
        for row in rows:
            if row["capacity"] and row["produced"]:
                self.assertEqual(row["utilisation"],
                                 f"{int(row['produced']) / int(row['capacity']):.4f}", row)
            else:
                self.assertEqual(row["utilisation"], "", row)

    def test_behind(self):
        rows, header = self.table(BY_BRAND, "--behind")
        self.assertEqual(header, "fact,market,brand,name,period,units,source,publisher,status,in_use")
        # Every row of the package for that period is there, as it stands there.
        given = {(row["brand"], row["source"]): row["units"]
                 for row in bundled("registrations.csv") if row["period"] == "2025"}
        behind = {(row["brand"], row["source"]): row["units"] for row in rows
                  if row["fact"] == "registrations"}
        self.assertEqual(behind, given)
        # Those in use are the ones that are shown.
        used = {row["brand"]: row["units"] for row in rows
                if row["in_use"] == "yes" and row["brand"]}
        shown = {row["id"]: row["units"] for row in self.table(BY_BRAND)[0] if row["id"]}
        self.assertEqual(used, shown)
        # Whatever is added up, from months or over groups: those in use add up to what is shown.
        for query in ["period=2025&by=country", "period=2025-Q3&by=group", "period=2026-06",
                      "period=2026-06&measure=ytd", "period=2026-06&by=group&measure=rolling",
                      "period=2025-12&by=brand&measure=rolling"]:
            with self.subTest(query):
                location = "nameplate:registrations?market=uk&" + query
                shown = sum(int(row["units"] or 0) for row in self.table(location)[0] if row["id"])
                rows, _ = self.table(location, "--behind")
                self.assertEqual(sum(int(row["units"]) for row in rows if row["in_use"] == "yes"
                                     and row["fact"] == "registrations"), shown)
        for location in ALL:
            with self.subTest(location):
                rows, header = self.table(location, "--behind")
                self.assertTrue(rows)
                self.assertIn("source,publisher", header)

    def test_locale_free(self):
        plain, _ = self.run_nameplate("--table", BY_GROUP)
        for locale in ["de_DE.UTF-8", "fr_FR.UTF-8", "C"]:
            other, _ = self.run_nameplate("--table", BY_GROUP, LC_ALL=locale)
            self.assertEqual(plain, other)

    def test_dataset(self):
        copy = self.copy_bundled()
        plain, _ = self.run_nameplate("--table", BY_GROUP)
        for dataset in [copy, "package", "./package/datapackage.json"]:
            other, _ = self.run_nameplate("--table", BY_GROUP, "--dataset", dataset)
            self.assertEqual(plain, other)

    def test_zip(self):
        path = self.folder / "market.nameplate"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(BUNDLED.iterdir()):
                archive.write(file, file.name)
        plain, _ = self.run_nameplate("--table", BY_GROUP)
        other, _ = self.run_nameplate("--table", BY_GROUP, "--dataset", "market.nameplate")
        self.assertEqual(plain, other)


class Usage(CommandLine):
    def assert_usage(self, *args, names):
        out, err = self.run_nameplate(*args, status=2)
        self.assertEqual(out, "")
        self.assertIn(names, err)

    def test_locations(self):
        for location, names in [
            ("http://example.org/", "http://example.org/"),
            ("nameplate:sales", "sales"),
            ("nameplate:plants?by=brand", "by"),
            ("nameplate:registrations?by=colour", "colour"),
            ("nameplate:registrations?period=2025-13", "2025-13"),
            ("nameplate:registrations?period=2025&period=2024", "period"),
            ("nameplate:registrations?market=atlantis", "atlantis"),
            ("nameplate:registrations?by=brand&select=jaecoo,zeppelin", "zeppelin"),
            ("nameplate:registrations?by=group&select=jaecoo-typo", "jaecoo-typo"),
            ("nameplate:partnerships?select=chery-moon", "chery-moon"),
            ("nameplate:partnerships?event=no-such-event", "no-such-event"),
            ("nameplate:plants?select=atlantis-works", "atlantis-works"),
            ("nameplate:registrations?period=1066", "1066"),
        ]:
            with self.subTest(location):
                self.assert_usage("--table", location, names=names)
                self.assert_usage("--export", "x.svg", location, names=names)
                self.assertFalse((self.folder / "x.svg").exists())

    def test_welcome_has_no_table(self):
        self.run_nameplate("--table", "nameplate:welcome", status=2)
        self.run_nameplate("--export", "x.svg", "nameplate:welcome", status=2)

    def test_opening_a_bad_address(self):
        self.assert_usage("nameplate:sales", names="sales")
        self.assert_usage(BUNDLED, "nameplate:sales", names="sales")

    def test_arguments(self):
        self.assert_usage("--frobnicate", names="--frobnicate")
        self.assert_usage("--check", names="--check")
        self.assert_usage("--findings", names="--findings")
        self.assert_usage("--table", BY_GROUP, "--findings", names="--findings")
        self.assert_usage("--table", names="--table")
        self.assert_usage("--check", BUNDLED, "--table", BY_GROUP, names="--table")
        self.assert_usage("--export", "x.svg", names="LOCATION")
        self.assert_usage("--export", "x.jpg", BY_GROUP, names="x.jpg")
        self.assert_usage("--export", "x.svg", BY_GROUP, "more", names="more arguments")
        self.assert_usage("--table", BY_GROUP, "more", names="more arguments")
        self.assert_usage("--dataset", BUNDLED, names="--dataset")
        self.assert_usage("--table", BY_GROUP, "--size", "300x300", names="--size")
        self.assert_usage("--table", BY_GROUP, "--scale", "2", names="--scale")
        self.assert_usage("--export", "x.svg", BY_GROUP, "--scale", "2", names="--scale")
        self.assert_usage("--export", "x.xlsx", BY_GROUP, "--size", "300x300", names="--size")
        self.assert_usage("--export", "x.xlsx", BY_GROUP, "--behind", names="--behind")
        self.assert_usage("--behind", names="--behind")
        self.assert_usage("--pages", names="--pages")
        self.assert_usage("--table", BY_GROUP, "--pages", names="--pages")
        for kind in ["svg", "png", "csv", "xlsx"]:
            self.assert_usage("--export", f"x.{kind}", BY_GROUP, "--pages", names="--pages")
        for scale in ["0", "5", "-1", "x", "1.5"]:
            self.assert_usage("--export", "x.png", BY_GROUP, f"--scale={scale}", names="scale")

    def test_sizes(self):
        for size, names in [("300", "300"), ("300x", "300x"), ("x300", "x300"),
                            ("3e2x300", "3e2x300"), ("-300x300", "-300x300"),
                            ("300x300x300", "300x300x300"), ("300 x 300", "300 x 300"),
                            ("199x300", "199"), ("300x8001", "8001"), ("0x0", "0x0"),
                            ("99999999999999999999x300", "99999999999999999999")]:
            with self.subTest(size):
                self.assert_usage("--export", "x.svg", VENTURE, f"--size={size}", names=names)

    def test_help_and_version(self):
        out, _ = self.run_nameplate("--help")
        for word in ["--check", "--findings", "--table", "--export", "--audit", "--dataset", "--size", "--scale",
                     "--pages", "--behind", "--version",
                     "[FILE|FOLDER|nameplate:URI]", "nameplate:plants?select=changshu"]:
            self.assertIn(word, out)
        self.assertEqual(self.run_nameplate("-h")[0], out)
        self.assertRegex(self.run_nameplate("--version")[0], r"^nameplate \d+\.\d+\.\d+\n$")

    def test_closed_output(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([NAMEPLATE, "--table", BY_GROUP], stdout=full,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stderr)


class Export(CommandLine):
    def test_svg(self):
        for location in ALL:
            with self.subTest(location):
                out, _ = self.run_nameplate("--export", "figure.svg", location)
                self.assertEqual(out, "")
                root = ET.parse(self.folder / "figure.svg").getroot()
                self.assertEqual(root.tag, SVG + "svg")
                self.assertEqual(root.get("width"), "960")
                self.assertEqual(root.get("role"), "img")
                texts = {"".join(text.itertext()) for text in root.iter(SVG + "text")}
                title = root.find(SVG + "title").text
                self.assertTrue(title and root.find(SVG + "desc").text)
                self.assertIn(title.split()[0], " ".join(texts))
                identifier = next(root.iter(DC + "identifier")).text
                self.assertTrue(identifier.startswith(location.split("?")[0]))
                self.assertEqual(next(root.iter(DC + "relation")).text, "uk-car-market 1.0.0")
                # Every reference has its target.
                ids = {element.get("id") for element in root.iter() if element.get("id")}
                used = re.findall(r"url\(#([^)]+)\)", ET.tostring(root, encoding="unicode"))
                self.assertLessEqual(set(used), ids)

    def test_svg_holds_the_table(self):
        self.run_nameplate("--export", "figure.svg", BY_GROUP)
        root = ET.parse(self.folder / "figure.svg").getroot()
        texts = {"".join(text.itertext()) for text in root.iter(SVG + "text")}
        digits = {re.sub(r"\D", "", text) for text in texts}
        rows, _ = self.table(BY_GROUP)
        for row in rows[:20]:
            self.assertIn(row["units"], digits, row)
        self.assertTrue(any("Chery" in text for text in texts))

    def png_chunks(self, path):
        data = path.read_bytes()
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        at = 8
        while at < len(data):
            length = int.from_bytes(data[at:at + 4], "big")
            body = data[at + 4:at + 8 + length]
            crc = int.from_bytes(data[at + 8 + length:at + 12 + length], "big")
            self.assertEqual(zlib.crc32(body), crc)
            yield body[:4], body[4:]
            at += length + 12

    def test_png(self):
        for location in ALL:
            with self.subTest(location):
                self.run_nameplate("--export", "figure.png", location, "--size", "800x450")
                chunks = list(self.png_chunks(self.folder / "figure.png"))
                self.assertEqual(chunks[0][0], b"IHDR")
                self.assertEqual(chunks[-1][0], b"IEND")
                width, height = (int.from_bytes(chunks[0][1][i:i + 4], "big") for i in (0, 4))
                self.assertEqual((width, height), (800, 450))
                texts = dict(body.split(b"\0\0\0\0\0", 1) for kind, body in chunks
                             if kind == b"iTXt")
                self.assertTrue(texts[b"Title"] and texts[b"Description"] and texts[b"Source"])
                self.assertTrue(texts[b"Location"].startswith(b"nameplate:"))

    def test_png_scale(self):
        sizes = {}
        for scale in [1, 2, 4]:
            self.run_nameplate("--export", "figure.png", BY_GROUP, "--size", "400x300", "--scale",
                               scale)
            chunks = dict(self.png_chunks(self.folder / "figure.png"))
            sizes[scale] = [int.from_bytes(chunks[b"IHDR"][i:i + 4], "big") for i in (0, 4)]
            # In a document all are equally large.
            density = int.from_bytes(chunks[b"pHYs"][:4], "big")
            self.assertAlmostEqual(density * 0.0254, 96 * scale, delta=0.1)
        self.assertEqual(sizes, {1: [400, 300], 2: [800, 600], 4: [1600, 1200]})

    def test_csv(self):
        for location in ALL:
            with self.subTest(location):
                self.run_nameplate("--export", "figure.csv", location)
                with open(self.folder / "figure.csv", encoding="utf-8", newline="") as file:
                    rows = list(csv.DictReader(file))
                plain, header = self.table(location)
                columns = header.split(",")
                self.assertEqual([{name: row[name] for name in columns} for row in rows], plain)
                for row in rows:
                    self.assertTrue(row["figure_title"] and row["figure_source"])
                    self.assertTrue(row["figure_location"].startswith(location.split("?")[0]))
                    self.assertEqual(row["figure_dataset"], "uk-car-market 1.0.0")
        self.run_nameplate("--export", "figure.csv", BY_BRAND, "--behind")
        self.assertTrue((self.folder / "figure.csv").read_text("utf-8").startswith("fact,market,"))

    def read_workbook(self, path):
        """The sheets, each as {cell: str, float or formula}, and the charts' XML."""
        main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        with zipfile.ZipFile(path) as book:
            self.assertIsNone(book.testzip())
            # All of it is XML, and well-formed.
            parts = {name: ET.fromstring(book.read(name)) for name in book.namelist()}
        texts = ["".join(item.itertext()) for item in parts["xl/sharedStrings.xml"]]
        names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter(main + "sheet")]
        sheets = {}
        for i, name in enumerate(names):
            cells = sheets[name] = {}
            for cell in parts[f"xl/worksheets/sheet{i + 1}.xml"].iter(main + "c"):
                self.assertIsNone(cell.find(main + "f"), "a formula")
                value = cell.find(main + "v")
                if value is not None:
                    cells[cell.get("r")] = (texts[int(value.text)] if cell.get("t") == "s"
                                            else float(value.text))
        charts = [part for name, part in parts.items() if name.startswith("xl/charts/")]
        return sheets, charts, parts

    def test_workbook(self):
        self.run_nameplate("--export", "figure.xlsx", BY_GROUP)
        sheets, charts, parts = self.read_workbook(self.folder / "figure.xlsx")
        data = sheets["Data"]
        rows, _ = self.table(BY_GROUP)
        for i, row in enumerate(rows):
            self.assertEqual(data.get(f"C{8 + i}"), row["name"])
            self.assertEqual(data.get(f"D{8 + i}"), float(row["units"]))
            self.assertEqual(data.get(f"A{8 + i}"), float(row["rank"]) if row["rank"] else None)
            self.assertAlmostEqual(data[f"E{8 + i}"], float(row["share"]), places=4)
        self.assertIn("2025", data["A1"])
        self.assertIn("Source: SMMT", data["A3"])
        self.assertTrue(data["A4"].startswith("nameplate:registrations?"))
        self.assertEqual(data["A5"], "uk-car-market 1.0.0")
        # The sources by their ids in the package, and their addresses as texts.
        smmt = next(row for row in bundled("sources.csv") if row["id"] == "smmt-2025-12")
        self.assertIn("smmt-2025-12", sheets["Sources"].values())
        self.assertIn(smmt["url"], sheets["Sources"].values())
        self.assertEqual(len(charts), 1)
        references = {element.text for element in charts[0].iter() if element.tag.endswith("}f")}
        self.assertIn("Data!$A$1", references)
        self.assertIn(f"Data!$D$8:$D${min(len(rows), 40) + 7}", references)

    def test_workbook_of_each_view(self):
        for location in ALL:
            with self.subTest(location):
                self.run_nameplate("--export", "figure.xlsx", location)
                sheets, charts, _ = self.read_workbook(self.folder / "figure.xlsx")
                self.assertGreater(len(sheets["Sources"]), 10)
                self.assertEqual(len(charts), 0 if location == VENTURE else 1)
                self.assertEqual("By period" in sheets, location == TREND)

    def test_workbook_of_each_mode(self):
        for mode in ["ranking", "trend", "share", "rank", "slope", "multiples", "concentration"]:
            with self.subTest(mode):
                location = f"nameplate:registrations?market=uk&by=group&mode={mode}"
                self.run_nameplate("--export", "figure.xlsx", location)
                sheets, charts, _ = self.read_workbook(self.folder / "figure.xlsx")
                self.assertEqual(len(charts), 1)
                self.assertIn("smmt-2025-12", sheets["Sources"].values())

    def test_workbook_has_no_formulas(self):
        copy = self.copy_bundled()
        brands = (copy / "brands.csv").read_text("utf-8")
        (copy / "brands.csv").write_text(brands.replace(",Jaecoo,", ",=1+1,", 1), "utf-8")
        self.run_nameplate("--export", "figure.xlsx", BY_BRAND, "--dataset", copy)
        sheets, _, _ = self.read_workbook(self.folder / "figure.xlsx")
        self.assertIn("=1+1", sheets["Data"].values())

    def test_pdf_metadata(self):
        self.run_nameplate("--export", "figure.pdf", BY_GROUP)
        info = self.read_pdf("pdfinfo", "-custom", "figure.pdf")
        for line in [r"Title: +New cars", r"Subject: +\w", r"Keywords: +Source: SMMT",
                     r"Location: +nameplate:registrations\?", r"Dataset: +uk-car-market 1.0.0"]:
            self.assertRegex(info, line)

    def test_pdf_pages(self):
        names = [row["name"] for row in self.table(BY_BRAND)[0]]
        for size, args in [("794 x 1123", []), ("420 x 300", ["--size", "420x300"])]:
            with self.subTest(size):
                self.run_nameplate("--export", "figure.pdf", BY_BRAND, "--pages", *args)
                info = self.read_pdf("pdfinfo", "-l", "99", "figure.pdf")
                pages = len(re.findall(rf"^Page +\d+ size: +{size} pts", info, re.M))
                self.assertRegex(info, rf"(?m)^Pages: +{pages}$")
                self.assertGreater(pages, 1)
                texts = self.read_pdf("pdftotext", "-layout", "figure.pdf", "-").split("\f")[:-1]
                self.assertEqual(len(texts), pages)
                for i, page in enumerate(texts):
                    self.assertRegex(page, rf"\b{i + 1} ?/ ?{pages}\b")
                    self.assertEqual("Source: SMMT" in page, i == pages - 1)
                # Every brand stands on one page.
                labels = re.findall(r"^[\d ▲▼]*(\S.*?)(?: *‡)? {2,}[\d,]+$", "\n".join(texts), re.M)
                for name in names:
                    self.assertEqual(labels.count(name), 1, name)

    def test_pdf(self):
        for location in ALL:
            with self.subTest(location):
                self.run_nameplate("--export", "figure.pdf", location)
                self.assertEqual((self.folder / "figure.pdf").read_bytes()[:5], b"%PDF-")
                text = self.read_pdf("pdftotext", "figure.pdf", "-")
                self.assertGreater(len(text), 50)
                if location == BY_GROUP:
                    self.assertIn("53604", re.sub(r"[^\d\n]", "", text).split("\n"))

    def test_keeps_the_old_file(self):
        path = self.folder / "figure.svg"
        path.write_text("old")
        self.run_nameplate("--export", "figure.svg", "nameplate:plants?select=none", status=2)
        self.assertEqual(path.read_text(), "old")
        self.assertEqual(os.listdir(self.folder), ["figure.svg"])

    def test_cannot_write(self):
        out, err = self.run_nameplate("--export", "missing/figure.svg", VENTURE, status=1)
        self.assertEqual(out, "")
        self.assertIn("missing/figure.svg", err)

    def test_same_bytes_again(self):
        for kind in ["svg", "png", "pdf", "csv", "xlsx"]:
            self.run_nameplate("--export", f"a.{kind}", VENTURE)
            self.run_nameplate("--export", f"b.{kind}", VENTURE, LC_ALL="de_DE.UTF-8")
            self.assertEqual((self.folder / f"a.{kind}").read_bytes(),
                             (self.folder / f"b.{kind}").read_bytes())


if __name__ == "__main__":
    unittest.main()
