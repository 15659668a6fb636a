// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/telemetry/checkpointer.h"

#include <QFile>

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace demarc::telemetry {

namespace {

// 64 MB of pages: pages of the key index are hit at random, so the longer the log, the fewer copies of each.
constexpr int kDuePages = 16384;

} // namespace

Checkpointer::Checkpointer(sqlite3 *database, QString path) : m_database(database), m_path(std::move(path))
{
    const auto remember = [](void *pages, sqlite3 *, const char *, int count) {
        *static_cast<int *>(pages) = count;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_database, remember, &m_logPages);
}

Checkpointer::~Checkpointer()
{
    sqlite3_wal_hook(m_database, nullptr, nullptr);
    const bool mine = holdsLock();
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, mine ? 0 : 1, nullptr);
    if (mine)
        sqlite3_wal_checkpoint_v2(m_database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (m_lock >= 0)
        ::close(m_lock);
}

void Checkpointer::empty()
{
    if (holdsLock())
        sqlite3_wal_checkpoint_v2(m_database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

bool Checkpointer::holdsLock()
{
    if (m_lock >= 0)
        return true;
    const auto name = QFile::encodeName(m_path + QStringLiteral("-checkpoint"));
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0)
        return false;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return false;
    }
    m_lock = file;
    return true;
}

void Checkpointer::runIfDue()
{
    if (m_logPages < kDuePages || !holdsLock())
        return;
    sqlite3_wal_checkpoint_v2(m_database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    m_logPages = 0;
}

} // namespace demarc::telemetry
