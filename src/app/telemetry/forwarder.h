// SPDX-License-Identifier: GPL-3.0-or-later
// Passes on to another backend, unchanged, what senders send: so that a team changes one address and its old dashboards go
// on. Requests wait in the outbox of the telemetry file until the backend has them; no sender waits for it.
#pragma once

#include "app/telemetry/telemetry.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace demarc::app {

struct ForwardTarget {
    QUrl url; // requests go to this plus their own path: "https://cloud.langfuse.com" + "/api/public/ingestion"
    // Replace what the sender sent, or are added: the backend's own key.
    std::vector<std::pair<std::string, std::string>> headers;
};

// "https://example.org/base", and headers as "Name: value". Errors: InvalidInput.
Result<ForwardTarget> forwardTarget(const QString &url, const QStringList &headers);

struct ForwardStatus {
    std::int64_t passedOn = 0; // since this was made
    std::int64_t refused = 0;  // the backend does not want them (4xx): not tried again
    QString lastProblem;       // a plain sentence; empty while it goes well
};

// Lives on a thread with an event loop. One request at a time and in order; 408, 429, 5xx and a dead connection are tried
// again after 1 s, then twice as long each time up to five minutes, or as Retry-After says.
class Forwarder : public QObject {
    Q_OBJECT

public:
    Forwarder(Telemetry &telemetry, ForwardTarget target, QObject *parent = nullptr);
    ~Forwarder() override;

    const ForwardStatus &status() const { return m_status; }
    // How long the first pause is; for tests.
    void setFirstPause(std::chrono::milliseconds pause) { m_firstPause = pause; }

private:
    void look();
    void take(const Result<std::optional<telemetry::OutboxEntry>> &entry);
    void send(const telemetry::OutboxEntry &entry);
    void onAnswer(QNetworkReply &reply, std::int64_t id);
    void settle(std::int64_t id);
    void pause(std::chrono::milliseconds least, const QString &problem);

    Telemetry &m_telemetry;
    ForwardTarget m_target;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QTimer m_next;
    QTimer m_removal; // many are taken out of the outbox at once
    ForwardStatus m_status;
    std::chrono::milliseconds m_firstPause {1000};
    std::chrono::milliseconds m_pause {0};
    std::int64_t m_settled = 0; // everything up to here has been passed on or refused
    bool m_busy = false;
};

} // namespace demarc::app
