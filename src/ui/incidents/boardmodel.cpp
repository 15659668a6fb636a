// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/boardmodel.h"

#include "app/incidents/words.h"
#include "ui/incidents/incidenttext.h"
#include "ui/widgets/ownerchip.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::Incidents)
};

IncidentCard cardOf(const Incident &incident, std::optional<Instant> newestEntry, Instant now, const QTimeZone &zone)
{
    const auto age = ageOf(incident, newestEntry, now, zone);
    IncidentCard card {incident.number, incident.stage(), incident.severity,
        incident.system.isEmpty() ? Text::tr("All systems") : incident.system, incident.title, incident.accountable,
        isTerminal(incident.stage()) ? app::words::of(incident.stage()) : age.text,
        isTerminal(incident.stage()) ? Tone::Neutral : age.tone, {}};
    card.spoken = Text::tr("%1, %2, %3, %4. Stage %5. Accountable: %6. %7", "number, severity, title, system, stage, owner, age")
                      .arg(numberText(incident.number), app::words::of(incident.severity), incident.title, card.system,
                          app::words::of(incident.stage()), ownerText(incident.accountable), card.age);
    return card;
}

Instant endOf(const Incident &incident)
{
    return incident.progress.closedAt.value_or(incident.progress.resolvedAt.value_or(incident.declaredAt));
}

bool comesFirst(const Incident &a, const Incident &b)
{
    if (isOpen(a.stage()))
        return std::tuple(a.severity, a.declaredAt, a.number) < std::tuple(b.severity, b.declaredAt, b.number);
    return std::tuple(endOf(a), a.number) > std::tuple(endOf(b), b.number);
}

} // namespace

bool BoardFilter::accepts(const Incident &incident) const
{
    if (!system.isEmpty() && incident.system != system && !incident.system.isEmpty())
        return false;
    const auto holder = incident.accountable.holding == Holding::Held ? holderOf(incident.accountable.party) : Holder::Nobody;
    return !party || holder == *party;
}

BoardCards boardCards(const app::IncidentBoard &board, const BoardFilter &filter, Instant now, const QTimeZone &zone)
{
    std::array<std::vector<const Incident *>, kBoardColumns> columns;
    for (const auto &incident : board.incidents) {
        if (filter.accepts(incident))
            columns.at(static_cast<std::size_t>(columnOf(incident.stage()))).push_back(&incident);
    }
    BoardCards cards;
    for (std::size_t column = 0; column < kBoardColumns; ++column) {
        std::sort(columns[column].begin(), columns[column].end(),
            [](const Incident *a, const Incident *b) { return comesFirst(*a, *b); });
        for (const auto *incident : columns[column]) {
            const auto newest = board.newestEntry.find(incident->id);
            cards[column].push_back(
                cardOf(*incident, newest == board.newestEntry.end() ? std::nullopt : std::optional(newest->second), now, zone));
        }
    }
    return cards;
}

} // namespace demarc::ui
