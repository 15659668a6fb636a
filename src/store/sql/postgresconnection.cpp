// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql/postgresconnection.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <array>
#include <cstring>

namespace demarc::sql {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::sql::PostgresConnection)
};

// Type ids of pg_type.dat that our schema uses; they are part of PostgreSQL's stable interface.
enum TypeId : Oid { kBool = 16, kBytea = 17, kInt8 = 20, kInt2 = 21, kInt4 = 23, kFloat4 = 700, kFloat8 = 701, kNumeric = 1700 };

struct ResultCloser {
    void operator()(PGresult *result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ResultCloser>;

// Parameters in the shape libpq wants, all as text but byte strings.
class Parameters {
public:
    explicit Parameters(const Values &values)
    {
        m_texts.reserve(values.size());
        for (const auto &value : values)
            std::visit([this](const auto &v) { add(v); }, value);
        m_pointers.reserve(values.size());
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            m_pointers.push_back(m_null[i] ? nullptr : m_texts[i].constData());
    }
    int count() const { return static_cast<int>(m_texts.size()); }
    const Oid *types() const { return m_types.data(); }
    const char *const *pointers() const { return m_pointers.data(); }
    const int *lengths() const { return m_lengths.data(); }
    const int *formats() const { return m_formats.data(); }

private:
    void push(QByteArray text, Oid type, bool null = false, int format = 0)
    {
        m_lengths.push_back(static_cast<int>(text.size()));
        m_texts.push_back(std::move(text));
        m_types.push_back(type);
        m_null.push_back(null);
        m_formats.push_back(format);
    }
    void add(std::monostate) { push({}, 0, true); }
    void add(std::int64_t v) { push(QByteArray::number(qlonglong {v}), kInt8); }
    void add(double v) { push(QByteArray::number(v, 'g', 17), kFloat8); }
    void add(const QString &v) { push(v.toUtf8(), 0); }
    void add(const QByteArray &v) { push(v.isNull() ? QByteArray("") : v, kBytea, false, 1); }

    std::vector<QByteArray> m_texts;
    std::vector<Oid> m_types;
    std::vector<bool> m_null;
    std::vector<int> m_formats;
    std::vector<int> m_lengths;
    std::vector<const char *> m_pointers;
};

QByteArray unescapedBytes(const char *text)
{
    std::size_t length = 0;
    auto *bytes = PQunescapeBytea(reinterpret_cast<const unsigned char *>(text), &length);
    QByteArray result(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(length));
    PQfreemem(bytes);
    return result;
}

Value columnValue(const PGresult *result, int row, int column)
{
    if (PQgetisnull(result, row, column))
        return std::monostate {};
    const char *text = PQgetvalue(result, row, column);
    const int length = PQgetlength(result, row, column);
    switch (PQftype(result, column)) {
    case kInt8:
    case kInt4:
    case kInt2:
        return std::int64_t {QByteArray::fromRawData(text, length).toLongLong()};
    case kNumeric: // sum() of bigint; the schema keeps such sums within 64 bits
        return std::int64_t {QByteArray::fromRawData(text, length).toLongLong()};
    case kBool:
        return std::int64_t {text[0] == 't' ? 1 : 0};
    case kFloat4:
    case kFloat8:
        return QByteArray::fromRawData(text, length).toDouble();
    case kBytea:
        return unescapedBytes(text);
    default:
        return QString::fromUtf8(text, length);
    }
}

ErrorKind kindFor(std::string_view state)
{
    if (state == "40001" || state == "40P01" || state.starts_with("08") || state.starts_with("57P") || state == "55P03"
        || state.empty())
        return ErrorKind::Unavailable;
    if (state == "57014")
        return ErrorKind::Cancelled;
    if (state.starts_with("23"))
        return ErrorKind::Conflict;
    if (state == "42501" || state.starts_with("28"))
        return ErrorKind::Denied;
    if (state.starts_with("53") || state.starts_with("58") || state == "25006")
        return ErrorKind::Storage;
    return ErrorKind::Internal;
}

QString sentenceFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unavailable:
        return Text::tr("The database server could not finish the operation. Nothing was changed; try again in a moment.");
    case ErrorKind::Cancelled:
        return Text::tr("The operation was cancelled or took too long. Nothing was changed.");
    case ErrorKind::Conflict:
        return Text::tr("The change contradicts what is stored. Nothing was changed; reload and try again.");
    case ErrorKind::Denied:
        return Text::tr("The database does not allow you to do this. Ask the workspace's owner for the right.");
    case ErrorKind::Storage:
        return Text::tr("The database server has no room or cannot write. Nothing was changed; tell its administrator.");
    default:
        return Text::tr("The database server refused an operation.");
    }
}

Error errorOf(const PGresult *result, PGconn *connection)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const auto kind = kindFor(state ? state : "");
    const auto detail = QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(connection)).trimmed();
    return {kind, sentenceFor(kind), QStringLiteral("PostgreSQL %1: %2").arg(QString::fromLatin1(state ? state : "-"), detail)};
}

