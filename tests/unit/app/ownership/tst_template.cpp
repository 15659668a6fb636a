// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/template.h"
#include "domain/ownership/owner.h"
#include "domain/ownership/ownerbook.h"
#include "domain/ownership/rules.h"
#include "support/testmain.h"

#include <QRegularExpression>

using namespace demarc;

namespace {

Matrix founding()
{
    const auto read = app::builtInTemplate(QStringLiteral("founding"));
    return read ? read->matrix : Matrix();
}

} // namespace

class TestTemplate : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void derivesTheFoundingTable_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("area");
        QTest::addColumn<Split>("internal");
        QTest::addColumn<Split>("partner");
        int index = 0;
        const auto row = [&](const char *area, Split internal, Split partner) {
            QTest::newRow(area) << index++ << QString::fromLatin1(area) << internal << partner;
        };
        row("Business goals", Split::Own, Split::Support);
        row("Use case definition", Split::Own, Split::Support);
        row("System architecture", Split::Shared, Split::Shared);
        row("Model operations", Split::None, Split::Own);
        row("Monitoring & alerts", Split::None, Split::Own);
        row("Evaluation & quality", Split::Shared, Split::Own);
        row("Prompt optimization", Split::Shared, Split::Own);
        row("Incident response", Split::None, Split::Own);
        row("Continuous improvement", Split::Shared, Split::Own);
    }
    void derivesTheFoundingTable()
    {
        QFETCH(int, index);
        QFETCH(QString, area);
        QFETCH(Split, internal);
        QFETCH(Split, partner);
        const auto matrix = founding();
        QCOMPARE(matrix.areas().size(), std::size_t {9});
        const auto at = static_cast<std::size_t>(index);
        QCOMPARE(matrix.areas()[at].name, area);
        const auto derived = splitOfArea(matrix, at);
        QCOMPARE(derived[Party::Internal], internal);
        QCOMPARE(derived[Party::Partner], partner);
        QCOMPARE(matrix.areas()[at].declared[Party::Internal], std::optional(internal));
        QCOMPARE(matrix.areas()[at].declared[Party::Partner], std::optional(partner));
    }

    void breaksNoRule() { QVERIFY(checkMatrix(founding()).empty()); }

    void answersForEveryKindOfEntity()
    {
        const OwnerBook book(founding(), {});
        for (const auto *key : {activitykey::kSystem, activitykey::kPrompt, activitykey::kModel, activitykey::kMetric,
                 activitykey::kAlert, activitykey::kIncident, activitykey::kDataset}) {
            const auto owner = book.ownerOf(QString::fromUtf16(key));
            QVERIFY2(owner.holding == Holding::Held, qPrintable(owner.activityKey));
        }
    }

    void reservesTheFourDecisionsOfTheBusiness()
    {
        const auto matrix = founding();
        std::vector<Reserved> reserved;
        for (const auto &activity : matrix.activities()) {
            if (activity.reserved != Reserved::No)
                reserved.push_back(activity.reserved);
        }
        const std::vector expected {
            Reserved::BusinessContext, Reserved::DecisionCriteria, Reserved::RiskTolerance, Reserved::FinalAccountability};
        QVERIFY(reserved == expected);
    }

    void refusesWhatIsNoTemplate_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto head = QByteArray(R"({"format":"demarc-ownership-template","formatVersion":1,"name":"T","preset":"raci")");
        QTest::newRow("other JSON") << QByteArray("[1]") << QStringLiteral("not an ownership template");
        QTest::newRow("newer") << QByteArray(R"({"format":"demarc-ownership-template","formatVersion":2})")
                               << QStringLiteral("this version");
        QTest::newRow("party") << head + R"(,"roles":[{"name":"R","party":"moon"}]})" << QStringLiteral("moon");
        QTest::newRow("role twice") << head + R"(,"roles":[{"name":"R","party":"partner"},{"name":"R","party":"partner"}]})"
                                    << QStringLiteral("twice");
        QTest::newRow("nameless") << head + R"(,"areas":[{"activities":[]}]})" << QStringLiteral("name");
        QTest::newRow("unknown role") << head
                + R"(,"areas":[{"name":"A","activities":[{"key":"k","name":"n","cells":{"X":"A"}}]}]})"
                                      << QStringLiteral("X");
        QTest::newRow("no letters") << head
                + R"(,"roles":[{"name":"R","party":"partner"}],"areas":[{"name":"A","activities":[{"key":"k","name":"n","cells":{"R":"Q"}}]}]})"
                                    << QStringLiteral("Q");
        QTest::newRow("key twice") << head
                + R"(,"areas":[{"name":"A","activities":[{"key":"k","name":"n"},{"key":"k","name":"m"}]}]})"
                                   << QStringLiteral("twice");
        QTest::newRow("split") << head + R"(,"areas":[{"name":"A","declared":{"partner":"most"}}]})" << QStringLiteral("most");
    }
    void refusesWhatIsNoTemplate()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto read = app::readTemplate(json.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    }
};

DEMARC_TEST_MAIN(TestTemplate)
#include "tst_template.moc"
