// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

namespace demarc::test {

void Test::init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

} // namespace demarc::test
