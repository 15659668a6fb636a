// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

namespace demarc::test {

namespace {

// Long runs take longer than the five minutes that Qt Test gives a function; it looks before it calls any.
[[maybe_unused]] const bool longRunsMayTakeLong = [] {
    constexpr const char *kTimeout = "QTEST_FUNCTION_TIMEOUT"; // milliseconds
    return qEnvironmentVariableIsSet("DEMARC_LONG_TESTS") && !qEnvironmentVariableIsSet(kTimeout) && qputenv(kTimeout, "3600000");
}();

} // namespace

// The offscreen platform says on every window that it has no window manager; that is no news.
void Test::init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )"))); }

} // namespace demarc::test
