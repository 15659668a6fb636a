// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which stored calls are priced anew, and why.
#pragma once

#include "app/telemetry/upkeep.h"

#include <QDialog>

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace demarc::ui {

class RepriceDialog : public QDialog {
    Q_OBJECT

public:
    // `unpriced` calls of the last 30 days have no price.
    explicit RepriceDialog(std::int64_t unpriced, QWidget *parent = nullptr);

    app::RepriceScope scope() const;
    QString reason() const;

private:
    void setUpForm(std::int64_t unpriced);
    void setUpReason(QBoxLayout *column);
    void setUpButtons(QBoxLayout *column);
    void updateButton();

    QRadioButton *m_unpriced = nullptr;
    QRadioButton *m_all = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_price = nullptr;
};

} // namespace demarc::ui
