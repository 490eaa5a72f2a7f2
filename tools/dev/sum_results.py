#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts what passed and failed over all parts of a test run. Usage: sum_results.py FOLDER PART…

Reads ctest's JUnit files (a doctest program or a unittest file counts its own cases) and logs with
lines PASS … and FAIL …. Prints one closing line; the exit status is 0 only when nothing failed
and every PART (a file in FOLDER) is there.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

DOCTEST = re.compile(r"\[doctest\] test cases:\s*(\d+) \|\s*(\d+) passed \|\s*(\d+) failed")
UNITTEST = re.compile(r"^Ran (\d+) tests? in", re.MULTILINE)
UNITTEST_BAD = re.compile(r"^FAILED \((.*)\)", re.MULTILINE)


def cases_in(output, program_failed):
    """Cases passed and failed that one test program reports."""
    ansi_free = re.sub(r"\x1b\[[0-9;]*m", "", output)
    if found := DOCTEST.findall(ansi_free):
        passed = sum(int(row[1]) for row in found)
        failed = sum(int(row[2]) for row in found)
    elif found := UNITTEST.findall(ansi_free):
        words = UNITTEST_BAD.findall(ansi_free)
        failed = sum(int(n) for row in words for n in re.findall(r"(?:failures|errors)=(\d+)", row))
        passed = max(0, sum(map(int, found)) - failed)
    else:
        passed, failed = (0, 0) if program_failed else (1, 0)
    # A program that died after its last case still failed.
    return passed, max(failed, 1) if program_failed else failed


def from_junit(file):
    passed = failed = 0
    failures = []
    for case in ET.parse(file).getroot().iter("testcase"):
        bad = case.get("status") != "run"
        good, wrong = cases_in(case.findtext("system-out") or "", bad)
        passed, failed = passed + good, failed + wrong
        if wrong:
            failures.append(f"{file.stem}: {case.get('name')}")
    return passed, failed, failures


def from_log(file):
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    failures = [line for line in lines if line.startswith("FAIL ")]
    return sum(line.startswith("PASS ") for line in lines), len(failures), failures


def main(folder, *parts):
    folder = pathlib.Path(folder)
    passed = failed = 0
    failures = []
    for name in parts:
        if not (folder / name).exists():
            failed, failures = failed + 1, failures + [f"{name}: this part did not run"]
    for file in sorted(folder.iterdir()):
        count = from_junit(file) if file.suffix == ".xml" else from_log(file)
        if count[0] + count[1] == 0:
            count = (0, 1, [f"{file.name}: this part reported nothing"])
        print(f"{file.stem}: {count[0]} passed, {count[1]} failed")
        passed, failed, failures = passed + count[0], failed + count[1], failures + count[2]
    for failure in failures:
        print(f"  {failure}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
