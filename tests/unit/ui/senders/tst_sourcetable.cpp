// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/senders/firstcallwatch.h"
#include "ui/senders/sourcetable.h"
#include "ui/senders/sourcewords.h"
#include "ui/widgets/sparkbars.h"

#include <QApplication>

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

namespace {

const Instant kNow = *parseInstant(u"2026-11-23T12:00:00Z");

app::SourceRow row(const char *service, Duration ago, std::int64_t calls = 1)
{
    app::SourceRow made;
    made.seen.source.service = service;
    made.seen.counts.calls = made.seen.counts.spans = calls;
    made.seen.last = kNow - ago;
    return made;
}

QStringList servicesOf(const std::vector<SourceTableRow> &rows)
{
    QStringList services;
    for (const auto &shown : rows)
        services.append(shown.neverSent ? shown.source.sender->name : QString::fromStdString(shown.source.seen.source.service));
    return services;
}

}

class TestSourceTable : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatSendsInPlaceAndTheSilentBelow();
    void leavesOutAWithdrawnKeyThatNeverSent();
    void countsAProblemForAnHour();
    void isStaleAfterTenMinutes();
    void waitsForACallAndNotForWhatWasThere();
    void sayMegabytesToTheByte_data();
    void sayMegabytesToTheByte();
    void refusesWhatIsNoSize();
    void shortensWhatExportersCallThemselves();
    void barsFillTheHeightAndShowTheLeast();
    void barsSumNeighboursWhereTheyHaveNoRoom();
};

void TestSourceTable::keepsWhatSendsInPlaceAndTheSilentBelow()
{
    app::SourceList list;
    Sender waiting;
    waiting.id = SenderId {QStringLiteral("w")};
    waiting.name = QStringLiteral("waiting");
    list.senders = {waiting};
    list.rows = {row("b", 1s), row("old", 2h), row("", 3s), row("older", 3h), row("a", 9min)};
    QCOMPARE(servicesOf(sourceTableRows(list, kNow)),
        QStringList({QStringLiteral("a"), QStringLiteral("b"), QString(), QStringLiteral("old"), QStringLiteral("older"),
            QStringLiteral("waiting")}));
}

void TestSourceTable::leavesOutAWithdrawnKeyThatNeverSent()
{
    app::SourceList list;
    Sender sender;
    sender.id = SenderId {QStringLiteral("s")};
    sender.revoked = kNow;
    list.senders = {sender};
    QVERIFY(sourceTableRows(list, kNow).empty());
    auto sent = row("a", 1s);
    sent.sender = sender;
    list.rows = {sent};
    QCOMPARE(sourceTableRows(list, kNow).size(), std::size_t {1}); // what it sent stays in sight
}

void TestSourceTable::countsAProblemForAnHour()
{
    app::SourceList list;
    auto now = row("now", 1s);
    now.seen.counts.refused = 2;
    now.seen.problems = {{"older", 1, kNow - 2h}, {"newer", 1, kNow - 59min}};
    auto past = row("past", 1s);
    past.seen.counts.rejected = 5;
    past.seen.problems = {{"long ago", 5, kNow - 61min}};
    list.rows = {now, past};
    const auto rows = sourceTableRows(list, kNow);
    QCOMPARE(rows[0].newestProblem()->reason, std::string("newer"));
    QCOMPARE(summaryOf(rows).refused, 1);
    QCOMPARE(summaryOf(rows).sending, 2);
}

void TestSourceTable::isStaleAfterTenMinutes()
{
    app::SourceList list;
    list.rows = {row("a", 10min), row("b", 10min + 1s)};
    const auto rows = sourceTableRows(list, kNow);
    QVERIFY(!rows[0].isStale());
    QVERIFY(rows[1].isStale());
}

