-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ownership matrix: areas and their activities (rows), roles (columns), letters (cells). Its one row of `matrix`
-- counts the changes. Splits: 'none', 'support', 'shared', 'own'; NULL where nothing was declared.
CREATE TABLE matrix (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    preset TEXT NOT NULL DEFAULT 'raci' CHECK (preset IN ('raci', 'rasci')),
    version BIGINT NOT NULL DEFAULT 0
);
INSERT INTO matrix (id) VALUES (1);

CREATE TABLE area (
    id TEXT PRIMARY KEY,
    parent_id TEXT REFERENCES area (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    declared_internal TEXT,
    declared_partner TEXT,
    declared_provider TEXT,
    final_accountable TEXT REFERENCES person (id),
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX area_parent ON area (parent_id);

CREATE TABLE activity (
    id TEXT PRIMARY KEY,
    area_id TEXT NOT NULL REFERENCES area (id),
    position BIGINT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    reserved TEXT NOT NULL DEFAULT 'no',
    declared_internal TEXT,
    declared_partner TEXT,
    declared_provider TEXT,
    boundary TEXT NOT NULL DEFAULT '',
    hand_off TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX activity_area ON activity (area_id);

CREATE TABLE role (
    id TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('internal', 'partner', 'provider')),
    person_id TEXT REFERENCES person (id),
    version BIGINT NOT NULL DEFAULT 1
);

-- A cell that was cleared stays with empty letters: its version goes on.
CREATE TABLE cell (
    activity_id TEXT NOT NULL REFERENCES activity (id),
    role_id TEXT NOT NULL REFERENCES role (id),
    letters TEXT NOT NULL,
    unread TEXT NOT NULL DEFAULT '',
    version BIGINT NOT NULL DEFAULT 1,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (activity_id, role_id)
);
CREATE INDEX cell_role ON cell (role_id);
