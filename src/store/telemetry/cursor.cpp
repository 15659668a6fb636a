// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/cursor.h"

#include <QCoreApplication>

namespace demarc::telemetry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::Cursor)
};

constexpr const char *kScoresOfCall = "SELECT s.quality, q.name, s.value FROM scores s JOIN qualities q ON q.id = s.quality"
                                      " WHERE s.call = ?1 ORDER BY s.position";

} // namespace

tl::unexpected<Error> stopped() { return failure(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")); }

Result<ScoreReader> ScoreReader::create(sqlite3 *database, const QString &path)
{
    auto statement = Statement::prepare(database, path, kScoresOfCall);
    if (!statement)
        return failureOf(statement);
    ScoreReader reader;
    reader.m_statement = std::move(*statement);
    return reader;
}

Result<void> ScoreReader::read(std::int64_t id, Call &call, std::vector<std::int64_t> &qualities)
{
    m_statement.bind(1, id);
    for (;;) {
        const auto row = m_statement.step();
        if (!row)
            return failureOf(row);
        if (!*row)
            return {};
        qualities.push_back(m_statement.integer(0));
        call.scores.push_back({std::string(m_statement.text(1)), m_statement.real(2)});
    }
}

} // namespace demarc::telemetry
