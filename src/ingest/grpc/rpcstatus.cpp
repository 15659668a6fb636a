// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/grpc/rpcstatus.h"

#include "otlp/otlp.pb.h"

namespace demarc::ingest {

namespace {

grpc::StatusCode codeOf(int status)
{
    switch (status) {
    case 401:
        return grpc::StatusCode::UNAUTHENTICATED;
    case 403:
        return grpc::StatusCode::PERMISSION_DENIED;
    case 404:
        return grpc::StatusCode::UNIMPLEMENTED;
    case 408:
        return grpc::StatusCode::DEADLINE_EXCEEDED;
    case 413:
        return grpc::StatusCode::RESOURCE_EXHAUSTED;
    case 503:
        return grpc::StatusCode::UNAVAILABLE;
    default:
        return status < 500 ? grpc::StatusCode::INVALID_ARGUMENT : grpc::StatusCode::INTERNAL;
    }
}

// google/rpc/error_details.proto: RetryInfo says how long to wait at least.
std::string retryDetails(grpc::StatusCode code, const std::string &message, int seconds)
{
    otlp::RetryInfo retry;
    retry.mutable_retry_delay()->set_seconds(seconds);
    otlp::RpcStatus status;
    status.set_code(code);
    status.set_message(message);
    auto &detail = *status.add_details();
    detail.set_type_url("type.googleapis.com/google.rpc.RetryInfo");
    detail.set_value(retry.SerializeAsString());
    return status.SerializeAsString();
}

} // namespace

grpc::Status rpcStatusOf(const Answer &answer)
{
    if (answer.status < 400)
        return grpc::Status::OK;
    const auto code = codeOf(answer.status);
    const auto message = answer.problem.toStdString();
    if (answer.retryAfterSeconds <= 0)
        return {code, message};
    return {code, message, retryDetails(code, message, answer.retryAfterSeconds)};
}

} // namespace demarc::ingest
