// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/decoder.h"
#include "ingest/otlp/surrogates.h"
#include "ingest/otlp/wirereader.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <vector>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Otlp)
};

// A path of nested repeated messages: any of the fields (or members) of each step.
using Step = std::vector<int>;
using NamedStep = std::vector<const char *>;

// LogRecord: resource_logs(1).scope_logs(2).log_records(2). Data points:
// resource_metrics(1).scope_metrics(2). metrics(2).{gauge 5, sum 7, histogram 9, exponential_histogram 10,
// summary 11}.data_points(1).
std::vector<Step> stepsOf(OtherSignal signal)
{
    if (signal == OtherSignal::Logs)
        return {{1}, {2}, {2}};
    return {{1}, {2}, {2}, {5, 7, 9, 10, 11}, {1}};
}

std::vector<NamedStep> namedStepsOf(OtherSignal signal)
{
    if (signal == OtherSignal::Logs)
        return {{"resourceLogs"}, {"scopeLogs"}, {"logRecords"}};
    return {{"resourceMetrics"}, {"scopeMetrics"}, {"metrics"}, {"gauge", "sum", "histogram", "exponentialHistogram", "summary"},
        {"dataPoints"}};
}

bool contains(const Step &step, int field) { return std::find(step.begin(), step.end(), field) != step.end(); }

bool count(std::string_view message, std::span<const Step> path, std::int64_t &total)
{
    WireReader reader(message);
    while (reader.next()) {
        const auto nested = contains(path.front(), reader.field()) ? reader.bytes() : std::nullopt;
        if (!nested)
            continue;
        if (path.size() == 1)
            ++total;
        else if (!count(*nested, path.subspan(1), total))
            return false;
    }
    return reader.ok();
}

void count(const Json &value, std::span<const NamedStep> path, std::int64_t &total)
{
    if (value.is_array()) {
        for (const auto &item : value)
            count(item, path, total);
    } else if (value.is_object() && path.empty()) {
        ++total;
    } else if (value.is_object()) {
        for (const char *name : path.front()) {
            if (const auto found = value.find(name); found != value.end())
                count(*found, path.subspan(1), total);
        }
    }
}

} // namespace

Result<std::int64_t> countRecords(OtherSignal signal, Encoding encoding, std::string &body)
{
    std::int64_t total = 0;
    if (body.empty())
        return total;
    if (encoding == Encoding::Json) {
        const auto json = parseOtlpJson(body);
        if (!json)
            return failureOf(json);
        count(*json, namedStepsOf(signal), total);
        return total;
    }
    if (!count(body, stepsOf(signal), total))
        return failure(ErrorKind::InvalidInput, Text::tr("The body is not an OTLP export in protobuf."));
    return total;
}

} // namespace demarc::ingest
