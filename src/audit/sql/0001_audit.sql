-- SPDX-License-Identifier: EUPL-1.2
-- What was logged, in order and without gaps. record and salt are NULL after erasure; leaf is the
-- place in the tree, NULL until the entry is sealed.
CREATE TABLE audit_entry (
    seq        @i64 NOT NULL PRIMARY KEY CHECK (seq >= 1),
    at         TEXT NOT NULL,
    record     TEXT,
    salt       @blob,
    commitment @blob NOT NULL CHECK (length(commitment) = 32),
    chain      @blob NOT NULL CHECK (length(chain) = 32),
    leaf       @i64 UNIQUE CHECK (leaf >= 0),
    CHECK ((record IS NULL) = (salt IS NULL))
) @strict;

-- Where the chain ends: one row. It tells that the last entries were removed.
CREATE TABLE audit_head (
    id      @i64 NOT NULL PRIMARY KEY CHECK (id = 1),
    entries @i64 NOT NULL,
    chain   @blob NOT NULL CHECK (length(chain) = 32)
) @strict;

-- The commitments of all leaves, entries and padding alike, 256 to a row.
CREATE TABLE audit_bundle (
    number      @i64 NOT NULL PRIMARY KEY CHECK (number >= 0),
    commitments @blob NOT NULL CHECK (length(commitments) BETWEEN 32 AND 8192)
) @strict;

-- The hashes of the tree, 256 to a tile: each of the level above is the root of a full tile below.
CREATE TABLE audit_tile (
    level  @i64 NOT NULL CHECK (level >= 0),
    number @i64 NOT NULL CHECK (number >= 0),
    hashes @blob NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192),
    PRIMARY KEY (level, number)
) @strict;

-- The heads of the tree, one a day. note is NULL between growing the tree and signing its head.
CREATE TABLE audit_checkpoint (
    size     @i64 NOT NULL PRIMARY KEY CHECK (size >= 1),
    root     @blob NOT NULL CHECK (length(root) = 32),
    day      TEXT NOT NULL UNIQUE,
    last_seq @i64 NOT NULL,
    note     TEXT
) @strict;
