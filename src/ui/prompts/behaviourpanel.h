// SPDX-License-Identifier: GPL-3.0-or-later
// What two versions do in use, beside each other, and what of the difference can be said.
#pragma once

#include "app/prompts/behaviour.h"
#include "ui/widgets/card.h"

namespace demarc::ui {

class Label;
class TableView;
class RowModel;

class BehaviourPanel : public Card {
    Q_OBJECT

public:
    explicit BehaviourPanel(QWidget *parent = nullptr);
    void show(const app::PromptBehaviour &behaviour, const QString &currency);
    void showNothing(const QString &why);

Q_SIGNALS:
    void message(const QString &text);

private:
    TableView *m_table;
    Label *m_note;
    RowModel *m_model = nullptr;
};

} // namespace demarc::ui
