<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation>Chercher une action</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Tender</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;New tender</source>
        <translation>&amp;Nouveau dossier</translation>
    </message>
    <message>
        <source>Open n&amp;otice…</source>
        <translation>Ouvrir &amp;un avis…</translation>
    </message>
    <message>
        <source>O&amp;pen tender file…</source>
        <translation>&amp;Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>&amp;From an earlier tender…</source>
        <translation>&amp;D’après un dossier antérieur…</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>E&amp;ssayer l’exemple</translation>
    </message>
    <message>
        <source>&amp;Save work</source>
        <translation>Enregistrer &amp;le travail</translation>
    </message>
    <message>
        <source>Save work &amp;as…</source>
        <translation>&amp;Enregistrer le travail sous…</translation>
    </message>
    <message>
        <source>Save t&amp;ender…</source>
        <translation>&amp;Produire le dossier…</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>&amp;Fermer l’onglet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Occurrence précédente</translation>
    </message>
    <message>
        <source>&amp;Go to clause…</source>
        <translation>&amp;Aller à la clause…</translation>
    </message>
    <message>
        <source>&amp;Copy the reason</source>
        <translation>&amp;Copier le motif</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>Show &amp;questions</source>
        <translation>Afficher les &amp;questions</translation>
    </message>
    <message>
        <source>Go to the &amp;centre</source>
        <translation>All&amp;er au centre</translation>
    </message>
    <message>
        <source>Show cl&amp;auses</source>
        <translation>Afficher les &amp;clauses</translation>
    </message>
    <message>
        <source>Show &amp;preview</source>
        <translation>A&amp;fficher l’aperçu</translation>
    </message>
    <message>
        <source>Show pro&amp;blems</source>
        <translation>Afficher &amp;les problèmes</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>&amp;Volet précédent</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>&amp;Full size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>Refre&amp;sh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>Back to the &amp;questions</source>
        <translation>Revenir aux &amp;questions</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;I don’t know yet</source>
        <translation>&amp;Je ne sais pas encore</translation>
    </message>
    <message>
        <source>Clea&amp;r the answer</source>
        <translation>E&amp;ffacer la réponse</translation>
    </message>
    <message>
        <source>Next &amp;undecided</source>
        <translation>Prochaine &amp;non décidée</translation>
    </message>
    <message>
        <source>Next un&amp;finished</source>
        <translation>&amp;Prochaine inachevée</translation>
    </message>
    <message>
        <source>Show &amp;why</source>
        <translation>Voir le &amp;motif</translation>
    </message>
    <message>
        <source>&amp;Put it in…</source>
        <translation>In&amp;clure…</translation>
    </message>
    <message>
        <source>&amp;Take it out…</source>
        <translation>Re&amp;tirer…</translation>
    </message>
    <message>
        <source>&amp;Let the rules decide again</source>
        <translation>Laisser &amp;de nouveau décider les règles</translation>
    </message>
    <message>
        <source>Weigh and &amp;decide…</source>
        <translation>&amp;Apprécier et décider…</translation>
    </message>
    <message>
        <source>Fill in bla&amp;nks</source>
        <translation>Compléter les c&amp;hamps</translation>
    </message>
    <message>
        <source>Title and r&amp;eference…</source>
        <translation>Intitulé &amp;et référence…</translation>
    </message>
    <message>
        <source>Chec&amp;k your answers</source>
        <translation>&amp;Vérifier vos réponses</translation>
    </message>
    <message>
        <source>Next proble&amp;m</source>
        <translation>Problème &amp;suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>Pro&amp;blème précédent</translation>
    </message>
    <message>
        <source>&amp;Open a returned tender…</source>
        <translation>Ouvrir &amp;un dossier revenu…</translation>
    </message>
    <message>
        <source>Put clauses into m&amp;y own tender…</source>
        <translation>&amp;Insérer des clauses dans mon propre dossier…</translation>
    </message>
    <message>
        <source>Batc&amp;h…</source>
        <translation>&amp;Lot de dossiers…</translation>
    </message>
    <message>
        <source>&amp;New clause…</source>
        <translation>&amp;Nouvelle clause…</translation>
    </message>
    <message>
        <source>&amp;Open a library…</source>
        <translation>&amp;Ouvrir une bibliothèque…</translation>
    </message>
    <message>
        <source>&amp;Save clause</source>
        <translation>&amp;Enregistrer la clause</translation>
    </message>
    <message>
        <source>&amp;Duplicate clause…</source>
        <translation>&amp;Dupliquer la clause…</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>P&amp;roposer</translation>
    </message>
    <message>
        <source>&amp;Approve…</source>
        <translation>A&amp;pprouver…</translation>
    </message>
    <message>
        <source>&amp;Retire…</source>
        <translation>A&amp;broger…</translation>
    </message>
    <message>
        <source>Show the &amp;matrix</source>
        <translation>&amp;Afficher la matrice</translation>
    </message>
    <message>
        <source>S&amp;cenarios</source>
        <translation>&amp;Scénarios</translation>
    </message>
    <message>
        <source>&amp;Translations</source>
        <translation>&amp;Traductions</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>Chec&amp;k library</source>
        <translation>&amp;Vérifier la bibliothèque</translation>
    </message>
    <message>
        <source>Make a &amp;scenario from this tender…</source>
        <translation>&amp;Faire un scénario de ce dossier…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Search actions…</source>
        <translation>&amp;Chercher une action…</translation>
    </message>
    <message>
        <source>&amp;About Clausewright</source>
        <translation>À &amp;propos de Clausewright</translation>
    </message>
