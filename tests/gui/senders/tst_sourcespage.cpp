// SPDX-License-Identifier: GPL-3.0-or-later
// The Sources page driven by object name, on figures of the test.
#include "gui/senders/sourcesfixture.h"
#include "ui/style/style.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/linkbutton.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace demarc;
using namespace demarc::ui;

class TestSourcesPage : public SourcesFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareSettings(); }
    void init()
    {
        Test::init();
        reset();
    }
    void cleanup() { m_page.reset(); }

    void showsEachSourceWithItsSenderAndHowItDoes()
    {
        fill();
        openPage();
        QCOMPARE(state(), text("3 sending, 1 refused, 1 never sent"));
        QCOMPARE(table()->shownRows(), 5);
        find<QToolButton>("closeSourceButton")->click(); // room for every column
        QTRY_COMPARE(rowOf("reports").size(), 8);
        const auto reports = rowOf("reports");
        QCOMPARE(reports[1], text("this machine no key"));
        QCOMPARE(reports[2], text("Inspection reports"));
        QCOMPARE(reports[4], text("3.0"));
        QCOMPARE(reports[7], text("0"));
        QCOMPARE(rowOf("damage-triage")[1], QStringLiteral("Triage, production •••• 9f3a"));
        QCOMPARE(rowOf("damage-triage")[7], text("12"));
        QCOMPARE(rowOf("voice-notes")[2], text("not mapped"));
        QCOMPARE(rowOf("nothing yet")[1], QStringLiteral("Spare •••• 00zz"));
        QCOMPARE(rowOf("nothing yet")[6], text("never"));
    }

    void saysWhyWhatWasNotTaken()
    {
        fill();
        openPage();
        select("damage-triage");
        QTRY_VERIFY2(words("sourceSide").contains(text("The key is bound to another system.")), qPrintable(words("sourceSide")));
        QVERIFY(words("sourceSide").contains(text("12 time")));
        QVERIFY(words("sourceSide").contains(text("up to 600 spans a minute, requests up to 4.0 MB")));
    }

    void listsMetricsAndChartsOneOfThem()
    {
        fill();
        m_list.rows.front().seen.metricPoints = {{"gen_ai.client.operation.duration", 44}, {"queue", 3}};
        MetricPanel metric {
            "gen_ai.client.operation.duration", "s", MetricKind::Histogram, MetricFigure::Mean, MetricLabel::Model, 0, {}};
        metric.panel.from = now() - 24h;
        metric.panel.to = now();
        metric.panel.step = 15min;
        PanelGroup group;
        group.key = "gpt-4o";
        group.points.assign(metric.panel.bucketCount(), PanelValue {1.5});
        metric.panel.groups = {group};
        m_metric = metric;
        openPage();
        select("reports");
        QTRY_VERIFY(find<QWidget>("sourceMetrics")->isVisible());
        QTRY_VERIFY(words("sourceMetrics").contains(text("44")));
        QVERIFY(!find<QWidget>("metricChart")->isVisible());
        find<LinkButton>("metricLink:gen_ai.client.operation.duration")->click();
        QTRY_COMPARE(find<Label>("metricSubtitle")->text(), text("mean, by model, the last 24 hours"));
        QCOMPARE(m_asked.back().instrument, std::string("gen_ai.client.operation.duration"));
        QCOMPARE(*m_asked.back().service, std::string("reports"));
        QCOMPARE(find<ChartView>("metricChartView")->data().series.size(), std::size_t {1});
        QVERIFY(find<ChartView>("metricChartView")->isVisible());
        // Counts that move leave the chart, and what has the keyboard, alone; figures that have aged are asked for again.
        auto *link = find<LinkButton>("metricLink:queue");
        m_list.rows.front().seen.metricPoints["queue"] = 4;
        const auto asked = m_asked.size();
        m_clock.advance(20s);
        reload();
        QTRY_VERIFY(m_asked.size() > asked);
        QCOMPARE(find<LinkButton>("metricLink:queue"), link);
        find<QToolButton>("closeMetricButton")->click();
        QVERIFY(!find<QWidget>("metricChart")->isVisible());
        link->click();
        QVERIFY(find<QWidget>("metricChart")->isVisible());
        link->click(); // once more closes it
        QVERIFY(!find<QWidget>("metricChart")->isVisible());
        link->click();
        select("damage-triage");
        QVERIFY(!find<QWidget>("sourceMetrics")->isVisible());
        QVERIFY(!find<QWidget>("metricChart")->isVisible());
    }

    void saysWhereNothingIsKeptOfAMetricAndTriesAgainWhereItFailed()
    {
        fill();
        m_list.rows.front().seen.metricPoints = {{"queue", 3}};
        m_metric = failure(ErrorKind::NotFound, text("No."));
        openPage();
        select("reports");
        find<LinkButton>("metricLink:queue")->click();
        QTRY_VERIFY(words("metricChart").contains(text("Nothing is kept of it")));
        m_clock.advance(20s);
        m_metric = failure(ErrorKind::Storage, text("The disk is full."));
        reload();
        QTRY_VERIFY(words("metricChart").contains(text("The disk is full.")));
        const auto asked = m_asked.size();
        m_metric = MetricPanel {};
        shownStateButton()->click();
        QTRY_VERIFY(m_asked.size() > asked);
        QTRY_VERIFY(find<ChartView>("metricChartView")->isVisible());
    }

    void leadsFromASourceWithoutASystemToTheSystems()
    {
        fill();
        openPage();
        select("voice-notes");
        QSignalSpy went(m_page.get(), &Page::linkActivated);
        find<LinkButton>("mapSourceLink")->click();
        QCOMPARE(went.count(), 1);
        QCOMPARE(went.front().front().value<Link>(), (Link {text("system"), text("voice-notes"), {}}));
        select("reports");
        QVERIFY(!find<LinkButton>("mapSourceLink")->isVisible());
    }

    void saysHowPassingOnGoes()
    {
        fill();
        openPage();
        auto *line = find<Label>("sourcesPassingOn");
        QVERIFY(!line->isVisible());
        m_list.outbox = {4, 1000, 0};
        reload();
        QTRY_VERIFY(line->text().startsWith(text("4 request"))); // left by another one
        QVERIFY(line->text().contains(text("the collector here passes nothing on")));
        m_collector.passingOn.host = text("example.org");
        m_collector.passingOn.requests = 12;
        m_collector.passingOn.problem = text("example.org does not answer.");
        m_page->collectorChanged();
        QVERIFY2(line->text().startsWith(text("Passed on to example.org: 12 request")), qPrintable(line->text()));
        QVERIFY(line->text().endsWith(text("example.org does not answer.")));
        m_list.outbox.dropped = 7;
        reload();
        QTRY_VERIFY(line->text().contains(text("7 request")));
    }

    void keepsTheSelectionAndWhatIsTypedOverAReload()
    {
        fill();
        openPage();
        select("damage-triage");
        auto *name = find<QWidget>("sourceSide")->findChild<QLineEdit *>(text("senderNameEdit"));
        name->setText(text("Triage, tes"));
        m_list.rows.insert(m_list.rows.begin(), row("another", 1s, 1));
        reload();
        QTRY_VERIFY(!rowOf("another").isEmpty());
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), text("damage-triage"));
        QCOMPARE(name->text(), text("Triage, tes"));
        QVERIFY(find<QPushButton>("saveSenderButton")->isEnabled());
    }

    void changesASender()
    {
        fill();
        openPage();
        select("damage-triage");
        auto *side = find<QWidget>("sourceSide");
        QVERIFY(!find<QPushButton>("saveSenderButton")->isEnabled()); // nothing typed yet
        side->findChild<QLineEdit *>(text("senderSizeEdit"))->setText(text("much"));
        QVERIFY(!find<QPushButton>("saveSenderButton")->isEnabled());
        side->findChild<QLineEdit *>(text("senderSizeEdit"))->setText(text("0,5"));
        m_outcome = failure(ErrorKind::Conflict, text("The name is taken."));
        find<QPushButton>("saveSenderButton")->click();
        QCOMPARE(m_commands.size(), std::size_t {1});
        QVERIFY(dynamic_cast<const app::ChangeSender *>(m_commands.front().get()));
        QTRY_VERIFY(words("sourceSide").contains(text("The name is taken.")));
    }

    void keepsAKeyBoundToItsSystem_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("shown");
        QTest::newRow("registered") << text("Damage triage") << text("Damage triage");
        QTest::newRow("removed") << text("Removed") << text("A system that is gone");
    }
    void keepsAKeyBoundToItsSystem()
    {
        QFETCH(QString, system);
        QFETCH(QString, shown);
        fill();
        m_list.rows[1].sender->system = SystemId {system};
        openPage(); // selects it: something of it was refused
        auto *combo = find<QWidget>("sourceSide")->findChild<QComboBox *>(text("senderSystemCombo"));
        QCOMPARE(combo->currentText(), shown);
        QVERIFY(!find<QPushButton>("saveSenderButton")->isEnabled());
        reload();
        QCOMPARE(combo->currentText(), shown);
        QVERIFY(!find<QPushButton>("saveSenderButton")->isEnabled());
    }

    void withdrawsAKeyOnlyWhenAskedTwice()
    {
        fill();
        openPage();
        select("damage-triage");
        find<QPushButton>("withdrawKeyButton")->click();
        QVERIFY(m_commands.empty());
        find<QPushButton>("keepKeyButton")->click();
        QVERIFY(!find<QWidget>("withdrawConfirm")->isVisible());
        find<QPushButton>("withdrawKeyButton")->click();
        find<QPushButton>("confirmWithdrawButton")->click();
        QCOMPARE(m_commands.size(), std::size_t {1});
        QVERIFY(dynamic_cast<const app::RevokeSender *>(m_commands.front().get()));
        m_list.rows[1].sender->revoked = now();
        reload();
        QTRY_VERIFY(words("sourceSide").contains(text("withdrawn on")));
        QVERIFY(!find<QPushButton>("withdrawKeyButton")->isVisible());
    }

    void asksAboutOneKeyOnly()
    {
        fill();
        openPage();
        select("damage-triage");
        find<QPushButton>("withdrawKeyButton")->click();
        select("nothing yet");
        QVERIFY(!find<QWidget>("withdrawConfirm")->isVisible());
    }

    void offersTheNextStepWhereNothingSends()
    {
        openPage();
        auto *next = shownStateButton();
        QVERIFY(next);
        QCOMPARE(next->text(), text("Connect a source"));
        next->click();
        QVERIFY(find<QWidget>("connectSide")->isVisible());
    }

    void tellsWhatFailedAndTriesAgain()
    {
        m_failure = Error {ErrorKind::Unavailable, text("The database is locked."), {}};
        openPage();
        auto *again = shownStateButton();
        QVERIFY(again);
        m_failure.reset();
        fill();
        again->click();
        QTRY_COMPARE(table()->shownRows(), 5);
    }

    void saysWhenNoSourceMatches()
    {
        fill();
        openPage();
        find<QLineEdit>("sourceFilterEdit")->setText(text("triage"));
        QCOMPARE(table()->shownRows(), 1);
        find<QLineEdit>("sourceFilterEdit")->setText(text("nobody"));
        QVERIFY(!table()->isVisible());
        reload(); // stays
        QVERIFY(!table()->isVisible());
        shownStateButton()->click();
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->shownRows(), 5);
    }

    void opensTheSourceOfALink()
    {
        fill();
        openPage();
        m_page->open({text("source"), text("old-batch"), {}});
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), text("old-batch"));
        m_page->open({text("page"), text("sources"), text("connect")});
        QVERIFY(find<QWidget>("connectSide")->isVisible());
    }

    void reloadsAtMostOnceASecondAsCallsArrive()
    {
        fill();
        openPage();
        m_list.rows.push_back(row("brand-new", 0s, 1));
        for (int i = 0; i < 100; ++i)
            m_page->callsChanged();
        QVERIFY(rowOf("brand-new").isEmpty());
        QTRY_VERIFY(!rowOf("brand-new").isEmpty());
    }

    void needsNoSidewaysScrollAndHoldsManySources_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("connects");
        QTest::newRow("1440") << QSize(1256, 820) << false;
        QTest::newRow("1280") << QSize(1096, 720) << false;
        QTest::newRow("1280, connecting") << QSize(1096, 720) << true;
    }
    void needsNoSidewaysScrollAndHoldsManySources()
    {
        QFETCH(QSize, size);
        QFETCH(bool, connects);
        fill();
        for (int i = 0; i < 200; ++i) {
            auto made = row("a-service-with-a-very-long-name-that-somebody-thought-was-a-good-idea", 3s, i);
            made.seen.source.service += std::to_string(i);
            made.system = text("A system with quite a long name too, as they are");
            m_list.rows.push_back(made);
        }
        openPage();
        m_page->resize(size);
        if (connects)
            connectASource();
        QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table()->shownRows(), 205);
        QVERIFY(m_page->minimumSizeHint().width() <= size.width());
    }

    void namesEverythingThatTakesTheKeyboard()
    {
        fill();
        openPage();
        connectASource(1);
        for (const auto *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || !widget->isEnabled())
                continue;
            auto name = widget->accessibleName();
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && name.isEmpty())
                name = button->text();
            if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && name.isEmpty())
                name = edit->placeholderText();
            for (const auto *label : m_page->findChildren<QLabel *>())
                name += label->buddy() == widget ? label->text() : QString();
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName() + text(widget->metaObject()->className())));
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(name));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestSourcesPage object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}
#include "tst_sourcespage.moc"
