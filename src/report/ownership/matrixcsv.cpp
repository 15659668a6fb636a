// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ownership/matrixcsv.h"

#include "app/ownership/words.h"
#include "base/wholefile.h"
#include "report/csv.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace demarc::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::report::MatrixCsv)
};

QString areaPath(const Matrix &matrix, AreaId id)
{
    QStringList names;
    for (auto area = matrix.indexOf(id); area; area = matrix.indexOf(matrix.areas()[*area].parent))
        names.prepend(matrix.areas()[*area].name);
    return names.join(QStringLiteral(" / "));
}

QStringList header(const Matrix &matrix)
{
    QStringList fields {Text::tr("Area"), Text::tr("Activity"), Text::tr("Key")};
    for (const auto &role : matrix.roles())
        fields.append(role.name);
    for (const auto party : kParties)
        fields.append(Text::tr("%1 split").arg(app::partyWord(party)));
    return fields << Text::tr("Boundary") << Text::tr("Hand-off");
}

QStringList line(const Matrix &matrix, std::size_t row)
{
    const auto &activity = matrix.activities()[row];
    QStringList fields {areaPath(matrix, activity.area), activity.name, activity.key};
    for (std::size_t r = 0; r < matrix.roles().size(); ++r)
        fields.append(matrix.cell(row, r).toString());
    const auto split = splitOfActivity(matrix, row);
    for (const auto party : kParties)
        fields.append(split[party] == Split::None ? QString() : app::splitWord(split[party]));
    return fields << activity.boundary << activity.trigger;
}

} // namespace

QString matrixCsv(const Matrix &matrix)
{
    auto csv = csvLine(header(matrix));
    for (std::size_t row = 0; row < matrix.activities().size(); ++row)
        csv += csvLine(line(matrix, row));
    return csv;
}

Result<void> writeMatrix(const Matrix &matrix, const QString &path)
{
    if (QFileInfo(path).suffix().compare(u"csv", Qt::CaseInsensitive) != 0)
        return failure(
            ErrorKind::InvalidInput, Text::tr("The matrix is exported as CSV. Give the file a name that ends in .csv."));
    return writeWholeFile(path, matrixCsv(matrix).toUtf8());
}

} // namespace demarc::report
