// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/ownerdirectory.h"
#include "app/ownership/words.h"
#include "demarcctl/commands.h"
#include "domain/incidents/keys.h"
#include "domain/ownership/keys.h"
#include "domain/ownership/rules.h"
#include "report/ownership/matrixcsv.h"
#include "store/catalogue/systems.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Ownership)
};

Result<app::OwnershipSnapshot> load(Session &session)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return failureOf(workspace);
    return (*workspace)->query(app::loadOwnership).result();
}

QString levelWord(Level level)
{
    switch (level) {
    case Level::Error:
        return Text::tr("Error");
    case Level::Warning:
        return Text::tr("Warning");
    case Level::Hint:
        return Text::tr("Hint");
    }
    return {};
}

int check(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto snapshot = load(session);
    if (!snapshot)
        return session.fail(snapshot.error());
    const auto findings = checkMatrix(snapshot->matrix);
    Json list = Json::array();
    for (const auto &finding : findings) {
        const auto words = app::wordsOf(finding, snapshot->matrix);
        list.push_back({{"rule", codeOf(finding.rule).toStdString()}, {"level", keyOf(finding.level).toStdString()},
            {"place", words.place.toStdString()}, {"message", (words.title + QStringLiteral(". ") + words.message).toStdString()},
            {"advice", words.advice.toStdString()}});
        if (!session.isJson())
            session.out() << Text::tr("%1 %2, %3: %4 %5 %6", "level, rule, place: title, message, advice")
                                 .arg(levelWord(finding.level), codeOf(finding.rule), words.place, words.title + u'.',
                                     words.message, words.advice)
                          << '\n';
    }
    if (session.isJson())
        session.print({{"findings", list}});
    else if (findings.empty())
        session.out() << Text::tr("Every activity has one owner; nothing to correct.") << '\n';
    const auto matters = std::any_of(findings.begin(), findings.end(), [](const Finding &f) { return f.level != Level::Hint; });
    return matters ? kFindings : kOk;
}

// The key that answers for "system:NAME", "prompt:NAME", … or an activity's key itself.
std::optional<QString> keyOfEntity(const QString &entity)
{
    static const QHash<QString, QString> kKinds {
        {QStringLiteral("system"), QString::fromUtf16(activitykey::kSystem)},
        {QStringLiteral("prompt"), QString::fromUtf16(activitykey::kPrompt)},
        {QStringLiteral("model"), QString::fromUtf16(activitykey::kModel)},
        {QStringLiteral("metric"), QString::fromUtf16(activitykey::kMetric)},
        {QStringLiteral("alert"), QString::fromUtf16(activitykey::kAlert)},
        {QStringLiteral("incident"), QString::fromUtf16(activitykey::kIncident)},
        {QStringLiteral("dataset"), QString::fromUtf16(activitykey::kDataset)},
    };
    const auto colon = entity.indexOf(u':');
    if (colon < 0)
        return entity;
    const auto found = kKinds.constFind(entity.left(colon));
    return found == kKinds.cend() || colon + 1 == entity.size() ? std::nullopt : std::optional(*found);
}

// A system that nobody registered is owned by nobody, whoever runs the others.
Result<bool> isUnregistered(sql::Connection &connection, const QString &entity)
{
    const auto prefix = QStringLiteral("system:");
    if (!entity.startsWith(prefix))
        return false;
    const auto systems = store::systems(connection);
    if (!systems)
        return failureOf(systems);
    const auto name = entity.sliced(prefix.size());
    return std::none_of(systems->begin(), systems->end(), [&](const AiSystem &system) {
        return system.name == name || std::find(system.services.begin(), system.services.end(), name) != system.services.end();
    });
}

// Who answers for what `key` answers for. Errors: NotFound for an activity's key that the matrix does not have.
Result<Owner> ownerOf(sql::Connection &connection, const QString &entity, const QString &key)
{
    const auto snapshot = app::loadOwnership(connection);
    if (!snapshot)
        return failureOf(snapshot);
    if (key == entity && !snapshot->matrix.indexOfKey(key))
        return failure(ErrorKind::NotFound, Text::tr("The matrix has no activity \"%1\".").arg(entity));
    const auto unregistered = isUnregistered(connection, entity);
    if (!unregistered)
        return failureOf(unregistered);
    if (*unregistered)
        return Owner {.activityKey = key, .matrixVersion = snapshot->matrix.version()};
    return OwnerBook(snapshot->matrix, snapshot->people).ownerOf(key);
}

