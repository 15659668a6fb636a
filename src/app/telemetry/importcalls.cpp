// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/importcalls.h"

#include "app/incidents/queries.h"
#include "app/models/prices.h"
#include "app/telemetry/importpostgres.h"
#include "app/telemetry/importstaging.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace demarc::app {

namespace {

constexpr std::size_t kBatchRows = 8192;
constexpr double kReadingShare = 0.75; // of the progress; the rest is storing
constexpr qint64 kHashedBytes = 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::ImportCalls)
};

// What is imported and how it is read: the same key, the same rows.
QByteArray keyOf(const ImportRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QFile file(request.from);
    if (isPostgresUri(request.from) || !file.open(QIODevice::ReadOnly))
        return QUuid::createUuid().toByteArray(QUuid::Id128); // a table moves on: nothing to resume
    hash.addData(file.read(kHashedBytes));
    if (file.size() > kHashedBytes) {
        file.seek(std::max(kHashedBytes, file.size() - kHashedBytes));
        hash.addData(file.read(kHashedBytes));
    }
    QString how = request.options.kind + QChar(u'\n') + QString::number(file.size()) + QChar(u'\n')
        + QString::number(QFileInfo(file).lastModified().toMSecsSinceEpoch());
    for (const auto *list : {&request.options.columns, &request.options.constants}) {
        for (const auto &[target, text] : *list)
            how += QChar(u'\n') + ingest::nameOf(target) + QChar(u'=') + text;
        how += QChar(u'\n');
    }
    for (const auto field : request.options.ignored)
        how += QChar(u'\n') + ingest::nameOf({field, {}});
    how += request.options.guess ? QChar(u'g') : QChar(u'-');
    if (request.options.separator)
        how += QLatin1Char(*request.options.separator);
    hash.addData(how.toUtf8());
    return hash.result().toHex();
}

Result<std::unique_ptr<ingest::ImportRun>> openRun(const ImportRequest &request)
{
    auto options = request.options;
    options.batchSize = kBatchRows;
    if (!isPostgresUri(request.from))
        return ingest::ImportRun::open(request.from, options);
    if (options.kind != QLatin1String("litellm-spendlogs"))
        return failure(ErrorKind::InvalidInput, Text::tr("Only litellm-spendlogs is read from a database."));
    auto rows = openSpendLogs(request.from);
    if (!rows)
        return failureOf(rows);
    return ingest::ImportRun::open(std::move(*rows), options);
}

// Without what a URI says of passwords.
QString nameOf(const QString &from)
{
    return isPostgresUri(from) ? WorkspaceLocation {from}.displayName() : QFileInfo(from).fileName();
}

class Import {
public:
    Import(Workspace &workspace, const ImportRequest &request)
        : m_workspace(workspace), m_request(request),
          m_job(workspace.jobs().start(
              (request.dryRun ? Text::tr("Checking %1") : Text::tr("Importing calls from %1")).arg(nameOf(request.from)), true))
    {
    }

    Result<CallsImport> run();

private:
    Result<void> resume();
    Result<void> read();
    Result<void> checkCancelled() const;
    Result<void> store();
    void price(std::vector<Call> &calls);
    Json state() const;

    Workspace &m_workspace;
    const ImportRequest &m_request;
    std::unique_ptr<Job> m_job;
    std::shared_ptr<const PriceBook> m_prices;
    std::unique_ptr<ingest::ImportRun> m_run;
    std::unique_ptr<ImportStaging> m_staging; // null in a dry run
    CallsImport m_import;
};

Result<void> Import::checkCancelled() const
{
    if (!m_job->isCancelled() && !(m_request.isCancelled && m_request.isCancelled()))
        return {};
    if (m_request.dryRun)
        return failure(ErrorKind::Cancelled, Text::tr("The dry run was cancelled."));
    if (isPostgresUri(m_request.from))
        return failure(ErrorKind::Cancelled, Text::tr("The import was cancelled. Nothing was stored."));
    return failure(ErrorKind::Cancelled,
        Text::tr("The import was cancelled. Nothing was stored; importing the same file again goes on where it stopped."));
}

void Import::price(std::vector<Call> &calls)
{
    for (auto &call : calls) {
        m_prices->price(call);
        if (call.costPico)
            m_import.cost.pico += *call.costPico;
        else
            ++m_import.unpriced;
    }
}

