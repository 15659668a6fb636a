// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a file or table of calls batch by batch. What came so far, and where to go on, can be written down at any batch, so
// that an interrupted import is resumed.
//
// Ids are derived from the rows, so that importing twice adds nothing: what the row says identifies it (request_id, traceId
// and id, trace_id and span_id), else its content and how many identical rows came before it, so that two equal rows in
// one file stay two calls.
#pragma once

#include "ingest/dialects/normaliser.h"
#include "ingest/importers/callreader.h"
#include "ingest/importers/langfuse.h"
#include "ingest/importers/textfile.h"

#include <QIODevice>

#include <memory>
#include <unordered_map>

namespace demarc::ingest {

// The columns of a file and where each goes, from its first rows.
struct ColumnPreview {
    QString name;
    std::optional<CellTarget> target;
    CellUnit unit = CellUnit::Automatic;
};

struct ImportPreview {
    QString kind;
    std::vector<ColumnPreview> columns;
    std::vector<QStringList> rows; // cells by column
};

// Gives every row its key: its content, and which of the equal rows it is.
class RowKeys {
public:
    // Fills `mark` with what remember() needs.
    SpanKey next(QByteArray digest, std::uint64_t &mark);
    void remember(std::uint64_t mark) { ++m_seen[mark]; }

private:
    std::unordered_map<std::uint64_t, std::uint32_t> m_seen; // how many rows of this content there were
};

class ImportRun {
public:
    struct Batch {
        TelemetryBatch data;
        std::vector<std::uint64_t> marks; // of the rows, for resume()
    };

    // Finds out the kind where it is "auto", and begins. Errors: NotFound, Storage, InvalidInput (not a file of that kind, a
    // kind that holds no calls, a mapping that does not fit).
    static Result<std::unique_ptr<ImportRun>> open(const QString &path, const ImportOptions &options);
    static Result<std::unique_ptr<ImportRun>> open(std::unique_ptr<QIODevice> device, const ImportOptions &options);
    // Rows of something that is no file, of a kind that is said.
    static Result<std::unique_ptr<ImportRun>> open(std::unique_ptr<RowSource> source, const ImportOptions &options);

    // The next batch; an empty one at the end. Errors: Storage, when the file cannot be read on.
    Result<Batch> next();
    bool isAtEnd() const { return m_atEnd; }
    // After the end: Errors: InvalidInput, a sentence about a unit that cannot be right, or a file without a single call.
    Result<void> verdict() const;

    const ImportReport &report() const { return m_report; }
    const ImportKind &kind() const { return *m_kind; }
    double progress() const { return m_source->progress(); }

    // Where it stands, between batches; and going on there with a run just opened on the same file, given the marks of all
    // rows before. False: the file cannot be read from there.
    Json state() const;
    bool resume(const Json &state, const std::vector<std::uint64_t> &marks);

private:
    ImportRun(const ImportKind &kind, const ImportOptions &options) : m_kind(&kind), m_options(options) { }
    Result<void> begin(std::unique_ptr<RowSource> source);
    QString readRow(Batch &batch);
    QString readCall(Batch &batch);
    QString readSpans(Batch &batch);
    void count(const TelemetryBatch &data, std::size_t callsBefore);
    void reject(const QString &reason);
    const CallReader *callReader() const; // null: of OTLP

    const ImportKind *m_kind;
    ImportOptions m_options;
    std::unique_ptr<RowSource> m_source;
    std::optional<CallReader> m_reader;
    std::optional<LangfuseReader> m_langfuse;
    std::unique_ptr<Normaliser> m_normaliser; // of OTLP
    RowKeys m_keys;
    ImportReport m_report;
    bool m_atEnd = false;
};

// Which kind the text is; of JSON and tables nobody knows, the generic kind. Never null for something that is text.
const ImportKind *detectKind(const TextFile &file);

// The kind called that, where the text can be of it. Errors: InvalidInput.
Result<const ImportKind *> kindFor(const TextFile &file, const QString &name);

// As kindFor(), of a file. Errors: NotFound, Storage, InvalidInput.
Result<const ImportKind *> kindOfFile(const QString &path, const QString &name);

// The columns of a text that starts like this; of JSON the paths that its first rows have.
QStringList columnNames(const QByteArray &head, const ImportKind &kind, std::optional<char> separator);

// Adds to a mapping what the other columns' names say.
ImportOptions withGuesses(ImportOptions options, const QStringList &names);

// The first rows, at most `rows`; of totals only that they are (see readBills()). With a kind other than "auto" its mapping, changed by options.columns; a generic kind's
// columns are guessed. Errors: as ImportRun::open().
Result<ImportPreview> previewImport(const QString &path, const ImportOptions &options, int rows);

// Opens the rows of a text of that kind.
Result<std::unique_ptr<RowSource>> openRows(
    std::unique_ptr<TextFile> file, const ImportKind &kind, std::optional<char> separator);

} // namespace demarc::ingest
