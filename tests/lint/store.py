#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a store shows keeps to Flathub's published guidelines, where they can be counted.

The name and the summary; the screenshots, each of which is in resources/screenshots as the metainfo
describes it, with a caption, a shadow and a window of 1000 by 700 at most; and no picture lies there
that neither a store nor a document shows.

Usage: store.py SRCDIR | --self-test
"""

import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
import zlib

import source

METAINFO = "resources/io.github.nameplate_app.Nameplate.metainfo.xml.in"
FOLDER = "resources/screenshots"
DOCUMENTS = ("README.md", "CONTRIBUTING.md")
ADDRESS = "https://nameplate-app.github.io/screenshots/"
WINDOW = (1000, 700)
SHADOW = 2 * 61  # libadwaita's
MOST_SCREENSHOTS = 10
LONGEST_CAPTION = 100  # AppStream's


def read_png(data):
    """Width, height, and how opaque the first pixel is."""
    width, height, depth, colour = struct.unpack(">IIBB", data[16:26])
    if data[:8] != b"\x89PNG\r\n\x1a\n" or (depth, colour) != (8, 6):
        return width, height, 255  # has no transparency, or none that is read here
    compressed, offset = b"", 8
    while offset < len(data):
        length, kind = struct.unpack(">I4s", data[offset:offset + 8])
        if kind == b"IDAT":
            compressed += data[offset + 8:offset + 8 + length]
        offset += 12 + length
    # A filter's byte and the first pixel, which no filter changes: it has no neighbours.
    return width, height, zlib.decompressobj().decompress(compressed, 5)[4]


def check_words(name, summary):
    problems = []
    if not 1 <= len(name) < 20 or not re.fullmatch(r"[A-Z][a-z]+( [A-Z][a-z]+)*", name):
        problems.append(f"the name “{name}” is too long or of odd letters")
    if not 10 <= len(summary) <= 35:
        problems.append(f"the summary has {len(summary)} letters, not 10 to 35")
    if (name.lower() in summary.lower() or summary.endswith(".") or not summary[:1].isupper()
            or re.match(r"(an?|the) ", summary, re.I)):
        problems.append("the summary has the name, an article or a full stop, or no capital")
    return problems


def check_caption(caption):
    if not caption:
        return ["has no caption"]
    problems = []
    if len(caption) > LONGEST_CAPTION:
        problems.append(f"has a caption of more than {LONGEST_CAPTION} letters")
    if caption[0].isdigit() or re.search(r"\.( |$)", caption):
        problems.append("has a caption that begins with a number, or has a full stop")
    return problems


def check_image(stated, png):
    """Of (width, height), and (width, height, opacity of a corner)."""
    problems = []
    if stated != png[:2]:
        problems.append(f"is {png[0]}×{png[1]}, stated as {stated[0]}×{stated[1]}")
    if any(side > most + SHADOW for side, most in zip(png, WINDOW)):
        problems.append(f"shows a window larger than {WINDOW[0]}×{WINDOW[1]}")
    if png[2] != 0:
        problems.append("has no shadow")
    return problems


def check_order(shots):
    """Of (type, environment, name, caption): the first is the default, dark ones are also light."""
    problems = []
    if not 1 <= len(shots) <= MOST_SCREENSHOTS:
        problems.append(f"{len(shots)} screenshots, not 1 to {MOST_SCREENSHOTS}")
    if [kind for kind, _, _, _ in shots] != ["default"] + [None] * (len(shots) - 1):
        problems.append("the first screenshot, and no other, has to be the default")
    light = {(name, caption) for _, environment, name, caption in shots if environment is None}
    for _, environment, name, caption in shots:
        if environment is not None and (environment != "gnome:dark" or not name.endswith("-dark.png")
                                        or (name.replace("-dark", ""), caption) not in light):
            problems.append(f"{name} isn't the dark one of a light one of the same caption")
    return problems


def check(srcdir):
    root = ElementTree.parse(srcdir / METAINFO).getroot()
    problems = check_words(root.findtext("name", ""), root.findtext("summary", ""))
    shots, used = [], set()
    for shot in root.iter("screenshot"):
        image, caption = shot.find("image"), shot.findtext("caption", "")
        name = image.text.strip().removeprefix(ADDRESS)
        path = srcdir / FOLDER / name
        found = check_caption(caption)
        if "/" in name or not path.is_file():
            found.append(f"isn't in {FOLDER}")
        else:
            stated = (int(image.get("width", 0)), int(image.get("height", 0)))
            found += check_image(stated, read_png(path.read_bytes()))
        problems += [f"{name} {problem}" for problem in found]
        shots.append((shot.get("type"), shot.get("environment"), name, caption))
        used.add(name)
    problems += check_order(shots)
    documents = "".join(source.read(srcdir / name) for name in DOCUMENTS)
    problems += [f"{FOLDER}/{path.name} is shown nowhere" for path in (srcdir / FOLDER).iterdir()
                 if path.name not in used and f"{FOLDER}/{path.name}" not in documents]
    return problems, f"{len(shots)} screenshots are as they should be"


def make_png(pixel):
    rows = zlib.compress(b"\0" + pixel)
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 6, 0, 0, 0)), (b"IDAT", rows)]
    return b"\x89PNG\r\n\x1a\n" + b"".join(struct.pack(">I4s", len(data), kind) + data + b"\0" * 4
                                           for kind, data in chunks)


def self_test():
    light, dark = ("default", None, "a.png", "A"), (None, "gnome:dark", "a-dark.png", "A")
    return source.self_test([
        ("png", read_png(make_png(b"\1\2\3\0")), (1, 1, 0)),
        ("opaque png", read_png(make_png(b"\1\2\3\xff")), (1, 1, 255)),
        ("words", check_words("Nameplate", "Explore the car industry"), []),
        ("name", len(check_words("NamePlate", "Explore the car industry")), 1),
        ("long summary", len(check_words("Nameplate", "Explore " * 5)), 1),
        ("article", len(check_words("Nameplate", "The car industry")), 1),
        ("own name", len(check_words("Nameplate", "See all in Nameplate")), 1),
        ("caption", check_caption("See 2.5 % of plants"), []),
        ("no caption", check_caption(""), ["has no caption"]),
        ("long caption", len(check_caption("a" * 101)), 1),
        ("number", len(check_caption("1 car")), 1),
        ("two sentences", len(check_caption("One car. Two cars")), 1),
        ("image", check_image((1122, 822), (1122, 822, 0)), []),
        ("size", len(check_image((1120, 822), (1122, 822, 0))), 1),
        ("large", len(check_image((1122, 823), (1122, 823, 0))), 1),
        ("square corners", check_image((1000, 700), (1000, 700, 255)), ["has no shadow"]),
        ("order", check_order([light, dark]), []),
        ("none", len(check_order([])) > 0, True),
        ("no default", len(check_order([light[1:2] + light[1:]])), 1),
        ("dark alone", len(check_order([light, (None, "gnome:dark", "b-dark.png", "A")])), 1),
        ("other caption", len(check_order([light, dark[:3] + ("B",)])), 1),
    ])


if __name__ == "__main__":
    sys.exit(source.main(__doc__, check, self_test))
