// SPDX-License-Identifier: GPL-3.0-or-later
// Who may send into a workspace, as its collector asks with every request; reloaded as senders or systems change, here or in
// another process.
#pragma once

#include "app/workspace/workspace.h"
#include "domain/senders/senderbook.h"
#include "domain/senders/sourceactivity.h"

#include <functional>

namespace demarc::app {

// Lives on the workspace's thread.
class SenderDirectory : public QObject {
    Q_OBJECT

public:
    // The workspace's directory; made (and loading) on first use, owned by the workspace.
    static SenderDirectory &of(Workspace &workspace);

    // Answers the senders of now, null until the first answer came. From any thread, also after the directory is gone.
    std::function<std::shared_ptr<const SenderBook>()> source() const;

    // A service that a sender bound to a system is the first to send becomes a service of that system: a recorded act of
    // Demarc. From any thread.
    void mapServices(const std::vector<SourceActivity> &activities);

private:
    struct Shared {
        std::mutex mutex;
        std::shared_ptr<const SenderBook> book; // guarded by mutex
    };
    explicit SenderDirectory(Workspace &workspace);
    void reload();

    Workspace &m_workspace;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    std::uint64_t m_generation = 0; // of the newest reload; older answers are dropped
};

} // namespace demarc::app
