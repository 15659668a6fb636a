<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ImportForm</name>
    <message>
        <source>Read as</source>
        <translation>Lesen als</translation>
    </message>
    <message>
        <source>Where the file names none: system</source>
        <translation>Wo die Datei keines nennt: System</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Check the whole file</source>
        <translation>Ganze Datei prüfen</translation>
    </message>
    <message>
        <source>These durations are right</source>
        <translation>Diese Dauern stimmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Eingabe-Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Ausgabe-Token</translation>
    </message>
    <message>
        <source>Tokens read from cache</source>
        <translation>Aus dem Cache gelesene Token</translation>
    </message>
    <message>
        <source>Tokens written to cache</source>
        <translation>In den Cache geschriebene Token</translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation>Token fürs Nachdenken</translation>
    </message>
    <message>
        <source>Cost, as reported</source>
        <translation>Kosten, wie gemeldet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model asked for</source>
        <translation>Verlangtes Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Prompt&apos;s name</source>
        <translation>Name des Prompts</translation>
    </message>
    <message>
        <source>Prompt&apos;s version</source>
        <translation>Version des Prompts</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>Spurkennung</translation>
    </message>
    <message>
        <source>Call id</source>
        <translation>Aufrufkennung</translation>
    </message>
    <message>
        <source>Parent id</source>
        <translation>Elternkennung</translation>
    </message>
    <message>
        <source>First token at</source>
        <translation>Erstes Token um</translation>
    </message>
    <message>
        <source>Tokens cached for an hour</source>
        <translation>Token im Cache für eine Stunde</translation>
    </message>
    <message>
        <source>Audio input tokens</source>
        <translation>Audioeingabe-Token</translation>
    </message>
    <message>
        <source>Audio output tokens</source>
        <translation>Audioausgabe-Token</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Use case</source>
        <translation>Anwendungsfall</translation>
    </message>
    <message>
        <source>Step&apos;s name</source>
        <translation>Name des Schritts</translation>
    </message>
    <message>
        <source>Provider&apos;s response id</source>
        <translation>Antwortkennung des Anbieters</translation>
    </message>
    <message>
        <source>Service tier</source>
        <translation>Dienststufe</translation>
    </message>
    <message>
        <source>Answered from the gateway&apos;s cache</source>
        <translation>Aus dem Cache des Gateways beantwortet</translation>
    </message>
    <message>
        <source>Score, 0 to 1</source>
        <translation>Bewertung, 0 bis 1</translation>
    </message>
    <message>
        <source>unit: automatic</source>
        <translation>Einheit: automatisch</translation>
    </message>
    <message>
        <source>ISO date and time</source>
        <translation>ISO-Datum und -Uhrzeit</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
    <message>
        <source>Calls, CSV</source>
        <translation>Aufrufe, CSV</translation>
    </message>
    <message>
        <source>Calls, JSON</source>
        <translation>Aufrufe, JSON</translation>
    </message>
    <message>
        <source>LiteLLM spend logs</source>
        <translation>LiteLLM-Spend-Logs</translation>
    </message>
    <message>
        <source>LiteLLM callback payloads</source>
        <translation>LiteLLM-Callback-Daten</translation>
    </message>
    <message>
        <source>Langfuse export</source>
        <translation>Langfuse-Export</translation>
    </message>
    <message>
        <source>OpenAI batch output</source>
        <translation>OpenAI-Batch-Ausgabe</translation>
    </message>
    <message>
        <source>OpenAI usage or costs</source>
        <translation>OpenAI-Verbrauch oder -Kosten</translation>
    </message>
    <message>
        <source>OpenTelemetry traces, JSON</source>
        <translation>OpenTelemetry-Traces, JSON</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What went wrong, in a few words</source>
        <translation>Was schiefging, in wenigen Worten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Noticed by</source>
        <translation>Bemerkt durch</translation>
    </message>
    <message>
        <source>I know when the impact started</source>
        <translation>Ich weiß, wann die Auswirkung begann</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>What set it off</source>
        <translation>Was es ausgelöst hat</translation>
    </message>
    <message>
        <source>Cause category</source>
        <translation>Art der Ursache</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Why that was possible</source>
        <translation>Warum das möglich war</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Milderung</translation>
    </message>
    <message>
        <source>How the harm was stopped</source>
        <translation>Wie der Schaden gestoppt wurde</translation>
    </message>
    <message>
        <source>No prevention needed because</source>
        <translation>Keine Vorbeugung nötig, weil</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>How was the harm stopped?</source>
        <translation>Wie wurde der Schaden gestoppt?</translation>
    </message>
    <message>
        <source>Cause category</source>
        <translation>Art der Ursache</translation>
    </message>
    <message>
        <source>Action that prevents it</source>
        <translation>Maßnahme, die dem vorbeugt</translation>
    </message>
    <message>
        <source>Or: none is needed because</source>
        <translation>Oder: keine nötig, weil</translation>
    </message>
    <message>
        <source>The review was held</source>
        <translation>Die Nachbesprechung wurde gehalten</translation>
    </message>
    <message>
        <source>Continue in</source>
        <translation>Geht weiter in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>--screenshots needs a workspace: add --db WHERE or --demo.</source>
        <translation>--screenshots braucht einen Arbeitsbereich: Geben Sie --db WO oder --demo dazu.</translation>
    </message>
    <message>
        <source>Operations console for AI systems run together with a partner.</source>
        <translation>Betriebskonsole für KI-Systeme, die gemeinsam mit einem Partner betrieben werden.</translation>
    </message>
    <message>
        <source>The workspace: a file or a postgresql:// URI.</source>
        <translation>Der Arbeitsbereich: eine Datei oder eine postgresql://-Adresse.</translation>
    </message>
    <message>
        <source>Open the demo workspace.</source>
        <translation>Den Demo-Arbeitsbereich öffnen.</translation>
    </message>
    <message>
        <source>The page to begin with, e.g. monitoring.</source>
        <translation>Die Seite, mit der begonnen wird, z. B. monitoring.</translation>
    </message>
    <message>
        <source>Write a picture of every page, light and dark, into the folder and quit.</source>
        <translation>Ein Bild jeder Seite, hell und dunkel, in den Ordner schreiben und beenden.</translation>
    </message>
    <message>
        <source>Scale of the pictures, 1 to 4.</source>
        <translation>Maßstab der Bilder, 1 bis 4.</translation>
    </message>
    <message>
        <source>%1 See demarc --help.</source>
        <translation>%1 Siehe demarc --help.</translation>
    </message>
    <message>
        <source>The scale must be 1, 2, 3 or 4. See demarc --help.</source>
        <translation>Der Maßstab muss 1, 2, 3 oder 4 sein. Siehe demarc --help.</translation>
    </message>
    <message>
        <source>--screenshots needs a folder. See demarc --help.</source>
        <translation>--screenshots braucht einen Ordner. Siehe demarc --help.</translation>
    </message>
    <message>
        <source>A workspace to open, as with --db; it must exist.</source>
        <translation>Ein zu öffnender Arbeitsbereich, wie mit --db; es muss ihn geben.</translation>
    </message>
    <message>
        <source>One workspace is opened at a time. See demarc --help.</source>
        <translation>Es wird immer nur ein Arbeitsbereich geöffnet. Siehe demarc --help.</translation>
    </message>
</context>
<context>
    <name>OwnerChip</name>
    <message>
        <source>Internal team</source>
        <translation>Internes Team</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>shared</source>
        <comment>owner chip: several do the work, nobody answers for it</comment>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>owner chip</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Several roles do the work, but nobody answers for it. Give one role the A in the ownership matrix.</source>
        <translation>Mehrere Rollen tun die Arbeit, aber niemand verantwortet sie. Geben Sie einer Rolle das A in der Zuständigkeitsmatrix.</translation>
    </message>
    <message>
        <source>Nobody answers for this. Give one role the A in the ownership matrix.</source>
        <translation>Niemand verantwortet das. Geben Sie einer Rolle das A in der Zuständigkeitsmatrix.</translation>
    </message>
    <message>
        <source>%1, %2. No person is named for the role.</source>
        <translation>%1, %2. Für die Rolle ist keine Person benannt.</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>From the draft matrix, version %1: no baseline is approved yet.</source>
        <translation>Aus dem Entwurf der Matrix, Version %1: Noch ist kein Stand freigegeben.</translation>
    </message>
    <message>
        <source>From the approved matrix, version %1.</source>
        <translation>Aus der freigegebenen Matrix, Version %1.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Person · %1</source>
        <translation>Person · %1</translation>
    </message>
    <message>
        <source>Activity · %1</source>
        <translation>Tätigkeit · %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompt · %1</source>
        <translation>Prompt · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>incident number, stage</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Call of trace %1</source>
        <translation>Aufruf der Spur %1</translation>
    </message>
</context>
<context>
    <name>PromptWords</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed</source>
        <translation>
            <numerusform>%n Zeile geändert</numerusform>
            <numerusform>%n Zeilen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <comment>lines</comment>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) added</source>
        <translation>
            <numerusform>%n Variable hinzugefügt</numerusform>
            <numerusform>%n Variablen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) removed</source>
        <translation>
            <numerusform>%n Variable entfernt</numerusform>
            <numerusform>%n Variablen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) renamed</source>
        <translation>
            <numerusform>%n Variable umbenannt</numerusform>
            <numerusform>%n Variablen umbenannt</numerusform>
        </translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>messages rearranged</source>
        <translation>Nachrichten umgestellt</translation>
    </message>
</context>
<context>
    <name>RateForm</name>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>&amp;From (UTC)</source>
        <translation>&amp;Ab (UTC)</translation>
    </message>
    <message>
        <source>Set rate</source>
        <translation>Kurs festlegen</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message>
        <source>Answers for it</source>
        <translation>Verantwortet es</translation>
    </message>
    <message>
        <source>&amp;Boundary: where one party&apos;s part ends</source>
        <translation>&amp;Grenze: wo der Teil der einen Partei endet</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Nicht aufgeschrieben</translation>
    </message>
    <message>
        <source>&amp;Hand-off: what passes the work over</source>
        <translation>Ü&amp;bergabe: womit die Arbeit weitergegeben wird</translation>
    </message>
    <message>
        <source>Declared for &amp;Internal</source>
        <translation>Vereinbart für &amp;Intern</translation>
    </message>
    <message>
        <source>Declared for &amp;Partner</source>
        <translation>Vereinbart für &amp;Partner</translation>
    </message>
    <message>
        <source>Declared for Pro&amp;vider</source>
        <translation>Vereinbart für &amp;Anbieter</translation>
    </message>
    <message>
        <source>&amp;Final accountable</source>
        <translation>&amp;Letztverantwortlich</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Over the last</source>
        <translation>Über die letzten</translation>
    </message>
    <message>
        <source>Not judged below</source>
        <translation>Nicht beurteilt unter</translation>
    </message>
    <message>
        <source>Opens an incident of</source>
        <translation>Eröffnet einen Vorfall der Art</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>SenderForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>For &amp;system</source>
        <translation>Für &amp;System</translation>
    </message>
    <message>
        <source>Reports, production</source>
        <translation>Berichte, Produktion</translation>
    </message>
    <message>
        <source>S&amp;pans a minute</source>
        <translation>S&amp;pans je Minute</translation>
    </message>
    <message>
        <source>&amp;MB a request</source>
        <translation>&amp;MB je Anfrage</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>SystemForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Inspection reports</source>
        <translation>Inspektionsberichte</translation>
    </message>
    <message>
        <source>What it &amp;does</source>
        <translation>Was es &amp;tut</translation>
    </message>
    <message>
        <source>Writes the report from an inspector’s notes.</source>
        <translation>Schreibt den Bericht aus den Notizen eines Prüfers.</translation>
    </message>
    <message>
        <source>&amp;Service names its calls arrive under, one a line</source>
        <translation>&amp;Dienstnamen, unter denen seine Aufrufe ankommen, einer je Zeile</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Messages of its calls</source>
        <translation>Nac&amp;hrichten seiner Aufrufe</translation>
    </message>
    <message>
        <source>Days that messages are kept</source>
        <translation>Tage, die Nachrichten aufbewahrt werden</translation>
    </message>
</context>
<context>
    <name>demarc::Json</name>
    <message>
        <source>The JSON text has %L1 bytes; at most %L2 are accepted. Split it into smaller parts.</source>
        <translation>Der JSON-Text hat %L1 Byte; höchstens %L2 werden angenommen. Teilen Sie ihn auf.</translation>
    </message>
    <message>
        <source>The JSON text is nested deeper than %L1 levels and was not read.</source>
        <translation>Der JSON-Text ist tiefer als %L1 Ebenen geschachtelt und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The JSON text has more than %L1 values and was not read. Split it into smaller parts.</source>
        <translation>Der JSON-Text hat mehr als %L1 Werte und wurde nicht gelesen. Teilen Sie ihn auf.</translation>
    </message>
    <message>
        <source>This is not valid JSON: it cannot be read from byte %L1 on.</source>
        <translation>Das ist kein gültiges JSON: Ab Byte %L1 ist es nicht lesbar.</translation>
    </message>
    <message>
        <source>The JSON text holds a number that is too large and was not read.</source>
        <translation>Der JSON-Text enthält eine zu große Zahl und wurde nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>demarc::WholeFile</name>
    <message>
        <source>%1 could not be written. Choose another folder or make room, then try again.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Alerts</name>
    <message>
        <source>Alert on %1</source>
        <translation>Alarm bei %1</translation>
    </message>
    <message>
        <source>Another console has already dealt with this alert.</source>
        <translation>Eine andere Konsole hat diesen Alarm schon behandelt.</translation>
    </message>
    <message>
        <source>This reading asks for nothing.</source>
        <translation>Dieser Messwert verlangt nichts.</translation>
    </message>
    <message>
        <source>The alert fired again</source>
        <translation>Der Alarm wurde erneut ausgelöst</translation>
    </message>
    <message>
        <source>Remove alert rule</source>
        <translation>Alarmregel entfernen</translation>
    </message>
    <message>
        <source>Add alert rule</source>
        <translation>Alarmregel hinzufügen</translation>
    </message>
    <message>
        <source>Change alert rule</source>
        <translation>Alarmregel ändern</translation>
    </message>
</context>
<context>
    <name>demarc::app::ApplyTemplate</name>
    <message>
        <source>Begin with “%1”</source>
        <translation>Mit „%1“ beginnen</translation>
    </message>
    <message>
        <source>The matrix is not empty any more. Remove its areas and roles first.</source>
        <translation>Die Matrix ist nicht mehr leer. Entfernen Sie zuerst ihre Bereiche und Rollen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::BatchCodec</name>
    <message>
        <source>What an interrupted import left cannot be read.</source>
        <translation>Was ein unterbrochener Import hinterlassen hat, ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Bills</name>
    <message>
        <source>Import the bill %1</source>
        <translation>Die Rechnung %1 importieren</translation>
    </message>
    <message>
        <source>Remove a bill</source>
        <translation>Eine Rechnung entfernen</translation>
    </message>
    <message>
        <source>The stored bill %1 is damaged. Remove it and import it again.</source>
        <translation>Die gespeicherte Rechnung %1 ist beschädigt. Entfernen Sie sie und importieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The bill is in %1, and there is no exchange rate for %2. Set one and compare again.</source>
        <translation>Die Rechnung lautet auf %1, und es gibt keinen Wechselkurs für %2. Legen Sie einen fest und vergleichen Sie erneut.</translation>
    </message>
    <message>
        <source>The bill has an amount of too many digits: %1</source>
        <translation>Die Rechnung hat einen Betrag mit zu vielen Stellen: %1</translation>
    </message>
    <message>
        <source>These days of the bill have no amounts. Give the provider&apos;s costs together with its usage.</source>
        <translation>Diese Tage der Rechnung haben keine Beträge. Geben Sie die Kosten des Anbieters zusammen mit seinem Verbrauch an.</translation>
    </message>
    <message>
        <source>Comparing a bill with the calls</source>
        <translation>Eine Rechnung wird mit den Aufrufen verglichen</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The bill has no lines in these days. Choose others.</source>
        <translation>Die Rechnung hat in diesen Tagen keine Zeilen. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>This bill is there already, as %1.</source>
        <translation>Diese Rechnung ist schon da, als %1.</translation>
    </message>
</context>
<context>
    <name>demarc::app::CallDetail</name>
    <message>
        <source>Nothing is kept of trace %1. Check the id; calls are let go of once they have been kept long enough.</source>
        <translation>Von der Spur %1 ist nichts gespeichert. Prüfen Sie die Kennung; Aufrufe werden nach Ablauf ihrer Frist gelöscht.</translation>
    </message>
    <message>
        <source>Trace %1 is kept, but it has no span %2. Leave out the span id to see what there is.</source>
        <translation>Die Spur %1 ist gespeichert, hat aber keinen Abschnitt %2. Ohne Abschnittskennung sehen Sie, was vorhanden ist.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Calls</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>Eingabe aus Cache</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache-Schreiben</translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation>Cache-Schreiben, 1 h</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>Audioeingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Audioausgabe</translation>
    </message>
    <message>
        <source>Image tokens</source>
        <translation>Bild-Token</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Search query</source>
        <translation>Suchanfrage</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Flex</source>
        <translation>Flex</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Rerank</source>
        <translation>Rerank</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Leitplanke</translation>
    </message>
    <message>
        <source>Evaluator</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1, the first price known</source>
        <comment>name of a model in the price list</comment>
        <translation>%1, der erste bekannte Preis</translation>
    </message>
    <message>
        <source>%1, valid from %2 UTC</source>
        <comment>name of a model in the price list, date</comment>
        <translation>%1, gültig ab %2 UTC</translation>
    </message>
    <message>
        <source>Batch rates, where the price has them.</source>
        <translation>Batch-Sätze, soweit der Preis sie nennt.</translation>
    </message>
    <message>
        <source>Flex rates, where the price has them.</source>
        <translation>Flex-Sätze, soweit der Preis sie nennt.</translation>
    </message>
    <message>
        <source>Priority rates, where the price has them.</source>
        <translation>Prioritätssätze, soweit der Preis sie nennt.</translation>
    </message>
    <message>
        <source>The request passed %1 input tokens: the rates beyond that hold for all of it.</source>
        <translation>Die Anfrage überschritt %1 Eingabe-Token: die Sätze darüber gelten für sie ganz.</translation>
    </message>
    <message>
        <source>Off-peak rates of the hour it started in.</source>
        <translation>Nebenzeitsätze der Stunde, in der er begann.</translation>
    </message>
    <message>
        <source>The call names no model, so no price can be found. Let its sender say which model it called.</source>
        <translation>Der Aufruf nennt kein Modell, also findet sich kein Preis. Der Absender muss sagen, welches Modell er aufrief.</translation>
    </message>
    <message>
        <source>No price is known for %1 at that time. Import a price list that has it; the call is priced then.</source>
        <translation>Für %1 ist zu dieser Zeit kein Preis bekannt. Importieren Sie eine Preisliste, die es enthält; dann bekommt der Aufruf seinen Preis.</translation>
    </message>
    <message>
        <source>No exchange rate from %1 is known for that time. Set one; the call is priced then.</source>
        <translation>Für diese Zeit ist kein Wechselkurs von %1 bekannt. Legen Sie einen fest; dann bekommt der Aufruf seinen Preis.</translation>
    </message>
    <message>
        <source>The call says no tokens, so there is nothing to multiply the price of %1 with. Let its sender report usage.</source>
        <translation>Der Aufruf nennt keine Token, also gibt es nichts, womit der Preis von %1 malzunehmen wäre. Der Absender muss den Verbrauch mitsenden.</translation>
    </message>
    <message>
        <source>The price of %1 lacks a rate for something that the call used. Import a price list that has it.</source>
        <translation>Dem Preis von %1 fehlt ein Satz für etwas, das der Aufruf verbraucht hat. Importieren Sie eine Preisliste, die ihn enthält.</translation>
    </message>
    <message>
        <source>Started %1 before it arrived.</source>
        <comment>7 days</comment>
        <translation>Begann %1 vor seinem Eintreffen.</translation>
    </message>
    <message>
        <source>Its clock is ahead: by it the call started %1 after it arrived.</source>
        <comment>3 hours</comment>
        <translation>Die Uhr des Absenders geht vor: nach ihr begann der Aufruf %1 nach seinem Eintreffen.</translation>
    </message>
    <message>
        <source>The catalogue has no prompt of this name.</source>
        <translation>Der Katalog hat keinen Prompt dieses Namens.</translation>
    </message>
    <message>
        <source>The catalogue has no version %1 of %2.</source>
        <translation>Der Katalog hat keine Version %1 von %2.</translation>
    </message>
</context>
<context>
    <name>demarc::app::ChangeMatrix</name>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>An activity needs a key.</source>
        <translation>Eine Tätigkeit braucht einen Schlüssel.</translation>
    </message>
    <message>
        <source>This decision is reserved to the internal team; only they can change its row. Ask them to make the change.</source>
        <translation>Diese Entscheidung ist dem internen Team vorbehalten; nur dieses kann die Zeile ändern. Bitten Sie es darum.</translation>
    </message>
</context>
<context>
    <name>demarc::app::ChangePerson</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else meanwhile. Look at it again before you change it.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert. Sehen Sie es sich noch einmal an, bevor Sie es ändern.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Collector</name>
    <message>
        <source>&quot;%1&quot; is not an address to listen on. Write it like 127.0.0.1:4318.</source>
        <translation>„%1“ ist keine Adresse, an der gelauscht werden kann. Schreiben Sie sie wie 127.0.0.1:4318.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Currency</name>
    <message>
        <source>Change the exchange rate of %1</source>
        <translation>Den Wechselkurs von %1 ändern</translation>
    </message>
    <message>
        <source>Remove an exchange rate of %1</source>
        <translation>Einen Wechselkurs von %1 entfernen</translation>
    </message>
    <message>
        <source>Set the exchange rate of %1</source>
        <translation>Den Wechselkurs von %1 festlegen</translation>
    </message>
    <message>
        <source>“%1” is no currency. Write its code of three letters, such as USD.</source>
        <translation>„%1“ ist keine Währung. Schreiben Sie ihren Code aus drei Buchstaben, etwa USD.</translation>
    </message>
    <message>
        <source>%1 is the workspace&apos;s own currency; it needs no rate.</source>
        <translation>%1 ist die eigene Währung des Arbeitsbereichs; sie braucht keinen Kurs.</translation>
    </message>
    <message>
        <source>“%1” is no exchange rate. Write how many %2 one %3 is worth, such as 0.92.</source>
        <translation>„%1“ ist kein Wechselkurs. Schreiben Sie, wie viele %2 ein %3 wert ist, etwa 0.92.</translation>
    </message>
    <message>
        <source>This exchange rate is gone. Someone removed it meanwhile.</source>
        <translation>Diesen Wechselkurs gibt es nicht mehr. Jemand hat ihn inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Keep costs in %1</source>
        <translation>Kosten in %1 führen</translation>
    </message>
    <message>
        <source>“%1” is no currency. Write its code of three letters, such as EUR.</source>
        <translation>„%1“ ist keine Währung. Schreiben Sie ihren Code aus drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>Calls are stored already, and their costs are in the present currency. Choose the currency of a workspace before calls arrive.</source>
        <translation>Es sind schon Aufrufe gespeichert, mit Kosten in der jetzigen Währung. Wählen Sie die Währung eines Arbeitsbereichs, bevor Aufrufe eintreffen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Demo</name>
    <message>
        <source>Filling the demo workspace</source>
        <translation>Der Demo-Arbeitsbereich wird gefüllt</translation>
    </message>
    <message>
        <source>Filling the demo was cancelled; the older days are missing.</source>
        <translation>Das Füllen der Demo wurde abgebrochen; die älteren Tage fehlen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Drafts</name>
    <message>
        <source>The draft in %1 cannot be read.</source>
        <translation>Der Entwurf in %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The draft in %1 is damaged. Open it with a text editor to save what is left.</source>
        <translation>Der Entwurf in %1 ist beschädigt. Öffnen Sie ihn mit einem Texteditor, um zu retten, was übrig ist.</translation>
    </message>
    <message>
        <source>Your draft could not be kept in %1. Copy your text before you close the window.</source>
        <translation>Ihr Entwurf konnte nicht in %1 aufbewahrt werden. Kopieren Sie Ihren Text, bevor Sie das Fenster schließen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::FindingWords</name>
    <message>
        <source>Shared by both, owned by nobody</source>
        <translation>Von beiden getragen, von niemandem verantwortet</translation>
    </message>
    <message>
        <source>“%1”: %2 do the work, no one is accountable.</source>
        <translation>„%1“: %2 tun die Arbeit, niemand ist verantwortlich.</translation>
    </message>
    <message>
        <source>Nobody answers for it</source>
        <translation>Niemand verantwortet es</translation>
    </message>
    <message>
        <source>“%1”: no role is accountable (A).</source>
        <translation>„%1“: Keine Rolle ist verantwortlich (A).</translation>
    </message>
    <message>
        <source>Several answer for it</source>
        <translation>Mehrere verantworten es</translation>
    </message>
    <message>
        <source>“%1”: %2 are all accountable, so nobody knows who decides.</source>
        <translation>„%1“: %2 sind alle verantwortlich, also weiß niemand, wer entscheidet.</translation>
    </message>
    <message>
        <source>Keep one A; give the others R or C.</source>
        <translation>Behalten Sie ein A; geben Sie den anderen R oder C.</translation>
    </message>
    <message>
        <source>Nobody does the work</source>
        <translation>Niemand tut die Arbeit</translation>
    </message>
    <message>
        <source>“%1”: no role is responsible (R).</source>
        <translation>„%1“: Keine Rolle ist zuständig (R).</translation>
    </message>
    <message>
        <source>Give R to the role that does it; AR where the accountable role does it alone.</source>
        <translation>Geben Sie R der Rolle, die es tut; AR, wo die verantwortliche Rolle es allein tut.</translation>
    </message>
    <message>
        <source>Nobody does or answers for it</source>
        <translation>Niemand tut oder verantwortet es</translation>
    </message>
    <message>
        <source>“%1” has no letters at all.</source>
        <translation>„%1“ hat gar keine Buchstaben.</translation>
    </message>
    <message>
        <source>Say who answers for it (A) and who does it (R), or remove the row.</source>
        <translation>Sagen Sie, wer es verantwortet (A) und wer es tut (R), oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Make one role accountable.</source>
        <translation>Machen Sie eine Rolle verantwortlich.</translation>
    </message>
    <message>
        <source>Make one role accountable, for example %1.</source>
        <translation>Machen Sie eine Rolle verantwortlich, zum Beispiel %1.</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>“%1”, %2: “%3” is no letter of the matrix.</source>
        <translation>„%1“, %2: „%3“ ist kein Buchstabe der Matrix.</translation>
    </message>
    <message>
        <source>Type the letters instead, or clear the cell.</source>
        <translation>Tippen Sie die Buchstaben ein oder leeren Sie die Zelle.</translation>
    </message>
    <message>
        <source>Letter not in use here</source>
        <translation>Buchstabe hier nicht in Gebrauch</translation>
    </message>
    <message>
        <source>“%1”, %2: this matrix uses R, A, C and I, not %3.</source>
        <translation>„%1“, %2: Diese Matrix verwendet R, A, C und I, nicht %3.</translation>
    </message>
    <message>
        <source>Replace it, or switch the matrix to RASCI.</source>
        <translation>Ersetzen Sie ihn oder stellen Sie die Matrix auf RASCI um.</translation>
    </message>
    <message>
        <source>Letters that contradict each other</source>
        <translation>Buchstaben, die sich widersprechen</translation>
    </message>
    <message>
        <source>“%1”, %2: %3 in one cell; the stronger letter includes the weaker.</source>
        <translation>„%1“, %2: %3 in einer Zelle; der stärkere Buchstabe schließt den schwächeren ein.</translation>
    </message>
    <message>
        <source>Keep %1.</source>
        <translation>Behalten Sie %1.</translation>
    </message>
    <message>
        <source>A decision of the business is given away</source>
        <translation>Eine Entscheidung des Unternehmens ist abgegeben</translation>
    </message>
    <message>
        <source>“%1”: %2 (%3) is accountable, but %4 stays with the internal team.</source>
        <translation>„%1“: %2 (%3) ist verantwortlich, aber %4 bleibt beim internen Team.</translation>
    </message>
    <message>
        <source>Make a role of the internal team accountable.</source>
        <translation>Machen Sie eine Rolle des internen Teams verantwortlich.</translation>
    </message>
    <message>
        <source>business context</source>
        <translation>der geschäftliche Rahmen</translation>
    </message>
    <message>
        <source>setting decision criteria</source>
        <translation>das Festlegen der Entscheidungskriterien</translation>
    </message>
    <message>
        <source>risk tolerance</source>
        <translation>die Risikotoleranz</translation>
    </message>
    <message>
        <source>final accountability</source>
        <translation>die letzte Verantwortung</translation>
    </message>
    <message>
        <source>Not what was agreed</source>
        <translation>Nicht wie vereinbart</translation>
    </message>
    <message>
        <source>“%1”: %2 was declared “%3”, the letters say “%4”.</source>
        <translation>„%1“: Für %2 war „%3“ vereinbart, die Buchstaben sagen „%4“.</translation>
    </message>
    <message>
        <source>Change the letters, or agree on the new split and declare it.</source>
        <translation>Ändern Sie die Buchstaben oder vereinbaren Sie die neue Aufteilung und erklären Sie sie.</translation>
    </message>
    <message>
        <source>Write down where one part ends and the other begins, and what hands the work over.</source>
        <translation>Schreiben Sie auf, wo der eine Teil endet und der andere beginnt und womit die Arbeit übergeben wird.</translation>
    </message>
    <message>
        <source>Write down what hands the work over.</source>
        <translation>Schreiben Sie auf, womit die Arbeit übergeben wird.</translation>
    </message>
    <message>
        <source>Write down where one part ends and the other begins.</source>
        <translation>Schreiben Sie auf, wo der eine Teil endet und der andere beginnt.</translation>
    </message>
    <message>
        <source>Shared without a boundary</source>
        <translation>Geteilt ohne Grenze</translation>
    </message>
    <message>
        <source>“%1” is worked on by %2 without a written boundary.</source>
        <translation>An „%1“ arbeiten %2 ohne aufgeschriebene Grenze.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list: all but the last, the last</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>demarc::app::Forwarder</name>
    <message>
        <source>%1 does not take what is passed on (%2). It waits here and is tried again.</source>
        <translation>%1 nimmt nicht an, was weitergegeben wird (%2). Es wartet hier und wird erneut versucht.</translation>
    </message>
    <message>
        <source>%1 refuses what is passed on (%2). Look at its address and key.</source>
        <translation>%1 lehnt ab, was weitergegeben wird (%2). Prüfen Sie Adresse und Schlüssel.</translation>
    </message>
    <message>
        <source>Another Demarc passes on what this workspace is sent, to %1. What arrives here is not passed on until that one stops.</source>
        <translation>Ein anderes Demarc gibt weiter, was an diesen Arbeitsbereich gesendet wird, und zwar an %1. Was hier ankommt, wird erst weitergegeben, wenn jenes damit aufhört.</translation>
    </message>
    <message>
        <source>%1 leads back to Demarc: nothing is passed on in circles. Choose another address.</source>
        <translation>%1 führt zu Demarc zurück: Im Kreis wird nichts weitergegeben. Wählen Sie eine andere Adresse.</translation>
    </message>
    <message>
        <source>%1 has moved to %2 (%3). Passing on waits until that is the address.</source>
        <translation>%1 ist nach %2 umgezogen (%3). Die Weitergabe wartet, bis jene als Adresse eingetragen ist.</translation>
    </message>
    <message>
        <source>%1 does not know the key in the headers (401). Passing on waits until it is put right.</source>
        <translation>%1 kennt den Schlüssel in den Kopfzeilen nicht (401). Die Weitergabe wartet, bis er berichtigt ist.</translation>
    </message>
    <message>
        <source>%1 does not answer. What is to be passed on waits here and is tried again.</source>
        <translation>%1 antwortet nicht. Was weitergegeben werden soll, wartet hier und wird erneut versucht.</translation>
    </message>
    <message>
        <source>Write a header like &quot;Authorization: Bearer KEY&quot;, one a line.</source>
        <translation>Schreiben Sie eine Kopfzeile wie „Authorization: Bearer SCHLÜSSEL“, eine je Zeile.</translation>
    </message>
    <message>
        <source>This is not an address that calls can be passed on to. Write it like https://example.org.</source>
        <translation>Das ist keine Adresse, an die Aufrufe weitergegeben werden können. Schreiben Sie sie wie https://example.org.</translation>
    </message>
    <message>
        <source>The address may have nothing behind a &quot;?&quot; or &quot;#&quot;: every request goes to it plus the request&apos;s own path.</source>
        <translation>Die Adresse darf nichts hinter einem „?“ oder „#“ haben: Jede Anfrage geht an sie, ergänzt um den eigenen Pfad der Anfrage.</translation>
    </message>
    <message>
        <source>The file with the headers cannot be read: %1</source>
        <translation>Die Datei mit den Kopfzeilen ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1 is too large for a file with headers.</source>
        <translation>%1 ist zu groß für eine Datei mit Kopfzeilen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::GroupCommit</name>
    <message>
        <source>More calls arrive than can be stored. Send these again in a moment.</source>
        <translation>Es kommen mehr Aufrufe an, als gespeichert werden können. Senden Sie diese gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>demarc::app::ImportCalls</name>
    <message>
        <source>Importing calls from %1</source>
        <translation>Aufrufe aus %1 werden importiert</translation>
    </message>
    <message>
        <source>Only litellm-spendlogs is read from a database.</source>
        <translation>Nur litellm-spendlogs wird aus einer Datenbank gelesen.</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>The dry run was cancelled.</source>
        <translation>Der Probelauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was stored.</source>
        <translation>Der Import wurde abgebrochen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was stored; importing the same file again goes on where it stopped.</source>
        <translation>Der Import wurde abgebrochen. Nichts wurde gespeichert; ein erneuter Import derselben Datei macht weiter, wo er aufgehört hat.</translation>
    </message>
