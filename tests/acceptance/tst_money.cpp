// SPDX-License-Identifier: GPL-3.0-or-later
// Prices, exchange rates and bills through the built demarcctl.
#include "support/demarcctl.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using demarc::test::CtlAnswer;

class TestMoneyPrograms : public demarc::test::Test {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_where;

    CtlAnswer ctl(const QString &line) const
    {
        auto arguments =
            QStringList {QStringLiteral("--db"), m_where, QStringLiteral("--json")} + line.split(u' ', Qt::SkipEmptyParts);
        for (auto &argument : arguments)
            argument.replace(QStringLiteral("@"), m_folder.path());
        return demarc::test::runCtl(QStringLiteral(DEMARC_BIN_DIR), arguments);
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void init()
    {
        Test::init();
        static int number = 0;
        m_where = m_folder.filePath(QStringLiteral("test%1.demarc").arg(++number));
    }

    void costsDifferAsTheRealPriceDid()
    {
        const auto folder = demarc::test::sharedData(QStringLiteral("model-prices/weekly"));
        if (folder.isEmpty())
            QSKIP("no shared data beside the project: the real price history is not imported");
        for (const auto &[file, from] :
            {std::pair {u"2026-05-13_38eb7ba5.json", u"2026-04-30"}, std::pair {u"2026-04-24_972e4f44.json", u"2026-04-23"}}) {
            QCOMPARE(ctl(QStringLiteral("models import-prices %1/%2 --valid-from %3")
                             .arg(folder, QString::fromUtf16(file), QString::fromUtf16(from)))
                         .exitCode,
                0);
        }
        write(QStringLiteral("calls.csv"),
            "start,In,Out\n2026-04-29T23:59:59Z,1000000,100000\n2026-04-30T00:00:00Z,1000000,100000\n"
            "2026-04-22T00:00:00Z,1000000,100000\n");
        QCOMPARE(ctl(QStringLiteral("import calls-csv @/calls.csv --map start=start,input_tokens=In,output_tokens=Out"
                                    " --set model=gpt-5.5-pro,provider=openai"))
                     .exitCode,
            0);
        const auto panel = ctl(QStringLiteral("panel --metric cost --from 2026-04-22 --to 2026-05-01 --step 1d")).json();
        const auto &points = panel["groups"][0]["points"];
        // A million input tokens is above 272,000: 120 a million in and 540 out before, half of it after.
        QCOMPARE(points[7][1].get<std::string>(), std::string("174"));
        QCOMPARE(points[8][1].get<std::string>(), std::string("87"));
        QVERIFY(points[0][1].is_null());
        QCOMPARE(panel["unpriced"].get<int>(), 1);
    }

    void aBillIsExplainedAndAGapIsAFinding()
    {
        write(QStringLiteral("prices.json"), R"({"gpt-x": {"input_cost_per_token": 1, "cache_read_input_token_cost": "0.1",
            "output_cost_per_token": 10}, "pixels": {"input_cost_per_pixel": 1}})");
        const auto imported = ctl(QStringLiteral("models import-prices @/prices.json")).json();
        QCOMPARE(imported["rejected"].get<int>(), 1);
        QCOMPARE(imported["rejected_entries"][0]["reason"].get<std::string>(), std::string("other-unit"));
        write(QStringLiteral("calls.csv"),
            "start,model,In,Cached,Out\n2026-05-01T10:00:00Z,gpt-x,100,50,10\n2026-05-02T10:00:00Z,gpt-x,100,0,10\n");
        QCOMPARE(ctl(QStringLiteral("import calls-csv @/calls.csv --map start=start,model=model,input_tokens=In,"
                                    "cache_read_tokens=Cached,output_tokens=Out"))
                     .exitCode,
            0);
        const QByteArray firstDay = "day,model,item,quantity,amount\n2026-05-01,gpt-x,input,50,50\n"
                                    "2026-05-01,gpt-x,cached input,50,5\n2026-05-01,gpt-x,output,10,100\n";
        write(QStringLiteral("may.csv"), firstDay);
        const auto exact = ctl(QStringLiteral("models reconcile @/may.csv"));
        QCOMPARE(exact.exitCode, 0);
        QCOMPARE(exact.json()["total"]["gap"].get<std::string>(), std::string("0"));

