"""Counted things and times, in words."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from gui._texts import translate

_MINUTE = 60


def number_text(count: int) -> str:
    """The number as the user's locale writes it."""
    return QLocale().toString(count)


def _plural(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=number_text(count))


def rows_text(count: int) -> str:
    """ "1 row", "1,000 rows"."""
    return _plural(count, translate("Batch", "1 row"), translate("Batch", "{count} rows"))


def tenders_text(count: int) -> str:
    """ "1 tender", "1,000 tenders"."""
    return _plural(count, translate("Batch", "1 tender"), translate("Batch", "{count} tenders"))


def columns_text(count: int) -> str:
    """ "1 column understood"."""
    return _plural(
        count,
        translate("Batch", "1 column understood"),
        translate("Batch", "{count} columns understood"),
    )


def misfits_text(count: int, rows: int) -> str:
    """ "2 cells of the first 50 rows do not fit"."""
    one = translate("Batch", "1 cell of the first {rows} rows does not fit")
    many = translate("Batch", "{count} cells of the first {rows} rows do not fit")
    said = one if count == 1 else many
    return said.format(count=number_text(count), rows=number_text(rows))


def redo_text(count: int) -> str:
    """ "Redo 1 row", "Redo 3 rows"."""
    return translate("Batch", "Redo {rows}").format(rows=rows_text(count))


def time_left_text(seconds: float) -> str:
    """ "about 4 minutes left"."""
    if seconds < _MINUTE:
        step = 5 if seconds < 30 else 10
        count = max(step, round(seconds / step) * step)
        return translate("Batch", "about {count} seconds left").format(count=count)
    minutes = round(seconds / _MINUTE)
    if minutes < 2:
        return translate("Batch", "about a minute left")
    if minutes < 90:
        said = translate("Batch", "about {count} minutes left")
        return said.format(count=number_text(minutes))
    said = translate("Batch", "about {count} hours left")
    return said.format(count=number_text(round(minutes / _MINUTE)))
