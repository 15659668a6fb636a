// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/changematrix.h"

#include "app/ownership/template.h"
#include "domain/incidents/keys.h"
#include "domain/ownership/keys.h"
#include "store/catalogue/ownership.h"

#include <QCoreApplication>

#include <set>

namespace demarc::app {

namespace {

Json jsonOf(const DeclaredSplit &declared)
{
    Json json = Json::object();
    for (const auto party : kParties) {
        if (declared[party])
            json[keyOf(party).toStdString()] = keyOf(*declared[party]).toStdString();
    }
    return json;
}

Json jsonOf(const Area &area)
{
    return {{"id", area.id.value.toStdString()}, {"parent", area.parent.value.toStdString()}, {"position", area.position},
        {"name", area.name.toStdString()}, {"declared", jsonOf(area.declared)},
        {"finalAccountable", area.finalAccountable.value.toStdString()}};
}

Json jsonOf(const Activity &activity)
{
    return {{"id", activity.id.value.toStdString()}, {"area", activity.area.value.toStdString()}, {"position", activity.position},
        {"key", activity.key.toStdString()}, {"name", activity.name.toStdString()},
        {"reserved", keyOf(activity.reserved).toStdString()}, {"declared", jsonOf(activity.declared)},
        {"boundary", activity.boundary.toStdString()}, {"handOff", activity.trigger.toStdString()}};
}

Json jsonOf(const Role &role)
{
    return {{"id", role.id.value.toStdString()}, {"position", role.position}, {"name", role.name.toStdString()},
        {"party", keyOf(role.party).toStdString()}, {"person", role.person.value.toStdString()}};
}

// One side of the edit, for the audit trail; null where nothing was or is there.
class EditJson {
public:
    explicit EditJson(bool isAfter) : m_isAfter(isAfter) { }

    Json of(const MatrixEdit &edit) const
    {
        Json json = Json::object();
        if (edit.preset)
            json["preset"] = keyOf(m_isAfter ? edit.preset->second : edit.preset->first).toStdString();
        addRows(json, "areas", edit.areas);
        addRows(json, "activities", edit.activities);
        addRows(json, "roles", edit.roles);
        for (const auto &cell : edit.cells)
            json["cells"].push_back({{"activity", cell.activity.value.toStdString()}, {"role", cell.role.value.toStdString()},
                {"letters", (m_isAfter ? cell.after : cell.before).toString().toStdString()}});
        return json.empty() ? Json() : json;
    }

private:
    template <typename T>
    void addRows(Json &json, const char *name, const std::vector<Change<T>> &changes) const
    {
        for (const auto &change : changes) {
            if (const auto &side = m_isAfter ? change.after : change.before)
                json[name].push_back(jsonOf(*side));
        }
    }

    bool m_isAfter;
};

class ChangeMatrix final : public Command {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::ChangeMatrix)

public:
    ChangeMatrix(MatrixEdit edit, QString text) : m_edit(std::move(edit)), m_text(std::move(text)) { }

    QString text() const override { return m_text; }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        if (m_edit.isEmpty())
            return failure(ErrorKind::InvalidInput, tr("There is nothing to change."));
        if (const auto valid = validate(); !valid)
            return failureOf(valid);
        if (const auto allowed = authorise(connection, context.actor.party); !allowed)
            return failureOf(allowed);
        const auto version = store::storeEdit(connection, m_edit, {context.actor.name, context.now});
        if (!version)
            return failureOf(version);
        return Applied {audit(), changeMatrix(m_edit.reversed(), m_text), Topic::Ownership};
    }

private:
    Result<void> validate() const
    {
        const auto isNameless = [](const auto &change) { return change.after && change.after->name.trimmed().isEmpty(); };
        if (std::any_of(m_edit.areas.begin(), m_edit.areas.end(), isNameless)
            || std::any_of(m_edit.activities.begin(), m_edit.activities.end(), isNameless)
            || std::any_of(m_edit.roles.begin(), m_edit.roles.end(), isNameless))
            return failure(ErrorKind::InvalidInput, tr("A name is needed."));
        const auto isKeyless = [](const auto &change) { return change.after && change.after->key.isEmpty(); };
        if (std::any_of(m_edit.activities.begin(), m_edit.activities.end(), isKeyless))
            return failure(ErrorKind::InvalidInput, tr("An activity needs a key."));
        return {};
    }

