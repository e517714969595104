"""library.yaml, facts.yaml, thresholds.yaml, regimes/ and risk/ to models."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from assembler.errors import LibraryError
from assembler.model import (
    FactDefinition,
    LibraryInfo,
    NamedDate,
    Part,
    Regime,
    ReviewNote,
    RiskRow,
    Threshold,
    TradeExemption,
)

from ._build import MistakesError, build, check_names, mapping_at
from ._yaml import Document, Place

_Model = TypeVar("_Model", bound=BaseModel)
_RISK_COLUMNS: Final = {
    "sectors.csv": ("cpv_prefix", "sector", "level", "reason", "source"),
    "countries.csv": ("country", "level", "reason", "source"),
    "goods.csv": ("goods", "country", "level", "reason", "source"),
}
_MAY_BE_EMPTY: Final = {("goods.csv", "country")}
EXEMPTIONS: Final = "exemptions.csv"
RISK_TABLES: Final = (*_RISK_COLUMNS, EXEMPTIONS)


class Manifest(BaseModel):
    """What a folder's library.yaml says. An overlay leaves out what it does not change."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    extends: str = ""
    name: str | None = None
    version: str | None = None
    language: str | None = None
    released: date | None = None
    approval: str | None = None
    approvers: int | None = Field(default=None, ge=1, le=9)
    parts: tuple[Part, ...] = ()
    review_notes: Mapping[str, ReviewNote] = {}  # by language, above its translations
    retire: Mapping[str, str] = {}  # clause id -> why

    def over(self, below: LibraryInfo) -> LibraryInfo:
        """The information of the library below, with what this one changes."""
        return LibraryInfo(
            name=self.name or below.name,
            version=self.version or below.version,
            language=self.language or below.language,
            parts=self.parts or below.parts,
            approval=below.approval if self.approval is None else self.approval,
            approvers=self.approvers or below.approvers,
            released=self.released or below.released,
            review_notes={**below.review_notes, **self.review_notes},
        )


def parse_manifest(document: Document) -> Manifest:
    """`library.yaml`.

    Raises:
        LibraryError, MistakesError: with file, line and field.
    """
    return build(Manifest, document.value or {}, document, ())


def parse_info(manifest: Manifest, document: Document) -> LibraryInfo:
    """The information of a library that stands by itself.

    Raises:
        MistakesError: a field is missing.
    """
    wanted = {
        "name": manifest.name,
        "version": manifest.version,
        "language": manifest.language,
        "parts": manifest.parts,
    }
    missing = [name for name, value in wanted.items() if not value]
    if missing:
        raise MistakesError(
            LibraryError("the field is missing.", document.file, document.line((name,)), name)
            for name in missing
        )
    return manifest.over(LibraryInfo(name="", version="", language="", parts=()))