</context>
<context>
    <name>demarc::app::ImportPostgres</name>
    <message>
        <source>This database has no table &quot;LiteLLM_SpendLogs&quot;. Name the database that LiteLLM&apos;s proxy uses.</source>
        <translation>Diese Datenbank hat keine Tabelle „LiteLLM_SpendLogs“. Nennen Sie die Datenbank, die der Proxy von LiteLLM verwendet.</translation>
    </message>
</context>
<context>
    <name>demarc::app::ImportStaging</name>
    <message>
        <source>This file is being imported already.</source>
        <translation>Diese Datei wird schon importiert.</translation>
    </message>
    <message>
        <source>What an interrupted import left is incomplete.</source>
        <translation>Was ein unterbrochener Import hinterlassen hat, ist unvollständig.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Incidents</name>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>An incident needs a title.</source>
        <translation>Ein Vorfall braucht einen Titel.</translation>
    </message>
    <message>
        <source>This instant lies in the future. Enter when it happened.</source>
        <translation>Dieser Zeitpunkt liegt in der Zukunft. Geben Sie an, wann es geschah.</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Change action</source>
        <translation>Maßnahme ändern</translation>
    </message>
    <message>
        <source>Remove action</source>
        <translation>Maßnahme entfernen</translation>
    </message>
    <message>
        <source>This action is gone. Someone removed it meanwhile.</source>
        <translation>Diese Maßnahme gibt es nicht mehr. Jemand hat sie inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Sagen Sie, was zu tun ist.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>An empty note says nothing. Write it first.</source>
        <translation>Eine leere Notiz sagt nichts. Schreiben Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Edit incident</source>
        <translation>Vorfall bearbeiten</translation>
    </message>
    <message>
        <source>Dismiss incident</source>
        <translation>Vorfall verwerfen</translation>
    </message>
    <message>
        <source>Merge incident</source>
        <translation>Vorfall zusammenführen</translation>
    </message>
    <message>
        <source>Move incident to %1</source>
        <translation>Vorfall nach %1 verschieben</translation>
    </message>
    <message>
        <source>%1 is dismissed or merged itself. Choose another one.</source>
        <translation>%1 ist selbst verworfen oder zusammengeführt. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>An %1 übergeben</translation>
    </message>
    <message>
        <source>Remove the lead</source>
        <translation>Leitung entfernen</translation>
    </message>
    <message>
        <source>Say who leads.</source>
        <translation>Sagen Sie, wer leitet.</translation>
    </message>
    <message>
        <source>Hold the review</source>
        <translation>Nachbesprechung halten</translation>
    </message>
    <message>
        <source>The review is held once the incident is resolved.</source>
        <translation>Die Nachbesprechung wird gehalten, wenn der Vorfall gelöst ist.</translation>
    </message>
    <message>
        <source>Report incident</source>
        <translation>Vorfall melden</translation>
    </message>
    <message>
        <source>Reported by mistake</source>
        <translation>Versehentlich gemeldet</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>In Untersuchung</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Gemildert</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>In Beobachtung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Nachbesprechung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>SEV%1</source>
        <comment>severity, 1 is worst</comment>
        <translation>SEV%1</translation>
    </message>
    <message>
        <source>Hallucination</source>
        <translation>Halluzination</translation>
    </message>
    <message>
        <source>Unexpected output</source>
        <translation>Unerwartete Ausgabe</translation>
    </message>
    <message>
        <source>Cost spike</source>
        <translation>Kostensprung</translation>
    </message>
    <message>
        <source>Degraded performance</source>
        <translation>Verlangsamung</translation>
    </message>
    <message>
        <source>Quality regression</source>
        <translation>Qualitätsrückgang</translation>
    </message>
    <message>
        <source>Prompt regression</source>
        <translation>Verschlechterung durch Prompt</translation>
    </message>
    <message>
        <source>Model or provider change</source>
        <translation>Wechsel von Modell oder Anbieter</translation>
    </message>
    <message>
        <source>Provider outage</source>
        <translation>Ausfall des Anbieters</translation>
    </message>
    <message>
        <source>Retrieval or data fault</source>
        <translation>Fehler bei Abruf oder Daten</translation>
    </message>
    <message>
        <source>Tool failure</source>
        <translation>Werkzeugfehler</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>Missbrauch</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>type of incident</comment>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>Prompt change</source>
        <translation>Prompt-Änderung</translation>
    </message>
    <message>
        <source>Model change</source>
        <translation>Modellwechsel</translation>
    </message>
    <message>
        <source>Configuration change</source>
        <translation>Konfigurationsänderung</translation>
    </message>
    <message>
        <source>Code release</source>
        <translation>Code-Freigabe</translation>
    </message>
    <message>
        <source>Provider fault</source>
        <translation>Fehler des Anbieters</translation>
    </message>
    <message>
        <source>Data fault</source>
        <translation>Datenfehler</translation>
    </message>
    <message>
        <source>Tool fault</source>
        <translation>Werkzeugfehler</translation>
    </message>
    <message>
        <source>Change in usage</source>
        <translation>Veränderte Nutzung</translation>
    </message>
    <message>
        <source>Human error</source>
        <translation>Menschlicher Fehler</translation>
    </message>
    <message>
        <source>Attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>Looked for, not found</source>
        <translation>Gesucht, nicht gefunden</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Mitigate</source>
        <translation>Mildern</translation>
    </message>
    <message>
        <source>Prevent</source>
        <translation>Vorbeugen</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation>Kosten pro Stunde</translation>
    </message>
    <message>
        <source>p95 latency</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>Error share</source>
        <translation>Fehleranteil</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>above the limit</source>
        <translation>über der Grenze</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>innerhalb der Grenze</translation>
    </message>
    <message>
        <source>not enough calls to say</source>
        <translation>zu wenige Aufrufe für eine Aussage</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>The incident is already there.</source>
        <translation>Der Vorfall ist schon da.</translation>
    </message>
    <message>
        <source>A dismissed or merged incident stays as it is. Report a new one.</source>
        <translation>Ein verworfener oder zusammengeführter Vorfall bleibt, wie er ist. Melden Sie einen neuen.</translation>
    </message>
    <message>
        <source>An incident does not go back by itself. Reopen it, with a reason, to take the work up again.</source>
        <translation>Ein Vorfall geht nicht von selbst zurück. Öffnen Sie ihn mit einem Grund wieder, um weiterzuarbeiten.</translation>
    </message>
    <message>
        <source>It is still being worked on. Only incidents being monitored or beyond can be reopened.</source>
        <translation>Daran wird noch gearbeitet. Nur Vorfälle ab der Beobachtung können wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>It is closed. Reopen it first.</source>
        <translation>Er ist geschlossen. Öffnen Sie ihn zuerst wieder.</translation>
    </message>
    <message>
        <source>Say how the harm was stopped.</source>
        <translation>Sagen Sie, wie der Schaden gestoppt wurde.</translation>
    </message>
    <message>
        <source>Choose the category of the cause.</source>
        <translation>Wählen Sie die Art der Ursache.</translation>
    </message>
    <message>
        <source>Add an action that prevents it, or say why none is needed.</source>
        <translation>Fügen Sie eine vorbeugende Maßnahme hinzu oder sagen Sie, warum keine nötig ist.</translation>
    </message>
    <message>
        <source>Hold the review: SEV1 and SEV2 are not closed without one.</source>
        <translation>Halten Sie die Nachbesprechung: SEV1 und SEV2 werden nicht ohne sie geschlossen.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Geben Sie einen Grund an.</translation>
    </message>
    <message>
        <source>Choose the incident it continues in.</source>
        <translation>Wählen Sie den Vorfall, in dem er weitergeht.</translation>
    </message>
    <message>
        <source>Choose another incident: this one cannot be merged into itself.</source>
        <translation>Wählen Sie einen anderen Vorfall: Dieser kann nicht in sich selbst aufgehen.</translation>
    </message>
    <message>
        <source>The limit must be above zero.</source>
        <translation>Die Grenze muss über null liegen.</translation>
    </message>
    <message>
        <source>An error share of 100 % or more can never be exceeded. Choose a smaller limit.</source>
        <translation>Ein Fehleranteil von 100 % oder mehr wird nie überschritten. Wählen Sie eine kleinere Grenze.</translation>
    </message>
    <message>
        <source>The window is a whole number of minutes, at least one.</source>
        <translation>Das Fenster ist eine ganze Zahl von Minuten, mindestens eine.</translation>
    </message>
    <message>
        <source>The window is at most seven days.</source>
        <translation>Das Fenster ist höchstens sieben Tage lang.</translation>
    </message>
    <message>
        <source>Ask for at least one call: no calls prove nothing.</source>
        <translation>Verlangen Sie mindestens einen Aufruf: Ohne Aufrufe ist nichts bewiesen.</translation>
    </message>
    <message>
        <source>%1 %2/h</source>
        <comment>amount and currency an hour</comment>
        <translation>%1 %2/h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Costs more than %1</source>
        <translation>Kostet mehr als %1</translation>
    </message>
    <message>
        <source>Answers slower than agreed: p95 above %1</source>
        <translation>Antwortet langsamer als vereinbart: p95 über %1</translation>
    </message>
    <message>
        <source>More than %1 of calls fail</source>
        <translation>Mehr als %1 der Aufrufe schlagen fehl</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, limit %3, %n call(s)</source>
        <extracomment>metric, measured figure, limit, and how many calls they rest on</extracomment>
        <translation>
            <numerusform>%1 %2, Grenze %3, %n Aufruf</numerusform>
            <numerusform>%1 %2, Grenze %3, %n Aufrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::app::MakeDemo</name>
    <message>
        <source>Make the demo workspace</source>
        <translation>Den Demo-Arbeitsbereich anlegen</translation>
    </message>
</context>
<context>
    <name>demarc::app::OutboxLock</name>
    <message>
        <source>Nothing is passed on, since %1 cannot be written.</source>
        <translation>Nichts wird weitergegeben, weil %1 nicht geschrieben werden kann.</translation>
    </message>
</context>
<context>
    <name>demarc::app::OwnershipWords</name>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Mitarbeit</translation>
    </message>
</context>
<context>
    <name>demarc::app::Prices</name>
    <message>
        <source>The stored price of %1 is damaged. Import the prices again.</source>
        <translation>Der gespeicherte Preis von %1 ist beschädigt. Importieren Sie die Preise neu.</translation>
    </message>
    <message>
        <source>Import prices from %1</source>
        <translation>Preise aus %1 importieren</translation>
    </message>
    <message>
        <source>The built-in prices cannot be read.</source>
        <translation>Die mitgelieferten Preise sind nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>demarc::app::PromptServer</name>
    <message>
        <source>The prompt %1 does not belong to %2.</source>
        <translation>Der Prompt %1 gehört nicht zu %2.</translation>
    </message>
    <message>
        <source>The prompt %1 has no label %2. Release a version to that environment first.</source>
        <translation>Der Prompt %1 hat kein Label %2. Geben Sie zuerst eine Version für diese Umgebung frei.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Prompts</name>
    <message>
        <source>Create prompt “%1”</source>
        <translation>Prompt „%1“ anlegen</translation>
    </message>
    <message>
        <source>Add a version to “%1”</source>
        <translation>„%1“ eine Version hinzufügen</translation>
    </message>
    <message>
        <source>%1 saved version %2 meanwhile. Compare with it, then save yours on top; your text is kept as a draft.</source>
        <translation>%1 hat inzwischen Version %2 gespeichert. Vergleichen Sie damit und speichern Sie dann Ihre darüber; Ihr Text bleibt als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>This says exactly what version %1 says. Change something, or keep that version.</source>
        <translation>Das sagt genau dasselbe wie Version %1. Ändern Sie etwas oder behalten Sie jene Version.</translation>
    </message>
    <message>
        <source>Describe prompt “%1”</source>
        <translation>Prompt „%1“ beschreiben</translation>
    </message>
    <message>
        <source>A prompt needs a name, the one that applications send with their calls.</source>
        <translation>Ein Prompt braucht einen Namen, und zwar den, den Anwendungen mit ihren Aufrufen senden.</translation>
    </message>
    <message numerus="yes">
        <source>The name is too long. Use at most %n character(s).</source>
        <translation>
            <numerusform>Der Name ist zu lang. Höchstens %n Zeichen.</numerusform>
            <numerusform>Der Name ist zu lang. Höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name holds an @ or an invisible character. Leave those out.</source>
        <translation>Der Name enthält ein @ oder ein unsichtbares Zeichen. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>There is no text yet. Write what the model should be told.</source>
        <translation>Noch kein Text. Schreiben Sie, was dem Modell gesagt werden soll.</translation>
    </message>
    <message>
        <source>This is too large for a prompt. Shorten it or take messages out.</source>
        <translation>Das ist zu groß für einen Prompt. Kürzen Sie ihn oder nehmen Sie Nachrichten heraus.</translation>
    </message>
    <message>
        <source>A message has no role. Choose system, user or assistant.</source>
        <translation>Eine Nachricht hat keine Rolle. Wählen Sie System, Nutzer oder Assistent.</translation>
    </message>
    <message>
        <source>An environment is named with small letters, digits, dashes and dots, as in production.</source>
        <translation>Eine Umgebung wird mit Kleinbuchstaben, Ziffern, Bindestrichen und Punkten benannt, wie production.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Releases</name>
    <message>
        <source>Promote version %1 of “%2” to %3</source>
        <translation>Version %1 von „%2“ nach %3 bringen</translation>
    </message>
    <message>
        <source>Say in a sentence why this version goes to production.</source>
        <translation>Sagen Sie in einem Satz, warum diese Version in Produktion geht.</translation>
    </message>
    <message>
        <source>Version %1 is already in %2.</source>
        <translation>Version %1 ist schon in %2.</translation>
    </message>
    <message>
        <source>Roll back “%1” in %2</source>
        <translation>„%1“ in %2 zurücknehmen</translation>
    </message>
    <message>
        <source>Say in a sentence why this release is rolled back.</source>
        <translation>Sagen Sie in einem Satz, warum diese Freigabe zurückgenommen wird.</translation>
    </message>
    <message>
        <source>There is no earlier release in %1 to go back to. Promote another version instead.</source>
        <translation>In %1 gibt es keine frühere Freigabe, zu der zurückgekehrt werden kann. Geben Sie stattdessen eine andere Version frei.</translation>
    </message>
</context>
<context>
    <name>demarc::app::SenderDirectory</name>
    <message>
        <source>Map the service %1</source>
        <translation>Den Dienst %1 zuordnen</translation>
    </message>
    <message>
        <source>The service %1 is mapped already.</source>
        <translation>Der Dienst %1 ist schon zugeordnet.</translation>
    </message>
    <message>
        <source>The system of the service %1 is gone.</source>
        <translation>Das System des Dienstes %1 gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Senders</name>
    <message>
        <source>A sender needs a name. Type one and try again.</source>
        <translation>Ein Absender braucht einen Namen. Geben Sie einen ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A limit is at least 1. Leave it empty for none.</source>
        <translation>Eine Grenze ist mindestens 1. Ohne Grenze bleibt das Feld leer.</translation>
    </message>
    <message>
        <source>There is no such sender. Reload to see who there is.</source>
        <translation>Diesen Absender gibt es nicht. Laden Sie neu, um zu sehen, wen es gibt.</translation>
    </message>
    <message>
        <source>Let &quot;%1&quot; send</source>
        <translation>„%1“ senden lassen</translation>
    </message>
    <message>
        <source>Change the sender &quot;%1&quot;</source>
        <translation>Den Absender „%1“ ändern</translation>
    </message>
    <message>
        <source>The key of &quot;%1&quot; has been withdrawn. Make a new sender instead.</source>
        <translation>Der Schlüssel von „%1“ wurde entzogen. Legen Sie stattdessen einen neuen Absender an.</translation>
    </message>
    <message>
        <source>Withdraw the key of &quot;%1&quot;</source>
        <translation>Den Schlüssel von „%1“ entziehen</translation>
    </message>
    <message>
        <source>The key of &quot;%1&quot; has been withdrawn already.</source>
        <translation>Der Schlüssel von „%1“ wurde schon entzogen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Snippets</name>
    <message>
        <source>Set these variables where the application runs, and start it again.</source>
        <translation>Diese Variablen dort setzen, wo die Anwendung läuft, und sie neu starten.</translation>
    </message>
    <message>
        <source>Save this as demarc.yaml and start the collector with one more --config demarc.yaml. Calls keep the service names they come with.</source>
        <translation>Als demarc.yaml speichern und den Collector zusätzlich mit --config demarc.yaml starten. Aufrufe behalten die Dienstnamen, mit denen sie kommen.</translation>
    </message>
    <message>
        <source>Set these variables where the application runs, and name it where it starts OpenLLMetry.</source>
        <translation>Diese Variablen dort setzen, wo die Anwendung läuft, und sie dort benennen, wo sie OpenLLMetry startet.</translation>
    </message>
    <message>
        <source>Set these variables where the application runs, and name it where it registers Phoenix.</source>
        <translation>Diese Variablen dort setzen, wo die Anwendung läuft, und sie dort benennen, wo sie Phoenix anmeldet.</translation>
    </message>
    <message>
        <source>Set these variables where the application runs, and start it again. Scores come along.</source>
        <translation>Diese Variablen dort setzen, wo die Anwendung läuft, und sie neu starten. Bewertungen kommen mit.</translation>
    </message>
    <message>
        <source>Run this once when the application starts, before its first call.</source>
        <translation>Einmal beim Start der Anwendung ausführen, vor ihrem ersten Aufruf.</translation>
    </message>
    <message>
        <source>Add this to the proxy&apos;s config.yaml, and start it again.</source>
        <translation>In die config.yaml des Proxys eintragen und ihn neu starten.</translation>
    </message>
    <message>
        <source>Add this to the proxy&apos;s config.yaml, and start it again. Calls arrive under the names of their teams.</source>
        <translation>In die config.yaml des Proxys eintragen und ihn neu starten. Aufrufe kommen unter den Namen ihrer Teams an.</translation>
    </message>
    <message>
        <source>Start vLLM like this, with your model.</source>
        <translation>vLLM so starten, mit dem eigenen Modell.</translation>
    </message>
    <message>
        <source>Paste this into a terminal: it sends one call, and is answered {} once the call is kept.</source>
        <translation>In ein Terminal einfügen: Es schickt einen Aufruf, und die Antwort ist {}, sobald er gespeichert ist.</translation>
    </message>
    <message>
        <source>OpenTelemetry SDK</source>
        <translation>OpenTelemetry SDK</translation>
    </message>
    <message>
        <source>OpenTelemetry Collector</source>
        <translation>OpenTelemetry Collector</translation>
    </message>
    <message>
        <source>OpenLLMetry (Traceloop)</source>
        <translation>OpenLLMetry (Traceloop)</translation>
    </message>
    <message>
        <source>OpenInference (Phoenix)</source>
        <translation>OpenInference (Phoenix)</translation>
    </message>
    <message>
        <source>Langfuse</source>
        <translation>Langfuse</translation>
    </message>
    <message>
        <source>Vercel AI SDK</source>
        <translation>Vercel AI SDK</translation>
    </message>
    <message>
        <source>LiteLLM (otel)</source>
        <translation>LiteLLM (otel)</translation>
    </message>
    <message>
        <source>LiteLLM (generic_api)</source>
        <translation>LiteLLM (generic_api)</translation>
    </message>
    <message>
        <source>vLLM</source>
        <translation>vLLM</translation>
    </message>
    <message>
        <source>curl, to try it</source>
        <translation>curl, zum Ausprobieren</translation>
    </message>
</context>
<context>
    <name>demarc::app::StartWorkspace</name>
    <message>
        <source>Begin the workspace</source>
        <translation>Den Arbeitsbereich beginnen</translation>
    </message>
</context>
<context>
    <name>demarc::app::Systems</name>
    <message>
        <source>Register &quot;%1&quot;</source>
        <translation>„%1“ eintragen</translation>
    </message>
    <message>
        <source>Change &quot;%1&quot;</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>A system needs a name. Type one and try again.</source>
        <translation>Ein System braucht einen Namen. Geben Sie einen ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Merge &quot;%1&quot; into &quot;%2&quot;</source>
        <translation>„%1“ in „%2“ aufgehen lassen</translation>
    </message>
    <message>
        <source>A system cannot be merged into itself. Choose another one.</source>
        <translation>Ein System kann nicht mit sich selbst zusammengeführt werden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Messages are kept for 1 to %1 days. Choose a number between.</source>
        <translation>Nachrichten werden 1 bis %1 Tage aufbewahrt. Wählen Sie eine Zahl dazwischen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Telemetry</name>
    <message>
        <source>The workspace was closed meanwhile.</source>
        <translation>Der Arbeitsbereich wurde inzwischen geschlossen.</translation>
    </message>
</context>
<context>
    <name>demarc::app::TemplateReader</name>
    <message>
        <source>This is not an ownership template that this version of Demarc can read.</source>
        <translation>Das ist keine Vorlage für Zuständigkeiten, die diese Version von Demarc lesen kann.</translation>
    </message>
    <message>
        <source>The template names the unknown set of letters “%1”.</source>
        <translation>Die Vorlage nennt den unbekannten Buchstabensatz „%1“.</translation>
    </message>
    <message>
        <source>The template has an entry without “%1”.</source>
        <translation>Die Vorlage hat einen Eintrag ohne „%1“.</translation>
    </message>
    <message>
        <source>The template names the unknown party “%1”.</source>
        <translation>Die Vorlage nennt die unbekannte Partei „%1“.</translation>
    </message>
    <message>
        <source>The template names the unknown split “%1”.</source>
        <translation>Die Vorlage nennt die unbekannte Aufteilung „%1“.</translation>
    </message>
    <message>
        <source>The template names the unknown reserved decision “%1”.</source>
        <translation>Die Vorlage nennt die unbekannte vorbehaltene Entscheidung „%1“.</translation>
    </message>
    <message>
        <source>The template has the role “%1” twice.</source>
        <translation>Die Vorlage hat die Rolle „%1“ doppelt.</translation>
    </message>
    <message>
        <source>The template has the activity key “%1” twice.</source>
        <translation>Die Vorlage hat den Tätigkeitsschlüssel „%1“ doppelt.</translation>
    </message>
    <message>
        <source>“%1” in the template names the unknown role “%2”.</source>
        <translation>„%1“ in der Vorlage nennt die unbekannte Rolle „%2“.</translation>
    </message>
    <message>
        <source>“%1” in the template has “%2” for %3, which are no letters.</source>
        <translation>„%1“ in der Vorlage hat „%2“ für %3; das sind keine Buchstaben der Matrix.</translation>
    </message>
    <message>
        <source>There is no template called “%1”.</source>
        <translation>Es gibt keine Vorlage namens „%1“.</translation>
    </message>
</context>
<context>
    <name>demarc::app::Upkeep</name>
    <message>
        <source>Pricing calls</source>
        <translation>Aufrufe werden bepreist</translation>
    </message>
    <message>
        <source>Price calls that had no price</source>
        <translation>Aufrufe ohne Preis bepreisen</translation>
    </message>
    <message>
        <source>Price all calls anew</source>
        <translation>Alle Aufrufe neu bepreisen</translation>
    </message>
    <message>
        <source>Take out an import</source>
        <translation>Einen Import herausnehmen</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Eine Person löschen</translation>
    </message>
    <message>
        <source>It was cancelled. Nothing was changed.</source>
        <translation>Es wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no import %1 (any more).</source>
        <translation>Es gibt keinen Import %1 (mehr).</translation>
    </message>
    <message>
        <source>The calls of this import have expired. What they add up to stays and cannot be taken out any more.</source>
        <translation>Die Aufrufe dieses Imports sind abgelaufen. Was sie zusammen ergeben, bleibt und lässt sich nicht mehr herausnehmen.</translation>
    </message>
    <message>
        <source>Taking out an import</source>
        <translation>Ein Import wird herausgenommen</translation>
    </message>
    <message>
        <source>Erasing a person</source>
        <translation>Eine Person wird gelöscht</translation>
    </message>
</context>
<context>
    <name>demarc::app::Workspace</name>
    <message>
        <source>No workspace is open. Open or create one first.</source>
        <translation>Kein Arbeitsbereich ist geöffnet. Öffnen oder erstellen Sie zuerst einen.</translation>
    </message>
