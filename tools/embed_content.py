#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns content/*.yaml into C++ tables.

Usage: embed_content.py OUT.cpp FOLDER, or embed_content.py --check FOLDER.

FOLDER holds measures.yaml, resources.yaml and laws.yaml. Refuses, with every reason, content that
is incomplete, refers to what does not exist, or is not plain Dutch.
"""
import datetime, pathlib, re, sys

import yaml

from content_shape import both_problems, duplicates, given, shape, unknown
from content_tables import Arrays, both, braced, embed, enumerator, flag, literal, source

OFFICES = """mayor deputy-mayor acting-mayor alderman council-member committee-member council-clerk
    deputy-clerk clerks-office deputy-chair municipal-secretary reporting-desk confidential-adviser
    integrity-coordinator functional-admin technical-admin auditor data-protection-officer
    kings-commissioner facilitator assessor investigator civil-servant""".split()
BODIES = ["council", "executive"]
OTHERS = ["parties", "candidate", "ngb", "mayors-circle", "coach"]  # Beside the offices.
RECURRENCES = """term-start every-term yearly quarterly per-meeting per-appointment
    before-elections ad-hoc continuous""".split()
KINDS = ["conversation", "decision", "document", "reference"]
NOT_FOR_DEPUTY_MAYOR = ["candidate-risk", "triangle", "protocol-cases"]
SHARINGS = ["shared", "public-acts", "owner-only"]
VERIFIED = ["read", "excerpt", "general-knowledge"]

# Every key that may stand in an entry; those ending in ! must.
KEYS = {
    "modules": "id! name! sharing dayOnly",
    "sections": "id! title!",
    "measures": "id! section! module! responsible! deputy with! recurrence! laws! optional title! "
                "why! evidence! rules!",
    "rules": "recurrence! kinds bodies fact everyone mayorAlone waitsFor doneWhen!",
    "advice": "id! measure! resource fact title!",
    "resources": "id! name! kind! publisher url phone email verified! what!",
    "statutes": "id! name! bwbId",
    "articles": "id! law! article paragraph status url! jci summary! verified! note",
}
BOTH = {"name", "title", "why", "evidence", "doneWhen", "what", "summary"}
PLAIN = {"title", "why", "evidence", "doneWhen", "what"}  # Held to plain Dutch.


def load(folder):
    """The content as one mapping from list name to entries."""
    content = {}
    for file in ("measures", "resources", "laws"):
        text = (pathlib.Path(folder) / f"{file}.yaml").read_text(encoding="utf-8")
        lists = yaml.safe_load(text)
        content.update({name: lists[name] for name in lists if name in KEYS})
    return content


def problems(content):
    """Every reason to refuse the content, as sentences. Empty when it is in order."""
    found = []
    for name, entries in content.items():
        found += duplicates(name, entries)
        for entry in entries:
            found += all_problems(name, entry, f"{name} {entry.get('id', '?')}")
    if found:
        return found  # What follows relies on the shape.
    ids = {name: {entry["id"] for entry in entries} for name, entries in content.items()}
    module_by_id = {module["id"]: module for module in content["modules"]}
    for measure in content["measures"]:
        found += measure_problems(measure, ids, module_by_id)
    for advice in content["advice"]:
        found += advice_problems(advice, ids, content["measures"], module_by_id)
    for article in content["articles"]:
        found += article_problems(article, ids["statutes"])
    for entry in content["resources"]:
        found += unknown(entry["id"], "verified", [entry["verified"]], VERIFIED)
        found += url_problems(entry)
    return found


def all_problems(name, entry, where):
    """Keys, both languages, plain Dutch; for a measure also those of its rules."""
    found = shape(KEYS[name], entry, where, PLAIN & entry.keys())
    for key in (BOTH - PLAIN) & entry.keys():
        if (name, key) != ("resources", "name"):  # Its own name, in one language.
            found += both_problems(f"{where}, {key}", entry[key], False)
    for rule in entry.get("rules", []):
        found += all_problems("rules", rule, f"{where}, rule {rule.get('recurrence', '?')}")
    return found


def measure_problems(measure, ids, module_by_id):
    where = measure["id"]
    found = unknown(where, "section", [measure["section"]], ids["sections"])
    found += unknown(where, "module", [measure["module"]], ids["modules"])
    found += unknown(where, "responsible", [measure["responsible"]], OFFICES + ["council"])
    found += unknown(where, "deputy", given(measure, "deputy"), OFFICES)
    found += unknown(where, "with", measure["with"], OFFICES + BODIES + OTHERS)
    found += unknown(where, "law", measure["laws"], ids["articles"])
    found += unknown(where, "recurrence", measure["recurrence"], RECURRENCES)
    ruled = {rule["recurrence"] for rule in measure["rules"]}
    for recurrence in set(measure["recurrence"]) ^ ruled:
        found.append(f"{where}: {recurrence} has no rule, or a rule without its recurrence word")
    sharing = module_by_id.get(measure["module"], {}).get("sharing", "shared")
    found += unknown(where, "sharing", [sharing], SHARINGS)
    found += deputy_problems(measure, sharing)
    for rule in measure["rules"]:
        found += rule_problems(f"{where}, rule {rule['recurrence']}", rule, ids["modules"], sharing)
    return found


def deputy_problems(measure, sharing):
    """The deputy mayor is a colleague of possible subjects; a circle is not handed over."""
    deputy = measure.get("deputy")
    if (sharing == "owner-only") != (deputy is None):
        return [f"{measure['id']}: a measure has a deputy, unless it is the owner's alone"]
    if deputy == measure["responsible"]:
        return [f"{measure['id']}: the deputy is the responsible office itself"]
    if measure["module"] in NOT_FOR_DEPUTY_MAYOR and deputy == "deputy-mayor":
        return [f"{measure['id']}: the deputy mayor may not be the deputy here"]
    return []


def rule_problems(where, rule, modules, sharing):
    found = unknown(where, "kind", rule.get("kinds", []), KINDS)
    found += unknown(where, "body", rule.get("bodies", []), BODIES)
    found += unknown(where, "module to wait for", given(rule, "waitsFor"), modules)
    if rule.get("everyone") and not rule.get("bodies"):
        found.append(f"{where}: everyone needs bodies")
    if rule.get("mayorAlone") and sharing != "public-acts":
        found.append(f"{where}: mayorAlone is for modules with public acts")
    return found + fact_problems(where, rule)


def advice_problems(advice, ids, measures, module_by_id):
    """What is followed shows to everyone who sees how a measure stands: of shared ones only."""
    where = advice["id"]
    found = unknown(where, "measure", [advice["measure"]], ids["measures"])
    found += unknown(where, "resource", given(advice, "resource"),
                     ids["resources"] | ids["articles"])
    found += fact_problems(where, advice)
    modules = {one["id"]: module_by_id.get(one["module"], {}) for one in measures}
    module = modules.get(advice["measure"], {})
    if advice.get("fact") and (module.get("sharing", "shared") != "shared"
                               or module.get("dayOnly")):
        found.append(f"{where}: fact is for advice on measures that everyone may see in full")
    return found


def fact_problems(where, entry):
    """Of a rule or a piece of advice."""
    if re.fullmatch(r"([a-z]+(-[a-z]+)*(\([a-z]+(-[a-z]+)*\))?)?", entry.get("fact", "")):
        return []
    return [f"{where}: fact is not name or name(subject)"]


def article_problems(article, statutes):
    where, bill = article["id"], article.get("status") == "bill"
    found = unknown(where, "law", [article["law"]], statutes) + url_problems(article)
    found += unknown(where, "status", given(article, "status"), ["bill"])
    if not bill and not article["verified"].startswith(("read: ", "general-knowledge")):
        found.append(f"{where}: verified says neither where it was read nor general-knowledge")
    if not bill and not article.get("article"):
        found.append(f"{where}: article is missing")
    if "[P]" in " ".join([article["verified"], article.get("note", "")]):
        found.append(f"{where}: a proposal of our own is no law")
    return found


def url_problems(entry):
    url = entry.get("url", "")
    if not url or url.startswith("https://"):
        return []
    return [f"{entry['id']}: url is not https: {url}"]


def text_date(article):
    """The day of the text that was read, from jci or url; None where neither has one."""
    found = re.search(r"[&/](?:z=)?(\d{4}-\d\d-\d\d)(?=[&#]|$)",
                      article.get("jci", "") + "#" + article["url"])
    return datetime.date.fromisoformat(found[1]) if found else None


# C++


def rule_row(rule, arrays):
    kinds = [enumerator("EvidenceKind", kind) for kind in rule.get("kinds", [])]
    fields = [enumerator("Recurrence", rule["recurrence"]), arrays.span("EvidenceKind", kinds),
              arrays.codes(rule.get("bodies", [])),
              literal(rule.get("fact", "")), flag(rule.get("everyone")),
              flag(rule.get("mayorAlone")), literal(rule.get("waitsFor", "")),
              both(rule["doneWhen"])]
    return "Rule" + braced(fields)


def measure_row(measure, module, arrays):
    rules = [rule_row(rule, arrays) for rule in measure["rules"]]
    fields = [literal(measure["id"]), literal(measure["section"]), both(measure["title"]),
              both(measure["why"]), both(measure["evidence"]), literal(measure["responsible"]),
              literal(measure.get("deputy", "")), arrays.codes(measure["with"]),
              literal(measure["module"]), arrays.codes(measure["laws"]),
              flag(measure.get("optional")),
              enumerator("Sharing", module.get("sharing", "shared")),
              flag(module.get("dayOnly")), arrays.span("Rule", rules)]
    return braced(fields)


def article_row(article, statutes):
    day = text_date(article)
    ymd = f"{day.year}, {day.month}, {day.day}" if day else "0, 0, 0"
    fields = [literal(article["id"]), both(statutes[article["law"]]["name"]),
              literal(article.get("article", "")), literal(article.get("paragraph", "")),
              both(article["summary"]), literal(article["url"]), ymd,
              flag(article.get("status") != "bill"), flag(article["verified"].startswith("read: "))]
    return braced(fields)


def row(entry, *keys):
    cells = [both(entry[key]) if isinstance(entry.get(key), dict) else literal(entry.get(key, ""))
             for key in keys]
    return braced(cells)


def tables(content):
    """The text of the C++ file."""
    arrays = Arrays()
    modules = {module["id"]: module for module in content["modules"]}
    statutes = {statute["id"]: statute for statute in content["statutes"]}
    rows = [
        ("Section", "sections", [row(one, "id", "title") for one in content["sections"]]),
        ("Module", "modules", [row(one, "id", "name") for one in content["modules"]]),
        ("Measure", "measures",
         [measure_row(one, modules[one["module"]], arrays) for one in content["measures"]]),
        ("Advice", "advice",
         [row(one, "id", "measure", "title", "resource", "fact") for one in content["advice"]]),
        ("Resource", "resources",
         [row(one, "id", "name", "what", "kind", "publisher", "url", "phone", "email")
          for one in content["resources"]]),
        ("Article", "articles",
         [article_row(one, statutes) for one in content["articles"]]),
    ]
    headers = ["content/article.h", "content/measure.h"]
    return source("vt::content", headers, arrays, rows)


if __name__ == "__main__":
    embed("content", load(sys.argv[2]), problems, tables, sys.argv[1])
