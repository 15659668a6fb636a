-- SPDX-License-Identifier: GPL-3.0-or-later
-- Incidents with their timeline and actions, and the alert rules that open them. Instants are UTC microseconds.
CREATE TABLE alert_rule (
    id TEXT PRIMARY KEY,
    metric TEXT NOT NULL CHECK (metric IN ('cost-per-hour', 'latency-p95', 'error-share')),
    system TEXT NOT NULL DEFAULT '', -- empty: every system, each by itself
    limit_text TEXT NOT NULL,        -- exact decimal in the unit of the metric
    window_minutes BIGINT NOT NULL CHECK (window_minutes BETWEEN 1 AND 10080),
    minimum_samples BIGINT NOT NULL CHECK (minimum_samples >= 1),
    severity TEXT NOT NULL CHECK (severity IN ('sev1', 'sev2', 'sev3', 'sev4')),
    enabled BIGINT NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
    version BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL UNIQUE CHECK (number > 0),
    title TEXT NOT NULL,
    system TEXT NOT NULL DEFAULT '', -- empty: all systems
    severity TEXT NOT NULL CHECK (severity IN ('sev1', 'sev2', 'sev3', 'sev4')),
    type TEXT NOT NULL,
    source TEXT NOT NULL,
    impact_started_at BIGINT,
    detected_at BIGINT NOT NULL,
    declared_at BIGINT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('triage', 'acknowledged', 'investigating', 'mitigated', 'monitoring',
        'resolved', 'in-review', 'closed', 'dismissed', 'merged')),
    acknowledged_at BIGINT,
    mitigated_at BIGINT,
    resolved_at BIGINT,
    reviewed_at BIGINT,
    closed_at BIGINT,
    reopened_at BIGINT,
    reopen_count BIGINT NOT NULL DEFAULT 0,
    lead_person TEXT, -- null with a lead_name: somebody not registered
    lead_name TEXT,   -- null: nobody leads
    lead_party TEXT CHECK (lead_party IN ('internal', 'partner', 'provider')),
    merged_into TEXT REFERENCES incident (id),
    -- who was accountable when it was declared, copied from that version of the matrix
    owner_holding TEXT NOT NULL CHECK (owner_holding IN ('held', 'shared', 'nobody')),
    owner_activity TEXT NOT NULL DEFAULT '',
    owner_role TEXT NOT NULL DEFAULT '',
    owner_person TEXT NOT NULL DEFAULT '',
    owner_party TEXT NOT NULL DEFAULT 'internal' CHECK (owner_party IN ('internal', 'partner', 'provider')),
    owner_from_draft BIGINT NOT NULL DEFAULT 1 CHECK (owner_from_draft IN (0, 1)),
    owner_matrix_version BIGINT NOT NULL DEFAULT 0,
    trigger_text TEXT NOT NULL DEFAULT '',
    cause_category TEXT,
    cause TEXT NOT NULL DEFAULT '',
    mitigation TEXT NOT NULL DEFAULT '',
    prevention_waiver TEXT NOT NULL DEFAULT '',
    alert_rule TEXT, -- the rule that opened it, kept when the rule goes
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX incident_alert ON incident (alert_rule, system);

-- Who had it in hand from an instant on.
CREATE TABLE incident_held (
    incident TEXT NOT NULL REFERENCES incident (id),
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    holder TEXT NOT NULL CHECK (holder IN ('nobody', 'internal', 'partner', 'provider', 'ended')),
    PRIMARY KEY (incident, position)
);

CREATE TABLE incident_action (
    id TEXT PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incident (id),
    kind TEXT NOT NULL CHECK (kind IN ('detect', 'mitigate', 'prevent', 'process')),
    text TEXT NOT NULL,
    owner_name TEXT NOT NULL DEFAULT '',
    due_at BIGINT,
    done_at BIGINT,
    version BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX incident_action_incident ON incident_action (incident);

-- The timeline: append-only.
CREATE TABLE incident_entry (
    id TEXT PRIMARY KEY,
    incident TEXT NOT NULL REFERENCES incident (id),
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL DEFAULT '',
    before_value TEXT NOT NULL DEFAULT '',
    after_value TEXT NOT NULL DEFAULT '',
    link TEXT NOT NULL DEFAULT '',
    rule TEXT, -- the following only for alerts
    metric TEXT,
    measured TEXT,
    limit_text TEXT,
    window_from BIGINT,
    window_to BIGINT,
    samples BIGINT,
    UNIQUE (incident, position)
);

-- Whether a rule was last seen firing on a system, so that one episode makes one entry.
CREATE TABLE alert_state (
    rule TEXT NOT NULL,
    system TEXT NOT NULL,
    firing BIGINT NOT NULL CHECK (firing IN (0, 1)),
    since BIGINT NOT NULL,
    incident TEXT REFERENCES incident (id),
    PRIMARY KEY (rule, system)
);
CREATE FUNCTION incident_entry_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the timeline is append-only';
END $$;
CREATE TRIGGER incident_entry_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON incident_entry FOR EACH STATEMENT EXECUTE FUNCTION incident_entry_keep();
