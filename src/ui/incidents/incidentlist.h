// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents as a table: everything in one list, to sort, copy and export.
#pragma once

#include "app/incidents/queries.h"
#include "ui/widgets/rowmodel.h"

namespace demarc::ui {

class IncidentRows : public Rows<Incident> {
    Q_OBJECT

public:
    explicit IncidentRows(QObject *parent = nullptr);
    void setNow(Instant now) { m_now = now; }

protected:
    Cell cellOf(const Incident &incident, int column) const override;

private:
    Instant m_now {};
};

} // namespace demarc::ui
