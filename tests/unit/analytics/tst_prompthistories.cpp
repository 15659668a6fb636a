// SPDX-License-Identifier: GPL-3.0-or-later
// Every consecutive pair of versions of real prompt files: the diff restores the new text byte for byte and changes no
// more lines than the exact minimum known for the pair.
#include "analytics/linediff.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace demarc::analytics;

namespace {

QByteArray unzipped(const QString &path)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

QHash<QString, QString> textsByBlob(const QByteArray &lines)
{
    QHash<QString, QString> texts;
    for (const auto &line : lines.split('\n')) {
        const auto versions = QJsonDocument::fromJson(line).object().value(QStringLiteral("versions")).toArray();
        for (const auto &version : versions) {
            const auto object = version.toObject();
            texts.insert(object.value(QStringLiteral("blob")).toString(), object.value(QStringLiteral("text")).toString());
        }
    }
    return texts;
}

} // namespace

class TestPromptHistories : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsDiffedMinimally_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("pairs");
        QTest::newRow("aider") << QStringLiteral("aider") << 198;
        QTest::newRow("cline") << QStringLiteral("cline") << 1179;
    }
    void everyPairIsDiffedMinimally()
    {
        QFETCH(QString, name);
        const auto folder = demarc::test::sharedData(QStringLiteral("prompt-histories"));
        if (folder.isEmpty())
            QSKIP("prompt-histories is not beside the project (../shared/data or $DEMARC_SHARED/data)");
        const auto texts = textsByBlob(unzipped(folder + QStringLiteral("/%1-prompts.versions.jsonl.gz").arg(name)));
        QFile minima(folder + QStringLiteral("/min_edit_%1.jsonl").arg(name));
        QVERIFY(minima.open(QIODevice::ReadOnly));
        int pairs = 0;
        while (!minima.atEnd()) {
            const auto known = QJsonDocument::fromJson(minima.readLine()).object();
            const auto before = texts.value(known.value(QStringLiteral("old")).toString());
            const auto after = texts.value(known.value(QStringLiteral("new")).toString());
            const auto diff = diffLines(before, after);
            QCOMPARE(diff.changedLines(), qsizetype {known.value(QStringLiteral("min_edit_lines")).toInt()});
            QCOMPARE(applyDiff(diff, before)->toUtf8(), after.toUtf8());
            ++pairs;
        }
        QTEST(pairs, "pairs");
    }
};

DEMARC_TEST_MAIN(TestPromptHistories)
#include "tst_prompthistories.moc"
