-- SPDX-License-Identifier: GPL-3.0-or-later
-- Points of metrics, added up. Instants are microseconds since 1970, UTC.

-- What points are added up under; rows are only ever added.
CREATE TABLE metric_series (
    id INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    instrument TEXT NOT NULL,
    unit TEXT NOT NULL,
    kind INTEGER NOT NULL,      -- this and the next two: domain/telemetry/metricpoint.h
    labels TEXT NOT NULL,       -- a JSON object: {"model":"gpt-4o"}
    capped INTEGER NOT NULL,    -- 1: stands for all that would be too many
    first INTEGER NOT NULL,     -- the oldest point's time, and the newest
    last INTEGER NOT NULL,
    UNIQUE (instrument, service, unit, kind, labels, capped)
) STRICT;

-- Totals per series, level (0 minute, 1 hour) and start (minutes since 1970).
CREATE TABLE metric_rollup (
    series INTEGER NOT NULL,    -- metric_series.id
    level INTEGER NOT NULL,
    start INTEGER NOT NULL,
    totals BLOB NOT NULL,       -- store/telemetry/metrictotals.h
    PRIMARY KEY (series, level, start)
) STRICT, WITHOUT ROWID;

-- What is remembered of those who count, so that running totals become what happened and nothing counts twice.
CREATE TABLE metric_streams (
    stream BLOB NOT NULL,       -- StreamId
    start INTEGER NOT NULL,     -- of its running total; 0: it has none
    process INTEGER NOT NULL,
    since INTEGER NOT NULL,     -- time of the first point
    time INTEGER NOT NULL,      -- of the last point
    seen INTEGER NOT NULL,      -- hours since 1970 when that came
    state BLOB NOT NULL,        -- store/telemetry/metricstreams.cpp
    PRIMARY KEY (stream, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX metric_streams_by_process ON metric_streams (process, start);
CREATE INDEX metric_streams_by_age ON metric_streams (seen);

INSERT INTO meta VALUES
    ('first_metric_minute', -153722867280), -- minutes since 1970; totals of minutes are kept from here on
    ('metrics_lost', 0);                    -- points that came while too many others counted
