// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/textfile.h"

#include "ingest/importers/filekind.h"

#include <QCoreApplication>
#include <QFile>

#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace demarc::ingest {

namespace {

constexpr qint64 kReadBytes = 256 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::TextFile)
};

// How many bytes the UTF-8 sequence at `at` has; 0: none is there, -1: the text ends within it.
int sequenceLength(const QByteArray &text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(at);
    const int length = first < 0x80     ? 1
        : first >= 0xc2 && first < 0xe0 ? 2
        : (first & 0xf0) == 0xe0        ? 3
        : (first & 0xf8) == 0xf0        ? 4
                                        : 0;
    for (int i = 1; i < length; ++i) {
        if (at + i >= text.size())
            return -1;
        if ((byte(at + i) & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

// Bytes beyond ASCII, and none of them UTF-8: an old spreadsheet. A damaged UTF-8 file has right ones too.
bool looksLikeLatin1(const QByteArray &text)
{
    bool strange = false;
    for (qsizetype at = 0; at < text.size();) {
        const int length = sequenceLength(text, at);
        if (length < 0 || length > 1)
            return false;
        strange = strange || length == 0;
        ++at;
    }
    return strange;
}

} // namespace

TextFile::TextFile(std::unique_ptr<QIODevice> source) : m_source(std::move(source)) { }

TextFile::~TextFile()
{
    if (m_inflater)
        inflateEnd(m_inflater.get());
}

Result<std::unique_ptr<TextFile>> TextFile::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        const auto kind = file->exists() ? ErrorKind::Storage : ErrorKind::NotFound;
        return failure(kind, Text::tr("The file %1 cannot be opened.").arg(path), file->errorString());
    }
    return open(std::move(file));
}

Result<std::unique_ptr<TextFile>> TextFile::open(std::unique_ptr<QIODevice> source)
{
    std::unique_ptr<TextFile> text(new TextFile(std::move(source)));
    if (auto begun = text->begin(); !begun)
        return failureOf(begun);
    text->QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return text;
}

Result<void> TextFile::begin()
{
    if (m_source->peek(2) == QByteArray("\x1f\x8b")) {
        m_inflater = std::make_unique<z_stream>();
        *m_inflater = {};
        inflateInit2(m_inflater.get(), 15 + 32);
    }
    auto raw = nextRaw();
    while (!raw.isEmpty() && raw.size() < kReadBytes && !m_failed) { // a first piece may be short of what is there
        const auto more = nextRaw();
        if (more.isEmpty())
            break;
        raw += more;
    }
    if (m_failed && raw.isEmpty())
        return failure(ErrorKind::Storage, Text::tr("The file cannot be read, or it is damaged."), m_source->errorString());
    chooseDecoder(raw);
    if (!m_decoder.isValid()) {
        if (auto known = checkIsText(raw); !known)
            return known;
    }
    raw.remove(0, m_markBytes);
    m_head = m_decoder.isValid() ? QString(m_decoder.decode(raw)).toUtf8() : raw;
    m_pending = m_head;
    return m_decoder.isValid() ? checkIsText(m_head) : Result<void>();
}

void TextFile::chooseDecoder(const QByteArray &raw)
{
    if (raw.startsWith("\xef\xbb\xbf"))
        m_markBytes = 3;
    else if (raw.startsWith("\xff\xfe") || raw.startsWith("\xfe\xff"))
        m_decoder = QStringDecoder(raw[0] == '\xff' ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    else if (looksLikeLatin1(raw))
        m_decoder = QStringDecoder(QStringDecoder::Latin1);
    if (m_decoder.isValid() && m_decoder.name() != QByteArrayView("ISO-8859-1"))
        m_markBytes = 2;
}

bool TextFile::isJson() const
{
    const auto start = std::find_if_not(m_head.begin(), m_head.end(), [](char c) { return std::strchr(" \t\r\n", c) && c; });
    return start != m_head.end() && (*start == '{' || *start == '[');
}

QByteArray TextFile::inflateMore()
{
    QByteArray out(kReadBytes, Qt::Uninitialized);
    auto &stream = *m_inflater;
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    while (stream.avail_out > 0) {
        if (stream.avail_in == 0) {
            m_compressed = m_source->read(kReadBytes);
            if (m_compressed.isEmpty()) {
                m_failed = true; // the end of the file is not the end of the data
                break;
            }
            stream.next_in = reinterpret_cast<Bytef *>(m_compressed.data());
            stream.avail_in = static_cast<uInt>(m_compressed.size());
        }
        const int code = inflate(&stream, Z_NO_FLUSH);
        if (code == Z_STREAM_END) {
            if (stream.avail_in == 0 && m_source->atEnd())
                break;
            inflateReset(&stream); // the next member
        } else if (code != Z_OK) {
            m_failed = true;
            break;
        }
    }
    out.resize(out.size() - static_cast<qsizetype>(stream.avail_out));
    return out;
}

QByteArray TextFile::nextRaw()
{
    if (m_failed)
        return {};
    if (m_inflater)
        return m_source->atEnd() && m_inflater->avail_in == 0 && m_inflater->total_in > 0 ? QByteArray() : inflateMore();
    return m_source->read(kReadBytes);
}

QByteArray TextFile::nextText()
{
    const auto raw = nextRaw();
    if (raw.isEmpty() || !m_decoder.isValid())
        return raw;
    auto text = QString(m_decoder.decode(raw)).toUtf8();
    return text.isEmpty() ? nextText() : text; // half a character was all there was
}

qint64 TextFile::readData(char *data, qint64 maxSize)
{
    if (m_pendingAt == m_pending.size()) {
        m_pending = nextText();
        m_pendingAt = 0;
    }
    const auto count = std::min<qint64>(maxSize, m_pending.size() - m_pendingAt);
    if (count == 0 && m_failed) {
        setErrorString(Text::tr("The file is damaged or cut off."));
        return -1;
    }
    std::memcpy(data, m_pending.constData() + m_pendingAt, static_cast<std::size_t>(count));
    m_pendingAt += count;
    return count;
}

bool TextFile::rewind()
{
    m_pending.clear();
    m_pendingAt = 0;
    m_failed = false;
    if (m_inflater) {
        inflateReset(m_inflater.get());
        m_inflater->avail_in = 0;
    }
    if (m_decoder.isValid())
        m_decoder.resetState();
    return m_source->seek(0);
}

bool TextFile::skipTo(std::int64_t position)
{
    if (!m_inflater && !m_decoder.isValid()) {
        m_pending.clear();
        m_pendingAt = 0;
        return position + m_markBytes <= m_source->size() && m_source->seek(position + m_markBytes);
    }
    if (!rewind())
        return false;
    if (!m_inflater && m_markBytes > 0)
        m_source->seek(m_markBytes);
    bool isFirst = m_inflater != nullptr;
    while (position > 0) {
        auto raw = nextRaw();
        if (raw.isEmpty())
            return false;
        if (std::exchange(isFirst, false))
            raw.remove(0, m_markBytes);
        const auto text = m_decoder.isValid() ? QString(m_decoder.decode(raw)).toUtf8() : raw;
        const auto skipped = std::min<std::int64_t>(position, text.size());
        position -= skipped;
        m_pending = text.mid(skipped);
    }
    return true;
}

std::int64_t TextFile::fileBytesRead() const { return m_source->pos(); }

std::int64_t TextFile::fileSize() const { return m_source->size(); }

} // namespace demarc::ingest
