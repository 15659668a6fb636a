// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/promptwords.h"

#include "ui/style/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace demarc::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PromptWords)
};

int whole(qsizetype count) { return static_cast<int>(count); }

QString parameterText(const app::ParameterChange &change)
{
    const auto none = QStringLiteral("–");
    return QStringLiteral("%1 %2 → %3").arg(change.name, change.before.value_or(none), change.after.value_or(none));
}

} // namespace

QString roleName(const QString &role)
{
    if (role == u"system")
        return Words::tr("System");
    if (role == u"developer")
        return Words::tr("Developer");
    if (role == u"user")
        return Words::tr("User");
    if (role == u"assistant")
        return Words::tr("Assistant");
    if (role == u"tool")
        return Words::tr("Tool");
    return role;
}

QString environmentName(const QString &environment)
{
    if (environment == kProduction)
        return Words::tr("production");
    if (environment == kStaging)
        return Words::tr("staging");
    return environment;
}

QString dayText(Instant at, Instant now)
{
    const auto local = [](Instant instant) { return QDateTime::fromMSecsSinceEpoch(microsOf(instant) / 1000); };
    const auto day = local(at);
    const auto today = local(now).date();
    const QLocale locale;
    if (day.date() == today)
        return Words::tr("today %1").arg(format::time(at, QTimeZone::systemTimeZone()));
    return locale.toString(day.date(),
        day.date().year() == today.year() ? Words::tr("d MMM", "date format") : Words::tr("d MMM yyyy", "date format"));
}

QString summaryText(const app::PromptComparison &comparison)
{
    const auto &summary = comparison.summary;
    const auto &variables = comparison.variables;
    QStringList parts;
    const auto add = [&](qsizetype count, const QString &text) {
        if (count > 0)
            parts << text;
    };
    add(summary.linesChanged, Words::tr("%n line(s) changed", nullptr, whole(summary.linesChanged)));
    add(summary.linesAdded - summary.linesMoved, Words::tr("%n added", "lines", whole(summary.linesAdded - summary.linesMoved)));
    add(summary.linesRemoved - summary.linesMoved,
        Words::tr("%n removed", "lines", whole(summary.linesRemoved - summary.linesMoved)));
    add(summary.linesMoved, Words::tr("%n moved", "lines", whole(summary.linesMoved)));
    const auto words = std::max(summary.wordsAdded, summary.wordsRemoved);
    add(words, Words::tr("%n word(s)", nullptr, whole(words)));
    add(variables.added.size(), Words::tr("%n variable(s) added", nullptr, whole(variables.added.size())));
    add(variables.removed.size(), Words::tr("%n variable(s) removed", nullptr, whole(variables.removed.size())));
    const auto renamed = static_cast<qsizetype>(variables.renamed.size());
    add(renamed, Words::tr("%n variable(s) renamed", nullptr, whole(renamed)));
    for (const auto &change : comparison.parameters)
        parts << parameterText(change);
    if (parts.isEmpty())
        return comparison.isEmpty() ? Words::tr("no difference") : Words::tr("messages rearranged");
    return parts.join(QStringLiteral(" · "));
}

} // namespace demarc::ui
