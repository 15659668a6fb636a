// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/senders/snippets.h"

#include "base/json.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace demarc::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(demarc::app::Snippets)
};

// A string of JSON, JavaScript, Python and (in double quotes) YAML.
QString quoted(const QString &text) { return QString::fromStdString(Json(text.toStdString()).dump()); }

QString bearer(const QString &key) { return QStringLiteral("Bearer ") + key; }

QString percentEncoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

QString exported(const char *name, const QString &value)
{
    return QStringLiteral("export %1=%2\n").arg(QString::fromLatin1(name), shellWord(value));
}

QString otelHeaders(const char *variable, const SnippetEndpoint &to)
{
    return to.key.isEmpty() ? QString() : exported(variable, QStringLiteral("Authorization=") + percentEncoded(bearer(to.key)));
}

QString otelService(const SnippetEndpoint &to)
{
    return to.service.isEmpty() ? QString() : exported("OTEL_SERVICE_NAME", to.service);
}

QString openTelemetrySdk(const SnippetEndpoint &to)
{
    return exported("OTEL_EXPORTER_OTLP_ENDPOINT", to.baseUrl)
        + exported("OTEL_EXPORTER_OTLP_PROTOCOL", QStringLiteral("http/protobuf")) + otelHeaders("OTEL_EXPORTER_OTLP_HEADERS", to)
        + otelService(to);
}

QString openTelemetryCollector(const SnippetEndpoint &to)
{
    // The collector expands $NAME in values; two are one.
    const auto value = [](QString text) { return quoted(text.replace(u'$', QStringLiteral("$$"))); };
    auto text = QStringLiteral("exporters:\n  otlphttp/demarc:\n    endpoint: %1\n").arg(value(to.baseUrl));
    if (!to.key.isEmpty())
        text += QStringLiteral("    headers:\n      Authorization: %1\n").arg(value(bearer(to.key)));
    for (const auto *signal : {"traces", "logs"}) {
        text += signal == std::string_view("traces") ? QStringLiteral("service:\n  pipelines:\n") : QString();
        text += QStringLiteral("    %1/demarc:\n      receivers: [otlp]\n      exporters: [otlphttp/demarc]\n")
                    .arg(QString::fromLatin1(signal));
    }
    return text;
}

QString openLlmetry(const SnippetEndpoint &to)
{
    const auto name = quoted(to.service);
    return exported("TRACELOOP_BASE_URL", to.baseUrl)
        + exported("TRACELOOP_API_KEY", to.key.isEmpty() ? QStringLiteral("local") : to.key)
        + QStringLiteral("# Python:     Traceloop.init(app_name=%1)\n"
                         "# JavaScript: traceloop.initialize({ appName: %1, traceloopSyncEnabled: false })\n")
              .arg(name);
}

QString phoenix(const SnippetEndpoint &to)
{
    const auto name = quoted(to.service);
    return exported("PHOENIX_COLLECTOR_ENDPOINT", to.baseUrl)
        + (to.key.isEmpty() ? QString() : exported("PHOENIX_API_KEY", to.key))
        + QStringLiteral("# Python:     register(project_name=%1, protocol=\"http/protobuf\")\n"
                         "# JavaScript: register({ projectName: %1 })\n")
              .arg(name);
}

QString langfuse(const SnippetEndpoint &to)
{
    return exported("LANGFUSE_BASE_URL", to.baseUrl) + exported("LANGFUSE_HOST", to.baseUrl)
        + exported("LANGFUSE_PUBLIC_KEY", QStringLiteral("demarc"))
        + exported("LANGFUSE_SECRET_KEY", to.key.isEmpty() ? QStringLiteral("local") : to.key) + otelService(to);
}

QString vercelAiSdk(const SnippetEndpoint &to)
{
    auto exporter = QStringLiteral("url: %1").arg(quoted(to.baseUrl + QStringLiteral("/v1/traces")));
    if (!to.key.isEmpty())
        exporter += QStringLiteral(", headers: { Authorization: %1 }").arg(quoted(bearer(to.key)));
    return QStringLiteral("import { OpenTelemetry } from \"@ai-sdk/otel\";\n"
                          "import { OTLPTraceExporter } from \"@opentelemetry/exporter-trace-otlp-proto\";\n"
                          "import { NodeSDK } from \"@opentelemetry/sdk-node\";\n"
                          "import { registerTelemetry } from \"ai\";\n\n"
                          "new NodeSDK({\n"
                          "  serviceName: %1,\n"
                          "  traceExporter: new OTLPTraceExporter({ %2 }),\n"
                          "}).start();\n"
                          "// AI SDK 4 to 6: not this line, but experimental_telemetry: { isEnabled: true } with each call.\n"
                          "registerTelemetry(new OpenTelemetry());\n")
        .arg(quoted(to.service), exporter);
}

