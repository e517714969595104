"""How a template arranges the pack: read from its tags, once, when it is compiled.

The tender has every part, an annex the conditions and annexes alone, a solicitation the sections
of the uniform contract format. Numbers follow: those that references cache are the ones that the
template's own lists print.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from ._markup import Texts
from ._outline import Outline, build_outline

if TYPE_CHECKING:
    from assembler.selection import Selection

Arrange = Callable[["Selection", Texts], Outline]

_ALL = "parts[].blocks"
_BLOCKS = ".blocks"


def arrangement(needs: Collection[str]) -> Arrange:
    """What puts the texts in order for a template that reads these names."""
    if "schedule.blocks" in needs:
        from ._uniform_format import uniform_outline

        return uniform_outline
    if "editions.blocks" in needs:
        from ._worker_pack import worker_outline

        return worker_outline
    written = _written(needs)
    if not written or holds_pack(needs):
        return build_outline

    def some_parts(selection: Selection, texts: Texts) -> Outline:
        return _only(build_outline(selection, texts), written)

    return some_parts


def holds_pack(needs: Collection[str]) -> bool:
    """Whether a template holds the whole pack, arranged as the tender has it."""
    return _ALL in needs or _written(needs) >= {"instructions", "conditions", "forms"}


def _written(needs: Collection[str]) -> set[str]:
    return {need.removesuffix(_BLOCKS) for need in needs if need.endswith(_BLOCKS)}


def _only(outline: Outline, written: set[str]) -> Outline:
    """The parts that the template writes, whose headings then carry no number."""
    parts = [part for part in outline.parts if part.id in written]
    places = {name: place for name, place in outline.places.items() if place.part in written}
    return Outline(parts, places, names_parts=False, is_whole=False)
