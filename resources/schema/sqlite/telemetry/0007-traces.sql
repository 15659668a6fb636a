-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of a hundred million traces, 24 bits of a hash were the same for six at a time, each of which was read to tell them apart:
-- it has 40 of the trace and 8 of the span now.
DROP TABLE span_index;
CREATE TABLE span_index (
    hash INTEGER NOT NULL,      -- store/telemetry/callrow.h; a hit is verified
    node INTEGER NOT NULL,
    PRIMARY KEY (hash, node)
) STRICT, WITHOUT ROWID;
INSERT INTO span_index
    SELECT span_hash(span_key), id FROM calls UNION ALL SELECT span_hash(span_key), -id FROM spans ORDER BY 1, 2;
UPDATE trace_scores SET trace_hash = trace_hash(span_key);

-- Traces of so many spans that they are never read whole: their spans are found here and not in span_index.
CREATE TABLE large_traces (
    id INTEGER PRIMARY KEY,
    trace BLOB NOT NULL UNIQUE  -- trace id (16 bytes)
) STRICT;
CREATE TABLE large_trace_spans (
    trace INTEGER NOT NULL,     -- large_traces.id
    span INTEGER NOT NULL,      -- span id, as a signed number
    parent INTEGER NOT NULL,    -- likewise; 0: a root
    node INTEGER NOT NULL,      -- as in span_index
    PRIMARY KEY (trace, span)
) STRICT, WITHOUT ROWID;
CREATE INDEX large_trace_spans_by_parent ON large_trace_spans (trace, parent, node);
CREATE INDEX large_trace_spans_by_node ON large_trace_spans (trace, node);

-- Finds the scores of one span among those of its trace.
DROP INDEX trace_scores_by_trace;
CREATE INDEX trace_scores_by_span ON trace_scores (trace_hash, span_key);

INSERT INTO meta VALUES ('large_traces', 0); -- 1 once there was one
