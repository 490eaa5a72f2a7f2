-- SPDX-License-Identifier: EUPL-1.2
-- The answers to the questions of the basic norms: one for each question and year. norm and question
-- are ids of content/basic_norms.yaml.
CREATE TABLE basic_norms_answer (
    year        @i64 NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    norm        TEXT NOT NULL CHECK (length(norm) BETWEEN 1 AND 60),
    question    TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 20),
    answer      @i64 NOT NULL CHECK (answer BETWEEN 0 AND 4),
    evidence    TEXT NOT NULL,
    owner       TEXT NOT NULL CHECK (owner <> ''),
    answered_on TEXT NOT NULL CHECK (answered_on LIKE '____-__-__'),
    answered_by TEXT NOT NULL REFERENCES identity_person (id),
    PRIMARY KEY (year, norm, question)
) @strict, WITHOUT ROWID;

-- A year of a group that was closed. Its answers are not changed any more.
CREATE TABLE basic_norms_closing (
    year       @i64 NOT NULL,
    norm_group TEXT NOT NULL CHECK (norm_group IN ('civil-servants', 'political-office-holders')),
    closed_on  TEXT NOT NULL CHECK (closed_on LIKE '____-__-__'),
    closed_by  TEXT NOT NULL REFERENCES identity_person (id),
    PRIMARY KEY (year, norm_group)
) @strict, WITHOUT ROWID;

-- What is to become better. moment_id is that of the moment in the programme, empty once it ended.
CREATE TABLE basic_norms_action (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    year       @i64 NOT NULL,
    norm       TEXT NOT NULL CHECK (length(norm) BETWEEN 1 AND 60),
    what       TEXT NOT NULL CHECK (what <> ''),
    owner      TEXT NOT NULL CHECK (owner <> ''),
    due        TEXT NOT NULL CHECK (due LIKE '____-__-__'),
    moment_id  TEXT NOT NULL,
    ended      TEXT NOT NULL CHECK (ended IN ('', 'finished', 'dropped')),
    ended_on   TEXT,
    CHECK ((ended = '') = (ended_on IS NULL))
) @strict, WITHOUT ROWID;
CREATE INDEX basic_norms_action_by_year ON basic_norms_action (year);
