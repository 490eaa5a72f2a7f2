#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A code of 100 articles against its revision, and against another code. Usage: compare.py

The comparison alone, as the page makes it; mean of ten. The exit status is 1 when a figure misses.
"""
import re
import subprocess
import sys

import machine

PROGRAM = machine.BINARY.parent / "src/modules/codes/vt_modules_codes_test"
MILLISECONDS_MAX = {"revision": 50, "other": 200}


def main():
    machine.print_heading("Comparison of 100 articles")
    said = subprocess.run([PROGRAM, "--no-skip", "--test-case=how long a comparison takes"],
                          capture_output=True, text=True, check=True).stdout
    results = []
    for name, most in MILLISECONDS_MAX.items():
        took = float(re.search(rf"{name}: ([\d.]+) ms", said)[1])
        results.append(machine.print_verdict(f"against the {name}", f"{took:.1f} ms",
                                             f"under {most} ms", took < most))
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
