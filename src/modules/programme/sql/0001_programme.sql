-- SPDX-License-Identifier: EUPL-1.2
-- The programme: term, what the municipality chose, what is planned, what happened. How a measure
-- stands is never stored: it follows from these.

CREATE TABLE programme_term (
    id             TEXT PRIMARY KEY,
    elections      TEXT NOT NULL,
    first_day      TEXT NOT NULL UNIQUE,
    until_day      TEXT NOT NULL,  -- The first day after it.
    executive_from TEXT NOT NULL,
    elections_next TEXT NOT NULL,
    CHECK (first_day < until_day)
) @strict;

CREATE TABLE programme_recess (
    term_id   TEXT NOT NULL REFERENCES programme_term (id),
    first_day TEXT NOT NULL,
    last_day  TEXT NOT NULL,
    name      TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (term_id, first_day),
    CHECK (first_day <= last_day)
) @strict;

CREATE TABLE programme_own_measure (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL CHECK (title <> ''),
    why        TEXT NOT NULL,
    owner      TEXT NOT NULL,
    deputy     TEXT NOT NULL,
    recurrence TEXT NOT NULL,
    added_at   TEXT NOT NULL
) @strict;

-- Empty texts mean: as the handbook, or the municipality's own measure, has it.
CREATE TABLE programme_choice (
    measure     TEXT PRIMARY KEY,
    decision    TEXT NOT NULL CHECK (decision IN ('adopted', 'not-applicable')),
    reason      TEXT NOT NULL,
    owner       TEXT NOT NULL,
    deputy      TEXT NOT NULL,
    recurrences TEXT NOT NULL,  -- Codes with a comma between.
    title       TEXT NOT NULL,
    why         TEXT NOT NULL,
    CHECK ((decision = 'not-applicable') = (reason <> ''))
) @strict;

CREATE TABLE programme_occurrence (
    id          TEXT PRIMARY KEY,
    term_id     TEXT NOT NULL REFERENCES programme_term (id),
    measure     TEXT NOT NULL,
    rule        @i64 NOT NULL,
    recurrence  TEXT NOT NULL,
    body        TEXT NOT NULL CHECK (body IN ('', 'council', 'executive')),
    first_day   TEXT NOT NULL,
    last_day    TEXT NOT NULL,
    due         TEXT NOT NULL,
    planned     TEXT NOT NULL,
    moved       @bool NOT NULL,
    skip_reason TEXT NOT NULL,
    skipped_on  TEXT,
    skipped_by  TEXT,
    CHECK ((skipped_on IS NULL) = (skip_reason = ''))
) @strict;
CREATE INDEX programme_occurrence_by_term ON programme_occurrence (term_id, measure);

CREATE TABLE programme_dialogue (
    id            TEXT PRIMARY KEY,
    title         TEXT NOT NULL CHECK (title <> ''),
    goal          TEXT NOT NULL,
    tone          TEXT NOT NULL CHECK (tone IN ('legal', 'interactive', 'mixed')),
    form          TEXT NOT NULL CHECK (form IN ('public', 'closed', 'informal')),
    day           TEXT NOT NULL,
    starts        TEXT NOT NULL,
    place         TEXT NOT NULL,
    facilitator   TEXT NOT NULL,
    opened_by     TEXT NOT NULL,
    closed_by     TEXT NOT NULL,
    opening_notes TEXT NOT NULL,
    closing_notes TEXT NOT NULL,
    programme     TEXT NOT NULL,
    material      TEXT NOT NULL,
    occurrence_id TEXT,
    stage         TEXT NOT NULL CHECK (stage IN ('prepared', 'held', 'called-off')),
    prepared_by   TEXT NOT NULL,
    conclusions   TEXT NOT NULL,
    code_revision TEXT NOT NULL CHECK (code_revision IN ('', 'yes', 'no')),
    code_reason   TEXT NOT NULL
) @strict;
CREATE INDEX programme_dialogue_by_day ON programme_dialogue (day);

CREATE TABLE programme_dialogue_measure (
    dialogue_id TEXT NOT NULL REFERENCES programme_dialogue (id),
    measure     TEXT NOT NULL,
    PRIMARY KEY (dialogue_id, measure)
) @strict;

CREATE TABLE programme_dialogue_body (
    dialogue_id TEXT NOT NULL REFERENCES programme_dialogue (id),
    body        TEXT NOT NULL CHECK (body IN ('council', 'executive')),
    PRIMARY KEY (dialogue_id, body)
) @strict;

CREATE TABLE programme_evidence (
    id               TEXT PRIMARY KEY,
    day              TEXT NOT NULL,
    kind             TEXT NOT NULL
                     CHECK (kind IN ('conversation', 'decision', 'document', 'reference')),
    title            TEXT NOT NULL,
    report           TEXT NOT NULL,
    reference        TEXT NOT NULL,
    form             TEXT NOT NULL CHECK (form IN ('', 'public', 'closed', 'informal')),
    public_act       @bool NOT NULL,
    occurrence_id    TEXT REFERENCES programme_occurrence (id),
    dialogue_id      TEXT UNIQUE REFERENCES programme_dialogue (id),
    present          @i64,
    invited          @i64,
    recorded_by      TEXT NOT NULL,
    recorded_at      TEXT NOT NULL,
    withdrawn_reason TEXT NOT NULL,
    withdrawn_on     TEXT,
    withdrawn_by     TEXT,
    CHECK ((withdrawn_on IS NULL) = (withdrawn_reason = ''))
) @strict;
CREATE INDEX programme_evidence_by_day ON programme_evidence (day);

CREATE TABLE programme_evidence_measure (
    evidence_id TEXT NOT NULL REFERENCES programme_evidence (id),
    measure     TEXT NOT NULL,
    PRIMARY KEY (evidence_id, measure)
) @strict;

CREATE TABLE programme_evidence_body (
    evidence_id TEXT NOT NULL REFERENCES programme_evidence (id),
    body        TEXT NOT NULL CHECK (body IN ('council', 'executive')),
    PRIMARY KEY (evidence_id, body)
) @strict;

CREATE TABLE programme_evidence_file (
    evidence_id TEXT NOT NULL REFERENCES programme_evidence (id),
    file_id     TEXT NOT NULL,
    position    @i64 NOT NULL,
    PRIMARY KEY (evidence_id, file_id)
) @strict;

-- By name: read for the person and the clerk only.
CREATE TABLE programme_attendance (
    evidence_id TEXT NOT NULL REFERENCES programme_evidence (id),
    person_id   TEXT NOT NULL,
    presence    TEXT NOT NULL CHECK (presence IN ('present', 'absent', 'excused')),
    PRIMARY KEY (evidence_id, person_id)
) @strict, WITHOUT ROWID;
CREATE INDEX programme_attendance_by_person ON programme_attendance (person_id);

CREATE TABLE programme_catch_up (
    evidence_id TEXT NOT NULL REFERENCES programme_evidence (id),
    person_id   TEXT NOT NULL,
    day         TEXT NOT NULL,
    PRIMARY KEY (evidence_id, person_id)
) @strict, WITHOUT ROWID;
CREATE INDEX programme_catch_up_by_person ON programme_catch_up (person_id);
