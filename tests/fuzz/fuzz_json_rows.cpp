// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzimport.h"

using namespace demarc;
using namespace demarc::ingest;

namespace {

void splitRows(QByteArray &bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    JsonSplitter splitter(buffer, {.pageKeys = {"data"}, .maxRowBytes = 1000});
    std::int64_t position = -1;
    for (auto found = splitter.next(); found && *found != JsonSplitter::Found::End; found = splitter.next()) {
        fuzz::require(splitter.position() > position); // every row is further on
        position = splitter.position();
        fuzz::require(splitter.text().size() <= 1000);
        fuzz::require(*found != JsonSplitter::Found::Unreadable || !splitter.problem().isEmpty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    splitRows(bytes);
    for (const char *kind : {"auto", "calls-jsonl", "langfuse", "litellm-spendlogs", "openai-batch", "otlp-json"}) {
        ImportOptions options;
        options.kind = QString::fromLatin1(kind);
        options.batchSize = 2;
        fuzz::importAll(bytes, options);
    }
    return 0;
}
