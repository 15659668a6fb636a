// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of one thing in two columns of titles and values; a value may lead to its page or be copied.
#pragma once

#include "ui/monitoring/callfigures.h"

#include <QWidget>

class QGridLayout;

namespace demarc::ui {

class FactGrid : public QWidget {
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);
    void setFacts(const std::vector<Fact> &facts);

Q_SIGNALS:
    void linkActivated(const demarc::ui::Link &link);
    void copied(const QString &text);
    void erasureRequested(const QString &text); // of the person whom a fact names

private:
    QWidget *valueOf(const Fact &fact);

    std::vector<Fact> m_facts;
    QWidget *m_body = nullptr;
};

} // namespace demarc::ui
