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
constexpr std::chrono::milliseconds kTurn {1000};
constexpr std::chrono::milliseconds kRemoval {500};
constexpr std::chrono::milliseconds kAnswerTimeout {30'000};
constexpr std::chrono::milliseconds kGrace {3000};
constexpr qint64 kMostKept = 64 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Forwarder)
};

enum class Verdict { Taken, Refused, Later };

bool isMoved(int status) { return status >= 300 && status < 400; }

Verdict verdictOn(int status, bool isOurKey)
{
    if (status >= 200 && status < 300)
        return Verdict::Taken;
    if (status == 401)
        return isOurKey ? Verdict::Later : Verdict::Refused; // one sender's wrong key does not hold up the others
    if (status == 501 || status == 505 || status == 508)
        return Verdict::Refused;
    const bool isTransient = status == 0 || status == 408 || status == 425 || status == 429 || status >= 500;
    return isTransient || isMoved(status) ? Verdict::Later : Verdict::Refused;
}

// Scheme, host and port: no path or query of somebody else's, which may hold anything.
QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

Forwarder::Forwarder(Telemetry &telemetry, ForwardTarget target, QObject *parent)
    : QObject(parent), m_telemetry(telemetry), m_target(std::move(target)), m_lock(telemetry.path()),
      m_network(new QNetworkAccessManager(this))
{
    m_status.host = m_target.url.host();
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a key goes to the address it is for
    m_network->setTransferTimeout(static_cast<int>(kAnswerTimeout.count()));
    m_next.setSingleShot(true);
    m_removal.setSingleShot(true);
    connect(&m_removal, &QTimer::timeout, this, &Forwarder::remove);
    connect(&m_next, &QTimer::timeout, this, &Forwarder::look);
    connect(&m_telemetry, &Telemetry::appended, this, [this] {
        if (!m_busy && m_pause.count() == 0 && m_lock.isHeld())
            look();
    });
    hasTurn();
    QMetaObject::invokeMethod(this, &Forwarder::look, Qt::QueuedConnection); // in the thread it is moved to
}

Forwarder::~Forwarder()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    if (m_settled > m_removed) // before whoever comes next looks at the outbox
        m_telemetry.removeFromOutbox(m_settled).waitForFinished();
}

void Forwarder::finish()
{
    m_finishing = true;
    if (!m_busy) {
        Q_EMIT finished();
        return;
    }
    QTimer::singleShot(kGrace, this, &Forwarder::finished);
}

// Whether the outbox is ours to empty; says whose it is where not.
bool Forwarder::hasTurn()
{
    if (m_lock.isHeld())
        return true;
    const auto address = m_target.url.toString();
    const auto taken = m_lock.tryTake(address);
    auto status = m_status;
    if (taken && *taken) {
        status.turn = ForwardStatus::Turn::Ours;
        status.lastProblem.clear();
    } else if (!taken) {
        status.turn = ForwardStatus::Turn::Elsewhere;
        status.lastProblem = taken.error().message;
    } else if (const auto holder = m_lock.holder(); holder.isEmpty() || holder == address) {
        status.turn = ForwardStatus::Turn::Elsewhere;
        status.lastProblem.clear();
    } else {
        status.turn = ForwardStatus::Turn::Taken;
        status.lastProblem =
            Text::tr("Another Demarc passes on what this workspace is sent, to %1. What arrives here is not passed "
                     "on until that one stops.")
                .arg(originOf(QUrl(holder)));
    }
    if (status.turn != m_status.turn || status.lastProblem != m_status.lastProblem) {
        m_status = status;
        Q_EMIT changed(m_status);
    }
    return m_lock.isHeld();
}

void Forwarder::look()
{
    if (m_busy || m_finishing)
        return;
    if (!hasTurn()) {
        m_next.start(kTurn);
        return;
    }
    m_busy = true;
    deliver(m_telemetry.nextInOutbox(m_settled), this, [this](const auto &entry) { take(entry); });
}

void Forwarder::take(const Result<std::optional<telemetry::OutboxEntry>> &entry)
{
    m_busy = false;
    if (m_finishing)
        Q_EMIT finished();
    else if (entry && *entry)
        send(**entry);
    else
        m_next.start(kIdle);
}

