// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace demarc::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::report::Csv)
};

} // namespace

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
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    for (auto line = lines.begin(); written && line != lines.end(); ++line)
        written = file.write(csvLine(*line).toUtf8()) >= 0;
    if (!written || !file.commit())
        return failure(ErrorKind::Storage,
            Text::tr("%1 could not be written. Choose another folder or make room, then export again.").arg(path),
            file.errorString());
    return {};
}

} // namespace demarc::report
