// SPDX-License-Identifier: GPL-3.0-or-later
// One figure on a small card: title, value, and its change against the period before.
#pragma once

#include "ui/monitoring/monitoringcharts.h"
#include "ui/widgets/card.h"

namespace demarc::ui {

class Label;
class Tag;

class StatTile : public Card {
    Q_OBJECT

public:
    explicit StatTile(const QString &name, QWidget *parent = nullptr);
    void setText(const TileText &text);
    QString value() const;

private:
    Label *m_title;
    Label *m_samples;
    Label *m_value;
    Tag *m_change;
};

} // namespace demarc::ui
