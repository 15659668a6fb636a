// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include <algorithm>
#include <map>

namespace demarc::bench {

namespace {

std::map<std::string, Run> &benches()
{
    static std::map<std::string, Run> all;
    return all;
}

} // namespace

Registration::Registration(std::string name, Run run) { benches().emplace(std::move(name), std::move(run)); }

Run benchNamed(const std::string &name)
{
    const auto found = benches().find(name);
    return found == benches().end() ? Run() : found->second;
}

std::vector<std::string> benchNames()
{
    std::vector<std::string> names;
    for (const auto &[name, run] : benches())
        names.push_back(name);
    return names;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace demarc::bench
