<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PromptWords</name>
    <message numerus="yes">
        <source>%n line(s) changed</source>
        <translation>
            <numerusform>%n line changed</numerusform>
            <numerusform>%n lines changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) added</source>
        <translation>
            <numerusform>%n variable added</numerusform>
            <numerusform>%n variables added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) removed</source>
        <translation>
            <numerusform>%n variable removed</numerusform>
            <numerusform>%n variables removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) renamed</source>
        <translation>
            <numerusform>%n variable renamed</numerusform>
            <numerusform>%n variables renamed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::app::Calls</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
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
    <name>demarc::ctl::Calls</name>
    <message numerus="yes">
        <source>%Ln more span(s) of this trace are left out; give a span&apos;s id to see what lies around it.</source>
        <translation>
            <numerusform>%Ln more span of this trace is left out; give a span&apos;s id to see what lies around it.</numerusform>
            <numerusform>%Ln more spans of this trace are left out; give a span&apos;s id to see what lies around it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Import</name>
    <message numerus="yes">
        <source>By the price list they cost %1 %2; %Ln call(s) have no price.</source>
        <translation>
            <numerusform>By the price list they cost %1 %2; %Ln call has no price.</numerusform>
            <numerusform>By the price list they cost %1 %2; %Ln calls have no price.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Metrics</name>
    <message numerus="yes">
        <source>%Ln series of that name with another kind or unit are left out.</source>
        <translation>
            <numerusform>%Ln series of that name with another kind or unit is left out.</numerusform>
            <numerusform>%Ln series of that name with another kind or unit are left out.</numerusform>
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
        <source>%n not usable</source>
        <translation>
            <numerusform>%n not usable</numerusform>
            <numerusform>%n not usable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Ownership</name>
    <message numerus="yes">
        <source>%n activity(s) written to %1.</source>
        <translation>
            <numerusform>%n activity written to %1.</numerusform>
            <numerusform>%n activities written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Prompts</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Senders</name>
    <message numerus="yes">
        <source>%Ln span(s) rejected</source>
        <translation>
            <numerusform>%Ln span rejected</numerusform>
            <numerusform>%Ln spans rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) refused</source>
        <translation>
            <numerusform>%Ln request refused</numerusform>
            <numerusform>%Ln requests refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) put off</source>
        <translation>
            <numerusform>%Ln request put off</numerusform>
            <numerusform>%Ln requests put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s): %1</source>
        <translation>
            <numerusform>%Ln time: %1</numerusform>
            <numerusform>%Ln times: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) with %L1 bytes wait to be passed on.</source>
        <translation>
            <numerusform>%Ln request with %L1 bytes waits to be passed on.</numerusform>
            <numerusform>%Ln requests with %L1 bytes wait to be passed on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were never passed on: they made room for newer ones.</source>
        <translation>
            <numerusform>%Ln request was never passed on: it made room for newer ones.</numerusform>
            <numerusform>%Ln requests were never passed on: they made room for newer ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Telemetry</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From now on messages of %1 are kept %2, for %n day(s).</source>
        <translation>
            <numerusform>From now on messages of %1 are kept %2, for %n day.</numerusform>
            <numerusform>From now on messages of %1 are kept %2, for %n days.</numerusform>
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
    <message numerus="yes">
        <source>%n span(s) with neither a start nor an end were not taken.</source>
        <translation>
            <numerusform>%n span with neither a start nor an end was not taken.</numerusform>
            <numerusform>%n spans with neither a start nor an end were not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) whose attributes are no list of keys and values were not taken.</source>
        <translation>
            <numerusform>%n span whose attributes are no list of keys and values was not taken.</numerusform>
            <numerusform>%n spans whose attributes are no list of keys and values were not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log record(s) came where spans are expected and were not taken. Send logs to /v1/logs.</source>
        <translation>
            <numerusform>%n log record came where spans are expected and was not taken. Send logs to /v1/logs.</numerusform>
            <numerusform>%n log records came where spans are expected and were not taken. Send logs to /v1/logs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log record(s) whose attributes are no list of keys and values were not taken.</source>
        <translation>
            <numerusform>%n log record whose attributes are no list of keys and values was not taken.</numerusform>
            <numerusform>%n log records whose attributes are no list of keys and values were not taken.</numerusform>
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
    <message numerus="yes">
        <source>%n call(s) cannot be found by their start.</source>
        <translation>
            <numerusform>%n call cannot be found by its start.</numerusform>
            <numerusform>%n calls cannot be found by their start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of metrics differ from what they were made of.</source>
        <translation>
            <numerusform>%n total of metrics differs from what it was made of.</numerusform>
            <numerusform>%n totals of metrics differ from what they were made of.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of metrics belong to no known series.</source>
        <translation>
            <numerusform>%n total of metrics belongs to no known series.</numerusform>
            <numerusform>%n totals of metrics belong to no known series.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::BehaviourModel</name>
    <message numerus="yes">
        <source>From %n call(s)</source>
        <translation>
            <numerusform>From %n call</numerusform>
            <numerusform>From %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::BehaviourPanel</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::BillView</name>
    <message numerus="yes">
        <source>in %Ln call(s)</source>
        <translation>
            <numerusform>in %Ln call</numerusform>
            <numerusform>in %Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::CallView</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln span(s), those around this one</source>
        <translation>
            <numerusform>%1 of %Ln span, around this one</numerusform>
            <numerusform>%1 of %Ln spans, those around this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::CallsPanel</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>newest %n calls</source>
        <translation>
            <numerusform>newest call</numerusform>
            <numerusform>newest %n calls</numerusform>
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
        <source>%1 samples, too few</source>
        <comment>how many calls or scores a value rests on</comment>
        <translation>
            <numerusform>%1 sample, too few</numerusform>
            <numerusform>%1 samples, too few</numerusform>
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
    <name>demarc::ui::ChartTableModel</name>
    <message numerus="yes">
        <source>%n sample(s), too few</source>
        <translation>
            <numerusform>%n sample, too few</numerusform>
            <numerusform>%n samples, too few</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sample(s), too few</source>
        <comment>value</comment>
        <translation>
            <numerusform>%1, %n sample, too few</numerusform>
            <numerusform>%1, %n samples, too few</numerusform>
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
    <name>demarc::ui::DiffView</name>
    <message numerus="yes">
        <source>··· %n unchanged line(s) ···</source>
        <translation>
            <numerusform>··· %n unchanged line ···</numerusform>
            <numerusform>··· %n unchanged lines ···</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s), folded. Return opens them.</source>
        <translation>
            <numerusform>%n unchanged line, folded. Return opens it.</numerusform>
            <numerusform>%n unchanged lines, folded. Return opens them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::EraseDialog</name>
    <message numerus="yes">
        <source>%Ln call(s) name them.</source>
        <translation>
            <numerusform>%Ln call names them.</numerusform>
            <numerusform>%Ln calls name them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) still wait to be passed on to another backend. They go out just as they came, ids and messages in them. Erase the person there, too.</source>
        <translation>
            <numerusform>%Ln request still waits to be passed on to another backend. It goes out just as it came, ids and messages in it. Erase the person there, too.</numerusform>
            <numerusform>%Ln requests still wait to be passed on to another backend. They go out just as they came, ids and messages in them. Erase the person there, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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
    <message numerus="yes">
        <source>%1 d</source>
        <comment>an age in days</comment>
        <translation>
            <numerusform>%1 d</numerusform>
            <numerusform>%1 d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::GapTable</name>
    <message numerus="yes">
        <source>%Ln call(s) recorded</source>
        <translation>
            <numerusform>%Ln call recorded</numerusform>
            <numerusform>%Ln calls recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) without a known price</source>
        <translation>
            <numerusform>%Ln call without a known price</numerusform>
            <numerusform>%Ln calls without a known price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other step(s) of traces</source>
        <translation>
            <numerusform>%Ln other step of a trace</numerusform>
            <numerusform>%Ln other steps of traces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln score(s)</source>
        <translation>
            <numerusform>%Ln score</numerusform>
            <numerusform>%Ln scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that are neither</source>
        <translation>
            <numerusform>%Ln row that is neither</numerusform>
            <numerusform>%Ln rows that are neither</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read and would be left out:</source>
        <translation>
            <numerusform>%Ln row cannot be read and would be left out:</numerusform>
            <numerusform>%Ln rows cannot be read and would be left out:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of a bill</source>
        <translation>
            <numerusform>%Ln line of a bill</numerusform>
            <numerusform>%Ln lines of a bill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ImportPanel</name>
    <message numerus="yes">
        <source>The %Ln call(s) it brought go, from every figure; calls that were there before it stay. This is recorded and cannot be undone, but the file can be imported again.</source>
        <translation>
            <numerusform>The %Ln call it brought goes, from every figure; calls that were there before it stay. This is recorded and cannot be undone, but the file can be imported again.</numerusform>
            <numerusform>The %Ln calls it brought go, from every figure; calls that were there before it stay. This is recorded and cannot be undone, but the file can be imported again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ImportsView</name>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is taken out: its %Ln call(s) are gone.</source>
        <translation>
            <numerusform>%1 is taken out: its %Ln call is gone.</numerusform>
            <numerusform>%1 is taken out: its %Ln calls are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MainWindow</name>
    <message numerus="yes">
        <source>The person is erased. %Ln call(s) named them; every total stays.</source>
        <translation>
            <numerusform>The person is erased. %Ln call named them; every total stays.</numerusform>
            <numerusform>The person is erased. %Ln calls named them; every total stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) still wait to be passed on to another backend, just as they came. Erase the person there, too.</source>
        <translation>
            <numerusform>%Ln request still waits to be passed on to another backend, just as it came. Erase the person there, too.</numerusform>
            <numerusform>%Ln requests still wait to be passed on to another backend, just as they came. Erase the person there, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MatrixView</name>
    <message numerus="yes">
        <source>Set %n cell(s)</source>
        <translation>
            <numerusform>Set %n cell</numerusform>
            <numerusform>Set %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) did not fit and were left out.</source>
        <translation>
            <numerusform>%n cell did not fit and was left out.</numerusform>
            <numerusform>%n cells did not fit and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MessagesCard</name>
    <message numerus="yes">
        <source>kept for %n more day(s)</source>
        <translation>
            <numerusform>kept for %n more day</numerusform>
            <numerusform>kept for %n more days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n message(s) between</source>
        <translation>
            <numerusform>Show %n message between</numerusform>
            <numerusform>Show %n messages between</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n message(s): the rest is in &quot;Copy&quot;.</source>
        <translation>
            <numerusform>More than %n message: the rest is in &quot;Copy&quot;.</numerusform>
            <numerusform>More than %n messages: the rest is in &quot;Copy&quot;.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MetricChart</name>
    <message numerus="yes">
        <source>%n smaller not shown</source>
        <comment>series of a chart</comment>
        <translation>
            <numerusform>%n smaller not shown</numerusform>
            <numerusform>%n smaller not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MetricsView</name>
    <message numerus="yes">
        <source>%n figure(s) left out: their end lies before their start</source>
        <translation>
            <numerusform>%n figure left out: its end lies before its start</numerusform>
            <numerusform>%n figures left out: their end lies before their start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ModelTable</name>
    <message numerus="yes">
        <source>%Ln unpriced</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%Ln unpriced</numerusform>
            <numerusform>%Ln unpriced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ModelsPage</name>
    <message numerus="yes">
        <source>%n in use</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n in use</numerusform>
            <numerusform>%n in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) unpriced</source>
        <translation>
            <numerusform>%Ln call unpriced</numerusform>
            <numerusform>%Ln calls unpriced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) new or changed</source>
        <translation>
            <numerusform>%n price new or changed</numerusform>
            <numerusform>%n prices new or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <comment>prices</comment>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that calls cannot be charged by</source>
        <comment>prices</comment>
        <translation>
            <numerusform>%n that calls cannot be charged by</numerusform>
            <numerusform>%n that calls cannot be charged by</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MonitoringPage</name>
    <message numerus="yes">
        <source>%n smaller not shown</source>
        <comment>series of a chart</comment>
        <translation>
            <numerusform>%n smaller not shown</numerusform>
            <numerusform>%n smaller not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpriced</source>
        <comment>calls without a price</comment>
        <translation>
            <numerusform>%n unpriced</numerusform>
            <numerusform>%n unpriced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 scores</source>
        <translation>
            <numerusform>%1 score</numerusform>
            <numerusform>%1 scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 calls</source>
        <translation>
            <numerusform>%1 call</numerusform>
            <numerusform>%1 calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) have no price and are not in these figures</source>
        <translation>
            <numerusform>%n call has no price and is not in these figures</numerusform>
            <numerusform>%n calls have no price and are not in these figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n call(s) in the last 30 days · name it, map it or merge it</source>
        <translation>
            <numerusform>%n call in the last 30 days · name it, map it or merge it</numerusform>
            <numerusform>%n calls in the last 30 days · name it, map it or merge it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activities</source>
        <translation>
            <numerusform>%1 of %n activities</numerusform>
            <numerusform>%1 of %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::OverviewSystemsModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s)</source>
        <translation>
            <numerusform>%n score</numerusform>
            <numerusform>%n scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s)</source>
        <translation>
            <numerusform>Of %n call</numerusform>
            <numerusform>Of %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::PassingOn</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <comment>passed on</comment>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>requests to be passed on</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>requests that were passed on</comment>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::PriceImportDialog</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its entries cannot be used.</source>
        <translation>
            <numerusform>%n of its entries cannot be used.</numerusform>
            <numerusform>%n of its entries cannot be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::PricePanel</name>
    <message numerus="yes">
        <source>%Ln call(s) in the last 30 days cost %1.</source>
        <translation>
            <numerusform>%Ln call in the last 30 days cost %1.</numerusform>
            <numerusform>%Ln calls in the last 30 days cost %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) in the last 30 days.</source>
        <translation>
            <numerusform>%Ln call in the last 30 days.</numerusform>
            <numerusform>%Ln calls in the last 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no cost.</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%Ln of them has no cost.</numerusform>
            <numerusform>%Ln of them have no cost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::PromptsPage</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
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
    <name>demarc::ui::RepriceDialog</name>
    <message numerus="yes">
        <source>%Ln call(s) of the last 30 days have none.</source>
        <translation>
            <numerusform>%Ln call of the last 30 days has none.</numerusform>
            <numerusform>%Ln calls of the last 30 days have none.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::RepriceResult</name>
    <message numerus="yes">
        <source>of %Ln call(s) looked at</source>
        <translation>
            <numerusform>of %Ln call looked at</numerusform>
            <numerusform>of %Ln calls looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::RulesPanel</name>
    <message numerus="yes">
        <source>%1 · %n min · %2 calls or more</source>
        <comment>system, window, number of calls</comment>
        <translation>
            <numerusform>%1 · %n min · %2 calls or more</numerusform>
            <numerusform>%1 · %n min · %2 calls or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::SourcePanel</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>metric instruments</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::SourceTable</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln call</numerusform>
            <numerusform>%Ln calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::SourcesPage</name>
    <message numerus="yes">
        <source>%n sending</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%n sending</numerusform>
            <numerusform>%n sending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never sent</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n never sent</numerusform>
            <numerusform>%n never sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) came too late to be kept.</source>
        <translation>
            <numerusform>%Ln call came too late to be kept.</numerusform>
            <numerusform>%Ln calls came too late to be kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series are counted together as “(too many)”: a name that differs with every call, such as a user id in a prompt&apos;s name, makes them.</source>
        <translation>
            <numerusform>%Ln series is counted as “(too many)”: a name that differs with every call, such as a user id in a prompt&apos;s name, makes it.</numerusform>
            <numerusform>%Ln series are counted together as “(too many)”: a name that differs with every call, such as a user id in a prompt&apos;s name, makes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of metrics were left out, as too many processes counted at once.</source>
        <translation>
            <numerusform>%Ln point of metrics was left out, as too many processes counted at once.</numerusform>
            <numerusform>%Ln points of metrics were left out, as too many processes counted at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) wait to be passed on; the collector here passes nothing on.</source>
        <translation>
            <numerusform>%Ln request waits to be passed on; the collector here passes nothing on.</numerusform>
            <numerusform>%Ln requests wait to be passed on; the collector here passes nothing on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were never passed on: they made room for newer ones.</source>
        <translation>
            <numerusform>%Ln request was never passed on: it made room for newer ones.</numerusform>
            <numerusform>%Ln requests were never passed on: they made room for newer ones.</numerusform>
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
    <message numerus="yes">
        <source>%Ln call(s)/min</source>
        <translation>
            <numerusform>%Ln call/min</numerusform>
            <numerusform>%Ln calls/min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::SystemEditor</name>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number, with the blank before it</comment>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::SystemsPage</name>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n registered</numerusform>
            <numerusform>%n registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not registered</source>
        <translation>
            <numerusform>%n not registered</numerusform>
            <numerusform>%n not registered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::TableExport</name>
    <message numerus="yes">
        <source>Saved %n row(s) to %1</source>
        <translation>
            <numerusform>Saved %n row to %1</numerusform>
            <numerusform>Saved %n rows to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::TimelineView</name>
    <message numerus="yes">
        <source>Show %n older line(s)</source>
        <translation>
            <numerusform>Show %n older line</numerusform>
            <numerusform>Show %n older lines</numerusform>
        </translation>
    </message>
</context>
</TS>
