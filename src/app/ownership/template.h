// SPDX-License-Identifier: GPL-3.0-or-later
// Ready-made matrices to begin with: resources/templates/NAME.json, each with roles, areas, activities, letters,
// declared splits and boundaries.
#pragma once

#include "base/result.h"
#include "domain/ownership/matrix.h"

#include <string_view>

namespace demarc::app {

struct OwnershipTemplate {
    QString name;  // "Founding operating model"
    Matrix matrix; // with ids of its own, new at each reading
};

// Reads a template file. Errors: InvalidInput for what is no template, names what is wrong and where: an unknown
// letter, role, party or split, a key given twice, a name missing.
Result<OwnershipTemplate> readTemplate(std::string_view json);

// The template that comes with Demarc under this name ("founding"). Errors: NotFound.
Result<OwnershipTemplate> builtInTemplate(const QString &name);

} // namespace demarc::app
