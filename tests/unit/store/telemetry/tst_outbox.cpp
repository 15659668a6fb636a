// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/outbox.h"
#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;

class TestOutbox : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_reader.reset();
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_writer = TelemetryWriter::open(m_path, m_clock).value();
        m_reader = TelemetryReader::open(m_path).value();
    }

    void whatWaitsIsReadInOrderAsItCame()
    {
        put("first", {{"Content-Type", "text/plain"}, {"X-Note", "a: b"}});
        put(std::string("\0binary", 7));
        const auto first = m_reader->nextInOutbox(0).value().value();
        QCOMPARE(first.request.path, std::string("/v1/traces"));
        QVERIFY((first.request.headers
            == std::vector<std::pair<std::string, std::string>> {{"Content-Type", "text/plain"}, {"X-Note", "a: b"}}));
        QCOMPARE(first.request.body, std::string("first"));
        const auto second = m_reader->nextInOutbox(first.id).value().value();
        QCOMPARE(second.request.body, std::string("\0binary", 7));
        QVERIFY(!m_reader->nextInOutbox(second.id).value());
    }

    void whatWaitsIsCounted()
    {
        compare(m_reader->outbox().value(), 0, 0, 0);
        QVERIFY(m_reader->outbox().value().isEmpty());
        put("12345");
        put("123");
        put({});
        compare(m_reader->outbox().value(), 3, 8, 0);
        const auto first = m_reader->nextInOutbox(0).value().value();
        QVERIFY(m_writer->removeFromOutbox(first.id).has_value());
        compare(m_reader->outbox().value(), 2, 3, 0);
        QVERIFY(m_writer->removeFromOutbox(first.id + 2).has_value());
        compare(m_reader->outbox().value(), 0, 0, 0);
        put("1"); // ids go on
        QCOMPARE(m_reader->nextInOutbox(first.id + 2).value().value().request.body, std::string("1"));
        compare(m_reader->outbox().value(), 1, 1, 0);
    }

    void whatIsUndoneLeavesNoGap()
    {
        put("1");
        QVERIFY(m_writer->begin().has_value());
        QVERIFY(m_writer->add(batchOf("undone", {})).has_value());
        m_writer->rollback();
        put("2");
        compare(m_reader->outbox().value(), 2, 2, 0);
    }

    // Two gigabytes are not written for this: the file is told that they are there.
    void theOldestMakeRoomWhereItIsFull()
    {
        put("oldest");
        put("next");
        m_writer.reset();
        {
            const auto database = openTelemetryFile(m_path, Access::Write).value();
            const auto sql = "UPDATE meta SET value = " + std::to_string(kMostOutboxBytes - 3) + " WHERE key = 'outbox_bytes'";
            QVERIFY(execute(database.get(), m_path, sql.c_str()).has_value());
        }
        QVERIFY(m_reader->outbox().value().isFull());
        m_writer = TelemetryWriter::open(m_path, m_clock).value();
        put("1234"); // 1 byte too much: "oldest" goes, with 6
        compare(m_reader->outbox().value(), 2, kMostOutboxBytes + 1 - 6, 1);
        QCOMPARE(m_reader->nextInOutbox(0).value().value().request.body, std::string("next"));
        QVERIFY(!m_reader->outbox().value().isEmpty());
    }

private:
    static TelemetryBatch batchOf(const std::string &body, std::vector<std::pair<std::string, std::string>> headers)
    {
        TelemetryBatch batch;
        batch.outgoing.push_back({"/v1/traces", std::move(headers), body});
        return batch;
    }
    void put(const std::string &body, std::vector<std::pair<std::string, std::string>> headers = {})
    {
        QVERIFY(m_writer->append(batchOf(body, std::move(headers))).has_value());
    }
    static void compare(const OutboxStatus &status, std::int64_t waiting, std::int64_t bytes, std::int64_t dropped)
    {
        QCOMPARE(status.waiting, waiting);
        QCOMPARE(status.bytes, bytes);
        QCOMPARE(status.dropped, dropped);
    }

    ManualClock m_clock {test::kMonday};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<TelemetryWriter> m_writer;
    std::unique_ptr<TelemetryReader> m_reader;
};

DEMARC_TEST_MAIN(TestOutbox)
#include "tst_outbox.moc"
