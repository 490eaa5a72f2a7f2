-- SPDX-License-Identifier: EUPL-1.2
-- Live sessions about dilemmas. Ballots and who is in the room are never here: see room ballots.
CREATE TABLE dialogue_session (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    title       TEXT NOT NULL,
    day         TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    starts      TEXT NOT NULL,
    for_group   TEXT NOT NULL CHECK (for_group IN ('council', 'executive', 'both')),
    members     @i64 NOT NULL CHECK (members >= 0),
    tier        TEXT NOT NULL CHECK (tier IN ('code', 'slips')),
    facilitator TEXT,
    prepared_by TEXT NOT NULL,
    stage       TEXT NOT NULL CHECK (stage IN ('prepared', 'open', 'ended', 'called-off')),
    code        TEXT UNIQUE CHECK (length(code) = 6),
    at_case     @i64 NOT NULL,
    phase       TEXT NOT NULL CHECK (phase IN
                    ('lobby', 'story', 'vote', 'reflect', 'result', 'conclusion')),
    paused      @bool NOT NULL,
    timer_until TEXT,
    held        TEXT CHECK (held LIKE '____-__-__'),
    moment      TEXT,
    -- The codes of its slips follow from it; gone with the end.
    slip_key    @blob,
    CHECK ((code IS NULL) = (stage <> 'open')),
    CHECK (slip_key IS NULL OR stage IN ('prepared', 'open'))
) @strict;

CREATE TABLE dialogue_case (
    session_id TEXT NOT NULL REFERENCES dialogue_session (id),
    position   @i64 NOT NULL,
    case_id    TEXT NOT NULL,
    option     TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
) @strict, WITHOUT ROWID;

-- One vote. Counts are there for a full release alone; of a coarse one colour and direction.
CREATE TABLE dialogue_round (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    session_id TEXT NOT NULL REFERENCES dialogue_session (id),
    at_case    @i64 NOT NULL,
    case_id    TEXT NOT NULL,
    option     TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('first', 'second', 'ladder')),
    step       @i64 NOT NULL,
    stage      TEXT NOT NULL CHECK (stage IN ('open', 'counted', 'too-few', 'lost')),
    present    @i64 NOT NULL,
    release    TEXT NOT NULL CHECK (release IN ('none', 'coarse', 'full')),
    voters     @i64 CHECK (voters >= 5),
    votes      TEXT,
    no_opinion @i64,
    colour     TEXT,
    direction  TEXT,
    -- Who voted, by the names of the room: for what later rounds may say. Gone with the end.
    cohort     @blob,
    CHECK ((voters IS NULL) = (stage <> 'counted')),
    CHECK ((votes IS NULL) = (release <> 'full')),
    CHECK ((no_opinion IS NULL) = (release <> 'full'))
) @strict;
CREATE INDEX dialogue_round_session ON dialogue_round (session_id, at_case);
CREATE INDEX dialogue_round_case ON dialogue_round (case_id);
