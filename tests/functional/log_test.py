#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The log on the command line: it finds what was changed, and proves what stands in it."""
import json
import shutil
import sqlite3
import unittest

import server
from support import run


class LogOfTheTown(unittest.TestCase):
    def setUp(self):
        self.folder = server.temporary_folder()
        self.data = self.folder / "data"
        shutil.copytree(server.Seed.made().data, self.data)
        self.file = next(self.data.glob("*/vredestijd.db"))

    def change(self, statement, *values):
        database = sqlite3.connect(self.file)
        changed = database.execute(statement, values).rowcount
        database.commit()
        database.close()
        self.assertEqual(changed, 1)

    def test_the_log_of_the_demo_is_whole(self):
        self.assertIn("The log is whole.", run("log", "verify", data=self.data).stdout)

    def test_one_changed_byte_of_a_record_is_found_and_the_entry_named(self):
        database = sqlite3.connect(self.file)
        numbers = [row[0] for row in database.execute("SELECT seq FROM audit_entry ORDER BY seq")]
        database.close()
        for seq in (numbers[0], numbers[len(numbers) // 2], numbers[-1]):
            with self.subTest(seq=seq):
                self.change("UPDATE audit_entry SET record = substr(record, 1, 39) || '~' || "
                            "substr(record, 41) WHERE seq = ?", seq)
                said = run("log", "verify", data=self.data, expect=1).stdout
                self.assertIn("The log is NOT whole.", said)
                self.assertRegex(said, rf"WRONG: .*\b{seq}\b")
                shutil.copy(next(server.Seed.made().data.glob("*/vredestijd.db")), self.file)

    def test_an_entry_that_was_taken_out_is_missed(self):
        self.change("DELETE FROM audit_entry WHERE seq = ?", 20)
        said = run("log", "verify", data=self.data, expect=1).stdout
        self.assertRegex(said, r"WRONG: .*\b20\b")

    def test_a_last_entry_that_was_taken_out_is_missed_too(self):
        self.change("DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)")
        run("log", "verify", data=self.data, expect=1)


def key_in(said):
    return next(line.split(None, 1)[1] for line in said.splitlines() if line.startswith("key:"))


class Proof(unittest.TestCase):
    def setUp(self):
        self.folder = server.temporary_folder()
        self.proof = self.folder / "bewijs.json"
        self.text = run("log", "prove", 12, data=server.Seed.made().data).stdout
        self.proof.write_text(self.text, encoding="utf-8")

    def test_a_proof_holds_without_any_data(self):
        said = run("log", "verify", self.proof).stdout
        self.assertIn("record:", said)
        run("log", "verify", self.proof, "--key", key_in(said))

    def test_a_proof_with_one_letter_changed_does_not_hold(self):
        whole = json.loads(self.text)
        for name, value in whole.items():
            if name != "format" and isinstance(value, str) and value:
                with self.subTest(name):
                    middle = len(value) // 2
                    other = "A" if value[middle] != "A" else "B"
                    broken = {**whole, name: value[:middle] + other + value[middle + 1:]}
                    self.proof.write_text(json.dumps(broken), encoding="utf-8")
                    run("log", "verify", self.proof, expect=1)

    def test_a_proof_against_the_key_of_another_log_does_not_hold(self):
        other = server.temporary_folder()
        server.demo_server(other / "data", other / "logins.json", other / "log") \
            .wait_until_ready().stop()
        proof = other / "bewijs.json"
        proof.write_text(run("log", "prove", 12, data=other / "data").stdout, encoding="utf-8")
        run("log", "verify", self.proof, "--key", key_in(run("log", "verify", proof).stdout),
            expect=1)

    def test_there_is_no_proof_of_what_is_not_there(self):
        done = run("log", "prove", 987654, data=server.Seed.made().data, expect=1)
        self.assertRegex(done.stderr, r"^vredestijd: .+\n$")


if __name__ == "__main__":
    unittest.main(verbosity=0)
