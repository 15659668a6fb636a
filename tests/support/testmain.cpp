// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

namespace demarc::test {

// The offscreen platform says on every window that it has no window manager; that is no news.
void Test::init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }

} // namespace demarc::test
