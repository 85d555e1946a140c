#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `meson install` puts where, and that it works there.

BUILD names the build folder; NAMEPLATE_DATADIR the folder with the datasets of this tree.
"""

import configparser
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

BUILD = os.environ["BUILD"]
ID = "io.github.nameplate_app.Nameplate"
DATASET = pathlib.Path("share/nameplate/datasets/uk-car-market")
PROGRAMS = {"bin/nameplate", "libexec/nameplate-search-provider"}
OTHERS = {
    f"share/applications/{ID}.desktop",
    f"share/dbus-1/services/{ID}.SearchProvider.service",
    f"share/dbus-1/services/{ID}.service",
    f"share/glib-2.0/schemas/{ID}.gschema.xml",
    f"share/gnome-shell/search-providers/{ID}.search-provider.ini",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/scalable/mimetypes/{ID}.dataset.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    *(f"share/icons/hicolor/symbolic/apps/{ID}-{name}-symbolic.svg"
      for name in ("brand", "event", "evidence", "group", "partnerships", "plants",
                   "registrations")),
    f"share/icons/hicolor/symbolic/mimetypes/{ID}.dataset-symbolic.svg",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/mime/packages/{ID}.xml",
}


def run(*args, **kwargs):
    return subprocess.run([*map(str, args)], check=True, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, **kwargs).stdout


def read_ini(path):
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read_string(path.read_text("utf-8"))
    return parser


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        options = json.loads(run("meson", "introspect", "--buildoptions", BUILD))
        values = {option["name"]: option["value"] for option in options}
        cls.prefix = values["prefix"]
        cls.folders = {values["bindir"]: "bin", values["libexecdir"]: "libexec",
                       values["datadir"]: "share"}
        cls.destination = pathlib.Path(tempfile.mkdtemp(prefix="np-install-"))
        cls.addClassCleanup(shutil.rmtree, cls.destination)
        run("meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", cls.destination)
        cls.root = cls.destination / cls.prefix.lstrip("/")

    def find(self, name):
        """Where a file is that is named as if bindir were bin, and so on."""
        for folder, usual in self.folders.items():
            if name.startswith(usual + "/"):
                return self.root / folder / name[len(usual) + 1:]
        self.fail(name)

    def test_every_file(self):
        source = pathlib.Path(os.environ["NAMEPLATE_DATADIR"]) / "datasets" / "uk-car-market"
        data = {str(DATASET / path.relative_to(source)) for path in source.rglob("*")
                if path.is_file()}
        wanted = {self.find(name) for name in PROGRAMS | OTHERS | data}
        found = {path for path in self.destination.rglob("*") if not path.is_dir()}

        self.assertGreater(len(data), 10)
        self.assertEqual(found, wanted)
        for name in PROGRAMS | OTHERS | data:
            path = self.find(name)
            self.assertGreater(path.stat().st_size, 0, name)
            self.assertEqual(path.stat().st_mode & 0o777, 0o755 if name in PROGRAMS else 0o644, name)

    def test_desktop_file(self):
        desktop = read_ini(self.find(f"share/applications/{ID}.desktop"))
        entry = desktop["Desktop Entry"]
        actions = entry["Actions"].rstrip(";").split(";")

        self.assertEqual(actions, ["registrations", "partnerships", "plants", "evidence"])
        self.assertEqual(entry["MimeType"],
                         "application/vnd.nameplate+zip;x-scheme-handler/nameplate;")
        self.assertEqual(entry["DBusActivatable"], "true")
        for section in ["Desktop Entry", *(f"Desktop Action {name}" for name in actions)]:
            self.assertEqual(desktop[section]["Exec"].split()[0], "nameplate")
            icons = list(self.root.rglob(f"hicolor/*/apps/{desktop[section]['Icon']}.svg"))
            self.assertEqual(len(icons), 1, section)

    def test_services(self):
        for name, program in ((ID, "bin/nameplate"),
                              (f"{ID}.SearchProvider", "libexec/nameplate-search-provider")):
            service = read_ini(self.find(f"share/dbus-1/services/{name}.service"))["D-BUS Service"]
            words = service["Exec"].split()

            self.assertEqual(service["Name"], name)
            self.assertEqual(self.destination / words[0].lstrip("/"), self.find(program))
        provider = read_ini(self.find(f"share/gnome-shell/search-providers/{ID}.search-provider.ini"))
        section = provider["Shell Search Provider"]
        self.assertEqual(section["BusName"], f"{ID}.SearchProvider")
        self.assertEqual(section["ObjectPath"], "/" + section["BusName"].replace(".", "/"))
        self.assertEqual(section["DesktopId"], f"{ID}.desktop")

    def test_media_type(self):
        tree = xml.etree.ElementTree.parse(self.find(f"share/mime/packages/{ID}.xml"))
        space = "{http://www.freedesktop.org/standards/shared-mime-info}"
        kind = tree.getroot().find(f"{space}mime-type")
        icon = kind.find(f"{space}icon").get("name")

        self.assertEqual(kind.get("type"), "application/vnd.nameplate+zip")
        self.assertTrue(self.find(f"share/icons/hicolor/scalable/mimetypes/{icon}.svg").exists())

    def test_icons(self):
        """Drawings and nothing else: no script, no picture inside, nothing from elsewhere."""
        for path in self.root.rglob("*.svg"):
            root = xml.etree.ElementTree.parse(path).getroot()
            size = "16" if "/symbolic/" in str(path) else "128"

            self.assertEqual(root.get("viewBox"), f"0 0 {size} {size}", path.name)
            for element in root.iter():
                self.assertNotIn(element.tag.rpartition("}")[2], ("script", "image", "text", "use"))
                self.assertFalse([name for name in element.attrib if name.endswith("href")])

    def test_it_runs(self):
        """With the dataset and the settings that were installed, from there."""
        share = self.find("share/nameplate")
        schemas = share.parent / "glib-2.0" / "schemas"
        run("glib-compile-schemas", "--strict", schemas)
        self.addCleanup((schemas / "gschemas.compiled").unlink)
        environment = {**os.environ, "NAMEPLATE_DATADIR": str(share),
                       "GSETTINGS_SCHEMA_DIR": str(schemas)}
        table = run(self.find("bin/nameplate"), "--table",
                    "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking",
                    env=environment)

        self.assertTrue(re.search(r"jlr,.*62445", table), table)


if __name__ == "__main__":
    unittest.main()
