"""From files to models, with every mistake at its file, line and field."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assembler.errors import LibraryError
from assembler.model import (
    Clause,
    FactDefinition,
    LibraryInfo,
    NamedDate,
    Part,
    Regime,
    RiskRow,
    Threshold,
    TradeExemption,
    Translation,
)

from ._yaml import Document, Place, read_yaml

_Model = TypeVar("_Model", bound=BaseModel)

_FENCE: Final = re.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_LANGUAGE: Final = re.compile(r"^(?P<id>[^.]+)\.(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)$")


def near(name: str, candidates: Mapping[str, object] | list[str] | set[str]) -> str:
    """ "Did you mean …?" for a misspelt name, or nothing."""
    from rapidfuzz.process import extractOne

    found = extractOne(name, list(candidates), score_cutoff=65)
    return f"Did you mean “{found[0]}”?" if found else ""


def build(
    model: type[_Model], value: object, document: Document, place: Place, **more: object
) -> _Model:
    """Validate a mapping of a document; the first mistake is raised with its line."""
    if not isinstance(value, dict):
        raise LibraryError("a mapping is wanted here.", document.file, document.line(place))
    try:
        return model.model_validate({**value, **more})
    except ValidationError as error:
        raise _located(error.errors(include_url=False)[0], model, document, place) from None


def _located(
    fault: ErrorDetails, model: type[BaseModel], document: Document, place: Place
) -> LibraryError:
    where: Place = tuple(fault["loc"])
    line = document.line((*place, *where))
    name = ".".join(str(part) for part in where)
    if fault["type"] == "extra_forbidden":
        known = {field.alias or own for own, field in model.model_fields.items()}
        hint = near(str(where[-1]), known) if len(where) == 1 else ""
        return LibraryError("there is no such field.", document.file, line, name, hint)
    if fault["type"] == "missing":
        return LibraryError("the field is missing.", document.file, line, name)
    problem = fault["msg"].removeprefix("Value error, ")
    problem = problem[:1].lower() + problem[1:]
    return LibraryError(f"{problem.rstrip('.')}.", document.file, line, name)


def split_front_matter(text: str, file: str) -> tuple[str, str, int]:
    """The YAML between the fences, the body after it, and the body's first line."""
    match = _FENCE.match(text)
    if match is None:
        raise LibraryError(
            "the file does not begin with front matter between two lines of “---”.", file, 1
        )
    return match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1


def parse_clause(text: str, file: str) -> Clause:
    """A clause file; its name is its id and its folder its family."""
    front, body, body_line = split_front_matter(text, file)
    document = read_yaml(front, file, first_line=2)
    lines = {str(place[0]): line for place, line in document.places.items() if len(place) == 1} | {
        "body": body_line
    }
    clause = build(
        Clause,
        document.value,
        document,
        (),
        body=body.strip("\n"),
        file=file,
        lines=lines,
        digest=_digest(text),
    )
    family, _, name = file.rpartition("/")
    if name != f"{clause.id}.md":
        raise LibraryError(f"the file must be called {clause.id}.md.", file, lines["id"], "id")
    if family != clause.family:
        raise LibraryError(
            f"the file must lie in the folder {clause.family}/.", file, lines["family"], "family"
        )
    return clause


def language_of(file: str) -> tuple[str, str] | None:
    """The clause id and language of a translation's file name, or None for a clause."""
    match = _LANGUAGE.match(file.rpartition("/")[2].removesuffix(".md"))
    return (match["id"], match["language"]) if match else None


