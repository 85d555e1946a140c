#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a tool that checks something. A tool that isn't installed is a failure: ./dev installs it.

Usage: run-tool.py TOOL [ARGS…]
"""

import shutil
import subprocess
import sys


def main():
    if len(sys.argv) < 2:
        print(__doc__.strip().splitlines()[-1], file=sys.stderr)
        return 2
    if shutil.which(sys.argv[1]) is None:
        print(f"{sys.argv[1]} isn't installed")
        return 1
    return subprocess.run(sys.argv[1:], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
