#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Weighing values: no ballot is lost, none leads to a person, and of fewer than five no result.

Members weigh over HTTP while the server is cut off; then everything it wrote is searched.
"""
import hashlib
import hmac
import http.client
import sqlite3
import threading
import unittest

import server
from support import run
from town import TownCase
from visitor import Visitor

MEMBERS = 6
CUTS = 3
# What a session writes by itself: when it was last used.
BY_ITSELF = {"identity_session"}


def derived(key, name, label):
    """HKDF-SHA256 for one block, as the room `ballots` derives its keys."""
    start = hmac.new(name.encode(), key, hashlib.sha256).digest()
    return hmac.new(start, label.encode() + b"\x01", hashlib.sha256).digest()


class Member(threading.Thread):
    """Weighs the same way again and again until the server is gone."""

    def __init__(self, visitor, page, dots):
        super().__init__(daemon=True)
        self.visitor, self.page, self.dots = visitor, page, dots
        self.form = visitor.open(page).form(page)
        self.acknowledged, self.surprises = 0, []

    def run(self):
        while not self.surprises:
            try:
                answer = self.visitor.send(self.form, self.dots)
            except (OSError, http.client.HTTPException):
                return
            if answer.status != 303:
                self.surprises.append((answer.status, answer.words[-300:]))
                return
            self.acknowledged += 1


class VoteCase(TownCase):
    def setUp(self):
        self.clerk = self.sign_in("council-clerk")
        form = self.clerk.open("/waarden/nieuw").form("/waarden/nieuw")
        begun = self.clerk.send(form, {"title": "Kernwaarden 2027", "start": "handbook"})
        self.assert_status(begun, 303)
        self.list = begun.location.split("?")[0]
        self.page = self.list.replace("lijsten", "wegen")
        opening = self.clerk.open(f"{self.list}/weging").form("/weging")
        self.assert_status(self.clerk.send(opening), 303)
        rounds = self.ask("SELECT id FROM core_values_weighing WHERE stage = 'open'")
        self.vote = rounds[0][0]
        self.values = sorted(row[0] for row in self.ask(
            "SELECT id FROM core_values_value WHERE list_id = ?", self.list.rsplit("/", 1)[1]))
        self.logins = [one for one in self.demo.logins
                       if one["office"] == "council-member"][:MEMBERS]
        self.persons = [self.ask("SELECT id FROM identity_person WHERE email = ?",
                                 one["account"])[0][0] for one in self.logins]

    def tearDown(self):
        """A round that is still open is closed, and its list laid aside."""
        self.clerk = self.sign_in("council-clerk")
        for page, ending in ((self.page, "/sluiten"), (self.list, "/vervallen")):
            forms = [form for form in self.clerk.open(page + ending).forms
                     if form.action.endswith(ending)]
            if forms:
                self.clerk.send(forms[0])

    def folder(self):
        return next((self.demo.folder / "data").glob("*/vredestijd.db")).parent

    def members(self, count=MEMBERS):
        return [self.sign_in_with(login) for login in self.logins[:count]]

    def weigh(self, visitor, dots):
        answer = visitor.send(visitor.open(self.page).form(self.page), dots)
        self.assert_status(answer, 303)

    def close(self):
        answer = self.clerk.send(self.clerk.open(f"{self.page}/sluiten").form("/sluiten"))
        self.assert_status(answer, 303)

    def result(self):
        """What the database keeps: {value: dots} and the number of voters."""
        weights = self.ask("SELECT value_id, dots FROM core_values_weight WHERE weighing_id = ?",
                           self.vote)
        voters = self.ask("SELECT voters FROM core_values_weighing WHERE id = ?", self.vote)
        return {value: dots for value, dots in weights if dots is not None}, voters[0][0]

    def everything(self):
        """{file: bytes} of all that the server wrote, its own output too."""
        files = [file for file in self.demo.folder.rglob("*") if file.is_file()]
        return {str(file.relative_to(self.demo.folder)): file.read_bytes() for file in files}

    def tables(self):
        """The rows of every table, but for what a session writes by itself."""
        database = sqlite3.connect(f"file:{self.folder() / 'vredestijd.db'}?mode=ro", uri=True)
        names = [row[0] for row in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'") if row[0] not in BY_ITSELF]
        rows = {name: sorted(map(repr, database.execute(f"SELECT * FROM {name}")))
                for name in names}
        database.close()
        return rows


class PowerCut(VoteCase):
    def cut_off_while_weighing(self, dots):
        """Members weigh at once; the server is cut off amid it. How many had an answer."""
        members = [Member(visitor, self.page, dots) for visitor in self.members()]
        for member in members:
            member.start()
        while sum(member.acknowledged for member in members) < 2 * MEMBERS:
            self.assertFalse([member.surprises for member in members if member.surprises])
            self.assertTrue(any(member.is_alive() for member in members))
        self.demo.server.kill()
        for member in members:
            member.join()
        self.demo.start()
        return [member.acknowledged > 0 for member in members]

    def test_what_was_acknowledged_is_counted_after_every_power_cut(self):
        first, second, third = self.values[:3]
        for cut in range(CUTS):
            with self.subTest(cut=cut):
                weighed = self.cut_off_while_weighing({first: "2", second: str(cut % 3)})
                for visitor, has_answer in zip(self.members(), weighed):
                    page = visitor.open(f"{self.page}/bedankt")
                    if has_answer:
                        self.assert_status(page, 200)
        visitors = self.members()
        self.weigh(visitors[0], {first: "1", third: "2"})
        for visitor in visitors[1:]:
            self.weigh(visitor, {first: "2", third: "1"})
        self.demo.server.kill()
        self.demo.start()
        self.clerk = self.sign_in("council-clerk")
        self.assert_says(self.clerk.open(self.list), "6 van ")
        self.close()
        # Each counts once, with what was sent last.
        self.assertEqual(self.result(), ({first: 11, third: 7}, MEMBERS))
        self.assertIn("The log is whole.",
                      run("log", "verify", data=self.demo.folder / "data").stdout)


class Traces(VoteCase):
    def secrets(self):
        """What leads from a ballot to its voter: key, derived keys, tokens and their hashes."""
        name = f"values-{self.vote}"
        key = (self.folder() / "ballots" / f"{name}.key").read_bytes()
        slip_key = derived(key, name, "vt/ballots/1/slip")
        found = {"slip key": slip_key, "seal key": derived(key, name, "vt/ballots/1/seal")}
        for number, person in enumerate(self.persons):
            token = (self.vote + person).encode()
            found[f"token {number}"] = token
            found[f"slip {number}"] = hmac.new(slip_key, token, hashlib.sha256).digest()
        return found, key

    def assert_nowhere(self, secrets, files):
        for what, secret in secrets.items():
            for form in (secret, secret.hex().encode(), secret.hex().upper().encode()):
                self.assertEqual([name for name, content in files.items() if form in content], [],
                                 what)

    def vote_of_all(self):
        for visitor in self.members():
            self.weigh(visitor, {self.values[0]: "2", self.values[1]: "1"})

    def test_before_the_close_nothing_but_the_sealed_box_changes(self):
        visitors = self.members()
        before = self.tables()
        for visitor in visitors:
            self.weigh(visitor, {self.values[0]: "2"})
        self.assertEqual(self.tables(), before)
        # The check can fail: an ordinary change is seen.
        form = self.clerk.open("/mijn-gegevens").form("/taal")
        self.clerk.send(form, {"language": "en"})
        self.assertNotEqual(self.tables(), before)
        self.clerk.send(form, {"language": "nl"})

    def test_no_file_leads_from_a_ballot_to_a_person(self):
        self.vote_of_all()
        secrets, key = self.secrets()
        open_files = self.everything()
        self.assertTrue({"log", "logins.json"} < set(open_files))
        self.assert_nowhere(secrets, open_files)
        ballots = {name: content for name, content in open_files.items()
                   if "/ballots/values-" in name}
        self.assertEqual(sorted(name.rsplit(".", 1)[1] for name in ballots), ["db", "key"])
        for person in self.persons:
            for content in (*ballots.values(), open_files["log"]):
                self.assertNotIn(person.encode(), content)
                self.assertNotIn(bytes.fromhex(person), content)
        self.assertEqual([name for name, content in open_files.items() if key in content],
                         [name for name in ballots if name.endswith(".key")])
        self.close()
        self.assert_nowhere({**secrets, "key": key}, self.everything())

    def test_the_ballots_are_gone_after_the_close(self):
        self.vote_of_all()
        file = self.folder() / "ballots" / f"values-{self.vote}.db"
        database = sqlite3.connect(f"file:{file}?immutable=1", uri=True)
        sealed = database.execute("SELECT sealed FROM ballots_box").fetchone()[0][:64]
        database.close()
        self.assertTrue([one for one in self.everything().values() if sealed in one])
        self.close()
        self.assertEqual(list((self.folder() / "ballots").glob("values-*")), [])
        self.assertFalse([one for one in self.everything().values() if sealed in one])

    def test_the_servers_log_tells_of_no_visit_to_the_vote(self):
        self.vote_of_all()
        said = self.demo.server.log.read_text(encoding="utf-8")
        for trace in (self.vote, self.page, "wegen", *self.persons):
            self.assertNotIn(trace, said)


class TooFew(VoteCase):
    def test_of_fewer_than_five_there_is_no_result_anywhere(self):
        for visitor in self.members(4):
            self.weigh(visitor, {self.values[0]: "2", self.values[1]: "2"})
        seq = self.ask("SELECT max(seq) FROM audit_entry")[0][0]
        self.close()
        self.assertEqual(self.result(), ({}, None))
        kept = self.ask("SELECT stage FROM core_values_weighing WHERE id = ?", self.vote)
        self.assertEqual(kept, [("too-few",)])
        self.assertEqual(self.ask("SELECT count(*) FROM core_values_weight WHERE weighing_id = ?",
                                  self.vote), [(0,)])
        entries = [row[0] for row in self.ask("SELECT record FROM audit_entry WHERE seq > ?", seq)]
        self.assertEqual(len(entries), 1)
        self.assertNotIn(self.values[0], entries[0])
        for visitor in (self.clerk, *self.members(4), self.sign_in("mayor")):
            for path in (self.list, f"{self.list}?gelukt=gesloten", self.page, "/waarden"):
                self.assert_silent_about(visitor.open(path), "Uitslag van de weging", "4 van ")

    def test_of_five_there_is_one(self):
        for visitor in self.members(5):
            self.weigh(visitor, {self.values[0]: "2", self.values[1]: "0"})
        self.weigh(self.members(1)[0], {self.values[1]: "2"})
        self.close()
        # What two dots or fewer say could be one person's.
        self.assertEqual(self.result(), ({self.values[0]: 8}, 5))
        self.assert_says(self.clerk.open(self.list), "Uitslag van de weging", "5 van ")


if __name__ == "__main__":
    unittest.main(verbosity=0)
