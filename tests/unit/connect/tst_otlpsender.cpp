// SPDX-License-Identifier: GPL-3.0-or-later
#include "connect/otlpsender.h"

#include "support/testmain.h"

using namespace demarc;
using namespace demarc::connect;

class TestOtlpSender : public test::Test {
    Q_OBJECT

private Q_SLOTS:
    void encodesNothingAsAnEmptyRequest();
    void saysWhenNobodyListens();
    void returnsAtOnceWhenCancelled();
};

void TestOtlpSender::encodesNothingAsAnEmptyRequest() { QCOMPARE(encodeTraces({}), ""); }

void TestOtlpSender::saysWhenNobodyListens()
{
    OtlpTarget target;
    target.port = 1; // nobody listens there
    target.attempts = 2;
    const auto sent = OtlpSender(target).send({});
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Unavailable);
    QVERIFY(sent.error().message.contains(QLatin1String("127.0.0.1")));
}

void TestOtlpSender::returnsAtOnceWhenCancelled()
{
    OtlpTarget target;
    target.port = 1;
    target.attempts = 1000;
    OtlpSender sender(target);
    sender.cancel();
    const auto sent = sender.send({});
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Cancelled);
}

DEMARC_TEST_MAIN(TestOtlpSender)
#include "tst_otlpsender.moc"
