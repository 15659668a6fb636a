// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/responseindex.h"

#include "store/telemetry/callrow.h"

#include <QCryptographicHash>

#include <cstring>

namespace demarc::telemetry {

namespace {

SpanKey hashedKey(QByteArrayView kind, QByteArrayView id)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(kind.toByteArray());
    hash.addData(id.toByteArray());
    const auto digest = hash.result();
    SpanKey key;
    std::memcpy(key.traceId.data(), digest.constData(), key.traceId.size());
    std::memcpy(key.spanId.data(), digest.constData() + key.traceId.size(), key.spanId.size());
    return key;
}

// Of hashOf(), 24 bits of the trace and the 8 of the span are enough here.
std::int64_t hashOfResponse(std::string_view responseId)
{
    const auto hash = hashOf(keyOfResponse(responseId));
    return (hash >> 24) * 256 + (hash & 0xff);
}

} // namespace

SpanKey keyOfResponse(std::string_view responseId)
{
    return hashedKey("response\n", {responseId.data(), static_cast<qsizetype>(responseId.size())});
}

SpanKey keyOfSpanAlone(const SpanId &span)
{
    return hashedKey("span\n", {reinterpret_cast<const char *>(span.data()), static_cast<qsizetype>(span.size())});
}

Result<ResponseIndex> ResponseIndex::create(sqlite3 *database, const QString &path)
{
    ResponseIndex index;
    for (const auto &[statement, sql] : {std::pair {&index.m_add, "INSERT OR IGNORE INTO responses (hash, call) VALUES (?1, ?2)"},
             {&index.m_remove, "DELETE FROM responses WHERE hash = ?1 AND call = ?2"},
             {&index.m_find, "SELECT call FROM responses WHERE hash = ?1 ORDER BY call DESC LIMIT ?2"},
             {&index.m_recentCalls, "SELECT span_key FROM calls WHERE id > (SELECT max(id) FROM calls) - 200000"},
             {&index.m_recentSpans, "SELECT span_key FROM spans WHERE id > (SELECT max(id) FROM spans) - 200000"}}) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return index;
}

Result<void> ResponseIndex::add(std::int64_t call, std::string_view responseId)
{
    if (responseId.empty())
        return {};
    m_add.bind(1, hashOfResponse(responseId));
    m_add.bind(2, call);
    return m_add.run();
}

Result<void> ResponseIndex::remove(std::int64_t call, std::string_view responseId)
{
    if (responseId.empty())
        return {};
    m_remove.bind(1, hashOfResponse(responseId));
    m_remove.bind(2, call);
    return m_remove.run();
}

Result<std::vector<std::int64_t>> ResponseIndex::callsOf(std::string_view responseId, int most)
{
    std::vector<std::int64_t> calls;
    m_find.bind(1, hashOfResponse(responseId));
    m_find.bind(2, std::int64_t {most});
    for (;;) {
        const auto row = m_find.step();
        if (!row)
            return failureOf(row);
        if (!*row)
            return calls;
        calls.push_back(m_find.integer(0));
    }
}

Result<void> ResponseIndex::findTraces(std::map<SpanId, std::optional<TraceId>> &wanted)
{
    for (auto *statement : {&m_recentCalls, &m_recentSpans}) {
        for (;;) {
            const auto row = statement->step();
            if (!row)
                return failureOf(row);
            if (!*row)
                break;
            const auto key = keyOf(statement->blob(0));
            if (const auto found = wanted.find(key.spanId); found != wanted.end())
                found->second = key.traceId;
        }
    }
    return {};
}

} // namespace demarc::telemetry
