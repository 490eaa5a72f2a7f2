#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The texts: complete in Dutch and English, used, known to the code, and plain.

Usage: check_texts.py [ROOT]. A key that the code puts together must begin with a literal that
ends in a dot ("programme.state."), or with a prefix that tools/text_prefixes.txt declares. Words
that are no plain Dutch or English stand in tools/jargon.txt.
"""
import json
import re
import sys

from source_tree import Source, cpp_files, is_test, report, root_from_arguments

SENTENCE_WORDS_MAX = 20
KEY = re.compile(r"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_-]*)+$")
PREFIX = re.compile(r"^[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_-]*)*\.$")
ASKED = re.compile(r"(?:\btexts?\s*[.(]|\.count\s*\(|\.text\s*\()[^;()]*$")
PLACE = re.compile(r"\{\d+\}")
NOT_A_SENTENCE_END = re.compile(r"\b(art|nr|bijv|ca|blz|mr|dr|e\.g|i\.e)\.\s", re.IGNORECASE)
FILE_ENDS = (".json", ".css", ".js", ".txt", ".yaml", ".toml", ".sqlite", ".html")


def read_texts(root):
    """{"nl": {key: (text, file)}, "en": …} and the breaches met on the way."""
    texts, found = {"nl": {}, "en": {}}, []
    for file in sorted((root / "src").glob("**/texts/*.json")):
        name = file.relative_to(root).as_posix()
        if file.stem not in texts:
            found.append(f"{name}: texts are nl.json and en.json")
            continue
        for key, text in json.loads(file.read_text(encoding="utf-8")).items():
            if not KEY.match(key):
                found.append(f"{name}: {key} is no key of the form room.page.thing")
            if key in texts[file.stem]:
                found.append(f"{name}: {key} stands twice")
            texts[file.stem][key] = (text, name)
    return texts, found


def pair_breaches(texts):
    for mine, other in (("nl", "en"), ("en", "nl")):
        for key, (_, file) in texts[mine].items():
            if key not in texts[other]:
                yield f"{file}: {key} has no {other}"
    for key, (dutch, file) in texts["nl"].items():
        english = texts["en"].get(key, (dutch, ""))[0]
        if set(PLACE.findall(dutch)) != set(PLACE.findall(english)):
            yield f"{file}: {key} has other places in Dutch than in English"
        if not dutch.strip() or not english.strip():
            yield f"{file}: {key} is empty"


def sentences(text):
    plain = re.sub(r"<[^>]*>", " ", text)
    plain = NOT_A_SENTENCE_END.sub(lambda m: m[0].replace(".", ""), plain)
    return re.split(r"(?<=[.!?:;])\s+", plain)


def read_jargon(root):
    """{"nl": [(pattern, word, better)], "en": …}"""
    jargon = {"nl": [], "en": []}
    file = root / "tools/jargon.txt"
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        if line.strip() and not line.startswith("#"):
            language, word, better = (part.strip() for part in line.split("|"))
            jargon[language].append((re.compile(rf"\b{word}\b", re.IGNORECASE), word, better))
    return jargon


def plain_breaches(texts, jargon):
    for language, entries in texts.items():
        for key, (text, file) in entries.items():
            for pattern, word, better in jargon[language]:
                if pattern.search(text):
                    yield f"{file}: {key} says \"{word}\"; write \"{better}\""
            for sentence in sentences(text):
                words = len(re.findall(r"[\w{}'’-]+", sentence))
                if words > SENTENCE_WORDS_MAX:
                    yield f"{file}: {key} has a sentence of {words} words"


def used_in_code(root):
    """Literals shaped as keys: [(key, place, asked)], and prefixes that keys are built from."""
    keys, prefixes = [], set()
    for path in cpp_files(root):
        for literal in (source := Source(path)).literals:
            if PREFIX.match(literal.text):
                prefixes.add(literal.text)
            elif KEY.match(literal.text) and not is_test(path.relative_to(root)):
                place = f"{path.relative_to(root).as_posix()}:{literal.line}"
                keys.append((literal.text, place, bool(ASKED.search(source.before(literal)))))
    file = root / "tools/text_prefixes.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return keys, prefixes | {line.split()[0] for line in lines if line.strip() and line[0] != "#"}


def forms(key):
    """A countable text is asked by its stem."""
    return {key, key + ".one", key + ".other"}


def use_breaches(root, texts):
    keys, prefixes = used_in_code(root)
    rooms = {key.split(".")[0] for key in texts["nl"]}
    used = set()
    for key, place, asked in keys:
        used |= forms(key)
        # "room.what-happened" is a type of the audit log, and "words.txt" a file.
        claims = key.count(".") >= 2 and key.split(".")[0] in rooms and not key.endswith(FILE_ENDS)
        if (asked or claims) and not forms(key) & set(texts["nl"]):
            yield f"{place}: there is no text {key}"
    for key, (_, file) in texts["nl"].items():
        if key not in used and not any(key.startswith(prefix) for prefix in prefixes):
            yield f"{file}: no code uses {key}"


def main():
    root = root_from_arguments()
    texts, found = read_texts(root)
    found += pair_breaches(texts)
    found += plain_breaches(texts, read_jargon(root))
    found += use_breaches(root, texts)
    return report(found)


if __name__ == "__main__":
    sys.exit(main())
