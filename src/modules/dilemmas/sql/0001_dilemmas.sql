-- SPDX-License-Identifier: EUPL-1.2
-- Dilemmas submitted without a name, until somebody who decides changes or settles them: then they
-- move to dilemmas_own. Apart from all that has a day, and in the order of random ids: what lies
-- beside a row tells nothing of who wrote it, or when. value_one and value_two, here and below, are
-- ids of content/values.yaml or of an adopted value.
CREATE TABLE dilemmas_submission (
    id        TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    title     TEXT NOT NULL CHECK (title <> ''),
    story     TEXT NOT NULL CHECK (story <> ''),
    option_a  TEXT NOT NULL,
    option_b  TEXT NOT NULL,
    option_c  TEXT NOT NULL,
    option_d  TEXT NOT NULL,
    value_one TEXT NOT NULL CHECK (value_one <> ''),
    value_two TEXT NOT NULL CHECK (value_two <> '' AND value_two <> value_one)
) @strict, WITHOUT ROWID;

-- Dilemmas of the municipality's own. One that came without a name has neither author nor day.
-- theme is of content/dilemmas.yaml.
CREATE TABLE dilemmas_own (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    stage      TEXT NOT NULL CHECK (stage IN ('draft', 'taken-in', 'set-aside')),
    title      TEXT NOT NULL CHECK (title <> ''),
    story      TEXT NOT NULL CHECK (story <> ''),
    option_a   TEXT NOT NULL,
    option_b   TEXT NOT NULL,
    option_c   TEXT NOT NULL,
    option_d   TEXT NOT NULL,
    value_one  TEXT NOT NULL CHECK (value_one <> ''),
    value_two  TEXT NOT NULL CHECK (value_two <> '' AND value_two <> value_one),
    role       TEXT NOT NULL,
    theme      TEXT NOT NULL,
    probe      TEXT NOT NULL CHECK (probe IN ('', 'a', 'b', 'c', 'd')),
    debate     TEXT NOT NULL,
    care       TEXT NOT NULL,
    author     TEXT REFERENCES identity_person (id),
    brought_on TEXT,
    settled_on TEXT,
    reason     TEXT NOT NULL,
    CHECK ((author IS NULL) = (brought_on IS NULL)),
    CHECK ((stage = 'draft') = (settled_on IS NULL)),
    CHECK ((stage = 'set-aside') = (reason <> '')),
    CHECK (stage <> 'taken-in' OR (option_a <> '' AND option_b <> '' AND option_c <> '' AND
           option_d <> '' AND role <> '' AND theme <> '' AND probe <> ''))
) @strict, WITHOUT ROWID;

-- Cases of the handbook or our own that the library does not show for now.
CREATE TABLE dilemmas_taken_out (
    case_id TEXT NOT NULL PRIMARY KEY CHECK (case_id <> ''),
    reason  TEXT NOT NULL CHECK (reason <> ''),
    day     TEXT NOT NULL CHECK (day LIKE '____-__-__')
) @strict, WITHOUT ROWID;

-- What conversations concluded. case_id is of content/dilemmas.yaml or of dilemmas_own; origin is
-- the path of the conversation, empty when it was typed in.
CREATE TABLE dilemmas_conclusion (
    id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    case_id TEXT NOT NULL CHECK (case_id <> ''),
    value   TEXT NOT NULL,
    rule    TEXT NOT NULL CHECK (rule <> ''),
    example TEXT NOT NULL,
    origin  TEXT NOT NULL,
    day     TEXT NOT NULL CHECK (day LIKE '____-__-__')
) @strict, WITHOUT ROWID;
CREATE INDEX dilemmas_conclusion_by_case ON dilemmas_conclusion (case_id);
CREATE INDEX dilemmas_conclusion_by_origin ON dilemmas_conclusion (origin);

-- To which code or agreement a conclusion was brought in, as which suggestion.
CREATE TABLE dilemmas_suggested (
    conclusion_id TEXT NOT NULL REFERENCES dilemmas_conclusion (id),
    document_id   TEXT NOT NULL,
    suggestion_id TEXT NOT NULL,
    day           TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    PRIMARY KEY (conclusion_id, document_id)
) @strict, WITHOUT ROWID;
