// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of what was imported.
#pragma once

#include "domain/telemetry/callquery.h"
#include "ui/widgets/rowmodel.h"

#include <QTimeZone>

namespace demarc::ui {

struct ImportTableRow {
    ImportSeen import;
    Instant now {};
    QTimeZone zone = QTimeZone::systemTimeZone();
};

class ImportTable final : public Rows<ImportTableRow> {
    Q_OBJECT

public:
    explicit ImportTable(QObject *parent = nullptr);

protected:
    Cell cellOf(const ImportTableRow &row, int column) const override;
};

} // namespace demarc::ui
