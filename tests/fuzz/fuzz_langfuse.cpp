// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/routes.h"

#include "fuzzcheck.h"

using namespace demarc;
using namespace demarc::ingest;

// The bodies of the APIs that are JSON of their own: Langfuse's, Phoenix's and LiteLLM's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Intake intake;
    const std::string body(reinterpret_cast<const char *>(data), size);
    for (const char *path : {"/api/public/ingestion", "/api/public/scores", "/api/public/media", "/v1/span_annotations",
             "/v1/trace_annotations", "/litellm"}) {
        const auto head = examine({"POST", path, "application/json", ""});
        fuzz::require(head.has_value());
        const auto done = take(*head, body, 1 << 20, {}, intake);
        const auto &answer = done ? done->answer : done.error();
        fuzz::require(answer.status >= 200 && answer.status < 500 && !answer.body.empty());
        fuzz::require(parseJson(answer.body).has_value());
        if (done)
            fuzz::requireSane(done->batch);
    }
    return 0;
}
