#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What one office alone may know stands on no page, file or count that others can reach.

The sharpest question is asked by comparing: everything that an office can read, before and after
something was recorded that is not for it, must be the same.
"""
import re
import sqlite3
import unittest

import crawl
import server
import support

WITH_PROGRAMME = (
    "deputy-mayor alderman council-member committee-member council-clerk deputy-clerk "
    "clerks-office deputy-chair municipal-secretary confidential-adviser integrity-coordinator "
    "functional-admin auditor data-protection-officer").split()
# Pages that tell of the visits themselves: sessions and sign-ins.
OF_VISITS = ("/mijn-gegevens", "/en/mijn-gegevens", "/logboek", "/en/logboek", "/installatie",
             "/en/installatie")


def measures_of(module):
    text = (server.ROOT / "content/measures.yaml").read_text(encoding="utf-8")
    pairs = re.findall(r"^- id: (\S+)\n(?:  .*\n)*?  module: (\S+)$", text, re.MULTILINE)
    return [measure for measure, one in pairs if one == module]


class TownCase(support.DemoCase):
    def ask(self, statement, *values):
        file = next((self.demo.folder / "data").glob("*/vredestijd.db"))
        database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        rows = database.execute(statement, values).fetchall()
        database.close()
        return rows

    def evidence_of(self, measures, more=""):
        marks = ",".join("?" * len(measures))
        return [row[0] for row in self.ask(
            "SELECT e.id FROM programme_evidence e JOIN programme_evidence_measure m "
            f"ON m.evidence_id = e.id WHERE m.measure IN ({marks}) {more}", *measures)]

    def record_day(self, office, measure, day="20-11-2026"):
        """Records that something happened for a measure that keeps the day alone."""
        visitor = self.sign_in(office)
        page = visitor.open(f"/programma/maatregelen/{measure}/vastleggen")
        self.assert_status(page, 200)
        form = page.form("/vastleggen")
        kind = re.search(r'name="kind"[^>]*\svalue="([^"]+)"', page.text)[1]
        self.assert_status(visitor.send(form, {"day": day, "kind": kind}), 303)


class ForOneOfficeAlone(TownCase):
    def hidden_ids(self):
        circle = measures_of("circle")
        marks = ",".join("?" * len(circle))
        planned = self.ask(f"SELECT id FROM programme_occurrence WHERE measure IN ({marks})", *circle)
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


class NothingMoves(TownCase):
    def everything(self, office):
        pages = crawl.pages(self.sign_in(office), OF_VISITS)
        return {path: crawl.plain(page.text) for path, page in pages.items()}

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
            self.record_day("mayor", measure)
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
