# SPDX-License-Identifier: EUPL-1.2
"""What every list of content is held to: its keys, its ids, both languages, plain Dutch.

Each function gives the reasons to refuse, as sentences; none when there is no reason.
"""
import collections
import re

WORDS_MAX = 25  # In one Dutch sentence.
OFFICIALESE = """betreffende middels prioriteit teneinde inzake conform dienaangaande alsmede alsook
    bewerkstelligen derhalve desalniettemin desbetreffende doch echter geschieden hetgeen
    hieromtrent indien jegens krachtens mitsdien nopens ondermeer respectievelijk terstond
    tevens thans uiteraard voornoemd wederom zulks""".split()


def shape(keys, entry, where, texts=()):
    """`keys` may stand in the entry, and those ending in ! must; `texts` are held to plain Dutch.

    An entry that may have the keys nl and en is a text itself.
    """
    allowed = [key.rstrip("!") for key in keys.split()]
    needed = [key[:-1] for key in keys.split() if key.endswith("!")]
    found = [f"{where}: unknown key {key}" for key in entry if key not in allowed]
    found += [f"{where}: {key} is missing" for key in needed if key not in entry]
    if "id" in entry and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", str(entry["id"])):
        found.append(f"{where}: id is not in kebab case")
    for key in texts:
        if key in entry:
            found += both_problems(f"{where}, {key}", entry[key], True)
    if "nl" in allowed:
        own = {key: entry[key] for key in ("nl", "en") if key in entry}
        found += both_problems(where, own, True)
    return found


def both_problems(where, text, plain):
    if not isinstance(text, dict) or set(text) != {"nl", "en"}:
        return [f"{where}: needs nl and en and nothing else"]
    if not all(isinstance(value, str) and value.strip() for value in text.values()):
        return [f"{where}: empty in one language"]
    return plain_dutch_problems(where, text["nl"]) if plain else []


def plain_dutch_problems(where, dutch):
    found = []
    for sentence in re.split(r"(?<=[.?!])\s+", dutch):
        if len(sentence.split()) > WORDS_MAX:
            found.append(f"{where}: more than {WORDS_MAX} words: {sentence}")
    words = re.findall(r"[a-zà-ÿ]+", dutch.lower())
    return found + [f"{where}: officialese: {word}" for word in words if word in OFFICIALESE]


def duplicates(name, entries):
    counts = collections.Counter(entry.get("id") for entry in entries)
    return [f"{name}: id {one} stands {count} times" for one, count in counts.items() if count > 1]


def unknown(where, what, values, known):
    return [f"{where}: unknown {what} {value}" for value in values if value not in known]


def given(entry, key):
    return [entry[key]] if entry.get(key) else []
