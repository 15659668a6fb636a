// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/contents.h"

#include "store/telemetry/telemetryreader.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;
using namespace std::chrono_literals;

class TestContents : public demarc::test::Test {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    ManualClock m_clock {test::kMonday};
    std::unique_ptr<TelemetryWriter> m_writer;
    std::unique_ptr<TelemetryReader> m_reader;

    std::optional<CallContent> content(std::uint64_t number)
    {
        return m_reader->content(test::spanKey(number), m_clock.now()).value();
    }
    void store(Call call, CallContent content, std::int64_t import = 0)
    {
        TelemetryBatch batch {{std::move(call)}, {}, {}};
        batch.contents = {std::move(content)};
        batch.import = import;
        QVERIFY(m_writer->append(batch).has_value());
    }
    static CallContent contentOf(std::uint64_t number, std::string input, std::string output, int days = 30)
    {
        return {test::spanKey(number), std::move(input), std::move(output), days, false};
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_writer = std::move(TelemetryWriter::open(m_path, m_clock).value());
        m_reader = std::move(TelemetryReader::open(m_path).value());
    }
    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
    }

    void keepsWhatWasAskedAndAnswered()
    {
        const std::string input(300'000, 'x');
        store(test::fullCall(1, m_clock.now()), contentOf(1, input, "<b>\xC3\xA4</b>"));
        QCOMPARE(content(1), std::optional(contentOf(1, input, "<b>\xC3\xA4</b>")));
        QVERIFY(!content(2));
    }

    void aLaterPartCompletesAnEarlierOne()
    {
        store(test::fullCall(1, m_clock.now()), contentOf(1, "asked", ""));
        store(test::fullCall(1, m_clock.now()), contentOf(1, "", "answered"));
        QCOMPARE(content(1), std::optional(contentOf(1, "asked", "answered")));
        store(test::fullCall(1, m_clock.now()), contentOf(1, "asked anew", ""));
        QCOMPARE(content(1)->input, std::string("asked anew"));
    }

    void goesWhenItsTimeIsUp()
    {
        store(test::fullCall(1, m_clock.now()), contentOf(1, "a", "b", 7));
        store(test::fullCall(2, m_clock.now()), contentOf(2, "a", "b", 8));
        m_clock.advance(7 * 24h);
        QVERIFY(!content(1)); // also before somebody tidies
        QCOMPARE(content(2)->days, 1);
        while (m_writer->retain({}).value()) { }
        m_clock.advance(-7 * 24h);
        QVERIFY(!content(1));
        QVERIFY(content(2).has_value());
    }

    void goesWithThePerson()
    {
        auto ann = test::fullCall(1, m_clock.now());
        ann.user = "ann";
        auto ben = test::fullCall(2, m_clock.now());
        ben.user = "ben";
        store(ann, contentOf(1, "secret of ann", ""));
        store(ben, contentOf(2, "of ben", ""));
        for (Erasure erasure("ann"); m_writer->erase(erasure).value();) { }
        QVERIFY(!content(1));
        QVERIFY(content(2).has_value());
    }

    void goesWithItsImport()
    {
        QVERIFY(m_writer->begin().has_value());
        const auto import = m_writer->beginImport("f", "k").value();
        TelemetryBatch batch {{test::fullCall(1, m_clock.now())}, {}, {}};
        batch.contents = {contentOf(1, "a", "b")};
        batch.import = import;
        QVERIFY(m_writer->add(batch).has_value());
        QVERIFY(m_writer->endImport(import, 1).has_value());
        QVERIFY(m_writer->commit().has_value());
        QVERIFY(content(1).has_value());
        for (Progress progress; m_writer->removeImport(import, progress).value();) { }
        QVERIFY(!content(1));
    }

    void saysWhereItIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not compressed") << QByteArray("nonsense");
        QTest::newRow("too short") << QByteArray("\0\0", 2);
        QTest::newRow("says it is huge") << QByteArray("\x7f\xff\xff\xff\x78\x9c\x03\x00\x00\x00\x00\x01", 12);
    }
    void saysWhereItIsDamaged()
    {
        QFETCH(QByteArray, bytes);
        store(test::fullCall(1, m_clock.now()), contentOf(1, "a", "b"));
        m_writer.reset();
        const auto database = openTelemetryFile(m_path, Access::Write);
        auto damage = Statement::prepare(database->get(), m_path, "UPDATE contents SET output = ?1");
        damage->bindBlob(1, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(damage->run().has_value());
        const auto read = m_reader->content(test::spanKey(1), m_clock.now());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Storage);
    }
};

DEMARC_TEST_MAIN(TestContents)
#include "tst_contents.moc"
