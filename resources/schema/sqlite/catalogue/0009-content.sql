-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is kept of the messages of a system's calls, and for how many days.
ALTER TABLE system ADD COLUMN content_mode TEXT NOT NULL DEFAULT 'none'; -- or 'redacted', 'full'
ALTER TABLE system ADD COLUMN content_days BIGINT NOT NULL DEFAULT 30;
