-- SPDX-License-Identifier: EUPL-1.2
-- What a moment is about, where another module planned it; empty for the programme's own.
ALTER TABLE programme_occurrence ADD COLUMN about TEXT NOT NULL DEFAULT '';
