// SPDX-License-Identifier: GPL-3.0-or-later
// clang-format off: a table reads best as one
#include "ingest/dialects/known.h"

namespace demarc::ingest {

namespace {

using enum CallField;
using enum Place;

constexpr Source kSources[] = {
    {Operation, 60, Span, "traceloop.span.kind"},
    {UseCase, 30, Span, "traceloop.workflow.name"},
    {User, 30, Span, "traceloop.association.properties.user_id"},
    {Session, 40, Span, "traceloop.association.properties.session_id"},
    {PromptName, 40, Span, "traceloop.prompt.key"},
    {PromptVersion, 40, Span, "traceloop.prompt.version"},

    {Input, 80, Span, "traceloop.entity.input"},
    {Output, 80, Span, "traceloop.entity.output"},
};

constexpr OperationName kOperations[] = {
    wrapper("workflow", SpanKind::Chain),
    wrapper("task", SpanKind::Chain),
    wrapper("agent", SpanKind::Agent),
    auxiliary("tool", SpanKind::Tool),
    auxiliary("guard", SpanKind::Guardrail),
    auxiliary("guardrail.run", SpanKind::Guardrail),
};

// Before it wrote gen_ai.input.messages.
constexpr MessageList kMessages[] = {
    {Input, "gen_ai.prompt.", ".role", ".content"},
    {Output, "gen_ai.completion.", ".role", ".content"},
};

} // namespace

const Dialect &openLlmetryDialect()
{
    static constexpr Dialect dialect {kSources, kOperations, {}, {}, {}, kMessages};
    return dialect;
}

} // namespace demarc::ingest
