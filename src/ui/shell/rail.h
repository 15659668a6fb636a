// SPDX-License-Identifier: GPL-3.0-or-later
// The navigation rail: one button a page, in sections, with a count of what waits; collapses to icons.
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace demarc::ui {

class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    // Appends a page; a new section starts with a line. `shortcut` is told in the tooltip.
    void addPage(const QString &id, const QString &title, const QString &icon, bool newSection, const QString &shortcut);
    void setCurrent(const QString &id);
    void setBadge(const QString &id, int count); // 0: none
    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    void pageChosen(const QString &id);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Item;
    Item *itemOf(const QString &id) const;

    QVBoxLayout *m_column;
    QButtonGroup *m_group;
    QAbstractButton *m_collapse;
    bool m_collapsed = false;
};

} // namespace demarc::ui
