-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who sends, how much of it was taken and why the rest was not. Instants are microseconds since 1970, UTC.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    sender TEXT NOT NULL,       -- a sender of the catalogue; empty: without a key, from this machine
    service TEXT NOT NULL,
    client TEXT NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    requests INTEGER NOT NULL,  -- this and the next: domain/senders/sourceactivity.h
    calls INTEGER NOT NULL,
    spans INTEGER NOT NULL,
    scores INTEGER NOT NULL,
    not_kept INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    deferred INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    UNIQUE (sender, service, client)
) STRICT;
CREATE INDEX sources_by_age ON sources (last_seen);

-- Calls of the last hour.
CREATE TABLE source_minutes (
    minute INTEGER NOT NULL,    -- since 1970
    source INTEGER NOT NULL,    -- sources.id
    calls INTEGER NOT NULL,
    PRIMARY KEY (minute, source)
) STRICT, WITHOUT ROWID;

-- Why things were not taken, and what was odd in what was.
CREATE TABLE source_problems (
    source INTEGER NOT NULL,
    taken INTEGER NOT NULL,     -- 0 or 1
    reason TEXT NOT NULL,
    times INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (source, taken, reason)
) STRICT, WITHOUT ROWID;

-- Points of metrics, which are counted and not kept.
CREATE TABLE source_instruments (
    source INTEGER NOT NULL,
    name TEXT NOT NULL,
    points INTEGER NOT NULL,
    PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;

INSERT INTO meta VALUES ('too_late', 0); -- calls that started before what has expired
