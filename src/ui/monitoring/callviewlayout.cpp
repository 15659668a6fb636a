// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of a call is laid out.
#include "ui/monitoring/calltables.h"
#include "ui/monitoring/callview.h"
#include "ui/monitoring/factgrid.h"
#include "ui/monitoring/messagescard.h"
#include "ui/monitoring/tracewaterfall.h"
#include "ui/shell/pagehead.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/ownerchip.h"
#include "ui/widgets/stateview.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/tag.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace demarc::ui {

using namespace measure;

namespace {

constexpr int kOwnerLine = 28;

// What must not be overlooked, on the wash of a warning.
class Banner final : public QWidget {
public:
    explicit Banner(Label *text)
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(kCardPadding + kIcon + 2 * kGrid, 2 * kGrid, kCardPadding, 2 * kGrid);
        row->addWidget(text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &theme = style::theme();
        QPainter painter(this);
        drawRounded(&painter, rect(), kControlRadius, theme.warning.wash, theme.highContrast ? theme.warning.text : QColor());
        icons::paint(&painter,
            QStyle::visualRect(layoutDirection(), rect(), {kCardPadding, (height() - kIcon) / 2, kIcon, kIcon}),
            QStringLiteral("warning"), theme.warning.text);
    }
};

Label *wrapped(const char *name, FontRole font, TextLevel level)
{
    auto *label = new Label({}, font, level);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void CallView::setUpHead()
{
    m_back = new QPushButton(icons::icon(QStringLiteral("back")), tr("Monitoring"), this);
    m_back->setObjectName(QStringLiteral("callBackButton"));
    m_back->setToolTip(style::plainToolTip(tr("Back to the charts (Esc)")));
    connect(m_back, &QPushButton::clicked, this, &CallView::backRequested);
    m_head = new PageHead(tr("Call"), this);
    m_head->setObjectName(QStringLiteral("callHead"));
    m_status = new Tag;
    m_status->setObjectName(QStringLiteral("callStatus"));
    m_unpricedTag = new Tag(tr("unpriced"), Tone::Warning);
    m_unpricedTag->setObjectName(QStringLiteral("callUnpricedTag"));
    m_owner = new OwnerChip;
    m_owner->setObjectName(QStringLiteral("callOwner"));
    m_system = new LinkButton({});
    m_system->setObjectName(QStringLiteral("callHeadSystem"));
    connect(m_system, &QAbstractButton::clicked, this, &CallView::openSystem);
    m_head->addLead(m_status);
    m_head->addLead(m_unpricedTag);
    m_head->addLead(m_system);
    m_head->addAction(m_owner);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_system, m_status, m_unpricedTag, m_owner})
        widget->hide();
    connect(m_owner, &OwnerChip::activated, this, [this](const QString &key) {
        Q_EMIT linkActivated({QStringLiteral("activity"), key, {}});
    });
}

QWidget *CallView::setUpCards()
{
    m_unpriced = wrapped("callUnpriced", FontRole::Body, TextLevel::Warning);
    m_banner = new Banner(m_unpriced);
    m_remarks = wrapped("callRemarks", FontRole::Body, TextLevel::Second);

    auto *factCard = new Card(tr("Facts"));
    m_facts = new FactGrid;
    factCard->setBody(m_facts);
    connect(m_facts, &FactGrid::linkActivated, this, &CallView::linkActivated);
    connect(m_facts, &FactGrid::erasureRequested, this, &CallView::erasureRequested);
    connect(m_facts, &FactGrid::copied, this, [this](const QString &text) { Q_EMIT message(tr("Copied %1").arg(text)); });

    m_traceCard = new Card(tr("Trace"));
    m_traceCard->setObjectName(QStringLiteral("traceCard"));
    m_trace = new TraceWaterfall;
    m_traceCard->setBody(m_trace);
    connect(m_trace, &TraceWaterfall::callActivated, this, [this](const SpanKey &key) {
        if (key != m_key)
            Q_EMIT linkActivated(linkTo(key));
    });
    connect(m_trace, &TableView::message, this, &CallView::message);

    m_messages = new MessagesCard;
    connect(m_messages, &MessagesCard::systemRequested, this, &CallView::openSystem);
    connect(m_messages, &MessagesCard::message, this, &CallView::message);

    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kCardGap);
    rows->addWidget(m_banner);
    rows->addWidget(m_remarks);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(kCardGap);
    cards->addWidget(factCard, 11);
    cards->addWidget(setUpCost(), 10);
    cards->addWidget(setUpSide(), 6);
    rows->addLayout(cards);
    rows->addWidget(m_traceCard, 1);
    rows->addWidget(m_messages);
    fitTrace();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("callScroll"));
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

