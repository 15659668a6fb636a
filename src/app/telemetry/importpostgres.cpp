// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/importpostgres.h"

#include "ingest/importers/csvrows.h"
#include "store/sql/postgresconnection.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::app {

namespace {

constexpr int kStatementTimeoutMs = 120'000;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::ImportPostgres)
};

// What an import needs of the table; a version of LiteLLM may lack some. Messages and responses stay where they are.
constexpr const char *kColumns[] {"request_id", "call_type", "spend", "prompt_tokens", "completion_tokens", "startTime",
    "endTime", "request_duration_ms", "completionStartTime", "model", "model_group", "custom_llm_provider", "user", "metadata",
    "cache_hit", "team_id", "end_user", "session_id", "status"};

class SpendLogRows final : public ingest::RowSource {
public:
    static Result<std::unique_ptr<ingest::RowSource>> open(const QString &uri);

    const QStringList &columns() const override { return m_cells.columns(); }
    bool hasFixedColumns() const override { return true; }
    std::optional<std::size_t> bind(std::string_view path) override { return m_cells.bind(path); }
    Result<Row> next() override;
    std::string_view cell(std::size_t handle) override { return m_cells.cell(handle, m_fields); }
    QByteArray digest() const override { return ingest::digestOf(m_fields); }
    std::int64_t line() const override { return m_line; }
    const QString &problem() const override { return m_problem; }
    ingest::RowPosition position() const override { return {0, m_line, {}}; }
    bool resumeAt(const ingest::RowPosition &) override { return false; }
    double progress() const override { return m_expected > 0 ? std::min(1.0, double(m_line) / double(m_expected)) : 0; }

private:
    Result<void> begin();

    std::unique_ptr<sql::PostgresConnection> m_connection;
    ingest::TableCells m_cells;
    sql::Rows m_rows; // fetched
    std::size_t m_at = 0;
    std::vector<std::string> m_fields;
    std::int64_t m_line = 0;
    std::int64_t m_expected = 0;
    QString m_problem;
};

Result<std::unique_ptr<ingest::RowSource>> SpendLogRows::open(const QString &uri)
{
    auto connection = sql::PostgresConnection::open(uri, {.statementTimeoutMs = kStatementTimeoutMs, .schema = {}});
    if (!connection)
        return failureOf(connection);
    auto rows = std::make_unique<SpendLogRows>();
    rows->m_connection = std::move(*connection);
    if (auto begun = rows->begin(); !begun)
        return failureOf(begun);
    return std::unique_ptr<ingest::RowSource>(std::move(rows));
}

Result<void> SpendLogRows::begin()
{
    if (auto begun = m_connection->script(u"SET datestyle = 'ISO'; SET timezone = 'UTC'"); !begun)
        return begun;
    if (auto begun = m_connection->beginRead(); !begun)
        return begun;
    const auto known = m_connection->query(
        u"SELECT a.attname::text, c.reltuples::bigint FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        " WHERE a.attrelid = to_regclass('\"LiteLLM_SpendLogs\"') AND a.attnum > 0 AND NOT a.attisdropped",
        {});
    if (!known)
        return failureOf(known);
    if (known->empty()) {
        return failure(ErrorKind::NotFound,
            Text::tr("This database has no table \"LiteLLM_SpendLogs\". Name the database that LiteLLM's proxy uses."));
    }
    m_expected = known->front().integer(1);
    QStringList columns;
    QStringList parts;
    for (const auto *column : kColumns) {
        const auto name = QString::fromLatin1(column);
        const bool isThere = std::any_of(known->begin(), known->end(), [&](const sql::Row &row) { return row.text(0) == name; });
        if (!isThere)
            continue;
        columns << name;
        parts << QStringLiteral("coalesce(\"%1\"::text, '')").arg(name);
    }
    m_cells.setColumns(columns);
    return m_connection->script(QString(QLatin1String("DECLARE spend_logs NO SCROLL CURSOR FOR SELECT ")
        + parts.join(QLatin1String(", ")) + QLatin1String(" FROM \"LiteLLM_SpendLogs\"")));
}

Result<ingest::RowSource::Row> SpendLogRows::next()
{
    if (m_at == m_rows.size()) {
        auto rows = m_connection->query(u"FETCH 2000 FROM spend_logs", {});
        if (!rows)
            return failureOf(rows);
        m_rows = std::move(*rows);
        m_at = 0;
        if (m_rows.empty())
            return Row::End;
    }
    const auto &row = m_rows[m_at++];
    ++m_line;
    m_cells.clear();
    m_fields.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        m_fields[i] = row.text(i).toStdString();
    return Row::Record;
}

} // namespace

bool isPostgresUri(const QString &text)
{
    return text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://"));
}

Result<std::unique_ptr<ingest::RowSource>> openSpendLogs(const QString &uri) { return SpendLogRows::open(uri); }

} // namespace demarc::app
