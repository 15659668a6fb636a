// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui/fakecalls.h"
#include "support/testmain.h"
#include "support/uistallmeter.h"
#include "ui/monitoring/callsmodel.h"
#include "ui/monitoring/monitoringpage.h"
#include "ui/monitoring/stattile.h"
#include "ui/style/style.h"
#include "ui/widgets/chartcanvas.h"
#include "ui/widgets/charthover.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace demarc;
using namespace demarc::ui;
using app::Figure;
using std::chrono::hours;
using test::FakeCalls;
using test::utc;

class TestMonitoringPage : public test::Test {
    Q_OBJECT

private:
    ManualClock m_clock {utc("2026-11-23T14:20:30Z")};
    std::unique_ptr<FakeCalls> m_fake;
    std::unique_ptr<MonitoringPage> m_page;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_page->findChild<Widget *>(QString::fromLatin1(name));
    }
    void showPage()
    {
        m_page = std::make_unique<MonitoringPage>(m_fake->sources(), m_clock);
        m_page->resize(1240, 830);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
    }
    double topOf(MonitoringChart chart) const { return m_page->chart(chart)->canvas()->frame().geometry.high; }

private Q_SLOTS:
    void init()
    {
        test::Test::init();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_clock.set(utc("2026-11-23T14:20:30Z"));
        m_fake = std::make_unique<FakeCalls>();
        m_fake->stored = {utc("2026-08-01T00:00:00Z"), utc("2026-11-23T14:20:00Z")};
    }
    void cleanup() { m_page.reset(); }

    void sixChartsAndSixFiguresAreShown()
    {
        showPage();
        for (const auto chart : kMonitoringCharts)
            QTRY_VERIFY(hasFigures(m_page->chart(chart)->data()));
        QCOMPARE(m_page->chart(MonitoringChart::Latency)->data().series.size(), std::size_t {2}); // p50 and p95
        for (const auto *name : {"costTile", "callsTile", "latencyTile", "firstTokenTile", "qualityTile", "errorsTile"})
            QVERIFY(find<StatTile>(name)->value() != format::noData());
    }

    void hoverShowsAllValuesOfThatTime()
    {
        showPage();
        auto *view = m_page->chart(MonitoringChart::Cost);
        view->setFocus();
        QTest::keyClick(view->canvas(), Qt::Key_End);
        const auto text = view->hover()->content().text();
        for (const auto *name : {"gpt-4o", "claude-sonnet-4", "gpt-4o-mini", "so far"})
            QVERIFY2(text.contains(QString::fromLatin1(name)), qPrintable(text));
        // The other charts point at the same time.
        QCOMPARE(m_page->chart(MonitoringChart::Quality)->canvas()->cursor(), view->canvas()->cursor());
    }

    void theChartMovesAsCallsArrive()
    {
        showPage();
        const double before = topOf(MonitoringChart::Cost);
        m_fake->level = 10;
        m_page->callsChanged();
        QTRY_VERIFY(topOf(MonitoringChart::Cost) > 5 * before);
    }

    void thousandCallsAreAFewReloads()
    {
        showPage();
        QTRY_VERIFY(m_page->feed().reloads() >= 1);
        const auto before = m_page->feed().reloads();
        for (int i = 0; i < 1000; ++i)
            m_page->callsChanged();
        QTRY_VERIFY(m_page->feed().reloads() > before);
        QVERIFY(m_page->feed().reloads() <= before + 2);
    }

    // What the page itself does on the ui thread while changes pour in for two seconds; answers come at once here. The
    // whole console under a real feed is measured by the bench.
    void changesPouringInDoNotFreezeThePage()
    {
        m_fake->marks.clear();
        showPage();
        find<Segmented>("rangeSegments")->setCurrent(2);
        QTRY_COMPARE(m_page->chart(MonitoringChart::FirstToken)->data().step, Duration {hours {1}});
        test::UiStallMeter meter;
        QTimer feed;
        connect(&feed, &QTimer::timeout, m_page.get(), &MonitoringPage::callsChanged);
        feed.start(1);
        meter.start();
        const auto before = m_page->feed().reloads();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->feed().reloads() >= before + 6, 10'000);
        meter.stop();
        qInfo("longest stall %.1f ms, longest work %.1f ms, median %.2f ms of %d beats", meter.longestStall().count(),
            meter.longestWork().count(), meter.median().count(), meter.beats());
        QVERIFY(meter.longestWork() < std::chrono::milliseconds {50}); // time on the clock depends on what else runs
    }

    void aPausedPageStandsStill()
    {
        showPage();
        const double before = topOf(MonitoringChart::Cost);
        QTest::mouseClick(find<QPushButton>("liveButton"), Qt::LeftButton);
        const auto reloads = m_page->feed().reloads();
        m_fake->level = 10;
        m_page->callsChanged();
        QCOMPARE(m_page->feed().reloads(), reloads);
        QCOMPARE(topOf(MonitoringChart::Cost), before);
        QCOMPARE(find<QPushButton>("liveButton")->text(), QStringLiteral("Paused"));
    }

    void rangesAndGroupsAreAskedFor()
    {
        showPage();
        m_fake->asked.clear();
        find<Segmented>("rangeSegments")->setCurrent(1);
        QTRY_VERIFY(!m_fake->asked.empty());
        QCOMPARE(*m_fake->asked.front().to - *m_fake->asked.front().from, Duration {hours {24}});
        m_fake->asked.clear();
        auto *group = find<QComboBox>("groupByBox");
        group->setFocus();
        QTest::keyClick(group, Qt::Key_Down); // by system
        QTRY_VERIFY(!m_fake->asked.empty());
        QCOMPARE(m_fake->asked.front().groupBy, std::optional(Dimension::System));
    }

    void filtersOfferWhatIsKnown()
    {
        showPage();
        auto *systems = find<QComboBox>("systemFilter");
        QTRY_COMPARE(systems->count(), 3);
        QCOMPARE(systems->itemText(1), QStringLiteral("Inspection reports")); // the system, not its service
        m_page->open(Link {QStringLiteral("system"), QStringLiteral("Inspection reports"), {}});
        QTRY_COMPARE(m_fake->asked.back().filter.anyOf[Dimension::System], std::vector<std::string> {"inspection-api"});
    }

    void aPointOfAFewCallsIsSaidToProveLittle()
    {
        m_fake->samples = 7;
        showPage();
        const auto textAtTheEnd = [this](MonitoringChart chart) {
            auto *view = m_page->chart(chart);
            view->setFocus();
            QTest::keyClick(view->canvas(), Qt::Key_Home); // the others' crosshair is already at the end
            QTest::keyClick(view->canvas(), Qt::Key_End);
            return view->hover()->content().text();
        };
        QVERIFY(textAtTheEnd(MonitoringChart::Errors).contains(QStringLiteral("7 samples, too few")));
        QVERIFY(textAtTheEnd(MonitoringChart::Latency).contains(QStringLiteral("7 samples, too few")));
        QVERIFY(!textAtTheEnd(MonitoringChart::Cost).contains(QStringLiteral("too few"))); // a sum is what it is
    }

    void thePeriodBeforeIsLaidOver()
    {
        showPage();
        QTest::mouseClick(find<QPushButton>("compareButton"), Qt::LeftButton);
        QTRY_COMPARE(m_page->chart(MonitoringChart::Cost)->data().series.size(), std::size_t {6});
        const auto &series = m_page->chart(MonitoringChart::Cost)->data().series;
        QVERIFY(series[1].isPrevious);
        QCOMPARE(series[1].points.front().at, series[0].points.front().at); // shifted onto today
    }

    void theSameModelLooksTheSameOnEveryChart()
    {
        showPage();
        for (const auto chart : {MonitoringChart::Cost, MonitoringChart::Quality, MonitoringChart::FirstToken}) {
            const auto &series = m_page->chart(chart)->data().series;
            QCOMPARE(series.front().name, QStringLiteral("gpt-4o"));
            QCOMPARE(series.front().look, 0);
        }
    }

    void callsBehindAPointAreListedPageByPage()
    {
        showPage();
        auto *view = m_page->chart(MonitoringChart::Cost);
        QTest::keyClick(view->canvas(), Qt::Key_End);
        QTest::keyClick(view->canvas(), Qt::Key_Down);
        QTest::keyClick(view->canvas(), Qt::Key_Return);
        QTRY_COMPARE(m_fake->callsAsked.size(), std::size_t {1});
        QCOMPARE(m_fake->callsAsked[0].filter.anyOf.at(Dimension::Model), std::vector<std::string> {"gpt-4o"});
        auto *table = find<TableView>("callsTable");
        QTRY_COMPARE(table->shownRows(), 200);
        QVERIFY(table->isVisible());
        table->scrollToBottom();
        QTRY_COMPARE(table->shownRows(), 400);
        QTest::mouseClick(find<QPushButton>("closeCallsButton"), Qt::LeftButton);
        QVERIFY(!table->isVisible());
    }

    void brushingARangeShowsItOnEveryChart()
    {
        showPage();
        m_fake->asked.clear();
        Q_EMIT m_page->chart(MonitoringChart::Cost)->rangeSelected(utc("2026-11-23T10:00:00Z"), utc("2026-11-23T12:00:00Z"));
        QTRY_VERIFY(!m_fake->asked.empty());
        QCOMPARE(m_fake->asked.front().from, std::optional(utc("2026-11-23T10:00:00Z")));
        QCOMPARE(m_fake->asked.front().to, std::optional(utc("2026-11-23T12:00:00Z")));
        QTRY_COMPARE(m_page->chart(MonitoringChart::Errors)->window().from, utc("2026-11-23T10:00:00Z"));
    }

    void noDataIsNotZero()
    {
        m_fake->empty = true;
        showPage();
        QCOMPARE(find<StatTile>("costTile")->value(), format::noData());
        QCOMPARE(find<StatTile>("errorsTile")->value(), format::noData());
    }

    void unpricedCallsAreAFinding()
    {
        m_fake->unpriced = 12;
        showPage();
        QTRY_VERIFY(m_page->chart(MonitoringChart::Cost)->data().note.contains(QStringLiteral("12")));
        QVERIFY(m_page->chart(MonitoringChart::Calls)->data().note.isEmpty());
    }

    void oldCallsAreSaidToBeOld()
    {
        m_fake->stored.last = utc("2026-11-23T11:20:00Z");
        showPage();
        QTRY_COMPARE(find<QPushButton>("liveButton")->text(), QStringLiteral("Last call 3 h ago"));
    }

    void aFailureSaysWhatToDo()
    {
        m_fake->error = Error {ErrorKind::Storage, QStringLiteral("The calls cannot be read. Restore a backup."), {}};
        showPage();
        QCOMPARE(find<QLabel>("monitoringProblem")->text(), QStringLiteral("The calls cannot be read. Restore a backup."));
        QVERIFY(find<QLabel>("monitoringProblem")->isVisible());
        m_fake->error.reset();
        m_page->callsChanged();
        QTRY_VERIFY(!find<QLabel>("monitoringProblem")->isVisible());
    }

    void everyChartNamesItsOwner()
    {
        showPage();
        QVERIFY(!find<OwnerChip>("costChartOwner")->isVisible()); // unknown is not nobody
        Owner owner;
        owner.holding = Holding::Held;
        owner.roleName = QStringLiteral("Ops lead");
        owner.party = Party::Partner;
        m_page->setOwner(owner);
        QCOMPARE(find<OwnerChip>("costChartOwner")->text(), QStringLiteral("Ops lead"));
        QVERIFY(find<OwnerChip>("firstTokenChartOwner")->isVisible());
    }

    void releasesAndIncidentsAreMarked()
    {
        m_fake->marks = {{app::HistoryKind::PromptReleased, utc("2026-11-20T08:00:00Z"), QStringLiteral("report-summary"), 12,
                             QStringLiteral("production"), {}, QStringLiteral("Maria")},
            {app::HistoryKind::IncidentOpened, utc("2026-11-23T11:00:00Z"), QStringLiteral("Slow answers"), 41, {}, {}, {}}};
        showPage();
        QTRY_COMPARE(m_page->chart(MonitoringChart::FirstToken)->canvas()->frame().tags.size(), std::size_t {2});
        QCOMPARE(m_page->chart(MonitoringChart::Cost)->data().markers[1].text, QStringLiteral("INC-41"));
    }

    void pictures()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        m_fake->marks = {{app::HistoryKind::PromptReleased, utc("2026-11-21T08:00:00Z"), QStringLiteral("report-summary"), 12,
                             QStringLiteral("production"), {}, QStringLiteral("Maria")},
            {app::HistoryKind::IncidentOpened, utc("2026-11-22T11:00:00Z"), QStringLiteral("Slow answers"), 41, {}, {}, {}}};
        m_fake->unpriced = 12;
        showPage();
        Owner owner;
        owner.holding = Holding::Held;
        owner.roleName = QStringLiteral("Ops lead");
        owner.party = Party::Partner;
        m_page->setOwner(owner);
        find<Segmented>("rangeSegments")->setCurrent(2);
        QTRY_COMPARE(m_page->chart(MonitoringChart::FirstToken)->canvas()->frame().tags.size(), std::size_t {2});
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            style::showTheme(choice);
            QTRY_COMPARE(m_page->palette().color(QPalette::WindowText), style::theme().text);
            const auto picture = m_page->grab();
            QVERIFY(!picture.isNull());
            if (!folder.isEmpty())
                picture.save(folder
                    + (choice == ThemeChoice::Light ? QStringLiteral("/monitoring-light.png")
                                                    : QStringLiteral("/monitoring-dark.png")));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestMonitoringPage object;
    return QTest::qExec(&object, argc, argv);
}
#include "tst_monitoringpage.moc"
