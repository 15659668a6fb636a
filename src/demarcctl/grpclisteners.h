// SPDX-License-Identifier: GPL-3.0-or-later
// What `collect` listens to over gRPC.
#pragma once

#include "app/telemetry/collector.h"
#include "demarcctl/commands.h"

namespace demarc::ctl {

// Beside HTTP unless --grpc says another place; with --grpcs for other machines, too. Errors: InvalidInput.
Result<std::optional<ingest::GrpcOptions>> readGrpc(const QCommandLineParser &parser, const ingest::ReceiverOptions &http);

// Errors: it was asked for, and does not listen.
Result<void> neededGrpc(const QCommandLineParser &parser, const app::Collector &collector);

// Says where it listens, or why not.
void sayGrpc(Session &session, const app::Collector &collector, const ingest::GrpcOptions &asked);

} // namespace demarc::ctl
