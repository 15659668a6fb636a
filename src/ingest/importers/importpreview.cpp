// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/importers/csvrows.h"
#include "ingest/importers/importrun.h"

#include "ingest/dialects/values.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace demarc::ingest {

namespace {

constexpr int kDetectedRows = 20;
constexpr int kMaxPathDepth = 5;
constexpr qsizetype kMaxColumns = 200;
constexpr std::size_t kMaxCellBytes = 200;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::ImportPreview)
};

std::unique_ptr<TextFile> copyOf(const QByteArray &head)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(head);
    buffer->open(QIODevice::ReadOnly);
    auto file = TextFile::open(std::move(buffer));
    return file ? std::move(*file) : nullptr;
}

// The paths to the values of a JSON row that are no objects; of lists, the list as a whole.
void addPaths(const Json &object, const QString &prefix, int depth, QStringList &paths)
{
    for (auto item = object.begin(); item != object.end() && paths.size() < kMaxColumns; ++item) {
        const auto path = prefix + QString::fromStdString(item.key());
        if (item.value().is_object() && depth < kMaxPathDepth)
            addPaths(item.value(), path + QLatin1Char('.'), depth + 1, paths);
        else if (!paths.contains(path))
            paths << path;
    }
}

QStringList namesOf(RowSource &rows)
{
    auto names = rows.columns();
    const auto *json = dynamic_cast<const JsonRows *>(&rows);
    for (int i = 0; json && i < kDetectedRows; ++i) {
        const auto row = rows.next();
        if (!row || *row == RowSource::Row::End)
            break;
        if (*row == RowSource::Row::Record)
            addPaths(json->json(), {}, 1, names);
    }
    return names;
}

// Whether a column is `wanted` or, of JSON, lies within it.
bool hasName(const QStringList &names, std::string_view wanted)
{
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        const auto text = name.toStdString();
        return isSameName(text, wanted) || isSameName(text.substr(0, text.find('.')), wanted);
    });
}

bool isSigned(const ImportKind &kind, const QStringList &names)
{
    return std::any_of(kind.signatures.begin(), kind.signatures.end(), [&](const auto &signature) {
        return std::all_of(signature.begin(), signature.end(), [&](std::string_view name) { return hasName(names, name); });
    });
}

QString unitSuffix(CellUnit unit)
{
    for (const char *name : {"s", "ms", "us", "ns", "iso"}) {
        if (cellUnit(QString(QLatin1String(name))) == unit)
            return QLatin1Char(':') + QLatin1String(name);
    }
    return {};
}

std::string shownCell(std::string_view cell) { return keptText(cell.substr(0, kMaxCellBytes)); }

// Whether a kind's path reads that column.
bool readsColumn(const BoundCell &cell, const QString &column)
{
    if (!cell.name.endsWith(QLatin1Char('*')))
        return isSameName(cell.name.toStdString(), column.toStdString());
    const auto last = cell.name.lastIndexOf(QLatin1Char('.')) + 1;
    const auto part = QStringView(cell.name).mid(last).chopped(1);
    const auto member = QStringView(column).mid(last);
    const bool fits = part.startsWith(QLatin1Char('*')) ? member.contains(part.mid(1)) : member.startsWith(part);
    return fits && column.startsWith(QStringView(cell.name).left(last));
}

Result<std::vector<QStringList>> cellsOf(RowSource &rows, const QStringList &names, int count)
{
    std::vector<std::size_t> handles;
    for (const auto &name : names)
        handles.push_back(rows.bind(name.toStdString()).value());
    std::vector<QStringList> all;
    while (static_cast<int>(all.size()) < count) {
        const auto row = rows.next();
        if (!row)
            return failureOf(row);
        if (*row == RowSource::Row::End)
            break;
        if (*row == RowSource::Row::Unreadable)
            continue;
        QStringList cells;
        for (const auto handle : handles)
            cells << QString::fromStdString(shownCell(rows.cell(handle)));
        all.push_back(std::move(cells));
    }
    return all;
}

} // namespace

const ImportKind *detectKind(const TextFile &file)
{
    for (const auto &kind : importKinds()) {
        if (kind.signatures.empty() || !(file.isJson() ? kind.isJson : kind.isTable))
            continue;
        if (const auto names = columnNames(file.head(), kind, {}); isSigned(kind, names))
            return &kind;
    }
    return findKind(file.isJson() ? "calls-jsonl" : "calls-csv");
}

QStringList columnNames(const QByteArray &head, const ImportKind &kind, std::optional<char> separator)
{
    auto copy = copyOf(head);
    if (!copy)
        return {};
    if (copy->isJson()) {
        auto options = kind.rowOptions();
        options.parse = true;
        JsonRows rows(std::move(copy), std::move(options));
        return namesOf(rows);
    }
    auto rows = openRows(std::move(copy), kind, separator);
    return rows ? namesOf(**rows) : QStringList();
}

// Of two columns for one field the better name.
ImportOptions withGuesses(ImportOptions options, const QStringList &names)
{
    std::map<CellField, std::pair<ColumnGuess, QString>> best;
    for (const auto &name : names) {
        const auto guess = guessColumn(name.toStdString());
        const auto isSame = [&](const Assignment &given) { return given.target == guess->target; };
        if (!guess || std::any_of(options.columns.begin(), options.columns.end(), isSame)
            || std::any_of(options.constants.begin(), options.constants.end(), isSame))
            continue;
        if (guess->target.field == CellField::Score) {
            options.columns.push_back({guess->target, name});
            continue;
        }
        const auto found = best.find(guess->target.field);
        if (found == best.end() || guess->rank < found->second.first.rank)
            best.insert_or_assign(guess->target.field, std::pair(*guess, name));
    }
    for (const auto &[field, guessed] : best)
        options.columns.push_back({guessed.first.target, guessed.second + unitSuffix(guessed.first.unit)});
    return options;
}

Result<ImportPreview> previewImport(const QString &path, const ImportOptions &options, int rows)
{
    auto file = TextFile::open(path);
    if (!file)
        return failureOf(file);
    const auto found = kindFor(**file, options.kind);
    if (!found)
        return failureOf(found);
    const auto &kind = **found;
    ImportPreview preview;
    preview.kind = QLatin1String(kind.name);
    if (kind.style == RowStyle::Totals)
        return preview;
    const auto names = columnNames((*file)->head(), kind, options.separator);
    auto copy = copyOf((*file)->head());
    if (!copy)
        return failure(ErrorKind::InvalidInput, Text::tr("This file cannot be read."));
    std::unique_ptr<RowSource> source;
    if (copy->isJson()) {
        auto how = kind.rowOptions();
        how.parse = true;
        source = std::make_unique<JsonRows>(std::move(copy), std::move(how));
    } else {
        auto opened = openRows(std::move(copy), kind, options.separator);
        if (!opened)
            return failureOf(opened);
        source = std::move(*opened);
    }
    const bool isGeneric = kind.style == RowStyle::Calls && kind.fields.empty();
    auto reader = CallReader::make(*source, kind, isGeneric && options.guess ? withGuesses(options, names) : options);
    if (!reader)
        return failureOf(reader);
    for (const auto &name : names) {
        ColumnPreview column;
        column.name = name;
        for (const auto &cell : reader->cells()) {
            if (!column.target && readsColumn(cell, name)) {
                column.target = cell.target;
                column.unit = cell.unit;
            }
        }
        preview.columns.push_back(std::move(column));
    }
    auto cells = cellsOf(*source, names, rows);
    if (!cells)
        return failureOf(cells);
    preview.rows = std::move(*cells);
    return preview;
}

} // namespace demarc::ingest
