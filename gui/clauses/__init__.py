"""The list of clauses: which are in, out or not decided yet, and what the officer decides."""

from .presenter import ClausesPresenter, Show

__all__ = ["ClausesPresenter", "Show"]
