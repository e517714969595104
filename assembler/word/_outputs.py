"""A tender in other formats: by LibreOffice from its Word file, or by ourselves."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ._drawing import drawing_edition
from ._formats import OutputError, output_format
from ._html import to_html
from ._office import OfficeFormat, convert
from ._pages import NoPagesError, has_page_column, with_pages
from ._pdf import convert_to_pdf
from ._plain_text import to_text

if TYPE_CHECKING:
    from ._tender import Tender

_OF_PACKS: Final = (".html", ".txt")
_ODT: Final = OfficeFormat("An OpenDocument text needs", "odt", "writer8")


def pdf_of(document: bytes, *, waiting: Callable[[float], object] | None = None) -> bytes:
    """The PDF, with page numbers in its contents."""
    passed = _Passed(waiting)
    return convert_to_pdf(_drawn(document, passed), waiting=passed.tell)


def odt_of(document: bytes, *, waiting: Callable[[float], object] | None = None) -> bytes:
    """The OpenDocument text, with page numbers in its contents."""
    passed = _Passed(waiting)
    return convert(_drawn(document, passed), _ODT, waiting=passed.tell)


def _drawn(document: bytes, passed: _Passed) -> bytes:
    """What LibreOffice draws: with the page numbers of the document, or worked out first.

    An old LibreOffice that tells no pages draws the contents without them, as Word has them.
    """
    if not has_page_column(document):
        with suppress(NoPagesError):
            document = with_pages(document, waiting=passed.tell)
        passed.begin_again()
    return drawing_edition(document)


def exported(
    tender: Tender,
    path: str | os.PathLike[str],
    waiting: Callable[[float], object] | None = None,
) -> bytes:
    """The tender in the format that the ending of the path names.

    Raises:
        OutputError: the ending names none of them, or one that holds the whole pack alone.
        OfficeError: LibreOffice is needed, and is missing, failed, or took too long.
    """
    ending = output_format(path)
    if ending in _OF_PACKS and not tender.is_pack:
        raise OutputError(
            f"A file in {ending} holds the whole pack, and this template does not. "
            "Write it as .docx, .odt or .pdf, or choose the template “tender”.",
            os.fspath(path),
        )
    if ending == ".html":
        return to_html(tender.preview()).encode()
    if ending == ".txt":
        return to_text(tender.preview()).encode()
    if ending == ".pdf":
        return pdf_of(tender.bytes, waiting=waiting)
    if ending == ".odt":
        return odt_of(tender.bytes, waiting=waiting)
    return tender.bytes


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
