// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/sourcewords.h"

#include <QCoreApplication>

namespace demarc::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::Sources)
};

constexpr std::int64_t kMegabyte = 1'000'000;
constexpr int kFraction = 6; // digits of a megabyte down to the byte

} // namespace

QString shownService(const SourceKey &source)
{
    return source.service.empty() ? Words::tr("no service") : QString::fromStdString(source.service);
}

QString shownProgram(const std::string &client)
{
    auto name = QString::fromStdString(client);
    name = name.left(name.indexOf(u' ')); // what follows names libraries below it
    name.replace(QStringLiteral("OTel-OTLP-Exporter-"), QStringLiteral("OTel "));
    return name.replace(u'/', u' ');
}

QString keyText(const Sender &sender) { return QStringLiteral("•••• ") + sender.keyEnd; }

QString limitsText(const SenderLimits &limits, const QLocale &locale)
{
    const auto rate = [&] {
        return Words::tr("up to %1 spans a minute").arg(locale.toString(static_cast<qlonglong>(*limits.spansPerMinute)));
    };
    const auto size = [&] { return Words::tr("requests up to %1").arg(bytesText(*limits.requestBytes, locale)); };
    if (limits.spansPerMinute && limits.requestBytes)
        return Words::tr("%1, %2", "two limits").arg(rate(), size());
    return limits.spansPerMinute ? rate() : limits.requestBytes ? size() : Words::tr("no limits");
}

QString bytesText(std::int64_t bytes, const QLocale &locale)
{
    return locale.formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString rateText(double perMinute, const QLocale &locale)
{
    return locale.toString(perMinute, 'f', perMinute > 0 && perMinute < 9.95 ? 1 : 0);
}

QString megabytes(std::int64_t bytes)
{
    auto text = QString::number(bytes / kMegabyte);
    auto rest = QStringLiteral("%1").arg(bytes % kMegabyte, kFraction, 10, QLatin1Char('0'));
    while (rest.endsWith(u'0'))
        rest.chop(1);
    return rest.isEmpty() ? text : text + u'.' + rest;
}

std::optional<std::int64_t> bytesOfMegabytes(const QString &text)
{
    const auto parts = QString(text).trimmed().replace(u',', u'.').split(u'.');
    if (parts.size() > 2 || parts.front().size() > 9)
        return std::nullopt;
    const auto rest = parts.size() == 2 ? parts.back() : QString();
    if (rest.size() > kFraction || (parts.front().isEmpty() && rest.isEmpty()))
        return std::nullopt;
    bool ok = true;
    const auto number = [&ok](const QString &digits) {
        std::int64_t value = 0;
        for (const auto digit : digits) {
            ok = ok && digit >= u'0' && digit <= u'9';
            value = value * 10 + (digit.unicode() - u'0');
        }
        return value;
    };
    const auto bytes = number(parts.front()) * kMegabyte + number(rest.leftJustified(kFraction, u'0'));
    return ok && bytes > 0 ? std::optional(bytes) : std::nullopt;
}

} // namespace demarc::ui
