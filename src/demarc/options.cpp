// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace demarc {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Options)
};

// What Qt takes from the command line by itself, after this program has looked at it.
QStringList withoutToolkitOptions(QStringList arguments)
{
    arguments.removeAll(QStringLiteral("-reverse"));
    for (const char *name : {"-platform", "-style", "-display", "-qwindowgeometry", "-qwindowtitle"}) {
        for (auto at = arguments.indexOf(QLatin1String(name)); at >= 0; at = arguments.indexOf(QLatin1String(name)))
            arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    }
    return arguments;
}

QString option(const char *name) { return QString::fromLatin1(name); }

} // namespace

Result<ConsoleOptions> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr("Operations console for AI systems run together with a partner."));
    parser.addOptions({
        {option("db"), Words::tr("The workspace: a file or a postgresql:// URI."), option("WHERE")},
        {option("demo"), Words::tr("Open the demo workspace.")},
        {option("page"), Words::tr("The page to begin with, e.g. monitoring."), option("NAME")},
        {option("screenshots"), Words::tr("Write a picture of every page, light and dark, into the folder and quit."),
            option("DIR")},
        {option("scale"), Words::tr("Scale of the pictures, 1 to 4."), option("FACTOR"), option("1")},
    });
    QCommandLineOption untilPainted(option("until-painted")); // for demarc_bench
    untilPainted.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(untilPainted);
    parser.addPositionalArgument(
        option("WORKSPACE"), Words::tr("A workspace to open, as with --db; it must exist."), option("[WORKSPACE]"));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    const auto bad = [](const QString &what) { return failure(ErrorKind::InvalidInput, what); };
    if (!parser.parse(withoutToolkitOptions(arguments)))
        return bad(Words::tr("%1 See demarc --help.").arg(parser.errorText()));
    ConsoleOptions options;
    options.where = parser.value(option("db"));
    options.demo = parser.isSet(option("demo"));
    options.page = parser.value(option("page"));
    options.screenshots = parser.value(option("screenshots"));
    options.untilPainted = parser.isSet(untilPainted);
    options.help = parser.isSet(help);
    options.version = parser.isSet(version);
    bool isNumber = false;
    options.scale = parser.value(option("scale")).toInt(&isNumber);
    if (!isNumber || options.scale < 1 || options.scale > 4)
        return bad(Words::tr("The scale must be 1, 2, 3 or 4. See demarc --help."));
    const auto named = parser.positionalArguments();
    if (named.size() + parser.isSet(option("db")) > 1)
        return bad(Words::tr("One workspace is opened at a time. See demarc --help."));
    options.mustExist = !named.isEmpty();
    if (options.mustExist)
        options.where = named.first();
    if (parser.isSet(option("screenshots")) && options.screenshots.isEmpty())
        return bad(Words::tr("--screenshots needs a folder. See demarc --help."));
    if (options.help && QCoreApplication::instance())
        options.helpText = parser.helpText();
    return options;
}

} // namespace demarc
