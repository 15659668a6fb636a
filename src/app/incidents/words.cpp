// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/incidents/words.h"
#include "base/plural.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace demarc::app::words {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Incidents)
};

} // namespace

QString of(Stage stage)
{
    switch (stage) {
    case Stage::Triage:
        return Text::tr("Triage");
    case Stage::Acknowledged:
        return Text::tr("Acknowledged");
    case Stage::Investigating:
        return Text::tr("Investigating");
    case Stage::Mitigated:
        return Text::tr("Mitigated");
    case Stage::Monitoring:
        return Text::tr("Monitoring");
    case Stage::Resolved:
        return Text::tr("Resolved");
    case Stage::InReview:
        return Text::tr("In review");
    case Stage::Closed:
        return Text::tr("Closed");
    case Stage::Dismissed:
        return Text::tr("Dismissed");
    case Stage::Merged:
        return Text::tr("Merged");
    }
    return {};
}

QString of(BoardColumn column)
{
    switch (column) {
    case BoardColumn::Triage:
        return Text::tr("Triage");
    case BoardColumn::Active:
        return Text::tr("Active");
    case BoardColumn::Mitigated:
        return Text::tr("Mitigated");
    case BoardColumn::Resolved:
        return Text::tr("Resolved");
    case BoardColumn::Review:
        return Text::tr("Review");
    case BoardColumn::Closed:
        return Text::tr("Closed");
    }
    return {};
}

QString of(Severity severity) { return Text::tr("SEV%1", "severity, 1 is worst").arg(static_cast<int>(severity)); }

QString of(IncidentType type)
{
    switch (type) {
    case IncidentType::Hallucination:
        return Text::tr("Hallucination");
    case IncidentType::UnexpectedOutput:
        return Text::tr("Unexpected output");
    case IncidentType::CostSpike:
        return Text::tr("Cost spike");
    case IncidentType::DegradedPerformance:
        return Text::tr("Degraded performance");
    case IncidentType::QualityRegression:
        return Text::tr("Quality regression");
    case IncidentType::PromptRegression:
        return Text::tr("Prompt regression");
    case IncidentType::ModelChange:
        return Text::tr("Model or provider change");
    case IncidentType::ProviderOutage:
        return Text::tr("Provider outage");
    case IncidentType::DataFault:
        return Text::tr("Retrieval or data fault");
    case IncidentType::ToolFailure:
        return Text::tr("Tool failure");
    case IncidentType::Safety:
        return Text::tr("Safety");
    case IncidentType::Privacy:
        return Text::tr("Privacy");
    case IncidentType::Misuse:
        return Text::tr("Misuse");
    case IncidentType::Other:
        return Text::tr("Other", "type of incident");
    }
    return {};
}

QString of(DetectionSource source)
{
    switch (source) {
    case DetectionSource::Monitor:
        return Text::tr("Monitor");
    case DetectionSource::User:
        return Text::tr("User");
    case DetectionSource::Partner:
        return Text::tr("Partner");
    case DetectionSource::Evaluation:
        return Text::tr("Evaluation");
    }
    return {};
}

QString of(CauseCategory category)
{
    switch (category) {
    case CauseCategory::PromptChange:
        return Text::tr("Prompt change");
    case CauseCategory::ModelChange:
        return Text::tr("Model change");
    case CauseCategory::ConfigurationChange:
        return Text::tr("Configuration change");
    case CauseCategory::CodeRelease:
        return Text::tr("Code release");
    case CauseCategory::ProviderFault:
        return Text::tr("Provider fault");
    case CauseCategory::DataFault:
        return Text::tr("Data fault");
    case CauseCategory::ToolFault:
        return Text::tr("Tool fault");
    case CauseCategory::UsageChange:
        return Text::tr("Change in usage");
    case CauseCategory::HumanError:
        return Text::tr("Human error");
    case CauseCategory::Attack:
        return Text::tr("Attack");
    case CauseCategory::Unknown:
        return Text::tr("Looked for, not found");
    }
    return {};
}

QString of(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Detect:
        return Text::tr("Detect");
    case ActionKind::Mitigate:
        return Text::tr("Mitigate");
    case ActionKind::Prevent:
        return Text::tr("Prevent");
    case ActionKind::Process:
        return Text::tr("Process");
    }
    return {};
}

QString of(AlertMetric metric)
{
    switch (metric) {
    case AlertMetric::CostPerHour:
        return Text::tr("Cost per hour");
    case AlertMetric::LatencyP95:
        return Text::tr("p95 latency");
    case AlertMetric::ErrorShare:
        return Text::tr("Error share");
    }
    return {};
}

