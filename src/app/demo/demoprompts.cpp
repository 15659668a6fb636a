// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoprompts.h"

#include "app/prompts/promptcommands.h"
#include "app/prompts/promptqueries.h"

namespace demarc::app {

namespace {

const auto kProduction = QStringLiteral("production");
const auto kStaging = QStringLiteral("staging");

struct VersionText {
    QString system;
    QString user;
    double temperature = 0.4;
    const char16_t *note = u"";
};

// A text file's way: every line ends, so that a line added below leaves the one above as it was.
QString textOf(const QStringList &lines) { return lines.join(u'\n') + u'\n'; }

PromptContent chat(const VersionText &text, const char *model)
{
    return {PromptKind::Chat, {{QStringLiteral("system"), text.system}, {QStringLiteral("user"), text.user}},
        {{"model", model}, {"temperature", text.temperature}}};
}

// The lines of report-summary as they grew; each version differs from the one before by what its note says.
struct ReportLines {
    QString style = QStringLiteral("Write in plain English.");
    QString unsure = QStringLiteral("If unsure, estimate the severity.");
    QString severity = QStringLiteral("List every defect with its room.");
    QString privacy;
    QString photos = QStringLiteral("Photos: {{photos}}");
    QString output = QStringLiteral("Answer as JSON with the keys defects and summary.");
    QString language;
    double temperature = 0.7;

    VersionText text(const char16_t *note) const
    {
        QStringList system {QStringLiteral("You summarise property inspection reports for landlords."), style, severity, unsure};
        for (const auto &line : {privacy, language}) {
            if (!line.isEmpty())
                system << line;
        }
        system << QString() << QStringLiteral("Severity levels:")
               << QStringLiteral("1 cosmetic: no action before the next inspection.")
               << QStringLiteral("2 minor: repair within three months.") << QStringLiteral("3 major: repair within two weeks.")
               << QStringLiteral("4 urgent: danger to people or the building; call the landlord today.") << QString()
               << QStringLiteral("Rooms are named as in the floor plan.")
               << QStringLiteral("Measurements are metric; keep the inspector's figures as they are.")
               << QStringLiteral("Do not repeat a defect that appears in several notes.")
               << QStringLiteral("Quote the inspector where the wording matters.") << QStringLiteral("Do not give legal advice.")
               << QStringLiteral("Do not guess the cost of a repair.");
        const QStringList user {QStringLiteral("Report: {{report_text}}"), photos, output, QStringLiteral("Address: {{address}}"),
            QStringLiteral("Inspected on: {{inspected_on}}")};
        return {textOf(system), textOf(user), temperature, note};
    }
};

std::vector<VersionText> reportVersions()
{
    ReportLines lines;
    std::vector<VersionText> versions {lines.text(u"First version")};
    const auto next = [&](const char16_t *note) { versions.push_back(lines.text(note)); };
    lines.severity = QStringLiteral("List every defect with its room and severity.");
    next(u"Ask for the severity of each defect");
    lines.temperature = 0.5;
    next(u"Less variation between reports");
    lines.privacy = QStringLiteral("Never mention tenants by name.");
    next(u"Privacy: no names of tenants");
    lines.style = QStringLiteral("Write in plain English. Be concise.");
    next(u"Shorter reports");
    lines.output = QStringLiteral("Answer as JSON with the keys defects, urgent and summary.");
    next(u"Separate the urgent defects");
    lines.temperature = 0.4;
    next(u"Less variation again");
    lines.language = QStringLiteral("Write in the landlord's language: {{language}}.");
    next(u"Reports in the landlord's language");
    lines.output = QStringLiteral("Answer as JSON with the keys defects, urgent, summary and language.");
    next(u"Say which language was used");
    lines.severity = QStringLiteral("List every defect with its room, its severity and the photo that shows it.");
    next(u"Point to the photo of each defect");
    const auto good = lines;
    lines.style = QStringLiteral("Write in full sentences, at least 150 words. Explain your reasoning before the answer.");
    lines.output = QStringLiteral("Close with the defects, urgent, summary and language as JSON.");
    next(u"Landlords asked for more detail");
    lines = good;
    lines.style = QStringLiteral("Write in plain English. Use at most 120 words.");
    lines.unsure = QStringLiteral("If the photo does not show it, write “not visible”.");
    lines.photos = QStringLiteral("Photos: {{photo_captions}}");
    lines.temperature = 0.2;
    next(u"After the incidents: no estimates without a photo");
    return versions;
}

Person authorOf(const DemoPeople &people, std::size_t version)
{
    return version % 4 == 3 ? people.domainExpert : people.promptEngineer;
}

class PromptTelling {
public:
    PromptTelling(DemoAuthor &author, QString name) : m_author(author), m_name(std::move(name)) { }

