// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/link.h"

#include <QUrl>

namespace demarc::ui {

QString Link::toString() const
{
    auto text = QStringLiteral("demarc:%1/%2").arg(kind, QString::fromLatin1(QUrl::toPercentEncoding(name)));
    if (!version.isEmpty())
        text += u'@' + QString::fromLatin1(QUrl::toPercentEncoding(version));
    return text;
}

std::optional<Link> Link::parse(const QString &text)
{
    static const auto prefix = QStringLiteral("demarc:");
    if (!text.startsWith(prefix))
        return {};
    const auto slash = text.indexOf(u'/');
    if (slash < 0)
        return {};
    const auto at = text.indexOf(u'@', slash);
    const auto part = [&](qsizetype from, qsizetype length) {
        return QUrl::fromPercentEncoding(text.mid(from, length).toLatin1());
    };
    Link link {text.mid(prefix.size(), slash - prefix.size()), part(slash + 1, at < 0 ? -1 : at - slash - 1),
        at < 0 ? QString() : part(at + 1, -1)};
    if (link.kind.isEmpty() || link.name.isEmpty())
        return {};
    return link;
}

} // namespace demarc::ui
