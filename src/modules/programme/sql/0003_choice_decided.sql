-- SPDX-License-Identifier: EUPL-1.2
-- Who decided on a measure, and when. Empty for what was decided before this was kept.

ALTER TABLE programme_choice ADD COLUMN decided_by TEXT NOT NULL DEFAULT '';
ALTER TABLE programme_choice ADD COLUMN decided_on TEXT;
