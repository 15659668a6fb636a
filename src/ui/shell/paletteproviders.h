// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds: the actions of the window and its page, and the objects of the workspace.
#pragma once

#include "ui/shell/paletteentry.h"

#include <QAction>
#include <QPointer>

class QWidget;

namespace demarc::app {
class Workspace;
}

namespace demarc::ui {

// Every enabled, named action of the widgets given, with its shortcut.
class ActionProvider final : public PaletteProvider {
public:
    using Widgets = std::function<std::vector<QWidget *>()>;
    explicit ActionProvider(Widgets widgets) : m_widgets(std::move(widgets)) { }
    void list(const Answer &answer) override;

private:
    Widgets m_widgets;
};

// Systems, prompts, incidents, activities and people of the open workspace; calls by the id of their trace.
class ObjectProvider final : public PaletteProvider {
public:
    using Open = std::function<void(const Link &)>;
    ObjectProvider(app::Workspace &workspace, Open open) : m_workspace(workspace), m_open(std::move(open)) { }
    void list(const Answer &answer) override;
    std::vector<PaletteEntry> named(const QString &text) const override;

private:
    app::Workspace &m_workspace;
    Open m_open;
};

} // namespace demarc::ui
