-- SPDX-License-Identifier: EUPL-1.2
-- An attachment. Never changed; withdrawn it is no longer read.
CREATE TABLE files_file (
    id           TEXT NOT NULL PRIMARY KEY,
    name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    content_type TEXT NOT NULL,
    size         @i64 NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
    uploaded_by  TEXT NOT NULL,
    at           TEXT NOT NULL,
    withdrawn    TEXT
) @strict, WITHOUT ROWID;

-- Its bytes, 256 KiB a row; only the last row may be shorter.
CREATE TABLE files_chunk (
    file_id TEXT NOT NULL REFERENCES files_file(id),
    number  @i64 NOT NULL CHECK (number >= 0),
    bytes   @blob NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (file_id, number)
) @strict, WITHOUT ROWID;
