// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/currency.h"

#include "app/incidents/queries.h"
#include "app/models/prices.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestCurrency : public demarc::test::Test {
    Q_OBJECT

    ManualClock m_clock {*parseInstant(u"2026-11-23T12:00:00Z")};

    static Result<Applied> set(Workspace &workspace, const char *currency, const char *rate, const char16_t *from = u"")
    {
        return workspace
            .execute(
                setExchangeRate(QString::fromLatin1(currency), QString::fromLatin1(rate), parseInstant(QString::fromUtf16(from))))
            .result();
    }

    static QStringList shown(Workspace &workspace)
    {
        QStringList lines;
        const auto rates = workspace.query(exchangeRateList).result().value();
        for (const auto &rate : rates) {
            lines.push_back(QString::fromStdString(rate.currency) + u' ' + rate.rate.toString() + u' '
                + (rate.validFrom == kPriceAlways ? QStringLiteral("always") : toIso(rate.validFrom)));
        }
        return lines;
    }

private Q_SLOTS:
    void aRateHoldsFromItsDateAndIsTakenBackByItsInverse_data() { demarc::test::addEngineRows(); }
    void aRateHoldsFromItsDateAndIsTakenBackByItsInverse()
    {
        DEMARC_FETCH_CATALOGUE();
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(chooseCurrency(workspace, QStringLiteral("eur")).result().has_value());
        QCOMPARE(workspace.query(workspaceCurrency).result().value(), QStringLiteral("EUR"));

        QVERIFY(set(workspace, "usd", "0.95").has_value());
        const auto now = set(workspace, "USD", "0.90"); // known already: from now on
        const auto dated = set(workspace, "USD", "0.92", u"2026-01-01");
        const auto first = QStringLiteral("USD 0.95 always");
        const auto second = QStringLiteral("USD 0.92 2026-01-01T00:00:00Z");
        QCOMPARE(shown(workspace), (QStringList {first, second, QStringLiteral("USD 0.9 2026-11-23T12:00:00Z")}));

        const auto changed = set(workspace, "USD", "0.91", u"2026-01-01");
        const auto again = set(workspace, "USD", "0.93", u"2026-01-01");
        QCOMPARE(again->audit.before["rate"].get<std::string>(), std::string("0.91"));
        QVERIFY(workspace.execute(again->inverse).result().has_value());
        QVERIFY(workspace.execute(changed->inverse).result().has_value());
        QCOMPARE(shown(workspace).at(1), second);
        const auto undone = workspace.execute(dated->inverse).result();
        QVERIFY(undone.has_value());
        QCOMPARE(shown(workspace).size(), 2);
        QVERIFY(workspace.execute(undone->inverse).result().has_value());
        QCOMPARE(shown(workspace).at(1), second);

        QVERIFY(workspace.execute(removeExchangeRate(QStringLiteral("USD"), *parseInstant(u"2026-01-01"))).result().has_value());
        QCOMPARE(shown(workspace).size(), 2);
        QCOMPARE(workspace.execute(removeExchangeRate(QStringLiteral("USD"), *parseInstant(u"2026-01-01"))).result().error().kind,
            ErrorKind::NotFound);
        // Somebody else was faster: the rate is no longer what the change left.
        QVERIFY(set(workspace, "USD", "0.5", u"2026-11-23T12:00:00Z").has_value());
        QCOMPARE(workspace.execute(now->inverse).result().error().kind, ErrorKind::Conflict);
    }

    void callsArePricedInTheWorkspaceCurrency()
    {
        QTemporaryDir scratch;
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({scratch.filePath(QStringLiteral("w.demarc"))}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(chooseCurrency(workspace, QStringLiteral("EUR")).result().has_value());
        auto map = ingest::readPriceMap(R"({"gpt-x": {"input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06}})");
        QVERIFY(importPrices(workspace, std::move(*map), QStringLiteral("a.json"), {}).result().has_value());
        QVERIFY(set(workspace, "USD", "0.92", u"2026-01-01").has_value());
        const auto stored = [&](const char16_t *start, std::uint8_t id) {
            Call call;
            call.key.traceId[0] = id;
            call.key.spanId[0] = id;
            call.series.model = "gpt-x";
            call.start = *parseInstant(start);
            call.inputTokens = 1'000'000;
            QVERIFY(workspace.telemetry().submit({call}).result().has_value());
        };
        stored(u"2026-06-01", 1);
        stored(u"2025-06-01", 2); // before there was a rate
        const auto page = workspace.telemetry().calls({}).result();
        QCOMPARE(page->calls.size(), std::size_t {2});
        QCOMPARE(page->calls[0].costPico, std::optional<std::int64_t>(920'000'000'000));
        QCOMPARE(page->calls[1].costPico, std::optional<std::int64_t>());
        // Their costs stay what they are.
        QCOMPARE(chooseCurrency(workspace, QStringLiteral("GBP")).result().error().kind, ErrorKind::InvalidInput);
    }

    void refusesWhatIsNoRate_data()
    {
        QTest::addColumn<QByteArray>("currency");
        QTest::addColumn<QByteArray>("rate");
        QTest::newRow("no code") << QByteArray("dollar") << QByteArray("1");
        QTest::newRow("its own currency") << QByteArray("EUR") << QByteArray("1");
        QTest::newRow("zero") << QByteArray("USD") << QByteArray("0");
        QTest::newRow("negative") << QByteArray("USD") << QByteArray("-1");
        QTest::newRow("no number") << QByteArray("USD") << QByteArray("0,92");
    }
    void refusesWhatIsNoRate()
    {
        QFETCH(QByteArray, currency);
        QFETCH(QByteArray, rate);
        QTemporaryDir scratch;
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({scratch.filePath(QStringLiteral("w.demarc"))}, OpenMode::CreateOrOpen).result().has_value());
        QVERIFY(chooseCurrency(workspace, QStringLiteral("EUR")).result().has_value());
        QCOMPARE(set(workspace, currency.constData(), rate.constData()).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(chooseCurrency(workspace, QStringLiteral("euros")).result().error().kind, ErrorKind::InvalidInput);
    }
};

DEMARC_TEST_MAIN(TestCurrency)
#include "tst_currency.moc"