</context>
<context>
    <name>demarc::connect::OtlpSender</name>
    <message>
        <source>The receiver&apos;s answer is not OTLP. Check the address.</source>
        <translation>Die Antwort des Empfängers ist kein OTLP. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The receiver refused the calls with HTTP status %1.</source>
        <translation>Der Empfänger hat die Aufrufe mit dem HTTP-Status %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Sending calls was cancelled.</source>
        <translation>Das Senden der Aufrufe wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Calls cannot be sent to %1 port %2: nobody takes them there. Start the collector or check the address.</source>
        <translation>An %1 Port %2 können keine Aufrufe gesendet werden: Dort nimmt sie niemand an. Starten Sie den Sammler oder prüfen Sie die Adresse.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl</name>
    <message>
        <source>Usage: demarcctl --db WHERE [--json] COMMAND</source>
        <translation>Verwendung: demarcctl --db WO [--json] BEFEHL</translation>
    </message>
    <message>
        <source>WHERE is a workspace file or a postgresql:// address.</source>
        <translation>WO ist eine Arbeitsbereichsdatei oder eine postgresql://-Adresse.</translation>
    </message>
    <message>
        <source>Exit code: 0 ok, 1 findings, 2 wrong usage, 3 failure.</source>
        <translation>Rückgabewert: 0 in Ordnung, 1 Befunde, 2 falsche Verwendung, 3 Fehlschlag.</translation>
    </message>
    <message>
        <source>See: demarcctl --help</source>
        <translation>Siehe: demarcctl --help</translation>
    </message>
    <message>
        <source>Say which workspace with --db WHERE.</source>
        <translation>Sagen Sie mit --db WO, welcher Arbeitsbereich gemeint ist.</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>Sagen Sie, was zu tun ist.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>The command is used like this: %1</source>
        <translation>Der Befehl wird so verwendet: %1</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Calls</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>service tier</source>
        <translation>Dienststufe</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>eingetroffen</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>erstes Token</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a score, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cost in %1</source>
        <translation>Kosten in %1</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Price of %1.</source>
        <translation>Preis von %1.</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Sent by the client</source>
        <translation>Vom Absender genannt</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Kept with the call</source>
        <translation>Beim Aufruf gespeichert</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>(counted below)</source>
        <translation>(darunter gezählt)</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no call. Give the 32 hex digits of a trace, or these, a dash and the 16 of a span.</source>
        <translation>„%1“ nennt keinen Aufruf. Geben Sie die 32 Hexziffern einer Spur an, oder diese, einen Bindestrich und die 16 eines Abschnitts.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more span(s) of this trace are left out; give a span&apos;s id to see what lies around it.</source>
        <translation>
            <numerusform>%Ln weiterer Abschnitt dieser Spur ist weggelassen; geben Sie die Id eines Abschnitts an, um zu sehen, was um ihn liegt.</numerusform>
            <numerusform>%Ln weitere Abschnitte dieser Spur sind weggelassen; geben Sie die Id eines Abschnitts an, um zu sehen, was um ihn liegt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Collect</name>
    <message>
        <source>Collecting on http://%1:%2 into %3. Stop with Ctrl+C.</source>
        <translation>Sammelt auf http://%1:%2 in %3. Mit Strg+C anhalten.</translation>
    </message>
    <message>
        <source>Stopped after %L1 calls from %L2 spans.</source>
        <translation>Angehalten nach %L1 Aufrufen aus %L2 Spans.</translation>
    </message>
    <message>
        <source>To listen for other machines give --https ADDRESS:PORT, --tls-cert FILE and --tls-key FILE together.</source>
        <translation>Um für andere Rechner zu lauschen, geben Sie --https ADDRESS:PORT, --tls-cert FILE und --tls-key FILE zusammen an.</translation>
    </message>
    <message>
        <source>Other machines may send to https://%1:%2, with a key: see &quot;senders add&quot;.</source>
        <translation>Andere Rechner dürfen mit einem Schlüssel an https://%1:%2 senden: siehe „senders add“.</translation>
    </message>
    <message>
        <source>All of it is passed on to %1.</source>
        <translation>Alles davon wird an %1 weitergegeben.</translation>
    </message>
    <message>
        <source>Receives calls over OTLP, HTTP and gRPC, until it is stopped.</source>
        <translation>Empfängt Aufrufe über OTLP, HTTP und gRPC, bis es angehalten wird.</translation>
    </message>
    <message>
        <source>Without encryption, gRPC is received from this machine only, not at %1. For other machines use --grpcs with --tls-cert and --tls-key.</source>
        <translation>Ohne Verschlüsselung wird gRPC nur von diesem Rechner empfangen, nicht an %1. Für andere Rechner verwenden Sie --grpcs mit --tls-cert und --tls-key.</translation>
    </message>
    <message>
        <source>--grpcs needs a certificate and its key: --tls-cert FILE --tls-key FILE.</source>
        <translation>--grpcs braucht ein Zertifikat und dessen Schlüssel: --tls-cert FILE --tls-key FILE.</translation>
    </message>
    <message>
        <source>This demarcctl was built without gRPC. Leave --grpc and --grpcs out and send over HTTP.</source>
        <translation>Dieses demarcctl wurde ohne gRPC gebaut. Lassen Sie --grpc und --grpcs weg und senden Sie über HTTP.</translation>
    </message>
    <message>
        <source>Not over gRPC: %1</source>
        <translation>Nicht über gRPC: %1</translation>
    </message>
    <message>
        <source>Over gRPC on http://%1:%2.</source>
        <translation>Über gRPC auf http://%1:%2.</translation>
    </message>
    <message>
        <source>Other machines may send over gRPC to https://%1:%2, with a key.</source>
        <translation>Andere Rechner dürfen mit einem Schlüssel über gRPC an https://%1:%2 senden.</translation>
    </message>
    <message>
        <source>%1 is where this collector listens itself: pass on to somewhere else.</source>
        <translation>An %1 lauscht dieser Sammler selbst: Geben Sie an eine andere Adresse weiter.</translation>
    </message>
    <message>
        <source>All of it is passed on to %1, by another Demarc.</source>
        <translation>Alles davon wird an %1 weitergegeben, von einem anderen Demarc.</translation>
    </message>
    <message>
        <source>Other users of this machine can read %1. If there are keys in it: chmod 600</source>
        <translation>Andere Benutzer dieses Rechners können %1 lesen. Falls Schlüssel darin stehen: chmod 600</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Database</name>
    <message>
        <source>The workspace &quot;%1&quot; is ready.</source>
        <translation>Der Arbeitsbereich „%1“ ist bereit.</translation>
    </message>
    <message>
        <source>Makes the workspace, or brings an older one up to date.</source>
        <translation>Legt den Arbeitsbereich an oder bringt einen älteren auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>Brings an older workspace up to date, after a backup.</source>
        <translation>Bringt einen älteren Arbeitsbereich auf den neuesten Stand, nach einer Sicherung.</translation>
    </message>
    <message>
        <source>The workspace has schema %1, the newest.</source>
        <translation>Der Arbeitsbereich hat Schema %1, das neueste.</translation>
    </message>
    <message>
        <source>The workspace is sound: %L1 calls, every roll-up equals the calls it was made of.</source>
        <translation>Der Arbeitsbereich ist in Ordnung: %L1 Aufrufe, jede Summe stimmt mit ihren Aufrufen überein.</translation>
    </message>
    <message>
        <source>Checks that nothing stored is damaged and every roll-up is right.</source>
        <translation>Prüft, dass nichts Gespeichertes beschädigt ist und jede Summe stimmt.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Import</name>
    <message>
        <source>Dry run: %L1 of %L2 rows are calls. Nothing was stored.</source>
        <translation>Probelauf: %L1 von %L2 Zeilen sind Aufrufe. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>%L1 calls from %L2 rows: %L3 new, %L4 were there already.</source>
        <translation>%L1 Aufrufe aus %L2 Zeilen: %L3 neu, %L4 waren schon da.</translation>
    </message>
    <message>
        <source>They start from %1 to %2.</source>
        <translation>Sie beginnen zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>%L1 rows could not be read and were left out:</source>
        <translation>%L1 Zeilen waren nicht lesbar und wurden ausgelassen:</translation>
    </message>
    <message>
        <source>line %L1: %2</source>
        <translation>Zeile %L1: %2</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Gelesen als %1.</translation>
    </message>
    <message>
        <source>Beside them: %L1 other steps of traces, %L2 scores, %L3 rows that are neither.</source>
        <translation>Daneben: %L1 andere Schritte von Spuren, %L2 Bewertungen, %L3 Zeilen, die keines davon sind.</translation>
    </message>
    <message>
        <source>Imports a file of any kind below, told by its content; again adds nothing twice.</source>
        <translation>Importiert eine Datei einer der folgenden Arten, erkannt am Inhalt; ein zweites Mal fügt nichts doppelt hinzu.</translation>
    </message>
    <message>
        <source>Imports any CSV of calls.</source>
        <translation>Importiert jede CSV-Datei mit Aufrufen.</translation>
    </message>
    <message>
        <source>Imports any JSON or JSONL of calls.</source>
        <translation>Importiert jede JSON- oder JSONL-Datei mit Aufrufen.</translation>
    </message>
    <message>
        <source>Imports LiteLLM&apos;s spend logs: CSV, JSON, or its database as FILE postgresql://….</source>
        <translation>Importiert die Spend-Logs von LiteLLM: CSV, JSON oder dessen Datenbank als FILE postgresql://….</translation>
    </message>
    <message>
        <source>Imports what LiteLLM&apos;s generic_api callback wrote.</source>
        <translation>Importiert, was der generic_api-Callback von LiteLLM geschrieben hat.</translation>
    </message>
    <message>
        <source>Imports observations, traces and scores exported from Langfuse, CSV or JSON.</source>
        <translation>Importiert aus Langfuse exportierte Beobachtungen, Traces und Bewertungen, CSV oder JSON.</translation>
    </message>
    <message>
        <source>Imports the output file of an OpenAI batch.</source>
        <translation>Importiert die Ausgabedatei eines OpenAI-Batches.</translation>
    </message>
    <message>
        <source>Imports traces that an OpenTelemetry collector wrote to a file.</source>
        <translation>Importiert Traces, die ein OpenTelemetry-Collector in eine Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>This bill is there already, as %1.</source>
        <translation>Diese Rechnung ist schon da, als %1.</translation>
    </message>
    <message>
        <source>Dry run: a bill of %L1 lines, from %2 to %3. Nothing was stored.</source>
        <translation>Probelauf: eine Rechnung mit %L1 Zeilen, von %2 bis %3. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The bill %1 is kept: %L2 lines, from %3 to %4.</source>
        <translation>Die Rechnung %1 ist aufgenommen: %L2 Zeilen, von %3 bis %4.</translation>
    </message>
    <message>
        <source>What it says and what was recorded: &quot;models reconcile&quot;.</source>
        <translation>Was sie sagt und was erfasst wurde: „models reconcile“.</translation>
    </message>
    <message>
        <source>Keeps OpenAI&apos;s usage and cost pages as a bill, to compare with the calls.</source>
        <translation>Nimmt Verbrauchs- und Kostenseiten von OpenAI als Rechnung auf, zum Vergleich mit den Aufrufen.</translation>
    </message>
    <message numerus="yes">
        <source>By the price list they cost %1 %2; %Ln call(s) have no price.</source>
        <translation>
            <numerusform>Nach der Preisliste kosten sie %1 %2; %Ln Aufruf hat keinen Preis.</numerusform>
            <numerusform>Nach der Preisliste kosten sie %1 %2; %Ln Aufrufe haben keinen Preis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Incidents</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>not enough</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>median %1, 9 of 10 within %2, n %3</source>
        <translation>Median %1, 9 von 10 innerhalb von %2, n %3</translation>
    </message>
    <message>
        <source>To detect</source>
        <translation>Bis zur Erkennung</translation>
    </message>
    <message>
        <source>To acknowledge</source>
        <translation>Bis zur Annahme</translation>
    </message>
    <message>
        <source>To mitigate</source>
        <translation>Bis zur Milderung</translation>
    </message>
    <message>
        <source>To resolve</source>
        <translation>Bis zur Lösung</translation>
    </message>
    <message>
        <source>To resolve, from report</source>
        <translation>Bis zur Lösung, ab Meldung</translation>
    </message>
    <message>
        <source>every system</source>
        <translation>jedes System</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source> (switched off)</source>
        <translation> (ausgeschaltet)</translation>
    </message>
    <message>
        <source>Only incidents from Triage to Monitoring.</source>
        <translation>Nur Vorfälle von Einstufung bis Beobachtung.</translation>
    </message>
    <message>
        <source>Only says what the rules read; opens nothing.</source>
        <translation>Sagt nur, was die Regeln messen; eröffnet nichts.</translation>
    </message>
    <message>
        <source>Lists incidents, the newest first.</source>
        <translation>Listet Vorfälle auf, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>Says how long incidents took.</source>
        <translation>Sagt, wie lange Vorfälle gedauert haben.</translation>
    </message>
    <message>
        <source>Lists the alert rules.</source>
        <translation>Listet die Alarmregeln auf.</translation>
    </message>
    <message>
        <source>Evaluates every alert rule now, opens incidents, and exits with 1 where one fires.</source>
        <translation>Wertet jetzt alle Alarmregeln aus, eröffnet Vorfälle und endet mit 1, wo eine auslöst.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Metrics</name>
    <message>
        <source>No metrics were sent yet.</source>
        <translation>Noch wurden keine Metriken gesendet.</translation>
    </message>
    <message>
        <source>%1  %2, %3, %4: last %5</source>
        <comment>instrument, kind, unit, service, when</comment>
        <translation>%1  %2, %3, %4: zuletzt %5</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>keine Einheit</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>There are too many combinations of labels: some are added up together.</source>
        <translation>Es gibt zu viele Kombinationen von Labels: Einige werden zusammengezählt.</translation>
    </message>
    <message>
        <source>%L1 points were left out: too many processes counted at once.</source>
        <translation>%L1 Messpunkte wurden ausgelassen: Zu viele Prozesse zählten zugleich.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a figure: say sum, rate, mean, quantile, count, last, min or max.</source>
        <translation>„%1“ ist keine Größe: Sagen Sie sum, rate, mean, quantile, count, last, min oder max.</translation>
    </message>
    <message>
        <source>Group by service, model, provider, operation, token_type, modality, error_type, environment, engine, status_code or finish_reason.</source>
        <translation>Gruppieren Sie nach service, model, provider, operation, token_type, modality, error_type, environment, engine, status_code oder finish_reason.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>instrument, figure, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln series of that name with another kind or unit are left out.</source>
        <translation>
            <numerusform>%Ln Reihe dieses Namens mit anderer Art oder Einheit ist ausgelassen.</numerusform>
            <numerusform>%Ln Reihen dieses Namens mit anderer Art oder Einheit sind ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Metrics that services sent by themselves.</source>
        <translation>Metriken, die Dienste von sich aus gesendet haben.</translation>
    </message>
    <message>
        <source>One of them over time: a counter&apos;s sum, the mean or a quantile of a histogram, the level of a gauge.</source>
        <translation>Eine davon im Zeitverlauf: die Summe eines Zählers, das Mittel oder ein Quantil eines Histogramms, der Stand eines Gauge.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Models</name>
    <message>
        <source>&quot;%1&quot; is not a date. Write it like 2026-11-23.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es wie 2026-11-23.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) added or changed</source>
        <translation>
            <numerusform>%n Preis hinzugefügt oder geändert</numerusform>
            <numerusform>%n Preise hinzugefügt oder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not usable</source>
        <translation>
            <numerusform>%n nicht verwendbar</numerusform>
            <numerusform>%n nicht verwendbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists models with their latest price per token.</source>
        <translation>Listet Modelle mit ihrem letzten Preis je Token auf.</translation>
    </message>
    <message>
        <source>Imports LiteLLM&apos;s price map; without a date, new models are priced for all time and changes hold from now on.</source>
        <translation>Importiert die Preisliste von LiteLLM; ohne Datum gelten Preise neuer Modelle für alle Zeit und Änderungen ab jetzt.</translation>
    </message>
    <message>
        <source>%1: a rate is not a number of zero or more</source>
        <translation>%1: ein Satz ist keine Zahl ab null</translation>
    </message>
    <message>
        <source>%1: charged by the second, the pixel or the character, which calls do not tell</source>
        <translation>%1: berechnet nach Sekunden, Pixeln oder Zeichen, die Aufrufe nicht nennen</translation>
    </message>
    <message>
        <source>%1: no rate</source>
        <translation>%1: kein Satz</translation>
    </message>
    <message>
        <source>Costs are kept in %1.</source>
        <translation>Kosten werden in %1 geführt.</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Lists what other currencies are worth.</source>
        <translation>Listet auf, was andere Währungen wert sind.</translation>
    </message>
    <message>
        <source>Sets what one unit of a currency is worth in the workspace&apos;s, from a date on.</source>
        <translation>Legt fest, was eine Einheit einer Währung in der des Arbeitsbereichs wert ist, ab einem Datum.</translation>
    </message>
    <message>
        <source>Says in which currency costs are kept, or chooses it while there are no calls yet.</source>
        <translation>Sagt, in welcher Währung Kosten geführt werden, oder wählt sie, solange es noch keine Aufrufe gibt.</translation>
    </message>
    <message>
        <source>Explains the gap between a provider&apos;s bill, or all that were imported, and the recorded calls, per model and day.</source>
        <translation>Erklärt den Unterschied zwischen der Rechnung eines Anbieters, oder allen aufgenommenen, und den erfassten Aufrufen, je Modell und Tag.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Ownership</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4 %5 %6</source>
        <comment>level, rule, place: title, message, advice</comment>
        <translation>%1 %2, %3: %4 %5 %6</translation>
    </message>
    <message>
        <source>Every activity has one owner; nothing to correct.</source>
        <translation>Jede Tätigkeit hat einen Verantwortlichen; nichts zu berichtigen.</translation>
    </message>
    <message>
        <source>The matrix has no activity &quot;%1&quot;.</source>
        <translation>Die Matrix hat keine Tätigkeit „%1“.</translation>
    </message>
    <message>
        <source>%1: %2, %3; no person is named.</source>
        <translation>%1: %2, %3; keine Person ist benannt.</translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4.</source>
        <translation>%1: %2 (%3), %4.</translation>
    </message>
    <message>
        <source>%1: shared, owned by nobody (%2).</source>
        <translation>%1: geteilt, von niemandem verantwortet (%2).</translation>
    </message>
    <message>
        <source>%1: nobody (%2).</source>
        <translation>%1: niemand (%2).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names nothing known. Give an activity key such as prompts.release, or system:NAME, prompt:NAME, model:NAME, incident:NUMBER, metric:NAME, alert:NAME, dataset:NAME.</source>
        <translation>„%1“ benennt nichts Bekanntes. Geben Sie einen Tätigkeitsschlüssel an wie prompts.release oder system:NAME, prompt:NAME, model:NAME, incident:NUMMER, metric:NAME, alert:NAME, dataset:NAME.</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) written to %1.</source>
        <translation>
            <numerusform>%n Tätigkeit nach %1 geschrieben.</numerusform>
            <numerusform>%n Tätigkeiten nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks the matrix against its rules; exit 1 with findings.</source>
        <translation>Prüft die Matrix gegen ihre Regeln; endet bei Befunden mit 1.</translation>
    </message>
    <message>
        <source>Says who answers for an activity key, system:NAME, prompt:NAME, model:NAME or incident:NUMBER.</source>
        <translation>Sagt, wer einen Tätigkeitsschlüssel, system:NAME, prompt:NAME, model:NAME oder incident:NUMMER verantwortet.</translation>
    </message>
    <message>
        <source>Writes the matrix as CSV, to a file or the output.</source>
        <translation>Schreibt die Matrix als CSV in eine Datei oder auf die Ausgabe.</translation>
    </message>
    <message>
        <source>Writes the matrix to a file, CSV by its suffix.</source>
        <translation>Schreibt die Matrix in eine Datei, als CSV nach ihrer Endung.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Prompts</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a version number nor an environment of this prompt.</source>
        <translation>„%1“ ist weder eine Versionsnummer noch eine Umgebung dieses Prompts.</translation>
    </message>
    <message>
        <source>%1 now uses version %2 of %3.</source>
        <translation>%1 verwendet jetzt Version %2 von %3.</translation>
    </message>
    <message>
        <source>Lists prompts with the version each environment uses.</source>
        <translation>Listet Prompts mit der Version auf, die jede Umgebung verwendet.</translation>
    </message>
    <message>
        <source>Compares two versions, given by number or environment.</source>
        <translation>Vergleicht zwei Versionen, benannt durch Nummer oder Umgebung.</translation>
    </message>
    <message>
        <source>Makes an environment (default: production) use a version; recorded with the reason.</source>
        <translation>Lässt eine Umgebung (sonst production) eine Version verwenden; wird mit dem Grund festgehalten.</translation>
    </message>
    <message>
        <source>Goes back to the release before, in an environment (default: production).</source>
        <translation>Kehrt in einer Umgebung (sonst production) zur Freigabe davor zurück.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Reconcile</name>
    <message>
        <source>Day and model</source>
        <translation>Tag und Modell</translation>
    </message>
    <message>
        <source>billed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>erfasst</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>unexplained</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>Total in %1</source>
        <translation>Gesamt in %1</translation>
    </message>
    <message>
        <source>Not on the bill: %1, %2</source>
        <translation>Nicht auf der Rechnung: %1, %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date. Write it like 2026-11-23.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es wie 2026-11-23.</translation>
    </message>
    <message>
        <source>No bill was imported yet. Name the file of one.</source>
        <translation>Noch wurde keine Rechnung aufgenommen. Nennen Sie die Datei einer Rechnung.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Senders</name>
    <message>
        <source>Nobody has a key. From this machine calls are taken without one.</source>
        <translation>Niemand hat einen Schlüssel. Von diesem Rechner werden Aufrufe ohne Schlüssel angenommen.</translation>
    </message>
    <message>
        <source>every system</source>
        <translation>jedes System</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>entzogen %1</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>erzeugt %1</translation>
    </message>
    <message>
        <source>%1: for %2, key …%3, %4</source>
        <translation>%1: für %2, Schlüssel …%3, %4</translation>
    </message>
    <message>
        <source>--%1 takes a whole number above 0, not &quot;%2&quot;.</source>
        <translation>--%1 nimmt eine ganze Zahl über 0, nicht „%2“.</translation>
    </message>
    <message>
        <source>No system is registered as &quot;%1&quot;. List them with &quot;systems list&quot;.</source>
        <translation>Kein System ist als „%1“ registriert. Listen Sie alle mit „systems list“ auf.</translation>
    </message>
    <message>
        <source>The key of %1, which is told only now:</source>
        <translation>Der Schlüssel von %1, der nur jetzt genannt wird:</translation>
    </message>
    <message>
        <source>It goes into the header &quot;Authorization: Bearer KEY&quot; of what is sent.</source>
        <translation>Er gehört in die Kopfzeile „Authorization: Bearer SCHLÜSSEL“ von allem, was gesendet wird.</translation>
    </message>
    <message>
        <source>No sender is named &quot;%1&quot;. List them with &quot;senders list&quot;.</source>
        <translation>Kein Absender heißt „%1“. Listen Sie alle mit „senders list“ auf.</translation>
    </message>
    <message>
        <source>The key of %1 opens nothing any more.</source>
        <translation>Der Schlüssel von %1 öffnet nichts mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) rejected</source>
        <translation>
            <numerusform>%Ln Span zurückgewiesen</numerusform>
            <numerusform>%Ln Spans zurückgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) refused</source>
        <translation>
            <numerusform>%Ln Anfrage abgelehnt</numerusform>
            <numerusform>%Ln Anfragen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) put off</source>
        <translation>
            <numerusform>%Ln Anfrage zurückgestellt</numerusform>
            <numerusform>%Ln Anfragen zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine, without a key</source>
        <translation>dieser Rechner, ohne Schlüssel</translation>
    </message>
    <message>
        <source>no key that is known</source>
        <translation>kein bekannter Schlüssel</translation>
    </message>
    <message>
        <source>Nobody has sent anything yet. Start with &quot;collect&quot;.</source>
        <translation>Noch hat niemand etwas gesendet. Beginnen Sie mit „collect“.</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4, %L5 a minute, last %6</source>
        <translation>%1, %2, %3: %4, %L5 je Minute, zuletzt %6</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s): %1</source>
        <translation>
            <numerusform>%Ln-mal: %1</numerusform>
            <numerusform>%Ln-mal: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 calls came too late to be kept.</source>
        <translation>%L1 Aufrufe kamen zu spät, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>There are too many combinations of service, model and prompt: some are counted together.</source>
        <translation>Es gibt zu viele Kombinationen von Dienst, Modell und Prompt: Einige werden zusammen gezählt.</translation>
    </message>
    <message>
        <source>Lists who has a key to send calls with.</source>
        <translation>Listet auf, wer einen Schlüssel zum Senden von Aufrufen hat.</translation>
    </message>
    <message>
        <source>Makes a key for a sender on another machine, and tells it once.</source>
        <translation>Erzeugt einen Schlüssel für einen Absender auf einem anderen Rechner und nennt ihn einmal.</translation>
    </message>
    <message>
        <source>Withdraws the key of a sender, for good.</source>
        <translation>Entzieht den Schlüssel eines Absenders, endgültig.</translation>
    </message>
    <message>
        <source>Tells who sends, how much, and what was not taken and why.</source>
        <translation>Sagt, wer sendet, wie viel, und was nicht angenommen wurde und warum.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) with %L1 bytes wait to be passed on.</source>
        <translation>
            <numerusform>%Ln Anfrage mit %L1 Bytes wartet auf die Weitergabe.</numerusform>
            <numerusform>%Ln Anfragen mit %L1 Bytes warten auf die Weitergabe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were never passed on: they made room for newer ones.</source>
        <translation>
            <numerusform>%Ln Anfrage wurde nie weitergegeben: Sie machte Platz für neuere.</numerusform>
            <numerusform>%Ln Anfragen wurden nie weitergegeben: Sie machten Platz für neuere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Telemetry</name>
    <message>
        <source>One call with its cost line by line, its scores, who answers for it, and its trace.</source>
        <translation>Ein Aufruf mit seinen Kosten Zeile für Zeile, seinen Bewertungen, wer ihn verantwortet und seiner Spur.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date or an instant. Write it like 2026-11-23 or 2026-11-23T10:00:00Z.</source>
        <translation>„%1“ ist weder ein Datum noch ein Zeitpunkt. Schreiben Sie es wie 2026-11-23 oder 2026-11-23T10:00:00Z.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a condition. Write NAME=VALUE with one of model, system, prompt, environment, operation, user.</source>
        <translation>„%1“ ist keine Bedingung. Schreiben Sie NAME=WERT mit model, system, prompt, environment, operation oder user.</translation>
    </message>
    <message>
        <source>Say which metric: --metric cost, calls, errors, error-share, latency, ttft, tokens or quality.</source>
        <translation>Sagen Sie, welche Größe: --metric cost, calls, errors, error-share, latency, ttft, tokens oder quality.</translation>
    </message>
    <message>
        <source>A quantile is a number from 0 to 1, such as 0.95.</source>
        <translation>Ein Quantil ist eine Zahl von 0 bis 1, etwa 0.95.</translation>
    </message>
    <message>
        <source>Group by model, system, prompt, environment, operation or user.</source>
        <translation>Gruppieren Sie nach model, system, prompt, environment, operation oder user.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a step. Write it like 60s, 15m, 1h or 1d.</source>
        <translation>„%1“ ist kein Schritt. Schreiben Sie ihn wie 60s, 15m, 1h oder 1d.</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>A limit is a whole number from 1 to 1,000,000.</source>
        <translation>Eine Grenze ist eine ganze Zahl von 1 bis 1.000.000.</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>A figure over time: cost, calls, errors, error-share, latency, ttft, tokens or quality.</source>
        <translation>Eine Größe über die Zeit: cost, calls, errors, error-share, latency, ttft, tokens oder quality.</translation>
    </message>
    <message>
        <source>Calls, the newest first.</source>
        <translation>Aufrufe, die neuesten zuerst.</translation>
    </message>
    <message>
        <source>AI systems, registered or only seen in calls.</source>
        <translation>KI-Systeme, registriert oder nur in Aufrufen gesehen.</translation>
    </message>
    <message>
        <source>%1 is registered.</source>
        <translation>%1 ist registriert.</translation>
    </message>
    <message>
        <source>Messages are kept as none, redacted or full, not &quot;%1&quot;.</source>
        <translation>Nachrichten werden als none, redacted oder full aufbewahrt, nicht „%1“.</translation>
    </message>
    <message>
        <source>No system is registered as &quot;%1&quot;. Register it with &quot;systems register&quot;.</source>
        <translation>Kein System ist als „%1“ registriert. Registrieren Sie es mit „systems register“.</translation>
    </message>
    <message>
        <source>--days takes a whole number from 1 to %1.</source>
        <translation>--days nimmt eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>From now on no messages of %1 are kept; those that are there go when their time is up.</source>
        <translation>Ab jetzt werden keine Nachrichten von %1 aufbewahrt; die vorhandenen gehen, wenn ihre Frist abläuft.</translation>
    </message>
    <message numerus="yes">
        <source>From now on messages of %1 are kept %2, for %n day(s).</source>
        <translation>
            <numerusform>Ab jetzt werden Nachrichten von %1 %2 aufbewahrt, für %n Tag.</numerusform>
            <numerusform>Ab jetzt werden Nachrichten von %1 %2 aufbewahrt, für %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>in full</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>geschwärzt</translation>
    </message>
    <message>
        <source>Registers an AI system, with the services its calls come from; without any, a service of its own name.</source>
        <translation>Registriert ein KI-System mit den Diensten, von denen seine Aufrufe kommen; ohne Angabe mit einem Dienst seines eigenen Namens.</translation>
    </message>
    <message>
        <source>Says whether messages of a system&apos;s calls are kept: none, redacted or full.</source>
        <translation>Sagt, ob Nachrichten der Aufrufe eines Systems aufbewahrt werden: none, redacted oder full.</translation>
    </message>
    <message>
        <source>%L1 calls written to %2.</source>
        <translation>%L1 Aufrufe nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Writes calls to a file, CSV or JSON lines by its suffix.</source>
        <translation>Schreibt Aufrufe in eine Datei, je nach Endung als CSV oder JSON-Zeilen.</translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Upkeep</name>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Noch wurde nichts importiert.</translation>
    </message>
    <message>
        <source>%1: %L2 calls from %3 (%4), %5</source>
        <translation>%1: %L2 Aufrufe aus %3 (%4), %5</translation>
    </message>
    <message>
        <source>Name the import by its number. List them with &quot;imports list&quot;.</source>
        <translation>Nennen Sie den Import mit seiner Nummer. Listen Sie alle mit „imports list“ auf.</translation>
    </message>
    <message>
        <source>The %L1 calls that %2 brought are taken out again.</source>
        <translation>Die %L1 Aufrufe, die %2 gebracht hat, sind wieder herausgenommen.</translation>
    </message>
    <message>
        <source>%L1 of %L2 calls have another cost now: together %3 before, %4 after.</source>
        <translation>%L1 von %L2 Aufrufen haben jetzt andere Kosten: zusammen vorher %3, nachher %4.</translation>
    </message>
    <message>
        <source>Lists what was imported.</source>
        <translation>Listet auf, was importiert wurde.</translation>
    </message>
    <message>
        <source>Takes out the calls that an import brought.</source>
        <translation>Nimmt die Aufrufe heraus, die ein Import gebracht hat.</translation>
    </message>
    <message>
        <source>Takes a user&apos;s id off everything stored; totals stay.</source>
        <translation>Entfernt die Kennung eines Nutzers aus allem Gespeicherten; Summen bleiben.</translation>
    </message>
    <message>
        <source>Prices calls anew: those without a price, or --all.</source>
        <translation>Bepreist Aufrufe neu: die ohne Preis oder --all.</translation>
    </message>
    <message>
        <source>It was cancelled. Some of the calls are still there; doing it again takes them out, too.</source>
        <translation>Es wurde abgebrochen. Einige der Aufrufe sind noch da; ein zweites Mal nimmt auch sie heraus.</translation>
    </message>
    <message>
        <source>This user is no longer named anywhere; %L1 calls did. Every total stays.</source>
        <translation>Dieser Nutzer wird nirgends mehr genannt; %L1 Aufrufe nannten ihn. Jede Summe bleibt.</translation>
    </message>
    <message>
        <source>%L1 requests still wait to be passed on, just as they came.</source>
        <translation>%L1 Anfragen warten noch auf die Weitergabe, so wie sie kamen.</translation>
    </message>
    <message>
        <source>Pricing was cancelled. %L1 calls have another cost now and keep it.</source>
        <translation>Das Bepreisen wurde abgebrochen. %L1 Aufrufe haben jetzt andere Kosten und behalten sie.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Bill</name>
    <message>
        <source>This is no bill that Demarc can read: the first line needs a column “day” and a column “amount” (and best “model”, “item” and “quantity”).</source>
        <translation>Das ist keine Rechnung, die Demarc lesen kann: Die erste Zeile braucht eine Spalte „day“ und eine Spalte „amount“ (am besten auch „model“, „item“ und „quantity“).</translation>
    </message>
    <message>
        <source>Line %1 cannot be read: %2</source>
        <translation>Zeile %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Line %1: “%2” cannot be read. Correct or remove the line, and import the bill again.</source>
        <translation>Zeile %1: „%2“ ist nicht lesbar. Berichtigen oder entfernen Sie die Zeile und importieren Sie die Rechnung erneut.</translation>
    </message>
    <message>
        <source>Line %1 has no day. Correct or remove the line, and import the bill again.</source>
        <translation>Zeile %1 hat keinen Tag. Berichtigen oder entfernen Sie die Zeile und importieren Sie die Rechnung erneut.</translation>
    </message>
    <message>
        <source>This bill has no lines.</source>
        <translation>Diese Rechnung hat keine Zeilen.</translation>
    </message>
    <message>
        <source>This JSON is no bill that Demarc can read. It should be pages of OpenAI&apos;s /v1/organization/costs, best grouped by line_item, and of /v1/organization/usage.</source>
        <translation>Dieses JSON ist keine Rechnung, die Demarc lesen kann. Es sollten Seiten von /v1/organization/costs von OpenAI sein, am besten gruppiert nach line_item, und von /v1/organization/usage.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::CallReader</name>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;. Its columns are: %2.</source>
        <translation>Die Datei hat keine Spalte „%1“. Ihre Spalten sind: %2.</translation>
    </message>
    <message>
        <source>The value given for all rows is no good: %1.</source>
        <translation>Der für alle Zeilen angegebene Wert taugt nicht: %1.</translation>
    </message>
    <message>
        <source>no start</source>
        <translation>kein Beginn</translation>
    </message>
    <message>
        <source>the start %1 is not between %2 and %3</source>
        <translation>der Beginn %1 liegt nicht zwischen %2 und %3</translation>
    </message>
    <message>
        <source>No row has anything in &quot;%1&quot;, which was to be the start.</source>
        <translation>Keine Zeile hat etwas in „%1“, das der Beginn sein sollte.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::CallsCsv</name>
    <message>
        <source>A call has no field &quot;%1&quot;. The fields are: %2, score.NAME.</source>
        <translation>Ein Aufruf hat kein Feld „%1“. Die Felder sind: %2, score.NAME.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as %2</source>
        <translation>„%1“ ist nicht als %2 lesbar</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::CsvReader</name>
    <message>
        <source>more than %L1 fields</source>
        <translation>mehr als %L1 Felder</translation>
    </message>
    <message>
        <source>a field of more than %L1 bytes (a quotation mark may be missing)</source>
        <translation>ein Feld von mehr als %L1 Bytes (vielleicht fehlt ein Anführungszeichen)</translation>
    </message>
    <message>
        <source>text after a closing quotation mark</source>
        <translation>Text nach einem schließenden Anführungszeichen</translation>
    </message>
    <message>
        <source>The file cannot be read on.</source>
        <translation>Die Datei lässt sich nicht weiter lesen.</translation>
    </message>
    <message>
        <source>a quotation mark that is never closed</source>
        <translation>ein Anführungszeichen, das nie geschlossen wird</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::CsvRows</name>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>The first line of the file is not a line of column names.</source>
        <translation>Die erste Zeile der Datei nennt keine Spalten.</translation>
    </message>
    <message>
        <source>%1 fields where the header has %2</source>
        <translation>%1 Felder, wo die Kopfzeile %2 hat</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::FileKind</name>
    <message>
        <source>This file is empty.</source>
        <translation>Diese Datei ist leer.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or a zip archive. Save the table as CSV, or unpack the archive, and import that.</source>
        <translation>Das ist eine Tabellenkalkulation oder ein Zip-Archiv. Speichern Sie die Tabelle als CSV oder entpacken Sie das Archiv und importieren Sie das.</translation>
    </message>
    <message>
        <source>This is a Parquet file, which Demarc does not read. Export it as CSV or JSONL and import that.</source>
        <translation>Das ist eine Parquet-Datei, die Demarc nicht liest. Exportieren Sie sie als CSV oder JSONL und importieren Sie das.</translation>
    </message>
    <message>
        <source>This is a PDF document. Export the table as CSV and import that.</source>
        <translation>Das ist ein PDF-Dokument. Exportieren Sie die Tabelle als CSV und importieren Sie diese.</translation>
    </message>
    <message>
        <source>This is a binary file, not a table.</source>
        <translation>Das ist eine Binärdatei, keine Tabelle.</translation>
    </message>
    <message>
        <source>This is HTML or XML, not a table. Download the export itself.</source>
        <translation>Das ist HTML oder XML, keine Tabelle. Laden Sie den Export selbst herunter.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Gate</name>
    <message>
        <source>Demarc is just starting. Send again in a moment.</source>
        <translation>Demarc startet gerade. Senden Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>The key sent from %1 is not known, or has been withdrawn.</source>
        <translation>Der von %1 gesendete Schlüssel ist nicht bekannt oder wurde entzogen.</translation>
    </message>
    <message>
        <source>No key came with the request from %1. Other machines need one.</source>
        <translation>Mit der Anfrage von %1 kam kein Schlüssel. Andere Rechner brauchen einen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may send %L2 spans a minute and sent more.</source>
        <translation>„%1“ darf %L2 Spans je Minute senden und hat mehr gesendet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; sends for %2 only; the service %3 belongs to %4.</source>
        <translation>„%1“ sendet nur für %2; der Dienst %3 gehört zu %4.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::GrpcReceiver</name>
    <message>
        <source>%1 is not received here.</source>
        <translation>%1 wird hier nicht empfangen.</translation>
    </message>
    <message>
        <source>Too many requests are under way. Send again in a moment.</source>
        <translation>Zu viele Anfragen sind unterwegs. Senden Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Too much data is coming in at once. Send again in a moment.</source>
        <translation>Es kommen zu viele Daten auf einmal. Senden Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>The request did not come whole in time.</source>
        <translation>Die Anfrage kam nicht rechtzeitig vollständig an.</translation>
    </message>
    <message>
        <source>The database does not keep up. Send again in a moment.</source>
        <translation>Die Datenbank kommt nicht nach. Senden Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>A request did not come whole, or has more than %L1 bytes.</source>
        <translation>Eine Anfrage kam nicht vollständig an oder hat mehr als %L1 Bytes.</translation>
    </message>
    <message>
        <source>The request has more than %L1 bytes. Send smaller batches.</source>
        <translation>Die Anfrage hat mehr als %L1 Bytes. Senden Sie kleinere Pakete.</translation>
    </message>
    <message>
        <source>A sender broke its request off before it was answered.</source>
        <translation>Ein Absender hat seine Anfrage abgebrochen, bevor sie beantwortet war.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Calls cannot be received over gRPC: the library did not start.</source>
        <translation>Aufrufe können nicht über gRPC empfangen werden: Die Bibliothek ist nicht gestartet.</translation>
    </message>
    <message>
        <source>This Demarc was built without gRPC. Send over HTTP instead, or build it where libgrpc++-dev is installed.</source>
        <translation>Dieses Demarc wurde ohne gRPC gebaut. Senden Sie stattdessen über HTTP oder bauen Sie es, wo libgrpc++-dev installiert ist.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::ImportOptions</name>
    <message>
        <source>&quot;%1&quot; is not of the form field=column.</source>
        <translation>„%1“ hat nicht die Form Feld=Spalte.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is given twice.</source>
        <translation>Das Feld „%1“ ist doppelt angegeben.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::ImportPreview</name>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::ImportRun</name>
    <message>
        <source>There is no kind of import called &quot;%1&quot;.</source>
        <translation>Es gibt keine Importart namens „%1“.</translation>
    </message>
    <message>
        <source>This is JSON, and %1 is CSV. Import it as calls-jsonl, or as auto.</source>
        <translation>Das ist JSON, und %1 ist CSV. Importieren Sie es als calls-jsonl oder als auto.</translation>
    </message>
    <message>
        <source>This is not JSON, as %1 is. Import it as calls-csv, or as auto.</source>
        <translation>Das ist nicht JSON wie %1. Importieren Sie es als calls-csv oder als auto.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Die Datei %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Say which column holds the start of a call, for example start=TIMESTAMP.</source>
        <translation>Sagen Sie, welche Spalte den Beginn eines Aufrufs enthält, zum Beispiel start=TIMESTAMP.</translation>
    </message>
    <message>
        <source>Not one row of this file could be read as %1. Line %L2: %3. Check the kind and the mapping.</source>
        <translation>Keine einzige Zeile dieser Datei war als %1 lesbar. Zeile %L2: %3. Prüfen Sie die Art und die Zuordnung.</translation>
    </message>
    <message>
        <source>These are the provider&apos;s totals per hour or day, not calls: as calls they would count everything twice. Import them as a bill instead.</source>
        <translation>Das sind Summen des Anbieters je Stunde oder Tag, keine Aufrufe: Als Aufrufe würden sie alles doppelt zählen. Nehmen Sie sie als Rechnung auf.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Inflate</name>
    <message>
        <source>The compressed body is damaged or cut off. Send it again, or without compression.</source>
        <translation>Der komprimierte Inhalt ist beschädigt oder abgeschnitten. Senden Sie ihn erneut oder ohne Komprimierung.</translation>
    </message>
    <message>
        <source>The body inflates to more than %L1 bytes. Send smaller batches.</source>
        <translation>Der Inhalt ist ausgepackt größer als %L1 Bytes. Senden Sie kleinere Pakete.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::JsonSplitter</name>
    <message>
        <source>the file ends in the middle of this row</source>
        <translation>die Datei endet mitten in dieser Zeile</translation>
    </message>
    <message>
        <source>this line is not complete JSON</source>
        <translation>diese Zeile ist kein vollständiges JSON</translation>
    </message>
    <message>
        <source>a row of more than %L1 bytes</source>
        <translation>eine Zeile von mehr als %L1 Bytes</translation>
    </message>
    <message>
        <source>The file cannot be read on.</source>
        <translation>Die Datei lässt sich nicht weiter lesen.</translation>
    </message>
    <message>
        <source>this is not a JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Langfuse</name>
    <message>
        <source>neither an observation nor a trace nor a score</source>
        <translation>weder eine Beobachtung noch ein Trace noch eine Bewertung</translation>
    </message>
    <message>
        <source>no id</source>
        <translation>keine Kennung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as the time of a trace</source>
        <translation>„%1“ ist nicht als Zeit eines Traces lesbar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as a score: neither a number nor a verdict such as &quot;pass&quot;</source>
        <translation>„%1“ ist als Bewertung nicht lesbar: weder eine Zahl noch ein Urteil wie „pass“</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Otlp</name>
    <message>
        <source>The body is JSON but not an OTLP trace export: &quot;%1&quot; is not what the protocol says. Send what an OpenTelemetry SDK writes.</source>
        <translation>Der Inhalt ist JSON, aber kein OTLP-Export von Traces: „%1“ ist nicht, was das Protokoll sagt. Senden Sie, was ein OpenTelemetry-SDK schreibt.</translation>
    </message>
    <message>
        <source>The body is not an OTLP export in protobuf.</source>
        <translation>Der Inhalt ist kein OTLP-Export in Protobuf.</translation>
    </message>
    <message>
        <source>The body is not an OTLP trace export in protobuf. Check what the exporter sends here and that nothing between cuts or changes it.</source>
        <translation>Der Inhalt ist kein OTLP-Export von Traces in Protobuf. Prüfen Sie, was der Exporter hierher sendet und dass nichts dazwischen es kürzt oder ändert.</translation>
    </message>
    <message>
        <source>The body is JSON but not an OTLP logs export: &quot;%1&quot; is not what the protocol says.</source>
        <translation>Der Inhalt ist JSON, aber kein OTLP-Export von Logs: „%1“ ist nicht, was das Protokoll sagt.</translation>
    </message>
    <message>
        <source>The body is JSON but not an OTLP metrics export: &quot;%1&quot; is not what the protocol says.</source>
        <translation>Der Inhalt ist JSON, aber kein OTLP-Export von Metriken: „%1“ ist nicht, was das Protokoll sagt.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::PriceMap</name>
    <message>
        <source>This is not a price map: it should be one JSON object with a model per key.</source>
        <translation>Das ist keine Preisliste: Sie sollte ein JSON-Objekt mit einem Modell je Schlüssel sein.</translation>
    </message>
    <message>
        <source>No model in this file has a price per token. Is it LiteLLM&apos;s price map?</source>
        <translation>Kein Modell in dieser Datei hat einen Preis je Token. Ist es die Preisliste von LiteLLM?</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Receiver</name>
    <message>
        <source>Nothing is received at this address. Send traces to /v1/traces.</source>
        <translation>An dieser Adresse wird nichts empfangen. Senden Sie Traces an /v1/traces.</translation>
    </message>
    <message>
        <source>The content type must be application/x-protobuf or application/json.</source>
        <translation>Der Inhaltstyp muss application/x-protobuf oder application/json sein.</translation>
    </message>
    <message>
        <source>The content encoding must be gzip, deflate or none.</source>
        <translation>Die Inhaltskodierung muss gzip, deflate oder keine sein.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without a trace id of 16 bytes and a span id of 8 bytes were not taken.</source>
        <translation>
            <numerusform>%n Span ohne Trace-ID von 16 Bytes und Span-ID von 8 Bytes wurde nicht angenommen.</numerusform>
            <numerusform>%n Spans ohne Trace-ID von 16 Bytes und Span-ID von 8 Bytes wurden nicht angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many connections are open. Send again in a moment.</source>
        <translation>Zu viele Verbindungen sind offen. Senden Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>The only expectation that can be met is 100-continue.</source>
        <translation>Die einzige erfüllbare Erwartung ist 100-continue.</translation>
    </message>
    <message>
        <source>Too much data is coming in at once. Send again in a moment.</source>
        <translation>Es kommen zu viele Daten auf einmal. Senden Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>The body has more than %L1 bytes. Send smaller batches.</source>
        <translation>Der Inhalt hat mehr als %L1 Bytes. Senden Sie kleinere Pakete.</translation>
    </message>
    <message>
        <source>The head of the request has more than %L1 bytes.</source>
        <translation>Der Kopf der Anfrage hat mehr als %L1 Bytes.</translation>
    </message>
    <message>
        <source>This is not an HTTP request that can be read.</source>
        <translation>Das ist keine lesbare HTTP-Anfrage.</translation>
    </message>
    <message>
        <source>The database does not keep up. Send again in a moment.</source>
        <translation>Die Datenbank kommt nicht nach. Senden Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>This user may not listen on port %1. Choose a port above 1023.</source>
        <translation>Dieser Benutzer darf nicht auf Port %1 lauschen. Wählen Sie einen Port über 1023.</translation>
    </message>
    <message>
        <source>Calls cannot be received at %1 port %2. Give an address of this machine, such as 127.0.0.1.</source>
        <translation>An %1 Port %2 können keine Aufrufe empfangen werden. Geben Sie eine Adresse dieses Rechners an, etwa 127.0.0.1.</translation>
    </message>
    <message>
        <source>Port %1 on %2 is taken, probably by another Demarc or another OpenTelemetry collector. Stop that program or choose another port.</source>
        <translation>Port %1 auf %2 ist belegt, vermutlich durch ein anderes Demarc oder einen anderen OpenTelemetry-Collector. Beenden Sie jenes Programm oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>The body is not a batch of Langfuse events.</source>
        <translation>Der Inhalt ist kein Paket von Langfuse-Ereignissen.</translation>
    </message>
    <message>
        <source>An event was not taken: %1</source>
        <translation>Ein Ereignis wurde nicht angenommen: %1</translation>
    </message>
    <message>
        <source>The version of a prompt is a number.</source>
        <translation>Die Version eines Prompts ist eine Zahl.</translation>
    </message>
    <message>
        <source>There are no prompts here.</source>
        <translation>Hier gibt es keine Prompts.</translation>
    </message>
    <message>
        <source>Demarc does not answer this part of Langfuse&apos;s API.</source>
        <translation>Diesen Teil der Langfuse-API beantwortet Demarc nicht.</translation>
    </message>
    <message>
        <source>Without encryption, calls are received from this machine only: at 127.0.0.1 or ::1, not at %1. For other machines listen with TLS, with a certificate and its key.</source>
        <translation>Ohne Verschlüsselung werden Aufrufe nur von diesem Rechner empfangen: an 127.0.0.1 oder ::1, nicht an %1. Für andere Rechner lauschen Sie mit TLS, mit einem Zertifikat und dessen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 is not a certificate or key that TLS can use. Give PEM files that belong together, the key without a passphrase.</source>
        <translation>%1 ist kein Zertifikat oder Schlüssel, den TLS verwenden kann. Geben Sie zusammengehörige PEM-Dateien an, den Schlüssel ohne Passphrase.</translation>
    </message>
    <message>
        <source>The body is not what LiteLLM&apos;s generic_api callback sends.</source>
        <translation>Der Inhalt ist nicht, was der generic_api-Callback von LiteLLM sendet.</translation>
    </message>
    <message>
        <source>Some of what came is not what LiteLLM&apos;s generic_api callback sends.</source>
        <translation>Ein Teil davon ist nicht, was der generic_api-Callback von LiteLLM sendet.</translation>
    </message>
    <message>
        <source>The body is not a list of annotations under &quot;data&quot;.</source>
        <translation>Der Inhalt ist keine Liste von Anmerkungen unter „data“.</translation>
    </message>
    <message>
        <source>An annotation has a name and says of what it is.</source>
        <translation>Eine Anmerkung hat einen Namen und sagt, wozu sie gehört.</translation>
    </message>
    <message>
        <source>This address is for %1 requests. To send OpenTelemetry data, set it as the endpoint of an exporter.</source>
        <translation>Diese Adresse ist für %1-Anfragen. Um OpenTelemetry-Daten zu senden, geben Sie sie als Endpunkt eines Exporters an.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) with neither a start nor an end were not taken.</source>
        <translation>
            <numerusform>%n Span ohne Anfang und Ende wurde nicht angenommen.</numerusform>
            <numerusform>%n Spans ohne Anfang und Ende wurden nicht angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) whose attributes are no list of keys and values were not taken.</source>
        <translation>
            <numerusform>%n Span, dessen Attribute keine Liste von Schlüsseln und Werten sind, wurde nicht angenommen.</numerusform>
            <numerusform>%n Spans, deren Attribute keine Liste von Schlüsseln und Werten sind, wurden nicht angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log record(s) came where spans are expected and were not taken. Send logs to /v1/logs.</source>
        <translation>
            <numerusform>%n Protokolleintrag kam, wo Spans erwartet werden, und wurde nicht angenommen. Protokolle gehören an /v1/logs.</numerusform>
            <numerusform>%n Protokolleinträge kamen, wo Spans erwartet werden, und wurden nicht angenommen. Protokolle gehören an /v1/logs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log record(s) whose attributes are no list of keys and values were not taken.</source>
        <translation>
            <numerusform>%n Protokolleintrag, dessen Attribute keine Liste von Schlüsseln und Werten sind, wurde nicht angenommen.</numerusform>
            <numerusform>%n Protokolleinträge, deren Attribute keine Liste von Schlüsseln und Werten sind, wurden nicht angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A span ended before it began. It is kept without a duration.</source>
        <translation>Ein Span endete, bevor er begann. Er wird ohne Dauer aufgenommen.</translation>
    </message>
    <message>
        <source>A count of tokens was negative, not whole or above 2^53. It is left out.</source>
        <translation>Eine Zahl von Tokens war negativ, nicht ganz oder über 2^53. Sie wird weggelassen.</translation>
    </message>
    <message>
        <source>A call starts in the future by the clock of this machine. It is kept where its own clock puts it.</source>
        <translation>Ein Aufruf beginnt nach der Uhr dieses Rechners in der Zukunft. Er bleibt, wo seine eigene Uhr ihn einordnet.</translation>
    </message>
    <message>
        <source>This request was passed on from here: the address it was passed on to leads back.</source>
        <translation>Diese Anfrage wurde von hier weitergegeben: Die Adresse, an die sie weitergegeben wurde, führt zurück.</translation>
    </message>
    <message>
        <source>Of one request %L1 points of metrics are taken; this one had more. Let the exporter send smaller batches.</source>
        <translation>Von einer Anfrage werden %L1 Messpunkte von Metriken angenommen; diese hatte mehr. Lassen Sie den Exporter kleinere Pakete senden.</translation>
    </message>
    <message>
        <source>A point of a metric had no time, no finite value, an impossible count, or buckets that do not fit. It is left out.</source>
        <translation>Ein Messpunkt einer Metrik hatte keine Zeit, keinen endlichen Wert, eine unmögliche Anzahl oder Buckets, die nicht passen. Er wird weggelassen.</translation>
    </message>
    <message>
        <source>The sum of a histogram was no finite number. It is kept without.</source>
        <translation>Die Summe eines Histogramms war keine endliche Zahl. Es wird ohne sie aufgenommen.</translation>
    </message>
    <message>
        <source>A point of a metric is more than an hour ahead of the clock of this machine. It is left out.</source>
        <translation>Ein Messpunkt einer Metrik liegt nach der Uhr dieses Rechners mehr als eine Stunde in der Zukunft. Er wird weggelassen.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::TextFile</name>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation>Die Datei %1 lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The file cannot be read, or it is damaged.</source>
        <translation>Die Datei ist nicht lesbar oder beschädigt.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off.</source>
        <translation>Die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>demarc::ingest::UnitCheck</name>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 microseconds</source>
        <translation>%1 Mikrosekunden</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot;, read in %2 (the first value is %3), is a thousand times %4 the time from start to end. Give it the right unit.</source>
        <translation>Die Spalte „%1“, gelesen in %2 (der erste Wert ist %3), ist tausendmal %4 die Zeit vom Beginn bis zum Ende. Geben Sie ihr die richtige Einheit.</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>länger als</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>kürzer als</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot;, read in %2 (the first value is %3), would make a typical call last %4. %5</source>
        <translation>Die Spalte „%1“, gelesen in %2 (der erste Wert ist %3), ließe einen typischen Aufruf %4 dauern. %5</translation>
    </message>
    <message>
        <source>These are probably milliseconds: give the column that unit.</source>
        <translation>Das sind vermutlich Millisekunden: Geben Sie der Spalte diese Einheit.</translation>
    </message>
    <message>
        <source>No model is that fast; these are probably seconds: give the column that unit.</source>
        <translation>Kein Modell ist so schnell; das sind vermutlich Sekunden: Geben Sie der Spalte diese Einheit.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; holds times that are not between %2 and %3, such as %4. Give it the right unit, or take another column for the start.</source>
        <translation>Die Spalte „%1“ enthält Zeiten, die nicht zwischen %2 und %3 liegen, etwa %4. Geben Sie ihr die richtige Einheit oder nehmen Sie eine andere Spalte für den Beginn.</translation>
    </message>
