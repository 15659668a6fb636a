// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/telemetry/metricjson.h"
#include "app/telemetry/paneljson.h"
#include "demarcctl/commands.h"
#include "demarcctl/rangeoptions.h"

#include <QCoreApplication>

namespace demarc::ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ctl::Metrics)
};

QString shown(const std::string &text) { return QString::fromStdString(text); }

int list(Session &session, const QCommandLineParser &, const QStringList &)
{
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto instruments = (*workspace)->telemetry().instruments().result();
    if (!instruments)
        return session.fail(instruments.error());
    const auto losses = (*workspace)->telemetry().losses().result();
    if (!losses)
        return session.fail(losses.error());
    if (session.isJson()) {
        Json metrics = Json::array();
        for (const auto &instrument : *instruments)
            metrics.push_back(app::toJson(instrument));
        session.print({{"metrics", std::move(metrics)}, {"capped_series", losses->cappedMetrics}, {"lost", losses->lostPoints}});
        return kOk;
    }
    if (instruments->empty())
        session.out() << Text::tr("No metrics were sent yet.") << '\n';
    for (const auto &instrument : *instruments) {
        session.out() << Text::tr("%1  %2, %3, %4: last %5", "instrument, kind, unit, service, when")
                             .arg(shown(instrument.instrument), app::nameOf(instrument.kind),
                                 instrument.unit.empty() ? Text::tr("no unit") : shown(instrument.unit),
                                 instrument.service.empty() ? Text::tr("no service") : shown(instrument.service),
                                 toIso(instrument.last))
                      << '\n';
    }
    if (losses->cappedMetrics > 0)
        session.out() << Text::tr("There are too many combinations of labels: some are added up together.") << '\n';
    if (losses->lostPoints > 0)
        session.out() << Text::tr("%L1 points were left out: too many processes counted at once.").arg(losses->lostPoints)
                      << '\n';
    return kOk;
}

Result<MetricQuery> readQuery(const QCommandLineParser &parser, const QString &instrument)
{
    MetricQuery query;
    query.instrument = instrument.toStdString();
    if (parser.isSet(QStringLiteral("service")))
        query.service = value(parser, u"service").toStdString();
    if (const auto text = value(parser, u"figure"); !text.isEmpty()) {
        query.figure = app::metricFigureNamed(text);
        if (!query.figure)
            return failure(ErrorKind::InvalidInput,
                Text::tr("\"%1\" is not a figure: say sum, rate, mean, quantile, count, last, min or max.").arg(text));
    } else if (parser.isSet(QStringLiteral("quantile"))) {
        query.figure = MetricFigure::Quantile;
    }
    if (const auto text = value(parser, u"group-by"); !text.isEmpty()) {
        query.groupBy = app::metricLabelNamed(text);
        if (!query.groupBy)
            return failure(ErrorKind::InvalidInput,
                Text::tr("Group by service, model, provider, operation, token_type, modality, error_type, environment, engine, "
                         "status_code or finish_reason."));
    }
    for (const auto &read :
        {readQuantile(parser, query.quantile), readStep(parser, query.step), readRange(parser, query.from, query.to)}) {
        if (!read)
            return failureOf(read);
    }
    return query;
}

QString figureText(const std::optional<PanelValue> &figure)
{
    const auto json = app::toJson(figure);
    if (json.is_null())
        return Text::tr("no data");
    return json.is_string() ? shown(json.get<std::string>()) : shown(json.dump());
}

int show(Session &session, const QCommandLineParser &parser, const QStringList &positionals)
{
    const auto query = readQuery(parser, positionals.front());
    if (!query)
        return session.usage(query.error().message);
    const auto workspace = session.workspace();
    if (!workspace)
        return session.fail(workspace.error());
    const auto answer = (*workspace)->telemetry().metricPanel(*query).result();
    if (!answer && (answer.error().kind == ErrorKind::NotFound || answer.error().kind == ErrorKind::InvalidInput))
        return session.usage(answer.error().message);
    if (!answer)
        return session.fail(answer.error());
    if (session.isJson()) {
        session.print(app::toJson(*answer));
        return kOk;
    }
    const auto unit = answer->panel.total ? QLatin1Char(' ') + shown(app::unitOf(*answer)) : QString();
    session.out() << Text::tr("%1, %2: %3", "instrument, figure, value")
                         .arg(shown(answer->instrument), app::nameOf(answer->figure), figureText(answer->panel.total) + unit)
                  << '\n';
    if (answer->groupBy) {
        for (const auto &group : answer->panel.groups)
            session.out() << "  " << shown(group.key) << ": " << figureText(group.total) << '\n';
    }
    if (answer->leftOut > 0)
        session.out() << Text::tr(
            "%Ln series of that name with another kind or unit are left out.", nullptr, static_cast<int>(answer->leftOut))
                      << '\n';
    return kOk;
}

} // namespace

std::vector<CommandSpec> metricCommands()
{
    const auto option = [](const char16_t *name, const char16_t *valueName) {
        return QCommandLineOption(QString::fromUtf16(name), {}, QString::fromUtf16(valueName));
    };
    return {
        {{QStringLiteral("metrics"), QStringLiteral("list")}, Text::tr("Metrics that services sent by themselves."), {}, {},
            list},
        {{QStringLiteral("metrics"), QStringLiteral("show")},
            Text::tr("One of them over time: a counter's sum, the mean or a quantile of a histogram, the level of a gauge."),
            {QStringLiteral("INSTRUMENT")},
            {option(u"service", u"SERVICE"), option(u"figure", u"FIGURE"), option(u"quantile", u"Q"),
                option(u"group-by", u"LABEL"), option(u"from", u"WHEN"), option(u"to", u"WHEN"), option(u"step", u"STEP")},
            show},
    };
}

} // namespace demarc::ctl
