// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/template.h"

#include "base/json.h"
#include "domain/incidents/keys.h"
#include "domain/ownership/keys.h"

#include <QCoreApplication>
#include <QFile>

#include <set>

namespace demarc::app {

namespace {

constexpr std::int64_t kGap = 1024;

class TemplateReader {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::TemplateReader)

public:
    Result<OwnershipTemplate> read(const Json &json)
    {
        if (textOf(json, "format") != QStringLiteral("demarc-ownership-template") || json.value("formatVersion", 0) != 1)
            return failure(
                ErrorKind::InvalidInput, tr("This is not an ownership template that this version of Demarc can read."));
        const auto preset = presetFromKey(textOf(json, "preset"));
        if (!preset)
            fail(tr("The template names the unknown set of letters “%1”.").arg(textOf(json, "preset")));
        m_parts.preset = preset.value_or(Preset::Raci);
        readRoles(json);
        readAreas(json, {});
        if (!m_error.isEmpty())
            return failure(ErrorKind::InvalidInput, m_error);
        return OwnershipTemplate {textOf(json, "name"), Matrix(std::move(m_parts))};
    }

private:
    void fail(const QString &message)
    {
        if (m_error.isEmpty())
            m_error = message;
    }

    static QString textOf(const Json &json, const char *key)
    {
        const auto found = json.is_object() ? json.find(key) : json.end();
        return found != json.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
    }

    QString demandedText(const Json &json, const char *key)
    {
        const auto text = textOf(json, key).trimmed();
        if (text.isEmpty())
            fail(tr("The template has an entry without “%1”.").arg(QLatin1StringView(key)));
        return text;
    }

    const Json &listOf(const Json &json, const char *key)
    {
        static const Json kNone = Json::array();
        const auto found = json.is_object() ? json.find(key) : json.end();
        return found != json.end() && found->is_array() ? *found : kNone;
    }

    std::optional<Party> partyOf(const QString &text)
    {
        const auto party = fromKey<Party>(text);
        if (!party)
            fail(tr("The template names the unknown party “%1”.").arg(text));
        return party;
    }

    std::optional<Split> splitOf(const QString &text)
    {
        const auto split = splitFromKey(text);
        if (!split)
            fail(tr("The template names the unknown split “%1”.").arg(text));
        return split;
    }

    Reserved reservedOf(const QString &text)
    {
        const auto reserved = text.isEmpty() ? std::optional(Reserved::No) : reservedFromKey(text);
        if (!reserved)
            fail(tr("The template names the unknown reserved decision “%1”.").arg(text));
        return reserved.value_or(Reserved::No);
    }

    DeclaredSplit declaredOf(const Json &json)
    {
        DeclaredSplit declared;
        const auto found = json.is_object() ? json.find("declared") : json.end();
        if (found == json.end() || !found->is_object())
            return declared;
        for (const auto &[name, split] : found->items()) {
            const auto party = partyOf(QString::fromStdString(name));
            if (party)
                declared[*party] = splitOf(split.is_string() ? QString::fromStdString(split.get<std::string>()) : QString());
        }
        return declared;
    }

    void readRoles(const Json &json)
    {
        for (const auto &entry : listOf(json, "roles")) {
            Role role {
                .id = RoleId::create(), .position = nextPosition(m_parts.roles.size()), .name = demandedText(entry, "name")};
            role.party = partyOf(textOf(entry, "party")).value_or(Party::Internal);
            if (m_roles.contains(role.name))
                fail(tr("The template has the role “%1” twice.").arg(role.name));
            m_roles.insert(role.name, role.id);
            m_parts.roles.push_back(std::move(role));
        }
    }

    void readAreas(const Json &json, const AreaId &parent)
    {
        for (const auto &entry : listOf(json, "areas")) {
            Area area {.id = AreaId::create(), .parent = parent, .position = nextPosition(m_parts.areas.size())};
            area.name = demandedText(entry, "name");
            area.declared = declaredOf(entry);
            const auto id = area.id;
            m_parts.areas.push_back(std::move(area));
            for (const auto &activity : listOf(entry, "activities"))
                readActivity(activity, id);
            readAreas(entry, id);
        }
    }

    void readActivity(const Json &entry, const AreaId &area)
    {
        Activity activity {.id = ActivityId::create(), .area = area, .position = nextPosition(m_parts.activities.size())};
        activity.key = demandedText(entry, "key");
        activity.name = demandedText(entry, "name");
        activity.reserved = reservedOf(textOf(entry, "reserved"));
        activity.declared = declaredOf(entry);
        activity.boundary = textOf(entry, "boundary");
        activity.trigger = textOf(entry, "trigger");
        if (!m_keys.insert(activity.key).second)
            fail(tr("The template has the activity key “%1” twice.").arg(activity.key));
        const auto cells = entry.is_object() ? entry.find("cells") : entry.end();
        if (cells != entry.end() && cells->is_object()) {
            for (const auto &[role, letters] : cells->items())
                readCell(activity, QString::fromStdString(role), letters);
        }
        m_parts.activities.push_back(std::move(activity));
    }

    void readCell(const Activity &activity, const QString &role, const Json &letters)
    {
        const auto text = letters.is_string() ? QString::fromStdString(letters.get<std::string>()) : QString();
        const auto value = parseCell(text);
        if (!m_roles.contains(role))
            fail(tr("“%1” in the template names the unknown role “%2”.").arg(activity.key, role));
        else if (value.letters.isEmpty() || !value.unread.isEmpty())
            fail(tr("“%1” in the template has “%2” for %3, which are no letters.").arg(activity.key, text, role));
        else
            m_parts.cells.push_back({activity.id, m_roles.value(role), value});
    }

    static std::int64_t nextPosition(std::size_t count) { return (static_cast<std::int64_t>(count) + 1) * kGap; }

    MatrixParts m_parts;
    QHash<QString, RoleId> m_roles;
    std::set<QString> m_keys;
    QString m_error; // the first thing that is wrong
};

} // namespace

Result<OwnershipTemplate> readTemplate(std::string_view json)
{
    const auto parsed = parseJson(json, {.maxBytes = 4 * 1024 * 1024, .maxDepth = 32});
    if (!parsed)
        return failureOf(parsed);
    return TemplateReader().read(*parsed);
}

Result<OwnershipTemplate> builtInTemplate(const QString &name)
{
    QFile file(QStringLiteral(":/templates/%1.json").arg(name));
    if (name.contains(u'/') || !file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::NotFound,
            QCoreApplication::translate("demarc::app::TemplateReader", "There is no template called “%1”.").arg(name));
    }
    const auto bytes = file.readAll();
    return readTemplate({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace demarc::app
