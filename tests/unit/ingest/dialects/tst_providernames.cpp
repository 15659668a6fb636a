// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialects/providernames.h"

#include "ingest/dialects/known.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ingest;

class TestProviderNames : public demarc::test::Test {
    Q_OBJECT

private Q_SLOTS:
    void spellsEachProviderOneWay_data()
    {
        QTest::addColumn<QByteArray>("spelled");
        const auto row = [](const char *sent, const char *spelled) { QTest::newRow(sent) << QByteArray(spelled); };
        // The conventions' own stay.
        for (const char *name :
            {"openai", "anthropic", "aws.bedrock", "azure.ai.inference", "azure.ai.openai", "cohere", "deepseek", "gcp.gemini",
                "gcp.gen_ai", "gcp.vertex_ai", "groq", "ibm.watsonx.ai", "mistral_ai", "perplexity", "x_ai", "moonshot_ai"})
            row(name, name);
        row("OpenAI", "openai");
        row("vertex_ai", "gcp.vertex_ai"); // aliases of the conventions
        row("gemini", "gcp.gemini");
        row("az.ai.inference", "azure.ai.inference");
        row("az.ai.openai", "azure.ai.openai");
        row("xai", "x_ai");
        row("openai.chat", "openai"); // the AI SDK
        row("openai.responses", "openai");
        row("openai.image", "openai");
        row("cohere.textEmbedding", "cohere");
        row("cohere.reranking", "cohere");
        row("anthropic.messages", "anthropic");
        row("xai.chat", "x_ai");
        row("mistral.embedding", "mistral_ai");
        row("azure-openai.chat", "azure.ai.openai");
        row("azure.responses", "azure.ai.openai");
        row("amazon-bedrock", "aws.bedrock");
        row("google.generative-ai", "gcp.gemini");
        row("google.vertex.chat", "gcp.vertex_ai");
        row("vertex.anthropic", "gcp.vertex_ai");
        row("vertex.anthropic.messages", "gcp.vertex_ai");
        row("moonshotai.chat", "moonshot_ai");
        row("azure", "azure.ai.openai"); // LiteLLM
        row("azure_ai", "azure.ai.inference");
        row("bedrock", "aws.bedrock");
        row("watsonx", "ibm.watsonx.ai");
        row("mistralai", "mistral_ai"); // OpenInference
        row("aws", "aws.bedrock");
        row("acme.llm", "acme.llm"); // nobody's: what follows the dot may be all that tells it from another
        row(".chat", ".chat");
    }
    void spellsEachProviderOneWay()
    {
        QFETCH(QByteArray, spelled);
        const std::string sent = QTest::currentDataTag();
        QCOMPARE(QByteArray::fromStdString(spelledProvider(sent)), spelled);
        QCOMPARE(QByteArray::fromStdString(spelledProvider(spelled.toStdString())), spelled); // and it stays
    }

    // Compared in lower case.
    void everyDialectSpellsInLowerCase()
    {
        for (const auto *dialect : knownDialects()) {
            for (const auto &alias : dialect->providers) {
                const auto from = QByteArray(alias.from.data(), qsizetype(alias.from.size()));
                QCOMPARE(from, from.toLower());
            }
        }
    }
};

DEMARC_TEST_MAIN(TestProviderNames)
#include "tst_providernames.moc"
