// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/formparts.h"

namespace demarc::ui {

void fillSystems(QComboBox *combo, const std::vector<QString> &systems, const QString &all)
{
    const auto kept = combo->count() > 0 ? std::optional(chosenSystem(combo)) : std::nullopt;
    const QSignalBlocker blocker(combo);
    combo->clear();
    combo->addItem(all, QString());
    for (const auto &system : systems)
        combo->addItem(system, system);
    if (kept)
        chooseSystem(combo, *kept);
}

QString chosenSystem(const QComboBox *combo)
{
    const auto index = combo->findText(combo->currentText(), Qt::MatchFixedString | Qt::MatchCaseSensitive);
    return index < 0 ? combo->currentText().trimmed() : combo->itemData(index).toString();
}

void chooseSystem(QComboBox *combo, const QString &system)
{
    const auto index = combo->findData(system);
    if (index >= 0)
        combo->setCurrentIndex(index);
    else if (combo->isEditable())
        combo->setEditText(system);
    else
        combo->setCurrentIndex(0);
}

} // namespace demarc::ui
