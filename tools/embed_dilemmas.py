#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns content/dilemmas.yaml into C++ tables.

Usage: embed_dilemmas.py OUT.cpp FOLDER, or embed_dilemmas.py --check FOLDER.

FOLDER holds dilemmas.yaml and what it refers to: values, code_of_conduct and laws, each .yaml.
Refuses, with every reason, a dilemma that is incomplete, refers to what does not exist, is not
plain Dutch, or whose four options do not run from white to black.
"""
import pathlib
import sys

import yaml

from content_shape import duplicates, shape, unknown
from content_tables import Arrays, both, braced, embed, enumerator, literal, source
from embed_content import OFFICES

OPTIONS = {"a": "white", "b": "light-grey", "c": "dark-grey", "d": "black"}
STEPS = range(3, 8)  # How many a ladder may have.
VALUES = range(2, 5)  # A dilemma is a pull between at least two.

# Every key that may stand in an entry; those ending in ! must.
KEYS = {
    "theme": "id! nl! en!",
    "dilemma": "id! role! theme! probe! values! norms! laws! title! case! options! debate! care "
               "ladder",
    "option": "id! shade! nl! en!",
    "ladder": "option! steps!",
    "step": "nl! en!",
}
BOTH = ["title", "case", "debate", "care"]


def load(folder):
    """The dilemmas and themes, and the ids of what they may refer to."""
    def read(name):
        return yaml.safe_load((pathlib.Path(folder) / name).read_text(encoding="utf-8"))

    content = read("dilemmas.yaml")
    chapters = read("code_of_conduct.yaml")["chapters"]
    return {
        "themes": content["themes"],
        "dilemmas": content["items"],
        "values": {value["id"] for value in read("values.yaml")["items"]},
        "norms": {article["id"] for chapter in chapters for article in chapter["articles"]},
        "laws": {article["id"] for article in read("laws.yaml")["articles"]},
    }


def problems(content):
    """Every reason to refuse the content, as sentences. Empty when it is in order."""
    found = duplicates("themes", content["themes"]) + duplicates("dilemmas", content["dilemmas"])
    for theme in content["themes"]:
        found += shape(KEYS["theme"], theme, f"theme {theme.get('id')}")
    for dilemma in content["dilemmas"]:
        found += dilemma_shape(dilemma)
    if found:
        return found  # What follows relies on the shape.
    for dilemma in content["dilemmas"]:
        found += dilemma_problems(dilemma, content)
    return found


def dilemma_shape(dilemma):
    where = f"dilemma {dilemma.get('id')}"
    found = shape(KEYS["dilemma"], dilemma, where, BOTH)
    for option in dilemma.get("options", []):
        found += shape(KEYS["option"], option, f"{where}, option {option.get('id')}")
    if "ladder" in dilemma:
        found += shape(KEYS["ladder"], dilemma["ladder"], f"{where}, ladder")
        for step in dilemma["ladder"].get("steps", []):
            found += shape(KEYS["step"], step, f"{where}, step")
    return found


def dilemma_problems(dilemma, content):
    where = f"dilemma {dilemma['id']}"
    themes = [theme["id"] for theme in content["themes"]]
    found = unknown(where, "role", [dilemma["role"]], OFFICES)
    found += unknown(where, "theme", [dilemma["theme"]], themes)
    for what in ("values", "norms", "laws"):
        found += unknown(where, what[:-1], dilemma[what], content[what])
    found += unknown(where, "probe", [dilemma["probe"]], OPTIONS)
    if len(set(dilemma["values"])) not in VALUES:
        found.append(f"{where}: needs two to four values that pull")
    if {option["id"]: option["shade"] for option in dilemma["options"]} != OPTIONS:
        found.append(f"{where}: needs four options, a to d, from white to black")
    elif [option["id"] for option in dilemma["options"]] != list(OPTIONS):
        found.append(f"{where}: options are not in the order from white to black")
    return found + (ladder_problems(where, dilemma["ladder"]) if "ladder" in dilemma else [])


def ladder_problems(where, ladder):
    found = unknown(f"{where}, ladder", "option", [ladder["option"]], OPTIONS)
    if len(ladder["steps"]) not in STEPS:
        found.append(f"{where}: a ladder has three to seven steps")
    return found


# C++


def option_row(option):
    fields = [literal(option["id"]), enumerator("Shade", option["shade"]), both(option)]
    return braced(fields)


def ladder_row(ladder, arrays):
    steps = arrays.span("texts::Both", list(map(both, ladder["steps"])))
    return braced([literal(ladder["option"]), steps])


def dilemma_row(dilemma, arrays):
    ladder = "nullptr"
    if "ladder" in dilemma:
        ladder = arrays.span("Ladder", [ladder_row(dilemma["ladder"], arrays)])
    fields = [literal(dilemma["id"]), literal(dilemma["role"]), literal(dilemma["theme"]),
              both(dilemma["title"]), both(dilemma["case"]),
              arrays.span("DilemmaOption", list(map(option_row, dilemma["options"]))),
              literal(dilemma["probe"]), arrays.codes(dilemma["values"]),
              arrays.codes(dilemma["norms"]), arrays.codes(dilemma["laws"]),
              both(dilemma["debate"]), both(dilemma["care"]) if "care" in dilemma else "{}",
              ladder]
    return braced(fields)


def tables(content):
    """The text of the C++ file."""
    arrays = Arrays()
    themes = [braced([literal(one["id"]), both(one)]) for one in content["themes"]]
    rows = [("Dilemma", "dilemmas", [dilemma_row(one, arrays) for one in content["dilemmas"]]),
            ("Theme", "dilemma_themes", themes)]
    return source("vt::content", ["content/dilemma.h"], arrays, rows)


if __name__ == "__main__":
    embed("dilemmas.yaml", load(sys.argv[2]), problems, tables, sys.argv[1])
