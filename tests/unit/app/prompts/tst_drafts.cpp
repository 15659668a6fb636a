// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/drafts.h"

#include "support/testmain.h"

#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::app;

class TestDrafts : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasTypedUntilItIsRemoved()
    {
        QTemporaryDir folder;
        const PromptDraft draft {QStringLiteral("a/b"),
            {PromptKind::Chat, {{QStringLiteral("user"), QStringLiteral("half a “sent")}}, Json {{"temperature", 0.2}}},
            QStringLiteral("why"), 4, instantOf(1'800'000'000'000'000)};
        {
            DraftStore drafts(folder.filePath(QStringLiteral("made/on/demand")), QStringLiteral("here.demarc"));
            QVERIFY(!drafts.load(draft.name).result()->has_value());
            QVERIFY(drafts.save(draft.name, draft).result().has_value());
        }
        DraftStore again(folder.filePath(QStringLiteral("made/on/demand")), QStringLiteral("here.demarc"));
        QVERIFY(again.load(draft.name).result().value() == std::optional(draft));
        QVERIFY(!again.load(QStringLiteral("other")).result()->has_value());
        QVERIFY(again.remove(draft.name).result().has_value());
        QVERIFY(!again.load(draft.name).result()->has_value());
    }

    void saysWhenADraftCannotBeKept()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        DraftStore drafts(file.fileName() + QStringLiteral("/below"), QStringLiteral("w"));
        const auto saved = drafts.save(QStringLiteral("p"), {}).result();
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().kind, ErrorKind::Storage);
    }
};

DEMARC_TEST_MAIN(TestDrafts)
#include "tst_drafts.moc"
