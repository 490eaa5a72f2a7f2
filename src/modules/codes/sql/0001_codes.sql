-- SPDX-License-Identifier: EUPL-1.2
-- Codes of conduct, agreements and the protocol: documents, their versions, and what hangs on them.

CREATE TABLE codes_document (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL
                 CHECK (kind IN ('code', 'gentle-agreement', 'protocol', 'cdk-arrangement', 'foreign')),
    audience     TEXT NOT NULL
                 CHECK (audience IN ('council-member', 'alderman', 'mayor', 'civil-servant', 'everyone')),
    title        TEXT NOT NULL CHECK (title <> ''),
    municipality TEXT NOT NULL,
    CHECK ((kind = 'foreign') = (municipality <> ''))
) @strict;
-- One of each kind, but as many codes of others as one likes.
CREATE UNIQUE INDEX codes_document_once ON codes_document (kind, audience) WHERE kind <> 'foreign';

-- The text is JSON as text.h says; of everything but a draft its SHA-256 stands beside it.
CREATE TABLE codes_version (
    id          TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES codes_document (id),
    label       TEXT NOT NULL CHECK (label <> ''),
    state       TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'adopted', 'superseded')),
    text        TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    first_day   TEXT,
    until_day   TEXT,
    based_on    TEXT NOT NULL,
    changed     TEXT NOT NULL,
    CHECK ((state = 'draft') = (sha256 = '')),
    CHECK (state NOT IN ('draft', 'proposed') OR first_day IS NULL),
    CHECK ((state = 'superseded') = (until_day IS NOT NULL))
) @strict;
CREATE INDEX codes_version_by_document ON codes_version (document_id);
CREATE UNIQUE INDEX codes_version_in_force ON codes_version (document_id) WHERE state = 'adopted';

CREATE TABLE codes_group_member (
    document_id TEXT NOT NULL REFERENCES codes_document (id),
    person_id   TEXT NOT NULL,
    first_day   TEXT NOT NULL,
    last_day    TEXT,
    PRIMARY KEY (document_id, person_id, first_day),
    CHECK (last_day IS NULL OR first_day <= last_day)
) @strict;

CREATE TABLE codes_suggestion (
    id          TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES codes_document (id),
    article     TEXT NOT NULL,
    words       TEXT NOT NULL CHECK (words <> ''),
    origin      TEXT NOT NULL,
    made_by     TEXT NOT NULL,
    made        TEXT NOT NULL,
    outcome     TEXT NOT NULL CHECK (outcome IN ('', 'taken-over', 'not')),
    reason      TEXT NOT NULL,
    CHECK ((outcome = '') = (reason = ''))
) @strict;
CREATE INDEX codes_suggestion_by_document ON codes_suggestion (document_id);

CREATE TABLE codes_review (
    id          TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES codes_document (id),
    version_id  TEXT NOT NULL REFERENCES codes_version (id),
    outcome     TEXT NOT NULL CHECK (outcome IN ('open', 'confirmed', 'revision')),
    begun       TEXT NOT NULL,
    settled     TEXT,
    CHECK ((outcome = 'open') = (settled IS NULL))
) @strict;
CREATE INDEX codes_review_by_document ON codes_review (document_id);

-- By name: read for the person, the clerk and the deputy clerk only.
CREATE TABLE codes_commitment (
    version_id TEXT NOT NULL REFERENCES codes_version (id),
    person_id  TEXT NOT NULL,
    declined   @bool NOT NULL,
    day        TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    PRIMARY KEY (version_id, person_id)
) @strict, WITHOUT ROWID;

-- A file that was read and is being corrected before it becomes a text.
CREATE TABLE codes_import (
    id          TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES codes_document (id),
    person_id   TEXT NOT NULL,
    at          TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    source      TEXT NOT NULL
) @strict;
