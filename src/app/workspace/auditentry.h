// SPDX-License-Identifier: GPL-3.0-or-later
// From what a command says of itself to the record that is kept.
#pragma once

#include "app/workspace/command.h"
#include "store/catalogue/audit.h"

namespace demarc::app {

store::AuditRecord auditRecord(const AuditEntry &entry, const CommandContext &context);

} // namespace demarc::app
