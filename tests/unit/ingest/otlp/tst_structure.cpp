// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/otlp/structure.h"

#include "ingest/otlp/decoder.h"
#include "support/otlpbytes.h"
#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ingest;
using namespace demarc::test;

namespace {

std::string mapValue(const std::string &pairs) { return block(6, pairs); }
std::string pair(std::string_view key, std::string_view value) { return block(1, keyValue(key, value)); }

// The value of the one attribute of the one span; null: it is no structure, or one that cannot be read.
Json read(Encoding encoding, std::string body)
{
    Json value;
    const auto decoded = decodeTraces(encoding, body, [&](const Span &span) {
        const auto *structure = std::get_if<SentStructure>(&span.attributes.at(0).value);
        if (structure)
            value = jsonOf(*structure).value_or(Json());
    });
    if (!decoded || decoded->spans != 1)
        throw std::runtime_error("no span");
    return value;
}

Json readProtobuf(const std::string &value)
{
    return read(Encoding::Protobuf, request({spanHead() + spanAttribute("a", value)}));
}

Json readJson(const std::string &value)
{
    return read(Encoding::Json,
        R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"a1a2a3a4a5a6a7a8",)"
        R"("attributes":[{"key":"a","value":)"
            + value + "}]}]}]}]}");
}

} // namespace

class TestStructure : public Test {
    Q_OBJECT

private Q_SLOTS:
    void readsMapsAndListsOfBothEncodings()
    {
        const auto expected = parseJson(R"({"role":"user","parts":[{"n":-7,"d":0.5,"b":true},"x",[],{}],"none":null})").value();
        const auto part = mapValue(pair("n", intValue(-7)) + pair("d", doubleValue(0.5)) + pair("b", boolValue(true)));
        QVERIFY(readProtobuf(mapValue(pair("role", textValue("user"))
                    + pair("parts", listValue({part, textValue("x"), listValue({}), mapValue({})})) + pair("none", {})))
            == expected);
        QVERIFY(readJson(R"({"kvlistValue":{"values":[{"key":"role","value":{"stringValue":"user"}},{"key":"parts","value":
            {"arrayValue":{"values":[{"kvlistValue":{"values":[{"key":"n","value":{"intValue":"-7"}},{"key":"d","value":
            {"doubleValue":0.5}},{"key":"b","value":{"boolValue":true}}]}},{"stringValue":"x"},{"arrayValue":{}},
            {"kvlistValue":{"values":[]}}]}}},{"key":"none"}]}})")
            == expected);
    }

    void leavesListsOfTextAlone()
    {
        QVERIFY(readProtobuf(listValue({textValue("a"), intValue(1)})).is_null());
        QVERIFY(readJson(R"({"arrayValue":{"values":[{"stringValue":"a"},{"intValue":1}]}})").is_null());
        QVERIFY(readProtobuf(listValue({textValue("a"), mapValue({})})) == Json({"a", Json::object()}));
    }

    void makesTextValid() { QVERIFY(readProtobuf(mapValue(pair("a\xff", textValue("\xfe")))) == Json({{"a\uFFFD", "\uFFFD"}})); }

    void givesUpWhatIsTooDeepOrTooMuch()
    {
        auto deep = textValue("x");
        for (int i = 0; i < 40; ++i)
            deep = block(5, block(1, deep));
        QVERIFY(readProtobuf(deep).is_null());
        std::string pairs; // empty messages of two bytes, which would grow a hundredfold
        for (int i = 0; i < 100'000; ++i)
            pairs += block(1, {});
        QVERIFY(readProtobuf(mapValue(pair("a", mapValue({})))).is_object());
        QVERIFY(readProtobuf(listValue({block(5, pairs)})).is_null());
        QVERIFY(readProtobuf(mapValue("damaged")).is_null());
        QVERIFY(readJson(R"({"kvlistValue":{"values":[7]}})").is_null());
    }
};

DEMARC_TEST_MAIN(TestStructure)
#include "tst_structure.moc"
