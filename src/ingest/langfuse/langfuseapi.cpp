// SPDX-License-Identifier: GPL-3.0-or-later
// Langfuse's public API as far as its SDKs, and LiteLLM's callback, use it to send. Its OpenTelemetry address is with the
// others of OTLP.
#include "ingest/dialects/values.h"
#include "ingest/endpoint.h"
#include "ingest/jsonspan.h"
#include "ingest/langfuse/events.h"
#include "ingest/otlp/surrogates.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrlQuery>

namespace demarc::ingest {

namespace {

using namespace langfuse;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(demarc::ingest::Receiver)
};

const char *errorNameOf(int status)
{
    switch (status) {
    case 404:
        return "LangfuseNotFoundError";
    case 405:
        return "MethodNotAllowedError";
    case 503:
        return "ServiceUnavailableError";
    default:
        return status < 500 ? "InvalidRequestError" : "InternalServerError";
    }
}

Answer refuse(Encoding, int status, const QString &message, int retryAfterSeconds)
{
    return {status, Encoding::Json, Json {{"message", message.toStdString()}, {"error", errorNameOf(status)}}.dump(),
        retryAfterSeconds, message};
}

Export answered(int status, const Json &body)
{
    Export done;
    done.answer = {status, Encoding::Json, body.dump()};
    return done;
}

tl::expected<Export, Answer> refused(int status, const QString &message)
{
    return tl::unexpected(refuse(Encoding::Json, status, message, 0));
}

tl::expected<Json, Answer> bodyOf(Request &request)
{
    auto body = parseOtlpJson(request.body);
    if (!body)
        return tl::unexpected(refuse(Encoding::Json, 400, body.error().message, 0));
    return std::move(*body);
}

tl::expected<Export, Answer> takeEvents(Request &request, Intake &intake)
{
    const auto body = bodyOf(request);
    if (!body)
        return tl::unexpected(body.error());
    const auto *events = memberOf(*body, "batch");
    if (!events || !events->is_array())
        return refused(400, Text::tr("The body is not a batch of Langfuse events."));
    EventReader reader(intake.observations, intake.normaliser, request.scope.content);
    Json successes = Json::array();
    Json errors = Json::array();
    QString problem;
    Export done;
    for (const auto &event : *events) {
        const auto outcome = reader.read(event);
        const auto id = textMember(event, "id");
        done.notKept += outcome.kept ? 0 : 1;
        if (outcome.status < 400) {
            successes.push_back({{"id", id}, {"status", outcome.status}});
            continue;
        }
        ++done.rejected;
        problem = Text::tr("An event was not taken: %1").arg(QString::fromStdString(outcome.problem));
        errors.push_back(
            {{"id", id}, {"status", outcome.status}, {"message", "Invalid request data"}, {"error", outcome.problem}});
    }
    reader.addTo(done.batch);
    done.spans = static_cast<std::int64_t>(done.batch.calls.size() + done.batch.spans.size());
    intake.recentSpans.add(done.batch);
    done.answer = {207, Encoding::Json, Json {{"successes", std::move(successes)}, {"errors", std::move(errors)}}.dump()};
    done.answer.problem = problem;
    return done;
}

// A score without an id gets one that is the same when it is sent again.
std::string idOf(const Json &body)
{
    if (auto id = textMember(body, "id"); !id.empty())
        return id;
    const auto text = canonicalJson(body);
    const auto hash = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
    return hash.toHex().left(32).toStdString();
}

tl::expected<Export, Answer> takeScore(Request &request, Intake &)
{
    const auto body = bodyOf(request);
    if (!body)
        return tl::unexpected(body.error());
    auto read = readScore(*body);
    if (read.outcome.status >= 400)
        return refused(400, QString::fromStdString(read.outcome.problem));
    auto id = idOf(*body);
    auto done = answered(200, {{"id", id}});
    done.notKept = read.outcome.kept ? 0 : 1;
    if (read.score) {
        read.score->id = keptText(id);
        done.batch.scores.push_back(std::move(*read.score));
    }
    return done;
}

// What the clients' auth_check wants to see: every key leads to the workspace.
tl::expected<Export, Answer> listProjects(Request &, Intake &)
{
    const Json organization {{"id", "demarc"}, {"name", "Demarc"}};
    const Json project {{"id", "demarc"}, {"name", "Demarc"}, {"organization", organization}, {"metadata", Json::object()}};
    return answered(200, {{"data", Json::array({project})}});
}

tl::expected<Export, Answer> tellHealth(Request &, Intake &)
{
    return answered(200, {{"version", QCoreApplication::applicationVersion().toStdString()}, {"status", "OK"}});
}

// Without an address to upload to, clients take it that the media is there already. Nothing of it is wanted.
tl::expected<Export, Answer> skipMedia(Request &request, Intake &)
{
    const auto body = bodyOf(request);
    if (!body)
        return tl::unexpected(body.error());
    auto id = textMember(*body, "sha256Hash").substr(0, 22);
    for (auto &c : id) // as in a URL
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    return answered(200, {{"mediaId", id.empty() ? "demarc" : id}, {"uploadUrl", nullptr}});
}

tl::expected<Export, Answer> confirmMedia(Request &, Intake &) { return answered(200, Json::object()); }

// "folder%2Fname" and "version=3" or "label=staging".
std::optional<PromptAsked> askedFor(const Request &request)
{
    const auto plain = [](std::string_view text) {
        return QByteArray::fromPercentEncoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
    };
    PromptAsked asked;
    asked.name = plain(request.below).toStdString();
    const QUrlQuery query(QString::fromUtf8(request.query.data(), static_cast<qsizetype>(request.query.size())));
    if (const auto version = query.queryItemValue(QStringLiteral("version")); !version.isEmpty()) {
        bool isNumber = false;
        asked.version = version.toLongLong(&isNumber);
        if (!isNumber)
            return {};
    }
    if (const auto label = query.queryItemValue(QStringLiteral("label"), QUrl::FullyDecoded); !label.isEmpty())
        asked.label = label.toStdString();
    return asked;
}

Answer worded(const Result<ServedPrompt> &served)
{
    if (!served) {
        const bool missing = served.error().kind == ErrorKind::NotFound;
        return refuse(Encoding::Json, missing ? 404 : 503, served.error().message, missing ? 0 : 1);
    }
    const Json body {{"name", served->name}, {"version", served->version}, {"type", served->prompt.is_array() ? "chat" : "text"},
        {"prompt", served->prompt}, {"config", served->config}, {"labels", served->labels}, {"tags", Json::array()},
        {"commitMessage", served->note}};
    return {200, Encoding::Json, body.dump()};
}

tl::expected<Export, Answer> findPrompt(Request &request, Intake &intake)
{
    auto asked = askedFor(request);
    if (!asked)
        return refused(400, Text::tr("The version of a prompt is a number."));
    if (!intake.prompts)
        return refused(404, Text::tr("There are no prompts here."));
    asked->system = request.scope.system;
    Export done;
    done.answerLater = [&intake, asked = std::move(*asked)](std::function<void(Answer)> reply) {
        intake.prompts(asked, [reply = std::move(reply)](const Result<ServedPrompt> &served) { reply(worded(served)); });
    };
    return done;
}

tl::expected<Export, Answer> findNothing(Request &, Intake &)
{
    return refused(404, Text::tr("Demarc does not answer this part of Langfuse's API."));
}

} // namespace

std::span<const Endpoint> langfuseEndpoints()
{
    static constexpr Endpoint endpoints[] {
        {"POST", "/api/public/ingestion", BodyKind::Any, takeEvents, refuse},
        {"POST", "/api/public/scores", BodyKind::Any, takeScore, refuse},
        {"GET", "/api/public/projects", BodyKind::Any, listProjects, refuse},
        {"GET", "/api/public/health", BodyKind::Any, tellHealth, refuse, true},
        {"POST", "/api/public/media", BodyKind::Any, skipMedia, refuse},
        {"PATCH", "/api/public/media/*", BodyKind::Any, confirmMedia, refuse},
        {"GET", "/api/public/v2/prompts/*", BodyKind::Any, findPrompt, refuse},
        {"GET", "/api/public/*", BodyKind::Any, findNothing, refuse},
        {"POST", "/api/public/*", BodyKind::Any, findNothing, refuse},
        {"PATCH", "/api/public/*", BodyKind::Any, findNothing, refuse},
        {"DELETE", "/api/public/*", BodyKind::Any, findNothing, refuse},
    };
    return endpoints;
}

} // namespace demarc::ingest
