// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/senders/senderdirectory.h"

#include "app/systems/systems.h"
#include "app/workspace/deliver.h"
#include "store/catalogue/senders.h"
#include "store/catalogue/systems.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::SenderDirectory)
};

Result<SenderBook> loadSenderBook(sql::Connection &connection)
{
    const auto senders = store::senders(connection);
    if (!senders)
        return failureOf(senders);
    const auto systems = store::systems(connection);
    if (!systems)
        return failureOf(systems);
    return SenderBook(*senders, *systems);
}

// Adds a service to a system unless somebody mapped it meanwhile.
class MapService final : public Command {
public:
    MapService(QString service, SystemId system) : m_service(std::move(service)), m_system(std::move(system)) { }
    QString text() const override { return Text::tr("Map the service %1").arg(m_service); }
    Result<Applied> apply(sql::Connection &connection, const CommandContext &context) const override
    {
        const auto systems = store::systems(connection);
        if (!systems)
            return failureOf(systems);
        std::optional<AiSystem> system;
        for (const auto &candidate : *systems) {
            if (std::find(candidate.services.begin(), candidate.services.end(), m_service) != candidate.services.end())
                return failure(ErrorKind::Conflict, Text::tr("The service %1 is mapped already.").arg(m_service));
            if (candidate.id == m_system)
                system = candidate;
        }
        if (!system)
            return failure(ErrorKind::NotFound, Text::tr("The system of the service %1 is gone.").arg(m_service));
        system->services.push_back(m_service);
        std::sort(system->services.begin(), system->services.end());
        return PutSystem(std::move(*system)).apply(connection, context);
    }

private:
    QString m_service;
    SystemId m_system;
};

} // namespace

SenderDirectory &SenderDirectory::of(Workspace &workspace)
{
    auto *directory = workspace.findChild<SenderDirectory *>(QString(), Qt::FindDirectChildrenOnly);
    return directory ? *directory : *new SenderDirectory(workspace);
}

SenderDirectory::SenderDirectory(Workspace &workspace) : QObject(&workspace), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](Topics topics) {
        if (topics & (Topic::Senders | Topics(Topic::Systems)))
            reload();
    });
    reload();
}

void SenderDirectory::reload()
{
    const auto generation = ++m_generation;
    deliver(m_workspace.query(loadSenderBook), this, [this, generation](const Result<SenderBook> &book) {
        if (generation != m_generation || !book) // an unreadable catalogue keeps the senders last known
            return;
        const std::lock_guard lock(m_shared->mutex);
        m_shared->book = std::make_shared<const SenderBook>(*book);
    });
}

std::function<std::shared_ptr<const SenderBook>()> SenderDirectory::source() const
{
    return [shared = m_shared] {
        const std::lock_guard lock(shared->mutex);
        return shared->book;
    };
}

void SenderDirectory::mapServices(const std::vector<SourceActivity> &activities)
{
    const auto book = source()();
    if (!book)
        return;
    for (const auto &activity : activities) {
        const auto *sender = book->withId(activity.source.sender);
        const auto &service = activity.source.service;
        const bool isNew = sender && !sender->system.isNull() && activity.counts.calls > 0 && book->systemOf(service).isNull();
        if (isNew && !service.empty())
            m_workspace.execute(std::make_shared<MapService>(QString::fromStdString(service), sender->system),
                {{}, QStringLiteral("Demarc"), Party::Internal});
    }
}

} // namespace demarc::app
