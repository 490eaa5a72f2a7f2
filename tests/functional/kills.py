# SPDX-License-Identifier: EUPL-1.2
"""Records evidence from eight clerks at once, cuts the server off, and looks at what is there."""
import hashlib
import http.client
import os
import random
import sqlite3
import threading

import server
from support import run
from visitor import Visitor, sign_in

WRITERS = 8
MEASURE = "gentle-agreement"
PATH = f"/programma/maatregelen/{MEASURE}/vastleggen"
BEFORE_CUT = 12     # Answers seen before the cut: some writes are acknowledged, some are under way.


class Writer(threading.Thread):
    """Posts until told to stop. `acknowledged` maps a title to the hash of its attachment."""

    def __init__(self, demo, number, counted):
        super().__init__(daemon=True)
        self.visitor = Visitor(demo.server.port)
        login = demo.login("council-clerk")
        self.number, self.counted = number, counted
        self.acknowledged, self.surprises = {}, []
        self.stopped = threading.Event()
        answer = sign_in(self.visitor, login["account"], login["password"])
        assert answer.status == 303, answer.words
        self.form = self.visitor.open(PATH).form(button="Vastleggen")

    def run(self):
        turn = 0
        while not self.stopped.is_set():
            turn += 1
            title = f"Gesprek {self.number}-{turn}-{os.urandom(4).hex()}"
            content = b"%PDF-1.4\n" + os.urandom(random.randint(1_000, 700_000))
            try:
                page = self.visitor.send(self.form, {
                    "day": "20-11-2026", "kind": "conversation", "title": title,
                    "report": "Besproken.", "body": "council"},
                    {"attachments": ("verslag.pdf", "application/pdf", content)})
            except (OSError, http.client.HTTPException):
                return
            if page.status != 303:
                self.surprises.append((page.status, page.words[:200]))
                return
            self.acknowledged[title] = hashlib.sha256(content).hexdigest()
            self.counted.release()


def cut_off_while_writing(demo):
    """Kills the server amid the posts, starts it again, and gives what it had acknowledged."""
    counted = threading.Semaphore(0)
    writers = [Writer(demo, number, counted) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for _ in range(BEFORE_CUT + random.randint(0, WRITERS)):
        if not counted.acquire(timeout=60 * server.SLOW):
            raise AssertionError([writer.surprises for writer in writers])
    demo.server.kill()
    for writer in writers:
        writer.stopped.set()
        writer.join()
    surprises = [surprise for writer in writers for surprise in writer.surprises]
    assert not surprises, surprises
    demo.start()
    return {title: digest for writer in writers for title, digest in writer.acknowledged.items()}


def database_file(demo):
    return next((demo.folder / "data").glob("*/vredestijd.db"))


def flaws(demo, acknowledged):
    """What of the acknowledged is missing, and what is half-written."""
    found = []
    database = sqlite3.connect(f"file:{database_file(demo)}?mode=ro", uri=True)
    state = database.execute("PRAGMA integrity_check").fetchone()[0]
    if state != "ok":
        found.append(f"integrity_check says {state}")
    stored = {}
    rows = database.execute(
        "SELECT e.title, f.id, f.size, f.sha256 FROM programme_evidence e "
        "LEFT JOIN programme_evidence_file ef ON ef.evidence_id = e.id "
        "LEFT JOIN files_file f ON f.id = ef.file_id WHERE e.title LIKE 'Gesprek %-%-%'")
    for title, file, size, digest in rows.fetchall():
        content = b"".join(row[0] for row in database.execute(
            "SELECT bytes FROM files_chunk WHERE file_id = ? ORDER BY number", (file,)))
        if len(content) != size or hashlib.sha256(content).hexdigest() != digest:
            found.append(f"{title} is half-written")
        stored[title] = digest
    for title, digest in acknowledged.items():
        if stored.get(title) != digest:
            found.append(f"{title} was acknowledged and is not there as it was sent")
    loose = database.execute("SELECT count(*) FROM files_chunk WHERE file_id NOT IN "
                             "(SELECT id FROM files_file)").fetchone()[0]
    if loose:
        found.append(f"{loose} pieces of a file that is not there")
    database.close()
    return found


def pages_show(demo, titles):
    """The titles that the measure's page does not show."""
    login = demo.login("council-clerk")
    visitor = Visitor(demo.server.port)
    sign_in(visitor, login["account"], login["password"])
    words = visitor.open(f"/programma/maatregelen/{MEASURE}").words
    return [title for title in titles if title not in words]


def log_is_whole(demo):
    return "The log is whole." in run("log", "verify", data=demo.folder / "data").stdout
