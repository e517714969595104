"""The rows of a batch as the screen lists them. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from assembler.batch import Problem


class State(Enum):
    """What has become of a row."""

    WAITING = "waiting"
    WORKING = "working"
    READY = "ready"
    DONE = "done"
    DRAFT = "draft"
    UNDECIDED = "undecided"
    FAILED = "failed"


@dataclass(slots=True)
class Line:
    """One row; it changes while the run goes on."""

    number: int
    place: str
    title: str = ""
    value: str = ""
    state: State = State.WAITING
    undecided: int = 0
    file: str = ""
    questions: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    kept: bool = False


class Filter(Enum):
    """Which rows are listed."""

    ALL = "all"
    NEED_YOU = "need-you"
    OPEN = "open"  # drafts, or undecided without a document


def is_listed(line: Line, shown: Filter) -> bool:
    """Whether a row is among those that are wanted."""
    if shown is Filter.NEED_YOU:
        return line.state is State.FAILED
    return shown is Filter.ALL or line.state in (State.DRAFT, State.UNDECIDED)
