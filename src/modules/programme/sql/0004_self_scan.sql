-- SPDX-License-Identifier: EUPL-1.2
-- Whether the invitation to a dialogue points to the self-scan.

ALTER TABLE programme_dialogue ADD COLUMN points_to_self_scan @bool NOT NULL DEFAULT FALSE;
