#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns content/checklists.yaml into C++ tables.

Usage: embed_checklists.py OUT.cpp FOLDER, or embed_checklists.py --check FOLDER.

FOLDER holds checklists.yaml and laws.yaml. Refuses, with every reason, lists that are incomplete,
refer to what does not exist, speak of a candidate's risk analysis, or are not plain Dutch.
"""
import pathlib
import re
import sys

import yaml

from content_shape import duplicates, given, plain_dutch_problems, shape, unknown
from content_tables import Arrays, both, braced, embed, flag, literal, source
from embed_content import OFFICES

OCCASIONS = ["arrival", "replacement", "split", "leaving"]
KEYS = {
    "checklists": "id! occasion! offices! title! intro! items! letters!",
    "items": "id! title! hint! law fromAppointment monthsBefore",
    "letters": "id! title! paragraphs!",
}
PLACES = {"name", "office", "day", "municipality"}
# DESIGN 6, rule 11: nothing on a shared page may show that there is or was an analysis.
NOT_HERE = re.compile(r"risicoanalyse|risk analysis|assessor|beoordelaar", re.IGNORECASE)


def load(folder):
    folder = pathlib.Path(folder)
    lists = yaml.safe_load((folder / "checklists.yaml").read_text(encoding="utf-8"))
    laws = yaml.safe_load((folder / "laws.yaml").read_text(encoding="utf-8"))
    return {"checklists": lists["checklists"], "letters": lists["letters"],
            "laws": {article["id"] for article in laws["articles"]}}


def problems(content):
    """Every reason to refuse the content, as sentences. Empty when it is in order."""
    found = duplicates("checklists", content["checklists"])
    found += duplicates("letters", content["letters"])
    letters = {letter.get("id") for letter in content["letters"]}
    served = {}
    for checklist in content["checklists"]:
        found += checklist_problems(checklist, letters, content["laws"])
        for office in checklist.get("offices", []):
            place = (checklist.get("occasion"), office)
            if place in served:
                found.append(f"{checklist['id']}: {served[place]} serves {place} already")
            served[place] = checklist.get("id")
    for letter in content["letters"]:
        found += letter_problems(letter)
    return found


def checklist_problems(checklist, letters, laws):
    where = f"checklist {checklist.get('id', '?')}"
    found = shape(KEYS["checklists"], checklist, where)
    if found:
        return found
    found = unknown(where, "occasion", [checklist["occasion"]], OCCASIONS)
    found += unknown(where, "office", checklist["offices"], OFFICES)
    found += unknown(where, "letter", checklist["letters"], letters)
    found += words_problems(f"{where}, intro", checklist["intro"])
    found += words_problems(f"{where}, title", checklist["title"])
    found += duplicates(where, checklist["items"])
    for item in checklist["items"]:
        one = f"{where}, {item.get('id', '?')}"
        item_shape = shape(KEYS["items"], item, one)
        found += item_shape
        if not item_shape:
            found += unknown(one, "law", given(item, "law"), laws)
            found += words_problems(one, item["title"]) + words_problems(one, item["hint"])
    return found


def letter_problems(letter):
    where = f"letter {letter.get('id', '?')}"
    found = shape(KEYS["letters"], letter, where)
    if found:
        return found
    found = words_problems(where, letter["title"])
    for paragraph in letter["paragraphs"]:
        found += words_problems(where, paragraph)
        for text in paragraph.values():
            found += unknown(where, "place", re.findall(r"\{(\w*)\}", text), PLACES)
    return found


def words_problems(where, text):
    if not isinstance(text, dict) or set(text) != {"nl", "en"} or not all(text.values()):
        return [f"{where}: needs nl and en and nothing else"]
    found = [f"{where}: does not belong here: {NOT_HERE.search(words)[0]}"
             for words in text.values() if NOT_HERE.search(words)]
    return found + plain_dutch_problems(where, text["nl"])


def item_row(item):
    fields = [literal(item["id"]), both(item["title"]), both(item["hint"]),
              literal(item.get("law", "")), flag(item.get("fromAppointment")),
              str(int(item.get("monthsBefore", 0)))]
    return "StepText" + braced(fields)


def checklist_row(checklist, arrays):
    offices = ["identity::Office::" + office.replace("-", "_") for office in checklist["offices"]]
    fields = [literal(checklist["id"]), f"Occasion::{checklist['occasion']}",
              arrays.span("identity::Office", offices), both(checklist["title"]),
              both(checklist["intro"]),
              arrays.span("StepText", [item_row(item) for item in checklist["items"]]),
              arrays.codes(checklist["letters"])]
    return braced(fields)


def letter_row(letter, arrays):
    paragraphs = ["texts::Both" + both(paragraph) for paragraph in letter["paragraphs"]]
    return braced([literal(letter["id"]), both(letter["title"]),
                   arrays.span("texts::Both", paragraphs)])


def tables(content):
    """The text of the C++ file."""
    arrays = Arrays()
    rows = [("ChecklistText", "checklist_texts",
             [checklist_row(one, arrays) for one in content["checklists"]]),
            ("LetterText", "letter_texts",
             [letter_row(one, arrays) for one in content["letters"]])]
    return source("vt::people", ["modules/people/checklist_text.h"], arrays, rows)


if __name__ == "__main__":
    embed("checklists.yaml", load(sys.argv[2]), problems, tables, sys.argv[1])
