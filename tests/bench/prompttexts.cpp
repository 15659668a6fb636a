// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompttexts.h"

#include "support/shareddata.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <array>
#include <random>

namespace demarc::bench {

namespace {

constexpr std::array kWords {"write", "the", "report", "in", "plain", "English", "for", "a", "landlord", "who", "never", "saw",
    "room", "and", "photos", "name", "every", "defect", "you", "can", "see", "with", "its", "place", "do", "not", "guess", "what",
    "is", "behind", "wall", "say", "when", "picture", "too", "dark", "answer", "at", "most", "words", "tenant", "{{report}}",
    "{{language}}", "{{photos}}"};

class Writer {
public:
    explicit Writer(std::uint64_t seed) : m_engine(seed) { }

    std::size_t below(std::size_t limit) { return m_engine() % limit; }
    QString line()
    {
        if (below(7) == 0)
            return {};
        QString line = below(4) == 0 ? QStringLiteral("- ") : QString();
        for (auto words = 4 + below(12); words > 0; --words)
            line += QLatin1String(kWords[below(kWords.size())]) + (words > 1 ? u' ' : u'.');
        return line;
    }
    QStringList lines(int count)
    {
        QStringList lines;
        for (int i = 0; i < count; ++i)
            lines.append(line());
        return lines;
    }
    // As a person edits: mostly a word of a line, sometimes a line that comes or goes.
    void edit(QStringList &lines, qsizetype at)
    {
        switch (below(4)) {
        case 0:
            lines.insert(at, line());
            break;
        case 1:
            lines.removeAt(at);
            break;
        default:
            lines[at] += QStringLiteral(" Always %1.").arg(QLatin1String(kWords[below(kWords.size())]));
        }
    }

private:
    std::mt19937_64 m_engine;
};

QString joined(const QStringList &lines) { return lines.join(u'\n') + u'\n'; }

// `count` lines, and the same after `edits` edits spread evenly.
TextPair edited(int count, int edits, std::uint64_t seed)
{
    Writer writer(seed);
    auto lines = writer.lines(count);
    const auto before = joined(lines);
    for (int i = edits - 1; i >= 0; --i)
        writer.edit(lines, qsizetype {count} * i / edits);
    return {before, joined(lines)};
}

QByteArray unzipped(const QString &path)
{
    QProcess gzip;
    gzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), path});
    gzip.waitForFinished(-1);
    return gzip.readAllStandardOutput();
}

} // namespace

TextPair shortPrompt() { return edited(40, 4, 1); }
TextPair longPrompt() { return edited(2'000, 100, 2); }
TextPair hugePrompt() { return edited(20'000, 12, 3); }
TextPair rewrittenPrompt() { return {joined(Writer(4).lines(2'000)), joined(Writer(5).lines(2'000))}; }

std::vector<TextPair> promptHistories()
{
    const auto folder = test::sharedData(QStringLiteral("prompt-histories"));
    if (folder.isEmpty())
        return {};
    std::vector<TextPair> pairs;
    for (const auto *name : {"aider", "cline"}) {
        const auto lines = unzipped(folder + QStringLiteral("/%1-prompts.versions.jsonl.gz").arg(QLatin1String(name)));
        for (const auto &line : lines.split('\n')) {
            QString before;
            for (const auto &version : QJsonDocument::fromJson(line).object().value(QStringLiteral("versions")).toArray()) {
                const auto after = version.toObject().value(QStringLiteral("text")).toString();
                if (!before.isEmpty() && after != before)
                    pairs.push_back({before, after});
                before = after;
            }
        }
    }
    return pairs;
}

} // namespace demarc::bench
