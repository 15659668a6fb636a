// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

#include "base/wholefile.h"

namespace demarc::report {

QString csvField(const QString &text)
{
    auto field = text;
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front())) {
        bool isNumber = false;
        text.toDouble(&isNumber);
        if (!isNumber)
            field.prepend(u'\'');
    }
    const auto needsQuotes =
        std::any_of(field.begin(), field.end(), [](QChar c) { return QStringView(u",\"\r\n\t").contains(c); });
    if (!needsQuotes)
        return field;
    field.replace(u'"', QStringLiteral("\"\""));
    return u'"' + field + u'"';
}

QString csvLine(const QStringList &fields)
{
    QStringList written;
    written.reserve(fields.size());
    for (const auto &field : fields)
        written.append(csvField(field));
    return written.join(u',') + QStringLiteral("\r\n");
}

Result<void> writeCsv(const QList<QStringList> &lines, const QString &path)
{
    WholeFile file(path);
    for (const auto &line : lines)
        file.write(csvLine(line).toUtf8());
    return file.commit();
}

} // namespace demarc::report
