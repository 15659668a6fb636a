-- SPDX-License-Identifier: GPL-3.0-or-later
-- Prompts, their immutable versions, and which version each environment uses. Instants are UTC microseconds.
CREATE TABLE prompt (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    system TEXT NOT NULL DEFAULT '', -- by name, as incidents have it; empty: none yet
    description TEXT NOT NULL DEFAULT '',
    created_by TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE prompt_version (
    id TEXT PRIMARY KEY,
    prompt TEXT NOT NULL REFERENCES prompt (id),
    number BIGINT NOT NULL CHECK (number > 0),
    content TEXT NOT NULL, -- JSON: kind, messages, parameters
    content_hash TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '', -- a person; empty: not registered
    author_name TEXT NOT NULL,
    author_party TEXT NOT NULL CHECK (author_party IN ('internal', 'partner', 'provider')),
    created_at BIGINT NOT NULL,
    UNIQUE (prompt, number)
);

CREATE TABLE prompt_label (
    prompt TEXT NOT NULL REFERENCES prompt (id),
    environment TEXT NOT NULL CHECK (environment <> ''),
    number BIGINT NOT NULL,
    since BIGINT NOT NULL,
    moved_by TEXT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    PRIMARY KEY (prompt, environment),
    FOREIGN KEY (prompt, number) REFERENCES prompt_version (prompt, number)
);

-- Every release and roll back: append-only.
CREATE TABLE prompt_label_move (
    id TEXT PRIMARY KEY,
    prompt TEXT NOT NULL REFERENCES prompt (id),
    environment TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('promote', 'roll-back')),
    from_number BIGINT,
    to_number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    moved_by TEXT NOT NULL DEFAULT '', -- a person; empty: not registered
    moved_by_name TEXT NOT NULL,
    moved_by_party TEXT NOT NULL CHECK (moved_by_party IN ('internal', 'partner', 'provider')),
    reason TEXT NOT NULL DEFAULT '',
    UNIQUE (prompt, position),
    FOREIGN KEY (prompt, from_number) REFERENCES prompt_version (prompt, number),
    FOREIGN KEY (prompt, to_number) REFERENCES prompt_version (prompt, number)
);
CREATE FUNCTION prompt_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'prompt versions and releases never change';
END $$;
CREATE TRIGGER prompt_version_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON prompt_version FOR EACH STATEMENT EXECUTE FUNCTION prompt_keep();
CREATE TRIGGER prompt_label_move_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON prompt_label_move FOR EACH STATEMENT EXECUTE FUNCTION prompt_keep();
