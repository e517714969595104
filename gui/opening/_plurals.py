"""Counted things, in words."""

from __future__ import annotations

from gui._texts import translate


def answers_text(count: int) -> str:
    """ "1 answer", "4 answers"."""
    if count == 1:
        return translate("Opening", "1 answer")
    return translate("Opening", "%n answers", None, count)


def proposals_text(count: int) -> str:
    """ "1 proposal", "4 proposals"."""
    if count == 1:
        return translate("Opening", "1 proposal")
    return translate("Opening", "%n proposals", None, count)


def clauses_text(count: int) -> str:
    """ "1 clause", "4 clauses"."""
    if count == 1:
        return translate("Opening", "1 clause")
    return translate("Opening", "%n clauses", None, count)


def cells_text(count: int) -> str:
    """ "1 cell does not fit", "4 cells do not fit"."""
    if count == 1:
        return translate("Opening", "1 cell does not fit")
    return translate("Opening", "%n cells do not fit", None, count)


def rows_text(count: int) -> str:
    """ "1 row", "4 rows"."""
    if count == 1:
        return translate("Opening", "1 row")
    return translate("Opening", "%n rows", None, count)
