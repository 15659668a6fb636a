-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a unit of a currency is worth in another, from an instant (UTC microseconds) on; the other is the workspace's
-- currency at the time of entry, so that a rate is never taken for one into another currency.
CREATE TABLE exchange_rate (
    currency TEXT NOT NULL,
    into_currency TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    rate TEXT NOT NULL, -- decimal, above zero
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (currency, into_currency, valid_from)
);

-- The provider's bills that recorded calls are compared with. What a bill says is never edited: it is removed and read again.
CREATE TABLE provider_bill (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    imported_by TEXT NOT NULL DEFAULT '',
    lines_json TEXT NOT NULL
);
