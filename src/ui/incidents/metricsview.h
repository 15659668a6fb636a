// SPDX-License-Identifier: GPL-3.0-or-later
// How incidents went, in figures: durations with the number of incidents they rest on, and what else can be counted.
#pragma once

#include "domain/incidents/durations.h"

#include <QScrollArea>

namespace demarc::ui {

class Card;
class HeldBar;
class Label;

class MetricsView : public QScrollArea {
    Q_OBJECT

public:
    explicit MetricsView(QWidget *parent = nullptr);
    void setMetrics(const IncidentMetrics &metrics);

private:
    QWidget *makeDurations(const IncidentMetrics &metrics) const;
    QWidget *makeCounts(const IncidentMetrics &metrics) const;
    QWidget *makeHeld(const IncidentMetrics &metrics) const;

    Card *m_durations;
    Card *m_counts;
    Card *m_held;
};

} // namespace demarc::ui
