"""Official texts from their publishers' files, and contracts from Word, as clause files."""

from __future__ import annotations

from ._blocks import LeftOut, Notice, Place
from ._import import import_official
from ._report import ImportedText, ImportReport
from ._settle import ImportOptions

__all__ = [
    "ImportOptions",
    "ImportReport",
    "ImportedText",
    "LeftOut",
    "Notice",
    "Place",
    "import_official",
]
