"""What became of each row, and of the whole run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from assembler.errors import ClausewrightError

if TYPE_CHECKING:
    from assembler.intake import CellProblem

State = Literal["done", "undecided", "failed"]


class TargetError(ClausewrightError):
    """Documents cannot be written to their place: no room, no right, or another run is at it."""

    def __init__(self, problem: str, place: str = "", done: int | None = None) -> None:
        super().__init__(problem, place, done)
        self.problem, self.place, self.done = problem, place, done

    @property
    def message(self) -> str:
        if self.done is None:
            return self.problem
        noun = "row is" if self.done == 1 else "rows are"
        kept = f"{self.done} {noun} done and kept." if self.done else "Nothing is lost."
        return f"{self.problem} {kept} Mend that and run the same again: it goes on from there."

    @property
    def where(self) -> str:
        return self.place

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row: the column or field, what stands there, and why it cannot be used.

    `column` is empty where the row as a whole is at fault.
    """

    why: str
    column: str = ""
    fact: str = ""
    value: str = ""

    @classmethod
    def in_cell(cls, problem: CellProblem) -> Problem:
        """What is wrong with a cell of a table."""
        column = problem.column
        allowed = f" Allowed: {', '.join(problem.allowed)}." if problem.allowed else ""
        named = f"{column.letter} “{column.heading}”"
        return cls(f"{problem.why}{allowed}", named, column.target, problem.text)

    def __str__(self) -> str:
        named = f"column {self.column}: " if self.column else ""
        if not named and self.fact and not self.why.startswith(self.fact):
            named = f"{self.fact}: "
        shown = self.value[:60]
        told = f" (it holds “{shown}”)" if shown and shown[:40] not in self.why else ""
        return f"{named}{self.why}{told}"


@dataclass(frozen=True, slots=True)
class RowResult:
    """How one row ended.

    `file` and `digest` (SHA-256) are those of its document, if it has one. `kept` says that an
    earlier run wrote it and nothing has changed since. `questions` are open: fact names, the most
    decisive first.
    """

    number: int
    place: str
    state: State
    file: str = ""
    digest: str = ""
    size: int = 0
    problems: tuple[Problem, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    reference: str = ""
    included: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    kept: bool = False

    @property
    def reason(self) -> str:
        """Why there is no document; an empty string when there is one."""
        if self.state == "undecided":
            noun = "clause is" if len(self.undecided) == 1 else "clauses are"
            asked = ", ".join(self.questions[:5]) or "nothing that can be asked"
            return f"{len(self.undecided)} {noun} undecided. Answer first: {asked}."
        return "; ".join(map(str, self.problems))

    @property
    def is_draft(self) -> bool:
        """Whether the document was written although clauses are undecided."""
        return self.state == "done" and bool(self.undecided)

    def to_dict(self) -> dict[str, Any]:
        """The row in JSON's types."""
        return {
            "row": self.number,
            "place": self.place,
            "state": self.state,
            "file": self.file,
            "digest": self.digest,
            "reason": self.reason,
            "problems": [
                {"column": each.column, "fact": each.fact, "value": each.value, "why": each.why}
                for each in self.problems
            ],
            "title": self.title,
            "reference": self.reference,
            "facts": dict(self.facts),
            "included": list(self.included),
            "undecided": list(self.undecided),
            "questions": list(self.questions),
            "notes": list(self.notes),
            "kept": self.kept,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """The whole run in numbers. `stopped` says why it ended before its last row."""

    rows: int = 0
    done: int = 0
    undecided: int = 0
    failed: int = 0
    kept: int = 0
    drafts: int = 0
    leftover: int = 0
    seconds: float = 0.0
    stopped: str = ""
    files: tuple[str, ...] = ()

    @property
    def written(self) -> int:
        """How many documents this run has written itself."""
        return self.done - self.kept

    @property
    def is_complete(self) -> bool:
        """Whether every row has its document."""
        return not self.stopped and self.done == self.rows

    def to_dict(self) -> dict[str, Any]:
        names = ("rows", "done", "undecided", "failed", "kept", "drafts", "leftover", "stopped")
        return {
            **{name: getattr(self, name) for name in names},
            "written": self.written,
            "seconds": round(self.seconds, 3),
            "reports": list(self.files),
        }
