// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every test of the window includes, compiled once for all of them.
#pragma once

#include "../../../cmake/precompiled.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtWidgets>
