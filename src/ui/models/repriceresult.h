// SPDX-License-Identifier: GPL-3.0-or-later
// What pricing calls anew changed: how many calls, and what they cost together before and after. Stays until it is closed.
#pragma once

#include "app/telemetry/upkeep.h"
#include "ui/widgets/card.h"

namespace demarc::ui {

class RepriceResult : public Card {
    Q_OBJECT

public:
    explicit RepriceResult(QWidget *parent = nullptr);

    void showResult(app::RepriceScope scope, const app::Repricing &repricing);

private:
    struct Tile {
        Label *figure = nullptr;
        Label *meaning = nullptr;
    };
    Tile addTile(QBoxLayout *row, const char *name, const QString &title);

    Tile m_changed;
    Tile m_before;
    Tile m_after;
    Tile m_difference;
    Label *m_stopped = nullptr;
};

} // namespace demarc::ui
