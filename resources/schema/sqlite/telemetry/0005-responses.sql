-- SPDX-License-Identifier: GPL-3.0-or-later
-- Finds calls by the provider's response id, for judgements and imported rows that know nothing else of them.
CREATE TABLE responses (
    hash INTEGER NOT NULL,      -- of the response id: store/telemetry/responseindex.h; a hit is verified
    call INTEGER NOT NULL,      -- calls.id
    PRIMARY KEY (hash, call)
) STRICT, WITHOUT ROWID;

INSERT INTO meta VALUES ('span_scores', 0); -- 1 once a judgement named a span alone that was not there yet
