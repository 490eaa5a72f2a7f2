#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""An installation as an administrator makes it: municipalities, the first sign-in, both engines."""
import os
import re
import subprocess
import unittest
import uuid

import server
from support import run
from visitor import Visitor, sign_in

ADMIN = "beheerder@voorbeeldstad.example"
PASSWORD = "fietsen-door-de-polder-7"
LISTEN = "[[listen]]\nport = {port}\n"


class Municipalities(unittest.TestCase):
    def setUp(self):
        self.town = server.Installation(LISTEN)

    def command(self, *arguments, expect=0):
        done = run("municipality", *arguments, "--config", self.town.config, expect=expect)
        return done.stdout + done.stderr

    def add(self, name, expect=0):
        return self.command("add", name, "--name", "Elderdam", "--host", "elderdam.example",
                            "--admin-name", "A. Heerder", "--admin-email", "a@elderdam.example",
                            expect=expect)

    def test_one_is_added_listed_and_taken_off_line(self):
        self.add("elderdam")
        self.assertIn("elderdam\tElderdam\t elderdam.example", self.command("list"))
        self.assertIn("--yes", self.command("remove", "elderdam", expect=1))
        self.assertIn("elderdam\t", self.command("list"))
        self.command("remove", "elderdam", "--yes")
        self.assertNotIn("elderdam", self.command("list"))
        self.assertTrue((self.town.data / "elderdam.removed/vredestijd.db").is_file())

    def test_the_same_name_twice_or_a_strange_name_gives_one_sentence(self):
        for name in ("voorbeeldstad", "../elders", "Elderdam"):
            with self.subTest(name):
                self.assertRegex(self.add(name, expect=1), r"^vredestijd: .+\n$")

    def test_each_host_has_its_own_municipality_and_a_strange_host_has_none(self):
        self.add("elderdam")
        self.town.start()
        self.addCleanup(self.town.stop)
        elderdam = Visitor(self.town.port, "elderdam.example").open("/inloggen")
        self.assertIn("Elderdam", elderdam.text)
        self.assertIn("Voorbeeldstad", Visitor(self.town.port).open("/inloggen").text)
        self.assertEqual(Visitor(self.town.port, "elders.example").open("/inloggen").status, 421)

    def test_settings_that_cannot_be_read_give_one_sentence(self):
        for text in ("data = ", 'data = "/nergens/hier"\n', 'data = "x"\nport = 80\n'):
            with self.subTest(text):
                self.town.config.write_text(text, encoding="utf-8")
                done = run("serve", "--config", self.town.config, expect=1)
                self.assertRegex(done.stderr, r"(?m)^vredestijd: .+$")


class FirstStart(unittest.TestCase):
    settings = LISTEN

    def setUp(self):
        self.town = server.Installation(self.settings).start()
        self.addCleanup(self.town.stop)
        self.link = re.search(r"https://localhost(/welkom/[0-9a-f]{64})",
                              self.town.server.said())[1]

    def choose_password(self, visitor, password):
        return visitor.send(visitor.open(self.link).form(self.link), {"password": password})

    def test_the_link_lets_the_administrator_in_once(self):
        visitor = Visitor(self.town.port)
        self.assertEqual(visitor.open(self.link).status, 200)
        self.assertEqual(self.choose_password(visitor, PASSWORD).status, 303)
        self.assertEqual(visitor.open("/mijn-week").status, 200)
        self.assertEqual(Visitor(self.town.port).open(self.link).status, 404)
        self.assertEqual(sign_in(Visitor(self.town.port), ADMIN, PASSWORD).status, 303)
        self.town.stop()
        self.town.start()
        self.assertEqual(self.town.server.said().count("/welkom/"), 1, "no second link")
        self.assertEqual(sign_in(Visitor(self.town.port), ADMIN, PASSWORD).status, 303)

    def test_a_password_that_is_too_short_is_refused_and_the_link_stays(self):
        visitor = Visitor(self.town.port)
        self.assertEqual(self.choose_password(visitor, "kort").status, 422)
        self.assertEqual(self.choose_password(visitor, PASSWORD).status, 303)

    def test_nobody_can_sign_in_before(self):
        for password in ("admin", "koffie-en-een-goed-gesprek", "vredestijd"):
            self.assertEqual(sign_in(Visitor(self.town.port), ADMIN, password).status, 422)

    def test_a_second_invitation_kills_the_first_link(self):
        fresh = run("person", "invite", ADMIN, "--config", self.town.config).stdout.strip()
        self.assertRegex(fresh, r"^/welkom/[0-9a-f]{64}$")
        self.assertEqual(Visitor(self.town.port).open(self.link).status, 404)
        self.assertEqual(Visitor(self.town.port).open(fresh).status, 200)


CLUSTER = os.environ.get("VT_TEST_POSTGRES", "skip")


@unittest.skipIf(CLUSTER == "skip", "VT_TEST_POSTGRES names no cluster: PostgreSQL was left out")
class FirstStartOnPostgres(FirstStart):
    def setUp(self):
        self.name = "vt_functional_" + uuid.uuid4().hex[:12]
        self.sql(f"CREATE DATABASE {self.name}")
        self.addCleanup(self.sql, f"DROP DATABASE {self.name} WITH (FORCE)")
        connection = re.sub(r"\bdbname=\S+", "", CLUSTER) + f" dbname={self.name}"
        self.settings = f'database = "{connection}"\n' + LISTEN
        super().setUp()

    def sql(self, statement):
        subprocess.run(["psql", "-X", "-q", "-d", re.sub(r"\bdbname=\S+", "", CLUSTER)
                        + " dbname=postgres", "-c", statement], check=True, capture_output=True)

    def test_no_file_holds_what_belongs_in_the_database(self):
        self.assertEqual(list(self.town.data.rglob("*.db")), [])


if __name__ == "__main__":
    unittest.main(verbosity=0)
