// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/callscsv.h"
#include "ingest/importers/csvreader.h"

#include "fuzzcheck.h"

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

CallsCsvOptions mapping(const char *first)
{
    CallsCsvOptions options;
    options.columns = parseAssignments(QString::fromUtf8(first)).value();
    options.batchSize = 3;
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readRecords(bytes);
    static const CallsCsvOptions mappings[] {mapping("start=t,duration=d:ms,input_tokens=n,model=m,span_id=id,score.q=q"),
        mapping("start=t:ns,end=d,cost=n,status=m,trace_id=id,operation=q"), mapping("start=t")};
    for (const auto &options : mappings) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        std::int64_t handed = 0;
        const auto report = importCallsCsv(buffer, options, [&](std::vector<Call> &&calls) {
            handed += static_cast<std::int64_t>(calls.size());
            for (const auto &call : calls)
                fuzz::requireSane(call);
            return Result<void>();
        });
        fuzz::require(!report || (report->calls == handed && report->calls + report->unreadable == report->rows));
    }
    return 0;
}
