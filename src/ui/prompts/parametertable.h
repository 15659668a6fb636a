// SPDX-License-Identifier: GPL-3.0-or-later
// What changed besides the text: parameters and variables of two versions, one row each.
#pragma once

#include "app/prompts/promptcomparison.h"

#include <QWidget>

namespace demarc::ui {

class ParameterTable : public QWidget {
    Q_OBJECT

public:
    explicit ParameterTable(QWidget *parent = nullptr);
    // Hides itself where nothing of the kind changed.
    void show(const app::PromptComparison &comparison, const QString &nameBefore, const QString &nameAfter);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        QString name;
        QString before;
        QString after;
    };
    void paintCell(QPainter &painter, const QRect &rect, const QString &text, const QColor &wash) const;

    std::vector<Line> m_lines;
    QString m_nameBefore;
    QString m_nameAfter;
};

} // namespace demarc::ui
