// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the matrix: parties above, their roles below, then the derived split of each party.
#pragma once

#include <QHeaderView>

namespace demarc::ui {

class MatrixModel;

class RoleHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit RoleHeader(const MatrixModel &model, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRole(QPainter *painter, int section) const;
    void paintGroup(QPainter *painter, int first, int last) const;
    bool sameGroup(int a, int b) const;
    QRect sectionRect(int section) const;
    int groupHeight() const;

    const MatrixModel &m_model;
};

} // namespace demarc::ui
