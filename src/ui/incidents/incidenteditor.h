// SPDX-License-Identifier: GPL-3.0-or-later
// The form of an incident, for reporting one and for editing one. What is typed stays until it is saved or cancelled.
#pragma once

#include "app/incidents/commands.h"

#include <QWidget>

#include <memory>

class QFormLayout;
namespace Ui {
class IncidentForm;
}

namespace demarc::ui {

class IncidentEditor : public QWidget {
    Q_OBJECT

public:
    enum class Purpose { Report, Edit };
    explicit IncidentEditor(Purpose purpose, QWidget *parent = nullptr);
    ~IncidentEditor() override;

    void setSystems(const std::vector<QString> &systems);
    // Editing: the values as they are stored.
    void setIncident(const Incident &incident);
    // Reporting: empties the form; the acting party decides who "noticed".
    void clear(Party reporter);
    void setNow(Instant now); // the latest instant that can be entered
    void showError(const QString &message);
    void focusTitle();

Q_SIGNALS:
    void reported(const demarc::app::NewIncident &report);
    void edited(const demarc::app::IncidentEdit &edit); // only the fields that differ
    void cancelled();

private:
    void setUpFields();
    void save();
    app::NewIncident report() const;
    app::IncidentEdit edit() const;
    std::optional<Instant> impact() const;

    Purpose m_purpose;
    std::unique_ptr<Ui::IncidentForm> m_form;
    QFormLayout *m_layout = nullptr;
    Incident m_incident;
    IncidentId m_nextId = IncidentId::create(); // a report sent twice is one incident
};

} // namespace demarc::ui
