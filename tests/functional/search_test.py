#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""The search index follows the database, and can be lost: what is found is what holds now."""
import re
import shutil
import unittest
import urllib.parse

from town import TownCase

QUESTIONS = ("geschenken", "geschnken", "artikel 4.2", "nevenfuncties", "ambtenaar druk",
             '"geen geschenken"', "openheid", "onafhankelijkheid", "declareren", "vertrouwelijk",
             "appje", "eenvoudige maaltijd", "burgemeester", "raad", "lobby", "reis", "integ")
# Words that only the draft has.
OF_THE_DRAFT = ("appje", "maaltijd werkbezoek")
DECISION = {"reference": "R2026-250", "day": "20-11-2026"}


class Search(TownCase):
    def setUp(self):
        self.clerk, self.nobody = self.sign_in("council-clerk"), self.visitor()

    def folder(self):
        return next((self.demo.folder / "data").glob("*/vredestijd.db")).parent

    def hits(self, visitor, question):
        """Where the hits of the first page lead, best first."""
        page = visitor.open("/afgesproken?q=" + urllib.parse.quote(question))
        self.assert_status(page, 200)
        return [link for link in page.links
                if re.fullmatch(r"/gedragscodes/\w+/versies/\w+/artikelen/\w[\w-]*"
                                r"|/waarden/[0-9a-f]{32}", link)]

    def answers(self):
        return {(who, question): self.hits(visitor, question) for question in QUESTIONS
                for who, visitor in (("clerk", self.clerk), ("nobody", self.nobody))}

    def restart(self, between):
        self.assertEqual(self.demo.stop(), 0)
        between()
        self.demo.start()
        self.clerk.port = self.nobody.port = self.demo.server.port
        for visitor in (self.clerk, self.nobody):
            visitor.host = f"localhost:{visitor.port}"

    def remove_index(self):
        shutil.rmtree(self.folder() / "search")

    def draft(self):
        return self.ask("SELECT v.document_id, v.id FROM codes_version v JOIN codes_document d ON "
                        "d.id = v.document_id WHERE v.state = 'draft' AND d.kind = 'code'")[0]

    def adopt(self, draft):
        """The clerk proposes and enters the decision; the secretary confirms it."""
        one = "/gedragscodes/{}/versies/{}".format(*draft)
        for page, fields in ((f"{one}/voorstellen", {}), (f"{one}/besluit", DECISION)):
            answer = self.clerk.send(self.clerk.open(page).form(page), fields)
            self.assert_status(answer, 303)
        decision = self.ask("SELECT id FROM decisions_decision WHERE confirmed_by IS NULL")[0][0]
        login = self.demo.login("municipal-secretary")
        secretary, page = self.sign_in_with(login), f"{one}/besluiten/{decision}/bevestigen"
        form = secretary.open(page).form("/bevestigen")
        self.assert_status(secretary.send(form, {"password": login["password"]}), 303)


class LostIndex(Search):
    def test_an_index_that_is_removed_while_the_server_runs_comes_back(self):
        before = self.answers()
        self.assertGreaterEqual(sum(map(len, before.values())), 100)
        self.remove_index()
        self.assertEqual(self.answers(), before)
        self.assertTrue((self.folder() / "search").is_dir())

    def test_an_index_that_is_removed_while_the_server_is_stopped_comes_back(self):
        before = self.answers()
        self.restart(self.remove_index)
        self.assertEqual(self.answers(), before)

    def test_an_index_that_is_damaged_is_built_anew(self):
        def damage():
            for file in (self.folder() / "search").rglob("*"):
                if file.is_file():
                    file.write_bytes(b"\0" * 100)
        before = self.answers()
        self.restart(damage)
        self.assertEqual(self.answers(), before)


class Change(Search):
    def of_draft(self, visitor, draft):
        """The hits that lead into that version, over all questions."""
        found = [hit for question in (*QUESTIONS, *OF_THE_DRAFT)
                 for hit in self.hits(visitor, question)]
        return [hit for hit in found if draft[1] in hit]

    def test_a_text_is_found_from_its_adoption_on_and_not_after_an_older_copy_is_put_back(self):
        draft, copy = self.draft(), self.demo.folder / "copy"
        earlier = self.answers()
        for visitor in (self.clerk, self.nobody):
            self.assertEqual(self.of_draft(visitor, draft), [])
        self.restart(lambda: shutil.copytree(self.folder(), copy,
                                             ignore=shutil.ignore_patterns("search")))
        self.adopt(draft)
        for visitor in (self.clerk, self.nobody):
            self.assertIn("/artikelen/cc-6-2", self.hits(visitor, "appje")[0])
            self.assertIn(draft[1], self.hits(visitor, "appje")[0])
        self.kept_in_step_is_as_built_anew()
        self.restart(lambda: self.put_back(copy))
        self.assertEqual(self.answers(), earlier)
        self.assertEqual(self.of_draft(self.clerk, draft), [])

    def kept_in_step_is_as_built_anew(self):
        kept = self.answers()
        self.remove_index()
        self.assertEqual(self.answers(), kept)

    def put_back(self, copy):
        """The database of before, beside the index of after."""
        here = self.folder()
        for file in here.glob("vredestijd.db*"):
            file.unlink()
        for file in copy.glob("vredestijd.db*"):
            shutil.copy(file, here)


class WhatIsTyped(Search):
    def test_a_typing_error_still_finds(self):
        self.assertEqual(self.hits(self.nobody, "geschnken"), self.hits(self.nobody, "geschenken"))

    def test_what_is_typed_stands_in_no_log(self):
        self.hits(self.clerk, "spoorwegovergang kwijtschelding")
        said = self.demo.server.log.read_text(encoding="utf-8")
        self.assertNotIn("spoorwegovergang", said)
        self.assertNotIn("/afgesproken", said)


if __name__ == "__main__":
    unittest.main(verbosity=0)
