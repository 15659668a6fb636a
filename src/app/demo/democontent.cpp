// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/democontent.h"

#include "app/demo/demoauthor.h"
#include "app/demo/democalls.h"
#include "app/demo/demoincidents.h"
#include "app/demo/demopeople.h"
#include "app/demo/demoprompts.h"
#include "app/demo/demosources.h"
#include "app/ownership/changematrix.h"
#include "app/people/personcommand.h"
#include "app/senders/senders.h"
#include "app/systems/systems.h"
#include "store/catalogue/ownership.h"
#include "store/catalogue/settings.h"
#include "store/catalogue/systems.h"

#include <QCoreApplication>

namespace demarc::app {

namespace {

void assign(DemoAuthor &author, const DemoPeople &people, Instant at)
{
    for (const auto &[roleName, person] : people.byRole()) {
        const auto matrix = author.read([](sql::Connection &c) { return store::loadMatrix(c); });
        for (auto role : matrix.roles()) {
            if (role.name != roleName)
                continue;
            role.person = person.id;
            author.act(
                people.productOwner, at, changeMatrix(edit::change(matrix, role), QStringLiteral("Assign %1").arg(person.name)));
        }
    }
}

void setRow(
    DemoAuthor &author, const DemoPeople &people, Instant at, const QString &key, const std::map<QString, Letters> &letters)
{
    const auto matrix = author.read([](sql::Connection &c) { return store::loadMatrix(c); });
    const auto row = matrix.indexOfKey(key);
    if (!row)
        return;
    std::vector<Cell> cells;
    for (const auto &role : matrix.roles()) {
        const auto given = letters.find(role.name);
        cells.push_back({matrix.activities()[*row].id, role.id, {given == letters.end() ? Letters() : given->second, {}}});
    }
    author.act(people.opsLead, at, changeMatrix(edit::setCells(matrix, cells), QStringLiteral("Edit %1").arg(key)));
}

// Two rows that nobody answers for, and one that both sides work on and nobody owns.
void leaveGaps(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    setRow(author, people, story.day(20, 14), QStringLiteral("evaluation.datasets"), {});
    setRow(author, people, story.day(20, 14, 5), QStringLiteral("models.lifecycle"),
        {{QStringLiteral("ML engineer"), Letter::Responsible}, {QStringLiteral("Product owner"), Letter::Informed}});
    setRow(author, people, story.day(18, 15), QStringLiteral("prompts.iterate"),
        {{QStringLiteral("Domain expert"), Letter::Responsible}, {QStringLiteral("Prompt engineer"), Letter::Responsible},
            {QStringLiteral("Product owner"), Letter::Consulted}});
}

void registerSystems(DemoAuthor &author, const DemoPeople &people, Instant at)
{
    const auto put = [&](const char16_t *name, const char16_t *purpose, const char *service) {
        author.act(people.productOwner, at,
            std::make_shared<PutSystem>(AiSystem {
                SystemId::create(), QString::fromUtf16(name), QString::fromUtf16(purpose), {QString::fromLatin1(service)}, 0}));
    };
    put(u"Inspection reports", u"Writes the inspection report from an inspector's notes and photos.", demoservice::kReports);
    put(u"Damage triage", u"Sorts damage by kind and urgency so that repairs start in the right order.", demoservice::kTriage);
    put(u"Tenant answers", u"Drafts answers to tenants' questions about their inspection.", demoservice::kTenants);
}

void giveKeys(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    const auto systems = author.read([](sql::Connection &c) { return store::systems(c); });
    for (const auto &sender : demoSenders(story, systems))
        author.act(people.opsLead, sender.made, std::make_shared<AddSender>(sender));
}

class MakeDemo final : public Command {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::MakeDemo)

public:
    explicit MakeDemo(const DemoStory &story) : m_story(story) { }
    QString text() const override { return tr("Make the demo workspace"); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &) const override
    {
        const auto madeAt = QString::number(microsOf(m_story.now));
        if (const auto set = store::setSetting(connection, QString::fromUtf16(kDemoSetting), madeAt, 0); !set)
            return failureOf(set);
        const auto first = m_story.day(kDemoDays, 9);
        const DemoPeople people;
        DemoAuthor author(connection);
        for (const auto &person : people.all())
            author.act(people.productOwner, first, changePerson(std::nullopt, person));
        assign(author, people, first);
        registerSystems(author, people, first);
        giveKeys(author, people, m_story);
        leaveGaps(author, people, m_story);
        addDemoPrompts(author, people, m_story);
        addDemoIncidents(author, people, m_story);
        if (!author.result())
            return failureOf(author.result());
        return Applied {{QStringLiteral("demo.make"), QStringLiteral("workspace"), QStringLiteral("workspace"), {},
                            {{"made_at", toIso(m_story.now).toStdString()}}, {}},
            nullptr, author.changed() | Topic::Settings};
    }

private:
    DemoStory m_story;
};

} // namespace

CommandPtr makeDemo(const DemoStory &story) { return std::make_shared<MakeDemo>(story); }

} // namespace demarc::app
