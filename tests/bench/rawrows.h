// SPDX-License-Identifier: GPL-3.0-or-later
// The floors of the bench "panel": the same aggregation on raw rows, as one would write it without roll-ups, in SQLite and
// in ClickHouse.
#pragma once

#include "domain/telemetry/panel.h"
#include "store/sql/sqliteconnection.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace demarc::bench {

class RawRows {
public:
    virtual ~RawRows() = default;
    virtual const char *name() const = 0;
    virtual Result<void> add(const std::vector<Call> &calls) = 0;
    virtual Result<void> finish() = 0;
    // Every group and point of a panel with a step, computed and fetched; answers its total, to compare.
    virtual Result<double> answer(const PanelQuery &query) = 0;
};

// A table of the columns that panels need, with an index by start.
Result<std::unique_ptr<RawRows>> openSqliteRows(const QString &path);
// The same as a MergeTree by start, in a server of its own. Empty where ClickHouse is not installed.
Result<std::unique_ptr<RawRows>> openClickHouseRows(const QString &folder);

} // namespace demarc::bench