        write(QStringLiteral("may.csv"),
            firstDay
                + "2026-05-02,gpt-x,input,40,40\n2026-05-02,gpt-x,cached input,60,6\n"
                  "2026-05-02,gpt-x,output,15,150\n");
        const auto gap = ctl(QStringLiteral("models reconcile @/may.csv"));
        QCOMPARE(gap.exitCode, 1);
        const auto json = gap.json();
        QCOMPARE(json["currency"].get<std::string>(), std::string("USD"));
        QCOMPARE(json["rows"].size(), std::size_t {2});
        const auto &row = json["rows"][1];
        QCOMPARE(row["day"].get<std::string>(), std::string("2026-05-02"));
        QCOMPARE(row["billed"].get<std::string>(), std::string("196"));
        QCOMPARE(row["recorded"].get<std::string>(), std::string("200"));
        QCOMPARE(row["missing"].get<std::string>(), std::string("50")); // 5 output tokens
        QCOMPARE(row["cache"].get<std::string>(), std::string("-54"));  // 60 tokens at 0.1 instead of 1
        QCOMPARE(row["price"].get<std::string>(), std::string("0"));
        QCOMPARE(ctl(QStringLiteral("models reconcile @/may.csv --to 2026-05-02")).exitCode, 0);
        QCOMPARE(ctl(QStringLiteral("models reconcile @/missing.csv")).exitCode, 3);
        QCOMPARE(ctl(QStringLiteral("models reconcile")).exitCode, 3); // no bill was imported
        QCOMPARE(ctl(QStringLiteral("models reconcile @/may.csv --from soon")).exitCode, 2);
    }

    // The provider's own pages are no calls; they are kept once, and compared without naming them again.
    void usagePagesAreImportedAsABill()
    {
        write(QStringLiteral("prices.json"), R"({"gpt-x": {"input_cost_per_token": 1, "output_cost_per_token": 10}})");
        QCOMPARE(ctl(QStringLiteral("models import-prices @/prices.json")).exitCode, 0);
        write(QStringLiteral("calls.csv"), "start,model,In,Out\n2026-05-01T10:00:00Z,gpt-x,100,10\n");
        QCOMPARE(
            ctl(QStringLiteral("import calls-csv @/calls.csv --map start=start,model=model,input_tokens=In,output_tokens=Out"))
                .exitCode,
            0);
        // 1777593600 is 2026-05-01T00:00:00Z; 130 input and 10 output tokens
        write(QStringLiteral("costs.json"),
            R"({"object":"page","data":[{"object":"bucket","start_time":1777593600,"end_time":1777680000,"results":[
            {"amount":{"value":130,"currency":"usd"},"line_item":"gpt-x, input","quantity":130},
            {"amount":{"value":100,"currency":"usd"},"line_item":"gpt-x, output","quantity":10}]}],"has_more":false})");
        const auto dry = ctl(QStringLiteral("import auto @/costs.json --dry-run")).json();
        QCOMPARE(dry["kind"].get<std::string>(), std::string("openai-usage"));
        QCOMPARE(dry["new"].get<int>(), 2);
        QCOMPARE(ctl(QStringLiteral("models reconcile")).exitCode, 3); // nothing was stored
        const auto kept = ctl(QStringLiteral("import openai-usage @/costs.json"));
        QCOMPARE(kept.exitCode, 0);
        QCOMPARE(kept.json()["from"].get<std::string>(), std::string("2026-05-01T00:00:00Z"));
        const auto again = ctl(QStringLiteral("import openai-usage @/costs.json"));
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json()["new"].get<int>(), 0);
        QCOMPARE(again.json()["present"].get<int>(), 2);
        const auto gap = ctl(QStringLiteral("models reconcile"));
        QCOMPARE(gap.exitCode, 1);
        QCOMPARE(gap.json()["total"]["missing"].get<std::string>(), std::string("30"));
        QCOMPARE(ctl(QStringLiteral("panel --metric calls")).json()["total"].get<int>(), 1);
    }

    // What is exported from one workspace has the same totals in another.
    void callsAreExportedAndImportedElsewhere()
    {
        QByteArray csv("start,model,In,Out,who\n");
        for (int i = 0; i < 30; ++i)
            csv += "2026-05-01T10:00:" + QByteArray::number(10 + i) + "Z,gpt-4o," + QByteArray::number(100 + i) + ",10,ann\n";
        write(QStringLiteral("calls.csv"), csv);
        QCOMPARE(ctl(QStringLiteral("import calls-csv @/calls.csv --map start=start,model=model,input_tokens=In,"
                                    "output_tokens=Out,user=who --set system=claims,provider=openai"))
                     .exitCode,
            0);
        QCOMPARE(ctl(QStringLiteral("export calls @/out.jsonl --where model=gpt-4o")).json()["calls"].get<int>(), 30);
        QCOMPARE(ctl(QStringLiteral("export calls @/out.xls")).exitCode, 2);
        const auto tokens = ctl(QStringLiteral("panel --metric tokens --group-by user")).json();
        QCOMPARE(tokens["total"].get<int>(), 3735); // 30 × 110 + 0 + 1 + … + 29
        const auto first = m_where;
        m_where = m_folder.filePath(QStringLiteral("other.demarc"));
        QCOMPARE(ctl(QStringLiteral("import auto @/out.jsonl")).json()["new"].get<int>(), 30);
        QVERIFY(ctl(QStringLiteral("panel --metric tokens --group-by user")).json() == tokens);
        m_where = first;
        QCOMPARE(ctl(QStringLiteral("import auto @/out.jsonl")).json()["new"].get<int>(), 0); // they are known by their ids
    }

    void costsAreKeptInTheWorkspaceCurrency()
    {
        QCOMPARE(ctl(QStringLiteral("models currency EUR")).json()["currency"].get<std::string>(), std::string("EUR"));
        QCOMPARE(ctl(QStringLiteral("models rates set USD 0.5 --valid-from 2026-05-01")).exitCode, 0);
        QCOMPARE(ctl(QStringLiteral("models rates set EUR 1")).exitCode, 2);
        const auto rates = ctl(QStringLiteral("models rates list")).json();
        QCOMPARE(rates["rates"][0]["rate"].get<std::string>(), std::string("0.5"));
        write(QStringLiteral("prices.json"), R"({"gpt-x": {"input_cost_per_token": 1}})");
        QCOMPARE(ctl(QStringLiteral("models import-prices @/prices.json")).exitCode, 0);
        write(QStringLiteral("calls.csv"), "start,In\n2026-05-01,10\n2026-04-30,10\n");
        QCOMPARE(
            ctl(QStringLiteral("import calls-csv @/calls.csv --map start=start,input_tokens=In --set model=gpt-x")).exitCode, 0);
        const auto panel = ctl(QStringLiteral("panel --metric cost")).json();
        QCOMPARE(panel["unit"].get<std::string>(), std::string("EUR"));
        QCOMPARE(panel["total"].get<std::string>(), std::string("5"));
        QCOMPARE(panel["unpriced"].get<int>(), 1);
        QCOMPARE(ctl(QStringLiteral("models currency USD")).exitCode, 3);
    }
};

DEMARC_TEST_MAIN(TestMoneyPrograms)
#include "tst_money.moc"