</context>
<context>
    <name>demarc::report::CallFile</name>
    <message>
        <source>Calls are exported as CSV or as JSON lines. Give the file a name that ends in .csv or .jsonl.</source>
        <translation>Aufrufe werden als CSV oder als JSON-Zeilen ausgegeben. Geben Sie der Datei einen Namen mit der Endung .csv oder .jsonl.</translation>
    </message>
</context>
<context>
    <name>demarc::report::MatrixCsv</name>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1 split</source>
        <translation>Aufteilung %1</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>The matrix is exported as CSV. Give the file a name that ends in .csv.</source>
        <translation>Die Matrix wird als CSV exportiert. Geben Sie der Datei einen Namen, der auf .csv endet.</translation>
    </message>
</context>
<context>
    <name>demarc::sql::PostgresConnection</name>
    <message>
        <source>The database server could not finish the operation. Nothing was changed; try again in a moment.</source>
        <translation>Der Datenbankserver konnte den Vorgang nicht beenden. Nichts wurde geändert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The operation was cancelled or took too long. Nothing was changed.</source>
        <translation>Der Vorgang wurde abgebrochen oder dauerte zu lange. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The change contradicts what is stored. Nothing was changed; reload and try again.</source>
        <translation>Die Änderung widerspricht dem Gespeicherten. Nichts wurde geändert; laden Sie neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database does not allow you to do this. Ask the workspace&apos;s owner for the right.</source>
        <translation>Die Datenbank erlaubt Ihnen das nicht. Bitten Sie den Eigentümer des Arbeitsbereichs um das Recht.</translation>
    </message>
    <message>
        <source>The database server has no room or cannot write. Nothing was changed; tell its administrator.</source>
        <translation>Der Datenbankserver hat keinen Platz oder kann nicht schreiben. Nichts wurde geändert; sagen Sie es seinem Administrator.</translation>
    </message>
    <message>
        <source>The database server refused an operation.</source>
        <translation>Der Datenbankserver hat einen Vorgang abgelehnt.</translation>
    </message>
    <message>
        <source>The database server cannot be reached. Check the address, your login and the network, then try again.</source>
        <translation>Der Datenbankserver ist nicht erreichbar. Prüfen Sie Adresse, Anmeldung und Netz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The database server is PostgreSQL %1; Demarc needs 15 or newer. Nothing was changed.</source>
        <translation>Der Datenbankserver ist PostgreSQL %1; Demarc braucht 15 oder neuer. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>demarc::sql::SqliteConnection</name>
    <message>
        <source>Another program is writing to %1. Nothing was changed; try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in %1. Nichts wurde geändert; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Nothing was changed; free some space and try again.</source>
        <translation>Der Datenträger mit %1 ist voll. Nichts wurde geändert; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the file or its folder is read-only. Nothing was changed.</source>
        <translation>%1 kann nicht geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that the folder exists and that you may read and write it.</source>
        <translation>%1 kann nicht geöffnet werden. Prüfen Sie, ob es den Ordner gibt und Sie ihn lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>%1 is damaged and was not changed. Restore it from a backup.</source>
        <translation>%1 ist beschädigt und wurde nicht geändert. Stellen Sie es aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1 is not a Demarc database and was not touched.</source>
        <translation>%1 ist keine Demarc-Datenbank und wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The change contradicts what is stored. Nothing was changed; reload and try again.</source>
        <translation>Die Änderung widerspricht dem Gespeicherten. Nichts wurde geändert; laden Sie neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Nothing was changed; check the disk.</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden. Nichts wurde geändert; prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The database %1 refused an operation.</source>
        <translation>Die Datenbank %1 hat einen Vorgang abgelehnt.</translation>
    </message>
    <message>
        <source>%1 was made by another program and was not touched. Choose a Demarc database or a new file name.</source>
        <translation>%1 stammt von einem anderen Programm und wurde nicht angerührt. Wählen Sie eine Demarc-Datenbank oder einen neuen Dateinamen.</translation>
    </message>
    <message>
        <source>There is no database at %1. Check the name, or create it first.</source>
        <translation>Unter %1 ist keine Datenbank. Prüfen Sie den Namen oder erstellen Sie sie zuerst.</translation>
    </message>
