// SPDX-License-Identifier: GPL-3.0-or-later
// Imports a text whole.
#pragma once

#include "ingest/importers/importrun.h"
#include "support/testmain.h"

#include <QBuffer>

namespace demarc::test {

struct Import {
    Result<ingest::ImportReport> report;
    TelemetryBatch data;
};

inline Import import(const QByteArray &text, const char *kind = "auto", const char *set = "")
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    ingest::ImportOptions options;
    options.kind = QString::fromUtf8(kind);
    options.constants = ingest::parseAssignments(QString::fromUtf8(set)).value();
    auto run = ingest::ImportRun::open(std::move(buffer), options);
    if (!run)
        return {failureOf(run), {}};
    TelemetryBatch data;
    while (!(*run)->isAtEnd()) {
        auto batch = (*run)->next().value().data;
        std::move(batch.calls.begin(), batch.calls.end(), std::back_inserter(data.calls));
        std::move(batch.spans.begin(), batch.spans.end(), std::back_inserter(data.spans));
        std::move(batch.scores.begin(), batch.scores.end(), std::back_inserter(data.scores));
    }
    if (const auto verdict = (*run)->verdict(); !verdict)
        return {failureOf(verdict), {}};
    return {(*run)->report(), std::move(data)};
}

} // namespace demarc::test
