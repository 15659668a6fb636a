-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was asked and answered in calls, for as long as their system keeps it.
CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    span_key BLOB NOT NULL UNIQUE,  -- as in calls
    expires INTEGER NOT NULL,       -- minutes since 1970
    is_redacted INTEGER NOT NULL,
    input BLOB NOT NULL,            -- this and the next: compressed by qCompress()
    output BLOB NOT NULL
) STRICT;
CREATE INDEX contents_by_expiry ON contents (expires);
