// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/passingon.h"
#include "base/plural.h"

#include <QCoreApplication>
#include <QStringList>

namespace demarc::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::PassingOn)
};

QString countsText(const PassingOn &state)
{
    QStringList counts;
    if (!state.isByAnother)
        counts.append(Text::tr("%Ln request(s)", "passed on", plural(state.requests)));
    if (state.waiting > 0)
        counts.append(Text::tr("%Ln waiting", "requests to be passed on", plural(state.waiting)));
    if (state.refused > 0)
        counts.append(Text::tr("%Ln refused", "requests that were passed on", plural(state.refused)));
    return counts.join(Text::tr(", ", "between counts of requests"));
}

} // namespace

QString passingOnText(const PassingOn &state)
{
    if (state.host.isEmpty())
        return {};
    const auto counts = countsText(state);
    QStringList sentences;
    if (!state.isByAnother)
        sentences.append(Text::tr("Passed on to %1: %2.", "host, counts").arg(state.host, counts));
    else if (counts.isEmpty())
        sentences.append(Text::tr("Passed on to %1 by another Demarc.", "host").arg(state.host));
    else
        sentences.append(Text::tr("Passed on to %1 by another Demarc: %2.", "host, counts").arg(state.host, counts));
    if (state.isFull)
        sentences.append(Text::tr("2 GB wait, which is the most: the oldest requests make room for new ones."));
    if (!state.problem.isEmpty())
        sentences.append(state.problem);
    return sentences.join(u' ');
}

} // namespace demarc::ui