QString of(Holder holder)
{
    switch (holder) {
    case Holder::Nobody:
        return Text::tr("nobody");
    case Holder::Internal:
        return Text::tr("Internal");
    case Holder::Partner:
        return Text::tr("Partner");
    case Holder::Provider:
        return Text::tr("Provider");
    case Holder::Ended:
        break;
    }
    return {};
}

QString of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Fires:
        return Text::tr("above the limit");
    case Verdict::Quiet:
        return Text::tr("within the limit");
    case Verdict::TooFewSamples:
        return Text::tr("not enough calls to say");
    case Verdict::NoData:
        return Text::tr("no data");
    }
    return {};
}

QString of(MoveProblem problem)
{
    switch (problem) {
    case MoveProblem::SameStage:
        return Text::tr("The incident is already there.");
    case MoveProblem::Finished:
        return Text::tr("A dismissed or merged incident stays as it is. Report a new one.");
    case MoveProblem::BackwardNotReopen:
        return Text::tr("An incident does not go back by itself. Reopen it, with a reason, to take the work up again.");
    case MoveProblem::NotReopenable:
        return Text::tr("It is still being worked on. Only incidents being monitored or beyond can be reopened.");
    case MoveProblem::AlreadyClosed:
        return Text::tr("It is closed. Reopen it first.");
    case MoveProblem::MitigationMissing:
        return Text::tr("Say how the harm was stopped.");
    case MoveProblem::CauseMissing:
        return Text::tr("Choose the category of the cause.");
    case MoveProblem::PreventionMissing:
        return Text::tr("Add an action that prevents it, or say why none is needed.");
    case MoveProblem::ReviewMissing:
        return Text::tr("Hold the review: SEV1 and SEV2 are not closed without one.");
    case MoveProblem::ReasonMissing:
        return Text::tr("Give a reason.");
    case MoveProblem::MergeTargetMissing:
        return Text::tr("Choose the incident it continues in.");
    case MoveProblem::MergeIntoItself:
        return Text::tr("Choose another incident: this one cannot be merged into itself.");
    }
    return {};
}

QString of(RuleProblem problem)
{
    switch (problem) {
    case RuleProblem::LimitNotPositive:
        return Text::tr("The limit must be above zero.");
    case RuleProblem::ShareAboveOne:
        return Text::tr("An error share of 100 % or more can never be exceeded. Choose a smaller limit.");
    case RuleProblem::WindowNotWholeMinutes:
        return Text::tr("The window is a whole number of minutes, at least one.");
    case RuleProblem::WindowTooLong:
        return Text::tr("The window is at most seven days.");
    case RuleProblem::NoSamples:
        return Text::tr("Ask for at least one call: no calls prove nothing.");
    }
    return {};
}

QString of(const std::vector<MoveProblem> &problems)
{
    QStringList sentences;
    for (const auto problem : problems)
        sentences << of(problem);
    return sentences.join(u' ');
}

QString figure(AlertMetric metric, const QString &decimal, const QString &currency)
{
    const auto number = decimal.toDouble();
    const QLocale locale;
    switch (metric) {
    case AlertMetric::CostPerHour:
        return Text::tr("%1 %2/h", "amount and currency an hour").arg(locale.toString(number, 'f', 2), currency);
    case AlertMetric::LatencyP95:
        return Text::tr("%1 s", "seconds").arg(locale.toString(number, 'g', 3));
    case AlertMetric::ErrorShare:
        return Text::tr("%1 %", "per cent").arg(locale.toString(number * 100.0, 'g', 3));
    }
    return {};
}

QString titleOf(const Evidence &evidence, const QString &currency)
{
    const auto limit = figure(evidence.metric, evidence.limit, currency);
    switch (evidence.metric) {
    case AlertMetric::CostPerHour:
        return Text::tr("Costs more than %1").arg(limit);
    case AlertMetric::LatencyP95:
        return Text::tr("Answers slower than agreed: p95 above %1").arg(limit);
    case AlertMetric::ErrorShare:
        return Text::tr("More than %1 of calls fail").arg(limit);
    }
    return {};
}

QString sentenceOf(const Evidence &evidence, const QString &currency)
{
    //: metric, measured figure, limit, and how many calls they rest on
    return Text::tr("%1 %2, limit %3, %n call(s)", nullptr, plural(evidence.samples))
        .arg(of(evidence.metric), figure(evidence.metric, evidence.measured, currency),
            figure(evidence.metric, evidence.limit, currency));
}

} // namespace demarc::app::words
