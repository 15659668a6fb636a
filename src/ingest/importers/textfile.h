// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file that somebody exported, as UTF-8, however it was packed or encoded: gzip is inflated, UTF-16 with a
// byte order mark and Latin-1 are converted, a byte order mark is left out. Read piece by piece; memory stays small.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>

#include <cstdint>
#include <memory>

struct z_stream_s;

namespace demarc::ingest {

class TextFile final : public QIODevice {
public:
    // Errors: NotFound, Storage (cannot be read), InvalidInput (empty, a spreadsheet or zip archive, binary, HTML or XML).
    static Result<std::unique_ptr<TextFile>> open(const QString &path);
    // The same of anything that can be read and sought.
    static Result<std::unique_ptr<TextFile>> open(std::unique_ptr<QIODevice> source);
    ~TextFile() override;

    bool isSequential() const override { return true; }

    // The first 256 KiB of text, or all of it; reading still starts before them.
    const QByteArray &head() const { return m_head; }
    bool isJson() const; // the text starts like JSON

    // Goes on reading at byte `position` of the text. False: the text is shorter, or it cannot be read.
    bool skipTo(std::int64_t position);

    // How far the file behind the text has been read, and its size; for progress.
    std::int64_t fileBytesRead() const;
    std::int64_t fileSize() const;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    explicit TextFile(std::unique_ptr<QIODevice> source);
    Result<void> begin();
    bool rewind();
    QByteArray nextRaw();
    QByteArray nextText();
    QByteArray inflateMore();
    void chooseDecoder(const QByteArray &raw);

    std::unique_ptr<QIODevice> m_source;
    std::unique_ptr<z_stream_s> m_inflater; // null: not compressed
    QByteArray m_compressed;                // not yet inflated
    QStringDecoder m_decoder;               // not valid: the text is UTF-8 already
    qint64 m_markBytes = 0;                 // of a byte order mark
    QByteArray m_head;
    QByteArray m_pending; // text read but not yet handed out
    qint64 m_pendingAt = 0;
    bool m_failed = false;
};

} // namespace demarc::ingest