void Forwarder::send(const telemetry::OutboxEntry &entry)
{
    m_busy = true;
    if (std::exchange(m_isKeyWrong, false))
        readHeadersAgain();
    auto url = m_target.url;
    const auto path = QUrl(QString::fromStdString(entry.request.path));
    const auto base = url.path().endsWith(u'/') ? url.path().chopped(1) : url.path();
    url.setPath(base + path.path());
    url.setQuery(path.query());
    QNetworkRequest request(url);
    for (const auto ofOneSender : {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
             QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(ofOneSender, QNetworkRequest::Manual); // of no business to the next one
    for (const auto *headers : {&entry.request.headers, &std::as_const(m_target.headers)}) {
        for (const auto &[name, value] : *headers)
            request.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    }
    if (!request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/octet-stream"); // lest Qt calls it a form
    watch(m_network->post(request, QByteArray::fromStdString(entry.request.body)), entry.id);
}

// The status is the answer: what comes behind it is not kept, and need not end.
void Forwarder::watch(QNetworkReply *reply, std::int64_t id)
{
    m_reply = reply;
    reply->setReadBufferSize(kMostKept);
    connect(reply, &QIODevice::readyRead, reply, [reply] { reply->skip(reply->bytesAvailable()); });
    connect(reply, &QNetworkReply::metaDataChanged, reply,
        [reply] { QTimer::singleShot(kAnswerTimeout, reply, &QNetworkReply::abort); });
    connect(reply, &QNetworkReply::finished, this, [this, reply, id] {
        reply->deleteLater();
        onAnswer(*reply, id);
    });
}

void Forwarder::onAnswer(QNetworkReply &reply, std::int64_t id)
{
    m_busy = false;
    m_reply.clear();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto verdict = verdictOn(status, !m_target.headers.empty());
    m_status.passedOn += verdict == Verdict::Taken ? 1 : 0;
    m_status.refused += verdict == Verdict::Refused ? 1 : 0;
    m_status.lastProblem = verdict == Verdict::Taken ? QString() : problemOf(reply, status);
    m_isKeyWrong = status == 401;
    if (verdict == Verdict::Later)
        pause(std::chrono::seconds {std::clamp(reply.rawHeader("Retry-After").toInt(), 0, 300)});
    else
        settle(id);
    Q_EMIT changed(m_status);
    if (m_finishing)
        Q_EMIT finished();
}

QString Forwarder::problemOf(const QNetworkReply &reply, int status) const
{
    const auto &host = m_status.host;
    if (status == 508)
        return Text::tr("%1 leads back to Demarc: nothing is passed on in circles. Choose another address.").arg(host);
    if (isMoved(status)) {
        const auto to = reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("Location")));
        return Text::tr("%1 has moved to %2 (%3). Passing on waits until that is the address.")
            .arg(host, originOf(to))
            .arg(status);
    }
    switch (verdictOn(status, !m_target.headers.empty())) {
    case Verdict::Taken:
        break;
    case Verdict::Refused:
        return Text::tr("%1 refuses what is passed on (%2). Look at its address and key.").arg(host).arg(status);
    case Verdict::Later:
        if (status == 401)
            return Text::tr("%1 does not know the key in the headers (401). Passing on waits until it is put right.").arg(host);
        if (reply.error() == QNetworkReply::OperationCanceledError)
            return Text::tr("%1 does not answer. What is to be passed on waits here and is tried again.").arg(host);
        return Text::tr("%1 does not take what is passed on (%2). It waits here and is tried again.")
            .arg(host, status ? QString::number(status) : reply.errorString());
    }
    return {};
}

// A key that was put right meanwhile is used without starting anew.
void Forwarder::readHeadersAgain()
{
    if (m_target.headersFile.isEmpty())
        return;
    const auto read = readForwardHeaders(m_target.headersFile).value_or(ForwardHeaders());
    for (const auto &header : read) {
        std::erase_if(m_target.headers, [&](const auto &known) { return known.first == header.first; });
        m_target.headers.push_back(header);
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

void Forwarder::pause(std::chrono::milliseconds least)
{
    m_pause = m_pause.count() == 0 ? m_firstPause : std::min(2 * m_pause, kLongestPause);
    m_next.start(std::max(m_pause, least));
}

void Forwarder::remove()
{
    deliver(m_telemetry.removeFromOutbox(m_settled), this, [this, settled = m_settled](const Result<void> &removed) {
        if (removed)
            m_removed = settled;
        else if (!m_removal.isActive()) // another program is writing, or the disk is full
            m_removal.start(kRemoval);
    });
}

} // namespace demarc::app
