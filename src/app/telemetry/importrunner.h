// SPDX-License-Identifier: GPL-3.0-or-later
// Previews, checks and imports of a workspace off the ui thread: previews and dry runs one after the other on a thread of
// their own, the newest alone counting; imports on another, so that looking at the next file never waits for them.
#pragma once

#include "app/telemetry/importcalls.h"
#include "domain/models/bill.h"

#include <atomic>
#include <memory>

namespace demarc::app {

class ImportRunner {
public:
    // `workspace` outlives the runner.
    explicit ImportRunner(Workspace &workspace);
    // Cancels what runs and waits for it, a moment.
    ~ImportRunner();
    ImportRunner(const ImportRunner &) = delete;
    ImportRunner &operator=(const ImportRunner &) = delete;

    QFuture<Result<ingest::ImportPreview>> preview(const QString &path, const ingest::ImportOptions &options, int rows);
    // Cancels the dry run before it. Errors: as importCalls().
    QFuture<Result<CallsImport>> dryRun(const QString &path, const ingest::ImportOptions &options);
    void cancelDryRun();
    // The lines of a provider's bill. Errors: as ingest::readBills().
    QFuture<Result<Bill>> bill(const QString &path);
    QFuture<Result<CallsImport>> run(const QString &path, const ingest::ImportOptions &options);

private:
    using Flag = std::shared_ptr<std::atomic<bool>>;

    Workspace &m_workspace;
    Flag m_stopping = std::make_shared<std::atomic<bool>>(false);
    Flag m_dryRunCancelled = std::make_shared<std::atomic<bool>>(false);
    WorkThread m_lookThread; // last members: they stop before what they use goes
    WorkThread m_importThread;
};

} // namespace demarc::app
