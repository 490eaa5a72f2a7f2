-- SPDX-License-Identifier: EUPL-1.2
-- What has to be done around one office that somebody takes up or leaves. list is an id of
-- content/checklists.yaml; the days are those of the holding.
CREATE TABLE people_checklist (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    person_id  TEXT NOT NULL REFERENCES identity_person (id),
    holding_id TEXT NOT NULL REFERENCES identity_holding (id),
    list       TEXT NOT NULL CHECK (length(list) BETWEEN 1 AND 60),
    UNIQUE (holding_id, list)
) @strict;
CREATE INDEX people_checklist_person ON people_checklist (person_id);

-- A step that was done: only the day, and who recorded it. What is not done has no row.
CREATE TABLE people_checklist_item (
    checklist_id TEXT NOT NULL REFERENCES people_checklist (id),
    item         TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 60),
    done_day     TEXT NOT NULL CHECK (done_day LIKE '____-__-__'),
    done_by      TEXT NOT NULL CHECK (length(done_by) > 0),
    PRIMARY KEY (checklist_id, item)
) @strict, WITHOUT ROWID;

-- A file that somebody uploaded and has not confirmed yet: theirs alone, erased when it is imported
-- or cancelled, and after 24 hours.
CREATE TABLE people_pending_import (
    id            TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    person_id     TEXT NOT NULL REFERENCES identity_person (id),
    at            TEXT NOT NULL,
    format        TEXT NOT NULL CHECK (format IN ('csv', 'popolo')),
    unknown_start TEXT NOT NULL CHECK (unknown_start LIKE '____-__-__'),
    content       @blob NOT NULL
) @strict, WITHOUT ROWID;
