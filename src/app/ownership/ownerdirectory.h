// SPDX-License-Identifier: GPL-3.0-or-later
// The owner of anything, for every page: one OwnerBook per workspace, reloaded as the matrix or the people change.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/ownership/ownerbook.h"

namespace demarc::app {

// Everything the ownership page shows, read in one transaction.
struct OwnershipSnapshot {
    Matrix matrix;
    std::vector<Person> people;
};
Result<OwnershipSnapshot> loadOwnership(sql::Connection &connection);

// The owners alone, for those who hold a connection: within a command or a query.
Result<OwnerBook> loadOwnerBook(sql::Connection &connection);

// Use on the workspace's thread: `OwnerDirectory::of(workspace).ownerOf(activitykey)`; update chips on changed().
class OwnerDirectory : public QObject {
    Q_OBJECT

public:
    // The workspace's directory; made (and loading) on first use, owned by the workspace.
    static OwnerDirectory &of(Workspace &workspace);

    // False until the first answer came; everything is owned by nobody until then: show no chip yet.
    bool isLoaded() const { return m_isLoaded; }
    Owner ownerOf(const QString &activityKey) const { return m_book->ownerOf(activityKey); }
    Owner ownerOf(const char16_t *activityKey) const { return m_book->ownerOf(QString::fromUtf16(activityKey)); }
    // The present state, which stays as it is; may be handed to other threads.
    std::shared_ptr<const OwnerBook> book() const { return m_book; }

Q_SIGNALS:
    void changed();

private:
    explicit OwnerDirectory(Workspace &workspace);
    void reload();

    Workspace &m_workspace;
    std::shared_ptr<const OwnerBook> m_book = std::make_shared<OwnerBook>();
    std::uint64_t m_generation = 0; // of the newest reload; older answers are dropped
    bool m_isLoaded = false;
};

} // namespace demarc::app
