// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ownership/ownerdirectory.h"

#include "app/workspace/deliver.h"
#include "store/catalogue/ownership.h"
#include "store/catalogue/people.h"

namespace demarc::app {

Result<OwnershipSnapshot> loadOwnership(sql::Connection &connection)
{
    auto matrix = store::loadMatrix(connection);
    if (!matrix)
        return failureOf(matrix);
    auto people = store::people(connection);
    if (!people)
        return failureOf(people);
    return OwnershipSnapshot {std::move(*matrix), std::move(*people)};
}

Result<OwnerBook> loadOwnerBook(sql::Connection &connection)
{
    const auto snapshot = loadOwnership(connection);
    if (!snapshot)
        return failureOf(snapshot);
    return OwnerBook(snapshot->matrix, snapshot->people);
}

OwnerDirectory &OwnerDirectory::of(Workspace &workspace)
{
    auto *directory = workspace.findChild<OwnerDirectory *>(QString(), Qt::FindDirectChildrenOnly);
    return directory ? *directory : *new OwnerDirectory(workspace);
}

OwnerDirectory::OwnerDirectory(Workspace &workspace) : QObject(&workspace), m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](Topics topics) {
        if (topics & (Topic::Ownership | Topics(Topic::People)))
            reload();
    });
    reload();
}

void OwnerDirectory::reload()
{
    const auto generation = ++m_generation;
    deliver(m_workspace.query(loadOwnerBook), this, [this, generation](const Result<OwnerBook> &book) {
        if (generation != m_generation || !book) // an unreadable catalogue keeps the last known owners
            return;
        m_book = std::make_shared<OwnerBook>(*book);
        m_isLoaded = true;
        Q_EMIT changed();
    });
}

} // namespace demarc::app
