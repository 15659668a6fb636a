// SPDX-License-Identifier: GPL-3.0-or-later
// The Systems page on the real desk: what is kept of the messages of a system.
#include "app/systems/systems.h"
#include "app/words/words.h"
#include "app/workspace/starter.h"
#include "support/testmain.h"
#include "ui/shell/desk.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace demarc;
using namespace demarc::ui;

class TestSystemsPage : public test::Test {
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return m_desk->findChild<Widget *>(QString::fromLatin1(name));
    }
    ContentRule kept() const
    {
        const auto systems = app::systems(m_desk->workspace()).result();
        return systems && !systems->empty() ? systems->front().content : ContentRule {ContentMode::Full, -1};
    }
    void choose(const QString &text) { find<QComboBox>("systemMessagesBox")->setCurrentText(text); }
    void save() { QTest::mouseClick(find<QPushButton>("saveSystemButton"), Qt::LeftButton); }

private Q_SLOTS:
    void init()
    {
        test::Test::init();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_folder = std::make_unique<QTemporaryDir>();
        auto workspace = std::make_unique<app::Workspace>(m_clock);
        QVERIFY(workspace->open({m_folder->filePath(QStringLiteral("w.demarc"))}, app::OpenMode::CreateOrOpen).result());
        workspace->setActor({{}, QStringLiteral("Ada"), Party::Internal});
        QVERIFY(app::startWorkspace(*workspace).result());
        AiSystem system;
        system.id = SystemId::create();
        system.name = QStringLiteral("Inspection reports");
        system.services = {QStringLiteral("inspection-api")};
        QVERIFY(workspace->execute(std::make_shared<app::PutSystem>(system)).result());
        m_desk = std::make_unique<Desk>(std::move(workspace));
        m_desk->resize(1256, 830); // of a window of 1440 × 900
        m_desk->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_desk.get()));
        QVERIFY(m_desk->open({QStringLiteral("system"), system.name, {}}));
        QTRY_VERIFY(m_desk->currentPage()->isSettled());
        QTRY_VERIFY(find<QPushButton>("saveSystemButton")->isVisible());
    }
    void cleanup() { m_desk.reset(); }

    void messagesAreKeptAsChosenAndThatIsUndone()
    {
        auto *days = find<QSpinBox>("systemMessageDaysBox");
        QCOMPARE(find<QComboBox>("systemMessagesBox")->currentText(), QStringLiteral("Not kept"));
        QVERIFY(!days->isEnabled());
        choose(QStringLiteral("Redacted"));
        QVERIFY(days->isEnabled());
        QVERIFY(find<QLabel>("systemMessagesNote")->text().contains(QStringLiteral("names of people are not")));
        days->setValue(91);
        QCOMPARE(days->value(), kMostContentDays);
        days->setValue(1);
        QCOMPARE(days->text(), QStringLiteral("1 day"));
        days->setValue(14);
        QCOMPARE(days->text(), QStringLiteral("14 days"));
        save();
        QTRY_VERIFY(kept() == (ContentRule {ContentMode::Redacted, 14}));
        m_desk->undoStack().undo();
        QTRY_VERIFY(kept() == ContentRule {});
        QTRY_COMPARE(find<QComboBox>("systemMessagesBox")->currentText(), QStringLiteral("Not kept"));
        m_desk->undoStack().redo();
        QTRY_VERIFY(kept() == (ContentRule {ContentMode::Redacted, 14}));
    }

    void anotherChangeLeavesWhatIsKept()
    {
        auto system = app::systems(m_desk->workspace()).result()->front();
        system.content = {ContentMode::Full, 3};
        QVERIFY(m_desk->workspace().execute(std::make_shared<app::PutSystem>(system)).result());
        QTRY_COMPARE(find<QComboBox>("systemMessagesBox")->currentText(), QStringLiteral("In full"));
        QCOMPARE(find<QSpinBox>("systemMessageDaysBox")->value(), 3);
        find<QLineEdit>("systemNameEdit")->setText(QStringLiteral("Reports"));
        save();
        QTRY_COMPARE(app::systems(m_desk->workspace()).result()->front().name, QStringLiteral("Reports"));
        QVERIFY(kept() == (ContentRule {ContentMode::Full, 3}));
    }

    void pictures()
    {
        const auto folder = qEnvironmentVariable("DEMARC_PICTURES");
        choose(QStringLiteral("Redacted"));
        for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            style::showTheme(choice);
            QTRY_COMPARE(m_desk->palette().color(QPalette::WindowText), style::theme().text);
            m_desk->grab(); // lays out what has not been on show yet
            const auto picture = m_desk->grab();
            QVERIFY(!picture.isNull());
            if (!folder.isEmpty())
                picture.save(folder
                    + (choice == ThemeChoice::Light ? QStringLiteral("/systems-light.png")
                                                    : QStringLiteral("/systems-dark.png")));
        }
        style::showTheme(ThemeChoice::Light);
    }
};

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    installWords(application);
    style::install(application);
    TestSystemsPage object;
    return QTest::qExec(&object, argc, argv);
}
#include "tst_systemspage.moc"
