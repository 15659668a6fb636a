// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/senders/sourceactivity.h"

namespace demarc {

SourceCounts &SourceCounts::operator+=(const SourceCounts &more)
{
    requests += more.requests;
    calls += more.calls;
    spans += more.spans;
    scores += more.scores;
    notKept += more.notKept;
    rejected += more.rejected;
    refused += more.refused;
    deferred += more.deferred;
    bytes += more.bytes;
    return *this;
}

} // namespace demarc
