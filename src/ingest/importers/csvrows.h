// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a CSV file with a header.
#pragma once

#include "ingest/importers/csvreader.h"
#include "ingest/importers/rowsource.h"
#include "ingest/importers/textfile.h"

#include <memory>

namespace demarc::ingest {

// The cells of a row of a table: text, in some columns JSON.
class TableCells {
public:
    void setColumns(const QStringList &columns) { m_columns = columns; }
    const QStringList &columns() const { return m_columns; }
    std::optional<std::size_t> bind(std::string_view path);
    // Forgets what was read of the row before.
    void clear();
    std::string_view cell(std::size_t handle, std::span<const std::string> fields);

private:
    struct Binding {
        std::size_t column = 0;
        std::vector<std::string> inside; // the path within the column's JSON; empty: the cell itself
        std::string text;                // what was found there
    };
    std::optional<std::size_t> columnOf(const QString &name) const;
    const Json &jsonOf(std::size_t column, std::span<const std::string> fields);

    QStringList m_columns;
    std::vector<Binding> m_bindings;
    std::vector<std::optional<Json>> m_json; // by column, parsed when asked for
};

// The digest of a row of cells.
QByteArray digestOf(std::span<const std::string> fields);

class CsvRows final : public RowSource {
public:
    // Reads the header. Errors: InvalidInput (the first line is none).
    static Result<std::unique_ptr<CsvRows>> open(std::unique_ptr<TextFile> file, std::optional<char> separator = {});

    const QStringList &columns() const override { return m_cells.columns(); }
    bool hasFixedColumns() const override { return true; }
    std::optional<std::size_t> bind(std::string_view path) override { return m_cells.bind(path); }
    Result<Row> next() override;
    std::string_view cell(std::size_t handle) override { return m_cells.cell(handle, m_reader.fields()); }
    QByteArray digest() const override { return digestOf(m_reader.fields()); }
    std::int64_t line() const override { return m_reader.line(); }
    const QString &problem() const override { return m_problem; }
    bool hasDecimalComma() const override { return m_reader.separator() == ';'; }
    RowPosition position() const override { return {m_reader.position(), m_reader.nextLine(), {}}; }
    bool resumeAt(const RowPosition &position) override;
    double progress() const override;

private:
    CsvRows(std::unique_ptr<TextFile> file, std::optional<char> separator);
    Result<void> readHeader();

    std::unique_ptr<TextFile> m_file;
    CsvReader m_reader;
    TableCells m_cells;
    QString m_problem;
};

} // namespace demarc::ingest
