// SPDX-License-Identifier: GPL-3.0-or-later
// Every length of the console in one place: device-independent pixels at 100 % font size, on a grid of 4.
// What holds text passes through style::px(), so that it grows with the user's font.
#pragma once

namespace demarc::ui::measure {

inline constexpr int kGrid = 4;

inline constexpr int kPageMargin = 16;
inline constexpr int kCardGap = 12;
inline constexpr int kCardPadding = 12;
inline constexpr int kCardHeader = 38;
inline constexpr int kCardRadius = 8;

inline constexpr int kControl = 28; // buttons, line edits, combo boxes
inline constexpr int kControlRadius = 6;
inline constexpr int kControlPadding = 11;

inline constexpr int kRow = 32; // lists, rail, menus of the palette
inline constexpr int kTableRow = 34;
inline constexpr int kTableHeader = 30;
inline constexpr int kMatrixRow = 28;
inline constexpr int kCellPadding = 10;

inline constexpr int kChip = 20;
inline constexpr int kChipRadius = 10;
inline constexpr int kTag = 18;
inline constexpr int kTagRadius = 4;
inline constexpr int kBar = 6;

inline constexpr int kRail = 184;
inline constexpr int kRailCollapsed = 48;
inline constexpr int kTopBar = 44;
inline constexpr int kStatusBar = 26;

inline constexpr int kIcon = 16;
inline constexpr int kFocusRing = 2;

} // namespace demarc::ui::measure
