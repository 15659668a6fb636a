// SPDX-License-Identifier: GPL-3.0-or-later
// The frozen first column of the matrix: areas, which open and close, and their activities.
#pragma once

#include <QHeaderView>

namespace demarc::ui {

class MatrixModel;

class ActivityHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit ActivityHeader(const MatrixModel &model, QWidget *parent = nullptr);
    // Where a row's name is written, for editing it in place.
    QRect nameRect(int section) const;

Q_SIGNALS:
    void areaClicked(int section);
    void renameRequested(int section);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int indent(int section) const;

    const MatrixModel &m_model;
};

} // namespace demarc::ui
