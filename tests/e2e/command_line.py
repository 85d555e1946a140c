# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of the command line share: the real binary, no display, no bus, no settings.

NAMEPLATE names the binary and NAMEPLATE_DATADIR the folder with datasets/.
"""

import csv
import io
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

NAMEPLATE = os.environ["NAMEPLATE"]
BUNDLED = pathlib.Path(os.environ["NAMEPLATE_DATADIR"]) / "datasets" / "uk-car-market"


def bundled(name):
    with open(BUNDLED / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="np-command-line-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def run_nameplate(self, *args, status=0, cwd=None, **env):
        """Runs it; checks the status; gives back what it printed, as text."""
        environment = {k: v for k, v in os.environ.items()
                       if k not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS",
                                    "XDG_RUNTIME_DIR")}
        # In a sanitizer build, what is leaked on purpose is not worth a word on standard error.
        environment["LSAN_OPTIONS"] = (os.environ.get("LSAN_OPTIONS", "")
                                       + ":print_suppressions=0")
        environment.update(env)
        done = subprocess.run([NAMEPLATE, *map(str, args)], cwd=cwd or self.folder,
                              env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=120)
        out = done.stdout.decode("utf-8")
        err = done.stderr.decode("utf-8")
        self.assertEqual(done.returncode, status, f"{args}\n{out}\n{err}")
        if status == 0:
            self.assertEqual(err, "")
        return out, err

    def table(self, location, *args):
        out, _ = self.run_nameplate("--table", location, *args)
        self.assertTrue(out.endswith("\n"))
        self.assertNotIn("\r", out)
        return list(csv.DictReader(io.StringIO(out, newline=""))), out.split("\n", 1)[0]

    def read_pdf(self, tool, *args):
        """What one of Poppler's tools says of a file in the folder."""
        return subprocess.run([tool, *args], check=True, cwd=self.folder,
                              capture_output=True).stdout.decode("utf-8")

    def copy_bundled(self, name="package"):
        copy = self.folder / name
        shutil.copytree(BUNDLED, copy)
        return copy
