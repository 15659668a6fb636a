// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/outboxlock.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::OutboxLock)
};

tl::unexpected<Error> cannotLock(const QString &path, int error)
{
    return failure(
        ErrorKind::Storage, Text::tr("Nothing is passed on, since %1 cannot be written.").arg(path), qt_error_string(error));
}

} // namespace

OutboxLock::OutboxLock(const QString &telemetryFile) : m_path(telemetryFile + QStringLiteral("-forward.lock")) { }

OutboxLock::~OutboxLock() { release(); }

// Not with SQLite's own locks, and not on its file: closing any descriptor of a file ends the locks a process has on it.
Result<bool> OutboxLock::tryTake(const QString &address)
{
    if (isHeld())
        return true;
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0)
        return cannotLock(m_path, errno);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        ::close(file);
        return error == EWOULDBLOCK ? Result<bool>(false) : Result<bool>(cannotLock(m_path, error));
    }
    const auto line = address.toUtf8() + '\n'; // before what is left of a longer one goes: the first line is always whole
    if (::pwrite(file, line.constData(), static_cast<std::size_t>(line.size()), 0) != line.size()
        || ::ftruncate(file, line.size()) != 0) {
        const int error = errno;
        ::close(file);
        return cannotLock(m_path, error);
    }
    m_file = file;
    return true;
}

void OutboxLock::release()
{
    if (!isHeld())
        return;
    // What it says counts only while somebody has it: no harm where it cannot be emptied.
    [[maybe_unused]] const auto emptied = ::ftruncate(m_file, 0);
    ::close(std::exchange(m_file, -1));
}

QString OutboxLock::holder() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

} // namespace demarc::app