QString sentence(const QString &entity, const Owner &owner)
{
    switch (owner.holding) {
    case Holding::Held:
        return owner.personName.isEmpty()
            ? Text::tr("%1: %2, %3; no person is named.").arg(entity, owner.roleName, app::partyWord(owner.party))
            : Text::tr("%1: %2 (%3), %4.").arg(entity, owner.roleName, owner.personName, app::partyWord(owner.party));
    case Holding::Shared:
        return Text::tr("%1: shared, owned by nobody (%2).").arg(entity, owner.activityKey);
    case Holding::Nobody:
        break;
    }
    return Text::tr("%1: nobody (%2).").arg(entity, owner.activityKey);
}

int who(Session &session, const QCommandLineParser &, const QStringList &positionals)
{
    const auto entity = positionals.front();
    const auto key = keyOfEntity(entity);
    if (!key)
        return session.usage(
            Text::tr("\"%1\" names nothing known. Give an activity key such as prompts.release, or system:NAME, prompt:NAME, "
                     "model:NAME, incident:NUMBER, metric:NAME, alert:NAME, dataset:NAME.")
                .arg(entity));
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto found =
        (*workspace)->query([&](sql::Connection &connection) { return ownerOf(connection, entity, *key); }).result();
    if (!found)
        return session.fail(found.error());
    const auto &owner = *found;
    const auto isHeld = owner.holding == Holding::Held;
    const auto textOrNull = [](const QString &text) { return text.isEmpty() ? Json() : Json(text.toStdString()); };
    if (session.isJson())
        session.print({{"entity", entity.toStdString()}, {"activity", owner.activityKey.toStdString()},
            {"holding", keyOf(owner.holding).toStdString()}, {"role", textOrNull(owner.roleName)},
            {"person", textOrNull(owner.personName)}, {"party", isHeld ? Json(keyOf(owner.party).toStdString()) : Json()},
            {"draft", owner.fromDraft}, {"matrix_version", owner.matrixVersion}});
    else
        session.out() << sentence(entity, owner) << '\n';
    return isHeld ? kOk : kFindings;
}

int exportMatrix(Session &session, const QCommandLineParser &, const QStringList &positionals)
{
    const auto snapshot = load(session);
    if (!snapshot)
        return session.fail(snapshot.error());
    if (positionals.isEmpty()) {
        session.out() << report::matrixCsv(snapshot->matrix);
        return kOk;
    }
    if (const auto written = report::writeMatrix(snapshot->matrix, positionals.front()); !written)
        return session.fail(written.error());
    const auto activities = static_cast<int>(snapshot->matrix.activities().size());
    if (session.isJson())
        session.print({{"file", positionals.front().toStdString()}, {"activities", activities}});
    else
        session.out() << Text::tr("%n activity(s) written to %1.", nullptr, activities).arg(positionals.front()) << '\n';
    return kOk;
}

} // namespace

std::vector<CommandSpec> ownershipCommands()
{
    return {
        {{QStringLiteral("ownership"), QStringLiteral("check")},
            Text::tr("Checks the matrix against its rules; exit 1 with findings."), {}, {}, check},
        {{QStringLiteral("ownership"), QStringLiteral("who")},
            Text::tr("Says who answers for an activity key, system:NAME, prompt:NAME, model:NAME or incident:NUMBER."),
            {QStringLiteral("ENTITY")}, {}, who},
        {{QStringLiteral("ownership"), QStringLiteral("export")}, Text::tr("Writes the matrix as CSV, to a file or the output."),
            {QStringLiteral("[FILE]")}, {}, exportMatrix},
        {{QStringLiteral("export"), QStringLiteral("matrix")}, Text::tr("Writes the matrix to a file, CSV by its suffix."),
            {QStringLiteral("FILE")}, {}, exportMatrix},
    };
}

} // namespace demarc::ctl
