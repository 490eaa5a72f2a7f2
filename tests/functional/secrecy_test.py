#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What one office alone may know stands on no page or file that others can reach."""
import unittest

import crawl
from town import WITH_PROGRAMME, TownCase, measures_of


class ForOneOfficeAlone(TownCase):
    def hidden_ids(self):
        circle = measures_of("circle")
        marks = ",".join("?" * len(circle))
        planned = self.ask(
            f"SELECT id FROM programme_occurrence WHERE measure IN ({marks})", *circle)
        return (self.evidence_of(circle) + [row[0] for row in planned]
                + self.evidence_of(measures_of("candidate-risk"), "AND e.public_act = 0"))

    def test_no_page_of_others_names_a_hidden_record(self):
        hidden = self.hidden_ids()
        self.assertGreaterEqual(len(hidden), 5)
        for office in set(WITH_PROGRAMME):
            for path, page in crawl.pages(self.sign_in(office)).items():
                with self.subTest(office=office, path=path):
                    self.assertEqual([one for one in hidden if one in page.text], [])

    def test_the_mayor_does_see_them_so_the_check_can_fail(self):
        everything = "".join(page.text for page in crawl.pages(self.sign_in("mayor")).values())
        seen = [one for one in self.hidden_ids() if one in everything]
        self.assertGreaterEqual(len(seen), 4)


class LogPages(TownCase):
    def test_the_log_does_not_say_for_which_measure_the_mayor_recorded(self):
        self.record_day("mayor", "circle-of-trust")
        hidden = measures_of("circle") + ["alderman-risk-analysis"]
        for office in ("council-clerk", "municipal-secretary", "auditor"):
            for path, page in crawl.pages(self.sign_in(office), ("/programma", "/en", "/mensen",
                                                                 "/overzicht")).items():
                if path.startswith("/logboek"):
                    with self.subTest(office=office, path=path):
                        self.assertEqual([one for one in hidden if one in page.text], [])


class Attendance(TownCase):
    def papers(self):
        dialogues = self.ask("SELECT id FROM programme_dialogue")
        evidence = self.ask("SELECT id FROM programme_evidence")
        parts = [f"/programma/gesprekken/{row[0]}" for row in dialogues]
        parts += [f"/programma/bewijs/{row[0]}" for row in evidence]
        return ([f"{part}/aanwezigheid" for part in parts] + ["/programma/inhalen"]
                + [f"/en{part}/aanwezigheid" for part in parts])

    def names(self):
        return {login["name"].split(" ", 1)[1] for login in self.demo.logins
                if login["office"] in ("council-member", "committee-member")}

    def named(self, office):
        visitor, own = self.sign_in(office), self.demo.login(office)["name"].split(" ", 1)[1]
        found = {}
        for path in self.papers():
            page = visitor.open(path)
            inner = page.text.split("<main")[-1].split("</main>")[0] if page.status == 200 else ""
            there = {name for name in self.names() - {own} if name in inner}
            if there:
                found[path] = there
        return found

    def test_names_of_who_was_there_are_for_the_clerk_alone(self):
        for office in ("mayor", *WITH_PROGRAMME):
            if office not in ("council-clerk", "deputy-clerk"):
                with self.subTest(office):
                    self.assertEqual(self.named(office), {})

    def test_the_clerk_does_read_them_so_the_check_can_fail(self):
        self.assertGreaterEqual(len(self.named("council-clerk")), 5)


if __name__ == "__main__":
    unittest.main(verbosity=0)