</context>
<context>
    <name>demarc::store::AlertRules</name>
    <message>
        <source>Someone else changed this alert rule meanwhile. Reload to see theirs.</source>
        <translation>Jemand anders hat diese Alarmregel inzwischen geändert. Laden Sie neu, um die Änderung zu sehen.</translation>
    </message>
    <message>
        <source>This alert rule is gone. Someone removed it meanwhile.</source>
        <translation>Diese Alarmregel gibt es nicht mehr. Jemand hat sie inzwischen entfernt.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Bills</name>
    <message>
        <source>This bill is gone. Someone removed it meanwhile.</source>
        <translation>Diese Rechnung gibt es nicht mehr. Jemand hat sie inzwischen entfernt.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Catalogue</name>
    <message>
        <source>No backup of %1 could be made, so it was not changed. Check that its folder can be written.</source>
        <translation>Von %1 konnte keine Sicherung gemacht werden, darum wurde nichts geändert. Prüfen Sie, ob in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Demarc and was not touched. Update Demarc to open it.</source>
        <translation>%1 stammt von einem neueren Demarc und wurde nicht angerührt. Aktualisieren Sie Demarc, um es zu öffnen.</translation>
    </message>
    <message>
        <source>There is no Demarc workspace at %1. Create one first.</source>
        <translation>Unter %1 gibt es keinen Demarc-Arbeitsbereich. Legen Sie zuerst einen an.</translation>
    </message>
    <message>
        <source>The workspace file is damaged: %1</source>
        <translation>Die Arbeitsbereichsdatei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>A row of %1 refers to something that is gone.</source>
        <translation>Eine Zeile von %1 verweist auf etwas, das es nicht mehr gibt.</translation>
    </message>
</context>
<context>
    <name>demarc::store::ExchangeRates</name>
    <message>
        <source>Someone else changed this exchange rate meanwhile. Reload to see theirs.</source>
        <translation>Jemand anders hat diesen Wechselkurs inzwischen geändert. Laden Sie neu, um die Änderung zu sehen.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Incidents</name>
    <message>
        <source>Someone else changed this action meanwhile. Look at it again and repeat your change.</source>
        <translation>Jemand anders hat diese Maßnahme inzwischen geändert. Sehen Sie sie noch einmal an und wiederholen Sie Ihre Änderung.</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>Diesen Vorfall gibt es nicht.</translation>
    </message>
    <message>
        <source>Someone else changed %1 meanwhile. Look at it again and repeat your change.</source>
        <translation>Jemand anders hat %1 inzwischen geändert. Sehen Sie ihn noch einmal an und wiederholen Sie Ihre Änderung.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Ownership</name>
    <message>
        <source>“%1” was changed by somebody else meanwhile; your change was not saved. Look at it again before you change it.</source>
        <translation>„%1“ wurde inzwischen von jemand anderem geändert; Ihre Änderung wurde nicht gespeichert. Sehen Sie es noch einmal an, bevor Sie es ändern.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>an empty cell of the matrix</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The row or column was removed meanwhile; your change was not saved.</source>
        <translation>Die Zeile oder Spalte wurde inzwischen entfernt; Ihre Änderung wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 set %2 for %3 in “%4” meanwhile; your %5 was not saved.</source>
        <translation>%1 hat inzwischen %2 für %3 in „%4“ gesetzt; Ihr %5 wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Somebody changed the letters of the matrix meanwhile.</source>
        <translation>Jemand hat inzwischen die Buchstaben der Matrix geändert.</translation>
    </message>
</context>
<context>
    <name>demarc::store::People</name>
    <message>
        <source>%1 was changed by somebody else meanwhile. Look at it again before you change it.</source>
        <translation>%1 wurde inzwischen von jemand anderem geändert. Sehen Sie es sich noch einmal an, bevor Sie es ändern.</translation>
    </message>
</context>
<context>
    <name>demarc::store::PromptLabels</name>
    <message>
        <source>Someone else moved “%1” of this prompt meanwhile. Look at it again and repeat your move.</source>
        <translation>Jemand anders hat „%1“ dieses Prompts inzwischen verschoben. Sehen Sie es noch einmal an und wiederholen Sie den Schritt.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Prompts</name>
    <message>
        <source>There is no such prompt. It may have another name here.</source>
        <translation>Diesen Prompt gibt es nicht. Vielleicht heißt er hier anders.</translation>
    </message>
    <message>
        <source>Version %1 of this prompt cannot be read. Restore the workspace from a backup.</source>
        <translation>Version %1 dieses Prompts ist nicht lesbar. Stellen Sie den Arbeitsbereich aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>There is already a prompt named “%1”. Open it and add a version, or choose another name.</source>
        <translation>Ein Prompt namens „%1“ ist schon da. Öffnen Sie ihn und fügen Sie eine Version hinzu oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Someone else changed “%1” meanwhile. Look at it again and repeat your change.</source>
        <translation>Jemand anders hat „%1“ inzwischen geändert. Sehen Sie es noch einmal an und wiederholen Sie Ihre Änderung.</translation>
    </message>
    <message>
        <source>This prompt has no version %1.</source>
        <translation>Dieser Prompt hat keine Version %1.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Senders</name>
    <message>
        <source>There is already a sender named &quot;%1&quot;, perhaps a withdrawn one. Choose another name.</source>
        <translation>Es gibt schon einen Absender namens „%1“, vielleicht einen entzogenen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Somebody else changed the sender &quot;%1&quot; meanwhile. Look at it again before you change it.</source>
        <translation>Jemand anders hat den Absender „%1“ inzwischen geändert. Sehen Sie ihn sich noch einmal an, bevor Sie ihn ändern.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Settings</name>
    <message>
        <source>Someone else changed this setting meanwhile. Reload to see their value.</source>
        <translation>Jemand anders hat diese Einstellung inzwischen geändert. Laden Sie neu, um den Wert zu sehen.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Systems</name>
    <message>
        <source>Someone else changed this system meanwhile. Reload to see their change.</source>
        <translation>Jemand anders hat dieses System inzwischen geändert. Laden Sie neu, um die Änderung zu sehen.</translation>
    </message>
    <message>
        <source>This system is no longer registered. Reload to see what is.</source>
        <translation>Dieses System ist nicht mehr registriert. Laden Sie neu, um zu sehen, was es gibt.</translation>
    </message>
    <message>
        <source>There is already a system named &quot;%1&quot;. Choose another name, or merge the two.</source>
        <translation>Es gibt schon ein System namens „%1“. Wählen Sie einen anderen Namen oder führen Sie beide zusammen.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::Check</name>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation>SQLite findet die Datei beschädigt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) belong to no known series.</source>
        <translation>
            <numerusform>%n Aufruf gehört zu keiner bekannten Reihe.</numerusform>
            <numerusform>%n Aufrufe gehören zu keiner bekannten Reihe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) belong to no call or have no name.</source>
        <translation>
            <numerusform>%n Bewertung gehört zu keinem Aufruf oder hat keinen Namen.</numerusform>
            <numerusform>%n Bewertungen gehören zu keinem Aufruf oder haben keinen Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Call %1 cannot be found by its key.</source>
        <translation>Aufruf %1 ist unter seinem Schlüssel nicht zu finden.</translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of the day %1 are missing.</source>
        <translation>
            <numerusform>%n Summe des Tages %1 fehlt.</numerusform>
            <numerusform>%n Summen des Tages %1 fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The total of %n minute(s) from %1 (series %2) differs from the calls it was made of.</source>
        <translation>
            <numerusform>Die Summe von %n Minute ab %1 (Reihe %2) weicht von ihren Aufrufen ab.</numerusform>
            <numerusform>Die Summe von %n Minuten ab %1 (Reihe %2) weicht von ihren Aufrufen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The index of spans does not match the spans.</source>
        <translation>Der Index der Spans passt nicht zu den Spans.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) cannot be found by their start.</source>
        <translation>
            <numerusform>%n Aufruf ist unter seinem Beginn nicht zu finden.</numerusform>
            <numerusform>%n Aufrufe sind unter ihrem Beginn nicht zu finden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of metrics differ from what they were made of.</source>
        <translation>
            <numerusform>%n Summe von Metriken weicht von dem ab, woraus sie entstand.</numerusform>
            <numerusform>%n Summen von Metriken weichen von dem ab, woraus sie entstanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of metrics belong to no known series.</source>
        <translation>
            <numerusform>%n Summe von Metriken gehört zu keiner bekannten Reihe.</numerusform>
            <numerusform>%n Summen von Metriken gehören zu keiner bekannten Reihe.</numerusform>
        </translation>
    </message>
    <message>
        <source>The distributions do not match the totals.</source>
        <translation>Die Verteilungen passen nicht zu den Summen.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::Contents</name>
    <message>
        <source>The messages of this call are damaged and cannot be shown.</source>
        <translation>Die Nachrichten dieses Aufrufs sind beschädigt und können nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::Cursor</name>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::MetricReader</name>
    <message>
        <source>%1 is damaged: a stored total of a metric cannot be read. Restore it from a backup.</source>
        <translation>%1 ist beschädigt: Eine gespeicherte Summe einer Metrik ist nicht lesbar. Stellen Sie die Datei aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The step must be a whole number of minutes, at least one.</source>
        <translation>Der Schritt muss eine ganze Zahl von Minuten sein, mindestens eine.</translation>
    </message>
    <message>
        <source>The range ends before it begins. Swap its ends.</source>
        <translation>Der Zeitraum endet, bevor er beginnt. Vertauschen Sie seine Enden.</translation>
    </message>
    <message>
        <source>Nothing is kept of a metric &quot;%1&quot;. List them with &quot;metrics list&quot;.</source>
        <translation>Von einer Metrik „%1“ ist nichts gespeichert. Listen Sie alle mit „metrics list“ auf.</translation>
    </message>
    <message>
        <source>That is too many points. Choose a longer step or a shorter range.</source>
        <translation>Das sind zu viele Punkte. Wählen Sie einen längeren Schritt oder einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>That figure cannot be told of this kind of metric.</source>
        <translation>Diese Größe gibt es bei dieser Art von Metrik nicht.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::MetricStreams</name>
    <message>
        <source>%1 is damaged: what is remembered of a metric cannot be read. Restore it from a backup.</source>
        <translation>%1 ist beschädigt: Was zu einer Metrik gemerkt wurde, ist nicht lesbar. Stellen Sie die Datei aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::MetricWriter</name>
    <message>
        <source>%1 is damaged: a stored total of a metric cannot be read. Restore it from a backup.</source>
        <translation>%1 ist beschädigt: Eine gespeicherte Summe einer Metrik ist nicht lesbar. Stellen Sie die Datei aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::RollupDeltas</name>
    <message>
        <source>A stored total is damaged. Nothing was changed; restore the file from a backup.</source>
        <translation>Eine gespeicherte Summe ist beschädigt. Nichts wurde geändert; stellen Sie die Datei aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::TelemetryFile</name>
    <message>
        <source>%1 was written by a newer Demarc and was not touched. Update Demarc to open it.</source>
        <translation>%1 wurde von einem neueren Demarc geschrieben und nicht angerührt. Aktualisieren Sie Demarc, um die Datei zu öffnen.</translation>
    </message>
    <message>
        <source>A part of this program is missing. Install it again.</source>
        <translation>Ein Teil dieses Programms fehlt. Installieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 was written by an older Demarc. Open it once for writing to bring it up to date.</source>
        <translation>%1 wurde von einem älteren Demarc geschrieben. Öffnen Sie die Datei einmal zum Schreiben, um sie auf den neuesten Stand zu bringen.</translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::TelemetryReader</name>
    <message>
        <source>That is too many points. Choose a longer step or a shorter range.</source>
        <translation>Das sind zu viele Punkte. Wählen Sie einen längeren Schritt oder einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>%1 is damaged: a stored total cannot be read. Restore it from a backup.</source>
        <translation>%1 ist beschädigt: Eine gespeicherte Summe ist nicht lesbar. Stellen Sie die Datei aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The step must be a whole number of minutes, at least one.</source>
        <translation>Der Schritt muss eine ganze Zahl von Minuten sein, mindestens eine.</translation>
    </message>
    <message>
        <source>The range ends before it begins. Swap its ends.</source>
        <translation>Der Zeitraum endet, bevor er beginnt. Vertauschen Sie seine Enden.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ActionsView</name>
    <message>
        <source>Kind of action</source>
        <translation>Art der Maßnahme</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Eine Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Add this action</source>
        <translation>Diese Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of action, owner</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove this action</source>
        <translation>Diese Maßnahme entfernen</translation>
    </message>
    <message>
        <source>Remove the action: %1</source>
        <translation>Maßnahme entfernen: %1</translation>
    </message>
</context>
<context>
    <name>demarc::ui::BehaviourModel</name>
    <message>
        <source>No call of this version said so.</source>
        <translation>Kein Aufruf dieser Version sagte das.</translation>
    </message>
    <message numerus="yes">
        <source>From %n call(s)</source>
        <translation>
            <numerusform>Aus %n Aufruf</numerusform>
            <numerusform>Aus %n Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>One of the versions has no data here.</source>
        <translation>Eine der Versionen hat hier keine Daten.</translation>
    </message>
    <message>
        <source>not enough</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>No difference beyond chance (%1).</source>
        <translation>Kein Unterschied über den Zufall hinaus (%1).</translation>
    </message>
    <message>
        <source>Too few calls to tell a difference from chance (%1).</source>
        <translation>Zu wenige Aufrufe, um einen Unterschied vom Zufall zu trennen (%1).</translation>
    </message>
</context>
<context>
    <name>demarc::ui::BehaviourPanel</name>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>What the two versions do</source>
        <translation>Was die beiden Versionen bewirken</translation>
    </message>
    <message>
        <source>No call has named either version yet. Applications name the prompt and its version with each call.</source>
        <translation>Noch hat kein Aufruf eine der Versionen genannt. Anwendungen nennen den Prompt und seine Version mit jedem Aufruf.</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Cost / call</source>
        <translation>Kosten / Aufruf</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Tokens / call</source>
        <translation>Token / Aufruf</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>calls of one version, calls of the other</comment>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>All calls that named version %1.</source>
        <translation>Alle Aufrufe, die Version %1 nannten.</translation>
    </message>
    <message>
        <source>All calls that named version %1 or %2.</source>
        <translation>Alle Aufrufe, die Version %1 oder %2 nannten.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::BillView</name>
    <message>
        <source>Gap per model and day</source>
        <translation>Abweichung je Modell und Tag</translation>
    </message>
    <message>
        <source>Per model and day</source>
        <translation>Je Modell und Tag</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>No bill yet</source>
        <translation>Noch keine Rechnung</translation>
    </message>
    <message>
        <source>Import the provider&apos;s bill: Demarc says to the cent why it differs from the recorded calls. A CSV with day, model, item, quantity and amount, or the JSON of OpenAI&apos;s costs and usage.</source>
        <translation>Die Rechnung des Anbieters importieren: Demarc sagt auf den Cent genau, warum sie von den erfassten Aufrufen abweicht. Ein CSV mit Tag, Modell, Posten, Menge und Betrag oder das JSON der Kosten und des Verbrauchs von OpenAI.</translation>
    </message>
    <message>
        <source>Import a bill…</source>
        <translation>Eine Rechnung importieren…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · imported by %2</source>
        <translation>%1 · importiert von %2</translation>
    </message>
    <message>
        <source>by the provider</source>
        <translation>vom Anbieter</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln call(s)</source>
        <translation>
            <numerusform>in %Ln Aufruf</numerusform>
            <numerusform>in %Ln Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>every day agrees to the cent</source>
        <translation>jeder Tag stimmt auf den Cent</translation>
    </message>
    <message>
        <source>the sum of what follows</source>
        <translation>die Summe dessen, was folgt</translation>
    </message>
    <message>
        <source>parts that cancel out</source>
        <translation>Teile, die sich aufheben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>model, cost</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Recorded in these days and not on this bill, so in no figure above: %1</source>
        <translation>In diesen Tagen erfasst und nicht auf dieser Rechnung, also in keiner Zahl oben: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>demarc::ui::BoardColumnView</name>
    <message>
        <source>%1 %2</source>
        <comment>column name, number of cards</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>demarc::ui::CallFigures</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Arrived under the name %1</source>
        <translation>Traf unter dem Namen %1 ein</translation>
    </message>
    <message>
        <source>Nobody registered this system. Its calls arrive under the name %1.</source>
        <translation>Niemand hat dieses System eingetragen. Seine Aufrufe treffen unter dem Namen %1 ein.</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>%1 each</source>
        <comment>price of one image or request</comment>
        <translation>je %1</translation>
    </message>
    <message>
        <source>%1 × %2 %3 for one = %4</source>
        <translation>%1 × %2 %3 je Stück = %4</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Wechselkurs</translation>
    </message>
    <message>
        <source>Units of %1 for one %2</source>
        <translation>%1 für einen %2</translation>
    </message>
    <message>
        <source>Total, rounded</source>
        <translation>Gesamt, gerundet</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Rounded once, half to even, to a millionth of a millionth. The exact sum is %1.</source>
        <translation>Einmal gerundet, zur geraden Ziffer, auf ein Millionstel eines Millionstels. Die genaue Summe ist %1.</translation>
    </message>
    <message>
        <source>Total, as sent by the client</source>
        <translation>Gesamt, wie vom Absender genannt</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Bedient von</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Service tier</source>
        <translation>Dienststufe</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Eingetroffen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Price of %1.</source>
        <comment>a model and since when</comment>
        <translation>Preis von %1.</translation>
    </message>
    <message>
        <source>Sent by the client: %1, the same.</source>
        <translation>Vom Absender genannt: %1, dasselbe.</translation>
    </message>
    <message>
        <source>Sent by the client: %1, difference %2.</source>
        <translation>Vom Absender genannt: %1, Unterschied %2.</translation>
    </message>
    <message>
        <source>Sent by the client: %1.</source>
        <translation>Vom Absender genannt: %1.</translation>
    </message>
    <message>
        <source>Kept with the call is %1, by the prices known when it arrived. Prices have changed since.</source>
        <translation>Beim Aufruf gespeichert ist %1, nach den Preisen bei seinem Eintreffen. Die Preise haben sich seither geändert.</translation>
    </message>
    <message>
        <source>The call is still kept as unpriced: its price came later, and calls without one are being priced again.</source>
        <translation>Der Aufruf ist noch ohne Preis gespeichert: sein Preis kam später, und Aufrufe ohne Preis werden gerade neu bepreist.</translation>
    </message>
    <message>
        <source>Unpriced: this call is missing from every sum of cost. %1</source>
        <comment>what to do</comment>
        <translation>Ohne Preis: dieser Aufruf fehlt in jeder Kostensumme. %1</translation>
    </message>
    <message>
        <source>It is not counted itself: the request is counted below it, as the trace shows.</source>
        <translation>Er zählt selbst nicht: die Anfrage zählt darunter, wie die Spur zeigt.</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>a call that worked</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>demarc::ui::CallView</name>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Back to Monitoring</source>
        <translation>Zurück zur Überwachung</translation>
    </message>
    <message>
        <source>Trace without a call</source>
        <translation>Spur ohne Aufruf</translation>
    </message>
    <message>
        <source>Nobody scored this call.</source>
        <translation>Niemand hat diesen Aufruf bewertet.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no system</source>
        <translation>kein System</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how many spans, how long</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Back to the charts (Esc)</source>
        <translation>Zurück zu den Diagrammen (Esc)</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>Token und Kosten</translation>
    </message>
    <message>
        <source>How the cost came about</source>
        <translation>Wie die Kosten zustande kamen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Scores of the call</source>
        <translation>Bewertungen des Aufrufs</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Wer verantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln Abschnitt</numerusform>
            <numerusform>%Ln Abschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln span(s), those around this one</source>
        <translation>
            <numerusform>%1 von %Ln Abschnitt, der um diesen</numerusform>
            <numerusform>%1 von %Ln Abschnitten, die um diesen herum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::CallsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token ein</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Not sent with this call</source>
        <translation>Mit diesem Aufruf nicht gesendet</translation>
    </message>
    <message>
        <source>ok</source>
        <comment>a call that worked</comment>
        <translation>ok</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No price is known for this model</source>
        <translation>Für dieses Modell ist kein Preis bekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time with seconds</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody scored this call</source>
        <translation>Niemand hat diesen Aufruf bewertet</translation>
    </message>
</context>
<context>
    <name>demarc::ui::CallsPanel</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the list of calls (Esc)</source>
        <translation>Die Liste der Aufrufe schließen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>newest %n calls</source>
        <translation>
            <numerusform>der neueste Aufruf</numerusform>
            <numerusform>die neuesten %n Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>which calls, how many are listed</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Aufrufe exportieren</translation>
    </message>
    <message>
        <source>calls</source>
        <comment>file name</comment>
        <translation>aufrufe</translation>
    </message>
    <message>
        <source>Saved %1 calls to %2</source>
        <translation>%1 Aufrufe in %2 gespeichert</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON, one call a line (*.jsonl)</source>
        <translation>JSON, ein Aufruf je Zeile (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ChartCanvas</name>
    <message>
        <source>%1: %2</source>
        <comment>time of a marker, what happened</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ChartHover</name>
    <message>
        <source>%1, %2</source>
        <comment>series, earlier period</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1 samples</source>
        <comment>how many calls or scores a value rests on</comment>
        <translation>
            <numerusform>%1 Messung</numerusform>
            <numerusform>%1 Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>series, value, samples</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>series left out of the box</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 samples, too few</source>
        <comment>how many calls or scores a value rests on</comment>
        <translation>
            <numerusform>%1 Messwert, zu wenig</numerusform>
            <numerusform>%1 Messwerte, zu wenige</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ChartTableModel</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s), too few</source>
        <translation>
            <numerusform>%n Messwert, zu wenig</numerusform>
            <numerusform>%n Messwerte, zu wenige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sample(s), too few</source>
        <comment>value</comment>
        <translation>
            <numerusform>%1, %n Messwert, zu wenig</numerusform>
            <numerusform>%1, %n Messwerte, zu wenige</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ChartView</name>
    <message>
        <source>A chart is saved as .png, .svg or .csv; give the file one of these names.</source>
        <translation>Ein Diagramm wird als .png, .svg oder .csv gespeichert; geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <comment>tag of a marker and how many more are hidden by it</comment>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>No calls in this range</source>
        <translation>Keine Aufrufe in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Ganzer Zeitraum</translation>
    </message>
    <message>
        <source>Show the whole range again (0)</source>
        <translation>Wieder den ganzen Zeitraum zeigen (0)</translation>
    </message>
    <message>
        <source>More for this chart</source>
        <translation>Mehr zu diesem Diagramm</translation>
    </message>
    <message>
        <source>Table, zoom and export of this chart</source>
        <translation>Tabelle, Ausschnitt und Export dieses Diagramms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>chart</source>
        <comment>file name</comment>
        <translation>Diagramm</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n row(s)</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show as &amp;chart</source>
        <translation>Als &amp;Diagramm zeigen</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;whole range</source>
        <translation>&amp;Ganzen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy figures</source>
        <translation>Zahlen k&amp;opieren</translation>
    </message>
    <message>
        <source>Save picture as &amp;PNG…</source>
        <translation>Bild als &amp;PNG speichern …</translation>
    </message>
    <message>
        <source>Save picture as &amp;SVG…</source>
        <translation>Bild als &amp;SVG speichern …</translation>
    </message>
    <message>
        <source>Save &amp;figures as CSV…</source>
        <translation>&amp;Zahlen als CSV speichern …</translation>
    </message>
</context>
<context>
    <name>demarc::ui::CollectorDialog</name>
    <message>
        <source>Collector</source>
        <translation>Sammler</translation>
    </message>
    <message>
        <source>Applications send their calls here over OpenTelemetry (OTLP).</source>
        <translation>Anwendungen senden ihre Aufrufe über OpenTelemetry (OTLP) hierher.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Receive calls</source>
        <translation>Aufrufe empfangen</translation>
    </message>
    <message>
        <source>Tell an application:</source>
        <translation>Geben Sie einer Anwendung:</translation>
    </message>
</context>
<context>
    <name>demarc::ui::CollectorSwitch</name>
    <message>
        <source>Calls over HTTP are received, over gRPC not: %1</source>
        <translation>Aufrufe werden über HTTP empfangen, über gRPC nicht: %1</translation>
    </message>
    <message>
        <source>Leave user and password out of the address, since it is kept in the settings. Write a file with the header “Authorization: Basic …”.</source>
        <translation>Lassen Sie Benutzer und Passwort aus der Adresse weg, denn sie wird in den Einstellungen gespeichert. Schreiben Sie eine Datei mit der Kopfzeile „Authorization: Basic …“.</translation>
    </message>
    <message>
        <source>This is where the collector listens itself. Pass on to somewhere else.</source>
        <translation>Hier lauscht der Sammler selbst. Geben Sie an eine andere Adresse weiter.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find a prompt, person, incident or command</source>
        <translation>Prompt, Person, Vorfall oder Befehl suchen</translation>
    </message>
    <message>
        <source>Nothing is called that. Try fewer letters.</source>
        <translation>Nichts heißt so. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>&gt; commands   @ people   / pages</source>
        <translation>&gt; Befehle   @ Personen   / Seiten</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ConnectPanel</name>
    <message>
        <source>The key of “%1”. It is shown only now: Demarc keeps nothing it could be read from.</source>
        <translation>Der Schlüssel von „%1“. Er ist nur jetzt zu sehen: Demarc behält nichts, woraus er zu lesen wäre.</translation>
    </message>
    <message>
        <source>Received: first call from %1 at %2</source>
        <comment>service, time</comment>
        <translation>Angekommen: erster Aufruf von %1 um %2</translation>
    </message>
    <message>
        <source>It is in the list now, and on every chart.</source>
        <translation>Er steht jetzt in der Liste und in jedem Diagramm.</translation>
    </message>
    <message>
        <source>Spans from %1 at %2, but no call of a model yet</source>
        <comment>service, time</comment>
        <translation>Spans von %1 um %2, aber noch kein Modellaufruf</translation>
    </message>
    <message>
        <source>The way is open. Let the application ask its model something.</source>
        <translation>Die Leitung steht. Jetzt muss die Anwendung ihr Modell etwas fragen.</translation>
    </message>
    <message>
        <source>Something came at %1 and was not taken</source>
        <translation>Um %1 kam etwas an und wurde nicht angenommen</translation>
    </message>
    <message>
        <source>The collector cannot listen</source>
        <translation>Der Empfänger kann nicht lauschen</translation>
    </message>
    <message>
        <source>The collector is off: nothing can arrive</source>
        <translation>Der Empfänger ist aus: Nichts kann ankommen</translation>
    </message>
    <message>
        <source>Waiting for the first call…</source>
        <translation>Warten auf den ersten Aufruf …</translation>
    </message>
    <message>
        <source>The collector listens on %1.</source>
        <translation>Der Empfänger lauscht auf %1.</translation>
    </message>
    <message>
        <source>Ser&amp;vice name of its calls</source>
        <translation>&amp;Dienstname der Aufrufe</translation>
    </message>
    <message>
        <source>What &amp;sends</source>
        <translation>&amp;Was sendet</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>On another machine</source>
        <translation>Auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>No key is needed: only programs on this machine reach this address.</source>
        <translation>Ohne Schlüssel: Diese Adresse erreichen nur Programme auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Other machines need a key, and reach a collector that is started with a certificate they trust:</source>
        <translation>Andere Rechner brauchen einen Schlüssel und einen Empfänger, der mit einem Zertifikat gestartet ist, dem sie trauen:</translation>
    </message>
    <message>
        <source>The command that starts such a collector</source>
        <translation>Der Befehl, der einen solchen Empfänger startet</translation>
    </message>
    <message>
        <source>&amp;Address of that collector</source>
        <translation>&amp;Adresse dieses Empfängers</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>Der neue Schlüssel</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>I have it, clear it here</source>
        <translation>Gemerkt, hier löschen</translation>
    </message>
    <message>
        <source>The key is in the clipboard.</source>
        <translation>Der Schlüssel ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What to paste</source>
        <translation>Was einzufügen ist</translation>
    </message>
    <message>
        <source>The text is in the clipboard: paste it where the client runs.</source>
        <translation>Der Text ist in der Zwischenablage: dort einfügen, wo der Client läuft.</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>demarc::ui::CostModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Per million</source>
        <translation>Je Million</translation>
    </message>
    <message>
        <source>What a million of them costs</source>
        <translation>Was eine Million davon kostet</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Desk</name>
    <message>
        <source>Demarc opened %1 on %2.</source>
        <comment>number of an incident, system</comment>
        <translation>Demarc hat %1 bei %2 eröffnet.</translation>
    </message>
    <message>
        <source>No page shows %1 yet.</source>
        <translation>Noch zeigt keine Seite %1.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::DiffPanel</name>
    <message>
        <source>Version to compare with</source>
        <translation>Version, mit der verglichen wird</translation>
    </message>
    <message>
        <source>Version to look at</source>
        <translation>Version, die betrachtet wird</translation>
    </message>
    <message>
        <source>Previous change (F7)</source>
        <translation>Vorige Änderung (F7)</translation>
    </message>
    <message>
        <source>Next change (F8)</source>
        <translation>Nächste Änderung (F8)</translation>
    </message>
    <message>
        <source>the whole version</source>
        <translation>die ganze Version</translation>
    </message>
