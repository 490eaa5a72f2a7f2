-- SPDX-License-Identifier: EUPL-1.2
-- What council or executive decided about one exact text. Entered by one person, confirmed by
-- another; a row without a confirmation stands for nothing yet.
CREATE TABLE decisions_decision (
    id             TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    subject_kind   TEXT NOT NULL CHECK (length(subject_kind) BETWEEN 1 AND 60),
    subject_id     TEXT NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 60),
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
    body           TEXT NOT NULL CHECK (body IN ('council', 'executive')),
    outcome        TEXT NOT NULL CHECK (outcome IN ('adopted', 'confirmed')),
    reference      TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 60),
    decided_on     TEXT NOT NULL CHECK (decided_on LIKE '____-__-__'),
    entered_by     TEXT NOT NULL REFERENCES identity_person (id),
    entered_at     TEXT NOT NULL,
    confirmed_by   TEXT REFERENCES identity_person (id),
    confirmed_at   TEXT,
    UNIQUE (subject_kind, subject_id, content_sha256, body, outcome, decided_on),
    CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by)
) @strict;
