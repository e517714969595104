<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Tender</source>
        <translation>A&amp;usschreibung</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>B&amp;ibliothek</translation>
    </message>
    <message>
        <source>&amp;New tender</source>
        <translation>&amp;Neue Ausschreibung</translation>
    </message>
    <message>
        <source>Open n&amp;otice…</source>
        <translation>Be&amp;kanntmachung öffnen…</translation>
    </message>
    <message>
        <source>O&amp;pen tender file…</source>
        <translation>Auss&amp;chreibung öffnen…</translation>
    </message>
    <message>
        <source>&amp;From an earlier tender…</source>
        <translation>Aus &amp;früherer Ausschreibung…</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>Beispiel &amp;ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Save work</source>
        <translation>Arbeit &amp;speichern</translation>
    </message>
    <message>
        <source>Save work &amp;as…</source>
        <translation>A&amp;rbeit speichern unter…</translation>
    </message>
    <message>
        <source>Save t&amp;ender…</source>
        <translation>A&amp;usschreibung speichern…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>R&amp;eiter schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rü&amp;ckgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>&amp;Go to clause…</source>
        <translation>&amp;Gehe zu Klausel…</translation>
    </message>
    <message>
        <source>&amp;Copy the reason</source>
        <translation>&amp;Begründung kopieren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Show &amp;questions</source>
        <translation>&amp;Fragen zeigen</translation>
    </message>
    <message>
        <source>Go to the &amp;centre</source>
        <translation>Zur &amp;Mitte</translation>
    </message>
    <message>
        <source>Show cl&amp;auses</source>
        <translation>&amp;Klauseln zeigen</translation>
    </message>
    <message>
        <source>Show &amp;preview</source>
        <translation>Vorschau &amp;zeigen</translation>
    </message>
    <message>
        <source>Show pro&amp;blems</source>
        <translation>&amp;Probleme zeigen</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>Voriger &amp;Bereich</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>V&amp;ergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Full size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Refre&amp;sh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Back to the &amp;questions</source>
        <translation>Zurück zu den &amp;Fragen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>&amp;I don’t know yet</source>
        <translation>&amp;Ich weiß es noch nicht</translation>
    </message>
    <message>
        <source>Clea&amp;r the answer</source>
        <translation>Antwort &amp;löschen</translation>
    </message>
    <message>
        <source>Next &amp;undecided</source>
        <translation>Nächste &amp;offene</translation>
    </message>
    <message>
        <source>Next un&amp;finished</source>
        <translation>&amp;Nächste unfertige</translation>
    </message>
    <message>
        <source>Show &amp;why</source>
        <translation>&amp;Begründung zeigen</translation>
    </message>
    <message>
        <source>&amp;Put it in…</source>
        <translation>Aufne&amp;hmen…</translation>
    </message>
    <message>
        <source>&amp;Take it out…</source>
        <translation>He&amp;rausnehmen…</translation>
    </message>
    <message>
        <source>&amp;Let the rules decide again</source>
        <translation>Wieder &amp;die Regeln entscheiden lassen</translation>
    </message>
    <message>
        <source>Weigh and &amp;decide…</source>
        <translation>Abwägen und &amp;entscheiden…</translation>
    </message>
    <message>
        <source>Fill in bla&amp;nks</source>
        <translation>Lü&amp;cken ausfüllen</translation>
    </message>
    <message>
        <source>Title and r&amp;eference…</source>
        <translation>&amp;Titel und Aktenzeichen…</translation>
    </message>
    <message>
        <source>Chec&amp;k your answers</source>
        <translation>&amp;Antworten prüfen</translation>
    </message>
    <message>
        <source>Next proble&amp;m</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>&amp;Open a returned tender…</source>
        <translation>&amp;Zurückgesandte Ausschreibung öffnen…</translation>
    </message>
    <message>
        <source>Put clauses into m&amp;y own tender…</source>
        <translation>&amp;Klauseln in eigene Ausschreibung einfügen…</translation>
    </message>
    <message>
        <source>Batc&amp;h…</source>
        <translation>&amp;Stapel…</translation>
    </message>
    <message>
        <source>&amp;New clause…</source>
        <translation>&amp;Neue Klausel…</translation>
    </message>
    <message>
        <source>&amp;Open a library…</source>
        <translation>B&amp;ibliothek öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save clause</source>
        <translation>&amp;Klausel speichern</translation>
    </message>
    <message>
        <source>&amp;Duplicate clause…</source>
        <translation>Klausel &amp;duplizieren…</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>V&amp;orschlagen</translation>
    </message>
    <message>
        <source>&amp;Approve…</source>
        <translation>&amp;Freigeben…</translation>
    </message>
    <message>
        <source>&amp;Retire…</source>
        <translation>&amp;Außer Kraft setzen…</translation>
    </message>
    <message>
        <source>Show the &amp;matrix</source>
        <translation>&amp;Matrix zeigen</translation>
    </message>
    <message>
        <source>S&amp;cenarios</source>
        <translation>&amp;Szenarien</translation>
    </message>
    <message>
        <source>&amp;Translations</source>
        <translation>Üb&amp;ersetzungen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Chec&amp;k library</source>
        <translation>&amp;Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Make a &amp;scenario from this tender…</source>
        <translation>&amp;Szenario aus dieser Ausschreibung…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>A&amp;nleitung</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Search actions…</source>
        <translation>&amp;Aktionen suchen…</translation>
    </message>
    <message>
        <source>&amp;About Clausewright</source>
        <translation>Über &amp;Clausewright</translation>
    </message>
</context>
<context>
    <name>AlternatesSection</name>
    <message>
        <source>Alternates</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Name and office</source>
        <translation>Name und Amt</translation>
    </message>
    <message>
        <source>Only a named person approves. The day is today; a later change voids it.</source>
        <translation>Nur eine genannte Person gibt frei. Es gilt der heutige Tag; eine spätere Änderung hebt die Freigabe auf.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter the name and the office.</source>
        <translation>Geben Sie Name und Amt an.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Tenders</source>
        <translation>Ausschreibungen</translation>
    </message>
    <message>
        <source>{count} not understood and left out</source>
        <translation>{count} nicht verstanden und ausgelassen</translation>
    </message>
    <message>
        <source>Choose the folder that the tenders go to.</source>
        <translation>Wählen Sie den Ordner für die Ausschreibungen.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>Das ist eine Datei. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Make {tenders}</source>
        <translation>{tenders} erstellen</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>Zeile {row}: {why}</translation>
    </message>
    <message>
        <source>Results: {file}</source>
        <translation>Ergebnisse: {file}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Läuft weiter</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>saved as draft</source>
        <translation>als Entwurf gespeichert</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>brauchen Sie</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>warten</translation>
    </message>
    <message>
        <source>The run ended early</source>
        <translation>Der Lauf endete vorzeitig</translation>
    </message>
    <message>
        <source>Stopped at {count} of {rows}</source>
        <translation>Angehalten bei {count} von {rows}</translation>
    </message>
    <message>
        <source>{rows} checked</source>
        <translation>{rows} geprüft</translation>
    </message>
    <message>
        <source>{tenders} made</source>
        <translation>{tenders} erstellt</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Paused at {count} of {rows}</source>
        <translation>Pausiert bei {count} von {rows}</translation>
    </message>
    <message>
        <source>Checking {rows}</source>
        <translation>{rows} werden geprüft</translation>
    </message>
    <message>
        <source>Making {tenders}</source>
        <translation>{tenders} werden erstellt</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”</source>
        <translation>{file}, Blatt „{sheet}“</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>Die Tabelle wird gelesen …</translation>
    </message>
    <message>
        <source>The row cannot be used.</source>
        <translation>Die Zeile ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Answer “{question}” first</source>
        <translation>Beantworten Sie zuerst „{question}“</translation>
    </message>
    <message>
        <source>Clauses are to be weighed and decided</source>
        <translation>Klauseln sind abzuwägen und zu entscheiden</translation>
    </message>
    <message>
        <source>Unchanged since an earlier run</source>
        <translation>Unverändert seit einem früheren Lauf</translation>
    </message>
    <message>
        <source>The run cannot go on.</source>
        <translation>Der Lauf kann nicht weitergehen.</translation>
    </message>
    <message>
        <source>{row}: {clauses} not decided yet.</source>
        <translation>{row}: {clauses} noch offen.</translation>
    </message>
    <message>
        <source>{reason}. Add a column for it, or answer it for every row.</source>
        <translation>{reason}. Fügen Sie dafür eine Spalte hinzu, oder beantworten Sie es für jede Zeile.</translation>
    </message>
    <message>
        <source>{row}: it needs you. The other rows go on.</source>
        <translation>{row}: Sie ist auf Sie angewiesen. Die anderen Zeilen gehen weiter.</translation>
    </message>
    <message>
        <source>{row}: mend it in the table, then redo it.</source>
        <translation>{row}: Berichtigen Sie sie in der Tabelle, und wiederholen Sie sie dann.</translation>
    </message>
    <message>
        <source>Column {column} holds “{value}”. {why}</source>
        <translation>Spalte {column} enthält „{value}“. {why}</translation>
    </message>
    <message>
        <source>Column {column}: {why}</source>
        <translation>Spalte {column}: {why}</translation>
    </message>
    <message>
        <source>1 clause is</source>
        <translation>1 Klausel ist</translation>
    </message>
    <message>
        <source>{count} clauses are</source>
        <translation>{count} Klauseln sind</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>1 tender</source>
        <translation>1 Ausschreibung</translation>
    </message>
    <message>
        <source>{count} tenders</source>
        <translation>{count} Ausschreibungen</translation>
    </message>
    <message>
        <source>1 column understood</source>
        <translation>1 Spalte verstanden</translation>
    </message>
    <message>
        <source>{count} columns understood</source>
        <translation>{count} Spalten verstanden</translation>
    </message>
    <message>
        <source>1 cell of the first {rows} rows does not fit</source>
        <translation>1 Zelle der ersten {rows} Zeilen passt nicht</translation>
    </message>
    <message>
        <source>{count} cells of the first {rows} rows do not fit</source>
        <translation>{count} Zellen der ersten {rows} Zeilen passen nicht</translation>
    </message>
    <message>
        <source>Redo {rows}</source>
        <translation>{rows} wiederholen</translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation>noch etwa {count} Sekunden</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>noch etwa {count} Minuten</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>noch etwa {count} Stunden</translation>
    </message>
    <message>
        <source>{head}: {text}</source>
        <translation>{head}: {text}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Saved as draft</source>
        <translation>Als Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>In Word öffnen</translation>
    </message>
    <message>
        <source>Answer for every row…</source>
        <translation>Für jede Zeile beantworten…</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>Spalten ändern</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Rows of the batch</source>
        <translation>Zeilen des Stapels</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Many tenders from one table</source>
        <translation>Viele Ausschreibungen aus einer Tabelle</translation>
    </message>
    <message>
        <source>Each row of a CSV file or an Excel sheet becomes a tender, or each notice in a folder. Rows that need you never stop the others.</source>
        <translation>Jede Zeile einer CSV-Datei oder eines Excel-Blatts wird eine Ausschreibung, oder jede Bekanntmachung in einem Ordner. Zeilen, die Sie brauchen, halten die anderen nie auf.</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Tabelle wählen…</translation>
    </message>
    <message>
        <source>Choose a folder of notices…</source>
        <translation>Ordner mit Bekanntmachungen wählen…</translation>
    </message>
    <message>
        <source>A table of contracts</source>
        <translation>Eine Auftragstabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx *.xlsm *.jsonl *.json *.parquet);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.xlsx *.xlsm *.jsonl *.json *.parquet);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A folder of notices</source>
        <translation>Ein Ordner mit Bekanntmachungen</translation>
    </message>
    <message>
        <source>{name}, batch</source>
        <translation>{name}, Stapel</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Zuordnungsdatei</translation>
    </message>
    <message>
        <source>Mappings (*.yaml *.yml)</source>
        <translation>Zuordnungen (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Zuordnung speichern</translation>
    </message>
    <message>
        <source>Mappings (*.yaml)</source>
        <translation>Zuordnungen (*.yaml)</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}. Choose another place.</source>
        <translation>„{name}“ lässt sich nicht schreiben: {reason}. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} gespeichert</translation>
    </message>
    <message>
        <source>Something in the program went wrong. What is written stays; run it again.</source>
        <translation>Im Programm ist etwas schiefgegangen. Was geschrieben ist, bleibt; starten Sie den Lauf erneut.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>Name it with the ending {endings}.</source>
        <translation>Geben Sie ihm einen Namen mit der Endung {endings}.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Open a library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Library {name} {version}, %n clauses</source>
        <translation>
            <numerusform>Bibliothek {name} {version}, %n Klausel</numerusform>
            <numerusform>Bibliothek {name} {version}, %n Klauseln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlankTable</name>
    <message>
        <source>Blanks</source>
        <translation>Lücken</translation>
    </message>