    // Who decides on what the business reserved to itself is for the business to say.
    Result<void> authorise(sql::Connection &connection, Party party) const
    {
        if (party == Party::Internal)
            return {};
        const auto reserved = store::reservedActivities(connection);
        if (!reserved)
            return failureOf(reserved);
        const auto isReserved = [&](const ActivityId &id) {
            return std::find(reserved->begin(), reserved->end(), id) != reserved->end();
        };
        const auto touches = std::any_of(m_edit.cells.begin(), m_edit.cells.end(),
                                 [&](const CellChange &cell) { return isReserved(cell.activity); })
            || std::any_of(m_edit.activities.begin(), m_edit.activities.end(),
                [&](const Change<Activity> &change) { return change.before && change.before->reserved != Reserved::No; });
        if (touches)
            return failure(ErrorKind::Denied,
                tr("This decision is reserved to the internal team; only they can change its row. Ask them to make the change."));
        return {};
    }

    AuditEntry audit() const
    {
        AuditEntry entry;
        const auto onlyCells = m_edit.areas.empty() && m_edit.activities.empty() && m_edit.roles.empty() && !m_edit.preset;
        entry.action = onlyCells ? QStringLiteral("ownership.set-cells") : QStringLiteral("ownership.change");
        std::set<QString> rows;
        for (const auto &cell : m_edit.cells)
            rows.insert(cell.activity.value);
        entry.entityKind = onlyCells && rows.size() == 1 ? QStringLiteral("activity") : QStringLiteral("matrix");
        entry.entityId = onlyCells && rows.size() == 1 ? *rows.begin() : QStringLiteral("1");
        entry.before = EditJson(false).of(m_edit);
        entry.after = EditJson(true).of(m_edit);
        return entry;
    }

    MatrixEdit m_edit;
    QString m_text;
};

// A template goes into an empty matrix only: its rows would stand beside others of the same meaning.
class ApplyTemplate final : public Command {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::ApplyTemplate)

public:
    explicit ApplyTemplate(const OwnershipTemplate &from) : m_name(from.name), m_edit(addingAll(from.matrix)) { }

    QString text() const override { return tr("Begin with “%1”").arg(m_name); }

    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto matrix = store::loadMatrix(connection);
        if (!matrix)
            return failureOf(matrix);
        if (!matrix->isEmpty())
            return failure(ErrorKind::Conflict, tr("The matrix is not empty any more. Remove its areas and roles first."));
        auto edit = m_edit;
        if (matrix->preset() != edit.preset->second)
            edit.preset = {matrix->preset(), edit.preset->second};
        else
            edit.preset.reset();
        return changeMatrix(edit, text())->apply(connection, context);
    }

private:
    QString m_name;
    MatrixEdit m_edit;
};

} // namespace

CommandPtr changeMatrix(MatrixEdit edit, const QString &text) { return std::make_shared<ChangeMatrix>(std::move(edit), text); }

Result<CommandPtr> applyTemplate(const QString &name)
{
    const auto from = builtInTemplate(name);
    if (!from)
        return failureOf(from);
    return std::make_shared<ApplyTemplate>(*from);
}

MatrixEdit addingAll(const Matrix &matrix)
{
    MatrixEdit edit;
    edit.preset = {Preset::Raci, matrix.preset()};
    for (const auto &area : matrix.areas())
        edit.areas.push_back({std::nullopt, area});
    for (const auto &activity : matrix.activities())
        edit.activities.push_back({std::nullopt, activity});
    for (const auto &role : matrix.roles())
        edit.roles.push_back({std::nullopt, role});
    for (const auto &cell : matrix.parts().cells)
        edit.cells.push_back({cell.activity, cell.role, {}, cell.value});
    return edit;
}

} // namespace demarc::app
