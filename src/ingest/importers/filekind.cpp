// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/filekind.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::FileKind)
};

} // namespace

Result<void> checkIsText(const QByteArray &head)
{
    const auto refuse = [](const QString &message) { return failure(ErrorKind::InvalidInput, message); };
    if (head.startsWith("PK\x03\x04"))
        return refuse(
            Text::tr("This is a spreadsheet or a zip archive. Save the table as CSV, or unpack the archive, and import that."));
    if (head.startsWith("PAR1"))
        return refuse(Text::tr("This is a Parquet file, which Demarc does not read. Export it as CSV or JSONL and import that."));
    if (head.startsWith("%PDF"))
        return refuse(Text::tr("This is a PDF document. Export the table as CSV and import that."));
    if (head.contains('\0'))
        return refuse(Text::tr("This is a binary file, not a table."));
    const auto start = (head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head).trimmed();
    if (start.isEmpty())
        return refuse(Text::tr("This file is empty."));
    if (start.startsWith('<'))
        return refuse(Text::tr("This is HTML or XML, not a table. Download the export itself."));
    return {};
}

} // namespace demarc::ingest