</context>
<context>
    <name>Blanks</name>
    <message>
        <source>Blank</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>Stands there</source>
        <translation>Steht jetzt dort</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Zulässig</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>To be filled in</source>
        <translation>Auszufüllen</translation>
    </message>
    <message>
        <source>Default {value}</source>
        <translation>Vorgabe {value}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>Open: a person must fill it in</source>
        <translation>Offen: eine Person muss sie ausfüllen</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Nach Vorgabe</translation>
    </message>
    <message>
        <source>Filled in by you</source>
        <translation>Von Ihnen ausgefüllt</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>mindestens {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>höchstens {high}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an amount, such as 820,000 USD</source>
        <translation>ein Betrag, etwa 820.000 USD</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>one of {count} answers</source>
        <translation>eine von {count} Antworten</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation>eine Dauer</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Write {limits}.</source>
        <translation>Zulässig ist: {limits}.</translation>
    </message>
    <message numerus="yes">
        <source>Also in %n other clauses</source>
        <translation>
            <numerusform>Auch in %n anderen Klausel</numerusform>
            <numerusform>Auch in %n anderen Klauseln</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in {names}</source>
        <translation>Auch in {names}</translation>
    </message>
    <message>
        <source>No blanks in these clauses</source>
        <translation>Keine Lücken in diesen Klauseln</translation>
    </message>
    <message>
        <source>Nothing is left to fill in. Blanks appear here when a clause that has them comes in.</source>
        <translation>Es bleibt nichts auszufüllen. Lücken erscheinen hier, sobald eine Klausel mit Lücken aufgenommen wird.</translation>
    </message>
    <message>
        <source>No blank is open</source>
        <translation>Keine Lücke ist offen</translation>
    </message>
    <message>
        <source>Each blank is filled in, by you or by its default.</source>
        <translation>Jede Lücke ist ausgefüllt, von Ihnen oder nach Vorgabe.</translation>
    </message>
    <message>
        <source>All blanks stand at their defaults</source>
        <translation>Alle Lücken stehen auf ihrer Vorgabe</translation>
    </message>
    <message>
        <source>What you fill in is listed here.</source>
        <translation>Was Sie ausfüllen, wird hier aufgeführt.</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ChangesSection</name>
    <message>
        <source>What would change this?</source>
        <translation>Was würde das ändern?</translation>
    </message>
    <message>
        <source>Trying other answers…</source>
        <translation>Andere Antworten werden erprobt…</translation>
    </message>
    <message>
        <source>You decided this clause. Let the rules decide, and answers count again.</source>
        <translation>Sie haben über diese Klausel entschieden. Lassen Sie die Regeln entscheiden, dann zählen die Antworten wieder.</translation>
    </message>
    <message>
        <source>No single answer would change it.</source>
        <translation>Keine einzelne Antwort würde das ändern.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it…</source>
        <translation>Ausprobieren…</translation>
    </message>
    <message>
        <source>Try it: {answer}</source>
        <translation>Ausprobieren: {answer}</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>your legal team</source>
        <translation>Ihre Rechtsabteilung</translation>
    </message>
    <message>
        <source>whoever holds the budget</source>
        <translation>wer über die Mittel verfügt</translation>
    </message>
    <message>
        <source>the department that needs it</source>
        <translation>die Bedarfsstelle</translation>
    </message>
    <message>
        <source>the department that needs it, or the market</source>
        <translation>die Bedarfsstelle oder den Markt</translation>
    </message>
    <message>
        <source>whoever assesses the risk</source>
        <translation>wer das Risiko bewertet</translation>
    </message>
    <message>
        <source>those who evaluate the tenders</source>
        <translation>wer die Angebote wertet</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Counts until you change it</source>
        <translation>Gilt, bis Sie es ändern</translation>
    </message>
    <message>
        <source>You don’t know yet</source>
        <translation>Sie wissen es noch nicht</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Noch nicht beantwortet</translation>
    </message>
    <message>
        <source>{lot}: {answer}</source>
        <translation>{lot}: {answer}</translation>
    </message>
    <message>
        <source>Save tender…</source>
        <translation>Ausschreibung speichern…</translation>
    </message>
    <message>
        <source>Save as draft…</source>
        <translation>Als Entwurf speichern…</translation>
    </message>
    <message>
        <source>Ask {who}: {question}</source>
        <translation>Fragen Sie {who}: {question}</translation>
    </message>
    <message>
        <source>Answer: {question}</source>
        <translation>Beantworten Sie: {question}</translation>
    </message>
    <message>
        <source>{title}: put in by you</source>
        <translation>{title}: von Ihnen aufgenommen</translation>
    </message>
    <message>
        <source>{title}: taken out by you</source>
        <translation>{title}: von Ihnen herausgenommen</translation>
    </message>
    <message>
        <source>“{reason}”</source>
        <translation>„{reason}“</translation>
    </message>
    <message>
        <source>No clause waits for it</source>
        <translation>Keine Klausel wartet darauf</translation>
    </message>
    <message>
        <source>1 clause waits for this answer</source>
        <translation>1 Klausel wartet auf diese Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses wait for this answer</source>
        <translation>
            <numerusform>%n Klausel wartet auf diese Antwort</numerusform>
            <numerusform>%n Klauseln warten auf diese Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not decided yet is marked in the draft.</source>
        <translation>Was noch nicht entschieden ist, wird im Entwurf gekennzeichnet.</translation>
    </message>
    <message>
        <source>One more answer goes far to complete the tender.</source>
        <translation>Eine weitere Antwort bringt die Ausschreibung fast ans Ziel.</translation>
    </message>
    <message numerus="yes">
        <source>%n more answers go far to complete the tender.</source>
        <translation>
            <numerusform>%n weitere Antwort bringt die Ausschreibung fast ans Ziel.</numerusform>
            <numerusform>%n weitere Antworten bringen die Ausschreibung fast ans Ziel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Check your answers</source>
        <translation>Antworten prüfen</translation>
    </message>
    <message>
        <source>Change whatever is not right. You come straight back to this page.</source>
        <translation>Ändern Sie, was nicht stimmt. Sie kehren sofort auf diese Seite zurück.</translation>
    </message>
</context>
<context>
    <name>ClauseTree</name>
    <message>
        <source>Clauses</source>
        <translation>Klauseln</translation>
    </message>
</context>
<context>
    <name>Clauses</name>
    <message>
        <source>In the tender</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Nicht enthalten</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>“{title}” is in the tender already.</source>
        <translation>„{title}“ ist bereits in der Ausschreibung enthalten.</translation>
    </message>
    <message>
        <source>“{title}” is left out already.</source>
        <translation>„{title}“ ist bereits nicht enthalten.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Begründung zeigen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>Gesetzlich verlangt</translation>
    </message>
    <message>
        <source>Required by policy</source>
        <translation>Durch Vorgabe verlangt</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Gute Praxis</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>of several</comment>
        <translation>Nicht enthalten</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>No clause has “{search}”</source>
        <translation>Keine Klausel enthält „{search}“</translation>
    </message>
    <message>
        <source>Search looks at names, wording and legal sources.</source>
        <translation>Gesucht wird in Namen, Wortlaut und Rechtsquellen.</translation>
    </message>
    <message>
        <source>No clauses in this library</source>
        <translation>Keine Klauseln in dieser Bibliothek</translation>
    </message>
    <message>
        <source>Open another clause library to begin.</source>
        <translation>Öffnen Sie eine andere Klauselbibliothek, um zu beginnen.</translation>
    </message>
    <message>
        <source>No clause is in yet</source>
        <translation>Noch ist keine Klausel enthalten</translation>
    </message>
    <message>
        <source>Clauses come in as you answer the questions.</source>
        <translation>Klauseln kommen hinzu, während Sie die Fragen beantworten.</translation>
    </message>
    <message>
        <source>Every clause is decided</source>
        <translation>Über jede Klausel ist entschieden</translation>
    </message>
    <message>
        <source>You can check your answers and save the tender.</source>
        <translation>Sie können Ihre Antworten prüfen und die Ausschreibung speichern.</translation>
    </message>
    <message>
        <source>No clause is left out</source>
        <translation>Keine Klausel ist ausgelassen</translation>
    </message>
    <message>
        <source>Clauses that do not apply are listed here with the reason.</source>
        <translation>Klauseln, die nicht anzuwenden sind, stehen hier mit ihrer Begründung.</translation>
    </message>
    <message>
        <source>Nothing changed just now</source>
        <translation>Soeben hat sich nichts geändert</translation>
    </message>
    <message>
        <source>What your last answer brought in or took out is listed here.</source>
        <translation>Was Ihre letzte Antwort hinzugefügt oder entfernt hat, steht hier.</translation>
    </message>
    <message>
        <source>The rules decide every clause</source>
        <translation>Die Regeln entscheiden über jede Klausel</translation>
    </message>
    <message>
        <source>A clause that you put in or take out is listed here.</source>
        <translation>Klauseln, die Sie aufnehmen oder herausnehmen, stehen hier.</translation>
    </message>
    <message>
        <source>Cannot stand together</source>
        <translation>Nicht zusammen möglich</translation>
    </message>
    <message>
        <source>Put in by you</source>
        <translation>Von Ihnen aufgenommen</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Von Ihnen ausgelassen</translation>
    </message>
    <message>
        <source>You put it in: “{reason}”</source>
        <translation>Sie haben sie aufgenommen: „{reason}“</translation>
    </message>
    <message>
        <source>You took it out: “{reason}”</source>
        <translation>Sie haben sie herausgenommen: „{reason}“</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>Both are in and cannot stand together. Take one of them out.</source>
        <translation>Beide sind enthalten und schließen einander aus. Nehmen Sie eine davon heraus.</translation>
    </message>
    <message>
        <source>Depends on: “{question}”</source>
        <translation>Hängt ab von: „{question}“</translation>
    </message>
    <message>
        <source>Depends on: “{question}” and 1 more</source>
        <translation>Hängt ab von: „{question}“ und 1 weiteren</translation>
    </message>
    <message numerus="yes">
        <source>Depends on: “{question}” and %n more</source>
        <translation>
            <numerusform>Hängt ab von: „{question}“ und %n weiteren</numerusform>
            <numerusform>Hängt ab von: „{question}“ und %n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Just in</source>
        <translation>Neu dabei</translation>
    </message>
    <message>
        <source>Just out</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Now open</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <source>Lots: {lots}</source>
        <translation>Lose: {lots}</translation>
    </message>
    <message>
        <source>{counts}.</source>
        <translation>{counts}.</translation>
    </message>
    <message>
        <source>{counts}: {reason}.</source>
        <translation>{counts}: {reason}.</translation>
    </message>
    <message>
        <source>{edit}: {counts}.</source>
        <translation>{edit}: {counts}.</translation>
    </message>
    <message>
        <source>“{title}” was put in by you.</source>
        <translation>„{title}“ wurde von Ihnen aufgenommen.</translation>
    </message>
    <message>
        <source>“{title}” was taken out by you.</source>
        <translation>„{title}“ wurde von Ihnen herausgenommen.</translation>
    </message>
    <message>
        <source>This sets aside a duty of law: {cites}.</source>
        <translation>Das setzt eine gesetzliche Pflicht außer Acht: {cites}.</translation>
    </message>
    <message>
        <source>This sets aside a policy that binds you: {cites}.</source>
        <translation>Das setzt eine Vorgabe außer Acht, die Sie bindet: {cites}.</translation>
    </message>
    <message>
        <source>No law asks for it here. It is good practice: {cites}.</source>
        <translation>Kein Gesetz verlangt sie hier. Sie ist gute Praxis: {cites}.</translation>
    </message>
    <message>
        <source>1 clause came in</source>
        <translation>1 Klausel kam hinzu</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses came in</source>
        <translation>
            <numerusform>%n Klausel kam hinzu</numerusform>
            <numerusform>%n Klauseln kamen hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clause went out</source>
        <translation>1 Klausel ist entfallen</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses went out</source>
        <translation>
            <numerusform>%n Klausel ist entfallen</numerusform>
            <numerusform>%n Klauseln sind entfallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation>
            <numerusform>%n ist entfallen</numerusform>
            <numerusform>%n sind entfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clause is not decided any more</source>
        <translation>1 Klausel ist wieder offen</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided any more</source>
        <translation>
            <numerusform>%n Klausel ist wieder offen</numerusform>
            <numerusform>%n Klauseln sind wieder offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided any more</source>
        <translation>
            <numerusform>%n ist wieder offen</numerusform>
            <numerusform>%n sind wieder offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClausesView</name>
    <message>
        <source>Search clauses</source>
        <translation>Klauseln suchen</translation>
    </message>
    <message>
        <source>Which clauses are listed</source>
        <translation>Welche Klauseln aufgeführt sind</translation>
    </message>
    <message>
        <source>Every clause that is listed is decided.</source>
        <translation>Über jede aufgeführte Klausel ist entschieden.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Begründung zeigen</translation>
    </message>
    <message>
        <source>Answer the question</source>
        <translation>Frage beantworten</translation>
    </message>
    <message>
        <source>Put it in…</source>
        <translation>Aufnehmen…</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Herausnehmen…</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>Regeln entscheiden lassen</translation>
    </message>
    <message>
        <source>Go to clause in preview</source>
        <translation>In der Vorschau zeigen</translation>
    </message>
    <message>
        <source>Take out “{title}”…</source>
        <translation>„{title}“ herausnehmen…</translation>
    </message>
</context>
<context>
    <name>ColumnCard</name>
    <message>
        <source>{letter}  {heading}</source>
        <translation>{letter}  {heading}</translation>
    </message>
    <message>
        <source>What the column “{heading}” answers</source>
        <translation>Was die Spalte „{heading}“ beantwortet</translation>
    </message>
    <message>
        <source>Empty in the first rows</source>
        <translation>In den ersten Zeilen leer</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Wird ausgelassen</translation>
    </message>
    <message>
        <source>Not understood: “{cell}” is left out</source>
        <translation>Nicht verstanden: „{cell}“ wird ausgelassen</translation>
    </message>
    <message>
        <source>“{cell}” is left out</source>
        <translation>„{cell}“ wird ausgelassen</translation>
    </message>
    <message>
        <source>Empty in this row</source>
        <translation>In dieser Zeile leer</translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>What each column answers</source>
        <translation>Was jede Spalte beantwortet</translation>
    </message>
    <message>
        <source>Told by the headings. What you change is kept for the next table.</source>
        <translation>An den Überschriften erkannt. Was Sie ändern, gilt auch für die nächste Tabelle.</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Die ersten Zeilen der Tabelle</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>{label}, {lot}</source>
        <translation>{label}, {lot}</translation>
    </message>
    <message>
        <source>{label}: not known yet</source>
        <translation>{label}: noch nicht bekannt</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>Lose</translation>
    </message>
    <message>
        <source>put in “{title}”</source>
        <translation>„{title}“ aufnehmen</translation>
    </message>
    <message>
        <source>take out “{title}”</source>
        <translation>„{title}“ herausnehmen</translation>
    </message>
    <message>
        <source>let the rules decide “{title}”</source>
        <translation>Regeln über „{title}“ entscheiden lassen</translation>
    </message>
    <message>
        <source>{blank} in “{title}”</source>
        <translation>{blank} in „{title}“</translation>
    </message>
    <message>
        <source>judgement on “{title}”</source>
        <translation>Abwägung zu „{title}“</translation>
    </message>
    <message>
        <source>title and reference</source>
        <translation>Titel und Aktenzeichen</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>Sie sind gleich.</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Word’s layout, quick view</source>
        <translation>Layout wie in Word, Schnellansicht</translation>
    </message>
    <message>
        <source>Preview of the clause</source>
        <translation>Vorschau der Klausel</translation>
    </message>
    <message>
        <source>Edit clause</source>
        <translation>Klausel bearbeiten</translation>
    </message>
    <message>
        <source>No clause is chosen</source>
        <translation>Keine Klausel gewählt</translation>
    </message>
    <message>
        <source>Choose one in the tree on the left.</source>
        <translation>Wählen Sie links im Baum eine aus.</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>No other clause names it.</source>
        <translation>Keine andere Klausel nennt sie.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the editor lists all</source>
        <translation>
            <numerusform>und %n weitere; der Editor führt alle auf</numerusform>
            <numerusform>und %n weitere; der Editor führt alle auf</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Open documents</source>
        <translation>Geöffnete Dokumente</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>{title} schließen</translation>
    </message>
    <message>
        <source>{title} •</source>
        <translation>{title} •</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>EditorDialogs</name>
    <message>
        <source>Save clause</source>
        <translation>Klausel speichern</translation>
    </message>
    <message>
        <source>Approve this text</source>
        <translation>Diesen Text freigeben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Yours against the file on disk</source>
        <translation>Ihre Fassung und die Datei auf der Festplatte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EditorView</name>
    <message>
        <source>What was not saved</source>
        <translation>Was nicht gespeichert war</translation>
    </message>
    <message>
        <source>Edits that were not saved are back.</source>
        <translation>Nicht gespeicherte Änderungen sind wieder da.</translation>
    </message>
    <message>
        <source>Parts of the clause</source>
        <translation>Teile der Klausel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Law and blanks</source>
        <translation>Recht und Lücken</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Ctrl+Space completes terms, blanks and clauses</source>
        <translation>Strg+Leertaste ergänzt Begriffe, Lücken und Klauseln</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Word’s layout, quick view</source>
        <translation>Layout wie in Word, Schnellansicht</translation>
    </message>
    <message>
        <source>Preview of the clause</source>
        <translation>Vorschau der Klausel</translation>
    </message>
    <message>
        <source>of revision {number}</source>
        <translation>von Fassung {number}</translation>
    </message>
    <message>
        <source>{state}: behind its original</source>
        <translation>{state}: hinter dem Original zurück</translation>
    </message>
    <message>
        <source>nobody qualified has reviewed it</source>
        <translation>von niemandem Sachkundigen geprüft</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>{revision}, not saved yet</source>
        <translation>{revision}, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Neue Fassung</translation>
    </message>
    <message>
        <source>{clause} was saved.</source>
        <translation>{clause} wurde gespeichert.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Save the clause first: only what is saved is approved.</source>
        <translation>Speichern Sie die Klausel zuerst: Freigegeben wird nur, was gespeichert ist.</translation>
    </message>
    <message>
        <source>“{clause}” is not saved</source>
        <translation>„{clause}“ ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Save it, or close it and lose what you changed.</source>
        <translation>Speichern Sie sie, oder schließen Sie sie und verlieren, was Sie geändert haben.</translation>
    </message>
    <message>
        <source>Save clause</source>
        <translation>Klausel speichern</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>The file was changed by another program.</source>
        <translation>Die Datei wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>This text comes with the program and is not changed in its place.</source>
        <translation>Dieser Text kommt mit dem Programm und wird nicht an seinem Ort geändert.</translation>
    </message>
    <message>
        <source>Make a copy to edit…</source>
        <translation>Kopie zum Bearbeiten anlegen…</translation>
    </message>
    <message>
        <source>Folder for your own clauses</source>
        <translation>Ordner für Ihre eigenen Klauseln</translation>
    </message>
</context>
<context>
    <name>ExactPages</name>
    <message>
        <source>Tender, exact pages</source>
        <translation>Ausschreibung, genaue Seiten</translation>
    </message>
    <message>
        <source>Exact pages need LibreOffice</source>
        <translation>Genaue Seiten brauchen LibreOffice</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>In Word öffnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>There are no pages yet</source>
        <translation>Noch gibt es keine Seiten</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>Die Seiten werden gezeichnet</translation>
    </message>
    <message>
        <source>LibreOffice lays them out; that takes some seconds.</source>
        <translation>LibreOffice setzt sie; das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Nicht gezeichnet</translation>
    </message>
    <message>
        <source>You stopped it. Draw again when you need the pages.</source>
        <translation>Sie haben angehalten. Zeichnen Sie neu, wenn Sie die Seiten brauchen.</translation>
    </message>
    <message numerus="yes">
        <source>Drawing the pages, %n second(s)…</source>
        <translation>
            <numerusform>Die Seiten werden gezeichnet, %n Sekunde…</numerusform>
            <numerusform>Die Seiten werden gezeichnet, %n Sekunden…</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>Die Seiten werden gezeichnet…</translation>
    </message>
    <message>
        <source>The tender has changed since these pages were drawn.</source>
        <translation>Die Ausschreibung hat sich geändert, seit diese Seiten gezeichnet wurden.</translation>
    </message>
    <message>
        <source>No exact pages here</source>
        <translation>Hier gibt es keine genauen Seiten</translation>
    </message>
    <message>
        <source>The pages could not be drawn</source>
        <translation>Die Seiten ließen sich nicht zeichnen</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Neue Ausschreibung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FileKeeper</name>
    <message>
        <source>Tenders (*.clausewright *.docx);;Notices and facts (*.xml *.json *.yaml *.yml);;All files (*)</source>
        <translation>Ausschreibungen (*.clausewright *.docx);;Bekanntmachungen und Angaben (*.xml *.json *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open tender file</source>
        <translation>Ausschreibung öffnen</translation>
    </message>
    <message>
        <source>Notices and tables (*.xml *.json *.yaml *.yml *.csv *.xlsx)</source>
        <translation>Bekanntmachungen und Tabellen (*.xml *.json *.yaml *.yml *.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Open notice</source>
        <translation>Bekanntmachung öffnen</translation>
    </message>
    <message>
        <source>Tenders (*.clausewright *.docx)</source>
        <translation>Ausschreibungen (*.clausewright *.docx)</translation>
    </message>
    <message>
        <source>From an earlier tender</source>
        <translation>Aus früherer Ausschreibung</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>{name} wird gelesen …</translation>
    </message>
    <message>
        <source>{name} could not be opened. {reason}</source>
        <translation>{name} ließ sich nicht öffnen. {reason}</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Neue Ausschreibung</translation>
    </message>
    <message>
        <source>The system says: {reason}.</source>
        <translation>Das System meldet: {reason}.</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>Ausschreibung</translation>
    </message>
    <message>
        <source>Save work</source>
        <translation>Arbeit speichern</translation>
    </message>
    <message>
        <source>Work files (*.clausewright)</source>
        <translation>Arbeitsdateien (*.clausewright)</translation>
    </message>
    <message>
        <source>The work could not be saved. {reason}</source>
        <translation>Die Arbeit ließ sich nicht speichern. {reason}</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Anderswo speichern…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
        <source>This tender has answers that no file has.</source>
        <translation>Diese Ausschreibung hat Antworten, die in keiner Datei stehen.</translation>
    </message>
    <message>
        <source>Save them to a work file, or throw them away?</source>
        <translation>In einer Arbeitsdatei speichern oder verwerfen?</translation>
    </message>
    <message>
        <source>&amp;Save work</source>
        <translation>&amp;Arbeit speichern</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>A tender that had not been saved came back, with every answer.</source>
        <translation>Eine nicht gespeicherte Ausschreibung ist wieder da, mit jeder Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenders that had not been saved came back, with every answer.</source>
        <translation>
            <numerusform>%n nicht gespeicherte Ausschreibung ist wieder da, mit jeder Antwort.</numerusform>
            <numerusform>%n nicht gespeicherte Ausschreibungen sind wieder da, mit jeder Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FillInsView</name>
    <message>
        <source>Fill in the blanks</source>
        <translation>Lücken ausfüllen</translation>
    </message>
    <message>
        <source>What stands in the clauses of this tender. Defaults keep to the law.</source>
        <translation>Was in den Klauseln dieser Ausschreibung steht. Vorgaben halten das Recht ein.</translation>
    </message>
    <message>
        <source>Which blanks are listed</source>
        <translation>Welche Lücken aufgeführt sind</translation>
    </message>
    <message>
        <source>Use all defaults</source>
        <translation>Alle Vorgaben verwenden</translation>
    </message>
    <message>
        <source>all blanks by default</source>
        <translation>alle Lücken nach Vorgabe</translation>
    </message>
    <message>
        <source>the same in all clauses</source>
        <translation>dasselbe in allen Klauseln</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Vorgabe verwenden</translation>
    </message>
    <message>
        <source>Use it in the other clauses too</source>
        <translation>Auch in den anderen Klauseln verwenden</translation>
    </message>
    <message>
        <source>Go to clause in preview</source>
        <translation>In der Vorschau zeigen</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Begründung zeigen</translation>
    </message>
</context>
<context>
    <name>FrontForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In Kraft ab</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Flows down to</source>
        <translation>Weiterzugeben an</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>Anzuwenden, wenn</translation>
    </message>
</context>
<context>
    <name>FrontTables</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Setzt voraus</translation>
    </message>
    <message>
        <source>Conflicts with</source>
        <translation>Widerspricht</translation>
    </message>
    <message>
        <source>Ids of clauses, with commas between.</source>
        <translation>Kennungen von Klauseln, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add to {what}</source>
        <translation>Zu {what} hinzufügen</translation>
    </message>
    <message>
        <source>Remove from {what}</source>
        <translation>Aus {what} entfernen</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Start a new tender, open a notice or a table, or take over an earlier tender. A file can be dropped anywhere on the window.</source>
        <translation>Beginnen Sie eine neue Ausschreibung, öffnen Sie eine Bekanntmachung oder eine Tabelle, oder übernehmen Sie eine frühere Ausschreibung. Eine Datei kann überall auf dem Fenster abgelegt werden.</translation>
    </message>
    <message>
        <source>Answer what you know</source>
        <translation>Antworten Sie, was Sie wissen</translation>
    </message>
    <message>
        <source>The most decisive question comes first. “I don’t know yet” is always an answer: the program says which clauses stay undecided, and you come back when you know.</source>
        <translation>Die Frage, die am meisten entscheidet, kommt zuerst. „Ich weiß es noch nicht“ ist immer eine Antwort: Das Programm sagt, welche Klauseln offen bleiben, und Sie kommen zurück, wenn Sie es wissen.</translation>
    </message>
    <message>
        <source>See the reason for each clause</source>
        <translation>Sehen Sie den Grund jeder Klausel</translation>
    </message>
    <message>
        <source>A clause is in the tender, left out or not decided yet. Choose “Show why” for the rule, the answers it rests on, the law, and what would change it. You can put a clause in or take it out yourself; your reason is kept with the tender.</source>
        <translation>Eine Klausel ist enthalten, nicht enthalten oder noch offen. „Begründung zeigen“ nennt die Regel, die Antworten, auf denen sie beruht, das Recht und was etwas ändern würde. Sie können eine Klausel selbst aufnehmen oder herausnehmen; Ihr Grund bleibt bei der Ausschreibung.</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Prüfen und speichern</translation>
    </message>
    <message>
        <source>“Check your answers” shows all of them on one page. Then save the tender as a Word file; with open points it is a draft that lists them.</source>
        <translation>„Antworten prüfen“ zeigt alle auf einer Seite. Speichern Sie dann die Ausschreibung als Word-Datei; mit offenen Punkten ist sie ein Entwurf, der diese aufführt.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message>
        <source>Every answer is kept at once, and everything can be undone. What was not saved when the program ended comes back at the next start.</source>
        <translation>Jede Antwort wird sofort bewahrt, und alles lässt sich rückgängig machen. Was nicht gespeichert war, als das Programm endete, ist beim nächsten Start wieder da.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Differences from the version that is chosen</source>
        <translation>Unterschiede zur gewählten Fassung</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Der Verlauf wird gelesen…</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>Der Verlauf ist nicht lesbar</translation>
    </message>
    <message>
        <source>This folder has no history</source>
        <translation>Dieser Ordner hat keinen Verlauf</translation>
    </message>
    <message>
        <source>It is not under git. Everything else works.</source>
        <translation>Er wird nicht von git verwaltet. Alles andere geht.</translation>
    </message>
    <message>
        <source>No version is kept yet</source>
        <translation>Noch ist keine Fassung bewahrt</translation>
    </message>
    <message>
        <source>The file was not committed so far.</source>
        <translation>Die Datei wurde bisher nicht eingetragen.</translation>
    </message>
    <message>
        <source>{day}, {person}</source>
        <translation>{day}, {person}</translation>
    </message>
    <message>
        <source>Nothing differs from what stands here now.</source>
        <translation>Nichts weicht von dem ab, was jetzt hier steht.</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>1 comes in</source>
        <translation>1 kommt hinzu</translation>
    </message>
    <message numerus="yes">
        <source>%n come in</source>
        <translation>
            <numerusform>%n kommt hinzu</numerusform>
            <numerusform>%n kommen hinzu</numerusform>
        </translation>
    </message>
    <message>
        <source>1 goes out</source>
        <translation>1 entfällt</translation>
    </message>
    <message numerus="yes">
        <source>%n go out</source>
        <translation>
            <numerusform>%n entfällt</numerusform>
            <numerusform>%n entfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is open again</source>
        <translation>1 ist wieder offen</translation>
    </message>
    <message numerus="yes">
        <source>%n are open again</source>
        <translation>
            <numerusform>%n ist wieder offen</numerusform>
            <numerusform>%n sind wieder offen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is ruled out</source>
        <translation>1 scheidet aus</translation>
    </message>
    <message numerus="yes">
        <source>%n are ruled out</source>
        <translation>
            <numerusform>%n scheidet aus</numerusform>
            <numerusform>%n scheiden aus</numerusform>
        </translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>Choose in the calendar</source>
        <translation>Im Kalender wählen</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it as {example}.</source>
        <translation>„{text}“ ist kein Datum. Schreiben Sie es wie {example}.</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Zeiteinheit</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Tax in the amount</source>
        <translation>Steuer im Betrag</translation>
    </message>
    <message>
        <source>Tax not said</source>
        <translation>Steuer nicht genannt</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Ohne Steuer</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>Mit Steuer</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>Satz %</translation>
    </message>
    <message>
        <source>Rate of the tax in per cent</source>
        <translation>Steuersatz in Prozent</translation>
    </message>
    <message>
        <source>Leave it empty if you do not know it.</source>
        <translation>Lassen Sie das Feld leer, wenn Sie es nicht wissen.</translation>
    </message>
    <message>
        <source>A rate of {rate} % is more than the whole.</source>
        <translation>Ein Satz von {rate} % ist mehr als das Ganze.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it as {example}.</source>
        <translation>„{text}“ ist kein Betrag. Schreiben Sie ihn wie {example}.</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>Nichts gefunden. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>Search countries</source>
        <translation>Länder suchen</translation>
    </message>
    <message>
        <source>Search languages</source>
        <translation>Sprachen suchen</translation>
    </message>
    <message>
        <source>Search by word or code</source>
        <translation>Nach Wort oder Code suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Lots and their answers</source>
        <translation>Lose und ihre Antworten</translation>
    </message>
    <message>
        <source>Choose the lots that the answer is for.</source>
        <translation>Wählen Sie die Lose, für die die Antwort gilt.</translation>
    </message>
    <message>
        <source>The answer below counts for all lots.</source>
        <translation>Die Antwort unten gilt für alle Lose.</translation>
    </message>
    <message>
        <source>The answer below counts for {lot} only.</source>
        <translation>Die Antwort unten gilt nur für {lot}.</translation>
    </message>
    <message numerus="yes">
        <source>The answer below counts for %n lots.</source>
        <translation>
            <numerusform>Die Antwort unten gilt für %n Los.</numerusform>
            <numerusform>Die Antwort unten gilt für %n Lose.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>with tax</source>
        <translation>mit Steuer</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>ohne Steuer</translation>
    </message>
    <message>
        <source>tax not said</source>
        <translation>Steuer nicht genannt</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>1 clause</source>
        <translation>1 Klausel</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n Klausel</numerusform>
            <numerusform>%n Klauseln</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} und {last}</translation>
    </message>
    <message>
        <source>{done} of {total} answered</source>
        <translation>{done} von {total} beantwortet</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Weitere Fragen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>a setting</source>
        <translation>eine Einstellung</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>je Los</translation>
    </message>
    <message>
        <source>{group}  ·  Question {place} of {total}</source>
        <translation>{group}  ·  Frage {place} von {total}</translation>
    </message>
    <message>
        <source>The program proposes this. Continue confirms it.</source>
        <translation>Das Programm schlägt dies vor. „Weiter“ bestätigt es.</translation>
    </message>
    <message>
        <source>This counts until you change it.</source>
        <translation>Dies gilt, bis Sie es ändern.</translation>
    </message>
    <message>
        <source>{title}: {amount}, in force since {day}.</source>
        <translation>{title}: {amount}, in Kraft seit {day}.</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>geprüft am {day}</translation>
    </message>
    <message>
        <source>1 more clause</source>
        <translation>1 weitere Klausel</translation>
    </message>
    <message numerus="yes">
        <source>%n more clauses</source>
        <translation>
            <numerusform>%n weitere Klausel</numerusform>
            <numerusform>%n weitere Klauseln</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer bears on {names}.</source>
        <translation>Die Antwort berührt {names}.</translation>
    </message>
    <message>
        <source>The answer decides on {names}.</source>
        <translation>Die Antwort entscheidet über {names}.</translation>
    </message>
    <message>
        <source>If you don’t know yet, 1 clause stays undecided.</source>
        <translation>Solange Sie es nicht wissen, bleibt 1 Klausel offen.</translation>
    </message>
    <message>
        <source>If you don’t know yet, {clauses} stay undecided.</source>
        <translation>Solange Sie es nicht wissen, bleiben {clauses} offen.</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
    <message>
        <source>Nothing left but what you put off</source>
        <translation>Offen ist nur, was Sie aufgeschoben haben</translation>
    </message>
    <message>
        <source>Every clause is in or out.</source>
        <translation>Jede Klausel ist enthalten oder nicht enthalten.</translation>
    </message>
    <message>
        <source>1 clause is not decided yet.</source>
        <translation>1 Klausel ist noch offen.</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided yet.</source>
        <translation>
            <numerusform>%n Klausel ist noch offen.</numerusform>
            <numerusform>%n Klauseln sind noch offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an answer, or “I don’t know yet”.</source>
        <translation>Wählen Sie eine Antwort oder „Ich weiß es noch nicht“.</translation>
    </message>
    <message>
        <source>Enter an answer, or choose “I don’t know yet”.</source>
        <translation>Geben Sie eine Antwort ein, oder wählen Sie „Ich weiß es noch nicht“.</translation>
    </message>
    <message>
        <source>Number of lots</source>
        <translation>Anzahl der Lose</translation>
    </message>
    <message>
        <source>Enter how many lots there are, from 1 to 500.</source>
        <translation>Geben Sie an, wie viele Lose es gibt, von 1 bis 500.</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Warum wir fragen</translation>
    </message>
    <message>
        <source>What this answer changes</source>
        <translation>Was diese Antwort ändert</translation>
    </message>
    <message>
        <source>No clause comes in or goes out</source>
        <translation>Keine Klausel kommt hinzu oder entfällt</translation>
    </message>
</context>
<context>
    <name>InterviewView</name>
    <message>
        <source>Check your answers</source>
        <translation>Antworten prüfen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>I don’t &amp;know yet</source>
        <translation>I&amp;ch weiß es noch nicht</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>W&amp;eiter</translation>
    </message>
</context>
<context>
    <name>JudgementSection</name>
    <message>
        <source>The law leaves this to you</source>
        <translation>Das Recht überlässt dies Ihnen</translation>
    </message>
    <message>
        <source>Weigh these: {factors}.</source>
        <translation>Wägen Sie ab: {factors}.</translation>
    </message>
    <message>
        <source>What you weighed, and what you decided</source>
        <translation>Was Sie abgewogen und wie Sie entschieden haben</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Recorded. It is printed in the record.</source>
        <translation>Festgehalten. Es steht im Vermerk.</translation>
    </message>
    <message>
        <source>Not recorded yet.</source>
        <translation>Noch nicht festgehalten.</translation>
    </message>
    <message>
        <source>Write what you weighed: the record needs it.</source>
        <translation>Schreiben Sie, was Sie abgewogen haben: Der Vermerk braucht es.</translation>
    </message>
</context>
<context>
    <name>LawSection</name>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>{cite}, opens in the browser</source>
        <translation>{cite}, öffnet im Browser</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Außer Kraft</translation>
    </message>
    <message>
        <source>requires it</source>
        <translation>setzt sie voraus</translation>
    </message>
    <message>
        <source>refers to it</source>
        <translation>verweist darauf</translation>
    </message>
    <message>
        <source>asks whether it is in</source>
        <translation>fragt, ob sie enthalten ist</translation>
    </message>
    <message>
        <source>uses the term “{word}”</source>
        <translation>verwendet den Begriff „{word}“</translation>
    </message>
    <message>
        <source>conflicts with it</source>
        <translation>widerspricht ihr</translation>
    </message>
    <message>
        <source>stands in its place</source>
        <translation>tritt an ihre Stelle</translation>
    </message>
    <message>
        <source>is a variant of it</source>
        <translation>ist eine Variante davon</translation>
    </message>
    <message>
        <source>is retired, for this</source>
        <translation>ist dafür außer Kraft gesetzt</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n translations</source>
        <translation>
            <numerusform>%n Übersetzung</numerusform>
            <numerusform>%n Übersetzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>In Kraft ab</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>In Kraft bis</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>Anzuwenden, wenn</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>good practice</source>
        <translation>gute Praxis</translation>
    </message>
</context>
<context>
    <name>LibraryTree</name>
    <message>
        <source>Clauses of the library</source>
        <translation>Klauseln der Bibliothek</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>status:draft lang:ar fee</source>
        <translation>status:draft lang:ar fee</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>How the clauses are grouped</source>
        <translation>Wie die Klauseln gruppiert sind</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Show the matrix</source>
        <translation>Matrix zeigen</translation>
    </message>
    <message>
        <source>New clause</source>
        <translation>Neue Klausel</translation>
    </message>
    <message>
        <source>No clause found</source>
        <translation>Keine Klausel gefunden</translation>
    </message>
    <message>
        <source>This library has no clauses</source>
        <translation>Diese Bibliothek hat keine Klauseln</translation>
    </message>
    <message>
        <source>Search by words, and by status:draft, regime:us-far, lang:ar.</source>
        <translation>Suchen Sie nach Wörtern und mit status:draft, regime:us-far, lang:ar.</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n Klausel</numerusform>
            <numerusform>%n Klauseln</numerusform>
        </translation>
    </message>
    <message>
        <source>{clauses} · checking…</source>
        <translation>{clauses} · wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation>keine Probleme gefunden</translation>
    </message>
    <message>
        <source>{clauses} · {problems}</source>
        <translation>{clauses} · {problems}</translation>
    </message>
    <message>
        <source>The library is being checked…</source>
        <translation>Die Bibliothek wird geprüft…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show at a glance</source>
        <translation>Auf einen Blick zeigen</translation>
    </message>
</context>
<context>
    <name>LibraryWorkspace</name>
    <message>
        <source>No clause is open</source>
        <translation>Keine Klausel ist geöffnet</translation>
    </message>
    <message>
        <source>Choose a clause on the left to read or to change it.</source>
        <translation>Wählen Sie links eine Klausel, um sie zu lesen oder zu ändern.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Clausewright</source>
        <translation>Clausewright</translation>
    </message>
    <message>
        <source>Search actions ({keys})</source>
        <translation>Aktionen suchen ({keys})</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Zurück zu den Fragen</translation>
    </message>
    <message>
        <source>Check your answers</source>
        <translation>Antworten prüfen</translation>
    </message>
    <message>
        <source>Save tender…</source>
        <translation>Ausschreibung speichern…</translation>
    </message>
    <message>
        <source>Check library</source>
        <translation>Bibliothek prüfen</translation>
    </message>
    <message>
        <source>Save clause</source>
        <translation>Klausel speichern</translation>
    </message>
    <message>
        <source>{title} – Clausewright</source>
        <translation>{title} – Clausewright</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rü&amp;ckgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>Rü&amp;ckgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>W&amp;iederholen: {what}</translation>
    </message>
    <message>
        <source>Something in the program went wrong. Your answers are kept; if it happens again, save your work and start the program anew.</source>
        <translation>Im Programm ist etwas schiefgegangen. Ihre Antworten sind bewahrt; geschieht es wieder, speichern Sie Ihre Arbeit und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Save work</source>
        <translation>Arbeit speichern</translation>
    </message>
</context>
<context>
    <name>MakeScenarioDialog</name>
    <message>
        <source>Make a scenario</source>
        <translation>Szenario anlegen</translation>
    </message>
    <message>
        <source>Make a scenario from this tender</source>
        <translation>Aus dieser Ausschreibung ein Szenario anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A sentence: what must come out, and why.</source>
        <translation>Ein Satz: was herauskommen muss, und warum.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{clause}: in the tender</source>
        <translation>{clause}: enthalten</translation>
    </message>
    <message>
        <source>{clause}: left out</source>
        <translation>{clause}: nicht enthalten</translation>
    </message>
    <message>
        <source>{clause}: not decided yet</source>
        <translation>{clause}: noch offen</translation>
    </message>
    <message>
        <source>Clauses that it is about</source>
        <translation>Klauseln, um die es geht</translation>
    </message>
    <message>
        <source>Add the scenario</source>
        <translation>Szenario hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give the scenario a name.</source>
        <translation>Geben Sie dem Szenario einen Namen.</translation>
    </message>
    <message>
        <source>Tick at least one clause.</source>
        <translation>Kreuzen Sie mindestens eine Klausel an.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>If it applies</source>
        <translation>Wenn zutreffend</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Wahlweise</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>In every such contract.</source>
        <translation>In jedem solchen Vertrag.</translation>
    </message>
    <message>
        <source>Law or binding policy calls for it where the facts of the contract do.</source>
        <translation>Recht oder bindende Vorgabe verlangt sie, wo die Umstände des Auftrags es tun.</translation>
    </message>
    <message>
        <source>Good practice; the agency’s policy level, the risk and the facts decide.</source>
        <translation>Gute Praxis; die Strenge der Vergabestelle, das Risiko und die Umstände entscheiden.</translation>
    </message>
    <message>
        <source>Not used there.</source>
        <translation>Dort nicht verwendet.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Gute Praxis</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Klausel</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Which clause goes where</source>
        <translation>Welche Klausel wohin gehört</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Clause matrix</source>
        <translation>Klauselmatrix</translation>
    </message>
    <message>
        <source>Which clause goes where</source>
        <translation>Welche Klausel wohin gehört</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Als Tabelle speichern…</translation>
    </message>
    <message>
        <source>Open clause</source>
        <translation>Klausel öffnen</translation>
    </message>
    <message>
        <source>Search clauses</source>
        <translation>Klauseln suchen</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Auftraggeber</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Art des Textes</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Kind of contract</source>
        <translation>Auftragsart</translation>
    </message>
    <message>
        <source>Cells show</source>
        <translation>Zellen zeigen</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>Was die Zellen zeigen</translation>
    </message>
    <message>
        <source>The table is being worked out…</source>
        <translation>Die Tabelle wird erstellt…</translation>
    </message>
    <message>
        <source>Two seconds or so.</source>
        <translation>Das dauert etwa zwei Sekunden.</translation>
    </message>
    <message>
        <source>The table cannot be worked out</source>
        <translation>Die Tabelle ließ sich nicht erstellen</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>Alle Auftraggeber</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Alle Familien</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Any basis</source>
        <translation>Jede Grundlage</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>No clause fits</source>
        <translation>Keine Klausel passt</translation>
    </message>
    <message>
        <source>Take a filter away, or search for other words.</source>
        <translation>Entfernen Sie einen Filter, oder suchen Sie nach anderen Wörtern.</translation>
    </message>
    <message>
        <source>Choose a cell to read what it says.</source>
        <translation>Wählen Sie eine Zelle, um zu lesen, was sie besagt.</translation>
    </message>
    <message>
        <source>Arrows walk, Return opens the clause.</source>
        <translation>Mit den Pfeiltasten wandern Sie, Eingabe öffnet die Klausel.</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>{clause}, {regime}: {need}</source>
        <translation>{clause}, {regime}: {need}</translation>
    </message>
    <message>
        <source>Basis: {basis}.</source>
        <translation>Grundlage: {basis}.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Comma-separated values (*.csv)</source>
        <translation>Excel-Arbeitsmappe (*.xlsx);;Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Save as table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <source>The table was saved: {file}</source>
        <translation>Die Tabelle wurde gespeichert: {file}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Tender</source>
        <translation>&amp;Ausschreibung</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>B&amp;ibliothek</translation>
    </message>
    <message>
        <source>Tool&amp;s</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>NewClauseDialog</name>
    <message>
        <source>New clause</source>
        <translation>Neue Klausel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Law or source</source>
        <translation>Gesetz oder Quelle</translation>
    </message>
    <message>
        <source>Such as FAR 52.222-50(b)(6).</source>
        <translation>Etwa FAR 52.222-50(b)(6).</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>Anzuwenden, wenn</translation>
    </message>
    <message>
        <source>Such as recruits_workers.</source>
        <translation>Etwa recruits_workers.</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Entwurf anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A draft was written: {file}</source>
        <translation>Ein Entwurf wurde angelegt: {file}</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>What the source says and what it answers</source>
        <translation>Was die Quelle angibt und was sie beantwortet</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>To confirm</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>Wird noch gefragt</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which rows are listed</source>
        <translation>Welche Zeilen aufgeführt sind</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the source</source>
        <translation>In der Quelle suchen</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In der Quelle</translation>
    </message>
    <message>
        <source>The answer it gives</source>
        <translation>Die Antwort daraus</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Search for other words, or list all.</source>
        <translation>Suchen Sie nach anderen Wörtern, oder zeigen Sie alle.</translation>
    </message>
    <message>
        <source>Confirm all proposals</source>
        <translation>Alle Vorschläge bestätigen</translation>
    </message>
    <message>
        <source>Begin the tender</source>
        <translation>Ausschreibung beginnen</translation>
    </message>
    <message>
        <source>What to know about the source</source>
        <translation>Was zur Quelle zu wissen ist</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>all proposals</source>
        <translation>alle Vorschläge</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 proposal</source>
        <translation>1 Vorschlag</translation>
    </message>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clause</source>
        <translation>1 Klausel</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n Klausel</numerusform>
            <numerusform>%n Klauseln</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cell does not fit</source>
        <translation>1 Zelle passt nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n cells do not fit</source>
        <translation>
            <numerusform>%n Zelle passt nicht</numerusform>
            <numerusform>%n Zellen passen nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>In the tender</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Nicht enthalten</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>Wird noch gefragt</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Lots in this tender</source>
        <translation>Lose dieser Ausschreibung</translation>
    </message>
    <message>
        <source>Proposed: they count once you confirm them</source>
        <translation>Vorgeschlagen: zählt, sobald Sie es bestätigen</translation>
    </message>
    <message>
        <source>In the source, but it cannot be used</source>
        <translation>In der Quelle, aber nicht verwendbar</translation>
    </message>
    <message>
        <source>Answers from the source</source>
        <translation>Antworten aus der Quelle</translation>
    </message>
    <message>
        <source>Not in the source: the program asks you</source>
        <translation>Nicht in der Quelle: Das Programm fragt Sie</translation>
    </message>
    <message>
        <source>In the source, and no question asks for it</source>
        <translation>In der Quelle, und keine Frage verlangt danach</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Die Datei ist nicht da</translation>
    </message>
    <message>
        <source>“{name}” was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>„{name}“ wurde verschoben, umbenannt oder gelöscht, oder das Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Choose a file in “{name}”.</source>
        <translation>Wählen Sie eine Datei in „{name}“.</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>Die Datei darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>The system does not let you read “{name}”. Close it in other programs, or ask who keeps it.</source>
        <translation>Das System lässt Sie „{name}“ nicht lesen. Schließen Sie die Datei in anderen Programmen, oder fragen Sie, wer sie verwaltet.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>The system says of “{name}”: {reason}.</source>
        <translation>Das System meldet zu „{name}“: {reason}.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>{message} (At {place}.)</source>
        <translation>{message} (Bei {place}.)</translation>
    </message>
    <message>
        <source>The file is protected by a password</source>
        <translation>Die Datei ist durch ein Kennwort geschützt</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Die Datei ist zu groß</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing to begin a tender with</source>
        <translation>Nichts, womit sich eine Ausschreibung beginnen ließe</translation>
    </message>
    <message>
        <source>eForms notice</source>
        <translation>eForms-Bekanntmachung</translation>
    </message>
    <message>
        <source>OCDS release</source>
        <translation>OCDS-Veröffentlichung</translation>
    </message>
    <message>
        <source>{question}, {lot}</source>
        <translation>{question}, {lot}</translation>
    </message>
    <message>
        <source>Settles {clauses}</source>
        <translation>Entscheidet {clauses}</translation>
    </message>
    <message>
        <source>{answers} taken over</source>
        <translation>{answers} übernommen</translation>
    </message>
    <message>
        <source>{taken}, {proposals} not confirmed yet</source>
        <translation>{taken}, {proposals} noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Title of the tender</source>
        <translation>Titel der Ausschreibung</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation>Währung der Beträge</translation>
    </message>
    <message>
        <source>Whether tax is in the amounts</source>
        <translation>Ob die Beträge Steuer enthalten</translation>
    </message>
    <message>
        <source>Nothing: leave it out</source>
        <translation>Nichts: auslassen</translation>
    </message>
    <message>
        <source>This sheet has no rows.</source>
        <translation>Dieses Blatt hat keine Zeilen.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>{name}: {pieces}</source>
        <translation>{name}: {pieces}</translation>
    </message>
    <message>
        <source>{why} Allowed: {answers}.</source>
        <translation>{why} Zulässig: {answers}.</translation>
    </message>
</context>
<context>
    <name>OpeningView</name>
    <message>
        <source>Open notice</source>
        <translation>Bekanntmachung öffnen</translation>
    </message>
    <message>
        <source>Open a notice, a release or a contract table</source>
        <translation>Bekanntmachung, Veröffentlichung oder Auftragstabelle öffnen</translation>
    </message>
    <message>
        <source>Choose a file, or drop it anywhere on this window.</source>
        <translation>Wählen Sie eine Datei, oder legen Sie sie irgendwo auf diesem Fenster ab.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Beantwortete Fragen</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Reihenfolge</translation>
    </message>
    <message>
        <source>Most decisive first</source>
        <translation>Wichtige zuerst</translation>
    </message>
    <message>
        <source>Group by group</source>
        <translation>Nach Gruppen</translation>
    </message>
    <message>
        <source>Order of the questions</source>
        <translation>Reihenfolge der Fragen</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Why do you take out “{title}”?</source>
        <translation>Warum nehmen Sie „{title}“ heraus?</translation>
    </message>
    <message>
        <source>Why do you put in “{title}”?</source>
        <translation>Warum nehmen Sie „{title}“ auf?</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>It is kept with the tender and printed in the record.</source>
        <translation>Er bleibt bei der Ausschreibung und steht im Vermerk.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Write the reason: the record needs it.</source>
        <translation>Schreiben Sie den Grund: Der Vermerk braucht ihn.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Tender, quick view</source>
        <translation>Ausschreibung, Schnellansicht</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Begründung zeigen</translation>
    </message>
    <message>
        <source>Show &amp;why</source>
        <translation>Begründung &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>PaneTabs</name>
    <message>
        <source>{word}, {count}</source>
        <translation>{word}, {count}</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Clausewright</source>
        <translation>Über Clausewright</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Clause library {version}, {count} clauses</source>
        <translation>Klauselbibliothek {version}, {count} Klauseln</translation>
    </message>
    <message>
        <source>Everything stays on this computer; nothing is sent anywhere.</source>
        <translation>Alles bleibt auf diesem Rechner; nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Show the keyboard shortcuts</source>
        <translation>Tastenkürzel zeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Parts of the tender</source>
        <translation>Teile der Ausschreibung</translation>
    </message>
    <message>
        <source>Clauses and preview</source>
        <translation>Klauseln und Vorschau</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Quick view</source>
        <translation>Schnellansicht</translation>
    </message>
    <message>
        <source>Exact pages</source>
        <translation>Genaue Seiten</translation>
    </message>
    <message>
        <source>Kind of preview</source>
        <translation>Art der Vorschau</translation>
    </message>
    <message>
        <source>Mark what changed since the last save</source>
        <translation>Kennzeichnen, was sich seit dem letzten Speichern geändert hat</translation>
    </message>
    <message>
        <source>Search in the tender</source>
        <translation>In der Ausschreibung suchen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Nothing in the tender yet</source>
        <translation>Noch steht nichts in der Ausschreibung</translation>
    </message>
    <message>
        <source>Clauses come in here as your answers decide them.</source>
        <translation>Klauseln erscheinen hier, sobald Ihre Antworten über sie entscheiden.</translation>
    </message>
    <message>
        <source>The tender cannot be shown</source>
        <translation>Die Ausschreibung lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>No font on this computer shows {script}. Install one, such as {font}; the tender itself is right.</source>
        <translation>Keine Schrift auf diesem Rechner zeigt {script}. Installieren Sie eine, etwa {font}; die Ausschreibung selbst stimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed. Show the next one</source>
        <translation>
            <numerusform>%n Text geändert. Den nächsten zeigen</numerusform>
            <numerusform>%n Texte geändert. Den nächsten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Size {percent} %. Set the usual size</source>
        <translation>Größe {percent} %. Übliche Größe einstellen</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>F8 goes to the next</source>
        <translation>F8 führt zum nächsten</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Line {line}: {message}</source>
        <translation>Zeile {line}: {message}</translation>
    </message>
</context>
<context>
    <name>ProcessPage</name>
    <message>
        <source>Which purchase?</source>
        <translation>Welche Beschaffung?</translation>
    </message>
    <message>
        <source>{name} tells of {count} purchases. Choose the one to begin with.</source>
        <translation>{name} enthält {count} Beschaffungen. Wählen Sie die, mit der Sie beginnen.</translation>
    </message>
    <message>
        <source>Purchases in the file</source>
        <translation>Beschaffungen in der Datei</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{count} releases</source>
        <translation>{count} Veröffentlichungen</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>A text for {names}.</source>
        <translation>Ein Text für {names}.</translation>
    </message>
    <message>
        <source>Not a text for {names}.</source>
        <translation>Kein Text für {names}.</translation>
    </message>
    <message>
        <source>In force since {day}. {figure}</source>
        <translation>In Kraft seit {day}. {figure}</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Noch nicht beantwortet</translation>
    </message>
    <message>
        <source>{question} {answer}</source>
        <translation>{question} {answer}</translation>
    </message>
    <message>
        <source>All of these are needed</source>
        <translation>All dies ist nötig</translation>
    </message>
    <message>
        <source>All of these are true</source>
        <translation>All dies trifft zu</translation>
    </message>
    <message>
        <source>Not all of these are true</source>
        <translation>Nicht all dies trifft zu</translation>
    </message>
    <message>
        <source>One of these is enough</source>
        <translation>Eines davon genügt</translation>
    </message>
    <message>
        <source>At least one of these is true</source>
        <translation>Mindestens eines davon trifft zu</translation>
    </message>
    <message>
        <source>None of these is true</source>
        <translation>Nichts davon trifft zu</translation>
    </message>
    <message>
        <source>You put this clause in: “{reason}”</source>
        <translation>Sie haben diese Klausel aufgenommen: „{reason}“</translation>
    </message>
    <message>
        <source>You took this clause out: “{reason}”</source>
        <translation>Sie haben diese Klausel herausgenommen: „{reason}“</translation>
    </message>
    <message>
        <source>One answer decides this clause: “{question}”</source>
        <translation>Eine Antwort entscheidet über diese Klausel: „{question}“</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n answers decide this clause. First: “{question}”</source>
        <translation>
            <numerusform>Bis zu %n Antwort entscheidet über diese Klausel. Zuerst: „{question}“</numerusform>
            <numerusform>Bis zu %n Antworten entscheiden über diese Klausel. Zuerst: „{question}“</numerusform>
        </translation>
    </message>
    <message>
        <source>Applies to lots: {lots}</source>
        <translation>Gilt für Lose: {lots}</translation>
    </message>
    <message>
        <source>Not decided yet for lots: {lots}</source>
        <translation>Noch offen für Lose: {lots}</translation>
    </message>
    <message>
        <source>Alternate {name}</source>
        <translation>Variante {name}</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>Ist anzuwenden</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Ist nicht anzuwenden</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>This clause comes in</source>
        <translation>Diese Klausel kommt hinzu</translation>
    </message>
    <message>
        <source>This clause drops out</source>
        <translation>Diese Klausel entfällt</translation>
    </message>
    <message>
        <source>This clause is not decided any more</source>
        <translation>Diese Klausel ist wieder offen</translation>
    </message>
    <message>
        <source>{state}; no other clause changes.</source>
        <translation>{state}; keine andere Klausel ändert sich.</translation>
    </message>
    <message>
        <source>{state}, and 1 other changes.</source>
        <translation>{state}, und 1 andere ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>{state}, and %n others change.</source>
        <translation>
            <numerusform>{state}, und %n andere ändert sich.</numerusform>
            <numerusform>{state}, und %n andere ändern sich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in by you</source>
        <translation>Von Ihnen aufgenommen</translation>
    </message>
    <message>
        <source>Taken out by you</source>
        <translation>Von Ihnen herausgenommen</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>geprüft am {day}</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
</context>
<context>
    <name>ReasonView</name>
    <message>
        <source>Clauses</source>
        <translation>Klauseln</translation>
    </message>
    <message>
        <source>Previous clause</source>
        <translation>Vorige Klausel</translation>
    </message>
    <message>
        <source>Next clause</source>
        <translation>Nächste Klausel</translation>
    </message>
    <message>
        <source>Close the reason</source>
        <translation>Begründung schließen</translation>
    </message>
    <message>
        <source>Put it in…</source>
        <translation>Aufnehmen…</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Herausnehmen…</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>Regeln entscheiden lassen</translation>
    </message>
    <message>
        <source>Go to clause in preview</source>
        <translation>In der Vorschau zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} von {of}</translation>
    </message>
    <message>
        <source>The reason is on the clipboard.</source>
        <translation>Die Begründung ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Find {title}</source>
        <translation>{title} suchen</translation>
    </message>
    <message>
        <source>Remove {title} from the list</source>
        <translation>{title} aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>RuleTester</name>
    <message>
        <source>Try the rule</source>
        <translation>Regel ausprobieren</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Take from the open tender</source>
        <translation>Aus der offenen Ausschreibung übernehmen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>In the tender</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Nicht enthalten</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>Change the setup</source>
        <translation>Vorbereitung ändern</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>Brauchen Sie</translation>
    </message>
    <message>
        <source>Which rows are listed</source>
        <translation>Welche Zeilen aufgeführt sind</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Rows or log</source>
        <translation>Zeilen oder Protokoll</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>Make the tenders</source>
        <translation>Ausschreibungen erstellen</translation>
    </message>
</context>
<context>
    <name>Save</name>
    <message>
        <source>Putting the texts together</source>
        <translation>Texte werden zusammengestellt</translation>
    </message>
    <message>
        <source>Putting the files in place</source>
        <translation>Dateien werden abgelegt</translation>
    </message>
    <message>
        <source>Writing the tender</source>
        <translation>Ausschreibung wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Vermerk wird geschrieben</translation>
    </message>
    <message>
        <source>Drawing the exact pages</source>
        <translation>Genaue Seiten werden gezeichnet</translation>
    </message>
    <message>
        <source>Writing the answers</source>
        <translation>Antworten werden geschrieben</translation>
    </message>
    <message>
        <source>Saved as a draft</source>
        <translation>Als Entwurf gespeichert</translation>
    </message>
    <message>
        <source>The tender is saved</source>
        <translation>Die Ausschreibung ist gespeichert</translation>
    </message>
    <message>
        <source>“{wanted}” is open in Word and was left as it was. The new tender is beside it, as “{name}”.</source>
        <translation>„{wanted}“ ist in Word geöffnet und blieb unverändert. Die neue Ausschreibung liegt daneben, als „{name}“.</translation>
    </message>
    <message>
        <source>In the tender</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Offene Punkte</translation>
    </message>
    <message>
        <source>Blanks to fill in</source>
        <translation>Auszufüllende Lücken</translation>
    </message>
    <message>
        <source>Not decided yet:</source>
        <translation>Noch offen:</translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be written to. Choose another folder.</source>
        <translation>In den Ordner „{folder}“ darf nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The system says: {reason}. Choose another folder.</source>
        <translation>Das System meldet: {reason}. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Nothing was saved. {reason}</source>
        <translation>Nichts wurde gespeichert. {reason}</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Geben Sie einen Dateinamen ein.</translation>
    </message>
    <message>
        <source>“{token}” in braces is not known. Use {tokens}, or words without braces.</source>
        <translation>„{token}“ in Klammern ist nicht bekannt. Verwenden Sie {tokens} oder Wörter ohne Klammern.</translation>
    </message>
    <message>
        <source>Choose the folder to save in.</source>
        <translation>Wählen Sie den Ordner, in dem gespeichert wird.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>Das ist eine Datei. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Diesen Ordner gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The template is gone. Choose it again, or use ours.</source>
        <translation>Die Vorlage ist verschwunden. Wählen Sie sie erneut, oder verwenden Sie unsere.</translation>
    </message>
    <message>
        <source>{count} of {total} texts</source>
        <translation>{count} von {total} Texten</translation>
    </message>
    <message>
        <source>The pages as they are printed, drawn by LibreOffice.</source>
        <translation>Die Seiten wie gedruckt, gezeichnet von LibreOffice.</translation>
    </message>
    <message>
        <source>Drafting record (Word)</source>
        <translation>Vermerk zur Erstellung (Word)</translation>
    </message>
    <message>
        <source>Each clause in or out, why, and on whose word.</source>
        <translation>Jede Klausel, ob enthalten oder nicht, warum und auf wessen Wort.</translation>
    </message>
    <message>
        <source>Exact pages (PDF)</source>
        <translation>Genaue Seiten (PDF)</translation>
    </message>
    <message>
        <source>Answers (work file)</source>
        <translation>Antworten (Arbeitsdatei)</translation>
    </message>
    <message>
        <source>To open again here, or in another office.</source>
        <translation>Um sie hier oder in einer anderen Stelle wieder zu öffnen.</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Als Entwurf speichern</translation>
    </message>
    <message>
        <source>Save tender</source>
        <translation>Ausschreibung speichern</translation>
    </message>
    <message>
        <source>All files are written, or none: a half-written tender never stays behind.</source>
        <translation>Alle Dateien werden geschrieben oder keine: Eine halbe Ausschreibung bleibt nie zurück.</translation>
    </message>
    <message>
        <source>1 clause is not decided yet. The draft says so on its cover and names it.</source>
        <translation>1 Klausel ist noch offen. Der Entwurf sagt es auf dem Deckblatt und nennt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided yet. The draft says so on its cover and lists them.</source>
        <translation>
            <numerusform>%n Klausel ist noch offen. Der Entwurf sagt es auf dem Deckblatt und nennt sie.</numerusform>
            <numerusform>%n Klauseln sind noch offen. Der Entwurf sagt es auf dem Deckblatt und führt sie auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Nicht enthalten</translation>
    </message>
    <message>
        <source>Weigh it and decide.</source>
        <translation>Abwägen und entscheiden.</translation>
    </message>
    <message>
        <source>Ask: {question}</source>
        <translation>Fragen Sie: {question}</translation>
    </message>
    <message>
        <source>An answer is missing.</source>
        <translation>Eine Antwort fehlt.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>„{name}“ ist schon vorhanden.</translation>
    </message>
    <message numerus="yes">
        <source>%n files of these names are there already, “{name}” first.</source>
        <translation>
            <numerusform>%n Datei dieses Namens ist schon vorhanden: „{name}“.</numerusform>
            <numerusform>%n Dateien dieser Namen sind schon vorhanden, zuerst „{name}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is open in Word, so it cannot be replaced now. Keep both writes “{name}”, or close it in Word first.</source>
        <translation>Die Datei ist in Word geöffnet und lässt sich jetzt nicht ersetzen. „Beide behalten“ schreibt „{name}“; oder schließen Sie sie zuerst in Word.</translation>
    </message>
    <message>
        <source>Replace puts the new one in its place. Keep both writes “{name}”.</source>
        <translation>„Ersetzen“ legt die neue an ihre Stelle. „Beide behalten“ schreibt „{name}“.</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>This is a new revision, number {number}</source>
        <translation>Dies ist eine neue Fassung, Nummer {number}</translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation>Was sich geändert hat, und warum</translation>
    </message>
    <message>
        <source>One line. It stands beside the number of the revision.</source>
        <translation>Eine Zeile. Sie steht neben der Nummer der Fassung.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Say in a few words what changed.</source>
        <translation>Sagen Sie in wenigen Worten, was sich geändert hat.</translation>
    </message>
</context>
<context>
    <name>SaveForm</name>
    <message>
        <source>Name and place</source>
        <translation>Name und Ort</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Da&amp;teiname</translation>
    </message>
    <message>
        <source>In braces: {reference}, {title}, {buyer}, {date}, {language}. They are filled in.</source>
        <translation>In Klammern: {reference}, {title}, {buyer}, {date}, {language}. Sie werden ausgefüllt.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Template and language</source>
        <translation>Vorlage und Sprache</translation>
    </message>
    <message>
        <source>Our tender template</source>
        <translation>Unsere Vorlage</translation>
    </message>
    <message>
        <source>Annex to a contract</source>
        <translation>Anhang zu einem Vertrag</translation>
    </message>
    <message>
        <source>US solicitation, uniform contract format</source>
        <translation>US-Ausschreibung, Uniform Contract Format</translation>
    </message>
    <message>
        <source>Documents for workers</source>
        <translation>Unterlagen für Beschäftigte</translation>
    </message>
    <message>
        <source>Letter of invitation</source>
        <translation>Einladungsschreiben</translation>
    </message>
    <message>
        <source>Another Word template…</source>
        <translation>Andere Word-Vorlage…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Language of the tender</source>
        <translation>Sprache der Ausschreibung</translation>
    </message>
    <message>
        <source>Written with it</source>
        <translation>Dazu geschrieben</translation>
    </message>
    <message>
        <source>{language}, {detail}</source>
        <translation>{language}, {detail}</translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation>Ordner zum Speichern</translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Word-Vorlage</translation>
    </message>
    <message>
        <source>Word templates (*.docx *.dotx)</source>
        <translation>Word-Vorlagen (*.docx *.dotx)</translation>
    </message>
</context>
<context>
    <name>SaveSide</name>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Wie viel geschrieben ist</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>In Word öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Save again…</source>
        <translation>Noch einmal speichern…</translation>
    </message>
    <message>
        <source>Before you save</source>
        <translation>Vor dem Speichern</translation>
    </message>
    <message>
        <source>Parts of the tender</source>
        <translation>Teile der Ausschreibung</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch offen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in your answers</source>
        <translation>In Ihren Antworten zeigen</translation>
    </message>
</context>
<context>
    <name>SaveView</name>
    <message>
        <source>Beginning</source>
        <translation>Es geht los</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Angehalten. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>Die Zusammenfassung ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht gelaufen</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Nicht wie erwartet</translation>
    </message>
    <message>
        <source>Cannot be run</source>
        <translation>Kann nicht laufen</translation>
    </message>
    <message>
        <source>in the tender</source>
        <translation>enthalten</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>nicht enthalten</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>Day of the notice</source>
        <translation>Tag der Bekanntmachung</translation>
    </message>
    <message>
        <source>the scenario</source>
        <translation>das Szenario</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ScenariosView</name>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>From the open tender…</source>
        <translation>Aus der offenen Ausschreibung…</translation>
    </message>
    <message>
        <source>Run this one</source>
        <translation>Dieses ausführen</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>Szenarien suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Nicht wie erwartet</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht gelaufen</translation>
    </message>
    <message>
        <source>Which scenarios are listed</source>
        <translation>Welche Szenarien aufgeführt sind</translation>
    </message>
    <message>
        <source>No scenario here</source>
        <translation>Hier ist kein Szenario</translation>
    </message>
    <message>
        <source>Choose another filter, or make one from an open tender.</source>
        <translation>Wählen Sie einen anderen Filter, oder legen Sie eines aus einer offenen Ausschreibung an.</translation>
    </message>
    <message>
        <source>{passed} of {ran} as expected</source>
        <translation>{passed} von {ran} wie erwartet</translation>
    </message>
    <message>
        <source>Nothing that was run failed.</source>
        <translation>Nichts davon ist gescheitert.</translation>
    </message>
    <message>
        <source>Scenarios: {said}</source>
        <translation>Szenarien: {said}</translation>
    </message>
    <message>
        <source>Open a tender first: its answers become the scenario.</source>
        <translation>Öffnen Sie zuerst eine Ausschreibung: Ihre Antworten werden das Szenario.</translation>
    </message>
    <message>
        <source>The scenario “{name}” was added.</source>
        <translation>Das Szenario „{name}“ wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>No scenario is chosen.</source>
        <translation>Es ist kein Szenario gewählt.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Open clause</source>
        <translation>Klausel öffnen</translation>
    </message>
    <message>
        <source>Expected: {expected}. Got: {got}.</source>
        <translation>Erwartet: {expected}. Ergebnis: {got}.</translation>
    </message>
    <message>
        <source>Why {clause} came out so</source>
        <translation>Wie es zu {clause} kam</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Klauseln</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open notice</source>
        <translation>Bekanntmachung öffnen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the tender</source>
        <translation>In der Ausschreibung suchen</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{current} of {count}</source>
        <translation>{current} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>{setting} zurücksetzen</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Von Ihnen gewählt</translation>
    </message>
    <message>
        <source>Set by your agency</source>
        <translation>Von Ihrer Stelle vorgegeben</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Wie ausgeliefert</translation>
    </message>
    <message>
        <source>Fixed by your agency</source>
        <translation>Von Ihrer Stelle festgelegt</translation>
    </message>
    <message>
        <source>Chosen by you; counts from the next start</source>
        <translation>Von Ihnen gewählt; gilt ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>High contrast draws a border around everything.</source>
        <translation>Hoher Kontrast zieht eine Linie um alles.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Tenders keep their own language.</source>
        <translation>Ausschreibungen behalten ihre eigene Sprache.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe des Textes</translation>
    </message>
    <message>
        <source>Text alone grows; buttons and panes follow.</source>
        <translation>Nur der Text wächst; Schaltflächen und Bereiche folgen.</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe von allem</translation>
    </message>
    <message>
        <source>On top of what the system sets for this screen.</source>
        <translation>Zusätzlich zu dem, was das System für diesen Bildschirm einstellt.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Sheets that slide and marks that fade.</source>
        <translation>Leisten, die gleiten, und Markierungen, die verblassen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Folder of the clause library</source>
        <translation>Ordner der Klauselbibliothek</translation>
    </message>
    <message>
        <source>Empty: the library that comes with the program.</source>
        <translation>Leer: die Bibliothek, die mit dem Programm kommt.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>No setting has these words</source>
        <translation>Keine Einstellung enthält diese Wörter</translation>
    </message>
    <message>
        <source>Search for something else.</source>
        <translation>Suchen Sie nach etwas anderem.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Many tenders at once</source>
        <translation>Viele Ausschreibungen auf einmal</translation>
    </message>
    <message>
        <source>Another table…</source>
        <translation>Andere Tabelle…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>A folder of notices…</source>
        <translation>Ordner mit Bekanntmachungen…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Use a mapping file…</source>
        <translation>Zuordnung laden…</translation>
    </message>
    <message>
        <source>Save the mapping…</source>
        <translation>Zuordnung speichern…</translation>
    </message>
    <message>
        <source>Answers for every row</source>
        <translation>Antworten für jede Zeile</translation>
    </message>
    <message>
        <source>They count where a row has no answer of its own.</source>
        <translation>Sie gelten, wo eine Zeile keine eigene Antwort hat.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer for every row</source>
        <translation>Antwort für jede Zeile</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the answer for every row</source>
        <translation>Die Antwort für jede Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Where the tenders go</source>
        <translation>Wohin die Ausschreibungen kommen</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>In braces: {row}, {title}, {reference}, {buyer}, or a heading of the table.</source>
        <translation>In geschweiften Klammern: {row}, {title}, {reference}, {buyer} oder eine Überschrift der Tabelle.</translation>
    </message>
    <message>
        <source>How they are made</source>
        <translation>Wie sie erstellt werden</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Save rows with open questions as drafts</source>
        <translation>Offene Zeilen als Entwürfe speichern</translation>
    </message>
    <message>
        <source>Write all again, also what has not changed</source>
        <translation>Alle neu schreiben, auch unveränderte</translation>
    </message>
    <message>
        <source>Results are listed in</source>
        <translation>Ergebnisse stehen in</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Take away: {answer}</source>
        <translation>Wegnehmen: {answer}</translation>
    </message>
    <message>
        <source>Enter the answer.</source>
        <translation>Geben Sie die Antwort ein.</translation>
    </message>
    <message>
        <source>The first one: {name}</source>
        <translation>Die erste: {name}</translation>
    </message>
    <message>
        <source>Folder for the tenders</source>
        <translation>Ordner für die Ausschreibungen</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Check all rows</source>
        <translation>Alle Zeilen prüfen</translation>
    </message>
    <message>
        <source>column {heading}</source>
        <translation>Spalte {heading}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Not found: {place}</source>
        <translation>Nicht gefunden: {place}</translation>
    </message>
    <message numerus="yes">
        <source>%n not decided yet</source>
        <translation>
            <numerusform>%n noch offen</numerusform>
            <numerusform>%n noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Drop a notice, a contract table or a tender anywhere on this window.</source>
        <translation>Legen Sie eine Bekanntmachung, eine Auftragstabelle oder eine Ausschreibung irgendwo auf diesem Fenster ab.</translation>
    </message>
    <message>
        <source>Clausewright</source>
        <translation>Clausewright</translation>
    </message>
    <message>
        <source>Tenders that keep forced labour out of the supply chain</source>
        <translation>Ausschreibungen, die Zwangsarbeit aus der Lieferkette fernhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Neue Ausschreibung</translation>
    </message>
    <message>
        <source>Answer questions; see each clause and its reason</source>
        <translation>Fragen beantworten; jede Klausel und ihren Grund sehen</translation>
    </message>
    <message>
        <source>Open notice…</source>
        <translation>Bekanntmachung öffnen…</translation>
    </message>
    <message>
        <source>eForms, OCDS or a row of a contract table</source>
        <translation>eForms, OCDS oder eine Zeile einer Auftragstabelle</translation>
    </message>
    <message>
        <source>Open tender file…</source>
        <translation>Ausschreibung öffnen…</translation>
    </message>
    <message>
        <source>Your saved work, or a tender that came back</source>
        <translation>Ihre gespeicherte Arbeit oder eine Ausschreibung, die zurückkam</translation>
    </message>
    <message>
        <source>From an earlier tender…</source>
        <translation>Aus früherer Ausschreibung…</translation>
    </message>
    <message>
        <source>Keep its answers, check what has changed since</source>
        <translation>Antworten behalten, prüfen, was sich seither geändert hat</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Laundry services in Kuwait, nothing is saved</source>
        <translation>Wäschereidienste in Kuwait, nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>What you save or open stands here the next time.</source>
        <translation>Was Sie speichern oder öffnen, steht beim nächsten Mal hier.</translation>
    </message>
    <message>
        <source>Find {name}</source>
        <translation>{name} suchen</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Next: “{question}” settles {count}</source>
        <translation>Als Nächstes: „{question}“ entscheidet {count}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation>Arbeitet ohne Netz</translation>
    </message>
    <message>
        <source>Library {version}</source>
        <translation>Bibliothek {version}</translation>
    </message>
    <message>
        <source>One clause not decided yet</source>
        <translation>Eine Klausel noch offen</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses not decided yet</source>
        <translation>
            <numerusform>%n Klausel noch offen</numerusform>
            <numerusform>%n Klauseln noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, not saved to a file yet</source>
        <translation>Bewahrt, noch in keiner Datei gespeichert</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Neue Ausschreibung</translation>
    </message>
</context>
<context>
    <name>StepTree</name>
    <message>
        <source>Why</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Tender</source>
        <translation>Ausschreibung</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
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
        <source>{action} ({keys})</source>
        <translation>{action} ({keys})</translation>
    </message>
</context>
<context>
    <name>SummaryPane</name>
    <message>
        <source>Before you save</source>
        <translation>Vor dem Speichern</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>For you to weigh</source>
        <translation>Von Ihnen abzuwägen</translation>
    </message>
    <message>
        <source>Blanks to fill in</source>
        <translation>Auszufüllende Lücken</translation>
    </message>
    <message>
        <source>Decided by you</source>
        <translation>Von Ihnen entschieden</translation>
    </message>
    <message>
        <source>From the checks</source>
        <translation>Aus den Prüfungen</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Which row is the tender?</source>
        <translation>Welche Zeile ist die Ausschreibung?</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>No rows here</source>
        <translation>Hier sind keine Zeilen</translation>
    </message>
    <message>
        <source>This sheet has no contracts under its headings. Choose another sheet.</source>
        <translation>Dieses Blatt hat unter seinen Überschriften keine Aufträge. Wählen Sie ein anderes Blatt.</translation>
    </message>
    <message>
        <source>What each column answers</source>
        <translation>Was jede Spalte beantwortet</translation>
    </message>
    <message>
        <source>Begin the tender</source>
        <translation>Ausschreibung beginnen</translation>
    </message>
    <message>
        <source>column {heading}</source>
        <translation>Spalte {heading}</translation>
    </message>
</context>
<context>
    <name>TenderWorkspace</name>
    <message>
        <source>A new tender</source>
        <translation>Eine neue Ausschreibung</translation>
    </message>
    <message>
        <source>Its questions come here.</source>
        <translation>Ihre Fragen erscheinen hier.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
</context>
<context>
    <name>TranslationView</name>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>Which paragraphs are listed</source>
        <translation>Welche Absätze aufgeführt sind</translation>
    </message>
    <message>
        <source>Make a copy to edit…</source>
        <translation>Kopie zum Bearbeiten anlegen…</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Translation of the paragraph</source>
        <translation>Übersetzung des Absatzes</translation>
    </message>
    <message>
        <source>Copy source</source>
        <translation>Original kopieren</translation>
    </message>
    <message>
        <source>Next unfinished</source>
        <translation>Nächster unfertiger</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>It is up to date now</source>
        <translation>Sie ist jetzt aktuell</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Enter the reviewer…</source>
        <translation>Prüfer angeben…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>English to {language} · {done} of {total} paragraphs finished</source>
        <translation>Englisch nach {language} · {done} von {total} Absätzen fertig</translation>
    </message>
    <message>
        <source>It comes with the program and is not changed in its place.</source>
        <translation>Sie gehört zum Programm und wird nicht an Ort und Stelle geändert.</translation>
    </message>
    <message>
        <source>It translates revision {old}; the original is at revision {new}.</source>
        <translation>Sie übersetzt Fassung {old}; das Original steht bei Fassung {new}.</translation>
    </message>
    <message>
        <source>Nobody qualified has reviewed it; the page says so in both languages.</source>
        <translation>Niemand Sachkundiges hat sie geprüft; die Seite sagt es in beiden Sprachen.</translation>
    </message>
    <message>
        <source>Reviewed by {name}.</source>
        <translation>Geprüft von {name}.</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>Translation of paragraph {number}</source>
        <translation>Übersetzung von Absatz {number}</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>The translation was saved.</source>
        <translation>Die Übersetzung wurde gespeichert.</translation>
    </message>
    <message>
        <source>The translation is not saved</source>
        <translation>Die Übersetzung ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Save it, or lose what you changed.</source>
        <translation>Speichern Sie sie, sonst gehen Ihre Änderungen verloren.</translation>
    </message>
    <message>
        <source>Save translation</source>
        <translation>Übersetzung speichern</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Folder for your own clauses</source>
        <translation>Ordner für Ihre eigenen Klauseln</translation>
    </message>
</context>
<context>
    <name>Translations</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No translation</source>
        <translation>Keine Übersetzung</translation>
    </message>
    <message>
        <source>Blanks differ</source>
        <translation>Lücken weichen ab</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Original geändert</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>Nicht mehr verwendet</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Blanks, references and conditions are the same.</source>
        <translation>Lücken, Verweise und Bedingungen stimmen überein.</translation>
    </message>
    <message>
        <source>The number is the same.</source>
        <translation>Die Nummer stimmt überein.</translation>
    </message>
    <message>
        <source>The row has as many cells.</source>
        <translation>Die Zeile hat ebenso viele Zellen.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>WordingEdit</name>
    <message>
        <source>Wording</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Ergänzungen</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>the purchase follows {names}</source>
        <translation>die Beschaffung folgt {names}</translation>
    </message>
    <message>
        <source>Answered by you</source>
        <translation>Von Ihnen beantwortet</translation>
    </message>
    <message>
        <source>Proposed by the program</source>
        <translation>Vom Programm vorgeschlagen</translation>
    </message>
    <message>
        <source>From the notice, {place}</source>
        <translation>Aus der Bekanntmachung, {place}</translation>
    </message>
    <message>
        <source>From the published data, {place}</source>
        <translation>Aus den veröffentlichten Daten, {place}</translation>
    </message>
    <message>
        <source>Proposed: {place}</source>
        <translation>Vorgeschlagen: {place}</translation>
    </message>
    <message>
        <source>From the answers file {place}</source>
        <translation>Aus der Antwortdatei {place}</translation>
    </message>
    <message>
        <source>From {place}</source>
        <translation>Aus {place}</translation>
    </message>
</context>
<context>
    <name>_ChoiceButton</name>
    <message>
        <source>{word}, {count}</source>
        <translation>{word}, {count}</translation>
    </message>
</context>
<context>
    <name>_FilesPane</name>
    <message>
        <source>The files of the folder</source>
        <translation>Die Dateien des Ordners</translation>
    </message>
    <message>
        <source>Each notice or work file becomes a tender of its own.</source>
        <translation>Jede Bekanntmachung oder Arbeitsdatei wird eine eigene Ausschreibung.</translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>Questions by group</source>
        <translation>Fragen nach Gruppen</translation>
    </message>
</context>
</TS>
