// SPDX-License-Identifier: GPL-3.0-or-later
// What every bench of demarc_bench is made of. A bench is one file here that ends with a Registration; nothing else needs
// to know of it.
//
// A figure is measured beside its floor: the least that any program would have to do for the same answer, in the same run,
// alternating, median of several. Its ratio reads naturally: value over floor, small is good for times and large for rates.
#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace demarc::bench {

struct Figure {
    std::string name; // "panel.cost"
    double value = 0;
    std::string unit; // "ms", "calls/s"
    double floor = 0; // in the same unit
    double ratio() const { return floor > 0 ? value / floor : 0; }
};
using Figures = std::vector<Figure>;

struct Options {
    int repeats = 0;        // how often to measure; 0: what the bench finds enough
    std::int64_t calls = 0; // how many calls to measure with; 0: 1,000,000
    QString keep;           // where to keep the filled file, or to find it filled; empty: nowhere
};

using Run = std::function<Result<Figures>(const Options &)>;

struct Registration {
    Registration(std::string name, Run run);
};

// A bench by name; empty where there is none.
Run benchNamed(const std::string &name);
std::vector<std::string> benchNames();

double median(std::vector<double> values); // of at least one

// Milliseconds that `work` takes.
template <typename Work>
double millisOf(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace demarc::bench
