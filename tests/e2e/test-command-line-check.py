#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line says of a whole dataset: what is wrong with it, what is worth a look, and the
report on its claims.

Expected counts are read from the bundled package by other means than Nameplate's.
"""

import re
import unittest
import zipfile

from command_line import BUNDLED, CommandLine, bundled

BY_GROUP = "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking"


class Check(CommandLine):
    def test_bundled(self):
        out, _ = self.run_nameplate("--check", BUNDLED)
        self.assertRegex(out.splitlines()[-1], r"^0 errors, \d+ warnings?$")
        self.assertNotIn(": error: ", out)

    KINDS = ["brands-not-market", "months-not-year", "use", "before-opening", "after-closing",
             "before-founding", "unit", "rivals", "one-source", "unused-source"]

    def findings(self, *args, status=0):
        """What --findings adds: the listed kinds in their order, all lines, and the counts."""
        plain, _ = self.run_nameplate("--check", *args, status=status)
        out, err = self.run_nameplate("--check", *args, "--findings", status=status)
        self.assertEqual(err, "")
        # The check itself stays as it is.
        self.assertTrue(out.startswith(plain))
        *lines, counts = out[len(plain):].splitlines()
        self.assertRegex(counts, r"^\d+ findings?: ")
        total, _, by_kind = counts.partition(": ")
        counted = dict(reversed(part.split(" ")[:2]) for part in by_kind.split(", "))
        self.assertEqual(list(counted), self.KINDS)
        self.assertEqual(int(total.split()[0]), sum(map(int, counted.values())))
        kinds = [line.partition(": ")[0] for line in lines]
        self.assertEqual(kinds, sorted(kinds, key=self.KINDS.index))
        for line in lines:
            self.assertRegex(line, r"^[a-z-]+: \S.*\.$")
        return kinds, lines, {kind: int(n) for kind, n in counted.items()}

    def test_findings(self):
        kinds, lines, counted = self.findings(BUNDLED)
        for kind in self.KINDS:
            self.assertEqual(kinds.count(kind), counted[kind], kind)
        # Worked out from the package: every source of one figure that no other has.
        facts = {}
        for row in bundled("production.csv"):
            facts.setdefault((row["plant"], row["period"], row["measure"]), []).append(row["source"])
        alone = {sources[0] for sources in facts.values() if len(sources) == 1}
        self.assertEqual(sum("of plants" in line or "of a plant" in line for line in lines
                             if line.startswith("one-source")), len(alone))
        self.assertIn("months-not-year: The months of the whole market in the United Kingdom in 2025 "
                      "sum to 2,020,523; the year’s figure is 2,020,520, 3 fewer (SMMT, 6 January "
                      "2026).", lines)

    def test_more_findings(self):
        copy = self.copy_bundled()
        before = self.findings(copy)[2]
        with open(copy / "registrations.csv", "a", encoding="utf-8") as file:
            file.write("uk,jaecoo,2025,100000,dft-oev,final\n")
            file.write("uk,jaecoo,2024,9,smmt-oev,final\n")
        kinds, lines, after = self.findings(copy)
        self.assertGreater(after["rivals"], before["rivals"])
        self.assertTrue(any("Jaecoo" in line and "100,000" in line for line in lines))

    def test_findings_of_broken(self):
        kinds, _, counted = self.findings(self.break_package(), status=1)
        self.assertTrue(kinds)
        # Of what can't be read there are none.
        plain, _ = self.run_nameplate("--check", "missing", status=1)
        out, _ = self.run_nameplate("--check", "missing", "--findings", status=1)
        self.assertEqual(out, plain)

    def test_hostile_findings(self):
        copy = self.copy_bundled()
        path = copy / "sources.csv"
        path.write_text(path.read_text(encoding="utf-8")
                        + 'evil,"One\nuse: two %s %n <b>",press,Nobody,,,,,\n', encoding="utf-8")
        _, lines, _ = self.findings(copy)
        self.assertTrue(any("One use: two %s %n <b>" in line for line in lines))

    def break_package(self):
        copy = self.copy_bundled()
        path = copy / "registrations.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        self.line = len(lines) + 1
        lines += ["uk,jaecoo,2025,many,smmt-2025-12,final",
                  "uk,jaecoo,2025-13,5,smmt-2025-12,final",
                  "uk,zeppelin,2025,5,smmt-2025-12,final"]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return copy

    def assert_broken(self, out, prefix):
        lines = out.splitlines()
        self.assertRegex(lines[-1], r"^3 errors, \d+ warnings?$")
        errors = [line for line in lines if ": error: " in line]
        self.assertEqual(len(errors), 3)
        found = [(0, 16, "many"), (1, 11, "2025-13"), (2, 4, "zeppelin")]
        for error, (offset, column, text) in zip(errors, found):
            start = f"{prefix}registrations.csv:{self.line + offset}:{column}: error: "
            self.assertTrue(error.startswith(start), f"{error}\n{start}")
            self.assertIn(text, error)
            self.assertRegex(error[len(start):], r"^[^;]+; .+$")

    def test_broken_folder(self):
        copy = self.break_package()
        for given, prefix in [(copy, f"{copy}/"), ("package", "package/"),
                              ("package/datapackage.json", "package/"),
                              ("./package/", "./package/")]:
            with self.subTest(given):
                out, err = self.run_nameplate("--check", given, status=1)
                self.assertEqual(err, "")
                self.assert_broken(out, prefix)
        out, _ = self.run_nameplate("--check", "datapackage.json", status=1, cwd=copy)
        self.assert_broken(out, "")

    def test_broken_zip(self):
        copy = self.break_package()
        with zipfile.ZipFile(self.folder / "broken.nameplate", "w") as archive:
            for file in sorted(copy.iterdir()):
                archive.write(file, file.name)
        out, _ = self.run_nameplate("--check", "broken.nameplate", status=1)
        self.assert_broken(out, "broken.nameplate/")

    def test_not_a_dataset(self):
        (self.folder / "empty").mkdir()
        (self.folder / "text.nameplate").write_text("not a zip")
        for name in ["missing", "empty", "text.nameplate"]:
            with self.subTest(name):
                out, err = self.run_nameplate("--check", name, status=1)
                lines = out.splitlines()
                self.assertEqual(err, "")
                self.assertRegex(lines[0], rf"^{re.escape(name)}(/\S+)?:\d+:\d+: error: .+")
                self.assertRegex(lines[-1], r"^1 error, 0 warnings$")
                self.assertEqual(len(lines), 2)
                out, err = self.run_nameplate("--table", BY_GROUP, "--dataset", name, status=1)
                self.assertEqual(out, "")
                self.assertIn(name, err)

    def test_warnings_alone(self):
        copy = self.copy_bundled()
        (copy / "extra.csv").write_text("a,b\n1,2\n")
        out, _ = self.run_nameplate("--check", copy)
        self.assertRegex(out.splitlines()[-1], r"^0 errors, \d+ warnings?$")


class Audit(CommandLine):
    def read_pages(self, name):
        return self.read_pdf("pdftotext", "-layout", name, "-").split("\f")[:-1]

    def test_pdf(self):
        out, _ = self.run_nameplate("--audit", "report.pdf")
        self.assertEqual(out, "")
        pages = self.read_pages("report.pdf")
        self.assertIn("Audit report", pages[0])
        text = " ".join("\n".join(pages).split())
        self.assertIn("19,855 + 2 × 28,232 = 76,319", text)
        # The list of all claims says on which page each is proved.
        proofs = next(i for i, page in enumerate(pages) if "Each with what is stated" in page)
        claims = self.table("nameplate:evidence")[0]
        self.assertGreater(len(claims), 30)
        for claim in claims:
            with self.subTest(claim["claim"]):
                row = next(line for page in pages[1:proofs] for line in page.splitlines()
                           if claim["statement"][:40] in line)
                page = int(row.split()[-1])
                self.assertGreater(page, proofs)
                self.assertRegex(pages[page - 1], rf" · {re.escape(claim['claim'])}\n")
        # So does the first page of the kinds of findings, and of the sources.
        for title in ["Sources that differ", "All sources by publisher", "Does not hold"]:
            row = next(line for line in pages[0].splitlines() if title in line)
            n, page = map(int, row.split()[-2:])
            head = "Sources" if title.startswith("All") else f"{title} · {n}"
            self.assertIn(head, pages[page - 1])
        info = self.read_pdf("pdfinfo", "report.pdf")
        self.assertIn("Audit report: UK car market", info)
        self.assertIn("(A4)", info)

    def test_workbook(self):
        self.run_nameplate("--audit", "report.xlsx")
        with zipfile.ZipFile(self.folder / "report.xlsx") as book:
            names = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
            sheets = [book.read(f"xl/worksheets/sheet{i + 1}.xml").decode()
                      for i in range(len(names))]
            texts = book.read("xl/sharedStrings.xml").decode()
        self.assertEqual(names, ["Claims", "Findings", "Sources", "About"])
        for sheet in sheets:
            self.assertNotIn("<f>", sheet)
        # What is stated is a number, a share a fraction.
        for number in ["76319", "53604", "-22715", "0.0265"]:
            self.assertIn(f"<v>{number}</v>", sheets[0])
        self.assertIn("19,855 + 2 × 28,232 = 76,319", texts)
        self.assertIn("Does not hold", texts)
        rows = [sheet.count("<row ") for sheet in sheets]
        self.assertEqual(rows[0], len(self.table("nameplate:evidence")[0]) + 2)
        self.assertEqual(rows[1], len(self.table("nameplate:evidence?mode=findings")[0]) + 2)
        self.assertEqual(rows[2], len(bundled("sources.csv")) + 1)

    def test_dataset(self):
        copy = self.copy_bundled()
        path = copy / "claims.csv"
        text = path.read_text(encoding="utf-8").replace("Tesla fell 8.9%", "=1+1 <b> & fell")
        path.write_text(text, encoding="utf-8")
        self.run_nameplate("--audit", "report.xlsx", "--dataset", copy)
        with zipfile.ZipFile(self.folder / "report.xlsx") as book:
            self.assertIn("<t>=1+1 &lt;b&gt; &amp; fell",
                          book.read("xl/sharedStrings.xml").decode())
            self.assertNotIn("<f>", book.read("xl/worksheets/sheet1.xml").decode())
        self.run_nameplate("--audit", "report.pdf", "--dataset", "package")
        self.assertIn("=1+1 <b> & fell", "\n".join(self.read_pages("report.pdf")))

    def test_failures(self):
        for name in ["-", "report", "report.csv", "report.png"]:
            with self.subTest(name):
                out, err = self.run_nameplate("--audit", name, status=2)
                self.assertEqual(out, "")
                self.assertIn(".xlsx", err)
        for args, names in [(["--audit", "x.pdf", BY_GROUP], "more arguments"),
                            (["--audit", "x.pdf", "--table", BY_GROUP], "--audit"),
                            (["--audit", "x.pdf", "--size", "300x300"], "--size"),
                            (["--audit"], "--audit")]:
            out, err = self.run_nameplate(*args, status=2)
            self.assertIn(names, err)
        _, err = self.run_nameplate("--audit", "no/such/x.pdf", status=1)
        self.assertIn("x.pdf", err)
        _, err = self.run_nameplate("--audit", "x.pdf", "--dataset", "missing", status=1)
        self.assertIn("missing", err)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
