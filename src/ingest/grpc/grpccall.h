// SPDX-License-Identifier: GPL-3.0-or-later
// One request of a sender over gRPC: read, decoded, given to the sink, answered. Internal to the receiver over gRPC.
//
// The bytes of a message go to the endpoint that takes the same message over HTTP. They come compressed as they were sent:
// grpc++ would inflate them without a bound.
#pragma once

#include "ingest/grpc/grpccontext.h"

#include <grpcpp/alarm.h>
#include <grpcpp/generic/async_generic_service.h>

namespace demarc::ingest {

// Deletes itself once it is answered. Members without a word run on any thread of grpc++, one after the other.
class GrpcCall final : public grpc::ServerGenericBidiReactor {
public:
    GrpcCall(std::shared_ptr<GrpcContext> context, const grpc::GenericCallbackServerContext &request);

    void read(); // of the turn

    void OnReadDone(bool ok) override;
    void OnCancel() override; // at any time
    void OnDone() override;

private:
    ~GrpcCall() override;
    bool admit();
    void startBodyTimer();
    void startSinkTimer();
    void handle(std::string body);
    std::optional<Export> decode(std::string body);
    std::optional<ForwardedRequest> toPassOn(const std::string &body) const;
    void handToSink(Export done);
    void onDurable(const Result<void> &result, std::int64_t calls, std::int64_t scores); // by whoever settled
    void refuse(int status, const QString &message, int retryAfterSeconds = 0);          // settles
    void finish(const Answer &answer);                                                   // by whoever settled
    void note(const Answer &answer);

    const std::shared_ptr<GrpcContext> m_context;
    const grpc::GenericCallbackServerContext &m_call;
    const std::shared_ptr<Turn> m_turn = std::make_shared<Turn>(*this);
    grpc::Alarm m_bodyTimer;
    grpc::Alarm m_sinkTimer;
    grpc::ByteBuffer m_request;
    grpc::ByteBuffer m_response;
    std::optional<Admission> m_admission;
    ExportHead m_head;
    Export m_export;
    Outcome m_outcome;
};

} // namespace demarc::ingest
