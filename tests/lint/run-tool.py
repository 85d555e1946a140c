#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a tool that checks something, or skips the test where the tool isn't installed.

Continuous integration has every tool, so there a missing one is a failure.

Usage: run-tool.py TOOL [ARGS…]
"""

import os
import shutil
import subprocess
import sys

SKIPPED = 77


def main():
    if len(sys.argv) < 2:
        print(__doc__.strip().splitlines()[-1], file=sys.stderr)
        return 2
    if shutil.which(sys.argv[1]) is None:
        print(f"{sys.argv[1]} isn't installed")
        return 1 if os.environ.get("CI") else SKIPPED
    return subprocess.run(sys.argv[1:], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
