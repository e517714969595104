"""Columns and the questions they answer, for one row and for many. No widgets here."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assembler.intake import BESIDE_FACTS, CellProblem, Column
from gui._texts import translate

if TYPE_CHECKING:
    from assembler.library import Library


@dataclass(frozen=True, slots=True)
class Target:
    """Something that a column can answer."""

    key: str
    text: str
    group: str = ""


def targets_of(library: Library, columns: Sequence[Column]) -> tuple[Target, ...]:
    """What a column can answer: nothing, title and the like, then the questions by group."""
    beside = {
        "title": translate("Opening", "Title of the tender"),
        "reference": translate("Opening", "Reference"),
        "currency": translate("Opening", "Currency of the amounts"),
        "vat": translate("Opening", "Whether tax is in the amounts"),
    }
    found = [Target("", translate("Opening", "Nothing: leave it out"))]
    found += [Target(key, beside[key]) for key in BESIDE_FACTS]
    asked = [each for each in library.fact_definitions.values() if not each.is_derived]
    found += [Target(each.name, each.short_name, each.group) for each in asked]
    known = {target.key for target in found}
    others = sorted({column.target for column in columns} - known)
    return (*found, *(Target(name, name.replace("_", " ")) for name in others))


def remapped(columns: Sequence[Column], index: int, target: str) -> dict[str, str]:
    """The map after a column answers another question; who answered it before gives it up."""
    kept = {
        column.heading: "" if column.target == target else column.target
        for column in columns
        if column.heading and column.target
    }
    kept[columns[index].heading] = target
    return kept


def problem_text(problem: CellProblem, most: int | None = None) -> str:
    """Why a cell does not fit, with what would, or the first of what would."""
    why = f"{problem.why[:1].upper()}{problem.why[1:]}"
    if not problem.allowed:
        return why
    return translate("Opening", "{why} Allowed: {answers}.").format(
        why=why, answers=", ".join(problem.allowed[:most])
    )


def kept_text(kept: Mapping[str, str]) -> str:
    """A map as the settings keep it."""
    return json.dumps(dict(kept), ensure_ascii=False, sort_keys=True)


def read_kept(text: str) -> dict[str, str]:
    """The map that was kept; an empty one where nothing was, or it is damaged."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): value for key, value in found.items() if isinstance(value, str)}
