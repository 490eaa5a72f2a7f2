# SPDX-License-Identifier: EUPL-1.2
"""content/demo_norms.yaml: reading and checking it, for tools/embed_demo.py."""
import pathlib

import yaml

KINDS = ["code", "gentle-agreement", "protocol", "cdk-arrangement", "foreign"]
FOR = ["council-member", "alderman", "mayor", "civil-servant"]
BODIES = ["council", "executive"]
GROUPS = ["civil-servants", "political-office-holders"]


def read(folder):
    """The norms, with the words of every file they name under "files"."""
    folder = pathlib.Path(folder)
    norms = yaml.safe_load((folder / "demo_norms.yaml").read_text(encoding="utf-8"))
    names = {version["file"] for document in norms["documents"]
             for version in document["versions"] if "file" in version}
    norms["files"] = {name: (folder / "demo" / name).read_text(encoding="utf-8")
                      for name in sorted(names)}
    return norms


def known_content(folder):
    """What norms may refer to: values, skeleton articles by skeleton, questions per basic norm."""
    load = lambda name: yaml.safe_load((pathlib.Path(folder) / name).read_text(encoding="utf-8"))
    return {"values": {value["id"] for value in load("values.yaml")["items"]},
            "articles": {article["id"]
                         for chapter in load("code_of_conduct.yaml")["chapters"]
                         for article in chapter["articles"]},
            "questions": {norm["id"]: len(norm["questions"])
                          for norm in load("basic_norms.yaml")["items"]}}


def problems(norms, people, content):
    """Every reason to refuse the norms, as sentences."""
    found = value_problems(norms["values"]["lists"], content)
    documents = {document["id"] for document in norms["documents"]}
    for document in norms["documents"]:
        found += document_problems(document, content)
    found += missing("working group", norms["workingGroup"]["members"], people)
    for one in norms["suggestions"]:
        found += missing("suggestion", [one["by"]], people)
        found += missing("suggestion", [one["article"]], content["articles"])
        found += missing("suggestion", [one["document"]], documents)
    for group in norms["commitments"]:
        found += missing("commitments", [group["document"]], documents)
        found += missing("commitments", [one["person"] for one in group["persons"]], people)
    found += missing("declined", [one["person"] for one in norms["declined"]], people)
    for year in norms["basicNorms"]:
        found += year_problems(year, content)
    return found


def value_problems(lists, content):
    found = []
    for one in lists:
        where = f"values {one['id']}"
        found += missing(where, [chosen["value"] for chosen in one["chosen"]], content["values"])
        found += missing(where, one.get("weighed", {}), content["values"])
        found += missing(where, [decision["body"] for decision in one["decisions"]], BODIES)
    return found


def document_problems(document, content):
    where = f"document {document['id']}"
    found = missing(where, [document["kind"]], KINDS)
    found += missing(where, [document[key] for key in ("appliesTo",) if key in document], FOR)
    for version in document["versions"]:
        if ("file" in version) == ("skeleton" in version):
            found.append(f"{where}: {version['label']} has a file or a skeleton")
        found += missing(where, version.get("changes", {}), content["articles"])
        found += missing(where, [one["body"] for one in version.get("decisions", [])], BODIES)
    return found


def year_problems(year, content):
    where = f"basic norms {year['year']}"
    questions = content["questions"]
    found = missing(where, year["answers"], questions)
    found += missing(where, [key.partition(".")[0] for key in year.get("why", {})], questions)
    found += missing(where, [action["norm"] for action in year.get("actions", [])], questions)
    found += missing(where, year.get("closed", {}), GROUPS)
    for norm, answers in year["answers"].items():
        if len(answers) != questions.get(norm) or not all(0 <= one <= 4 for one in answers):
            found.append(f"{where}: {norm} has an answer of 0 to 4 for each question")
    if "closed" in year and set(year["answers"]) != set(questions):
        found.append(f"{where}: closed, but not whole")
    return found


def missing(where, values, known):
    return [f"{where}: unknown {value}" for value in values if value not in known]
