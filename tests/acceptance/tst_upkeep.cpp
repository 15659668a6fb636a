// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "support/demarcctl.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace demarc;

// What is decided about stored calls, through the program.
class TestUpkeep : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Test::init();
        m_folder = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("calls.csv"),
            "start,input_tokens,output_tokens,model,user\n"
            "2026-11-01T10:00:00Z,1000,0,no-such-model,ann\n"
            "2026-11-01T11:00:00Z,2000,0,no-such-model,ben\n");
        QVERIFY(run({QStringLiteral("import"), QStringLiteral("calls-csv"), path(QStringLiteral("calls.csv"))}).exitCode == 0);
    }

    void pricesThatComeLaterPriceWhatHadNone()
    {
        QVERIFY(costOf().is_null());
        write(QStringLiteral("prices.json"),
            R"({"no-such-model": {"input_cost_per_token": "0.000002", "output_cost_per_token": "0"}})");
        json({QStringLiteral("models"), QStringLiteral("import-prices"), path(QStringLiteral("prices.json"))});
        QCOMPARE(costOf().get<std::string>(), std::string("0.006")); // 3,000 tokens at 2 USD a million
    }

    void historyIsPricedAnewWithABeforeAndAnAfter()
    {
        pricesThatComeLaterPriceWhatHadNone();
        write(QStringLiteral("prices.json"),
            R"({"no-such-model": {"input_cost_per_token": "0.000001", "output_cost_per_token": "0"}})");
        json({QStringLiteral("models"), QStringLiteral("import-prices"), path(QStringLiteral("prices.json")),
            QStringLiteral("--valid-from"), QStringLiteral("2026-10-01")});
        QCOMPARE(costOf().get<std::string>(), std::string("0.006")); // history stays until somebody decides
        const auto priced = json({QStringLiteral("models"), QStringLiteral("reprice"), QStringLiteral("--all"),
            QStringLiteral("--reason"), QStringLiteral("the price was entered late")});
        QCOMPARE(priced["before"].get<std::string>(), std::string("0.006"));
        QCOMPARE(priced["after"].get<std::string>(), std::string("0.003"));
        QCOMPARE(costOf().get<std::string>(), std::string("0.003"));
    }

    void anImportIsListedAndTakenOutWhole()
    {
        const auto imports = json({QStringLiteral("imports"), QStringLiteral("list")})["imports"];
        QCOMPARE(imports.size(), std::size_t {1});
        QCOMPARE(imports[0]["calls"].get<int>(), 2);
        QCOMPARE(imports[0]["file"].get<std::string>(), std::string("calls.csv"));
        const auto id = QString::number(imports[0]["id"].get<int>());
        QCOMPARE(run({QStringLiteral("imports"), QStringLiteral("remove"), id}).exitCode, 0);
        QVERIFY(json({QStringLiteral("panel"), QStringLiteral("--metric"), QStringLiteral("calls")})["total"].is_null());
        QCOMPARE(run({QStringLiteral("imports"), QStringLiteral("remove"), id}).exitCode, 3);
        QCOMPARE(run({QStringLiteral("db"), QStringLiteral("check")}).exitCode, 0);
    }

    void aPersonIsErasedEverywhereAndTheTotalsStay()
    {
        QCOMPARE(run({QStringLiteral("users"), QStringLiteral("erase"), QStringLiteral("ann")}).exitCode, 0);
        const auto calls = json({QStringLiteral("calls")})["calls"];
        QCOMPARE(calls.size(), std::size_t {2});
        QVERIFY(!QByteArray::fromStdString(calls.dump()).contains("ann"));
        QVERIFY(QByteArray::fromStdString(calls.dump()).contains("ben"));
        for (const auto *suffix : {"w.demarc", "w.demarc-calls"}) {
            QFile file(path(QString::fromLatin1(suffix)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("ann\n"), suffix);
        }
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), qint64 {content.size()});
    }
    test::CtlAnswer run(const QStringList &command)
    {
        return test::runCtl(
            QStringLiteral(DEMARC_BIN_DIR), QStringList {QStringLiteral("--db"), path(QStringLiteral("w.demarc"))} + command);
    }
    Json json(const QStringList &command) { return run(QStringList {QStringLiteral("--json")} + command).json(); }
    Json costOf() { return json({QStringLiteral("panel"), QStringLiteral("--metric"), QStringLiteral("cost")})["total"]; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

DEMARC_TEST_MAIN(TestUpkeep)
#include "tst_upkeep.moc"
