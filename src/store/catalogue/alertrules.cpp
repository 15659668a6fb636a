// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue/alertrules.h"

#include "domain/incidents/keys.h"

#include <QCoreApplication>

namespace demarc::store {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::store::AlertRules)
};

const auto kRuleColumns = QStringLiteral(
    "SELECT id, metric, system, limit_text, window_minutes, minimum_samples, severity, enabled, version FROM alert_rule");
const auto kStateColumns = QStringLiteral("SELECT rule, system, firing, since, incident FROM alert_state");

AlertRule ruleOf(const sql::Row &row)
{
    AlertRule rule;
    rule.id = {row.text(0)};
    rule.metric = fromKey<AlertMetric>(row.text(1)).value_or(AlertMetric::LatencyP95);
    rule.system = row.text(2);
    rule.limit = Decimal::parse(row.text(3).toStdString()).value_or(Decimal {});
    rule.window = std::chrono::minutes {row.integer(4)};
    rule.minimumSamples = row.integer(5);
    rule.severity = fromKey<Severity>(row.text(6)).value_or(Severity::Sev3);
    rule.enabled = row.integer(7) != 0;
    rule.version = row.integer(8);
    return rule;
}

AlertState stateOf(const sql::Row &row)
{
    return {{row.text(0)}, row.text(1), row.integer(2) != 0, instantOf(row.integer(3)), {row.text(4)}};
}

sql::Values valuesOf(const AlertRule &rule)
{
    return {rule.id.value, keyOf(rule.metric), rule.system, rule.limit.toString(),
        std::int64_t {std::chrono::floor<std::chrono::minutes>(rule.window).count()}, rule.minimumSamples, keyOf(rule.severity),
        std::int64_t {rule.enabled}};
}

tl::unexpected<Error> changedMeanwhile()
{
    return failure(ErrorKind::Conflict, Text::tr("Someone else changed this alert rule meanwhile. Reload to see theirs."));
}

} // namespace

Result<std::vector<AlertRule>> alertRules(sql::Connection &connection)
{
    const auto rows = connection.query(QString(kRuleColumns + QStringLiteral(" ORDER BY metric, system, id")));
    if (!rows)
        return failureOf(rows);
    std::vector<AlertRule> rules;
    for (const auto &row : *rows)
        rules.push_back(ruleOf(row));
    return rules;
}

Result<AlertRule> alertRule(sql::Connection &connection, const AlertRuleId &id)
{
    const auto rows = connection.query(QString(kRuleColumns + QStringLiteral(" WHERE id = $1")), {id.value});
    if (!rows)
        return failureOf(rows);
    if (rows->empty())
        return failure(ErrorKind::NotFound, Text::tr("This alert rule is gone. Someone removed it meanwhile."));
    return ruleOf(rows->front());
}

Result<void> insertAlertRule(sql::Connection &connection, const AlertRule &rule)
{
    const auto inserted = connection.run(
        u"INSERT INTO alert_rule (id, metric, system, limit_text, window_minutes, minimum_samples, severity, enabled)"
        u" VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        valuesOf(rule));
    if (!inserted)
        return failureOf(inserted);
    return {};
}

Result<std::int64_t> updateAlertRule(sql::Connection &connection, const AlertRule &rule)
{
    auto values = valuesOf(rule);
    values.push_back(rule.version);
    const auto changed = connection.run(
        u"UPDATE alert_rule SET metric = $2, system = $3, limit_text = $4, window_minutes = $5, minimum_samples = $6,"
        u" severity = $7, enabled = $8, version = version + 1 WHERE id = $1 AND version = $9",
        values);
    if (!changed)
        return failureOf(changed);
    if (*changed == 0)
        return changedMeanwhile();
    return rule.version + 1;
}

Result<void> removeAlertRule(sql::Connection &connection, const AlertRuleId &id, std::int64_t version)
{
    const auto removed = connection.run(u"DELETE FROM alert_rule WHERE id = $1 AND version = $2", {id.value, version});
    if (!removed)
        return failureOf(removed);
    if (*removed == 0)
        return changedMeanwhile();
    const auto forgotten = connection.run(u"DELETE FROM alert_state WHERE rule = $1", {id.value});
    if (!forgotten)
        return failureOf(forgotten);
    return {};
}

Result<std::vector<AlertState>> alertStates(sql::Connection &connection)
{
    const auto rows = connection.query(kStateColumns);
    if (!rows)
        return failureOf(rows);
    std::vector<AlertState> states;
    for (const auto &row : *rows)
        states.push_back(stateOf(row));
    return states;
}

Result<std::optional<AlertState>> alertState(sql::Connection &connection, const AlertRuleId &rule, const QString &system)
{
    const auto rows =
        connection.query(QString(kStateColumns + QStringLiteral(" WHERE rule = $1 AND system = $2")), {rule.value, system});
    if (!rows)
        return failureOf(rows);
    return rows->empty() ? std::optional<AlertState>() : stateOf(rows->front());
}

Result<void> setAlertState(sql::Connection &connection, const AlertState &state)
{
    const auto incident = state.incident.isNull() ? sql::Value {} : sql::Value {state.incident.value};
    const auto stored =
        connection.run(u"INSERT INTO alert_state (rule, system, firing, since, incident) VALUES ($1, $2, $3, $4, $5)"
                       u" ON CONFLICT (rule, system) DO UPDATE SET firing = excluded.firing, since = excluded.since,"
                       u" incident = excluded.incident",
            {state.rule.value, state.system, std::int64_t {state.firing}, microsOf(state.since), incident});
    if (!stored)
        return failureOf(stored);
    return {};
}

} // namespace demarc::store
