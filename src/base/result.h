// SPDX-License-Identifier: GPL-3.0-or-later
// Errors are values: every operation that can fail returns Result<T>.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace demarc {

// What sort of failure it was, for callers that act on it (retry, show a conflict, exit code).
enum class ErrorKind {
    InvalidInput, // what the user or a sender gave cannot be accepted
    NotFound,     // the named thing does not exist
    Conflict,     // someone changed it since it was read
    Denied,       // the acting person may not do this
    Unavailable,  // temporarily not possible (busy, disconnected, over capacity); retrying may help
    Storage,      // disk full, read-only, corrupt, foreign or newer file
    Cancelled,    // the user cancelled the job
    Internal,     // a broken promise of our own code
};

// A failure. `message` is one plain sentence that says what happened and what to do, ready to show;
// `cause` is the technical detail beneath it (errno text, SQL message) and may be empty.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString cause = {};
};

template <typename T>
using Result = tl::expected<T, Error>;

// An unexpected value ready to return: `return failure(ErrorKind::NotFound, tr("..."));`
inline tl::unexpected<Error> failure(ErrorKind kind, QString message, QString cause = {})
{
    return tl::unexpected<Error>(Error {kind, std::move(message), std::move(cause)});
}

// Passes the error of one result on as the error of another.
template <typename T>
tl::unexpected<Error> failureOf(const Result<T> &result)
{
    return tl::unexpected<Error>(result.error());
}

} // namespace demarc
