// SPDX-License-Identifier: GPL-3.0-or-later
// Where there is no grpc++.
#include "ingest/grpcreceiver.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::GrpcReceiver)
};

} // namespace

class GrpcReceiver::Core { };

bool hasGrpc() { return false; }

GrpcReceiver::GrpcReceiver(TelemetrySink, const Clock &, GrpcOptions, std::shared_ptr<Gate>) { }

GrpcReceiver::~GrpcReceiver() = default;

Result<void> GrpcReceiver::start()
{
    return failure(ErrorKind::Unavailable,
        Text::tr("This Demarc was built without gRPC. Send over HTTP instead, or build it where libgrpc++-dev is installed."));
}

void GrpcReceiver::stop() { }

ReceiverStatus GrpcReceiver::status() const { return {}; }

} // namespace demarc::ingest
