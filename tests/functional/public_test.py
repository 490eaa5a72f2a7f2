#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What is not adopted stands on no public page, feed or file; what is adopted stays as it is."""
import shutil
import sqlite3
import unittest
import xml.etree.ElementTree as xml

import crawl
import server
from support import run
from town import TownCase

# Words of the draft and the protocol in the demo that no adopted text has.
DRAFT_WORDS = ("Een appje is ook een vraag", "eenvoudige maaltijd bij een werkbezoek",
               "2026 concept", "concept 1", "Een broodje of een kop soep",
               "Afspraken met het kabinet")
STARTS = ("/openbaar", "/gedragscodes", "/afgesproken", "/afgesproken?q=appje",
          "/afgesproken?q=maaltijd", "/openbaar/afspraken.atom", "/sitemap.xml", "/en/openbaar",
          "/en/gedragscodes", "/en/afgesproken?q=appje")
KINDS = ("html", "odt", "pdf", "md", "json", "xml", "publicatie")


def read_everything(visitor):
    """{path: page} of all that this visitor can reach from the public pages, files too."""
    found, waiting = {}, list(STARTS)
    while waiting:
        path = waiting.pop().split("#")[0]
        if path in found or not path.startswith("/") or path.startswith(("//", "/assets", "/log")):
            continue
        found[path] = page = visitor.open(path)
        if len(found) > crawl.PAGES_MAX:
            raise AssertionError("too many public pages")
        if page.headers.get("Content-Type", "").startswith("text/html"):
            waiting += page.links
    return {path: page for path, page in found.items() if page.status == 200}


class WhatEverybodyMayRead(TownCase):
    def hidden_versions(self):
        return self.ask("SELECT v.document_id, v.id FROM codes_version v JOIN codes_document d "
                        "ON d.id = v.document_id WHERE v.state IN ('draft', 'proposed') "
                        "OR d.kind IN ('foreign', 'cdk-arrangement')")

    def test_no_word_of_a_draft_is_public(self):
        hidden = [one for row in self.hidden_versions() for one in row[1:]]
        self.assertGreaterEqual(len(hidden), 5)
        pages = read_everything(self.visitor())
        self.assertGreaterEqual(len(pages), 60)
        for path, page in pages.items():
            with self.subTest(path=path):
                text = page.text.replace(page.path, "")
                self.assertEqual([one for one in (*DRAFT_WORDS, *hidden) if one in text], [])

    def test_the_clerk_does_read_them_so_the_check_can_fail(self):
        clerk = self.sign_in("council-clerk")
        words = "".join(clerk.open(f"/gedragscodes/{document}/versies/{version}").words
                        for document, version in self.hidden_versions())
        self.assertEqual([one for one in DRAFT_WORDS if one not in words], [])

    def test_a_draft_answers_a_citizen_like_a_text_that_never_was(self):
        visitor = self.visitor()
        for document, version in self.hidden_versions():
            for rest in ("", *(f"/downloaden/{kind}" for kind in KINDS)):
                with self.subTest(version=version, rest=rest):
                    real = visitor.open(f"/gedragscodes/{document}/versies/{version}{rest}")
                    never = visitor.open(f"/gedragscodes/{document}/versies/{'0' * 32}{rest}")
                    self.assertEqual((real.status, real.text.replace(version, "")),
                                     (404, never.text.replace("0" * 32, "")))

    def test_the_feed_and_the_sitemap_name_what_is_adopted(self):
        visitor = self.visitor()
        feed = xml.fromstring(visitor.open("/openbaar/afspraken.atom").body)
        titles = [one.text for one in feed.iter("{http://www.w3.org/2005/Atom}title")]
        self.assertTrue(any("Gedragscode raadsleden 2022" in one for one in titles), titles)
        self.assertTrue(any("Kernwaarden" in one for one in titles), titles)
        places = [one.text for one in xml.fromstring(visitor.open("/sitemap.xml").body).iter(
            "{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
        self.assertGreaterEqual(len(places), 10)
        for place in places:
            with self.subTest(place):
                path = place.split("://", 1)[1].split("/", 1)[1]
                self.assertEqual(visitor.open("/" + path).status, 200)

    def test_a_commitment_by_name_is_for_the_clerk_and_the_person(self):
        version = self.ask("SELECT v.id, v.document_id FROM codes_version v JOIN codes_document d "
                           "ON d.id = v.document_id WHERE d.kind = 'gentle-agreement'")[0]
        names = {one["name"].split(" ", 1)[1] for one in self.demo.logins
                 if one["office"] in ("council-member", "alderman")}
        path = f"/gedragscodes/{version[1]}/versies/{version[0]}/toezeggingen"
        read = {}
        for office in ("council-clerk", "mayor", "alderman", "council-member", "auditor"):
            visitor, own = self.sign_in(office), self.demo.login(office)["name"].split(" ", 1)[1]
            page = visitor.open(path)
            inner = page.text.split("<main")[-1].split("</main>")[0] if page.status == 200 else ""
            read[office] = len([one for one in names - {own} if one in inner])
        self.assertGreaterEqual(read.pop("council-clerk"), 5)
        self.assertEqual(set(read.values()), {0}, read)


class FrozenText(unittest.TestCase):
    def test_a_text_that_was_changed_past_the_program_is_seen(self):
        data = server.temporary_folder() / "data"
        shutil.copytree(server.Seed.made().data, data)
        self.assertNotIn("not what was decided", run("check", data=data).stdout)
        database = sqlite3.connect(next(data.glob("*/vredestijd.db")))
        changed = database.execute("UPDATE codes_version SET text = replace(text, '50 euro', "
                                   "'500 euro') WHERE label = '2022'").rowcount
        database.commit()
        database.close()
        self.assertEqual(changed, 1)
        self.assertIn("not what was decided", run("check", data=data, expect=1).stdout)


if __name__ == "__main__":
    unittest.main(verbosity=0)
