"""The list of clauses: which are in, out or not decided yet, and what the officer decides."""

from .presenter import ClausesPresenter
from .words import Show

__all__ = ["ClausesPresenter", "Show"]
