#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns content/self_scan.yaml and content/pulse.yaml into C++ tables.

Usage: embed_scan.py OUT.cpp FOLDER, or embed_scan.py --check FOLDER.

FOLDER holds self_scan, pulse and values, each .yaml. Refuses, with every reason, content that is
incomplete, refers to what does not exist, speaks of a score, or is not plain Dutch.
"""
import pathlib
import re
import sys

import yaml

from content_shape import duplicates, shape, unknown
from content_tables import Arrays, both, braced, embed, literal, source

# Every key that must stand in an entry, and no other may.
KEYS = {
    "people": "id! nl! en!",
    "themes": "id! title! intro! questions!",
    "questions": "id! text! title! advice! talk! story! values!",
    "statements": "id! topic! text! activity!",
}
BOTH = ["title", "intro", "text", "advice", "story", "topic", "activity"]
THEMES, QUESTIONS, STATEMENTS, PULL = 5, 5, 7, 2
# The scan passes no verdict: no score, no rank, no colour.
NOT_HERE = re.compile(r"\b(scores?|punten|rang|rood|oranje|groen|points?|rank|red|amber|green)\b",
                      re.IGNORECASE)


def load(folder):
    folder = pathlib.Path(folder)
    read = {file: yaml.safe_load((folder / f"{file}.yaml").read_text(encoding="utf-8"))
            for file in ("self_scan", "pulse", "values")}
    return {"people": read["self_scan"]["people"], "themes": read["self_scan"]["themes"],
            "statements": read["pulse"]["statements"],
            "values": {one["id"] for one in read["values"]["items"]}}


def problems(content):
    """Every reason to refuse the content, as sentences. Empty when it is in order."""
    found = []
    for kind in ("people", "themes", "statements"):
        found += duplicates(kind, content[kind])
        for entry in content[kind]:
            found += all_problems(kind, entry)
    if found:
        return found  # What follows relies on the shape.
    questions = [one for theme in content["themes"] for one in theme["questions"]]
    found += duplicates("questions", questions)
    for theme in content["themes"]:
        found += count(f"themes {theme['id']}, questions", theme["questions"], QUESTIONS)
    people = {one["id"] for one in content["people"]}
    for question in questions:
        found += question_problems(question, people, content["values"])
    found += count("themes", content["themes"], THEMES)
    return found + count("statements", content["statements"], STATEMENTS)


def count(where, entries, wanted):
    return [] if len(entries) == wanted else [f"{where}: needs {wanted}, has {len(entries)}"]


def all_problems(kind, entry):
    where = f"{kind} {entry.get('id', '?')}"
    found = shape(KEYS[kind], entry, where, BOTH) + verdict_problems(where, entry)
    for question in entry.get("questions", []):
        found += all_problems("questions", question)
    return found


def verdict_problems(where, entry):
    texts = [entry] + [entry[key] for key in BOTH if isinstance(entry.get(key), dict)]
    words = " ".join(str(text.get(language, "")) for text in texts for language in ("nl", "en"))
    return [f"{where}: passes a verdict: {one}" for one in NOT_HERE.findall(words)]


def question_problems(question, people, values):
    where = f"questions {question['id']}"
    found = unknown(where, "person to talk to", question["talk"], people)
    found += unknown(where, "value", question["values"], values)
    if not question["talk"]:
        found.append(f"{where}: nobody to talk to")
    return found + count(f"{where}, values that pull apart", set(question["values"]), PULL)


# C++


def question_row(question, people, arrays):
    talk = ["texts::Both" + both(people[one]) for one in question["talk"]]
    fields = [literal(question["id"]), both(question["text"]), both(question["title"]),
              both(question["advice"]), arrays.span("texts::Both", talk), both(question["story"]),
              arrays.codes(question["values"])]
    return "ScanQuestion" + braced(fields)


def theme_row(theme, people, arrays):
    questions = [question_row(one, people, arrays) for one in theme["questions"]]
    fields = [literal(theme["id"]), both(theme["title"]), both(theme["intro"]),
              arrays.span("ScanQuestion", questions)]
    return braced(fields)


def statement_row(statement):
    fields = [literal(statement["id"]), both(statement["topic"]), both(statement["text"]),
              both(statement["activity"])]
    return braced(fields)


def tables(content):
    """The text of the C++ file."""
    arrays = Arrays()
    people = {one["id"]: one for one in content["people"]}
    rows = [("ScanTheme", "scan_themes",
             [theme_row(one, people, arrays) for one in content["themes"]]),
            ("PulseStatement", "pulse_statements",
             [statement_row(one) for one in content["statements"]])]
    headers = ["content/pulse.h", "content/self_scan.h"]
    return source("vt::content", headers, arrays, rows)


if __name__ == "__main__":
    embed("the self-scan", load(sys.argv[2]), problems, tables, sys.argv[1])
