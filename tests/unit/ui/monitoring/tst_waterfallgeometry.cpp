// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitoring/waterfallgeometry.h"

#include "support/testmain.h"

using namespace demarc;
using namespace demarc::ui;
using namespace std::chrono_literals;

class TestWaterfallGeometry : public test::Test {
    Q_OBJECT

    const Instant m_start = *parseInstant(u"2026-11-23T10:00:00Z");
    const app::TraceExtent m_extent {m_start, m_start + 10s};
    const QRectF m_room {100, 0, 200, 12}; // 20 px a second

private Q_SLOTS:
    void aBarLiesAtItsTime()
    {
        const auto bar = barOf(m_start + 2s, 4s, 1s, m_extent, m_room);
        QCOMPARE(bar.rect, QRectF(140, 0, 80, 12));
        QCOMPARE(bar.tick, std::optional(160.0));
        QVERIFY(!bar.isMoment);
    }

    void aShortBarCanStillBeSeen()
    {
        const auto bar = barOf(m_start + 10s, 1us, {}, m_extent, m_room);
        QCOMPARE(bar.rect.width(), kThinnestBar);
        QCOMPARE(bar.rect.right(), 300.0);
    }

    void aSpanWithoutALengthIsAMoment()
    {
        const auto bar = barOf(m_start + 5s, {}, 1s, m_extent, m_room);
        QVERIFY(bar.isMoment);
        QCOMPARE(bar.rect.left(), 200.0);
        QVERIFY(!bar.tick);
    }

    void nothingLeavesTheRoom()
    {
        const auto late = barOf(Instant::max() - 1s, Duration::max(), Duration::max(), m_extent, m_room);
        QVERIFY(m_room.contains(late.rect));
        const auto early = barOf(m_start - 24h, 1h, 30min, m_extent, m_room);
        QVERIFY(m_room.contains(early.rect));
        const auto slowToken = barOf(m_start, 1s, 5s, m_extent, m_room);
        QCOMPARE(slowToken.tick, std::optional(slowToken.rect.right()));
    }

    void clocksCenturiesApartDoNotOverflow()
    {
        const app::TraceExtent extent {Instant::min(), Instant::max()};
        QCOMPARE(placeOf(Instant {}, extent, m_room), 200.0);
    }
};

DEMARC_TEST_MAIN(TestWaterfallGeometry)
#include "tst_waterfallgeometry.moc"
