// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts/drafts.h"

#include "base/wholefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace demarc::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Drafts)
};

Result<std::optional<PromptDraft>> readDraft(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, Text::tr("The draft in %1 cannot be read.").arg(path), file.errorString());
    const auto json = parseJson(file.readAll().toStdString());
    if (!json || !json->is_object())
        return failure(ErrorKind::Storage,
            Text::tr("The draft in %1 is damaged. Open it with a text editor to save what "
                     "is left.")
                .arg(path));
    auto content = contentFromJson(json->value("content", Json()));
    if (!content)
        return failure(ErrorKind::Storage,
            Text::tr("The draft in %1 is damaged. Open it with a text editor to save what "
                     "is left.")
                .arg(path));
    return PromptDraft {QString::fromStdString(json->value("name", "")), std::move(*content),
        QString::fromStdString(json->value("note", "")), json->value("basedOn", std::int64_t {0}),
        instantOf(json->value("savedAt", std::int64_t {0}))};
}

Result<void> writeDraft(const QString &path, const PromptDraft &draft)
{
    QDir().mkpath(QFileInfo(path).path());
    const Json json {{"name", draft.name.toStdString()}, {"content", toJson(draft.content)}, {"note", draft.note.toStdString()},
        {"basedOn", draft.basedOn}, {"savedAt", microsOf(draft.savedAt)}};
    if (const auto written = writeWholeFile(path, QByteArray::fromStdString(json.dump(2))); !written)
        return failure(ErrorKind::Storage,
            Text::tr("Your draft could not be kept in %1. Copy your text before you close the window.").arg(path),
            written.error().cause);
    return {};
}

} // namespace

DraftStore::DraftStore(const QString &folder, const QString &workspace) : m_folder(folder), m_workspace(workspace) { }

QString DraftStore::userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts");
}

QString DraftStore::pathOf(const QString &prompt) const
{
    const auto key = QCryptographicHash::hash((m_workspace + u'\n' + prompt).toUtf8(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(key.toHex().left(32)) + QStringLiteral(".json");
}

QFuture<Result<std::optional<PromptDraft>>> DraftStore::load(const QString &prompt)
{
    return m_thread.run([path = pathOf(prompt)] { return readDraft(path); });
}

QFuture<Result<void>> DraftStore::save(const QString &prompt, const PromptDraft &draft)
{
    return m_thread.run([path = pathOf(prompt), draft] { return writeDraft(path, draft); });
}

QFuture<Result<void>> DraftStore::remove(const QString &prompt)
{
    return m_thread.run([path = pathOf(prompt)]() -> Result<void> {
        QFile::remove(path);
        return {};
    });
}

} // namespace demarc::app
