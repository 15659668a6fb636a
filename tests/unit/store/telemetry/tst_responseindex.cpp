// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/responseindex.h"

#include "store/telemetry/telemetryfile.h"
#include "store/telemetry/telemetrywriter.h"
#include "support/calls.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::telemetry;

class TestResponseIndex : public demarc::test::Test {
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    sql::SqliteHandle m_database;

    ResponseIndex index() { return ResponseIndex::create(m_database.get(), m_path).value(); }

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("w.demarc-calls"));
        m_database = openTelemetryFile(m_path, Access::Write).value();
    }
    void cleanup() { m_database.reset(); }

    void findsCallsByTheirResponseUntilTheyAreRemoved()
    {
        auto index = this->index();
        QVERIFY(index.add(7, "resp-1").has_value());
        QVERIFY(index.add(9, "resp-1").has_value());
        QVERIFY(index.add(9, "resp-1").has_value()); // once more
        QVERIFY(index.add(8, "resp-2").has_value());
        QCOMPARE(index.callsOf("resp-1").value(), (std::vector<std::int64_t> {9, 7}));
        QCOMPARE(index.callsOf("resp-1", 1).value(), (std::vector<std::int64_t> {9}));
        QVERIFY(index.remove(7, "resp-1").has_value());
        QCOMPARE(index.callsOf("resp-1").value(), (std::vector<std::int64_t> {9}));
        QVERIFY(index.callsOf("resp-3").value().empty());
    }

    void callsWithoutAResponseAreNotThere()
    {
        auto index = this->index();
        QVERIFY(index.add(7, "").has_value());
        QVERIFY(index.callsOf("").value().empty());
    }

    // They are stored, so they must not change from one version to the next.
    void keysOfWhatWaitsAreApartAndStable()
    {
        QVERIFY(keyOfResponse("resp-1") == keyOfResponse("resp-1"));
        QVERIFY(keyOfResponse("resp-1") != keyOfResponse("resp-2"));
        const SpanId span {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'};
        QVERIFY(keyOfSpanAlone(span) != keyOfResponse("abcdefgh"));
        // sha256sum of "response\nresp-1"
        QCOMPARE(toIdText(keyOfResponse("resp-1")), sha256Of("response\nresp-1").left(48));
    }

    void findsTheTraceOfASpanAlone()
    {
        auto writer = TelemetryWriter::open(m_path, m_clock).value();
        Call call;
        call.key = test::spanKey(5);
        call.start = test::kMonday;
        QVERIFY(writer->append(TelemetryBatch {{call}, {}, {}}).has_value());
        std::map<SpanId, std::optional<TraceId>> wanted {{call.key.spanId, {}}, {SpanId {1, 2, 3}, {}}};
        QVERIFY(index().findTraces(wanted).has_value());
        QVERIFY(wanted[call.key.spanId] == call.key.traceId);
        const SpanId unknown {1, 2, 3};
        QVERIFY(!wanted[unknown]);
    }

private:
    static QByteArray toIdText(const SpanKey &key)
    {
        const auto hex = [](const auto &bytes) {
            return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())).toHex();
        };
        return hex(key.traceId) + hex(key.spanId);
    }
    static QByteArray sha256Of(const char *text)
    {
        return QCryptographicHash::hash(QByteArray(text), QCryptographicHash::Sha256).toHex();
    }
};

DEMARC_TEST_MAIN(TestResponseIndex)
#include "tst_responseindex.moc"
