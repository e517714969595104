"""Proofs over a library: what holds for all facts, not only for those that somebody tried.

The rules become formulas, a solver looks for facts that break a law, and whatever it finds is
tried again with the engine, which is handed in since it lies above the library.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from assembler.errors import ClausewrightError
from assembler.model import Facts
from assembler.rules import Scope

from ._prove_failure import ProofFailure

if TYPE_CHECKING:
    from ._library import Library

INSTALL: Final = "pip install 'clausewright[prove]'"


class ProofError(ClausewrightError):
    """Nothing can be proved: the solver is not installed."""

    def __str__(self) -> str:
        return f"the proofs need the solver Z3, which is not installed. Run: {INSTALL}"


class _Decided(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def state(self) -> str: ...

    @property
    def missing(self) -> tuple[str, ...]: ...


class Proved(Protocol):
    """What a proof looks at in a selection."""

    @property
    def decisions(self) -> Sequence[_Decided]: ...

    @property
    def whole(self) -> Scope: ...


Select = Callable[["Library", Facts, date | None], Proved]


def prove(library: Library, select: Select) -> tuple[ProofFailure, ...]:
    """Everything that should hold for all facts and does not, with the fewest facts that show it.

    Args:
        select: the engine; each failure is tried with it once more.

    Raises:
        ProofError: z3-solver is not installed.
        LibraryError: a rule cannot be read.
    """
    try:
        import z3  # noqa: F401
    except ImportError:
        raise ProofError from None
    from ._prove_run import run

    return tuple(run(library, select))
