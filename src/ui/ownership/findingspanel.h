// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the matrix, in plain words, worst first, each with the clicks that set it right.
#pragma once

#include "domain/ownership/finding.h"
#include "domain/ownership/matrixedit.h"

#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace demarc::ui {

class FindingsPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);
    // Keeps what is shown where the findings are the same. `matrix` is the one that was checked.
    void showFindings(const std::vector<Finding> &findings, const Matrix &matrix);
    // "2 errors · 1 warning", or that all is well.
    static QString summary(const std::vector<Finding> &findings);

Q_SIGNALS:
    void fixRequested(const demarc::MatrixEdit &edit, const QString &text);
    void ownerChoiceRequested(const demarc::ActivityId &activity, const QPoint &at); // "Other…"
    void boundaryRequested(const demarc::ActivityId &activity);                      // "Write it…"
    void placeRequested(const demarc::Finding &finding);                             // clicked

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitButtons();
    QWidget *makeItem(const Finding &finding, const Matrix &matrix);
    void addButtons(QWidget *item, QVBoxLayout *column, const Finding &finding, const Matrix &matrix);

    std::vector<Finding> m_findings;
    Matrix m_matrix;                                     // the names in what is shown are of this state
    std::vector<std::pair<QBoxLayout *, int>> m_buttons; // of each finding, and how wide they are side by side
    bool m_isShown = false;
};

} // namespace demarc::ui
