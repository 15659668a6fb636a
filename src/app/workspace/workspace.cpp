// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"

#include "app/models/prices.h"
#include "app/workspace/auditentry.h"
#include "store/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace demarc::app {

namespace {

constexpr int kMaxAttempts = 5; // of a command that loses a serialisation race
constexpr std::chrono::milliseconds kForeignChangesInterval {1000};
constexpr auto kRetentionInterval = std::chrono::minutes {10};
constexpr std::chrono::milliseconds kCallsInterval {250};

constexpr Topics kCatalogueTopics = Topics(Topic::People) | Topic::Ownership | Topic::Systems | Topic::Prompts | Topic::Models
    | Topic::Incidents | Topic::Settings | Topic::Senders | Topic::Bills;

Result<std::int64_t> newestAuditSequence(sql::Connection &connection)
{
    const auto rows = connection.query(u"SELECT coalesce(max(sequence), 0) FROM audit");
    if (!rows)
        return failureOf(rows);
    return rows->front().integer(0);
}

} // namespace

bool WorkspaceLocation::isPostgres() const { return store::isPostgresUri(where); }

QString WorkspaceLocation::displayName() const
{
    if (!isPostgres())
        return QFileInfo(where).completeBaseName();
    return QUrl(where).toString(QUrl::RemovePassword | QUrl::RemoveQuery);
}

QString WorkspaceLocation::telemetryPath() const
{
    if (!isPostgres())
        return where + QStringLiteral("-calls");
    const auto key = QCryptographicHash::hash(displayName().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QString::fromLatin1(key) + QStringLiteral(".demarc-calls"));
}

Workspace::Workspace(const Clock &clock) : m_clock(clock)
{
    qRegisterMetaType<Topics>();
    connect(
        &m_foreignChangesTimer, &QTimer::timeout, this, [this] { m_catalogueThread.post([this] { lookForForeignChanges(); }); });
    connect(&m_retentionTimer, &QTimer::timeout, this, [this] {
        if (m_telemetry)
            m_telemetry->retain();
    });
    m_callsTimer.setSingleShot(true);
    connect(&m_callsTimer, &QTimer::timeout, this, [this] { Q_EMIT changed(Topic::Calls); });
}

Workspace::~Workspace() { m_jobs.cancelAll(); }

QFuture<Result<void>> Workspace::open(const WorkspaceLocation &location, OpenMode mode)
{
    m_location = location;
    m_foreignChangesTimer.start(kForeignChangesInterval);
    m_retentionTimer.start(kRetentionInterval);
    return m_catalogueThread.run([this, location, mode, home = thread()]() -> Result<void> {
        auto connection = store::openCatalogue(location.where, mode == OpenMode::CreateOrOpen);
        if (!connection)
            return failureOf(connection);
        const auto newest = newestAuditSequence(**connection);
        if (!newest)
            return failureOf(newest);
        auto telemetry = Telemetry::open(location.telemetryPath(), m_clock);
        if (!telemetry)
            return failureOf(telemetry);
        (*telemetry)->moveToThread(home);
        connect(telemetry->get(), &Telemetry::appended, this, &Workspace::announceCalls, Qt::QueuedConnection);
        m_telemetry = std::move(*telemetry);
        m_connection = std::move(*connection);
        m_lastAuditSequence = *newest;
        return usePrices();
    });
}

void Workspace::announceCalls()
{
    if (!m_callsTimer.isActive())
        m_callsTimer.start(kCallsInterval);
}

Result<void> Workspace::usePrices()
{
    const auto book = loadPriceBook(*m_connection);
    if (!book)
        return failureOf(book);
    m_telemetry->setPricer([prices = *book](Call &call) { prices->price(call); });
    return {};
}

Actor Workspace::actor() const
{
    const std::lock_guard lock(m_actorMutex);
    return m_actor;
}

void Workspace::setActor(const Actor &actor)
{
    const std::lock_guard lock(m_actorMutex);
    m_actor = actor;
}

QFuture<Result<Applied>> Workspace::execute(CommandPtr command, const Actor &actor)
{
    return m_catalogueThread.run([this, command = std::move(command), context = CommandContext {m_clock.now(), actor}] {
        auto applied = apply(*command, context);
        for (int attempt = 1; !applied && applied.error().kind == ErrorKind::Unavailable && attempt < kMaxAttempts; ++attempt)
            applied = apply(*command, context);
        if (!applied)
            return applied;
        if (applied->changed.testFlag(Topic::Models)) {
            if (const auto used = usePrices(); !used)
                return Result<Applied>(failureOf(used));
            m_telemetry->reprice(true); // what had no price may have one now
        }
        publish(applied->changed);
        return applied;
    });
}

Result<Applied> Workspace::apply(const Command &command, const CommandContext &context)
{
    if (!m_connection)
        return notOpen();
    auto transaction = sql::Transaction::begin(*m_connection, sql::Transaction::Mode::Write);
    if (!transaction)
        return failureOf(transaction);
    auto applied = command.apply(*m_connection, context);
    if (!applied)
        return applied;
    if (const auto recorded = store::appendAudit(*m_connection, auditRecord(applied->audit, context)); !recorded)
        return failureOf(recorded);
    const auto newest = newestAuditSequence(*m_connection);
    if (!newest)
        return failureOf(newest);
    if (const auto committed = transaction->commit(); !committed)
        return failureOf(committed);
    // A foreign change that came in between is told of too: its topics are unknown.
    if (*newest > m_lastAuditSequence + 1)
        applied->changed |= kCatalogueTopics;
    m_lastAuditSequence = *newest;
    return applied;
}

void Workspace::lookForForeignChanges()
{
    if (!m_connection)
        return;
    const auto newest = newestAuditSequence(*m_connection);
    if (!newest || *newest == m_lastAuditSequence)
        return;
    m_lastAuditSequence = *newest;
    if (const auto used = usePrices(); !used)
        qWarning("prices: %s", qUtf8Printable(used.error().message));
    publish(kCatalogueTopics);
}

tl::unexpected<Error> Workspace::notOpen()
{
    return failure(ErrorKind::Unavailable, tr("No workspace is open. Open or create one first."));
}

void Workspace::publish(Topics topics)
{
    QMetaObject::invokeMethod(
        this, [this, topics] { Q_EMIT changed(topics); }, Qt::QueuedConnection);
}

} // namespace demarc::app