class Entries:
    """Reads the entries of a file one by one: a mistake in one leaves the others."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._errors: list[LibraryError] = []
        self.lines: dict[str, int] = {}

    def read(
        self, key: str, make: Callable[[str, Any, Place], _Model], *, also: Collection[str] = ()
    ) -> dict[str, _Model]:
        """The entries of the mapping at `key`; a name in `also` is refused as given twice."""
        found: dict[str, _Model] = {}
        for name, fields in mapping_at(self._document, (key,)).items():
            place: Place = (key, name)
            self.lines[f"{key}.{name}"] = self._document.line(place)
            try:
                if name in also:
                    self._refuse("the name is given twice.", place)
                found[name] = make(name, fields, place)
            except LibraryError as error:
                self._errors.append(error)
            except MistakesError as mistakes:
                self._errors += mistakes.errors
        return found

    def _refuse(self, problem: str, place: Place) -> None:
        field = ".".join(str(step) for step in place)
        raise LibraryError(problem, self._document.file, self._document.line(place), field)

    def finish(self, *keys: str) -> None:
        """Report every mistake, and every name beside `keys`.

        Raises:
            MistakesError: if there is one.
        """
        try:
            check_names(self._document, (), keys)
        except MistakesError as mistakes:
            self._errors += mistakes.errors
        if self._errors:
            raise MistakesError(self._errors)


def parse_facts(document: Document) -> tuple[dict[str, FactDefinition], dict[str, int]]:
    """`facts.yaml`: questions in their order, then derived facts; and the line of each.

    Raises:
        LibraryError, MistakesError: with file, line and field.
    """
    entries = Entries(document)

    def question(name: str, fields: Any, place: Place) -> FactDefinition:
        given = _with_ask_when(fields, document, place)
        return build(FactDefinition, given, document, place, name=name)

    def derived(name: str, fields: Any, place: Place) -> FactDefinition:
        if isinstance(fields, dict) and not fields.get("expression"):
            line = document.line(place)
            problem = "a derived fact has an expression."
            raise LibraryError(problem, document.file, line, f"derived.{name}.expression")
        return build(FactDefinition, fields, document, place, name=name)

    found = entries.read("facts", question)
    found |= entries.read("derived", derived, also=found)
    entries.finish("facts", "derived")
    return found, entries.lines


def _with_ask_when(fields: Any, document: Document, place: Place) -> Any:
    if not isinstance(fields, dict):
        return fields
    field = f"{place[0]}.{place[1]}.ask_when"
    when = fields.get("ask_when")
    if when is None:
        problem = "say when it is asked: first_minute, never, or an expression."
        raise LibraryError(problem, document.file, document.line(place), field)
    return {**fields, "ask_when": None} if when == "first_minute" else fields


def parse_thresholds(
    document: Document,
) -> tuple[dict[str, Threshold], dict[str, NamedDate], dict[str, int]]:
    """`thresholds.yaml`: amounts, named dates, and the line of each.

    Raises:
        LibraryError, MistakesError: with file, line and field.
    """
    entries = Entries(document)
    thresholds = entries.read(
        "thresholds", lambda name, fields, place: build(Threshold, fields, document, place, id=name)
    )
    dates = entries.read(
        "dates", lambda name, fields, place: build(NamedDate, fields, document, place, id=name)
    )
    entries.finish("thresholds", "dates")
    return thresholds, dates, entries.lines


def parse_regime(document: Document) -> Regime:
    """`regimes/<id>.yaml`.

    Raises:
        LibraryError, MistakesError: with file, line and field.
    """
    regime = build(Regime, document.value, document, ())
    if document.file.rpartition("/")[2] != f"{regime.id}.yaml":
        problem = f"the id is “{regime.id}”, so that the file must be called {regime.id}.yaml."
        raise LibraryError(problem, document.file, document.line(("id",)), "id")
    return regime


def parse_risk_rows(text: str, file: str) -> tuple[RiskRow, ...]:
    """A risk table: sectors by CPV prefix, countries, or goods with their countries of origin.

    Raises:
        LibraryError: with the line.
    """
    name = file.rpartition("/")[2]
    columns = _RISK_COLUMNS[name]
    rows = []
    for line, row in _table(text, file, columns):
        if row["level"] not in ("0", "1", "2"):
            problem = f"the level is 0, 1 or 2, not “{row['level']}”."
            raise LibraryError(problem, file, line, "level")
        for column, cell in row.items():
            if not cell and (name, column) not in _MAY_BE_EMPTY:
                raise LibraryError("the cell is empty.", file, line, column)
        rows.append(
            RiskRow(
                key=row[columns[0]],
                level=int(row["level"]),
                reason=row["reason"],
                source=row["source"],
                label=row.get("sector", ""),
                country=row["country"] if "goods" in row else "",
            )
        )
    return tuple(rows)


def parse_exemptions(text: str, file: str) -> tuple[TradeExemption, ...]:
    """The trade-agreement exemptions from the list of Executive Order 13126.

    Raises:
        LibraryError: with the line.
    """
    rows = _table(text, file, ("country", "threshold"))
    return tuple(TradeExemption(row["country"], row["threshold"]) for _, row in rows)


def _table(text: str, file: str, columns: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    """The rows with their lines, by the columns that the head must name in any order."""
    import csv

    reader = csv.reader(io.StringIO(text), strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        head = next(reader, [])
        if sorted(head) != sorted(columns):
            problem = f"the head must name the columns {', '.join(columns)}."
            raise LibraryError(problem, file, 1)
        start = reader.line_num + 1
        for cells in reader:
            if cells and len(cells) != len(head):
                problem = f"the row has {len(cells)} cells, and the head {len(head)}."
                raise LibraryError(problem, file, start)
            if cells:
                rows.append((start, {n: c.strip() for n, c in zip(head, cells, strict=True)}))
            start = reader.line_num + 1
    except csv.Error as error:
        problem = f"the table cannot be read: {error}."
        raise LibraryError(problem, file, reader.line_num) from error
    return rows
