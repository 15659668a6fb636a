<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>demarc::app::Incidents</name>
    <message numerus="yes">
        <source>%1 %2, limit %3, %n call(s)</source>
        <extracomment>metric, measured figure, limit, and how many calls they rest on</extracomment>
        <translation>
            <numerusform>%1 %2, limit %3, %n call</numerusform>
            <numerusform>%1 %2, limit %3, %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::app::Prompts</name>
    <message numerus="yes">
        <source>The name is too long. Use at most %n character(s).</source>
        <translation>
            <numerusform>The name is too long. Use at most %n character.</numerusform>
            <numerusform>The name is too long. Use at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Models</name>
    <message numerus="yes">
        <source>%n price(s) added or changed</source>
        <translation>
            <numerusform>%n price added or changed</numerusform>
            <numerusform>%n prices added or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n not readable</numerusform>
            <numerusform>%n not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Receiver</name>
    <message numerus="yes">
        <source>%n span(s) without a trace id of 16 bytes and a span id of 8 bytes were not taken.</source>
        <translation>
            <numerusform>%n span without a trace id of 16 bytes and a span id of 8 bytes was not taken.</numerusform>
            <numerusform>%n spans without a trace id of 16 bytes and a span id of 8 bytes were not taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::Check</name>
    <message numerus="yes">
        <source>%n call(s) belong to no known series.</source>
        <translation>
            <numerusform>%n call belongs to no known series.</numerusform>
            <numerusform>%n calls belong to no known series.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) belong to no call or have no name.</source>
        <translation>
            <numerusform>%n score belongs to no call or has no name.</numerusform>
            <numerusform>%n scores belong to no call or have no name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of the day %1 are missing.</source>
        <translation>
            <numerusform>%n total of the day %1 is missing.</numerusform>
            <numerusform>%n totals of the day %1 are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The total of %n minute(s) from %1 (series %2) differs from the calls it was made of.</source>
        <translation>
            <numerusform>The total of %n minute from %1 (series %2) differs from the calls it was made of.</numerusform>
            <numerusform>The total of %n minutes from %1 (series %2) differs from the calls it was made of.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ChartHover</name>
    <message numerus="yes">
        <source>%1 samples</source>
        <comment>how many calls or scores a value rests on</comment>
        <translation>
            <numerusform>%1 sample</numerusform>
            <numerusform>%1 samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>series left out of the box</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ChartView</name>
    <message numerus="yes">
        <source>Copied %n row(s)</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::Format</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n d</numerusform>
            <numerusform>in %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::StatusBar</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
