// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/telemetry/callfile.h"

#include "base/json.h"
#include "domain/telemetry/spankeytext.h"
#include "report/csv.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace demarc::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::report::CallFile)
};

constexpr std::array kOperations {"chat", "embeddings", "rerank", "other"};
constexpr std::array kTiers {"standard", "batch", "flex", "priority"};
constexpr std::array kCostSources {"unpriced", "estimated", "reported"};

template <typename Enum, std::size_t count>
const char *wordOf(const std::array<const char *, count> &words, Enum value)
{
    return words.at(static_cast<std::size_t>(value));
}

Json seconds(const std::optional<Duration> &duration)
{
    return duration ? Json(static_cast<double>(duration->count()) / 1e6) : Json();
}

Json count(const std::optional<std::int64_t> &tokens) { return tokens ? Json(*tokens) : Json(); }

std::string parentOf(const Call &call)
{
    const bool isRoot = std::all_of(call.parentSpanId.begin(), call.parentSpanId.end(), [](auto byte) { return byte == 0; });
    return isRoot ? std::string() : spanIdText({call.key.traceId, call.parentSpanId}).toStdString();
}

Json scoresOf(const Call &call)
{
    Json scores = Json::object();
    for (const auto &score : call.scores)
        scores[score.name] = score.value;
    return scores;
}

// Names and values in the order of the columns.
std::vector<std::pair<std::string, Json>> cellsOf(const Call &call, const std::string &costName)
{
    const auto &series = call.series;
    return {{"trace_id", traceIdText(call.key).toStdString()}, {"span_id", spanIdText(call.key).toStdString()},
        {"parent_span_id", parentOf(call)}, {"start", toIso(call.start).toStdString()}, {"duration_s", seconds(call.duration)},
        {"time_to_first_token_s", seconds(call.timeToFirstToken)}, {"service", series.service}, {"model", series.model},
        {"model_requested", call.modelRequested}, {"provider", series.provider},
        {"operation", wordOf(kOperations, series.operation)}, {"prompt_name", series.promptName},
        {"prompt_version", series.promptVersion}, {"environment", series.environment},
        {"service_tier", wordOf(kTiers, call.serviceTier)}, {"input_tokens", count(call.inputTokens)},
        {"output_tokens", count(call.outputTokens)}, {"cache_read_tokens", call.cacheReadTokens},
        {"cache_write_tokens", call.cacheWriteTokens}, {"reasoning_tokens", call.reasoningTokens},
        {costName, call.costPico ? Json(Money {*call.costPico}.toString().toStdString()) : Json()},
        {"cost_source", wordOf(kCostSources, call.costSource)}, {"status", call.status == CallStatus::Ok ? "ok" : "error"},
        {"error_type", call.errorType}, {"user", call.user}, {"session", call.session}, {"response_id", call.responseId},
        {"scores", scoresOf(call)}};
}

QString fieldOf(const Json &cell)
{
    if (cell.is_null() || (cell.is_object() && cell.empty()))
        return {};
    return QString::fromStdString(cell.is_string() ? cell.get<std::string>() : canonicalJson(cell));
}

} // namespace

Result<std::shared_ptr<CallFile>> CallFile::create(const QString &path, const QString &currency)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("csv") && suffix != QLatin1String("jsonl"))
        return failure(ErrorKind::InvalidInput,
            Text::tr("Calls are exported as CSV or as JSON lines. Give the file a name that ends in .csv or .jsonl."));
    return std::shared_ptr<CallFile>(new CallFile(path, currency, suffix == QLatin1String("csv")));
}

CallFile::CallFile(const QString &path, const QString &currency, bool isCsv)
    : m_file(path), m_costName("cost_" + currency.toLower().toStdString()), m_isCsv(isCsv)
{
    if (!m_isCsv)
        return;
    QStringList titles;
    for (const auto &[name, cell] : cellsOf({}, m_costName))
        titles << QString::fromStdString(name);
    m_file.write(csvLine(titles).toUtf8());
}

void CallFile::add(const std::vector<Call> &calls)
{
    QByteArray lines;
    for (const auto &call : calls) {
        auto cells = cellsOf(call, m_costName);
        if (m_isCsv) {
            QStringList fields;
            for (const auto &[name, cell] : cells)
                fields << fieldOf(cell);
            lines += csvLine(fields).toUtf8();
        } else {
            Json object = Json::object();
            for (auto &[name, cell] : cells)
                object[name] = std::move(cell);
            lines += QByteArray::fromStdString(canonicalJson(object)) + '\n';
        }
    }
    m_file.write(lines);
    m_count += static_cast<std::int64_t>(calls.size());
}

Result<void> CallFile::finish() { return m_file.commit(); }

} // namespace demarc::report
