// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inflate.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Inflate)
};

using Inflated = tl::expected<std::string, InflateError>;

tl::unexpected<InflateError> corrupt(const char *detail)
{
    return tl::unexpected(InflateError {InflateFailure::Corrupt,
        {ErrorKind::InvalidInput, Text::tr("The compressed body is damaged or cut off. Send it again, or without compression."),
            detail ? QString::fromLatin1(detail) : QString()}});
}

tl::unexpected<InflateError> tooLarge(std::size_t maxBytes)
{
    return tl::unexpected(InflateError {InflateFailure::TooLarge,
        {ErrorKind::InvalidInput, Text::tr("The body inflates to more than %L1 bytes. Send smaller batches.").arg(maxBytes)}});
}

class Stream {
public:
    explicit Stream(std::string_view input)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data())); // zlib only reads it
        m_stream.avail_in = static_cast<uInt>(input.size());
    }
    ~Stream() { inflateEnd(&m_stream); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    bool open(int windowBits) { return inflateInit2(&m_stream, windowBits) == Z_OK; }

    Inflated run(std::size_t maxBytes)
    {
        std::string output;
        for (;;) {
            const auto used = output.size();
            const auto room = std::min(maxBytes + 1 - used, std::max<std::size_t>(64 * 1024, used));
            output.resize(used + room);
            m_stream.next_out = reinterpret_cast<Bytef *>(output.data() + used);
            m_stream.avail_out = static_cast<uInt>(room);
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            output.resize(used + room - m_stream.avail_out);
            if (output.size() > maxBytes)
                return tooLarge(maxBytes);
            if (code == Z_STREAM_END) {
                if (m_stream.avail_in == 0)
                    return output;
                if (*m_stream.next_in != 0x1f || inflateReset(&m_stream) != Z_OK) // not another gzip member
                    return corrupt("bytes after the end");
            } else if (code != Z_OK) {
                return corrupt(m_stream.msg); // Z_BUF_ERROR: the input ended too early
            }
        }
    }

private:
    z_stream m_stream {};
};

// Whether data starts with a gzip or zlib header; "deflate" without one is raw.
bool hasHeader(std::string_view data)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(data[i]); };
    const bool gzip = byte(0) == 0x1f && byte(1) == 0x8b;
    const bool zlib = (byte(0) & 0x0f) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
    return gzip || zlib;
}

} // namespace

Inflated inflateBody(std::string_view compressed, std::size_t maxBytes)
{
    if (compressed.size() < 2 || compressed.size() > std::numeric_limits<uInt>::max())
        return corrupt(nullptr);
    Stream stream(compressed);
    if (!stream.open(hasHeader(compressed) ? MAX_WBITS + 32 : -MAX_WBITS))
        return corrupt("no memory");
    return stream.run(std::min<std::size_t>(maxBytes, std::numeric_limits<uInt>::max() / 2));
}

} // namespace demarc::ingest
