"""A tender's Word file in the formats that LibreOffice makes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ._drawing import drawing_edition
from ._office import OfficeFormat, convert
from ._pages import has_page_column, with_pages
from ._pdf import convert_to_pdf

_ODT: Final = OfficeFormat("An OpenDocument text needs", "odt", "writer8")


def pdf_of(document: bytes, *, waiting: Callable[[float], object] | None = None) -> bytes:
    """The PDF with page numbers in its contents: those of the document, or worked out first."""
    passed = _Passed(waiting)
    if not has_page_column(document):
        document = with_pages(document, waiting=passed.tell)
        passed.begin_again()
    return convert_to_pdf(drawing_edition(document), waiting=passed.tell)


def odt_of(document: bytes, *, waiting: Callable[[float], object] | None = None) -> bytes:
    """The OpenDocument text; its clauses stay sections of their own, as far as it has them."""
    return convert(document, _ODT, waiting=waiting)


class _Passed:
    """The seconds of two runs, one after the other, as one wait."""

    def __init__(self, waiting: Callable[[float], object] | None) -> None:
        self._waiting = waiting
        self._before = self._latest = 0.0

    def tell(self, seconds: float) -> None:
        self._latest = self._before + seconds
        if self._waiting is not None:
            self._waiting(self._latest)

    def begin_again(self) -> None:
        self._before = self._latest