QString liteLlm(const SnippetEndpoint &to)
{
    auto text = QStringLiteral("litellm_settings:\n  callbacks: [\"otel\"]\nenvironment_variables:\n"
                               "  OTEL_EXPORTER_OTLP_PROTOCOL: \"otlp_http\"\n"
                               "  OTEL_EXPORTER_OTLP_ENDPOINT: %1\n")
                    .arg(quoted(to.baseUrl));
    // Some of its versions decode header values and some do not; in this header a key reads the same either way.
    if (!to.key.isEmpty())
        text += QStringLiteral("  OTEL_EXPORTER_OTLP_HEADERS: %1\n")
                    .arg(quoted(QStringLiteral("x-api-key=") + percentEncoded(to.key)));
    return text + QStringLiteral("  OTEL_SERVICE_NAME: %1\n").arg(quoted(to.service));
}

QString liteLlmGenericApi(const SnippetEndpoint &to)
{
    auto text = QStringLiteral("litellm_settings:\n  callbacks: [\"demarc\"]\ncallback_settings:\n  demarc:\n"
                               "    callback_type: generic_api\n    endpoint: %1\n")
                    .arg(quoted(to.baseUrl + QStringLiteral("/litellm")));
    if (!to.key.isEmpty())
        text += QStringLiteral("    headers:\n      Authorization: %1\n").arg(quoted(bearer(to.key)));
    return text;
}

QString vllm(const SnippetEndpoint &to)
{
    return exported("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", QStringLiteral("http/protobuf"))
        + otelHeaders("OTEL_EXPORTER_OTLP_TRACES_HEADERS", to) + otelService(to)
        + QStringLiteral("vllm serve MODEL --otlp-traces-endpoint %1\n")
              .arg(shellWord(to.baseUrl + QStringLiteral("/v1/traces")));
}

// The body stands in a here-document that the shell expands, for ids and times of its own with every paste.
QString curl(const SnippetEndpoint &to)
{
    auto service = quoted(to.service);
    service.replace(u'\\', QStringLiteral("\\\\")).replace(u'$', QStringLiteral("\\$")).replace(u'`', QStringLiteral("\\`"));
    auto text = QStringLiteral("trace=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \\n')\n"
                               "span=$(od -An -N8 -tx1 /dev/urandom | tr -d ' \\n')\n"
                               "now=$(date +%s)\n"
                               "curl -sS ")
        + shellWord(to.baseUrl + QStringLiteral("/v1/traces")) + QStringLiteral(" -H 'Content-Type: application/json' \\\n");
    if (!to.key.isEmpty())
        text += QStringLiteral("  -H %1 \\\n").arg(shellWord(QStringLiteral("Authorization: ") + bearer(to.key)));
    text += QStringLiteral("  --data-binary @- <<END\n"
                           "{\"resourceSpans\":[{\"resource\":{\"attributes\":[\n"
                           "  {\"key\":\"service.name\",\"value\":{\"stringValue\":");
    return text + service
        + QStringLiteral("}}]},\n"
                         " \"scopeSpans\":[{\"spans\":[{\"traceId\":\"$trace\",\"spanId\":\"$span\",\n"
                         "  \"name\":\"chat gpt-4o-mini\",\"kind\":3,\n"
                         "  \"startTimeUnixNano\":\"${now}000000000\",\"endTimeUnixNano\":\"${now}850000000\",\n"
                         "  \"attributes\":[\n"
                         "   {\"key\":\"gen_ai.operation.name\",\"value\":{\"stringValue\":\"chat\"}},\n"
                         "   {\"key\":\"gen_ai.provider.name\",\"value\":{\"stringValue\":\"openai\"}},\n"
                         "   {\"key\":\"gen_ai.request.model\",\"value\":{\"stringValue\":\"gpt-4o-mini\"}},\n"
                         "   {\"key\":\"gen_ai.usage.input_tokens\",\"value\":{\"intValue\":\"120\"}},\n"
                         "   {\"key\":\"gen_ai.usage.output_tokens\",\"value\":{\"intValue\":\"30\"}}]}]}]}]}\n"
                         "END\n");
}

