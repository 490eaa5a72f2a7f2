# SPDX-License-Identifier: EUPL-1.2
"""The made-up municipality as tests look at it: its offices, its measures, its tables."""
import re
import sqlite3

import server
import support

WITH_PROGRAMME = (
    "deputy-mayor alderman council-member committee-member council-clerk deputy-clerk "
    "clerks-office deputy-chair municipal-secretary confidential-adviser integrity-coordinator "
    "functional-admin auditor data-protection-officer").split()
# A sanitizer looks for faults of memory and threads: a few offices meet them all, and a crawl takes
# many times as long then. What one office sees of another is looked at for all of them without it.
if server.SLOW > 1:
    WITH_PROGRAMME = ["alderman", "council-clerk", "auditor"]


def measures_of(module):
    text = (server.ROOT / "content/measures.yaml").read_text(encoding="utf-8")
    pairs = re.findall(r"^- id: (\S+)\n(?:  .*\n)*?  module: (\S+)$", text, re.MULTILINE)
    return [measure for measure, one in pairs if one == module]


class TownCase(support.DemoCase):
    def ask(self, statement, *values):
        file = next((self.demo.folder / "data").glob("*/vredestijd.db"))
        database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        rows = database.execute(statement, values).fetchall()
        database.close()
        return rows

    def evidence_of(self, measures, more=""):
        marks = ",".join("?" * len(measures))
        return [row[0] for row in self.ask(
            "SELECT e.id FROM programme_evidence e JOIN programme_evidence_measure m "
            f"ON m.evidence_id = e.id WHERE m.measure IN ({marks}) {more}", *measures)]

    def record_day(self, office, measure, kind="conversation", day="20-11-2026"):
        """Records that something happened for a measure that keeps the day alone."""
        visitor = self.sign_in(office)
        page = visitor.open(f"/programma/maatregelen/{measure}/vastleggen")
        self.assert_status(page, 200)
        form = page.form("/vastleggen")
        asked = {"public": "nee"} if "public" in form.names else {}
        self.assert_status(visitor.send(form, {"day": day, "kind": kind, **asked}), 303)