void TestSourceTable::waitsForACallAndNotForWhatWasThere()
{
    app::SourceList list;
    list.rows = {row("busy", 1s, 100), row("silent", 11min, 5)};
    FirstCallWatch watch;
    watch.start(list, kNow);
    QVERIFY(!watch.look(list));
    list.rows[0].seen.counts.calls = 101;
    QVERIFY(!watch.look(list));
    list.rows[1].seen.counts.spans = 6;
    QCOMPARE(watch.look(list)->kind, Arrival::Kind::OnlySpans);
    list.rows[1].seen.counts.calls = 6;
    list.rows[1].seen.last = kNow + 1s;
    const auto arrival = watch.look(list);
    QCOMPARE(arrival->kind, Arrival::Kind::Call);
    QCOMPARE(arrival->source.service, std::string("silent"));
    QCOMPARE(arrival->at, kNow + 1s);
    list.rows[1].seen.counts.refused = 1; // a call that came stays
    QCOMPARE(watch.look(list)->kind, Arrival::Kind::Call);
}

void TestSourceTable::sayMegabytesToTheByte_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << qint64 {4'000'000} << QStringLiteral("4");
    QTest::newRow("half") << qint64 {500'000} << QStringLiteral("0.5");
    QTest::newRow("a byte") << qint64 {1} << QStringLiteral("0.000001");
    QTest::newRow("binary") << qint64 {262'144} << QStringLiteral("0.262144");
    QTest::newRow("many") << qint64 {1'234'567'890'123} << QStringLiteral("1234567.890123");
}

void TestSourceTable::sayMegabytesToTheByte()
{
    QFETCH(qint64, bytes);
    QFETCH(QString, text);
    QCOMPARE(megabytes(bytes), text);
    QCOMPARE(bytesOfMegabytes(text), std::optional<std::int64_t>(bytes));
    QCOMPARE(bytesOfMegabytes(QString(text).replace(u'.', u',')), std::optional<std::int64_t>(bytes));
}

void TestSourceTable::refusesWhatIsNoSize()
{
    for (const auto *text : {"", ".", "0", "-1", "1.2.3", "four", "0.0000001", "1e6", "9999999999"})
        QVERIFY2(!bytesOfMegabytes(QString::fromLatin1(text)), text);
}

void TestSourceTable::shortensWhatExportersCallThemselves()
{
    QCOMPARE(shownProgram("OTel-OTLP-Exporter-JavaScript/0.223.1"), QStringLiteral("OTel JavaScript 0.223.1"));
    QCOMPARE(shownProgram("langfuse-python/4.14.3 httpx/0.28"), QStringLiteral("langfuse-python 4.14.3"));
    QCOMPARE(shownProgram("curl"), QStringLiteral("curl"));
}

void TestSourceTable::barsFillTheHeightAndShowTheLeast()
{
    // Room for three: each 3 wide with 1 between.
    const auto bars = sparkBars({10, 0, 0.1}, QRect(5, 20, 11, 10));
    QCOMPARE(bars.size(), std::size_t {3});
    QCOMPARE(bars[0], QRect(5, 20, 3, 10));
    QCOMPARE(bars[1].height(), 0);
    QCOMPARE(bars[2], QRect(13, 28, 3, 2)); // a hundredth of the height would not be seen
}

void TestSourceTable::barsSumNeighboursWhereTheyHaveNoRoom()
{
    // Room for two: the newest two are one bar, the oldest is alone.
    const auto bars = sparkBars({4, 1, 3}, QRect(0, 0, 7, 10));
    QCOMPARE(bars.size(), std::size_t {2});
    QCOMPARE(bars[0].height(), 10);
    QCOMPARE(bars[1].height(), 10);
    QVERIFY(sparkBars({1}, QRect(0, 0, 2, 10)).empty());
    QVERIFY(sparkBars({}, QRect(0, 0, 70, 10)).empty());
}

DEMARC_WIDGET_TEST_MAIN(TestSourceTable)
#include "tst_sourcetable.moc"
