#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The front door: the server is ready, says no rightly, and lets every office in."""
import unittest

import support
from visitor import sign_in


class FrontDoor(support.DemoCase):
    def test_the_server_says_that_it_is_ready(self):
        self.assert_status(self.visitor().open("/healthz"), 200)

    def test_whoever_is_not_signed_in_is_sent_to_the_sign_in_page(self):
        page = self.visitor().open("/overzicht")
        self.assert_status(page, 303)
        self.assertEqual(page.location, "/inloggen?naar=%2Foverzicht")

    def test_after_signing_in_one_is_back_at_the_page_that_was_asked_for(self):
        visitor, login = self.visitor(), self.demo.login("council-clerk")
        asked = visitor.follow(visitor.open("/programma/acties"))
        visitor.send(asked.form(button="Inloggen"), {"email": login["account"],
                                                     "password": login["password"]})
        self.assertEqual(visitor.page.location, "/programma/acties")

    def test_a_wrong_password_keeps_the_address_and_says_so(self):
        visitor, login = self.visitor(), self.demo.login("mayor")
        page = sign_in(visitor, login["account"], "not the password of anyone")
        self.assert_status(page, 422)
        self.assertIn(login["account"], page.text)

    def test_every_office_signs_in(self):
        for office in support.OFFICES:
            with self.subTest(office):
                page = self.sign_in(office).follow()
                self.assert_status(page, 200)

    def test_a_page_that_never_existed_is_not_there(self):
        self.assert_status(self.sign_in("council-member").open("/bestaat-niet"), 404)

    def test_the_overview_stands_in_english_too(self):
        page = self.sign_in("council-clerk").open("/en/overzicht")
        self.assert_status(page, 200)
        self.assertIn('<html lang="en"', page.text)

    def test_a_form_from_elsewhere_changes_nothing(self):
        visitor = self.sign_in("council-clerk")
        page = visitor.request("POST", "/uitloggen", b"", {
            "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "cross-site",
            "Origin": "https://elsewhere.example"})
        self.assertIn(page.status, (400, 403))
        self.assert_status(visitor.open("/overzicht"), 200)


class Headers(support.DemoCase):
    def test_every_page_carries_the_strict_policy(self):
        headers = self.visitor().open("/inloggen").headers
        policy = headers["Content-Security-Policy"]
        self.assertIn("default-src 'none'", policy)
        for loose in ("unsafe-inline", "unsafe-eval", "http:", "https:", "*"):
            self.assertNotIn(loose, policy)
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(headers["Referrer-Policy"], "same-origin")

    def test_the_session_cookie_is_the_hosts_alone(self):
        visitor = self.sign_in("mayor")
        for name in visitor.cookies:
            self.assertTrue(name.startswith("__Host-"), name)

    def test_nothing_on_a_page_comes_from_elsewhere(self):
        page = self.sign_in("mayor").open("/overzicht")
        for source in page.sources:
            self.assertTrue(source.startswith("/") and not source.startswith("//"), source)


if __name__ == "__main__":
    unittest.main(verbosity=0)
