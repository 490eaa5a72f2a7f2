#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Mijn week: at most five lines, of what this person has to do, and of nobody else's."""
import re
import unittest

import support
from support import OFFICES

LINES_MAX = 5


def tasks(page):
    """[(where it leads, what it says)] of the list on the page."""
    inner = page.text.split("<main", 1)[-1].split('id="opening"')[0]
    items = re.findall(r"<li\b[^>]*>(.*?)</li>", inner, re.DOTALL)
    return [(re.search(r'href="([^"]*)"', item)[1], re.sub(r"<[^>]*>|\s+", " ", item))
            for item in items if "href=" in item and "utrecht-status-badge" in item]


class Week(support.DemoCase):
    def lines(self, office, language=""):
        return tasks(self.sign_in(office).open(f"{language}/mijn-week"))

    def test_nobody_has_more_than_five_lines(self):
        for office in OFFICES:
            with self.subTest(office):
                self.assertLessEqual(len(self.lines(office)), LINES_MAX)

    def test_the_clerk_reads_that_checklists_are_open_and_that_people_have_to_catch_up(self):
        for language in ("", "/en"):
            targets = [target for target, _ in self.lines("council-clerk", language)]
            self.assertIn(f"{language}/aankomst-en-vertrek", targets)
            self.assertIn(f"{language}/programma/inhalen", targets)

    def test_a_member_reads_nothing_of_other_peoples_checklists(self):
        for office in ("council-member", "alderman", "mayor", "auditor"):
            with self.subTest(office):
                targets = [target for target, _ in self.lines(office)]
                self.assertNotIn("/aankomst-en-vertrek", targets)

    def test_what_is_late_stands_first(self):
        late = ["Te laat" in said for _, said in self.lines("council-clerk")]
        self.assertEqual(late, sorted(late, reverse=True))


if __name__ == "__main__":
    unittest.main(verbosity=0)