def parse_translation(text: str, file: str) -> Translation:
    front, body, _ = split_front_matter(text, file)
    document = read_yaml(front, file, first_line=2)
    named = language_of(file)
    clause, language = named or ("", "")
    return build(
        Translation,
        document.value,
        document,
        (),
        clause=clause,
        language=language,
        body=body.strip("\n"),
        file=file,
        digest=_digest(text),
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def parse_info(document: Document) -> LibraryInfo:
    """`library.yaml`."""
    value = _mapping(document, ())
    parts = tuple(
        build(Part, part, document, ("parts", index))
        for index, part in enumerate(value.get("parts") or [])
    )
    wanted = {"name", "version", "language", "parts"}
    for name in sorted(wanted - set(value)):
        raise LibraryError("the field is missing.", document.file, 1, name)
    known = wanted | {"released", "approval"}
    for name in value:
        if name not in known:
            raise LibraryError(
                "there is no such field.",
                document.file,
                document.line((name,)),
                name,
                near(name, known),
            )
    return LibraryInfo(
        name=str(value["name"]),
        version=str(value["version"]),
        language=str(value["language"]),
        parts=parts,
        approval=str(value.get("approval") or ""),
        released=value.get("released"),
    )


def parse_facts(document: Document) -> dict[str, FactDefinition]:
    """`facts.yaml`: questions in their order, then derived facts."""
    found: dict[str, FactDefinition] = {}
    for group in ("facts", "derived"):
        for name, fields in _mapping(document, (group,)).items():
            place: Place = (group, name)
            given = dict(fields) if isinstance(fields, dict) else fields
            if group == "facts" and isinstance(given, dict):
                _read_ask_when(given, document, place)
            if name in found:
                raise LibraryError("the fact is given twice.", document.file, document.line(place))
            found[name] = build(FactDefinition, given, document, place, name=name)
    return found


def _read_ask_when(fields: dict[str, Any], document: Document, place: Place) -> None:
    when = fields.get("ask_when")
    if when is None:
        raise LibraryError(
            "say when it is asked: first_minute, never, or an expression.",
            document.file,
            document.line(place),
            f"{place[-1]}.ask_when",
        )
    if when == "first_minute":
        fields["ask_when"] = None


def parse_thresholds(document: Document) -> tuple[dict[str, Threshold], dict[str, NamedDate]]:
    """`thresholds.yaml`."""
    thresholds = {
        name: build(Threshold, fields, document, ("thresholds", name), id=name)
        for name, fields in _mapping(document, ("thresholds",)).items()
    }
    dates = {
        name: build(NamedDate, fields, document, ("dates", name), id=name)
        for name, fields in _mapping(document, ("dates",)).items()
    }
    return thresholds, dates


def parse_regime(document: Document) -> Regime:
    return build(Regime, _mapping(document, ()), document, ())


def _mapping(document: Document, place: Place) -> dict[str, Any]:
    value: Any = document.value
    for step in place:
        value = value.get(step) if isinstance(value, dict) else None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise LibraryError("a mapping is wanted here.", document.file, document.line(place))
    return value


def parse_risk_rows(text: str, file: str) -> tuple[RiskRow, ...]:
    """A risk table: sectors (cpv_prefix, sector), countries (country) or goods (goods, country)."""
    rows = []
    for line, row in _table(text, file):
        try:
            level = int(row["level"])
        except ValueError:
            level = -1
        if level not in (0, 1, 2):
            raise LibraryError(f"the level is 0, 1 or 2, not “{row['level']}”.", file, line)
        key = row.get("cpv_prefix") or row.get("goods") or row.get("country") or ""
        if not key or not row["reason"] or not row["source"]:
            raise LibraryError("a row says what it is about, its reason and source.", file, line)
        country = row.get("country", "") if "goods" in row else ""
        rows.append(
            RiskRow(key, level, row["reason"], row["source"], row.get("sector", ""), country)
        )
    return tuple(rows)


def parse_exemptions(text: str, file: str) -> tuple[TradeExemption, ...]:
    return tuple(TradeExemption(row["country"], row["threshold"]) for _, row in _table(text, file))


def _table(text: str, file: str) -> list[tuple[int, dict[str, str]]]:
    reader = csv.DictReader(io.StringIO(text), strict=True)
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise LibraryError(f"the table cannot be read: {error}.", file, reader.line_num) from error
    for line, row in rows:
        if None in row or None in row.values():
            raise LibraryError("the row has more or fewer cells than the head.", file, line)
    return rows
