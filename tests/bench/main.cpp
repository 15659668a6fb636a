// SPDX-License-Identifier: GPL-3.0-or-later
// demarc_bench NAME [--json] [--repeats N] [--calls N] [--keep FILE]: exit 0 ok, 2 usage, 3 failure.
#include "bench.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

using namespace demarc;
using namespace demarc::bench;

namespace {

struct Arguments {
    std::string name;
    bool json = false;
    Options options;
};

int usage()
{
    std::string names;
    for (const auto &name : benchNames())
        names += (names.empty() ? "" : "|") + name;
    std::fprintf(stderr, "usage: demarc_bench %s [--json] [--repeats N] [--calls N] [--keep FILE]\n", names.c_str());
    return 2;
}

// Whole numbers above zero, also written 1e7.
template <typename Number>
bool readNumber(const std::string &text, Number &number)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc {} || end != text.data() + text.size() || value < 1 || value > 1e10 || value != std::floor(value))
        return false;
    number = static_cast<Number>(value);
    return true;
}

std::optional<Arguments> parse(const std::vector<std::string> &words)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool more = i + 1 < words.size();
        if (words[i] == "--json")
            arguments.json = true;
        else if (words[i] == "--repeats" && more && readNumber(words[i + 1], arguments.options.repeats))
            ++i;
        else if (words[i] == "--calls" && more && readNumber(words[i + 1], arguments.options.calls))
            ++i;
        else if (words[i] == "--keep" && more)
            arguments.options.keep = QString::fromStdString(words[++i]);
        else if (arguments.name.empty() && !words[i].starts_with("-"))
            arguments.name = words[i];
        else
            return {};
    }
    return arguments.name.empty() ? std::nullopt : std::optional {arguments};
}

void print(const Arguments &arguments, const Figures &figures)
{
    nlohmann::ordered_json json;
    json["bench"] = arguments.name;
    json["figures"] = nlohmann::ordered_json::object();
    for (const auto &figure : figures) {
        json["figures"][figure.name] = {
            {"value", figure.value}, {"unit", figure.unit}, {"floor", figure.floor}, {"ratio", figure.ratio()}};
        if (!arguments.json)
            std::printf("%-24s %12.3f %-8s floor %12.3f  ratio %.4f\n", figure.name.c_str(), figure.value, figure.unit.c_str(),
                figure.floor, figure.ratio());
    }
    if (arguments.json)
        std::printf("%s\n", json.dump(2).c_str());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = parse({argv + 1, argv + argc});
    const auto bench = arguments ? benchNamed(arguments->name) : Run();
    if (!bench)
        return usage();
    const auto figures = bench(arguments->options);
    if (!figures) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(figures.error().message), qPrintable(figures.error().cause));
        return 3;
    }
    print(*arguments, *figures);
    return 0;
}
