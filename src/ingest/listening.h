// SPDX-License-Identifier: GPL-3.0-or-later
// Where receivers may listen, and in plain words why they cannot.
#pragma once

#include "ingest/receiver.h"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/context.hpp>

namespace demarc::ingest {

enum class Reach { Loopback, Everywhere };

// Why nothing is received at this address: Unavailable (port in use), InvalidInput (no such address), Denied.
tl::unexpected<Error> cannotListen(const std::string &host, std::uint16_t port, const boost::system::error_code &error);

// Without encryption only this machine may send. Errors: InvalidInput.
Result<void> mayReach(const boost::asio::ip::address &address, Reach reach);

// Listens for a moment, to see whether it can be done. Errors: as cannotListen() and mayReach().
Result<void> canListen(const std::string &host, std::uint16_t port, Reach reach);

// Takes the certificate and its key for TLS 1.2 and later. Errors: InvalidInput.
Result<void> useCertificate(boost::asio::ssl::context &tls, const TlsListener &options);

} // namespace demarc::ingest
