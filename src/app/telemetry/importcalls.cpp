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

Result<CallsImport> importCallsCsv(Workspace &workspace, const QString &path, const ingest::CallsCsvOptions &options)
{
    const auto job = workspace.jobs().start(Text::tr("Importing calls from %1").arg(QFileInfo(path).fileName()), true);
    AppendReport stored;
    const auto sink = [&](std::vector<Call> &&calls) -> Result<void> {
        const auto report = workspace.telemetry().submit(std::move(calls)).result();
        if (!report)
            return failureOf(report);
        stored.inserted += report->inserted;
        stored.updated += report->updated;
        stored.duplicates += report->duplicates;
        return {};
    };
    const auto progress = [&](std::int64_t done, std::int64_t total) {
        if (total > 0)
            job->setProgress(static_cast<double>(done) / static_cast<double>(total));
        return !job->isCancelled();
    };
    auto file = ingest::importCallsCsv(path, options, sink, progress);
    if (!file)
        return failureOf(file);
    return CallsImport {std::move(*file), stored};
}

} // namespace demarc::app
