// SPDX-License-Identifier: GPL-3.0-or-later
// Asks an endpoint without any network.
#pragma once

#include "ingest/routes.h"
#include "support/testmain.h"

namespace demarc::test {

struct Asked {
    int status = 0;
    Json body;
    ingest::Export done; // empty where it was refused
};

inline Asked ask(ingest::Intake &intake, const char *method, const std::string &target, const std::string &body = {},
    const ingest::SenderScope &scope = {})
{
    const auto head = ingest::examine({method, target, "application/json", ""});
    auto done = head ? ingest::take(*head, body, 1 << 20, scope, intake) : tl::unexpected(head.error());
    const auto answer = done ? done->answer : done.error();
    return {answer.status, parseJson(answer.body).value_or(Json()), done ? std::move(*done) : ingest::Export()};
}

} // namespace demarc::test