QString textFor(SnippetClient client, const SnippetEndpoint &to)
{
    switch (client) {
    case SnippetClient::OpenTelemetrySdk:
        return openTelemetrySdk(to);
    case SnippetClient::OpenTelemetryCollector:
        return openTelemetryCollector(to);
    case SnippetClient::OpenLlmetry:
        return openLlmetry(to);
    case SnippetClient::Phoenix:
        return phoenix(to);
    case SnippetClient::Langfuse:
        return langfuse(to);
    case SnippetClient::VercelAiSdk:
        return vercelAiSdk(to);
    case SnippetClient::LiteLlm:
        return liteLlm(to);
    case SnippetClient::LiteLlmGenericApi:
        return liteLlmGenericApi(to);
    case SnippetClient::Vllm:
        return vllm(to);
    case SnippetClient::Curl:
        break;
    }
    return curl(to);
}

QString sentenceFor(SnippetClient client)
{
    switch (client) {
    case SnippetClient::OpenTelemetrySdk:
        return Words::tr("Set these variables where the application runs, and start it again.");
    case SnippetClient::OpenTelemetryCollector:
        return Words::tr("Save this as demarc.yaml and start the collector with one more --config demarc.yaml. Calls keep the "
                         "service names they come with.");
    case SnippetClient::OpenLlmetry:
        return Words::tr("Set these variables where the application runs, and name it where it starts OpenLLMetry.");
    case SnippetClient::Phoenix:
        return Words::tr("Set these variables where the application runs, and name it where it registers Phoenix.");
    case SnippetClient::Langfuse:
        return Words::tr("Set these variables where the application runs, and start it again. Scores come along.");
    case SnippetClient::VercelAiSdk:
        return Words::tr("Run this once when the application starts, before its first call.");
    case SnippetClient::LiteLlm:
        return Words::tr("Add this to the proxy's config.yaml, and start it again.");
    case SnippetClient::LiteLlmGenericApi:
        return Words::tr("Add this to the proxy's config.yaml, and start it again. Calls arrive under the names of their teams.");
    case SnippetClient::Vllm:
        return Words::tr("Start vLLM like this, with your model.");
    case SnippetClient::Curl:
        break;
    }
    return Words::tr("Paste this into a terminal: it sends one call, and is answered {} once the call is kept.");
}

} // namespace

const std::vector<SnippetClient> &snippetClients()
{
    static const std::vector<SnippetClient> clients {SnippetClient::OpenTelemetrySdk, SnippetClient::OpenTelemetryCollector,
        SnippetClient::OpenLlmetry, SnippetClient::Phoenix, SnippetClient::Langfuse, SnippetClient::VercelAiSdk,
        SnippetClient::LiteLlm, SnippetClient::LiteLlmGenericApi, SnippetClient::Vllm, SnippetClient::Curl};
    return clients;
}

bool namesService(SnippetClient client)
{
    return client != SnippetClient::OpenTelemetryCollector && client != SnippetClient::LiteLlmGenericApi;
}

QString nameOf(SnippetClient client)
{
    switch (client) {
    case SnippetClient::OpenTelemetrySdk:
        return Words::tr("OpenTelemetry SDK");
    case SnippetClient::OpenTelemetryCollector:
        return Words::tr("OpenTelemetry Collector");
    case SnippetClient::OpenLlmetry:
        return Words::tr("OpenLLMetry (Traceloop)");
    case SnippetClient::Phoenix:
        return Words::tr("OpenInference (Phoenix)");
    case SnippetClient::Langfuse:
        return Words::tr("Langfuse");
    case SnippetClient::VercelAiSdk:
        return Words::tr("Vercel AI SDK");
    case SnippetClient::LiteLlm:
        return Words::tr("LiteLLM (otel)");
    case SnippetClient::LiteLlmGenericApi:
        return Words::tr("LiteLLM (generic_api)");
    case SnippetClient::Vllm:
        return Words::tr("vLLM");
    case SnippetClient::Curl:
        break;
    }
    return Words::tr("curl, to try it");
}

Snippet snippet(SnippetClient client, const SnippetEndpoint &endpoint)
{
    auto to = endpoint;
    while (to.baseUrl.endsWith(u'/'))
        to.baseUrl.chop(1);
    return {nameOf(client), sentenceFor(client), textFor(client, to)};
}

QString shellWord(const QString &text)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || QStringView(u"_-./:@%+=,").contains(c);
    };
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isPlain))
        return text;
    auto inside = text;
    return u'\'' + inside.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace demarc::app
