#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A dilemma submitted without a name: no file of the server tells who sent it, or when."""
import datetime
import unittest

import support

TITLE = "De fiets van de overkant"
DRAFT = {"title": TITLE, "story": "Er staat een fiets die van niemand is.",
         "value_one": "courage", "value_two": "care"}


class Dilemmas(support.DemoCase):
    def all_bytes(self):
        files = [file for file in (self.demo.folder / "data").rglob("*") if file.is_file()]
        return b"".join(file.read_bytes() for file in files) + self.demo.server.log.read_bytes()

    def submit(self, member):
        form = member.open("/dilemmas/inzenden").form("/dilemmas/inzenden")
        answer = member.send(form, DRAFT)
        self.assert_status(answer, 303)
        return answer

    def test_nothing_that_is_kept_tells_who_submitted_or_when(self):
        member = self.sign_in("council-member")
        member.open("/dilemmas/inzenden")
        before = self.all_bytes()
        self.submit(member)
        after = self.all_bytes()
        self.assertIn(TITLE.encode(), after)
        self.assertNotIn(TITLE.encode(), before)
        login = self.demo.login("council-member")
        for trace in (login["account"], login["name"], "127.0.0.1", "Python"):
            self.assertEqual(after.count(trace.encode()), before.count(trace.encode()), trace)
        moment = datetime.datetime(2026, 11, 23).strftime("%Y-%m-%dT").encode()
        self.assertEqual(after.count(moment), before.count(moment))

    def test_the_clerk_reads_it_and_learns_no_name(self):
        self.submit(self.sign_in("council-member"))
        clerk = self.sign_in("council-clerk")
        coordinator = self.sign_in("integrity-coordinator")
        self.assertIn("Bekijk", coordinator.open("/mijn-week").text)
        box = clerk.open("/dilemmas/te-bekijken")
        self.assertIn(TITLE, box.text)
        link = next(link for link in box.links if "/te-bekijken/" in link)
        name = self.demo.login("council-member")["name"].split()[-1]
        self.assertNotIn(name, clerk.open(link).text)


if __name__ == "__main__":
    unittest.main(verbosity=0)