</context>
<context>
    <name>AlternatesSection</name>
    <message>
        <source>Alternates</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Name and office</source>
        <translation>Nom et fonction</translation>
    </message>
    <message>
        <source>Only a named person approves. The day is today; a later change voids it.</source>
        <translation>Seule une personne nommée approuve. Le jour est aujourd’hui&#xa0;; une modification ultérieure annule l’approbation.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Enter the name and the office.</source>
        <translation>Indiquez le nom et la fonction.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Tenders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>{count} not understood and left out</source>
        <translation>non comprises et laissées de côté&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Choose the folder that the tenders go to.</source>
        <translation>Choisissez le répertoire où vont les dossiers.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>C’est un fichier. Choisissez un répertoire.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Ce répertoire n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Make {tenders}</source>
        <translation>Produire {tenders}</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>Ligne {row}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Results: {file}</source>
        <translation>Résultats&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>saved as draft</source>
        <translation>produits en projet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverts</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêts</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faits</translation>
    </message>
    <message>
        <source>need you</source>
        <translation>vous attendent</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>The run ended early</source>
        <translation>L’exécution s’est arrêtée avant la fin</translation>
    </message>
    <message>
        <source>Stopped at {count} of {rows}</source>
        <translation>Arrêté à {count} sur {rows}</translation>
    </message>
    <message>
        <source>{rows} checked</source>
        <translation>{rows} vérifiées</translation>
    </message>
    <message>
        <source>{tenders} made</source>
        <translation>{tenders} produits</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Paused at {count} of {rows}</source>
        <translation>En pause à {count} sur {rows}</translation>
    </message>
    <message>
        <source>Checking {rows}</source>
        <translation>Vérification&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Making {tenders}</source>
        <translation>Production&#xa0;: {tenders}</translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”</source>
        <translation>{file}, feuille «&#xa0;{sheet}&#xa0;»</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
    <message>
        <source>Reading the table …</source>
        <translation>Lecture du tableau…</translation>
    </message>
    <message>
        <source>The row cannot be used.</source>
        <translation>La ligne est inutilisable.</translation>
    </message>
    <message>
        <source>Answer “{question}” first</source>
        <translation>Répondez d’abord à «&#xa0;{question}&#xa0;»</translation>
    </message>
    <message>
        <source>Clauses are to be weighed and decided</source>
        <translation>Des clauses sont à apprécier et à décider</translation>
    </message>
    <message>
        <source>Unchanged since an earlier run</source>
        <translation>Inchangé depuis une exécution antérieure</translation>
    </message>
    <message>
        <source>The run cannot go on.</source>
        <translation>L’exécution ne peut pas continuer.</translation>
    </message>
    <message>
        <source>{row}: {clauses} not decided yet.</source>
        <translation>{row}&#xa0;: {clauses} encore à décider.</translation>
    </message>
    <message>
        <source>{reason}. Add a column for it, or answer it for every row.</source>
        <translation>{reason}. Ajoutez une colonne pour cela, ou répondez-y pour toutes les lignes.</translation>
    </message>
    <message>
        <source>{row}: it needs you. The other rows go on.</source>
        <translation>{row}&#xa0;: elle vous attend. Les autres lignes continuent.</translation>
    </message>
    <message>
        <source>{row}: mend it in the table, then redo it.</source>
        <translation>{row}&#xa0;: corrigez-la dans le tableau, puis refaites-la.</translation>
    </message>
    <message>
        <source>Column {column} holds “{value}”. {why}</source>
        <translation>La colonne {column} contient «&#xa0;{value}&#xa0;». {why}</translation>
    </message>
    <message>
        <source>Column {column}: {why}</source>
        <translation>Colonne {column}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>1 clause is</source>
        <translation>1 clause est</translation>
    </message>
    <message>
        <source>{count} clauses are</source>
        <translation>{count} clauses sont</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>1 tender</source>
        <translation>1 dossier</translation>
    </message>
    <message>
        <source>{count} tenders</source>
        <translation>{count} dossiers</translation>
    </message>
    <message>
        <source>1 column understood</source>
        <translation>1 colonne comprise</translation>
    </message>
    <message>
        <source>{count} columns understood</source>
        <translation>{count} colonnes comprises</translation>
    </message>
    <message>
        <source>1 cell of the first {rows} rows does not fit</source>
        <translation>1 cellule des {rows} premières lignes ne convient pas</translation>
    </message>
    <message>
        <source>{count} cells of the first {rows} rows do not fit</source>
        <translation>{count} cellules des {rows} premières lignes ne conviennent pas</translation>
    </message>
    <message>
        <source>Redo {rows}</source>
        <translation>Refaire {rows}</translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation>encore {count} secondes environ</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>encore une minute environ</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>encore {count} minutes environ</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>encore {count} heures environ</translation>
    </message>
    <message>
        <source>{head}: {text}</source>
        <translation>{head}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Marché</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Saved as draft</source>
        <translation>Produit en projet</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Ouvrir dans Word</translation>
    </message>
    <message>
        <source>Answer for every row…</source>
        <translation>Répondre pour toutes les lignes…</translation>
    </message>
    <message>
        <source>Change the columns</source>
        <translation>Modifier les colonnes</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Rows of the batch</source>
        <translation>Lignes du tableau traité</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Batch</source>
        <translation>Lot de dossiers</translation>
    </message>
    <message>
        <source>Many tenders from one table</source>
        <translation>Plusieurs dossiers à partir d’un tableau</translation>
    </message>
    <message>
        <source>Each row of a CSV file or an Excel sheet becomes a tender, or each notice in a folder. Rows that need you never stop the others.</source>
        <translation>Chaque ligne d’un fichier CSV ou d’une feuille Excel devient un dossier, ou chaque avis d’un répertoire. Les lignes qui vous attendent n’arrêtent jamais les autres.</translation>
    </message>
    <message>
        <source>Choose a table…</source>
        <translation>Choisir un tableau…</translation>
    </message>
    <message>
        <source>Choose a folder of notices…</source>
        <translation>Choisir un répertoire d’avis…</translation>
    </message>
    <message>
        <source>A table of contracts</source>
        <translation>Un tableau de marchés</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx *.xlsm *.jsonl *.json *.parquet);;All files (*)</source>
        <translation>Tableaux (*.csv *.tsv *.xlsx *.xlsm *.jsonl *.json *.parquet);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A folder of notices</source>
        <translation>Un répertoire d’avis</translation>
    </message>
    <message>
        <source>{name}, batch</source>
        <translation>{name}, lot de dossiers</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Fichier de correspondance</translation>
    </message>
    <message>
        <source>Mappings (*.yaml *.yml)</source>
        <translation>Correspondances (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>Enregistrer la correspondance</translation>
    </message>
    <message>
        <source>Mappings (*.yaml)</source>
        <translation>Correspondances (*.yaml)</translation>
    </message>
    <message>
        <source>“{name}” cannot be written: {reason}. Choose another place.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être écrit&#xa0;: {reason}. Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>{name} enregistré</translation>
    </message>
    <message>
        <source>Something in the program went wrong. What is written stays; run it again.</source>
        <translation>Une erreur s’est produite dans le programme. Ce qui est écrit reste&#xa0;; relancez l’exécution.</translation>
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
        <translation>Enregistrer les résultats</translation>
    </message>
    <message>
        <source>Name it with the ending {endings}.</source>
        <translation>Donnez-lui un nom avec l’extension {endings}.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Open a library</source>
        <translation>Ouvrir une bibliothèque</translation>
    </message>
    <message numerus="yes">
        <source>Library {name} {version}, %n clauses</source>
        <translation>
            <numerusform>Bibliothèque {name} {version},&#xa0;%n clause</numerusform>
            <numerusform>Bibliothèque {name} {version},&#xa0;%n clauses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlankTable</name>
    <message>
        <source>Blanks</source>
        <translation>Champs</translation>
    </message>
</context>
<context>
    <name>Blanks</name>
    <message>
        <source>Blank</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Stands there</source>
        <translation>Valeur actuelle</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>Valeurs admises</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidé</translation>
    </message>
    <message>
        <source>To be filled in</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>Default {value}</source>
        <translation>Par défaut&#xa0;: {value}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Par vous</translation>
    </message>
    <message>
        <source>Open: a person must fill it in</source>
        <translation>À compléter par une personne</translation>
    </message>
    <message>
        <source>By default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Filled in by you</source>
        <translation>Complété par vous</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>de {low} à {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>au moins {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>au plus {high}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>an amount, such as 820,000 USD</source>
        <translation>un montant, par exemple 820 000 USD</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>one of {count} answers</source>
        <translation>une réponse parmi {count}</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation>une durée</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>Write {limits}.</source>
        <translation>Valeur admise&#xa0;: {limits}.</translation>
    </message>
    <message numerus="yes">
        <source>Also in %n other clauses</source>
        <translation>
            <numerusform>Aussi dans&#xa0;%n autre clause</numerusform>
            <numerusform>Aussi dans&#xa0;%n autres clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>Also in {names}</source>
        <translation>Aussi dans {names}</translation>
    </message>
    <message>
        <source>No blanks in these clauses</source>
        <translation>Aucun champ dans ces clauses</translation>
    </message>
    <message>
        <source>Nothing is left to fill in. Blanks appear here when a clause that has them comes in.</source>
        <translation>Il ne reste rien à compléter. Les champs apparaissent ici quand une clause qui en contient est retenue.</translation>
    </message>
    <message>
        <source>No blank is open</source>
        <translation>Aucun champ à compléter</translation>
    </message>
    <message>
        <source>Each blank is filled in, by you or by its default.</source>
        <translation>Chaque champ est rempli, par vous ou par défaut.</translation>
    </message>
    <message>
        <source>All blanks stand at their defaults</source>
        <translation>Tous les champs ont leur valeur par défaut</translation>
    </message>
    <message>
        <source>What you fill in is listed here.</source>
        <translation>Ce que vous complétez figure ici.</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Reading {name} …</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ChangesSection</name>
    <message>
        <source>What would change this?</source>
        <translation>Qu’est-ce qui changerait cela&#xa0;?</translation>
    </message>
    <message>
        <source>Trying other answers…</source>
        <translation>Essai d’autres réponses…</translation>
    </message>
    <message>
        <source>You decided this clause. Let the rules decide, and answers count again.</source>
        <translation>Vous avez décidé de cette clause. Laissez décider les règles, et les réponses compteront de nouveau.</translation>
    </message>
    <message>
        <source>No single answer would change it.</source>
        <translation>Aucune réponse à elle seule ne changerait cela.</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En afficher&#xa0;%n de plus</numerusform>
            <numerusform>En afficher&#xa0;%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it…</source>
        <translation>Essayer…</translation>
    </message>
    <message>
        <source>Try it: {answer}</source>
        <translation>Essayer&#xa0;: {answer}</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En afficher&#xa0;%n de plus</numerusform>
            <numerusform>En afficher&#xa0;%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>your legal team</source>
        <translation>votre service juridique</translation>
    </message>
    <message>
        <source>whoever holds the budget</source>
        <translation>le responsable du budget</translation>
    </message>
    <message>
        <source>the department that needs it</source>
        <translation>le service demandeur</translation>
    </message>
    <message>
        <source>the department that needs it, or the market</source>
        <translation>le service demandeur, ou le marché</translation>
    </message>
    <message>
        <source>whoever assesses the risk</source>
        <translation>la personne qui évalue le risque</translation>
    </message>
    <message>
        <source>those who evaluate the tenders</source>
        <translation>les personnes qui évaluent les offres</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Counts until you change it</source>
        <translation>Vaut jusqu’à ce que vous le changiez</translation>
    </message>
    <message>
        <source>You don’t know yet</source>
        <translation>Vous ne savez pas encore</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>{lot}: {answer}</source>
        <translation>{lot}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Save tender…</source>
        <translation>Produire le dossier…</translation>
    </message>
    <message>
        <source>Save as draft…</source>
        <translation>Produire un projet…</translation>
    </message>
    <message>
        <source>Ask {who}: {question}</source>
        <translation>À demander à {who}&#xa0;: {question}</translation>
    </message>
    <message>
        <source>Answer: {question}</source>
        <translation>À répondre&#xa0;: {question}</translation>
    </message>
    <message>
        <source>{title}: put in by you</source>
        <translation>{title}&#xa0;: incluse par vous</translation>
    </message>
    <message>
        <source>{title}: taken out by you</source>
        <translation>{title}&#xa0;: retirée par vous</translation>
    </message>
    <message>
        <source>“{reason}”</source>
        <translation>«&#xa0;{reason}&#xa0;»</translation>
    </message>
    <message>
        <source>No clause waits for it</source>
        <translation>Aucune clause n’en dépend</translation>
    </message>
    <message>
        <source>1 clause waits for this answer</source>
        <translation>1 clause attend cette réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses wait for this answer</source>
        <translation>
            <numerusform>%n clause attend cette réponse</numerusform>
            <numerusform>%n clauses attendent cette réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not decided yet is marked in the draft.</source>
        <translation>Ce qui n’est pas encore décidé est signalé dans le projet.</translation>
    </message>
    <message>
        <source>One more answer goes far to complete the tender.</source>
        <translation>Une réponse de plus rapproche beaucoup du dossier complet.</translation>
    </message>
    <message numerus="yes">
        <source>%n more answers go far to complete the tender.</source>
        <translation>
            <numerusform>%n réponse de plus rapproche beaucoup du dossier complet.</numerusform>
            <numerusform>%n réponses de plus rapprochent beaucoup du dossier complet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Check your answers</source>
        <translation>Vérifier vos réponses</translation>
    </message>
    <message>
        <source>Change whatever is not right. You come straight back to this page.</source>
        <translation>Modifiez ce qui n’est pas juste. Vous revenez aussitôt à cette page.</translation>
    </message>
</context>
<context>
    <name>ClauseTree</name>
    <message>
        <source>Clauses</source>
        <translation>Clauses</translation>
    </message>
</context>
<context>
    <name>Clauses</name>
    <message>
        <source>In the tender</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidée</translation>
    </message>
    <message>
        <source>“{title}” is in the tender already.</source>
        <translation>«&#xa0;{title}&#xa0;» figure déjà dans le dossier.</translation>
    </message>
    <message>
        <source>“{title}” is left out already.</source>
        <translation>«&#xa0;{title}&#xa0;» est déjà écartée.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Voir le motif</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Required by law</source>
        <translation>Exigée par la loi</translation>
    </message>
    <message>
        <source>Required by policy</source>
        <translation>Exigée par une directive interne</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Bonne pratique</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Directive</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Pratique</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidées</translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>of several</comment>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>By you</source>
        <translation>Par vous</translation>
    </message>
    <message>
        <source>No clause has “{search}”</source>
        <translation>Aucune clause ne contient «&#xa0;{search}&#xa0;»</translation>
    </message>
    <message>
        <source>Search looks at names, wording and legal sources.</source>
        <translation>La recherche porte sur les noms, le texte et les sources juridiques.</translation>
    </message>
    <message>
        <source>No clauses in this library</source>
        <translation>Aucune clause dans cette bibliothèque</translation>
    </message>
    <message>
        <source>Open another clause library to begin.</source>
        <translation>Ouvrez une autre bibliothèque de clauses pour commencer.</translation>
    </message>
    <message>
        <source>No clause is in yet</source>
        <translation>Aucune clause n’est encore retenue</translation>
    </message>
    <message>
        <source>Clauses come in as you answer the questions.</source>
        <translation>Les clauses s’ajoutent à mesure que vous répondez aux questions.</translation>
    </message>
    <message>
        <source>Every clause is decided</source>
        <translation>Toutes les clauses sont décidées</translation>
    </message>
    <message>
        <source>You can check your answers and save the tender.</source>
        <translation>Vous pouvez vérifier vos réponses et produire le dossier.</translation>
    </message>
    <message>
        <source>No clause is left out</source>
        <translation>Aucune clause n’est écartée</translation>
    </message>
    <message>
        <source>Clauses that do not apply are listed here with the reason.</source>
        <translation>Les clauses qui ne s’appliquent pas figurent ici avec leur motif.</translation>
    </message>
    <message>
        <source>Nothing changed just now</source>
        <translation>Rien n’a changé à l’instant</translation>
    </message>
    <message>
        <source>What your last answer brought in or took out is listed here.</source>
        <translation>Ce que votre dernière réponse a ajouté ou retiré figure ici.</translation>
    </message>
    <message>
        <source>The rules decide every clause</source>
        <translation>Les règles décident de chaque clause</translation>
    </message>
    <message>
        <source>A clause that you put in or take out is listed here.</source>
        <translation>Les clauses que vous incluez ou retirez figurent ici.</translation>
    </message>
    <message>
        <source>Cannot stand together</source>
        <translation>Incompatibles</translation>
    </message>
    <message>
        <source>Put in by you</source>
        <translation>Incluse par vous</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Écartée par vous</translation>
    </message>
    <message>
        <source>You put it in: “{reason}”</source>
        <translation>Vous l’avez incluse&#xa0;: «&#xa0;{reason}&#xa0;»</translation>
    </message>
    <message>
        <source>You took it out: “{reason}”</source>
        <translation>Vous l’avez retirée&#xa0;: «&#xa0;{reason}&#xa0;»</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} et {second}</translation>
    </message>
    <message>
        <source>Both are in and cannot stand together. Take one of them out.</source>
        <translation>Toutes deux sont retenues et s’excluent. Retirez l’une d’elles.</translation>
    </message>
    <message>
        <source>Depends on: “{question}”</source>
        <translation>Dépend de&#xa0;: «&#xa0;{question}&#xa0;»</translation>
    </message>
    <message>
        <source>Depends on: “{question}” and 1 more</source>
        <translation>Dépend de&#xa0;: «&#xa0;{question}&#xa0;» et d’une autre</translation>
    </message>
    <message numerus="yes">
        <source>Depends on: “{question}” and %n more</source>
        <translation>
            <numerusform>Dépend de&#xa0;: «&#xa0;{question}&#xa0;» et de&#xa0;%n autre</numerusform>
            <numerusform>Dépend de&#xa0;: «&#xa0;{question}&#xa0;» et de&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Just in</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Just out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Now open</source>
        <translation>Rouverte</translation>
    </message>
    <message>
        <source>Lots: {lots}</source>
        <translation>Lots&#xa0;: {lots}</translation>
    </message>
    <message>
        <source>{counts}.</source>
        <translation>{counts}.</translation>
    </message>
    <message>
        <source>{counts}: {reason}.</source>
        <translation>{counts}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>{edit}: {counts}.</source>
        <translation>{edit}&#xa0;: {counts}.</translation>
    </message>
    <message>
        <source>“{title}” was put in by you.</source>
        <translation>«&#xa0;{title}&#xa0;» a été incluse par vous.</translation>
    </message>
    <message>
        <source>“{title}” was taken out by you.</source>
        <translation>«&#xa0;{title}&#xa0;» a été retirée par vous.</translation>
    </message>
    <message>
        <source>This sets aside a duty of law: {cites}.</source>
        <translation>Cela écarte une obligation légale&#xa0;: {cites}.</translation>
    </message>
    <message>
        <source>This sets aside a policy that binds you: {cites}.</source>
        <translation>Cela écarte une directive qui vous lie&#xa0;: {cites}.</translation>
    </message>
    <message>
        <source>No law asks for it here. It is good practice: {cites}.</source>
        <translation>Aucune loi ne l’exige ici. C’est une bonne pratique&#xa0;: {cites}.</translation>
    </message>
    <message>
        <source>1 clause came in</source>
        <translation>1 clause s’est ajoutée</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses came in</source>
        <translation>
            <numerusform>%n clause s’est ajoutée</numerusform>
            <numerusform>%n clauses se sont ajoutées</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clause went out</source>
        <translation>1 clause est sortie</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses went out</source>
        <translation>
            <numerusform>%n clause est sortie</numerusform>
            <numerusform>%n clauses sont sorties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation>
            <numerusform>%n est sortie</numerusform>
            <numerusform>%n sont sorties</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clause is not decided any more</source>
        <translation>1 clause n’est plus décidée</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided any more</source>
        <translation>
            <numerusform>%n clause n’est plus décidée</numerusform>
            <numerusform>%n clauses ne sont plus décidées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided any more</source>
        <translation>
            <numerusform>%n n’est plus décidée</numerusform>
            <numerusform>%n ne sont plus décidées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClausesView</name>
    <message>
        <source>Search clauses</source>
        <translation>Chercher une clause</translation>
    </message>
    <message>
        <source>Which clauses are listed</source>
        <translation>Quelles clauses sont affichées</translation>
    </message>
    <message>
        <source>Every clause that is listed is decided.</source>
        <translation>Toutes les clauses affichées sont décidées.</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Voir le motif</translation>
    </message>
    <message>
        <source>Answer the question</source>
        <translation>Répondre à la question</translation>
    </message>
    <message>
        <source>Put it in…</source>
        <translation>Inclure…</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>Laisser décider les règles</translation>
    </message>
    <message>
        <source>Go to clause in preview</source>
        <translation>Voir la clause dans l’aperçu</translation>
    </message>
    <message>
        <source>Take out “{title}”…</source>
        <translation>Retirer «&#xa0;{title}&#xa0;»…</translation>
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
        <translation>Ce à quoi répond la colonne «&#xa0;{heading}&#xa0;»</translation>
    </message>
    <message>
        <source>Empty in the first rows</source>
        <translation>Vide dans les premières lignes</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Not understood: “{cell}” is left out</source>
        <translation>Non compris&#xa0;: «&#xa0;{cell}&#xa0;» est laissé de côté</translation>
    </message>
    <message>
        <source>“{cell}” is left out</source>
        <translation>«&#xa0;{cell}&#xa0;» est laissé de côté</translation>
    </message>
    <message>
        <source>Empty in this row</source>
        <translation>Vide dans cette ligne</translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>What each column answers</source>
        <translation>Ce à quoi répond chaque colonne</translation>
    </message>
    <message>
        <source>Told by the headings. What you change is kept for the next table.</source>
        <translation>Reconnu d’après les en-têtes. Vos modifications valent aussi pour le prochain tableau.</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Les premières lignes du tableau</translation>
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
        <translation>{label}&#xa0;: pas encore connu</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>lots</translation>
    </message>
    <message>
        <source>put in “{title}”</source>
        <translation>inclure «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>take out “{title}”</source>
        <translation>retirer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>let the rules decide “{title}”</source>
        <translation>laisser décider les règles pour «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>{blank} in “{title}”</source>
        <translation>{blank} dans «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>judgement on “{title}”</source>
        <translation>appréciation sur «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>title and reference</source>
        <translation>intitulé et référence</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>They are the same.</source>
        <translation>Ils sont identiques.</translation>
    </message>
</context>
<context>
    <name>DetailsView</name>
    <message>
        <source>At a glance</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Word’s layout, quick view</source>
        <translation>Mise en page de Word, vue rapide</translation>
    </message>
    <message>
        <source>Preview of the clause</source>
        <translation>Aperçu de la clause</translation>
    </message>
    <message>
        <source>Edit clause</source>
        <translation>Modifier la clause</translation>
    </message>
    <message>
        <source>No clause is chosen</source>
        <translation>Aucune clause choisie</translation>
    </message>
    <message>
        <source>Choose one in the tree on the left.</source>
        <translation>Choisissez-en une dans l’arbre à gauche.</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisée par</translation>
    </message>
    <message>
        <source>No other clause names it.</source>
        <translation>Aucune autre clause ne la nomme.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the editor lists all</source>
        <translation>
            <numerusform>et&#xa0;%n autre&#xa0;; l’éditeur les affiche toutes</numerusform>
            <numerusform>et&#xa0;%n autres&#xa0;; l’éditeur les affiche toutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>Open documents</source>
        <translation>Documents ouverts</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>Fermer {title}</translation>
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
        <translation>terme</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>montant</translation>
    </message>
</context>
<context>
    <name>EditorDialogs</name>
    <message>
        <source>Save clause</source>
        <translation>Enregistrer la clause</translation>
    </message>
    <message>
        <source>Approve this text</source>
        <translation>Approuver ce texte</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Yours against the file on disk</source>
        <translation>Votre version et le fichier sur le disque</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>EditorView</name>
    <message>
        <source>What was not saved</source>
        <translation>Ce qui n’était pas enregistré</translation>
    </message>
    <message>
        <source>Edits that were not saved are back.</source>
        <translation>Des modifications non enregistrées sont revenues.</translation>
    </message>
    <message>
        <source>Parts of the clause</source>
        <translation>Parties de la clause</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Law and blanks</source>
        <translation>Droit et champs</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisée par</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texte de la clause</translation>
    </message>
    <message>
        <source>Ctrl+Space completes terms, blanks and clauses</source>
        <translation>Ctrl+Espace complète termes, champs et clauses</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Word’s layout, quick view</source>
        <translation>Mise en page de Word, vue rapide</translation>
    </message>
    <message>
        <source>Preview of the clause</source>
        <translation>Aperçu de la clause</translation>
    </message>
    <message>
        <source>of revision {number}</source>
        <translation>de la version {number}</translation>
    </message>
    <message>
        <source>{state}: behind its original</source>
        <translation>{state}&#xa0;: en retard sur l’original</translation>
    </message>
    <message>
        <source>nobody qualified has reviewed it</source>
        <translation>relue par aucune personne qualifiée</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>{revision}, not saved yet</source>
        <translation>{revision}, pas encore enregistrée</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>{clause} was saved.</source>
        <translation>{clause} a été enregistrée.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Proposer</translation>
    </message>
    <message>
        <source>Save the clause first: only what is saved is approved.</source>
        <translation>Enregistrez d’abord la clause&#xa0;: seul ce qui est enregistré est approuvé.</translation>
    </message>
    <message>
        <source>“{clause}” is not saved</source>
        <translation>«&#xa0;{clause}&#xa0;» n’est pas enregistrée</translation>
    </message>
    <message>
        <source>Save it, or close it and lose what you changed.</source>
        <translation>Enregistrez-la, ou fermez-la et perdez vos modifications.</translation>
    </message>
    <message>
        <source>Save clause</source>
        <translation>Enregistrer la clause</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>The file was changed by another program.</source>
        <translation>Le fichier a été modifié par un autre programme.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>This text comes with the program and is not changed in its place.</source>
        <translation>Ce texte est fourni avec le programme et n’est pas modifié sur place.</translation>
    </message>
    <message>
        <source>Make a copy to edit…</source>
        <translation>Faire une copie à modifier…</translation>
    </message>
    <message>
        <source>Folder for your own clauses</source>
        <translation>Répertoire de vos propres clauses</translation>
    </message>
</context>
<context>
    <name>ExactPages</name>
    <message>
        <source>Tender, exact pages</source>
        <translation>Dossier, pages exactes</translation>
    </message>
    <message>
        <source>Exact pages need LibreOffice</source>
        <translation>Les pages exactes demandent LibreOffice</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Ouvrir dans Word</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Redessiner</translation>
    </message>
    <message>
        <source>There are no pages yet</source>
        <translation>Il n’y a pas encore de pages</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>Dessin des pages</translation>
    </message>
    <message>
        <source>LibreOffice lays them out; that takes some seconds.</source>
        <translation>LibreOffice les met en page&#xa0;; cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Non dessinées</translation>
    </message>
    <message>
        <source>You stopped it. Draw again when you need the pages.</source>
        <translation>Vous avez arrêté. Redessinez quand vous aurez besoin des pages.</translation>
    </message>
    <message numerus="yes">
        <source>Drawing the pages, %n second(s)…</source>
        <translation>
            <numerusform>Dessin des pages,&#xa0;%n seconde…</numerusform>
            <numerusform>Dessin des pages,&#xa0;%n secondes…</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>Dessin des pages…</translation>
    </message>
    <message>
        <source>The tender has changed since these pages were drawn.</source>
        <translation>Le dossier a changé depuis le dessin de ces pages.</translation>
    </message>
    <message>
        <source>No exact pages here</source>
        <translation>Pas de pages exactes ici</translation>
    </message>
    <message>
        <source>The pages could not be drawn</source>
        <translation>Les pages n’ont pas pu être dessinées</translation>
    </message>
</context>
<context>
    <name>FailurePage</name>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FileKeeper</name>
    <message>
        <source>Tenders (*.clausewright *.docx);;Notices and facts (*.xml *.json *.yaml *.yml);;All files (*)</source>
        <translation>Dossiers (*.clausewright *.docx);;Avis et données (*.xml *.json *.yaml *.yml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open tender file</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Notices and tables (*.xml *.json *.yaml *.yml *.csv *.xlsx)</source>
        <translation>Avis et tableaux (*.xml *.json *.yaml *.yml *.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Open notice</source>
        <translation>Ouvrir un avis</translation>
    </message>
    <message>
        <source>Tenders (*.clausewright *.docx)</source>
        <translation>Dossiers (*.clausewright *.docx)</translation>
    </message>
    <message>
        <source>From an earlier tender</source>
        <translation>D’après un dossier antérieur</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Lecture de {name}…</translation>
    </message>
    <message>
        <source>{name} could not be opened. {reason}</source>
        <translation>{name} n’a pas pu être ouvert. {reason}</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Choisir un autre fichier…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>The system says: {reason}.</source>
        <translation>Le système indique&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Un incident s’est produit dans le programme.</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Save work</source>
        <translation>Enregistrer le travail</translation>
    </message>
    <message>
        <source>Work files (*.clausewright)</source>
        <translation>Fichiers de travail (*.clausewright)</translation>
    </message>
    <message>
        <source>The work could not be saved. {reason}</source>
        <translation>Le travail n’a pas pu être enregistré. {reason}</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>This tender has answers that no file has.</source>
        <translation>Ce dossier contient des réponses qui ne sont dans aucun fichier.</translation>
    </message>
    <message>
        <source>Save them to a work file, or throw them away?</source>
        <translation>Les enregistrer dans un fichier de travail, ou les abandonner&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Save work</source>
        <translation>&amp;Enregistrer le travail</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>A tender that had not been saved came back, with every answer.</source>
        <translation>Un dossier non enregistré est revenu, avec toutes ses réponses.</translation>
    </message>
    <message numerus="yes">
        <source>%n tenders that had not been saved came back, with every answer.</source>
        <translation>
            <numerusform>%n dossier non enregistré est revenu, avec toutes ses réponses.</numerusform>
            <numerusform>%n dossiers non enregistrés sont revenus, avec toutes leurs réponses.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FillInsView</name>
    <message>
        <source>Fill in the blanks</source>
        <translation>Compléter les champs</translation>
    </message>
    <message>
        <source>What stands in the clauses of this tender. Defaults keep to the law.</source>
        <translation>Ce qui figure dans les clauses de ce dossier. Les valeurs par défaut respectent le droit.</translation>
    </message>
    <message>
        <source>Which blanks are listed</source>
        <translation>Quels champs sont affichés</translation>
    </message>
    <message>
        <source>Use all defaults</source>
        <translation>Tout mettre par défaut</translation>
    </message>
    <message>
        <source>all blanks by default</source>
        <translation>tous les champs par défaut</translation>
    </message>
    <message>
        <source>the same in all clauses</source>
        <translation>la même valeur dans toutes les clauses</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Use the default</source>
        <translation>Mettre la valeur par défaut</translation>
    </message>
    <message>
        <source>Use it in the other clauses too</source>
        <translation>La mettre aussi dans les autres clauses</translation>
    </message>
    <message>
        <source>Go to clause in preview</source>
        <translation>Voir la clause dans l’aperçu</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Voir le motif</translation>
    </message>
</context>
<context>
    <name>FrontForm</name>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur depuis</translation>
    </message>
    <message>
        <source>until</source>
        <translation>jusqu’au</translation>
    </message>
    <message>
        <source>Flows down to</source>
        <translation>Se répercute sur</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>S’applique quand</translation>
    </message>
</context>
<context>
    <name>FrontTables</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Requires</source>
        <translation>Requiert</translation>
    </message>
    <message>
        <source>Conflicts with</source>
        <translation>En conflit avec</translation>
    </message>
    <message>
        <source>Ids of clauses, with commas between.</source>
        <translation>Identifiants de clauses, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Add to {what}</source>
        <translation>Ajouter à {what}</translation>
    </message>
    <message>
        <source>Remove from {what}</source>
        <translation>Retirer de {what}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Start a new tender, open a notice or a table, or take over an earlier tender. A file can be dropped anywhere on the window.</source>
        <translation>Commencez un nouveau dossier, ouvrez un avis ou un tableau, ou reprenez un dossier antérieur. Un fichier peut être déposé n’importe où sur la fenêtre.</translation>
    </message>
    <message>
        <source>Answer what you know</source>
        <translation>Répondez ce que vous savez</translation>
    </message>
    <message>
        <source>The most decisive question comes first. “I don’t know yet” is always an answer: the program says which clauses stay undecided, and you come back when you know.</source>
        <translation>La question la plus décisive vient en premier. «&#xa0;Je ne sais pas encore&#xa0;» est toujours une réponse&#xa0;: le programme dit quelles clauses restent à décider, et vous revenez quand vous savez.</translation>
    </message>
    <message>
        <source>See the reason for each clause</source>
        <translation>Voyez le motif de chaque clause</translation>
    </message>
    <message>
        <source>A clause is in the tender, left out or not decided yet. Choose “Show why” for the rule, the answers it rests on, the law, and what would change it. You can put a clause in or take it out yourself; your reason is kept with the tender.</source>
        <translation>Une clause est retenue, écartée ou pas encore décidée. «&#xa0;Voir le motif&#xa0;» donne la règle, les réponses sur lesquelles elle repose, le droit, et ce qui la changerait. Vous pouvez inclure ou retirer une clause vous-même&#xa0;; votre raison est conservée avec le dossier.</translation>
    </message>
    <message>
        <source>Check and save</source>
        <translation>Vérifier et produire</translation>
    </message>
    <message>
        <source>“Check your answers” shows all of them on one page. Then save the tender as a Word file; with open points it is a draft that lists them.</source>
        <translation>«&#xa0;Vérifier vos réponses&#xa0;» les montre toutes sur une page. Produisez ensuite le dossier en fichier Word&#xa0;; s’il reste des points ouverts, c’est un projet qui les énumère.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Rien ne se perd</translation>
    </message>
    <message>
        <source>Every answer is kept at once, and everything can be undone. What was not saved when the program ended comes back at the next start.</source>
        <translation>Chaque réponse est conservée aussitôt, et tout peut être annulé. Ce qui n’était pas enregistré à la fin du programme revient au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>Differences from the version that is chosen</source>
        <translation>Différences avec la version choisie</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lecture de l’historique…</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>L’historique ne peut pas être lu</translation>
    </message>
    <message>
        <source>This folder has no history</source>
        <translation>Ce répertoire n’a pas d’historique</translation>
    </message>
    <message>
        <source>It is not under git. Everything else works.</source>
        <translation>Il n’est pas sous git. Tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>No version is kept yet</source>
        <translation>Aucune version n’est encore conservée</translation>
    </message>
    <message>
        <source>The file was not committed so far.</source>
        <translation>Le fichier n’a pas encore été versé.</translation>
    </message>
    <message>
        <source>{day}, {person}</source>
        <translation>{day}, {person}</translation>
    </message>
    <message>
        <source>Nothing differs from what stands here now.</source>
        <translation>Rien ne diffère de ce qui figure ici.</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>1 comes in</source>
        <translation>1 s’ajoute</translation>
    </message>
    <message numerus="yes">
        <source>%n come in</source>
        <translation>
            <numerusform>%n s’ajoute</numerusform>
            <numerusform>%n s’ajoutent</numerusform>
        </translation>
    </message>
    <message>
        <source>1 goes out</source>
        <translation>1 sort</translation>
    </message>
    <message numerus="yes">
        <source>%n go out</source>
        <translation>
            <numerusform>%n sort</numerusform>
            <numerusform>%n sortent</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is open again</source>
        <translation>1 est rouverte</translation>
    </message>
    <message numerus="yes">
        <source>%n are open again</source>
        <translation>
            <numerusform>%n est rouverte</numerusform>
            <numerusform>%n sont rouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is ruled out</source>
        <translation>1 est exclue</translation>
    </message>
    <message numerus="yes">
        <source>%n are ruled out</source>
        <translation>
            <numerusform>%n est exclue</numerusform>
            <numerusform>%n sont exclues</numerusform>
        </translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>un nombre entier de {low} à {high}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>Choose in the calendar</source>
        <translation>Choisir dans le calendrier</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write it as {example}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date. Écrivez-la comme {example}.</translation>
    </message>
    <message>
        <source>Unit of time</source>
        <translation>Unité de temps</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>years</source>
        <translation>ans</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Tax in the amount</source>
        <translation>Taxe dans le montant</translation>
    </message>
    <message>
        <source>Tax not said</source>
        <translation>Taxe non précisée</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Hors taxe</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>Taxe comprise</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>Taux&#xa0;%</translation>
    </message>
    <message>
        <source>Rate of the tax in per cent</source>
        <translation>Taux de la taxe en pour cent</translation>
    </message>
    <message>
        <source>Leave it empty if you do not know it.</source>
        <translation>Laissez ce champ vide si vous ne le savez pas.</translation>
    </message>
    <message>
        <source>A rate of {rate} % is more than the whole.</source>
        <translation>Un taux de {rate}&#xa0;% dépasse le tout.</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Write it as {example}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un montant. Écrivez-le comme {example}.</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>Rien trouvé. Essayez un autre mot.</translation>
    </message>
    <message>
        <source>Search countries</source>
        <translation>Chercher un pays</translation>
    </message>
    <message>
        <source>Search languages</source>
        <translation>Chercher une langue</translation>
    </message>
    <message>
        <source>Search by word or code</source>
        <translation>Chercher par mot ou code</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Lots and their answers</source>
        <translation>Lots et leurs réponses</translation>
    </message>
    <message>
        <source>Choose the lots that the answer is for.</source>
        <translation>Choisissez les lots pour lesquels la réponse vaut.</translation>
    </message>
    <message>
        <source>The answer below counts for all lots.</source>
        <translation>La réponse ci-dessous vaut pour tous les lots.</translation>
    </message>
    <message>
        <source>The answer below counts for {lot} only.</source>
        <translation>La réponse ci-dessous vaut pour {lot} seulement.</translation>
    </message>
    <message numerus="yes">
        <source>The answer below counts for %n lots.</source>
        <translation>
            <numerusform>La réponse ci-dessous vaut pour&#xa0;%n lot.</numerusform>
            <numerusform>La réponse ci-dessous vaut pour&#xa0;%n lots.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>with tax</source>
        <translation>taxe comprise</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>hors taxe</translation>
    </message>
    <message>
        <source>tax not said</source>
        <translation>taxe non précisée</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semaine</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>year</source>
        <translation>an</translation>
    </message>
    <message>
        <source>1 clause</source>
        <translation>1 clause</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation>{names} et {last}</translation>
    </message>
    <message>
        <source>{done} of {total} answered</source>
        <translation>{done} sur {total} répondues</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencé</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>pas commencé</translation>
    </message>
    <message>
        <source>Other questions</source>
        <translation>Autres questions</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondue</translation>
    </message>
    <message>
        <source>a setting</source>
        <translation>un réglage</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>par lot</translation>
    </message>
    <message>
        <source>{group}  ·  Question {place} of {total}</source>
        <translation>{group}  ·  Question {place} sur {total}</translation>
    </message>
    <message>
        <source>The program proposes this. Continue confirms it.</source>
        <translation>Le programme propose ceci. «&#xa0;Continuer&#xa0;» le confirme.</translation>
    </message>
    <message>
        <source>This counts until you change it.</source>
        <translation>Ceci vaut jusqu’à ce que vous le changiez.</translation>
    </message>
    <message>
        <source>{title}: {amount}, in force since {day}.</source>
        <translation>{title}&#xa0;: {amount}, en vigueur depuis le {day}.</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>vérifié le {day}</translation>
    </message>
    <message>
        <source>1 more clause</source>
        <translation>1 autre clause</translation>
    </message>
    <message numerus="yes">
        <source>%n more clauses</source>
        <translation>
            <numerusform>%n autre clause</numerusform>
            <numerusform>%n autres clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer bears on {names}.</source>
        <translation>La réponse touche {names}.</translation>
    </message>
    <message>
        <source>The answer decides on {names}.</source>
        <translation>La réponse décide de {names}.</translation>
    </message>
    <message>
        <source>If you don’t know yet, 1 clause stays undecided.</source>
        <translation>Tant que vous ne savez pas, 1 clause reste à décider.</translation>
    </message>
    <message>
        <source>If you don’t know yet, {clauses} stay undecided.</source>
        <translation>Tant que vous ne savez pas, {clauses} restent à décider.</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Tout est décidé</translation>
    </message>
    <message>
        <source>Nothing left but what you put off</source>
        <translation>Il ne reste que ce que vous avez différé</translation>
    </message>
    <message>
        <source>Every clause is in or out.</source>
        <translation>Chaque clause est retenue ou écartée.</translation>
    </message>
    <message>
        <source>1 clause is not decided yet.</source>
        <translation>1 clause n’est pas encore décidée.</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided yet.</source>
        <translation>
            <numerusform>%n clause n’est pas encore décidée.</numerusform>
            <numerusform>%n clauses ne sont pas encore décidées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an answer, or “I don’t know yet”.</source>
        <translation>Choisissez une réponse, ou «&#xa0;Je ne sais pas encore&#xa0;».</translation>
    </message>
    <message>
        <source>Enter an answer, or choose “I don’t know yet”.</source>
        <translation>Saisissez une réponse, ou choisissez «&#xa0;Je ne sais pas encore&#xa0;».</translation>
    </message>
    <message>
        <source>Number of lots</source>
        <translation>Nombre de lots</translation>
    </message>
    <message>
        <source>Enter how many lots there are, from 1 to 500.</source>
        <translation>Indiquez le nombre de lots, de 1 à 500.</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Pourquoi cette question</translation>
    </message>
    <message>
        <source>What this answer changes</source>
        <translation>Ce que change cette réponse</translation>
    </message>
    <message>
        <source>No clause comes in or goes out</source>
        <translation>Aucune clause ne s’ajoute ni ne sort</translation>
    </message>
</context>
<context>
    <name>InterviewView</name>
    <message>
        <source>Check your answers</source>
        <translation>Vérifier vos réponses</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Re&amp;tour</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>I don’t &amp;know yet</source>
        <translation>&amp;Je ne sais pas encore</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
</context>
<context>
    <name>JudgementSection</name>
    <message>
        <source>The law leaves this to you</source>
        <translation>Le droit vous laisse en juger</translation>
    </message>
    <message>
        <source>Weigh these: {factors}.</source>
        <translation>À apprécier&#xa0;: {factors}.</translation>
    </message>
    <message>
        <source>What you weighed, and what you decided</source>
        <translation>Ce que vous avez apprécié, et votre décision</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Consigner</translation>
    </message>
    <message>
        <source>Recorded. It is printed in the record.</source>
        <translation>Consigné. Cela figure dans la note de rédaction.</translation>
    </message>
    <message>
        <source>Not recorded yet.</source>
        <translation>Pas encore consigné.</translation>
    </message>
    <message>
        <source>Write what you weighed: the record needs it.</source>
        <translation>Écrivez ce que vous avez apprécié&#xa0;: la note de rédaction le demande.</translation>
    </message>
</context>
<context>
    <name>LawSection</name>
    <message>
        <source>Law</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>{cite}, opens in the browser</source>
        <translation>{cite}, s’ouvre dans le navigateur</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposée</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Abrogée</translation>
    </message>
    <message>
        <source>requires it</source>
        <translation>la requiert</translation>
    </message>
    <message>
        <source>refers to it</source>
        <translation>y renvoie</translation>
    </message>
    <message>
        <source>asks whether it is in</source>
        <translation>demande si elle est retenue</translation>
    </message>
    <message>
        <source>uses the term “{word}”</source>
        <translation>emploie le terme «&#xa0;{word}&#xa0;»</translation>
    </message>
    <message>
        <source>conflicts with it</source>
        <translation>est en conflit avec elle</translation>
    </message>
    <message>
        <source>stands in its place</source>
        <translation>la remplace</translation>
    </message>
    <message>
        <source>is a variant of it</source>
        <translation>en est une variante</translation>
    </message>
    <message>
        <source>is retired, for this</source>
        <translation>est abrogée au profit de celle-ci</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>à partir du {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n translations</source>
        <translation>
            <numerusform>%n traduction</numerusform>
            <numerusform>%n traductions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>En vigueur depuis</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>En vigueur jusqu’à</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>S’applique quand</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>law</source>
        <translation>droit</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>directive</translation>
    </message>
    <message>
        <source>good practice</source>
        <translation>bonne pratique</translation>
    </message>
</context>
<context>
    <name>LibraryTree</name>
    <message>
        <source>Clauses of the library</source>
        <translation>Clauses de la bibliothèque</translation>
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
        <translation>Chercher dans la bibliothèque</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familles</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>How the clauses are grouped</source>
        <translation>Comment les clauses sont groupées</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Ajouter un filtre</translation>
    </message>
    <message>
        <source>Show the matrix</source>
        <translation>Afficher la matrice</translation>
    </message>
    <message>
        <source>New clause</source>
        <translation>Nouvelle clause</translation>
    </message>
    <message>
        <source>No clause found</source>
        <translation>Aucune clause trouvée</translation>
    </message>
    <message>
        <source>This library has no clauses</source>
        <translation>Cette bibliothèque n’a pas de clauses</translation>
    </message>
    <message>
        <source>Search by words, and by status:draft, regime:us-far, lang:ar.</source>
        <translation>Cherchez par mots, et par status:draft, regime:us-far, lang:ar.</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>{clauses} · checking…</source>
        <translation>{clauses} · vérification…</translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation>aucun problème trouvé</translation>
    </message>
    <message>
        <source>{clauses} · {problems}</source>
        <translation>{clauses} · {problems}</translation>
    </message>
    <message>
        <source>The library is being checked…</source>
        <translation>Vérification de la bibliothèque…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show at a glance</source>
        <translation>Voir en bref</translation>
    </message>
</context>
<context>
    <name>LibraryWorkspace</name>
    <message>
        <source>No clause is open</source>
        <translation>Aucune clause n’est ouverte</translation>
    </message>
    <message>
        <source>Choose a clause on the left to read or to change it.</source>
        <translation>Choisissez à gauche une clause à lire ou à modifier.</translation>
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
        <translation>Chercher une action ({keys})</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Revenir aux questions</translation>
    </message>
    <message>
        <source>Check your answers</source>
        <translation>Vérifier vos réponses</translation>
    </message>
    <message>
        <source>Save tender…</source>
        <translation>Produire le dossier…</translation>
    </message>
    <message>
        <source>Check library</source>
        <translation>Vérifier la bibliothèque</translation>
    </message>
    <message>
        <source>Save clause</source>
        <translation>Enregistrer la clause</translation>
    </message>
    <message>
        <source>{title} – Clausewright</source>
        <translation>{title} – Clausewright</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>A&amp;nnuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>Ré&amp;tablir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Something in the program went wrong. Your answers are kept; if it happens again, save your work and start the program anew.</source>
        <translation>Un incident s’est produit dans le programme. Vos réponses sont conservées&#xa0;; si cela se reproduit, enregistrez votre travail et redémarrez le programme.</translation>
    </message>
    <message>
        <source>Save work</source>
        <translation>Enregistrer le travail</translation>
    </message>
</context>
<context>
    <name>MakeScenarioDialog</name>
    <message>
        <source>Make a scenario</source>
        <translation>Créer un scénario</translation>
    </message>
    <message>
        <source>Make a scenario from this tender</source>
        <translation>Créer un scénario à partir de ce dossier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>A sentence: what must come out, and why.</source>
        <translation>Une phrase&#xa0;: ce qui doit en résulter, et pourquoi.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>{clause}: in the tender</source>
        <translation>{clause}&#xa0;: retenue</translation>
    </message>
    <message>
        <source>{clause}: left out</source>
        <translation>{clause}&#xa0;: écartée</translation>
    </message>
    <message>
        <source>{clause}: not decided yet</source>
        <translation>{clause}&#xa0;: pas encore décidée</translation>
    </message>
    <message>
        <source>Clauses that it is about</source>
        <translation>Clauses en cause</translation>
    </message>
    <message>
        <source>Add the scenario</source>
        <translation>Ajouter le scénario</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give the scenario a name.</source>
        <translation>Donnez un nom au scénario.</translation>
    </message>
    <message>
        <source>Tick at least one clause.</source>
        <translation>Cochez au moins une clause.</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>If it applies</source>
        <translation>Le cas échéant</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Facultative</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>In every such contract.</source>
        <translation>Dans tout contrat de ce type.</translation>
    </message>
    <message>
        <source>Law or binding policy calls for it where the facts of the contract do.</source>
        <translation>Le droit ou une directive contraignante l’exige quand les faits du marché y conduisent.</translation>
    </message>
    <message>
        <source>Good practice; the agency’s policy level, the risk and the facts decide.</source>
        <translation>Bonne pratique&#xa0;; le niveau de politique de l’organisme, le risque et les faits décident.</translation>
    </message>
    <message>
        <source>Not used there.</source>
        <translation>Non utilisée là.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Droit</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Directive</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Bonne pratique</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Clause</translation>
    </message>
</context>
<context>
    <name>MatrixTable</name>
    <message>
        <source>Which clause goes where</source>
        <translation>Quelle clause va où</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Clause matrix</source>
        <translation>Matrice des clauses</translation>
    </message>
    <message>
        <source>Which clause goes where</source>
        <translation>Quelle clause va où</translation>
    </message>
    <message>
        <source>Save as table…</source>
        <translation>Enregistrer en tableau…</translation>
    </message>
    <message>
        <source>Open clause</source>
        <translation>Ouvrir la clause</translation>
    </message>
    <message>
        <source>Search clauses</source>
        <translation>Chercher une clause</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Acheteur</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Type de texte</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Kind of contract</source>
        <translation>Type de marché</translation>
    </message>
    <message>
        <source>Cells show</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>Ce que montrent les cellules</translation>
    </message>
    <message>
        <source>The table is being worked out…</source>
        <translation>Calcul du tableau…</translation>
    </message>
    <message>
        <source>Two seconds or so.</source>
        <translation>Deux secondes environ.</translation>
    </message>
    <message>
        <source>The table cannot be worked out</source>
        <translation>Le tableau n’a pas pu être calculé</translation>
    </message>
    <message>
        <source>All buyers</source>
        <translation>Tout acheteur</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>Toute famille</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tout type</translation>
    </message>
    <message>
        <source>Any basis</source>
        <translation>Tout fondement</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>Tout marché</translation>
    </message>
    <message>
        <source>No clause fits</source>
        <translation>Aucune clause ne convient</translation>
    </message>
    <message>
        <source>Take a filter away, or search for other words.</source>
        <translation>Retirez un filtre, ou cherchez d’autres mots.</translation>
    </message>
    <message>
        <source>Choose a cell to read what it says.</source>
        <translation>Choisissez une cellule pour lire ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Arrows walk, Return opens the clause.</source>
        <translation>Les flèches parcourent le tableau, Entrée ouvre la clause.</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>{clause}, {regime}: {need}</source>
        <translation>{clause}, {regime}&#xa0;: {need}</translation>
    </message>
    <message>
        <source>Basis: {basis}.</source>
        <translation>Fondement&#xa0;: {basis}.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;Comma-separated values (*.csv)</source>
        <translation>Classeur Excel (*.xlsx);;Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Save as table</source>
        <translation>Enregistrer en tableau</translation>
    </message>
    <message>
        <source>The table was saved: {file}</source>
        <translation>Le tableau a été enregistré&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Tender</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>Tool&amp;s</source>
        <translation>O&amp;utils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
</context>
<context>
    <name>NewClauseDialog</name>
    <message>
        <source>New clause</source>
        <translation>Nouvelle clause</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Law or source</source>
        <translation>Loi ou source</translation>
    </message>
    <message>
        <source>Such as FAR 52.222-50(b)(6).</source>
        <translation>Par exemple FAR 52.222-50(b)(6).</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>S’applique quand</translation>
    </message>
    <message>
        <source>Such as recruits_workers.</source>
        <translation>Par exemple recruits_workers.</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Créer un projet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A draft was written: {file}</source>
        <translation>Un projet a été créé&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>What the source says and what it answers</source>
        <translation>Ce que dit la source et ce à quoi elle répond</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>To confirm</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>À demander</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisé</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Which rows are listed</source>
        <translation>Quelles lignes sont affichées</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search in the source</source>
        <translation>Chercher dans la source</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>Dans la source</translation>
    </message>
    <message>
        <source>The answer it gives</source>
        <translation>La réponse donnée</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Search for other words, or list all.</source>
        <translation>Cherchez d’autres mots, ou affichez tout.</translation>
    </message>
    <message>
        <source>Confirm all proposals</source>
        <translation>Confirmer toutes les propositions</translation>
    </message>
    <message>
        <source>Begin the tender</source>
        <translation>Commencer le dossier</translation>
    </message>
    <message>
        <source>What to know about the source</source>
        <translation>Ce qu’il faut savoir de la source</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>all proposals</source>
        <translation>toutes les propositions</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>1 answer</source>
        <translation>1 réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>1 proposal</source>
        <translation>1 proposition</translation>
    </message>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n proposition</numerusform>
            <numerusform>%n propositions</numerusform>
        </translation>
    </message>
    <message>
        <source>1 clause</source>
        <translation>1 clause</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses</source>
        <translation>
            <numerusform>%n clause</numerusform>
            <numerusform>%n clauses</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cell does not fit</source>
        <translation>1 cellule ne convient pas</translation>
    </message>
    <message numerus="yes">
        <source>%n cells do not fit</source>
        <translation>
            <numerusform>%n cellule ne convient pas</numerusform>
            <numerusform>%n cellules ne conviennent pas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>In the tender</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Non confirmé</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>Asked next</source>
        <translation>À demander</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisé</translation>
    </message>
    <message>
        <source>Lots in this tender</source>
        <translation>Lots de ce dossier</translation>
    </message>
    <message>
        <source>Proposed: they count once you confirm them</source>
        <translation>Proposé&#xa0;: compte dès que vous le confirmez</translation>
    </message>
    <message>
        <source>In the source, but it cannot be used</source>
        <translation>Dans la source, mais inutilisable</translation>
    </message>
    <message>
        <source>Answers from the source</source>
        <translation>Réponses tirées de la source</translation>
    </message>
    <message>
        <source>Not in the source: the program asks you</source>
        <translation>Absent de la source&#xa0;: le programme vous le demande</translation>
    </message>
    <message>
        <source>In the source, and no question asks for it</source>
        <translation>Dans la source, et aucune question ne le demande</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Le fichier n’est pas là</translation>
    </message>
    <message>
        <source>“{name}” was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>«&#xa0;{name}&#xa0;» a été déplacé, renommé ou supprimé, ou son lecteur n’est pas connecté.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>C’est un dossier du disque</translation>
    </message>
    <message>
        <source>Choose a file in “{name}”.</source>
        <translation>Choisissez un fichier dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The file may not be read</source>
        <translation>La lecture du fichier n’est pas permise</translation>
    </message>
    <message>
        <source>The system does not let you read “{name}”. Close it in other programs, or ask who keeps it.</source>
        <translation>Le système ne vous laisse pas lire «&#xa0;{name}&#xa0;». Fermez-le dans les autres programmes, ou demandez à qui le gère.</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>The system says of “{name}”: {reason}.</source>
        <translation>Le système indique pour «&#xa0;{name}&#xa0;»&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Le fichier ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Un incident s’est produit dans le programme.</translation>
    </message>
    <message>
        <source>{message} (At {place}.)</source>
        <translation>{message} (À {place}.)</translation>
    </message>
    <message>
        <source>The file is protected by a password</source>
        <translation>Le fichier est protégé par un mot de passe</translation>
    </message>
    <message>
        <source>The file is too large</source>
        <translation>Le fichier est trop grand</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Le fichier est endommagé</translation>
    </message>
    <message>
        <source>Nothing to begin a tender with</source>
        <translation>Rien pour commencer un dossier</translation>
    </message>
    <message>
        <source>eForms notice</source>
        <translation>Avis eForms</translation>
    </message>
    <message>
        <source>OCDS release</source>
        <translation>Publication OCDS</translation>
    </message>
    <message>
        <source>{question}, {lot}</source>
        <translation>{question}, {lot}</translation>
    </message>
    <message>
        <source>Settles {clauses}</source>
        <translation>Décide {clauses}</translation>
    </message>
    <message>
        <source>{answers} taken over</source>
        <translation>{answers} reprises</translation>
    </message>
    <message>
        <source>{taken}, {proposals} not confirmed yet</source>
        <translation>{taken}, {proposals} pas encore confirmées</translation>
    </message>
    <message>
        <source>Title of the tender</source>
        <translation>Intitulé du dossier</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Currency of the amounts</source>
        <translation>Devise des montants</translation>
    </message>
    <message>
        <source>Whether tax is in the amounts</source>
        <translation>Si les montants comprennent la taxe</translation>
    </message>
    <message>
        <source>Nothing: leave it out</source>
        <translation>Rien&#xa0;: laisser de côté</translation>
    </message>
    <message>
        <source>This sheet has no rows.</source>
        <translation>Cette feuille n’a pas de lignes.</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>Ligne {row}</translation>
    </message>
    <message>
        <source>{name}: {pieces}</source>
        <translation>{name}&#xa0;: {pieces}</translation>
    </message>
    <message>
        <source>{why} Allowed: {answers}.</source>
        <translation>{why} Valeurs admises&#xa0;: {answers}.</translation>
    </message>
</context>
<context>
    <name>OpeningView</name>
    <message>
        <source>Open notice</source>
        <translation>Ouvrir un avis</translation>
    </message>
    <message>
        <source>Open a notice, a release or a contract table</source>
        <translation>Ouvrir un avis, une publication ou un tableau de marchés</translation>
    </message>
    <message>
        <source>Choose a file, or drop it anywhere on this window.</source>
        <translation>Choisissez un fichier, ou déposez-le n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Questions répondues</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>O&amp;rdre</translation>
    </message>
    <message>
        <source>Most decisive first</source>
        <translation>Les plus décisives</translation>
    </message>
    <message>
        <source>Group by group</source>
        <translation>Groupe par groupe</translation>
    </message>
    <message>
        <source>Order of the questions</source>
        <translation>Ordre des questions</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Take it out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Inclure</translation>
    </message>
    <message>
        <source>Why do you take out “{title}”?</source>
        <translation>Pourquoi retirez-vous «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Why do you put in “{title}”?</source>
        <translation>Pourquoi incluez-vous «&#xa0;{title}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Raison</translation>
    </message>
    <message>
        <source>It is kept with the tender and printed in the record.</source>
        <translation>Elle reste avec le dossier et figure dans la note de rédaction.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write the reason: the record needs it.</source>
        <translation>Écrivez la raison&#xa0;: la note de rédaction la demande.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Tender, quick view</source>
        <translation>Dossier, vue rapide</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>Voir le motif</translation>
    </message>
    <message>
        <source>Show &amp;why</source>
        <translation>&amp;Voir le motif</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>Copier &amp;le texte</translation>
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
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Clausewright</source>
        <translation>À propos de Clausewright</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Clause library {version}, {count} clauses</source>
        <translation>Bibliothèque de clauses {version}, {count} clauses</translation>
    </message>
    <message>
        <source>Everything stays on this computer; nothing is sent anywhere.</source>
        <translation>Tout reste sur cet ordinateur&#xa0;; rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Show the keyboard shortcuts</source>
        <translation>Afficher les raccourcis clavier</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Parts of the tender</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Clauses and preview</source>
        <translation>Clauses et aperçu</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Quick view</source>
        <translation>Vue rapide</translation>
    </message>
    <message>
        <source>Exact pages</source>
        <translation>Pages exactes</translation>
    </message>
    <message>
        <source>Kind of preview</source>
        <translation>Type d’aperçu</translation>
    </message>
    <message>
        <source>Mark what changed since the last save</source>
        <translation>Marquer ce qui a changé depuis le dernier enregistrement</translation>
    </message>
    <message>
        <source>Search in the tender</source>
        <translation>Chercher dans le dossier</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Nothing in the tender yet</source>
        <translation>Le dossier est encore vide</translation>
    </message>
    <message>
        <source>Clauses come in here as your answers decide them.</source>
        <translation>Les clauses arrivent ici à mesure que vos réponses en décident.</translation>
    </message>
    <message>
        <source>The tender cannot be shown</source>
        <translation>Le dossier ne peut pas être affiché</translation>
    </message>
    <message>
        <source>No font on this computer shows {script}. Install one, such as {font}; the tender itself is right.</source>
        <translation>Aucune police de cet ordinateur n’affiche {script}. Installez-en une, comme {font}&#xa0;; le dossier lui-même est juste.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifié</numerusform>
            <numerusform>%n modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed. Show the next one</source>
        <translation>
            <numerusform>%n texte modifié. Voir le suivant</numerusform>
            <numerusform>%n textes modifiés. Voir le suivant</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Size {percent} %. Set the usual size</source>
        <translation>Taille {percent}&#xa0;%. Rétablir la taille usuelle</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>F8 goes to the next</source>
        <translation>F8 va au suivant</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>Line {line}: {message}</source>
        <translation>Ligne {line}&#xa0;: {message}</translation>
    </message>
</context>
<context>
    <name>ProcessPage</name>
    <message>
        <source>Which purchase?</source>
        <translation>Quel achat&#xa0;?</translation>
    </message>
    <message>
        <source>{name} tells of {count} purchases. Choose the one to begin with.</source>
        <translation>{name} contient {count} achats. Choisissez celui par lequel commencer.</translation>
    </message>
    <message>
        <source>Purchases in the file</source>
        <translation>Achats dans le fichier</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>{count} releases</source>
        <translation>{count} publications</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>vrai</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>A text for {names}.</source>
        <translation>Un texte pour {names}.</translation>
    </message>
    <message>
        <source>Not a text for {names}.</source>
        <translation>Pas un texte pour {names}.</translation>
    </message>
    <message>
        <source>In force since {day}. {figure}</source>
        <translation>En vigueur depuis le {day}. {figure}</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>{question} {answer}</source>
        <translation>{question} {answer}</translation>
    </message>
    <message>
        <source>All of these are needed</source>
        <translation>Tout ceci est nécessaire</translation>
    </message>
    <message>
        <source>All of these are true</source>
        <translation>Tout ceci est vrai</translation>
    </message>
    <message>
        <source>Not all of these are true</source>
        <translation>Tout ceci n’est pas vrai</translation>
    </message>
    <message>
        <source>One of these is enough</source>
        <translation>Un seul suffit</translation>
    </message>
    <message>
        <source>At least one of these is true</source>
        <translation>L’un d’eux au moins est vrai</translation>
    </message>
    <message>
        <source>None of these is true</source>
        <translation>Aucun n’est vrai</translation>
    </message>
    <message>
        <source>You put this clause in: “{reason}”</source>
        <translation>Vous avez inclus cette clause&#xa0;: «&#xa0;{reason}&#xa0;»</translation>
    </message>
    <message>
        <source>You took this clause out: “{reason}”</source>
        <translation>Vous avez retiré cette clause&#xa0;: «&#xa0;{reason}&#xa0;»</translation>
    </message>
    <message>
        <source>One answer decides this clause: “{question}”</source>
        <translation>Une réponse décide de cette clause&#xa0;: «&#xa0;{question}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n answers decide this clause. First: “{question}”</source>
        <translation>
            <numerusform>Jusqu’à&#xa0;%n réponse décide de cette clause. D’abord&#xa0;: «&#xa0;{question}&#xa0;»</numerusform>
            <numerusform>Jusqu’à&#xa0;%n réponses décident de cette clause. D’abord&#xa0;: «&#xa0;{question}&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Applies to lots: {lots}</source>
        <translation>S’applique aux lots&#xa0;: {lots}</translation>
    </message>
    <message>
        <source>Not decided yet for lots: {lots}</source>
        <translation>Pas encore décidée pour les lots&#xa0;: {lots}</translation>
    </message>
    <message>
        <source>Alternate {name}</source>
        <translation>Variante {name}</translation>
    </message>
    <message>
        <source>Applies</source>
        <translation>S’applique</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Ne s’applique pas</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidée</translation>
    </message>
    <message>
        <source>This clause comes in</source>
        <translation>Cette clause s’ajoute</translation>
    </message>
    <message>
        <source>This clause drops out</source>
        <translation>Cette clause sort</translation>
    </message>
    <message>
        <source>This clause is not decided any more</source>
        <translation>Cette clause n’est plus décidée</translation>
    </message>
    <message>
        <source>{state}; no other clause changes.</source>
        <translation>{state}&#xa0;; aucune autre clause ne change.</translation>
    </message>
    <message>
        <source>{state}, and 1 other changes.</source>
        <translation>{state}, et 1 autre change.</translation>
    </message>
    <message numerus="yes">
        <source>{state}, and %n others change.</source>
        <translation>
            <numerusform>{state}, et&#xa0;%n autre change.</numerusform>
            <numerusform>{state}, et&#xa0;%n autres changent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in by you</source>
        <translation>Incluse par vous</translation>
    </message>
    <message>
        <source>Taken out by you</source>
        <translation>Retirée par vous</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>vérifié le {day}</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifié</translation>
    </message>
</context>
<context>
    <name>ReasonView</name>
    <message>
        <source>Clauses</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>Previous clause</source>
        <translation>Clause précédente</translation>
    </message>
    <message>
        <source>Next clause</source>
        <translation>Clause suivante</translation>
    </message>
    <message>
        <source>Close the reason</source>
        <translation>Fermer le motif</translation>
    </message>
    <message>
        <source>Put it in…</source>
        <translation>Inclure…</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Let the rules decide</source>
        <translation>Laisser décider les règles</translation>
    </message>
    <message>
        <source>Go to clause in preview</source>
        <translation>Voir la clause dans l’aperçu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} sur {of}</translation>
    </message>
    <message>
        <source>The reason is on the clipboard.</source>
        <translation>Le motif est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Find…</source>
        <translation>Retrouver…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Find {title}</source>
        <translation>Retrouver {title}</translation>
    </message>
    <message>
        <source>Remove {title} from the list</source>
        <translation>Retirer {title} de la liste</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>RuleTester</name>
    <message>
        <source>Try the rule</source>
        <translation>Essayer la règle</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidée</translation>
    </message>
    <message>
        <source>Take from the open tender</source>
        <translation>Reprendre du dossier ouvert</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>In the tender</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartée</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le répertoire</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>Enregistrer les résultats…</translation>
    </message>
    <message>
        <source>Change the setup</source>
        <translation>Modifier la préparation</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À compléter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Need you</source>
        <translation>Vous attendent</translation>
    </message>
    <message>
        <source>Which rows are listed</source>
        <translation>Quelles lignes sont affichées</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Rows or log</source>
        <translation>Lignes ou journal</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>Journal de l’exécution</translation>
    </message>
    <message>
        <source>Make the tenders</source>
        <translation>Produire les dossiers</translation>
    </message>
</context>
<context>
    <name>Save</name>
    <message>
        <source>Putting the texts together</source>
        <translation>Assemblage des textes</translation>
    </message>
    <message>
        <source>Putting the files in place</source>
        <translation>Mise en place des fichiers</translation>
    </message>
    <message>
        <source>Writing the tender</source>
        <translation>Écriture du dossier</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Écriture de la note de rédaction</translation>
    </message>
    <message>
        <source>Drawing the exact pages</source>
        <translation>Dessin des pages exactes</translation>
    </message>
    <message>
        <source>Writing the answers</source>
        <translation>Écriture des réponses</translation>
    </message>
    <message>
        <source>Saved as a draft</source>
        <translation>Projet enregistré</translation>
    </message>
    <message>
        <source>The tender is saved</source>
        <translation>Le dossier est enregistré</translation>
    </message>
    <message>
        <source>“{wanted}” is open in Word and was left as it was. The new tender is beside it, as “{name}”.</source>
        <translation>«&#xa0;{wanted}&#xa0;» est ouvert dans Word et n’a pas été touché. Le nouveau dossier est à côté, sous «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>In the tender</source>
        <translation>Retenues</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Points ouverts</translation>
    </message>
    <message>
        <source>Blanks to fill in</source>
        <translation>Champs à compléter</translation>
    </message>
    <message>
        <source>Not decided yet:</source>
        <translation>Pas encore décidé&#xa0;:</translation>
    </message>
    <message>
        <source>The folder “{folder}” may not be written to. Choose another folder.</source>
        <translation>L’écriture dans le répertoire «&#xa0;{folder}&#xa0;» n’est pas permise. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The system says: {reason}. Choose another folder.</source>
        <translation>Le système indique&#xa0;: {reason}. Choisissez un autre répertoire.</translation>
    </message>
    <message>
        <source>Something in the program went wrong.</source>
        <translation>Un incident s’est produit dans le programme.</translation>
    </message>
    <message>
        <source>Nothing was saved. {reason}</source>
        <translation>Rien n’a été enregistré. {reason}</translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation>Saisissez un nom de fichier.</translation>
    </message>
    <message>
        <source>“{token}” in braces is not known. Use {tokens}, or words without braces.</source>
        <translation>«&#xa0;{token}&#xa0;» entre accolades est inconnu. Utilisez {tokens}, ou des mots sans accolades.</translation>
    </message>
    <message>
        <source>Choose the folder to save in.</source>
        <translation>Choisissez le répertoire d’enregistrement.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>C’est un fichier. Choisissez un répertoire.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Ce répertoire n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The template is gone. Choose it again, or use ours.</source>
        <translation>Le modèle a disparu. Choisissez-le de nouveau, ou utilisez le nôtre.</translation>
    </message>
    <message>
        <source>{count} of {total} texts</source>
        <translation>{count} textes sur {total}</translation>
    </message>
    <message>
        <source>The pages as they are printed, drawn by LibreOffice.</source>
        <translation>Les pages telles qu’imprimées, dessinées par LibreOffice.</translation>
    </message>
    <message>
        <source>Drafting record (Word)</source>
        <translation>Note de rédaction (Word)</translation>
    </message>
    <message>
        <source>Each clause in or out, why, and on whose word.</source>
        <translation>Chaque clause retenue ou écartée, pourquoi, et sur la parole de qui.</translation>
    </message>
    <message>
        <source>Exact pages (PDF)</source>
        <translation>Pages exactes (PDF)</translation>
    </message>
    <message>
        <source>Answers (work file)</source>
        <translation>Réponses (fichier de travail)</translation>
    </message>
    <message>
        <source>To open again here, or in another office.</source>
        <translation>À rouvrir ici, ou dans un autre service.</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Produire un projet</translation>
    </message>
    <message>
        <source>Save tender</source>
        <translation>Produire le dossier</translation>
    </message>
    <message>
        <source>All files are written, or none: a half-written tender never stays behind.</source>
        <translation>Tous les fichiers sont écrits, ou aucun&#xa0;: il ne reste jamais un dossier à moitié écrit.</translation>
    </message>
    <message>
        <source>1 clause is not decided yet. The draft says so on its cover and names it.</source>
        <translation>1 clause n’est pas encore décidée. Le projet le dit en couverture et la nomme.</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses are not decided yet. The draft says so on its cover and lists them.</source>
        <translation>
            <numerusform>%n clause n’est pas encore décidée. Le projet le dit en couverture et la nomme.</numerusform>
            <numerusform>%n clauses ne sont pas encore décidées. Le projet le dit en couverture et les énumère.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidées</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Weigh it and decide.</source>
        <translation>À apprécier et à décider.</translation>
    </message>
    <message>
        <source>Ask: {question}</source>
        <translation>À demander&#xa0;: {question}</translation>
    </message>
    <message>
        <source>An answer is missing.</source>
        <translation>Il manque une réponse.</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>«&#xa0;{name}&#xa0;» existe déjà.</translation>
    </message>
    <message numerus="yes">
        <source>%n files of these names are there already, “{name}” first.</source>
        <translation>
            <numerusform>%n fichier de ce nom existe déjà&#xa0;: «&#xa0;{name}&#xa0;».</numerusform>
            <numerusform>%n fichiers de ces noms existent déjà, d’abord «&#xa0;{name}&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>It is open in Word, so it cannot be replaced now. Keep both writes “{name}”, or close it in Word first.</source>
        <translation>Il est ouvert dans Word et ne peut pas être remplacé maintenant. «&#xa0;Garder les deux&#xa0;» écrit «&#xa0;{name}&#xa0;»&#xa0;; ou fermez-le d’abord dans Word.</translation>
    </message>
    <message>
        <source>Replace puts the new one in its place. Keep both writes “{name}”.</source>
        <translation>«&#xa0;Remplacer&#xa0;» met le nouveau à sa place. «&#xa0;Garder les deux&#xa0;» écrit «&#xa0;{name}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>This is a new revision, number {number}</source>
        <translation>C’est une nouvelle version, numéro {number}</translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation>Ce qui a changé, et pourquoi</translation>
    </message>
    <message>
        <source>One line. It stands beside the number of the revision.</source>
        <translation>Une ligne. Elle figure à côté du numéro de version.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say in a few words what changed.</source>
        <translation>Dites en quelques mots ce qui a changé.</translation>
    </message>
</context>
<context>
    <name>SaveForm</name>
    <message>
        <source>Name and place</source>
        <translation>Nom et emplacement</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom du fichier</translation>
    </message>
    <message>
        <source>In braces: {reference}, {title}, {buyer}, {date}, {language}. They are filled in.</source>
        <translation>Entre accolades&#xa0;: {reference}, {title}, {buyer}, {date}, {language}. Ils sont remplis.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le répertoire</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>Template and language</source>
        <translation>Modèle et langue</translation>
    </message>
    <message>
        <source>Our tender template</source>
        <translation>Notre modèle</translation>
    </message>
    <message>
        <source>Annex to a contract</source>
        <translation>Annexe d’un contrat</translation>
    </message>
    <message>
        <source>US solicitation, uniform contract format</source>
        <translation>Appel d’offres américain, Uniform Contract Format</translation>
    </message>
    <message>
        <source>Documents for workers</source>
        <translation>Documents pour les travailleurs</translation>
    </message>
    <message>
        <source>Letter of invitation</source>
        <translation>Lettre d’invitation</translation>
    </message>
    <message>
        <source>Another Word template…</source>
        <translation>Autre modèle Word…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Language of the tender</source>
        <translation>Langue du dossier</translation>
    </message>
    <message>
        <source>Written with it</source>
        <translation>Écrits en même temps</translation>
    </message>
    <message>
        <source>{language}, {detail}</source>
        <translation>{language}, {detail}</translation>
    </message>
    <message>
        <source>Folder to save in</source>
        <translation>Répertoire d’enregistrement</translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Modèle Word</translation>
    </message>
    <message>
        <source>Word templates (*.docx *.dotx)</source>
        <translation>Modèles Word (*.docx *.dotx)</translation>
    </message>
</context>
<context>
    <name>SaveSide</name>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Ce qui est déjà écrit</translation>
    </message>
    <message>
        <source>Open in Word</source>
        <translation>Ouvrir dans Word</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le répertoire</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Copier le résumé</translation>
    </message>
    <message>
        <source>Save again…</source>
        <translation>Produire de nouveau…</translation>
    </message>
    <message>
        <source>Before you save</source>
        <translation>Avant de produire</translation>
    </message>
    <message>
        <source>Parts of the tender</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidées</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En afficher&#xa0;%n de plus</numerusform>
            <numerusform>En afficher&#xa0;%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in your answers</source>
        <translation>Voir dans vos réponses</translation>
    </message>
</context>
<context>
    <name>SaveView</name>
    <message>
        <source>Beginning</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Stopped. Nothing was saved.</source>
        <translation>Arrêté. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>Le résumé est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>Not run yet</source>
        <translation>Pas encore exécuté</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Comme attendu</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Pas comme attendu</translation>
    </message>
    <message>
        <source>Cannot be run</source>
        <translation>Ne peut pas être exécuté</translation>
    </message>
    <message>
        <source>in the tender</source>
        <translation>retenue</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>pas encore décidée</translation>
    </message>
    <message>
        <source>Day of the notice</source>
        <translation>Jour de l’avis</translation>
    </message>
    <message>
        <source>the scenario</source>
        <translation>le scénario</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>ScenariosView</name>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>From the open tender…</source>
        <translation>D’après le dossier ouvert…</translation>
    </message>
    <message>
        <source>Run this one</source>
        <translation>Exécuter celui-ci</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Tout exécuter</translation>
    </message>
    <message>
        <source>Search scenarios</source>
        <translation>Chercher un scénario</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Pas comme attendu</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Comme attendu</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Pas encore exécutés</translation>
    </message>
    <message>
        <source>Which scenarios are listed</source>
        <translation>Quels scénarios sont affichés</translation>
    </message>
    <message>
        <source>No scenario here</source>
        <translation>Aucun scénario ici</translation>
    </message>
    <message>
        <source>Choose another filter, or make one from an open tender.</source>
        <translation>Choisissez un autre filtre, ou créez-en un à partir d’un dossier ouvert.</translation>
    </message>
    <message>
        <source>{passed} of {ran} as expected</source>
        <translation>{passed} sur {ran} comme attendu</translation>
    </message>
    <message>
        <source>Nothing that was run failed.</source>
        <translation>Rien de ce qui a été exécuté n’a échoué.</translation>
    </message>
    <message>
        <source>Scenarios: {said}</source>
        <translation>Scénarios&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Open a tender first: its answers become the scenario.</source>
        <translation>Ouvrez d’abord un dossier&#xa0;: ses réponses deviennent le scénario.</translation>
    </message>
    <message>
        <source>The scenario “{name}” was added.</source>
        <translation>Le scénario «&#xa0;{name}&#xa0;» a été ajouté.</translation>
    </message>
    <message>
        <source>No scenario is chosen.</source>
        <translation>Aucun scénario n’est choisi.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Open clause</source>
        <translation>Ouvrir la clause</translation>
    </message>
    <message>
        <source>Expected: {expected}. Got: {got}.</source>
        <translation>Attendu&#xa0;: {expected}. Obtenu&#xa0;: {got}.</translation>
    </message>
    <message>
        <source>Why {clause} came out so</source>
        <translation>Pourquoi ce résultat pour {clause}</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Open notice</source>
        <translation>Ouvrir un avis</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot de dossiers</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in the tender</source>
        <translation>Chercher dans le dossier</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{current} of {count}</source>
        <translation>{current} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un répertoire…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reset {setting}</source>
        <translation>Rétablir {setting}</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Choisi par vous</translation>
    </message>
    <message>
        <source>Set by your agency</source>
        <translation>Fixé par votre organisme</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>Valeur d’origine</translation>
    </message>
    <message>
        <source>Fixed by your agency</source>
        <translation>Verrouillé par votre organisme</translation>
    </message>
    <message>
        <source>Chosen by you; counts from the next start</source>
        <translation>Choisi par vous&#xa0;; vaut dès le prochain démarrage</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>High contrast draws a border around everything.</source>
        <translation>Le contraste élevé trace un bord autour de tout.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Langue du programme</translation>
    </message>
    <message>
        <source>Tenders keep their own language.</source>
        <translation>Les dossiers gardent leur propre langue.</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Text alone grows; buttons and panes follow.</source>
        <translation>Seul le texte grandit&#xa0;; boutons et volets suivent.</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Taille de tout</translation>
    </message>
    <message>
        <source>On top of what the system sets for this screen.</source>
        <translation>En plus de ce que le système règle pour cet écran.</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Sheets that slide and marks that fade.</source>
        <translation>Panneaux qui glissent et marques qui s’estompent.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Folder of the clause library</source>
        <translation>Répertoire de la bibliothèque de clauses</translation>
    </message>
    <message>
        <source>Empty: the library that comes with the program.</source>
        <translation>Vide&#xa0;: la bibliothèque fournie avec le programme.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Search settings</source>
        <translation>Chercher un paramètre</translation>
    </message>
    <message>
        <source>No setting has these words</source>
        <translation>Aucun paramètre ne contient ces mots</translation>
    </message>
    <message>
        <source>Search for something else.</source>
        <translation>Cherchez autre chose.</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Many tenders at once</source>
        <translation>Plusieurs dossiers à la fois</translation>
    </message>
    <message>
        <source>Another table…</source>
        <translation>Autre tableau…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Répertoire…</translation>
    </message>
    <message>
        <source>A folder of notices…</source>
        <translation>Répertoire d’avis…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Use a mapping file…</source>
        <translation>Charger une correspondance…</translation>
    </message>
    <message>
        <source>Save the mapping…</source>
        <translation>Enregistrer la correspondance…</translation>
    </message>
    <message>
        <source>Answers for every row</source>
        <translation>Réponses pour toutes les lignes</translation>
    </message>
    <message>
        <source>They count where a row has no answer of its own.</source>
        <translation>Elles valent là où une ligne n’a pas sa propre réponse.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer for every row</source>
        <translation>Réponse pour toutes les lignes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add the answer for every row</source>
        <translation>Ajouter la réponse pour toutes les lignes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Where the tenders go</source>
        <translation>Où vont les dossiers</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>In braces: {row}, {title}, {reference}, {buyer}, or a heading of the table.</source>
        <translation>Entre accolades&#xa0;: {row}, {title}, {reference}, {buyer} ou un en-tête du tableau.</translation>
    </message>
    <message>
        <source>How they are made</source>
        <translation>Comment ils sont produits</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Save rows with open questions as drafts</source>
        <translation>Lignes incomplètes&#xa0;: produire un projet</translation>
    </message>
    <message>
        <source>Write all again, also what has not changed</source>
        <translation>Tout réécrire, même l’inchangé</translation>
    </message>
    <message>
        <source>Results are listed in</source>
        <translation>Résultats listés en</translation>
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
        <translation>Retirer&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Enter the answer.</source>
        <translation>Indiquez la réponse.</translation>
    </message>
    <message>
        <source>The first one: {name}</source>
        <translation>Le premier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Folder for the tenders</source>
        <translation>Répertoire des dossiers</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Check all rows</source>
        <translation>Vérifier toutes les lignes</translation>
    </message>
    <message>
        <source>column {heading}</source>
        <translation>colonne {heading}</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Not found: {place}</source>
        <translation>Introuvable&#xa0;: {place}</translation>
    </message>
    <message numerus="yes">
        <source>%n not decided yet</source>
        <translation>
            <numerusform>%n pas encore décidée</numerusform>
            <numerusform>%n pas encore décidées</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Tout est décidé</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Drop a notice, a contract table or a tender anywhere on this window.</source>
        <translation>Déposez un avis, un tableau de marchés ou un dossier n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Clausewright</source>
        <translation>Clausewright</translation>
    </message>
    <message>
        <source>Tenders that keep forced labour out of the supply chain</source>
        <translation>Des marchés qui tiennent le travail forcé hors de la chaîne d’approvisionnement</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Answer questions; see each clause and its reason</source>
        <translation>Répondre aux questions&#xa0;; voir chaque clause et son motif</translation>
    </message>
    <message>
        <source>Open notice…</source>
        <translation>Ouvrir un avis…</translation>
    </message>
    <message>
        <source>eForms, OCDS or a row of a contract table</source>
        <translation>eForms, OCDS ou une ligne d’un tableau de marchés</translation>
    </message>
    <message>
        <source>Open tender file…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Your saved work, or a tender that came back</source>
        <translation>Votre travail enregistré, ou un dossier revenu</translation>
    </message>
    <message>
        <source>From an earlier tender…</source>
        <translation>D’après un dossier antérieur…</translation>
    </message>
    <message>
        <source>Keep its answers, check what has changed since</source>
        <translation>Garder ses réponses, voir ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Laundry services in Kuwait, nothing is saved</source>
        <translation>Services de blanchisserie au Koweït, rien n’est enregistré</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>En afficher moins</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Pas encore de fichiers</translation>
    </message>
    <message>
        <source>What you save or open stands here the next time.</source>
        <translation>Ce que vous enregistrez ou ouvrez figure ici la fois suivante.</translation>
    </message>
    <message>
        <source>Find {name}</source>
        <translation>Retrouver {name}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Next: “{question}” settles {count}</source>
        <translation>Ensuite&#xa0;: «&#xa0;{question}&#xa0;» décide {count}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Works offline</source>
        <translation>Fonctionne hors ligne</translation>
    </message>
    <message>
        <source>Library {version}</source>
        <translation>Bibliothèque {version}</translation>
    </message>
    <message>
        <source>One clause not decided yet</source>
        <translation>Une clause pas encore décidée</translation>
    </message>
    <message numerus="yes">
        <source>%n clauses not decided yet</source>
        <translation>
            <numerusform>%n clause pas encore décidée</numerusform>
            <numerusform>%n clauses pas encore décidées</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept, not saved to a file yet</source>
        <translation>Conservé, pas encore enregistré dans un fichier</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré {time}</translation>
    </message>
    <message>
        <source>New tender</source>
        <translation>Nouveau dossier</translation>
    </message>
</context>
<context>
    <name>StepTree</name>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Tender</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
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
        <translation>Avant de produire</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidées</translation>
    </message>
    <message>
        <source>For you to weigh</source>
        <translation>À apprécier par vous</translation>
    </message>
    <message>
        <source>Blanks to fill in</source>
        <translation>Champs à compléter</translation>
    </message>
    <message>
        <source>Decided by you</source>
        <translation>Décidé par vous</translation>
    </message>
    <message>
        <source>From the checks</source>
        <translation>Issu des contrôles</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Which row is the tender?</source>
        <translation>Quelle ligne est le dossier&#xa0;?</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Lignes du tableau</translation>
    </message>
    <message>
        <source>No rows here</source>
        <translation>Pas de lignes ici</translation>
    </message>
    <message>
        <source>This sheet has no contracts under its headings. Choose another sheet.</source>
        <translation>Cette feuille n’a pas de marchés sous ses en-têtes. Choisissez une autre feuille.</translation>
    </message>
    <message>
        <source>What each column answers</source>
        <translation>Ce à quoi répond chaque colonne</translation>
    </message>
    <message>
        <source>Begin the tender</source>
        <translation>Commencer le dossier</translation>
    </message>
    <message>
        <source>column {heading}</source>
        <translation>colonne {heading}</translation>
    </message>
</context>
<context>
    <name>TenderWorkspace</name>
    <message>
        <source>A new tender</source>
        <translation>Un nouveau dossier</translation>
    </message>
    <message>
        <source>Its questions come here.</source>
        <translation>Ses questions viennent ici.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>TranslationView</name>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevés</translation>
    </message>
    <message>
        <source>Which paragraphs are listed</source>
        <translation>Quels alinéas sont affichés</translation>
    </message>
    <message>
        <source>Make a copy to edit…</source>
        <translation>Faire une copie à modifier…</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Alinéas</translation>
    </message>
    <message>
        <source>Translation of the paragraph</source>
        <translation>Traduction de l’alinéa</translation>
    </message>
    <message>
        <source>Copy source</source>
        <translation>Copier l’original</translation>
    </message>
    <message>
        <source>Next unfinished</source>
        <translation>Prochain inachevé</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>It is up to date now</source>
        <translation>Elle est à jour maintenant</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Enter the reviewer…</source>
        <translation>Indiquer le relecteur…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>English to {language} · {done} of {total} paragraphs finished</source>
        <translation>Anglais vers {language} · {done} alinéas achevés sur {total}</translation>
    </message>
    <message>
        <source>It comes with the program and is not changed in its place.</source>
        <translation>Elle est fournie avec le programme et n’est pas modifiée sur place.</translation>
    </message>
    <message>
        <source>It translates revision {old}; the original is at revision {new}.</source>
        <translation>Elle traduit la version {old}&#xa0;; l’original en est à la version {new}.</translation>
    </message>
    <message>
        <source>Nobody qualified has reviewed it; the page says so in both languages.</source>
        <translation>Aucune personne qualifiée ne l’a relue&#xa0;; la page le dit dans les deux langues.</translation>
    </message>
    <message>
        <source>Reviewed by {name}.</source>
        <translation>Relue par {name}.</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Alinéa {number}</translation>
    </message>
    <message>
        <source>Translation of paragraph {number}</source>
        <translation>Traduction de l’alinéa {number}</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Relecteur</translation>
    </message>
    <message>
        <source>The translation was saved.</source>
        <translation>La traduction a été enregistrée.</translation>
    </message>
    <message>
        <source>The translation is not saved</source>
        <translation>La traduction n’est pas enregistrée</translation>
    </message>
    <message>
        <source>Save it, or lose what you changed.</source>
        <translation>Enregistrez-la, sinon vos modifications seront perdues.</translation>
    </message>
    <message>
        <source>Save translation</source>
        <translation>Enregistrer la traduction</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Folder for your own clauses</source>
        <translation>Répertoire de vos propres clauses</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>No translation</source>
        <translation>Pas de traduction</translation>
    </message>
    <message>
        <source>Blanks differ</source>
        <translation>Champs différents</translation>
    </message>
    <message>
        <source>Source changed</source>
        <translation>Original modifié</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>N’est plus utilisé</translation>
    </message>
    <message>
        <source>Not reviewed</source>
        <translation>Non relu</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Relu</translation>
    </message>
    <message>
        <source>Blanks, references and conditions are the same.</source>
        <translation>Champs, renvois et conditions sont les mêmes.</translation>
    </message>
    <message>
        <source>The number is the same.</source>
        <translation>Le numéro est le même.</translation>
    </message>
    <message>
        <source>The row has as many cells.</source>
        <translation>La ligne a autant de cellules.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>WordingEdit</name>
    <message>
        <source>Wording</source>
        <translation>Texte de la clause</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Complétions</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>the purchase follows {names}</source>
        <translation>l’achat suit {names}</translation>
    </message>
    <message>
        <source>Answered by you</source>
        <translation>Répondu par vous</translation>
    </message>
    <message>
        <source>Proposed by the program</source>
        <translation>Proposé par le programme</translation>
    </message>
    <message>
        <source>From the notice, {place}</source>
        <translation>D’après l’avis, {place}</translation>
    </message>
    <message>
        <source>From the published data, {place}</source>
        <translation>D’après les données publiées, {place}</translation>
    </message>
    <message>
        <source>Proposed: {place}</source>
        <translation>Proposé&#xa0;: {place}</translation>
    </message>
    <message>
        <source>From the answers file {place}</source>
        <translation>D’après le fichier de réponses {place}</translation>
    </message>
    <message>
        <source>From {place}</source>
        <translation>De {place}</translation>
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
        <translation>Les fichiers du répertoire</translation>
    </message>
    <message>
        <source>Each notice or work file becomes a tender of its own.</source>
        <translation>Chaque avis ou fichier de travail devient un dossier distinct.</translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>Questions by group</source>
        <translation>Questions par groupe</translation>
    </message>
</context>
</TS>
