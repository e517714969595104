"""`clausewright library`: what the people who keep the clauses need."""

from __future__ import annotations

import click

from ._lazy import LazyGroup

_COMMANDS = {
    "lint": ("_library_lint", "Report everything that is wrong in a library, with file and line."),
    "test": ("_library_test", "Run the scenarios: does each text come out as it must?"),
    "prove": ("_library_prove", "Prove what must hold for all facts, not only the scenarios'."),
    "matrix": ("_library_matrix", "Show which text goes with which regime and kind of contract."),
    "search": ("_library_search", "Find texts by their words."),
    "new": ("_library_new", "Write the file of a new text, from questions or options."),
    "import": ("_library_import", "Make clause files of official texts (DITA) or a Word contract."),
    "approve": ("_library_approve", "Write down who approves a text, and on which day."),
    "diff": ("_library_diff", "Show what differs between two libraries."),
    "changes": ("_library_changes", "Show what changed since a day, a revision or a record."),
    "schema": ("_library_schema", "Print JSON Schemas, so that editors complete and check."),
    "show": ("_library_show", "List the clauses, or show one whole."),
}


@click.group("library", cls=LazyGroup, table=_COMMANDS)
def command() -> None:
    """Check, show and keep the clause library."""
