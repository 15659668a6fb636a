// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/style/style.h"
#include "ui/widgets/chartcanvas.h"
#include "ui/widgets/chartexport.h"
#include "ui/widgets/charthover.h"
#include "ui/widgets/chartview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

#include <cmath>

using namespace demarc;
using namespace demarc::ui;
using std::chrono::hours;

namespace {

const auto kStart = Instant {hours {24 * 20'000}}; // a midnight

ChartSeries wave(const QString &name, int look, int buckets, double height)
{
    ChartSeries series {name, name, {}, look, false};
    for (int i = 0; i < buckets; ++i)
        series.points.push_back({kStart + i * hours {1}, height * (1.2 + std::sin(i * 0.2618)), 1000 + i});
    return series;
}

ChartData week()
{
    ChartData data;
    data.title = QStringLiteral("Cost");
    data.subtitle = QStringLiteral("USD per hour, by model");
    data.unit = Unit::Currency;
    data.currency = QStringLiteral("USD");
    data.from = kStart;
    data.to = kStart + hours {168};
    data.step = hours {1};
    data.now = data.to;
    data.series = {wave(QStringLiteral("gpt-4o"), 0, 168, 12), wave(QStringLiteral("claude-sonnet-4"), 1, 168, 7),
        wave(QStringLiteral("gpt-4o-mini"), 2, 168, 2)};
    return data;
}

QString plain(QString text) { return text.replace(QChar(0x00A0), QLatin1Char(' ')); }

} // namespace

class TestChartView : public test::Test {
    Q_OBJECT

private:
    std::unique_ptr<ChartView> m_view;

    QPoint pointAt(int bucket, double value) const
    {
        const auto &frame = m_view->canvas()->frame();
        return QPointF(frame.geometry.x(drawnAt(frame.data, bucketStart(frame.data, bucket))), frame.geometry.y(value)).toPoint();
    }
    // A pointer that already lies there (from the test before) would not be seen to move.
    void hover(int bucket) const
    {
        QTest::mouseMove(m_view->canvas()->viewport(), pointAt(bucket + 9, 5));
        QTest::mouseMove(m_view->canvas()->viewport(), pointAt(bucket, 5));
    }
    QString hoverText() const { return plain(m_view->hover()->content().text()); }
    bool isHoverShown() const { return m_view->hover()->isVisible(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_view->canvas(), static_cast<Qt::Key>(key), modifiers);
    }

private Q_SLOTS:
    void init()
    {
        test::Test::init();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_view = std::make_unique<ChartView>();
        m_view->setZone(QTimeZone::utc());
        m_view->resize(420, 300);
        m_view->setData(week());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void hoverShowsEveryValueOfThatTime()
    {
        hover(24);
        QTRY_VERIFY(isHoverShown());
        QTRY_COMPARE(m_view->canvas()->cursor(), 24);
        // The wave starts each day at 1.2 times its height.
        QCOMPARE(hoverText(),
            QStringLiteral("Sat 5 Oct, 00:00–01:00\ngpt-4o: $14.40, 1.0 k samples\n"
                           "claude-sonnet-4: $8.40, 1.0 k samples\ngpt-4o-mini: $2.40, 1.0 k samples"));
    }

    void aGapIsSaidToHaveNoData()
    {
        auto data = week();
        data.series[0].points[24].value.reset();
        m_view->setData(data);
        hover(24);
        QTRY_VERIFY(hoverText().contains(QStringLiteral("gpt-4o: no data")));
    }

    void aPointOfFewSamplesStretchesNoAxisAndSaysSo()
    {
        auto data = week();
        data.fewestSamples = 20;
        data.series[0].points[24].value = 500;
        data.series[0].points[24].samples = 3;
        m_view->setData(data);
        QVERIFY(m_view->canvas()->frame().geometry.high < 50); // the wave is at most 26.40
        hover(24);
        QTRY_VERIFY(hoverText().contains(QStringLiteral("gpt-4o: $500.00, 3 samples, too few")));

        for (auto &series : data.series) {
            for (auto &point : series.points)
                point.samples = 3;
        }
        m_view->setData(data); // nothing better to show
        QVERIFY(m_view->canvas()->frame().geometry.high >= 500);
    }

    void smallValuesDoNotFillAnAxisThatReachesFurther()
    {
        auto data = week();
        data.axisReaches = 200;
        m_view->setData(data);
        QVERIFY(m_view->canvas()->frame().geometry.high >= 200);
    }

    void namesFromOutsideStayPlainText()
    {
        auto data = week();
        data.series[0].name = QStringLiteral("<img src='x'>");
        m_view->setData(data);
        press(Qt::Key_Home);
        QVERIFY(hoverText().contains(QStringLiteral("<img src='x'>")));
    }

    void arrowsMoveTheCrosshair()
    {
        QSignalSpy moved(m_view.get(), &ChartView::cursorMoved);
        press(Qt::Key_Home);
        press(Qt::Key_Right);
        press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(m_view->canvas()->cursor(), 11);
        press(Qt::Key_Left);
        QCOMPARE(m_view->canvas()->cursor(), 10);
        press(Qt::Key_End);
        QCOMPARE(m_view->canvas()->cursor(), 167);
        QCOMPARE(moved.size(), 5);
        QVERIFY(m_view->canvas()->accessibleDescription().contains(QStringLiteral("gpt-4o-mini")));
        press(Qt::Key_Escape);
        QVERIFY(!m_view->canvas()->cursor());
    }

    void saysBesideTheCrosshairWhatADoubleClickDoes()
    {
        press(Qt::Key_End);
        QVERIFY(isHoverShown());
        const auto without = hoverText();
        const auto height = m_view->hover()->height();
        m_view->setActivationHint(QStringLiteral("Double-click to see its calls"));
        press(Qt::Key_Left);
        press(Qt::Key_Right);
        QCOMPARE(hoverText(), without + QStringLiteral("\nDouble-click to see its calls"));
        QVERIFY(m_view->hover()->height() > height);
    }

    void enterAndDoubleClickAskForTheCallsBehindAPoint()
    {
        QSignalSpy activated(m_view.get(), &ChartView::pointActivated);
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<Instant>(), kStart);
        QCOMPARE(activated[0][1].value<Instant>(), kStart + hours {1});
        QCOMPARE(activated[0][2].toString(), QStringLiteral("claude-sonnet-4"));
        QVERIFY(!isHoverShown()); // it gives way to the calls
        QTest::mouseDClick(m_view->canvas()->viewport(), Qt::LeftButton, {}, pointAt(24, 2.4));
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated[1][0].value<Instant>(), kStart + hours {24});
        QCOMPARE(activated[1][2].toString(), QStringLiteral("gpt-4o-mini"));
    }

    void draggingBrushesARange()
    {
        QSignalSpy selected(m_view.get(), &ChartView::rangeSelected);
        auto *viewport = m_view->canvas()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, pointAt(24, 5));
        QTest::mouseMove(viewport, pointAt(48, 5));
        QTRY_VERIFY(m_view->canvas()->frame().brush);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, pointAt(48, 5));
        QCOMPARE(selected.size(), 1);
        const auto from = selected[0][0].value<Instant>(), to = selected[0][1].value<Instant>();
        QVERIFY(abs(to - from - hours {24}) < hours {1});
    }

    void zoomAndResetByKeyboard()
    {
        const ChartWindow whole = m_view->window();
        press(Qt::Key_Plus);
        QVERIFY(m_view->window().length() < whole.length());
        QVERIFY(m_view->findChild<QWidget *>(QStringLiteral("chartResetButton"))->isVisible());
        press(Qt::Key_0);
        QCOMPARE(m_view->window(), whole);
    }

    void zoomStaysWhileFiguresArrive()
    {
        m_view->zoomTo({kStart + hours {40}, kStart + hours {60}});
        m_view->setData(week());
        QCOMPARE(m_view->window(), (ChartWindow {kStart + hours {40}, kStart + hours {60}}));
    }

    void theLegendSwitchesSeries()
    {
        auto *button = m_view->findChild<QAbstractButton *>(QStringLiteral("legend_gpt-4o"));
        QVERIFY(button);
        const auto before = m_view->canvas()->frame().geometry.high;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(m_view->canvas()->hiddenSeries().contains(QStringLiteral("gpt-4o")));
        QVERIFY(m_view->canvas()->frame().geometry.high < before); // the axis follows what is left
        m_view->setData(week());
        QVERIFY(!button->isChecked());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(m_view->canvas()->hiddenSeries().isEmpty());
        QTest::mouseClick(button, Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(m_view->canvas()->hiddenSeries().size(), 2);
    }

    void theTableHasTheSameFigures()
    {
        press(Qt::Key_T);
        QVERIFY(m_view->isTableShown());
        const auto *model = m_view->findChild<QTableView *>(QStringLiteral("chartTable"))->model();
        QCOMPARE(model->rowCount(), 168);
        QCOMPARE(model->headerData(1, Qt::Horizontal).toString(), QStringLiteral("gpt-4o"));
        QCOMPARE(model->index(167 - 24, 1).data().toString(), QStringLiteral("$14.40")); // newest first
    }

    void noCallsAreSaidAndNoZeroIsDrawn()
    {
        auto data = week();
        for (auto &series : data.series) {
            for (auto &point : series.points)
                point.value.reset();
        }
        m_view->setData(data);
        QCOMPARE(m_view->canvas()->plottedPoints(), std::size_t {0});
        QVERIFY(m_view->canvas()->accessibleDescription().contains(QStringLiteral("No calls in this range")));
    }

    void aLongLineIsThinnedToTheScreen()
    {
        auto data = week();
        data.step = std::chrono::seconds {1};
        data.series = {{QStringLiteral("a"), QStringLiteral("a"), {}, 0, false}};
        for (int i = 0; i < 200'000; ++i)
            data.series[0].points.push_back({kStart + i * data.step, double(i % 97), {}});
        m_view->setData(data);
        QVERIFY(m_view->canvas()->plottedPoints() <= 4 * 420 + 2);
    }

    void aMarkerOpensWhatItStandsFor()
    {
        auto data = week();
        const Link link {QStringLiteral("incident"), QStringLiteral("41"), {}};
        data.markers = {{kStart + hours {80}, QStringLiteral("INC-41"), MarkerKind::Incident, {}, link}};
        m_view->setData(data);
        QSignalSpy opened(m_view.get(), &ChartView::linkActivated);
        const auto tag = m_view->canvas()->frame().tags.front().rect.center().toPoint();
        QTest::mouseClick(m_view->canvas()->viewport(), Qt::LeftButton, {}, tag);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<Link>(), link);
    }

    void crowdedMarkersShareATag()
    {
        auto data = week();
        for (int i = 0; i < 5; ++i)
            data.markers.push_back({kStart + hours {80 + i}, QStringLiteral("v%1").arg(i), MarkerKind::Change, {}, {}});
        m_view->setData(data);
        QCOMPARE(m_view->canvas()->frame().tags.size(), std::size_t {1});
        QCOMPARE(m_view->canvas()->frame().tags.front().others, 4);
    }

    void figuresAndPicturesAreSaved()
    {
        QTemporaryDir folder;
        for (const auto *suffix : {"png", "svg", "csv"})
            QVERIFY(m_view->exportTo(folder.filePath(QStringLiteral("chart.") + QString::fromLatin1(suffix))));
        QVERIFY(QImage(folder.filePath(QStringLiteral("chart.png"))).width() > 800); // twice the size shown
        QSignalSpy said(m_view.get(), &ChartView::message);
        QVERIFY(!m_view->exportTo(folder.filePath(QStringLiteral("none/chart.png"))));
        QVERIFY(!said.isEmpty());
    }

    void exportedFiguresAreNoFormulas()
    {
        ChartData data;
        data.from = kStart;
        data.to = kStart + hours {2};
        data.step = hours {1};
        data.series = {{QStringLiteral("x"), QStringLiteral("=1+1,\"a\""), {{kStart, 0.1, {}}}, 0, false}};
        QCOMPARE(chartCsv(data),
            QByteArray("from,to,\"'=1+1,\"\"a\"\"\"\r\n"
                       "2024-10-04T00:00:00Z,2024-10-04T01:00:00Z,0.1\r\n"
                       "2024-10-04T01:00:00Z,2024-10-04T02:00:00Z,\r\n"));
    }

    // Leaves pictures for people: DEMARC_PICTURES=folder.
    void pictures()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        auto data = week();
        data.thresholds = {{QStringLiteral("budget pace"), 24, Tone::Bad}};
        data.markers = {{kStart + hours {80}, QStringLiteral("model switch"), MarkerKind::Change, {}, {}},
            {kStart + hours {130}, QStringLiteral("INC-41"), MarkerKind::Incident, {}, {}}};
        for (std::size_t i = 100; i < 110; ++i)
            data.series[1].points[i].value.reset();
        data.series[2].points[60].value.reset();
        data.series[2].points[62].value.reset();
        data.unfinishedFrom = kStart + hours {167};
        auto before = wave(QStringLiteral("gpt-4o"), 0, 168, 9);
        before.isPrevious = true;
        data.series.push_back(before);
        data.previousName = QStringLiteral("week before");
        data.note = QStringLiteral("12 calls have no price");
        data.noteTone = Tone::Warning;
        ChartBand band {QStringLiteral("expected"), 0, {}};
        for (const auto &point : data.series[0].points)
            band.points.push_back({point.at, *point.value * 0.8, *point.value * 1.2});
        data.bands = {band};
        m_view->setData(data);
        hover(90);
        m_view->setAutoFillBackground(true);
        m_view->setBackgroundRole(QPalette::Base);
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            style::showTheme(choice);
            QTRY_COMPARE(m_view->palette().color(QPalette::WindowText), style::theme().text);
            const auto picture = m_view->grab();
            QVERIFY(!picture.isNull());
            if (!folder.isEmpty())
                picture.save(folder
                    + (choice == ThemeChoice::Light ? QStringLiteral("/chart-light.png") : QStringLiteral("/chart-dark.png")));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestChartView object;
    return QTest::qExec(&object, argc, argv);
}
#include "tst_chartview.moc"
