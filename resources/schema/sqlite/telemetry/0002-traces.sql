-- SPDX-License-Identifier: GPL-3.0-or-later
-- Calls are kept beside the other spans of their trace, so that each request counts once; rows are smaller, and zones
-- instead of an index find calls by their start.

-- Names of spans, models asked for, use cases; rows are only ever added.
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Users and sessions, apart from other names so that a person can be erased.
CREATE TABLE subjects (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Numbers of the file as a whole.
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Spans that are no calls.
CREATE TABLE spans (
    id INTEGER PRIMARY KEY,     -- in order of arrival
    span_key BLOB NOT NULL,     -- trace id (16 bytes), span id (8 bytes)
    parent_span BLOB,           -- null: a root
    kind INTEGER NOT NULL,
    start INTEGER NOT NULL,
    duration INTEGER,
    status INTEGER NOT NULL,
    name INTEGER,               -- names.id, as are the next two
    use_case INTEGER,
    environment INTEGER,
    user INTEGER,               -- subjects.id, as is the next
    session INTEGER
) STRICT;

-- Scores as they came by themselves; those that found their call are in `scores` too.
CREATE TABLE trace_scores (
    id INTEGER PRIMARY KEY,
    sender_id TEXT,             -- a later score with this id takes its place
    trace_hash INTEGER NOT NULL, -- store/telemetry/callrow.h
    span_key BLOB NOT NULL,     -- span id all zero: the trace as a whole
    quality INTEGER NOT NULL,   -- qualities.id
    value REAL NOT NULL
) STRICT;
CREATE INDEX trace_scores_by_trace ON trace_scores (trace_hash);
CREATE UNIQUE INDEX trace_scores_by_sender ON trace_scores (sender_id) WHERE sender_id IS NOT NULL;

-- Finds calls (node > 0) and other spans (node < 0, minus spans.id) by trace and span.
CREATE TABLE span_index (
    hash INTEGER NOT NULL,      -- store/telemetry/callrow.h; a hit is verified
    node INTEGER NOT NULL,
    PRIMARY KEY (hash, node)
) STRICT, WITHOUT ROWID;

-- When ids came: every call from first_call on (and span from first_span on) arrived at this instant or later, to the minute.
CREATE TABLE arrivals (
    first_call INTEGER PRIMARY KEY,
    first_span INTEGER NOT NULL,
    arrived INTEGER NOT NULL
) STRICT;

-- The starts of each run of ids: blocks of 256 calls (level 0) and of 65,536 (level 1).
CREATE TABLE zones (
    level INTEGER NOT NULL,
    block INTEGER NOT NULL,     -- id / 256, id / 65536
    first_start INTEGER NOT NULL,
    last_start INTEGER NOT NULL,
    PRIMARY KEY (level, block)
) STRICT, WITHOUT ROWID;

ALTER TABLE calls RENAME TO calls_before;
CREATE TABLE calls (
    id INTEGER PRIMARY KEY,     -- in order of arrival
    span_key BLOB NOT NULL,     -- trace id (16 bytes), span id (8 bytes)
    parent_span BLOB,           -- null: a root
    series INTEGER NOT NULL,
    start INTEGER NOT NULL,
    duration INTEGER,
    time_to_first INTEGER,
    input_tokens INTEGER,
    output_tokens INTEGER,
    cache_read_tokens INTEGER NOT NULL,
    cache_write_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    cost INTEGER,               -- null: unpriced
    cost_source INTEGER NOT NULL,
    reported_cost INTEGER,
    status INTEGER NOT NULL,
    counts INTEGER NOT NULL,    -- 0: the request is counted by a call below this one
    error_type TEXT,
    model_requested INTEGER,    -- names.id; null: the series' model
    name INTEGER,               -- names.id
    user INTEGER,               -- subjects.id, as is the next
    session INTEGER,
    details BLOB                -- what few calls have: store/telemetry/callrow.cpp
) STRICT;

INSERT OR IGNORE INTO names (name)
    SELECT DISTINCT model_requested FROM calls_before WHERE model_requested IS NOT NULL;
INSERT OR IGNORE INTO subjects (name)
    SELECT user FROM calls_before WHERE user IS NOT NULL UNION SELECT session FROM calls_before WHERE session IS NOT NULL;
INSERT INTO calls
    SELECT c.id, c.span_key, c.parent_span, c.series, c.start, c.duration, c.time_to_first, c.input_tokens, c.output_tokens,
        c.cache_read_tokens, c.cache_write_tokens, c.reasoning_tokens, c.cost, c.cost_source, c.reported_cost, c.status, 1,
        c.error_type, CASE WHEN c.model_requested = s.model THEN NULL ELSE (SELECT id FROM names WHERE name = c.model_requested) END,
        NULL, (SELECT id FROM subjects WHERE name = c.user), (SELECT id FROM subjects WHERE name = c.session), NULL
    FROM calls_before c JOIN series s ON s.id = c.series ORDER BY c.id;
-- The upper 24 bits of the trace's hash and the lower 8 of the span's, as a signed number of 32 bits.
INSERT INTO span_index
    SELECT ((((key_hash >> 32) & 4294967295) >> 8) << 8 | (key_hash & 255)) - 2147483648, id FROM calls_before ORDER BY 1, 2;
INSERT INTO arrivals
    SELECT min(id), 1, min(arrived) / 60000000 * 60000000 FROM calls_before GROUP BY arrived / 60000000 ORDER BY 1;
INSERT INTO zones SELECT 0, id >> 8, min(start), max(start) FROM calls GROUP BY 2;
INSERT INTO zones SELECT 1, id >> 16, min(start), max(start) FROM calls GROUP BY 2;
DROP TABLE calls_before;

INSERT INTO meta VALUES
    ('next_call', (SELECT coalesce(max(id), 0) + 1 FROM calls)),
    ('next_span', 1),
    ('first_minute', -153722867280); -- minutes since 1970; totals of minutes are kept from here on

-- Files and databases that calls were imported from.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,         -- of the file
    kind TEXT NOT NULL,
    imported INTEGER NOT NULL,  -- when
    calls INTEGER NOT NULL      -- how many it brought
) STRICT;

-- The calls an import brought: ids from first_call up to, not including, end_call.
CREATE TABLE import_ranges (
    import INTEGER NOT NULL,    -- imports.id
    first_call INTEGER PRIMARY KEY,
    end_call INTEGER NOT NULL
) STRICT;

-- Keys of imported calls that have expired, so that the same file again adds nothing.
CREATE TABLE expired_keys (
    span_key BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Requests that wait to be passed on to another backend.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    headers TEXT NOT NULL,      -- one "Name: value" a line
    body BLOB NOT NULL
) STRICT;
