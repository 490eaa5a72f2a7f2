-- SPDX-License-Identifier: EUPL-1.2
-- A reference to an agreement, given in a meeting. room and entry_id name the agreement; title, in_what
-- and link are what was cited, as it stood then. recorded_by is a person or "system": it decides who may
-- withdraw and is on no page.
CREATE TABLE agreed_reference (
    id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    room         TEXT NOT NULL CHECK (length(room) BETWEEN 1 AND 40),
    entry_id     TEXT NOT NULL CHECK (length(entry_id) BETWEEN 1 AND 120),
    title        TEXT NOT NULL,
    in_what      TEXT NOT NULL,
    link         TEXT NOT NULL,
    body         TEXT NOT NULL CHECK (body IN ('council', 'executive', 'committee')),
    day          TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    occasion     TEXT NOT NULL,
    recorded_by  TEXT NOT NULL CHECK (length(recorded_by) > 0),
    withdrawn_at TEXT
) @strict;
-- What was cited in one meeting counts once.
CREATE UNIQUE INDEX agreed_reference_once ON agreed_reference (room, entry_id, body, day)
    WHERE withdrawn_at IS NULL;
CREATE INDEX agreed_reference_day ON agreed_reference (day);
