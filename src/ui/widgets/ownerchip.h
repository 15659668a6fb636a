// SPDX-License-Identifier: GPL-3.0-or-later
// Who answers for a thing, everywhere the same: the party's shape and colour with the role (or the person);
// dashed and loud where nobody does. The shape tells the parties apart without colour: ● internal, ■ partner,
// ▲ provider, ◇ nobody.
#pragma once

#include "domain/ownership/owner.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace demarc::ui {

enum class ChipText { Role, Person }; // Person falls back to the role while nobody is named

QString partyName(Party party);
// The word on the chip: "Ops lead", "nobody", "shared".
QString ownerText(const Owner &owner, ChipText text = ChipText::Role);
// "Ops lead (Maria Lund), Partner. Answers for it by baseline 13." Plain text.
QString ownerDescription(const Owner &owner);

// The shape of a party in the middle of `rect`; empty party: the ◇ of nobody.
void paintPartyShape(QPainter *painter, const QRectF &rect, std::optional<Party> party);

QSize ownerChipSize(const Owner &owner, ChipText text = ChipText::Role);
// Paints at the start of `rect` (after `alignment`), centred vertically, elided where narrower. Returns the
// width taken.
int paintOwnerChip(QPainter *painter, const QRect &rect, const Owner &owner, ChipText text = ChipText::Role,
    Qt::Alignment alignment = Qt::AlignLeft, Qt::LayoutDirection direction = Qt::LeftToRight);

class OwnerChip : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString text READ text)

public:
    explicit OwnerChip(QWidget *parent = nullptr);
    explicit OwnerChip(const Owner &owner, QWidget *parent = nullptr);

    const Owner &owner() const { return m_owner; }
    QString text() const { return ownerText(m_owner, m_text); }
    void setOwner(const Owner &owner);
    void setChipText(ChipText text);
    QSize sizeHint() const override { return ownerChipSize(m_owner, m_text); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    // Clicked, or Space/Return while focused: the page may open the activity that answers.
    void activated(const QString &activityKey);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Owner m_owner;
    ChipText m_text = ChipText::Role;
};

} // namespace demarc::ui

Q_DECLARE_METATYPE(demarc::Owner)
