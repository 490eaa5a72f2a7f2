#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Words that do not belong here, each with what to write. Usage: check_names.py [ROOT]

Names in src/ are the field's words; time comes from the Clock; no file names a machine's folder or
the host of a package registry.
"""
import re
import sys

from source_tree import Source, cpp_files, project_files, report, root_from_arguments

IN_CODE = [
    (re.compile(r"\b\w*(Manager|Helper|Util(s|ity)?)\b"), "name what it is"),
    (re.compile(r"\b(?:class|struct|enum)\s+\w*(Data|Info)\b"), "name what it holds"),
    (re.compile(r"(?<![.>:\w])get_\w+"), "a getter is a noun"),
    (re.compile(r"\b(std::)?s?rand\s*\("), "use base/random.h"),
    (re.compile(r"\b(atoi|atol|atof|stoi|stol|stoul|stoull|stoll)\s*\("), "use parse_int"),
    (re.compile(r"\bgmtime\s*\(|\blocaltime\s*\("), "use Day and Clock"),
    (re.compile(r"\busing namespace std;"), "name what you use"),
]
CLOCK = re.compile(r"\bsystem_clock::now\b|\btime\s*\(\s*(nullptr|NULL|0)\s*\)")
LEFTOVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
MACHINE = re.compile(r"(?<![\w.$}/])/(work|root|home/\w+|Users/\w+)/|/tmp/bash|"
                     r"\b(registry\.npmjs\.org|registry\.yarnpkg\.com|deb\.debian\.org|pypi\.org"
                     r"|files\.pythonhosted\.org|proxy\.golang\.org)\b")
TEXT = {".h", ".cpp", ".py", ".sh", ".mjs", ".ts", ".js", ".css", ".cmake", ".txt", ".md", ".yaml",
        ".yml", ".json", ".toml", ".sql", ".service", ".conf", ".npmrc", ""}
LEFT_OUT = ("tools/check_names.py", "tests/checks/", "LICENSES/", "tests/vectors/")


def code_breaches(root):
    for path in cpp_files(root):
        place = path.relative_to(root).as_posix()
        source = Source(path)
        banned = list(IN_CODE)
        if not place.startswith("src/base/clock"):
            banned.append((CLOCK, "use the Clock"))
        for pattern, better in banned:
            for match in pattern.finditer(source.code):
                where = f"{place}:{source.line_of(match.start())}"
                yield f"{where}: \"{match[0].strip()}\": {better}"


def text_breaches(root):
    for path in project_files(root):
        name = path.relative_to(root).as_posix()
        if name.startswith(LEFT_OUT) or path.suffix not in TEXT:
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for n, line in enumerate(lines, 1):
            if LEFTOVER.search(line):
                yield f"{name}:{n}: do it, or open an issue"
            if match := MACHINE.search(line):
                yield f"{name}:{n}: \"{match[0]}\" is of one machine"


if __name__ == "__main__":
    root_folder = root_from_arguments()
    sys.exit(report(list(code_breaches(root_folder)) + list(text_breaches(root_folder))))
