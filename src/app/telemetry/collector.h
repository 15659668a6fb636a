// SPDX-License-Identifier: GPL-3.0-or-later
// The collector of a workspace: receives calls over OTLP and answers once they are stored; knows who may send, and keeps
// what each source did. Switched on in the console or run by demarcctl.
#pragma once

#include "app/workspace/workspace.h"
#include "ingest/receiver.h"

namespace demarc::app {

class Collector {
public:
    // `workspace` is open and outlives the collector. Make it on the workspace's thread.
    explicit Collector(Workspace &workspace, ingest::ReceiverOptions options = {});

    // Errors: as Receiver::start().
    Result<void> start() { return m_receiver.start(); }
    // Answers what is under way, a few seconds at most; not on the ui thread.
    void stop() { m_receiver.stop(); }
    ingest::ReceiverStatus status() const { return m_receiver.status(); }

private:
    ingest::Receiver m_receiver;
};

// Where SDKs send unless told otherwise: "127.0.0.1:4318".
QString defaultAddress();

// Reads "127.0.0.1:4318" or "[::1]:4318" into the options. Errors: InvalidInput.
Result<ingest::ReceiverOptions> receiverOptions(const QString &address);

} // namespace demarc::app
