// SPDX-License-Identifier: GPL-3.0-or-later
// The collector of a workspace: receives calls over OTLP and answers once they are stored; knows who may send, keeps what each
// source did, and passes on what it receives where it is told to. Switched on in the console or run by demarcctl.
#pragma once

#include "app/telemetry/forwarding.h"
#include "app/workspace/workspace.h"
#include "ingest/grpcreceiver.h"

namespace demarc::app {

class Collector {
public:
    // `workspace` is open and outlives the collector. Make it on the workspace's thread.
    explicit Collector(Workspace &workspace, ingest::ReceiverOptions options = {}, std::optional<ingest::GrpcOptions> grpc = {});

    // Passes on what is received, and what waits from before, until stop(). Before start(); the options say `passOn`, for else
    // nothing new waits to be passed on. May wait for a file: not on the ui thread.
    void passOnTo(ForwardTarget target);

    // Errors: as Receiver::start(), passing on then ends. gRPC that cannot listen is none: HTTP goes on alone, and grpc() says why.
    Result<void> start();
    // Answers what is under way, a few seconds at most; not on the ui thread.
    void stop();
    // What came over HTTP and over gRPC together; the ports are those of HTTP.
    ingest::ReceiverStatus status() const;
    // The ports of gRPC, 0 where it was not asked for; or why it does not listen. Once started.
    Result<ingest::ReceiverStatus> grpc() const;
    // Empty: nothing is passed on. Once started.
    std::optional<ForwardStatus> forwarding() const;

private:
    ingest::TelemetrySink sink();

    Workspace &m_workspace;
    std::unique_ptr<Forwarding> m_forwarding; // set before what is received asks for it
    const std::shared_ptr<ingest::Gate> m_gate;
    ingest::Receiver m_receiver;
    std::optional<ingest::GrpcReceiver> m_grpc;
    Result<void> m_grpcStarted;
};

// Where SDKs send unless told otherwise: "127.0.0.1:4318".
QString defaultAddress();

// Reads "127.0.0.1:4318" or "[::1]:4318" into the options. Errors: InvalidInput.
Result<ingest::ReceiverOptions> receiverOptions(const QString &address);

// Likewise "127.0.0.1:4317".
Result<ingest::GrpcOptions> grpcOptions(const QString &address);

// gRPC beside HTTP: at the same address, at the port before, as 4317 is before 4318; none in a build without gRPC. What may
// come, who may send and what is passed on are as over HTTP.
std::optional<ingest::GrpcOptions> grpcBeside(const ingest::ReceiverOptions &http);

} // namespace demarc::app