bool succeeded(const PGresult *result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

} // namespace

void PostgresConnection::Closer::operator()(PGconn *connection) const { PQfinish(connection); }

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const QString &uri, const PostgresOptions &options)
{
    const auto uriBytes = uri.toUtf8();
    const auto timeout = QByteArray::number(options.connectTimeoutSeconds);
    auto settings = "-c statement_timeout=" + QByteArray::number(options.statementTimeoutMs);
    if (!options.schema.isEmpty())
        settings += " -c search_path=" + options.schema.toUtf8();
    // "dbname" may hold a whole URI; what follows it overrides.
    const std::array keys {
        "dbname", "connect_timeout", "options", "application_name", "client_encoding", static_cast<const char *>(nullptr)};
    const std::array values {
        uriBytes.constData(), timeout.constData(), settings.constData(), "demarc", "UTF8", static_cast<const char *>(nullptr)};
    Handle connection(PQconnectdbParams(keys.data(), values.data(), 1));
    if (!connection || PQstatus(connection.get()) != CONNECTION_OK) {
        return failure(ErrorKind::Unavailable,
            Text::tr("The database server cannot be reached. Check the address, your login and the network, then try again."),
            connection ? QString::fromUtf8(PQerrorMessage(connection.get())).trimmed() : QString());
    }
    if (const int version = PQserverVersion(connection.get()); version < 150'000) {
        return failure(ErrorKind::Storage,
            Text::tr("The database server is PostgreSQL %1; Demarc needs 15 or newer. Nothing was changed.")
                .arg(version / 10'000));
    }
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr); // notices are not for the console's terminal
    return std::unique_ptr<PostgresConnection>(new PostgresConnection(std::move(connection)));
}

PostgresConnection::PostgresConnection(Handle connection)
    : m_connection(std::move(connection)), m_cancel(PQgetCancel(m_connection.get()))
{
}

PostgresConnection::~PostgresConnection()
{
    const std::lock_guard lock(m_cancelMutex);
    PQfreeCancel(m_cancel);
    m_cancel = nullptr;
}

Result<Rows> PostgresConnection::query(QStringView sql, const Values &values)
{
    const Parameters parameters(values);
    const PgResult result(PQexecParams(m_connection.get(), sql.toUtf8().constData(), parameters.count(), parameters.types(),
        parameters.pointers(), parameters.lengths(), parameters.formats(), 0));
    if (!succeeded(result.get()))
        return tl::unexpected(errorOf(result.get(), m_connection.get()));
    Rows rows;
    const int rowCount = PQntuples(result.get());
    const int columnCount = PQnfields(result.get());
    rows.reserve(static_cast<std::size_t>(rowCount));
    for (int row = 0; row < rowCount; ++row) {
        Values columns;
        columns.reserve(static_cast<std::size_t>(columnCount));
        for (int column = 0; column < columnCount; ++column)
            columns.push_back(columnValue(result.get(), row, column));
        rows.emplace_back(std::move(columns));
    }
    return rows;
}

Result<std::int64_t> PostgresConnection::run(QStringView sql, const Values &values)
{
    const Parameters parameters(values);
    const PgResult result(PQexecParams(m_connection.get(), sql.toUtf8().constData(), parameters.count(), parameters.types(),
        parameters.pointers(), parameters.lengths(), parameters.formats(), 0));
    if (!succeeded(result.get()))
        return tl::unexpected(errorOf(result.get(), m_connection.get()));
    return QByteArray(PQcmdTuples(result.get())).toLongLong();
}

Result<void> PostgresConnection::script(QStringView sql)
{
    const PgResult result(PQexec(m_connection.get(), sql.toUtf8().constData()));
    if (!succeeded(result.get()))
        return tl::unexpected(errorOf(result.get(), m_connection.get()));
    return {};
}

Result<void> PostgresConnection::beginWrite() { return script(u"BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"); }

Result<void> PostgresConnection::beginRead() { return script(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

Result<void> PostgresConnection::commit()
{
    // COMMIT of a failed transaction answers "ROLLBACK" with success; that is no commit.
    const PgResult result(PQexec(m_connection.get(), "COMMIT"));
    if (!succeeded(result.get()))
        return tl::unexpected(errorOf(result.get(), m_connection.get()));
    if (std::strcmp(PQcmdStatus(result.get()), "COMMIT") != 0)
        return failure(ErrorKind::Internal, sentenceFor(ErrorKind::Internal), QStringLiteral("COMMIT of a failed transaction"));
    return {};
}

void PostgresConnection::rollback()
{
    if (PQtransactionStatus(m_connection.get()) != PQTRANS_IDLE)
        const PgResult result(PQexec(m_connection.get(), "ROLLBACK"));
}

void PostgresConnection::interrupt()
{
    const std::lock_guard lock(m_cancelMutex);
    std::array<char, 256> message {};
    if (m_cancel)
        PQcancel(m_cancel, message.data(), static_cast<int>(message.size()));
}

} // namespace demarc::sql
