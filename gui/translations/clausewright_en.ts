<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>Library {name} {version}, %n clauses</source>
        <translation>
            <numerusform>Library {name} {version}, %n clause</numerusform>
            <numerusform>Library {name} {version}, %n clauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blanks</name>
    <message numerus="yes">
        <source>Also in %n other clauses</source>
        <translation>
            <numerusform>Also in %n other clause</numerusform>
            <numerusform>Also in %n other clauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clauses wait for this answer</source>
        <translation>
            <numerusform>%n clause waits for this answer</numerusform>
            <numerusform>%n clauses wait for this answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more answers go far to complete the tender.</source>
        <translation>
            <numerusform>%n more answer goes far to complete the tender.</numerusform>
            <numerusform>%n more answers go far to complete the tender.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clauses</name>
    <message numerus="yes">
        <source>Depends on: “{question}” and %n more</source>
        <translation>
            <numerusform>Depends on: “{question}” and %n more</numerusform>
            <numerusform>Depends on: “{question}” and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clauses came in</source>
        <translation>
            <numerusform>%n clause came in</numerusform>
            <numerusform>%n clauses came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clauses went out</source>
        <translation>
            <numerusform>%n clause went out</numerusform>
            <numerusform>%n clauses went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation>
            <numerusform>%n went out</numerusform>
            <numerusform>%n went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided any more</source>
        <translation>
            <numerusform>%n clause is not decided any more</numerusform>
            <numerusform>%n clauses are not decided any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided any more</source>
        <translation>
            <numerusform>%n not decided any more</numerusform>
            <numerusform>%n not decided any more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message numerus="yes">
        <source>and %n more; the editor lists all</source>
        <translation>
            <numerusform>and %n more; the editor lists all</numerusform>
            <numerusform>and %n more; the editor lists all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExactPages</name>
    <message numerus="yes">
        <source>Drawing the pages, %n second(s)…</source>
        <translation>
            <numerusform>Drawing the pages, %n second…</numerusform>
            <numerusform>Drawing the pages, %n seconds…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileKeeper</name>
    <message numerus="yes">
        <source>%n tenders that had not been saved came back, with every answer.</source>
        <translation>
            <numerusform>%n tender that had not been saved came back, with every answer.</numerusform>
            <numerusform>%n tenders that had not been saved came back, with every answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come in</source>
        <translation>
            <numerusform>%n comes in</numerusform>
            <numerusform>%n come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go out</source>
        <translation>
            <numerusform>%n goes out</numerusform>
            <numerusform>%n go out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are open again</source>
        <translation>
            <numerusform>%n is open again</numerusform>
            <numerusform>%n are open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are ruled out</source>
        <translation>
            <numerusform>%n is ruled out</numerusform>
            <numerusform>%n are ruled out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer below counts for %n lots.</source>
        <translation>
            <numerusform>The answer below counts for %n lot.</numerusform>
            <numerusform>The answer below counts for %n lots.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more clauses</source>
        <translation>
            <numerusform>%n more clause</numerusform>
            <numerusform>%n more clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided yet.</source>
        <translation>
            <numerusform>%n clause is not decided yet.</numerusform>
            <numerusform>%n clauses are not decided yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n translations</source>
        <translation>
            <numerusform>%n translation</numerusform>
            <numerusform>%n translations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells do not fit</source>
        <translation>
            <numerusform>%n cell does not fit</numerusform>
            <numerusform>%n cells do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed. Show the next one</source>
        <translation>
            <numerusform>%n text changed. Show the next one</numerusform>
            <numerusform>%n texts changed. Show the next one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message numerus="yes">
        <source>Up to %n answers decide this clause. First: “{question}”</source>
        <translation>
            <numerusform>Up to %n answer decides this clause. First: “{question}”</numerusform>
            <numerusform>Up to %n answers decide this clause. First: “{question}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{state}, and %n others change.</source>
        <translation>
            <numerusform>{state}, and %n other changes.</numerusform>
            <numerusform>{state}, and %n others change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Save</name>
    <message numerus="yes">
        <source>%n clauses are not decided yet. The draft says so on its cover and lists them.</source>
        <translation>
            <numerusform>%n clause is not decided yet. The draft says so on its cover and names it.</numerusform>
            <numerusform>%n clauses are not decided yet. The draft says so on its cover and lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files of these names are there already, “{name}” first.</source>
        <translation>
            <numerusform>%n file of this name is there already: “{name}”.</numerusform>
            <numerusform>%n files of these names are there already, “{name}” first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveSide</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>%n not decided yet</source>
        <translation>
            <numerusform>%n not decided yet</numerusform>
            <numerusform>%n not decided yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n clauses not decided yet</source>
        <translation>
            <numerusform>%n clause not decided yet</numerusform>
            <numerusform>%n clauses not decided yet</numerusform>
        </translation>
    </message>
</context>
</TS>
