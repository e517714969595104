"""Which text goes with which regime and kind of contract: required, when applicable, optional.

Worked out by the engine, which is handed in, with the regime and the kind of contract as the only
facts: what is in then is always in, what is undecided depends on the contract.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, Final, Literal, Protocol, get_args

from assembler.errors import FactError
from assembler.model import Basis, Clause, Facts, Kind
from assembler.rules import Expression, Scope
from assembler.rules.forms import Constant

from ._build import near
from ._forms import walk

if TYPE_CHECKING:
    from ._library import Library

Applies = Literal["required", "when applicable", "optional", ""]

REGIME: Final = "regime"
NATURE: Final = "contract_nature"
STAGE: Final = "contract_stage"  # a new tender, unless it is given
_WORDS: Final[tuple[Basis, ...]] = get_args(Basis)


class _Decided(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def state(self) -> str: ...


class Selected(Protocol):
    """What the matrix looks at in a selection."""

    @property
    def decisions(self) -> Sequence[_Decided]: ...

    @property
    def whole(self) -> Scope: ...


Select = Callable[["Library", Facts, date | None], Selected]


@dataclass(frozen=True, slots=True)
class Column:
    """A regime and a kind of contract; either is empty where the library asks no such thing."""

    regime: str
    type: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What a text is under a regime for a kind of contract.

    `basis` is what calls for it there; several words where that turns on the contract.
    """

    applies: Applies = ""
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One text with a cell for every column."""

    clause: Clause
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MatrixFilters:
    """What of the matrix is wanted; nothing named means all of it."""

    regimes: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Texts by regime and kind of contract, in order of family and of the document."""

    name: str
    version: str
    on: date | None
    given: Mapping[str, object]
    titles: Mapping[str, str]  # of regimes
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def families(self) -> tuple[tuple[str, tuple[Row, ...]], ...]:
        """The rows of each family."""
        names = dict.fromkeys(row.clause.family for row in self.rows)
        return tuple(
            (name, tuple(row for row in self.rows if row.clause.family == name)) for name in names
        )

    def to_dict(self) -> dict[str, object]:
        return {
            "library": {"name": self.name, "version": self.version},
            "on": self.on,
            "given": dict(self.given),
            "regimes": [{"id": name, "name": title} for name, title in self.titles.items()],
            "rows": [self._row(row) for row in self.rows],
        }

    def _row(self, row: Row) -> dict[str, object]:
        fields = {"id", "title", "kind", "family", "part", "status"}
        found = row.clause.model_dump(mode="json", include=fields)
        found["authority"] = [source.cite for source in row.clause.authority]
        found["cells"] = [
            {
                "regime": column.regime,
                "type": column.type,
                "applies": cell.applies,
                "basis": list(cell.basis),
            }
            for column, cell in zip(self.columns, row.cells, strict=True)
            if cell.applies
        ]
        return found


def matrix(
    library: Library,
    select: Select,
    *,
    on: date | None = None,
    given: Mapping[str, object] | None = None,
    filters: MatrixFilters | None = None,
) -> Matrix:
    """The matrix of a library.

    Args:
        select: the engine.
        on: the day on which the notice goes out; without it, dated texts depend on the contract.
        given: answers that hold for every contract, such as the agency's policy level.

    Raises:
        FactError: an answer does not fit, or a filter names what the library does not have.
    """
    wanted, known = filters or MatrixFilters(), dict(given or {})
    _check(library, wanted)
    columns = tuple(_columns(library, wanted, known))
    worked_out = [_Worked(library, select, on, known, column).cells() for column in columns]
    rows = []
    for clause in _texts(library, wanted):
        cells = tuple(_kept(column[clause.id], wanted) for column in worked_out)
        if any(cell.applies for cell in cells):
            rows.append(Row(clause, cells))
    titles = {
        column.regime: library.regimes[column.regime].name
        for column in columns
        if column.regime in library.regimes
    }
    return Matrix(library.name, library.version, on, known, titles, columns, tuple(rows))


def _texts(library: Library, wanted: MatrixFilters) -> list[Clause]:
    """The texts that are wanted: families in the order of their first text."""
    families = {
        name: place
        for place, name in enumerate(
            dict.fromkeys(clause.family for clause in library.clauses.values())
        )
    }
    found = [
        clause
        for clause in library.clauses.values()
        if clause.status != "retired"
        and (not wanted.families or clause.family in wanted.families)
        and (not wanted.kinds or clause.kind in wanted.kinds)
    ]
    return sorted(found, key=lambda clause: families[clause.family])


