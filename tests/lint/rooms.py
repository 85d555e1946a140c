#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every room uses only the rooms and libraries that it may.

The build gives each room only the include folders it may use; this says the same in one place,
and catches what a build file could let through: a dependency too many, a private header.

Usage: rooms.py SRCDIR | --self-test
"""

import re
import sys

import source

# The table of CONTRIBUTING.md.
MAY_USE = {
    "model": set(),
    "load": {"model"},
    "analysis": {"model"},
    "chart": set(),
    "figures": {"model", "analysis", "chart"},
    "views": {"model", "load", "analysis", "chart", "figures"},
    "export": {"model", "analysis", "chart", "figures"},
    "shell": set(source.ROOMS) - {"shell"},
}

# Tests on the bundled dataset have to load it.
TESTS_ALSO_USE = {"figures": {"load"}}

# The names of the top meson.build, without "_dep".
LIBRARIES = {
    "model": {"gio", "m"},
    "load": {"gio", "m", "json", "archive", "csv"},
    "analysis": {"m"},
    "chart": {"gtk", "m"},
    "figures": {"m"},
    "views": {"adw", "m"},
    "export": {"gtk", "m", "json", "xlsxwriter"},
    "shell": {"adw", "m"},
}

# What a room's users don't get along with it: JSON, CSV and archives stay inside load, JSON and
# workbooks inside export.
INNER = {"load": {"json", "archive", "csv"}, "export": {"json", "xlsxwriter"}}

# What a header's folder or name says about the library that it belongs to.
HEADERS = (
    (re.compile(r"adwaita\.h"), {"views", "shell"}),
    (re.compile(r"(gtk|gdk|gsk|pango|graphene|cairo).*\.h"), {"chart", "views", "export", "shell"}),
    (re.compile(r"json-glib.*\.h"), {"load", "export"}),
    (re.compile(r"(archive|csv).*\.h"), {"load"}),
    (re.compile(r"xlsxwriter.*\.h"), {"export"}),
)

INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]+([<\"])([^>\"]+)[>\"]", re.M)


def check_include(room, kind, header, owners, also=frozenset()):
    """What is wrong with one #include of a room, or None."""
    if kind == "<":
        for pattern, rooms in HEADERS:
            if pattern.fullmatch(header) and room not in rooms:
                return f"{room} may not include <{header}>"
        return None
    if header == "np-config.h":
        return None
    if header not in owners:
        return f"no room has {header}"
    owner = room if room in owners[header] else owners[header][0]
    if owner != room and owner not in MAY_USE[room] | also:
        return f"{room} may not use {owner} ({header})"
    if owner != room and header.endswith("-private.h"):
        return f"{header} is private to {owner}"
    return None


def check_build(room, text):
    """What is wrong with app/ROOM/meson.build."""
    problems = []
    text = re.sub(r"#[^\n]*", "", text)
    allowed = MAY_USE[room] | LIBRARIES[room]
    for name in sorted(set(re.findall(r"\b(\w+)_dep\b", text)) - {room} - allowed):
        problems.append(f"{room} may not depend on {name}_dep")
    exported = re.search(r"declare_dependency\((.*)\)", text, re.S)
    for name in re.findall(r"\b(\w+)_dep\b", exported[1] if exported else ""):
        if name in INNER.get(room, ()):
            problems.append(f"{room} hands {name}_dep on to its users")
    # Without this a target finds the headers beside a source of another room.
    if "implicit_include_directories: false" not in text:
        problems.append(f"{room} lacks implicit_include_directories: false")
    return problems


def room_of(path, srcdir):
    """The room whose rules hold for a file: its own, or the one that it tests."""
    parts = path.relative_to(srcdir).parts
    if parts[0] == "app" and len(parts) == 2:
        return "shell"  # main.c
    return parts[1] if parts[1] in source.ROOMS else None


def check(srcdir):
    headers = source.files(srcdir, ".h", folders=("app",))
    owners = {}
    for path in headers:
        owners.setdefault(path.name, []).append(path.parent.name)
    # Who uses both rooms would get one or the other by the order of the include folders.
    problems = [f"{name} is in more than one room: {', '.join(rooms)}"
                for name, rooms in owners.items() if len(rooms) > 1]
    for room in source.ROOMS:
        build = source.read(srcdir / "app" / room / "meson.build")
        for name in re.findall(r"\bgdbus_codegen\('([\w-]+)'", build):
            owners.setdefault(f"{name}.h", []).append(room)
    counted = 0
    for path in source.files(srcdir, ".c", ".h", folders=("app", "tests")):
        room = room_of(path, srcdir)
        # What drives the whole application from outside sees all of it.
        if room is None:
            continue
        is_test = path.relative_to(srcdir).parts[0] == "tests"
        text = source.without_comments(source.read(path), keep_strings=True)
        for match in INCLUDE.finditer(text):
            kind, header = match[1], match[2]
            counted += 1
            if is_test and (kind == "<" or (path.parent / header).exists()
                            or (srcdir / "tests" / "support" / header).exists()):
                continue
            also = TESTS_ALSO_USE.get(room, frozenset()) if is_test else frozenset()
            wrong = check_include(room, kind, header, owners, also)
            if wrong:
                line = source.line_of(text, match.start())
                problems.append(f"{path.relative_to(srcdir)}:{line}: {wrong}")
    for room in source.ROOMS:
        path = srcdir / "app" / room / "meson.build"
        problems += [f"app/{room}/meson.build: {wrong}"
                     for wrong in check_build(room, source.read(path))]
    return problems, f"{counted} includes and {len(source.ROOMS)} build files keep to their rooms"


def self_test():
    owners = {"np-date.h": ["model"], "np-loader.h": ["load"], "np-scene-private.h": ["chart"]}
    good = "implicit_include_directories: false\n"
    return source.self_test([
        ("own", check_include("model", '"', "np-date.h", owners), None),
        ("allowed", check_include("load", '"', "np-date.h", owners), None),
        ("upwards", check_include("model", '"', "np-loader.h", owners),
         "model may not use load (np-loader.h)"),
        ("sideways", check_include("analysis", '"', "np-loader.h", owners),
         "analysis may not use load (np-loader.h)"),
        ("private", check_include("views", '"', "np-scene-private.h", owners),
         "np-scene-private.h is private to chart"),
        ("unknown", check_include("views", '"', "np-none.h", owners), "no room has np-none.h"),
        ("gtk", check_include("model", "<", "gtk/gtk.h", owners),
         "model may not include <gtk/gtk.h>"),
        ("adwaita", check_include("chart", "<", "adwaita.h", owners),
         "chart may not include <adwaita.h>"),
        ("csv", check_include("views", "<", "csv.h", owners), "views may not include <csv.h>"),
        ("build", check_build("load", good + "dependencies: [model_dep, csv_dep]"), []),
        ("dependency", check_build("load", good + "dependencies: [analysis_dep]"),
         ["load may not depend on analysis_dep"]),
        ("hand on", check_build("load", good + "declare_dependency(dependencies: [csv_dep])"),
         ["load hands csv_dep on to its users"]),
        ("implicit", check_build("model", ""),
         ["model lacks implicit_include_directories: false"]),
    ])


if __name__ == "__main__":
    sys.exit(source.main(__doc__, check, self_test))
