// SPDX-License-Identifier: GPL-3.0-or-later
// Imports bytes as a file, in pieces, and checks what must be true of every import.
#pragma once

#include "fuzzcheck.h"
#include "ingest/importers/importrun.h"

#include <QBuffer>

namespace demarc::fuzz {

inline std::unique_ptr<demarc::ingest::ImportRun> openRun(const QByteArray &bytes, const demarc::ingest::ImportOptions &options)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    auto run = demarc::ingest::ImportRun::open(std::move(buffer), options);
    return run ? std::move(*run) : nullptr;
}

inline void importAll(const QByteArray &bytes, const demarc::ingest::ImportOptions &options)
{
    auto run = openRun(bytes, options);
    std::vector<std::uint64_t> marks;
    std::int64_t calls = 0;
    for (int number = 0; run && !run->isAtEnd(); ++number) {
        const auto batch = run->next();
        if (!batch)
            return;
        for (const auto &call : batch->data.calls)
            requireSane(call);
        calls += static_cast<std::int64_t>(batch->data.calls.size());
        marks.insert(marks.end(), batch->marks.begin(), batch->marks.end());
        require(run->report().calls == calls);
        require(run->report().unreadable <= run->report().rows);
        if (number == 1) { // goes on in a run of its own
            const auto state = run->state();
            run = openRun(bytes, options);
            require(run && run->resume(state, marks));
        }
    }
}

} // namespace demarc::fuzz
