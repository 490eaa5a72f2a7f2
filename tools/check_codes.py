#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""An office has one code everywhere, the one in src/identity/office.cpp.

Usage: check_codes.py [ROOT]. Looks at the fields that hold an office in YAML, JSON and CSV,
and at quoted codes in program text.
"""
import csv
import io
import json
import re
import sys

import yaml

from source_tree import Source, is_test, project_files, report, root_from_arguments

# Fields that hold an office code, or the name of a body.
FIELDS = {"office", "offices", "responsible", "owner", "deputy", "with", "holders", "kantoor"}
OTHER_SPELLINGS = {
    "clerk", "secretary", "griffier", "griffie", "secretaris", "gemeentesecretaris", "burgemeester",
    "locoburgemeester", "loco-burgemeester", "wethouder", "raadslid", "commissielid", "councillor",
    "councilor", "councilmember", "councilmembers", "council-members", "aldermen", "commissioner",
    "adviser", "advisor", "confidant", "coordinator", "vertrouwenspersoon", "dpo", "fg", "cdk",
    "vice-mayor", "clerks", "clerk-office", "admin", "administrator", "functional-administrator",
    "technical-administrator", "kings-commissioners", "king-commissioner", "gebruiker",
}
# Codes that are wrong wherever they stand quoted in the code; the others are also plain words.
WRONG_LITERALS = {"clerk", "secretary", "councillor", "council-members", "loco-mayor", "vice-mayor",
                  "kings-commissioners"}
CODE = re.compile(r'return "([a-z-]+)";')
PROGRAM = {".h", ".cpp", ".py", ".mjs", ".ts"}
DATA = {".yaml", ".yml", ".json", ".csv"}
# The parser of people's own words for offices knows other words by intention.
LEFT_OUT = ("tools/check_codes.py", "tests/checks/", "src/identity/office_names", "publiccode.yml")


def office_codes(root):
    """"council-clerk": as office.cpp has it; also with underscores, which no file may use."""
    file = root / "src/identity/office.cpp"
    return set(CODE.findall(file.read_text(encoding="utf-8"))) if file.exists() else set()


def values_of(tree, field=""):
    """(field, text) of every text in a tree of mappings and lists."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from values_of(value, key)
    elif isinstance(tree, list):
        for value in tree:
            yield from values_of(value, field)
    elif isinstance(tree, str):
        yield field, tree


def data_values(path):
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".csv":
        delimiter = ";" if text.split("\n")[0].count(";") else ","
        for row in csv.DictReader(io.StringIO(text), delimiter=delimiter):
            yield from ((key, value) for key, value in row.items() if isinstance(value, str))
    elif path.suffix == ".json":
        yield from values_of(json.loads(text))
    else:
        for document in yaml.load_all(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            yield from values_of(document)


def data_breaches(path, name, wrong):
    try:
        for field, value in data_values(path):
            if field in FIELDS and value in wrong:
                yield f"{name}: {field}: \"{value}\" is not the code of an office"
    except (ValueError, yaml.YAMLError, csv.Error):
        # Samples of broken input are broken by intention; a broken file of ours fails the build.
        return


def program_breaches(path, name, wrong):
    if path.suffix in (".h", ".cpp"):
        quoted = [(literal.line, literal.text) for literal in Source(path).literals]
    else:
        lines = path.read_text(encoding="utf-8").splitlines()
        quoted = [(n, text) for n, line in enumerate(lines, 1)
                  for text in re.findall(r"[\"']([\w-]+)[\"']", line)]
    for line, text in quoted:
        if text in wrong:
            yield f"{name}:{line}: \"{text}\" is not the code of an office"


def breaches(root):
    codes = office_codes(root)
    underscored = {code.replace("-", "_") for code in codes if "-" in code}
    for path in project_files(root):
        name = path.relative_to(root).as_posix()
        if name.startswith(LEFT_OUT) or "package" in path.name:
            continue
        if path.suffix in DATA:
            yield from data_breaches(path, name, (OTHER_SPELLINGS | underscored) - codes)
        elif path.suffix in PROGRAM:
            words = set() if is_test(path.relative_to(root)) else WRONG_LITERALS
            yield from program_breaches(path, name, (words | underscored) - codes)


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