</context>
<context>
    <name>demarc::ui::DiffView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select this side</source>
        <translation>Diese Seite auswählen</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message numerus="yes">
        <source>··· %n unchanged line(s) ···</source>
        <translation>
            <numerusform>··· %n unveränderte Zeile ···</numerusform>
            <numerusform>··· %n unveränderte Zeilen ···</numerusform>
        </translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s), folded. Return opens them.</source>
        <translation>
            <numerusform>%n unveränderte Zeile, eingeklappt. Eingabe klappt sie aus.</numerusform>
            <numerusform>%n unveränderte Zeilen, eingeklappt. Eingabe klappt sie aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Line %1 changed from: %2. To: %3</source>
        <translation>Zeile %1 geändert von: %2. Zu: %3</translation>
    </message>
    <message>
        <source>Line %1 removed: %2</source>
        <translation>Zeile %1 entfernt: %2</translation>
    </message>
    <message>
        <source>Line %1 added: %2</source>
        <translation>Zeile %1 hinzugefügt: %2</translation>
    </message>
</context>
<context>
    <name>demarc::ui::EraseDialog</name>
    <message>
        <source>Erase a person</source>
        <translation>Eine Person löschen</translation>
    </message>
    <message>
        <source>Their id, their sessions and what was asked and answered in their calls go from everything stored here. The calls stay, and so does every total.</source>
        <translation>Die Kennung der Person, ihre Sitzungen und was in ihren Aufrufen gefragt und geantwortet wurde, verschwinden aus allem hier Gespeicherten. Die Aufrufe bleiben, und jede Summe auch.</translation>
    </message>
    <message>
        <source>The user&apos;s id, exactly as senders send it</source>
        <translation>Die Kennung des Nutzers, genau wie Absender sie senden</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Nutzer</translation>
    </message>
    <message>
        <source>Why, for the record</source>
        <translation>Warum? Es wird festgehalten</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>This cannot be undone. It is recorded with a hash of the id in place of the id. A sender that sends the same calls once more brings the id back, and so does importing such a file.</source>
        <translation>Das lässt sich nicht rückgängig machen. Es wird mit einem Hash statt der Kennung festgehalten. Ein Absender, der dieselben Aufrufe noch einmal sendet, bringt die Kennung zurück, ebenso der Import einer solchen Datei.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Case and spaces count.</source>
        <translation>Groß- und Kleinschreibung und Leerzeichen zählen.</translation>
    </message>
    <message>
        <source>Looking for calls that name them…</source>
        <translation>Aufrufe, die diese Person nennen, werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) name them.</source>
        <translation>
            <numerusform>%Ln Aufruf nennt diese Person.</numerusform>
            <numerusform>%Ln Aufrufe nennen diese Person.</numerusform>
        </translation>
    </message>
    <message>
        <source>No call that is stored names exactly this id. Case and spaces count.</source>
        <translation>Kein gespeicherter Aufruf nennt genau diese Kennung. Groß- und Kleinschreibung und Leerzeichen zählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) still wait to be passed on to another backend. They go out just as they came, ids and messages in them. Erase the person there, too.</source>
        <translation>
            <numerusform>%Ln Anfrage wartet noch auf die Weitergabe an ein anderes Backend. Sie geht hinaus, wie sie kam, mit Kennungen und Nachrichten darin: Lassen Sie die Person auch dort löschen.</numerusform>
            <numerusform>%Ln Anfragen warten noch auf die Weitergabe an ein anderes Backend. Sie gehen hinaus, wie sie kamen, mit Kennungen und Nachrichten darin: Lassen Sie die Person auch dort löschen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ExchangeRateTable</name>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Ab (UTC)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and currency</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>demarc::ui::FactGrid</name>
    <message>
        <source>%1: %2</source>
        <comment>title of a fact, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not sent with this call</source>
        <translation>Mit diesem Aufruf nicht gesendet</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>Diese Person löschen …</translation>
    </message>
</context>
<context>
    <name>demarc::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und noch %n.</numerusform>
            <numerusform>Und noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every activity has one owner, someone who does the work, and a written boundary where it is shared.</source>
        <translation>Jede Tätigkeit hat einen Verantwortlichen, jemanden, der die Arbeit tut, und eine aufgeschriebene Grenze, wo sie geteilt ist.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>Aufschreiben…</translation>
    </message>
    <message>
        <source>Make %1 A</source>
        <translation>%1 A geben</translation>
    </message>
    <message>
        <source>Make %1 AR</source>
        <translation>%1 AR geben</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Remove the text</source>
        <translation>Text entfernen</translation>
    </message>
    <message>
        <source>Use RASCI</source>
        <translation>RASCI verwenden</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Declare it as it is</source>
        <translation>So vereinbaren</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Format</name>
    <message>
        <source>G</source>
        <comment>suffix of thousands of millions</comment>
        <translation>Mrd.</translation>
    </message>
    <message>
        <source>M</source>
        <comment>suffix of millions</comment>
        <translation>Mio.</translation>
    </message>
    <message>
        <source>k</source>
        <comment>suffix of thousands</comment>
        <translation>Tsd.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two parts of a duration, 3 min and 20 s</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <comment>milliseconds</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern without year, as in QLocale::toString</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date pattern with year, as in QLocale::toString</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <comment>time pattern, as in QLocale::toString</comment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <comment>change of a share in percentage points</comment>
        <translation>%1 Pkt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from date to date</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, %2–%3</source>
        <comment>date, time to time</comment>
        <translation>%1, %2–%3</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
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
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
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
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n d</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>day on a time axis, as in QLocale::toString</comment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>week on a time axis, as in QLocale::toString</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>month on a time axis, as in QLocale::toString</comment>
        <translation>MMM</translation>
    </message>
    <message>
        <source>now</source>
        <comment>an age below a minute</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day without year, as in QLocale::toString</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day with year, as in QLocale::toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>%1 d</source>
        <comment>an age in days</comment>
        <translation>
            <numerusform>%1 Tag</numerusform>
            <numerusform>%1 Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ForwardForm</name>
    <message>
        <source>Pass on to</source>
        <comment>another backend</comment>
        <translation>Weitergeben an</translation>
    </message>
    <message>
        <source>Everything that arrives is also sent on, unchanged, to the backend you have already.</source>
        <translation>Alles, was ankommt, wird unverändert auch an das Backend gesendet, das Sie schon haben.</translation>
    </message>
    <message>
        <source>those of the senders</source>
        <comment>headers</comment>
        <translation>die der Absender</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose the file with the headers</source>
        <translation>Die Datei mit den Kopfzeilen auswählen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Headers file</source>
        <translation>Datei mit Kopfzeilen</translation>
    </message>
    <message>
        <source>Other users of this machine can read this file. If there are keys in it, let only yourself read it.</source>
        <translation>Andere Benutzer dieses Rechners können diese Datei lesen. Falls Schlüssel darin stehen, sorgen Sie dafür, dass nur Sie sie lesen können.</translation>
    </message>
    <message>
        <source>A file with the backend&apos;s key, such as “Authorization: Bearer KEY”: one header a line, in place of the senders&apos; own. Demarc keeps only where it is.</source>
        <translation>Eine Datei mit dem Schlüssel des Backends, etwa „Authorization: Bearer SCHLÜSSEL“: eine Kopfzeile je Zeile, anstelle der eigenen der Absender. Demarc merkt sich nur, wo sie liegt.</translation>
    </message>
    <message>
        <source>A file with headers</source>
        <translation>Eine Datei mit Kopfzeilen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::GapTable</name>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Billed less recorded</source>
        <translation>Berechnet minus erfasst</translation>
    </message>
    <message>
        <source>Mostly because</source>
        <translation>Hauptgrund</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>agrees to the cent</source>
        <translation>stimmt auf den Cent</translation>
    </message>
    <message>
        <source>(none named)</source>
        <translation>(keines genannt)</translation>
    </message>
    <message>
        <source>No call was recorded.</source>
        <translation>Kein Aufruf wurde erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) recorded</source>
        <translation>
            <numerusform>%Ln Aufruf erfasst</numerusform>
            <numerusform>%Ln Aufrufe erfasst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::ImportDialog</name>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens in, %2 out</source>
        <translation>%1 Token ein, %2 aus</translation>
    </message>
    <message>
        <source>cost by the price list: %1</source>
        <translation>Kosten nach der Preisliste: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) without a known price</source>
        <translation>
            <numerusform>%Ln Aufruf ohne bekannten Preis</numerusform>
            <numerusform>%Ln Aufrufe ohne bekannten Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other step(s) of traces</source>
        <translation>
            <numerusform>%Ln anderer Schritt von Spuren</numerusform>
            <numerusform>%Ln andere Schritte von Spuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln score(s)</source>
        <translation>
            <numerusform>%Ln Bewertung</numerusform>
            <numerusform>%Ln Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that are neither</source>
        <translation>
            <numerusform>%Ln Zeile, die keines davon ist</numerusform>
            <numerusform>%Ln Zeilen, die keines davon sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read and would be left out:</source>
        <translation>
            <numerusform>%Ln Zeile ist nicht lesbar und würde ausgelassen:</numerusform>
            <numerusform>%Ln Zeilen sind nicht lesbar und würden ausgelassen:</numerusform>
        </translation>
    </message>
    <message>
        <source>every row can be read</source>
        <translation>jede Zeile ist lesbar</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>Zeile %L1: %2</translation>
    </message>
    <message>
        <source>Import calls</source>
        <translation>Aufrufe importieren</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file, its size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>Wonach es aussieht</translation>
    </message>
    <message>
        <source>The first rows of the file, and what each column is</source>
        <translation>Die ersten Zeilen der Datei, und was jede Spalte ist</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>What it looks like: %1</source>
        <translation>Wonach es aussieht: %1</translation>
    </message>
    <message>
        <source>This is a large file. Check it to see what it would bring, or import it right away.</source>
        <translation>Das ist eine große Datei. Prüfen Sie sie, um zu sehen, was sie brächte, oder importieren Sie sie sofort.</translation>
    </message>
    <message>
        <source>What the column %1 is</source>
        <translation>Was die Spalte %1 ist</translation>
    </message>
    <message>
        <source>The unit of the column %1</source>
        <translation>Die Einheit der Spalte %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of a bill</source>
        <translation>
            <numerusform>%Ln Rechnungszeile</numerusform>
            <numerusform>%Ln Rechnungszeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>These are totals, not calls. The bill is kept beside the calls, and the gap between the two is explained on the Models page.</source>
        <translation>Das sind Summen, keine Aufrufe. Die Rechnung wird neben den Aufrufen geführt, und die Seite „Modelle“ erklärt den Unterschied.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>Rechnung importieren</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ImportPanel</name>
    <message>
        <source>Take out…</source>
        <translation>Herausnehmen …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>What demarcctl calls it</source>
        <translation>So nennt ihn demarcctl</translation>
    </message>
    <message>
        <source>Why, for the record</source>
        <translation>Warum? Es wird festgehalten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Take out for good</source>
        <translation>Endgültig herausnehmen</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln call(s) it brought go, from every figure; calls that were there before it stay. This is recorded and cannot be undone, but the file can be imported again.</source>
        <translation>
            <numerusform>%Ln Aufruf, den er gebracht hat, verschwindet aus allen Zahlen; Aufrufe, die schon vorher da waren, bleiben. Das wird festgehalten und lässt sich nicht rückgängig machen, aber die Datei kann noch einmal importiert werden.</numerusform>
            <numerusform>Die %Ln Aufrufe, die er gebracht hat, verschwinden aus allen Zahlen; Aufrufe, die schon vorher da waren, bleiben. Das wird festgehalten und lässt sich nicht rückgängig machen, aber die Datei kann noch einmal importiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being taken out…</source>
        <translation>Er wird herausgenommen …</translation>
    </message>
    <message>
        <source>Its calls were kept long enough and are gone. What they add up to stays, and cannot be taken out any more.</source>
        <translation>Seine Aufrufe wurden lange genug aufbewahrt und sind weg. Was sie zusammen ergeben, bleibt und lässt sich nicht mehr herausnehmen.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ImportTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>That were new</source>
        <translation>Die neu waren</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>calls of an import</comment>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>They were kept long enough and are gone. What they add up to stays.</source>
        <translation>Sie wurden lange genug aufbewahrt und sind weg. Was sie zusammen ergeben, bleibt.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ImportsView</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Schließen: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Noch wurde nichts importiert</translation>
    </message>
    <message>
        <source>Drop a file of calls on the window: CSV, JSON, or what LiteLLM, Langfuse, OpenAI or OpenTelemetry wrote.</source>
        <translation>Eine Datei mit Aufrufen auf das Fenster ziehen: CSV, JSON oder was LiteLLM, Langfuse, OpenAI oder OpenTelemetry geschrieben hat.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>No import matches “%1”</source>
        <translation>Kein Import passt zu „%1“</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how many imports, how many calls</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n Import</numerusform>
            <numerusform>%n Importe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>It was cancelled. The calls counted here are left; take it out again to finish.</source>
        <translation>Es wurde abgebrochen. Die hier gezählten Aufrufe sind noch da; nehmen Sie den Import noch einmal heraus, um es abzuschließen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is taken out: its %Ln call(s) are gone.</source>
        <translation>
            <numerusform>%1 ist herausgenommen: %Ln Aufruf daraus ist weg.</numerusform>
            <numerusform>%1 ist herausgenommen: %Ln Aufrufe daraus sind weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::IncidentEditor</name>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Give the incident a title: what went wrong, in a few words.</source>
        <translation>Geben Sie dem Vorfall einen Titel: was schiefging, in wenigen Worten.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::IncidentPanel</name>
    <message>
        <source>More: reopen, hand over, dismiss, merge</source>
        <translation>Mehr: wieder öffnen, übergeben, verwerfen, zusammenführen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Review was held</source>
        <translation>Nachbesprechung wurde gehalten</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>I lead (%1)</source>
        <translation>Ich leite (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, party</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The model provider</source>
        <translation>Der Modellanbieter</translation>
    </message>
    <message>
        <source>Model provider</source>
        <translation>Modellanbieter</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Dismiss as a false alarm…</source>
        <translation>Als Fehlalarm verwerfen…</translation>
    </message>
    <message>
        <source>Merge into another incident…</source>
        <translation>Mit anderem Vorfall zusammenführen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a fact: its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2 · led by %3</source>
        <comment>system, type, person</comment>
        <translation>%1 · %2 · Leitung: %3</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Impact started</source>
        <translation>Beginn der Auswirkung</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Cause category</source>
        <translation>Art der Ursache</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>Milderung</translation>
    </message>
    <message>
        <source>No prevention needed</source>
        <translation>Keine Vorbeugung nötig</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Nachbesprochen</translation>
    </message>
    <message>
        <source>Continues in</source>
        <translation>Geht weiter in</translation>
    </message>
</context>
<context>
    <name>demarc::ui::IncidentRows</name>
    <message>
        <source>Not there yet, or the start of the impact is not known</source>
        <translation>Noch nicht so weit, oder der Beginn der Auswirkung ist nicht bekannt</translation>
    </message>
    <message>
        <source>This stage was skipped</source>
        <translation>Dieser Schritt wurde übersprungen</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>The end lies before the start: correct one of the times</source>
        <translation>Das Ende liegt vor dem Anfang: Berichtigen Sie eine der Zeiten</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>To acknowledge</source>
        <translation>Bis zur Annahme</translation>
    </message>
    <message>
        <source>From detection to acknowledgement</source>
        <translation>Von der Erkennung bis zur Annahme</translation>
    </message>
    <message>
        <source>To resolve</source>
        <translation>Bis zur Lösung</translation>
    </message>
    <message>
        <source>From the start of the impact to the resolution</source>
        <translation>Vom Beginn der Auswirkung bis zur Lösung</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>Nobody leads</source>
        <translation>Niemand leitet</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Incidents</name>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4. Stage %5. Accountable: %6. %7</source>
        <comment>number, severity, title, system, stage, owner, age</comment>
        <translation>%1, %2, %3, %4. Stand %5. Verantwortlich: %6. %7</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>alert</source>
        <comment>marker on a chart</comment>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>resolved</source>
        <comment>marker on a chart</comment>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happened: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Acknowledged by %1</source>
        <translation>Angenommen von %1</translation>
    </message>
    <message>
        <source>Reopened by %1</source>
        <translation>Wieder geöffnet von %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>stage by person</comment>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>Nobody leads any more</source>
        <translation>Niemand leitet mehr</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 leitet</translation>
    </message>
    <message>
        <source>%1 handed over to %2</source>
        <translation>%1 hat an %2 übergeben</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>start of the impact</source>
        <translation>Beginn der Auswirkung</translation>
    </message>
    <message>
        <source>time of detection</source>
        <translation>Zeitpunkt der Erkennung</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>cause category</source>
        <translation>Art der Ursache</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>mitigation</source>
        <translation>Milderung</translation>
    </message>
    <message>
        <source>prevention waiver</source>
        <translation>Verzicht auf Vorbeugung</translation>
    </message>
    <message>
        <source>%1 took back a change</source>
        <translation>%1 hat eine Änderung zurückgenommen</translation>
    </message>
    <message>
        <source>Review held by %1</source>
        <translation>Nachbesprechung gehalten von %1</translation>
    </message>
    <message>
        <source>%1 changed the %2</source>
        <comment>person, field</comment>
        <translation>%1 hat geändert: %2</translation>
    </message>
    <message>
        <source>%1 added an action: %2</source>
        <translation>%1 hat eine Maßnahme hinzugefügt: %2</translation>
    </message>
    <message>
        <source>%1 finished: %2</source>
        <translation>%1 hat erledigt: %2</translation>
    </message>
    <message>
        <source>%1 reopened the action: %2</source>
        <translation>%1 hat die Maßnahme wieder geöffnet: %2</translation>
    </message>
    <message>
        <source>%1 removed the action: %2</source>
        <translation>%1 hat die Maßnahme entfernt: %2</translation>
    </message>
    <message>
        <source>%1 changed the action: %2</source>
        <translation>%1 hat die Maßnahme geändert: %2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person: note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reported by %1</source>
        <translation>Gemeldet von %1</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Within the limit again: %1</source>
        <translation>Wieder innerhalb der Grenze: %1</translation>
    </message>
    <message>
        <source>%1 took back the move to %2</source>
        <translation>%1 hat den Schritt nach %2 zurückgenommen</translation>
    </message>
    <message>
        <source>%1 changed the severity from %2 to %3</source>
        <translation>%1 hat den Schweregrad von %2 auf %3 geändert</translation>
    </message>
    <message>
        <source>%1 was merged into this: %2</source>
        <translation>%1 wurde hiermit zusammengeführt: %2</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>date</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>stage, age</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>by draft %1</source>
        <comment>version of the matrix</comment>
        <translation>nach Entwurf %1</translation>
    </message>
    <message>
        <source>by baseline %1</source>
        <comment>version of the matrix</comment>
        <translation>nach Stand %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>party, duration</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>held: %1</source>
        <translation>gehalten: %1</translation>
    </message>
    <message>
        <source>%1 (n %2)</source>
        <comment>duration, number of incidents</comment>
        <translation>%1 (n %2)</translation>
    </message>
    <message>
        <source>not enough (n %1)</source>
        <translation>zu wenige (n %1)</translation>
    </message>
</context>
<context>
    <name>demarc::ui::IncidentsPage</name>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>No incidents</source>
        <translation>Keine Vorfälle</translation>
    </message>
    <message>
        <source>Demarc opens one by itself when a figure goes above the limit of an alert rule. What you notice yourself, report here.</source>
        <translation>Demarc eröffnet selbst einen, wenn eine Größe die Grenze einer Alarmregel übersteigt. Was Sie selbst bemerken, melden Sie hier.</translation>
    </message>
    <message>
        <source>Report incident</source>
        <translation>Vorfall melden</translation>
    </message>
    <message>
        <source>No incident matches</source>
        <translation>Kein Vorfall passt</translation>
    </message>
    <message>
        <source>Median time to acknowledge %1 · resolve %2</source>
        <translation>Median bis Annahme %1 · Lösung %2</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Show incidents of a system</source>
        <translation>Vorfälle eines Systems zeigen</translation>
    </message>
    <message>
        <source>Show incidents by the party that is accountable</source>
        <translation>Vorfälle nach der verantwortlichen Partei zeigen</translation>
    </message>
    <message>
        <source>All parties</source>
        <translation>Alle Parteien</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>The incident is reported.</source>
        <translation>Der Vorfall ist gemeldet.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Legend</name>
    <message>
        <source>Own: answers for it · Shared: does part of the work · Support: is asked or helps · –: no part</source>
        <translation>Eigen: verantwortet es · Geteilt: tut einen Teil der Arbeit · Mitarbeit: wird gefragt oder hilft · –: kein Anteil</translation>
    </message>
    <message>
        <source>Type letters · Shift+arrows select · Ctrl+V pastes from a sheet</source>
        <translation>Buchstaben tippen · Umschalt+Pfeile wählen aus · Strg+V fügt aus einer Tabelle ein</translation>
    </message>
    <message>
        <source>accountable</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>supporting</source>
        <translation>unterstützend</translation>
    </message>
    <message>
        <source>consulted</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>informed</source>
        <translation>informiert</translation>
    </message>
</context>
<context>
    <name>demarc::ui::LegendButton</name>
    <message>
        <source>%1. Click to show or hide, Ctrl+click to show it alone.</source>
        <translation>%1. Klicken zeigt oder verbirgt, Strg+Klick zeigt sie allein.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MainWindow</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>Demo-Arbeitsbereich</translation>
    </message>
    <message>
        <source>Shared database %1</source>
        <translation>Gemeinsame Datenbank %1</translation>
    </message>
    <message>
        <source>%1 – Demarc</source>
        <translation>%1 – Demarc</translation>
    </message>
    <message>
        <source>Choose another address…</source>
        <translation>Andere Adresse wählen…</translation>
    </message>
    <message>
        <source>No page shows %1 yet.</source>
        <translation>Noch zeigt keine Seite %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Demarc workspaces (*.demarc)</source>
        <translation>Demarc-Arbeitsbereiche (*.demarc)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Arbeitsbereich öffnen…</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Die Demo ansehen</translation>
    </message>
    <message>
        <source>Change who you are…</source>
        <translation>Ändern, wer Sie sind…</translation>
    </message>
    <message>
        <source>Switch the collector on or off</source>
        <translation>Sammler ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Where the collector listens…</source>
        <translation>Wo der Sammler lauscht…</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Arbeitsbereich schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Alles finden…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Reload this page</source>
        <translation>Diese Seite neu laden</translation>
    </message>
    <message>
        <source>Collapse or widen the rail</source>
        <translation>Leiste ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Farben der Arbeitsfläche</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Demarc</source>
        <translation>Über Demarc</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Demarc %1</source>
        <translation>Demarc %1</translation>
    </message>
    <message>
        <source>Who owns this, and is it working? Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Wem gehört das, und funktioniert es? Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>No prices</source>
        <translation>Keine Preise</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>Preise vom %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Import calls from a file…</source>
        <translation>Aufrufe aus einer Datei importieren…</translation>
    </message>
    <message>
        <source>Import calls</source>
        <translation>Aufrufe importieren</translation>
    </message>
    <message>
        <source>Calls (*.csv *.tsv *.json *.jsonl *.ndjson *.gz *.txt)</source>
        <translation>Aufrufe (*.csv *.tsv *.json *.jsonl *.ndjson *.gz *.txt)</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>%L1 calls from %2 are in.</source>
        <translation>%L1 Aufrufe aus %2 sind da.</translation>
    </message>
    <message>
        <source>%L1 calls from %2 are in; %L3 were there already.</source>
        <translation>%L1 Aufrufe aus %2 sind da; %L3 waren schon da.</translation>
    </message>
    <message>
        <source>%1 %L2 rows could not be read.</source>
        <comment>sentence about an import, number of rows</comment>
        <translation>%1 %L2 Zeilen waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Show them in Monitoring</source>
        <translation>In der Überwachung zeigen</translation>
    </message>
    <message>
        <source>Erase a person…</source>
        <translation>Eine Person löschen…</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Eine Person löschen</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>Noch einmal versuchen…</translation>
    </message>
    <message numerus="yes">
        <source>The person is erased. %Ln call(s) named them; every total stays.</source>
        <translation>
            <numerusform>Die Person ist gelöscht. %Ln Aufruf nannte sie; jede Summe bleibt.</numerusform>
            <numerusform>Die Person ist gelöscht. %Ln Aufrufe nannten sie; jede Summe bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The person is erased. No stored call named them.</source>
        <translation>Die Person ist gelöscht. Kein gespeicherter Aufruf nannte sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) still wait to be passed on to another backend, just as they came. Erase the person there, too.</source>
        <translation>
            <numerusform>%Ln Anfrage wartet noch auf die Weitergabe an ein anderes Backend, so wie sie kam. Löschen Sie die Person auch dort.</numerusform>
            <numerusform>%Ln Anfragen warten noch auf die Weitergabe an ein anderes Backend, so wie sie kamen. Löschen Sie die Person auch dort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MatrixMenus</name>
    <message>
        <source>&amp;A: answers for it</source>
        <translation>&amp;A: verantwortet es</translation>
    </message>
    <message>
        <source>&amp;R: does the work</source>
        <translation>&amp;R: tut die Arbeit</translation>
    </message>
    <message>
        <source>&amp;C: is asked before</source>
        <translation>&amp;C: wird vorher gefragt</translation>
    </message>
    <message>
        <source>&amp;I: is told after</source>
        <translation>&amp;I: wird danach informiert</translation>
    </message>
    <message>
        <source>&amp;S: supports whoever does it</source>
        <translation>&amp;S: unterstützt den, der es tut</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Make the only A of the row</source>
        <translation>Zum einzigen A der Zeile machen</translation>
    </message>
    <message>
        <source>Make it the only A of the row</source>
        <translation>Zum einzigen A der Zeile machen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Add an activity</source>
        <translation>Tätigkeit hinzufügen</translation>
    </message>
    <message>
        <source>Add an area</source>
        <translation>Bereich hinzufügen</translation>
    </message>
    <message>
        <source>Open all areas</source>
        <translation>Alle Bereiche aufklappen</translation>
    </message>
    <message>
        <source>Close all areas</source>
        <translation>Alle Bereiche zuklappen</translation>
    </message>
    <message>
        <source>Remove the area with its activities</source>
        <translation>Den Bereich mit seinen Tätigkeiten entfernen</translation>
    </message>
    <message>
        <source>Remove the activity</source>
        <translation>Die Tätigkeit entfernen</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partei</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <comment>role, party</comment>
        <translation>%1 zu %2 verschieben</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Remove the role</source>
        <translation>Die Rolle entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Make %1 A</source>
        <translation>%1 A geben</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <comment>party</comment>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Neuer Bereich</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>Neue Tätigkeit</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>Zeile verschieben</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MatrixModel</name>
    <message>
        <source>accountable</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>zuständig</translation>
    </message>
    <message>
        <source>supporting</source>
        <translation>unterstützend</translation>
    </message>
    <message>
        <source>consulted</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>informed</source>
        <translation>informiert</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words for letters of a cell</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>no part</source>
        <comment>a party&apos;s share of an activity</comment>
        <translation>kein Anteil</translation>
    </message>
    <message>
        <source>%1: %2 has %3</source>
        <comment>activity, party, split</comment>
        <translation>%1: %2 hat %3</translation>
    </message>
    <message>
        <source>Declared: %1</source>
        <translation>Vereinbart: %1</translation>
    </message>
    <message>
        <source>no part</source>
        <comment>of a role in an activity</comment>
        <translation>kein Anteil</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>activity, role, letters in words</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MatrixView</name>
    <message>
        <source>Ownership matrix</source>
        <translation>Zuständigkeitsmatrix</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message numerus="yes">
        <source>Set %n cell(s)</source>
        <translation>
            <numerusform>%n Zelle setzen</numerusform>
            <numerusform>%n Zellen setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear %1 in “%2”</source>
        <translation>%1 in „%2“ leeren</translation>
    </message>
    <message>
        <source>Set %1 for %2 in “%3”</source>
        <translation>%1 für %2 in „%3“ setzen</translation>
    </message>
    <message>
        <source>Type R, A, C or I. “%1” is no letter of the matrix.</source>
        <translation>Tippen Sie R, A, C oder I. „%1“ ist kein Buchstabe der Matrix.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) did not fit and were left out.</source>
        <translation>
            <numerusform>%n Zelle passte nicht und wurde ausgelassen.</numerusform>
            <numerusform>%n Zellen passten nicht und wurden ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::MessageBlock</name>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Message of %1</source>
        <translation>Nachricht von %1</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>überlegt</translation>
    </message>
    <message>
        <source>calls a tool</source>
        <translation>ruft ein Werkzeug</translation>
    </message>
    <message>
        <source>result of a tool</source>
        <translation>Ergebnis eines Werkzeugs</translation>
    </message>
    <message>
        <source>The first %L1 of %L2 characters. &quot;Copy&quot; above takes all.</source>
        <translation>Die ersten %L1 von %L2 Zeichen. „Kopieren“ oben nimmt alles.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MessageEdit</name>
    <message>
        <source>Role of message %1</source>
        <translation>Rolle von Nachricht %1</translation>
    </message>
    <message>
        <source>Remove this message</source>
        <translation>Diese Nachricht entfernen</translation>
    </message>
    <message>
        <source>Remove message %1</source>
        <translation>Nachricht %1 entfernen</translation>
    </message>
    <message>
        <source>Text of message %1</source>
        <translation>Text von Nachricht %1</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Text des Prompts</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MessagesCard</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>geschwärzt</translation>
    </message>
    <message>
        <source>E-mail addresses, numbers and keys were taken out before anything was stored; names were not.</source>
        <translation>E-Mail-Adressen, Nummern und Schlüssel wurden entfernt, bevor etwas gespeichert wurde; Namen nicht.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies input and output as they were sent</source>
        <translation>Kopiert Eingabe und Ausgabe, wie sie gesendet wurden</translation>
    </message>
    <message>
        <source>Messages of this call are not kept.</source>
        <translation>Nachrichten dieses Aufrufs werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Change what is kept of %1…</source>
        <translation>Ändern, was von %1 aufbewahrt wird …</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n more day(s)</source>
        <translation>
            <numerusform>noch %n Tag aufbewahrt</numerusform>
            <numerusform>noch %n Tage aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n message(s) between</source>
        <translation>
            <numerusform>%n Nachricht dazwischen zeigen</numerusform>
            <numerusform>%n Nachrichten dazwischen zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n message(s): the rest is in &quot;Copy&quot;.</source>
        <translation>
            <numerusform>Mehr als %n Nachricht: Der Rest ist in „Kopieren“.</numerusform>
            <numerusform>Mehr als %n Nachrichten: Der Rest ist in „Kopieren“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied input and output</source>
        <translation>Eingabe und Ausgabe kopiert</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MetricChart</name>
    <message>
        <source>Close the chart</source>
        <translation>Diagramm schließen</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>Diagramm von %1</translation>
    </message>
    <message>
        <source>Nothing is kept of it</source>
        <translation>Davon ist nichts gespeichert</translation>
    </message>
    <message>
        <source>It was only counted so far; its next points are charted here.</source>
        <translation>Bisher wurde sie nur gezählt; ihre nächsten Messpunkte erscheinen hier im Diagramm.</translation>
    </message>
    <message>
        <source>%1, the last 24 hours</source>
        <comment>mean, by model</comment>
        <translation>%1, die letzten 24 Stunden</translation>
    </message>
    <message>
        <source>by service</source>
        <translation>nach Dienst</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>nach Modell</translation>
    </message>
    <message>
        <source>by provider</source>
        <translation>nach Anbieter</translation>
    </message>
    <message>
        <source>by operation</source>
        <translation>nach Art</translation>
    </message>
    <message>
        <source>by token type</source>
        <translation>nach Tokenart</translation>
    </message>
    <message>
        <source>by modality</source>
        <translation>nach Modalität</translation>
    </message>
    <message>
        <source>by error</source>
        <translation>nach Fehler</translation>
    </message>
    <message>
        <source>by environment</source>
        <translation>nach Umgebung</translation>
    </message>
    <message>
        <source>by engine</source>
        <translation>nach Engine</translation>
    </message>
    <message>
        <source>by status</source>
        <translation>nach Status</translation>
    </message>
    <message>
        <source>by finish reason</source>
        <translation>nach Grund des Endes</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>unit, mean or per hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>mean, by model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No points in this range</source>
        <translation>Keine Messpunkte in diesem Zeitraum</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller not shown</source>
        <comment>series of a chart</comment>
        <translation>
            <numerusform>%n kleinere nicht gezeigt</numerusform>
            <numerusform>%n kleinere nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>per second</source>
        <translation>pro Sekunde</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>im Mittel</translation>
    </message>
    <message>
        <source>quantile</source>
        <translation>als Quantil</translation>
    </message>
    <message>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>im Minimum</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>im Maximum</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MetricsView</name>
    <message>
        <source>not enough</source>
        <translation>zu wenige</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Wie lange es dauert</translation>
    </message>
    <message>
        <source>recorded figures only; what is missing is not counted as zero</source>
        <translation>nur festgehaltene Werte; was fehlt, zählt nicht als null</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Wie es läuft</translation>
    </message>
    <message>
        <source>Who has it in hand</source>
        <translation>Wer es in der Hand hat</translation>
    </message>
    <message>
        <source>until the resolution</source>
        <translation>bis zur Lösung</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>9 of 10 within</source>
        <translation>9 von 10 innerhalb von</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>To detect</source>
        <translation>Bis zur Erkennung</translation>
    </message>
    <message>
        <source>From the start of the impact to its detection</source>
        <translation>Vom Beginn der Auswirkung bis zu ihrer Erkennung</translation>
    </message>
    <message>
        <source>To acknowledge</source>
        <translation>Bis zur Annahme</translation>
    </message>
    <message>
        <source>From detection to acknowledgement</source>
        <translation>Von der Erkennung bis zur Annahme</translation>
    </message>
    <message>
        <source>To mitigate</source>
        <translation>Bis zur Milderung</translation>
    </message>
    <message>
        <source>From the start of the impact until the harm was stopped</source>
        <translation>Vom Beginn der Auswirkung, bis der Schaden gestoppt war</translation>
    </message>
    <message>
        <source>To resolve</source>
        <translation>Bis zur Lösung</translation>
    </message>
    <message>
        <source>From the start of the impact to the resolution</source>
        <translation>Vom Beginn der Auswirkung bis zur Lösung</translation>
    </message>
    <message>
        <source>To resolve, from report</source>
        <translation>Bis zur Lösung, ab Meldung</translation>
    </message>
    <message>
        <source>From the report to the resolution</source>
        <translation>Von der Meldung bis zur Lösung</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) left out: their end lies before their start</source>
        <translation>
            <numerusform>%n Wert ausgelassen: Das Ende liegt vor dem Anfang</numerusform>
            <numerusform>%n Werte ausgelassen: Das Ende liegt vor dem Anfang</numerusform>
        </translation>
    </message>
    <message>
        <source>not enough (n 0)</source>
        <translation>zu wenige (n 0)</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <comment>part, whole, share</comment>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Detected by a monitor</source>
        <translation>Durch Überwachung erkannt</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Actions done on time</source>
        <translation>Rechtzeitig erledigte Maßnahmen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ModelTable</name>
    <message>
        <source>US dollars for a million tokens</source>
        <translation>US-Dollar für eine Million Token</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Calls, 30 d</source>
        <translation>Aufrufe, 30 d</translation>
    </message>
    <message>
        <source>Cost, 30 d</source>
        <translation>Kosten, 30 d</translation>
    </message>
    <message>
        <source>Input / M</source>
        <translation>Eingabe / M</translation>
    </message>
    <message>
        <source>Cached / M</source>
        <translation>Cache / M</translation>
    </message>
    <message>
        <source>Output / M</source>
        <translation>Ausgabe / M</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>Preis ab</translation>
    </message>
    <message>
        <source>The price list names no such rate.</source>
        <translation>Die Preisliste nennt keinen solchen Satz.</translation>
    </message>
    <message>
        <source>Other rates hold for some calls: select the model to see them all.</source>
        <translation>Für manche Aufrufe gelten andere Sätze: Wählen Sie das Modell aus, um alle zu sehen.</translation>
    </message>
    <message>
        <source>(no model)</source>
        <translation>(kein Modell)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unpriced</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%Ln ohne Preis</numerusform>
            <numerusform>%Ln ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Some calls have no cost: they tell no tokens, or were stored before the price was known.</source>
        <translation>Manche Aufrufe haben keine Kosten: Sie nennen keine Token oder wurden gespeichert, bevor der Preis bekannt war.</translation>
    </message>
    <message>
        <source>No price is known for this model. Import a price list that names it.</source>
        <translation>Für dieses Modell ist kein Preis bekannt. Importieren Sie eine Preisliste, die es nennt.</translation>
    </message>
    <message>
        <source>retired %1</source>
        <translation>abgeschaltet %1</translation>
    </message>
    <message>
        <source>retires %1</source>
        <translation>Abschaltung %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>No price is known.</source>
        <translation>Kein Preis ist bekannt.</translation>
    </message>
    <message>
        <source>No call in the last 30 days.</source>
        <translation>Kein Aufruf in den letzten 30 Tagen.</translation>
    </message>
    <message>
        <source>No call of the last 30 days has a price.</source>
        <translation>Kein Aufruf der letzten 30 Tage hat einen Preis.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Models</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Input from a cache</source>
        <translation>Eingabe aus einem Cache</translation>
    </message>
    <message>
        <source>Written to a cache</source>
        <translation>In einen Cache geschrieben</translation>
    </message>
    <message>
        <source>Written to a cache for an hour</source>
        <translation>Für eine Stunde in einen Cache geschrieben</translation>
    </message>
    <message>
        <source>Audio heard</source>
        <translation>Gehörtes Audio</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Audio spoken</source>
        <translation>Gesprochenes Audio</translation>
    </message>
    <message>
        <source>Tokens of images made</source>
        <translation>Token erzeugter Bilder</translation>
    </message>
    <message>
        <source>An image made</source>
        <translation>Ein erzeugtes Bild</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>Eine Anfrage</translation>
    </message>
    <message>
        <source>A search query</source>
        <translation>Eine Suchanfrage</translation>
    </message>
    <message>
        <source>standard</source>
        <comment>service tier</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>batch</source>
        <comment>service tier</comment>
        <translation>Batch</translation>
    </message>
    <message>
        <source>flex</source>
        <comment>service tier</comment>
        <translation>Flex</translation>
    </message>
    <message>
        <source>priority</source>
        <comment>service tier</comment>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Missing calls</source>
        <translation>Fehlende Aufrufe</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>billed and not recorded: something calls models without Demarc</source>
        <translation>berechnet und nicht erfasst: Etwas ruft Modelle ohne Demarc auf</translation>
    </message>
    <message>
        <source>recorded and not billed: credits, another account, or counted twice</source>
        <translation>erfasst und nicht berechnet: Gutschriften, ein anderes Konto oder doppelt gezählt</translation>
    </message>
    <message>
        <source>less came from a cache than the calls said</source>
        <translation>weniger kam aus einem Cache, als die Aufrufe sagten</translation>
    </message>
    <message>
        <source>more came from a cache than the calls said</source>
        <translation>mehr kam aus einem Cache, als die Aufrufe sagten</translation>
    </message>
    <message>
        <source>the provider charged more than the price catalogue says</source>
        <translation>der Anbieter hat mehr verlangt, als der Preiskatalog sagt</translation>
    </message>
    <message>
        <source>the provider charged less than the price catalogue says</source>
        <translation>der Anbieter hat weniger verlangt, als der Preiskatalog sagt</translation>
    </message>
    <message>
        <source>calls of models without a price: import their prices</source>
        <translation>Aufrufe von Modellen ohne Preis: Importieren Sie deren Preise</translation>
    </message>
    <message>
        <source>the bill tells no quantities to explain it by</source>
        <translation>die Rechnung nennt keine Mengen, mit denen es zu erklären wäre</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>what a line of a bill charges for</comment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Something else</source>
        <comment>what a line of a bill charges for</comment>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>calls not recorded</source>
        <translation>Aufrufe nicht erfasst</translation>
    </message>
    <message>
        <source>calls not billed</source>
        <translation>Aufrufe nicht berechnet</translation>
    </message>
    <message>
        <source>less from a cache</source>
        <translation>weniger aus dem Cache</translation>
    </message>
    <message>
        <source>more from a cache</source>
        <translation>mehr aus dem Cache</translation>
    </message>
    <message>
        <source>charged more</source>
        <translation>mehr berechnet</translation>
    </message>
    <message>
        <source>charged less</source>
        <translation>weniger berechnet</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>kein Preis bekannt</translation>
    </message>
    <message>
        <source>no quantities billed</source>
        <translation>keine Mengen berechnet</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ModelsPage</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>Import LiteLLM&apos;s price list, or send calls to the collector: their models appear here by themselves.</source>
        <translation>Die Preisliste von LiteLLM importieren oder Aufrufe an den Sammler senden: Die Modelle erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Import prices…</source>
        <translation>Preise importieren…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>counts of models</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n verwendet</numerusform>
            <numerusform>%n verwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <comment>models</comment>
        <translation>
            <numerusform>%n bekannt</numerusform>
            <numerusform>%n bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>counts of models, then of calls</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) unpriced</source>
        <translation>
            <numerusform>%Ln Aufruf ohne Preis</numerusform>
            <numerusform>%Ln Aufrufe ohne Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a bill</source>
        <translation>Eine Rechnung importieren</translation>
    </message>
    <message>
        <source>Import prices</source>
        <translation>Preise importieren</translation>
    </message>
    <message>
        <source>Bills (*.csv *.json *.jsonl)</source>
        <translation>Rechnungen (*.csv *.json *.jsonl)</translation>
    </message>
    <message>
        <source>Price lists (*.json)</source>
        <translation>Preislisten (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>what an import of prices did</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) new or changed</source>
        <translation>
            <numerusform>%n Preis neu oder geändert</numerusform>
            <numerusform>%n Preise neu oder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <comment>prices</comment>
        <translation>
            <numerusform>%n unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that calls cannot be charged by</source>
        <comment>prices</comment>
        <translation>
            <numerusform>%n für Aufrufe nicht verwendbar</numerusform>
            <numerusform>%n für Aufrufe nicht verwendbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Import a bill…</source>
        <translation>Eine Rechnung importieren…</translation>
    </message>
    <message>
        <source>Price calls anew</source>
        <translation>Aufrufe neu bepreisen</translation>
    </message>
    <message>
        <source>Calls are priced anew. The Models page says what changed.</source>
        <translation>Die Aufrufe sind neu bepreist. Die Seite „Modelle“ sagt, was sich geändert hat.</translation>
    </message>
    <message>
        <source>More: import, price calls anew</source>
        <translation>Mehr: importieren, Aufrufe neu bepreisen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Price calls anew…</source>
        <translation>Aufrufe neu bepreisen…</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MonitoringHead</name>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By system</source>
        <translation>Nach System</translation>
    </message>
    <message>
        <source>By prompt</source>
        <translation>Nach Prompt</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>range</comment>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>range</comment>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>range</comment>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>range</comment>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Quarter</source>
        <comment>range</comment>
        <translation>Quartal</translation>
    </message>
    <message>
        <source>Custom…</source>
        <comment>range</comment>
        <translation>Eigener…</translation>
    </message>
    <message>
        <source>Choose the first and the last moment</source>
        <translation>Ersten und letzten Zeitpunkt wählen</translation>
    </message>
    <message>
        <source>Follow calls as they arrive, or hold the figures still</source>
        <translation>Den Aufrufen folgen, wie sie ankommen, oder die Werte anhalten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>Vergleich: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Lay the %1 over every chart</source>
        <comment>week before</comment>
        <translation>%1 über jedes Diagramm legen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Alle Umgebungen</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Range to show</source>
        <translation>Gezeigter Zeitraum</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MonitoringPage</name>
    <message>
        <source>%1 names no call: it takes the 32 hex digits of a trace, a dash and the 16 of a span.</source>
        <translation>%1 nennt keinen Aufruf: nötig sind die 32 Hexziffern einer Spur, ein Bindestrich und die 16 eines Abschnitts.</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>pro Stunde</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>pro Tag</translation>
    </message>
    <message>
        <source>per %1</source>
        <comment>per 15 min</comment>
        <translation>pro %1</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>nach Modell</translation>
    </message>
    <message>
        <source>by system</source>
        <translation>nach System</translation>
    </message>
    <message>
        <source>by prompt</source>
        <translation>nach Prompt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what a chart shows, by what it is grouped</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>currency, per hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>p50 and p95</source>
        <translation>p50 und p95</translation>
    </message>
    <message>
        <source>mean of scores</source>
        <translation>Mittel der Bewertungen</translation>
    </message>
    <message>
        <source>share of calls</source>
        <translation>Anteil der Aufrufe</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller not shown</source>
        <comment>series of a chart</comment>
        <translation>
            <numerusform>%n kleinere nicht gezeigt</numerusform>
            <numerusform>%n kleinere nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>v%1</source>
        <comment>short tag: version of a prompt</comment>
        <translation>v%1</translation>
    </message>
    <message>
        <source>%1 v%2 released to %3 by %4</source>
        <translation>%1 v%2 von %4 für %3 freigegeben</translation>
    </message>
    <message>
        <source>back to v%1</source>
        <comment>short tag: version of a prompt</comment>
        <translation>zurück zu v%1</translation>
    </message>
    <message>
        <source>%1 rolled back to v%2 in %3 by %4</source>
        <translation>%1 von %4 in %3 auf v%2 zurückgesetzt</translation>
    </message>
    <message>
        <source>INC-%1</source>
        <comment>short tag: number of an incident</comment>
        <translation>INC-%1</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Vorfall %1: %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>p95 latency</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>First token p95</source>
        <translation>Erstes Token p95</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n unpriced</source>
        <comment>calls without a price</comment>
        <translation>
            <numerusform>%n ohne Preis</numerusform>
            <numerusform>%n ohne Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 scores</source>
        <translation>
            <numerusform>%1 Bewertung</numerusform>
            <numerusform>%1 Bewertungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 calls</source>
        <translation>
            <numerusform>%1 Aufruf</numerusform>
            <numerusform>%1 Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>model not sent</source>
        <translation>Modell nicht gesendet</translation>
    </message>
    <message>
        <source>service without a name</source>
        <translation>Dienst ohne Namen</translation>
    </message>
    <message>
        <source>no prompt named</source>
        <translation>kein Prompt genannt</translation>
    </message>
    <message>
        <source>all calls</source>
        <translation>alle Aufrufe</translation>
    </message>
    <message>
        <source>hour before</source>
        <translation>Stunde davor</translation>
    </message>
    <message>
        <source>day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>week before</source>
        <translation>Woche davor</translation>
    </message>
    <message>
        <source>30 days before</source>
        <translation>30 Tage davor</translation>
    </message>
    <message>
        <source>quarter before</source>
        <translation>Quartal davor</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) have no price and are not in these figures</source>
        <translation>
            <numerusform>%n Aufruf hat keinen Preis und fehlt in diesen Werten</numerusform>
            <numerusform>%n Aufrufe haben keinen Preis und fehlen in diesen Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>No scores in this range</source>
        <translation>Keine Bewertungen in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>No streamed answers in this range</source>
        <translation>Keine gestreamten Antworten in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1: no data in this range</source>
        <translation>%1: keine Daten in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1: %2 from %3 samples; %4: %5</source>
        <comment>title, value, count, period before, its value</comment>
        <translation>%1: %2 aus %3 Messwerten; %4: %5</translation>
    </message>
    <message>
        <source>%1: %2 from %3 samples; nothing to compare with before</source>
        <comment>title, value, count</comment>
        <translation>%1: %2 aus %3 Messwerten; davor nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Last call %1</source>
        <translation>Letzter Aufruf %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>series, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>p50 and p95 %1</source>
        <comment>per 2 h</comment>
        <translation>p50 und p95 %1</translation>
    </message>
    <message>
        <source>mean of scores %1</source>
        <comment>per 2 h</comment>
        <translation>Mittel der Bewertungen %1</translation>
    </message>
    <message>
        <source>share of calls %1</source>
        <comment>per 2 h</comment>
        <translation>Anteil der Aufrufe %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <comment>per 2 h</comment>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>Double-click to see its calls</source>
        <translation>Doppelklick zeigt die Aufrufe</translation>
    </message>
