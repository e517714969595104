"""The clause library: loading, checking, and the questions, amounts and texts that it holds."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from ._library import Library

if TYPE_CHECKING:
    from ._answers import SUBCONTRACT
    from ._approval import Approved, approve
    from ._bodies import Uses, body_uses
    from ._changes import changes
    from ._diff import Change, FieldChange, LibraryDiff, Moved, ScenarioChange, diff, word_changes
    from ._findings import Finding, format_findings
    from ._history import Version, history
    from ._lint import lint, lint_folder
    from ._lint_table import lint_rules
    from ._matrix import Matrix, MatrixFilters, matrix
    from ._matrix_sheet import matrix_xlsx
    from ._matrix_table import matrix_csv, matrix_text
    from ._new import NewClause, check_answer, id_for, new_clause, sections_of
    from ._prove import ProofError, prove
    from ._prove_failure import Example, ProofFailure
    from ._record import LibraryRecord, RecordedThing, read_record, record
    from ._scenario_file import add_scenario
    from ._scenarios import Failure, Scenario, ScenarioResult, read_scenarios, run_scenarios
    from ._schema import schema_files, schemas
    from ._search import Hit, search
    from ._text_file import (
        FileChangedError,
        FrontMatterText,
        TextFile,
        copy_to_overlay,
        open_text_file,
        reread,
        save_text_file,
    )
    from ._tried import lint_text, with_text
    from ._uses import Use, used_by, uses_by

__all__ = [
    "SUBCONTRACT",
    "Approved",
    "Change",
    "Example",
    "Failure",
    "FieldChange",
    "FileChangedError",
    "Finding",
    "FrontMatterText",
    "Hit",
    "Library",
    "LibraryDiff",
    "LibraryRecord",
    "Matrix",
    "MatrixFilters",
    "Moved",
    "NewClause",
    "ProofError",
    "ProofFailure",
    "RecordedThing",
    "Scenario",
    "ScenarioChange",
    "ScenarioResult",
    "TextFile",
    "Use",
    "Uses",
    "Version",
    "add_scenario",
    "approve",
    "body_uses",
    "changes",
    "check_answer",
    "copy_to_overlay",
    "diff",
    "format_findings",
    "history",
    "id_for",
    "lint",
    "lint_folder",
    "lint_rules",
    "lint_text",
    "matrix",
    "matrix_csv",
    "matrix_text",
    "matrix_xlsx",
    "new_clause",
    "open_text_file",
    "prove",
    "read_record",
    "read_scenarios",
    "record",
    "reread",
    "run_scenarios",
    "save_text_file",
    "schema_files",
    "schemas",
    "search",
    "sections_of",
    "used_by",
    "uses_by",
    "with_text",
    "word_changes",
]

_HOMES: Final = {
    "SUBCONTRACT": "_answers",
    "FileChangedError": "_text_file",
    "FrontMatterText": "_text_file",
    "TextFile": "_text_file",
    "Use": "_uses",
    "Version": "_history",
    "add_scenario": "_scenario_file",
    "copy_to_overlay": "_text_file",
    "history": "_history",
    "lint_text": "_tried",
    "open_text_file": "_text_file",
    "reread": "_text_file",
    "save_text_file": "_text_file",
    "used_by": "_uses",
    "uses_by": "_uses",
    "with_text": "_tried",
    "schema_files": "_schema",
    "schemas": "_schema",
    "prove": "_prove",
    "ProofError": "_prove",
    "ProofFailure": "_prove_failure",
    "Example": "_prove_failure",
    "matrix": "_matrix",
    "Matrix": "_matrix",
    "MatrixFilters": "_matrix",
    "matrix_csv": "_matrix_table",
    "matrix_text": "_matrix_table",
    "matrix_xlsx": "_matrix_sheet",
    "changes": "_changes",
    "record": "_record",
    "read_record": "_record",
    "RecordedThing": "_record",
    "LibraryRecord": "_record",
    "word_changes": "_diff",
    "diff": "_diff",
    "ScenarioChange": "_diff",
    "Moved": "_diff",
    "LibraryDiff": "_diff",
    "FieldChange": "_diff",
    "Change": "_diff",
    "sections_of": "_new",
    "new_clause": "_new",
    "id_for": "_new",
    "check_answer": "_new",
    "NewClause": "_new",
    "Approved": "_approval",
    "approve": "_approval",
    "Hit": "_search",
    "search": "_search",
    "Failure": "_scenarios",
    "Finding": "_findings",
    "ScenarioResult": "_scenarios",
    "Scenario": "_scenarios",
    "Uses": "_bodies",
    "body_uses": "_bodies",
    "format_findings": "_findings",
    "lint": "_lint",
    "lint_folder": "_lint",
    "read_scenarios": "_scenarios",
    "lint_rules": "_lint_table",
    "run_scenarios": "_scenarios",
}


def __getattr__(name: str) -> object:
    # Lazy: a tender is drafted without the lint, and a library loaded without the rule parser.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
