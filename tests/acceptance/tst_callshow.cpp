// SPDX-License-Identifier: GPL-3.0-or-later
// "calls show" through the built demarcctl.
#include "support/demarcctl.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using demarc::test::CtlAnswer;

class TestCallShow : public demarc::test::Test {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_where;

    CtlAnswer ctl(const QString &line) const
    {
        return demarc::test::runCtl(
            QStringLiteral(DEMARC_BIN_DIR), QStringList {QStringLiteral("--db"), m_where} + line.split(u' ', Qt::SkipEmptyParts));
    }

    const QString m_trace = QStringLiteral("4b000000000000000000000000000001");

private Q_SLOTS:
    void initTestCase()
    {
        m_where = m_folder.filePath(QStringLiteral("test.demarc"));
        QFile file(m_folder.filePath(QStringLiteral("calls.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "start,in,cached,out,cost,model,trace,span,parent\n"
            "2026-05-01T10:00:00Z,1000,600,200,0.004,gpt-x,4b000000000000000000000000000001,0000000000000001,\n"
            "2026-05-01T10:00:01Z,10,0,20,,house-model,4b000000000000000000000000000001,0000000000000002,0000000000000009\n");
        file.close();
        QFile prices(m_folder.filePath(QStringLiteral("prices.json")));
        QVERIFY(prices.open(QIODevice::WriteOnly));
        prices.write(
            R"({"sample_spec": {"input_cost_per_token": 0}, "gpt-x": {"litellm_provider": "openai", "mode": "chat",)"
            R"("input_cost_per_token": 2.5e-06, "cache_read_input_token_cost": 1.25e-06, "output_cost_per_token": 1e-05}})");
        prices.close();
        QCOMPARE(ctl(QStringLiteral("init")).exitCode, 0);
        QCOMPARE(ctl(QStringLiteral("models import-prices %1").arg(prices.fileName())).exitCode, 0);
        const auto imported = ctl(QStringLiteral("import calls-csv %1 --map start=start,input_tokens=in,cache_read_tokens=cached,"
                                                 "output_tokens=out,cost=cost,model=model,trace_id=trace,span_id=span,"
                                                 "parent_span_id=parent --set system=reports,provider=openai --json")
                                      .arg(file.fileName()));
        QCOMPARE(imported.exitCode, 0);
        QCOMPARE(imported.json()["new"].get<int>(), 2);
    }

    // 400 × 2.50 + 600 × 1.25 + 200 × 10.00 millionths = 1,000 + 750 + 2,000.
    void theArithmeticIsPrintedLineByLine()
    {
        const auto shown = ctl(QStringLiteral("calls show %1-0000000000000001 --json").arg(m_trace));
        QCOMPARE(shown.exitCode, 0);
        const auto json = shown.json();
        const auto cost = json["cost"];
        QCOMPARE(cost["source"].get<std::string>(), std::string("estimated"));
        QCOMPARE(cost["kept"].get<std::string>(), std::string("0.00375"));
        QCOMPARE(cost["reported"].get<std::string>(), std::string("0.004"));
        QCOMPARE(cost["difference"].get<std::string>(), std::string("-0.00025"));
        const auto estimate = cost["estimate"];
        QCOMPARE(estimate["lines"].size(), std::size_t {3});
        QCOMPARE(estimate["lines"][1]["kind"].get<std::string>(), std::string("cache-read"));
        QCOMPARE(estimate["lines"][1]["quantity"].get<int>(), 600);
        QCOMPARE(estimate["lines"][1]["rate"].get<std::string>(), std::string("0.00000125"));
        QCOMPARE(estimate["lines"][1]["amount"].get<std::string>(), std::string("0.00075"));
        QCOMPARE(estimate["total"].get<std::string>(), std::string("0.00375"));
        QCOMPARE(json["clock"]["remark"].get<std::string>(), std::string("late"));               // imported long after
        QCOMPARE(json["owners"]["system"]["holding"].get<std::string>(), std::string("nobody")); // not registered
        QCOMPARE(json["trace"].size(), std::size_t {2});
        const auto text = ctl(QStringLiteral("calls show %1").arg(m_trace)); // the first call that counts
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains("0.00375"), text.out.constData());
    }

    void anUnpricedCallSaysWhy()
    {
        const auto cost = ctl(QStringLiteral("calls show %1-0000000000000002 --json").arg(m_trace)).json()["cost"];
        QVERIFY(cost["estimate"].is_null());
        QVERIFY(cost["kept"].is_null());
        QCOMPARE(cost["reason"].get<std::string>(), std::string("no-price"));
    }

    void whatIsNotKeptIsAFinding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("another trace") << QStringLiteral("ff000000000000000000000000000001") << 1;
        QTest::newRow("another span") << m_trace + QStringLiteral("-00000000000000ff") << 1;
        QTest::newRow("no id") << QStringLiteral("latest") << 2;
    }
    void whatIsNotKeptIsAFinding()
    {
        QFETCH(QString, name);
        QFETCH(int, exitCode);
        const auto shown = ctl(QStringLiteral("calls show ") + name);
        QCOMPARE(shown.exitCode, exitCode);
        QVERIFY(!shown.err.isEmpty());
    }
};

DEMARC_TEST_MAIN(TestCallShow)
#include "tst_callshow.moc"
