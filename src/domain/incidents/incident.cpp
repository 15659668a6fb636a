// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incidents/incident.h"

namespace demarc {

BoardColumn columnOf(Stage stage)
{
    switch (stage) {
    case Stage::Triage:
        return BoardColumn::Triage;
    case Stage::Acknowledged:
    case Stage::Investigating:
        return BoardColumn::Active;
    case Stage::Mitigated:
    case Stage::Monitoring:
        return BoardColumn::Mitigated;
    case Stage::Resolved:
        return BoardColumn::Resolved;
    case Stage::InReview:
        return BoardColumn::Review;
    case Stage::Closed:
    case Stage::Dismissed:
    case Stage::Merged:
        break;
    }
    return BoardColumn::Closed;
}

Stage stageForColumn(BoardColumn column, Stage from)
{
    if (columnOf(from) == column)
        return from;
    switch (column) {
    case BoardColumn::Triage:
        return Stage::Triage;
    case BoardColumn::Active: // from the right it means taking the work up again
        return from == Stage::Triage ? Stage::Acknowledged : Stage::Investigating;
    case BoardColumn::Mitigated:
        return Stage::Mitigated;
    case BoardColumn::Resolved:
        return Stage::Resolved;
    case BoardColumn::Review:
        return Stage::InReview;
    case BoardColumn::Closed:
        break;
    }
    return Stage::Closed;
}

bool isOpen(Stage stage) { return stage <= Stage::Monitoring; }

bool isTerminal(Stage stage) { return stage == Stage::Dismissed || stage == Stage::Merged; }

Holder holderOf(Party party)
{
    switch (party) {
    case Party::Internal:
        return Holder::Internal;
    case Party::Partner:
        return Holder::Partner;
    case Party::Provider:
        break;
    }
    return Holder::Provider;
}

QString numberText(std::int64_t number) { return QStringLiteral("INC-%1").arg(number); }

std::optional<std::int64_t> parseIncidentNumber(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u"INC-", Qt::CaseInsensitive))
        text = text.sliced(4);
    bool ok = false;
    const auto number = text.toLongLong(&ok);
    if (!ok || number <= 0 || !text.front().isDigit())
        return {};
    return number;
}

} // namespace demarc
