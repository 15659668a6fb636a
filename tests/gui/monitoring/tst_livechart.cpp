// SPDX-License-Identifier: GPL-3.0-or-later
// The console's real window with the real collector: a call that was answered is on the chart within a second.
#include "support/testmain.h"

#include "app/telemetry/collector.h"
#include "app/workspace/workthread.h"
#include "base/clock.h"
#include "connect/otlpsender.h"
#include "support/calls.h"
#include "ui/monitoring/monitoringpage.h"
#include "ui/monitoring/stattile.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/style.h"
#include "ui/widgets/chartcanvas.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/segmented.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

class TestLiveChart : public test::Test {
    Q_OBJECT

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<app::Collector> m_collector;
    MonitoringPage *m_page = nullptr;
    std::uint64_t m_sent = 0;
    app::WorkThread m_sender;

    // Some calls that start now, sent as an SDK would; true once they were answered 200.
    QFuture<bool> send(int count)
    {
        std::vector<Call> calls;
        for (int i = 0; i < count; ++i)
            calls.push_back(test::fullCall(++m_sent, m_clock.now()));
        return m_sender.run([calls, port = m_collector->status().port] {
            connect::OtlpTarget target;
            target.port = port;
            const auto sent = connect::OtlpSender(target).send(calls);
            return sent && sent->rejected == 0;
        });
    }
    // Calls that the lines of the chart show.
    double callsOnChart() const
    {
        double calls = 0;
        for (const auto &series : m_page->chart(MonitoringChart::Calls)->data().series) {
            for (const auto &point : series.points)
                calls += point.value.value_or(0);
        }
        return calls;
    }

private Q_SLOTS:
    void init()
    {
        test::Test::init();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_window = std::make_unique<MainWindow>(m_clock, MainWindow::Options {false, false, false});
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QSignalSpy opened(m_window.get(), &MainWindow::workspaceOpened);
        m_window->openWorkspace(m_folder.filePath(QStringLiteral("live.demarc")), app::OpenMode::CreateOrOpen);
        QTRY_COMPARE(opened.count(), 1);
        m_collector =
            std::make_unique<app::Collector>(m_window->desk()->workspace(), *app::receiverOptions(QStringLiteral("127.0.0.1:0")));
        QVERIFY(m_collector->start().has_value());
        QVERIFY(m_window->openLink({QStringLiteral("page"), QStringLiteral("monitoring"), {}}));
        m_page = qobject_cast<MonitoringPage *>(m_window->desk()->currentPage());
        QVERIFY(m_page);
        QTRY_VERIFY(m_page->isSettled());
        m_page->findChild<Segmented *>(QStringLiteral("rangeSegments"))->setCurrent(0); // last hour
        QTRY_COMPARE(m_page->chart(MonitoringChart::FirstToken)->data().step, Duration {std::chrono::minutes {1}});
    }
    void cleanup()
    {
        m_collector.reset();
        m_window.reset();
    }

    void theChartMovesWithinASecondOfEachSend()
    {
        QCOMPARE(callsOnChart(), 0.0);
        const auto *tile = m_page->findChild<StatTile *>(QStringLiteral("callsTile"));
        for (const int count : {1, 20, 300, 1, 50}) {
            const auto before = m_page->chart(MonitoringChart::Calls)->canvas()->grab().toImage();
            QElapsedTimer sinceAnswer;
            qint64 shownAfter = -1;
            QTimer eye; // looks every millisecond, so that the time is that of the chart and not of the test's polling
            connect(&eye, &QTimer::timeout, this, [&] {
                if (shownAfter < 0 && sinceAnswer.isValid() && callsOnChart() >= static_cast<double>(m_sent))
                    shownAfter = sinceAnswer.elapsed();
            });
            auto sending = send(count).then(this, [&](bool answered) {
                sinceAnswer.start();
                return answered;
            });
            eye.start(1);
            QTRY_VERIFY_WITH_TIMEOUT(shownAfter >= 0, 20'000);
            QVERIFY(sending.result());
            qInfo("%d call(s): on the chart %lld ms after the answer", count, static_cast<long long>(shownAfter));
            QVERIFY2(shownAfter < 1000, qPrintable(QString::number(shownAfter)));
            QCOMPARE(callsOnChart(), static_cast<double>(m_sent)); // each once
            QCOMPARE(tile->value(), format::value(static_cast<double>(m_sent), Unit::Count, {}));
            QVERIFY(m_page->chart(MonitoringChart::Calls)->canvas()->grab().toImage() != before); // and to be seen
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("demarc-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    style::install(application);
    TestLiveChart object;
    return QTest::qExec(&object, argc, argv);
}
#include "tst_livechart.moc"
