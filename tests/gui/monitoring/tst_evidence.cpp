// SPDX-License-Identifier: GPL-3.0-or-later
// The link from an alert's line in an incident to the figures it speaks of.
#include "app/alerts/detector.h"
#include "support/gui/fakecalls.h"
#include "support/testmain.h"
#include "ui/monitoring/monitoringpage.h"
#include "ui/style/style.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/tableview.h"

#include <QApplication>

using namespace demarc;
using namespace demarc::ui;
using test::utc;

class TestEvidence : public test::Test {
    Q_OBJECT

private:
    ManualClock m_clock {utc("2026-11-23T14:20:30Z")};
    std::unique_ptr<test::FakeCalls> m_fake;
    std::unique_ptr<MonitoringPage> m_page;

    void makePage()
    {
        m_page = std::make_unique<MonitoringPage>(m_fake->sources(), m_clock);
        m_page->resize(1240, 830);
    }
    void showPage()
    {
        makePage();
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
    }

private Q_SLOTS:
    void init()
    {
        test::Test::init();
        m_fake = std::make_unique<test::FakeCalls>();
        m_fake->stored = {utc("2026-08-01T00:00:00Z"), utc("2026-11-23T14:20:00Z")};
    }
    void cleanup() { m_page.reset(); }

    // As an incident's timeline links to what its alert measured.
    void theEvidenceOfAnAlertIsShownWithItsCalls()
    {
        AlertReading reading;
        reading.system = QStringLiteral("Inspection reports");
        reading.evidence.metric = AlertMetric::ErrorShare;
        reading.evidence.from = utc("2026-11-20T10:00:00Z");
        reading.evidence.to = utc("2026-11-20T10:15:00Z");
        const auto link = Link::parse(app::evidenceLink(reading));
        QVERIFY(link);
        showPage();
        m_fake->asked.clear();
        m_page->open(*link);
        QTRY_COMPARE(m_fake->callsAsked.size(), std::size_t {1});
        const auto &calls = m_fake->callsAsked.front();
        QCOMPARE(calls.from, std::optional(reading.evidence.from));
        QCOMPARE(calls.to, std::optional(reading.evidence.to));
        QCOMPARE(calls.filter.anyOf.at(Dimension::System), std::vector<std::string> {"inspection-api"});
        QVERIFY(m_page->findChild<TableView *>(QStringLiteral("callsTable"))->isVisible());
        // The time around it is on the charts: twice its length before, once after.
        QTRY_COMPARE(m_page->chart(MonitoringChart::Errors)->data().from, utc("2026-11-20T09:30:00Z"));
        QCOMPARE(m_page->chart(MonitoringChart::Errors)->data().to, utc("2026-11-20T10:30:00Z"));
        QTRY_VERIFY(!m_page->chart(MonitoringChart::Errors)->visibleRegion().isEmpty()); // though the list took its room
    }

    void evidenceIsShownOnAPageThatWasNotOpenYet()
    {
        makePage();
        m_page->open(*Link::parse(
            QStringLiteral("demarc:panel/Inspection%20reports@latency%2C2026-11-20T10%3A00%3A00Z%2C2026-11-20T11%3A00%3A00Z")));
        m_page->show();
        QTRY_COMPARE(m_fake->callsAsked.size(), std::size_t {1});
        QCOMPARE(m_fake->callsAsked.front().from, std::optional(utc("2026-11-20T10:00:00Z")));
        QCOMPARE(m_fake->callsAsked.front().filter.anyOf[Dimension::System], std::vector<std::string> {"inspection-api"});
    }

    void evidenceThatSaysNoTimeIsIgnored_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no end") << QStringLiteral("errors,2026-11-20T10:00:00Z");
        QTest::newRow("no time") << QStringLiteral("errors,then,now");
        QTest::newRow("ends before it begins") << QStringLiteral("errors,2026-11-20T10:00:00Z,2026-11-20T09:00:00Z");
    }
    void evidenceThatSaysNoTimeIsIgnored()
    {
        QFETCH(QString, what);
        showPage();
        const auto range = m_page->feed().query().range;
        m_page->open(Link {QStringLiteral("panel"), QStringLiteral("Inspection reports"), what});
        QCOMPARE(m_page->feed().query().range, range);
        QVERIFY(m_fake->callsAsked.empty());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestEvidence object;
    return QTest::qExec(&object, argc, argv);
}
#include "tst_evidence.moc"
