// SPDX-License-Identifier: GPL-3.0-or-later
// Asks from when the prices of a list hold, before they go into the catalogue.
#pragma once

#include "base/instant.h"

#include <QDialog>

#include <optional>

class QDateEdit;
class QRadioButton;

namespace demarc::ui {

class PriceImportDialog : public QDialog {
    Q_OBJECT

public:
    // `entries` of the file can be used, `rejected` not; `today` (UTC) is the date that the form begins with.
    PriceImportDialog(const QString &file, int entries, int rejected, const QDate &today, QWidget *parent = nullptr);

    // Midnight (UTC) of the day that was chosen; empty: from now on, and of models without a price for all time.
    std::optional<Instant> validFrom() const;

private:
    void setUpForm(const QString &about, const QDate &today);

    QRadioButton *m_fromNow = nullptr;
    QRadioButton *m_fromDay = nullptr;
    QDateEdit *m_day = nullptr;
};

} // namespace demarc::ui
