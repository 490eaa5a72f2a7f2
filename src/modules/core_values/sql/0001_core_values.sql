-- SPDX-License-Identifier: EUPL-1.2
-- A list of values on its way from proposals to adoption. content_sha256 is filled from the moment
-- it is put forward: from then on its words are fixed.
CREATE TABLE core_values_list (
    id             TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    title          TEXT NOT NULL CHECK (length(title) > 0),
    stage          TEXT NOT NULL CHECK (stage IN ('collecting', 'weighing', 'weighed', 'draft',
                       'proposal', 'adopted', 'superseded', 'laid-aside')),
    begun          TEXT NOT NULL CHECK (begun LIKE '____-__-__'),
    concluded      TEXT CHECK (concluded LIKE '____-__-__'),
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) IN (0, 64)),
    superseded     TEXT CHECK (superseded LIKE '____-__-__'),
    CHECK ((content_sha256 <> '') OR stage NOT IN ('proposal', 'adopted', 'superseded')),
    CHECK ((superseded IS NOT NULL) = (stage = 'superseded'))
) @strict;

-- A value on a list. origin is an id of content/values.yaml, or empty; place counts from 1 among
-- the chosen ones and is 0 for the others; reason is why it was chosen.
CREATE TABLE core_values_value (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    list_id     TEXT NOT NULL REFERENCES core_values_list (id),
    origin      TEXT NOT NULL,
    name        TEXT NOT NULL CHECK (length(name) > 0),
    definition  TEXT NOT NULL CHECK (length(definition) > 0),
    opposite    TEXT NOT NULL,
    proposed_by TEXT REFERENCES identity_person (id),
    changed_by  TEXT REFERENCES identity_person (id),
    version     @i64 NOT NULL,
    place       @i64 NOT NULL CHECK (place >= 0),
    reason      TEXT NOT NULL
) @strict, WITHOUT ROWID;
CREATE INDEX core_values_value_list ON core_values_value (list_id);

-- What council or executive decided about a list, as its confirmed decision says.
CREATE TABLE core_values_adoption (
    list_id   TEXT NOT NULL REFERENCES core_values_list (id),
    body      TEXT NOT NULL CHECK (body IN ('council', 'executive')),
    reference TEXT NOT NULL,
    day       TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    PRIMARY KEY (list_id, body)
) @strict, WITHOUT ROWID;

-- A round in which members weigh the values of a list. Ballots are never here: see room ballots.
-- voters is filled when there is a result, which takes five.
CREATE TABLE core_values_weighing (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
    list_id    TEXT NOT NULL REFERENCES core_values_list (id),
    stage      TEXT NOT NULL CHECK (stage IN ('open', 'counted', 'too-few', 'lost')),
    dots       @i64 NOT NULL,
    value_dots @i64 NOT NULL,
    entitled   @i64 NOT NULL,
    opened     TEXT NOT NULL CHECK (opened LIKE '____-__-__'),
    closed     TEXT CHECK (closed LIKE '____-__-__'),
    voters     @i64 CHECK (voters >= 5),
    CHECK ((closed IS NULL) = (stage = 'open')),
    CHECK ((voters IS NULL) = (stage <> 'counted'))
) @strict;
CREATE INDEX core_values_weighing_list ON core_values_weighing (list_id);

-- The dots of one value in a counted round; NULL for fewer than three, which could be one person's.
CREATE TABLE core_values_weight (
    weighing_id TEXT NOT NULL REFERENCES core_values_weighing (id),
    value_id    TEXT NOT NULL REFERENCES core_values_value (id),
    dots        @i64 CHECK (dots >= 3),
    PRIMARY KEY (weighing_id, value_id)
) @strict, WITHOUT ROWID;
