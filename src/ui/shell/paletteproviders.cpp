// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paletteproviders.h"

#include "app/ownership/ownerdirectory.h"
#include "app/workspace/deliver.h"
#include "app/workspace/workspace.h"
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

std::vector<PaletteEntry> ownershipEntries(const app::OwnershipSnapshot &ownership, const ObjectProvider::Open &open)
{
    std::vector<PaletteEntry> entries;
    for (const auto &person : ownership.people) {
        if (person.active)
            entries.push_back({PaletteKind::Person, person.name, Words::tr("Person · %1").arg(partyName(person.party)),
                QStringLiteral("person"), {}, [open, id = person.id.value] {
                    open({QStringLiteral("person"), id, {}});
                }});
    }
    const auto &matrix = ownership.matrix;
    for (const auto &activity : matrix.activities()) {
        const auto area = matrix.indexOf(activity.area);
        entries.push_back(
            {PaletteKind::Object, activity.name, Words::tr("Activity · %1").arg(area ? matrix.areas()[*area].name : QString()),
                QStringLiteral("ownership"), {}, [open, key = activity.key] {
                    open({QStringLiteral("activity"), key, {}});
                }});
    }
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
    app::deliver(m_workspace.query(app::loadOwnership), &m_workspace,
        [answer, open = m_open](const Result<app::OwnershipSnapshot> &ownership) {
            if (ownership)
                answer(ownershipEntries(*ownership, open));
        });
}

} // namespace demarc::ui
