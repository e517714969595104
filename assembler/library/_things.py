"""Everything that a library says, each thing by its kind and name, as plain fields."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import Any, Final, Literal

from pydantic import BaseModel

from assembler.model import RiskRow

from ._library import Library

Kind = Literal[
    "clause", "translation", "threshold", "date", "fact", "regime", "risk row", "library"
]
Key = tuple[Kind, str]

# What tells the entries of a list apart, so that one that is put in does not change all others.
_NAMES: Final = ("since", "id", "cite", "by", "name", "country")
_NOT_SAID: Final = frozenset({"file", "lines", "digest"})


@dataclass(frozen=True)
class Thing:
    """One thing of a library: its title, and what it says by dotted field."""

    title: str
    said: Any
    status: str = ""
    revision: int = 0

    @cached_property
    def fields(self) -> Mapping[str, str]:
        said = _flat(self.said, "")
        return {name: text for name, text in said if name not in _NOT_SAID}

    @property
    def digest(self) -> str:
        text = json.dumps(self.fields, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def things_of(library: Library) -> dict[Key, Thing]:
    """All things of a library, texts first, in their order."""
    reference = library.reference
    found: dict[Key, Thing] = {
        ("clause", clause.id): Thing(clause.title, clause, clause.status, clause.revision)
        for clause in library.clauses.values()
    }
    for (clause, language), translation in library.translations.items():
        found["translation", f"{clause}.{language}"] = Thing(translation.title, translation)
    for name, threshold in reference.thresholds.items():
        found["threshold", name] = Thing(threshold.title, threshold)
    for name, day in reference.dates.items():
        found["date", name] = Thing(day.title, day)
    for name, fact in library.fact_definitions.items():
        found["fact", name] = Thing(fact.question or fact.note, fact)
    for name, regime in library.regimes.items():
        found["regime", name] = Thing(regime.name, regime)
    tables = {
        "sectors": reference.sectors,
        "countries": reference.countries,
        "goods": reference.goods,
    }
    for table, rows in tables.items():
        for name, row in _named(table, rows):
            found["risk row", name] = Thing(row.reason, row)
    for exemption in reference.exemptions:
        found["risk row", f"exemptions {exemption.country}"] = Thing("", exemption)
    info = library.info
    found["library", ""] = Thing(info.name, info)
    return found


def _named(table: str, rows: Iterable[RiskRow]) -> Iterator[tuple[str, RiskRow]]:
    for row in rows:
        yield " ".join(word for word in (table, row.key, row.country) if word), row


def _flat(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    elif is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _flat(each, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list | tuple) and any(_is_deep(each) for each in value):
        for index, each in enumerate(value):
            yield from _flat(each, f"{name}.{_name_of(each, index)}")
    elif isinstance(value, list | tuple):
        yield name, ", ".join(str(each) for each in value)
    elif value is not None:
        yield name, str(value)


def _is_deep(value: Any) -> bool:
    return isinstance(value, Mapping | BaseModel) or is_dataclass(value)


def _name_of(value: Any, index: int) -> str:
    """What tells the entry apart in its list, else its number."""
    for name in _NAMES:
        found = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
        if found:
            return str(found)
    return str(index + 1)
