// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commands.h"

#include "app/prompts/promptcommands.h"
#include "app/prompts/promptcomparison.h"
#include "app/prompts/promptqueries.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Prompts)
};

using app::PromptComparison;
using app::PromptDetail;

Json jsonOf(const std::optional<QString> &text) { return text ? Json(text->toStdString()) : Json(); }

Json labelsJson(const std::vector<PromptLabel> &labels)
{
    auto json = Json::array();
    for (const auto &label : labels)
        json.push_back({{"environment", label.environment.toStdString()}, {"version", label.number},
            {"since", toIso(label.since).toStdString()}, {"moved_by", label.movedBy.toStdString()}});
    return json;
}

int list(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto items = app::listPrompts(**workspace).result();
    if (!items)
        return session.fail(items.error());
    if (session.isJson()) {
        auto prompts = Json::array();
        for (const auto &item : *items)
            prompts.push_back({{"name", item.prompt.name.toStdString()}, {"system", item.prompt.system.toStdString()},
                {"versions", item.newest}, {"labels", labelsJson(item.labels)}});
        session.print({{"prompts", prompts}});
        return kOk;
    }
    for (const auto &item : *items) {
        session.out() << item.prompt.name.leftJustified(32) << ' '
                      << Text::tr("%n version(s)", nullptr, static_cast<int>(item.newest));
        for (const auto &label : item.labels)
            session.out() << QStringLiteral("  %1 = %2").arg(label.environment).arg(label.number);
        session.out() << '\n';
    }
    return kOk;
}

// A version by number, or by the environment whose label points at it.
std::optional<std::int64_t> versionOf(const PromptDetail &detail, const QString &text)
{
    bool isNumber = false;
    const auto number = text.toLongLong(&isNumber);
    if (isNumber)
        return number;
    const auto label = detail.label(text);
    return label.version > 0 ? std::optional(label.number) : std::nullopt;
}

Json rowsJson(const analytics::TextDiff &diff)
{
    auto rows = Json::array();
    for (const auto &row : diff.rows) {
        if (row.kind == analytics::RowKind::Same)
            continue;
        const auto text = [](const analytics::TextLines &lines, qsizetype line) {
            return line < 0 ? Json() : Json(lines.content(line).toString().toStdString());
        };
        rows.push_back({{"before_line", row.before < 0 ? Json() : Json(row.before + 1)},
            {"after_line", row.after < 0 ? Json() : Json(row.after + 1)}, {"before", text(diff.lines.before, row.before)},
            {"after", text(diff.lines.after, row.after)}, {"moved", row.moved}});
    }
    return rows;
}

Json comparisonJson(const PromptComparison &comparison)
{
    auto sections = Json::array();
    for (const auto &section : comparison.sections)
        sections.push_back({{"role_before", section.inBefore ? Json(section.roleBefore.toStdString()) : Json()},
            {"role_after", section.inAfter ? Json(section.roleAfter.toStdString()) : Json()},
            {"changes", rowsJson(section.diff)}});
    auto parameters = Json::array();
    for (const auto &change : comparison.parameters)
        parameters.push_back(
            {{"name", change.name.toStdString()}, {"before", jsonOf(change.before)}, {"after", jsonOf(change.after)}});
    auto renamed = Json::array();
    for (const auto &[before, after] : comparison.variables.renamed)
        renamed.push_back({{"before", before.toStdString()}, {"after", after.toStdString()}});
    const auto names = [](const QStringList &list) {
        auto json = Json::array();
        for (const auto &name : list)
            json.push_back(name.toStdString());
        return json;
    };
    const auto &summary = comparison.summary;
    return {{"changed_lines", comparison.minimalChangedLines}, {"exact", comparison.exact},
        {"summary",
            {{"lines_changed", summary.linesChanged}, {"lines_added", summary.linesAdded},
                {"lines_removed", summary.linesRemoved}, {"lines_moved", summary.linesMoved}, {"words_added", summary.wordsAdded},
                {"words_removed", summary.wordsRemoved}}},
        {"sections", sections}, {"parameters", parameters},
        {"variables",
            {{"added", names(comparison.variables.added)}, {"removed", names(comparison.variables.removed)},
                {"renamed", renamed}}}};
}

