// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/importcalls.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::ImportCalls)
};

} // namespace

Result<CallsImport> importCalls(Workspace &workspace, const QString &path, const ingest::ImportOptions &options, bool dryRun)
{
    const auto job = workspace.jobs().start(Text::tr("Importing calls from %1").arg(QFileInfo(path).fileName()), true);
    auto run = ingest::ImportRun::open(path, options);
    if (!run)
        return failureOf(run);
    AppendReport stored;
    while (!(*run)->isAtEnd()) {
        if (job->isCancelled()) {
            return failure(ErrorKind::Cancelled,
                Text::tr("The import was cancelled. What is in stays; importing the file again adds the rest."));
        }
        auto batch = (*run)->next();
        if (!batch)
            return failureOf(batch);
        job->setProgress((*run)->progress());
        if (dryRun || batch->data.size() == 0)
            continue;
        const auto report = workspace.telemetry().submit(std::move(batch->data)).result();
        if (!report)
            return failureOf(report);
        stored.inserted += report->inserted;
        stored.updated += report->updated;
        stored.duplicates += report->duplicates;
    }
    if (auto verdict = (*run)->verdict(); !verdict)
        return failureOf(verdict);
    return CallsImport {(*run)->report(), stored};
}

} // namespace demarc::app
