// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/importoptions.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::ImportOptions)
};

// Splits at commas outside double quotes.
QStringList splitList(const QString &list)
{
    QStringList parts(QString {});
    bool quoted = false;
    for (const auto c : list) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        if (c == QLatin1Char(',') && !quoted)
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

QString unquoted(QString text)
{
    text = text.trimmed();
    const QLatin1Char quote('"');
    if (text.size() >= 2 && text.startsWith(quote) && text.endsWith(quote))
        return text.mid(1, text.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
    return text;
}

} // namespace

Result<std::vector<Assignment>> parseAssignments(const QString &list)
{
    std::vector<Assignment> assignments;
    for (const auto &part : splitList(list)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto equals = part.indexOf(QLatin1Char('='));
        const auto text = unquoted(part.mid(equals + 1));
        if (equals < 0 || text.isEmpty()) {
            return failure(ErrorKind::InvalidInput, Text::tr("\"%1\" is not of the form field=column.").arg(part.trimmed()));
        }
        auto target = cellTarget(part.left(equals).trimmed());
        if (!target)
            return failureOf(target);
        const bool twice =
            std::any_of(assignments.begin(), assignments.end(), [&](const Assignment &other) { return other.target == *target; });
        if (twice)
            return failure(ErrorKind::InvalidInput, Text::tr("The field \"%1\" is given twice.").arg(nameOf(*target)));
        assignments.push_back({std::move(*target), text});
    }
    return assignments;
}

Json toJson(const ImportReport &report)
{
    Json lines = Json::array();
    for (const auto &line : report.firstUnreadable)
        lines.push_back({{"line", line.line}, {"reason", line.reason.toStdString()}});
    const auto instant = [](const std::optional<Instant> &at) { return at ? Json(microsOf(*at)) : Json(); };
    return {{"kind", report.kind.toStdString()}, {"rows", report.rows}, {"calls", report.calls}, {"spans", report.spans},
        {"scores", report.scores}, {"skipped", report.skipped}, {"unreadable", report.unreadable}, {"lines", std::move(lines)},
        {"from", instant(report.from)}, {"to", instant(report.to)}, {"input", report.inputTokens},
        {"output", report.outputTokens}, {"cost", toString(report.reportedCost.pico).toStdString()}};
}

void restore(const Json &json, ImportReport &report)
{
    const auto instant = [&](const char *key) -> std::optional<Instant> {
        return json.at(key).is_null() ? std::nullopt : std::optional(demarc::instantOf(json.at(key).get<std::int64_t>()));
    };
    report.kind = QString::fromStdString(json.at("kind").get<std::string>());
    report.rows = json.at("rows").get<std::int64_t>();
    report.calls = json.at("calls").get<std::int64_t>();
    report.spans = json.at("spans").get<std::int64_t>();
    report.scores = json.at("scores").get<std::int64_t>();
    report.skipped = json.at("skipped").get<std::int64_t>();
    report.unreadable = json.at("unreadable").get<std::int64_t>();
    report.firstUnreadable.clear();
    for (const auto &line : json.at("lines")) {
        report.firstUnreadable.push_back(
            {line.at("line").get<std::int64_t>(), QString::fromStdString(line.at("reason").get<std::string>())});
    }
    report.from = instant("from");
    report.to = instant("to");
    report.inputTokens = json.at("input").get<std::int64_t>();
    report.outputTokens = json.at("output").get<std::int64_t>();
    const auto cost = Decimal::parse(json.at("cost").get<std::string>());
    report.reportedCost.pico = cost ? cost->mantissa : 0;
    for (int i = 0; cost && i < cost->exponent; ++i)
        report.reportedCost.pico *= 10;
}

} // namespace demarc::ingest
