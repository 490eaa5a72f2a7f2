#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""People from a file on the command line: first what it would do, then, when told so, doing it."""
import sqlite3
import unittest

import server
from support import run

HEAD = "Achternaam;Functie;Vanaf;E-mail;Tot en met\n"
SAMPLES = server.ROOT / "tests/samples"


class ImportCase(unittest.TestCase):
    def setUp(self):
        self.town = server.Installation("[[listen]]\nport = {port}\n")

    def import_file(self, path, *more, expect=0):
        done = run("people", "import", path, *more, "--config", self.town.config, expect=expect)
        return done.stdout + done.stderr

    def import_rows(self, content, *more, expect=0):
        path = self.town.folder / "raad.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.import_file(path, *more, expect=expect)

    def people(self):
        file = next(self.town.data.glob("*/vredestijd.db"))
        database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        count = database.execute("SELECT count(*) FROM identity_person").fetchone()[0]
        database.close()
        return count


class Samples(ImportCase):
    def test_a_list_with_dutch_headings_is_shown_first_and_imported_when_told_so(self):
        before = self.people()
        self.assertIn("Nothing was imported.", self.import_file(SAMPLES / "people.csv"))
        self.assertEqual(self.people(), before)
        said = self.import_file(SAMPLES / "people.csv", "--apply")
        self.assertRegex(said, r"10 rows: 8 new people")
        self.assertEqual(self.people(), before + 8)
        again = self.import_file(SAMPLES / "people.csv", "--apply")
        self.assertRegex(again, r"0 new people")
        self.assertEqual(self.people(), before + 8)

    def test_a_parliament_says_what_was_not_understood(self):
        said = self.import_file(SAMPLES / "parliament.popolo.json", expect=None)
        for remark in ("2 areas were left out", "2 roles were not understood",
                       "2 dates were a year or month only", "no office that we know"):
            self.assertIn(remark, said)
        self.assertIn("Nothing was imported", said)


class Messages(ImportCase):
    def refused(self, content, row, sentence):
        before = self.people()
        said = self.import_rows(content, "--apply", expect=1)
        line = next((one for one in said.splitlines() if sentence in one), said)
        self.assertIn(sentence, line)
        self.assertIn(f"row {row} " if row else "ERROR", line)
        self.assertEqual(self.people(), before, "nothing may be imported of a file with errors")

    def test_a_formula_of_a_spreadsheet_is_refused_at_its_row(self):
        self.refused(HEAD + "De Wit;Griffier;01-02-2019;;\n=HYPERLINK(1);Raadslid;26-03-2026;;\n",
                     3, "looks like a formula")

    def test_a_missing_column_is_named(self):
        self.refused("Achternaam;Functie\nDe Wit;Griffier\n", 0, "no column with the first day")

    def test_other_encodings_are_converted_with_a_warning_or_refused(self):
        text = HEAD + "Çelik;Raadslid;26-03-2026;;\n"
        self.assertIn("Windows-1252", self.import_rows(text.encode("cp1252")))
        self.refused(text.encode("utf-16"), 0, "Unicode text (UTF-16)")

    def test_the_same_person_twice_is_told_at_the_row(self):
        twice = HEAD + "De Wit;Griffier;01-02-2019;a@b.example;\n" * 2
        self.assertRegex(self.import_rows(twice), r"row 3 .*says the same as row 2")

    def test_two_people_with_one_address_are_refused_at_the_row(self):
        said = self.import_rows(HEAD + "De Wit;Raadslid;26-03-2026;a@b.example;\n"
                                "Zwart;Raadslid;26-03-2026;a@b.example;\n", expect=None)
        self.assertRegex(said, r"row 3 .*(a@b\.example|name)")

    def test_terms_of_office_that_overlap_are_refused_at_the_row(self):
        said = self.import_rows(HEAD + "De Wit;Raadslid;26-03-2020;a@b.example;31-12-2025\n"
                                "De Wit;Raadslid;01-06-2025;a@b.example;\n", expect=1)
        self.assertRegex(said, r"ERROR +row \d ")

    def test_a_day_that_is_none_is_refused_at_its_row(self):
        self.refused(HEAD + "De Wit;Griffier;31-02-2019;;\n", 2, "not a valid date: 31-02-2019")

    def test_a_file_that_is_not_there_gives_one_sentence(self):
        said = self.import_file(self.town.folder / "nergens.csv", expect=1)
        self.assertRegex(said, r"^vredestijd: Cannot read .*nergens\.csv\n$")


if __name__ == "__main__":
    unittest.main(verbosity=0)
