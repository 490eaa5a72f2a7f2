#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What may stand nowhere: passwords and tokens in the data, people and addresses in the log."""
import re
import unittest

import support
from visitor import sign_in

FRESH = "wandelen-langs-de-vaart-42"


class Secrets(support.DemoCase):
    def all_bytes(self):
        """The database, its WAL, keys and everything else of the municipality."""
        files = [file for file in (self.demo.folder / "data").rglob("*") if file.is_file()]
        self.assertTrue(any(file.suffix == ".db" for file in files))
        return b"".join(file.read_bytes() for file in files)

    def a_round(self):
        """Signs in, fails to, invites, enrols, looks around. Gives all secrets that it met."""
        clerk = self.sign_in("council-clerk")
        secrets = {"session": list(clerk.cookies.values())}
        person = self.person_page(clerk)
        page = clerk.send(clerk.open(person).form("/uitnodigen"))
        if page.status == 303:
            page = clerk.follow()
        token = re.search(r"/welkom/([0-9a-f]{64})", page.text)[1]
        guest = self.visitor()
        form = guest.open(f"/welkom/{token}").form("/" + token)
        secrets["before signing in"] = list(guest.cookies.values())
        self.assert_status(guest.send(form, {"password": FRESH}), 303)
        secrets["second session"] = list(guest.cookies.values())
        login = self.demo.login("council-clerk")
        sign_in(self.visitor(), login["account"], "dit-is-niet-goed-genoeg")
        sign_in(self.visitor(), "niemand@elders.example", "dit-is-niet-goed-genoeg")
        for path in ("/overzicht", "/mensen?naam=Wit", "/bestaat-niet", "/logboek"):
            clerk.open(path)
        secrets["enrolment"] = [token]
        secrets["passwords"] = [login["password"], FRESH, "dit-is-niet-goed-genoeg"]
        return secrets

    def person_page(self, clerk):
        links = [link for link in clerk.open("/mensen?functie=civil-servant").links
                 if re.fullmatch(r"/mensen/[0-9a-f]{32}", link)]
        return links[0]

    def test_neither_data_nor_log_hold_a_password_or_a_token(self):
        secrets = self.a_round()
        everything = self.all_bytes() + self.demo.server.log.read_bytes()
        for kind, values in secrets.items():
            for value in values:
                self.assertGreaterEqual(len(value), 16)
                self.assertNotIn(value.encode(), everything, kind)
                if re.fullmatch("[0-9a-f]+", value):
                    self.assertNotIn(bytes.fromhex(value), everything, kind)
        # The check can fail: what must be there is found the same way.
        self.assertIn(self.demo.login("council-clerk")["account"].encode(), everything)

    def test_the_servers_log_names_nobody_and_no_address(self):
        self.a_round()
        log = self.demo.server.log.read_text(encoding="utf-8")
        self.assertIn("listening", log)
        for login in self.demo.logins:
            self.assertNotIn(login["account"], log)
            self.assertNotIn(login["name"], log)
        for trace in ("127.0.0.1", "::1", "@", "Wit", "Mozilla", "Python", "naam="):
            self.assertNotIn(trace, log)


if __name__ == "__main__":
    unittest.main(verbosity=0)
