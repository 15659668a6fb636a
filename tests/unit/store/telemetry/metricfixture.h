// SPDX-License-Identifier: GPL-3.0-or-later
// A telemetry file that points of metrics are stored in and asked about.
#pragma once

#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/metrics.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace demarc::test {

class MetricFixture : public Test {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    ManualClock m_clock {kMonday};
    std::unique_ptr<telemetry::TelemetryWriter> m_writer;
    std::unique_ptr<telemetry::TelemetryReader> m_reader;

    void openAnew()
    {
        m_reader.reset();
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_clock.set(kMonday + std::chrono::hours {12});
        m_writer = telemetry::TelemetryWriter::open(m_path, m_clock).value();
        m_reader = telemetry::TelemetryReader::open(m_path).value();
    }
    // How many were new.
    std::int64_t store(std::vector<MetricPoint> points)
    {
        TelemetryBatch batch;
        batch.metrics = std::move(points);
        const auto report = m_writer->append(batch);
        return report ? report->metrics : -1;
    }
    Result<MetricPanel> ask(const char *instrument, MetricQuery query = {})
    {
        query.instrument = instrument;
        return m_reader->metricPanel(query);
    }
    // What was counted in all; -1: nothing is known of it.
    std::int64_t total(const char *instrument = "requests")
    {
        const auto answer = ask(instrument);
        return answer && answer->panel.total ? std::get<std::int64_t>(*answer->panel.total) : -1;
    }
    bool isSound() { return m_reader->check().value().isSound(); }
};

} // namespace demarc::test
