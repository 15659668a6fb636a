// SPDX-License-Identifier: GPL-3.0-or-later
// Names a system, maps service names to it, says what is kept of its messages, or joins it with another: the form beside
// the list.
#pragma once

#include "app/systems/systemlist.h"
#include "app/workspace/command.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SystemForm;
}

namespace demarc::ui {

class SystemEditor : public QWidget {
    Q_OBJECT

public:
    explicit SystemEditor(QWidget *parent = nullptr);
    ~SystemEditor() override;

    // Shows a row; what was typed and not saved stays as long as the same system is shown.
    void show(const app::SystemRow &row, const std::vector<app::SystemRow> &all);
    // An empty form for a system that has sent nothing yet.
    void showNew(const std::vector<app::SystemRow> &all);
    bool isNew() const { return m_row.system.id.isNull(); }

Q_SIGNALS:
    void commandRequested(const demarc::app::CommandPtr &command);

private:
    void setUpForm();
    void fill();
    void listOthers(const std::vector<app::SystemRow> &all);
    AiSystem typed() const;
    void save();
    void join();
    void updateButtons();
    void setUpMessages();
    ContentMode typedMode() const;
    void updateMessages();

    std::unique_ptr<Ui::SystemForm> m_form;
    app::SystemRow m_row;
    std::vector<app::SystemRow> m_others; // the registered ones to join with
};

} // namespace demarc::ui
