-- SPDX-License-Identifier: GPL-3.0-or-later
-- Calls, their scores and the roll-ups made of them. Instants and durations are microseconds (UTC), money pico-units.

-- What calls are counted under; rows are only ever added, so an id may be remembered.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    model TEXT NOT NULL,
    provider TEXT NOT NULL,
    prompt_name TEXT NOT NULL,
    prompt_version TEXT NOT NULL,
    environment TEXT NOT NULL,
    operation INTEGER NOT NULL,
    UNIQUE (service, model, provider, prompt_name, prompt_version, environment, operation)
) STRICT;

-- Names of scores; rows are only ever added.
CREATE TABLE qualities (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE calls (
    id INTEGER PRIMARY KEY,
    key_hash INTEGER NOT NULL,  -- of span_key; not unique: a hit is verified
    span_key BLOB NOT NULL,     -- trace id (16 bytes), span id (8 bytes)
    series INTEGER NOT NULL,
    start INTEGER NOT NULL,
    arrived INTEGER NOT NULL,   -- when it was first stored
    duration INTEGER,
    time_to_first INTEGER,
    input_tokens INTEGER,
    output_tokens INTEGER,
    cost INTEGER,               -- null: unpriced
    cost_source INTEGER NOT NULL,
    status INTEGER NOT NULL,
    cache_read_tokens INTEGER NOT NULL,
    cache_write_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    reported_cost INTEGER,
    parent_span BLOB,           -- null: a root
    error_type TEXT,
    model_requested TEXT,
    user TEXT,
    session TEXT
) STRICT;
CREATE INDEX calls_by_key ON calls (key_hash);
CREATE INDEX calls_by_start ON calls (start);

CREATE TABLE scores (
    call INTEGER NOT NULL,      -- calls.id
    position INTEGER NOT NULL,
    quality INTEGER NOT NULL,   -- qualities.id
    value REAL NOT NULL,
    PRIMARY KEY (call, position)
) STRICT, WITHOUT ROWID;

-- Totals per level (0 minute, 1 quarter of an hour, 2 hour, 3 UTC day), start (minutes since 1970) and series.
CREATE TABLE rollup (
    level INTEGER NOT NULL,
    start INTEGER NOT NULL,
    series INTEGER NOT NULL,
    totals BLOB NOT NULL,       -- store/telemetry/aggregate.h
    PRIMARY KEY (level, start, series)
) STRICT, WITHOUT ROWID;
