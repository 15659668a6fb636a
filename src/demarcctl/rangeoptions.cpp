// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/rangeoptions.h"

#include "base/numbers.h"

#include <QCoreApplication>

#include <map>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Telemetry)
};

// "60s", "15m", "1h", "1d", or seconds.
std::optional<Duration> stepOf(QString text)
{
    static const std::map<QChar, std::int64_t> units {{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86'400}};
    std::int64_t unit = 1;
    if (!text.isEmpty()) {
        if (const auto found = units.find(text.back()); found != units.end()) {
            unit = found->second;
            text.chop(1);
        }
    }
    const auto count = wholeNumber(text.toStdString());
    if (!count || *count <= 0 || *count > 1'000'000'000)
        return {};
    return std::chrono::seconds {*count * unit};
}

} // namespace

QString value(const QCommandLineParser &parser, const char16_t *option) { return parser.value(QString::fromUtf16(option)); }

Result<void> readRange(const QCommandLineParser &parser, std::optional<Instant> &from, std::optional<Instant> &to)
{
    for (const auto &[option, target] : {std::pair {u"from", &from}, std::pair {u"to", &to}}) {
        const auto text = value(parser, option);
        *target = parseInstant(text);
        if (!text.isEmpty() && !*target) {
            return failure(ErrorKind::InvalidInput,
                Text::tr("\"%1\" is not a date or an instant. Write it like 2026-11-23 or 2026-11-23T10:00:00Z.").arg(text));
        }
    }
    return {};
}

Result<void> readStep(const QCommandLineParser &parser, std::optional<Duration> &step)
{
    const auto text = value(parser, u"step");
    if (text.isEmpty())
        return {};
    step = stepOf(text);
    if (!step)
        return failure(ErrorKind::InvalidInput, Text::tr("\"%1\" is not a step. Write it like 60s, 15m, 1h or 1d.").arg(text));
    return {};
}

Result<void> readQuantile(const QCommandLineParser &parser, double &quantile)
{
    const auto text = value(parser, u"quantile");
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    quantile = text.toDouble(&isNumber);
    if (!isNumber || !(quantile >= 0 && quantile <= 1))
        return failure(ErrorKind::InvalidInput, Text::tr("A quantile is a number from 0 to 1, such as 0.95."));
    return {};
}

} // namespace demarc::ctl