    void create(const Person &by, Instant at, const QString &system, const QString &description, PromptContent content,
        const char16_t *note)
    {
        m_author.act(by, at, createPrompt(m_name, system, description, {std::move(content), QString::fromUtf16(note)}));
    }
    void add(const Person &by, Instant at, PromptContent content, const char16_t *note)
    {
        const auto now = detail();
        const auto newest = now.versions.empty() ? 0 : now.versions.front().number;
        m_author.act(by, at, addVersion(now.prompt, {std::move(content), QString::fromUtf16(note)}, newest));
    }
    void release(const Person &by, Instant at, const QString &environment, std::int64_t version, const char16_t *reason)
    {
        const auto now = detail();
        m_author.act(by, at, promote(now.prompt, now.label(environment), version, QString::fromUtf16(reason)));
    }
    void takeBack(const Person &by, Instant at, const char16_t *reason)
    {
        const auto now = detail();
        m_author.act(by, at, rollBack(now.prompt, now.label(kProduction), QString::fromUtf16(reason)));
    }

private:
    PromptDetail detail()
    {
        return m_author.read([&](sql::Connection &connection) { return promptDetail(connection, m_name); });
    }

    DemoAuthor &m_author;
    QString m_name;
};

void addReportSummary(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    using namespace std::chrono_literals;
    const auto versions = reportVersions();
    PromptTelling told(author, QStringLiteral("report-summary"));
    told.create(people.promptEngineer, story.day(kDemoDays, 9, 30), QStringLiteral("Inspection reports"),
        QStringLiteral("Turns an inspection into the landlord's report."), chat(versions[0], "gpt-4o"), versions[0].note);
    told.release(people.productOwner, story.day(kDemoDays, 10), kProduction, 1, u"First release");
    for (std::size_t i = 1; i < kReportVersionDays.size(); ++i) {
        const auto released = story.day(kReportVersionDays[i], 10);
        told.add(authorOf(people, i), released - 26h, chat(versions[i], "gpt-4o"), versions[i].note);
        told.release(people.promptEngineer, released - 25h, kStaging, static_cast<std::int64_t>(i) + 1, u"");
        told.release(people.productOwner, released, kProduction, static_cast<std::int64_t>(i) + 1, u"Tests passed");
    }
    told.add(people.promptEngineer, story.promptBreaks() - 20h, chat(versions[10], "gpt-4o"), versions[10].note);
    told.release(people.promptEngineer, story.promptBreaks(), kProduction, 11, u"Landlords are waiting for it");
    told.takeBack(people.productOwner, story.promptRolledBack(), u"Version 11 breaks the JSON of one report in ten");
    told.add(people.promptEngineer, story.day(2, 15), chat(versions[11], "gpt-4o"), versions[11].note);
    told.release(people.promptEngineer, story.day(2, 15, 20), kStaging, 12, u"");
}

void addSmallPrompt(DemoAuthor &author, const Person &by, const Person &approver, const QString &name, const QString &system,
    const QString &description, const std::vector<std::pair<Instant, VersionText>> &versions, const char *model)
{
    using namespace std::chrono_literals;
    PromptTelling told(author, name);
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const auto &[released, text] = versions[i];
        if (i == 0)
            told.create(by, released - 30min, system, description, chat(text, model), text.note);
        else
            told.add(by, released - 30min, chat(text, model), text.note);
        told.release(approver, released, kProduction, static_cast<std::int64_t>(i) + 1, u"Tests passed");
    }
}

} // namespace

void addDemoPrompts(DemoAuthor &author, const DemoPeople &people, const DemoStory &story)
{
    addReportSummary(author, people, story);
    const auto triage = [](const char16_t *rule, double temperature, const char16_t *note) {
        return VersionText {
            QStringLiteral(
                "You sort damage in rented homes by kind and urgency.\nKinds: water, electrical, structure, heating, other.\n")
                + textOf({QString::fromUtf16(rule)}),
            QStringLiteral("Description: {{description}}\nPhotos: {{photos}}\n"), temperature, note};
    };
    addSmallPrompt(author, people.promptEngineer, people.productOwner, QStringLiteral("damage-triage"),
        QStringLiteral("Damage triage"), QStringLiteral("Kind and urgency of a reported damage."),
        {{story.day(kDemoDays, 11), triage(u"Urgency is 1 to 4.", 0.3, u"First version")},
            {story.day(61, 10),
                triage(u"Urgency is 1 to 4. Water near electricity is always 4.", 0.3, u"Water near electricity is urgent")},
            {story.day(23, 10),
                triage(u"Urgency is 1 to 4. Water near electricity is always 4.\nWhen the photo shows no damage, say so.", 0.1,
                    u"Say when nothing is visible")}},
        "claude-sonnet-4");
    const auto answer = [](const char16_t *rule, const char16_t *note) {
        return VersionText {
            QStringLiteral("You draft answers to tenants about their inspection.\n") + textOf({QString::fromUtf16(rule)}),
            QStringLiteral("Question: {{question}}\nInspection: {{inspection}}\n"), 0.5, note};
    };
    addSmallPrompt(author, people.promptEngineer, people.productOwner, QStringLiteral("tenant-answer"),
        QStringLiteral("Tenant answers"), QStringLiteral("Drafts an answer that a person sends."),
        {{story.day(kDemoDays, 12), answer(u"Be friendly and short.", u"First version")},
            {story.day(47, 10), answer(u"Be friendly and short. Name the date of the next step.", u"Say what happens next")}},
        "gpt-4o-mini");
}

} // namespace demarc::app
