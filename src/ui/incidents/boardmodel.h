// SPDX-License-Identifier: GPL-3.0-or-later
// What the board shows, worked out without a window: cards by column, filtered and ordered.
#pragma once

#include "app/incidents/queries.h"
#include "ui/style/theme.h"

#include <QTimeZone>

#include <array>

namespace demarc::ui {

inline constexpr std::size_t kBoardColumns = 6;

struct IncidentCard {
    std::int64_t number = 0;
    Stage stage = Stage::Triage;
    Severity severity = Severity::Sev4;
    QString system; // as shown: "All systems" where it names none
    QString title;
    Owner owner;
    QString age;
    Tone ageTone = Tone::Neutral;
    QString spoken; // for assistive technology

    bool operator==(const IncidentCard &) const = default;
};

struct BoardFilter {
    QString system;              // empty: all
    std::optional<Holder> party; // of the accountable role; Nobody: shared or held by none

    bool accepts(const Incident &incident) const;
};

using BoardCards = std::array<std::vector<IncidentCard>, kBoardColumns>;

// Open columns: the worst first, of these the one that waits longest; the others by their end, newest first.
BoardCards boardCards(const app::IncidentBoard &board, const BoardFilter &filter, Instant now, const QTimeZone &zone);

} // namespace demarc::ui
