-- SPDX-License-Identifier: GPL-3.0-or-later
-- The price catalogue: what a model costs from an instant (UTC microseconds) on. Rates are kept as the decimal text of
-- the price map's entry, all of them, so that none is lost that a later version learns to use.
CREATE TABLE model_price (
    model TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    provider TEXT NOT NULL DEFAULT '',
    mode TEXT NOT NULL DEFAULT '',
    entry_json TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    PRIMARY KEY (model, valid_from)
);
