<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>Text</name>
    <message>
        <source>The step must be a whole number of minutes, at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range ends before it begins. Swap its ends.</source>
        <translation type="unfinished"></translation>
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
    <name>demarc::app::GroupCommit</name>
    <message>
        <source>More calls arrive than can be stored. Send these again in a moment.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation>Nachbesprechung</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import prices from %1</source>
        <translation>Preise aus %1 importieren</translation>
    </message>
    <message>
        <source>The built-in prices cannot be read.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This says exactly what version %1 says. Change something, or keep that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe prompt “%1”</source>
        <translation>Prompt „%1“ beschreiben</translation>
    </message>
    <message>
        <source>A prompt needs a name, the one that applications send with their calls.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text yet. Write what the model should be told.</source>
        <translation>Noch kein Text. Schreiben Sie, was dem Modell gesagt werden soll.</translation>
    </message>
    <message>
        <source>This is too large for a prompt. Shorten it or take messages out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message has no role. Choose system, user or assistant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment is named with small letters, digits, dashes and dots, as in production.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::app::TemplateReader</name>
    <message>
        <source>This is not an ownership template that this version of Demarc can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names the unknown set of letters “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template has an entry without “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names the unknown party “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names the unknown split “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names the unknown reserved decision “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template has the role “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template has the activity key “%1” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the template names the unknown role “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” in the template has “%2” for %3, which are no letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template called “%1”.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver refused the calls with HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending calls was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls cannot be sent to %1 port %2: nobody takes them there. Start the collector or check the address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ctl</name>
    <message>
        <source>Usage: demarcctl --db WHERE [--json] COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHERE is a workspace file or a postgresql:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit code: 0 ok, 1 findings, 2 wrong usage, 3 failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: demarcctl --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which workspace with --db WHERE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command is used like this: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Database</name>
    <message>
        <source>The workspace &quot;%1&quot; is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the workspace, or brings an older one up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings an older workspace up to date, after a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ctl::Models</name>
    <message>
        <source>&quot;%1&quot; is not a date. Write it like 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) added or changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lists models with their latest price per token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports LiteLLM&apos;s price map; without a date, new models are priced for all time and changes hold from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ingest::CallsCsv</name>
    <message>
        <source>A call has no field &quot;%1&quot;. The fields are: %2, score.NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;. Its columns are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of the file is not a line of column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value given for all rows is no good: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column holds the start of a call, for example start=TIMESTAMP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields where the header has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled. What is in stays; importing the file again adds the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not of the form field=column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ingest::CsvReader</name>
    <message>
        <source>more than %L1 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of more than %L1 bytes (a quotation mark may be missing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text after a closing quotation mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation mark that is never closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ingest::FileKind</name>
    <message>
        <source>This is a spreadsheet or a zip archive, not CSV. Save the table as CSV and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is compressed. Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is UTF-16. Save it as CSV UTF-8 and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a binary file, not CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is JSON, not CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is HTML or XML, not CSV. Download the CSV itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Inflate</name>
    <message>
        <source>The compressed body is damaged or cut off. Send it again, or without compression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body inflates to more than %L1 bytes. Send smaller batches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Otlp</name>
    <message>
        <source>The body is JSON but not an OTLP trace export: &quot;%1&quot; is not what the protocol says. Send what an OpenTelemetry SDK writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not an OTLP export in protobuf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is not an OTLP trace export in protobuf. Check what the exporter sends here and that nothing between cuts or changes it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ingest::PriceMap</name>
    <message>
        <source>This is not a price map: it should be one JSON object with a model per key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model in this file has a price per token. Is it LiteLLM&apos;s price map?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::ingest::Receiver</name>
    <message>
        <source>Demarc keeps traces; log records are not kept yet. Switch the logs exporter off to save traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demarc keeps traces; metrics are not kept yet. Switch the metrics exporter off to save traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is received at this address. Send traces to /v1/traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address receives OpenTelemetry data by POST. Set it as the endpoint of an exporter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content type must be application/x-protobuf or application/json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content encoding must be gzip, deflate or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) without a trace id of 16 bytes and a span id of 8 bytes were not taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Too many connections are open. Send again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The only expectation that can be met is 100-continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much data is coming in at once. Send again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body has more than %L1 bytes. Send smaller batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the request has more than %L1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an HTTP request that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not keep up. Send again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 on %2 is in use by another program. Stop that program or choose another port.</source>
        <translation>Port %1 auf %2 ist von einem anderen Programm belegt. Beenden Sie es oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>This user may not listen on port %1. Choose a port above 1023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls cannot be received at %1 port %2. Give an address of this machine, such as 127.0.0.1.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or make room, then export again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::sql::PostgresConnection</name>
    <message>
        <source>The database server could not finish the operation. Nothing was changed; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation was cancelled or took too long. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change contradicts what is stored. Nothing was changed; reload and try again.</source>
        <translation>Die Änderung widerspricht dem Gespeicherten. Nichts wurde geändert; laden Sie neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database does not allow you to do this. Ask the workspace&apos;s owner for the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server has no room or cannot write. Nothing was changed; tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server refused an operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server cannot be reached. Check the address, your login and the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server is PostgreSQL %1; Demarc needs 15 or newer. Nothing was changed.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 refused an operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by another program and was not touched. Choose a Demarc database or a new file name.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This alert rule is gone. Someone removed it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::store::Catalogue</name>
    <message>
        <source>No backup of %1 could be made, so it was not changed. Check that its folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by a newer Demarc and was not touched. Update Demarc to open it.</source>
        <translation>%1 stammt von einem neueren Demarc und wurde nicht angerührt. Aktualisieren Sie Demarc, um es zu öffnen.</translation>
    </message>
    <message>
        <source>There is no Demarc workspace at %1. Create one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::store::Incidents</name>
    <message>
        <source>Someone else changed this action meanwhile. Look at it again and repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else changed %1 meanwhile. Look at it again and repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::store::Ownership</name>
    <message>
        <source>“%1” was changed by somebody else meanwhile; your change was not saved. Look at it again before you change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>an empty cell of the matrix</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row or column was removed meanwhile; your change was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set %2 for %3 in “%4” meanwhile; your %5 was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the letters of the matrix meanwhile.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a prompt named “%1”. Open it and add a version, or choose another name.</source>
        <translation>Ein Prompt namens „%1“ ist schon da. Öffnen Sie ihn und fügen Sie eine Version hinzu oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Someone else changed “%1” meanwhile. Look at it again and repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This prompt has no version %1.</source>
        <translation>Dieser Prompt hat keine Version %1.</translation>
    </message>
