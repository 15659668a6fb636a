// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every test includes, compiled once for all of them. Tests still include what they use.
#pragma once

#include "../../cmake/precompiled.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
