"""Putting a scenario behind the others of its file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from assembler._atomic import write_atomic
from assembler.errors import LibraryError

from ._edit import editable_folder
from ._files import SCENARIOS, place_in
from ._library import Library
from ._scenarios import State, read_scenarios

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def add_scenario(
    library: Library,
    name: str,
    *,
    file: str,
    facts: Mapping[str, object],
    expected: Mapping[str, State],
    on: date | None = None,
) -> Path:
    """Append a scenario to `scenarios/FILE.yaml` of the topmost folder; nothing else changes.

    Args:
        file: small letters, figures and hyphens, without its ending; it is made if need be.
        facts: plain values, as a facts file holds them.

    Raises:
        LibraryError: the name is taken, or the file cannot be changed.
    """
    folder, label = library.sources.folders[-1], library.sources.labels[-1]
    if not _NAME.fullmatch(file):
        problem = "a file of scenarios is named in small letters, figures and hyphens."
        raise LibraryError(problem, place_in(label, SCENARIOS), hint=f"“{file}” is not.")
    place = place_in(label, f"{SCENARIOS}/{file}.yaml")
    if name in {each.name for each in read_scenarios(library, lambda _: None)}:
        problem = f"there is a scenario “{name}” already."
        raise LibraryError(problem, place, hint="Give this one another name.")
    path = editable_folder(folder, label) / SCENARIOS / f"{file}.yaml"
    try:
        path.parent.mkdir(exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if before and not before.endswith("\n"):
            before += "\n"
        gap = "\n" if before.strip() else ""
        made = f"{before}{gap}{_entry(name, facts, expected, on)}"
        write_atomic(path, made.encode())
    except OSError as error:
        raise LibraryError(f"the file cannot be written: {error.strerror}.", place) from error
    return path


def _entry(
    name: str, facts: Mapping[str, object], expected: Mapping[str, State], on: date | None
) -> str:
    lines = [f"- name: {_value(name)}", "  facts:"]
    lines += [f"    {fact}: {_value(value)}" for fact, value in facts.items()]
    if not facts:
        lines[-1] += " {}"
    if on:
        lines.append(f"  on: {on}")
    for state in ("in", "out", "undecided"):
        names = [clause for clause, wanted in expected.items() if wanted == state]
        if names:
            lines.append(f"  {state}: [{', '.join(names)}]")
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case Mapping():
            return "{" + ", ".join(f"{key}: {_value(each)}" for key, each in value.items()) + "}"
        case str():
            return json.dumps(value, ensure_ascii=False)
        case Sequence():
            return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value)
