// SPDX-License-Identifier: GPL-3.0-or-later
// Calls as a file for spreadsheets and scripts, a page of them after the other. `import calls-csv` and `calls-jsonl` read
// it back: the columns have the names that an import guesses.
#pragma once

#include "base/wholefile.h"
#include "domain/telemetry/call.h"

#include <memory>

namespace demarc::report {

class CallFile {
public:
    // CSV or JSON lines, by the suffix; `currency` of the costs, which become the column cost_CURRENCY. Where the file
    // cannot be made, finish() tells. Errors: InvalidInput for a suffix other than .csv and .jsonl.
    static Result<std::shared_ptr<CallFile>> create(const QString &path, const QString &currency);

    void add(const std::vector<Call> &calls);
    std::int64_t count() const { return m_count; }
    // The file is there with all calls, or as it was before. Errors: Storage.
    Result<void> finish();

private:
    CallFile(const QString &path, const QString &currency, bool isCsv);

    WholeFile m_file;
    std::string m_costName;
    bool m_isCsv;
    std::int64_t m_count = 0;
};

} // namespace demarc::report
