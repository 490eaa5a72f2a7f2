#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Embeds content/demo.yaml and demo_norms.yaml as one JSON object.

Usage: embed_demo.py OUT.cpp FOLDER, or --check FOLDER.

FOLDER holds both, and the content they speak of. Refuses, with every reason, a demo that names
unknown people or measures, leaves an office without a holder, or says of a restricted measure more
than a day, a kind and attendance counts.
"""
import collections, datetime, json, pathlib, sys

import yaml

import demo_norms
from embed_content import OFFICES, load

RESTRICTED = ["candidate-risk", "confidant", "circle", "triangle", "protocol-cases"]
PUBLIC_ACTS = ["candidate-risk", "protocol-cases"]
BARE_KEYS = {"id", "date", "kind", "status", "measures", "present", "invited", "publicAct",
             "mayorAlone"}
PLANNED_KEYS = {"id", "date", "status", "measures"}
NOT_HERE = ["registers", "votes", "commitments", "suggestions", "documents", "agreedConclusions"]
NOBODY_HOLDS = ["acting-mayor"]
KINDS = ["gesprek", "besluit", "document", "verwijzing", "inhaalmoment", "registratie",
         "overgeslagen", "te laat", "aantreden", "vertrek", "wijziging"]
DAY_KEYS = ["date", "day", "agreed", "from", "to", "due", "today"]
STATUSES = ["gedaan", "loopt", "gepland", "overgeslagen", "te laat"]
MAIL = "@voorbeeldstad.example"
# Which office the people of a list hold; officials name their own.
LISTS = {"officials": None, "aldermen": "alderman", "council": "council-member",
         "formerCouncil": "council-member", "committeeMembers": "committee-member"}


def people(demo):
    """Everyone by id, with their office."""
    everyone = {}
    for name, office in LISTS.items():
        for person in demo[name]:
            everyone[person["id"]] = {"office": office, **person}
    return everyone


def problems(demo, measures):
    """Every reason to refuse the demo, as sentences. `measures`: module by measure id."""
    found = [f"demo: {key} does not belong here" for key in NOT_HERE if key in demo]
    found += day_problems("demo", demo)
    found += people_problems(demo)
    known = people(demo)
    found += unknown("furtherOffices", [one["person"] for one in demo["furtherOffices"]], known)
    for body in demo["bodies"]:
        found += unknown(f"body {body['id']}", body["members"], known)
    for bureau in demo["external"]:
        found += bureau_problems(f"external {bureau['id']}", bureau, known)
    found += twice("event", [event["id"] for event in demo["events"]])
    for event in demo["events"]:
        found += event_problems(event, demo, known, measures)
    return found


def people_problems(demo):
    everyone = [person for name in LISTS for person in demo[name]]
    found = twice("person", [person["id"] for person in everyone])
    found += twice("e-mail", [person["email"] for person in everyone])
    found += [f"{person['id']}: e-mail is not of {MAIL}" for person in everyone
              if not person["email"].endswith(MAIL)]
    offices = [(person["office"], person) for person in people(demo).values()]
    offices += [(one["office"], one) for one in demo["furtherOffices"]]
    found += [f"unknown office {office}" for office, _ in offices if office not in OFFICES]
    held = {office for office, holding in offices if holds(holding, demo["today"])}
    return found + [f"nobody holds {office} today" for office in OFFICES
                    if office not in held and office not in NOBODY_HOLDS]


def bureau_problems(where, bureau, known):
    """Experience with an assessor or investigator tells that an analysis or a case exists."""
    offices = [known[person]["office"] for person in listed(bureau, "person") if person in known]
    if "experience" in bureau and {"assessor", "investigator"} & set(offices):
        return [f"{where}: experience may not be said of an assessor or investigator"]
    return unknown(where, listed(bureau, "person"), known)


def event_problems(event, demo, known, measures):
    where = f"event {event['id']}"
    found = [f"{where}: unknown measure {one}" for one in event["measures"] if one not in measures]
    found += [f"{where}: {key} does not belong here" for key in NOT_HERE if key in event]
    if event["status"] not in STATUSES or event.get("kind", "gesprek") not in KINDS:
        found.append(f"{where}: unknown kind or status")
    if (event["status"] == "gepland") != (event["date"] > demo["today"]):
        found.append(f"{where}: planned is after today, and everything else is not")
    found += attendance_problems(where, event)
    for key in ("absent", "caughtUp", "persons", "openedBy", "closedBy", "by"):
        found += unknown(where, listed(event, key), known)
    bureaus = [bureau["id"] for bureau in demo["external"]]
    found += unknown(where, listed(event, "facilitator"), bureaus)
    modules = {measures[one] for one in event["measures"] if one in measures}
    if modules & set(RESTRICTED) or event.get("visibility") == "verzegeld":
        found += bare_problems(where, event, modules)
    return found


def attendance_problems(where, event):
    present, invited = event.get("present", 0), event.get("invited", 0)
    if present > invited:
        return [f"{where}: more present than invited"]
    if "absent" in event and present + len(event["absent"]) != invited:
        return [f"{where}: present and absent do not add up to invited"]
    return []


def bare_problems(where, event, modules):
    """Of a restricted measure a demo says no word and no name."""
    allowed = PLANNED_KEYS if event["status"] == "gepland" else BARE_KEYS
    if event.get("publicAct") and event["measures"] == ["alderman-risk-analysis"]:
        allowed = allowed | {"title"}  # The public message.
    found = [f"{where}: {key} may not be said of a restricted measure"
             for key in event if key not in allowed]
    if len(event["measures"]) != 1:
        found.append(f"{where}: a restricted measure stands alone")
    if (event.get("publicAct") or event.get("mayorAlone")) and not modules <= set(PUBLIC_ACTS):
        found.append(f"{where}: publicAct and mayorAlone are for modules with public acts")
    return found


def day_problems(where, value):
    """Days are text, written YYYY-MM-DD: the JSON shows them as they stand."""
    if isinstance(value, dict):
        found = [problem for key, one in value.items()
                 for problem in day_problems(f"{where}.{key}", one)]
        days = [value[key] for key in DAY_KEYS if key in value]
        return found + [f"{where}: not a day: {day}" for day in days if not is_day(day)]
    if isinstance(value, list):
        return [problem for one in value for problem in day_problems(where, one)]
    if isinstance(value, datetime.date):
        return [f"{where}: a day without quotes: {value}"]
    return []


def is_day(text):
    try:
        return isinstance(text, str) and datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def holds(holding, day):
    return holding["from"] <= day and ("to" not in holding or day < holding["to"])


def twice(what, values):
    counts = collections.Counter(values)
    return [f"{what} {value} stands {count} times" for value, count in counts.items() if count > 1]


def unknown(where, values, known):
    return [f"{where}: unknown {value}" for value in values if value not in known]


def listed(entry, key):
    value = entry.get(key, [])
    return value if isinstance(value, list) else [value]


def source(demo):
    """The text of the C++ file."""
    text = json.dumps(demo, ensure_ascii=False, separators=(",", ":"))
    return ('#include "content/demo.h"\n\nnamespace vt::content {\nnamespace {\n'
            f'constexpr std::string_view kDemo = R"json({text})json";\n'
            "}  // namespace\n\nstd::string_view demo_json() { return kDemo; }\n\n"
            "}  // namespace vt::content\n")


def main(out, folder):
    demo = yaml.safe_load((pathlib.Path(folder) / "demo.yaml").read_text(encoding="utf-8"))
    measures = {measure["id"]: measure["module"] for measure in load(folder)["measures"]}
    norms = demo_norms.read(folder)
    found = problems(demo, measures)
    found += demo_norms.problems(norms, people(demo), demo_norms.known_content(folder))
    found += day_problems("norms", norms)
    if found:
        sys.exit("the demo is refused:\n  " + "\n  ".join(found))
    if out != "--check":
        pathlib.Path(out).write_text(source({**demo, "norms": norms}), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
