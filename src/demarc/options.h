// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the console.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace demarc {

struct ConsoleOptions {
    QString where;          // --db, or named alone; empty: the last workspace, else the welcome page
    bool mustExist = false; // named alone, as file managers do: not made when it is not there
    bool demo = false;
    QString page;              // --page; empty: the first
    QString screenshots;       // --screenshots; a folder
    int scale = 1;             // of the pictures
    bool untilPainted = false; // for measurements: say "painted" once the page shows its figures, and quit
    bool help = false;
    bool version = false;
    QString helpText;
};

// Needs no application object, because it decides how that is made. Errors: InvalidInput with a sentence.
Result<ConsoleOptions> parseOptions(const QStringList &arguments);

} // namespace demarc
