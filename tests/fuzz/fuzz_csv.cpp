// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/csvreader.h"

#include "fuzzimport.h"

#include <QBuffer>

using namespace demarc;
using namespace demarc::ingest;

namespace {

void readRecords(QByteArray &bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {.separator = {}, .maxFieldBytes = 1000, .maxFields = 50});
    std::int64_t line = 0;
    for (auto row = reader.next(); row && *row != CsvReader::Row::End; row = reader.next()) {
        fuzz::require(reader.line() > line); // every record is further on
        line = reader.line();
        fuzz::require(*row != CsvReader::Row::Unreadable || !reader.problem().isEmpty());
        fuzz::require(reader.fields().size() <= 50);
        for (const auto &field : reader.fields())
            fuzz::require(field.size() <= 1000);
    }
}

ImportOptions mapping(const char *columns)
{
    ImportOptions options;
    options.kind = QStringLiteral("calls-csv");
    options.columns = parseAssignments(QString::fromUtf8(columns)).value();
    options.batchSize = 3;
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readRecords(bytes);
    static const ImportOptions mappings[] {mapping("start=t,duration=d:ms,input_tokens=n,model=m,span_id=id,score.q=q"),
        mapping("start=t:ns,end=d,cost=n,status=m,trace_id=id,operation=q"), mapping("start=t"), {}};
    for (const auto &options : mappings)
        fuzz::importAll(bytes, options);
    return 0;
}
