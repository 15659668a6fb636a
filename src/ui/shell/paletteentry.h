// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette lists, and how features add to it.
#pragma once

#include "ui/shell/link.h"

#include <QString>

#include <functional>
#include <vector>

namespace demarc::ui {

enum class PaletteKind { Page, Action, Object, Person };

struct PaletteEntry {
    PaletteKind kind = PaletteKind::Object;
    QString text;     // what is matched and shown: "report-summary"
    QString detail;   // quieter: "Prompt · Inspection reports"; matched too, with less weight
    QString icon;     // name of an icon of ours
    QString shortcut; // as the user presses it; may be empty
    std::function<void()> run;
    bool enabled = true;
};

// Asked each time the palette opens; answers at once or later, as often as it likes.
class PaletteProvider {
public:
    using Answer = std::function<void(std::vector<PaletteEntry>)>;
    virtual ~PaletteProvider() = default;
    virtual void list(const Answer &answer) = 0;
    // What the text names by itself, such as the id of a call. Asked at every key, so it answers without looking.
    virtual std::vector<PaletteEntry> named(const QString &text) const
    {
        Q_UNUSED(text)
        return {};
    }
};

} // namespace demarc::ui
