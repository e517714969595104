"""Word tenders of ours: the manifest in the file brings back what they were made from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from assembler.errors import FactError, IntakeError, PackageError
from assembler.model import Facts, Money, Override

from ._json import depth_of
from ._work_file import MARK, SCHEMA, WorkFile, read_work_file

if TYPE_CHECKING:
    from assembler.library import Library

FORMAT: Final = 1
"""The newest format of the manifest that this program reads."""

_DEEPEST: Final = 20
_MOST: Final = 5_000
_MAPPINGS: Final = ("facts", "lots", "judgements", "answers", "library")
_LISTS: Final = ("subcontracts", "overrides")
_RESERVED: Final = frozenset(
    {
        *(MARK, "library", "library_digest", "program", "postponed", "title", "reference"),
        *("lots", "subcontracts", "overrides", "judgements", "fill_ins", "proposals", "notices"),
    }
)


def read_tender(
    source: str | os.PathLike[str] | bytes, library: Library, name: str = ""
) -> WorkFile:
    """What a Word tender was made from: answers with their sources, choices, blanks, title.

    What does not fit the library at hand is in `WorkFile.kept`.

    Raises:
        PackageError: the file is damaged, encrypted, too large, or no Word file.
        IntakeError: a Word file that carries no manifest of ours, or one that cannot be used.
    """
    from assembler.word import read_manifest

    called = name or ("" if isinstance(source, bytes) else str(source))
    try:
        manifest = read_manifest(source)
    except PackageError as error:
        raise PackageError(error.problem, error.file or called) from error
    except RecursionError as error:
        raise _damaged("it is nested too deeply", called) from error
    if manifest is None:
        raise IntakeError(
            "This Word file was not written by Clausewright, or what it carried was removed: "
            "its answers are not in it. Open the saved work or the notice instead.",
            called,
        )
    return _work_file(manifest, library, called)


def facts_of_tender(data: bytes, library: Library, name: str = "") -> Facts:
    """The facts alone; what does not fit the library is told in their notices."""
    found = read_tender(data, library, name)
    told = [f"From another library: {each}" for each in found.kept]
    if not found.is_of(library):
        told.insert(
            0,
            f"The tender {PurePath(name).name} was written with the library {found.library}; "
            f"this is {library.name} {library.version}. Other clauses may come in.",
        )
    return replace(found.facts, notices=(*found.facts.notices, *told))


def _work_file(manifest: Mapping[str, Any], library: Library, name: str) -> WorkFile:
    _check(manifest, name)
    facts = manifest.get("facts") or {}
    strange = sorted(_RESERVED.intersection(facts))
    if strange:
        raise _damaged(f"it has an answer called “{strange[0]}”", name)
    made_with = manifest.get("library") or {}
    overrides = [_override(each, name) for each in manifest.get("overrides") or ()]
    fields: dict[str, object] = {
        "title": _text(manifest, "title"),
        "reference": _text(manifest, "reference"),
        "lots": manifest.get("lots") or {},
        "subcontracts": manifest.get("subcontracts") or [],
        "overrides": _by_action(overrides),
        "judgements": manifest.get("judgements") or {},
        "fill_ins": _fill_ins(manifest.get("answers") or {}, library),
        **facts,
    }
    library_name = f"{made_with.get('name', '')} {made_with.get('version', '')}".strip()
    digest = str(made_with.get("digest") or "")
    try:
        found = WorkFile(library.facts(fields), library=library_name, library_digest=digest)
    except FactError:  # another library: entry by entry, so that only what does not fit stays out
        of_itself = {MARK: SCHEMA, "library": library_name, "library_digest": digest}
        if _count(fields) > _MOST:
            raise _damaged(f"it has more than {_MOST} entries that do not fit", name) from None
        found = read_work_file(of_itself | fields, library, name)
    # In the order in which they were decided: the record lists them so.
    given = {(each.clause, each.action): each for each in found.facts.overrides}
    ordered = [given.pop((each.clause, each.action), None) for each in overrides]
    return replace(
        found, facts=replace(found.facts, overrides=tuple(each for each in ordered if each))
    )


def _check(manifest: Mapping[str, Any], name: str) -> None:
    version = manifest.get("format")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _damaged("it gives no format", name)
    if version > FORMAT:
        raise IntakeError(
            f"A newer Clausewright wrote this tender (manifest format {version}; this program "
            f"reads format {FORMAT}). Open it with that program, or update this one.",
            name,
        )
    if depth_of(manifest) > _DEEPEST:
        raise _damaged("it is nested too deeply", name)
    for keys, kind, words in ((_MAPPINGS, Mapping, "a mapping"), (_LISTS, list, "a list")):
        for key in keys:
            value = manifest.get(key)
            if value is not None and not isinstance(value, kind):
                raise _damaged(f"“{key}” is not {words}", name)


def _count(fields: Mapping[str, object]) -> int:
    """How many entries there are, those of lots and overrides each by itself."""
    return sum(
        _count({str(key): each for key, each in value.items()}) if isinstance(value, Mapping) else 1
        for value in fields.values()
    )


def _override(given: object, name: str) -> Override:
    if isinstance(given, Mapping):
        clause, action, reason = (given.get(key) for key in ("clause", "action", "reason"))
        if isinstance(clause, str) and isinstance(reason, str):
            if action == "include":
                return Override(clause, "include", reason)
            if action == "exclude":
                return Override(clause, "exclude", reason)
    raise _damaged("a choice about a clause is not complete", name)


def _by_action(overrides: Iterable[Override]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for each in overrides:
        found.setdefault(each.action, {})[each.clause] = each.reason
    return found


def _fill_ins(given: Mapping[str, Any], library: Library) -> dict[str, object]:
    return {key: _blank(key, value, library) for key, value in given.items()}


def _blank(key: str, value: object, library: Library) -> object:
    """A blank's value in the type that it had: JSON has neither amounts nor days."""
    if isinstance(value, Mapping):
        try:
            return Money.model_validate(dict(value))
        except ValidationError:
            return str(dict(value))
    if isinstance(value, str) and _takes_a_day(key, library):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value


def _takes_a_day(key: str, library: Library) -> bool:
    clause_id, _, blank = key.rpartition(".")
    named = [library.clauses[clause_id]] if clause_id in library.clauses else []
    blanks = [each.fill_ins.get(blank) for each in named or library.clauses.values()]
    return any(each is not None and each.type == "date" for each in blanks)


def _text(manifest: Mapping[str, Any], key: str) -> str:
    value = manifest.get(key)
    return value if isinstance(value, str) else ""


def _damaged(why: str, name: str) -> IntakeError:
    return IntakeError(
        f"What the tender was made from is damaged in the file: {why}. Open the saved work, or an "
        "earlier copy of the tender.",
        name,
    )
