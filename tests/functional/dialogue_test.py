#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A live session through the real server: what it keeps, tells and gives away of who voted."""
import http.client
import re
import sqlite3
import unittest

import support
from visitor import Visitor

SESSION = {"title": "Dilemma's op proef", "day": "23-11-2026", "cases": ["hamper-at-home"]}
AGENT = "Telefoon-van-niemand/7.1"
ANSWERS = [0, 1, 2, 2, 3, 4, 5]


class Phone(Visitor):
    """A phone in the room, with a browser that can be recognised."""

    def request(self, method, path, body=None, headers=None):
        return super().request(method, path, body, {"User-Agent": AGENT, **(headers or {})})

    @property
    def token(self):
        return self.cookies["__Host-vt-bezoek"]


class Evening(support.DemoCase):
    def setUp(self):
        self.clerk = self.sign_in("council-clerk")
        form = self.clerk.open("/dialoog/nieuw").form("/dialoog/nieuw")
        made = self.clerk.send(form, SESSION)
        self.assert_status(made, 303)
        self.one = re.match(r"/dialoog/[0-9a-f]{32}", made.location)[0]
        self.steer("open")
        self.code = re.search(r"/d/(\d{6})", self.clerk.open(self.one).text)[1]
        self.phones = [self.join() for _ in ANSWERS]

    def steer(self, what, **more):
        page = self.clerk.open(self.one)
        forms = [form for form in page.forms if form.value("doe") == what]
        self.assertTrue(forms, f"{what} on {page.words[:400]}")
        self.assert_status(self.clerk.send(forms[0], more), 303)

    def join(self):
        phone = Phone(self.demo.server.port)
        room = f"/d/{self.code}"
        self.assert_status(phone.send(phone.open(room).form(room)), 303)
        return phone

    def vote(self, phone, answer):
        page = phone.open(f"/d/{self.code}")
        done = phone.send(page.form("/stem"), {"answer": str(answer)})
        self.assert_status(done, 303)
        return done, phone.open(f"/d/{self.code}")

    def all_vote(self, order):
        self.steer("dilemma")
        self.steer("eerste")
        for i in order:
            self.vote(self.phones[i], ANSWERS[i])

    def close_and_end(self):
        self.steer("sluit")
        page = self.clerk.open(f"{self.one}/einde")
        self.assert_status(self.clerk.send(page.form("/stuur")), 303)

    def stream(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.demo.server.port, timeout=30)
        connection.request("GET", f"/d/{self.code}/stroom", headers={
            "Host": f"localhost:{self.demo.server.port}", "Accept": "text/event-stream"})
        answer = connection.getresponse()
        self.assertEqual(answer.status, 200)
        self.addCleanup(connection.close)
        return answer

    def all_bytes(self):
        files = [file for file in (self.demo.folder / "data").rglob("*") if file.is_file()]
        return b"".join(file.name.encode() + file.read_bytes() for file in files) + \
            self.demo.server.log.read_bytes()

    def rounds(self, one):
        return self.ask("SELECT at_case, kind, step, stage, present, release, voters, votes, "
                        "no_opinion, colour, direction, cohort FROM dialogue_round "
                        "WHERE session_id = ? ORDER BY at_case, kind, step", one.split("/")[-1])

    def ask(self, statement, *values):
        file = next((self.demo.folder / "data").glob("*/vredestijd.db"))
        database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        rows = database.execute(statement, values).fetchall()
        database.close()
        return rows

    def test_no_file_tells_which_phone_was_there_or_what_it_chose(self):
        before = self.all_bytes().count(b"127.0.0.1")
        self.all_vote(range(len(ANSWERS)))
        for bytes_now in (self.all_bytes(), self.after_the_end()):
            for phone in self.phones:
                self.assertNotIn(phone.token.encode(), bytes_now)
                self.assertNotIn(bytes.fromhex(phone.token), bytes_now)
            self.assertNotIn(AGENT.encode(), bytes_now)
            self.assertEqual(bytes_now.count(b"127.0.0.1"), before)

    def after_the_end(self):
        self.close_and_end()
        folders = (self.demo.folder / "data").glob("*/ballots")
        names = [file.name for folder in folders for file in folder.iterdir()]
        self.assertEqual([name for name in names if name.startswith(("dialogue", "room", "slip"))],
                         [])
        return self.all_bytes()

    def test_votes_in_another_order_leave_the_same_counts_and_the_same_rows(self):
        self.all_vote(range(len(ANSWERS)))
        self.close_and_end()
        first = self.rounds(self.one)
        self.setUp()
        self.all_vote(reversed(range(len(ANSWERS))))
        self.close_and_end()
        self.assertEqual(self.rounds(self.one), first)
        self.assertEqual(first[0][7], "1,1,2,1,1")

    def test_what_a_phone_gets_back_does_not_depend_on_what_it_chose(self):
        self.steer("dilemma")
        self.steer("eerste")
        answers = [self.vote(phone, choice) for phone, choice in zip(self.phones, ANSWERS)]
        self.assertEqual(len({(done.status, done.location, len(done.body))
                              for done, _ in answers}), 1)
        # Tokens of the form differ in value, never in length.
        self.assertEqual(len({len(page.text) for _, page in answers}), 1)

    def test_the_stream_tells_how_many_and_never_what_or_who(self):
        stream = self.stream()
        self.all_vote(range(len(ANSWERS)))
        heard = b""
        while heard.count(b"event: progress") < 2:
            heard += stream.readline()
        self.steer("sluit")
        while b'"reflect' not in heard:
            heard += stream.readline()
        for phone in self.phones:
            self.assertNotIn(phone.token.encode(), heard)
        told = re.findall(rb"event: progress\ndata: (.*)\n", heard)
        self.assertEqual(len({len(one) for one in told}), 1)
        for one in told:
            self.assertRegex(one, rb'^\{"voted":"\d{5}","of":"\d{5}","room":"\d{5}"\}$')

    def test_nobody_sees_a_result_before_the_close_or_under_five(self):
        self.steer("dilemma")
        self.steer("eerste")
        for i in range(4):
            self.vote(self.phones[i], 0)
        pages = [self.phones[5].open(f"/d/{self.code}"), self.clerk.open(f"{self.one}/scherm")]
        for page in pages:
            self.assertNotIn("vt-strip", page.text)
        self.steer("sluit")
        self.steer("uitslag")
        self.assertEqual(self.rounds(self.one)[0][3], "too-few")
        self.assertIn("minder dan vijf", self.phones[5].open(f"/d/{self.code}").words.lower())

    def test_who_is_signed_in_is_a_visitor_like_any_other_in_the_room(self):
        member = self.sign_in("council-member")
        name = self.demo.login("council-member")["name"].split()[-1]
        seen_before = self.ask("SELECT last_seen_at FROM identity_session ORDER BY id")
        room = f"/d/{self.code}"
        page = member.open(room)
        self.assertNotIn(name, page.text)
        self.assert_status(member.send(page.form(room)), 303)
        self.assertEqual(self.ask("SELECT last_seen_at FROM identity_session ORDER BY id"),
                         seen_before)


if __name__ == "__main__":
    unittest.main(verbosity=0)
