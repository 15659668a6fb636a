// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/ids.h"

#include "ingest/otlp/jsonvalues.h"

#include <QByteArrayView>
#include <QCryptographicHash>

#include <algorithm>
#include <string>

namespace demarc::ingest {

namespace {

template <typename Id>
Id hashed(std::string_view text)
{
    const auto hash = QCryptographicHash::hash(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), QCryptographicHash::Sha256);
    Id id {};
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

template <typename Id>
Id idOf(std::string_view text, std::string_view hex)
{
    Id id {};
    if (!text.empty() && !otlpjson::readHexId(hex, id))
        id = hashed<Id>(text);
    return id;
}

} // namespace

TraceId hashedTraceId(std::string_view text) { return hashed<TraceId>(text); }
SpanId hashedSpanId(std::string_view text) { return hashed<SpanId>(text); }

TraceId traceIdOf(std::string_view text)
{
    std::string hex(text);
    if (text.size() == 36)
        std::erase(hex, '-');
    return idOf<TraceId>(text, hex);
}

SpanId spanIdOf(std::string_view text) { return idOf<SpanId>(text, text); }

} // namespace demarc::ingest
