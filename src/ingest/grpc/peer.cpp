// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/grpc/peer.h"

#include <boost/asio/ip/address.hpp>

#include <QByteArray>

namespace demarc::ingest {

namespace {

// Of "ipv4:127.0.0.1:5000" or "ipv6:%5B::1%5D:5000" (gRPC core, doc/naming.md) the part between.
std::string hostOf(const std::string &peer)
{
    const auto decoded = QByteArray::fromPercentEncoding(QByteArray::fromStdString(peer)).toStdString();
    const auto scheme = decoded.find(':');
    const auto port = decoded.rfind(':');
    if (scheme == std::string::npos || port <= scheme)
        return decoded;
    auto host = decoded.substr(scheme + 1, port - scheme - 1);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    return host;
}

bool isLoopback(const std::string &host)
{
    namespace ip = boost::asio::ip;
    boost::system::error_code error;
    const auto address = ip::make_address(host, error);
    if (error)
        return false;
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, address.to_v6()).is_loopback();
    return address.is_loopback();
}

bool isEncrypted(const grpc::GenericCallbackServerContext &call)
{
    const auto context = call.auth_context();
    if (!context)
        return false;
    const auto transports = context->FindPropertyValues("transport_security_type");
    return std::any_of(transports.begin(), transports.end(), [](const auto &transport) { return transport == "ssl"; });
}

} // namespace

Peer peerOf(const grpc::GenericCallbackServerContext &call)
{
    Peer peer {hostOf(call.peer()), false};
    peer.isLocal = isLoopback(peer.address) && !isEncrypted(call);
    return peer;
}

std::string_view headerOf(const grpc::GenericCallbackServerContext &call, const char *name)
{
    const auto found = call.client_metadata().find(name);
    return found == call.client_metadata().end() ? std::string_view {}
                                                 : std::string_view(found->second.data(), found->second.size());
}

Credentials credentialsOf(const Peer &peer, bool requireKeys, const grpc::GenericCallbackServerContext &call)
{
    const auto key = headerOf(call, "x-api-key");
    return {peer.isLocal && !requireKeys, peer.address, headerOf(call, "authorization"),
        key.empty() ? headerOf(call, "api_key") : key, headerOf(call, "user-agent")};
}

} // namespace demarc::ingest