Json Import::state() const
{
    return {{"run", m_run->state()}, {"cost", toString(m_import.cost.pico).toStdString()}, {"unpriced", m_import.unpriced}};
}

// Takes up what an earlier attempt left; where that does not fit, begins anew.
Result<void> Import::resume()
{
    auto staging = ImportStaging::open(m_workspace.location().telemetryPath(), keyOf(m_request));
    if (!staging)
        return failureOf(staging);
    m_staging = std::move(*staging);
    if (!m_staging->state())
        return {};
    const auto marks = m_staging->marks();
    const auto &state = *m_staging->state();
    if (marks && state.contains("run") && m_run->resume(state["run"], *marks)) {
        const auto cost = Decimal::parse(state.value("cost", "0"));
        m_import.cost = cost ? Money::fromDecimal({cost->mantissa, cost->exponent - 12}).value_or(Money {}) : Money {};
        m_import.unpriced = state.value("unpriced", std::int64_t {0});
        m_import.resumed = true;
        return {};
    }
    if (auto restarted = m_staging->restart(); !restarted)
        return restarted;
    auto run = openRun(m_request);
    if (!run)
        return failureOf(run);
    m_run = std::move(*run);
    return {};
}

Result<void> Import::read()
{
    const double share = m_request.dryRun ? 1 : kReadingShare;
    while (!m_run->isAtEnd()) {
        if (auto cancelled = checkCancelled(); !cancelled)
            return cancelled;
        auto batch = m_run->next();
        if (!batch)
            return failureOf(batch);
        price(batch->data.calls);
        m_job->setProgress(m_run->progress() * share);
        if (!m_staging)
            continue;
        if (auto kept = m_staging->add(batch->data, batch->marks, state()); !kept)
            return kept;
    }
    return checkCancelled();
}

// The hand-over, in one transaction of the store. The staging file is read by the writing thread while this one waits.
Result<void> Import::store()
{
    const auto total = m_staging->batchCount();
    if (!total)
        return failureOf(total);
    const auto next = [this, total = *total, done = std::int64_t {0}]() mutable -> Result<std::optional<TelemetryBatch>> {
        if (auto cancelled = checkCancelled(); !cancelled)
            return failureOf(cancelled);
        m_job->setProgress(kReadingShare + (1 - kReadingShare) * static_cast<double>(done) / static_cast<double>(total));
        if (done == total)
            return std::optional<TelemetryBatch>();
        auto batch = m_staging->batch(++done);
        if (!batch)
            return failureOf(batch);
        return std::optional(std::move(*batch));
    };
    const auto stored = m_workspace.telemetry().import(nameOf(m_request.from).toStdString(), m_run->kind().name, next).result();
    if (!stored)
        return failureOf(stored);
    m_import.stored = *stored;
    return {};
}

Result<CallsImport> Import::run()
{
    const auto prices = m_workspace.query([](sql::Connection &connection) { return loadPriceBook(connection); }).result();
    if (!prices)
        return failureOf(prices);
    m_prices = *prices;
    const auto currency = m_workspace.query(workspaceCurrency).result();
    if (!currency)
        return failureOf(currency);
    m_import.currency = *currency;
    auto opened = openRun(m_request);
    if (!opened)
        return failureOf(opened);
    m_run = std::move(*opened);
    if (!m_request.dryRun) {
        if (auto resumed = resume(); !resumed)
            return failureOf(resumed);
    }
    if (auto read = this->read(); !read) {
        const bool goesOn = read.error().kind == ErrorKind::Cancelled && !isPostgresUri(m_request.from);
        if (m_staging && !goesOn)
            m_staging->discard();
        return failureOf(read);
    }
    if (auto verdict = m_run->verdict(); !verdict) {
        if (m_staging)
            m_staging->discard();
        return failureOf(verdict);
    }
    m_import.file = m_run->report();
    if (m_staging) {
        if (auto stored = store(); !stored)
            return failureOf(stored);
        m_staging->discard();
    }
    return std::move(m_import);
}

} // namespace

Result<CallsImport> importCalls(Workspace &workspace, const ImportRequest &request) { return Import(workspace, request).run(); }

} // namespace demarc::app
