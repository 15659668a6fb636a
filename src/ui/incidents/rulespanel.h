// SPDX-License-Identifier: GPL-3.0-or-later
// The alert rules beside the board: what is watched, above which limit, and the form to change it.
#pragma once

#include "domain/alerts/alertrule.h"

#include <QWidget>

#include <memory>

namespace Ui {
class RuleForm;
}

namespace demarc::ui {

class RulesPanel : public QWidget {
    Q_OBJECT

public:
    explicit RulesPanel(QWidget *parent = nullptr);
    ~RulesPanel() override;

    void setRules(const std::vector<AlertRule> &rules, const QString &currency);
    void setSystems(const std::vector<QString> &systems);
    void showError(const QString &message);
    void saved(); // what the form held is stored: closes the form

Q_SIGNALS:
    void saveRequested(const demarc::AlertRule &rule);
    void removeRequested(const demarc::AlertRule &rule);
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    void setUpForm();
    void rebuild();
    QWidget *makeRow(const AlertRule &rule);
    void edit(const AlertRule &rule);
    void updateUnits();
    void save();

    std::unique_ptr<Ui::RuleForm> m_form;
    QWidget *m_formWidget;
    QWidget *m_list = nullptr;
    std::vector<AlertRule> m_rules;
    QString m_currency;
    AlertRule m_edited;
};

} // namespace demarc::ui
