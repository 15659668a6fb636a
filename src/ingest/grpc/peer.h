// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at the other end of a call. Internal to the receiver over gRPC.
#pragma once

#include "ingest/gate.h"

#include <grpcpp/generic/async_generic_service.h>

#include <string>

namespace demarc::ingest {

struct Peer {
    std::string address;  // "10.0.0.7", "::1"; as gRPC says it where that is no address
    bool isLocal = false; // over the loopback, unencrypted
};

Peer peerOf(const grpc::GenericCallbackServerContext &call);

// A header of the request; empty: it did not come.
std::string_view headerOf(const grpc::GenericCallbackServerContext &call, const char *name);

// What the call says of who sends it. Views into `peer` and the call.
Credentials credentialsOf(const Peer &peer, bool requireKeys, const grpc::GenericCallbackServerContext &call);

} // namespace demarc::ingest
