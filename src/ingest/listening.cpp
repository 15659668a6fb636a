// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/listening.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

namespace net = boost::asio;
using ErrorCode = boost::system::error_code;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

} // namespace

tl::unexpected<Error> cannotListen(const std::string &host, std::uint16_t port, const ErrorCode &error)
{
    const auto cause = QString::fromStdString(error.message());
    const auto address = QString::fromStdString(host);
    if (error == net::error::address_in_use) {
        return failure(ErrorKind::Unavailable,
            Text::tr(
                "Port %1 on %2 is taken, probably by another Demarc or another OpenTelemetry collector. Stop that program or "
                "choose another port.")
                .arg(port)
                .arg(address),
            cause);
    }
    if (error == net::error::access_denied) {
        return failure(
            ErrorKind::Denied, Text::tr("This user may not listen on port %1. Choose a port above 1023.").arg(port), cause);
    }
    return failure(ErrorKind::InvalidInput,
        Text::tr("Calls cannot be received at %1 port %2. Give an address of this machine, such as 127.0.0.1.")
            .arg(address)
            .arg(port),
        cause);
}

Result<void> mayReach(const net::ip::address &address, Reach reach)
{
    if (reach == Reach::Everywhere || address.is_loopback())
        return {};
    return failure(ErrorKind::InvalidInput,
        Text::tr("Without encryption, calls are received from this machine only: at 127.0.0.1 or ::1, not at %1. For other "
                 "machines listen with TLS, with a certificate and its key.")
            .arg(QString::fromStdString(address.to_string())));
}

Result<void> canListen(const std::string &host, std::uint16_t port, Reach reach)
{
    ErrorCode error;
    const net::ip::tcp::endpoint endpoint(net::ip::make_address(host, error), port);
    if (error)
        return cannotListen(host, port, error);
    if (auto may = mayReach(endpoint.address(), reach); !may)
        return may;
    net::io_context io;
    net::ip::tcp::acceptor acceptor(io);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(1, error);
    return error ? Result<void>(cannotListen(host, port, error)) : Result<void>();
}

Result<void> useCertificate(net::ssl::context &tls, const TlsListener &options)
{
    ErrorCode error;
    const auto unusable = [&](const std::string &file) {
        return failure(ErrorKind::InvalidInput,
            Text::tr("%1 is not a certificate or key that TLS can use. Give PEM files that belong together, the key without a "
                     "passphrase.")
                .arg(QString::fromStdString(file)),
            QString::fromStdString(error.message()));
    };
    using Context = net::ssl::context;
    tls.set_options(Context::default_workarounds | Context::no_tlsv1 | Context::no_tlsv1_1, error);
    tls.set_password_callback([](std::size_t, Context::password_purpose) { return std::string(); }, error);
    if (tls.use_certificate_chain_file(options.certificateFile, error))
        return unusable(options.certificateFile);
    if (tls.use_private_key_file(options.keyFile, Context::pem, error)) // tells where the two do not match, too
        return unusable(options.keyFile);
    return {};
}

} // namespace demarc::ingest
