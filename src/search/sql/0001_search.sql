-- SPDX-License-Identifier: EUPL-1.2
-- What changed, in the order of the changes. The index beside the database remembers the last number
-- it has read, with the mark of that row: after a restore the number alone could be that of another
-- history.
CREATE TABLE search_change (
    number   @i64 NOT NULL PRIMARY KEY,
    mark     TEXT NOT NULL CHECK (length(mark) = 32),
    room     TEXT NOT NULL CHECK (length(room) BETWEEN 1 AND 40),
    entry_id TEXT NOT NULL CHECK (length(entry_id) BETWEEN 1 AND 120)
) @strict;
