-- SPDX-License-Identifier: EUPL-1.2
-- A round of the pulse: seven statements put to one group. Ballots are never here: see room ballots.
-- statements holds the ids that were asked, with a space between them; voters is filled when there
-- is a result, which takes five.
CREATE TABLE pulse_round (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    people     TEXT NOT NULL CHECK (people IN ('council', 'executive')),
    stage      TEXT NOT NULL CHECK (stage IN ('open', 'counted', 'too-few', 'lost')),
    statements TEXT NOT NULL CHECK (length(statements) > 0),
    invited    @i64 NOT NULL CHECK (invited >= 5),
    opened     TEXT NOT NULL CHECK (opened LIKE '____-__-__'),
    last_day   TEXT NOT NULL CHECK (last_day LIKE '____-__-__'),
    closed     TEXT CHECK (closed LIKE '____-__-__'),
    voters     @i64 CHECK (voters >= 5),
    CHECK (opened <= last_day),
    CHECK ((closed IS NULL) = (stage = 'open')),
    CHECK ((voters IS NULL) = (stage <> 'counted'))
) @strict;
-- One round at a time for each group.
CREATE UNIQUE INDEX pulse_round_open ON pulse_round (people) WHERE stage = 'open';

-- How often each answer was given to a statement of a counted round. A statement of which fewer
-- than five people had an opinion is left out: of that there is no result, also not here.
CREATE TABLE pulse_tally (
    round_id  TEXT NOT NULL REFERENCES pulse_round (id),
    statement TEXT NOT NULL,
    answer    TEXT NOT NULL,
    votes     @i64 NOT NULL CHECK (votes >= 0),
    PRIMARY KEY (round_id, statement, answer)
) @strict, WITHOUT ROWID;

-- What will be done about a round: a moment of the programme.
CREATE TABLE pulse_activity (
    moment_id TEXT NOT NULL PRIMARY KEY CHECK (length(moment_id) = 32),
    round_id  TEXT NOT NULL REFERENCES pulse_round (id),
    about     TEXT NOT NULL CHECK (length(about) > 0),
    day       TEXT NOT NULL CHECK (day LIKE '____-__-__')
) @strict;
CREATE INDEX pulse_activity_round ON pulse_activity (round_id);
