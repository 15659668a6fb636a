// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/filekind.h"

#include <QCoreApplication>

namespace demarc::ingest {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::FileKind)
};

} // namespace

Result<void> checkCanBeCsv(const QByteArray &head)
{
    const auto refuse = [](const QString &message) { return failure(ErrorKind::InvalidInput, message); };
    if (head.startsWith("PK\x03\x04"))
        return refuse(Text::tr("This is a spreadsheet or a zip archive, not CSV. Save the table as CSV and import that."));
    if (head.startsWith("\x1f\x8b"))
        return refuse(Text::tr("This file is compressed. Unpack it first."));
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return refuse(Text::tr("This file is UTF-16. Save it as CSV UTF-8 and import that."));
    if (head.contains('\0'))
        return refuse(Text::tr("This is a binary file, not CSV."));
    const auto start = (head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head).trimmed();
    if (start.isEmpty())
        return refuse(Text::tr("This file is empty."));
    if (start.startsWith('{') || start.startsWith('['))
        return refuse(Text::tr("This is JSON, not CSV."));
    if (start.startsWith('<'))
        return refuse(Text::tr("This is HTML or XML, not CSV. Download the CSV itself."));
    return {};
}

} // namespace demarc::ingest
