// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/contents.h"

#include "store/telemetry/callrow.h"
#include "store/telemetry/rollup.h"

#include <QByteArray>
#include <QCoreApplication>

#include <algorithm>

namespace demarc::telemetry {

namespace {

constexpr std::int64_t kRemovedAtATime = 256;
constexpr std::size_t kLengthBytes = 4; // qCompress() begins with the length, big-endian

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::telemetry::Contents)
};

QByteArray compressed(const std::string &text)
{
    return text.empty() ? QByteArray() : qCompress(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
}

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

std::string_view viewOf(const KeyBytes &key) { return {key.data(), key.size()}; }

// Empty: damaged. The length is looked at first: it is what qUncompress() would take memory for.
std::optional<std::string> inflated(std::string_view blob)
{
    if (blob.empty())
        return std::string();
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length = length << 8 | (i < blob.size() ? static_cast<unsigned char>(blob[i]) : 0u);
    if (blob.size() <= kLengthBytes || length > 2 * kMaxContentBytes)
        return {};
    const auto bytes = qUncompress(reinterpret_cast<const uchar *>(blob.data()), static_cast<qsizetype>(blob.size()));
    return bytes.isEmpty() ? std::nullopt : std::optional(bytes.toStdString());
}

} // namespace

Result<ContentWriter> ContentWriter::create(sqlite3 *database, const QString &path)
{
    ContentWriter writer;
    for (const auto &[statement, sql] :
        {std::pair {&writer.m_put,
             "INSERT INTO contents (span_key, expires, is_redacted, input, output) VALUES (?1, ?2, ?3, ?4, ?5)"
             " ON CONFLICT DO UPDATE SET expires = excluded.expires, is_redacted = excluded.is_redacted,"
             " input = iif(length(excluded.input) = 0, input, excluded.input),"
             " output = iif(length(excluded.output) = 0, output, excluded.output)"},
            {&writer.m_removeExpired,
                "DELETE FROM contents WHERE id IN (SELECT id FROM contents WHERE expires <= ?1 ORDER BY expires LIMIT ?2)"
                " RETURNING id"}}) {
        auto prepared = Statement::prepare(database, path, sql);
        if (!prepared)
            return failureOf(prepared);
        *statement = std::move(*prepared);
    }
    return writer;
}

Result<void> ContentWriter::put(const CallContent &content, Instant now)
{
    const auto key = keyBytes(content.key);
    const auto input = compressed(content.input);
    const auto output = compressed(content.output);
    m_put.bindBlob(1, viewOf(key));
    m_put.bind(2, minuteOf(now + std::chrono::days {std::clamp(content.days, 1, kMostContentDays)}));
    m_put.bind(3, std::int64_t {content.isRedacted});
    m_put.bindBlob(4, view(input));
    m_put.bindBlob(5, view(output));
    return m_put.run();
}

Result<bool> ContentWriter::removeExpired(Instant now)
{
    m_removeExpired.bind(1, minuteOf(now));
    m_removeExpired.bind(2, kRemovedAtATime);
    bool any = false;
    for (auto row = m_removeExpired.step(); !row || *row; row = m_removeExpired.step()) {
        if (!row)
            return failureOf(row);
        any = true;
    }
    return any;
}

Result<std::optional<CallContent>> contentOf(sqlite3 *database, const QString &path, const SpanKey &key, Instant now)
{
    auto read =
        Statement::prepare(database, path, "SELECT expires, is_redacted, input, output FROM contents WHERE span_key = ?1");
    if (!read)
        return failureOf(read);
    const auto bytes = keyBytes(key);
    read->bindBlob(1, viewOf(bytes));
    const auto row = read->step();
    if (!row)
        return failureOf(row);
    const auto minutes = *row ? read->integer(0) - minuteOf(now) : 0;
    if (minutes <= 0)
        return std::nullopt;
    auto input = inflated(read->blob(2));
    auto output = inflated(read->blob(3));
    if (!input || !output)
        return failure(ErrorKind::Storage, Text::tr("The messages of this call are damaged and cannot be shown."));
    constexpr std::int64_t kMinutesOfADay = 24 * 60;
    const auto days = static_cast<int>((minutes + kMinutesOfADay - 1) / kMinutesOfADay);
    return CallContent {key, std::move(*input), std::move(*output), days, read->integer(1) != 0};
}

} // namespace demarc::telemetry
