-- SPDX-License-Identifier: EUPL-1.2
-- A moral deliberation about a made-up case. case_id is one of the library, or empty for a case that
-- was typed in. step is where the talk is, from 1; 0 before it began.
CREATE TABLE deliberation_talk (
    id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    method       TEXT NOT NULL CHECK (method <> ''),
    case_id      TEXT NOT NULL,
    title        TEXT NOT NULL CHECK (title <> ''),
    story        TEXT NOT NULL,
    body         TEXT NOT NULL CHECK (body IN ('council', 'executive', 'mixed')),
    people       @i64 NOT NULL CHECK (people BETWEEN 2 AND 60),
    leader       TEXT NOT NULL REFERENCES identity_person (id),
    prepared_by  TEXT NOT NULL REFERENCES identity_person (id),
    prepared_on  TEXT NOT NULL CHECK (prepared_on LIKE '____-__-__'),
    stage        TEXT NOT NULL
                 CHECK (stage IN ('prepared', 'under-way', 'broken-off', 'concluded')),
    step         @i64 NOT NULL CHECK (step >= 0),
    step_begun   TEXT,
    reason       TEXT NOT NULL,
    concluded_on TEXT CHECK (concluded_on LIKE '____-__-__'),
    CHECK ((stage = 'concluded') = (concluded_on IS NOT NULL)),
    CHECK ((stage = 'broken-off') = (reason <> ''))
) @strict, WITHOUT ROWID;

-- What was written down in a step, line by line. Never by whom.
CREATE TABLE deliberation_line (
    talk   TEXT NOT NULL REFERENCES deliberation_talk (id),
    step   TEXT NOT NULL CHECK (step <> ''),
    place  @i64 NOT NULL CHECK (place >= 0),
    first  TEXT NOT NULL,
    second TEXT NOT NULL,
    third  TEXT NOT NULL,
    PRIMARY KEY (talk, step, place)
) @strict, WITHOUT ROWID;

-- How it ended. decided_value is an id of a value, 'none', or 'other' with its words beside it.
-- conclusion is the id of the conclusion kept with the case; empty without one.
CREATE TABLE deliberation_outcome (
    talk          TEXT NOT NULL PRIMARY KEY REFERENCES deliberation_talk (id),
    outcome       TEXT NOT NULL CHECK (outcome <> ''),
    decided_value TEXT NOT NULL CHECK (decided_value <> ''),
    other_value   TEXT NOT NULL,
    agreement     TEXT NOT NULL CHECK (agreement <> ''),
    dissent       TEXT NOT NULL,
    keeps         @bool NOT NULL,
    rule          TEXT NOT NULL,
    example       TEXT NOT NULL,
    conclusion    TEXT NOT NULL
) @strict, WITHOUT ROWID;
