-- SPDX-License-Identifier: GPL-3.0-or-later
-- The register of AI systems. A service name that calls arrive under belongs to at most one system; one that is not
-- listed here shows as an unregistered system of its own name.
CREATE TABLE system (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE system_service (
    service TEXT PRIMARY KEY,
    system_id TEXT NOT NULL REFERENCES system (id)
);
CREATE INDEX system_service_system ON system_service (system_id);