</context>
<context>
    <name>demarc::ui::MoveHelp</name>
    <message>
        <source>Choose one</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <comment>number, stage, what is missing</comment>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, title</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>“%1” was not done. %2</source>
        <translation>„%1“ wurde nicht ausgeführt. %2</translation>
    </message>
</context>
<context>
    <name>demarc::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Nobody owns</source>
        <translation>Gehört niemandem</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>per hour, last 7 days</source>
        <translation>pro Stunde, letzte 7 Tage</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>all systems</source>
        <translation>alle Systeme</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>mean score of answers</source>
        <translation>mittlere Bewertung der Antworten</translation>
    </message>
    <message>
        <source>%1 · %2 · accountable</source>
        <comment>stage, age</comment>
        <translation>%1 · %2 · verantwortlich</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>“%1” sends calls but is no registered system</source>
        <translation>„%1“ sendet Aufrufe, ist aber kein registriertes System</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in the last 30 days · name it, map it or merge it</source>
        <translation>
            <numerusform>%n Aufruf in den letzten 30 Tagen · benennen, zuordnen oder zusammenführen</numerusform>
            <numerusform>%n Aufrufe in den letzten 30 Tagen · benennen, zuordnen oder zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>Open incidents and unregistered systems appear here.</source>
        <translation>Offene Vorfälle und nicht registrierte Systeme erscheinen hier.</translation>
    </message>
    <message>
        <source>Several roles do it, no one holds A</source>
        <translation>Mehrere Rollen tun es, keine hat das A</translation>
    </message>
    <message>
        <source>No one holds A</source>
        <translation>Keine Rolle hat das A</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>area, why</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activities</source>
        <translation>
            <numerusform>%1 von %n Tätigkeit</numerusform>
            <numerusform>%1 von %n Tätigkeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no ownership matrix yet.</source>
        <translation>Noch gibt es keine Zuständigkeitsmatrix.</translation>
    </message>
    <message>
        <source>Start from the template</source>
        <translation>Mit der Vorlage beginnen</translation>
    </message>
    <message>
        <source>Every activity has one role that answers for it.</source>
        <translation>Jede Tätigkeit hat eine Rolle, die sie verantwortet.</translation>
    </message>
    <message>
        <source>No system has sent a call yet.</source>
        <translation>Noch hat kein System einen Aufruf gesendet.</translation>
    </message>
    <message>
        <source>Point an OpenTelemetry exporter at http://127.0.0.1:4318 and its calls appear here.</source>
        <translation>Richten Sie einen OpenTelemetry-Exporter auf http://127.0.0.1:4318, dann erscheinen seine Aufrufe hier.</translation>
    </message>
    <message>
        <source>Cost per hour</source>
        <translation>Kosten pro Stunde</translation>
    </message>
    <message>
        <source>All systems</source>
        <translation>Alle Systeme</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date format</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
<context>
    <name>demarc::ui::OverviewSystemsModel</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>The version in production</source>
        <translation>Die Version in Produktion</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 of 100 answers are at least this quick</source>
        <translation>95 von 100 Antworten sind mindestens so schnell</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Mean of the scores of answers</source>
        <translation>Mittel der Bewertungen von Antworten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Share of calls that failed</source>
        <translation>Anteil der fehlgeschlagenen Aufrufe</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>No call with a known price</source>
        <translation>Kein Aufruf mit bekanntem Preis</translation>
    </message>
    <message>
        <source>No call with a duration</source>
        <translation>Kein Aufruf mit einer Dauer</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no prompt in production</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <comment>prompt, version</comment>
        <translation>%1 v%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer was scored</source>
        <translation>Keine Antwort wurde bewertet</translation>
    </message>
    <message numerus="yes">
        <source>%n score(s)</source>
        <translation>
            <numerusform>%n Bewertung</numerusform>
            <numerusform>%n Bewertungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No call in the last 30 days</source>
        <translation>Kein Aufruf in den letzten 30 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s)</source>
        <translation>
            <numerusform>Von %n Aufruf</numerusform>
            <numerusform>Von %n Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open · %2 closed</source>
        <translation>%1 offen · %2 geschlossen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::OwnershipPage</name>
    <message>
        <source>Ownership</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>RACI</source>
        <translation>RACI</translation>
    </message>
    <message>
        <source>Letters by role</source>
        <translation>Buchstaben je Rolle</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parteien</translation>
    </message>
    <message>
        <source>The split between the parties, derived from the letters</source>
        <translation>Die Aufteilung zwischen den Parteien, abgeleitet aus den Buchstaben</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Find an activity or area</source>
        <translation>Tätigkeit oder Bereich finden</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tätigkeit</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>Entwurf %1</translation>
    </message>
    <message>
        <source>no baseline is approved yet</source>
        <translation>noch ist kein Stand freigegeben</translation>
    </message>
    <message>
        <source>Nobody owns anything yet.</source>
        <translation>Noch gehört niemandem etwas.</translation>
    </message>
    <message>
        <source>Begin with the founding operating model: nine areas, their activities and who usually answers for them. Everything can be changed, and undone.</source>
        <translation>Beginnen Sie mit dem Gründungsmodell: neun Bereiche, ihre Tätigkeiten und wer sie gewöhnlich verantwortet. Alles lässt sich ändern und rückgängig machen.</translation>
    </message>
    <message>
        <source>Use the founding model</source>
        <translation>Das Gründungsmodell verwenden</translation>
    </message>
    <message>
        <source>The matrix has no activity “%1”.</source>
        <translation>Die Matrix hat keine Tätigkeit „%1“.</translation>
    </message>
    <message>
        <source>Name %1 as %2</source>
        <comment>person, role</comment>
        <translation>%1 als %2 benennen</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>In „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Die Matrix exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The matrix was written to %1.</source>
        <translation>Die Matrix wurde nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ParameterTable</name>
    <message>
        <source>Changed parameters and variables</source>
        <translation>Geänderte Parameter und Variablen</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
</context>
<context>
    <name>demarc::ui::PassingOn</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <comment>passed on</comment>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>requests to be passed on</comment>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <comment>requests that were passed on</comment>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts of requests</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Passed on to %1: %2.</source>
        <comment>host, counts</comment>
        <translation>Weitergegeben an %1: %2.</translation>
    </message>
    <message>
        <source>Passed on to %1 by another Demarc.</source>
        <comment>host</comment>
        <translation>Weitergegeben an %1 von einem anderen Demarc.</translation>
    </message>
    <message>
        <source>Passed on to %1 by another Demarc: %2.</source>
        <comment>host, counts</comment>
        <translation>Weitergegeben an %1 von einem anderen Demarc: %2.</translation>
    </message>
    <message>
        <source>2 GB wait, which is the most: the oldest requests make room for new ones.</source>
        <translation>2 GB warten, und mehr geht nicht: Die ältesten Anfragen machen Platz für neue.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::PersonDialog</name>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Everything you change here is recorded under your name.</source>
        <translation>Alles, was Sie hier ändern, wird unter Ihrem Namen festgehalten.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>person, party</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Someone else…</source>
        <translation>Jemand anders…</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>You belong to</source>
        <translation>Sie gehören zu</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>Das bin ich</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>demarc::ui::PriceHistoryTable</name>
    <message>
        <source>From (UTC)</source>
        <translation>Ab (UTC)</translation>
    </message>
    <message>
        <source>Input</source>
        <comment>price</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached</source>
        <comment>price</comment>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>price</comment>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>demarc::ui::PriceImportDialog</name>
    <message>
        <source>Import prices</source>
        <translation>Preise importieren</translation>
    </message>
    <message>
        <source>%1 holds prices of %2.</source>
        <comment>file, so many models</comment>
        <translation>%1 enthält Preise von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its entries cannot be used.</source>
        <translation>
            <numerusform>%n Eintrag daraus ist nicht verwendbar.</numerusform>
            <numerusform>%n Einträge daraus sind nicht verwendbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices that changed hold from &amp;now on; new models are priced for all time</source>
        <translation>Geänderte Preise gelten ab &amp;jetzt; neue Modelle haben ihren Preis seit jeher</translation>
    </message>
    <message>
        <source>They hold &amp;since</source>
        <translation>Sie gelten &amp;seit</translation>
    </message>
    <message>
        <source>They hold since</source>
        <translation>Sie gelten seit</translation>
    </message>
    <message>
        <source>0:00 UTC</source>
        <translation>0:00 UTC</translation>
    </message>
    <message>
        <source>Each call costs what held when it started. Calls that have a price keep it; those without one get it.</source>
        <translation>Jeder Aufruf kostet, was bei seinem Beginn galt. Aufrufe mit Preis behalten ihn; die ohne bekommen ihn.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::PricePanel</name>
    <message>
        <source>, </source>
        <comment>between the parts of a rate&apos;s name</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>What it charges now</source>
        <translation>Was es jetzt kostet</translation>
    </message>
    <message>
        <source>Price history, for a million tokens</source>
        <translation>Preisverlauf, für eine Million Token</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) in the last 30 days cost %1.</source>
        <translation>
            <numerusform>%Ln Aufruf in den letzten 30 Tagen kostete %1.</numerusform>
            <numerusform>%Ln Aufrufe in den letzten 30 Tagen kosteten %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) in the last 30 days.</source>
        <translation>
            <numerusform>%Ln Aufruf in den letzten 30 Tagen.</numerusform>
            <numerusform>%Ln Aufrufe in den letzten 30 Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No call in the last 30 days.</source>
        <translation>Kein Aufruf in den letzten 30 Tagen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no cost.</source>
        <comment>calls</comment>
        <translation>
            <numerusform>%Ln davon hat keine Kosten.</numerusform>
            <numerusform>%Ln davon haben keine Kosten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Priced as %1.</source>
        <translation>Bepreist als %1.</translation>
    </message>
    <message>
        <source>No price is known: import a price list that names it.</source>
        <translation>Kein Preis ist bekannt: Importieren Sie eine Preisliste, die es nennt.</translation>
    </message>
    <message>
        <source>above %1 tokens</source>
        <translation>über %1 Token</translation>
    </message>
    <message>
        <source>up to %1 tokens</source>
        <translation>bis %1 Token</translation>
    </message>
    <message>
        <source>off-peak hours</source>
        <translation>Nebenzeit</translation>
    </message>
    <message>
        <source>What it charges now, for a million tokens</source>
        <translation>Was es jetzt kostet, für eine Million Token</translation>
    </message>