</context>
<context>
    <name>demarc::store::Settings</name>
    <message>
        <source>Someone else changed this setting meanwhile. Reload to see their value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::store::Systems</name>
    <message>
        <source>Someone else changed this system meanwhile. Reload to see their change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system is no longer registered. Reload to see what is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a system named &quot;%1&quot;. Choose another name, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::Check</name>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) belong to no known series.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n score(s) belong to no call or have no name.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Call %1 cannot be found by its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of the day %1 are missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The total of %n minute(s) from %1 (series %2) differs from the calls it was made of.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
    <name>demarc::telemetry::RollupDeltas</name>
    <message>
        <source>A stored total is damaged. Nothing was changed; restore the file from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::TelemetryFile</name>
    <message>
        <source>%1 was written by a newer Demarc and was not touched. Update Demarc to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this program is missing. Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by an older Demarc. Open it once for writing to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>demarc::telemetry::TelemetryReader</name>
    <message>
        <source>That is too many points. Choose a longer step or a shorter range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: a stored total cannot be read. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>demarc::ui::ChartView</name>
    <message>
        <source>A chart is saved as .png, .svg or .csv; give the file one of these names.</source>
        <translation>Ein Diagramm wird als .png, .svg oder .csv gespeichert; geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>The chart could not be saved to %1. Choose another place or free some space.</source>
        <translation>Das Diagramm konnte nicht unter %1 gespeichert werden. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
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
</context>
<context>
    <name>demarc::ui::LegendButton</name>
    <message>
        <source>%1. Click to show or hide, Ctrl+click to show it alone.</source>
        <translation>%1. Klicken zeigt oder verbirgt, Strg+Klick zeigt sie allein.</translation>
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
        <source>Collector stopped</source>
        <translation>Sammler angehalten</translation>
    </message>
    <message>
        <source>Collector %1 · %2 calls/min</source>
        <translation>Sammler %1 · %2 Aufrufe/min</translation>
    </message>
    <message>
        <source>Collector %1</source>
        <translation>Sammler %1</translation>
    </message>
    <message>
        <source>Switch the collector on or off</source>
        <translation>Sammler ein- oder ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
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
</context>
</TS>
