#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns the values, the skeletons and the basic norms of content/*.yaml into C++ tables.

Usage: embed_norms.py OUT.cpp FOLDER, or embed_norms.py --check FOLDER.

FOLDER holds values, code_of_conduct, gentle_agreement, protocol, basic_norms and laws, each .yaml.
Refuses, with every reason, content that is incomplete, refers to what does not exist, or is not
plain Dutch. The protocol becomes a skeleton too: phases are chapters, steps and decisions articles.
"""
import pathlib
import re
import sys

import yaml

from content_shape import both_problems, duplicates, given, shape, unknown
from content_tables import Arrays, both, braced, embed, flag, literal, source
from embed_content import OFFICES

FILES = ["values", "code_of_conduct", "gentle_agreement", "protocol", "basic_norms"]
REGISTERS = ["positions", "financial-interests", "gifts", "invitations", "trips", "secrecy"]
BOUND = ["council-member", "committee-member", "alderman", "mayor"]  # Whom a code can be for.
GROUPS = ["civil-servants", "political-office-holders"]
EVIDENCE = """access-matrix agenda annual-report appointment audit checklist commitments
    confirmation contract-clause decision declarations destruction-record document inventory letter
    list log measure-list minutes policy procedure programme protocol publication-url record
    register reminder-log report review-date sample survey technical-check timestamp training-record
    version-date""".split()
BASES = ["law", "policy-default"]
SCALE = [0, 1, 2, 3, 4]

# Every key that may stand in an entry; those ending in ! must.
KEYS = {
    "value": "id! name! definition! opposite!",
    "chapter": "id! title! note articles!",
    "article": "id! title! text! appliesTo! values! laws! registers",
    "part": "id! title! text! values! laws",
    "actor": "id! nl! en!",
    "phase": "id! title! goal! steps! lists decision!",
    "step": "id! actor! title! text! deadlineDays deadline deadlineFrom deadlineBasis law",
    "list": "id! title! items!",
    "decision": "id! question! outcomes!",
    "outcome": "id! nl! en! next!",
    "list item": "id! nl! en! law",
    "route": "id! title! text! laws",
    "rule": "id! title! text! law",
    "norm": "id! group! handbookArea! title! laws! owner! questions!",
    "question": "id! nl! en! evidence!",
    "answer": "value! nl! en!",
}
BOTH = ["name", "definition", "opposite", "title", "note", "text", "goal", "question"]


def load(folder):
    """The five files by name, and the ids of the laws."""
    folder = pathlib.Path(folder)
    content = {file: yaml.safe_load((folder / f"{file}.yaml").read_text(encoding="utf-8"))
               for file in FILES}
    laws = yaml.safe_load((folder / "laws.yaml").read_text(encoding="utf-8"))
    content["laws"] = {article["id"] for article in laws["articles"]}
    return content


def problems(content):
    """Every reason to refuse the content, as sentences. Empty when it is in order."""
    found = shapes(content)
    if found:
        return found  # What follows relies on the shape.
    known = {"values": {one["id"] for one in content["values"]["items"]}, "laws": content["laws"]}
    for skeleton in skeletons(content):
        found += skeleton_problems(skeleton, known)
    found += protocol_problems(content["protocol"])
    for norm in content["basic_norms"]["items"]:
        found += norm_problems(norm, known)
    if [one["value"] for one in content["basic_norms"]["scale"]] != SCALE:
        found.append(f"scale: needs the answers {SCALE} in this order")
    return found


def shapes(content):
    """Keys, ids, both languages and plain Dutch of all that stands in the files."""
    found = []
    for kind, owner, entries in listed(content):
        found += duplicates(owner, entries) if kind != "answer" else []
        for entry in entries:
            where = f"{owner}, {kind} {entry.get('id', entry.get('value'))}"
            found += shape(KEYS[kind], entry, where, BOTH)
    for file in ["code_of_conduct", "gentle_agreement", "protocol"]:
        found += both_problems(f"{file}, title", content[file].get("title"), True)
    return found


def listed(content):
    """Each list of the files: what its entries are, where it stands, and the entries."""
    yield "value", "values", content["values"]["items"]
    yield "chapter", "code", content["code_of_conduct"]["chapters"]
    for chapter in content["code_of_conduct"]["chapters"]:
        yield "article", f"code {chapter.get('id')}", chapter.get("articles", [])
    yield "part", "agreement", content["gentle_agreement"]["parts"]
    protocol = content["protocol"]
    for kind in ["actor", "phase", "route", "rule"]:
        yield kind, "protocol", protocol[f"{kind}s"]
    for phase in protocol["phases"]:
        owner = f"protocol {phase.get('id')}"
        decision = phase.get("decision", {})
        yield "step", owner, phase.get("steps", [])
        yield "decision", owner, [decision]
        yield "outcome", owner, decision.get("outcomes", [])
        yield "list", owner, phase.get("lists", [])
        for one in phase.get("lists", []):
            yield "list item", f"{owner}, {one.get('id')}", one.get("items", [])
    yield "norm", "basic norms", content["basic_norms"]["items"]
    for norm in content["basic_norms"]["items"]:
        yield "question", f"norm {norm.get('id')}", norm.get("questions", [])
    yield "answer", "scale", content["basic_norms"]["scale"]


def skeleton_problems(skeleton, known):
    articles = [article for chapter in skeleton["chapters"] for article in chapter["articles"]]
    found = duplicates(skeleton["id"], skeleton["chapters"])
    found += duplicates(skeleton["id"], articles)
    for article in articles:
        where = f"{skeleton['id']} {article['id']}"
        found += unknown(where, "value", article["values"], known["values"])
        found += unknown(where, "law", article["laws"], known["laws"])
        found += unknown(where, "office", article["appliesTo"], BOUND)
        found += unknown(where, "register", article["registers"], REGISTERS)
        if len(lines(article["text"]["nl"])) != len(lines(article["text"]["en"])):
            found.append(f"{where}: nl and en do not have as many paragraphs")
    return found


def protocol_problems(protocol):
    actors = {actor["id"] for actor in protocol["actors"]}
    ways_on = {phase["id"] for phase in protocol["phases"]} | {"close", "refer"}
    found = []
    for phase in protocol["phases"]:
        for step in phase["steps"]:
            found += step_problems(step, actors)
        for outcome in phase["decision"]["outcomes"]:
            found += unknown(phase["id"], "way on", [outcome["next"]], ways_on)
    return found


def step_problems(step, actors):
    where = f"protocol step {step['id']}"
    found = unknown(where, "actor", [step["actor"]], actors)
    found += unknown(where, "basis", given(step, "deadlineBasis"), BASES)
    timed = "deadlineDays" in step or "deadline" in step
    if timed != ("deadlineBasis" in step):
        found.append(f"{where}: a deadline says what it rests on")
    if step.get("deadlineBasis") == "law" and "law" not in step:
        found.append(f"{where}: a deadline by law names the law")
    if "deadline" in step and not re.fullmatch(r"P[1-9]\d*M", step["deadline"]):
        found.append(f"{where}: deadline is not a number of months")
    return found


def norm_problems(norm, known):
    where = norm["id"]
    found = unknown(where, "group", [norm["group"]], GROUPS)
    found += unknown(where, "owner", [norm["owner"]], OFFICES + ["council"])
    found += unknown(where, "law", norm["laws"], known["laws"])
    if (norm["owner"] == "municipal-secretary") != (norm["group"] == "civil-servants"):
        found.append(f"{where}: the secretary owns the norms of civil servants, and only those")
    for question in norm["questions"]:
        found += unknown(f"{where} {question['id']}", "evidence", question["evidence"], EVIDENCE)
    return found + ([] if norm["questions"] else [f"{where}: has no questions"])


# Skeletons: three files, one shape.


def lines(text):
    return [line.strip() for line in text.strip().split("\n") if line.strip()]


def article(entry, prefix="", **given_fields):
    fields = {"appliesTo": [], "values": [], "laws": given(entry, "law"), "registers": []}
    fields.update({key: entry[key] for key in [*fields, "title", "text"] if key in entry})
    return {**fields, **given_fields, "id": prefix + entry["id"]}


def skeletons(content):
    """Code, agreement and protocol as chapters with articles."""
    code, agreement = content["code_of_conduct"], content["gentle_agreement"]
    chapters = [{**chapter, "articles": list(map(article, chapter["articles"]))}
                for chapter in code["chapters"]]
    parts = {"id": "ga", "title": None, "articles": list(map(article, agreement["parts"]))}
    return [
        {"id": "code-of-conduct", "title": code["title"], "chapters": chapters},
        {"id": "gentle-agreement", "title": agreement["title"], "chapters": [parts]},
        {"id": "protocol", "title": content["protocol"]["title"],
         "chapters": protocol_chapters(content["protocol"])},
    ]


def protocol_chapters(protocol):
    who = article({"id": "actors"}, "pr-", text=joined(protocol["actors"], ending="."),
                  title={"nl": "Wie een rol heeft", "en": "Who has a part"})
    routes = [article(route, "pr-") for route in protocol["routes"]]
    rules = [article(rule, "pr-") for rule in protocol["rules"]]
    return [
        {"id": "pr-who", "title": {"nl": "Wie doet wat", "en": "Who does what"},
         "articles": [who, *routes]},
        *map(phase_chapter, protocol["phases"]),
        {"id": "pr-rules", "title": {"nl": "Wat altijd geldt", "en": "What always holds"},
         "articles": rules},
    ]


def phase_chapter(phase):
    articles = [article({"id": f"{phase['id']}-goal"}, "pr-", text=phase["goal"],
                        title={"nl": "Doel van deze fase", "en": "Purpose of this phase"})]
    articles += [article(step, "pr-", text=with_deadline(step)) for step in phase["steps"]]
    articles += [article(one, "pr-", text=joined(one["items"]), laws=laws_of(one["items"]))
                 for one in phase.get("lists", [])]
    articles.append(decision_article(phase["decision"]))
    return {"id": f"pr-{phase['id']}", "title": phase["title"], "articles": articles}


def decision_article(decision):
    outcomes = joined(decision["outcomes"])
    text = {language: f"{decision['question'][language]}\n{outcomes[language]}"
            for language in ("nl", "en")}
    title = {"nl": "Besluit aan het eind van deze fase", "en": "Decision at the end of this phase"}
    return article(decision, "pr-", title=title, text=text)


def joined(entries, ending=""):
    """One paragraph for each entry."""
    return {language: "\n".join(entry[language] + ending for entry in entries)
            for language in ("nl", "en")}


def laws_of(entries):
    return list(dict.fromkeys(entry["law"] for entry in entries if "law" in entry))


def with_deadline(step):
    """The text of a step, and a paragraph on its deadline and what that rests on."""
    if "deadlineBasis" not in step:
        return step["text"]
    if "deadline" in step:
        months = step["deadline"][1:-1]
        nl = f"Dat gebeurt uiterlijk {months} maanden na de ontvangstbevestiging."
        en = f"This happens at most {months} months after receipt was confirmed."
    else:
        nl = f"De termijn is {step['deadlineDays']} dagen vanaf het begin van deze fase."
        en = f"The term is {step['deadlineDays']} days from the start of this phase."
    if step["deadlineBasis"] == "law":
        nl += " Bij een melding onder de Wet bescherming klokkenluiders bepaalt de wet die termijn."
        en += " For a report under the Whistleblower Protection Act the law sets that term."
    text = step["text"]
    return {"nl": f"{text['nl'].strip()}\n{nl}", "en": f"{text['en'].strip()}\n{en}"}


# C++


def words(text):
    return both(text) if text else "{}"


def article_row(entry, arrays):
    pairs = zip(lines(entry["text"]["nl"]), lines(entry["text"]["en"]))
    paragraphs = [both({"nl": nl, "en": en}) for nl, en in pairs]
    fields = [literal(entry["id"]), both(entry["title"]),
              arrays.span("texts::Both", paragraphs), arrays.codes(entry["appliesTo"]),
              arrays.codes(entry["values"]), arrays.codes(entry["laws"]),
              arrays.codes(entry["registers"])]
    return braced(fields)


def skeleton_row(skeleton, arrays):
    chapters = []
    for chapter in skeleton["chapters"]:
        rows = [article_row(entry, arrays) for entry in chapter["articles"]]
        fields = [literal(chapter["id"]), words(chapter["title"]), words(chapter.get("note")),
                  arrays.span("SkeletonArticle", rows)]
        chapters.append(braced(fields))
    fields = [literal(skeleton["id"]), both(skeleton["title"]),
              arrays.span("SkeletonChapter", chapters)]
    return braced(fields)


def norm_row(norm, arrays):
    questions = [braced([literal(one["id"]), both(one), arrays.codes(one["evidence"])])
                 for one in norm["questions"]]
    fields = [literal(norm["id"]), f"NormGroup::{norm['group'].replace('-', '_')}",
              flag(norm["handbookArea"]), both(norm["title"]), arrays.codes(norm["laws"]),
              literal(norm["owner"]), arrays.span("NormQuestion", questions)]
    return braced(fields)


def value_row(value):
    return braced([literal(value["id"]), both(value["name"]), both(value["definition"]),
                   both(value["opposite"])])


def tables(content):
    """The text of the C++ file."""
    arrays = Arrays()
    norms = content["basic_norms"]
    rows = [
        ("Value", "values", list(map(value_row, content["values"]["items"]))),
        ("Skeleton", "skeletons", [skeleton_row(one, arrays) for one in skeletons(content)]),
        ("BasicNorm", "basic_norms", [norm_row(one, arrays) for one in norms["items"]]),
        ("texts::Both", "norm_scale", list(map(both, norms["scale"]))),
    ]
    headers = ["content/basic_norm.h", "content/skeleton.h", "content/value.h"]
    return source("vt::content", headers, arrays, rows)


if __name__ == "__main__":
    embed("content", load(sys.argv[2]), problems, tables, sys.argv[1])
