// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/importrunner.h"

#include "ingest/importers/billcsv.h"

#include <utility>

namespace demarc::app {

ImportRunner::ImportRunner(Workspace &workspace) : m_workspace(workspace) { }

ImportRunner::~ImportRunner()
{
    *m_stopping = true;
    cancelDryRun();
}

QFuture<Result<ingest::ImportPreview>> ImportRunner::preview(const QString &path, const ingest::ImportOptions &options, int rows)
{
    cancelDryRun();
    return m_lookThread.run([path, options, rows] { return ingest::previewImport(path, options, rows); });
}

void ImportRunner::cancelDryRun() { *std::exchange(m_dryRunCancelled, std::make_shared<std::atomic<bool>>(false)) = true; }

QFuture<Result<CallsImport>> ImportRunner::dryRun(const QString &path, const ingest::ImportOptions &options)
{
    cancelDryRun();
    ImportRequest request {path, options, true, {}};
    request.isCancelled = [stopping = m_stopping, cancelled = m_dryRunCancelled] { return *stopping || *cancelled; };
    return m_lookThread.run([this, request = std::move(request)] { return importCalls(m_workspace, request); });
}

QFuture<Result<Bill>> ImportRunner::bill(const QString &path)
{
    cancelDryRun();
    return m_lookThread.run([path] { return ingest::readBills({path}); });
}

QFuture<Result<CallsImport>> ImportRunner::run(const QString &path, const ingest::ImportOptions &options)
{
    cancelDryRun();
    ImportRequest request {path, options, false, {}};
    request.isCancelled = [stopping = m_stopping] { return stopping->load(); };
    return m_importThread.run([this, request = std::move(request)] { return importCalls(m_workspace, request); });
}

} // namespace demarc::app
