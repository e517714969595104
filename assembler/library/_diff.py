"""What differs between two libraries: texts, tables, and what the scenarios select."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

from assembler.errors import LibraryError

from ._library import Library
from ._record import RecordedThing, name_of
from ._scenarios import Scenario, Select, read_scenarios, select_for, states_of
from ._things import Key, Kind, Thing, things_of

Happened = Literal["added", "retired", "removed", "changed"]
Piece = tuple[Literal["same", "removed", "added"], str]

NOWHERE: Final = "not there"
_TOKEN: Final = re.compile(r"\n[ \t]*|\S+")
_PRINTED: Final = re.compile(r"title|body|alternates\..*\.body")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a thing, before and after; empty where it was not, or is no more."""

    field: str
    before: str
    after: str

    @property
    def words(self) -> tuple[Piece, ...]:
        """The words that went and came, between those that stayed."""
        return word_changes(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one thing. `fields` is empty where only its digest is known."""

    kind: Kind
    id: str
    title: str
    happened: Happened
    fields: tuple[FieldChange, ...] = ()
    instead: str = ""

    @property
    def is_in_words(self) -> bool:
        """Whether what is printed has changed."""
        return any(_PRINTED.fullmatch(each.field) for each in self.fields)

    @property
    def keeps_revision(self) -> bool:
        """A text whose words changed and whose revision did not: translations cannot follow."""
        told = any(each.field == "revision" for each in self.fields)
        return self.kind == "clause" and self.is_in_words and not told


@dataclass(frozen=True, slots=True)
class Moved:
    """A text that comes out otherwise: "in", "out", "undecided" or "not there"."""

    clause: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ScenarioChange:
    """A scenario that selects differently, or (`problem`) cannot be tried in one of the two."""

    name: str
    file: str
    line: int
    moved: tuple[Moved, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class LibraryDiff:
    """All that differs between two libraries, in the order of the newer one."""

    old: str
    new: str
    changes: tuple[Change, ...]
    scenarios: tuple[ScenarioChange, ...] = ()
    unread: tuple[str, ...] = ()  # what of the older one could not be read, and counts as absent

    def of(self, kind: Kind) -> tuple[Change, ...]:
        return tuple(change for change in self.changes if change.kind == kind)

    def __bool__(self) -> bool:
        return bool(self.changes or self.scenarios)


def diff(
    old: Library,
    new: Library,
    select: Select | None = None,
    scenarios: Iterable[Scenario] | None = None,
) -> LibraryDiff:
    """What differs between two libraries.

    Args:
        select: what selects the clauses, to try scenarios in both; without it none is tried.
        scenarios: those to try; without them those of both libraries, each name once.

    Raises:
        LibraryError: a scenario cannot be read.
    """
    before, after = things_of(old), things_of(new)
    moved: Iterable[ScenarioChange] = ()
    if select is not None:
        chosen = _scenarios_of(old, new) if scenarios is None else scenarios
        moved = _moved(old, new, select, chosen)
    return LibraryDiff(name_of(old), name_of(new), tuple(changes_of(before, after)), tuple(moved))


def changes_of(
    before: Mapping[Key, Thing | RecordedThing], after: Mapping[Key, Thing]
) -> Iterator[Change]:
    """The changes between two sets of things; without fields where only digests are known."""
    for (kind, name), thing in after.items():
        earlier = before.get((kind, name))
        if earlier is None:
            yield Change(kind, name, thing.title, "added")
        elif earlier.digest != thing.digest:
            fields = _fields(earlier.fields, thing.fields) if isinstance(earlier, Thing) else ()
            is_retired = thing.status == "retired" != earlier.status
            happened: Happened = "retired" if is_retired else "changed"
            instead = thing.fields.get("retired_for", "")
            yield Change(kind, name, thing.title, happened, tuple(fields), instead)
    for (kind, name), gone in before.items():
        if (kind, name) not in after:
            yield Change(kind, name, gone.title, "removed")


def _fields(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[FieldChange]:
    for name in dict.fromkeys([*after, *before]):
        one, other = before.get(name, ""), after.get(name, "")
        if one != other:
            yield FieldChange(name, one, other)


def word_changes(before: str, after: str) -> tuple[Piece, ...]:
    """Two texts word by word. A new line with its indent counts as a word: it makes a level."""
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    found: list[Piece] = []
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            found.append(("same", _joined(other, start, end)))
            continue
        if last > first:
            found.append(("removed", _joined(one, first, last)))
        if end > start:
            found.append(("added", _joined(other, start, end)))
    return tuple(found)


def _joined(tokens: list[str], start: int, end: int) -> str:
    """The words with a space after each, but none at the ends of lines."""
    parts = []
    for index in range(start, end):
        parts.append(tokens[index])
        follows = tokens[index + 1] if index + 1 < len(tokens) else "\n"
        if not follows.startswith("\n") and not tokens[index].startswith("\n"):
            parts.append(" ")
    return "".join(parts)


def _scenarios_of(old: Library, new: Library) -> Iterator[Scenario]:
    chosen = read_scenarios(new)
    yield from chosen
    names = {scenario.name for scenario in chosen}
    yield from (each for each in read_scenarios(old) if each.name not in names)


def _moved(
    old: Library, new: Library, select: Select, scenarios: Iterable[Scenario]
) -> Iterator[ScenarioChange]:
    for scenario in scenarios:
        place = (scenario.name, scenario.file, scenario.line)
        try:
            before = states_of(select_for(old, select, scenario))
            after = states_of(select_for(new, select, scenario))
        except LibraryError as error:
            yield ScenarioChange(*place, problem=error.message)
            continue
        moved = tuple(
            Moved(name, before.get(name, NOWHERE), after.get(name, NOWHERE))
            for name in dict.fromkeys([*after, *before])
            if before.get(name, "out") != after.get(name, "out")
        )
        if moved:
            yield ScenarioChange(*place, moved)
