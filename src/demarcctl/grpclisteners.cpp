// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/grpclisteners.h"

#include <boost/asio/ip/address.hpp>

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Collect)
};

bool isAskedFor(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("grpc")) || parser.isSet(QStringLiteral("grpcs"));
}

Result<void> readPlain(const QString &given, ingest::GrpcOptions &options)
{
    const auto place = app::grpcOptions(given);
    if (!place)
        return failureOf(place);
    boost::system::error_code unreadable; // that is said when it listens
    const auto host = boost::asio::ip::make_address(place->address, unreadable);
    if (!unreadable && !host.is_loopback()) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("Without encryption, gRPC is received from this machine only, not at %1. For other machines use --grpcs "
                     "with --tls-cert and --tls-key.")
                .arg(QString::fromStdString(place->address)));
    }
    options.address = place->address;
    options.port = place->port;
    return {};
}

Result<void> readEncrypted(const QCommandLineParser &parser, const QString &given, ingest::GrpcOptions &options)
{
    const auto place = app::grpcOptions(given);
    if (!place)
        return failureOf(place);
    const auto certificate = parser.value(QStringLiteral("tls-cert")).toStdString();
    const auto key = parser.value(QStringLiteral("tls-key")).toStdString();
    if (certificate.empty() || key.empty()) {
        return failure(
            ErrorKind::InvalidInput, Text::tr("--grpcs needs a certificate and its key: --tls-cert FILE --tls-key FILE."));
    }
    options.tls = ingest::TlsListener {place->address, place->port, certificate, key};
    return {};
}

} // namespace

Result<std::optional<ingest::GrpcOptions>> readGrpc(const QCommandLineParser &parser, const ingest::ReceiverOptions &http)
{
    auto options = app::grpcBeside(http);
    if (!isAskedFor(parser))
        return options;
    if (!options) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("This demarcctl was built without gRPC. Leave --grpc and --grpcs out and send over HTTP."));
    }
    if (const auto plain = parser.value(QStringLiteral("grpc")); !plain.isEmpty()) {
        if (const auto read = readPlain(plain, *options); !read)
            return failureOf(read);
    }
    if (const auto encrypted = parser.value(QStringLiteral("grpcs")); !encrypted.isEmpty()) {
        if (const auto read = readEncrypted(parser, encrypted, *options); !read)
            return failureOf(read);
    }
    return options;
}

Result<void> neededGrpc(const QCommandLineParser &parser, const app::Collector &collector)
{
    const auto grpc = collector.grpc();
    return grpc || !isAskedFor(parser) ? Result<void>() : failureOf(grpc);
}

void sayGrpc(Session &session, const app::Collector &collector, const ingest::GrpcOptions &asked)
{
    const auto grpc = collector.grpc();
    if (!grpc) {
        session.out() << Text::tr("Not over gRPC: %1").arg(grpc.error().message) << Qt::endl;
        return;
    }
    const auto hostOf = [](const std::string &address) { return QString::fromStdString(address); };
    session.out() << Text::tr("Over gRPC on http://%1:%2.").arg(hostOf(asked.address)).arg(grpc->port) << Qt::endl;
    if (asked.tls) {
        session.out() << Text::tr("Other machines may send over gRPC to https://%1:%2, with a key.")
                             .arg(hostOf(asked.tls->address))
                             .arg(grpc->tlsPort)
                      << Qt::endl;
    }
}

} // namespace demarc::ctl
