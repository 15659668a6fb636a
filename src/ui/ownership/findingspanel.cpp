// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ownership/findingspanel.h"

#include "app/ownership/words.h"
#include "domain/ownership/fixes.h"
#include "ui/ownership/findingitem.h"
#include "ui/style/measures.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace demarc::ui {

namespace {

constexpr int kBesideButtons = 86;     // the tag and the margins
constexpr std::size_t kMostShown = 40; // a matrix with more wrong than that is just begun

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::ui::FindingsPanel)
};

QString fixText(const Fix &fix, const Matrix &matrix)
{
    const auto index = matrix.indexOf(fix.role);
    const auto role = index ? matrix.roles()[*index].name : QString();
    switch (fix.kind) {
    case FixKind::MakeAccountable:
        return Words::tr("Make %1 A").arg(role);
    case FixKind::DoAndAnswer:
        return Words::tr("Make %1 AR").arg(role);
    case FixKind::KeepAccountable:
        return Words::tr("Only %1").arg(role);
    case FixKind::ClearCell:
        return Words::tr("Remove the text");
    case FixKind::UseRasci:
        return Words::tr("Use RASCI");
    case FixKind::KeepLetters:
        return Words::tr("Keep %1").arg(fix.letters.toString());
    case FixKind::DeclareDerived:
        return Words::tr("Declare it as it is");
    }
    return {};
}

bool offersOtherRoles(FindingKind kind)
{
    return kind == FindingKind::SharedByAll || kind == FindingKind::NobodyAnswers || kind == FindingKind::RowEmpty
        || kind == FindingKind::ReservedOutside;
}

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("findingsPanel"));
    setAccessibleName(tr("Findings"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

QString FindingsPanel::summary(const std::vector<Finding> &findings)
{
    const auto count = [&](Level level) {
        return static_cast<int>(
            std::count_if(findings.begin(), findings.end(), [&](const Finding &f) { return f.level == level; }));
    };
    QStringList parts;
    if (const auto errors = count(Level::Error))
        parts.append(tr("%n error(s)", nullptr, errors));
    if (const auto warnings = count(Level::Warning))
        parts.append(tr("%n warning(s)", nullptr, warnings));
    return parts.isEmpty() ? tr("none") : parts.join(QStringLiteral(" · "));
}

void FindingsPanel::showFindings(const std::vector<Finding> &findings, const Matrix &matrix)
{
    if (m_isShown && findings == m_findings && matrix == m_matrix)
        return;
    m_isShown = true;
    m_findings = findings;
    m_matrix = matrix;
    const auto scrolled = verticalScrollBar() ? verticalScrollBar()->value() : 0;
    m_buttons.clear();
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < std::min(findings.size(), kMostShown); ++i)
        column->addWidget(makeItem(findings[i], matrix));
    auto *rest = new Label({}, FontRole::Secondary, TextLevel::Second);
    rest->setContentsMargins(measure::kCardPadding, measure::kCardPadding, measure::kCardPadding, measure::kCardPadding);
    rest->setWordWrap(true);
    if (findings.size() > kMostShown)
        rest->setText(tr("And %n more.", nullptr, static_cast<int>(findings.size() - kMostShown)));
    else if (findings.empty())
        rest->setText(tr("Every activity has one owner, someone who does the work, and a written boundary where it is shared."));
    if (rest->text().isEmpty())
        delete rest;
    else
        column->addWidget(rest);
    column->addStretch(1);
    fitButtons();
    setWidget(list);
    list->setAutoFillBackground(false); // the card below is the surface; the scroll area turned it on
    verticalScrollBar()->setValue(scrolled);
}

QWidget *FindingsPanel::makeItem(const Finding &finding, const Matrix &matrix)
{
    const auto words = app::wordsOf(finding, matrix);
    auto *item = new FindingItem;
    auto *row = new QHBoxLayout(item);
    row->setContentsMargins(measure::kCardPadding, 10, measure::kCardPadding, 10);
    row->setSpacing(8);
    auto *tag = finding.level == Level::Error ? new Tag(tr("Error"), Tone::Bad) : new Tag(tr("Warning"), Tone::Warning);
    tag->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(tag, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    auto *title = new Label(words.title, FontRole::Strong);
    title->setWordWrap(true);
    auto *message = new Label(words.message, FontRole::Secondary, TextLevel::Second);
    message->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(message);
    addButtons(item, column, finding, matrix);
    row->addLayout(column, 1);
    item->setAccessibleName(words.title);
    item->setAccessibleDescription(words.message + u' ' + words.advice);
    item->setToolTip(style::plainToolTip(words.advice));
    connect(item, &FindingItem::activated, this, [this, finding] { Q_EMIT placeRequested(finding); });
    return item;
}

// Buttons that do not fit beside each other go below each other.
void FindingsPanel::fitButtons()
{
    const auto room = viewport()->width() - style::px(kBesideButtons);
    for (const auto &[buttons, width] : m_buttons)
        buttons->setDirection(width > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    fitButtons();
    QScrollArea::resizeEvent(event);
}

void FindingsPanel::addButtons(QWidget *item, QVBoxLayout *column, const Finding &finding, const Matrix &matrix)
{
    auto *buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    buttons->setSpacing(6);
    const auto add = [&](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, item);
        button->setObjectName(name);
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        buttons->addWidget(button, 0, Qt::AlignLeft);
        return button;
    };
    for (const auto &fix : fixesOf(finding, matrix)) {
        if (fix.edit.isEmpty() || buttons->count() > 0)
            continue; // the narrow panel holds one; other roles are behind "Other…"
        const auto text = fixText(fix, matrix);
        connect(add(text, QStringLiteral("fixButton")), &QPushButton::clicked, this,
            [this, edit = fix.edit, text] { Q_EMIT fixRequested(edit, text); });
    }
    if (offersOtherRoles(finding.kind)) {
        auto *other = add(tr("Other…"), QStringLiteral("otherOwnerButton"));
        connect(other, &QPushButton::clicked, this, [this, other, activity = finding.activity] {
            Q_EMIT ownerChoiceRequested(activity, other->mapToGlobal(QPoint(0, other->height())));
        });
    }
    if (finding.kind == FindingKind::BoundaryMissing)
        connect(add(tr("Write it…"), QStringLiteral("writeBoundaryButton")), &QPushButton::clicked, this,
            [this, activity = finding.activity] { Q_EMIT boundaryRequested(activity); });
    buttons->addStretch(1);
    if (buttons->count() > 1) {
        m_buttons.emplace_back(buttons, buttons->sizeHint().width());
        column->addSpacing(3);
        column->addLayout(buttons);
    } else {
        delete buttons;
    }
}

} // namespace demarc::ui
