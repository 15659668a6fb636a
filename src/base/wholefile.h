// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a file whole or not at all: an existing file stays as it is until commit(), and after a failure.
#pragma once

#include "base/result.h"

#include <QSaveFile>

namespace demarc {

class WholeFile {
public:
    explicit WholeFile(const QString &path);

    // What cannot be written is told by commit(). A short write counts: QSaveFile alone takes one for success.
    void write(const QByteArray &bytes);
    bool isGood() const { return m_good; }
    // Errors: Storage.
    Result<void> commit();

private:
    QSaveFile m_file;
    bool m_good = false;
};

// The same at once.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace demarc
