// SPDX-License-Identifier: GPL-3.0-or-later
#include "demarcctl/commandline.h"

#include "app/workspace/starter.h"

#include <QCoreApplication>

#include <algorithm>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl)
};

QString synopsis(const CommandSpec &command)
{
    auto text = command.words.join(u' ');
    for (const auto &positional : command.positionals)
        text += u' ' + positional;
    for (const auto &option : command.options) {
        text += QStringLiteral(" [--") + option.names().front();
        if (!option.valueName().isEmpty())
            text += u' ' + option.valueName();
        text += u']';
    }
    return text;
}

void printHelp(QTextStream &out, const std::vector<CommandSpec> &commands)
{
    out << Text::tr("Usage: demarcctl --db WHERE [--json] COMMAND") << "\n\n"
        << Text::tr("WHERE is a workspace file or a postgresql:// address.") << "\n\n";
    for (const auto &command : commands)
        out << "  " << synopsis(command) << "\n      " << command.summary << '\n';
    out << '\n' << Text::tr("Exit code: 0 ok, 1 findings, 2 wrong usage, 3 failure.") << '\n';
}

// The command whose words are the first positional words; the longest wins.
const CommandSpec *findCommand(const QStringList &positionals, const std::vector<CommandSpec> &commands)
{
    const CommandSpec *found = nullptr;
    for (const auto &command : commands) {
        if (positionals.mid(0, command.words.size()) == command.words && (!found || command.words.size() > found->words.size()))
            found = &command;
    }
    return found;
}

void addGlobalOptions(QCommandLineParser &parser)
{
    parser.addOption(QCommandLineOption(QStringLiteral("db"), {}, QStringLiteral("WHERE")));
    parser.addOption(QCommandLineOption(QStringLiteral("json")));
    parser.addOption(QCommandLineOption(QStringList {QStringLiteral("h"), QStringLiteral("help")}));
    parser.addOption(QCommandLineOption(QStringList {QStringLiteral("v"), QStringLiteral("version")}));
}

// What there is help on: the command that is named, those of the group that is named ("models"), or all.
std::vector<CommandSpec> commandsUnder(const QStringList &words, const std::vector<CommandSpec> &commands)
{
    if (const auto *command = findCommand(words, commands))
        return {*command};
    std::vector<CommandSpec> group;
    std::copy_if(commands.begin(), commands.end(), std::back_inserter(group),
        [&](const CommandSpec &command) { return !words.isEmpty() && command.words.front() == words.front(); });
    return group.empty() ? commands : group;
}

// A first look for the command's words with every option of every command known, so that an option's value is not
// taken for a word.
QStringList positionalsOf(const QStringList &arguments, const std::vector<CommandSpec> &commands)
{
    QCommandLineParser parser;
    addGlobalOptions(parser);
    QStringList known;
    for (const auto &command : commands) {
        for (const auto &option : command.options) {
            if (known.contains(option.names().front()))
                continue;
            known << option.names();
            parser.addOption(option);
        }
    }
    parser.parse(arguments);
    return parser.positionalArguments();
}

bool countFits(const CommandSpec &command, qsizetype given)
{
    qsizetype needed = 0;
    bool repeats = false;
    for (const auto &positional : command.positionals) {
        needed += positional.startsWith(u'[') ? 0 : 1;
        repeats = repeats || positional.contains(QStringLiteral("..."));
    }
    return given >= needed && (repeats || given <= command.positionals.size());
}

} // namespace

void Session::print(const Json &json)
{
    m_out << QString::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
}

int Session::fail(const Error &error)
{
    m_out.flush();
    m_err << "demarcctl: " << error.message << '\n';
    if (!error.cause.isEmpty())
        m_err << "  (" << error.cause << ")\n";
    return kFailure;
}

int Session::usage(const QString &sentence)
{
    m_err << "demarcctl: " << sentence << '\n' << Text::tr("See: demarcctl --help") << '\n';
    return kUsage;
}

Result<app::Workspace *> Session::workspace(app::OpenMode mode, const QString &templateName)
{
    if (m_workspace)
        return m_workspace.get();
    auto workspace = std::make_unique<app::Workspace>(m_clock);
    if (const auto opened = workspace->open({m_where}, mode).result(); !opened)
        return failureOf(opened);
    if (mode == app::OpenMode::CreateOrOpen) {
        if (const auto started =
                app::startWorkspace(*workspace, templateName.isEmpty() ? QStringLiteral("founding") : templateName).result();
            !started)
            return failureOf(started);
    }
    m_workspace = std::move(workspace);
    return m_workspace.get();
}

void Session::setOptions(const QString &where, bool json)
{
    m_where = where;
    m_json = json;
}

int runCommandLine(const QStringList &arguments, const std::vector<CommandSpec> &commands, Session &session)
{
    const auto words = positionalsOf(arguments, commands);
    const auto *command = findCommand(words, commands);
    QCommandLineParser parser;
    addGlobalOptions(parser);
    if (command)
        parser.addOptions(command->options);
    const bool parsed = parser.parse(arguments);
    if (parser.isSet(QStringLiteral("version"))) {
        session.out() << "demarcctl " << QCoreApplication::applicationVersion() << '\n';
        return kOk;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        printHelp(session.out(), commandsUnder(words, commands));
        return kOk;
    }
    if (!command) {
        return session.usage(
            words.isEmpty() ? Text::tr("Say what to do.") : Text::tr("There is no command \"%1\".").arg(words.join(u' ')));
    }
    if (!parsed)
        return session.usage(parser.errorText());
    const auto positionals = parser.positionalArguments().mid(command->words.size());
    if (!countFits(*command, positionals.size()))
        return session.usage(Text::tr("The command is used like this: %1").arg(synopsis(*command)));
    if (parser.value(QStringLiteral("db")).isEmpty())
        return session.usage(Text::tr("Say which workspace with --db WHERE."));
    session.setOptions(parser.value(QStringLiteral("db")), parser.isSet(QStringLiteral("json")));
    return command->run(session, parser, positionals);
}

} // namespace demarc::ctl
