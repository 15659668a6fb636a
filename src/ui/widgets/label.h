// SPDX-License-Identifier: GPL-3.0-or-later
// Text on a page: always plain, in one of the fonts and one of the three levels of text, in either theme.
#pragma once

#include "ui/style/style.h"

#include <QLabel>

namespace demarc::ui {

enum class TextLevel { First, Second, Third, Accent, Good, Warning, Bad };

class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(
        const QString &text = {}, FontRole font = FontRole::Body, TextLevel level = TextLevel::First, QWidget *parent = nullptr);

    void setLevel(TextLevel level);
    void setFontRole(FontRole role);
    // Elided text shrinks to its place and shows itself whole in the tooltip; without, the label demands its
    // width.
    void setElided(bool elided);
    bool isElided() const { return m_elided; }

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyColor();

    FontRole m_font;
    TextLevel m_level;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace demarc::ui
