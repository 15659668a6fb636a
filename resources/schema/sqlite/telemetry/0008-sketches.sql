-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sketches grow with the calls they stand for, sums do not: apart from them, sums are read as fast however many calls there are.
CREATE TABLE rollup_sketches (
    level INTEGER NOT NULL,     -- this and the next two: as in rollup
    start INTEGER NOT NULL,
    series INTEGER NOT NULL,
    sketches BLOB NOT NULL,     -- store/telemetry/aggregate.h
    PRIMARY KEY (level, start, series)
) STRICT, WITHOUT ROWID;
INSERT INTO rollup_sketches SELECT level, start, series, sketches_of(totals) FROM rollup ORDER BY 1, 2, 3;

ALTER TABLE rollup RENAME TO rollup_before;
CREATE TABLE rollup (
    level INTEGER NOT NULL,
    start INTEGER NOT NULL,
    series INTEGER NOT NULL,
    totals BLOB NOT NULL,       -- store/telemetry/aggregate.h
    PRIMARY KEY (level, start, series)
) STRICT, WITHOUT ROWID;
INSERT INTO rollup SELECT level, start, series, sums_of(totals) FROM rollup_before ORDER BY 1, 2, 3;
DROP TABLE rollup_before;
