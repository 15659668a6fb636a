// SPDX-License-Identifier: GPL-3.0-or-later
// diff.*: the product's exact line diff of two prompt texts; diff.*-words: all that the Prompts page shows of them, lines
// paired and words marked. Both over libgit2's line diff of the same texts. Milliseconds; a cost.
//
// The product's diff must restore the new text and change no more lines than libgit2's, or the bench fails.
#include "analytics/textdiff.h"
#include "bench.h"
#include "prompttexts.h"

#include <git2.h>

#include <algorithm>
#include <cstdio>

namespace demarc::bench {

namespace {

constexpr int kRepeats = 15;
constexpr double kLeastMillis = 2; // what a clock can tell

struct GitHunk {
    int removed;
    int added;
};

// Holds the library open; libgit2 counts its users.
class Git {
public:
    Git() { git_libgit2_init(); }
    ~Git() { git_libgit2_shutdown(); }
    Git(const Git &) = delete;
    Git &operator=(const Git &) = delete;

    std::vector<GitHunk> hunks(const QByteArray &before, const QByteArray &after) const
    {
        git_diff_options options = GIT_DIFF_OPTIONS_INIT;
        options.flags = GIT_DIFF_FORCE_TEXT;
        options.context_lines = 0;
        std::vector<GitHunk> hunks;
        const auto add = [](const git_diff_delta *, const git_diff_hunk *hunk, void *all) {
            static_cast<std::vector<GitHunk> *>(all)->push_back({hunk->old_lines, hunk->new_lines});
            return 0;
        };
        git_diff_buffers(before.constData(), static_cast<std::size_t>(before.size()), nullptr, after.constData(),
            static_cast<std::size_t>(after.size()), nullptr, &options, nullptr, nullptr, add, nullptr, &hunks);
        return hunks;
    }
};

struct Input {
    std::string name;
    std::vector<TextPair> pairs;
};

struct Bytes {
    QByteArray before;
    QByteArray after;
};

std::vector<Input> inputs()
{
    std::vector<Input> inputs {{"diff.short", {shortPrompt()}}, {"diff.long", {longPrompt()}}, {"diff.huge", {hugePrompt()}},
        {"diff.rewritten", {rewrittenPrompt()}}};
    auto histories = promptHistories();
    if (histories.empty())
        std::fprintf(stderr, "diff.histories is skipped: the prompt histories are not beside the project (../shared/data).\n");
    else
        inputs.push_back({"diff.histories", std::move(histories)});
    return inputs;
}

Result<void> check(const Input &input, const std::vector<Bytes> &bytes, const Git &git)
{
    for (std::size_t i = 0; i < input.pairs.size(); ++i) {
        const auto diff = analytics::diffLines(input.pairs[i].before, input.pairs[i].after);
        qsizetype most = 0;
        for (const auto &hunk : git.hunks(bytes[i].before, bytes[i].after))
            most += hunk.removed + hunk.added;
        if (analytics::applyDiff(diff, input.pairs[i].before) != input.pairs[i].after || diff.changedLines() > most)
            return failure(ErrorKind::Internal, QStringLiteral("The diff is not the smallest one."),
                QStringLiteral("%1, pair %2").arg(QString::fromStdString(input.name)).arg(i));
    }
    return {};
}

// Milliseconds of one pass over all pairs, of as many passes as a clock needs.
template <typename Pass>
double millisOfPass(int passes, Pass &&pass)
{
    return millisOf([&] {
        for (int i = 0; i < passes; ++i)
            pass();
    }) / passes;
}

Figures measure(const Input &input, const std::vector<Bytes> &bytes, const Git &git, int repeats)
{
    std::size_t seen = 0; // so that no answer is left out
    const auto lines = [&] {
        for (const auto &pair : input.pairs)
            seen += analytics::diffLines(pair.before, pair.after).hunks.size();
    };
    const auto words = [&] {
        for (const auto &pair : input.pairs)
            seen += analytics::diffText(pair.before, pair.after).rows.size();
    };
    const auto floor = [&] {
        for (const auto &pair : bytes)
            seen += git.hunks(pair.before, pair.after).size();
    };
    const auto passes = 1 + static_cast<int>(kLeastMillis / std::max(millisOf(floor), 1e-6));
    std::vector<double> lineTimes, wordTimes, floorTimes;
    for (int i = 0; i < repeats; ++i) {
        lineTimes.push_back(millisOfPass(passes, lines));
        floorTimes.push_back(millisOfPass(passes, floor));
        wordTimes.push_back(millisOfPass(passes, words));
    }
    const auto least = median(floorTimes);
    if (seen == 0)
        return {};
    return {{input.name, median(lineTimes), "ms", least}, {input.name + "-words", median(wordTimes), "ms", least}};
}

Result<Figures> run(const Options &options)
{
    const Git git;
    Figures figures;
    for (const auto &input : inputs()) {
        std::vector<Bytes> bytes;
        for (const auto &pair : input.pairs)
            bytes.push_back({pair.before.toUtf8(), pair.after.toUtf8()});
        if (const auto checked = check(input, bytes, git); !checked)
            return failureOf(checked);
        const auto measured = measure(input, bytes, git, options.repeats ? options.repeats : kRepeats);
        figures.insert(figures.end(), measured.begin(), measured.end());
    }
    return figures;
}

const Registration kDiff("diff", run);

} // namespace

} // namespace demarc::bench