def _kept(cell: Cell, wanted: MatrixFilters) -> Cell:
    return cell if not wanted.bases or set(wanted.bases) & set(cell.basis) else Cell()


def _columns(
    library: Library, wanted: MatrixFilters, given: Mapping[str, object]
) -> Iterator[Column]:
    for regime in _answers(library, REGIME, given):
        if not wanted.regimes or regime in wanted.regimes:
            for nature in _answers(library, NATURE, given):
                yield Column(regime, nature)


def _answers(library: Library, name: str, given: Mapping[str, object]) -> tuple[str, ...]:
    """The answers to a choice that the matrix goes through; "" where there is no such question."""
    if name in given:
        return (str(given[name]),)
    definition = library.fact_definitions.get(name)
    return definition.allowed if definition and definition.type == "choice" else ("",)


def _settings(library: Library, given: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """Each way in which the settings that are not given may stand together."""
    open_to: dict[str, tuple[object, ...]] = {}
    for name, fact in library.fact_definitions.items():
        is_setting = not fact.is_asked and not fact.is_derived and fact.default is not None
        if is_setting and not fact.several and name not in (*given, STAGE):
            if fact.type == "choice":
                open_to[name] = fact.allowed
            elif fact.type == "boolean":
                open_to[name] = (True, False)
    for answers in product(*open_to.values()):
        yield dict(zip(open_to, answers, strict=True))


def _check(library: Library, wanted: MatrixFilters) -> None:
    families = {clause.family for clause in library.clauses.values()}
    for field, named, known in (
        ("regime", wanted.regimes, _answers(library, REGIME, {})),
        ("family", wanted.families, families),
        ("kind", wanted.kinds, get_args(Kind)),
        ("basis", wanted.bases, _WORDS),
    ):
        for name in named:
            if name not in known:
                why = f"the library has no {field} “{name}”. {near(name, known)}".rstrip()
                raise FactError(field, name, why)


@dataclass(frozen=True, slots=True)
class _Worked:
    """One column: what the engine says for every setting of the agency, such as its policy."""

    library: Library
    select: Select
    on: date | None
    given: Mapping[str, object]
    column: Column

    def cells(self) -> dict[str, Cell]:
        selections = [self._selection(each) for each in _settings(self.library, self.given)]
        states: dict[str, set[str]] = {}
        for selection in selections:
            for decision in selection.decisions:
                states.setdefault(decision.id, set()).add(decision.state)
        possible = {name for name, found in states.items() if found != {"out"}}
        bases = {name: self._basis(name, selections) for name in possible}
        binding = self._binding(possible, bases)
        return {
            name: Cell(_applies(found, name in binding), bases.get(name, ()))
            for name, found in states.items()
        }

    def _selection(self, settings: Mapping[str, object]) -> Selected:
        known = {REGIME: self.column.regime, NATURE: self.column.type}
        facts: dict[str, object] = {name: answer for name, answer in known.items() if answer}
        facts |= {**self.given, **settings}
        return self.select(self.library, self.library.facts(facts, source="matrix"), self.on)

    def _basis(self, name: str, selections: Iterable[Selected]) -> tuple[Basis, ...]:
        found = self.library.basis(name, self.column.regime)
        if not isinstance(found, Expression):
            return (found,)
        values = [found.value(selection.whole) for selection in selections]
        if all(value in _WORDS for value in values):
            return tuple(word for word in _WORDS if word in values)
        written = {node.content for node in walk(found.root) if isinstance(node, Constant)}
        return tuple(word for word in _WORDS if word in written)

    def _binding(self, possible: set[str], bases: Mapping[str, tuple[Basis, ...]]) -> set[str]:
        """Texts that law or policy calls for, and those that such a text requires or explains."""
        waiting = [name for name in possible if set(bases[name]) != {"practice"}]
        found = set(waiting)
        while waiting:
            name = waiting.pop()
            named = [*self.library.clauses[name].requires]
            named += [definition for definition, _ in self.library.definitions_used(name)]
            for other in named:
                if other in possible and other not in found:
                    found.add(other)
                    waiting.append(other)
        return found


def _applies(states: set[str], binding: bool) -> Applies:  # noqa: FBT001
    if states == {"out"}:
        return ""
    if states == {"in"}:
        return "required"
    return "when applicable" if binding else "optional"
