// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/importstaging.h"

#include "app/telemetry/batchcodec.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstring>

namespace demarc::app {

namespace {

constexpr std::int32_t kApplicationId = 0x44454d49; // "DEMI"
constexpr int kKeptDays = 7;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::ImportStaging)
};

QString baseOf(const QString &telemetryPath)
{
    const auto suffix = QStringLiteral("-calls");
    const auto base = telemetryPath.endsWith(suffix) ? telemetryPath.chopped(suffix.size()) : telemetryPath;
    return base + QStringLiteral("-import-");
}

void removeFiles(const QString &path)
{
    for (const auto *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

QFileInfoList filesAt(const QString &base)
{
    const QFileInfo info(base);
    return info.dir().entryInfoList({info.fileName() + QLatin1Char('*')}, QDir::Files);
}

void removeOldOnes(const QString &base)
{
    const auto oldest = QDateTime::currentDateTimeUtc().addDays(-kKeptDays);
    for (const auto &file : filesAt(base)) {
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

QByteArray bytesOf(const std::vector<std::uint64_t> &marks)
{
    return QByteArray(reinterpret_cast<const char *>(marks.data()), static_cast<qsizetype>(marks.size() * sizeof(std::uint64_t)));
}

} // namespace

ImportStaging::ImportStaging(std::unique_ptr<sql::SqliteConnection> connection, QString path)
    : m_connection(std::move(connection)), m_path(std::move(path))
{
}

ImportStaging::~ImportStaging()
{
    m_connection.reset();
    if (m_discarded)
        removeFiles(m_path);
}

Result<std::unique_ptr<ImportStaging>> ImportStaging::open(const QString &telemetryPath, const QByteArray &key)
{
    const auto base = baseOf(telemetryPath);
    removeOldOnes(base);
    const auto path = base + QString::fromLatin1(key.left(16));
    const sql::SqliteOptions options {.create = true, .applicationId = kApplicationId};
    auto connection = sql::SqliteConnection::open(path, options);
    if (!connection && connection.error().kind == ErrorKind::Storage) { // torn by a power loss: read anew
        removeFiles(path);
        connection = sql::SqliteConnection::open(path, options);
    }
    if (!connection)
        return failureOf(connection);
    std::unique_ptr<ImportStaging> staging(new ImportStaging(std::move(*connection), path));
    if (auto prepared = staging->prepare(); !prepared)
        return failureOf(prepared);
    return staging;
}

void ImportStaging::removeLeft(const QString &telemetryPath)
{
    const auto base = baseOf(telemetryPath);
    for (const auto &file : filesAt(base)) {
        const auto key = file.fileName().mid(QFileInfo(base).fileName().size());
        if (key.contains(u'-')) // -wal, -shm
            continue;
        if (const auto staging = open(telemetryPath, key.toLatin1()))
            (*staging)->discard();
    }
}

Result<void> ImportStaging::prepare()
{
    // Held exclusively, so that the same file is not imported twice at once; nothing here must survive a power loss.
    const auto made =
        m_connection->script(u"PRAGMA busy_timeout = 200; PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL;"
                             "CREATE TABLE IF NOT EXISTS batch (id INTEGER PRIMARY KEY, data BLOB NOT NULL, marks BLOB NOT NULL);"
                             "CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL,"
                             " value TEXT NOT NULL);"
                             "BEGIN IMMEDIATE; COMMIT;");
    if (!made) {
        if (made.error().kind == ErrorKind::Unavailable)
            return failure(ErrorKind::Unavailable, Text::tr("This file is being imported already."), made.error().cause);
        return made;
    }
    const auto rows = m_connection->query(u"SELECT version, value FROM state", {});
    if (!rows)
        return failureOf(rows);
    if (rows->empty())
        return {};
    auto state = parseJson(rows->front().text(1).toStdString());
    if (rows->front().integer(0) != kBatchCodecVersion || !state)
        return restart();
    m_state = std::move(*state);
    return {};
}

Result<void> ImportStaging::restart()
{
    m_state.reset();
    return m_connection->script(u"DELETE FROM batch; DELETE FROM state;");
}

Result<std::vector<std::uint64_t>> ImportStaging::marks()
{
    const auto count = batchCount();
    if (!count)
        return failureOf(count);
    std::vector<std::uint64_t> marks;
    for (std::int64_t id = 1; id <= *count; ++id) {
        const auto rows = m_connection->query(u"SELECT marks FROM batch WHERE id = $1", {id});
        if (!rows || rows->empty())
            return rows ? failure(ErrorKind::Storage, Text::tr("What an interrupted import left is incomplete."))
                        : failureOf(rows);
        const auto bytes = rows->front().blob(0);
        const auto before = marks.size();
        marks.resize(before + static_cast<std::size_t>(bytes.size()) / sizeof(std::uint64_t));
        std::memcpy(marks.data() + before, bytes.constData(), (marks.size() - before) * sizeof(std::uint64_t));
    }
    return marks;
}

Result<void> ImportStaging::add(const TelemetryBatch &batch, const std::vector<std::uint64_t> &marks, const Json &state)
{
    auto transaction = sql::Transaction::begin(*m_connection, sql::Transaction::Mode::Write);
    if (!transaction)
        return failureOf(transaction);
    const auto added =
        m_connection->run(u"INSERT INTO batch (data, marks) VALUES ($1, $2)", {encodeBatch(batch), bytesOf(marks)});
    if (!added)
        return failureOf(added);
    const auto text = QString::fromStdString(state.dump(-1, ' ', true, Json::error_handler_t::replace));
    const auto written = m_connection->run(u"INSERT INTO state (id, version, value) VALUES (1, $1, $2)"
                                           " ON CONFLICT (id) DO UPDATE SET version = excluded.version, value = excluded.value",
        {std::int64_t {kBatchCodecVersion}, text});
    if (!written)
        return failureOf(written);
    return transaction->commit();
}

Result<std::int64_t> ImportStaging::batchCount()
{
    const auto rows = m_connection->query(u"SELECT count(*) FROM batch", {});
    if (!rows)
        return failureOf(rows);
    return rows->front().integer(0);
}

Result<TelemetryBatch> ImportStaging::batch(std::int64_t number)
{
    const auto rows = m_connection->query(u"SELECT data FROM batch WHERE id = $1", {number});
    if (!rows)
        return failureOf(rows);
    if (rows->empty())
        return failure(ErrorKind::Storage, Text::tr("What an interrupted import left is incomplete."));
    return decodeBatch(rows->front().blob(0));
}

} // namespace demarc::app
