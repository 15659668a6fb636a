// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"

#include <QApplication>

using namespace demarc;
using namespace demarc::ui;

class TestTheme : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEverySurface_data();
    void textIsReadableOnEverySurface();
    void chipsAndLettersAreReadable_data() { themes(); }
    void chipsAndLettersAreReadable();
    void controlsStandOut_data() { themes(); }
    void controlsStandOut();
    void contrastFollowsWcag();
    void highContrastDesktopKeepsItsColours();
    void ordinaryDesktopDecidesOnlyLightOrDark();
    void choiceIsLiveAndIconsFollow();
    void tableFiguresAreEquallyWide();

private:
    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    static Theme themeOf(bool dark) { return dark ? Theme::darkTheme() : Theme::lightTheme(); }
};

void TestTheme::textIsReadableOnEverySurface_data() { themes(); }

void TestTheme::textIsReadableOnEverySurface()
{
    QFETCH(const bool, dark);
    const auto t = themeOf(dark);
    for (const auto &surface : {t.window, t.surface, t.sunken}) {
        for (const auto &text : {t.text, t.secondText, t.thirdText})
            QVERIFY2(contrast(text, surface) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + surface.name()));
    }
    for (const auto tone : {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Bad, Tone::Accent})
        QVERIFY2(contrast(t.tone(tone).text, t.tone(tone).wash) >= 4.5, qPrintable(t.tone(tone).text.name()));
    QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
}

// What an owner chip and a letter of the matrix are painted with (paintOwnerChip, paintLetters).
void TestTheme::chipsAndLettersAreReadable()
{
    QFETCH(const bool, dark);
    const auto t = themeOf(dark);
    QVERIFY(contrast(t.text, t.surface) >= 4.5);
    for (const auto &behind : {t.nobodyWash(), t.surface})
        QVERIFY2(contrast(t.nobody, behind) >= 4.5, qPrintable(behind.name()));
    for (const auto party : {Party::Internal, Party::Partner, Party::Provider}) {
        QVERIFY2(contrast(t.party(party), t.surface) >= 4.5, qPrintable(t.party(party).name()));
        QVERIFY2(contrast(t.on(t.party(party)), t.party(party)) >= 4.5, qPrintable(t.party(party).name()));
    }
}

void TestTheme::controlsStandOut()
{
    QFETCH(const bool, dark);
    const auto t = themeOf(dark);
    QVERIFY(contrast(t.controlBorder, t.surface) >= 3);
    QVERIFY(contrast(t.accent, t.surface) >= 3); // focus ring
    for (const auto party : {Party::Internal, Party::Partner, Party::Provider})
        QVERIFY(contrast(t.party(party), t.surface) >= 3);
}

void TestTheme::contrastFollowsWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
}

void TestTheme::highContrastDesktopKeepsItsColours()
{
    QPalette desktop(Qt::white, Qt::black);
    desktop.setColor(QPalette::WindowText, Qt::white);
    desktop.setColor(QPalette::Text, Qt::yellow);
    desktop.setColor(QPalette::Base, Qt::black);
    const auto theme = Theme::fromSystem(desktop);
    QVERIFY(theme.highContrast);
    QVERIFY(theme.dark);
    QCOMPARE(theme.surface, QColor(Qt::black));
    QCOMPARE(theme.text, QColor(Qt::yellow));
    QCOMPARE(theme.controlBorder, theme.text);
}

void TestTheme::ordinaryDesktopDecidesOnlyLightOrDark()
{
    QPalette grey;
    grey.setColor(QPalette::Window, QColor(0x20, 0x20, 0x20));
    grey.setColor(QPalette::WindowText, QColor(0xee, 0xee, 0xee));
    QCOMPARE(Theme::fromSystem(grey).surface, Theme::darkTheme().surface);
    grey.setColor(QPalette::Window, QColor(0xef, 0xef, 0xef));
    grey.setColor(QPalette::WindowText, Qt::black);
    QCOMPARE(Theme::fromSystem(grey).surface, Theme::lightTheme().surface);
}

void TestTheme::choiceIsLiveAndIconsFollow()
{
    style::showTheme(ThemeChoice::Dark);
    QVERIFY(style::theme().dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::darkTheme().window);
    const auto icon = icons::icon(QStringLiteral("overview"), icons::Ink::Text);
    QVERIFY(!icon.isNull());
    const auto dark = icon.pixmap(16, 16).toImage();
    style::showTheme(ThemeChoice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::lightTheme().window);
    QVERIFY(icon.pixmap(16, 16).toImage() != dark);
    QVERIFY(icons::icon(QStringLiteral("no-such-icon")).isNull());
}

void TestTheme::tableFiguresAreEquallyWide()
{
    const QFontMetricsF metrics(style::font(FontRole::Figure));
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    style::install(application);
    TestTheme object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}

#include "tst_theme.moc"