Card *CallView::setUpCost()
{
    m_costCard = new Card(tr("Tokens and cost"));
    m_costs = new CostModel(this);
    m_costTable = new TableView(QStringLiteral("callCostTable"));
    m_costTable->setRowModel(m_costs);
    m_costTable->setSortingEnabled(false); // a sum reads from top to bottom
    m_costTable->setAccessibleName(tr("How the cost came about"));
    m_costNotes = wrapped("callCostNotes", FontRole::Secondary, TextLevel::Second);
    m_costNotes->setContentsMargins(kCardPadding, kGrid, kCardPadding, kGrid);
    m_costCard->bodyLayout()->addWidget(m_costTable); // as high as its rows; see showCost()
    m_costCard->bodyLayout()->addStretch(1);
    m_costCard->bodyLayout()->addWidget(m_costNotes);
    connect(m_costTable, &TableView::message, this, &CallView::message);
    return m_costCard;
}

QWidget *CallView::setUpSide()
{
    auto *scoreCard = new Card(tr("Scores"));
    m_scores = new ScoreModel(this);
    m_scoreTable = new TableView(QStringLiteral("callScoreTable"));
    m_scoreTable->setRowModel(m_scores);
    m_scoreTable->setSortingEnabled(false);
    m_scoreTable->setAccessibleName(tr("Scores of the call"));
    m_noScores = wrapped("callNoScores", FontRole::Body, TextLevel::Second);
    m_noScores->setText(tr("Nobody scored this call."));
    m_noScores->setContentsMargins(kCardPadding, 2 * kGrid, kCardPadding, kGrid);
    m_noScores->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scoreCard->bodyLayout()->addWidget(m_scoreTable);
    scoreCard->bodyLayout()->addWidget(m_noScores);
    scoreCard->bodyLayout()->addStretch(1);

    auto *owners = new QWidget;
    auto *grid = new QGridLayout(owners);
    grid->setContentsMargins(kCardPadding, kGrid, kCardPadding, kGrid);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    const std::array kinds {tr("System"), tr("Prompt"), tr("Model")};
    const std::array names {
        QStringLiteral("callSystemOwner"), QStringLiteral("callPromptOwner"), QStringLiteral("callModelOwner")};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        m_chips[i] = new OwnerChip;
        m_chips[i]->setObjectName(names[i]);
        const auto line = static_cast<int>(i);
        grid->setRowMinimumHeight(line, style::px(kOwnerLine));
        grid->addWidget(new Label(kinds[i], FontRole::Secondary, TextLevel::Second), line, 0);
        grid->addWidget(m_chips[i], line, 1, Qt::AlignRight | Qt::AlignVCenter);
        connect(m_chips[i], &OwnerChip::activated, this, [this](const QString &key) {
            Q_EMIT linkActivated({QStringLiteral("activity"), key, {}});
        });
    }
    auto *ownerCard = new Card(tr("Who answers"));
    ownerCard->setBody(owners);

    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    column->addWidget(ownerCard);
    column->addWidget(scoreCard, 1);
    return side;
}

} // namespace demarc::ui
