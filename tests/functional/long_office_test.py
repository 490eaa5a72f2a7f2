#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What is handed out opens in LibreOffice and says the same words there."""
import csv
import os
import pathlib
import shutil
import subprocess
import unittest

import server

WRITER = pathlib.Path(server.binary()).parent / "src/documents/vt_documents_test"


class Office(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.soffice = shutil.which("soffice")
        if not cls.soffice:
            raise unittest.SkipTest("LibreOffice is not installed")
        cls.folder = server.temporary_folder()
        subprocess.run([WRITER, "--no-skip", "--test-case=samples for an office program"],
                       check=True, capture_output=True,
                       env={**os.environ, "VT_SAMPLES": str(cls.folder)})

    def converted(self, name, kind, form):
        """The words of a file as the office program writes them out again."""
        home = f"-env:UserInstallation=file://{self.folder}/home"
        subprocess.run([self.soffice, "--headless", home, "--convert-to", f"{kind}:{form}",
                        "--outdir", self.folder, self.folder / name],
                       check=True, capture_output=True, timeout=120 * server.SLOW)
        return (self.folder / name).with_suffix(f".{kind}").read_text(encoding="utf-8-sig")

    def test_a_text_opens_and_says_the_same_words_in_the_same_order(self):
        words = " ".join(self.converted("code.odt", "txt", "Text (encoded):UTF8").split())
        self.assertEqual(
            words, 'Gedragscode <raad> & "wethouders" Versie: 2026 Besluit: R2026-058 Hoofdstuk 1 '
            "Artikel 1.1 Twee spaties en een regel 1. Eerste lid a) onderdeel 2. Tweede lid "
            "Wat Wie Geschenk Raad Toelichting")

    def test_a_spreadsheet_opens_with_text_as_text_and_numbers_as_numbers(self):
        written = self.converted("norms.ods", "csv", "Text - txt - csv (StarCalc):44,34,76")
        self.assertEqual(list(csv.reader(written.splitlines())),
                         [["Norm", "Antwoord"], ["=1+1", "-3"], ["Geschenken", "+31 6"]])

    def test_a_text_has_real_headings_and_its_language(self):
        page = self.converted("code.odt", "html", "HTML (StarWriter)")
        self.assertRegex(page, r"(?s)<h1[^>]*>\s*Hoofdstuk 1\s*</h1>")
        self.assertRegex(page, r"(?s)<h2[^>]*>\s*Artikel 1\.1\s*</h2>")
        self.assertIn('lang="nl-NL"', page)


if __name__ == "__main__":
    unittest.main()
