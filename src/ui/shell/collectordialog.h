// SPDX-License-Identifier: GPL-3.0-or-later
// Switches the collector on or off, says where it listens and where it passes on to: what stands in the way, and what an
// application is told to send its calls here.
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace demarc::ui {

class CollectorSwitch;
class ForwardForm;
class Label;

class CollectorDialog : public QDialog {
    Q_OBJECT

public:
    // `collector` may go first: the dialog closes with it.
    explicit CollectorDialog(CollectorSwitch &collector, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(bool on); // the collector was told already

private:
    void setUpForm();
    void setUpButtons(QVBoxLayout *column);
    void showState();
    void showProblem(const QString &problem);
    void showHint();
    QString chosenAddress() const;
    void apply();

    CollectorSwitch &m_collector;
    QCheckBox *m_on = nullptr;
    QLineEdit *m_address = nullptr;
    Label *m_problem = nullptr;
    Label *m_hint = nullptr;
    ForwardForm *m_forward = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace demarc::ui
