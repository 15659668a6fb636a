// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senders/firstcallwatch.h"

#include "ui/senders/sourcetable.h"

#include <algorithm>

namespace demarc::ui {

void FirstCallWatch::start(const app::SourceList &list, Instant now)
{
    m_started = true;
    m_at = now;
    m_arrival.reset();
    m_before.clear();
    for (const auto &row : list.rows)
        m_before.emplace(row.seen.source, row.seen);
}

void FirstCallWatch::expect(const std::string &service, const SenderId &sender, bool isRemote)
{
    m_isRemote = isRemote;
    m_service = service;
    m_sender = sender;
}

std::optional<Arrival> FirstCallWatch::look(const app::SourceList &list)
{
    if (!m_started || (m_arrival && m_arrival->kind == Arrival::Kind::Call))
        return m_arrival;
    for (const auto &row : list.rows) {
        const auto found = arrivalOf(row);
        if (!found)
            continue;
        const auto isCall = found->kind == Arrival::Kind::Call;
        const auto hasCall = m_arrival && m_arrival->kind == Arrival::Kind::Call;
        if (!m_arrival || (isCall && !hasCall) || (isCall == hasCall && found->at >= m_arrival->at))
            m_arrival = found;
    }
    return m_arrival;
}

std::optional<Arrival> FirstCallWatch::arrivalOf(const app::SourceRow &row) const
{
    if (!isWaitedFor(row.seen.source))
        return std::nullopt;
    const auto known = m_before.find(row.seen.source);
    const auto before = known == m_before.end() ? SourceCounts {} : known->second.counts;
    const auto &now = row.seen.counts;
    if (now.calls > before.calls)
        return Arrival {Arrival::Kind::Call, row.seen.source, row.seen.last, {}};
    if (now.refused + now.rejected > before.refused + before.rejected) {
        const auto newest = std::max_element(row.seen.problems.begin(), row.seen.problems.end(),
            [](const SourceProblem &a, const SourceProblem &b) { return a.last < b.last; });
        return Arrival {Arrival::Kind::NotTaken, row.seen.source, row.seen.last,
            newest == row.seen.problems.end() ? QString() : QString::fromStdString(newest->reason)};
    }
    if (now.spans > before.spans)
        return Arrival {Arrival::Kind::OnlySpans, row.seen.source, row.seen.last, {}};
    return std::nullopt;
}

bool FirstCallWatch::isWaitedFor(const SourceKey &source) const
{
    const auto known = m_before.find(source);
    return known == m_before.end() || m_at - known->second.last > kSourceStaleAfter
        || (m_isRemote && source.sender == kUnknownSender) || (!m_service.empty() && source.service == m_service)
        || (!m_sender.isNull() && source.sender == m_sender.value.toStdString());
}

} // namespace demarc::ui
