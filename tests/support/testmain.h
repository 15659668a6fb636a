// SPDX-License-Identifier: GPL-3.0-or-later
// The base and the main() of every test: an unexpected warning fails the test that caused it.
#pragma once

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

namespace demarc::test {

// A test class. A warning not announced with QTest::ignoreMessage() fails the running test. A class with an init() of
// its own calls this one first.
class Test : public QObject {
    Q_OBJECT

protected Q_SLOTS:
    void init();
};

} // namespace demarc::test

#define DEMARC_TEST_MAIN(Class)                                                                                                  \
    int main(int argc, char **argv)                                                                                              \
    {                                                                                                                            \
        QCoreApplication application(argc, argv);                                                                                \
        Class object;                                                                                                            \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                               \
        return QTest::qExec(&object, argc, argv);                                                                                \
    }

#define DEMARC_WIDGET_TEST_MAIN(Class)                                                                                           \
    int main(int argc, char **argv)                                                                                              \
    {                                                                                                                            \
        QApplication application(argc, argv);                                                                                    \
        Class object;                                                                                                            \
        QTEST_SET_MAIN_SOURCE_PATH                                                                                               \
        return QTest::qExec(&object, argc, argv);                                                                                \
    }
