// SPDX-License-Identifier: GPL-3.0-or-later
// What the forms of incidents and alert rules share: combo boxes over enums and over system names.
#pragma once

#include "app/incidents/words.h"
#include "domain/incidents/keys.h"

#include <QComboBox>
#include <QCoreApplication>

#include <vector>

namespace demarc::ui {

// Fills a combo box with every value of an enum from `first` to `last`; the data of an item is the value's key.
template <typename Enum>
void fillCombo(QComboBox *combo, Enum first, Enum last)
{
    for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value)
        combo->addItem(app::words::of(static_cast<Enum>(value)), keyOf(static_cast<Enum>(value)));
}

template <typename Enum>
std::optional<Enum> chosen(const QComboBox *combo)
{
    return fromKey<Enum>(combo->currentData().toString());
}

template <typename Enum>
void choose(QComboBox *combo, Enum value)
{
    combo->setCurrentIndex(combo->findData(keyOf(value)));
}

// An editable combo box whose first item stands for all systems; what is typed stays as it is.
void fillSystems(QComboBox *combo, const std::vector<QString> &systems, const QString &all);
QString chosenSystem(const QComboBox *combo); // empty: all
void chooseSystem(QComboBox *combo, const QString &system);

} // namespace demarc::ui
