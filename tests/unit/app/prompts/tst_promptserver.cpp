// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/promptserver.h"

#include "app/prompts/promptcommands.h"
#include "app/prompts/promptqueries.h"
#include "support/catalogues.h"
#include "support/testmain.h"

#include <QPromise>

using namespace demarc;
using namespace demarc::app;

namespace {

const QString kName = QStringLiteral("folder/greet");

NewVersion version(const char *text) { return {PromptContent::ofText(QString::fromUtf8(text)), QStringLiteral("why")}; }

Result<ingest::ServedPrompt> asked(Workspace &workspace, ingest::PromptAsked what)
{
    what.name = kName.toStdString();
    // Shared, as the answer comes from another thread, which is still within finish() when the result is there.
    const auto promise = std::make_shared<QPromise<Result<ingest::ServedPrompt>>>();
    auto future = promise->future();
    promise->start();
    promptSource(workspace)(what, [promise](Result<ingest::ServedPrompt> served) {
        promise->addResult(std::move(served));
        promise->finish();
    });
    return future.result();
}

} // namespace

class TestPromptServer : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void servesByVersionAndByLabel_data() { demarc::test::addEngineRows(); }
    void servesByVersionAndByLabel()
    {
        DEMARC_FETCH_CATALOGUE();
        const ManualClock clock {instantOf(1'800'000'000'000'000)};
        Workspace workspace {clock};
        QVERIFY(workspace.open({catalogue.where()}, OpenMode::CreateOrOpen).result().has_value());
        workspace.setActor({{QStringLiteral("p1")}, QStringLiteral("Pat"), Party::Partner});
        QCOMPARE(asked(workspace, {}).error().kind, ErrorKind::NotFound); // no such prompt

        QVERIFY(workspace.execute(createPrompt(kName, QStringLiteral("Reports"), {}, version("Hello."))).result().has_value());
        const auto detail = [&] { return promptDetail(workspace, kName).result().value_or(PromptDetail {}); };
        QVERIFY(workspace.execute(addVersion(detail().prompt, version("Hello {{name}}."), 1)).result().has_value());
        QCOMPARE(asked(workspace, {}).error().kind, ErrorKind::NotFound); // nothing is in production yet
        const auto now = detail();
        QVERIFY(workspace.execute(promote(now.prompt, now.label(kProduction), 1, QStringLiteral("go"))).result().has_value());

        const auto inProduction = asked(workspace, {});
        QVERIFY(inProduction.has_value());
        QCOMPARE(inProduction->version, 1);
        QVERIFY(inProduction->prompt == Json("Hello."));
        QCOMPARE(inProduction->labels, std::vector<std::string> {"production"});
        QCOMPARE(inProduction->note, "why");
        QCOMPARE(asked(workspace, {{}, {}, "latest"})->version, 2);
        QCOMPARE(asked(workspace, {{}, 2, "production"})->version, 2);
        QVERIFY(asked(workspace, {{}, 2, {}})->labels.empty());
        QCOMPARE(asked(workspace, {{}, 9, {}}).error().kind, ErrorKind::NotFound);
        QCOMPARE(asked(workspace, {{}, {}, "nowhere"}).error().kind, ErrorKind::NotFound);
    }
};

DEMARC_TEST_MAIN(TestPromptServer)
#include "tst_promptserver.moc"
