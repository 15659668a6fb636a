// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions of a text beside each other or in one column: words marked, unchanged parts folded, both sides aligned.
//
// F8 and F7 go to the next and the previous change; up and down move the current line, left and right the side; Return
// opens a fold; the mouse or Shift with the arrows selects, Ctrl+C copies the stored text. All text is plain.
#pragma once

#include "ui/widgets/diffgeometry.h"

#include <QAbstractScrollArea>
#include <QTextLayout>

#include <memory>
#include <optional>

namespace demarc::ui {

class DiffView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    ~DiffView() override;

    void setContent(DiffContent content);
    const DiffContent &content() const { return m_content; }
    void setMode(DiffMode mode);
    DiffMode mode() const { return m_mode; }

    int changeCount() const { return static_cast<int>(m_changes.size()); }
    int currentChange() const; // index of the change the current line is in or after; −1 before the first
    const std::vector<DiffItem> &items() const { return m_items; }
    int currentItem() const { return m_current; }
    bool hasSelection() const { return m_anchor.has_value(); }
    QString selectedText() const;
    // What a screen reader says of an item.
    QString spokenText(int item) const;

    QSize sizeHint() const override;

public Q_SLOTS:
    void goToNextChange();
    void goToPreviousChange();
    void unfoldAll();
    void copySelection() const;
    void selectWholeSide();

Q_SIGNALS:
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    // A place in the text of the selected side.
    struct Place {
        int item = 0;
        int offset = 0;
        auto operator<=>(const Place &) const = default;
    };

    // Layout (diffview.cpp)
    void rebuild();
    void layOut();
    int wrappedLines(const ShownLine &line, int width) const;
    std::unique_ptr<QTextLayout> layoutOf(const QString &text, int width) const;
    void setCurrent(int item);
    void ensureVisible(int item);
    void unfold(int item);
    int headerHeight() const;

    // Painting (diffpaint.cpp)
    void paintHeader(QPainter &painter) const;
    void paintItem(QPainter &painter, int item) const;
    void paintLine(QPainter &painter, int item, DiffSide side) const;
    void paintGutter(QPainter &painter, const ShownLine &line, const QRect &rect, DiffSide side) const;
    void paintSpan(QPainter &painter, const QTextLayout &layout, const QRect &rect, qsizetype start, qsizetype length,
        const QColor &color) const;
    void paintFold(QPainter &painter, int item) const;
    void paintHeading(QPainter &painter, int item) const;
    std::optional<std::pair<int, int>> selectedSpan(int item, DiffSide side, qsizetype length) const;

    // Input (diffinput.cpp)
    Place placeAt(const QPoint &position) const;
    void extendSelection(int item);
    void clearSelection();

    DiffContent m_content;
    DiffMode m_mode = DiffMode::SideBySide;
    std::set<FoldKey> m_unfolded;
    std::vector<DiffItem> m_items;
    std::vector<int> m_changes; // first items of the changes
    DiffMeasures m_measures;
    DiffGeometry m_geometry;
    int m_current = -1;
    int m_hovered = -1;
    DiffSide m_side = DiffSide::After; // of the current line and the selection
    std::optional<Place> m_anchor;     // the selection reaches from here to m_cursor
    Place m_cursor;
};

} // namespace demarc::ui
