// SPDX-License-Identifier: GPL-3.0-or-later
// What to paste where, so that a client sends its calls to Demarc: as data, exact to the letter.
//
// Every value is quoted for the language it stands in; a key or a name with odd characters changes nothing but itself.
// Sources: the OTLP exporter specification for the OTEL_ variables (header values are percent-encoded), each client's own
// documentation for its variables.
#pragma once

#include <QString>

#include <vector>

namespace demarc::app {

enum class SnippetClient {
    OpenTelemetrySdk,
    OpenTelemetryCollector,
    OpenLlmetry,
    Phoenix, // OpenInference
    Langfuse,
    VercelAiSdk,
    LiteLlm,
    LiteLlmGenericApi,
    Vllm,
    Curl,
};

struct SnippetEndpoint {
    QString baseUrl; // "http://127.0.0.1:4318"; a slash at its end is taken off
    QString key;     // empty: none is needed
    QString service; // the name its calls arrive under; may be empty for who passes on those of others
};

struct Snippet {
    QString title;    // the client's name
    QString sentence; // what to do with the text
    QString text;     // ends with a line feed
};

const std::vector<SnippetClient> &snippetClients(); // in the order to offer them
// False where the calls bring their service along: there the endpoint's is not used.
bool namesService(SnippetClient client);
QString nameOf(SnippetClient client);
Snippet snippet(SnippetClient client, const SnippetEndpoint &endpoint);

// One word of a POSIX shell: as it is where it can be, else in single quotes.
QString shellWord(const QString &text);

} // namespace demarc::app
