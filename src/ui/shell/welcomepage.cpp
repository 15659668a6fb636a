// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "app/workspace/workspace.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

namespace demarc::ui {

using namespace measure;

namespace {

QPushButton *button(const QString &name, const QString &text, const QString &icon)
{
    auto *result = new QPushButton(text);
    result->setObjectName(name);
    result->setIcon(icons::icon(icon));
    return result;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("welcomePage"));
    auto *column = new QVBoxLayout(this);
    auto *card = new Card;
    const auto width = style::px(520);
    card->setFixedWidth(width);
    m_content = new QWidget;
    auto *body = new QVBoxLayout(m_content);
    body->setContentsMargins(2 * kCardPadding, 2 * kCardPadding, 2 * kCardPadding, kCardPadding);
    body->setSpacing(kCardGap);
    body->addWidget(new Label(tr("Who owns this, and is it working?"), FontRole::PageTitle));
    auto *what =
        new Label(tr("A workspace holds who answers for what, the calls of your AI systems, their prompts and their incidents."),
            FontRole::Body, TextLevel::Second);
    what->setWordWrap(true);
    what->setMinimumHeight(what->heightForWidth(width - 4 * kCardPadding - 2)); // nested, its wrapped lines are not counted
    body->addWidget(what);
    auto *row = new QHBoxLayout;
    auto *demo = button(QStringLiteral("welcomeDemoButton"), tr("Look at the demo"), {});
    style::setButtonLook(demo, ButtonLook::Primary);
    auto *create = button(QStringLiteral("welcomeNewButton"), tr("New workspace…"), QStringLiteral("plus"));
    auto *open = button(QStringLiteral("welcomeOpenButton"), tr("Open…"), QStringLiteral("open"));
    row->addWidget(demo);
    row->addWidget(create);
    row->addWidget(open);
    row->addStretch(1);
    body->addLayout(row);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    body->addLayout(m_recent);
    card->setBody(m_content);
    column->addStretch(2);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(create, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
}

void WelcomePage::setRecent(const QStringList &locations)
{
    while (auto *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!locations.isEmpty()) {
        auto *title = new Label(tr("Opened before"), FontRole::Strong);
        title->setContentsMargins(0, 2 * kGrid, 0, kGrid);
        m_recent->addWidget(title);
    }
    int number = 0;
    for (const auto &where : locations) {
        const auto shown = QDir::toNativeSeparators(app::WorkspaceLocation {where}.displayName());
        auto *entry = button(QStringLiteral("recent%1").arg(number++), shown, QStringLiteral("file"));
        entry->setProperty("untranslated", true);
        entry->setFlat(true);
        entry->setToolTip(
            style::plainToolTip(app::WorkspaceLocation {where}.isPostgres() ? shown : QDir::toNativeSeparators(where)));
        m_recent->addWidget(entry, 0, Qt::AlignLeft);
        connect(entry, &QPushButton::clicked, this, [this, where] { Q_EMIT recentRequested(where); });
    }
}

void WelcomePage::setBusy(bool busy) { m_content->setEnabled(!busy); }

} // namespace demarc::ui
