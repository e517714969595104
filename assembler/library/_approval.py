"""Approvals: who signed for a text, whether that still stands, and signing for it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NoReturn

from assembler.errors import FactError, LibraryError
from assembler.model import Approval, Clause

from ._build import MistakesError, near
from ._edit import Edit, editable_file
from ._library import Library
from ._texts import parse_clause


@dataclass(frozen=True, slots=True)
class Approved:
    """What an approval came to.

    `standing` are the approvals of the text as it now stands, `wanted` how many the library asks
    for, `void` those that went because the text had changed since.
    """

    clause: str
    file: Path
    standing: tuple[Approval, ...]
    wanted: int
    void: tuple[Approval, ...] = ()

    @property
    def is_complete(self) -> bool:
        return len(self.standing) >= self.wanted


def approve(library: Library, clause_id: str, *, by: str, on: date) -> Approved:
    """Write a named person's approval into the file of a text.

    The text becomes `approved` when as many people as the library asks for have approved the
    words that now stand there; until then it is `proposed`. Only the lines of `status` and
    `approved` change.

    Args:
        by: name and office.

    Raises:
        FactError: the library has no such text.
        LibraryError: the text cannot be approved as it stands, or its file not be changed.
    """
    if clause_id not in library.clauses:
        hint = near(clause_id, library.clauses)
        raise FactError(
            "clause", clause_id, f"the library has no clause “{clause_id}”. {hint}".rstrip()
        )
    name = " ".join(by.split())
    file = editable_file(library, f"clauses.{clause_id}")
    edit = Edit.of(file.path, file.label)
    clause = _read(edit.text, library.clauses[clause_id].file, file.label)
    _check(clause, name, file.label)
    approval = Approval(by=name, on=on, seal=clause.seal)
    standing = (*clause.standing_approvals, approval)
    result = Approved(clause_id, file.path, standing, library.info.approvers)
    status = "approved" if result.is_complete else "proposed"
    edit.set_word("status", clause.line("status"), status)
    edit.set_block("approved", clause.lines, after="status", lines=_lines(standing))
    edit.write()
    void = tuple(each for each in clause.approved if each not in standing)
    return replace(result, void=void)


def _read(text: str, file: str, label: str) -> Clause:
    """The clause as its file has it now."""
    try:
        return parse_clause(text, file)
    except MistakesError as mistakes:
        error = mistakes.errors[0]
    except LibraryError as caught:
        error = caught
    raise LibraryError(error.problem, label, error.line, error.field, error.hint)


def _check(clause: Clause, name: str, file: str) -> None:
    def refuse(problem: str, field: str, hint: str = "") -> NoReturn:
        raise LibraryError(problem, file, clause.line(field), field, hint)

    if len(name) < 3 or not name.isprintable() or not any(sign.isalpha() for sign in name):
        refuse("only a named person approves.", "approved", "Give the name and the office.")
    if clause.status == "retired":
        refuse("a retired text is not approved.", "status")
    unread = [source.cite for source in clause.authority if source.checked is None]
    if unread:
        hint = "Read the source, and write the day into `checked`."
        refuse(f"“{unread[0]}” is not checked, so that nobody can sign for it.", "authority", hint)
    if name.casefold() in (each.by.casefold() for each in clause.standing_approvals):
        refuse(f"{name} has approved this text already.", "approved", "Another person is wanted.")


def _lines(approvals: tuple[Approval, ...]) -> list[str]:
    lines = ["approved:"]
    for each in approvals:
        name = json.dumps(each.by, ensure_ascii=False)
        lines.append(f"  - {{by: {name}, on: {each.on}, seal: {each.seal}}}")
    return lines
