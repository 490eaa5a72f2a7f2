#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What one office records for itself moves nothing that another can read: no page, file or count.

Everything that an office can reach is read before and after, and must be the same.
"""
import re
import unittest

import crawl
from town import WITH_PROGRAMME, TownCase

# Pages that tell of the visits themselves: sessions and sign-ins.
OF_VISITS = ("/mijn-gegevens", "/en/mijn-gegevens", "/logboek", "/en/logboek", "/installatie",
             "/en/installatie")

# The proof that a text is in the log says how long the log is, as the public checkpoint does.
PROOF_OF_A_TEXT = re.compile(r"/versies/[0-9a-f]{32}/bewijs$")


class NothingMoves(TownCase):
    def everything(self, office):
        pages = crawl.pages(self.sign_in(office), OF_VISITS)
        return {path: crawl.plain(page.text) for path, page in pages.items()
                if not PROOF_OF_A_TEXT.search(path)}

    def changed(self, before, after):
        return sorted(path for path in before.keys() | after.keys()
                      if before.get(path) != after.get(path))

    def test_what_is_recorded_for_one_office_changes_no_page_of_another(self):
        offices = WITH_PROGRAMME
        before = {office: self.everything(office) for office in offices}
        mayor = self.everything("mayor")
        self.record_day("mayor", "circle-of-trust")
        self.record_day("mayor", "commissioner-as-counsel")
        for measure in ("alderman-risk-analysis", "timely-analysis", "limits-of-analysis"):
            self.record_day("mayor", measure, "document")
        for office in offices:
            with self.subTest(office):
                self.assertGreater(len(before[office]), 60)
                self.assertEqual(self.changed(before[office], self.everything(office)), [])
        # The mayor sees the difference, and sees it on those measures' own pages alone.
        moved = self.changed(mayor, self.everything("mayor"))
        self.assertIn("/programma/maatregelen/circle-of-trust", moved)
        shared = [path for path in moved if not re.search(r"/(maatregelen|bewijs|momenten)/", path)]
        self.assertEqual(shared, [])

    def test_what_the_clerk_keeps_for_herself_moves_no_page_of_the_mayor(self):
        before, own = self.everything("mayor"), self.everything("council-clerk")
        self.record_day("council-clerk", "sparring-clerk-mayor")
        self.assertEqual(self.changed(before, self.everything("mayor")), [])
        self.assertNotEqual(self.changed(own, self.everything("council-clerk")), [])


if __name__ == "__main__":
    unittest.main(verbosity=0)
