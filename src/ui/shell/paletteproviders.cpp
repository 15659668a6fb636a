// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteproviders.h"

#include "app/incidents/queries.h"
#include "app/incidents/words.h"
#include "app/ownership/ownerdirectory.h"
#include "app/prompts/promptqueries.h"
#include "app/workspace/deliver.h"
#include "app/workspace/workspace.h"
#include "domain/telemetry/spankeytext.h"
#include "store/catalogue/systems.h"
#include "ui/widgets/ownerchip.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace demarc::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString withoutMnemonic(QString text)
{
    text.remove(u'&');
    return text;
}

using Entries = std::vector<PaletteEntry>;

// Everything of the catalogue that has a name, read in one transaction.
struct Objects {
    app::OwnershipSnapshot ownership;
    std::vector<AiSystem> systems;
    std::vector<app::PromptListItem> prompts;
    std::vector<Incident> incidents;
};

Result<Objects> readObjects(sql::Connection &connection)
{
    auto ownership = app::loadOwnership(connection);
    if (!ownership)
        return failureOf(ownership);
    auto systems = store::systems(connection);
    if (!systems)
        return failureOf(systems);
    auto prompts = app::listPrompts(connection);
    if (!prompts)
        return failureOf(prompts);
    auto board = app::incidentBoard(connection);
    if (!board)
        return failureOf(board);
    return Objects {std::move(*ownership), std::move(*systems), std::move(*prompts), std::move(board->incidents)};
}

// What a person answers for first; where they answer for nothing, the matrix itself.
Link linkOf(const Person &person, const OwnerBook &book, const Matrix &matrix)
{
    for (const auto &activity : matrix.activities()) {
        const auto owner = book.ownerOf(activity.key);
        if (owner.holding == Holding::Held && owner.personName == person.name)
            return {QStringLiteral("activity"), activity.key, {}};
    }
    return {QStringLiteral("page"), QStringLiteral("ownership"), {}};
}

PaletteEntry entry(PaletteKind kind, const QString &text, const QString &detail, const char *icon,
    const ObjectProvider::Open &open, const Link &link)
{
    return {kind, text, detail, QString::fromLatin1(icon), {}, [open, link] { open(link); }};
}

void addOwnership(Entries &entries, const app::OwnershipSnapshot &ownership, const ObjectProvider::Open &open)
{
    const auto &matrix = ownership.matrix;
    const OwnerBook book(matrix, ownership.people);
    for (const auto &person : ownership.people) {
        if (person.active)
            entries.push_back(entry(PaletteKind::Person, person.name, Words::tr("Person · %1").arg(partyName(person.party)),
                "person", open, linkOf(person, book, matrix)));
    }
    for (const auto &activity : matrix.activities()) {
        const auto area = matrix.indexOf(activity.area);
        entries.push_back(entry(PaletteKind::Object, activity.name,
            Words::tr("Activity · %1").arg(area ? matrix.areas()[*area].name : QString()), "ownership", open,
            {QStringLiteral("activity"), activity.key, {}}));
    }
}

Entries entriesOf(const Objects &objects, const ObjectProvider::Open &open)
{
    Entries entries;
    for (const auto &system : objects.systems)
        entries.push_back(entry(
            PaletteKind::Object, system.name, Words::tr("System"), "systems", open, {QStringLiteral("system"), system.name, {}}));
    for (const auto &item : objects.prompts) {
        const auto detail = item.prompt.system.isEmpty() ? Words::tr("Prompt") : Words::tr("Prompt · %1").arg(item.prompt.system);
        entries.push_back(entry(
            PaletteKind::Object, item.prompt.name, detail, "prompts", open, {QStringLiteral("prompt"), item.prompt.name, {}}));
    }
    for (const auto &incident : objects.incidents) {
        const auto detail =
            Words::tr("%1 · %2", "incident number, stage").arg(numberText(incident.number), app::words::of(incident.stage()));
        entries.push_back(entry(PaletteKind::Object, incident.title, detail, "incidents", open,
            {QStringLiteral("incident"), QString::number(incident.number), {}}));
    }
    addOwnership(entries, objects.ownership, open);
    return entries;
}

} // namespace

void ActionProvider::list(const Answer &answer)
{
    std::vector<PaletteEntry> entries;
    for (auto *widget : m_widgets()) {
        for (auto *action : widget->actions()) {
            if (action->text().isEmpty() || !action->isVisible() || action->isSeparator())
                continue;
            const bool page = action->property("page").isValid();
            const auto icon = action->property("iconName").toString();
            entries.push_back({page ? PaletteKind::Page : PaletteKind::Action, withoutMnemonic(action->text()),
                page ? Words::tr("Page") : Words::tr("Command"), icon.isEmpty() ? QStringLiteral("play") : icon,
                action->shortcut().toString(QKeySequence::NativeText),
                [action = QPointer(action)] {
                    if (action)
                        action->trigger();
                },
                action->isEnabled()});
        }
    }
    answer(std::move(entries));
}

void ObjectProvider::list(const Answer &answer)
{
    app::deliver(m_workspace.query(readObjects), &m_workspace, [answer, open = m_open](const Result<Objects> &objects) {
        if (objects)
            answer(entriesOf(*objects, open));
    });
}

std::vector<PaletteEntry> ObjectProvider::named(const QString &text) const
{
    const auto key = spanKeyFromText(text.trimmed());
    if (!key)
        return {};
    const bool isTrace = key->spanId == SpanKey {}.spanId;
    return {entry(PaletteKind::Object, isTrace ? traceIdText(*key) : spanIdText(*key),
        isTrace ? Words::tr("Trace") : Words::tr("Call of trace %1").arg(traceIdText(*key)), "monitoring", m_open,
        {QStringLiteral("call"), isTrace ? traceIdText(*key) : toText(*key), {}})};
}

} // namespace demarc::ui
