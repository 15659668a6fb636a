// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawrows.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>

namespace demarc::bench {

namespace {

tl::unexpected<Error> trouble(const QString &cause)
{
    return failure(ErrorKind::Unavailable, QStringLiteral("ClickHouse does not answer."), cause);
}

std::uint16_t freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

class ClickHouseRows final : public RawRows {
public:
    explicit ClickHouseRows(QString folder) : m_folder(std::move(folder)) { }
    ~ClickHouseRows() override
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    Result<void> open(const QString &program)
    {
        m_port = freePort();
        QFile config(m_folder + QStringLiteral("/config.xml"));
        QFile users(m_folder + QStringLiteral("/users.xml"));
        if (!config.open(QIODevice::WriteOnly) || !users.open(QIODevice::WriteOnly))
            return trouble(config.errorString());
        config.write(
            QStringLiteral("<yandex><logger><level>warning</level><console>1</console></logger><http_port>%1</http_port>"
                           "<listen_host>127.0.0.1</listen_host><path>%2/</path><tmp_path>%2/tmp/</tmp_path>"
                           "<users_config>users.xml</users_config><default_profile>default</default_profile>"
                           "<default_database>default</default_database><mark_cache_size>1073741824</mark_cache_size></yandex>")
                .arg(m_port)
                .arg(m_folder)
                .toUtf8());
        users.write(
            "<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password></password>"
            "<networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>");
        config.close();
        users.close();
        m_server.setStandardErrorFile(m_folder + QStringLiteral("/server.log"));
        m_server.setStandardOutputFile(QProcess::nullDevice());
        m_server.start(program, {QStringLiteral("--config-file=") + config.fileName()});
        if (!m_server.waitForStarted())
            return trouble(m_server.errorString());
        Result<std::string> answer = trouble({});
        for (int attempt = 0; attempt < 100 && !answer; ++attempt) {
            m_server.waitForFinished(200); // returns at once where it has ended
            answer = ask("SELECT 1");
        }
        if (answer)
            answer = ask("CREATE TABLE calls (start Int64, service String, model String, prompt String, duration Int64, ttft "
                         "Nullable(Int64),"
                         " tokens Int64, cost Int64, failed Int64) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY start");
        return answer.map([](const std::string &) {});
    }

    const char *name() const override { return "clickhouse"; }

    Result<void> add(const std::vector<Call> &calls) override
    {
        for (const auto &call : calls) {
            const auto ttft = call.timeToFirstToken ? std::to_string(call.timeToFirstToken->count()) : std::string("\\N");
            m_rows += std::to_string(microsOf(call.start)) + '\t' + call.series.service + '\t' + call.series.model + '\t'
                + call.series.promptName + '\t' + std::to_string(call.duration->count()) + '\t' + ttft + '\t'
                + std::to_string(*call.inputTokens + *call.outputTokens) + '\t' + std::to_string(*call.costPico) + '\t'
                + std::to_string(static_cast<int>(call.status)) + '\n';
        }
        return m_rows.size() < 64'000'000 ? Result<void>() : flush();
    }

    Result<void> finish() override
    {
        if (auto flushed = flush(); !flushed)
            return flushed;
        return ask("OPTIMIZE TABLE calls FINAL").map([](const std::string &) {});
    }

    Result<double> answer(const PanelQuery &query) override
    {
        const bool quantile = query.metric == Metric::Latency || query.metric == Metric::TimeToFirst;
        const std::string column = query.groupBy == Dimension::Model ? "model"
            : query.groupBy == Dimension::System                     ? "service"
                                                                     : "prompt";
        const std::string level = std::string("(").append(std::to_string(query.quantile)).append(")");
        const std::string what = query.metric == Metric::Latency ? "quantileExact" + level + "(duration)"
            : quantile                                           ? "quantileExact" + level + "(ttft)"
            : query.metric == Metric::Cost                       ? "sum(cost)"
            : query.metric == Metric::Errors                     ? "sum(failed)"
            : query.metric == Metric::Tokens                     ? "sum(tokens)"
                                                                 : "count()";
        const auto from = std::to_string(microsOf(*query.from));
        const auto range = " FROM calls WHERE start >= " + from + " AND start < " + std::to_string(microsOf(*query.to));
        const auto points = ask("SELECT " + column + " AS g, intDiv(start - " + from + ", " + std::to_string(query.step->count())
            + ") AS t, " + what + range + " GROUP BY g, t");
        if (!points)
            return failureOf(points);
        if (!quantile)
            return sum(*points) / (query.metric == Metric::Cost ? 1e12 : 1);
        const auto total = ask("SELECT " + what + range);
        return total ? Result<double>(std::stod(*total) / 1e6) : failureOf(total);
    }

private:
    static double sum(const std::string &rows)
    {
        double total = 0;
        for (std::size_t at = 0; at < rows.size();) {
            const auto end = rows.find('\n', at);
            total += std::stod(rows.substr(rows.rfind('\t', end) + 1));
            at = end + 1;
        }
        return total;
    }

    Result<void> flush()
    {
        const auto sent = ask("INSERT INTO calls FORMAT TabSeparated\n" + std::exchange(m_rows, {}));
        return sent.map([](const std::string &) {});
    }

    Result<std::string> ask(const std::string &query)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (!socket.waitForConnected())
            return trouble(socket.errorString());
        const std::string head = "POST / HTTP/1.0\r\nContent-Length: " + std::to_string(query.size()) + "\r\n\r\n";
        socket.write(head.data(), static_cast<qint64>(head.size()));
        socket.write(query.data(), static_cast<qint64>(query.size()));
        std::string answer;
        while (socket.waitForBytesWritten(600'000) && socket.bytesToWrite() > 0) { }
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(600'000))
            answer += socket.readAll().toStdString();
        answer += socket.readAll().toStdString();
        const auto body = answer.find("\r\n\r\n");
        if (body == std::string::npos || answer.find(" 200 ") > 16)
            return trouble(QString::fromStdString(answer.substr(0, 500)));
        return answer.substr(body + 4);
    }

    QString m_folder;
    QProcess m_server;
    std::uint16_t m_port = 0;
    std::string m_rows;
};

} // namespace

Result<std::unique_ptr<RawRows>> openClickHouseRows(const QString &folder)
{
    const auto program = QStandardPaths::findExecutable(
        QStringLiteral("clickhouse-server"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
    if (program.isEmpty())
        return std::unique_ptr<RawRows>();
    auto rows = std::make_unique<ClickHouseRows>(folder);
    if (const auto opened = rows->open(program); !opened)
        return failureOf(opened);
    return rows;
}

} // namespace demarc::bench
