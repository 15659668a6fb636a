// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/boardmodel.h"

#include "app/alerts/detector.h"
#include "support/testmain.h"
#include "ui/incidents/incidenttext.h"
#include "ui/shell/pages.h"

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

namespace {

const Instant kNow = *parseInstant(u"2026-11-23T12:00:00Z");

Incident incident(std::int64_t number, Stage stage, Severity severity, Duration age)
{
    Incident made;
    made.id = {QString::number(number)};
    made.number = number;
    made.title = QStringLiteral("Title");
    made.system = QStringLiteral("Triage");
    made.severity = severity;
    made.detectedAt = made.declaredAt = kNow - age;
    made.progress.stage = stage;
    if (stage >= Stage::Resolved)
        made.progress.resolvedAt = kNow - age;
    return made;
}

std::vector<std::int64_t> numbers(const BoardCards &cards, BoardColumn column)
{
    std::vector<std::int64_t> found;
    for (const auto &card : cards.at(static_cast<std::size_t>(column)))
        found.push_back(card.number);
    return found;
}

BoardCards cardsOf(std::vector<Incident> incidents, const BoardFilter &filter = {})
{
    app::IncidentBoard board;
    board.incidents = std::move(incidents);
    return boardCards(board, filter, kNow, QTimeZone::utc());
}

using Numbers = std::vector<std::int64_t>;

} // namespace

class TestBoardModel : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void openColumnsShowTheWorstThenTheOldestFirst()
    {
        const auto cards =
            cardsOf({incident(1, Stage::Acknowledged, Severity::Sev3, 5h), incident(2, Stage::Investigating, Severity::Sev1, 1h),
                incident(3, Stage::Investigating, Severity::Sev3, 9h), incident(4, Stage::Triage, Severity::Sev4, 1h)});
        QVERIFY(numbers(cards, BoardColumn::Active) == (Numbers {2, 3, 1}));
        QVERIFY(numbers(cards, BoardColumn::Triage) == Numbers {4});
        QVERIFY(numbers(cards, BoardColumn::Closed).empty());
    }

    void endedColumnsShowTheNewestFirst()
    {
        auto merged = incident(3, Stage::Merged, Severity::Sev4, 9h);
        merged.progress.closedAt = kNow - 1min;
        const auto cards = cardsOf({incident(1, Stage::Resolved, Severity::Sev1, 48h),
            incident(2, Stage::Resolved, Severity::Sev4, 1h), merged, incident(4, Stage::Closed, Severity::Sev1, 2h)});
        QVERIFY(numbers(cards, BoardColumn::Resolved) == (Numbers {2, 1}));
        QVERIFY(numbers(cards, BoardColumn::Closed) == (Numbers {3, 4}));
    }

    void filtersKeepIncidentsOfAllSystems()
    {
        auto everywhere = incident(2, Stage::Triage, Severity::Sev1, 1h);
        everywhere.system.clear();
        auto held = incident(3, Stage::Triage, Severity::Sev2, 1h);
        held.system = QStringLiteral("Reports");
        held.accountable.holding = Holding::Held;
        held.accountable.party = Party::Partner;
        const std::vector<Incident> all {incident(1, Stage::Triage, Severity::Sev3, 1h), everywhere, held};
        QVERIFY(numbers(cardsOf(all, {QStringLiteral("Triage"), {}}), BoardColumn::Triage) == (Numbers {2, 1}));
        QVERIFY(numbers(cardsOf(all, {{}, Holder::Partner}), BoardColumn::Triage) == Numbers {3});
        QVERIFY(numbers(cardsOf(all, {{}, Holder::Nobody}), BoardColumn::Triage) == (Numbers {2, 1}));
        QVERIFY(numbers(cardsOf(all, {{}, Holder::Internal}), BoardColumn::Triage).empty());
    }

    void anAgeWarnsBeforeItIsLate_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("severity");
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<int>("tone");
        const auto row = [](const char *name, Stage stage, Severity severity, std::chrono::minutes age, Tone tone) {
            QTest::newRow(name) << static_cast<int>(stage) << static_cast<int>(severity) << qint64 {age.count()}
                                << static_cast<int>(tone);
        };
        row("fresh", Stage::Triage, Severity::Sev1, 5min, Tone::Neutral);
        row("soon to be acknowledged", Stage::Triage, Severity::Sev1, 12min, Tone::Warning);
        row("should be acknowledged", Stage::Triage, Severity::Sev1, 15min, Tone::Bad);
        row("no hurry", Stage::Triage, Severity::Sev4, 900min, Tone::Neutral);
        row("silent for long", Stage::Investigating, Severity::Sev2, 121min, Tone::Bad);
        row("mitigated", Stage::Mitigated, Severity::Sev1, 900min, Tone::Neutral);
        row("review to be held", Stage::InReview, Severity::Sev1, 60min, Tone::Warning);
        row("review late", Stage::InReview, Severity::Sev1, 73 * 60min, Tone::Bad);
    }
    void anAgeWarnsBeforeItIsLate()
    {
        QFETCH(int, stage);
        QFETCH(int, severity);
        QFETCH(qint64, minutes);
        QFETCH(int, tone);
        const auto about =
            incident(1, static_cast<Stage>(stage), static_cast<Severity>(severity), std::chrono::minutes {minutes});
        const auto age = ageOf(about, {}, kNow, QTimeZone::utc());
        QCOMPARE(static_cast<int>(age.tone), tone);
        QVERIFY(!age.text.isEmpty());
    }

    void theEvidenceOfAnAlertOpensTheMonitoringPage()
    {
        AlertReading reading;
        reading.system = QStringLiteral("R&D, tools @ 100 %");
        reading.evidence.metric = AlertMetric::ErrorShare;
        reading.evidence.from = kNow - 15min;
        reading.evidence.to = kNow;
        const auto link = Link::parse(app::evidenceLink(reading));
        QVERIFY(link.has_value());
        QCOMPARE(pageFor(allPages(), *link), QStringLiteral("monitoring"));
        QCOMPARE(link->name, reading.system);
        QCOMPARE(link->version, QStringLiteral("errors,2026-11-23T11:45:00Z,2026-11-23T12:00:00Z"));
    }

    void theTimelineTellsWhoDidWhat()
    {
        TimelineEntry entry;
        entry.author = QStringLiteral("Pat");
        entry.kind = TimelineKind::StageMove;
        entry.before = QStringLiteral("resolved");
        entry.after = QStringLiteral("investigating");
        entry.text = QStringLiteral("it came back");
        QCOMPARE(timelineText(entry, QStringLiteral("USD")), QStringLiteral("Reopened by Pat: it came back"));
        entry.before = QStringLiteral("triage");
        entry.after = QStringLiteral("acknowledged");
        QCOMPARE(timelineText(entry, QStringLiteral("USD")), QStringLiteral("Acknowledged by Pat"));
        entry.kind = TimelineKind::Note;
        entry.text = QStringLiteral("<b>100 %1</b>"); // stays what was typed
        QCOMPARE(timelineText(entry, QStringLiteral("USD")), QStringLiteral("Pat: <b>100 %1</b>"));
        entry.kind = TimelineKind::LeadChange;
        entry.before.clear();
        entry.after = QStringLiteral("Ida");
        QCOMPARE(timelineText(entry, QStringLiteral("USD")), QStringLiteral("Ida leads"));
    }
};

DEMARC_TEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
