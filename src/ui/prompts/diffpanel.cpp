// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prompts/diffpanel.h"

#include "ui/prompts/parametertable.h"
#include "ui/prompts/promptwords.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>

namespace demarc::ui {

DiffContent diffContent(const app::PromptComparison &comparison)
{
    DiffContent content;
    for (const auto &section : comparison.sections)
        content.sections.push_back({section.inBefore ? roleName(section.roleBefore) : QString(),
            section.inAfter ? roleName(section.roleAfter) : QString(), section.firstLineBefore, section.firstLineAfter,
            section.diff});
    return content;
}

DiffPanel::DiffPanel(QWidget *parent) : Card({}, {}, parent), m_before(new QComboBox), m_after(new QComboBox)
{
    setUpHeader();
    m_view = new DiffView;
    m_view->setObjectName(QStringLiteral("promptDiff"));
    m_parameters = new ParameterTable;
    m_parameters->hide();
    for (auto *widget : std::initializer_list<QWidget *> {m_view, m_parameters})
        widget->setLayoutDirection(Qt::LeftToRight); // before and after stand as in every diff; texts keep their own way
    bodyLayout()->addWidget(m_view, 1);
    bodyLayout()->addWidget(m_parameters);
}

void DiffPanel::setUpHeader()
{
    m_before->setObjectName(QStringLiteral("versionBeforeBox"));
    m_before->setAccessibleName(tr("Version to compare with"));
    m_after->setObjectName(QStringLiteral("versionAfterBox"));
    m_after->setAccessibleName(tr("Version to look at"));
    for (auto *box : {m_before, m_after}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(style::px(72));
    }
    addHeaderLead(m_before);
    addHeaderLead(new Label(QStringLiteral("→"), FontRole::Strong));
    addHeaderLead(m_after);
    m_summary = new Label({}, FontRole::Body, TextLevel::Second);
    m_summary->setObjectName(QStringLiteral("diffSummary"));
    m_summary->setElided(true);
    addHeaderLead(m_summary);
    connect(m_before, &QComboBox::activated, this, &DiffPanel::chosen);
    connect(m_after, &QComboBox::activated, this, &DiffPanel::chosen);
    connect(addStep(QStringLiteral("previousChangeButton"), QStringLiteral("up"), tr("Previous change (F7)")),
        &QToolButton::clicked, this, [this] { m_view->goToPreviousChange(); });
    connect(addStep(QStringLiteral("nextChangeButton"), QStringLiteral("down"), tr("Next change (F8)")), &QToolButton::clicked,
        this, [this] { m_view->goToNextChange(); });
}

QToolButton *DiffPanel::addStep(const QString &name, const QString &icon, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIcon(icons::icon(icon));
    button->setToolTip(style::plainToolTip(toolTip));
    button->setAccessibleName(toolTip);
    addHeaderWidget(button);
    return button;
}

void DiffPanel::setVersions(const std::vector<store::VersionLine> &versions, std::int64_t before, std::int64_t after)
{
    for (auto *box : {m_before, m_after}) {
        const QSignalBlocker blocker(box);
        box->clear();
        for (const auto &version : versions)
            box->addItem(QString::number(version.number), qlonglong {version.number});
        box->setCurrentIndex(box->findData(qlonglong {box == m_before ? before : after}));
    }
}

void DiffPanel::chosen() { Q_EMIT pairChosen(m_before->currentData().toLongLong(), m_after->currentData().toLongLong()); }

void DiffPanel::show(const app::VersionPair &pair, const app::PromptComparison &comparison, const QString &detailBefore,
    const QString &detailAfter)
{
    auto content = diffContent(comparison);
    content.nameBefore = QString::number(pair.before.number);
    content.nameAfter = QString::number(pair.after.number);
    content.detailBefore = detailBefore;
    content.detailAfter = detailAfter;
    m_summary->setText(pair.before.number == pair.after.number ? tr("the whole version") : summaryText(comparison));
    m_parameters->show(comparison, content.nameBefore, content.nameAfter);
    m_view->setContent(std::move(content));
}

} // namespace demarc::ui
