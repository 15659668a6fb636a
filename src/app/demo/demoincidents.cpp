// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoincidents.h"

#include "app/demo/demoalert.h"
#include "app/demo/democalls.h"
#include "app/incidents/commands.h"

namespace demarc::app {

namespace {

using namespace std::chrono_literals;

QString text(const char16_t *words) { return QString::fromUtf16(words); }

// One incident being told: who did what, when.
class Telling {
public:
    Telling(DemoAuthor &author, const Person &reporter, Instant at, NewIncident report) : m_author(author), m_id(report.id)
    {
        m_author.act(reporter, at, reportIncident(report));
    }
    Telling(DemoAuthor &author, IncidentId id) : m_author(author), m_id(std::move(id)) { }
    void note(const Person &by, Instant at, const char16_t *words) { m_author.act(by, at, addNote(m_id, text(words))); }
    void move(const Person &by, Instant at, MoveRequest request)
    {
        m_author.act(by, at, moveIncident(m_id, kAnyVersion, request));
    }
    void take(const Person &by, Instant at)
    {
        move(by, at, {.to = Stage::Acknowledged}); // who acknowledges leads
    }
    // What an alert opened is given its name by a person.
    void name(const Person &by, Instant at, const NewIncident &report)
    {
        IncidentEdit edit;
        edit.title = report.title;
        edit.severity = report.severity;
        edit.type = report.type;
        edit.impactStartedAt = report.impactStartedAt;
        m_author.act(by, at, editIncident(m_id, kAnyVersion, edit));
    }
    void act(const Person &by, Instant at, const CommandPtr &command) { m_author.act(by, at, command); }
    const IncidentId &id() const { return m_id; }

private:
    DemoAuthor &m_author;
    IncidentId m_id;
};

NewIncident report(
    const char16_t *title, const char16_t *system, Severity severity, IncidentType type, DetectionSource source, Instant impact)
{
    NewIncident made;
    made.title = text(title);
    made.system = text(system);
    made.severity = severity;
    made.type = type;
    made.source = source;
    made.impactStartedAt = impact;
    return made;
}

// Limits that a healthy day of the demo stays well below, and that its mishaps pass.
AlertRule limit(AlertMetric metric, const char16_t *system, std::string_view value, Severity severity)
{
    AlertRule rule;
    rule.metric = metric;
    rule.system = text(system);
    rule.limit = Decimal::parse(value).value();
    rule.window = 1h;
    rule.minimumSamples = metric == AlertMetric::ErrorShare ? 30 : 20;
    rule.severity = severity;
    return rule;
}

// The incident as the alert opened it and the person on call named it; reported by `reporter` at `otherwise` on a day with
// too few calls for the alert.
Telling tellOf(DemoAuthor &author, const std::optional<RaisedAlert> &alert, const Person &reporter, Instant otherwise,
    const NewIncident &report)
{
    if (!alert)
        return {author, reporter, otherwise, report};
    Telling told(author, alert->incident);
    told.name(reporter, alert->at + 7min, report);
    return told;
}

IncidentEdit why(const char16_t *trigger, CauseCategory category, const char16_t *cause, const char16_t *mitigation)
{
    IncidentEdit edit;
    edit.trigger = text(trigger);
    edit.causeCategory = std::optional {category};
    edit.cause = text(cause);
    edit.mitigation = text(mitigation);
    return edit;
}

IncidentAction prevention(const char16_t *words, const Person &owner, Instant due, std::optional<Instant> done = {})
{
    return {IncidentActionId::create(), ActionKind::Prevent, text(words), owner.name, due, done, 0};
}

void hallucination(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    const auto start = story.hallucinated();
    Telling told(author, people.domainExpert, start + 3h,
        report(u"Hallucinated mould finding in 3 reports", u"Inspection reports", Severity::Sev2, IncidentType::Hallucination,
            DetectionSource::User, start));
    told.take(people.onCall, start + 3h + 9min);
    told.note(people.onCall, start + 3h + 40min, u"All three reports had no photo of the room; the model filled the gap.");
    told.move(people.promptEngineer, start + 26h,
        {.to = Stage::Mitigated,
            .fill = why(u"Rooms without photos", CauseCategory::PromptChange,
                u"The prompt did not say what to write when a photo is missing.",
                u"Reports without photos are held for a person; the three landlords were told.")});
    told.move(people.onCall, start + 30h, {.to = Stage::Resolved});
    told.move(people.opsLead, start + 72h, {.to = Stage::InReview, .reviewHeld = true});
    told.move(people.opsLead, start + 96h,
        {.to = Stage::Closed,
            .prevention =
                prevention(u"Write “not visible” where no photo shows it", people.promptEngineer, start + 240h, start + 200h)});
}

void promptBreaks(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    const auto start = story.promptBreaks();
    DemoAlert watch(author, story, people.opsLead, limit(AlertMetric::ErrorShare, u"Inspection reports", "0.07", Severity::Sev2),
        demoservice::kReports);
    const auto alert = watch.raise(start + 5min, story.promptRolledBack() - 2h);
    const auto noticed = alert ? alert->at : start + 21min;
    auto told = tellOf(author, alert, people.onCall, noticed,
        report(u"Prompt version 11 breaks the report’s JSON", u"Inspection reports", Severity::Sev1,
            IncidentType::PromptRegression, DetectionSource::Monitor, start));
    told.take(people.onCall, noticed + 8min);
    told.note(people.onCall, noticed + 25min, u"One report in eleven fails since 09:30: “invalid_json”, all on version 11.");
    told.move(people.promptEngineer, noticed + 80min, {.to = Stage::Investigating});
    told.move(people.promptEngineer, story.promptRolledBack() + 4min,
        {.to = Stage::Mitigated,
            .fill = why(u"Version 11 released to production", CauseCategory::PromptChange,
                u"“Write in full sentences” made the model add prose around the JSON; no test covered it.",
                u"Rolled back to version 10; 74 reports were made again.")});
    if (alert)
        watch.settle(story.promptRolledBack() + 5min, story.promptRolledBack() + 3h);
    told.move(people.onCall, story.promptRolledBack() + 3h, {.to = Stage::Resolved});
    told.move(people.opsLead, story.promptRolledBack() + 70h, {.to = Stage::InReview});
    told.act(people.opsLead, story.promptRolledBack() + 71h,
        addAction(told.id(),
            prevention(u"Parse the JSON of 200 sample reports before every release", people.mlEngineer, story.today + 96h)));
}

void providerSlow(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    const auto start = story.providerSlow();
    DemoAlert watch(author, story, people.opsLead, limit(AlertMetric::LatencyP95, u"Damage triage", "6", Severity::Sev2),
        demoservice::kTriage);
    const auto alert = watch.raise(start + 1min, start + 75min);
    const auto noticed = alert ? alert->at : start + 16min;
    auto told = tellOf(author, alert, people.onCall, noticed,
        report(u"Damage triage answers slower than agreed", u"Damage triage", Severity::Sev2, IncidentType::DegradedPerformance,
            DetectionSource::Monitor, start));
    told.take(people.onCall, noticed + 8min);
    told.note(people.opsLead, noticed + 35min, u"Model provider opened a ticket on their side.");
    told.move(people.opsLead, noticed + 75min,
        {.to = Stage::Mitigated,
            .fill = why(u"Provider capacity", CauseCategory::ProviderFault, u"The provider was short of capacity in one region.",
                u"Urgent cases go to a person until the provider is well again.")});
    if (alert)
        watch.settle(story.providerWell() + 5min, story.providerWell() + 80min);
    told.move(people.onCall, story.providerWell() + 80min, {.to = Stage::Resolved});
}

void costSpike(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    const auto start = story.modelSwitched();
    DemoAlert watch(author, story, people.opsLead, limit(AlertMetric::CostPerHour, u"Tenant answers", "0.2", Severity::Sev3),
        demoservice::kTenants);
    const auto alert = watch.raise(start + 5min, start + 8h);
    const auto noticed = alert ? alert->at : start + 6h;
    auto told = tellOf(author, alert, people.opsLead, noticed,
        report(u"Tenant answers cost many times the usual", u"Tenant answers", Severity::Sev3, IncidentType::CostSpike,
            DetectionSource::Monitor, start));
    told.take(people.opsLead, noticed + 40min);
    told.note(people.mlEngineer, noticed + 2h, u"The trial of claude-opus-4 took all traffic, not the planned tenth.");
    told.move(people.mlEngineer, story.modelSwitchedBack() + 5min,
        {.to = Stage::Mitigated,
            .fill = why(u"Model switch for a trial", CauseCategory::ModelChange,
                u"The share of the trial was not set in the configuration.", u"Switched back to gpt-4o-mini.")});
    if (alert)
        watch.settle(story.modelSwitchedBack() + 10min, story.modelSwitchedBack() + 2h);
    told.move(people.opsLead, story.modelSwitchedBack() + 2h, {.to = Stage::Monitoring});
}

void smallOnes(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    const auto feed = story.day(1, 8, 15);
    Telling scores(author, people.onCall, feed + 12min,
        report(u"Score feed stopped for 40 minutes", u"Damage triage", Severity::Sev4, IncidentType::DataFault,
            DetectionSource::Partner, feed));
    scores.take(people.platformTeam, feed + 20min);
    scores.move(people.platformTeam, feed + 45min,
        {.to = Stage::Resolved,
            .fill = why(u"Certificate expired", CauseCategory::ConfigurationChange, u"The renewal job had no owner.",
                u"Renewed by hand.")});

    const auto dutch = story.now - 50min;
    Telling output(author, people.domainExpert, dutch + 6min,
        report(u"Unexpected output: Dutch report for an English landlord", u"Inspection reports", Severity::Sev3,
            IncidentType::UnexpectedOutput, DetectionSource::User, dutch));
    output.note(people.domainExpert, dutch + 8min, u"The inspector’s notes were in Dutch; the landlord’s language is English.");
}

} // namespace

void addDemoIncidents(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    hallucination(author, people, story);
    promptBreaks(author, people, story);
    providerSlow(author, people, story);
    costSpike(author, people, story);
    smallOnes(author, people, story);
}

} // namespace demarc::app
