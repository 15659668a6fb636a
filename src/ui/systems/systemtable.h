// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the systems page.
#pragma once

#include "app/systems/systemlist.h"
#include "domain/ownership/owner.h"
#include "ui/widgets/rowmodel.h"

namespace demarc::ui {

// A system with what its row needs to know of the moment it is shown.
struct SystemTableRow {
    app::SystemRow system;
    std::optional<Owner> owner; // empty while owners load
    Instant now {};
};

class SystemTable final : public Rows<SystemTableRow> {
    Q_OBJECT

public:
    explicit SystemTable(QObject *parent = nullptr);

protected:
    Cell cellOf(const SystemTableRow &row, int column) const override;
};

// What a system is called on screen; calls that name no service belong to a system without a name.
QString shownName(const app::SystemRow &row);

} // namespace demarc::ui
