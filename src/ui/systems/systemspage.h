// SPDX-License-Identifier: GPL-3.0-or-later
// The systems page: every AI system that is registered or only seen in calls, who answers for it, and the form to name,
// map or merge it.
#pragma once

#include "ui/shell/page.h"
#include "ui/systems/systemtable.h"

namespace demarc::ui {

class Card;
class PageHead;
class StateView;
class SystemEditor;
class TableView;

class SystemsPage : public Page {
    Q_OBJECT

public:
    explicit SystemsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Link &link) override;
    void reload() override;
    bool isSettled() const override;

private:
    void setUpHead();
    void setUpList();
    void setUpEditor();
    void setUpFeed();
    void showRows(const Result<std::vector<app::SystemRow>> &rows);
    void updateTable();
    void showCurrent();
    void selectNamed(const QString &name);

    PageContext m_context;
    PageHead *m_head = nullptr;
    SystemTable *m_table = nullptr;
    TableView *m_view = nullptr;
    StateView *m_state = nullptr;
    Card *m_detail = nullptr;
    SystemEditor *m_editor = nullptr;
    std::vector<app::SystemRow> m_rows;
    QString m_wanted;               // system to select once it is there
    std::uint64_t m_generation = 0; // of the newest reload; older answers are dropped
};

} // namespace demarc::ui
