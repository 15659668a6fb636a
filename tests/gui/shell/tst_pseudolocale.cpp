// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every page in a language nobody speaks: a word that does not come out translated is bare, a word without room
// is cut off. Names and texts of the workspace are data: known, or marked with the property "untranslated".
#include "support/testmain.h"

#include "app/models/prices.h"
#include "app/ownership/ownerdirectory.h"
#include "app/prompts/promptqueries.h"
#include "app/systems/systems.h"
#include "base/clock.h"
#include "support/gui/pseudolocale.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;
using test::PseudoLocale;

namespace {

bool isExempt(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->property("untranslated").toBool())
            return true;
    }
    return false;
}

QString plain(QString text)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return text.remove(tags).remove(u'&').trimmed();
}

QString placeOf(const QWidget *widget)
{
    QString path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(
            (widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : widget->objectName())
            + u'/');
    return path;
}

} // namespace

class TestPseudoLocale : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noBareWordOnAnyPage_data() { pages(); }
    void noBareWordOnAnyPage();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void noBareWordInTheMenusAndActions();

private:
    static void pages();
    void learnData();
    void show(const QString &id);
    bool isData(const QString &text) const;
    QStringList bareWords(const QWidget *root) const;
    static QStringList cutWords(const QWidget *root);

    SystemClock m_clock;
    QTemporaryDir m_folder;
    PseudoLocale m_words;
    std::unique_ptr<MainWindow> m_window;
    QSet<QString> m_data;
};

void TestPseudoLocale::pages()
{
    QTest::addColumn<QString>("id");
    for (const auto &page : allPages())
        QTest::newRow(qPrintable(page.id)) << page.id;
}

void TestPseudoLocale::initTestCase()
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QVERIFY(QCoreApplication::installTranslator(&m_words));
    m_window = std::make_unique<MainWindow>(m_clock, MainWindow::Options {false, false, false});
    m_window->resize(1440, 900);
    m_window->show();
    QSignalSpy opened(m_window.get(), &MainWindow::workspaceOpened);
    m_window->openWorkspace(m_folder.filePath(QStringLiteral("work.demarc")), app::OpenMode::CreateOrOpen);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20'000);
    learnData();
}

void TestPseudoLocale::learnData()
{
    auto &workspace = m_window->desk()->workspace();
    const auto ownership = workspace.query(app::loadOwnership).result();
    QVERIFY(ownership);
    for (const auto &area : ownership->matrix.areas())
        m_data.insert(area.name);
    for (const auto &activity : ownership->matrix.activities())
        m_data.unite({activity.name, activity.key, activity.boundary, activity.trigger});
    for (const auto &role : ownership->matrix.roles())
        m_data.insert(role.name);
    for (const auto &person : ownership->people)
        m_data.insert(person.name);
    const auto prices = workspace.query(app::currentPrices).result();
    QVERIFY(prices);
    for (const auto &price : *prices)
        m_data.unite({QString::fromStdString(price.model), QString::fromStdString(price.provider)});
    m_data.unite({QStringLiteral("work"), QStringLiteral("work.demarc"), QStringLiteral("Demarc"), QStringLiteral("USD")});
    const auto asTyped = m_data;
    for (const auto &text : asTyped)
        m_data.insert(plain(text)); // a name with an ampersand reads as a mnemonic where a header shows it
    m_data.remove(QString());
}

void TestPseudoLocale::show(const QString &id)
{
    QVERIFY(m_window->openLink({QStringLiteral("page"), id, {}}));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk()->currentPage()->isSettled(), 20'000);
    QVERIFY(!m_window->grab().isNull()); // lays everything out
}

bool TestPseudoLocale::isData(const QString &text) const
{
    if (m_data.contains(text))
        return true;
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    return !text.contains(letters); // figures, signs, single letters such as R, A, C, I
}

QStringList TestPseudoLocale::bareWords(const QWidget *root) const
{
    QStringList bare;
    const auto check = [&](const QWidget *widget, const QString &text) {
        const auto words = plain(text);
        if (!words.isEmpty() && !PseudoLocale::isTranslated(words) && !isData(words) && !isExempt(widget))
            bare.append(placeOf(widget) + QStringLiteral(" “") + words + u'”');
    };
    for (const auto *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        check(widget, widget->toolTip());
        check(widget, widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            check(widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            check(widget, button->text());
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            check(widget, field->placeholderText());
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            check(widget, box->currentText());
        if (const auto *header = qobject_cast<const QHeaderView *>(widget); header && header->model()) {
            for (int i = 0; i < header->count(); ++i)
                check(widget, header->model()->headerData(i, header->orientation()).toString());
        }
        for (const auto *action : widget->actions())
            check(widget, action->text());
    }
    return bare;
}

QStringList TestPseudoLocale::cutWords(const QWidget *root)
{
    QStringList cut;
    for (const auto *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || isExempt(widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *own = qobject_cast<const Label *>(widget);
        const bool shrinks = own && own->isElided(); // says itself whole in the tooltip
        if (label && !label->text().isEmpty() && !label->wordWrap() && !shrinks
            && label->fontMetrics().horizontalAdvance(label->text()) > label->contentsRect().width() + 1)
            cut.append(placeOf(widget) + label->text());
        if (label && label->wordWrap() && label->heightForWidth(label->width()) > label->height() + 1)
            cut.append(placeOf(widget) + label->text());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() && !button->property("elides").toBool()
            && button->minimumSizeHint().width() > button->width() + 1)
            cut.append(placeOf(widget) + button->text());
    }
    return cut;
}

void TestPseudoLocale::noBareWordOnAnyPage()
{
    QFETCH(const QString, id);
    show(id);
    const auto bare = bareWords(m_window.get());
    QVERIFY2(bare.isEmpty(), qPrintable(u'\n' + bare.join(u'\n')));
}

void TestPseudoLocale::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QSize>("size");
    for (const auto &page : allPages()) {
        QTest::newRow(qPrintable(page.id)) << page.id << QSize(1440, 900);
        QTest::newRow(qPrintable(page.id + QStringLiteral(", small"))) << page.id << QSize(1280, 800);
    }
}

void TestPseudoLocale::nothingIsCutOff()
{
    QFETCH(const QString, id);
    QFETCH(const QSize, size);
    m_window->resize(size);
    show(id);
    const auto cut = cutWords(m_window.get());
    QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    QVERIFY2(m_window->size() == size, "the page does not fit the window");
}

void TestPseudoLocale::noBareWordInTheMenusAndActions()
{
    QStringList bare;
    for (const auto *action : m_window->findChildren<QAction *>()) {
        const auto text = plain(action->text());
        if (!text.isEmpty() && !PseudoLocale::isTranslated(text) && !isData(text)
            && !isExempt(qobject_cast<QWidget *>(action->parent())))
            bare.append(action->objectName() + QStringLiteral(" “") + text + u'”');
    }
    QVERIFY2(bare.isEmpty(), qPrintable(u'\n' + bare.join(u'\n')));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("demarc-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    style::install(application);
    TestPseudoLocale object;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&object, argc, argv);
}

#include "tst_pseudolocale.moc"
