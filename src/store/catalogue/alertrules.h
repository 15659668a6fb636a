// SPDX-License-Identifier: GPL-3.0-or-later
// Alert rules in the catalogue, and whether each was last seen firing on a system.
#pragma once

#include "domain/alerts/alertrule.h"
#include "store/sql/connection.h"

namespace demarc::store {

// By metric, then system.
Result<std::vector<AlertRule>> alertRules(sql::Connection &connection);
// Errors: NotFound.
Result<AlertRule> alertRule(sql::Connection &connection, const AlertRuleId &id);
Result<void> insertAlertRule(sql::Connection &connection, const AlertRule &rule);
// Stores `rule` if the row still has rule.version; returns the new version. Errors: Conflict.
Result<std::int64_t> updateAlertRule(sql::Connection &connection, const AlertRule &rule);
Result<void> removeAlertRule(sql::Connection &connection, const AlertRuleId &id, std::int64_t version);

struct AlertState {
    AlertRuleId rule;
    QString system;
    bool firing = false;
    Instant since {};
    IncidentId incident; // the one that it last spoke to; may be null
};

Result<std::vector<AlertState>> alertStates(sql::Connection &connection);
Result<std::optional<AlertState>> alertState(sql::Connection &connection, const AlertRuleId &rule, const QString &system);
Result<void> setAlertState(sql::Connection &connection, const AlertState &state);

} // namespace demarc::store
