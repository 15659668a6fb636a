// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/forwardform.h"

#include "app/workspace/deliver.h"
#include "ui/shell/collectorswitch.h"
#include "ui/style/style.h"
#include "ui/widgets/label.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace demarc::ui {

using namespace measure;

ForwardForm::ForwardForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("forwardForm"));
    setUp();
    connect(m_url, &QLineEdit::textChanged, this, &ForwardForm::check);
    connect(m_file, &QLineEdit::textChanged, this, &ForwardForm::lookAtFile);
    connect(m_choose, &QPushButton::clicked, this, &ForwardForm::chooseFile);
    check();
}

void ForwardForm::setUp()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    column->addWidget(new Label(tr("Pass on to", "another backend"), FontRole::Strong));
    auto *why = new Label(tr("Everything that arrives is also sent on, unchanged, to the backend you have already."),
        FontRole::Body, TextLevel::Second);
    why->setWordWrap(true);
    column->addWidget(why);

    m_url = new QLineEdit;
    m_url->setObjectName(QStringLiteral("forwardUrl"));
    m_url->setPlaceholderText(QStringLiteral("https://cloud.langfuse.com"));
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("forwardHeadersFile"));
    m_file->setPlaceholderText(tr("those of the senders", "headers"));
    for (auto *edit : {m_url, m_file})
        edit->setLayoutDirection(Qt::LeftToRight); // an address reads one way everywhere
    m_choose = new QPushButton(tr("Choose…"));
    m_choose->setObjectName(QStringLiteral("forwardHeadersButton"));
    m_choose->setAccessibleName(tr("Choose the file with the headers"));
    auto *file = new QHBoxLayout;
    file->setSpacing(2 * kGrid);
    file->addWidget(m_file, 1);
    file->addWidget(m_choose);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * kGrid);
    form->addRow(tr("Address"), m_url);
    m_fileLabel = new QLabel(tr("Headers file"));
    form->addRow(m_fileLabel, file);
    column->addLayout(form);

    m_sentence = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_sentence->setObjectName(QStringLiteral("forwardSentence"));
    m_status = new Label({}, FontRole::Secondary, TextLevel::Second);
    m_status->setObjectName(QStringLiteral("forwardStatus"));
    for (auto *label : {m_sentence, m_status}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_status->hide();
}

int ForwardForm::labelWidth() const
{
    m_fileLabel->ensurePolished(); // in the font it is shown in
    return m_fileLabel->sizeHint().width();
}

void ForwardForm::setChoice(const app::ForwardChoice &choice)
{
    m_url->setText(choice.url);
    m_file->setText(choice.headersFile);
}

app::ForwardChoice ForwardForm::choice() const
{
    auto file = m_file->text().trimmed();
    if (file.startsWith(QLatin1String("~/")))
        file.replace(0, 1, QDir::homePath());
    return {m_url->text().trimmed(), file.isEmpty() ? file : QDir::cleanPath(QDir::current().absoluteFilePath(file))};
}

void ForwardForm::setListener(const QString &address)
{
    m_listener = address;
    check();
}

void ForwardForm::setStatus(const QString &text, bool needsALook)
{
    m_status->setText(text);
    m_status->setLevel(needsALook ? TextLevel::Warning : TextLevel::Second);
    m_status->setVisible(!text.isEmpty());
}

void ForwardForm::check()
{
    const auto typed = choice();
    const auto sound = CollectorSwitch::check(m_listener, typed);
    m_problem = !sound ? sound.error().message : typed.url.isEmpty() ? QString() : m_look.problem;
    showSentence();
    Q_EMIT changed();
}

// Not on this thread: it may lie on a disk that is far away.
void ForwardForm::lookAtFile()
{
    const auto file = choice().headersFile;
    m_looking = !file.isEmpty();
    m_look = {};
    ++m_generation;
    if (m_looking) {
        const auto look = [file]() -> FileLook {
            const auto headers = app::readForwardHeaders(file);
            return {headers ? QString() : headers.error().message, headers && app::mayOthersRead(file)};
        };
        app::deliver(m_files.run(look), this, [this, generation = m_generation](const FileLook &seen) {
            if (generation != m_generation)
                return;
            m_looking = false;
            m_look = seen;
            check();
        });
    }
    check();
}

void ForwardForm::showSentence()
{
    const bool isWarning = m_problem.isEmpty() && m_look.mayOthersRead;
    m_sentence->setLevel(!m_problem.isEmpty() ? TextLevel::Bad : isWarning ? TextLevel::Warning : TextLevel::Second);
    m_sentence->setText(!m_problem.isEmpty() ? m_problem
            : isWarning
            ? tr("Other users of this machine can read this file. If there are keys in it, let only yourself read it.")
            : tr("A file with the backend's key, such as “Authorization: Bearer KEY”: one header a line, in place of "
                 "the senders' own. Demarc keeps only where it is."));
}

void ForwardForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("A file with headers"));
    dialog->setObjectName(QStringLiteral("forwardHeadersDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

} // namespace demarc::ui
