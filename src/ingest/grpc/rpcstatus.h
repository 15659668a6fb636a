// SPDX-License-Identifier: GPL-3.0-or-later
// The answers of endpoints as gRPC says them. Internal to the receiver over gRPC.
#pragma once

#include "ingest/endpoint.h"

#include <grpcpp/support/status.h>

namespace demarc::ingest {

// OK below 400. Where the sender is to wait, the status has details: google.rpc.Status with google.rpc.RetryInfo.
grpc::Status rpcStatusOf(const Answer &answer);

} // namespace demarc::ingest
