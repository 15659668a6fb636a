// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/forwarder.h"

#include "app/workspace/deliver.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace demarc::app {

namespace {

constexpr std::chrono::milliseconds kLongestPause {5 * 60 * 1000};
constexpr std::chrono::milliseconds kIdle {250};
constexpr std::chrono::milliseconds kRemoval {500};
constexpr std::chrono::milliseconds kAnswerTimeout {30'000};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Forwarder)
};

bool isWorthAnotherTry(int status) { return status == 0 || status == 408 || status == 429 || status >= 500; }

} // namespace

Result<ForwardTarget> forwardTarget(const QString &url, const QStringList &headers)
{
    ForwardTarget target {QUrl(url, QUrl::StrictMode), {}};
    const bool known = target.url.scheme() == u"http" || target.url.scheme() == u"https";
    if (!target.url.isValid() || !known || target.url.host().isEmpty()) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("\"%1\" is not an address to pass calls on to. Write it like https://example.org.").arg(url));
    }
    for (const auto &header : headers) {
        const auto colon = header.indexOf(u':');
        const auto name = header.left(colon).trimmed();
        if (colon <= 0 || name.isEmpty() || header.contains(u'\n') || header.contains(u'\r'))
            return failure(ErrorKind::InvalidInput, Text::tr("Write a header like \"Authorization: Bearer KEY\"."));
        target.headers.emplace_back(name.toStdString(), header.mid(colon + 1).trimmed().toStdString());
    }
    return target;
}

Forwarder::Forwarder(Telemetry &telemetry, ForwardTarget target, QObject *parent)
    : QObject(parent), m_telemetry(telemetry), m_target(std::move(target)), m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a key goes to the address it is for
    m_network->setTransferTimeout(static_cast<int>(kAnswerTimeout.count()));
    m_next.setSingleShot(true);
    m_removal.setSingleShot(true);
    connect(&m_removal, &QTimer::timeout, this, [this] { m_telemetry.removeFromOutbox(m_settled); });
    connect(&m_next, &QTimer::timeout, this, &Forwarder::look);
    connect(&m_telemetry, &Telemetry::appended, this, [this] {
        if (!m_busy && m_pause.count() == 0)
            look();
    });
    m_next.start(0);
}

Forwarder::~Forwarder() = default;

void Forwarder::look()
{
    if (m_busy)
        return;
    m_busy = true;
    deliver(m_telemetry.nextInOutbox(m_settled), this, [this](const auto &entry) { take(entry); });
}

void Forwarder::take(const Result<std::optional<telemetry::OutboxEntry>> &entry)
{
    m_busy = false;
    if (entry && *entry)
        send(**entry);
    else
        m_next.start(kIdle);
}

void Forwarder::send(const telemetry::OutboxEntry &entry)
{
    m_busy = true;
    auto url = m_target.url;
    const auto path = QUrl(QString::fromStdString(entry.request.path));
    const auto base = url.path().endsWith(u'/') ? url.path().chopped(1) : url.path();
    url.setPath(base + path.path());
    url.setQuery(path.query());
    QNetworkRequest request(url);
    for (const auto &headers : {entry.request.headers, m_target.headers}) {
        for (const auto &[name, value] : headers)
            request.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    }
    auto *reply = m_network->post(request, QByteArray::fromStdString(entry.request.body));
    connect(reply, &QNetworkReply::finished, this, [this, reply, id = entry.id] {
        reply->deleteLater();
        onAnswer(*reply, id);
    });
}

void Forwarder::onAnswer(QNetworkReply &reply, std::int64_t id)
{
    m_busy = false;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 200 && status < 300) {
        ++m_status.passedOn;
        m_status.lastProblem.clear();
        settle(id);
    } else if (isWorthAnotherTry(status)) {
        const std::chrono::seconds asked {std::clamp(reply.rawHeader("Retry-After").toInt(), 0, 300)};
        pause(asked,
            Text::tr("%1 does not take what is passed on (%2). It waits here and is tried again.")
                .arg(m_target.url.host(), status ? QString::number(status) : reply.errorString()));
    } else {
        ++m_status.refused;
        m_status.lastProblem =
            Text::tr("%1 refuses what is passed on (%2). Look at its address and key.").arg(m_target.url.host()).arg(status);
        settle(id);
    }
}

void Forwarder::settle(std::int64_t id)
{
    m_settled = id;
    m_pause = {};
    if (!m_removal.isActive())
        m_removal.start(kRemoval);
    look();
}

void Forwarder::pause(std::chrono::milliseconds least, const QString &problem)
{
    m_status.lastProblem = problem;
    m_pause = m_pause.count() == 0 ? m_firstPause : std::min(2 * m_pause, kLongestPause);
    m_next.start(std::max(m_pause, least));
}

} // namespace demarc::app
