// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/senders/sourcelist.h"

#include "app/systems/systems.h"
#include "support/catalogues.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::app;

class TestSourceList : public demarc::test::Test {
    Q_OBJECT

    SystemClock m_clock;

    Call callOf(const char *service, std::uint8_t number) const
    {
        Call call;
        call.key.traceId[0] = call.key.spanId[0] = number;
        call.series.service = service;
        call.series.model = "gpt-4o";
        call.start = m_clock.now();
        return call;
    }
    SourceActivity sent(const char *service) const
    {
        SourceActivity activity;
        activity.source.service = service;
        activity.counts.calls = activity.counts.spans = 1;
        activity.last = m_clock.now();
        return activity;
    }

private Q_SLOTS:
    // What a source calls itself is the system of its calls, unless they name an agent, a workflow or a use case.
    void saysWhichSystemTheCallsOfASourceBelongTo()
    {
        const demarc::test::FreshCatalogue fresh(QStringLiteral("sqlite"));
        Workspace workspace(m_clock);
        QVERIFY(workspace.open({fresh.where()}, OpenMode::CreateOrOpen).result().has_value());
        const AiSystem system {SystemId::create(), QStringLiteral("Reporting"), {}, {QStringLiteral("reports")}, 0};
        QVERIFY(workspace.execute(std::make_shared<PutSystem>(system)).result().has_value());
        auto &telemetry = workspace.telemetry();
        QVERIFY(telemetry.submit({callOf("reports", 1), callOf("pilot", 2), callOf("intake", 3)}).result().has_value());
        auto silent = sent("silent");
        silent.counts.calls = 0;
        QVERIFY(telemetry.noteSources({sent("reports"), sent("pilot"), sent("gateway"), silent}).result().has_value());

        const auto list = sourceList(workspace).result();
        QVERIFY(list.has_value());
        QCOMPARE(list->rows.size(), std::size_t {4});
        const auto rowOf = [&](const char *service) {
            return *std::find_if(
                list->rows.begin(), list->rows.end(), [&](const SourceRow &row) { return row.seen.source.service == service; });
        };
        QCOMPARE(rowOf("reports").system, QStringLiteral("Reporting"));
        QVERIFY(!rowOf("reports").isNamedByCalls);
        QVERIFY(rowOf("pilot").system.isEmpty() && !rowOf("pilot").isNamedByCalls); // nobody registered it
        QVERIFY(rowOf("gateway").system.isEmpty() && rowOf("gateway").isNamedByCalls);
        QVERIFY(!rowOf("silent").isNamedByCalls);
    }
};

DEMARC_TEST_MAIN(TestSourceList)
#include "tst_sourcelist.moc"
