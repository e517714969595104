"""A PDF of a Word file, drawn by LibreOffice: tagged for screen readers, its title shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from ._office import TIMEOUT_SECONDS, OfficeFormat, convert


def _pdf(wanted: str, **options: bool) -> OfficeFormat:
    """LibreOffice takes its options as JSON, from 7.4 on."""
    listed = {
        name: {"type": "boolean", "value": str(value).lower()} for name, value in options.items()
    }
    text = json.dumps(listed, separators=(",", ":"))
    return OfficeFormat(wanted, "pdf", f"writer_pdf_Export:{text}")


_ACCESSIBLE: Final = _pdf(
    "A PDF needs",
    PDFUACompliance=True,
    UseTaggedPDF=True,
    ExportBookmarks=True,
    DisplayPDFDocumentTitle=True,
)
# Each bookmark becomes a named place; no tags, which nobody reads in this one and take time.
WITH_PLACES: Final = _pdf("Page numbers in the contents need", ExportBookmarksToPDFDestination=True)


def convert_to_pdf(
    document: bytes,
    *,
    timeout_seconds: float = TIMEOUT_SECONDS,
    waiting: Callable[[float], object] | None = None,
) -> bytes:
    """The PDF of a Word file: PDF/UA, with the headings as its outline.

    Args:
        waiting: as in `convert`.

    Raises:
        OfficeError: LibreOffice is missing, failed, or took longer than `timeout_seconds`.
    """
    return convert(document, _ACCESSIBLE, timeout_seconds=timeout_seconds, waiting=waiting)
