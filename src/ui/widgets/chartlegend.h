// SPDX-License-Identifier: GPL-3.0-or-later
// The row below a chart: one switch per series, by mouse or keyboard; Ctrl+click shows that series alone.
#pragma once

#include "ui/widgets/chartdata.h"

#include <QAbstractButton>
#include <QSet>

namespace demarc::ui {

class LegendButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit LegendButton(QWidget *parent);
    void setSeries(const ChartSeries &series);
    const QString &key() const { return m_look.key; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void aloneRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override;

private:
    ChartSeries m_look; // without its points
};

class ChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);
    // Keeps what was switched off, by key.
    void setSeries(const std::vector<ChartSeries> &series);
    QSet<QString> hidden() const { return m_hidden; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hiddenChanged(const QSet<QString> &keys);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int arrange(int width, bool move) const; // returns the height; at most three rows
    void toggle(const QString &key, bool shown);
    void showAlone(const QString &key);

    std::vector<LegendButton *> m_buttons;
    std::vector<LegendButton *> m_spare;
    QSet<QString> m_hidden;
};

} // namespace demarc::ui
