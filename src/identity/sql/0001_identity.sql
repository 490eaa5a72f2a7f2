-- SPDX-License-Identifier: EUPL-1.2
-- People of one municipality. An e-mail address is stored in lower case and signs one person in.
CREATE TABLE identity_person (
    id       TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    initials TEXT NOT NULL CHECK (length(initials) <= 20),
    given    TEXT NOT NULL CHECK (length(given) <= 100),
    family   TEXT NOT NULL CHECK (length(family) BETWEEN 1 AND 100),
    email    TEXT UNIQUE CHECK (length(email) BETWEEN 5 AND 254 AND email = lower(email)),
    language TEXT NOT NULL CHECK (language IN ('nl', 'en'))
) @strict;

-- Parties, and groups that split off from one.
CREATE TABLE identity_party (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    name       TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    short_name TEXT NOT NULL CHECK (length(short_name) <= 20)
) @strict;

-- Who holds or held which office. Days are legal days; until_day is the last one, NULL while it goes
-- on. That periods of the same office do not overlap is held by identity/holding_rules.h: a
-- municipality has one writer.
CREATE TABLE identity_holding (
    id             TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    person_id      TEXT NOT NULL REFERENCES identity_person (id),
    office         TEXT NOT NULL CHECK (length(office) BETWEEN 1 AND 40),
    from_day       TEXT NOT NULL CHECK (from_day LIKE '____-__-__'),
    until_day      TEXT CHECK (until_day LIKE '____-__-__' AND until_day >= from_day),
    party_id       TEXT REFERENCES identity_party (id),
    note           TEXT NOT NULL CHECK (length(note) <= 500),
    external       @bool NOT NULL,
    scope          TEXT NOT NULL CHECK (scope IN ('', 'civil-servants')),
    substitute_for TEXT REFERENCES identity_person (id),
    CHECK (office = 'confidential-adviser' OR (scope = '' AND NOT external)),
    CHECK (substitute_for <> person_id)
) @strict;
CREATE INDEX identity_holding_person ON identity_holding (person_id);
CREATE INDEX identity_holding_office ON identity_holding (office, from_day);

-- How a person signs in. No password yet: invited only. The enrolment token itself is never stored.
-- role_changes grows with every change of office or password; sessions opened before are void.
CREATE TABLE identity_account (
    person_id         TEXT NOT NULL PRIMARY KEY REFERENCES identity_person (id),
    password_hash     TEXT CHECK (length(password_hash) > 0),
    failed_count      @i64 NOT NULL CHECK (failed_count >= 0),
    next_allowed_at   TEXT,
    enrolment_hash    TEXT UNIQUE CHECK (length(enrolment_hash) = 64),
    enrolment_expires TEXT,
    role_changes      @i64 NOT NULL,
    CHECK ((enrolment_hash IS NULL) = (enrolment_expires IS NULL))
) @strict;

-- Open sessions. The token is in the browser only; here is its SHA-256.
CREATE TABLE identity_session (
    token_hash   TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
    id           TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
    person_id    TEXT NOT NULL REFERENCES identity_person (id),
    created_at   TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    expires_at   TEXT NOT NULL CHECK (expires_at > created_at),
    label        TEXT NOT NULL CHECK (length(label) <= 100),
    role_changes @i64 NOT NULL
) @strict;
CREATE INDEX identity_session_person ON identity_session (person_id);
