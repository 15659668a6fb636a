-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may send calls from another machine. Of a key only its SHA-256 is kept; a withdrawn sender stays, so that what it sent
-- keeps its name.
CREATE TABLE sender (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    system_id TEXT NOT NULL DEFAULT '', -- the system it may send for; empty: any
    key_hash BLOB NOT NULL UNIQUE,
    key_end TEXT NOT NULL,
    spans_per_minute BIGINT,            -- null: as many as it likes
    request_bytes BIGINT,               -- likewise
    made_at BIGINT NOT NULL,            -- this and the next: UTC microseconds
    revoked_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