</context>
<context>
    <name>demarc::ui::PromptsPage</name>
    <message>
        <source>Draft kept %1</source>
        <translation>Entwurf aufbewahrt %1</translation>
    </message>
    <message>
        <source>Prompt “%1” is created.</source>
        <translation>Der Prompt „%1“ ist angelegt.</translation>
    </message>
    <message>
        <source>Version %1 of “%2” is saved.</source>
        <translation>Version %1 von „%2“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>How versions are compared</source>
        <translation>Wie Versionen verglichen werden</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurücksetzen…</translation>
    </message>
    <message>
        <source>Promote…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versionen, neueste zuerst</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>No prompt is kept here yet</source>
        <translation>Hier ist noch kein Prompt</translation>
    </message>
    <message>
        <source>Keep prompts in versions to see what each change did to cost, latency and quality.</source>
        <translation>Bewahren Sie Prompts in Versionen auf, um zu sehen, was jede Änderung mit Kosten, Latenz und Qualität macht.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n Version</numerusform>
            <numerusform>%n Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no prompt named “%1” here.</source>
        <translation>Hier gibt es keinen Prompt namens „%1“.</translation>
    </message>
    <message>
        <source>rolled back · %1</source>
        <translation>zurückgesetzt · %1</translation>
    </message>
    <message>
        <source>Promote %1…</source>
        <translation>%1 freigeben…</translation>
    </message>
    <message>
        <source>in %1 since %2</source>
        <translation>in %1 seit %2</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Rail</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Collapse or widen the rail (Ctrl+B)</source>
        <translation>Leiste ein- oder ausklappen (Strg+B)</translation>
    </message>
    <message>
        <source>Collapse or widen the rail</source>
        <translation>Leiste ein- oder ausklappen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::RatesPanel</name>
    <message>
        <source>Exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>Remove rate</source>
        <translation>Kurs entfernen</translation>
    </message>
    <message>
        <source>Costs are kept in USD, the currency of price lists. A bill in another currency needs a rate.</source>
        <translation>Kosten werden in USD geführt, der Währung der Preislisten. Eine Rechnung in einer anderen Währung braucht einen Kurs.</translation>
    </message>
    <message>
        <source>Costs are kept in %1. Price lists are in USD: a call is converted by the rate at its start, and without one it has no cost.</source>
        <translation>Kosten werden in %1 geführt. Preislisten sind in USD: Ein Aufruf wird zum Kurs bei seinem Beginn umgerechnet, und ohne einen hat er keine Kosten.</translation>
    </message>
    <message>
        <source>Worth in %1</source>
        <translation>Wert in %1</translation>
    </message>
    <message>
        <source>This is the workspace&apos;s own currency.</source>
        <translation>Das ist die eigene Währung des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>A rate is a number above zero, such as 0.92.</source>
        <translation>Ein Kurs ist eine Zahl über null, etwa 0.92.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ReleasePanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>rolled back · %1</source>
        <translation>zurückgesetzt · %1</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Releases, newest first</source>
        <translation>Freigaben, neueste zuerst</translation>
    </message>
    <message>
        <source>No environment uses this prompt yet. Promote a version to release it.</source>
        <translation>Noch verwendet keine Umgebung diesen Prompt. Geben Sie eine Version frei.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>Warum, in einem Satz</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Release version %1 to %2?</source>
        <translation>Version %1 für %2 freigeben?</translation>
    </message>
    <message>
        <source>Replace version %1 in %2 by version %3?</source>
        <translation>Version %1 in %2 durch Version %3 ersetzen?</translation>
    </message>
    <message>
        <source>Promote %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Take version %1 out of %2 and go back to version %3?</source>
        <translation>Version %1 aus %2 nehmen und zu Version %3 zurückkehren?</translation>
    </message>
    <message>
        <source>There is no earlier release to go back to.</source>
        <translation>Es gibt keine frühere Freigabe, zu der zurückgekehrt werden kann.</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>Auf %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::RepriceDialog</name>
    <message>
        <source>Price calls anew</source>
        <translation>Aufrufe neu bepreisen</translation>
    </message>
    <message>
        <source>Each call costs what the prices known now say for when it started.</source>
        <translation>Jeder Aufruf kostet, was die jetzt bekannten Preise für seinen Beginn sagen.</translation>
    </message>
    <message>
        <source>Only calls &amp;without a price</source>
        <translation>Nur Aufrufe &amp;ohne Preis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) of the last 30 days have none.</source>
        <translation>
            <numerusform>%Ln Aufruf der letzten 30 Tage hat keinen.</numerusform>
            <numerusform>%Ln Aufrufe der letzten 30 Tage haben keinen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every call of the last 30 days has one; older ones may not.</source>
        <translation>Jeder Aufruf der letzten 30 Tage hat einen; ältere vielleicht nicht.</translation>
    </message>
    <message>
        <source>&amp;All history, with the prices of now</source>
        <translation>&amp;Alle bisherigen Aufrufe, mit den Preisen von jetzt</translation>
    </message>
    <message>
        <source>Costs that people have seen change with it, in every chart and comparison.</source>
        <translation>Kosten, die jemand schon gesehen hat, ändern sich damit, in jedem Diagramm und Vergleich.</translation>
    </message>
    <message>
        <source>It is recorded with what the costs add up to before and after, and cannot be undone. If it is cancelled on the way, calls priced until then keep their new cost.</source>
        <translation>Es wird mit der Summe der Kosten vorher und nachher festgehalten und lässt sich nicht rückgängig machen. Wird es unterwegs abgebrochen, behalten die bis dahin bepreisten Aufrufe ihre neuen Kosten.</translation>
    </message>
    <message>
        <source>Why, for the record</source>
        <translation>Warum? Es wird festgehalten</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Price calls</source>
        <translation>Aufrufe bepreisen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::RepriceResult</name>
    <message>
        <source>Priced anew</source>
        <translation>Neu bepreist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Schließen: %1</translation>
    </message>
    <message>
        <source>Calls with another cost</source>
        <translation>Aufrufe mit anderen Kosten</translation>
    </message>
    <message>
        <source>Together before</source>
        <translation>Zusammen vorher</translation>
    </message>
    <message>
        <source>Together after</source>
        <translation>Zusammen nachher</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>It was cancelled on the way. Calls it had not come to keep the cost they had.</source>
        <translation>Es wurde unterwegs abgebrochen. Aufrufe, die noch nicht an der Reihe waren, behalten ihre bisherigen Kosten.</translation>
    </message>
    <message>
        <source>all history</source>
        <translation>alle bisherigen Aufrufe</translation>
    </message>
    <message>
        <source>calls without a price</source>
        <translation>Aufrufe ohne Preis</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln call(s) looked at</source>
        <translation>
            <numerusform>von %Ln geprüften Aufruf</numerusform>
            <numerusform>von %Ln geprüften Aufrufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::RoleHeader</name>
    <message>
        <source>Party</source>
        <translation>Partei</translation>
    </message>
    <message>
        <source>Derived split</source>
        <translation>Abgeleitete Aufteilung</translation>
    </message>
</context>
<context>
    <name>demarc::ui::RowDetails</name>
    <message>
        <source>not declared</source>
        <translation>nicht vereinbart</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>Kein Anteil</translation>
    </message>
    <message>
        <source>nobody is named</source>
        <translation>niemand ist benannt</translation>
    </message>
    <message>
        <source>Choose a row to see its boundary and hand-off.</source>
        <translation>Wählen Sie eine Zeile, um ihre Grenze und Übergabe zu sehen.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Write the boundary of “%1”</source>
        <translation>Grenze von „%1“ aufschreiben</translation>
    </message>
    <message>
        <source>Declare the split of “%1”</source>
        <translation>Aufteilung von „%1“ vereinbaren</translation>
    </message>
    <message>
        <source>Name nobody as %1</source>
        <translation>Niemanden als %1 benennen</translation>
    </message>
    <message>
        <source>Name %1 as %2</source>
        <comment>person, role</comment>
        <translation>%1 als %2 benennen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::RulesPanel</name>
    <message>
        <source>Demarc opens an incident by itself when a figure goes above its limit. Too few calls, or none, prove nothing and open nothing.</source>
        <translation>Demarc eröffnet selbst einen Vorfall, wenn eine Größe ihre Grenze übersteigt. Zu wenige oder keine Aufrufe beweisen nichts und eröffnen nichts.</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Add rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the alert rules</source>
        <translation>Alarmregeln schließen</translation>
    </message>
    <message>
        <source>Every system, each by itself</source>
        <translation>Jedes System, jedes für sich</translation>
    </message>
    <message>
        <source> min</source>
        <comment>suffix of a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source> calls</source>
        <comment>suffix of a number of calls</comment>
        <translation> Aufrufe</translation>
    </message>
    <message>
        <source>Nothing is watched. Add a rule.</source>
        <translation>Nichts wird beobachtet. Fügen Sie eine Regel hinzu.</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>metric, limit</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>every system</source>
        <translation>jedes System</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n min · %2 calls or more</source>
        <comment>system, window, number of calls</comment>
        <translation>
            <numerusform>%1 · %n min · ab %2 Aufrufen</numerusform>
            <numerusform>%1 · %n min · ab %2 Aufrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · switched off</source>
        <comment>system</comment>
        <translation>%1 · ausgeschaltet</translation>
    </message>
    <message>
        <source>Change this rule</source>
        <translation>Diese Regel ändern</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Diese Regel entfernen</translation>
    </message>
    <message>
        <source> %1/h</source>
        <comment>suffix: currency an hour</comment>
        <translation> %1/h</translation>
    </message>
    <message>
        <source> s</source>
        <comment>suffix: seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix: per cent</comment>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ScoreModel</name>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Screenshots</name>
    <message>
        <source>The page “%1” did not show its figures in time.</source>
        <translation>Die Seite „%1“ zeigte ihre Werte nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>Das Bild %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::SenderForm</name>
    <message>
        <source>A system that is gone</source>
        <translation>Ein System, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Every system</source>
        <translation>Jedes System</translation>
    </message>
    <message>
        <source>Spans a minute are a whole number from 1; leave the field empty for no limit.</source>
        <translation>Spans je Minute sind eine ganze Zahl ab 1; ohne Grenze bleibt das Feld leer.</translation>
    </message>
    <message>
        <source>The size of a request is a number such as 4 or 0.5; leave the field empty for no limit.</source>
        <translation>Die Größe einer Anfrage ist eine Zahl wie 4 oder 0,5; ohne Grenze bleibt das Feld leer.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::ShortcutsDialog</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Copy the rows of a table</source>
        <translation>Die Zeilen einer Tabelle kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::SourcePanel</name>
    <message>
        <source>Its calls belong to no system, so nobody answers for them.</source>
        <translation>Ihre Aufrufe gehören zu keinem System, also verantwortet sie niemand.</translation>
    </message>
    <message>
        <source>Map it to a system</source>
        <translation>Einem System zuordnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Withdraw key…</source>
        <translation>Schlüssel entziehen …</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Withdraw for good</source>
        <translation>Endgültig entziehen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
    <message>
        <source>Calls are among them.</source>
        <translation>Aufrufe sind darunter.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of requests, their size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Zurückgewiesen</translation>
    </message>
    <message>
        <source>Spans, calls and events of requests that were taken otherwise</source>
        <translation>Spans, Aufrufe und Ereignisse aus sonst angenommenen Anfragen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them was taken.</source>
        <translation>Nichts davon wurde angenommen.</translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation>Vertröstet</translation>
    </message>
    <message>
        <source>They were more than the limit allows, and come again by themselves.</source>
        <translation>Sie lagen über der Grenze und kommen von selbst wieder.</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht behalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a fact, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <comment>how often, when</comment>
        <translation>%1, zuletzt %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal</numerusform>
            <numerusform>%Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken, and why</source>
        <translation>Nicht angenommen, und warum</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>metric instruments</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>A key that is gone</source>
        <translation>Ein Schlüssel, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Programs on this machine send without a key and without limits.</source>
        <translation>Programme auf diesem Rechner senden ohne Schlüssel und ohne Grenzen.</translation>
    </message>
    <message>
        <source>Its sender is not in this workspace any more.</source>
        <translation>Sein Absender ist nicht mehr in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>name of a sender, the end of its key</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>The key was made on %1 and withdrawn on %2. Nothing can be sent with it any more.</source>
        <translation>Der Schlüssel wurde am %1 erzeugt und am %2 entzogen. Mit ihm lässt sich nichts mehr senden.</translation>
    </message>
    <message>
        <source>Key made on %1; %2.</source>
        <comment>day, limits</comment>
        <translation>Schlüssel vom %1; %2.</translation>
    </message>
    <message>
        <source>%1 Nothing has come with it yet.</source>
        <translation>%1 Mit ihm kam noch nichts an.</translation>
    </message>
    <message>
        <source>“%1” is refused from the next request on, and its key never works again: who sends with it needs a new one. What it sent stays.</source>
        <translation>„%1“ wird ab der nächsten Anfrage abgelehnt, und der Schlüssel gilt nie wieder: Wer mit ihm sendet, braucht einen neuen. Was gesendet wurde, bleibt.</translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation>Unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>It comes from another machine, with no key or with one that nobody has. “Connect a source” makes one for it.</source>
        <translation>Es kommt von einem anderen Rechner, ohne Schlüssel oder mit einem, den niemand hat. „Quelle anschließen“ erzeugt einen dafür.</translation>
    </message>
    <message>
        <source>Odd, and taken all the same</source>
        <translation>Seltsam, aber angenommen</translation>
    </message>
    <message>
        <source>Log records and the like that Demarc has no use for</source>
        <translation>Protokolleinträge und Ähnliches, das Demarc nicht braucht</translation>
    </message>
    <message>
        <source>Metrics, and points of each</source>
        <translation>Metriken und die Zahl ihrer Messpunkte</translation>
    </message>
    <message>
        <source>They have charts of their own. Figures come from calls alone, so that nothing is counted twice.</source>
        <translation>Sie haben eigene Diagramme. Zahlen entstehen allein aus Aufrufen, damit nichts doppelt zählt.</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>Diagramm von %1</translation>
    </message>
</context>
<context>
    <name>demarc::ui::SourceTable</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The service name its calls arrive under</source>
        <translation>Der Dienstname, unter dem die Aufrufe ankommen</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Whose key it sends with</source>
        <translation>Mit wessen Schlüssel sie sendet</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The system its service belongs to</source>
        <translation>Das System, zu dem der Dienst gehört</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What sends, as it names itself</source>
        <translation>Was sendet, wie es sich selbst nennt</translation>
    </message>
    <message>
        <source>Calls/min</source>
        <translation>Aufrufe/min</translation>
    </message>
    <message>
        <source>Over the last five minutes</source>
        <translation>Über die letzten fünf Minuten</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Its calls, to a scale of its own</source>
        <translation>Ihre Aufrufe, in eigenem Maßstab</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Spans, calls and events that were rejected, and requests that were refused</source>
        <translation>Zurückgewiesene Spans, Aufrufe und Ereignisse und abgelehnte Anfragen</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>ohne Schlüssel</translation>
    </message>
    <message>
        <source>a key that is gone</source>
        <translation>ein alter Schlüssel</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>entzogen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a sender, its key</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>every system</source>
        <translation>jedes System</translation>
    </message>
    <message>
        <source>Nothing it sent names a service.</source>
        <translation>Nichts Gesendetes nennt einen Dienst.</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>Its calls belong to no system, so nobody answers for them. Select it to map it.</source>
        <translation>Ihre Aufrufe gehören zu keinem System, also verantwortet sie niemand. Zum Zuordnen auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln Aufruf</numerusform>
            <numerusform>%Ln Aufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>It has not sent anything yet.</source>
        <translation>Hier kam noch nichts an.</translation>
    </message>
    <message>
        <source>%1 in the last hour, at most %2 in a minute.</source>
        <translation>%1 in der letzten Stunde, höchstens %2 in einer Minute.</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a source was last seen</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>day, time</comment>
        <translation>%1, um %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>why something was not taken, when</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <comment>a source sent</comment>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>It does not name itself.</source>
        <translation>Es nennt sich nicht.</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>It comes from another machine, with no key or with one that nobody has.</source>
        <translation>Es kommt von einem anderen Rechner, ohne Schlüssel oder mit einem, den niemand hat.</translation>
    </message>
    <message>
        <source>as its calls say</source>
        <translation>wie die Aufrufe sagen</translation>
    </message>
    <message>
        <source>Its calls name an agent, a workflow or a use case, which is the system they belong to.</source>
        <translation>Die Aufrufe nennen einen Agenten, einen Ablauf oder einen Anwendungsfall: Das ist das System, zu dem sie gehören.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::Sources</name>
    <message>
        <source>no service</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>up to %1 spans a minute</source>
        <translation>bis %1 Spans je Minute</translation>
    </message>
    <message>
        <source>requests up to %1</source>
        <translation>Anfragen bis %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two limits</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>keine Grenzen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::SourcesPage</name>
    <message>
        <source>Nothing sends calls yet</source>
        <translation>Noch sendet nichts</translation>
    </message>
    <message>
        <source>Point the SDK your application already uses at Demarc: one address to change, and its calls, tokens and costs appear by themselves.</source>
        <translation>Das SDK, das die Anwendung schon nutzt, auf Demarc richten: eine Adresse ändern, und Aufrufe, Tokens und Kosten erscheinen von selbst.</translation>
    </message>
    <message>
        <source>Connect a source</source>
        <translation>Quelle anschließen</translation>
    </message>
    <message numerus="yes">
        <source>%n sending</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%n sendet</numerusform>
            <numerusform>%n senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <comment>sources</comment>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never sent</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n sandte noch nie</numerusform>
            <numerusform>%n sandten noch nie</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the counts of sources</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) came too late to be kept.</source>
        <translation>
            <numerusform>%Ln Aufruf kam zu spät, um behalten zu werden.</numerusform>
            <numerusform>%Ln Aufrufe kamen zu spät, um behalten zu werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln series are counted together as “(too many)”: a name that differs with every call, such as a user id in a prompt&apos;s name, makes them.</source>
        <translation>
            <numerusform>%Ln Reihe zählt unter „(too many)“: Ein Name, der mit jedem Aufruf wechselt, etwa eine Benutzerkennung im Namen eines Prompts, macht sie.</numerusform>
            <numerusform>%Ln Reihen zählen zusammen als „(too many)“: Ein Name, der mit jedem Aufruf wechselt, etwa eine Benutzerkennung im Namen eines Prompts, macht sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>never sent</source>
        <translation>sandte noch nie</translation>
    </message>
    <message>
        <source>No source matches “%1”</source>
        <translation>Keine Quelle passt zu „%1“</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation>Quellen filtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Schließen: %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Filter imports</source>
        <translation>Importe filtern</translation>
    </message>
    <message>
        <source>Metrics have too many combinations of labels: some are added up together as “(too many)”.</source>
        <translation>Metriken haben zu viele Kombinationen von Labels: Einige werden als „(too many)“ zusammengezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) of metrics were left out, as too many processes counted at once.</source>
        <translation>
            <numerusform>%Ln Messpunkt von Metriken wurde ausgelassen, weil zu viele Prozesse zugleich zählten.</numerusform>
            <numerusform>%Ln Messpunkte von Metriken wurden ausgelassen, weil zu viele Prozesse zugleich zählten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) wait to be passed on; the collector here passes nothing on.</source>
        <translation>
            <numerusform>%Ln Anfrage wartet auf die Weitergabe; der Sammler hier gibt nichts weiter.</numerusform>
            <numerusform>%Ln Anfragen warten auf die Weitergabe; der Sammler hier gibt nichts weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were never passed on: they made room for newer ones.</source>
        <translation>
            <numerusform>%Ln Anfrage wurde nie weitergegeben: Sie machte Platz für neuere.</numerusform>
            <numerusform>%Ln Anfragen wurden nie weitergegeben: Sie machten Platz für neuere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>What came from files</source>
        <translation>Was aus Dateien kam</translation>
    </message>
    <message>
        <source>Erase a person…</source>
        <translation>Eine Person löschen …</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
</context>
<context>
    <name>demarc::ui::StateView</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>demarc::ui::StatusBar</name>
    <message>
        <source>Cancel this job</source>
        <translation>Diesen Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Collector off</source>
        <translation>Sammler aus</translation>
    </message>
    <message>
        <source>Collector %1</source>
        <translation>Sammler %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Collector cannot listen on %1</source>
        <comment>address</comment>
        <translation>Sammler kann nicht auf %1 lauschen</translation>
    </message>
    <message>
        <source>The collector: on or off, and where it listens</source>
        <translation>Der Sammler: ein oder aus, und wo er lauscht</translation>
    </message>
    <message>
        <source>%1 · not passed on</source>
        <comment>collector</comment>
        <translation>%1 · nicht weitergegeben</translation>
    </message>
    <message>
        <source>Collector %1 · %2</source>
        <comment>address, how many calls a minute</comment>
        <translation>Sammler %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)/min</source>
        <translation>
            <numerusform>%Ln Aufruf/min</numerusform>
            <numerusform>%Ln Aufrufe/min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::SystemEditor</name>
    <message>
        <source>Calls arrive under this name, and nobody registered it: nobody answers for it.</source>
        <translation>Unter diesem Namen kommen Aufrufe an, und niemand hat ihn registriert: Niemand verantwortet ihn.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>Or merge it into a&amp;nother system</source>
        <translation>Oder mit einem &amp;anderen System zusammenführen</translation>
    </message>
    <message>
        <source>Or it is part of a registered &amp;system</source>
        <translation>Oder es gehört zu einem registrierten &amp;System</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Add its calls to that system</source>
        <translation>Seine Aufrufe jenem System zurechnen</translation>
    </message>
    <message>
        <source>Not kept</source>
        <comment>messages</comment>
        <translation>Nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Redacted</source>
        <comment>messages</comment>
        <translation>Geschwärzt</translation>
    </message>
    <message>
        <source>In full</source>
        <comment>messages</comment>
        <translation>Ganz</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>after a number, with the blank before it</comment>
        <translation>
            <numerusform> Tag</numerusform>
            <numerusform> Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>What is asked and answered is not stored. What is there already goes when its time is up.</source>
        <translation>Was gefragt und geantwortet wird, wird nicht gespeichert. Was schon da ist, geht, wenn seine Zeit um ist.</translation>
    </message>
    <message>
        <source>E-mail addresses, numbers and keys are taken out before anything is stored; names of people are not.</source>
        <translation>E-Mail-Adressen, Nummern und Schlüssel werden entfernt, bevor etwas gespeichert wird; Namen von Personen nicht.</translation>
    </message>
    <message>
        <source>What is asked and answered from now on is stored as it comes, whatever it says of people.</source>
        <translation>Was von nun an gefragt und geantwortet wird, wird gespeichert, wie es kommt, was immer es über Personen sagt.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::SystemTable</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>Letzter Aufruf</translation>
    </message>
    <message>
        <source>Service names</source>
        <translation>Dienstnamen</translation>
    </message>
    <message>
        <source>(no service name)</source>
        <translation>(kein Dienstname)</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>Owners are being read.</source>
        <translation>Die Zuständigkeiten werden gelesen.</translation>
    </message>
    <message>
        <source>No call has arrived yet.</source>
        <translation>Noch ist kein Aufruf angekommen.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>demarc::ui::SystemsPage</name>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Register a system</source>
        <translation>Ein System registrieren</translation>
    </message>
    <message>
        <source>Register system</source>
        <translation>System registrieren</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Neues System</translation>
    </message>
    <message>
        <source>AI systems</source>
        <translation>KI-Systeme</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>counts of registered and unregistered systems</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n registered</source>
        <translation>
            <numerusform>%n registriert</numerusform>
            <numerusform>%n registriert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not registered</source>
        <translation>
            <numerusform>%n nicht registriert</numerusform>
            <numerusform>%n nicht registriert</numerusform>
        </translation>
    </message>
    <message>
        <source>No AI system yet</source>
        <translation>Noch kein KI-System</translation>
    </message>
    <message>
        <source>Register one, or send its calls to the collector: it appears here by itself.</source>
        <translation>Registrieren Sie eines oder senden Sie seine Aufrufe an den Sammler: Dann erscheint es hier von selbst.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::TableExport</name>
    <message>
        <source>table</source>
        <comment>file name</comment>
        <translation>tabelle</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n row(s) to %1</source>
        <translation>
            <numerusform>%n Zeile in %1 gespeichert</numerusform>
            <numerusform>%n Zeilen in %1 gespeichert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>demarc::ui::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren …</translation>
    </message>
</context>
<context>
    <name>demarc::ui::TimelineView</name>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>What did you see or do? Ctrl+Enter adds it</source>
        <translation>Was haben Sie gesehen oder getan? Strg+Eingabe fügt es hinzu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older line(s)</source>
        <translation>
            <numerusform>%n ältere Zeile zeigen</numerusform>
            <numerusform>%n ältere Zeilen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Shows the figures behind this line</source>
        <translation>Zeigt die Werte hinter dieser Zeile</translation>
    </message>
</context>
<context>
    <name>demarc::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Find a prompt, person, incident or command</source>
        <translation>Prompt, Person, Vorfall oder Befehl suchen</translation>
    </message>
    <message>
        <source>You are %1, %2. Click to change.</source>
        <translation>Sie sind %1, %2. Zum Ändern klicken.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Changes are recorded under your name. Click to say who you are.</source>
        <translation>Änderungen werden unter Ihrem Namen festgehalten. Klicken Sie, um zu sagen, wer Sie sind.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::TraceModel</name>
    <message>
        <source>Span</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>starts after %1, takes %2</source>
        <translation>beginnt nach %1, dauert %2</translation>
    </message>
    <message>
        <source>starts after %1</source>
        <translation>beginnt nach %1</translation>
    </message>
    <message>
        <source>Not sent with this span</source>
        <translation>Mit diesem Abschnitt nicht gesendet</translation>
    </message>
    <message>
        <source>below</source>
        <comment>counted below</comment>
        <translation>darunter</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Not sent with this call</source>
        <translation>Mit diesem Aufruf nicht gesendet</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, kind or model</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>erstes Token nach %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Counted below, in %1.</source>
        <translation>Darunter gezählt, in %1.</translation>
    </message>
    <message>
        <source>Not counted: another span tells of the same request.</source>
        <translation>Nicht gezählt: ein anderer Abschnitt erzählt von derselben Anfrage.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 (level %2)</source>
        <comment>name of a span, how deep it lies</comment>
        <translation>%1 (Ebene %2)</translation>
    </message>
</context>
<context>
    <name>demarc::ui::TraceWaterfall</name>
    <message>
        <source>Trace of the call</source>
        <translation>Spur des Aufrufs</translation>
    </message>
</context>
<context>
    <name>demarc::ui::VersionEditor</name>
    <message>
        <source>“%1” is no parameter. Write one a line, as in temperature = 0.4.</source>
        <translation>„%1“ ist kein Parameter. Schreiben Sie einen je Zeile, wie temperature = 0.4.</translation>
    </message>
    <message>
        <source>Add message</source>
        <translation>Nachricht hinzufügen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>One text</source>
        <translation>Ein Text</translation>
    </message>
    <message>
        <source>Chat messages</source>
        <translation>Chat-Nachrichten</translation>
    </message>
    <message>
        <source>Messages with roles</source>
        <translation>Nachrichten mit Rollen</translation>
    </message>
    <message>
        <source>Name that applications send</source>
        <translation>Name, den Anwendungen senden</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>temperature = 0.4</source>
        <translation>temperature = 0.4</translation>
    </message>
    <message>
        <source>Parameters, one a line</source>
        <translation>Parameter, einer je Zeile</translation>
    </message>
    <message>
        <source>What changes, and why</source>
        <translation>Was sich ändert und warum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Closes the editor; your draft is kept.</source>
        <translation>Schließt den Editor; Ihr Entwurf bleibt erhalten.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Version %1 von %2</translation>
    </message>
    <message>
        <source>Create prompt</source>
        <translation>Prompt anlegen</translation>
    </message>
    <message>
        <source>Save version %1</source>
        <translation>Version %1 speichern</translation>
    </message>
    <message>
        <source>This is the draft you left here.</source>
        <translation>Das ist der Entwurf, den Sie hier gelassen haben.</translation>
    </message>
</context>
<context>
    <name>demarc::ui::WelcomePage</name>
    <message>
        <source>Who owns this, and is it working?</source>
        <translation>Wem gehört das, und funktioniert es?</translation>
    </message>
    <message>
        <source>A workspace holds who answers for what, the calls of your AI systems, their prompts and their incidents.</source>
        <translation>Ein Arbeitsbereich enthält, wer was verantwortet, die Aufrufe Ihrer KI-Systeme, ihre Prompts und ihre Vorfälle.</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>Die Demo ansehen</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
</TS>
