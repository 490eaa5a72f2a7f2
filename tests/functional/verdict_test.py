#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No page of the programme pronounces on a person: no badge, no score, no ranking (invariant 9).

Every page of the programme that an office can reach is read. Whatever block of it names a person
(a row, an item, a card, a tick) holds no status, no share and no mark; and people who stand under
one another stand in the order of their names.
"""
import re
import unittest

import crawl
from town import WITH_PROGRAMME, TownCase

NORMS = ("/gedragscodes", "/waarden", "/basisnormen", "/afgesproken")
OF_THE_PROGRAMME = re.compile(r"^(/en)?/(mijn-week|overzicht|programma)\b")
# What a component makes of one thing: the innermost of these that holds a name.
BLOCK = re.compile(r"<(tr|li|label|article|dd)\b[^>]*>((?:(?!<\1\b).)*?)</\1>", re.DOTALL)
BADGE = re.compile(r'class="[^"]*\b(?:utrecht-status-badge|vt-badge|vt-status)')
SCORE = re.compile(r"\d\s*%|\b\d+ (?:van|of|/) \d+\b|\b(?:score|cijfer|punten|points|rank)", re.I)
SORTED = re.compile(r"aria-sort|[?&](?:sort|volgorde|order)=")


def words(markup):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", markup)).strip()


def main_of(page):
    return page.text.split("<main", 1)[-1].split("</main>")[0]


def blocks(markup):
    return [match[2] for match in BLOCK.finditer(markup)]


class NoVerdicts(TownCase):
    def people(self):
        """{"A. Jansen": sorting name} of everybody that the municipality knows."""
        rows = self.ask("SELECT initials, given, family FROM identity_person")
        return {f"{initials or given[:1] + '.'} {family}": family
                for initials, given, family in rows}

    def programme_pages(self, office):
        found = crawl.pages(self.sign_in(office), ("/mensen", "/aankomst-en-vertrek", "/logboek",
                                                   "/installatie", "/en/mensen", "/en/logboek",
                                                   "/en/aankomst-en-vertrek", "/en/installatie",
                                                   *NORMS, *(f"/en{path}" for path in NORMS)))
        return {path: page for path, page in found.items() if OF_THE_PROGRAMME.match(path)
                and page.headers.get("Content-Type", "").startswith("text/html")}

    def breaches(self, page, people):
        inner = main_of(page)
        found = ["people can be sorted"] if SORTED.search(inner) else []
        for block in blocks(inner):
            named = [name for name in people if name in words(block)]
            if named and BADGE.search(block):
                found.append(f"a status beside {named}: {words(block)[:120]}")
            if named and SCORE.search(words(block)):
                found.append(f"a score beside {named}: {words(block)[:120]}")
        return found

    def test_no_page_of_the_programme_shows_a_status_or_score_of_a_person(self):
        people = self.people()
        self.assertGreater(len(people), 40)
        for office in ("mayor", *WITH_PROGRAMME):
            pages = self.programme_pages(office)
            self.assertGreater(len(pages), 40, office)
            for path, page in pages.items():
                with self.subTest(office=office, path=path):
                    self.assertEqual(self.breaches(page, people), [])

    def test_people_under_one_another_stand_by_name(self):
        people, lists = self.people(), 0
        for path, page in self.programme_pages("council-clerk").items():
            for table in re.findall(r"<tbody.*?</tbody>", main_of(page), re.DOTALL):
                cells = re.findall(r"<tr[^>]*>\s*<(?:td|th)[^>]*>(.*?)</(?:td|th)>", table,
                                   re.DOTALL)
                families = [people[words(cell)] for cell in cells if words(cell) in people]
                if len(families) > 1:
                    lists += 1
                    plain = [re.sub(r"^[^A-ZÀ-Þ]*", "", family).lower() for family in families]
                    by_prefix = [family.lower() for family in families]
                    with self.subTest(path):
                        self.assertIn(True, (plain == sorted(plain),
                                             by_prefix == sorted(by_prefix)), families)
        self.assertGreater(lists, 0)

    def test_the_check_does_see_a_verdict(self):
        class Page:  # pylint: disable=too-few-public-methods
            text = ('<main><table><tr><td>A. Jansen</td><td><span class="utrecht-status-badge">'
                    "Te laat</span></td></tr><tr><td>A. Jansen</td><td>3 van 4</td></tr></table>"
                    '<ul><li>Vergadering <span class="utrecht-status-badge">Te laat</span></li>'
                    "</ul></main>")
        self.assertEqual(len(self.breaches(Page, {"A. Jansen": "Jansen"})), 2)


if __name__ == "__main__":
    unittest.main(verbosity=0)
