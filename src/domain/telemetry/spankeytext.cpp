// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/telemetry/spankeytext.h"

#include <QByteArray>

namespace demarc {

namespace {

template <typename Bytes>
QString hex(const Bytes &bytes)
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())).toHex());
}

int digit(QChar c)
{
    const auto lower = c.toLower().unicode();
    if (lower >= u'0' && lower <= u'9')
        return lower - u'0';
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

template <typename Bytes>
bool readHex(QStringView text, Bytes &bytes)
{
    if (text.size() != 2 * static_cast<qsizetype>(bytes.size()))
        return false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto at = 2 * static_cast<qsizetype>(i);
        const int high = digit(text[at]);
        const int low = digit(text[at + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes[i] = static_cast<std::uint8_t>(16 * high + low);
    }
    return true;
}

} // namespace

QString traceIdText(const SpanKey &key) { return hex(key.traceId); }

QString spanIdText(const SpanKey &key) { return hex(key.spanId); }

QString toText(const SpanKey &key) { return traceIdText(key) + u'-' + spanIdText(key); }

std::optional<SpanKey> spanKeyFromText(QStringView text)
{
    const auto dash = text.indexOf(u'-');
    SpanKey key;
    if (!readHex(dash < 0 ? text : text.left(dash), key.traceId))
        return {};
    if (dash >= 0 && !readHex(text.mid(dash + 1), key.spanId))
        return {};
    return key;
}

} // namespace demarc
