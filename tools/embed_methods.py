#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns content/deliberation_methods.yaml into C++ tables.

Usage: embed_methods.py OUT.cpp FOLDER, or embed_methods.py --check FOLDER.

Refuses, with every reason, methods that are incomplete, do not add up, or are not plain Dutch.
"""
import pathlib
import sys

import yaml

from content_shape import both_problems, duplicates, shape, unknown
from content_tables import Arrays, both, braced, embed, enumerator, flag, literal, source

INPUTS = ["text", "list", "choice", "stakeholders", "arguments", "score", "vote", "none"]
SPEAKERS = ["owner", "all", "facilitator"]
ASKED = {"stakeholders": [3], "vote": [1, 2]}  # How many fields have a name of their own.
VALUES = "values"  # In place of choices: one of the values.

# Every key that may stand in an entry; those ending in ! must.
KEYS = {
    "method": "id! name! tradition! bestFor! groupSize! totalMinutes! steps! output!",
    "step": "id! by! inputType! minutes! anonymous! title! prompt! asks choices",
    "choice": "id! nl! en!",
    "output": "id! nl! en!",
}
BOTH = ["name", "tradition", "bestFor", "title", "prompt"]


def load(folder):
    """The methods, in their order."""
    file = pathlib.Path(folder) / "deliberation_methods.yaml"
    return yaml.safe_load(file.read_text(encoding="utf-8"))["items"]


def problems(methods):
    """Every reason to refuse the methods, as sentences. Empty when they are in order."""
    found = duplicates("methods", methods)
    for method in methods:
        found += shape(KEYS["method"], method, f"method {method.get('id')}", BOTH)
        for step in method.get("steps", []):
            found += shape(KEYS["step"], step, f"{method.get('id')}, step {step.get('id')}", BOTH)
    if found:
        return found  # What follows relies on the shape.
    for method in methods:
        found += method_problems(method)
        for step in method["steps"]:
            found += step_problems(f"{method['id']}, step {step['id']}", step)
    return found


def method_problems(method):
    where = f"method {method['id']}"
    found = duplicates(where, method["steps"]) + duplicates(f"{where}, output", method["output"])
    for one in method["output"]:
        found += shape(KEYS["output"], one, f"{where}, output {one.get('id')}")
    size = method["groupSize"]
    if not 1 < size.get("min", 0) <= size.get("max", 0):
        found.append(f"{where}: groupSize needs min and max, from two people on")
    minutes = sum(step["minutes"] for step in method["steps"])
    if minutes != method["totalMinutes"]:
        found.append(f"{where}: its steps take {minutes} minutes, not {method['totalMinutes']}")
    return found


def step_problems(where, step):
    found = unknown(where, "speaker", [step["by"]], SPEAKERS)
    found += unknown(where, "inputType", [step["inputType"]], INPUTS)
    asks = step.get("asks", [])
    for one in asks:
        found += both_problems(f"{where}, asks", one, True)
    if len(asks) not in ASKED.get(step["inputType"], [0]):
        found.append(f"{where}: asks does not name its fields")
    if (step["inputType"] == "choice") != ("choices" in step):
        found.append(f"{where}: a choice has choices, and nothing else has")
    choices = step.get("choices", [])
    if choices != VALUES:
        found += duplicates(where, choices)
        for one in choices:
            found += shape(KEYS["choice"], one, f"{where}, choice {one.get('id')}")
    if not isinstance(step["minutes"], int) or not 1 <= step["minutes"] <= 60:
        found.append(f"{where}: minutes is no number from 1 to 60")
    return found


# C++


def choice_rows(step, arrays):
    choices = step.get("choices", [])
    if choices == VALUES:
        return "{}"
    rows = [braced([literal(one["id"]), both(one)]) for one in choices]
    return arrays.span("MethodChoice", rows)


def step_row(step, arrays):
    fields = [literal(step["id"]), enumerator("Speaker", step["by"]),
              enumerator("InputKind", step["inputType"]), str(step["minutes"]),
              flag(step["anonymous"]), both(step["title"]), both(step["prompt"]),
              arrays.span("texts::Both", list(map(both, step.get("asks", [])))),
              choice_rows(step, arrays), flag(step.get("choices") == VALUES)]
    return braced(fields)


def method_row(method, arrays):
    steps = [step_row(step, arrays) for step in method["steps"]]
    size = method["groupSize"]
    fields = [literal(method["id"]), both(method["name"]), both(method["tradition"]),
              both(method["bestFor"]), str(size["min"]), str(size["max"]),
              arrays.span("MethodStep", steps),
              arrays.span("texts::Both", list(map(both, method["output"])))]
    return braced(fields)


def tables(methods):
    """The text of the C++ file."""
    arrays = Arrays()
    rows = [("Method", "methods", [method_row(one, arrays) for one in methods])]
    return source("vt::content", ["content/method.h"], arrays, rows)


if __name__ == "__main__":
    embed("deliberation_methods.yaml", load(sys.argv[2]), problems, tables, sys.argv[1])
