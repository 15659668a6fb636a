// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/known.h"

#include <array>

namespace demarc::ingest {

std::span<const Dialect *const> knownDialects()
{
    static const std::array all {&genAiDialect(), &openInferenceDialect(), &openLlmetryDialect(), &langfuseDialect(),
        &vercelDialect(), &liteLlmDialect(), &vllmDialect()};
    return all;
}

} // namespace demarc::ingest
