# SPDX-License-Identifier: EUPL-1.2
"""Reads every page that a visitor can reach by its links, in both languages."""
import re

STARTS = ("/mijn-week", "/overzicht", "/programma", "/programma/acties", "/programma/afdrukken",
          "/programma/gesprekken", "/programma/periode", "/programma/inhalen", "/mensen",
          "/aankomst-en-vertrek", "/logboek", "/installatie", "/en/mijn-week", "/en/overzicht",
          "/en/programma/afdrukken")
PAGES_MAX = 3000
# Of these there are thousands, for each step and letter of a person, each log entry, each article
# and pair of texts: some are read.
MANY = re.compile(r"/(stappen|brieven)/|/logboek/\d"
                  r"|/(gedragscodes|waarden|basisnormen|afgesproken)\b")
SOME = 60
# What is saved and not read; a PDF takes a browser, and says when it was made.
FILES = re.compile(r"/bijlagen/|\.pdf$")


def plain(text):
    """A page without what differs on each visit: masked token, stamp of a calendar, time of day."""
    return re.sub(r'name="csrf"\s+value="[0-9a-f]+"|DTSTAMP:\w+|2026, \d\d:\d\d (door|by)', "",
                  text)


def pages(visitor, leave_out=()):
    """{path: page} of all that answers 200; files to save are left out, calendars are not."""
    found, asked, waiting, many = {}, set(), list(STARTS), 0
    while waiting:
        path = waiting.pop()
        if path in asked or FILES.search(path) or path.startswith(leave_out):
            continue
        many += bool(MANY.search(path))
        if MANY.search(path) and many > SOME:
            continue
        asked.add(path)
        if len(asked) > PAGES_MAX:
            raise AssertionError(f"more than {PAGES_MAX} pages: {sorted(asked)[-20:]}")
        page = visitor.open(path)
        if page.status != 200:
            continue
        found[path] = page
        if page.headers.get("Content-Type", "").startswith("text/html"):
            waiting += [link.split("#")[0] for link in page.links
                        if link.startswith("/") and not link.startswith("//")]
    return found
