// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of a prompt compared: which two, what it comes to, the text, the parameters.
#pragma once

#include "app/prompts/promptcomparison.h"
#include "app/prompts/promptqueries.h"
#include "ui/widgets/card.h"
#include "ui/widgets/diffview.h"

class QComboBox;
class QToolButton;

namespace demarc::ui {

class Label;
class ParameterTable;

class DiffPanel : public Card {
    Q_OBJECT

public:
    explicit DiffPanel(QWidget *parent = nullptr);

    // The versions to choose from and the two chosen; emits nothing.
    void setVersions(const std::vector<store::VersionLine> &versions, std::int64_t before, std::int64_t after);
    // `detailBefore`: "in production since 9 Nov".
    void show(const app::VersionPair &pair, const app::PromptComparison &comparison, const QString &detailBefore,
        const QString &detailAfter);
    DiffView *view() const { return m_view; }

Q_SIGNALS:
    void pairChosen(qint64 before, qint64 after);

private:
    void setUpHeader();
    QToolButton *addStep(const QString &name, const QString &icon, const QString &toolTip);
    void chosen();

    QComboBox *m_before;
    QComboBox *m_after;
    Label *m_summary;
    DiffView *m_view;
    ParameterTable *m_parameters;
};

// What the view shows of a comparison.
DiffContent diffContent(const app::PromptComparison &comparison);

} // namespace demarc::ui
