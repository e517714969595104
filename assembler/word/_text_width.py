"""How wide the text of a document's first section is."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ._package import Package
from ._xml import parse_xml, w
from ._zip import Stored

_EMU_PER_TWIP: Final = 635
_USUAL: Final = 9_000  # twips, a little less than A4 with usual margins
_LEAST: Final = 1_440


def text_width_emu(package: Package) -> int:
    """The width between the margins, in EMU; a usual one where the template does not say."""
    return _width_twips(package.entries[package.document]) * _EMU_PER_TWIP


@lru_cache(maxsize=16)
def _width_twips(entry: Stored) -> int:
    from ._attachments import content_of

    section = next(parse_xml(content_of(entry), entry.name).iter(w("sectPr")), None)
    size = section.find(w("pgSz")) if section is not None else None
    margins = section.find(w("pgMar")) if section is not None else None
    if size is None or margins is None:
        return _USUAL
    sides = [size.get(w("w"), ""), margins.get(w("left"), ""), margins.get(w("right"), "")]
    if not all(side.isascii() and side.isdigit() for side in sides):
        return _USUAL
    page, left, right = map(int, sides)
    return max(_LEAST, page - left - right)