void printPlain(QTextStream &out, const PromptComparison &comparison)
{
    for (const auto &section : comparison.sections) {
        const auto role = section.inAfter ? section.roleAfter : section.roleBefore;
        if (!role.isEmpty())
            out << '[' << role << "]\n";
        for (const auto &row : section.diff.rows) {
            if (row.kind == analytics::RowKind::Same)
                continue;
            if (row.before >= 0)
                out << "- " << section.diff.lines.before.content(row.before) << '\n';
            if (row.after >= 0)
                out << "+ " << section.diff.lines.after.content(row.after) << '\n';
        }
    }
    for (const auto &change : comparison.parameters)
        out << change.name << ": " << change.before.value_or(QStringLiteral("–")) << " → "
            << change.after.value_or(QStringLiteral("–")) << '\n';
}

int diff(Session &session, const QCommandLineParser &, const QStringList &positionals)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto detail = app::promptDetail(**workspace, positionals[0]).result();
    if (!detail)
        return session.fail(detail.error());
    const auto before = versionOf(*detail, positionals[1]);
    const auto after = versionOf(*detail, positionals[2]);
    if (!before || !after)
        return session.usage(Text::tr("\"%1\" is neither a version number nor an environment of this prompt.")
                                 .arg(before ? positionals[2] : positionals[1]));
    const auto pair = app::versionPair(**workspace, detail->prompt.id, *before, *after).result();
    if (!pair)
        return session.fail(pair.error());
    const auto comparison = app::compareContents(pair->before.content, pair->after.content);
    if (!session.isJson()) {
        printPlain(session.out(), comparison);
        return kOk;
    }
    auto json = comparisonJson(comparison);
    json["prompt"] = detail->prompt.name.toStdString();
    json["before"] = *before;
    json["after"] = *after;
    session.print(json);
    return kOk;
}

QString environmentOf(const QCommandLineParser &parser)
{
    const auto given = parser.value(QStringLiteral("environment"));
    return given.isEmpty() ? kProduction : given;
}

int move(Session &session, const QCommandLineParser &parser, const QString &name, const QString &version)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto detail = app::promptDetail(**workspace, name).result();
    if (!detail)
        return session.fail(detail.error());
    const auto label = detail->label(environmentOf(parser));
    const auto reason = parser.value(QStringLiteral("reason"));
    auto command = app::rollBack(detail->prompt, label, reason);
    if (!version.isEmpty()) {
        const auto number = versionOf(*detail, version);
        if (!number)
            return session.usage(Text::tr("\"%1\" is neither a version number nor an environment of this prompt.").arg(version));
        command = app::promote(detail->prompt, label, *number, reason);
    }
    if (const auto applied = (*workspace)->execute(command).result(); !applied)
        return session.fail(applied.error());
    const auto now = app::promptDetail(**workspace, name).result();
    if (!now)
        return session.fail(now.error());
    const auto moved = now->label(label.environment);
    if (session.isJson())
        session.print({{"prompt", name.toStdString()}, {"environment", moved.environment.toStdString()},
            {"from", label.version > 0 ? Json(label.number) : Json()}, {"to", moved.number}});
    else
        session.out() << Text::tr("%1 now uses version %2 of %3.").arg(moved.environment).arg(moved.number).arg(name) << '\n';
    return kOk;
}

int promote(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    return move(session, parser, positionals[0], positionals[1]);
}

int rollBack(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    return move(session, parser, positionals[0], {});
}

} // namespace

std::vector<CommandSpec> promptCommands()
{
    const auto prompts = QStringLiteral("prompts");
    const auto name = QStringLiteral("NAME");
    const QCommandLineOption environment(QStringLiteral("environment"), {}, QStringLiteral("ENVIRONMENT"));
    const QCommandLineOption reason(QStringLiteral("reason"), {}, QStringLiteral("TEXT"));
    return {
        {{prompts, QStringLiteral("list")}, Text::tr("Lists prompts with the version each environment uses."), {}, {}, list},
        {{prompts, QStringLiteral("diff")}, Text::tr("Compares two versions, given by number or environment."),
            {name, QStringLiteral("A"), QStringLiteral("B")}, {}, diff},
        {{prompts, QStringLiteral("promote")},
            Text::tr("Makes an environment (default: production) use a version; recorded with the reason."),
            {name, QStringLiteral("VERSION")}, {environment, reason}, promote},
        {{prompts, QStringLiteral("rollback")},
            Text::tr("Goes back to the release before, in an environment (default: production)."), {name}, {environment, reason},
            rollBack},
    };
}

} // namespace demarc::ctl
