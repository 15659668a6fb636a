// SPDX-License-Identifier: GPL-3.0-or-later
// Real data of other people that lies beside the project and is never part of it.
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace demarc::test {

// The path of ../shared/data/NAME (or $DEMARC_SHARED/data/NAME), for a file or a folder; empty where it is absent: the
// test then skips and says so.
inline QString sharedData(const QString &name)
{
    const auto shared = qEnvironmentVariable("DEMARC_SHARED", QStringLiteral(DEMARC_SOURCE_DIR "/../shared"));
    for (const auto &root : {shared, QStringLiteral(DEMARC_SOURCE_DIR "/../../shared")}) {
        const auto path = root + QStringLiteral("/data/") + name;
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

} // namespace demarc::test
