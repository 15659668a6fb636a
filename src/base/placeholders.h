// SPDX-License-Identifier: GPL-3.0-or-later
// Placeholders in a prompt text: {{name}}, as Mustache, Jinja and the prompt stores write them.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace demarc {

struct Placeholder {
    qsizetype start = 0;     // of "{{"
    qsizetype length = 0;    // through "}}"
    qsizetype nameStart = 0; // of the name within, without blanks around it
    qsizetype nameLength = 0;
};

// The placeholder that begins at `at`, if one does. A name is a letter or '_' followed by letters, digits, '_', '-'
// or '.' (a path); block tags such as {{#each}} and anything longer than 128 characters are plain text.
std::optional<Placeholder> placeholderAt(QStringView text, qsizetype at);

// All placeholders, in order of their place.
std::vector<Placeholder> placeholdersIn(QStringView text);

// Their names, each once, in order of first use.
QStringList placeholderNames(QStringView text);

} // namespace demarc
