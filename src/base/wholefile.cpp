// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholefile.h"

#include <QCoreApplication>

namespace demarc {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::WholeFile)
};

} // namespace

WholeFile::WholeFile(const QString &path) : m_file(path), m_good(m_file.open(QIODevice::WriteOnly)) { }

void WholeFile::write(const QByteArray &bytes) { m_good = m_good && m_file.write(bytes) == bytes.size(); }

Result<void> WholeFile::commit()
{
    if (!m_good)
        m_file.cancelWriting();
    if (m_file.isOpen() && m_file.commit() && m_good)
        return {};
    return failure(ErrorKind::Storage,
        Text::tr("%1 could not be written. Choose another folder or make room, then try again.").arg(m_file.fileName()),
        m_file.errorString());
}

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    WholeFile file(path);
    file.write(bytes);
    return file.commit();
}

} // namespace demarc
