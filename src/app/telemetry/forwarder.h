// SPDX-License-Identifier: GPL-3.0-or-later
// Passes on to another backend, unchanged, what senders send: so that a team changes one address and its old dashboards go
// on. Requests wait in the outbox of the telemetry file until the backend has them; no sender waits for it.
//
// Of several on one workspace, in whatever processes, one passes on what all of them receive; see outboxlock.h. A request is
// passed on once, but for one that was under way when the program or the connection ended: that one is sent again.
#pragma once

#include "app/telemetry/forwardtarget.h"
#include "app/telemetry/outboxlock.h"
#include "app/telemetry/telemetry.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace demarc::app {

struct ForwardStatus {
    enum class Turn {
        Ours,      // this one empties the outbox
        Elsewhere, // another one does, for the same address: what is received here reaches it too
        Taken,     // another one passes on to another address: what is received here is not for it, and is not passed on
    };
    Turn turn = Turn::Elsewhere;
    QString host;              // "cloud.langfuse.com"
    std::int64_t passedOn = 0; // since this was made
    std::int64_t refused = 0;  // the backend does not want them (4xx): not tried again
    QString lastProblem;       // a plain sentence; empty while it goes well
};

// Lives on a thread with an event loop. One request at a time and in order. What may yet succeed is tried again after 1 s, then
// twice as long each time up to five minutes, or as Retry-After says: a dead connection, no answer within 30 s, 408, 425, 429,
// 5xx, an address that has moved (3xx, which is not followed), and 401 where the key is ours to put right.
class Forwarder : public QObject {
    Q_OBJECT

public:
    Forwarder(Telemetry &telemetry, ForwardTarget target, QObject *parent = nullptr);
    // Breaks off what is under way. Waits until what was passed on is taken out of the outbox.
    ~Forwarder() override;

    const ForwardStatus &status() const { return m_status; }
    // Starts nothing new; finished() tells once what is under way has its answer, or a few seconds later.
    void finish();
    // How long the first pause is; for tests.
    void setFirstPause(std::chrono::milliseconds pause) { m_firstPause = pause; }

Q_SIGNALS:
    void changed(const demarc::app::ForwardStatus &status);
    void finished();

private:
    bool hasTurn();
    void look();
    void take(const Result<std::optional<telemetry::OutboxEntry>> &entry);
    void send(const telemetry::OutboxEntry &entry);
    void onAnswer(QNetworkReply &reply, std::int64_t id);
    QString problemOf(const QNetworkReply &reply, int status) const;
    void readHeadersAgain();
    void watch(QNetworkReply *reply, std::int64_t id);
    void settle(std::int64_t id);
    void pause(std::chrono::milliseconds least);
    void remove();

    Telemetry &m_telemetry;
    ForwardTarget m_target;
    OutboxLock m_lock;
    QNetworkAccessManager *m_network;
    QPointer<QNetworkReply> m_reply; // under way
    QTimer m_next {this};
    QTimer m_removal {this}; // many are taken out of the outbox at once
    ForwardStatus m_status;
    std::chrono::milliseconds m_firstPause {1000};
    std::chrono::milliseconds m_pause {0};
    std::int64_t m_settled = 0; // everything up to here has been passed on or refused
    std::int64_t m_removed = 0; // and up to here is out of the outbox
    bool m_isKeyWrong = false;  // the backend said so last
    bool m_busy = false;
    bool m_finishing = false;
};

} // namespace demarc::app
