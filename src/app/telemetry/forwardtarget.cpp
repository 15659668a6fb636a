// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/forwardtarget.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>

namespace demarc::app {

namespace {

constexpr qint64 kMostHeaderBytes = 16 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Forwarder)
};

// A token of RFC 9110, 5.6.2.
bool isToken(QStringView name)
{
    const auto fits = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"!#$%&'*+-.^_`|~").contains(c));
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), fits);
}

Result<ForwardHeaders> parseHeaders(const QStringList &lines)
{
    ForwardHeaders headers;
    for (const auto &line : lines) {
        const auto colon = line.indexOf(u':');
        const auto name = line.left(colon).trimmed();
        const auto value = line.mid(colon + 1).trimmed();
        const bool isOneLine = std::none_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 0x20; });
        if (colon <= 0 || !isToken(name) || !isOneLine)
            return failure(ErrorKind::InvalidInput, Text::tr("Write a header like \"Authorization: Bearer KEY\", one a line."));
        headers.emplace_back(name.toStdString(), value.toStdString());
    }
    return headers;
}

bool isLoopback(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace

Result<ForwardTarget> forwardTarget(const QString &url, const QStringList &headers)
{
    ForwardTarget target {QUrl(url, QUrl::StrictMode), {}, {}};
    const bool known = target.url.scheme() == u"http" || target.url.scheme() == u"https";
    if (!target.url.isValid() || !known || target.url.host().isEmpty()) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("This is not an address that calls can be passed on to. Write it like https://example.org."));
    }
    if (target.url.hasQuery() || target.url.hasFragment()) {
        return failure(ErrorKind::InvalidInput,
            Text::tr(
                "The address may have nothing behind a \"?\" or \"#\": every request goes to it plus the request's own path."));
    }
    auto parsed = parseHeaders(headers);
    if (!parsed)
        return failureOf(parsed);
    if (!target.url.userInfo().isEmpty()) {
        const auto user = target.url.userName(QUrl::FullyDecoded) + u':' + target.url.password(QUrl::FullyDecoded);
        target.headers.emplace_back("Authorization", "Basic " + user.toUtf8().toBase64().toStdString());
    }
    target.url.setUserInfo({});
    std::move(parsed->begin(), parsed->end(), std::back_inserter(target.headers));
    return target;
}

Result<ForwardHeaders> readForwardHeaders(const QString &name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorKind::NotFound, Text::tr("The file with the headers cannot be read: %1").arg(name), file.errorString());
    }
    if (file.size() > kMostHeaderBytes)
        return failure(ErrorKind::InvalidInput, Text::tr("%1 is too large for a file with headers.").arg(name));
    QStringList lines;
    for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto text = line.trimmed(); !text.isEmpty() && !text.startsWith(u'#'))
            lines.append(text);
    }
    return parseHeaders(lines);
}

Result<ForwardTarget> readForwardTarget(const ForwardChoice &choice)
{
    auto target = forwardTarget(choice.url, {});
    if (!target || choice.headersFile.isEmpty())
        return target;
    auto headers = readForwardHeaders(choice.headersFile);
    if (!headers)
        return failureOf(headers);
    std::move(headers->begin(), headers->end(), std::back_inserter(target->headers));
    target->headersFile = choice.headersFile;
    return target;
}

bool mayOthersRead(const QString &file)
{
    constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::ReadOther;
    return (QFile::permissions(file) & kOthers) != QFile::Permissions();
}

bool leadsTo(const QUrl &url, const std::string &address, std::uint16_t port)
{
    if (port == 0 || url.port(url.scheme() == u"https" ? 443 : 80) != port)
        return false;
    const QHostAddress own(QString::fromStdString(address));
    const QHostAddress host(url.host());
    const bool isEverywhere = own.isLoopback() || own == QHostAddress::AnyIPv4 || own == QHostAddress::AnyIPv6;
    return isLoopback(url.host()) ? isEverywhere : !host.isNull() && host == own;
}

} // namespace demarc::app
