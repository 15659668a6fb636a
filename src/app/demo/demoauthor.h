// SPDX-License-Identifier: GPL-3.0-or-later
// Applies commands as different people at different times, within one transaction: how the demo's past is written.
#pragma once

#include "app/workspace/command.h"

#include <initializer_list>

namespace demarc::app {

class DemoAuthor {
public:
    explicit DemoAuthor(sql::Connection &connection) : m_connection(connection) { }

    sql::Connection &connection() { return m_connection; }

    // Applies `command` as `person` at `at`, with its audit record. After a failure every later call does nothing.
    void act(const Person &person, Instant at, const CommandPtr &command);
    // For a step that reads first; its error counts as a failure.
    template <typename Read>
    auto read(Read &&what) -> typename std::invoke_result_t<Read, sql::Connection &>::value_type
    {
        if (m_result) {
            auto answer = what(m_connection);
            if (answer)
                return std::move(*answer);
            m_result = failureOf(answer);
        }
        return {};
    }
    const Result<void> &result() const { return m_result; }
    Topics changed() const { return m_changed; }

private:
    sql::Connection &m_connection;
    Result<void> m_result;
    Topics m_changed;
};

} // namespace demarc::app
