// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a JSON file: see JsonSplitter for the shapes it may have.
#pragma once

#include "ingest/importers/jsonsplitter.h"
#include "ingest/importers/rowsource.h"
#include "ingest/importers/textfile.h"

#include <deque>
#include <memory>

namespace demarc::ingest {

struct JsonRowOptions {
    JsonSplitOptions split;
    // Members of a row whose list holds more rows, shown after it: the observations of a trace.
    std::vector<std::string> nested;
    bool parse = true; // false: only jsonText() is of use
};

class JsonRows final : public RowSource {
public:
    static constexpr int kMaxDepth = 128; // deeper rows are unreadable
    static constexpr std::size_t kMaxValues = 500'000;

    JsonRows(std::unique_ptr<TextFile> file, JsonRowOptions options);

    const QStringList &columns() const override { return m_none; }
    bool hasFixedColumns() const override { return false; }
    std::optional<std::size_t> bind(std::string_view path) override;
    Result<Row> next() override;
    std::string_view cell(std::size_t handle) override;
    QByteArray digest() const override;
    std::string_view jsonText() const override { return m_splitter.text(); }
    const Json &json() const { return *m_row; }
    std::int64_t line() const override { return m_splitter.line(); }
    const QString &problem() const override { return m_problem; }
    bool isBetweenRows() const override { return m_waiting.empty(); }
    RowPosition position() const override;
    bool resumeAt(const RowPosition &position) override;
    double progress() const override;

private:
    struct Binding {
        std::vector<std::string> parts;
        std::string text;
    };
    bool parse();

    std::unique_ptr<TextFile> m_file;
    JsonRowOptions m_options;
    JsonSplitter m_splitter;
    Json m_outer;
    const Json *m_row = nullptr;        // m_outer or something in it
    std::deque<const Json *> m_waiting; // rows inside m_outer, not yet shown
    std::vector<Binding> m_bindings;
    QStringList m_none;
    QString m_problem;
};

} // namespace demarc::ingest
