// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of an incident: what is to be done, by whom, until when; ticked off and added in place.
#pragma once

#include "domain/incidents/incident.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace demarc::ui {

class ActionsView : public QWidget {
    Q_OBJECT

public:
    explicit ActionsView(QWidget *parent = nullptr);
    void setActions(const std::vector<IncidentAction> &actions, Instant now);

Q_SIGNALS:
    void added(const demarc::IncidentAction &action);
    void changed(const demarc::IncidentAction &action);
    void removed(const demarc::IncidentAction &action);

private:
    void setUpAdding();
    void addRow(const IncidentAction &action);
    void add();

    QWidget *m_rows = nullptr;
    QComboBox *m_kind;
    QLineEdit *m_text;
    QLineEdit *m_owner;
    std::vector<IncidentAction> m_actions;
    Instant m_now {};
};

} // namespace demarc::ui
