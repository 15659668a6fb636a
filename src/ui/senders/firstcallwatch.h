// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for what somebody is just connecting: the first call of a source that was not there or was silent, or of the one
// that is expected.
#pragma once

#include "app/senders/sourcelist.h"

namespace demarc::ui {

struct Arrival {
    enum class Kind {
        Call,      // what was waited for
        OnlySpans, // something came, and none of it is a call of a model
        NotTaken,  // something came and was refused
    };
    Kind kind = Kind::Call;
    SourceKey source;
    Instant at {};
    QString reason; // NotTaken: why
    bool operator==(const Arrival &) const = default;
};

class FirstCallWatch {
public:
    // What came up to now does not count.
    void start(const app::SourceList &list, Instant now);
    bool isStarted() const { return m_started; }
    // A source of this service or this sender counts also where it was sending before; either may be empty. From another
    // machine, so does what comes without a key that is known: it may be a slip of the one that is awaited.
    void expect(const std::string &service, const SenderId &sender, bool isRemote);
    // What arrived since the start: a call before anything else, else the newest. Keeps a call once it came.
    std::optional<Arrival> look(const app::SourceList &list);

private:
    std::optional<Arrival> arrivalOf(const app::SourceRow &row) const;
    bool isWaitedFor(const SourceKey &source) const;

    bool m_started = false;
    std::map<SourceKey, SourceSeen> m_before;
    Instant m_at {};
    std::string m_service;
    SenderId m_sender;
    bool m_isRemote = false;
    std::optional<Arrival> m_arrival;
};

} // namespace demarc::ui
