#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled dataset keeps its own rules.

Checks each table against the schema that datapackage.json gives it, then what a schema cannot
say: ids that lists and references name, periods and dates that exist, sums, and sources that
may be added together. The format's reference beside the package has to name every table, field
and word of it, and its example rows have to fit.

Usage: dataset.py SRCDIR
"""

import collections
import csv
import datetime
import json
import pathlib
import re
import sys
import urllib.parse

# Fields that hold ids of another table, separated by semicolons ("*": covers everything else).
ID_LISTS = [
    ("groups", "source", "sources"),
    ("brands", "source", "sources"),
    ("brands", "entered-source", "sources"),
    ("brands", "covers", "brands"),
    ("ownership", "source", "sources"),
    ("partnerships", "source", "sources"),
    ("events", "source", "sources"),
    ("events", "brands", "brands"),
    ("plants", "source", "sources"),
    ("capacities", "source", "sources"),
    ("operators", "source", "sources"),
    ("operators", "groups", "groups"),
    ("scenarios", "source", "sources"),
    ("claims", "source", "sources"),
]
# Fields that hold kind:id references, separated by semicolons.
REFERENCES = [("claims", field) for field in ("subject", "parts", "others", "rivals")]
REFERENCES += [("scenario-changes", "subject")]
KINDS = {
    "brand": "brands",
    "group": "groups",
    "plant": "plants",
    "partnership": "partnerships",
    "market": "markets",
    "event": "events",
    "claim": "claims",
    "source": "sources",
}
DATES = [
    ("sources", "published"), ("sources", "accessed"), ("brands", "entered"),
    ("ownership", "from"), ("ownership", "to"), ("partnerships", "formed"),
    ("partnerships", "dissolved"), ("events", "date"), ("events", "planned"), ("events", "end"),
    ("plants", "opened"), ("plants", "closed"), ("capacities", "from"), ("capacities", "to"),
    ("operators", "from"), ("operators", "to"), ("scenario-changes", "from"),
]
SPANS = [
    ("ownership", "from", "to"), ("capacities", "from", "to"), ("events", "date", "end"),
    ("plants", "opened", "closed"), ("partnerships", "formed", "dissolved"),
    ("operators", "from", "to"),
]
# What each table's selectable ids are called in a location.
SELECTABLE = {
    "registrations": {"brand": ["brands"], "group": ["groups", "brands"]},
    "partnerships": {None: ["partnerships"]},
    "plants": {None: ["plants"]},
    # What is selected there are findings, which no table has.
    "evidence": {None: []},
}


class Package:
    """The descriptor, the tables by name, and the problems found so far."""

    def __init__(self, folder):
        self.folder = folder
        self.problems = []
        with open(folder / "datapackage.json", encoding="utf-8") as stream:
            self.descriptor = json.load(stream)
        self.schemas = {r["name"]: r["schema"] for r in self.descriptor["resources"]}
        self.tables = {}
        for resource in self.descriptor["resources"]:
            self.tables[resource["name"]] = self.read(resource)
        self.ids = {name: {row["id"] for row in rows if "id" in row}
                    for name, rows in self.tables.items()}

    def problem(self, table, line, text):
        self.problems.append(f"{table}.csv:{line}: {text}")

    def rows(self, table):
        """(line, row) of each row; no quoted cell of ours holds a line break."""
        return enumerate(self.tables[table], start=2)

    def read(self, resource):
        name = resource["name"]
        raw = (self.folder / resource["path"]).read_bytes()
        if raw.startswith(b"\xef\xbb\xbf") or b"\r" in raw or not raw.endswith(b"\n"):
            self.problem(name, 1, "not plain UTF-8 with LF line ends")
        lines = list(csv.reader(raw.decode("utf-8").splitlines(), strict=True))
        fields = [field["name"] for field in resource["schema"]["fields"]]
        if lines[0] != fields:
            self.problem(name, 1, f"header {lines[0]}; datapackage.json has {fields}")
        for line, cells in enumerate(lines[1:], start=2):
            if len(cells) != len(fields):
                self.problem(name, line, f"{len(cells)} cells; {len(fields)} expected")
        return [dict(zip(fields, cells)) for cells in lines[1:]]


def check_descriptor(package):
    descriptor = package.descriptor
    for resource in descriptor["resources"]:
        if resource["path"] != resource["name"] + ".csv":
            package.problem(resource["name"], 0, f"stands in {resource['path']}")
    known = {path.name for path in package.folder.iterdir()}
    listed = {r["path"] for r in descriptor["resources"]} | {"datapackage.json"}
    for name in known ^ listed:
        package.problems.append(f"{name}: not both a file and a resource")
    preferred = descriptor["nameplate:preferredSources"]
    for source, n in collections.Counter(preferred).items():
        if n > 1 or source not in package.ids["sources"]:
            package.problems.append(f"preferredSources: {source} repeated or not a source")
    for pair in descriptor["nameplate:supplements"].items():
        for source in pair:
            if source not in package.ids["sources"]:
                package.problems.append(f"supplements: {source} is not a source")


def check_cell(field, cell):
    """What is wrong with a cell, or None."""
    constraints = field.get("constraints", {})
    if cell == "":
        return "is required" if constraints.get("required") else None
    if cell != cell.strip() or re.search(r"[\x00-\x1f\x7f]", cell):
        return "has spaces at its ends or control characters"
    if field["type"] in ("integer", "number"):
        form = r"-?[0-9]+" if field["type"] == "integer" else r"-?[0-9]+(\.[0-9]+)?"
        if not re.fullmatch(form, cell):
            return f"is no {field['type']}"
        if not constraints.get("minimum", -1e18) <= float(cell) <= constraints.get("maximum", 1e18):
            return "is out of range"
    if "enum" in constraints and cell not in constraints["enum"]:
        return f"is none of {constraints['enum']}"
    if "pattern" in constraints and not re.search(constraints["pattern"], cell):
        return "does not fit its pattern"
    return None


def check_schemas(package):
    for table, schema in package.schemas.items():
        unique = [[f["name"]] for f in schema["fields"] if f.get("constraints", {}).get("unique")]
        if "primaryKey" in schema:
            unique.append(schema["primaryKey"])
        for fields in unique:
            seen = set()
            for line, row in package.rows(table):
                key = tuple(row[name] for name in fields)
                if key in seen:
                    package.problem(table, line, f"{key} stands twice")
                seen.add(key)
        for line, row in package.rows(table):
            for field in schema["fields"]:
                wrong = check_cell(field, row[field["name"]])
                if wrong:
                    package.problem(table, line, f"{field['name']} {row[field['name']]!r} {wrong}")


def check_references(package):
    for table, schema in package.schemas.items():
        for key in schema.get("foreignKeys", []):
            (name,), target = key["fields"], key["reference"]["resource"]
            for line, row in package.rows(table):
                if row[name] and row[name] not in package.ids[target]:
                    package.problem(table, line, f"{name} {row[name]!r} is not in {target}")
    for table, name, target in ID_LISTS:
        for line, row in package.rows(table):
            for item in filter(None, row[name].split(";")):
                if item != "*" and item not in package.ids[target]:
                    package.problem(table, line, f"{name} {item!r} is not in {target}")
    for table, name in REFERENCES:
        for line, row in package.rows(table):
            for item in filter(None, row[name].split(";")):
                kind, _, target = item.partition(":")
                if (table, name, kind) == ("claims", "others", "period"):
                    continue  # the subject at another time; the pattern says how that is written
                if kind not in KINDS or target not in package.ids[KINDS[kind]]:
                    package.problem(table, line, f"{name} {item!r} names nothing")
    for line, row in package.rows("events"):
        for item in filter(None, row["links"].split(";")):
            target = item.partition(":")[2]
            if target not in package.ids["events"] or target == row["id"]:
                package.problem("events", line, f"link {item!r} names no other event")


def check_events(package):
    """Rivals name what is in use; an era stands in no lane and behind some."""
    parties = {name for row in package.tables["partnerships"] for name in row["parties"].split(";")}
    rivals = {row["id"] for row in package.tables["events"] if "rival-of:" in row["links"]}
    for line, row in package.rows("events"):
        for item in row["links"].split(";"):
            kind, _, target = item.partition(":")
            if kind == "rival-of" and target in rivals:
                package.problem("events", line, f"{target} is a rival of another event itself")
        if row["kind"] == "era" and (row["partnership"]
                                     or parties.isdisjoint(row["companies"].split(";"))):
            package.problem("events", line, "an era has a partnership, or no partnership's party")


def first_day(text):
    """The first day of a partial date; ValueError when there is no such day."""
    parts = [int(part) for part in text.rstrip("~").split("-")]
    return datetime.date(*(parts + [1, 1])[:3])


def check_dates(package):
    for table, name in DATES:
        for line, row in package.rows(table):
            try:
                if row[name]:
                    first_day(row[name])
            except ValueError:
                package.problem(table, line, f"{name} {row[name]!r} is no date")
    for table, start, end in SPANS:
        for line, row in package.rows(table):
            if row[start] and row[end] and first_day(row[start]) > first_day(row[end]):
                package.problem(table, line, f"{end} {row[end]} lies before {start} {row[start]}")
    for table in ("registrations", "market-totals", "production", "claims", "scenarios"):
        for line, row in package.rows(table):
            first, slash, last = row["period"].partition("/")
            if slash and first > last:
                package.problem(table, line, f"period {row['period']} ends before it starts")


def check_operators(package):
    """Nobody runs a plant that somebody else runs at the time."""
    spans = collections.defaultdict(list)
    for line, row in package.rows("operators"):
        start = first_day(row["from"]) if row["from"] else datetime.date.min
        end = first_day(row["to"]) if row["to"] else datetime.date.max
        spans[row["plant"]].append((start, end, line))
    for rows in spans.values():
        rows.sort()
        for (_, end, _), (start, _, line) in zip(rows, rows[1:]):
            if start < end:
                package.problem("operators", line, "starts before the one before it ends")
    for line, row in package.rows("plants"):
        if row["scope"] == "plant" and row["id"] not in spans:
            package.problem("plants", line, f"{row['id']} has no operator")


def check_scenarios(package):
    """A scenario says why, and has changes; a range encloses its amount and is told of."""
    changed = {row["scenario"] for row in package.tables["scenario-changes"]}
    ranged = set()
    for line, row in package.rows("scenario-changes"):
        if row["low"]:
            ranged.add(row["scenario"])
            if not int(row["low"]) <= int(row["amount"]) <= int(row["high"]):
                package.problem("scenario-changes", line, "the range is not around the amount")
    for line, row in package.rows("scenarios"):
        if row["id"] not in changed or not row["source"] or not row["note"]:
            package.problem("scenarios", line, "has no change, no source or no note")
        if row["id"] in ranged and "assumption" not in row["note"]:
            package.problem("scenarios", line, "does not say that its range is an assumption")
        if row["dataset"]:
            package.problem("scenarios", line, "is for another dataset")


def check_locations(package):
    for line, row in package.rows("stories"):
        uri = urllib.parse.urlsplit(row["location"])
        query = dict(urllib.parse.parse_qsl(uri.query, strict_parsing=True))
        if uri.scheme != "nameplate" or uri.path not in SELECTABLE:
            package.problem("stories", line, f"{row['location']} is no view")
            continue
        by = query.get("by") if uri.path == "registrations" else None
        targets = SELECTABLE[uri.path].get(by, [])
        for item in filter(None, query.get("select", "").split(",")):
            if not any(item in package.ids[target] for target in targets):
                package.problem("stories", line, f"{item!r} is not in {targets}")
        if query.get("market", "uk") not in package.ids["markets"]:
            package.problem("stories", line, f"no market {query['market']!r}")
        if "claim" in query and query["claim"] not in package.ids["claims"]:
            package.problem("stories", line, f"no claim {query['claim']!r}")


def counts(package):
    """Figures by (market, period), source and brand; totals by (market, period, source)."""
    figures = collections.defaultdict(lambda: collections.defaultdict(dict))
    for row in package.tables["registrations"]:
        key = row["market"], row["period"]
        figures[key][row["source"]][row["brand"]] = int(row["units"])
    totals = {(row["market"], row["period"], row["source"]): int(row["units"])
              for row in package.tables["market-totals"]}
    return figures, totals


def check_sums(package):
    """What a source itemises, with what completes it, is its total or, unless it is whole, less."""
    figures, totals = counts(package)
    supplements = package.descriptor["nameplate:supplements"]
    whole = {"smmt-2025-12", "smmt-oev", "dft-vrs", "dft-oev"}
    checked = collections.Counter()
    for (market, period, source), total in totals.items():
        by_source = figures[market, period]
        parts = [by_source.get(source, {})]
        parts += [by_source.get(other, {}) for other, completed in supplements.items()
                  if completed == source]
        itemised = sum(sum(part.values()) for part in parts)
        if itemised > total or (source in whole and itemised != total):
            package.problems.append(
                f"{source}, {market}, {period}: brands sum to {itemised}, the total is {total}")
        checked[source] += 1
    for year in ("2024", "2025"):
        if ("uk", year, "smmt-2025-12") not in totals:
            package.problems.append(f"smmt-2025-12 has no total of {year}")
    if min(checked[source] for source in whole) == 0:
        package.problems.append("a whole source has no total, so its sum was not checked")
    # Rows of a source and of one that it completes are added: no brand may be in both.
    for key, by_source in figures.items():
        for source in by_source:
            other = supplements.get(source)
            while other:
                for brand in by_source[source].keys() & by_source.get(other, {}).keys():
                    package.problems.append(f"{key}: {brand} is in {source} and in {other}")
                other = supplements.get(other)


def check_preferences(package):
    """Every source that disagrees with another one is ranked."""
    preferred = set(package.descriptor["nameplate:preferredSources"])
    for table, key in (("registrations", ("market", "brand", "period")),
                       ("market-totals", ("market", "period")),
                       ("production", ("plant", "period", "measure"))):
        facts = collections.defaultdict(set)
        for row in package.tables[table]:
            facts[tuple(row[name] for name in key)].add(row["source"])
        for fact, sources in facts.items():
            if len(sources) > 1 and not sources <= preferred:
                package.problems.append(f"{table} {fact}: {sources - preferred} not preferred")


def check_example(package, table, example):
    fields = {field["name"]: field for field in package.schemas[table]["fields"]}
    rows = list(csv.reader(example.splitlines(), strict=True))
    if rows[0] != list(fields) or len(rows) < 2:
        package.problems.append(f"README.md: the example of {table} lacks the header or a row")
    for row in rows[1:]:
        if len(row) != len(fields):
            package.problems.append(f"README.md: {table}: {len(row)} cells in {row}")
        for name, cell in zip(rows[0], row):
            wrong = name in fields and check_cell(fields[name], cell)
            if wrong:
                package.problems.append(f"README.md: {table}: {name} {cell!r} {wrong}")


def check_reference_page(package):
    text = (package.folder.parent / "README.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### ([a-z-]+)\n(.*?)(?=^##|\Z)", text, re.M | re.S))
    # The status of production is told where that of registrations is.
    elsewhere = {("production", word) for word in ("final", "provisional", "estimate", "derived")}
    for table in sections.keys() ^ package.schemas.keys():
        package.problems.append(f"README.md: {table} is not both a table and a section")
    for table in sections.keys() & package.schemas.keys():
        section = sections[table]
        documented = re.findall(r"^\| `([a-z-]+)`( \*)? \| [^|]* \| [^|]* \|$",
                                section.partition("| field |")[2].partition("\n\n")[0], re.M)
        required = [(field["name"], " *" if field.get("constraints", {}).get("required") else "")
                    for field in package.schemas[table]["fields"]]
        if documented != required:
            package.problems.append(f"README.md: {table} has {documented}; the schema {required}")
        for field in package.schemas[table]["fields"]:
            for word in field.get("constraints", {}).get("enum", []):
                if f"`{word}`" not in section and (table, word) not in elsewhere:
                    package.problems.append(f"README.md: {table}: {field['name']} lacks {word}")
        example = re.search(r"^```csv\n(.*?)^```$", section, re.M | re.S)
        check_example(package, table, example[1] if example else "\n")


def main():
    if len(sys.argv) != 2:
        print(__doc__.strip().splitlines()[-1], file=sys.stderr)
        return 2
    folder = pathlib.Path(sys.argv[1]) / "resources" / "datasets" / "uk-car-market"
    package = Package(folder)
    if not package.problems:
        for check in (check_descriptor, check_schemas, check_references, check_events, check_dates,
                      check_operators, check_scenarios, check_locations, check_sums, check_preferences, check_reference_page):
            check(package)
    for problem in package.problems:
        print(problem)
    if not package.problems:
        print(f"{sum(map(len, package.tables.values()))} rows keep the rules")
    return 1 if package.problems else 0


if __name__ == "__main__":
    sys.exit(main())
